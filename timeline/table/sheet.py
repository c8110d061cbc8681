"""Tables in, a workbook (.xlsx) with one sheet out, which spreadsheets open as it is.

A CSV opens in one column where the machine's language separates lists by semicolons,
and its days are guessed; here they are days. Written by hand (ECMA-376, part 1: the
least files, texts within their cells), since openpyxl would write its clock into it and
keep every cell in memory.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import IO, Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import numpy as np
import pandas as pd

from timeline.errors import TableError
from timeline.table.formulas import guarded
from timeline.table.schema import DAY, SCHEMA, TEXT

MOST_ROWS = 1_048_575  # below the names of the columns
LONGEST_CELL = 32_767  # characters
WIDTHS = {"title": 60, "sentence": 80, "actors": 30, "date_reason": 50, "source": 20}
WIDTH = 12
_FIRST_DAY = np.datetime64(date(1900, 3, 1))  # a spreadsheet misnumbers those before
_ZERO = np.datetime64(date(1899, 12, 30))
_DAY_STYLE, _HEAD_STYLE = 1, 2
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_SHEET = "xl/worksheets/sheet1.xml"
_PARTS: Mapping[str, str] = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KINDS}.sheet.main+xml"/>'
        f'<Override PartName="/{_SHEET}" ContentType="{_KINDS}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KINDS}.styles+xml"/>'
        "</Types>"
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_LINKS}"><Relationship Id="rId1"'
        f' Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="Events" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_LINKS}"><Relationship Id="rId1"'
        f' Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/>'
        "</Relationships>"
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}"><numFmts count="1">'
        '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
        '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
        '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/>'
        '<xf numFmtId="164" xfId="0" applyNumberFormat="1"/>'
        '<xf fontId="1" xfId="0" applyFont="1"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>'
        "</cellStyles></styleSheet>"
    ),
}
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write_sheet(
    tables: Iterable[pd.DataFrame], file: IO[bytes], kinds: Mapping[str, str] = SCHEMA
) -> None:
    """Write tables below each other on one sheet, whose head stays in sight.

    Texts are guarded as in a CSV, so that what is read back is the same; signs that
    XML has not are left out. Days before March 1900 are texts, as spreadsheets have
    no numbers for them.

    Args:
        tables: Sound ones, with the columns.
        file: Where to write.
        kinds: Columns -> dtypes, in order.

    Raises:
        TableError: There are more rows than a sheet has.
    """
    with ZipFile(file, "w", ZIP_DEFLATED) as book:
        for name, content in _PARTS.items():
            book.writestr(_entry(name), _XML + content)
        with book.open(_entry(_SHEET), "w", force_zip64=True) as sheet:
            for piece in _sheet(tables, kinds):
                sheet.write(piece.encode())


def _entry(name: str) -> ZipInfo:
    """Name a part of the file, which tells no time: the same table, the same bytes."""
    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    return entry


def _sheet(tables: Iterable[pd.DataFrame], kinds: Mapping[str, str]) -> Iterator[str]:
    columns = list(map(_letters, range(len(kinds))))
    yield (
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f"</sheetView></sheetViews><cols>{_widths(kinds)}</cols><sheetData>"
    )
    head = [_text(name, _HEAD_STYLE) for name in kinds]
    rows = chain.from_iterable(
        zip(*(_cells(table[name], kind) for name, kind in kinds.items()), strict=True)
        for table in tables
    )
    last = 0
    for last, cells in enumerate(chain([head], rows), start=1):
        if last > MOST_ROWS + 1:
            message = (
                f"A sheet has {MOST_ROWS:,} rows at most. Choose fewer events, or"
                " write a .csv or .parquet file."
            )
            raise TableError(message)
        filled = zip(columns, cells, strict=True)
        written = "".join(
            f'<c r="{column}{last}"{cell}' for column, cell in filled if cell
        )
        yield f'<row r="{last}">{written}</row>'
    yield f'</sheetData><autoFilter ref="A1:{columns[-1]}{last}"/></worksheet>'


def _widths(kinds: Mapping[str, str]) -> str:
    return "".join(
        f'<col min="{at}" max="{at}" width="{WIDTHS.get(name, WIDTH)}"'
        ' customWidth="1"/>'
        for at, name in enumerate(kinds, start=1)
    )


def _letters(at: int) -> str:
    """Name a column, counted from 0, as spreadsheets do.

    >>> _letters(0), _letters(25), _letters(26)
    ('A', 'Z', 'AA')
    """
    above, own = divmod(at, 26)
    return (_letters(above - 1) if above else "") + chr(ord("A") + own)


def _cells(column: "pd.Series[Any]", dtype: str) -> list[str]:
    """Write a column's cells, from behind their names on; empty ones are no text."""
    if dtype == DAY:
        return list(map(_day, column.to_numpy().astype("datetime64[D]")))
    if dtype == TEXT:
        return [_text(guarded(cell)) if cell else "" for cell in column.tolist()]
    return [f"><v>{number!r}</v></c>" for number in column.tolist()]


def _day(day: np.datetime64) -> str:
    if np.isnat(day):
        return ""
    if day < _FIRST_DAY:
        return _text(str(day))
    return f' s="{_DAY_STYLE}"><v>{(day - _ZERO).astype(int)}</v></c>'


def _text(words: str, style: int = 0) -> str:
    plain = escape(_NOT_IN_XML.sub("", words[:LONGEST_CELL]), {"\r": "&#13;"})
    kind = f' s="{style}" t="inlineStr"' if style else ' t="inlineStr"'
    return f'{kind}><is><t xml:space="preserve">{plain}</t></is></c>'

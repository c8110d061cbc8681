"""The table as JSON and back: a list of objects, one an event.

Read as well are one object a line (JSON Lines), a list that stands within an object,
and the files of TimelineJS, whose slides are read as the rows of its sheets are.
"""

import json
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from timeline.article import without_halves
from timeline.errors import TableError, TableWarning
from timeline.sources.cells import flat
from timeline.sources.published import Order
from timeline.sources.values import Failure
from timeline.table.cells import Sheet, table_of_sheet
from timeline.table.check import sound
from timeline.table.columns import schema_names
from timeline.table.csv import iso_days
from timeline.table.least import are_of_events
from timeline.table.letters import read_table_text
from timeline.table.schema import DAY, SCHEMA, SEPARATOR

LINES = frozenset({".jsonl", ".ndjson"})
JSON_SUFFIXES = frozenset({".json"}) | LINES
MOST_DIGITS = 15  # of a number that are surely kept
SLIDES: Mapping[str, str] = {
    **{
        f"{side}_date_{part}": f"{side.removeprefix('start')} {part}".strip()
        for side in ("start", "end")
        for part in ("year", "month", "day")
    },
    "display_date": "display date",
    "text_headline": "headline",
    "text_text": "text",
    "group": "group",
}
"""Fields of a slide of TimelineJS -> columns of its sheets."""
IN_PAGE = '<script type="application/json" id="timeline-events">'
END_IN_PAGE = "</script>"
ADVICE = "Save the table again, as JSON or as CSV."

Object = Mapping[str, Any]


def json_text(table: pd.DataFrame, *, is_short: bool = False) -> str:
    """Write a table as JSON: a list of objects, days as YYYY-MM-DD or null.

    Args:
        table: What to write.
        is_short: All is written on one line.

    Raises:
        TableError: It is no table of events.
    """
    table = sound(table)
    written = table.astype({name: object for name in SCHEMA if SCHEMA[name] == DAY})
    for name in SCHEMA:
        if SCHEMA[name] == DAY:
            written[name] = [day or None for day in iso_days(table[name])]
    text = written.to_json(
        orient="records",
        indent=0 if is_short else 1,
        force_ascii=False,
        double_precision=MOST_DIGITS,
    )
    return text + "\n"


def json_in_page(table: pd.DataFrame) -> str:
    """Write a table as JSON within a web page, which shows and runs none of it.

    Raises:
        TableError: It is no table of events.
    """
    text = json_text(table, is_short=True).strip().replace("<", "\\u003c")
    return f"{IN_PAGE}{text}{END_IN_PAGE}"


def json_of_page(page: str) -> str:
    """Give the JSON of the table that a web page holds; empty where it holds none.

    >>> json_of_page(f"<p>Strike</p>{IN_PAGE}[]{END_IN_PAGE}"), json_of_page("<p>")
    ('[]', '')
    """
    _, found, rest = page.partition(IN_PAGE)
    return rest.partition(END_IN_PAGE)[0] if found else ""


def read_json(source: str | Path) -> pd.DataFrame:
    """Read a table back from a JSON file that `write_table` wrote.

    Encodings are told as `read_csv` does, and letters that had to be guessed.

    Raises:
        TableError: The file cannot be read as such a table.
    """
    text, guessed = read_table_text(source)
    if guessed:
        warnings.warn(guessed, TableWarning, stacklevel=2)
    return table_from_json(text, name=str(source))


def table_from_json(
    text: str,
    *,
    name: str = "the JSON",
    order: Order | None = None,
    left_out: list[Failure] | None = None,
) -> pd.DataFrame:
    """Read a table back from JSON text; rows count from 1.

    Args:
        text: The text.
        name: What to call it in messages.
        order: In which order its days are written, where they do not show it.
        left_out: Takes the rows that cannot be read, where these are to be left out.

    Raises:
        TableError: It is none of events, or a value cannot be read.
    """
    rows = _rows(text, name)
    return table_of_objects(rows, name=name, order=order, left_out=left_out)


def table_of_objects(
    rows: Sequence[Object],
    *,
    name: str,
    order: Order | None = None,
    left_out: list[Failure] | None = None,
) -> pd.DataFrame:
    """Read a table from the objects of JSON text, as `json_objects` gives them.

    Raises:
        TableError: They are none of events, or a value cannot be read.
    """
    columns = _columns(rows)
    cells = [[_cell(row.get(column)) for column in columns] for row in rows]
    if not rows:  # an empty table was written without its columns
        columns = list(SCHEMA)
    numbers = range(1, len(rows) + 1)
    sheet = Sheet(name, columns, cells, numbers, order=order, left_out=left_out)
    return table_of_sheet(sheet)


def json_objects(text: str) -> Sequence[Object]:
    """Give the objects that JSON text lists, one a row; none of any other text."""
    try:
        return _rows(text, "")
    except TableError:
        return ()


def hold_events(rows: Sequence[Object]) -> bool:
    """Whether objects are events, told from the names of their fields."""
    return are_of_events(schema_names(_columns(rows)))


def _columns(rows: Sequence[Object]) -> list[str]:
    return list(dict.fromkeys(column for row in rows for column in row))


def _rows(text: str, name: str) -> list[Object]:
    """Give the objects of JSON text, with what their own objects hold beside it.

    Raises:
        TableError: It is no JSON, or holds no list of objects.
    """
    found = _listed(_parsed(text, name))
    if not all(isinstance(one, dict) for one in found):
        message = f"{name} holds no list of events, an object each. {ADVICE}"
        raise TableError(message)
    rows: list[Object] = [flat(one, frozenset()) for one in found]
    return list(map(_of_slide, rows)) if _are_slides(rows) else rows


def _parsed(text: str, name: str) -> object:
    """Parse JSON, or one value a line."""
    text = text.removeprefix("\ufeff")
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        first = error
    try:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError):
        message = f"{name} cannot be read as JSON: {first}. {ADVICE}"
        raise TableError(message) from first


def _listed(parsed: object) -> list[Any]:
    """Give the list that was parsed, or the one of objects that stands within it."""
    if not isinstance(parsed, dict):
        return parsed if isinstance(parsed, list) else [parsed]
    lists = [one for one in parsed.values() if _has_objects(one)]
    found = parsed.get("events", lists[0] if len(lists) == 1 else None)
    return found if isinstance(found, list) else [parsed]


def _has_objects(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(one, dict) for one in value)


def _are_slides(rows: Sequence[Object]) -> bool:
    return bool(rows) and all("start_date_year" in row for row in rows)


def _of_slide(row: Object) -> dict[str, Any]:
    """Give a slide of TimelineJS as a row of its sheets; what they have not is left."""
    return {column: row.get(field, "") for field, column in SLIDES.items()}


def _cell(value: object) -> str:
    """Write a value as a cell; a list is one text, as the table has them."""
    if value is None or value != value:  # noqa: PLR0124 - NaN alone is not itself
        return ""
    if isinstance(value, list):
        return SEPARATOR.join(_cell(one).replace(";", ",") for one in value)
    return without_halves(str(value))

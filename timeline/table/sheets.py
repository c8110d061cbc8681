"""Columns that sheets have in parts or with more in, columns of the table out.

Sheets of TimelineJS, and others that people make, give a year, a month and a day in
cells of their own. TimelineJS writes years before the first with a minus, has the title
of the whole in a row without a day, and lets headlines and texts have markup.
"""

import textwrap
from collections.abc import Mapping, Sequence

from timeline.sources.markup import without_markup
from timeline.table.columns import PARTS, are_slides, part_of

TYPE, TITLE = "type", "title"
CUT, UNTITLED = "\N{HORIZONTAL ELLIPSIS}", "Untitled event"
MOST_TITLE = 90  # characters, as of titles that are made
WRITTEN = "date_reason"  # a column that no table made by hand has
Cells = Mapping[str, Sequence[str]]


def titles_above(names: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Count the first rows that give the title of the whole, and no event.

    Args:
        names: The columns as they are called in the file.
        rows: What stands below them.
    """
    plain = [name.casefold().strip() for name in names]
    if not are_slides(names) or TYPE not in plain:
        return 0
    at = plain.index(TYPE)
    count = 0
    for row in rows:
        if len(row) <= at or row[at].casefold().strip() != TITLE:
            break
        count += 1
    return count


def arranged(columns: Cells, names: Sequence[str]) -> Cells:
    """Give days whole, the words of slides without their markup, and titles to rows.

    What this package has written keeps the titles that it has.

    >>> cells = {"title": ["Vote"], "start": ["2024"], "start month": ["5"]}
    >>> arranged(cells, ["Event", "Year", "Month"])["start"]
    ['2024-05']

    Args:
        columns: The cells by the names that the schema has for them.
        names: The columns as they are called in the file.
    """
    arranged = {**columns, **_days(columns)}
    if are_slides(names):
        arranged = {**arranged, **_words(arranged)}
    return arranged if WRITTEN in names else {**arranged, TITLE: _titles(arranged)}


def _titles(columns: Cells) -> Sequence[str]:
    """Give titles; what has none is called by the first words of its text.

    >>> _titles({"title": ["Vote", " ", ""], "sentence": ["Aye.", "They sang.", ""]})
    ['Vote', 'They sang.', 'Untitled event']
    """
    titles = columns[TITLE]
    texts = columns.get("sentence") or [""] * len(titles)
    return [
        title
        if title.strip()
        else textwrap.shorten(text, MOST_TITLE, placeholder=CUT) or UNTITLED
        for title, text in zip(titles, texts, strict=True)
    ]


def _days(columns: Cells) -> Cells:
    """Join the parts of days; an end without a year is of the year of the start."""
    made: dict[str, Sequence[str]] = {}
    years = columns.get("start", ())
    for field in ("start", "end"):
        own = [columns.get(part_of(field, part)) for part in PARTS[1:]]
        if field not in columns or not any(own):
            continue
        months, days = (cells or [""] * len(years) for cells in own)
        rows = zip(columns[field], years, months, days, strict=True)
        made[field] = [
            _day(year or (first if month or day else ""), month, day)
            for year, first, month, day in (map(_number, row) for row in rows)
        ]
    return made


def _number(cell: str) -> str:
    """Write a cell as a person would: programs make 5.0 of a 5 beside empty cells."""
    return cell.strip().removesuffix(".0")


def _day(year: str, month: str, day: str) -> str:
    """Write a day as one cell; in digits, if the month is in digits.

    >>> _day("476", "9", "4"), _day("2024", "May", ""), _day("-44", "3", "15")
    ('0476-09-04', 'May 2024', '-44')
    """
    if year.startswith("-"):
        return year
    if month and not month.isdecimal():
        return " ".join(filter(None, (day, month, year)))
    parts = [year.zfill(4), *(part.zfill(2) for part in (month, day) if part)]
    return "-".join(parts) if year or month or day else ""


def _words(columns: Cells) -> Cells:
    """Leave markup out."""
    texts = [without_markup(cell) for cell in columns.get("sentence", ())]
    made = [without_markup(cell).strip() for cell in columns[TITLE]]
    groups = [without_markup(cell).strip() for cell in columns.get("actors", ())]
    return {
        TITLE: made,
        **({"sentence": texts} if texts else {}),
        **({"actors": groups} if groups else {}),
    }

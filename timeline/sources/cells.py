"""Cells of a table of articles in, the words and days that they hold out."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime

from timeline.errors import PublishedError
from timeline.sources.decoding import STRAYS
from timeline.sources.published import Order, parse_published

# How many digits a number has that stands for a day, and what it counts: 20241028,
# 20241028143000, and the seconds, milli- or microseconds since 1970 (from September
# 2001 on), whose day is that in UTC, as they name no zone.
_WRITTEN, _SECONDS, _MILLISECONDS, _TO_THE_SECOND, _MICROSECONDS = 8, 10, 13, 14, 16
_DEEPEST = 4
_NOTHING = frozenset({"nan", "nat", "none", "null", "<na>", "na", "n/a", "#n/a"})
"""What programs write, in any case, into a cell in which nothing stands."""

_NO_DAY = frozenset(
    {
        *("-", "--", "\u2013", "\u2014", "?", "0", "0000-00-00", "0000-00-00 00:00:00"),
        *("unknown", "undated", "no date", "n.d.", "nd", "nil", "not available", "tba"),
        *("tbc", "tbd", "not known", "date unknown", "to be confirmed"),
    }
)
"""What stands where no day is known."""

Row = Mapping[str, object]


def words_of(cell: object) -> str:
    r"""Give a cell's words; a list of texts is one text of several paragraphs.

    Messengers list the pieces of a text, those with a style or a link as objects.

    >>> words_of(["Dockers struck.", "Police came."])
    'Dockers struck.\n\nPolice came.'
    >>> words_of(["Dockers ", {"type": "bold", "text": "struck"}, " on Monday."])
    'Dockers struck on Monday.'
    """
    if cell is None or cell != cell:  # noqa: PLR0124 - NaN alone is not itself
        return ""
    if isinstance(cell, bytes):
        return cell.decode("utf-8", STRAYS).strip()
    if isinstance(cell, list) and any(isinstance(one, dict) for one in cell):
        return "".join(map(_piece, cell)).strip()
    if isinstance(cell, list):
        return "\n\n".join(filter(None, map(words_of, cell)))
    words = str(cell).strip()
    return "" if words.casefold() in _NOTHING else words


def names_no_day(cell: str) -> bool:
    """Whether a cell says that no day is known, or nothing.

    >>> names_no_day("n/a"), names_no_day("TBC"), names_no_day("May 2024")
    (True, True, False)
    """
    return cell.strip().casefold() in _NOTHING | _NO_DAY


def _piece(found: object) -> str:
    text = found.get("text") if isinstance(found, dict) else found
    return text if isinstance(text, str) else ""


def day_of(cell: object, order: Order | None = None) -> date | None:
    """Read a cell that names a day; None where it is empty.

    Args:
        cell: The cell.
        order: In which order its column writes dates, where that is known.

    Raises:
        PublishedError: It names no single day.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, list) and cell and isinstance(cell[0], list):
        return _of_parts(cell[0])
    words = words_of(cell)
    if not words or words.casefold() in _NO_DAY:
        return None
    day = _counted(words)
    if day is not None:
        return day
    if not isinstance(cell, str):
        message = (
            f"The publication date {words[:60]!r} is a number. Write it as YYYY-MM-DD,"
            " for example 2024-10-28."
        )
        raise PublishedError(message)
    return parse_published(words, order)


def _of_parts(parts: list[object]) -> date | None:
    """Give the day of year, month and day, as lists of references have it.

    >>> _of_parts([2024, "3", 12]), _of_parts([2024])
    (datetime.date(2024, 3, 12), None)
    """
    with suppress(ValueError, TypeError):
        year, month, day = (int(str(part)) for part in parts)
        return date(year, month, day)
    return None


def _counted(digits: str) -> date | None:
    """Give the day that a number stands for; None where it stands for none.

    >>> _counted("20241028.0"), _counted("20241028143000"), _counted("3")
    (datetime.date(2024, 10, 28), datetime.date(2024, 10, 28), None)
    """
    whole, _, rest = digits.partition(".")  # as of a column of which cells are empty
    digits = whole if rest.isdecimal() else digits
    if not (digits.isascii() and digits.isdecimal()):
        return None
    with suppress(ValueError):
        if len(digits) in {_WRITTEN, _TO_THE_SECOND}:
            return date.fromisoformat(digits[:_WRITTEN])
        if len(digits) in {_SECONDS, _MILLISECONDS, _MICROSECONDS}:
            seconds = int(digits[:_SECONDS])
            return datetime.fromtimestamp(seconds, UTC).date()
    return None


def flat(row: Row, holders: frozenset[str]) -> dict[str, object]:
    """Put what objects within a row hold beside the row's own fields, which win.

    A field within one is named with its holder, as "source_name"; within one that
    holds an article or what is known of it, by its own name as well.

    >>> flat({"id": 1, "article": {"body": "Dockers struck."}}, frozenset({"article"}))
    {'id': 1, 'article_body': 'Dockers struck.', 'body': 'Dockers struck.'}

    Args:
        row: Fields by their names; their values may be objects again.
        holders: Names of such objects, in small letters.
    """
    found = {name: cell for name, cell in row.items() if not isinstance(cell, dict)}
    for name, cell in _within(row, holders, _DEEPEST):
        found.setdefault(name, cell)
    return found


def _within(
    row: Row, holders: frozenset[str], depth: int
) -> Iterator[tuple[str, object]]:
    for holder, inner in row.items():
        if not isinstance(inner, dict) or not depth:
            continue
        for name, cell in (*inner.items(), *_within(inner, holders, depth - 1)):
            if isinstance(cell, dict):
                continue
            yield f"{holder}_{name}", cell
            if holder.casefold() in holders:
                yield name, cell

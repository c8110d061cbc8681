"""Days of a table made by hand in, the columns that follow from them out."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from timeline.events import Extent
from timeline.table.days import Written
from timeline.table.formulas import unguarded
from timeline.table.open_days import End, edtf_of

GIVEN_AS = "The table gives the date as '{}'."
Span = tuple[date | None, date] | None
Read = Callable[[Sequence[str], str], list[Written]]
"""Reads the cells of a column, which is named for messages."""


def spans_of(
    columns: Mapping[str, Sequence[str]], read: Read
) -> dict[str, list[object]]:
    """Give first and last days, and what else the cells say of when something was.

    A last day that is left out is the last one that the first cell names. What has a
    last day of its own lasted until then, if the table does not say else.

    Args:
        columns: The cells by the columns' names in the schema.
        read: Reads a column of days.
    """
    starts = read(columns["start"], "start")
    ends = read(columns.get("end", [""] * len(starts)), "end")
    said = map(unguarded, columns.get("date_text", [""] * len(starts)))
    spans = list(map(_span, starts, ends))
    words: dict[str, Sequence[object]] = {
        "date_text": list(map(_joined, said, starts, ends)),
        "date_edtf": list(map(_edtf, starts, ends)),
        "date_reason": list(map(_reason, starts, ends)),
        "extent": list(map(_extent, spans, starts, ends)),
    }
    return {
        "start": [span and span[0] for span in spans],
        "end": [span and span[1] for span in spans],
        **{
            name: list(found)
            for name, found in words.items()
            if any(found) and (name not in columns or name == "date_text")
        },
    }


def _span(start: Written, end: Written) -> Span:
    """Give the days from one cell's first to another's last, which may be empty."""
    if start.why:
        return None
    if end.why:  # before the first year, and so before the start
        end = Written((date.min, date.min))
    if start.span and end.span:
        return start.span[0], end.span[1]
    return start.span or (end.span and (None, end.span[1]))


def _joined(said: str, start: Written, end: Written) -> str:
    """Give the words for a date: the table's own, or those of its days."""
    last = "" if end.lasts and not start.words else end.words  # "present" alone
    return said or " \N{EN DASH} ".join(filter(None, (start.words, last)))


def _reason(start: Written, end: Written) -> str:
    """Say why this date, where there is more to say than that it was given."""
    words = _joined("", start, end) if start.span or end.span else ""
    return start.why or (GIVEN_AS.format(words) if words else "")


def _edtf(start: Written, end: Written) -> str:
    """Give the days in EDTF where they are not those from the first to the last."""
    if end.span or end.why:
        return ""
    if end.lasts and start.span:
        return edtf_of(start.span, end=End.SINCE)
    return start.edtf


def _extent(span: Span, start: Written, end: Written) -> Extent:
    """Tell what has a last day of its own from what lies in the days of one cell."""
    if span is None:
        return Extent.WITHIN
    goes_on = end.lasts or (start.lasts and end.span is None)
    lasted = goes_on or (end.span is not None and span[0] != span[1])
    return Extent.THROUGHOUT if lasted else Extent.WITHIN

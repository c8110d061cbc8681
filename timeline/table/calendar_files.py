"""Calendars (.ics, RFC 5545) in, the table of their events out.

Of what comes again the first day is taken: the events of a story happen once.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pandas as pd

from timeline.article import without_halves
from timeline.errors import ArticleError, TableError
from timeline.events import Status
from timeline.sources.foreign import reading
from timeline.table.cells import Sheet, table_of_sheet

if TYPE_CHECKING:
    from icalendar import Component

CALENDARS = (".ics", ".ical")
MAX_CALENDAR = 4_000_000  # bytes, of which a second takes 80,000
ADVICE = "Save its events as .csv, with a title and a day each."
DAY = timedelta(days=1)
COLUMNS = ("title", "start", "end", "status", "sentence", "article_title", "url")
_STATUS: Mapping[str, Status] = {
    "CANCELLED": Status.NEGATED,
    "TENTATIVE": Status.PLANNED,
}


def table_of_calendar(data: bytes, *, name: str) -> tuple[pd.DataFrame, str]:
    """Read the events of a calendar file.

    Returns:
        The table, and what to say of events that come again; empty where none does.

    Raises:
        TableError: It is too large, no calendar, or has no events.
    """
    if len(data) > MAX_CALENDAR:
        message = f"{name} has more than {MAX_CALENDAR:,} bytes. {ADVICE}"
        raise TableError(message)
    try:
        with reading(name, "a calendar", ADVICE):
            rows, again = _rows(data)
    except ArticleError as error:
        raise TableError(str(error)) from error
    if not rows:
        message = f"{name} has no events. Look whether it is the right calendar."
        raise TableError(message)
    table = table_of_sheet(Sheet(name, COLUMNS, rows, range(1, len(rows) + 1)))
    return table, _said_of(again)


def _said_of(again: int) -> str:
    if not again:
        return ""
    noun = "event comes" if again == 1 else "events come"
    return f"{again:,} {noun} again and again; the first day of each is shown."


def _rows(data: bytes) -> tuple[list[list[str]], int]:
    """Give the cells of each event, and how many come again."""
    from icalendar import Calendar

    rows, again = [], 0
    for calendar in Calendar.from_ical(data, multiple=True):
        called = _text(calendar.get("x-wr-calname"))
        for event in calendar.walk("VEVENT"):
            first, last = _days(event)
            status = _STATUS.get(_text(event.get("status")).upper(), Status.HAPPENED)
            written = [
                _text(event.get("summary")),
                *(day.isoformat() if day else "" for day in (first, last)),
                str(status),
                _text(event.get("description")),
                called,
                _text(event.get("url")),
            ]
            rows.append(written)
            again += "rrule" in event
    return rows, again


def _text(value: object) -> str:
    """Write a value; of several the first."""
    one = next(iter(value), "") if isinstance(value, list) else value
    return without_halves(" ".join(str(one or "").split()))


def _days(event: "Component") -> tuple[date | None, date | None]:
    """Give the first and last day; an end at the beginning of a day is before it."""
    start, end = (_moment(event.get(name)) for name in ("dtstart", "dtend"))
    if start is None:
        return None, None
    if end is None:
        length = _value(event.get("duration"))
        end = start + length if isinstance(length, timedelta) else start
    first, last = _day(start), _day(end)
    is_before = not isinstance(end, datetime) or end.time() == time()
    if is_before and last > first:
        last -= DAY
    return first, max(first, last)


def _moment(value: object) -> date | None:
    """Give a day or moment; None of what is none."""
    found = _value(value)
    return found if isinstance(found, date) else None


def _value(value: object) -> object:
    """Give what a property of a calendar stands for; None where it is broken."""
    try:
        return getattr(value, "dt", None)
    except ValueError:
        return None


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment

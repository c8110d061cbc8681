"""The table in, texts for other programs out: what the page offers besides CSV."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

import pandas as pd

from timeline.figure.dates import short_words
from timeline.figure.hover import source_words, span_of, when_words
from timeline.table import SEPARATOR
from timeline.table.files import json_text

FOLD, DAY = 74, timedelta(days=1)
_MARKDOWN_SIGNS = "\\`*_{}[]<>#|$~"


@dataclass(frozen=True, slots=True)
class Export:
    """A format to download.

    Attributes:
        name: What readers know it by.
        suffix: End of the file's name.
        mime: Its media type.
        help: What it is good for.
        write: Writes a table.
    """

    name: str
    suffix: str
    mime: str
    help: str
    write: Callable[[pd.DataFrame], str]


def markdown(table: pd.DataFrame) -> str:
    """Write a chronology for a document: date, title, quote and source, in order."""
    parts = [
        f"- **{_plain(_capital(when_words(row)))}**: {_plain(row['title'])}\n"
        f'  > "{_plain(row["sentence"])}"\n'
        f"  > ({_plain(source_words(row) or 'source not given')})\n"
        for _, row in table.iterrows()
    ]
    return "# Chronology\n\n" + "\n".join(parts)


def timeline_js(table: pd.DataFrame) -> str:
    """Write TimelineJS 3's JSON; undated events, which it cannot show, are left out."""
    events = []
    for _, row in table.iterrows():
        span = span_of(row)
        if span is None:
            continue
        quote = f"<blockquote>{escape(row['sentence'])}</blockquote>"
        events.append(
            {
                "start_date": _parts(span.start),
                "end_date": _parts(span.end),
                "display_date": escape(short_words(span)),
                "group": escape(row["actors"].split(SEPARATOR)[0]),
                "unique_id": row["event_id"],
                "text": {
                    "headline": escape(row["title"]),
                    "text": f"{quote}<p>{escape(row['date_reason'])}</p>",
                },
            }
        )
    return json.dumps({"events": events}, ensure_ascii=False, indent=1) + "\n"


def icalendar(table: pd.DataFrame) -> str:
    """Write an iCalendar (RFC 5545): whole days, a span as long as the words allow.

    Undated events are left out. The stamp that the format asks for is the day of
    publication, or of the event itself where that is unknown: no clock is read.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//event-timeline//EN"]
    for _, row in table.iterrows():
        lines += _calendar_event(row)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


EXPORTS = (
    Export(
        "JSON", ".json", "application/json", "Every column, for programs.", json_text
    ),
    Export(
        "Markdown",
        ".md",
        "text/markdown",
        "A chronology with quotes, to paste into a document.",
        markdown,
    ),
    Export(
        "TimelineJS",
        ".timelinejs.json",
        "application/json",
        "For TimelineJS 3. Undated events are left out.",
        timeline_js,
    ),
    Export(
        "iCalendar",
        ".ics",
        "text/calendar",
        "For calendars. Undated events are left out.",
        icalendar,
    ),
)


def _calendar_event(row: pd.Series) -> Iterator[str]:
    span = span_of(row)
    if span is None:
        return
    known = row["published"]
    stamp = span.start if pd.isna(known) else known.date()
    after = span.end + DAY if span.end < date.max else span.end
    yield "BEGIN:VEVENT"
    yield f"UID:{row['event_id']}@event-timeline"
    yield f"DTSTAMP:{_compact(stamp)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_compact(span.start)}"
    yield f"DTEND;VALUE=DATE:{_compact(after)}"
    yield f"SUMMARY:{_calendar_text(row['title'])}"
    words = f"{_capital(when_words(row))}. {row['sentence']}"
    yield f"DESCRIPTION:{_calendar_text(words)}"
    yield "END:VEVENT"


def _folded(line: str) -> Iterator[str]:
    """Cut a line into pieces of at most 75 bytes, later ones after a blank."""
    piece, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > FOLD:
            yield piece
            piece, size = " ", 1
        piece, size = piece + character, size + width
    yield piece


def _calendar_text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return " ".join(escaped.split())


def _plain(text: str) -> str:
    """Escape what Markdown would read, on one line."""
    signs = str.maketrans({sign: f"\\{sign}" for sign in _MARKDOWN_SIGNS})
    return " ".join(text.split()).translate(signs)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _compact(day: date) -> str:
    return day.isoformat().replace("-", "")


def _parts(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}

"""The table in, files for other programs out: what the page offers besides CSV."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from urllib.parse import quote as percent_encoded

import pandas as pd
from icalendar import Calendar, vText
from icalendar import Event as CalendarEvent

from timeline.corrections.words import edited_words
from timeline.events import Status
from timeline.figure.dates import Span, short_words
from timeline.figure.hover import STATUS_WORDS, source_words, span_of, when_words
from timeline.page.words import as_html, with_capital
from timeline.sources import is_address
from timeline.table import SEPARATOR
from timeline.table.check import sound
from timeline.table.directions import settled, settled_texts
from timeline.table.json import json_text
from timeline.table.sheet import write_sheet

DAY = timedelta(days=1)
_UNCERTAIN = frozenset({Status.PLANNED, Status.HYPOTHETICAL})
_IN_ADDRESS = ":/?#@!$&'*+,;=%~[]()"  # what an address may hold as it is
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")
"""Signs that a calendar must not have (RFC 5545, 3.1), and a terminal would obey."""
_MARKDOWN_SIGNS = "\\`*_{}[]<>#|$~"


@dataclass(frozen=True, slots=True)
class Export:
    """A format to download.

    Attributes:
        name: What readers know it by.
        suffix: End of the file's name.
        mime: Its media type.
        help: What it is good for.
        write: Writes a table, under a headline if it has a place for one.
        has_headline: It has.
    """

    name: str
    suffix: str
    mime: str
    help: str
    write: Callable[..., str | bytes]
    has_headline: bool = False

    def content(self, table: pd.DataFrame, headline: str = "") -> bytes:
        """Write a table, text as UTF-8, under the headline of its story."""
        options = {"headline": headline} if self.has_headline and headline else {}
        written = self.write(table, **options)
        return written if isinstance(written, bytes) else written.encode("utf-8")


def markdown(table: pd.DataFrame, headline: str = "Chronology") -> str:
    """Write a chronology for a document: date, title, quote and source, in order."""
    parts = [_markdown_item(row) for _, row in table.iterrows()]
    return f"# {_plain(headline)}\n\n" + "\n".join(parts)


def _markdown_item(row: pd.Series) -> str:
    status = STATUS_WORDS.get(row["status"], "")
    quote = f'  > "{_plain(row["sentence"])}"\n' if row["sentence"] else ""
    source, *others = map(_plain, notes_on(row))
    lines = [_markdown_link(source, row["url"]), *others]
    notes = "".join(f"  > ({words})\n" for words in lines)
    return (
        f"- **{_plain(with_capital(when_words(row)))}**{status and f' ({status})'}:"
        f" {_plain(row['title'])}\n"
        f"{quote}{notes}"
    )


def _markdown_link(words: str, address: str) -> str:
    """Make a link of escaped words, where there is an address of the web for them."""
    if not is_address(address):
        return words
    return f"[{words}](<{percent_encoded(settled(address.strip()), safe=_IN_ADDRESS)}>)"


def quoted(sentence: str) -> str:
    """Write a quote as HTML; empty where none is given, as in a table made by hand."""
    words = as_html(" ".join(sentence.split()))
    return f"<blockquote>{words}</blockquote>" if words else ""


def notes_on(row: pd.Series) -> list[str]:
    """Say below a quote who says so and where it was read, then what was corrected."""
    said = f"{row['attributed_to']}, in " if row["attributed_to"] else ""
    address = row["url"].strip()
    source = source_words(row)
    notes = [with_capital(said + (source or address or "source not given"))]
    if address and not source and not said:
        notes = [address]  # as it is written
    if edited := edited_words(row["edited"]):
        notes.append(f"Corrected by hand: {edited}")
    return notes


def timeline_js(table: pd.DataFrame, headline: str = "") -> str:
    """Write TimelineJS 3's JSON; undated events, which it cannot show, are left out."""
    title = {"title": {"text": {"headline": as_html(headline)}}} if headline else {}
    events = []
    for _, row in table.iterrows():
        span = span_of(row)
        if span is None:
            continue
        quote = quoted(row["sentence"])
        notes = [STATUS_WORDS.get(row["status"], ""), row["date_reason"]]
        said = "".join(f"<p>{as_html(with_capital(one))}</p>" for one in notes if one)
        events.append(
            {
                "start_date": _parts(span.start),
                "end_date": _parts(span.end),
                "display_date": as_html(short_words(span)),
                "group": as_html(row["actors"].split(SEPARATOR)[0]),
                "unique_id": as_html(row["event_id"]),
                "text": {
                    "headline": as_html(row["title"]),
                    "text": f"{quote}{said}",
                },
            }
        )
    return json.dumps({**title, "events": events}, ensure_ascii=False, indent=1) + "\n"


def icalendar(table: pd.DataFrame, headline: str = "") -> bytes:
    """Write an iCalendar (RFC 5545): whole days, a span as long as the words allow.

    Undated events are left out. The stamp that the format asks for is the day of
    publication, or of the event itself where that is unknown: no clock is read.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//event-timeline//EN")
    calendar.add("version", "2.0")
    if headline:
        calendar.add("x-wr-calname", vText(_one_line(headline)))  # as calendars name it
    for _, row in table.iterrows():
        span = span_of(row)
        if span is not None:
            calendar.add_component(_calendar_event(row, span))
    written: bytes = calendar.to_ical()
    return written


def parquet(table: pd.DataFrame) -> bytes:
    """Write a Parquet file, every column with its type."""
    out = BytesIO()
    table.to_parquet(out, index=False)
    return out.getvalue()


def workbook(table: pd.DataFrame) -> bytes:
    """Write a workbook (.xlsx), to be read by people as the CSV is."""
    out = BytesIO()
    write_sheet([sound(settled_texts(table))], out)
    return out.getvalue()


EXPORTS = (
    Export(
        "Excel",
        ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Every column, days as days, for any spreadsheet; opens here again.",
        workbook,
    ),
    Export(
        "Parquet",
        ".parquet",
        "application/vnd.apache.parquet",
        "Every column with its type; quick for large tables; opens here again.",
        parquet,
    ),
    Export(
        "JSON",
        ".json",
        "application/json",
        "Every column, for programs; opens here again.",
        json_text,
    ),
    Export(
        "Markdown",
        ".md",
        "text/markdown",
        "A chronology with quotes, to paste into a document.",
        markdown,
        has_headline=True,
    ),
    Export(
        "TimelineJS",
        ".timelinejs.json",
        "application/json",
        "For TimelineJS 3. Undated events are left out.",
        timeline_js,
        has_headline=True,
    ),
    Export(
        "iCalendar",
        ".ics",
        "text/calendar",
        "For calendars. Undated events are left out.",
        icalendar,
        has_headline=True,
    ),
)


def _calendar_event(row: pd.Series, span: Span) -> CalendarEvent:
    known = row["published"]
    stamp = span.start if pd.isna(known) else known.date()
    event = CalendarEvent()
    event.add("uid", _one_line(f"{row['event_id']}@event-timeline"))
    event.add("dtstamp", datetime.combine(stamp, time(), UTC))
    event.add("dtstart", span.start)
    event.add("dtend", span.end + DAY if span.end < date.max else span.end)
    event.add("summary", _one_line(row["title"]))
    if row["status"] in _UNCERTAIN:
        event.add("status", "TENTATIVE")
    status = STATUS_WORDS.get(row["status"], "")
    when = ", ".join(filter(None, (with_capital(when_words(row)), status)))
    notes = ". ".join(notes_on(row))
    quote = f"{row['sentence']} " if row["sentence"] else ""
    event.add("description", _one_line(f"{when}. {quote}({notes})"))
    return event


def _one_line(text: str) -> str:
    return " ".join(_CONTROLS.sub(" ", settled(text)).split())


def _plain(text: str) -> str:
    """Escape what Markdown would read, on one line."""
    signs = str.maketrans({sign: f"\\{sign}" for sign in _MARKDOWN_SIGNS})
    return _one_line(text).translate(signs)


def _parts(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}

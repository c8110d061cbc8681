"""A row of the table in, the text of its hover card out."""

import pandas as pd

from timeline.events import Status
from timeline.figure.dates import UNDATED, Span, long_words
from timeline.figure.text import LINE_BREAK, escaped, isolated, wrapped
from timeline.timexes.build import OUT_OF_CALENDAR
from timeline.timexes.explain import long_day

WIDE_LINE, NARROW_LINE = 64, 36
QUOTE_LINES, REASON_LINES, TITLE_LINES = 5, 3, 2

STATUS_WORDS = {
    Status.ONGOING: "still going on",
    Status.PLANNED: "planned",
    Status.HYPOTHETICAL: "hypothetical",
    Status.NEGATED: "did not happen",
}


def span_of(row: pd.Series) -> Span | None:
    """Give when a row's event lies; None where it is undated."""
    if pd.isna(row["start"]) or pd.isna(row["end"]):
        return None
    return Span(
        row["start"].date(),
        row["end"].date(),
        throughout=row["extent"] == "throughout",
        edtf=row["date_edtf"],
    )


def spans_of(rows: pd.DataFrame) -> list[Span | None]:
    """Give when the events of many rows lie; None where one is undated."""
    columns = [rows[name].tolist() for name in ("start", "end", "extent", "date_edtf")]
    return [
        None
        if pd.isna(start) or pd.isna(end)
        else Span(
            start.date(), end.date(), throughout=extent == "throughout", edtf=edtf
        )
        for start, end, extent, edtf in zip(*columns, strict=True)
    ]


def when_words(row: pd.Series) -> str:
    """Say in words when a row's event happened.

    One that lies before the year 1 has no days, but words of its table for them.
    """
    span = span_of(row)
    if span is not None:
        return long_words(span)
    is_early = OUT_OF_CALENDAR in row["date_reason"]
    return (is_early and row["date_text"]) or UNDATED


def source_words(row: pd.Series) -> str:
    """Say where a row's event was read: source, headline and publication day."""
    parts = [isolated(row["source"]), isolated(row["article_title"])]
    if not pd.isna(row["published"]):
        parts.append(long_day(row["published"].date()))
    return ", ".join(part for part in parts if part)


def hover_card(row: pd.Series, *, narrow: bool = False) -> str:
    """Write a hover card in Plotly's HTML, all text of the article escaped."""
    characters = NARROW_LINE if narrow else WIDE_LINE

    def lines(text: str, most: int) -> str:
        return wrapped(text, characters=characters, lines=most)

    when = when_words(row)
    status = STATUS_WORDS.get(Status(row["status"]), "")
    quote = row["sentence"].strip()
    parts = [
        f"<b>{lines(row['title'], TITLE_LINES)}</b>",
        escaped(f"{when[:1].upper()}{when[1:]}{' · ' if status else ''}{status}"),
        f"<i>{lines(f'“{quote}”', QUOTE_LINES)}</i>" if quote else "",
        lines(row["date_reason"], REASON_LINES),
        lines(source_words(row), 2),
    ]
    return LINE_BREAK.join(part for part in parts if part)

"""The reading view: the shown events in order, to read, print or copy."""

from math import ceil

import numpy as np
import pandas as pd
import streamlit as st

from timeline.figure.hover import STATUS_WORDS, when_words
from timeline.page.exports import markdown, notes_on, quoted
from timeline.page.shown import Shown
from timeline.page.words import as_html, linked, with_capital

MOST_READ = 500
# A printed page of A4, as `paper.css` sets it: what an event takes besides its quote.
LINES_OF_PAGE, LINES_OF_EVENT, LETTERS_OF_LINE = 56, 3.4, 85
MANY_PAGES = 10


def reading_view(shown: Shown) -> None:
    """Write the shown events as a chronology; the buttons print it and copy it."""
    places = np.flatnonzero(shown.rows)
    table = shown.story.table.iloc[places[:MOST_READ]]
    left_out = len(places) - len(table)
    note = (
        f'<p class="note first-ones">The first {MOST_READ:,} of {len(places):,} events.'
        " Filter for fewer, or download them all as Markdown.</p>"
        if left_out
        else ""
    )
    copied = markdown(table, shown.story.headline)
    st.html(
        '<div class="brief-actions">'
        '<button type="button" data-action="print">Print</button>'
        '<button type="button" data-action="copy">Copy as Markdown</button>'
        f"{_printed(table)}</div>"
        f"{note}{brief_html(table)}"
        f'<pre class="brief-markdown" hidden>{as_html(copied)}</pre>'
    )


def pages_of(table: pd.DataFrame) -> int:
    """Estimate how many pages of A4 the chronology of a table fills."""
    letters = int(table["sentence"].str.len().sum())
    lines = len(table) * LINES_OF_EVENT + letters / LETTERS_OF_LINE
    return ceil(lines / LINES_OF_PAGE)


def _printed(table: pd.DataFrame) -> str:
    """Warn before many pages are printed."""
    pages = pages_of(table)
    if pages < MANY_PAGES:
        return ""
    said = f"Printed, this fills about {pages} pages; filter for fewer."
    return f'<p class="note">{said}</p>'


def brief_html(table: pd.DataFrame) -> str:
    """Write a chronology: date, title, quote and source of each event, in order."""
    items = "".join(_item(row) for _, row in table.iterrows())
    return f'<ol class="brief">{items}</ol>'


def _item(row: pd.Series) -> str:
    when = when_words(row)
    status = STATUS_WORDS.get(row["status"], "")
    chip = f' <span class="chip">{status}</span>' if status else ""
    source, *others = map(as_html, notes_on(row))
    lines = [linked(source, row["url"]), *others]
    notes = "".join(f'<p class="from">{one}</p>' for one in lines)
    return (
        f'<li><p class="when">{as_html(with_capital(when))}{chip}</p>'
        f"<div><h3>{as_html(row['title'])}</h3>"
        f"{quoted(row['sentence'])}{notes}</div></li>"
    )

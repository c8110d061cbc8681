"""The tables below the timeline: dated and undated events, each row opens a card."""

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd
import streamlit as st

from timeline.figure.dates import short_words
from timeline.figure.hover import spans_of
from timeline.figure.scale import NARROW_WIDTH
from timeline.figure.text import many
from timeline.page import state
from timeline.page.index import Index, Mask, Numbers
from timeline.page.paper import printed_table
from timeline.page.selected import mark_open, opener
from timeline.page.shown import Shown
from timeline.page.uncut import uncut
from timeline.page.widths import ROW, column_widths, high_row
from timeline.page.words import (
    BASIS_WORDS,
    PRECISION_WORDS,
    STATUS_NAMES,
    WHY_NO_DATE,
)
from timeline.table.directions import settled_texts
from timeline.table.formulas import guarded

DAY_FORM, DAY_WIDTH = "YYYY-MM-DD", 100
COLUMNS = {
    "when": st.column_config.TextColumn("When"),
    "title": st.column_config.TextColumn("Event"),
    "actors": st.column_config.TextColumn("Actors", width=200),
    "status": st.column_config.TextColumn("Status", width=110),
    "date_text": st.column_config.TextColumn("Dated by", width=130),
    "sentence": st.column_config.TextColumn("Quote", width="large"),
    "attributed_to": st.column_config.TextColumn("Said by", width=150),
    "precision": st.column_config.TextColumn("Precision", width="small"),
    "confidence": st.column_config.ProgressColumn(
        "Confidence", format="percent", min_value=0, max_value=1, width="small"
    ),
    "start": st.column_config.DateColumn("First day", format=DAY_FORM, width=DAY_WIDTH),
    "end": st.column_config.DateColumn("Last day", format=DAY_FORM, width=DAY_WIDTH),
    "extent": st.column_config.TextColumn("Extent", width="small"),
    "date_basis": st.column_config.TextColumn("Date rests on", width="small"),
    "date_reason": st.column_config.TextColumn("Why this date", width="large"),
    "date_value": st.column_config.TextColumn("TIMEX3", width="small"),
    "date_edtf": st.column_config.TextColumn("EDTF", width="small"),
    "roles": st.column_config.TextColumn("Roles", width="small"),
    "actor_types": st.column_config.TextColumn("Kinds of actors", width="small"),
    "affiliations": st.column_config.TextColumn("Belong to", width="small"),
    "salience": st.column_config.ProgressColumn(
        "Salience", format="percent", min_value=0, max_value=1, width="small"
    ),
    "predicate": st.column_config.TextColumn("Predicate", width="small"),
    "article_title": st.column_config.TextColumn("Article", width="medium"),
    "source": st.column_config.TextColumn("Source", width="medium"),
    "published": st.column_config.DateColumn(
        "Published", format=DAY_FORM, width=DAY_WIDTH
    ),
    "url": st.column_config.LinkColumn("Address", width="medium"),
    "edited": st.column_config.TextColumn("Corrected by hand", width="medium"),
    "event_id": st.column_config.TextColumn("Id", width="small"),
}
REASON, CONFIDENCE = "date_reason", "confidence"
UNDATED_COLUMNS = {
    **COLUMNS,
    REASON: st.column_config.TextColumn(WHY_NO_DATE, width=500),
}
LABELS = {name: str(column["label"]) for name, column in COLUMNS.items()}
AT_FIRST = (
    "when",
    "title",
    "actors",
    "status",
    "date_text",
    "sentence",
    "attributed_to",
    "precision",
    "confidence",
    "source",
)
WORDS = {
    "status": STATUS_NAMES,
    "precision": PRECISION_WORDS,
    "date_basis": BASIS_WORDS,
}
UNDATED_WHY = (
    "The article does not say when these happened, says it in words that cannot be"
    " counted out, or names years before the year 1."
)
UNDATED_IN_TABLE = (
    "These have no date in the table that was opened, or one before the year 1."
)
NEEDS_DATE = frozenset({"when", "start", "end", "extent", "date_text", "precision"})
PAGE = 500
HEAD = 38  # pixels
MOST_SEEN = {False: 14.5, True: 7.5}  # rows before scrolling; the half: more follow
BY_TIME = "time"
_KEYS: dict[str, Callable[[Index], np.typing.NDArray[np.generic]]] = {
    "last day": lambda index: index.ends,
    "salience": lambda index: -index.salience,
    "confidence": lambda index: -index.confidence,
}


def event_tables(shown: Shown, columns: Sequence[str]) -> None:
    """List the chosen events, the undated ones in a section of their own."""
    if shown.dated.any():
        _table(shown, shown.dated, columns, "dated")
    if shown.undated.any():
        words = f"Events without a date ({np.count_nonzero(shown.undated):,})"
        st.subheader(words, anchor=False)
        why = UNDATED_WHY if shown.story.sources else UNDATED_IN_TABLE
        st.html(f'<p class="note no-dates">{why} They are not on the timeline.</p>')
        own = [name for name in columns if name not in {*NEEDS_DATE, REASON}]
        own.insert(own[:1] == ["title"], REASON)
        _table(shown, shown.undated, own, "undated")


def columns_control(table: pd.DataFrame) -> list[str]:
    """Let the reader choose the columns; they keep the order of the list.

    Of a table made by hand those are shown at first that hold anything.
    """
    number = state.story_number()
    name = f"first_columns_{number}"
    if name not in st.session_state:  # other ones later would take a choice back
        st.session_state[name] = _filled(table)
    at_first: list[str] = st.session_state[name]
    with st.popover("Columns", icon=":material/view_column:"):
        picked = st.multiselect(
            "Columns of the table",
            list(COLUMNS),
            # Not by the session's state: the browser draws the menu when it is opened,
            # and would show none chosen if the page has run again before.
            default=at_first,
            format_func=LABELS.__getitem__,
            key=f"columns_{number}",
        )
    return [name for name in COLUMNS if name in picked] or at_first


def _filled(table: pd.DataFrame) -> list[str]:
    """Give the columns that are shown at first, without those that are empty."""
    texts = {name for name in AT_FIRST if name in table and name != CONFIDENCE}
    return [name for name in AT_FIRST if name not in texts or (table[name] != "").any()]


def _table(shown: Shown, rows: Mask, columns: Sequence[str], name: str) -> None:
    places = np.flatnonzero(rows)
    if len(places) > PAGE:
        places = _page(shown.filters.index, places, name)
    listed = shown.story.table.iloc[places]
    when = ["" if span is None else short_words(span) for span in spans_of(listed)]
    key = f"{name}_table_{state.story_number()}"
    event_ids = listed["event_id"].tolist()
    mark_open(key, event_ids, columns[0])
    narrow = state.width() < NARROW_WIDTH
    titles = listed["title"].tolist()
    row_height = high_row(titles, state.width()) if narrow else ROW
    wide = column_widths(when, titles, listed["sentence"].tolist(), state.width())
    st.dataframe(
        _plain(_worded(listed.assign(when=when)[list(columns)])),
        hide_index=True,
        column_config=(COLUMNS if name == "dated" else UNDATED_COLUMNS)
        | {one: COLUMNS[one] | {"width": pixels} for one, pixels in wide.items()},
        on_select=uncut(opener(key, event_ids)),
        selection_mode=["single-row", "single-cell"],
        key=key,
        height=HEAD + int(row_height * min(len(places), MOST_SEEN[narrow])),
        row_height=row_height if narrow else None,
        placeholder="",  # a day that is not known, which would read "None"
        alt=f"Table of {many(len(places), f'{name} event')}; choosing a row opens its"
        " card.",
    )
    st.html(printed_table(listed, when, is_dated=name == "dated"))


def _page(index: Index, places: Numbers, name: str) -> Numbers:
    """Let the reader sort all rows and turn the pages; give the rows of one page.

    The heads of the columns sort what is listed: here that is only a page.
    """
    number = state.story_number()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        by = st.selectbox(
            "All rows sorted by",
            [BY_TIME, *_KEYS],
            key=f"{name}_sort_{number}",
            width=190,
        )
        pages = -(-len(places) // PAGE)
        at = st.pagination(pages, key=f"{name}_page_{number}_{pages}") - 1
        first, last = at * PAGE + 1, min((at + 1) * PAGE, len(places))
        words = f"Rows {first:,} to {last:,} of {len(places):,}"
        st.html(f'<p class="note first-ones">{words}</p>', width="content")
    if by in _KEYS:
        order = np.argsort(_KEYS[by](index)[places], kind="stable")
        places = places[order]
    return places[first - 1 : last]


def _worded(rows: pd.DataFrame) -> pd.DataFrame:
    """Write the closed sets in the words that the filters and cards have for them."""
    words = {
        name: [known.get(text, text) for text in rows[name].tolist()]
        for name, known in WORDS.items()
        if name in rows
    }
    return rows.assign(**words)


def _plain(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep the table's own CSV button from writing what a spreadsheet would run."""
    rows = settled_texts(rows)
    texts: pd.DataFrame = rows.select_dtypes(include="str")
    cells = {
        name: [guarded(text) for text in column.tolist()]
        for name, column in texts.items()
    }
    return rows.assign(**cells)

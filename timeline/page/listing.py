"""The tables below the timeline: dated and undated events, each row opens a card."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from timeline.figure.dates import short_words
from timeline.figure.hover import span_of
from timeline.page import state

COLUMNS = {
    "start": st.column_config.DateColumn(
        "First day", format="YYYY-MM-DD", width="small"
    ),
    "end": st.column_config.DateColumn("Last day", format="YYYY-MM-DD", width="small"),
    "when": st.column_config.TextColumn("When", width="small"),
    "title": st.column_config.TextColumn("Event", width="large"),
    "actors": st.column_config.TextColumn("Actors", width="medium"),
    "status": st.column_config.TextColumn("Status", width="small"),
    "attributed_to": st.column_config.TextColumn("Said by", width="small"),
    "date_text": st.column_config.TextColumn("Words that date it", width="small"),
    "sentence": st.column_config.TextColumn("Quote", width="large"),
    "precision": st.column_config.TextColumn("Precision", width="small"),
    "confidence": st.column_config.ProgressColumn(
        "Confidence", format="percent", min_value=0, max_value=1, width="small"
    ),
    "source": st.column_config.TextColumn("Source", width="medium"),
}
DATED = (
    "when",
    "title",
    "actors",
    "status",
    "date_text",
    "sentence",
    "attributed_to",
    "precision",
    "start",
    "end",
    "confidence",
    "source",
)
UNDATED = ("title", "actors", "status", "sentence", "attributed_to", "confidence")


def event_tables(shown: pd.DataFrame) -> None:
    """List the chosen events, the undated ones in a section of their own."""
    is_dated = shown["start"].notna()
    dated, undated = shown[is_dated], shown[~is_dated]
    st.subheader(f"Events with a date ({len(dated)})")
    if dated.empty:
        st.info("No event here has a date.")
    else:
        _table(dated, DATED, "dated")
    if not undated.empty:
        st.subheader(f"Events without a date ({len(undated)})")
        st.html(
            '<p class="note">The article does not say when these happened, or says it'
            " in words that cannot be counted out. They are not on the timeline.</p>"
        )
        _table(undated, UNDATED, "undated")


def _table(rows: pd.DataFrame, columns: tuple[str, ...], name: str) -> None:
    key = f"{name}_table_{state.story_number()}"
    spans = [span_of(row) for _, row in rows.iterrows()]
    words = ["" if span is None else short_words(span) for span in spans]
    st.dataframe(
        rows.assign(when=words)[list(columns)],
        hide_index=True,
        column_config=COLUMNS,
        on_select=_opener(key, rows["event_id"].tolist()),
        selection_mode="single-row",
        key=key,
        alt=f"Table of {len(rows)} {name} events; choosing a row opens its card.",
    )


def _opener(key: str, event_ids: list[str]) -> Callable[[], None]:
    def opened() -> None:
        rows = st.session_state[key]["selection"]["rows"]
        if rows:
            state.open_event(event_ids[rows[0]])

    return opened

"""The events of several articles on the page: which reports tell one, and what agrees.

Which rows tell one event is worked out once a table and judgement, and kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd
import streamlit as st

from timeline.corrections import apart, join, split, together
from timeline.figure.dates import UNDATED, short_words
from timeline.figure.hover import source_words, span_of, when_words
from timeline.figure.text import isolated
from timeline.page import state
from timeline.page.card import marked_words
from timeline.page.corrections import session as corrections
from timeline.page.filter_state import key
from timeline.page.index import Mask
from timeline.page.story import UNTITLED, Story, articles_of
from timeline.page.uncut import uncut
from timeline.page.words import as_html
from timeline.story import Judgement, SameActor, Told, event_rows, same_events
from timeline.table import SEPARATOR
from timeline.timexes.explain import long_day

MOST_ROWS = 5_000
"""Events among which reports of one are looked for; more take longer than a page."""

MOST_REPORTS = 50
MOST_CHOICES = 100
MOST_WIDE, BESIDE_LIST = 460, 80  # pixels
EVENT, REPORT = "Event", "Report"
BY_HAND = "Added by hand"  # instead of an article's title


@dataclass(frozen=True, slots=True)
class Reports:
    """Which rows of a table tell one event."""

    told: tuple[Told, ...]

    def of(self, event_id: str) -> Told | None:
        """Give the event that a row tells; None where it is told by that row alone."""
        for one in self.told:
            if event_id in one.event_ids:
                return one
        return None


def find_reports(
    table: pd.DataFrame,
    together: Sequence[Judgement] = (),
    apart: Sequence[Judgement] = (),
) -> Reports:
    """Find the events that several articles tell; none in one article or too many rows.

    Args:
        table: The events of all articles.
        together: Pairs of event_ids that a person said are one event.
        apart: Pairs that a person said are two.
    """
    several = len(articles_of(table)) > 1 or bool(together)
    if not several or len(table) > MOST_ROWS:
        return Reports(())
    # What no article tells is a report only where a person says so.
    judged = {name for pair in together for name in pair}
    is_told = (table["article_id"] != "") | table["event_id"].isin(judged)
    told = same_events(table[is_told], together, apart)
    return Reports(tuple(one for one in told if len(one.event_ids) > 1))


def kept_reports(story: Story) -> Reports:
    """Give the same for a story and its corrections, found once for both."""
    known = corrections.log()
    judged = together(known), apart(known)
    kept = st.session_state.get("reports")
    if kept is None or kept[0] is not story.table or kept[1] != judged:
        kept = (story.table, judged, find_reports(story.table, *judged))
        st.session_state["reports"] = kept
    found: Reports = kept[2]
    return found


def one_per_event(story: Story, rows: Mask) -> Mask:
    """Draw the switch between events and reports; give the rows that it leaves.

    Without several reports of any event there is nothing to switch.
    """
    reports = kept_reports(story)
    if not reports.told:
        return rows
    name = key("reports")
    st.session_state.setdefault(name, EVENT)
    picked = st.segmented_control(
        "One item for each",
        [EVENT, REPORT],
        required=True,
        key=name,
        help="Articles that tell the same event: one item with all reports, two where"
        " they give dates that cannot both be true, or an item for each report.",
    )
    return rows if picked == REPORT else event_rows(story.table, reports.told, rows)


def reports_section(story: Story, row: pd.Series) -> None:
    """Draw the reports of the open event, and what a person can say of them."""
    told = kept_reports(story).of(row["event_id"])
    if told is not None:
        st.html(reports_html(told, story.table, story.renamed, row["event_id"]))
        others = [name for name in told.event_ids if name != row["event_id"]]
        st.button(
            "The other reports tell another event",
            on_click=uncut(_split),
            args=(row["event_id"], others),
            type="tertiary",
        )
    if story.has_several and len(story.table) <= MOST_ROWS:
        _join_choice(story, row, told.event_ids if told else (row["event_id"],))


def _join_choice(story: Story, row: pd.Series, known: Sequence[str]) -> None:
    """Let a person name a report that tells the same event."""
    titles = nearest_titles(story.table, row, known)
    name = f"join_{row['event_id']}"
    with st.popover("Another report tells this event too", type="tertiary"):
        picked = st.selectbox(
            "Which one",
            list(titles),
            index=None,
            format_func=lambda event_id: titles.get(event_id, event_id),
            key=name,
            placeholder="Choose an event",
            width=min(MOST_WIDE, state.width() - BESIDE_LIST),
        )
        if picked is not None:  # the list's field may be too narrow for it
            st.html(f'<p class="note">{as_html(titles.get(picked, ""))}</p>')
        st.button(
            "Put together",
            disabled=picked is None,
            on_click=uncut(_join),
            args=(row["event_id"], name),
            key=f"{name}_button",
        )


def nearest_titles(
    table: pd.DataFrame, row: pd.Series, known: Sequence[str]
) -> dict[str, str]:
    """Give the events of other articles nearest in time, by id, with when and what."""
    others = table[
        (table["article_id"] != row["article_id"]) & ~table["event_id"].isin(known)
    ]
    far = (others["start"] - row["start"]).abs()
    nearest = others.loc[far.sort_values(kind="stable").index].head(MOST_CHOICES)
    return {
        one["event_id"]: f"{isolated(one['title'])} ({_short_when(one)})"
        for _, one in nearest.iterrows()
    }


def _short_when(row: pd.Series) -> str:
    span = span_of(row)
    return UNDATED if span is None else short_words(span)


def _join(event_id: str, name: str) -> None:
    other = st.session_state.get(name)
    if other:
        corrections.make(join(event_id, [other]))


def _split(event_id: str, others: Sequence[str]) -> None:
    corrections.make(split(event_id, others))


def reports_html(
    told: Told,
    table: pd.DataFrame,
    renamed: Sequence[SameActor] = (),
    opened: str = "",
) -> str:
    """Write all reports of an event: the line on their dates, then each with its quote.

    They come in the order in which they were published; a click on one opens it.

    Args:
        told: The event.
        table: The rows of its reports, among others.
        renamed: Names of single articles that those of the other reports replaced.
        opened: The event_id of the report whose card is open.
    """
    rows = table[table["event_id"].isin(told.event_ids)]
    rows = rows.sort_values("published", kind="stable")
    listed = "".join(
        _report(row, is_open=row["event_id"] == opened)
        for _, row in rows.head(MOST_REPORTS).iterrows()
    )
    more = len(rows) - MOST_REPORTS
    rest = f"<li>and {more:,} more</li>" if more > 0 else ""
    mark = " disputed" if told.is_disputed else ""
    return (
        f'<section class="reports"><h3>{len(rows)} reports</h3>'
        f'<p class="agreement{mark}">{as_html(told.agreement)}</p>'
        f'<p class="note">{as_html(told.reason)}</p><ul>{listed}{rest}</ul>'
        f"{_names_note(rows, renamed)}</section>"
    )


def _names_note(rows: pd.DataFrame, renamed: Sequence[SameActor]) -> str:
    """Say which actors of these reports have another name in one of them."""
    articles = set(rows["article_id"])
    actors = {name for cell in rows["actors"] for name in cell.split(SEPARATOR)}
    reasons = dict.fromkeys(
        one.reason
        for one in renamed
        if one.article_id in articles and one.full in actors
    )
    return f'<p class="note">{as_html(" ".join(reasons))}</p>' if reasons else ""


def _report(row: pd.Series, *, is_open: bool) -> str:
    """Write one report: who published it when, its date, its quoted words."""
    published = row["published"]
    day = "" if pd.isna(published) else f", {long_day(published.date())}"
    untitled = UNTITLED if row["article_id"] else BY_HAND
    title = row["article_title"] or untitled
    named, mark = f"<b>{as_html(isolated(row['source'] or title))}</b>", ""
    if is_open:
        mark = ' <span class="chip">open</span>'
    else:
        named = (
            f'<u role="button" tabindex="0" data-event="{escape(row["event_id"])}"'
            f' title="Open this report: {as_html(title)}">{named}</u>'
        )
    words = marked_words(row)
    quote = f"<blockquote>{words}</blockquote>" if words else ""
    return f"<li><p>{named}{day}: {as_html(when_words(row))}{mark}</p>{quote}</li>"


def edit_note(story: Story, row: pd.Series) -> str:
    """Say which report is edited where several tell the event; empty for one."""
    told = kept_reports(story).of(row["event_id"])
    if told is None:
        return ""
    others = len(told.event_ids) - 1
    kept = (
        "The other one stays as it is."
        if others == 1
        else f"The {others:,} others stay as they are."
    )
    source = source_words(row)
    which = f": {as_html(source)}" if source else ""
    return f'<p class="note">Only this report is changed{which}. {kept}</p>'

"""Articles read one after another on the page: with progress, and a way to stop.

The work is done in a thread, while the page waits and shows how far it is. A click
interrupts the waiting, never the work: what is read is kept, and the next run waits on.
Work that nobody waits for any more, since the reader has stopped it, opened something
else or left, is stopped, for only one article is parsed at a time.
"""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from time import monotonic, sleep
from typing import cast

import streamlit as st
from streamlit import runtime
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime.scriptrunner import StopException, get_script_run_ctx

from timeline.article import Article
from timeline.errors import TimelineError
from timeline.events import Event
from timeline.page import state
from timeline.page.story import UNTITLED, Story, read_events, with_events
from timeline.page.uncut import uncut
from timeline.page.words import plain
from timeline.stopping import StopSign

AT_ONCE, MOST_KEPT = 4, 1_000
PATIENCE, GLANCE = 0.4, 0.2  # seconds
_workers = ThreadPoolExecutor(AT_ONCE, "reading")

Read = dict[Article, Sequence[Event]]


@dataclass(frozen=True, slots=True)
class _Work:
    """An article that is being read since a moment, with the sign that stops it."""

    article: Article
    events: "Future[Sequence[Event]]"
    sign: StopSign
    since: float


def go_on(place: DeltaGenerator) -> None:
    """Read what is still to be read of a story, then show it.

    Args:
        place: Where the progress is shown; emptied once all is read.
    """
    story = state.unread()
    if story is None:
        give_up()
        return
    try:
        _read(story, place.container(key="reading"))
    except TimelineError as error:
        give_up()
        state.forget_unread()
        state.set_problem(str(error))
    else:
        state.show(with_events(story, so_far()))
    place.empty()


def rest(story: Story) -> None:
    """Say how many articles of a story are not read, and offer to read them."""
    if not story.unread:
        return
    every = len(story.sources) + len(story.unread)
    with st.container(horizontal=True, vertical_alignment="center", key="rest"):
        st.html(
            f'<p class="note">{len(story.sources):,} of {every:,} articles are read.'
            "</p>",
            width="content",
        )
        st.button(
            "Read the rest",
            on_click=uncut(state.read_on),
            args=(story,),
            icon=":material/play_arrow:",
        )


def _read(story: Story, box: DeltaGenerator) -> None:
    _forget_others(story)
    total, since = len(story.unread), monotonic()
    bar: DeltaGenerator | None = None
    for number, source in enumerate(story.unread):
        if source.article in so_far():
            continue
        work, is_read = _begin(source.article), False
        try:
            while not is_read:
                # Many short articles are a long wait too.
                if bar is None and monotonic() - since >= PATIENCE:
                    bar = _bar(box, total)
                if bar is not None:
                    words = progress_words(source.article, number, total)
                    passed = f"{monotonic() - work.since:.0f} s"  # one fills no bar
                    bar.progress(number / total, text=f"{words} · {passed}")
                is_read = _is_done(work.events, GLANCE if bar else PATIENCE)
        except StopException:
            if _has_left():
                work.sign.stop()
            raise
        so_far()[source.article] = work.events.result()
        st.session_state["work"] = None


def _begin(article: Article) -> _Work:
    """Have an article read, or wait on where it is being read."""
    known = _work()
    if known and known.article == article and not known.sign.is_up:
        return known
    give_up()
    sign = StopSign()
    events = _workers.submit(read_events, article, sign)
    work = _Work(article, events, sign, monotonic())
    st.session_state["work"] = work
    return work


def _has_left() -> bool:
    """Tell whether the reader has left: a click ends a run in the same way."""
    sleep(GLANCE)  # who has left is noted just after the run was told to end
    context = get_script_run_ctx()
    if context is None or not runtime.exists():
        return True
    return not runtime.get_instance().is_active_session(context.session_id)


def give_up() -> None:
    """Stop what is being read for this session; nothing where all is read."""
    work = _work()
    if work is not None:
        work.sign.stop()
        st.session_state["work"] = None


def _work() -> _Work | None:
    return cast("_Work | None", st.session_state.get("work"))


def progress_words(article: Article, number: int, total: int) -> str:
    """Say which article is read."""
    which = "" if total == 1 else f" {number + 1:,} of {total:,}"
    return plain(f"Reading article{which}: {article.title or UNTITLED}")


def _is_done(work: "Future[Sequence[Event]]", seconds: float) -> bool:
    return bool(wait([work], timeout=seconds).done)


def _bar(box: DeltaGenerator, total: int) -> DeltaGenerator:
    with box:
        bar = st.progress(0.0, text="Reading…")
        words = "Stop, and show what is read" if total > 1 else "Stop"
        st.button(
            words, key="stop_reading", on_click=uncut(stop), icon=":material/stop:"
        )
    return bar


def stop() -> None:
    """Show what is read of the story that is being read; nothing read keeps the old."""
    story = state.unread()
    give_up()
    state.forget_unread()
    if story is not None:
        part = with_events(story, so_far())
        if part.sources:
            state.show(part)


def so_far() -> Read:
    """Give the events of the articles that this session has read."""
    return cast("Read", st.session_state.setdefault("read_articles", {}))


def _forget_others(story: Story) -> None:
    """Forget the articles of other stories, where there are many."""
    found = so_far()
    if len(found) > MOST_KEPT:
        own = {source.article for source in (*story.sources, *story.unread)}
        for article in set(found) - own:
            del found[article]

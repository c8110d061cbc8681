"""The page's address and the browser's Back and Forward: what leads to which view.

The address is written after each run, for what anybody can open again. Back and Forward
lead to an address that the page had before; what it names is then shown.
"""

from typing import TYPE_CHECKING, cast

import streamlit as st

from timeline.figure import Grouping
from timeline.page import filter_state, sources, state
from timeline.page.address import Place, parameters
from timeline.page.corrections import session as corrections
from timeline.page.examples import examples
from timeline.page.shown import Shown
from timeline.page.uncut import uncut
from timeline.page.watch import forget_move, has_moved_in_history

if TYPE_CHECKING:
    from timeline.page.story import Story

TABLE, READING = "Table", "Reading view"
MOST_WRITTEN = 200  # addresses
_RESTORED, _FROM_FILES, _MISSING = "restored", "story_from_files", "missing_of_link"
_STAYS = "stays_where_it_is"


def query() -> dict[str, list[str]]:
    """Give the parameters of the address, as the browser last named it."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


@uncut
def restore_once(place: Place) -> None:
    """Show what the address names of the first story, once that is read."""
    story = state.story()
    if story is None or _RESTORED in st.session_state:
        return
    st.session_state[_RESTORED] = True
    if not _written():  # noted here, for this run may be cut short before its end
        _written().append(query())
    if story.is_shared:
        missing = filter_state.missing(story, place)
        filter_state.restore(story, place)
        state.restore(place.event, place.period)
        restore_view(place)
        st.session_state[_MISSING] = (missing, state.story_number(), None)


def restore_view(place: Place) -> None:
    """List the events as they were, or as the address says."""
    filter_state.choose("view", READING if place.reading else TABLE)


def missing_words(shown: Shown) -> str:
    """Say what the link named that is not here, until something else is shown."""
    words, number, first = st.session_state.get(_MISSING, ("", 0, None))
    if not words or number != state.story_number():
        return ""
    now = parameters(place_of_shown(shown))
    st.session_state[_MISSING] = (words, number, first or now)
    return str(words) if first in (None, now) else ""


def has_gone_back() -> bool:
    """Tell whether the browser's Back or Forward has led to what was shown before.

    The browser says so, if it is not pressed before the page can listen: then the
    address says it. An article that was pasted or uploaded stays, for no address leads
    to it again.
    """
    if not has_moved_in_history() and not _is_before_loading():
        return False
    story = state.story()
    may_go = story is not None and story.is_shared and not state.unread()
    if may_go and _is_elsewhere():
        return True
    forget_move()
    st.session_state[_STAYS] = True
    return False


def go_to(place: Place, first: str | None) -> None:
    """Show what an address names; the corrections stay.

    A further move may cut this short: only at its end is it noted as done, so that the
    next run then goes where the browser is.

    Args:
        place: What the address names.
        first: The example that an address without one opens; None where it opens files.
    """
    story = corrections.read_story()
    is_known = place.example in examples()
    example = place.example if is_known else first
    if example is None:
        state.show(cast("Story", st.session_state.get(_FROM_FILES, story)))
    elif example == story.example:
        state.show(story)
    else:
        sources.open_example(example)
    st.session_state.pop(_RESTORED, None)
    _written().append(query())
    forget_move()


def keep_address(shown: Shown, first: str | None) -> None:
    """Write what is shown into the address, if a link can open it again.

    A bare address stays where it opens just that, so that Back leaves the page. While
    the browser names another one than the last nothing is written: it may be on its
    way there, to one that the page had before it was loaded anew, too.

    Args:
        shown: What the page shows.
        first: The example that an address without one opens; None where it opens files.
    """
    if shown.story.is_shared and not shown.story.example:
        st.session_state[_FROM_FILES] = corrections.read_story()
    stays = st.session_state.pop(_STAYS, False)
    if _is_earlier() or (_is_elsewhere() and not stays):
        return
    found = parameters(place_of_shown(shown)) if shown.story.is_shared else {}
    named = query()
    if not named and first and found == parameters(Place(example=first)):
        found = {}
    if named != found:
        st.query_params.from_dict(found)
    written = _written()
    if written[-1] != found:
        del written[:-MOST_WRITTEN]
        written.append(found)


def place_of_shown(shown: Shown) -> Place:
    """Give the view that is shown."""
    by = shown.lanes.by
    return Place(
        example=shown.story.example,
        choice=shown.filters.choice,
        event=state.event(),
        period=state.moved_period(),
        lanes="" if by is Grouping.ACTOR else by.value,
        reading=st.session_state.get("view") == READING,
    )


def _is_earlier() -> bool:
    """Tell an address that the page had before its last one.

    The browser names it after Back and Forward, and for a moment after each change,
    until it has taken the new one in.
    """
    return _is_elsewhere() and query() in _written()


def _is_before_loading() -> bool:
    """Tell an address that the browser had before it loaded the page anew.

    The page has not written any yet, so that the other is none of its own that is late.
    """
    return len(_written()) == 1 and _is_elsewhere()


def _is_elsewhere() -> bool:
    """Tell an address that is not the last one that the page had."""
    written = _written()
    return bool(written) and query() != written[-1]


def _written() -> list[dict[str, list[str]]]:
    """Give the addresses that the page had, the last one last."""
    written: list[dict[str, list[str]]] = st.session_state.setdefault("written", [])
    return written

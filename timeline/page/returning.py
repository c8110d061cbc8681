"""What a reader brought and did, for when the page is loaded anew, or is cut off.

To the server a page that is loaded anew is another visit. The browser's tab remembers
the name of the one before, which nobody can guess, and tells it; what that visit held
is then shown again. It is kept in the server's memory alone, and not for long.
"""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Lock, Timer
from time import monotonic

import streamlit as st

from timeline.page import filter_state, history, reading, state
from timeline.page.address import Place
from timeline.page.corrections import drafts
from timeline.page.corrections import session as corrections
from timeline.page.shown import Shown
from timeline.page.story import Story

KEPT_FOR = 3_600  # seconds
MOST_VISITS, MOST_ROWS = 200, 200_000
TYPED = ("paste_text", "paste_published", "address_words", "address_published")
AWAITED = "timeline_awaited"  # a cookie of some seconds, which `leave.js` sets
_VISIT, _ASKED = "visit", "asked_for_last_visit"


@dataclass(frozen=True, slots=True, eq=False)
class Visit:
    """What a visit to the page holds.

    Attributes:
        story: What the reader brought, without corrections; None for what the page's
            address leads to.
        place: How it is shown.
        unread: A story whose articles are being read.
        read: The events of its articles that were read so far.
        corrections: The corrections of all stories.
        drafts: What was typed into forms and not saved.
        typed: What stands in the fields for an article.
    """

    story: Story | None
    place: Place
    unread: Story | None
    read: reading.Read
    corrections: corrections.InHand
    drafts: drafts.Drafts
    typed: Mapping[str, str]


class Visits:
    """Visits by their names, each kept for a time after its last click."""

    def __init__(
        self,
        kept_for: float = KEPT_FOR,
        most: int = MOST_VISITS,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """Keep none.

        Args:
            kept_for: How long a visit is kept, in seconds.
            most: How many are.
            clock: Gives the seconds that have passed.
        """
        self._kept_for, self._most, self._clock = kept_for, most, clock
        self._kept: dict[str, tuple[float, Visit]] = {}  # the latest last
        self._lock = Lock()
        self._timer: Timer | None = None

    def keep(self, name: str, visit: Visit) -> None:
        """Keep a visit as it is now."""
        with self._lock:
            self._kept.pop(name, None)
            self._kept[name] = (self._clock(), visit)
            while len(self._kept) > self._most:
                del self._kept[next(iter(self._kept))]
            self._come_again()

    def find(self, name: str) -> Visit | None:
        """Give a visit; None where none of this name is kept any more."""
        with self._lock:
            self._forget()
            return self._kept.get(name, (0.0, None))[1]

    def forget_old(self) -> None:
        """Forget the visits whose time is over, now and when that of others is."""
        with self._lock:
            self._timer = None
            self._forget()
            self._come_again()

    def _forget(self) -> None:
        now = self._clock()
        while self._kept and self._left(now) <= 0:
            del self._kept[next(iter(self._kept))]

    def _left(self, now: float) -> float:
        """Give the seconds for which the oldest visit is still kept."""
        since, _ = next(iter(self._kept.values()))
        return since + self._kept_for - now

    def _come_again(self) -> None:
        """See to it that what is kept is forgotten though nobody comes any more."""
        if self._kept and self._timer is None:
            self._timer = Timer(self._left(self._clock()), self.forget_old)
            self._timer.daemon = True
            self._timer.start()


_visits = Visits()


def name_of_visit() -> str:
    """Name this visit; nobody can guess it."""
    return str(st.session_state.setdefault(_VISIT, secrets.token_urlsafe(32)))


def has_asked() -> bool:
    """Tell whether the browser has asked for the visit before this one."""
    return bool(st.session_state.get(_ASKED))


def is_awaited() -> bool:
    """Tell whether the browser has just left a page that the address does not lead to.

    It is about to tell which; what the address opens would only be in the way.
    """
    is_told = has_asked() or bool(history.query())
    return not is_told and st.context.cookies.get(AWAITED) == "1"


def has_own() -> bool:
    """Tell whether this visit holds what the page's address does not lead to."""
    story = state.story()
    return story is not None and not story.is_shared


def keep(shown: Shown | None = None) -> None:
    """Keep what this visit holds.

    Args:
        shown: What the page shows; None while it reads.
    """
    story = corrections.read_story() if state.story() else None
    if story and (story.is_shared or len(story.table) > MOST_ROWS):
        story = None
    unread = state.unread()
    typed = {name: str(st.session_state.get(name, "")) for name in TYPED}
    visit = Visit(
        story=story,
        place=history.place_of_shown(shown) if shown else Place(),
        unread=unread,
        read=reading.so_far() if unread else {},
        corrections=corrections.in_hand(),
        drafts=drafts.in_hand(),
        typed=typed,
    )
    _visits.keep(name_of_visit(), visit)


def come_back(name: str) -> None:
    """Show what an earlier visit held, unless the address leads to something else.

    Args:
        name: Its name, as the browser knows it.
    """
    visit = None if has_asked() else _visits.find(name)
    st.session_state[_ASKED] = True
    if visit is None:
        return
    for field, words in visit.typed.items():
        st.session_state[field] = words
    corrections.take_in(visit.corrections)
    drafts.take_in(visit.drafts)
    if history.query():
        return
    if visit.story is not None:
        _show(visit.story, visit.place)
    if visit.unread is not None:
        reading.so_far().update(visit.read)
        state.read_on(visit.unread)


def _show(story: Story, place: Place) -> None:
    state.show(story)
    corrections.settle()
    filter_state.restore(story, place)
    state.restore(place.event, place.period)
    history.restore_view(place)

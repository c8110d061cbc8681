"""What came "after the vote" in, days that were before the vote out.

"Before resigning he named an heir", where the text tells on which day he resigned: the
naming was on no day since.
"""

from collections.abc import Iterator
from functools import partial

from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.dating.counting.counted import gaps
from timeline.events.dating.counting.origin import told_day
from timeline.events.dating.values import OWN_SOURCES, Bar, Candidate
from timeline.language import PLURAL_TAGS, Token

AFTER = frozenset({"after", "following"})
BEFORE = frozenset({"before"})
BELOW = frozenset({"pobj", "pcomp"})


def bars_out_of_order(token: Token, number: int, story: Story) -> Iterator[Bar]:
    """Bar what came after or before another thing from days on its other side.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    for link, day in _days_beside(token, number, story):
        yield partial(_is_earlier if link in AFTER else _is_later, day)


def was_before_told(placed: PlacedTimex, token: Token, story: Story) -> bool:
    """Tell the day of a resignation, for what was done "before resigning".

    Args:
        placed: The expression that tells it.
        token: The event's predicate.
        story: The article.
    """
    number = story.sentence[token.i]
    return any(
        link in BEFORE and day.start == placed.start
        for link, day in _days_beside(token, number, story)
    )


def _days_beside(
    token: Token, number: int, story: Story
) -> Iterator[tuple[str, PlacedTimex]]:
    """Give "after" and the day of the vote for "after the vote", where it is told.

    Not for "a week after the vote", which is counted from it.
    """
    if any(gaps(token, number, story)):
        return
    for link, top in _beside(first_joined(token)):
        own = (one for one in story.timexes[number] if one.verb == top)
        day = next(own, None) or told_day(top, number, story)
        if day is not None:
            yield link, day


def _beside(verb: Token) -> Iterator[tuple[str, Token]]:
    """Give "after" or "before", and what it leads: "the vote", "they had voted".

    Not "after the votes", which were on several days.
    """
    for child in verb.children:
        if child.lower_ in AFTER | BEFORE:
            below = (one for one in child.rights if one.dep_ in BELOW)
            yield from (
                (child.lower_, one) for one in below if one.tag_ not in PLURAL_TAGS
            )
        if child.dep_ == "advcl":
            marks = (one.lower_ for one in child.lefts if one.dep_ == "mark")
            yield from ((one, child) for one in marks if one in AFTER | BEFORE)


def _is_earlier(day: PlacedTimex, candidate: Candidate) -> bool:
    """Tell days of other sentences that were over before a day."""
    if candidate.source in OWN_SOURCES or candidate.end is None:
        return False
    return candidate.end < day.start


def _is_later(day: PlacedTimex, candidate: Candidate) -> bool:
    """Tell days of other sentences, and spans from a day on, that go on behind it."""
    if (
        candidate.source in OWN_SOURCES
        or candidate.start is None
        or candidate.end is None
    ):
        return False
    return candidate.start >= day.start and candidate.end > day.end

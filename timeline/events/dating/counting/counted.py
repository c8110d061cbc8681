"""How far an event is told to be from another one in, its days out.

"Two days before the vote", "the night after the collapse", "on the day it fell": where
the text tells on which day the vote, the collapse or the fall was, in these words or in
others, the event is that far from it.
"""

from collections.abc import Iterator

from timeline.events.clause import clause_verb
from timeline.events.dating.article.amounts import length_in_days
from timeline.events.dating.article.happening import has_just_happened
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.counting.apart import (
    Gap,
    gap_of,
    gone_on,
    is_off_with_object,
)
from timeline.events.dating.counting.lengths import far_from
from timeline.events.dating.counting.origin import told_day
from timeline.events.dating.counting.ruled_out import Anchor
from timeline.events.dating.values import Candidate
from timeline.language import Token

MONTH = 28  # days, at least
NEXT_BUT_ONE = 2  # words


def counted_from_told(token: Token, number: int, story: Story) -> Iterator[Candidate]:
    """Give the days so far from another event as the words of an event say.

    Only where one day alone is told for that other event.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    for placed, gap in gaps(token, number, story):
        day = told_day(gap.top, number, story) or story.believed.get(gap.top.i)
        if day is not None and not _is_of_now(placed, token):
            anchor = Anchor(day.start, day.end, 1, day)
            yield from far_from(placed, gap, anchor)


def gaps(token: Token, number: int, story: Story) -> Iterator[tuple[PlacedTimex, Gap]]:
    """Give the lengths by which an event is told to be off from another one.

    Not where its words tell its own day.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    verb = clause_verb(token)
    for placed in (*story.undated[number], *story.units.get(number, ())):
        gap = gap_of(placed, token) or gone_on(placed)
        if verb is None or gap is None or gap.inside:
            continue
        told_of = _told_of(placed, gap)
        if told_of is None or not _is_told_with(told_of, verb):
            continue
        if is_off_with_object(placed, token):
            continue
        of_object = token.i != verb.i and is_off_with_object(placed, verb)
        row = () if of_object else story.timexes[number]
        if not any(_has_own(one, gap, verb) for one in row):
            yield placed, gap


def day_counted_from(token: Token, number: int, story: Story) -> PlacedTimex | None:
    """Give the day told for the fire of "two weeks after the fire they found a body".

    None for other words, and where the text tells no day of it, or several.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    if token.pos_ != "NOUN":
        return None
    for placed in (*story.undated[number], *story.units.get(number, ())):
        gap = gap_of(placed, token)
        if gap is not None and gap.inside and gap.top.i == token.i:
            day = told_day(token, number, story)
            return day if day is not None and day.start == day.end else None
    return None


def _is_told_with(told_of: Token, verb: Token) -> bool:
    """Tell the verb that a length is of.

    And the shooting of "shot and stabbed to death a week before the vote".
    """
    joined = told_of.dep_ == "conj" and told_of.head.i == verb.i
    return told_of.i == verb.i or (joined and told_of.i - verb.i == NEXT_BUT_ONE)


def _is_of_now(placed: PlacedTimex, token: Token) -> bool:
    """Tell "a year after he was shot, they have doubled the reward": of these days."""
    days = length_in_days(placed.timex.value)
    return days is not None and days >= MONTH and has_just_happened(token)


def _has_own(placed: PlacedTimex, gap: Gap, verb: Token) -> bool:
    """Tell "on Monday, a week after the vote" and "a month after she came in May"."""
    own = placed.verb is not None and placed.verb.i == verb.i
    return own or gap.top.is_ancestor(placed.head)


def _told_of(placed: PlacedTimex, gap: Gap) -> Token | None:
    """Give the verb of what is told as so far off; the parser may have it below."""
    below = placed.verb is not None and placed.verb.i == gap.top.i
    return clause_verb(gap.top.head) if below else placed.verb

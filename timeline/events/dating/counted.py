"""How far an event is told to be from another one in, its days out.

"Two days before the vote", "the night after the collapse": where another sentence tells
on which day the vote or the collapse was, the event is that far from it.
"""

from collections.abc import Iterator

from timeline.events.clause import clause_verb
from timeline.events.dating.lengths import Anchor, Gap, far_from, gap_of
from timeline.events.dating.origin import told_day
from timeline.events.dating.placed import PlacedTimex
from timeline.events.dating.story import Story
from timeline.events.dating.values import Candidate
from timeline.language import Token


def counted_from_told(token: Token, number: int, story: Story) -> Iterator[Candidate]:
    """Give the days so far from another event as the words of an event say.

    Only where one day alone is told for that other event.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    verb = clause_verb(token)
    for placed in (*story.undated[number], *story.units.get(number, ())):
        gap = gap_of(placed, token)
        if verb is None or gap is None or gap.inside:
            continue
        told_of = _told_of(placed, gap)
        if told_of is None or told_of.i != verb.i:
            continue
        if any(_has_own(one, gap, verb) for one in story.timexes[number]):
            continue
        day = told_day(gap.top, number, story)
        if day is not None:
            anchor = Anchor(day.start, day.end, 1, day)
            yield from far_from(placed, gap, anchor)


def _has_own(placed: PlacedTimex, gap: Gap, verb: Token) -> bool:
    """Tell "on Monday, a week after the vote" and "a month after she came in May"."""
    own = placed.verb is not None and placed.verb.i == verb.i
    return own or gap.top.is_ancestor(placed.head)


def _told_of(placed: PlacedTimex, gap: Gap) -> Token | None:
    """Give the verb of what is told as so far off; the parser may have it below."""
    below = placed.verb is not None and placed.verb.i == gap.top.i
    return clause_verb(gap.top.head) if below else placed.verb

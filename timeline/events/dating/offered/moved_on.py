"""Candidates of an event in, those out that its paragraph has not left behind."""

from collections.abc import Sequence
from datetime import date

from timeline.events.clause import Tense, clause_verb
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Days, Story
from timeline.events.dating.clause.event import FAR, clause_tense
from timeline.events.dating.clause.finer import is_wide
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.language import Token

MONTH = 31  # days


def without_left_behind(
    candidates: Sequence[Candidate], token: Token, story: Story
) -> list[Candidate]:
    """Leave out the days that the paragraph has moved on from.

    "It sailed on 8 March. He was rescued": not on the day of the report that the
    paragraph before told. Holds for what is told in the past without days of its own,
    once a sentence of its paragraph has named other days, of a month at most, with its
    main verb; days of another telling of the event stay. On the training articles 79 of
    171 such events were right with this rule, 73 without.

    Args:
        candidates: All that the words allow.
        token: The event's predicate.
        story: The article.
    """
    number = story.sentence[token.i]
    here = None if number in story.labels else _told_since_move(number, story)
    past = clause_tense(clause_verb(token)) is Tense.PAST
    if here is None or not past or any(map(_is_own, candidates)):
        return list(candidates)
    return [one for one in candidates if _still_holds(one, number, here)]


def opens_anew(placed: PlacedTimex, published: date | None) -> bool:
    """Tell the May of "In May 2008 a riot killed nine", which dates nothing before.

    Days of the news that a sentence begins with may date the one before, too.

    Args:
        placed: An expression.
        published: Day of publication, None where unknown.
    """
    if published is None or (published - placed.end).days <= MONTH:
        return False
    return placed.main and placed.first - placed.head.sent.start <= 1


def _told_since_move(number: int, story: Story) -> set[Days] | None:
    """Give the days told since a paragraph moved to others; None where it did not."""
    told: set[Days] = set()
    for earlier in range(number - 1, max(number - 1 - FAR, -1), -1):
        if story.paragraph[earlier] != story.paragraph[number]:
            return None
        row = [*story.timexes[earlier], *story.counted.get(earlier, ())]
        told.update((one.start, one.end) for one in row)
        if any(_moves_on(one) for one in row):
            return told
    return None


def _moves_on(placed: PlacedTimex) -> bool:
    """Tell days, of a month at most, of a main verb or of one that is joined to it."""
    verb = placed.verb
    if verb is None or is_wide(placed):
        return False
    firsts = [verb, *(one for one in verb.conjuncts if one.i < verb.i)]
    return any(one.dep_ == "ROOT" for one in firsts)


def _is_own(candidate: Candidate) -> bool:
    own = candidate.source in {Source.SENTENCE, Source.LENGTH}
    return own and candidate.shape is not Shape.ABOUT


def _still_holds(candidate: Candidate, number: int, here: set[Days]) -> bool:
    placed = candidate.placed
    if placed is None or placed.sentence >= number:
        return True
    if candidate.source is Source.SAME_WORD:
        return True
    return (placed.start, placed.end) in here

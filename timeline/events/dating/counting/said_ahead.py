"""An event that somebody said would come "in two weeks" in, its days out.

"It said on 3 November that the pit would reopen in two weeks": about 17 November, and
"within two weeks" up to then, since who speaks counts from the day of speaking. What is
told in quotation marks is read so by the room of expressions.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from timeline.events.clause import Tense, read_verb_group
from timeline.events.dating.article.amounts import (
    WITHIN,
    days_from,
    distance,
    length_in_days,
)
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.dating.clause.told import dates_telling, is_told
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.language import Token
from timeline.timexes import Timex, TimexType, find_timexes

IN, WOULD = "in", "would"
APOSTROPHE = re.compile("['\u2019]")


def said_ahead(token: Token, number: int, story: Story) -> Iterator[Candidate]:
    """Give the days so long after the one on which somebody said it would come.

    Only where the telling has one date of the event's own sentence, up to publication.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    row, today = story.timexes[number], story.published
    first = first_joined(token)
    if today is None or not is_told(first) or not _is_to_come(token):
        return
    said = [one for one in row if dates_telling(one, first) and one.end <= today]
    if len(said) != 1:
        return
    for placed in (*row, *story.undated[number]):
        length = _length_of(placed, token) if placed is not said[0] else None
        if length is not None:
            yield _counted(length, said[0])


def _is_to_come(token: Token) -> bool:
    if token.pos_ != "VERB":
        return False
    group = read_verb_group(token)
    ahead = group.modal == WOULD or group.tense is Tense.FUTURE
    return ahead and not group.has_have and group.negation is None


def _length_of(placed: PlacedTimex, token: Token) -> PlacedTimex | None:
    """Give the length of "in two weeks" and "within a week"; None for other words."""
    if placed.verb != token or placed.preposition not in {IN, WITHIN}:
        return None
    timex = _as_duration(placed.timex)
    known = timex is not None and length_in_days(timex.value) is not None
    return replace(placed, timex=timex) if timex is not None and known else None


def _as_duration(timex: Timex) -> Timex | None:
    """Give the length that "in two weeks" or "in two weeks' time" counts with.

    None for other dates.
    """
    if timex.type is TimexType.DURATION:
        return timex
    found = find_timexes(APOSTROPHE.split(timex.text)[0])
    if len(found) != 1 or found[0].type is not TimexType.DURATION:
        return None
    length = found[0]
    return replace(timex, type=length.type, value=length.value, mod=length.mod)


def _counted(length: PlacedTimex, said: PlacedTimex) -> Candidate:
    days = length_in_days(length.timex.value) or 0
    near, far = distance(length, days)
    within = length.preposition == WITHIN
    shape = Shape.LASTS if within else Shape.AHEAD
    first = said.start if within else days_from(said.start, near)
    last = days_from(said.end, far)
    span = replace(length, start=first, end=last)
    return Candidate(Source.LENGTH, shape, first, last, span, other=said)

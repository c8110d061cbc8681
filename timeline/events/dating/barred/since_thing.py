"""A perfect in, days it has not as the thing that it came after was later out.

"Have arrested a man over a fire on Saturday": on no day up to that Saturday that other
sentences tell.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.perfect import thing_of_perfect
from timeline.events.dating.values import Bar, Candidate, Source
from timeline.language import Token


def bars_before_thing(token: Token, number: int, story: Story) -> Iterator[Bar]:
    """Bar an arrest from the days of other sentences up to the fire's.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    for placed in story.timexes[number]:
        thing = thing_of_perfect(placed, story.published)
        if thing is not None and placed.verb == token:
            yield partial(_is_up_to, placed.end)


def _is_up_to(day: date, candidate: Candidate) -> bool:
    if candidate.source is Source.SENTENCE or candidate.start is None:
        return False
    return candidate.start <= day

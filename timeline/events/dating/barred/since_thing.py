"""An event in, days that are not its own but those of a thing that it is about out.

"Have arrested a man over a fire on Saturday": on no day up to that Saturday that other
sentences tell. "The mayor blamed a fall in sales since 2023": it is the fall that has
lasted since.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from timeline.events.clause import Tense, read_verb_group
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.perfect import thing_of_perfect
from timeline.events.dating.values import Bar, Candidate, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

SPEAKS_UP = read_word_lists("dating")["speaks_up"]
SINCE = "since"


def bars_before_thing(token: Token, number: int, story: Story) -> Iterator[Bar]:
    """Bar an arrest from the days of other sentences up to the fire's.

    And who blamed a fall "since 2023" from that time; not who "has blamed" it since.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    for placed in story.timexes[number]:
        thing = thing_of_perfect(placed, story.published)
        if thing is not None and placed.verb == token:
            yield partial(_is_up_to, placed.end)
    says = lemma(token) in SPEAKS_UP
    if says and read_verb_group(token).tense is Tense.PAST:
        yield _is_since


def _is_since(candidate: Candidate) -> bool:
    placed = candidate.placed
    return placed is not None and placed.preposition == SINCE


def _is_up_to(day: date, candidate: Candidate) -> bool:
    if candidate.source is Source.SENTENCE or candidate.start is None:
        return False
    return candidate.start <= day

"""An event in, days that the growing number of its dead has not out.

"The number of people killed by the quakes that came on Monday has passed nine": they
were counted later, on the day of which the report tells.
"""

from collections.abc import Iterator
from functools import partial

from timeline.events.clause import VERB_POS, subject_of
from timeline.events.dating.values import Bar, Candidate, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("dating")
OF_OTHERS = frozenset({Source.ALIKE, Source.INSIDE, Source.NEXT, Source.SAME_WORD})


def bars_of_toll(token: Token) -> Iterator[Bar]:
    """Bar a count from the days of what is counted.

    Args:
        token: The event's predicate.
    """
    if token.pos_ not in VERB_POS or lemma(token) not in LISTS["counts_up"]:
        return
    count = subject_of(token)
    if count is not None and count.lower_ in LISTS["tolls"]:
        yield partial(_is_of_counted, count)


def _is_of_counted(count: Token, candidate: Candidate) -> bool:
    placed = candidate.placed
    if candidate.source in OF_OTHERS or placed is None:
        return candidate.source in OF_OTHERS
    verb = placed.verb
    inside = verb is not None and count.left_edge.i <= verb.i <= count.right_edge.i
    return candidate.source is Source.SENTENCE and inside

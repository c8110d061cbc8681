"""An event in, the days out on which no shares are traded.

"A bridge fell on Saturday. The owner's shares lost a tenth": on no Saturday.
"""

from collections.abc import Iterator

from timeline.events.clause import SUBJECTS
from timeline.events.dating.article.happening import is_plainly_told
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.dating.values import OF_ITS_WORDS, Bar, Candidate, Shape, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

TRADED = read_word_lists("dating")["traded"]
SATURDAY, WEEK = 5, 7
SPANS = frozenset({Shape.FROM, Shape.BETWEEN, Shape.SOON})


def bars_market_days(token: Token) -> Iterator[Bar]:
    """Give the bar of what shares or a currency do: days of a weekend told elsewhere.

    And weeks from a day told elsewhere on: they rose or fell on one day.

    Args:
        token: The event's predicate.
    """
    subjects = (one for one in first_joined(token).lefts if one.dep_ in SUBJECTS)
    if any(lemma(one) in TRADED for one in subjects):
        yield _is_weekend
        if is_plainly_told(token):
            yield _is_of_weeks


def _is_of_weeks(candidate: Candidate) -> bool:
    """Tell the time from a day of other sentences on, of a week or more."""
    start, end = candidate.start, candidate.end
    if candidate.source in OF_ITS_WORDS or start is None or end is None:
        return False
    return candidate.shape in SPANS and (end - start).days >= WEEK


def _is_weekend(candidate: Candidate) -> bool:
    """Tell a Saturday or Sunday, or both, that no words of the sentence give."""
    if candidate.source is Source.SENTENCE or candidate.start is None:
        return False
    start, end = candidate.start, candidate.end
    short = end is not None and (end - start).days + start.weekday() <= SATURDAY + 1
    return short and start.weekday() >= SATURDAY

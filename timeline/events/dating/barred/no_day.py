"""An event that was on no one day in, the days of other sentences that it has not out.

"The outbreak killed sixty", "thousands died in the war", "marched every Friday".
"""

from collections.abc import Iterator
from functools import partial

from timeline.events.dating.barred.often import comes_each_time
from timeline.events.dating.clause.shapes import THEN
from timeline.events.dating.counting.lasting import is_of_war
from timeline.events.dating.values import OWN_SOURCES, Bar, Candidate, Shape
from timeline.language import Token

WEEK, MONTH = 7, 31  # days


def bars_of_no_day(token: Token, number: int) -> Iterator[Bar]:
    """Give the bars of what was on no one day; none for other events.

    Args:
        token: The event's predicate.
        number: Of its sentence.
    """
    of_war = is_of_war(token)
    if of_war or comes_each_time(token):
        yield _is_a_day
    if of_war:
        yield partial(_is_told_later, number)


def _is_a_day(candidate: Candidate) -> bool:
    """Tell a month at most that other sentences tell, or the day of the news.

    And the few days from one that they tell to the news.
    """
    start, end = candidate.start, candidate.end
    if candidate.source in OWN_SOURCES or start is None or end is None:
        return False
    if candidate.shape is Shape.FROM:
        return (end - start).days <= WEEK
    return candidate.shape in THEN and (end - start).days <= MONTH


def _is_told_later(number: int, candidate: Candidate) -> bool:
    """Tell 1986 of "the outbreak killed sixty. In 1986 an epidemic killed nine"."""
    placed = candidate.placed
    return placed is not None and placed.sentence > number

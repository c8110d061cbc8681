"""A date in, whether it is that of another one who did the same before out.

"Ruiz became the second woman to win it, after Ana Ek in 1966" tells when Ek won, and
"the first to keep the cup since Norland in 1962" when Norland did.
"""

from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.ranked import speaks_of_rank
from timeline.events.word_lists import read_word_lists
from timeline.language import TIME_LABELS, Token, once_a_word

LISTS = read_word_lists("dating")
NAMES = frozenset({"PROPN", "NUM"})
FEWEST = 2  # words before the "in" of "after Ek in"
FARTHEST = 16  # words from the date back to "after"


def is_of_forerunner(placed: PlacedTimex) -> bool:
    """Tell the date of one who is named beside it, behind "after" or "since".

    In a sentence that ranks who did it: "became mayor after Ek in 2010" may tell when
    Ruiz became it. Not "became the first since 1966 on Sunday".
    """
    return _is_beside_forerunner(placed.head.doc[placed.first])


@once_a_word
def _is_beside_forerunner(first: Token) -> bool:
    """Tell it by the first word of the date, for all events that may bear it."""
    doc, start = first.doc, first.sent.start
    link = first.i - 1
    if doc.at(link).lower_ not in LISTS["before_date_of_it"] or link - start < FEWEST:
        return False
    if doc.at(link - 1).pos_ not in NAMES:
        return False
    for word in reversed(doc[max(start, first.i - FARTHEST) : link]):
        if word.lower_ in LISTS["followed"]:
            between = doc[word.i + 1 : link]
            named = any(one.ent_type_ not in TIME_LABELS for one in between)
            return named and speaks_of_rank(doc[start : word.i])
        if word.pos_ not in NAMES and word.lower_ not in LISTS["beside_names"]:
            return False
    return False

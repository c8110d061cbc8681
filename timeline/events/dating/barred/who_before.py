"""An event of a clause with "who" in, days after those of its main verb out.

"In 2023 a man who killed two cooks was jailed": nobody was killed since.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from timeline.events.clause import Tense
from timeline.events.dating.article.happening import is_plainly_told
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.dating.values import OF_ITS_WORDS, Bar, Candidate
from timeline.events.word_lists import read_word_lists
from timeline.language import Token

LATER = read_word_lists("dating")["says_later"]
WHO = frozenset({"who", "that", "which", "whose"})
COMMA = ","


def bars_since_main(token: Token, story: Story) -> Iterator[Bar]:
    """Give what tells days after those of the main verb, for what a clause adds.

    Only of a clause in the past that no comma parts from the noun: "the dog, which died
    in her arms" may have died since.

    Args:
        token: The event's predicate.
        story: The article.
    """
    first, today = first_joined(token), story.published
    if first.dep_ != "relcl" or today is None or not is_plainly_told(token):
        return
    opens = first.left_edge
    who = any(word.lower_ in WHO for word in first.subtree if word.i <= first.i)
    if not who or opens.i == 0 or opens.nbor(-1).text == COMMA:
        return
    if any(child.lower_ in LATER for child in token.children):
        return
    for placed in story.timexes[story.sentence[token.i]]:
        over = placed.main and placed.end < today and not first.is_ancestor(placed.head)
        if over and not placed.speech and placed.tense is Tense.PAST:
            yield partial(_is_since, placed.end)


def _is_since(day: date, candidate: Candidate) -> bool:
    """Tell days of other sentences that begin after a day, and publication."""
    if candidate.source in OF_ITS_WORDS or candidate.start is None:
        return False
    return candidate.start > day

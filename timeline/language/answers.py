"""Questions that many rules ask of a word, each answered once a text."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from timeline.language.token import Token

Answer = TypeVar("Answer")


def once_a_word(question: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """Let a text keep what a function answers for each of its words.

    The answers go with the text's words. Many rules get the same answer, so that it
    must be nothing that one of them could change.

    Args:
        question: Looks at the parsed text alone.
    """

    @wraps(question)
    def answer(word: Token) -> Answer:
        known = word.doc.answers[question]
        place = word.i
        if place not in known:
            known[place] = question(word)
        return cast("Answer", known[place])

    return answer

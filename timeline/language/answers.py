"""Questions that many rules ask of a word or a text, each answered once a text."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from timeline.language.doc import Doc
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


def once_a_text(question: Callable[[Doc], Answer]) -> Callable[[Doc], Answer]:
    """Let a text keep what a function answers for it; the rest is as for a word.

    For what a rule would else walk over the whole text for, for each of its words.

    Args:
        question: Looks at the parsed text alone.
    """

    @wraps(question)
    def answer(doc: Doc) -> Answer:
        known = doc.answers[question]
        if not known:
            known[0] = question(doc)
        return cast("Answer", known[0])

    return answer

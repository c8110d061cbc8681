"""Words in, whether what comes after them is quoted out."""

from collections.abc import Iterable

from timeline.language import Token


def opens_quotation(words: Iterable[Token]) -> bool:
    """Tell words that open a quotation and do not close it.

    Args:
        words: Of one sentence, in a row.
    """
    marks = [word for word in words if word.is_quote and word.tag_ != "POS"]
    return len(marks) % 2 == 1

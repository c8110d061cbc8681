"""A result of several parts in, told whole or not at all: "won 4-6, 6-2, 6-4"."""

from collections.abc import Iterator

from timeline.language import Token

HYPHENS = frozenset({"-", "\u2011", "\u2013"})
PART = 3  # tokens of "6-2"


def rest_of_scores(number: Token) -> Iterator[int]:
    """Give the places of the other numbers and dashes of the result it begins."""
    here = number.i
    while _is_part(number, here):
        yield from range(here, here + PART)
        here += PART
        if [w.text for w in number.doc[here : here + 1]] != [","]:
            return
        here += 1


def goes_on(number: Token) -> bool:
    """Tell "3-6" of "6-3, 3-6", which the parser may hang on somebody else."""
    before = number.i - PART - 1
    comma = before >= 0 and number.nbor(-1).text == ","
    return comma and _is_part(number, before) and _is_part(number, number.i)


def _is_part(number: Token, start: int) -> bool:
    words = number.doc[start : start + PART]
    if len(words) < PART or words[0].whitespace_ or words[1].whitespace_:
        return False
    first, dash, second = (word.text for word in words)
    return first.isdigit() and dash in HYPHENS and second.isdigit()

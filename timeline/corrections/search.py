"""Words that a person typed in, their places in an article out, in linear time."""

import re
from bisect import bisect_right
from itertools import accumulate

MOST_HITS = 50

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u02bc`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    }
)
_PIECE = re.compile(r"\S+")


def find_words(text: str, words: str) -> list[tuple[int, int]]:
    r"""Find words in an article, whatever their case, line breaks, quotes and dashes.

    Gives first and after-last character of each place, at most `MOST_HITS`; none for
    words that are blank.

    >>> find_words("Dockers' strike\nbegins", "dockers\u2019 strike begins")
    [(0, 22)]
    """
    wanted = " ".join(_plain(words).split())
    joined, places, starts = _single_blanks(_plain(text))

    def in_text(at: int) -> int:
        piece = bisect_right(places, at) - 1
        return starts[piece] + at - places[piece]

    found: list[tuple[int, int]] = []
    at = joined.find(wanted) if wanted else -1
    while at >= 0 and len(found) < MOST_HITS:
        last = at + len(wanted)
        found.append((in_text(at), in_text(last - 1) + 1))
        at = joined.find(wanted, last)
    return found


def _single_blanks(text: str) -> tuple[str, list[int], list[int]]:
    """Join the pieces of a text by single blanks.

    Gives the joined text, and where each piece begins in it and in the text.
    """
    pieces = list(_PIECE.finditer(text))
    lengths = (len(match[0]) + 1 for match in pieces)
    places = list(accumulate(lengths, initial=0))[:-1]
    joined = " ".join(match[0] for match in pieces)
    return joined, places, [match.start() for match in pieces]


def _plain(text: str) -> str:
    """Write quotes, dashes and capitals in one way, character for character."""
    plain = text.translate(_SIGNS)
    if plain.isascii():
        return plain.lower()
    # A few capitals become two characters in lower case; offsets must stay.
    return "".join(
        low if len(low := letter.lower()) == 1 else letter for letter in plain
    )

"""A parsed article in, the acronyms that it spells out in plain words out.

"Ebola virus disease (EVD)", "deep ultraviolet (DUV) light": whatever the language
model takes the letters for, they are nobody. "The national transport workers' union
(NTWU)" is somebody.
"""

from collections.abc import Iterator

from timeline.actors.names.spelled import CLOSING, JOINTS
from timeline.actors.words import word_lists
from timeline.language import Doc, Span, Token

FEWEST, MOST = 2, 6  # letters
MOST_WORDS = 8


def acronyms_of_plain_words(doc: Doc) -> frozenset[str]:
    """Give the acronyms in brackets after the plain words that they stand for."""
    return frozenset(_acronyms(doc))


def _acronyms(doc: Doc) -> Iterator[str]:
    for token in doc[1:-2]:
        letters = token.nbor().text
        short = letters.isalpha() and letters.isupper()
        if token.text != "(" or not short or not FEWEST <= len(letters) <= MOST:
            continue
        last = token.nbor(-1)
        if token.nbor(2).text not in CLOSING or not last.text.islower():
            continue
        before = doc[max(token.i - MOST_WORDS, last.sent.start) : token.i]
        start = _first_word([word.text for word in before], letters.lower())
        if start is not None and (_is_plain(last) or _is_any(before, start)):
            yield letters


def _is_any(words: Span, start: int) -> bool:
    """Tell one of many: "a special-purpose acquisition company (SPAC)"."""
    return start > 0 and words[start - 1].lower_ in {"a", "an"}


def _is_plain(last: Token) -> bool:
    """Tell the last of some words for a thing from that of a body's name."""
    lists = word_lists()
    words = (last.lower_, last.lower_.removesuffix("s"))
    bodies = lists.body_nouns | lists.no_firms | lists.public_bodies
    bodies |= lists.acting_nouns
    known = any(
        word in bodies or word.title() in lists.organisation_heads for word in words
    )
    return last.text.isalpha() and not known


def _first_word(words: list[str], letters: str) -> int | None:
    """Give where the words begin that have these letters, each its first, in order.

    Of these words none but the first has a capital. None where there are no such.
    """
    for start in range(len(words) - 1, -1, -1):
        own = [word for word in words[start:] if not _is_joint(word)]
        if not all(word.islower() for word in own[1:]):
            return None
        if not _is_joint(words[start]) and _begin(own, letters):
            return start
    return None


def _is_joint(word: str) -> bool:
    return word in word_lists().small_words or word in JOINTS


def _begin(words: list[str], letters: str) -> bool:
    """Tell whether words begin with letters in order, some of which stand inside.

    >>> _begin(["deep", "ultraviolet"], "duv"), _begin(["deep", "violet"], "duv")
    (True, False)
    """
    if not words or words[0][:1].lower() != letters[:1]:
        return not words and not letters
    inside, rest = words[0][1:].lower(), words[1:]
    return any(
        _stand_in(letters[1:end], inside) and _begin(rest, letters[end:])
        for end in range(1, len(letters) + 1)
    )


def _stand_in(letters: str, word: str) -> bool:
    left = iter(word)
    return all(letter in left for letter in letters)

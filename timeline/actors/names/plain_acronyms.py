"""A parsed article in, the acronyms that it spells out in plain words out.

"Ebola virus disease (EVD)", "deep ultraviolet (DUV) light": whatever the language
model takes the letters for, they are nobody. "The national transport workers' union
(NTWU)" is somebody.
"""

from collections.abc import Iterator

from timeline.actors.names.spelled import CLOSING, JOINTS
from timeline.actors.spans import LONGEST_NAME
from timeline.actors.words import word_lists
from timeline.language import Doc, Token

FEWEST, MOST = 2, 6  # letters
MOST_WORDS = 8


def acronyms_of_plain_words(doc: Doc) -> frozenset[str]:
    """Give the acronyms in brackets after the plain words that they stand for."""
    return frozenset(_acronyms(doc))


def _acronyms(doc: Doc) -> Iterator[str]:
    for token in doc[1:-2]:
        letters = doc[token.i + 1].text
        short = letters.isalpha() and letters.isupper()
        if token.text != "(" or not short or not FEWEST <= len(letters) <= MOST:
            continue
        last = doc[token.i - 1]
        if doc[token.i + 2].text in CLOSING and _is_plain(last):
            before = doc[max(token.i - MOST_WORDS, last.sent.start) : token.i]
            if _spells([word.text for word in before], letters.lower()):
                yield letters


def _is_plain(last: Token) -> bool:
    """Tell the last of some words for a thing from that of a body's name."""
    lists = word_lists()
    words = (last.lower_, last.lower_.removesuffix("s"))
    bodies = lists.body_nouns | lists.no_firms | lists.public_bodies
    known = any(
        word in bodies or word.title() in lists.organisation_heads for word in words
    )
    return last.text.isalpha() and last.text.islower() and not known


def _spells(words: list[str], letters: str) -> bool:
    """Tell whether some last words have these letters, each its first and in order.

    Of these words none but the first has a capital.
    """
    for start in range(len(words) - 1, -1, -1):
        own = [word for word in words[start:] if not _is_joint(word)]
        if len(own) > LONGEST_NAME or not all(word.islower() for word in own[1:]):
            return False
        if own and _begin(own, letters):
            return True
    return False


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

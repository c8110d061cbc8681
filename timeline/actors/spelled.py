"""A parsed article in, the names that an acronym after them spells out.

"The Council for Trade in the Southern Seas (CTSS)": the letters say where the name
begins, whatever the language model tagged.
"""

from collections.abc import Iterator

from timeline.actors.given_names import gender_of
from timeline.actors.spans import LONGEST_NAME, Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import Doc, Token

FEWEST, MOST = 3, 8
CLOSING = frozenset({")", ";", ","})
# What a name may have inside and an acronym leaves out.
JOINTS = frozenset({",", "-"})


def names_spelled_out(doc: Doc) -> Iterator[Name]:
    """Give each name whose words begin with the letters of an acronym after it."""
    for token in doc:
        if token.text != "(" or token.i + 2 >= len(doc):
            continue
        letters = doc[token.i + 1].text
        short = letters.isalpha() and letters.isupper()
        closed = doc[token.i + 2].text in CLOSING
        if short and closed and FEWEST <= len(letters) <= MOST:
            start = _first_word(doc, token.i, letters)
            if start is not None:
                yield _name(doc, start, token.i)


def is_shortened(spelled: Name, short: Name) -> bool:
    """Tell a body whose letters stand after it from "Karl Lund Ruiz (KLR)"."""
    words = spelled.text.replace("-", " ").split()
    known = word_lists().small_words
    letters = "".join(word[0] for word in words if word not in known)
    person = spelled.title or gender_of(words[0]) is not None
    return not person and len(short.text) >= FEWEST and letters.upper() == short.text


def _first_word(doc: Doc, end: int, letters: str) -> int | None:
    """Give where the words begin that have these initials; None where they differ."""
    left = list(letters)
    for token in reversed(doc[max(end - LONGEST_NAME, 0) : end]):
        if token.text[:1] == left[-1]:
            left.pop()
            if not left:
                return token.i
        elif not _is_joint(token):
            return None
    return None


def _is_joint(token: Token) -> bool:
    return token.text in JOINTS or token.text in word_lists().small_words


def _name(doc: Doc, start: int, end: int) -> Name:
    body = any(token.ent_type_ == "ORG" for token in doc[start:end])
    kind = NameKind.ORGANISATION if body else NameKind.UNKNOWN
    return Name(start, end, " ".join(doc[start:end].text.split()), kind)

"""A parsed article in, the names that an acronym after them spells out.

"The Council for Trade in the Southern Seas (CTSS)": the letters say where the name
begins, whatever the language model tagged.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from timeline.actors.gazetteer.aliases import Alias
from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.gazetteer.spelling import is_no_word
from timeline.actors.spans import LONGEST_NAME, Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import Doc, Token

FEWEST, MOST = 3, 8
STEM = 4  # letters
CLOSING = frozenset({")", ";", ","})
# What a name may have inside and an acronym leaves out.
JOINTS = frozenset({",", "-"})


def names_spelled_out(doc: Doc) -> Iterator[Name]:
    """Give each name whose words begin with the letters of an acronym after it."""
    for token in doc:
        if token.text != "(" or token.i + 2 >= len(doc):
            continue
        letters = token.nbor().text
        short = letters.isalpha() and letters.isupper()
        closed = token.nbor(2).text in CLOSING
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


def is_spelled_otherwise(text: str, alias: Alias, known: Mapping[str, Alias]) -> bool:
    """Tell an acronym whose letters the text spells out as another body's.

    The "DPP" of a text on a "Director of Public Prosecutions" is no party of Taiwan;
    "ISIS" is the Islamic State where it spells "Islamic State of Iraq and Syria" out.

    Args:
        text: The whole text; it is searched through.
        alias: The acronym as the text has it, and who is taken to be meant.
        known: All aliases, by their words.
    """
    acronym = alias.words
    if not (acronym.isalpha() and acronym.isupper() and FEWEST <= len(acronym) <= MOST):
        return False
    found = _spelling(acronym).search(text)
    words = found.group() if found else _blended(acronym, text)
    if not words:
        return False
    same = known.get(" ".join(words.split()))
    if same is not None and same.actor.name == alias.actor.name:
        return False
    return _stems(words) != _stems(alias.actor.name)


def _blended(acronym: str, text: str) -> str:
    """Give the words before an acronym that begin with its letters, one or two each.

    The "NASA" of the "National Super Alliance (NASA)" sends no probes.
    """
    before = text.partition(f" ({acronym})")
    words = before[0].split()[-len(acronym) :] if before[1] else []
    for first in range(len(words) - 1):
        name = words[first:]
        if all(word.istitle() for word in name) and _begins(name, acronym.lower()):
            return " ".join(name)
    return ""


def _begins(words: Sequence[str], letters: str) -> bool:
    """Tell whether letters are the first of some words, at least one of each."""
    if not words or not letters:
        return not words and not letters
    word = words[0].lower()
    return any(
        letters[:size] == word[:size] and _begins(words[1:], letters[size:])
        for size in (1, 2)
    )


@cache
def _spelling(acronym: str) -> re.Pattern[str]:
    """Match words in capitals with these initials, small words between them."""
    small = "|".join(sorted(word_lists().small_words))
    joint = rf"\s(?:(?:{small})\s){{0,2}}"
    return re.compile(r"\b" + joint.join(rf"{letter}[a-z]+" for letter in acronym))


def is_byname(doc: Doc, body: Name, short: Name) -> bool:
    """Tell a foreign short name in brackets: "the National Police (Velmi) sued".

    Whose letters are none of the body's; it acts under it elsewhere. "The Lund Police
    (Sala)" are somewhere.
    """
    lists = word_lists()
    words = re.split(" (?:of|for) ", body.text, maxsplit=1)[0].split()
    headed = " " in body.text and words[-1] in lists.organisation_heads
    apart = short.start - body.end == 1 and doc.at(body.end).text == "("
    if not (headed and apart) or short.alias or short.kind is NameKind.PLACE:
        return False
    if not is_no_word(short.text) or gender_of(short.text) is not None:
        return False
    return short.text.istitle() and any(
        token.text == short.text and token.dep_ == "nsubj" and token.i > short.end
        for token in doc
    )


def is_native_name(doc: Doc, body: Name, short: Name) -> bool:
    """Tell the Velmoret of "the Labour Court, Velmoret, ruled", which is the court.

    It is in no dictionary, and no town that is tagged as one.
    """
    named = short.alias or short.title or short.kind is NameKind.PLACE
    words, start = short.text.split(), doc[short.start]
    root = doc[short.start : short.end].root
    first = body.end + 1 + (doc.at(body.end + 1).lower_ == "the")
    beside = root.dep_ == "appos" and body.start <= root.head.i < body.end
    if named or not beside or start.i != first or doc.at(body.end).text != ",":
        return False
    headed = body.text.split()[-1] in word_lists().organisation_heads
    closed = doc.at(short.end).text in {",", "."} and " " in body.text
    coined = all(map(is_no_word, words)) and gender_of(words[0]) is None
    return headed and closed and coined and not short.text.isupper()


def _stems(name: str) -> list[str]:
    """Give how a name's words begin: "Organisation" is "Organization"."""
    words = (word for word in name.split() if word not in word_lists().small_words)
    return [word[:STEM] for word in words]


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

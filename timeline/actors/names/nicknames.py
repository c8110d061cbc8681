"""Names in, those that a nickname cuts in two out as one.

"Maria 'Mia' Ruiz" goes by Mia Ruiz, whose nickname is a given name; "Karl 'the Knife'
Ruiz" and "Karl 'Wolf' Ruiz" are Karl Ruiz.
"""

from collections.abc import Sequence
from dataclasses import replace

from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import Doc, Span

QUOTES = frozenset({'"', "\u201c", "\u201d", "'", "\u2018", "\u2019"})
LONGEST_NICKNAME = 3  # tokens


def with_nicknames(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Give the names in text order, a nickname and what it cuts in two as one."""
    whole: list[Name] = []
    for name in names:
        first = _given_before(doc, whole, name)
        if first is None:
            whole.append(name)
            continue
        while whole and whole[-1].start >= first.start:
            whole.pop()
        whole.append(_joined(doc, first, name))
    return whole


def _given_before(doc: Doc, names: Sequence[Name], last: Name) -> Name | None:
    """Give the given name that a nickname before `last` follows, if one does."""
    near = names[-2:]
    for first in reversed(near):
        inside = doc[first.end : last.start]
        person = first.kind is NameKind.PERSON or gender_of(first.text) is not None
        listed = any(one.alias for one in near if one.start >= first.start)
        if person and not (listed or last.alias) and _nickname(inside) is not None:
            return first
    return None


def _joined(doc: Doc, first: Name, last: Name) -> Name:
    inside = doc[first.end : last.start]
    nickname = _nickname(inside) or ""
    particles = inside.text.split()[len(nickname.split()) :]
    goes_by = gender_of(nickname.split()[0]) is not None
    given = nickname if goes_by else first.text
    text = " ".join([given, *particles, last.text])
    return replace(first, end=last.end, text=text, kind=NameKind.PERSON)


def _nickname(inside: Span) -> str | None:
    """Give the nickname in '"Mia" de la', which particles of a surname may follow.

    In brackets only a given name is one: "William (Bill) Lund".
    """
    words = [token.text for token in inside]
    opening = words[0] if words else ""
    closing = next((i for i, word in enumerate(words) if i and _closes(word)), 0)
    nickname = words[1:closing]
    if not nickname or len(nickname) > LONGEST_NICKNAME:
        return None
    if not set(words[closing + 1 :]) <= word_lists().particles:
        return None
    if opening == "(":
        named = words[closing] == ")" and gender_of(nickname[0]) is not None
        return nickname[0] if named and len(nickname) == 1 else None
    quoted = opening in QUOTES and words[closing] in QUOTES
    capital = nickname[-1][:1].isupper()
    return " ".join(nickname) if quoted and capital else None


def _closes(word: str) -> bool:
    return word in QUOTES or word == ")"

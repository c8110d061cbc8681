"""Mentions of organisations and groups in, one name each out.

An acronym stands for the name that the article spells out beside it, "European
Medicines Agency (EMA)", or for the only name with its initials; a short form for the
only longer name that it is a part of: "the Archdiocese of Lund".
"""

from collections.abc import Iterable, Iterator, Sequence

from timeline.actors.names import Name
from timeline.actors.spelling import folded
from timeline.actors.words import word_lists
from timeline.language import Doc

SMALL = frozenset("of for and the in on de la to & - ' 's".split())


class Organisations:
    """The organisations of one article, found by any form of their names."""

    def __init__(self, doc: Doc, names: Sequence[Name]) -> None:
        self._acronyms = dict(_spelled_out(doc, names))
        texts = dict.fromkeys(
            name.alias.actor.name if name.alias else name.text for name in names
        )
        self._by_initials = _unique(
            (initials, text) for text in texts for initials in _initials(text)
        )
        self._by_part = _unique((part, text) for text in texts for part in _parts(text))

    def resolve(self, text: str) -> str:
        """Give an organisation's canonical name."""
        found = self._acronyms.get(text)
        if found is None and text.isupper():
            found = self._by_initials.get(text.replace(".", ""))
        if found is None:
            found = self._by_part.get(folded(text))
        return found or text


def _spelled_out(doc: Doc, names: Sequence[Name]) -> Iterator[tuple[str, str]]:
    for name in names:
        if name.end + 2 >= len(doc) or doc[name.end].text != "(":
            continue
        acronym, closing = doc[name.end + 1], doc[name.end + 2]
        if closing.text in {")", ";", ","} and acronym.text[:1].isupper():
            if _fits(acronym.text, name.text):
                yield acronym.text, name.alias.actor.name if name.alias else name.text


def _fits(acronym: str, text: str) -> bool:
    return " " in text and " " not in acronym and sum(map(str.isupper, acronym)) >= 2


def _initials(text: str) -> Iterator[str]:
    words = [word for word in text.replace("-", " ").split() if word not in SMALL]
    if len(words) >= 3:
        yield "".join(word[0] for word in words).upper()


def _parts(text: str) -> Iterator[str]:
    """Give the shorter forms: without what comes first, or without the head word."""
    lists = word_lists()
    words = text.split()
    for begin in range(1, len(words)):
        if words[begin - 1] not in SMALL and words[begin] not in SMALL:
            rest = words[begin:]
            if len(rest) > 1 or rest[0] in lists.organisation_heads:
                yield folded(" ".join(rest))
    for end in range(1, len(words)):
        if all(word in lists.organisation_heads | SMALL for word in words[end:]):
            yield folded(" ".join(words[:end]))
            break
    if words[0] in lists.organisation_heads and "of" in words:
        yield folded(words[0])


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    clashing = set()
    for key, text in pairs:
        if found.setdefault(key, text) != text:
            clashing.add(key)
    return {key: text for key, text in found.items() if key not in clashing}

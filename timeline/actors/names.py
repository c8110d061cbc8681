"""A parsed article in, the spans of its names out, before it is known who they are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from timeline.actors.aliases import Alias, AliasKind, Gazetteer
from timeline.actors.words import word_lists
from timeline.language import Doc, Token

INNER = frozenset(
    "of for and the de la le du von van bin al el da di dos - & ' ’".split()
)
EDGES = frozenset(
    "the The a A an An 's ’s ' ’ \" “ ” , . ; : ( ) [ ] - – — of and for".split()
)
SKIPPED_LABELS = frozenset(
    "DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL LANGUAGE".split()
)


class NameKind(StrEnum):
    """What a name seems to be."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    PLACE = "place"
    THING = "thing"
    UNKNOWN = "unknown"


LABELS = {
    "PERSON": NameKind.PERSON,
    "ORG": NameKind.ORGANISATION,
    "NORP": NameKind.GROUP,
    "GPE": NameKind.PLACE,
    "LOC": NameKind.PLACE,
    "FAC": NameKind.PLACE,
    "PRODUCT": NameKind.THING,
    "EVENT": NameKind.THING,
    "WORK_OF_ART": NameKind.THING,
    "LAW": NameKind.THING,
}


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of tokens that is a name.

    Attributes:
        start: Index of the first token, titles and articles left out.
        end: Index after the last token.
        text: Its words, as printed.
        kind: What the language model takes it for.
        alias: Its entry in the gazetteer; None where it is not listed.
        title: The title words before it, joined by blanks.
    """

    start: int
    end: int
    text: str
    kind: NameKind
    alias: Alias | None = None
    title: str = ""


def find_names(doc: Doc, listed: Gazetteer) -> list[Name]:
    """Find the names of an article, in text order, without overlaps."""
    known = list(_listed(doc, listed))
    tagged = [name for ent in doc.ents for name in _tagged(doc, ent, known)]
    chosen = _without_overlaps([*known, *tagged])
    covered = {index for name in chosen for index in range(name.start, name.end)}
    runs = _runs(doc, covered)
    return sorted([*chosen, *runs], key=lambda name: name.start)


def _listed(doc: Doc, listed: Gazetteer) -> Iterator[Name]:
    text = doc.text
    ends = frozenset(token.idx + len(token) for token in doc)
    position = 0
    for token in doc:
        if token.idx < position or not _may_start(token):
            continue
        alias = listed.longest_at(text, token.idx, ends)
        if alias is None:
            continue
        position = token.idx + len(alias.words)
        end = token.i + 1
        while end < len(doc) and doc[end].idx < position:
            end += 1
        yield Name(token.i, end, alias.words, NameKind.UNKNOWN, alias)


def _may_start(token: Token) -> bool:
    return not token.is_punct and not token.is_space


def _tagged(doc: Doc, ent, known) -> Iterator[Name]:
    if ent.label_ in SKIPPED_LABELS:
        return
    start, end = _trimmed(doc, ent.start, ent.end)
    start, title = _without_title(doc, start, end)
    if start < end and any(
        map(str.isupper, doc[start].text[:1] + doc[end - 1].text[:1])
    ):
        yield Name(start, end, _words(doc, start, end), LABELS[ent.label_], None, title)


def _trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    while start < end and _is_edge(doc[start]):
        start += 1
    while start < end and _is_edge(doc[end - 1]):
        end -= 1
    return start, end


def _is_edge(token: Token) -> bool:
    return token.text in EDGES or token.is_space


def _without_title(doc: Doc, start: int, end: int) -> tuple[int, str]:
    titles = word_lists().titles
    first = start
    while start < end - 1 and doc[start].text in titles:
        start += 1
    while first > 0 and doc[first - 1].text in titles:
        first -= 1
    return start, doc[first:start].text


def _words(doc: Doc, start: int, end: int) -> str:
    return " ".join(doc[start:end].text.split())


def _without_overlaps(names: Iterable[Name]) -> list[Name]:
    """Keep the longer of two names that overlap; the listed one of equals."""
    chosen: list[Name] = []
    covered: set[int] = set()
    for name in sorted(names, key=_preference):
        tokens = range(name.start, name.end)
        if covered.isdisjoint(tokens):
            covered.update(tokens)
            chosen.append(name)
    return chosen


def _preference(name: Name) -> tuple[int, bool, int]:
    return (name.start - name.end, name.alias is None, name.start)


def _runs(doc: Doc, covered: set[int]) -> Iterator[Name]:
    start = None
    for token in doc:
        inside = (
            token.i not in covered
            and token.pos_ == "PROPN"
            and token.text[:1].isupper()
        )
        if inside and start is None:
            start = token.i
        if not inside and start is not None:
            yield from _run(doc, start, token.i)
            start = None
    if start is not None:
        yield from _run(doc, start, len(doc))


def _run(doc: Doc, start: int, end: int) -> Iterator[Name]:
    start, title = _without_title(doc, start, end)
    words = _words(doc, start, end)
    if words not in word_lists().titles:
        yield Name(start, end, words, NameKind.UNKNOWN, None, title)

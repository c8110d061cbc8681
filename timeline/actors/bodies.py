"""Names and the words beside them in, the signs that a body is meant out.

"The union Solid", "Teslin Systems" that is called Teslin, "Kent police".
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from timeline.actors.given_names import gender_of
from timeline.actors.organisations import firm_name
from timeline.actors.places import LOCATING
from timeline.actors.spans import Name, NameKind
from timeline.actors.spelling import folded
from timeline.actors.words import word_lists
from timeline.language import Doc

LONGEST_OFFICE = 4


def is_called_a_body(doc: Doc, name: Name) -> bool:
    """Tell "the union Solid" and "Solid, a union of drivers".

    A person may be a producer or an operator too.
    """
    if name.alias or name.title or gender_of(name.text.split()[0]):
        return False
    nouns = word_lists().body_nouns
    if name.kind is NameKind.PERSON and " " in name.text:
        nouns = nouns - word_lists().makers
    before = doc[name.start - 1] if name.start else None
    if before is not None and before.text in nouns and before.pos_ == "NOUN":
        return True
    root = doc[name.start : name.end].root
    return any(child.dep_ == "appos" and child.text in nouns for child in root.children)


def short_names_of_firms(
    doc: Doc, names: Iterable[Name], kinds: Mapping[str, NameKind]
) -> set[str]:
    """Give the short names of firms, unless something is there: "in Lund"."""
    found = {
        short
        for name in names
        if not name.alias and kinds[folded(name.text)] is NameKind.ORGANISATION
        for short in firm_name(name.text)
    }
    places = {
        folded(name.text)
        for name in names
        if name.start and doc[name.start - 1].lower_ in LOCATING
    }
    return (found & kinds.keys()) - places


def with_office(doc: Doc, name: Name) -> Name:
    """Name a place's office as the body that it is: "Kent police" -> "Kent Police"."""
    if name.kind is not NameKind.PLACE:
        return name
    for end in range(min(name.end + LONGEST_OFFICE, len(doc)), name.end, -1):
        words = doc[name.end : end].text
        if words.lower() in word_lists().local_offices:
            text = f"{name.text} {' '.join(map(_capital, words.split()))}"
            return replace(name, end=end, text=text, kind=NameKind.ORGANISATION)
    return name


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]

"""A name and the word behind it in, the family or gang that both name out."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from timeline.actors.gazetteer.spelling import folded
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import NOUN_POS, Doc

FRONT = "front"
# As what a gang's name is mistaken; one known for a body goes by its bare name.
MISTAKEN = frozenset({NameKind.PERSON, NameKind.PLACE})


def as_family(doc: Doc, name: Name, *, bearers: AbstractSet[str]) -> Name:
    """Name a family or tribe, none of whom the article names: "the Lund family".

    And a gang, whoever bears its name: "the Lund gang", "the Karl Lund front", not
    "the Lund front", where troops stand.
    """
    after = doc[name.end : name.end + 1].text
    article = name.start > 0 and doc[name.start - 1].lower_ == "the"
    if not article or name.alias or name.kind not in MISTAKEN:
        return name
    person = name.kind is NameKind.PERSON
    family = (
        after in word_lists().kindreds and person and folded(name.text) not in bearers
    )
    gang = after in word_lists().gangs and _is_beside(doc, name)
    if not (family or gang) or (after == FRONT and not person):
        return name
    text = f"{name.text} {after}"
    return replace(name, end=name.end + 1, text=text, kind=NameKind.GROUP)


def _is_beside(doc: Doc, name: Name) -> bool:
    """Tell "the Lund gang fled" from "the Lund gang leader fled"."""
    beside = doc[name.end + 1 : name.end + 2]
    return not beside or beside[0].pos_ not in NOUN_POS

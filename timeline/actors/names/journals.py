"""A parsed article in, the journals in it that have a plain word for a name out.

"The findings were published in Nature": elsewhere nature is nobody.
"""

from collections.abc import Iterator

from timeline.actors.gazetteer.aliases import Alias, AliasKind
from timeline.actors.spans import Name, NameKind
from timeline.actors.values import Actor, ActorType
from timeline.actors.words import word_lists
from timeline.language import Doc, Token, lemma

JOURNAL = "journal"


def names_of_journals(doc: Doc) -> Iterator[Name]:
    """Give the journals in which something is published."""
    for token in doc:
        if token.text in word_lists().journals and _is_published_in(token):
            journal = Actor(token.text, ActorType.ORGANISATION)
            alias = Alias(token.text, AliasKind.NAME, journal)
            yield Name(token.i, token.i + 1, token.text, NameKind.UNKNOWN, alias)


def _is_published_in(name: Token) -> bool:
    """Tell "published in Nature" and "the journal Nature" from "in Nature Street"."""
    if name.dep_ in {"appos", "compound"} and lemma(name.head) == JOURNAL:
        return True
    if name.nbor(-1).lower_ == JOURNAL:
        return True
    joint = name.head
    return (
        name.dep_ == "pobj"
        and joint.lower_ == "in"
        and name.i == joint.i + 1
        and lemma(joint.head) in word_lists().publishing
    )

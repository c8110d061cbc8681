"""What a name is before it is known who is meant: its span, words and kind."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from timeline.actors.gazetteer.aliases import Alias
from timeline.actors.values import ActorType

LONGEST_NAME = 14


class NameKind(StrEnum):
    """What a name seems to be."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    PLACE = "place"
    THING = "thing"
    UNKNOWN = "unknown"


BODY_KINDS = frozenset({NameKind.ORGANISATION, NameKind.GROUP})


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


def is_person(name: Name) -> bool:
    """Tell whether a name is a person's."""
    if name.alias:
        return name.alias.actor.type is ActorType.PERSON
    return name.kind is NameKind.PERSON


def persons(names: Iterable[Name]) -> Iterator[Name]:
    """Give the persons of an article, listed ones where they stand in full."""
    for name in names:
        if name.alias is None:
            if name.kind is NameKind.PERSON:
                yield name
        elif name.alias.actor.type is ActorType.PERSON and " " in name.text:
            yield replace(name, text=name.alias.actor.name)


def is_body(name: Name) -> bool:
    """Tell whether a name is an organisation's or a group's."""
    if name.alias:
        return name.alias.actor.type in {ActorType.ORGANISATION, ActorType.GROUP}
    return name.kind in BODY_KINDS


def words_for_countries(names: Sequence[Name]) -> frozenset[str]:
    """Give the words that an article has for countries."""
    return frozenset(
        name.alias.words
        for name in names
        if name.alias and name.alias.actor.type is ActorType.COUNTRY
    ) - {"United States", "United Kingdom"}

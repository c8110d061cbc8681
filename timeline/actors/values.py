"""What the actor room gives to the others: who is named where."""

from dataclasses import dataclass
from enum import StrEnum


class ActorType(StrEnum):
    """What kind of actor a name stands for."""

    COUNTRY = "country"
    ORGANISATION = "organisation"
    PERSON = "person"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Actor:
    """A named actor, the same value wherever it is mentioned in an article.

    Attributes:
        name: Canonical name: "Russia" for Moscow, the Kremlin or Russian troops.
        type: What kind of actor it is.
        affiliation: Canonical name of the country or organisation that the text or
            the country data place it under; empty where neither says.
    """

    name: str
    type: ActorType
    affiliation: str = ""

    def __hash__(self) -> int:
        """Hash the name alone: actors are looked up often, and seldom share one."""
        return hash(self.name)

    @property
    def is_body(self) -> bool:
        """Tell whether it is an organisation or a group, neither state nor person."""
        return self.type in {ActorType.ORGANISATION, ActorType.GROUP}


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words of an article that name or refer to an actor.

    Attributes:
        actor: Who is meant.
        char_start: Offset of the first character in the article's text.
        char_end: Offset after the last character.
        head: Index of the mention's head token in the parsed article's doc, whose
            syntax tells the role: for "Russian troops" it is "troops".
        is_place: The words name the actor's territory rather than the actor ("in
            Ukraine"); such a mention takes no part in an event.
    """

    actor: Actor
    char_start: int
    char_end: int
    head: int
    is_place: bool = False

    @property
    def is_territory(self) -> bool:
        """Tell whether a later word cannot mean it: "in Peru", not "near the court"."""
        return self.is_place and self.actor.type is ActorType.COUNTRY

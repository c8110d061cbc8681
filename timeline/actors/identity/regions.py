"""A place's name in; whether it is a country, a state or smaller out."""

from dataclasses import dataclass
from enum import StrEnum

from timeline.actors.gazetteer.aliases import AliasKind, gazetteer
from timeline.actors.places import us_states
from timeline.actors.values import ActorType

COUNTRY_NAME = (AliasKind.NAME, ActorType.COUNTRY)


class RegionLevel(StrEnum):
    """How large a region is: a country, a state of the United States, or neither."""

    COUNTRY = "country"
    STATE = "state"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Region:
    """A place as a part of the world.

    Attributes:
        level: How large it is.
        name: The canonical name of a country, else the name as it came in.
    """

    level: RegionLevel
    name: str


def region_of(name: str) -> Region:
    """Tell what region a name stands for where something is in it: "the U.S."."""
    plain = name.removeprefix("the ").removeprefix("The ")
    alias = gazetteer().by_words.get(plain)
    if alias is not None and (alias.kind, alias.actor.type) == COUNTRY_NAME:
        return Region(RegionLevel.COUNTRY, alias.actor.name)
    level = RegionLevel.STATE if plain in us_states() else RegionLevel.OTHER
    return Region(level, plain)

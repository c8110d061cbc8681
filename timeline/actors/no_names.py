"""Words that are tagged as names in, those that are no actor's name out."""

from collections.abc import Mapping

from timeline.actors.spans import Name
from timeline.actors.values import ActorType
from timeline.language import Doc

SHORTEST = 2  # letters of a name
MINISTRY = "Ministry"


def is_letter(name: Name) -> bool:
    """Tell a lone letter from a name: "on X", "Vitamin C"."""
    return name.alias is None and len(name.text) < SHORTEST


def is_ministry_of(doc: Doc, name: Name, owners: Mapping[int, Name]) -> bool:
    """Tell the ministry of "Peru's Interior Ministry", which is Peru as an actor."""
    owner = owners.get(name.start - 1)
    if owner is None or owner.alias is None or doc[name.start - 1].tag_ != "POS":
        return False
    state = owner.alias.actor.type is ActorType.COUNTRY and name.alias is None
    return state and doc[name.end - 1].text == MINISTRY

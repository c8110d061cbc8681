"""The actor room: a parsed article in, mentions of canonical actors out."""

from timeline.actors.find import find_actors
from timeline.actors.identity.regions import Region, region_of
from timeline.actors.values import Actor, ActorMention, ActorType

__all__ = ["Actor", "ActorMention", "ActorType", "Region", "find_actors", "region_of"]

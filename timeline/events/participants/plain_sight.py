"""A tie in, whether the words alone put the actor beyond doubt out.

A reader misses in a row whom its own verb names, however little else is told of them.
"""

from timeline.actors import ActorType
from timeline.actors.gazetteer.aliases import listed_bodies
from timeline.events.participants.tie_arguments import runs_craft
from timeline.events.participants.ties import Tie

# Who stands there by a full name, or behind one of these: "lost to Peru".
OWN = frozenset({"dobj", "nsubj", "nsubjpass"})
BESIDE = frozenset({"against", "to", "with"})
OF_CRAFT = frozenset({"nsubj compound", "nsubjpass compound"})


def is_in_plain_sight(tie: Tie, *, main: bool) -> bool:
    """Tell who is named beside the verb: "the board fined Lund Foods".

    Args:
        tie: Between an event and an actor.
        main: Whether it is a main event of the story. In lesser ones only a full or
            listed name counts: a lone word may be no name.
    """
    name, named = tie.actor.name, tie.placed.token.pos_ == "PROPN"
    full = " " in name or "-" in name or name.isupper() or name in listed_bodies()
    if full and tie.path in OWN:
        return named
    if tie.path == "nsubj":
        return named and tie.actor.is_body and main
    full |= tie.actor.type is ActorType.COUNTRY
    return named and full and tie.path in BESIDE | {"dobj"} and main


def has_the_craft(tie: Tie) -> bool:
    """Tell whose plane it is: "a Lund Air plane crashed"."""
    body = tie.actor.type is ActorType.ORGANISATION and tie.path in OF_CRAFT
    return body and runs_craft(tie.placed.token)

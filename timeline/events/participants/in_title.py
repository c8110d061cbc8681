"""A tie and an event's title in, whether the title names the actor out."""

import re

from timeline.actors import ActorType
from timeline.events.participants.cast import Cast
from timeline.events.participants.tie_sources import takes_no_part
from timeline.events.participants.ties import Tie

# A country's name before a noun mostly says where: "the Peruvian election".
MODIFIERS, SURE_MODIFIER = frozenset({"nmod", "compound", "amod"}), 0.6


def is_told(tie: Tie, cast: Cast, title: str) -> bool:
    """Tell whether a title names an actor, in the words of the sentence or others."""
    doc, number = tie.placed.token.doc, tie.placed.sentence
    own = (
        placed.mention
        for placed in cast.told_in(number)
        if placed.mention.actor == tie.actor
    )
    words = {doc.text[one.char_start : one.char_end] for one in own}
    return any(name in title for name in {tie.actor.name, *words})


def is_in_title(tie: Tie, chance: float, title: str) -> bool:
    """Tell whether a name stands in an event's title, but does not open it."""
    token, mention = tie.placed.token, tie.placed.mention
    out = tie.in_next_clause or takes_no_part(tie) or only_places(tie, chance)
    if tie.distance or out or token.pos_ == "PRON":
        return False
    words = token.doc.text[mention.char_start : mention.char_end]
    return any(
        not title.startswith(name) and re.search(rf"\b{re.escape(name)}\b", title)
        for name in {words, tie.actor.name}
    )


def only_places(tie: Tie, chance: float) -> bool:
    """Tell whether a country's name before a noun says where: "the US election"."""
    country = tie.actor.type is ActorType.COUNTRY
    last = tie.path.rpartition(" ")[2]
    return country and last in MODIFIERS and chance < SURE_MODIFIER

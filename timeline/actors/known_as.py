"""Mentions by name in, those by a byname out as who bears it.

"Karl Lund, known as Wolf, fled. Wolf was seen in Oslo": Wolf is Karl Lund.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.actors.values import Actor, ActorMention, ActorType

BYNAME = re.compile(
    r",? [(]?(?:(?:also|better|widely|popularly|commonly|locally|formerly) )?"
    r"(?:known|nicknamed) (?:simply )?(?:as )?(?:the )?[\"\u201c'\u2018]?"
)
OWNING = re.compile("['\u2019]s")


def with_own_names(
    text: str, mentions: Sequence[ActorMention]
) -> Iterator[ActorMention]:
    """Give the mentions, those by a byname with the actor's own name.

    Args:
        text: The article's.
        mentions: Its mentions by name, in text order.
    """
    found: dict[Actor, Actor] = {}
    seen: set[Actor] = set()
    for first, second in pairwise(mentions):
        seen.add(first.actor)
        between = text[first.char_end : second.char_start]
        country = ActorType.COUNTRY in {first.actor.type, second.actor.type}
        if second.actor in seen or country or not BYNAME.fullmatch(between):
            continue
        if not OWNING.match(text, second.char_end):  # "nicknamed Lund's cook"
            found[second.actor] = first.actor
    for mention in mentions:
        own = found.get(mention.actor)
        yield mention if own is None else replace(mention, actor=own)

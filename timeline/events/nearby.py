"""The actor mentions of a stretch of text, without walking through all of them."""

from bisect import bisect_left
from collections.abc import Sequence

from timeline.actors import ActorMention


def mentions_between(
    mentions: Sequence[ActorMention], first: int, last: int
) -> Sequence[ActorMention]:
    """Give the mentions that begin in a stretch of text.

    Args:
        mentions: In text order.
        first: Offset of the stretch's first character.
        last: Offset after its last character.
    """
    low = bisect_left(mentions, first, key=_start)
    high = bisect_left(mentions, last, key=_start)
    return mentions[low:high]


def _start(mention: ActorMention) -> int:
    return mention.char_start

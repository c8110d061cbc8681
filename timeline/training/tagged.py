"""Text with tagged predicates in, the plain text and the tags out.

A tag is `[words|n]`: the words tell event n. `[words|n*]` tells it best.
"""

import re
from dataclasses import dataclass

_TAG = re.compile(r"\[([^|\]]+)\|(\d+)(\*?)\]")


@dataclass(frozen=True, slots=True)
class Tagged:
    """Words that tell an event.

    Attributes:
        start: Character offset of the first in the plain text.
        end: Offset after the last.
        number: Which event they tell.
        is_best: They tell it better than the other tags of the same number.
    """

    start: int
    end: int
    number: int
    is_best: bool


def read_tags(tagged: str) -> tuple[str, list[Tagged]]:
    """Take the tags out of a text; give it without them, and them in its order."""
    tags, removed = [], 0
    for match in _TAG.finditer(tagged):
        start = match.start() - removed
        end = start + len(match[1])
        tags.append(Tagged(start, end, int(match[2]), bool(match[3])))
        removed += len(match[0]) - len(match[1])
    return _TAG.sub(r"\1", tagged), tags

"""Words in, the same words on other heads: where the parser is known to be wrong."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

import numpy as np
from spacy.tokens import Doc

if TYPE_CHECKING:
    from thinc.types import Ints2d

Head = tuple[int, str]
"""Index of a word's head, and how it belongs to it."""


def move_heads(doc: Doc, heads: Mapping[int, Head]) -> None:
    """Give words other heads, all at once: one after another might make a ring.

    Args:
        doc: The parsed text, changed in place.
        heads: The new head of each word, by index; a root is its own.
    """
    rows = doc.to_array(["HEAD", "DEP"])
    for place, (head, dep) in heads.items():
        rows[place, 0] = np.array(head - place).astype(np.int64).view(np.uint64)
        rows[place, 1] = doc.vocab.strings.add(dep)
    doc.from_array(["HEAD", "DEP"], cast("Ints2d", rows))

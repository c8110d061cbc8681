"""The values of an article's layout: blocks, and the text to read."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of an article is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    RELATED = "related"
    LINK = "link"
    SUBHEAD = "subhead"
    BODY = "body"


READ_KINDS = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEAD, BlockKind.BODY})
"""The kinds that tell something; the others are blanked out of the reading text."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article.

    Attributes:
        kind: What it is.
        char_start: Offset of its first character.
        char_end: Offset after its last character.
        continues: It goes on with the sentence of the last paragraph, which a line
            beside the running text has interrupted.
        label_end: Offset after the date that an entry of a chronology begins with, or
            that heads its entries; 0 for other blocks.
        in_entry: It is such an entry, or a paragraph under such a date.
        is_row: It is the row of a table. Cells between bars are sentences.
    """

    kind: BlockKind
    char_start: int
    char_end: int
    continues: bool = False
    label_end: int = 0
    in_entry: bool = False
    is_row: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """An article's blocks in text order, and the text to read.

    Attributes:
        blocks: In text order, without overlaps.
        reading_text: As long as the article's text, so that every offset holds, with
            the blocks that tell nothing blanked out and the line breaks that cut a
            sentence in two replaced by blanks.
    """

    blocks: tuple[Block, ...]
    reading_text: str

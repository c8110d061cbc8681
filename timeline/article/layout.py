"""Which lines of an article are what: an article's text in, its blocks out.

A block is a paragraph, or a line beside the running text such as a byline or a photo
caption. The reading text is what the language room gets: as long as the article's
text, so that every offset holds, with the lines that tell nothing blanked out and
the line breaks that cut a sentence in two replaced by blanks.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from timeline.article.values import Article


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


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article, from its first to after its last character."""

    kind: BlockKind
    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """An article's blocks in text order, and the text to read.

    Attributes:
        blocks: In text order, without overlaps.
        reading_text: As long as the article's text; see the module.
    """

    blocks: tuple[Block, ...]
    reading_text: str

    def kind_at(self, offset: int) -> BlockKind:
        """Give the kind of the block at an offset; body between blocks."""
        for block in self.blocks:
            if block.char_start <= offset < block.char_end:
                return block.kind
        return BlockKind.BODY


def read_layout(article: Article) -> Layout:
    """Find the blocks of an article."""
    blocks = tuple(
        Block(BlockKind.BODY, match.start(), match.end())
        for match in re.finditer(r"\S(?:.*\S)?", article.text)
    )
    return Layout(blocks, article.text)

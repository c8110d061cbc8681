"""Which lines of an article are what: an article in, its layout out.

Lines become blocks (`line_blocks`), a place that opens a paragraph becomes a dateline,
dates that begin an entry are marked (`entries`), and what is read is written out with
the rest blanked (`reading_text`).
"""

from timeline.article.blocks import Block, BlockKind, Layout
from timeline.article.english import without_foreign
from timeline.article.entries import with_entries
from timeline.article.line_blocks import blocks_of
from timeline.article.places import place_before
from timeline.article.reading_text import reading_text
from timeline.article.values import Article
from timeline.article.wrapping import ends_sentence, split_lines

LATEST_PLACED = 2  # paragraph that may begin with a place: after a standfirst at most


def read_layout(article: Article) -> Layout:
    """Find the blocks of an article and make the text to read from them."""
    lines = split_lines(article.text)
    blocks = _with_place_lines(blocks_of(lines), article.text)
    blocks = without_foreign(with_entries(blocks, article.text), article.text)
    return Layout(tuple(blocks), reading_text(article.text, blocks))


def _with_place_lines(blocks: list[Block], text: str) -> list[Block]:
    """Split "KYIV, Ukraine (AP) —" off the first paragraphs."""
    split: list[Block] = []
    bodies = 0
    for block in blocks:
        # A digest's next report names its own place.
        bodies = 0 if block.kind is BlockKind.SUBHEAD else bodies
        whole = block.kind is BlockKind.BODY and (
            ends_sentence(text[block.char_start : block.char_end])
        )
        # What a page says above its text ends no sentence: "Breaking news | 3 shares".
        bodies += whole or (block.kind is BlockKind.BODY and bodies > 0)
        start = None
        if block.kind is BlockKind.BODY and bodies <= LATEST_PLACED:
            first, last = block.char_start, block.char_end
            start = place_before(text, first, last, opens=bodies == 1)
        if start is None or start >= block.char_end:
            split.append(block)
            continue
        place = text[block.char_start : start].rstrip()
        end = block.char_start + len(place)
        split.append(Block(BlockKind.DATELINE, block.char_start, end))
        split.append(Block(BlockKind.BODY, start, block.char_end))
    return split

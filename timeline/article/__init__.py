"""The article room: raw text in, an `Article` and its layout out."""

from timeline.article.blocks import READ_KINDS, Block, BlockKind, Layout
from timeline.article.dated_lines import parted
from timeline.article.english import check_english
from timeline.article.layout import read_layout
from timeline.article.unseen import as_seen
from timeline.article.values import Article, without_halves

__all__ = [
    "READ_KINDS",
    "Article",
    "Block",
    "BlockKind",
    "Layout",
    "as_seen",
    "check_english",
    "parted",
    "read_layout",
    "without_halves",
]

"""The article room: raw text in, an `Article` and its layout out."""

from timeline.article.layout import Block, BlockKind, Layout, read_layout
from timeline.article.values import Article

__all__ = ["Article", "Block", "BlockKind", "Layout", "read_layout"]

"""What a reader found in, an article with its publication date out."""

import re
from collections.abc import Sequence
from datetime import date

from timeline.article import Article, Block, BlockKind, as_seen, read_layout
from timeline.article.words import EMPHASIS
from timeline.sources.published import find_published
from timeline.sources.values import Document, PublishedBasis, SourceArticle


def compose(
    document: Document, *, published: date | None = None, name: str = ""
) -> SourceArticle:
    """Make an article of what a reader found.

    The publication date is the user's, else that of the metadata, else the
    dateline's; the title is that of the metadata, else the text's headline.

    Args:
        document: What was found.
        published: The publication day as the user states it.
        name: Where it was found.

    Raises:
        ArticleError: The text is empty, broken or too long.
    """
    bare = Article(as_seen(document.text))
    blocks = read_layout(bare).blocks
    day, basis = _published(bare, blocks, document, published)
    article = Article(
        bare.text,
        day,
        as_seen(document.title) or _headline(bare.text, blocks),
        document.source,
        document.url,
        document.id,
    )
    return SourceArticle(article, basis, document.notes, name)


def _headline(text: str, blocks: Sequence[Block]) -> str:
    for block in blocks:
        if block.kind is BlockKind.HEADLINE:
            words = text[block.char_start : block.char_end].lstrip("# ")
            marked = EMPHASIS.fullmatch(words.rstrip())
            return re.sub(r"\s+", " ", marked["words"] if marked else words)
    return ""


def _published(
    article: Article, blocks: Sequence[Block], document: Document, stated: date | None
) -> tuple[date | None, PublishedBasis]:
    if stated is not None:
        return stated, PublishedBasis.USER
    if document.published is not None:
        return document.published, document.basis
    found = find_published(article, blocks)
    return found, PublishedBasis.DATELINE if found else PublishedBasis.NONE

"""Articles in, parsed articles out: sentences, syntax and names at article offsets."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from timeline.article import Article, Layout, read_layout
from timeline.language.model import load_model

BATCH = 32


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """An article with its layout and syntax.

    Attributes:
        article: As it came in.
        layout: Its blocks and reading text.
        doc: spaCy's analysis of the reading text, so `token.idx` is an offset into
            the article's text. Blocks start new sentences.
    """

    article: Article
    layout: Layout
    doc: Doc


def parse_article(article: Article) -> ParsedArticle:
    """Parse one article."""
    return next(parse_articles([article]))


def parse_articles(articles: Iterable[Article]) -> Iterator[ParsedArticle]:
    """Parse articles in batches, in order."""
    model = load_model()
    prepared = (_prepare(article) for article in articles)
    for doc, (article, layout) in model.pipe(
        prepared, as_tuples=True, batch_size=BATCH
    ):
        yield ParsedArticle(article, layout, doc)


def _prepare(article: Article) -> tuple[Doc, tuple[Article, Layout]]:
    layout = read_layout(article)
    doc = load_model().make_doc(layout.reading_text)
    starts = {block.char_start for block in layout.blocks if not block.continues}
    joined = False
    for token in doc:
        if token.idx in starts:
            token.is_sent_start = True
            joined = False
        elif token.is_space:
            joined = joined or "\n" in article.text[token.idx : token.idx + len(token)]
            token.is_sent_start = False
        elif joined:
            # The layout has put these lines together: no sentence ends between.
            token.is_sent_start = False
            joined = False
    return doc, (article, layout)

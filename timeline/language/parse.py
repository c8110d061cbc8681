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
    starts = [b.char_start for b in layout.blocks if not b.continues]
    position = 0
    for token in doc:
        if token.is_space:
            continue
        if position < len(starts) and token.idx >= starts[position]:
            token.is_sent_start = True
            while position < len(starts) and starts[position] <= token.idx:
                position += 1
    return doc, (article, layout)

"""A pasted article in, its story out."""

from dataclasses import replace
from datetime import date

from timeline.errors import (
    ArticleError,
    DayOrderError,
    PublishedError,
    TwoPublishedError,
)
from timeline.page.story import Story, read_story, redated
from timeline.sources import (
    SourceArticle,
    is_address,
    is_page,
    is_rich_text,
    read_document,
    read_file,
)
from timeline.sources.compose import compose
from timeline.sources.pages import Page
from timeline.sources.published import Order, parse_published
from timeline.timexes.explain import long_day

TWO_DAYS = (
    "{}: the publication date '{}' can be read as two different days. Choose which is"
    " meant, or write days as YYYY-MM-DD."
)
ADDRESS = (
    "This is the address of an article, not its text. Read it under Address, or paste"
    " the text."
)
ADDRESSES = (
    "These are addresses of articles, not their texts. Read them one by one under"
    " Address, or paste a text."
)


def paste(
    text: str,
    *,
    published: date | None = None,
    page: Page | None = None,
    order: Order | None = None,
) -> Story:
    """Read a pasted article; what the user states comes before what the text states.

    The source of a web page, or of Rich Text, is read as its file is. A day that was
    entered for the text before, and left in its field, is told where this text states
    another one.

    Args:
        text: What was pasted.
        published: The publication day as the reader states it.
        page: The page whose source it is, where that is parsed already.
        order: In which order the text writes its own day, where that could be two.

    Raises:
        DayOrderError: Its own day could be two, and is needed.
        TimelineError: The text is empty, too long, not English, or of addresses alone.
    """
    words = text.split()
    if words and all(map(is_address, words)):
        raise ArticleError(ADDRESS if len(words) == 1 else ADDRESSES)
    try:
        source, stated = _pasted(text, published, page)
    except TwoPublishedError as error:
        if order is None:
            message = TWO_DAYS.format("The text", error.cell)
            raise DayOrderError(message, error.cell) from error
        return paste(text, published=parse_published(error.cell, order))
    story = read_story([source], "pasted article")
    return replace(story, contradicted=_contradicted(published, stated))


def _pasted(
    text: str, published: date | None, page: Page | None
) -> tuple[SourceArticle, date | None]:
    """Read a pasted text once; give it under its day, and the day that it states."""
    words = text.strip()
    is_file = is_page(words) or is_rich_text(words)
    read = _read_page if is_file else _read_text
    try:
        source = compose(page.document()) if page else read(text, None)
    except PublishedError:  # what it states cannot be read, and is not needed
        if published is None:
            raise
        return read(text, published), None
    stated = source.article.published
    return (redated(source, published) if published else source), stated


def _read_page(text: str, published: date | None) -> SourceArticle:
    return read_file("pasted.html", text.strip().encode(), published=published)


def _read_text(text: str, published: date | None) -> SourceArticle:
    return read_document(text, published=published)


def _contradicted(published: date | None, stated: date | None) -> str:
    """Say that a text states another publication day than the one that is taken."""
    if published is None or stated is None or stated == published:
        return ""
    return (
        f"The text states that it was published on {long_day(stated)}; the day that you"
        f" entered, {long_day(published)}, is used. For the text's own, empty the field"
        " under Paste and read it again."
    )

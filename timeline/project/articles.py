"""Articles as JSON Lines and back: one article a line, its text included."""

import json
from collections.abc import Sequence
from datetime import date

from timeline.article import Article
from timeline.errors import ProjectError, TimelineError
from timeline.sources import PublishedBasis, SourceArticle


def articles_text(sources: Sequence[SourceArticle]) -> str:
    """Write articles as JSON Lines."""
    return "".join(json.dumps(_said(one), ensure_ascii=False) + "\n" for one in sources)


def parse_articles(text: str) -> tuple[list[SourceArticle], list[str]]:
    """Read articles back, and say which lines could not be read."""
    sources: list[SourceArticle] = []
    problems: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            sources.append(_read(line))
        except TimelineError as error:
            problems.append(f"Article {number} cannot be read: {error}")
    return sources, problems


def _said(one: SourceArticle) -> dict[str, object]:
    article = one.article
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "published": article.published.isoformat() if article.published else None,
        "published_basis": str(one.published_basis),
        "notes": [list(note) for note in one.notes],
        "text": article.text,
    }


def _read(line: str) -> SourceArticle:
    try:
        said = json.loads(line)
        published = said["published"]
        article = Article(
            said["text"],
            date.fromisoformat(published) if published is not None else None,
            *(str(said[name]) for name in ("title", "source", "url", "id")),
        )
        notes = tuple((str(name), str(words)) for name, words in said["notes"])
        basis = PublishedBasis(said["published_basis"])
    except TimelineError:
        raise
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        message = f"the line is no article of a project ({error})."
        raise ProjectError(message) from error
    return SourceArticle(article, basis, notes)

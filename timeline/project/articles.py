"""Articles as JSON Lines and back: one article a line, its text included."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from timeline.article import Article
from timeline.errors import ProjectError, TimelineError
from timeline.sources import PublishedBasis, SourceArticle

_OWN = frozenset({"article", "published_basis", "notes"})
_FURTHER = tuple(one.name for one in fields(SourceArticle) if one.name not in _OWN)
"""What else a source is known by: texts, each empty where it says nothing."""


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
        **{name: str(getattr(one, name)) for name in _FURTHER},
    }


def _read(line: str) -> SourceArticle:
    try:
        return _source(json.loads(line))
    except TimelineError:
        raise
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        message = f"the line is no article of a project ({error})."
        raise ProjectError(message) from error


def _source(said: Mapping[str, Any]) -> SourceArticle:  # what a file says, unchecked
    published = said["published"]
    article = Article(
        said["text"],
        date.fromisoformat(published) if published is not None else None,
        *(str(said[name]) for name in ("title", "source", "url", "id")),
    )
    notes = tuple((str(name), str(words)) for name, words in said["notes"])
    named = said["published_basis"]
    known = named in set(PublishedBasis)
    basis = PublishedBasis(named) if known else PublishedBasis.NONE
    further = {name: str(said[name]) for name in _FURTHER if name in said}
    return SourceArticle(article, basis, notes, **further)

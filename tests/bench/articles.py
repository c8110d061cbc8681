"""Articles to measure with: the shipped ones over and over, or those of a file."""

import json
from datetime import date
from pathlib import Path

from timeline import Article
from timeline.sources import read_folder

DATA = Path(__file__).parents[2] / "data"


def make_articles(count: int, *, length: int | None = None) -> list[Article]:
    """Make articles of the shipped ones, no two alike, `length` characters long."""
    shipped = [source.article for source in read_folder(DATA)]
    articles = []
    for number in range(count):
        example = shipped[number % len(shipped)]
        text = f"{example.text}\n\nReport {number} was filed on Monday."
        if length is not None:
            text = f"{text}\n\n" * (length // len(text) + 1)
        articles.append(Article(text[:length], example.published, example.title))
    return articles


def read_articles(path: Path) -> list[Article]:
    """Read the articles of a file with one object a line.

    Each has its `text` and, in `published` or `dct`, the day of publication.
    """
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Article(row["text"], published=_day(row)) for row in rows]


def _day(row: dict[str, str]) -> date | None:
    day = row.get("published") or row.get("dct")
    return date.fromisoformat(day[:10]) if day else None

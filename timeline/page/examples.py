"""The shipped examples: their names, files and headlines."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from timeline.page.story import EXAMPLES
from timeline.sources import read_file


@cache
def examples() -> Mapping[str, str]:
    """Give the shipped examples: file or folder -> headline, in order; read once.

    A folder holds several reports on one story.
    """
    articles = [*EXAMPLES.glob("*.md"), *EXAMPLES.glob("*/*.md")]
    names = {path.relative_to(EXAMPLES).parts[0] for path in articles}
    return {name: _title(name) for name in sorted(names)}


def example_files(name: str) -> list[Path]:
    """Give the articles of a shipped example, in order."""
    place = EXAMPLES / name
    return sorted(place.glob("*.md")) if place.is_dir() else [place]


def _title(name: str) -> str:
    first, *others = example_files(name)
    title = read_file(first).article.title
    return f"{len(others) + 1} reports: {title}" if others else title

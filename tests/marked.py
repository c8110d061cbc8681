"""Gold tables whose texts mark one predicate in [brackets]: rows in, cases out."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from timeline.article import Article
from timeline.events import read_timexes
from timeline.events.dating.article.story import Story, lay_out
from timeline.language import ParsedArticle, Token, parse_article

GOLD = Path(__file__).parent / "gold"


def gold_cases(name: str, columns: int) -> list[ParameterSet]:
    """Read a table's rows; one with a reason after its columns is a known failure."""
    lines = (GOLD / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [_case(row, columns) for row in rows]


def _case(row: list[str], columns: int) -> ParameterSet:
    reason = row[columns] if len(row) > columns else ""
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(*row[:columns], marks=marks)


@cache
def parse_marked(
    text: str, published: date | None = None
) -> tuple[ParsedArticle, Token]:
    """Parse a text without its brackets; give it and the predicate's head word."""
    match = re.search(r"\[(.+?)\]", text)
    if match is None:
        message = f"no [predicate] in {text!r}"
        raise ValueError(message)
    plain = text[: match.start()] + match.group(1) + text[match.end() :]
    parsed = parse_article(Article(plain, published))
    last = match.start() + len(match.group(1))
    span = parsed.doc.char_span(match.start(), last)
    if span is None:
        message = f"no words in the brackets of {text!r}"
        raise ValueError(message)
    return parsed, span.root


def laid_out(text: str, published: date | None) -> tuple[Token, Story]:
    """Give the predicate's head word, and the text laid out for dating."""
    parsed, token = parse_marked(text, published)
    timexes = read_timexes(parsed)
    return token, lay_out(parsed, timexes)

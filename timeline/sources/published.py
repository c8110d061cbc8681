"""Publication dates: the words that state one in, a day out."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime

from timeline.article import Article, Block, BlockKind
from timeline.errors import PublishedError
from timeline.timexes import find_timexes

_AMBIGUOUS = re.compile(r"\s*(\d{1,2})([/.-])(\d{1,2})\2\d{2,4}\s*")
_YEAR_FIRST = re.compile(r"\d{4}([/.-])(\d{1,2})\1\d{1,2}")
MAX_MONTH = 12


def parse_published(words: str) -> date:
    """Read the day that somebody wrote as a publication date.

    >>> parse_published("28 October 2024")
    datetime.date(2024, 10, 28)

    Raises:
        PublishedError: The words name no single day, or could name two (03/04/2024).
    """
    with suppress(ValueError):
        return datetime.fromisoformat(words.strip()).date()
    if _has_two_readings(words):
        message = (
            f"The publication date {words[:60]!r} can be read as two different days."
            " Write it as YYYY-MM-DD, for example 2024-10-28."
        )
        raise PublishedError(message)
    day = None if _has_no_month(words) else only_day(words)
    if day is None:
        message = (
            f"The publication date {words[:60]!r} cannot be read as one day. Write it"
            " as YYYY-MM-DD, for example 2024-10-28."
        )
        raise PublishedError(message)
    return day


def find_published(article: Article, blocks: Sequence[Block]) -> date | None:
    """Find the day of publication in an article's dateline; None where it has none."""
    for block in blocks:
        if block.kind is BlockKind.DATELINE:
            day = only_day(article.text[block.char_start : block.char_end])
            if day is not None:
                return day
    return None


def _has_two_readings(words: str) -> bool:
    numbers = _AMBIGUOUS.fullmatch(words)
    if numbers is None or numbers[1] == numbers[3]:
        return False
    return int(numbers[1]) <= MAX_MONTH and int(numbers[3]) <= MAX_MONTH


def _has_no_month(words: str) -> bool:
    """Whether the year is followed by no month: 2024-13-05 has a wrong digit."""
    numbers = _YEAR_FIRST.fullmatch(words.strip())
    return numbers is not None and int(numbers[2]) > MAX_MONTH


def only_day(words: str) -> date | None:
    """Give the first complete day among words; no publication date helps out here."""
    for timex in find_timexes(words):
        if timex.start is not None and timex.start == timex.end:
            return timex.start
    return None

"""Publication dates: the words that state one in, a day out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from enum import StrEnum

from timeline.article import Article, Block, BlockKind, parted
from timeline.errors import PublishedError, TwoPublishedError
from timeline.given import no_text
from timeline.timexes import find_timexes

_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{2,4})(?!\d)")
_YEAR_FIRST = re.compile(r"\d{4}([/.-])(\d{1,2})\1\d{1,2}")
_YEAR_LAST = re.compile(
    r"(?P<day>[A-Z][a-z]{2} [A-Z][a-z]{2}\s{1,2}\d{1,2}) \d\d:\d\d:\d\d"
    r"(?: (?:[A-Z]{2,5}|[+-]\d{2}:?\d{2}))? (?P<year>\d{4})"
)
"""As programs write it: "Wed Mar 12 16:30:00 GMT 2025"."""
MAX_MONTH = 12
DOT = "."
_ALL_DIGITS = 4


class Order(StrEnum):
    """Which of a date's two small numbers stands first."""

    DAY = "day first"
    MONTH = "month first"


def parse_published(words: str, order: Order | None = None) -> date:
    """Read the day that somebody wrote as a publication date.

    >>> parse_published("28 October 2024")
    datetime.date(2024, 10, 28)
    >>> parse_published("03/04/2024 14:30", Order.DAY), parse_published("03.04.2024")
    (datetime.date(2024, 4, 3), datetime.date(2024, 4, 3))

    Args:
        words: What was written.
        order: In which order dates are written there, where that is known.

    Raises:
        PublishedError: The words name no single day, or could name two (03/04/2024).
    """
    if not isinstance(words, str):
        raise PublishedError(no_text("A publication date to be read", words))
    with suppress(ValueError):
        return datetime.fromisoformat(words.strip()).date()
    if (written := _YEAR_LAST.fullmatch(words.strip())) is not None:
        words = f"{written['day']} {written['year']}"
    numbers = next(filter(_has_two_readings, _numbers(words)), None)
    if numbers is not None:
        first, second, year = numbers
        order = order or _shown_order(words)
        is_whole = len(year) == _ALL_DIGITS and int(year) > 0
        if order is not None and is_whole:
            is_first = order is Order.DAY
            day, month = (first, second) if is_first else (second, first)
            return date(int(year), month, day)
        message = (
            f"The publication date {words[:60]!r} can be read as two different days."
            " Write it as YYYY-MM-DD, for example 2024-10-28."
        )
        if is_whole:
            raise TwoPublishedError(message, f"{first:02}/{second:02}/{year}")
        raise PublishedError(message)
    found = None if _has_no_month(words) else only_day(words)
    if found is None:
        message = (
            f"The publication date {words[:60]!r} cannot be read as one day. Write it"
            " as YYYY-MM-DD, for example 2024-10-28."
        )
        raise PublishedError(message)
    return found


def _shown_order(words: str) -> Order | None:
    """Tell the order of a date by its dots, before which the day stands first."""
    dotted = any(found[2] == DOT for found in _NUMBERS.finditer(words))
    return Order.DAY if dotted else None


def order_of(cells: Iterable[str]) -> Order | None:
    """Tell the order in which one column's dates are written, where any cell shows it.

    >>> order_of(["03/04/2024", "28/10/2024"])
    <Order.DAY: 'day first'>

    Returns:
        None where no cell shows it, or where cells contradict each other.
    """
    seen = {
        Order.DAY if first > MAX_MONTH else Order.MONTH
        for cell in cells
        for first, second, _ in _numbers(cell)
        if (first > MAX_MONTH) != (second > MAX_MONTH)
    }
    return seen.pop() if len(seen) == 1 else None


def find_published(article: Article, blocks: Sequence[Block]) -> date | None:
    """Find the day of publication in an article's dateline; None where it has none.

    A byline may have it too: "Ana Ruiz | 28/10/2024".
    """
    for block in sorted(blocks, key=lambda one: one.kind is not BlockKind.DATELINE):
        if block.kind in {BlockKind.DATELINE, BlockKind.BYLINE}:
            day = only_day(parted(article.text[block.char_start : block.char_end]))
            if day is not None:
                return day
    return None


def _numbers(words: str) -> Iterator[tuple[int, int, str]]:
    """Give the numbers of dates such as 03/04/2024, whatever stands around them."""
    for found in _NUMBERS.finditer(words):
        yield int(found[1]), int(found[3]), found[4]


def _has_two_readings(numbers: tuple[int, int, str]) -> bool:
    first, second, _ = numbers
    return first != second and 0 < first <= MAX_MONTH and 0 < second <= MAX_MONTH


def _has_no_month(words: str) -> bool:
    """Whether the year is followed by no month: 2024-13-05 has a wrong digit."""
    numbers = _YEAR_FIRST.fullmatch(words.strip())
    return numbers is not None and int(numbers[2]) > MAX_MONTH


def only_day(words: str) -> date | None:
    """Give the first complete day among words; no publication date helps out here.

    Digits that could be two days (03/04/2024) name none.
    """
    if any(map(_has_two_readings, _numbers(words))):
        return None
    for timex in find_timexes(words):
        if timex.start is not None and timex.start == timex.end:
            return timex.start
    return None

"""Characters a second of the temporal room, beside dateparser's search.

    python -m tests.bench.timexes [FILE.txt ...]

Times generated news (or the given files), lengths from 10 kB to 10 MB, and generated
near misses. Linear time shows as a steady rate down each table.
"""

import random
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from dateparser.search import search_dates

from tests.bench.clock import cpu_seconds
from timeline.timexes import find_timexes

PUBLISHED = date(2024, 10, 28)
SEED = 7
LENGTHS = (10_000, 100_000, 1_000_000, 10_000_000)
LONGEST_FOR_DATEPARSER = 10_000
NEAR_MISS_LENGTHS = (100_000, 1_000_000)
WORDS = (
    *("the", "of", "and", "to", "in", "a", "said", "that", "on", "for", "was", "with"),
    *("council", "port", "bridge", "city", "river", "minister", "troops", "market"),
    *("opened", "closed", "signed", "agreed", "rejected", "warned", "built", "sold"),
)
TIMES = (
    "on Monday",
    "last week",
    "in early August",
    "on 28 October 2024",
    "two years ago",
    "since May",
    "earlier this month",
    "for five years",
    "in 1998",
    "at 8 a.m. Tuesday",
)
NEAR_MISSES = {
    "last last last": "last ",
    "month names": "may march ",
    "numbers": "1 2 3 ",
    "dotted": "a.b.",
    "hyphens": "one-two-",
    "digits": "1",
    "dates without end": "1/1/",
    "the end of the end of": "the end of ",
    "nearly nearly": "nearly more than ",
    "blank lines": "\n \n",
    "spaces": " ",
    "apostrophes": "'9",
    "ordinals": "first second third ",
    "number words": "twenty one hundred and ",
    "quotes": "\u2019s",
    "lengths alone": "two five-year ",
    "years of long ago": "1347, 1361, ",
}


def news(length: int) -> str:
    """Make sentences with an expression of time in every second one."""
    made = random.Random(SEED)  # noqa: S311 - generated text needs no secrecy
    parts, size = [], 0
    while size < length:
        words = made.choices(WORDS, k=made.randint(8, 24))
        time_words = [made.choice(TIMES)] if made.random() < 0.5 else []
        parts.append(" ".join([*words, *time_words]).capitalize() + ". ")
        size += len(parts[-1])
    return "".join(parts)[:length]


def rate(read: Callable[[str], object], text: str) -> float:
    """Give characters a second of processor time."""
    return len(text) / max(cpu_seconds(lambda: read(text)), 1e-9)


def ours(text: str) -> object:
    """Read a text as the package does."""
    return find_timexes(text, PUBLISHED)


def theirs(text: str) -> object:
    """Read a text with dateparser's search."""
    return search_dates(text, languages=["en"])


def show(name: str, length: int, rates: list[float]) -> None:
    """Print one line of a table."""
    columns = "".join(f"{value:>16,.0f}" for value in rates)
    sys.stdout.write(f"{name:<28}{length:>12,}{columns}\n")


def main(paths: list[str]) -> None:
    """Print the tables."""
    ours(news(1000))
    sys.stdout.write(f"{'text':<28}{'characters':>12}{'ours c/s':>16}")
    sys.stdout.write(f"{'dateparser c/s':>16}\n")
    for path in paths:
        text = Path(path).read_text(encoding="utf-8")
        show(Path(path).name, len(text), [rate(ours, text), rate(theirs, text)])
    for length in LENGTHS:
        text = news(length)
        beside = [rate(theirs, text)] if length <= LONGEST_FOR_DATEPARSER else []
        show("generated news", length, [rate(ours, text), *beside])
    for name, piece in NEAR_MISSES.items():
        for length in NEAR_MISS_LENGTHS:
            text = piece * (length // len(piece))
            show(f"near miss: {name}"[:28], len(text), [rate(ours, text)])


if __name__ == "__main__":
    main(sys.argv[1:])

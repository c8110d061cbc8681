"""An article and its events in, its HTML out: the quote and every event marked.

All text is escaped. The quoted sentence of the chosen event is marked, the words that
date it are bold, its other mentions are marked too, and the words of every other event
are underlined and open that event when clicked.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

import pandas as pd

from timeline.page.words import words_within
from timeline.table import SEPARATOR
from timeline.table.directions import settled

LONGEST_WHOLE = 200_000  # characters; a browser draws some seconds at a million
LONGEST_PART = 50_000  # characters of a longer one that are shown at once
_BLANK = re.compile(r"\s")
_UNSEEN = "\N{WORD JOINER}"


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """A stretch of the article to be marked.

    Attributes:
        first: Where it begins.
        last: Where it ends, excluded.
        before: HTML put before it.
        after: HTML put after it.
    """

    first: int
    last: int
    before: str
    after: str


def article_html(
    text: str,
    table: pd.DataFrame,
    row: pd.Series,
    stretch: tuple[int, int] | None = None,
) -> str:
    """Write an article, or the stretch of it that is to be shown.

    Args:
        text: The article.
        table: Its events.
        row: The event whose sentence is marked.
        stretch: Where what is shown begins, and ends, excluded: see `stretch_around`;
            None shows all.
    """
    start, end = stretch or (0, len(text))
    first, last = _sentence(text, row)
    if not start <= first < last <= end:
        first = last = start
    own = [*_dating(text, row, first, last), *_told(row)]
    others = _openers(table[table["event_id"] != row["event_id"]])
    words = _apart([*own, *others], len(text), (first, last))
    quote = (
        f"<mark>{_written(text, words, (first, last))}</mark>" if last > first else ""
    )
    before = _written(text, words, (start, first))
    after = _written(text, words, (last, end))
    return _pane(f"{before}{quote}{after}", str(row["article_id"]), start)


def stretch_around(text: str, row: pd.Series, reach: int) -> tuple[int, int]:
    """Give the stretch of an article that is shown with an event: all but of a book.

    Args:
        text: The article.
        row: The event.
        reach: How many characters of a longer one are shown before the event's
            sentence, and as many after it.
    """
    if len(text) <= LONGEST_WHOLE:
        return 0, len(text)
    first, last = _sentence(text, row)
    if first == last:
        first, last = int(row["char_start"]), int(row["char_end"])
    start, end = max(0, first - reach), min(len(text), last + reach)
    blank = _BLANK.search(text, start, first) if start else None
    start = blank.end() if blank else start
    blank = _BLANK.search(text, end)
    return start, blank.start() if blank else len(text)


def _sentence(text: str, row: pd.Series) -> tuple[int, int]:
    """Give where the quoted sentence stands; no stretch where it does not."""
    first, last = int(row["sentence_start"]), int(row["sentence_end"])
    return (first, last) if text[first:last] == row["sentence"] else (0, 0)


def parts_of(text: str) -> list[tuple[int, int]]:
    """Give the stretches in which an article is shown: one, or several of a book.

    Each gives its first character and the one after its last; they end at blanks.
    """
    if len(text) <= LONGEST_WHOLE:
        return [(0, len(text))]
    found: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        blank = _BLANK.search(text, min(start + LONGEST_PART, len(text)))
        end = blank.end() if blank else len(text)
        found.append((start, end))
        start = end
    return found


def plain_article_html(
    text: str,
    table: pd.DataFrame,
    article_id: str,
    stretch: tuple[int, int] | None = None,
) -> str:
    """Write an article with the words of its events, none of them chosen.

    Args:
        text: The article.
        table: Its events.
        article_id: The id of the article.
        stretch: What is shown of it, as `parts_of` gives it; None shows all.
    """
    start, end = stretch or (0, len(text))
    words = _apart(_openers(table), len(text), (0, 0))
    return _pane(_written(text, words, (start, end)), article_id, start)


def _pane(inner: str, article_id: str, start: int = 0) -> str:
    """Frame an article: words that are selected in it can be put on the timeline.

    Offsets of selected words count from where the shown stretch starts.
    """
    from_start = f' data-start="{start}"' if start else ""
    return (
        '<div class="article" tabindex="0" role="region" aria-label="The article"'
        f' data-article="{escape(article_id)}"{from_start}>{inner}</div>'
    )


def mentions_of(row: pd.Series) -> list[tuple[int, int]]:
    """Give where else the article tells an event, as offsets into its text."""
    cells = row["mentions"].split(SEPARATOR) if row["mentions"] else []
    pairs = [cell.partition("-") for cell in cells]
    return [
        (int(first), int(last))
        for first, _, last in pairs
        if first.isdigit() and last.isdigit()
    ]


def _dating(text: str, row: pd.Series, first: int, last: int) -> Iterator[Words]:
    """Find the words that date the event within its sentence."""
    found = words_within(text, row["date_text"], first, last)
    if found is not None:
        yield Words(*found, "<b>", "</b>")


def _told(row: pd.Series) -> Iterator[Words]:
    for first, last in mentions_of(row):
        yield Words(first, last, '<span class="told">', "</span>")


def _openers(table: pd.DataFrame) -> Iterator[Words]:
    for event_id, title, first, last in zip(
        table["event_id"],
        table["title"],
        table["char_start"],
        table["char_end"],
        strict=True,
    ):
        before = (
            f'<u role="button" tabindex="0" data-event="{escape(event_id)}"'
            f' title="{_shown(title)}">'
        )
        yield Words(int(first), int(last), before, "</u>")


def _apart(words: Iterable[Words], length: int, quote: tuple[int, int]) -> list[Words]:
    """Keep what lies in the text and crosses neither the quote's ends nor another."""
    kept: list[Words] = []
    for one in sorted(words):
        is_free = not kept or one.first >= kept[-1].last
        crosses = any(one.first < end < one.last for end in quote)
        if is_free and not crosses and one.first < one.last <= length:
            kept.append(one)
    return kept


def _written(text: str, words: Iterable[Words], stretch: tuple[int, int]) -> str:
    """Escape a stretch of the text, with the words in it marked."""
    at, end = stretch
    parts = []
    for one in words:
        if at <= one.first and one.last <= end:
            inner = _shown(text[one.first : one.last])
            parts += [_shown(text[at : one.first]), one.before, inner, one.after]
            at = one.last
    parts.append(_shown(text[at:end]))
    return "".join(parts)


def _shown(text: str) -> str:
    """Escape text; what would turn its direction is replaced, so that no word moves.

    The places of selected words are counted in what is shown.
    """
    return escape(settled(text, instead=_UNSEEN))

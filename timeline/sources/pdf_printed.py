"""Pages of a PDF in; what a browser printed above and below the article told apart.

Browsers print the day and hour of printing, the page's title, its address and the
number of the page: Chrome "11/30/26, 9:05 AM Strike at port | Courier" above and
"https://courier.example/strike 1/3" below, Firefox and Safari the same in other orders.
The day is that of printing and says nothing of the article, so it must not stay in
the text; the address is where the article stands.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from timeline.sources.page_titles import headline_of

EDGE_LINES = 3
FIRST_LINES, MOST_LINES = 12, 4
"""Where a headline is looked for, and how many lines it may take."""
LEAST_WORDS = 2
MOST_KICKER, MOST_HEAD, MOST_MARK = 60, 400, 3_000
"""Characters of a line above the headline that may be the page's navigation, of a
headline, and of a line that a browser prints."""
_CUT = "..."
_DAY, _HOUR = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}", r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
_STAMP = rf"{_DAY},?\s{_HOUR}(?:\s?[ap]\.?m\.?)?"
_MARK = re.compile(
    rf"(?P<stamp>(?<!\S){_STAMP}(?!\S))"
    r"|(?P<url>(?<!\S)(?:https?|file)://\S{1,2000}(?!\S))"
    r"|(?P<count>(?<!\S)(?:page\s)?\d{1,4}\s?(?:/|of)\s?\d{1,4}$"
    r"|^(?:page\s)?\d{1,4}\s?(?:/|of)\s?\d{1,4}(?!\S))",
    re.IGNORECASE,
)
_SITE = re.compile(r"https?://(?:www\.)?([\w-]+)")


@dataclass(frozen=True, slots=True)
class Printed:
    """What a browser printed, told apart.

    Attributes:
        pages: The lines of each page without what stood above and below.
        url: Where the page stands on the web; empty where none was printed.
    """

    pages: list[list[str]]
    url: str = ""


def told_apart(pages: Sequence[Sequence[str]], title: str) -> Printed:
    """Leave out what a browser printed above and below the pages.

    Args:
        pages: The lines of each page.
        title: What the file says that it is called.
    """
    kept, urls = [], []
    for page in pages:
        filled = [at for at, line in enumerate(page) if line.strip()]
        edges = {*filled[:EDGE_LINES], *filled[-EDGE_LINES:]}
        marks = {at for at in edges if _is_mark(page[at], title)}
        urls += [url for at in sorted(marks) for url in _urls(page[at])]
        kept.append([line for at, line in enumerate(page) if at not in marks])
    whole = [url for url in urls if not url.endswith(_CUT) and url.startswith("http")]
    return Printed(kept, whole[0] if whole else "")


def under_headline(lines: Sequence[str], title: str, url: str) -> tuple[list[str], str]:
    """Put the headline of a printed page on one line at the top, and name it.

    What stood above it may tell the day; what is short and tells no number is
    navigation.

    >>> under_headline(["Home Sport", "Strike at", "port", "It began."],
    ...     "Strike at port | Courier", "")
    (['Strike at port', '', 'It began.'], 'Strike at port')

    Args:
        lines: The lines of the text.
        title: What the file says that it is called.
        url: Where the page stands on the web; empty where that is unknown.

    Returns:
        The lines, and the headline; the title as it is where it is not in the text.
    """
    named = _SITE.match(url)
    site = named[1] if named else ""
    for first, last, words in _heads(lines):
        if _plain(headline_of(title, [words], site)) == _plain(words):
            end = _end(lines, last)
            headline = _whole(" ".join(lines[first:end]))
            before = [line for line in lines[:first] if _may_stay(line)]
            return [headline, "", *before, *lines[end:]], headline
    return list(lines), headline_of(title, [], site)


def _heads(lines: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Give what may be the headline: some lines among the first, the longest before."""
    for first in range(min(FIRST_LINES, len(lines))):
        few = list(takewhile(str.strip, lines[first : first + MOST_LINES]))
        for count in range(len(few), 0, -1):
            if sum(map(len, few[:count])) > MOST_HEAD:
                continue
            words = _whole(" ".join(few[:count]))
            if len(words.split()) >= LEAST_WORDS:
                yield first, first + count, words


def _end(lines: Sequence[str], last: int) -> int:
    """Give the line after a headline, which may go on where the title is shorter."""
    for at in range(last, min(last + MOST_LINES, len(lines))):
        if not lines[at][:1].islower():
            return at
    return last


def _may_stay(line: str) -> bool:
    words = line.strip()
    has_number = any(map(str.isdigit, words))
    return has_number or len(words) > MOST_KICKER or words.endswith(".")


def _is_mark(line: str, title: str) -> bool:
    """Whether a line is of what browsers print, and of nothing else.

    A day and hour alone may be the article's own, and so may an address or a number.
    """
    if len(line) > MOST_MARK:
        return False
    words = _whole(line)
    found = {one.lastgroup for one in _MARK.finditer(words)}
    rest = _MARK.sub(" ", words).casefold().strip()
    if rest:
        cut = rest.removesuffix(_CUT)
        is_title = len(cut.split()) >= LEAST_WORDS and _plain(title).startswith(cut)
        return is_title and bool(found & {"stamp", "url"})
    return len(found) > 1


def _urls(line: str) -> Iterator[str]:
    for one in _MARK.finditer(_whole(line)):
        if one["url"]:
            yield one["url"]


def _plain(words: str) -> str:
    return _whole(words).casefold()


def _whole(words: str) -> str:
    """Write letters that fonts join, as "fi", and points of "…" each by itself."""
    return " ".join(unicodedata.normalize("NFKC", words).split())

"""Article text in, text that Plotly draws verbatim out; and how wide it will be.

Plotly reads a subset of HTML in labels and hover cards, and TeX between dollar signs
where MathJax is loaded. Text from articles must do neither.

Words written from the right, as Arabic and Hebrew are, would take in the numbers beside
them: "14 June" after such a title would read "June 14" in part. So they are isolated
(Unicode Standard Annex 9), wherever they stand in one line with others. Signs of the
text's own that turn the direction of words are dropped.
"""

import re
import textwrap
import unicodedata

from timeline.table.directions import END_OF_ISOLATE, ISOLATE, settled

ELLIPSIS = "…"
LINE_BREAK = "<br>"

# Advance widths in em, rounded up, of the sans-serif faces the page may fall back to.
NARROW, MIDDLE, WIDE, FULL = 0.29, 0.56, 0.74, 1.0
_NARROW_CHARACTERS = frozenset("iIjlftr.,:;!|'()[]/ -\u2018\u2019")
_WIDE_CHARACTERS = frozenset("mwMW@%&\u2014\u2026ABCDEGHKNOPQRSUVXYZ")
_FULL_WIDTHS = frozenset("WF")
_WITHOUT_WIDTH = frozenset((ISOLATE, END_OF_ISOLATE))
_FROM_THE_RIGHT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;", "{": "&#123;"}
)


def escaped(text: str) -> str:
    """Make text safe for Plotly: no tag, template or TeX of its own takes effect.

    >>> escaped("<b>5 < 6</b> %{x} $1")
    '&lt;b&gt;5 &lt; 6&lt;/b&gt; %&#123;x} &#36;1'
    """
    return isolated(" ".join(text.split())).translate(_ESCAPES)


def isolated(text: str) -> str:
    """Keep words that are written from the right apart from those beside them.

    >>> isolated("Dockers strike"), len(isolated("\u0645\u064a\u0631\u0648\u0641"))
    ('Dockers strike', 7)
    """
    text = settled(text)
    if not _FROM_THE_RIGHT.search(text) or text.startswith(ISOLATE):
        return text
    return f"{ISOLATE}{text}{END_OF_ISOLATE}"


def many(count: int, noun: str) -> str:
    """Count something in words.

    >>> many(1, "event"), many(1200, "event")
    ('1 event', '1,200 events')
    """
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def wrapped(text: str, *, characters: int, lines: int) -> str:
    """Escape text and break it into lines, cut with an ellipsis after the last one."""
    parts = textwrap.wrap(text, characters, max_lines=lines, placeholder=f" {ELLIPSIS}")
    return LINE_BREAK.join(escaped(part) for part in parts)


def width(text: str, size: float) -> float:
    """Estimate, never too low by much, how many pixels a line of text takes."""
    return size * sum(_em(character) for character in text)


def shortened(text: str, *, size: float, room: float) -> str:
    """Cut text at a word, with an ellipsis, so that it takes at most `room` pixels."""
    text = " ".join(text.split())
    if width(text, size) <= room:
        return text
    left = room - width(ELLIPSIS, size)
    kept = 0
    for character in text:
        left -= size * _em(character)
        if left < 0:
            break
        kept += 1
    cut = text[:kept]
    at_word = cut[: cut.rfind(" ")] if " " in cut[kept // 2 :] else cut
    return at_word.rstrip(" ,;:-\u2013\u2014") + ELLIPSIS


def lines(text: str, *, size: float, room: float, most: int) -> list[str]:
    """Break text at words into lines of at most `room` pixels, the last one cut.

    >>> lines("United States Senate", size=13, room=120, most=2)
    ['United States', 'Senate']
    """
    found: list[str] = []
    words = text.split()
    while words and len(found) < most - 1:
        taken = 1
        while taken < len(words) and width(" ".join(words[: taken + 1]), size) <= room:
            taken += 1
        found.append(shortened(" ".join(words[:taken]), size=size, room=room))
        words = words[taken:]
    if words:
        found.append(shortened(" ".join(words), size=size, room=room))
    return found


def lines_to_end(text: str, *, size: float, room: float, most: int) -> list[str]:
    """Break text into lines that show its beginning and its end, cut between them.

    >>> lines_to_end("House Committee on the Armed Forces", size=13, room=120, most=2)
    ['House Committee…', 'the Armed Forces']
    """
    found = lines(text, size=size, room=room, most=most)
    if len(found) == 1:
        half = (room - width(" ", size)) / 2
        first = shortened(text, size=size, room=half)
        return [f"{first} {_end_of(text, size=size, room=half)}"]
    before = shortened(found[-2], size=size, room=room - width(ELLIPSIS, size))
    before = before.removesuffix(ELLIPSIS) + ELLIPSIS
    return [*found[:-2], before, _end_of(text, size=size, room=room)]


def _end_of(text: str, *, size: float, room: float) -> str:
    """Give the last words of a text, of the last one alone as much as there is room."""
    words = text.split()
    taken = 1
    while taken < len(words) and width(" ".join(words[-taken - 1 :]), size) <= room:
        taken += 1
    end = " ".join(words[-taken:])
    while len(end) > 1 and width(end, size) > room:
        end = end[1:]
    return end


def _em(character: str) -> float:
    if character in _WITHOUT_WIDTH:
        return 0
    if character in _NARROW_CHARACTERS:
        return NARROW
    if character in _WIDE_CHARACTERS:
        return WIDE
    if unicodedata.east_asian_width(character) in _FULL_WIDTHS:
        return FULL
    return MIDDLE

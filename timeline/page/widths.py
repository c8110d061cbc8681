"""The words of a table's columns in, how wide and high their cells must be out."""

from collections.abc import Sequence
from math import ceil

from timeline.figure.scale import NARROW_WIDTH
from timeline.figure.text import lines, width

LETTERS, LINE, CELL_PAD = 14, 18, 20
NARROWER = 12.2  # pixels of a letter, as the estimate is that of wide faces
# Streamlit breaks words into lines where a row is higher than four of its letters.
ROW, HIGH_ROW, MOST_LINES = 35, 66, 6
WHEN, WIDEST_WHEN = 130, 230
TITLE, WIDEST_TITLE = 350, 710
QUOTE, WIDEST_QUOTE, FULL_LINES = 250, 1_000, 2.6  # of three, words being whole
STEP = 40  # so that most choices leave the columns as they are
NARROW_WHEN, NARROW_TITLE, NARROW_REST = 92, 140, 40


def column_widths(
    when: Sequence[str], titles: Sequence[str], quotes: Sequence[str], room: int
) -> dict[str, int]:
    """Give the pixels that the columns of the day, the title and the quote need.

    On a narrow screen the first two are in sight. Long titles take several lines there,
    quotes no more than a row has: else neither the first nor the last would be seen.

    Args:
        when: The days that are listed, in words.
        titles: The titles that are listed.
        quotes: The sentences that are listed.
        room: The width of the page in pixels.
    """
    if room < NARROW_WIDTH:
        return {
            "when": NARROW_WHEN,
            "title": _narrow_title(room),
            "sentence": _wide(quotes, QUOTE, WIDEST_QUOTE, full=FULL_LINES),
        }
    return {
        "when": _wide(when, WHEN, WIDEST_WHEN),
        "title": _wide(titles, TITLE, WIDEST_TITLE),
    }


def high_row(titles: Sequence[str], room: int) -> int:
    """Give the height of rows, in pixels, in which every title has its lines."""
    inside = _narrow_title(room) - CELL_PAD
    most = max(
        len(lines(title, size=LETTERS, room=inside, most=MOST_LINES))
        for title in titles
    )
    return max(HIGH_ROW, most * LINE + CELL_PAD // 2)


def _wide(texts: Sequence[str], least: int, most: int, *, full: float = 1) -> int:
    """Give the pixels that the longest of some texts takes, between two bounds.

    Args:
        texts: The texts.
        least: The lower bound.
        most: The upper bound.
        full: How many lines it fills.
    """
    longest = max((width(text, NARROWER) for text in texts), default=0) / full
    steps = ceil((longest + CELL_PAD - least) / STEP)
    return min(least + STEP * max(0, steps), most)


def _narrow_title(room: int) -> int:
    return max(NARROW_TITLE, room - NARROW_WHEN - NARROW_REST)

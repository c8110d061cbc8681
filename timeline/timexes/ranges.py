"""Two ends of a range in, one expression out: "from March to May", "1914-1918"."""

import re
from collections.abc import Iterable

from timeline.timexes.edtf import write_edtf
from timeline.timexes.explain import long_span, plain
from timeline.timexes.values import Precision, Timex, TimexType

LINK = re.compile(
    r"\s*(?:[-\u2013\u2014/]|\bto\b|\buntil\b|\btill\b|\bthrough\b)\s*(?:the\s+)?",
    re.IGNORECASE,
)
PAIR = re.compile(r"\s*,?\s*and\s+(?:the\s+)?", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?\Z", re.IGNORECASE)
BETWEEN_ROOM = 20


def join_ranges(text: str, timexes: Iterable[Timex]) -> list[Timex]:
    """Join the two ends of every range into one expression; leave the rest alone.

    Args:
        text: The text that the expressions were found in.
        timexes: Expressions in text order, as `find_timexes` gives them.

    >>> from timeline.timexes import find_timexes
    >>> text = "It lasted from March to May 1999."
    >>> [joined] = join_ranges(text, find_timexes(text))
    >>> joined.text, joined.edtf
    ('March to May 1999', '1999-03-01/1999-05-31')
    """
    joined: list[Timex] = []
    for timex in timexes:
        if joined and _links(text, joined[-1], timex):
            joined[-1] = _join(text, joined[-1], timex)
        else:
            joined.append(timex)
    return joined


def _links(text: str, first: Timex, second: Timex) -> bool:
    """Tell whether two expressions are the ends of one range."""
    if first.start is None or second.end is None or second.end < first.start:
        return False
    if first.type is not TimexType.DATE or second.type is not TimexType.DATE:
        return False
    between = text[first.char_end : second.char_start]
    if LINK.fullmatch(between):
        return True
    before = text[max(0, first.char_start - BETWEEN_ROOM) : first.char_start]
    return bool(PAIR.fullmatch(between) and BETWEEN.search(before))


def _join(text: str, first: Timex, second: Timex) -> Timex:
    words = text[first.char_start : second.char_end]
    if first.start is None or second.end is None:
        return first
    span = first.start, second.end
    return Timex(
        char_start=first.char_start,
        char_end=second.char_end,
        text=words,
        type=TimexType.DATE,
        value=f"{first.value}/{second.value}",
        start=span[0],
        end=span[1],
        precision=Precision.RANGE,
        edtf=write_edtf(None, span),
        reason=f"'{plain(words)}' is {long_span(*span)}.",
    )

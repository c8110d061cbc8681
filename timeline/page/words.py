"""The table's closed sets in words for readers, in the order of their lists."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from html import escape

from timeline.sources import is_address
from timeline.table.directions import settled

STATUS_NAMES: Mapping[str, str] = {
    "happened": "happened",
    "ongoing": "still going on",
    "planned": "planned",
    "hypothetical": "hypothetical",
    "negated": "did not happen",
}
PRECISION_WORDS: Mapping[str, str] = {
    "day": "day",
    "week": "week",
    "month": "month",
    "season": "season",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
    "range": "between two days",
    "open": "one end open",
    "unknown": "no date",
}
BASIS_WORDS: Mapping[str, str] = {
    "expression": "named by words",
    "dateline": "taken from the publication date",
    "context": "carried over from an earlier sentence",
    "none": "not dated",
}
WHY_NO_DATE = "Why no date"  # what the reason of a date is for an undated event
_SIGN = re.compile(r"[!-/:-@\[-`{-~]")
_ADDRESS = re.compile(r"https?(?=://)|www(?=\.)|@", re.IGNORECASE)


def with_capital(words: str) -> str:
    """Write words as they begin a sentence, and leave the rest as it is.

    >>> with_capital("on 3 May in Lund")
    'On 3 May in Lund'
    """
    return words[:1].upper() + words[1:]


def as_html(words: str) -> str:
    r"""Write words so that HTML shows them as text, which turns nothing beside it.

    >>> as_html("<b>Dockers\u202e strike")
    '&lt;b&gt;Dockers strike'
    """
    return escape(settled(words))


def words_within(
    text: str, words: str, first: int = 0, last: int | None = None
) -> tuple[int, int] | None:
    r"""Find words in a text, whatever blanks or ends of lines part them there.

    >>> words_within("It fell in early\nAugust.", "early August")
    (11, 23)

    Args:
        text: The text.
        words: The words.
        first: Where to look from.
        last: Where to look to, excluded; None for the end.

    Returns:
        Their offsets, end excluded; None where they are not there, or are none.
    """
    parts = [re.escape(word) for word in words.split()]
    end = len(text) if last is None else last
    found = re.compile(r"\s+".join(parts)).search(text, first, end) if parts else None
    return found.span() if found else None


def linked(html: str, address: str) -> str:
    """Make a link of words, where there is an address of the web for them.

    >>> linked("Daily Courier", "javascript:alert(1)")
    'Daily Courier'

    Args:
        html: The words, escaped.
        address: Where they lead.
    """
    if not html or not is_address(address):
        return html
    link = escape(settled(address.strip()))
    return f'<a href="{link}" target="_blank" rel="noopener noreferrer">{html}</a>'


def plain(words: str) -> str:
    r"""Write words so that a part of the page that reads Markdown shows them as text.

    Signs are escaped. Bare addresses would become links all the same, so a word joiner,
    which nobody sees, is put into each.

    >>> plain("see ![x](www.example.org)")
    'see \\!\\[x\\]\\(www\u2060\\.example\\.org\\)'
    """
    return _SIGN.sub(r"\\\g<0>", _ADDRESS.sub("\\g<0>\u2060", settled(words)))


def moment_words(when: str, zone: tzinfo | None) -> str:
    """Write a moment, ISO 8601, by the reader's clock, or in UTC where none is known.

    A moment without a zone of its own stays as it is, as does what is no moment.

    >>> from datetime import timedelta, timezone
    >>> moment_words("2024-10-28T23:30:00+00:00", None)
    '2024-10-28 23:30 UTC'
    >>> moment_words("2024-10-28T23:30:00+00:00", timezone(timedelta(hours=1)))
    '2024-10-29 00:30'
    """
    try:
        moment = datetime.fromisoformat(when)
        if moment.tzinfo is None:
            return when
        there = moment.astimezone(zone or UTC)
    except (ValueError, OverflowError):  # one at an end of the calendar has none there
        return when
    return f"{there.isoformat(sep=' ')[:16]}{'' if zone else ' UTC'}"

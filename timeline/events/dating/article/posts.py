"""An article and its timexes in, further ones for the hours its posts begin with out.

"14:30 The ferry has sailed." above "12:05 The port was closed." is a page that was kept
up to date: such a post is of the day of publication, whatever day another one tells.
Where the earliest hour stands first the list may tell of another day.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from timeline.events.dating.article.placed import PlacedTimex
from timeline.language import ParsedArticle
from timeline.timexes import Precision, Timex, TimexType
from timeline.timexes.explain import day_with_weekday

FEWEST = 3  # posts; fewer may be chance
NOON = 12  # hours
OF_POST = "with which a post begins on"
DAY = 24 * 60  # minutes
HOUR = re.compile(
    r"(?P<hour>\d{1,2})[:.](?P<minute>[0-5]\d) ?(?P<half>[ap])?\.?(?:m\.?)?"
    r"(?!\w)(?![.:]\d)"
)


def with_posts(parsed: ParsedArticle, timexes: Sequence[Timex]) -> Sequence[Timex]:
    """Add the hours that the posts of a page of one day begin with, in text order.

    Args:
        parsed: The article.
        timexes: Its expressions, in text order.
    """
    today = parsed.article.published
    posts = list(_posts(parsed))
    hours = [_minutes(post) for post in posts]
    latest_first = all(one >= other for one, other in pairwise(hours))
    if today is None or len(posts) < FEWEST or not latest_first or hours[0] >= DAY:
        return timexes
    begun = {post.start() for post in posts}
    kept = [one for one in timexes if one.char_start not in begun]
    added = [
        _timex(post, minutes, today) for post, minutes in zip(posts, hours, strict=True)
    ]
    return sorted([*kept, *added], key=lambda one: one.char_start)


def is_post(placed: PlacedTimex) -> bool:
    """Tell an hour that a post begins with.

    Args:
        placed: An expression of the article.
    """
    return OF_POST in placed.timex.reason


def _posts(parsed: ParsedArticle) -> Iterator[re.Match[str]]:
    """Give the hours at the beginnings of an article's paragraphs."""
    text = parsed.article.text
    for block in parsed.layout.blocks:
        found = HOUR.match(text, block.char_start, block.char_end)
        if found is not None and not block.is_row:
            yield found


def _minutes(post: re.Match[str]) -> int:
    """Give the minutes from midnight to an hour."""
    hour, half = int(post["hour"]), post["half"]
    if half:
        hour = hour % NOON + NOON * (half == "p")
    return hour * 60 + int(post["minute"])


def _timex(post: re.Match[str], minutes: int, today: date) -> Timex:
    words = post.group().rstrip()
    clock = f"{minutes // 60:02}:{minutes % 60:02}"
    return Timex(
        char_start=post.start(),
        char_end=post.start() + len(words),
        text=words,
        type=TimexType.TIME,
        value=f"{today.isoformat()}T{clock}",
        start=today,
        end=today,
        precision=Precision.DAY,
        edtf=today.isoformat(),
        reason=f"'{words}', {OF_POST} {day_with_weekday(today)}, is {clock} that day.",
    )

"""An event in, the days that only other posts of a page kept up to date tell out.

"12:05 The port was closed" below "14:30 The ferry came on Sunday" tells of no Sunday.
"""

from collections.abc import Iterator
from functools import partial

from timeline.events.dating.article.posts import is_post
from timeline.events.dating.article.story import Story
from timeline.events.dating.values import Bar, Candidate
from timeline.language import Token

REACH = 20  # sentences of a post


def bars_of_other_posts(token: Token, story: Story) -> Iterator[Bar]:
    """Bar what is told in a post from the days of the posts around it.

    Args:
        token: The event's predicate.
        story: The article.
    """
    number = story.sentence[token.i]
    begun = _begins(range(number, max(number - REACH, -1), -1), story)
    if begun is not None:
        count = len(story.timexes)
        after = _begins(range(number + 1, min(number + REACH, count)), story)
        yield partial(_is_outside, begun, count if after is None else after)


def _begins(numbers: range, story: Story) -> int | None:
    """Give the first of some sentences that begins a post."""
    return next((n for n in numbers if any(map(is_post, story.timexes[n]))), None)


def _is_outside(begun: int, after: int, candidate: Candidate) -> bool:
    placed = candidate.placed
    return placed is not None and not begun <= placed.sentence < after

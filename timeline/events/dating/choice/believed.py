"""Events that others are counted from in, the days the text is believed to tell out.

"Two men were arrested" after "on 14 November" tells no day of its own; "work stopped
two days after the arrests" counts from the day that the link model gives it.
"""

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.choice.linked import link_events
from timeline.events.dating.counting.counted import gaps
from timeline.events.dating.counting.origin import telling_words, told_day
from timeline.language import Token

# Below it a day is not sure enough to count another one from.
LEAST_SURE = 0.6
# "Six days after a blast" tells two days for the blast, by the hour.
FEW = 1


def believe_origins(tokens: Sequence[Token], story: Story) -> None:
    """Note in a story the days of what its events are counted from.

    Only of what no date of the text is told for, and where the words that may tell it
    are surely of one day alone.

    Args:
        tokens: Predicates of the article.
        story: The article; its `believed` is filled.
    """
    for token in tokens:
        number = story.sentence[token.i]
        for _, gap in gaps(token, number, story):
            top = gap.top
            if top.i not in story.believed and told_day(top, number, story) is None:
                day = _believed(top, number, story)
                if day is not None:
                    story.believed[top.i] = day


def _believed(top: Token, number: int, story: Story) -> PlacedTimex | None:
    """Give the day or two that surely date the other words for a thing, or None."""
    for words in telling_words(top, number, story):
        known = [story.believed[one.i] for one in words if one.i in story.believed]
        if known:
            return known[0]
        linked = list(link_events(words, story)) if words else []
        sure = [found for _, found, belief in linked if belief >= LEAST_SURE]
        days = {(one.start, one.end) for one in sure}
        if not days:
            continue
        first, placed = sure[0], sure[0].placed
        start, end = first.start, first.end
        if len(days) > 1 or placed is None or start is None or end is None:
            return None
        short = (end - start).days <= FEW
        return replace(placed, start=start, end=end) if short else None
    return None

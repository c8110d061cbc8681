"""A month or year in, the days of it that other sentences tell out.

"The 2009 crash" of one sentence is the "31 May 2009" of another, where both tell of the
same things.
"""

from timeline.events.dating.article.participles import SHORTEST_MONTH
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Days, Story, likenesses


def is_wide(placed: PlacedTimex) -> bool:
    """Tell an expression of a month or more."""
    return (placed.end - placed.start).days >= SHORTEST_MONTH


def is_over(placed: PlacedTimex, story: Story) -> bool:
    """Tell a month or more that was over by publication: not "earlier this month"."""
    today = story.published
    return is_wide(placed) and (today is None or placed.end < today)


def told_finer(placed: PlacedTimex, number: int, story: Story) -> list[PlacedTimex]:
    """Give the dates of other sentences that lie in a wider one, each span once.

    Args:
        placed: The wider one.
        number: Of its sentence.
        story: The article.

    Returns:
        Those of the sentences most alike first, then those told first.
    """
    key = (number, (placed.start, placed.end))
    if key not in story.finer:
        story.finer[key] = _told_finer(placed, number, story)
    return story.finer[key]


def _told_finer(placed: PlacedTimex, number: int, story: Story) -> list[PlacedTimex]:
    found: dict[Days, PlacedTimex] = {}
    alike = likenesses(number, story)
    order = sorted(story.dated, key=lambda n: (-alike.get(n, 0.0), n))
    for other in (one for n in order if n != number for one in story.timexes[n]):
        inside = placed.start <= other.start <= other.end <= placed.end
        if inside and other.end - other.start < placed.end - placed.start:
            found.setdefault((other.start, other.end), other)
    return list(found.values())

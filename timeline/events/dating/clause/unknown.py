"""An event in, its words for days that nobody can tell out.

"The mayor resigned yesterday", in a report whose day of publication is unknown: no
other day of the text is that of the resignation, or of what is told after it.
"""

from collections.abc import Collection

from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.since import only_compares
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import is_beside, only_describes
from timeline.language import Token


def unknown_day(
    token: Token, above: Collection[int], story: Story
) -> PlacedTimex | None:
    """Give the words of an event's sentence that name its days to no avail.

    Args:
        token: The event's predicate.
        above: Indices of the predicate and the words above it in the tree.
        story: The article.

    Returns:
        The first such expression that dates the event; None where there is none.
    """
    number = story.sentence[token.i]
    for placed in story.unknown[number]:
        aside = is_beside(placed, token, above) or only_describes(placed, token)
        if not aside and not only_compares(placed, above):
            return placed
    return None

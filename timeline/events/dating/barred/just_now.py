"""An event in, the last days before publication that its verb is told of out.

"In the past 24 hours they shot down ten drones" is of these hours, whatever days other
sentences tell.
"""

from timeline.events.clause import clause_verb
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.values import Candidate, Source
from timeline.language import Token
from timeline.timexes import TimexType

LINKS = frozenset({"in", "over", "during", "within", "for"})


def told_lately(token: Token, story: Story) -> PlacedTimex | None:
    """Give "the past 24 hours" of "over the past 24 hours they fired ten rockets".

    Args:
        token: The event's predicate.
        story: The article.

    Returns:
        The length, with the days that it is about; None where the verb has none that
        ends at publication.
    """
    verb, today = clause_verb(token), story.published
    if verb is None or today is None:
        return None
    for placed in story.undated[story.sentence[token.i]]:
        window = placed.timex.window
        length = placed.timex.type is TimexType.DURATION and placed.preposition in LINKS
        if length and window and window[1] == today and placed.verb == verb:
            return placed
    return None


def is_before(candidate: Candidate, lately: PlacedTimex) -> bool:
    """Tell days of other sentences that begin before those of a length.

    Args:
        candidate: Days that the event may lie in.
        lately: The length up to publication.
    """
    if candidate.source is Source.SENTENCE or candidate.start is None:
        return False
    return lately.timex.window is not None and candidate.start < lately.timex.window[0]

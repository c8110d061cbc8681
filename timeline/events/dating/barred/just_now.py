"""An event in, the last days before publication that its verb is told of out.

"In the past 24 hours they shot down ten drones" is of these hours, whatever days other
sentences tell.
"""

from collections.abc import Iterator
from functools import partial

from timeline.events.clause import Tense, clause_verb, read_verb_group
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import joined_verbs
from timeline.events.dating.values import Bar, Candidate, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token
from timeline.timexes import TimexType

RECENTLY = read_word_lists("dating")["recently"]
YEAR = 365  # days
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


def bars_recent(token: Token, story: Story) -> Iterator[Bar]:
    """Give the bars of what was done "recently", and of what "had" gone on lately.

    "Built in 1951 and recently closed" tells no day of the closing, and "freed on
    Tuesday from a house where he had been held for the last three days" none of those
    before publication. Not "the firm, founded in 2004, had lost nine men in a year".

    Args:
        token: The event's predicate.
        story: The article.
    """
    today = story.published
    if today is None or token.pos_ != "VERB":
        return
    joined = joined_verbs(token)
    if joined and any(child.lower_ in RECENTLY for child in token.lefts):
        yield (
            lambda candidate: (
                candidate.placed is not None
                and candidate.placed.verb is not None
                and candidate.placed.verb.i in joined
                and (today - candidate.placed.end).days > YEAR
            )
        )
    if read_verb_group(token).tense is Tense.PLUPERFECT:
        lately, row = told_lately(token, story), story.timexes[story.sentence[token.i]]
        told = (one for one in row if not token.is_ancestor(one.head))
        if lately is not None and any(one.end < today for one in told):
            yield partial(_is_up_to_now, lately)


def _is_up_to_now(lately: PlacedTimex, candidate: Candidate) -> bool:
    """Tell the days of a length as it ends at publication."""
    placed = candidate.placed
    return placed is not None and placed.first == lately.first and not candidate.other

"""An event beside a clause with "after" in, which days are not its own out.

"Protests have gone on since Tuesday after the mayor announced it": she announced it on
no later day. "They said on Sunday they had signed it after the war began on Wednesday":
they did not sign it on that Wednesday. "They called it off on Wednesday after he gave
in. It had begun on 3 May": he did not give in on 3 May.
"""

from collections.abc import Iterator

from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.dating.clause.told import dates_telling
from timeline.events.dating.values import Bar, Source
from timeline.language import Token

LATER_TOLD = frozenset({Source.ALIKE, Source.NEXT})
AFTER, SINCE = "after", "since"


def is_by_since(placed: PlacedTimex, token: Token) -> bool:
    """Tell the beginning of what has lasted since an event was over.

    Args:
        placed: The expression that tells it.
        token: The predicate of an event of its sentence.
    """
    first = first_joined(token)
    led = placed.preposition == SINCE and placed.verb == first.head
    return led and is_clause_after(first)


def bars_after(token: Token, story: Story) -> Iterator[Bar]:
    """Give what tells the days of what an event came after, or was over before.

    The date of the clause with "after" below what was told on another day, and that of
    publication, also for what was over when another thing began. Of what is itself told
    "after" what has a date beside it: the days that later sentences tell.

    Args:
        token: The event's predicate.
        story: The article.
    """
    row, first = story.timexes[story.sentence[token.i]], first_joined(token)
    before = [one for one in row if _is_in_clause_after(one, token)]
    told = bool(before) and any(dates_telling(one, first) for one in row)
    if told:
        yield lambda candidate: candidate.placed in before
    if is_clause_after(first) and any(one.verb == first.head for one in row):
        yield lambda candidate: candidate.source in LATER_TOLD
    if told or any(is_by_since(one, token) for one in row):
        yield lambda candidate: candidate.source is Source.PUBLICATION


def is_clause_after(verb: Token) -> bool:
    """Tell the verb of "after the mayor announced it"."""
    return verb.dep_ == "advcl" and any(child.lower_ == AFTER for child in verb.lefts)


def _is_in_clause_after(placed: PlacedTimex, token: Token) -> bool:
    return any(
        is_clause_after(one) and one.is_ancestor(placed.head) for one in token.rights
    )

"""An expression in an event's sentence in, whether what it dates is another thing."""

from collections.abc import Collection, Sequence

from timeline.events.dating.article.baseline import is_of_baseline
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.since import (
    tells_since_when,
)
from timeline.events.dating.article.story import Story
from timeline.events.dating.barred.trials import is_of_plea
from timeline.events.dating.clause.clauses import (
    only_describes,
)
from timeline.events.dating.clause.heard import (
    is_of_charge,
    is_of_found_before,
    is_of_heard,
    is_of_inquiry,
    is_of_reason,
)
from timeline.events.dating.clause.perfect import is_of_thing_of_perfect
from timeline.events.dating.clause.things import (
    is_named_so,
    is_of_thing_before,
    is_of_thing_linked,
    is_of_thing_named,
    is_of_told_by,
)
from timeline.events.dating.clause.topics import (
    is_of_companion,
    is_of_deadline,
    is_of_object,
    is_of_outlook,
    is_of_surpassed,
    is_of_thing_told_of,
    is_of_topic,
)
from timeline.language import Token

WEEK = 7  # days


def is_of_other_thing(
    placed: PlacedTimex, token: Token, above: Collection[int], story: Story
) -> bool:
    """Tell the date of what an event is about, goes with or is measured by."""
    row, today = story.timexes[placed.sentence], story.published
    told = is_of_baseline(placed, above) or is_of_companion(placed, above, row)
    told = told or is_of_surpassed(placed, above, today)
    told = told or is_of_reason(placed, token, today) or is_of_deadline(placed, token)
    told = told or is_of_thing_before(placed, token)
    told = told or is_of_thing_linked(placed, token, today)
    told = told or is_of_told_by(placed, token)
    told = told or is_of_thing_of_perfect(placed, token, today)
    told = told or is_of_heard(placed, token, today)
    told = told or is_of_found_before(placed, token)
    told = told or is_of_thing_named(placed, token) or is_of_inquiry(placed, token)
    told = told or is_named_so(placed, token)
    told = told or is_of_object(placed, token, today)
    told = told or is_of_thing_told_of(placed, token, today)
    told = told or is_of_charge(placed, token, row) or is_of_plea(placed, token, today)
    told = told or (tells_since_when(token) and not token.is_ancestor(placed.head))
    told = told or (token.pos_ == "VERB" and is_of_outlook(placed, today))
    return told or only_describes(placed, token) or is_of_topic(placed, token)


def is_of_quotation(placed: PlacedTimex, token: Token, story: Story) -> bool:
    """Tell the date of a speaker's words, for what is told around them.

    "He wrote to her: “We met in May.”" is of no May. What lies a week back at most, or
    ahead, may well be of both, but for what a clause with "who" or "where" adds.

    Args:
        placed: The expression.
        token: The event's predicate.
        story: The article.
    """
    verb, quoted, today = placed.verb, story.quoted, story.published
    if verb is None or quoted[token.i] or today is None:
        return False
    if (today - placed.start).days <= WEEK and not _is_of_aside(token, placed):
        return False
    return quoted[placed.first] and quoted[verb.i]


def _is_of_aside(token: Token, placed: PlacedTimex) -> bool:
    """Tell what a clause behind a quotation tells: "she said, who lost two fingers"."""
    return any(
        one.dep_ == "relcl" and not one.is_ancestor(placed.head)
        for one in (token, *token.ancestors)
    )


def is_of_part_before(
    placed: PlacedTimex,
    above: Collection[int],
    row: Sequence[PlacedTimex],
    story: Story,
) -> bool:
    """Tell an expression before a semicolon, where the event's clause has its own.

    "From 1996 to 2003 he ran it; in 2004 he was convicted and served three years."

    Args:
        placed: The expression.
        above: Indices of the event's predicate and the words above it in the tree.
        row: The dated expressions of its sentence.
        story: The article.
    """
    part = story.semicolons_before
    return any(
        one.verb is not None
        and one.verb.i in above
        and part[placed.first] < part[one.first] == part[one.verb.i]
        for one in row
    )

"""An event in, the days that the expressions of its own sentence give it out."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.events.dating.article.called_off import is_called_off, was_off_by_then
from timeline.events.dating.article.happening import has_happened
from timeline.events.dating.article.participles import beside_clause
from timeline.events.dating.article.placed import PlacedTimex, is_said_again, lists
from timeline.events.dating.article.since import (
    is_since,
    only_compares,
)
from timeline.events.dating.article.story import Story
from timeline.events.dating.barred.after_aside import dates_both, follows_founding
from timeline.events.dating.clause.after import is_by_since
from timeline.events.dating.clause.clauses import (
    first_joined,
    has_own_end,
    is_beside,
    joined_verbs,
)
from timeline.events.dating.clause.due import is_due
from timeline.events.dating.clause.ending import (
    binds_until,
    ends_before,
    follows_clause,
    is_later,
    is_put_off,
    lasts_until,
    only_narrows,
    side_of,
)
from timeline.events.dating.clause.framed import Frame, framing
from timeline.events.dating.clause.gaps import dates_of_others, gap_after
from timeline.events.dating.clause.joined import (
    begins_fronted,
    had_come_before,
    is_by_next,
    was_made_by,
)
from timeline.events.dating.clause.occasion import (
    begins_then,
    counts_since,
    falls_within,
    goes_on_since,
    occasion_of,
)
from timeline.events.dating.clause.shapes import as_is, beside, shapes
from timeline.events.dating.clause.things import is_aside_of_object
from timeline.events.dating.clause.told import dates_telling
from timeline.events.dating.clause.when import date_explained
from timeline.events.dating.counting.lengths import only_counts_from
from timeline.events.dating.offered.of_others import (
    is_of_other_thing,
    is_of_quotation,
)
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.language import Token
from timeline.timexes import Direction

# What a date can be: for what is told since it, what lasts until it, and else.
SINCE = frozenset({Shape.FROM})
ENDING = frozenset({Shape.UNTIL})
SHAPES = frozenset(Shape)
# "Since 2019 she has won twice in May", "by Friday", "until June", "for Sunday"
RUNNING = frozenset(
    {"after", "before", "by", "for", "from", "since", "till", "to", "until"}
)


@dataclass(frozen=True, slots=True)
class _Around:
    """An event among the expressions of its sentence.

    Attributes:
        token: The event's predicate.
        above: Indices of the predicate and the words above it in the tree.
        row: The sentence's expressions, in text order.
        story: The article.
        occasion: Of `row`, when the clause behind the event came about, if told.
        explained: Of `row`, what the "when" before the event explains, if any does.
        framed: First token of an expression -> the time that it frames with another.
        passed: First tokens of the expressions that are said again or of others.
        joined: Indices of the verbs before whose expressions are not the event's.
        gap: First token of the words that go on without the event's verb, if any do.
    """

    token: Token
    above: Collection[int]
    row: Sequence[PlacedTimex]
    story: Story
    occasion: PlacedTimex | None
    explained: PlacedTimex | None
    framed: Mapping[int, Frame]
    passed: AbstractSet[int]
    joined: AbstractSet[int]
    gap: int | None


def own_days(token: Token, above: Collection[int], story: Story) -> Iterator[Candidate]:
    """Give the days of the expressions of the event's own sentence.

    Args:
        token: The event's predicate.
        above: Indices of the predicate and the words above it in the tree.
        story: The article.
    """
    event = _around(token, above, story)
    for rank, placed in enumerate(event.row):
        apart = _is_apart(placed, event) or _is_of_another(placed, event)
        if not apart and not _only_helps(placed, event):
            yield from _given_by(placed, rank, event)


def _around(token: Token, above: Collection[int], story: Story) -> _Around:
    row = story.timexes[story.sentence[token.i]]
    passed = {left.first for left, right in pairwise(row) if is_said_again(left, right)}
    passed |= {one.first for found in lists(row) for one in found}
    passed |= {one.first for one in beside_clause(token, row)}
    passed |= {one.first for one in row if _is_told_finer(one, token, row)}
    ended = len(row) > 1 and any(
        has_own_end(one, token) and not _is_of_aim(one, token, story) for one in row
    )
    return _Around(
        token,
        above,
        row,
        story,
        occasion=occasion_of(token, row),
        explained=date_explained(token, story),
        framed=framing(row),
        passed=passed | dates_of_others(token, row),
        joined=joined_verbs(token) if ended else frozenset(),
        gap=gap_after(token, row),
    )


def _is_told_finer(
    placed: PlacedTimex, token: Token, row: Sequence[PlacedTimex]
) -> bool:
    """Tell next week of "next week, the bloc meets on Tuesday"."""
    wide, verb = placed.end - placed.start, placed.verb
    if verb is None or verb != token or placed.preposition in RUNNING:
        return False
    return any(
        one.verb == verb
        and placed.last < verb.i < one.first
        and placed.start <= one.start <= one.end <= placed.end
        and one.end - one.start < wide
        and one.preposition not in RUNNING
        for one in row
    )


def _is_apart(placed: PlacedTimex, event: _Around) -> bool:
    """Tell an expression of another part of the sentence.

    So those after a semicolon that stands after the event, and those before one that
    stands before it where the event's part of the sentence has an expression.
    """
    token, part = event.token, event.story.semicolons_before
    behind_gap = event.gap is not None and placed.first > event.gap
    if placed.first in event.passed or behind_gap:
        return True
    with_it = placed is event.occasion or counts_since(placed, token)
    with_it = with_it or goes_on_since(placed, token)
    with_it = with_it or was_made_by(placed, token) or follows_founding(placed, token)
    with_it = with_it or dates_both(placed, token) or _goes_on_in_life(placed, event)
    if not with_it and is_beside(placed, token, event.above):
        return True
    parts_on = part[placed.first] - part[token.i]
    if parts_on >= 0:
        return parts_on > 0
    here = (one for one in event.row if part[one.first] == part[token.i])
    return not all(binds_until(one, token) for one in here)


def _is_of_another(placed: PlacedTimex, event: _Around) -> bool:
    """Tell the date of what is told of the event, or of what it is compared with."""
    token = event.token
    if event.occasion is not None and dates_telling(placed, first_joined(token)):
        return True
    if _is_of_teller_of_due(placed, event):
        return True
    if placed is not event.explained and only_compares(placed, event.above):
        return True
    if is_of_other_thing(placed, token, event.above, event.story):
        return True
    # "Privatised in 1989 and sold in 2012."
    of_joined = placed.verb is not None and placed.verb.i in event.joined
    return of_joined or is_aside_of_object(placed, token, event.row)


def _is_of_teller_of_due(placed: PlacedTimex, event: _Around) -> bool:
    """Tell Friday of "said on Friday it would cut jobs by May": that is until May."""
    token, story = event.token, event.story
    due = (one for one in event.row if is_due(one, token) and _is_ahead(one, story))
    return any(due) and dates_telling(placed, first_joined(token))


def _only_helps(placed: PlacedTimex, event: _Around) -> bool:
    """Tell an expression that another counts from, or that frames, bars or narrows."""
    token, frame = event.token, event.framed.get(placed.first)
    if placed is not event.explained:
        framed = frame is not None and not frame.dates(placed, token)
        if framed or is_put_off(placed, token):
            return True
    called_off = is_called_off(placed, token)
    called_off = called_off and not _was_off_by_then(placed, event)
    if called_off or only_counts_from(placed, token, event.story):
        return True
    quoted = is_of_quotation(placed, token, event.story)
    return quoted or only_narrows(placed, token, event.above)


def _given_by(placed: PlacedTimex, rank: int, event: _Around) -> Iterator[Candidate]:
    """Give what one expression can be for the event: then, since, until, beside it."""
    token, above, story = event.token, event.above, event.story
    side = side_of(placed, token)
    if side is not None:
        yield beside(placed, rank, side)
        return
    by_then = is_by_since(placed, token) or is_by_next(placed, token)
    by_then = by_then or had_come_before(placed, token)
    by_then = by_then or _was_off_by_then(placed, event)
    if by_then or was_made_by(placed, token):
        yield replace(as_is(Source.SENTENCE, placed, rank), side=Direction.UNTIL)
        return
    if _goes_on_in_life(placed, event):
        yield replace(as_is(Source.SENTENCE, placed, rank), side=Direction.SINCE)
        return
    since = story.published is not None and placed is not event.explained
    since = since and (
        is_since(placed, above)
        or is_later(placed, token, above)
        or follows_clause(placed, token)
        or begins_then(placed, token)
        or falls_within(placed, token)
        or follows_founding(placed, token)
    )
    ends = lasts_until(placed, token) or ends_before(placed, token, above)
    ends = ends or (is_due(placed, token) and _is_ahead(placed, story))
    kept = SINCE if since else ENDING if ends else SHAPES
    for candidate in shapes(Source.SENTENCE, placed, rank, story.published):
        if candidate.shape in kept:
            yield candidate


def _was_off_by_then(placed: PlacedTimex, event: _Around) -> bool:
    """Tell what "was set for Monday but was put off": on that Monday or before it."""
    return was_off_by_then(placed, event.token, event.story.published)


def _goes_on_in_life(placed: PlacedTimex, event: _Around) -> bool:
    """Tell the March of "freed in March 1969, he left", of a life: then or later.

    Not the year of "built in 1921, the mill burned down", which is news.
    """
    in_life = event.story.sentence[event.token.i] in event.story.lives
    return in_life and begins_fronted(placed, event.token)


def _is_of_aim(placed: PlacedTimex, token: Token, story: Story) -> bool:
    """Tell next week of "agreed to meet next week", on which nobody agreed."""
    of_other = placed.verb is not None and placed.verb != token
    return of_other and has_happened(token) and _is_ahead(placed, story)


def _is_ahead(placed: PlacedTimex, story: Story) -> bool:
    return story.published is not None and placed.start > story.published

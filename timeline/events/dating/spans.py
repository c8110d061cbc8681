"""The candidate that an event is linked to in, its `Dating` with the reason out."""

from dataclasses import replace

from timeline.events.clause import SUBJECTS, VERB_POS
from timeline.events.dating.article.above import with_above
from timeline.events.dating.article.placed import PlacedTimex, is_pair
from timeline.events.dating.article.since import is_since
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import joined_verbs
from timeline.events.dating.clause.due import DUE_BY
from timeline.events.dating.clause.event import LISTS, EventView
from timeline.events.dating.clause.framed import framing
from timeline.events.dating.clause.shapes import LASTING_JOINTS
from timeline.events.dating.reasons import ended_then, reason_of, why_undated, words_of
from timeline.events.dating.sides import open_side
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.events.values import DateBasis, Dating, Extent
from timeline.language import Token, lemma
from timeline.timexes import Direction, Precision, Timex

CHARACTERS = {
    Precision.YEAR: len("0000"),
    Precision.MONTH: len("0000-00"),
    Precision.DAY: len("0000-00-00"),
}
UNITS = {length: unit for unit, length in CHARACTERS.items()}
LASTING = frozenset({Shape.LASTED, Shape.LASTS})
WITHIN = frozenset({"in", "within"})


def make_dating(
    event: EventView, candidate: Candidate, story: Story, *, certainty: float
) -> Dating:
    """Write the dating of an event by the candidate that it was linked to.

    Args:
        event: The event.
        candidate: What it was linked to.
        story: The article.
        certainty: 0..1, the belief in this candidate and those near it.
    """
    start, end = candidate.start, candidate.end
    if start is None or end is None:
        return Dating(reason=why_undated(event, story), certainty=certainty)
    placed = candidate.placed
    side = open_side(event, candidate, story)
    if side is not None and placed is not None:
        end = placed.end  # not soon after it
        candidate = replace(candidate, end=end, shape=Shape.AT, side=side)
    timex = placed.timex if placed is not None else None
    whole = timex is not None and (timex.start, timex.end) == (start, end)
    kept = whole and candidate.side is None
    opening = {Direction.SINCE} if candidate.is_told else set(Direction)
    if timex is not None and whole and timex.direction in opening:
        timex = _closed(timex)
    return Dating(
        start=start,
        end=end,
        precision=timex.precision if timex and kept else _precision(candidate),
        extent=_extent(event, candidate),
        basis=_basis(candidate),
        text=words_of(candidate),
        value=timex.value if timex is not None else "",
        edtf=timex.edtf if timex and kept else _edtf(candidate),
        reason=reason_of(event, candidate, story),
        certainty=certainty,
    )


def _closed(timex: Timex) -> Timex:
    """Give the time of a "since" itself: "since May, when it fell"; and of a "by"."""
    edtf = timex.edtf.removesuffix("/..").removeprefix("../")
    return replace(timex, edtf=edtf, precision=UNITS.get(len(edtf), Precision.RANGE))


def _basis(candidate: Candidate) -> DateBasis:
    if candidate.source is Source.PUBLICATION:
        return DateBasis.DATELINE
    return DateBasis.EXPRESSION if candidate.is_told else DateBasis.CONTEXT


def _precision(candidate: Candidate) -> Precision:
    if candidate.side is not None:
        return Precision.OPEN
    if candidate.start == candidate.end:
        return Precision.DAY
    return Precision.OPEN if _is_since(candidate) else Precision.RANGE


def _unit(candidate: Candidate) -> str:
    """Write the days next to others in EDTF, as roughly as those are told."""
    placed = candidate.placed
    precision = placed.timex.precision if placed is not None else Precision.DAY
    return str(candidate.end)[: CHARACTERS.get(precision, CHARACTERS[Precision.DAY])]


def _is_since(candidate: Candidate) -> bool:
    placed = candidate.placed
    return (
        candidate.shape is Shape.FROM
        and placed is not None
        and placed.timex.direction is Direction.SINCE
    )


def _edtf(candidate: Candidate) -> str:
    """Write the span in EDTF level 1, "since" as open at its end."""
    if candidate.side is Direction.UNTIL:
        return f"../{_unit(candidate)}"
    if candidate.side is Direction.SINCE:
        return f"{_unit(candidate)}/.."
    if candidate.start == candidate.end:
        return str(candidate.start)
    return f"{candidate.start}/{'..' if _is_since(candidate) else candidate.end}"


def _extent(event: EventView, candidate: Candidate) -> Extent:
    """Tell "lasted throughout" from "once within" by the words around the date.

    "since May" and "until Friday" say it with every verb, so do "from May to June" and
    "since it opened in May" (of 45 such events of the training articles 42);
    "in May" says it with none.
    """
    placed = candidate.placed
    if placed is not None and ended_then(event, candidate, placed):
        return Extent.THROUGHOUT
    if candidate.start == candidate.end or placed is None:
        return Extent.WITHIN
    if candidate.source is Source.LENGTH:
        lasts = candidate.shape in LASTING and placed.preposition not in WITHIN
        lasts &= not _is_of_verb_before(placed, event.token)
        return Extent.THROUGHOUT if lasts else Extent.WITHIN
    if candidate.other is not None:
        lasting = _is_lasting_pair(placed, candidate.other)
        lasting |= is_since(placed, with_above(event.token))
        lasting &= not _is_of_clause_behind(candidate.other, event.token)
        return Extent.THROUGHOUT if lasting else Extent.WITHIN
    own = candidate.source is Source.SENTENCE
    if own and candidate.shape in {Shape.FROM, Shape.UNTIL}:
        led_in = placed.timex.direction and placed.preposition not in DUE_BY
        if led_in or is_since(placed, with_above(event.token)):
            return Extent.THROUGHOUT
    lasts = lemma(event.token) in LISTS["lasting"]
    lasts = lasts and candidate.shape in {Shape.FROM, Shape.UNTIL, Shape.BETWEEN}
    return Extent.THROUGHOUT if lasts else Extent.WITHIN


def _is_of_verb_before(placed: PlacedTimex, token: Token) -> bool:
    """Tell the return of "struck for a week and returned", which took no week.

    And what came "when" they returned; not the conflict of "two weeks of conflict".
    """
    verb = placed.verb
    if verb is None or token.pos_ not in VERB_POS or token.i < placed.last:
        return False
    up = (token, *token.ancestors)
    return any(verb.i in joined_verbs(one) for one in up if one.pos_ in VERB_POS)


def _is_of_clause_behind(placed: PlacedTimex, token: Token) -> bool:
    """Tell the sale of "it was sold and its hall was used until 1987"."""
    verb = placed.verb
    return verb is not None and token.i in joined_verbs(verb) and _has_subject(verb)


def _has_subject(verb: Token) -> bool:
    return any(one.dep_ in SUBJECTS for one in verb.lefts)


def _is_lasting_pair(left: PlacedTimex, right: PlacedTimex) -> bool:
    """Tell "from May to June" and "until June" from "in May and June"."""
    if not is_pair(left, right) and not framing((left, right)):
        return right.preposition in LASTING_JOINTS
    joint = left.head.doc[left.last + 1 : right.first]
    return any(token.lower_ in LASTING_JOINTS for token in joint)

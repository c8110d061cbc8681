"""The candidate that an event is linked to in, its `Dating` with the reason out."""

from dataclasses import replace

from timeline.events.dating.article.above import with_above
from timeline.events.dating.article.amounts import is_numbered
from timeline.events.dating.article.placed import PlacedTimex, is_pair
from timeline.events.dating.article.since import is_since
from timeline.events.dating.article.story import Story
from timeline.events.dating.article.units import event_of_day
from timeline.events.dating.barred.life import is_of_life
from timeline.events.dating.clause.ending import DUE_BY, lasts_until
from timeline.events.dating.clause.event import LISTS, EventView
from timeline.events.dating.clause.framed import framing
from timeline.events.dating.clause.joined import is_by_next
from timeline.events.dating.clause.shapes import LASTING_JOINTS
from timeline.events.dating.clause.unknown import unknown_day
from timeline.events.dating.sides import open_side
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.events.values import DateBasis, Dating, Extent
from timeline.language import lemma
from timeline.timexes import Direction, Precision, Timex
from timeline.timexes.explain import long_span

BESIDE = {
    Direction.UNTIL: "it was over before then",
    Direction.SINCE: "it came after then",
}
# Of the day itself, on which somebody told it.
TOLD_THEN = {
    Direction.UNTIL: "it was told of then as past, so that day or earlier",
    Direction.SINCE: "it was told of then as to come, so that day or later",
}
BY_NEXT = "it is told before what came then, so then or earlier"
CARRIED = {
    Direction.UNTIL: TOLD_THEN[Direction.UNTIL],
    Direction.SINCE: "it was told as later, so that day or after",
}
CHARACTERS = {
    Precision.YEAR: len("0000"),
    Precision.MONTH: len("0000-00"),
    Precision.DAY: len("0000-00-00"),
}
UNITS = {length: unit for unit, length in CHARACTERS.items()}
LASTING = frozenset({Shape.LASTED, Shape.LASTS})
MOST_BETWEEN = 4  # words between two dates that are quoted with what is between
WITHIN = frozenset({"in", "within"})
WHERE = {
    Source.EARLIER: "Carried over from",
    Source.NEXT: "Taken from",
    Source.INSIDE: "Said exactly by",
    Source.SAME_WORD: "The same thing is told with",
    Source.ALIKE: "The same story is told with",
    Source.STORY: "Placed by the story's day,",
}


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
        return Dating(reason=_why_undated(event, story), certainty=certainty)
    placed = candidate.placed
    side = open_side(event, candidate, story)
    if side is not None:
        end = start  # not soon after it
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
        text=_words(candidate),
        value=timex.value if timex is not None else "",
        edtf=timex.edtf if timex and kept else _edtf(candidate),
        reason=_reason(event, candidate, story),
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


def _words(candidate: Candidate) -> str:
    """Give the words that date it, from the first to the second where two do."""
    placed, other = candidate.placed, candidate.other
    if placed is None:
        return ""
    if other is None or candidate.source is Source.LENGTH:
        return placed.timex.text
    apart = not placed.last < other.first <= placed.last + MOST_BETWEEN
    if (apart and not framing((placed, other))) or placed.sentence != other.sentence:
        return f"{placed.timex.text} ... {other.timex.text}"
    doc = placed.head.doc
    return str(doc[placed.first : other.last + 1].text)


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
    if placed is not None and _ended_then(event, candidate, placed):
        return Extent.THROUGHOUT
    if candidate.start == candidate.end or placed is None:
        return Extent.WITHIN
    if candidate.source is Source.LENGTH:
        lasts = candidate.shape in LASTING and placed.preposition not in WITHIN
        return Extent.THROUGHOUT if lasts else Extent.WITHIN
    if candidate.other is not None:
        lasting = _is_lasting_pair(placed, candidate.other)
        lasting |= is_since(placed, with_above(event.token))
        return Extent.THROUGHOUT if lasting else Extent.WITHIN
    own = candidate.source is Source.SENTENCE
    if own and candidate.shape in {Shape.FROM, Shape.UNTIL}:
        led_in = placed.timex.direction and placed.preposition not in DUE_BY
        if led_in or is_since(placed, with_above(event.token)):
            return Extent.THROUGHOUT
    lasts = lemma(event.token) in LISTS["lasting"]
    lasts = lasts and candidate.shape in {Shape.FROM, Shape.UNTIL, Shape.BETWEEN}
    return Extent.THROUGHOUT if lasts else Extent.WITHIN


def _ended_then(event: EventView, candidate: Candidate, placed: PlacedTimex) -> bool:
    """Tell what lasted until then, since nobody knows when: "was held until March"."""
    own = candidate.source is Source.SENTENCE and candidate.shape is Shape.AT
    return own and lasts_until(placed, event.token)


def _is_lasting_pair(left: PlacedTimex, right: PlacedTimex) -> bool:
    """Tell "from May to June" and "until June" from "in May and June"."""
    if not is_pair(left, right) and not framing((left, right)):
        return right.preposition in LASTING_JOINTS
    joint = left.head.doc[left.last + 1 : right.first]
    return any(token.lower_ in LASTING_JOINTS for token in joint)


def _why_undated(event: EventView, story: Story) -> str:
    unknown = unknown_day(event.token, with_above(event.token), story)
    if unknown is not None:
        return unknown.timex.reason
    if is_of_life(event.token, story):
        return "No date words tell when in the life that the article looks back on."
    if story.published is None and not story.dated:
        return "The article has no date and its publication day is unknown."
    return "No date words tell when, and nothing around them does."


def _reason(event: EventView, candidate: Candidate, story: Story) -> str:
    placed = candidate.placed
    if placed is None:
        return _by_publication(candidate, story)
    if candidate.source is Source.LENGTH:
        return _by_length(placed, candidate)
    if candidate.shape is Shape.ABOUT:
        return placed.timex.reason
    if candidate.source is Source.SENTENCE:
        return _by_own(event, placed, candidate)
    where = _where(event.sentence - placed.sentence)
    lead = f"{WHERE[candidate.source]} '{placed.timex.text}' {where}: "
    lead += _lowered(placed)
    if candidate.side is not None:
        return f"{lead.removesuffix('.')}; {CARRIED[candidate.side]}."
    return lead if candidate.shape is Shape.AT else _shaped(lead, candidate)


def _by_own(event: EventView, placed: PlacedTimex, candidate: Candidate) -> str:
    """Say what words of the event's own sentence name, and what was made of it."""
    lead = placed.timex.reason
    if candidate.side is not None:
        told = (candidate.start, candidate.end) == (placed.start, placed.end)
        beside = (TOLD_THEN if told else BESIDE)[candidate.side]
        beside = BY_NEXT if is_by_next(placed, event.token) else beside
        return f"{lead.removesuffix('.')}; {beside}."
    if _ended_then(event, candidate, placed):
        return f"{lead.removesuffix('.')}; it lasted until then."
    return lead if candidate.shape is Shape.AT else _shaped(lead, candidate)


def _by_length(placed: PlacedTimex, candidate: Candidate) -> str:
    """Say what a length was counted from and how."""
    there = candidate.other
    words = f"'{there.timex.text}'" if there is not None else "publication"
    how = {
        Shape.LASTED: f"up to {words}",
        Shape.LASTS: f"from {words} on",
        Shape.BACK: f"before {words}",
        Shape.AHEAD: f"after {words}",
    }[candidate.shape]
    span = long_span(placed.start, placed.end)
    if there is not None and event_of_day(placed.head) is not None:
        return f"'{placed.timex.text}' is that of {words}: {span}."
    if is_numbered(placed):
        return f"'{placed.timex.text}', counted from {words}, is {span}."
    return f"'{placed.timex.text}' {how}: {span}."


def _lowered(placed: PlacedTimex) -> str:
    reason = placed.timex.reason
    return reason if reason.startswith("'") else reason[:1].lower() + reason[1:]


def _shaped(lead: str, candidate: Candidate) -> str:
    """Add to a reason what was made of the expression's days."""
    first, last = candidate.start, candidate.end
    if first is None or last is None:
        return lead
    span = long_span(first, last)
    if candidate.other is not None:
        return f"'{_words(candidate)}' names {span}."
    made = {
        Shape.FROM: f"from then to publication, {span}",
        Shape.UNTIL: f"from publication to then, {span}",
        Shape.SOON: f"no words say that it was that very day, so then or soon"
        f" after, {span}",
        Shape.BETWEEN: f"between then and the story's day, {span}",
    }
    return f"{lead.rstrip('.')}; {made[candidate.shape]}."


def _where(back: int) -> str:
    if back == 1:
        return "in the sentence before"
    if back > 1:
        return f"{back} sentences before"
    return "in the sentence after" if back == -1 else f"{-back} sentences after"


def _by_publication(candidate: Candidate, story: Story) -> str:
    first, last, published = candidate.start, candidate.end, story.published
    if first is None or last is None or published is None:
        return ""
    day = long_span(published, published)
    return (
        f"No date words: a report published on {day} tells what happened that day"
        f" or the day before, so {long_span(first, last)}."
    )

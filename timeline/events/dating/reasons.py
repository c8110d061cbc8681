"""A candidate that an event is linked to in, the sentence that gives its reason out."""

from timeline.events.dating.article.above import with_above
from timeline.events.dating.article.amounts import is_numbered
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.article.units import event_of_day
from timeline.events.dating.barred.life import is_of_life
from timeline.events.dating.clause.ending import lasts_until
from timeline.events.dating.clause.event import EventView
from timeline.events.dating.clause.framed import framing
from timeline.events.dating.clause.joined import is_by_next
from timeline.events.dating.clause.unknown import unknown_day
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.timexes import Direction
from timeline.timexes.explain import long_span

BESIDE = {
    Direction.UNTIL: "it was over before then",
    Direction.SINCE: "it came after then",
}
# Of the day itself, on which somebody told it.
TOLD_THEN = {
    Direction.UNTIL: "it was told of then as past, so that day or earlier",
    Direction.SINCE: "it was told as coming after that, so that day or later",
}
# Of a month or year.
TOLD_ABOUT = {
    Direction.UNTIL: "it was over by what came then, so then or earlier",
    Direction.SINCE: "no words say that it was then, so then or later",
}
BY_NEXT = "it is told before what came then, so then or earlier"
CARRIED = {
    Direction.UNTIL: TOLD_THEN[Direction.UNTIL],
    Direction.SINCE: "it was told as later, so that day or after",
}
MOST_BETWEEN = 4  # words between two dates that are quoted with what is between
WHERE = {
    Source.EARLIER: "Carried over from",
    Source.NEXT: "Taken from",
    Source.INSIDE: "Said exactly by",
    Source.SAME_WORD: "The same thing is told with",
    Source.ALIKE: "The same story is told with",
    Source.STORY: "Placed by the story's day,",
}


def words_of(candidate: Candidate) -> str:
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


def ended_then(event: EventView, candidate: Candidate, placed: PlacedTimex) -> bool:
    """Tell what lasted until then, since nobody knows when: "was held until March"."""
    own = candidate.source is Source.SENTENCE and candidate.shape is Shape.AT
    return own and lasts_until(placed, event.token)


def why_undated(event: EventView, story: Story) -> str:
    """Say why an event has no days."""
    unknown = unknown_day(event.token, with_above(event.token), story)
    if unknown is not None:
        return unknown.timex.reason
    if is_of_life(event.token, story):
        return "No date words tell when in the life that the article looks back on."
    if story.published is None and not story.dated:
        return "The article has no date and its publication day is unknown."
    return "No date words tell when, and nothing around them does."


def reason_of(event: EventView, candidate: Candidate, story: Story) -> str:
    """Say in one sentence why an event has the days of a candidate."""
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
        beside = (CARRIED if placed.start == placed.end else TOLD_ABOUT)[candidate.side]
        return f"{lead.removesuffix('.')}; {beside}."
    return lead if candidate.shape is Shape.AT else _shaped(lead, candidate)


def _by_own(event: EventView, placed: PlacedTimex, candidate: Candidate) -> str:
    """Say what words of the event's own sentence name, and what was made of it."""
    lead = placed.timex.reason
    if candidate.side is not None:
        told = (candidate.start, candidate.end) == (placed.start, placed.end)
        there = TOLD_THEN if placed.start == placed.end else TOLD_ABOUT
        beside = (there if told else BESIDE)[candidate.side]
        beside = BY_NEXT if is_by_next(placed, event.token) else beside
        return f"{lead.removesuffix('.')}; {beside}."
    if ended_then(event, candidate, placed):
        return f"{lead.removesuffix('.')}; it lasted until then."
    return lead if candidate.shape is Shape.AT else _shaped(lead, candidate)


def _by_length(placed: PlacedTimex, candidate: Candidate) -> str:
    """Say what a length was counted from and how."""
    there = candidate.other
    words = "publication" if there is None else _counted_from(there)
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


def _counted_from(placed: PlacedTimex) -> str:
    """Name what a length was counted from: a date, or what was itself counted."""
    words = f"'{placed.timex.text}'"
    if placed.timex.start is not None:
        return words
    return f"{words} ({long_span(placed.start, placed.end)})"


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
        return f"'{words_of(candidate)}' names {span}."
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

"""The page's address: what is shown, so that a link opens the same view.

Only what anybody can open again is written there: a shipped example or the files of
the command line, with filters, period and open event. Of a pasted or uploaded article,
nothing is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from timeline.figure import Period
from timeline.page.choice import Choice, Detail

Parameters = Mapping[str, Sequence[str]]

PERCENT = 100
DIGITS = 3
"""The most that a percentage has; longer ones are not even counted."""

NO_PEOPLE, EVERY_ACTOR = "alone", "all"


@dataclass(frozen=True, slots=True)
class Place:
    """A view of a story, as the address keeps it.

    Attributes:
        example: File name of a shipped example; empty for files of the command line.
        choice: The filters.
        event: The event_id whose card is open; empty for none.
        period: The days shown; None for those that the page chooses itself.
        lanes: What the lanes stand for; empty for actors.
        reading: The reading view is open, rather than the table.
    """

    example: str = ""
    choice: Choice = field(default_factory=Choice)
    event: str = ""
    period: Period | None = None
    lanes: str = ""
    reading: bool = False


def parameters(place: Place) -> dict[str, list[str]]:
    """Write a place as parameters of the address; defaults are left out.

    >>> parameters(Place(example="one.md", choice=Choice(actors=("NATO", "Russia"))))
    {'example': ['one.md'], 'actor': ['NATO', 'Russia']}
    """
    period = place.period
    found = {
        "example": [place.example],
        **_choice_parameters(place.choice),
        "event": [place.event],
        "from": [period.first.isoformat()] if period else [],
        "to": [period.last.isoformat()] if period else [],
        "lanes": [place.lanes],
        "view": ["reading"] if place.reading else [],
    }
    kept = {name: [text for text in texts if text] for name, texts in found.items()}
    return {name: texts for name, texts in kept.items() if texts}


def place_of(found: Parameters) -> Place:
    """Read a place from parameters; what cannot be read is left out.

    >>> place_of({"actor": ["NATO"], "from": ["2024-10-01"], "to": ["x"]}).choice.actors
    ('NATO',)
    """
    return Place(
        example=_first(found, "example"),
        choice=_choice(found),
        event=_first(found, "event"),
        period=_period(_first(found, "from"), _first(found, "to")),
        lanes=_first(found, "lanes"),
        reading=_first(found, "view") == "reading",
    )


def _choice_parameters(choice: Choice) -> dict[str, list[str]]:
    detail = "" if choice.detail is Detail.MAIN else choice.detail.value
    least = round(choice.confidence * PERCENT)
    return {
        "events": [detail],
        "actor": list(choice.actors),
        "match": [EVERY_ACTOR] if choice.needs_all else [],
        "people": [] if choice.people else [NO_PEOPLE],
        "words": [choice.words],
        "since": [_written(choice.since)],
        "until": [_written(choice.until)],
        "status": list(choice.statuses),
        "precision": list(choice.precisions),
        "article": list(choice.articles),
        "source": list(choice.sources),
        "confidence": [str(least)] if least else [],
    }


def _choice(found: Parameters) -> Choice:
    detail = _first(found, "events")
    return Choice(
        detail=Detail(detail) if detail in set(Detail) else Detail.MAIN,
        actors=_all(found, "actor"),
        needs_all=_first(found, "match") == EVERY_ACTOR,
        people=_first(found, "people") != NO_PEOPLE,
        words=_first(found, "words"),
        since=_day(_first(found, "since")),
        until=_day(_first(found, "until")),
        statuses=_all(found, "status"),
        precisions=_all(found, "precision"),
        articles=_all(found, "article"),
        sources=_all(found, "source"),
        confidence=_share(_first(found, "confidence")),
    )


def _share(text: str) -> float:
    is_number = text.isascii() and text.isdigit() and len(text) <= DIGITS
    return int(text) / PERCENT if is_number and int(text) <= PERCENT else 0.0


def _period(first: str, last: str) -> Period | None:
    days = _day(first), _day(last)
    if days[0] is None or days[1] is None or days[0] > days[1]:
        return None
    return Period(days[0], days[1])


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _written(day: date | None) -> str:
    return day.isoformat() if day else ""


def _first(found: Parameters, name: str) -> str:
    return next(iter(found.get(name, ())), "")


def _all(found: Parameters, name: str) -> tuple[str, ...]:
    return tuple(filter(None, found.get(name, ())))

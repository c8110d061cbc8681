"""The page's address: what is shown, so that a link opens the same view.

Only what anybody can open again is written there: a shipped example or the files of
the command line, with filters, period and open event. Of a pasted or uploaded article,
nothing is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.figure import Period

Parameters = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Place:
    """A view of a story, as the address keeps it.

    Attributes:
        example: File name of a shipped example; empty for files of the command line.
        lesser: The lesser events too.
        actors: Chosen names.
        needs_all: Every chosen actor takes part.
        words: Words in title or quote.
        statuses: Chosen statuses.
        event: The event_id whose card is open; empty for none.
        period: The days shown; None for those that the page chooses itself.
        lanes: What the lanes stand for; empty for actors.
    """

    example: str = ""
    lesser: bool = False
    actors: tuple[str, ...] = ()
    needs_all: bool = False
    words: str = ""
    statuses: tuple[str, ...] = ()
    event: str = ""
    period: Period | None = None
    lanes: str = ""


def parameters(place: Place) -> dict[str, list[str]]:
    """Write a place as parameters of the address; defaults are left out.

    >>> parameters(Place(example="one.md", actors=("NATO", "Russia")))
    {'example': ['one.md'], 'actor': ['NATO', 'Russia']}
    """
    period = place.period
    found = {
        "example": [place.example],
        "events": ["all"] if place.lesser else [],
        "actor": list(place.actors),
        "match": ["all"] if place.needs_all else [],
        "words": [place.words],
        "status": list(place.statuses),
        "event": [place.event],
        "from": [period.first.isoformat()] if period else [],
        "lanes": [place.lanes],
        "to": [period.last.isoformat()] if period else [],
    }
    kept = {name: [text for text in texts if text] for name, texts in found.items()}
    return {name: texts for name, texts in kept.items() if texts}


def place_of(found: Parameters) -> Place:
    """Read a place from parameters; what cannot be read is left out.

    >>> place_of({"actor": ["NATO"], "from": ["2024-10-01"], "to": ["x"]}).actors
    ('NATO',)
    """
    return Place(
        example=_first(found, "example"),
        lesser=_first(found, "events") == "all",
        actors=tuple(found.get("actor", ())),
        needs_all=_first(found, "match") == "all",
        words=_first(found, "words"),
        statuses=tuple(found.get("status", ())),
        event=_first(found, "event"),
        lanes=_first(found, "lanes"),
        period=_period(_first(found, "from"), _first(found, "to")),
    )


def _period(first: str, last: str) -> Period | None:
    try:
        days = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None
    return Period(*days) if days[0] <= days[1] else None


def _first(found: Parameters, name: str) -> str:
    return next(iter(found.get(name, ())), "")

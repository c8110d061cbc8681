"""Events made by hand for the tests of figure and page: every shape, every pitfall."""

from datetime import date

import numpy as np
import pandas as pd
from pandas.testing import assert_frame_equal

from timeline.actors import ActorType
from timeline.events import (
    DateBasis,
    Dating,
    Event,
    Extent,
    Participant,
    Role,
    Status,
)
from timeline.table import events_table
from timeline.timexes import Precision

PUBLISHED = date(2024, 6, 14)


def dating(
    first: str, last: str = "", *, edtf: str = "", throughout: bool = False
) -> Dating:
    """Date an event; no last day means the first one, no first day none at all."""
    if not first:
        return Dating(reason="No words in the article date it.")
    last = last or first
    opened = ".." in edtf
    precision = Precision.DAY if first == last else Precision.RANGE
    return Dating(
        start=date.fromisoformat(first),
        end=date.fromisoformat(last),
        precision=Precision.OPEN if opened else precision,
        extent=Extent.THROUGHOUT if throughout else Extent.WITHIN,
        basis=DateBasis.EXPRESSION,
        text="then",
        value=first,
        edtf=edtf or (first if first == last else f"{first}/{last}"),
        reason=f"'then' names {first} to {last}.",
    )


def assert_equal_tables(found: pd.DataFrame, expected: pd.DataFrame) -> None:
    """Compare as `assert_frame_equal` does, which takes ten times as long."""
    if not found.equals(expected):
        assert_frame_equal(found, expected)


def event(
    title: str,
    when: Dating,
    *actors: str,
    status: Status = Status.HAPPENED,
    salience: float = 0.8,
) -> Event:
    """Make an event whose span and id follow from its title."""
    at = sum(map(ord, title)) * 7
    return Event(
        event_id=f"made-{at}-{len(title)}",
        char_start=at,
        char_end=at + 4,
        predicate=title.rsplit(maxsplit=1)[-1],
        title=title,
        participants=tuple(
            Participant(name, Role.OTHER if place else Role.AGENT, ActorType.COUNTRY)
            for place, name in enumerate(actors)
        ),
        status=status,
        dating=when,
        salience=salience,
        confidence=0.8,
        sentence=f"It is reported here that {title}, officials said then.",
        sentence_start=at,
        sentence_end=at + 60,
        article_id="made",
        article_title="The harbour of Mirov in four months",
        source="Daily Courier",
        published=PUBLISHED,
    )


def made_events() -> list[Event]:
    """Give events in every shape that the figure knows."""
    council, port, union = "Mirov City Council", "Port Authority", "Dockers' Union"
    return [
        event(
            "Council votes to widen the harbour", dating("2024-02-05"), council, port
        ),
        event(
            "Port Authority dredges the northern channel",
            dating("2024-03-01", "2024-04-15", throughout=True),
            port,
        ),
        event(
            "Dockers hold a warning strike at both terminals",
            dating("2024-04-01", "2024-04-30"),
            union,
            port,
        ),
        event(
            "Night shifts have been suspended",
            dating("2024-05-02", "2024-06-14", edtf="2024-05-02/.."),
            port,
        ),
        event(
            "The old pilot station stood empty",
            dating("2024-02-01", "2024-03-20", edtf="../2024-03-20"),
        ),
        event(
            "Union ballots its members on a full strike",
            dating("2024-06-24"),
            union,
            status=Status.PLANNED,
        ),
        event(
            "Council may buy the southern quay",
            dating("2024-06-01", "2024-06-30"),
            council,
            status=Status.HYPOTHETICAL,
        ),
        event(
            "Ferry line did not resume its winter timetable",
            dating("2024-03-04"),
            "Belt Ferries",
            status=Status.NEGATED,
        ),
        event(
            "Mayor opens the new customs hall to traders from the whole of the region",
            dating("2024-06-13"),
            "Ana Petrova",
            council,
        ),
        event("Minister tours the works", dating("2024-06-13"), "Transport Ministry"),
        event(
            "Ministry promises a second crane",
            dating("2024-06-14"),
            "Transport Ministry",
            port,
        ),
        event(
            "Union calls the promise thin", dating("2024-06-14"), union, salience=0.3
        ),
        event("Council had argued about noise", dating(""), council, salience=0.6),
    ]


def made_table() -> pd.DataFrame:
    """Give the made events as a table."""
    return events_table(made_events())


def many_events(count: int) -> pd.DataFrame:
    """Give a table of many events in ten years, of twelve actors, in every shape."""
    days = np.datetime64("2015-01-01") + (np.arange(count) * 7919) % 3650
    lengths = np.where(np.arange(count) % 3 == 0, 0, (np.arange(count) * 31) % 40)
    first = made_table().iloc[[0]]
    table = first.loc[first.index.repeat(count)].reset_index(drop=True)
    numbers = pd.Series(np.arange(count))
    return table.assign(
        event_id="many-" + numbers.astype(str),
        title="Event number " + numbers.astype(str),
        start=pd.Series(days).astype("datetime64[s]"),
        end=pd.Series(days + lengths).astype("datetime64[s]"),
        date_edtf="",
        actors="Actor " + (numbers % 12).astype(str),
        salience=np.where(np.arange(count) % 4, 0.9, 0.3),
    )

"""A table and its events in, one row an event out: what a figure of a story draws."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.story.values import DateVote, Told
from timeline.table import SEPARATOR

Mask = npt.NDArray[np.bool_]

STORY_COLUMNS: Mapping[str, str] = {
    "reports": "str",
    "report_count": "int64",
    "agreement": "str",
    "same_reason": "str",
}
"""What a collapsed table has besides the declared columns.

`reports`: the event_ids of all rows that tell the event, joined by "; ";
`report_count`: their number; `agreement`: how their dates agree; `same_reason`: why
they are taken for one.
"""


def collapsed(table: pd.DataFrame, told: Sequence[Told]) -> pd.DataFrame:
    """Give one row for each event, or for each of its dates where reports disagree.

    Each row is that of one report, so that its words and spans stay those of an
    article. It has the columns of `STORY_COLUMNS` too. Rows keep the table's order.

    Args:
        table: The rows of all reports.
        told: Its events, as `same_events` gives them.
    """
    kept = event_rows(table, told)
    found = table[kept].reset_index(drop=True)
    of = {name: event for event in told for name in event.event_ids}
    events = [of.get(name, Told((name,))) for name in found["event_id"]]
    added = {
        "reports": [SEPARATOR.join(event.event_ids) for event in events],
        "report_count": [len(event.event_ids) for event in events],
        "agreement": [event.agreement for event in events],
        "same_reason": [event.reason for event in events],
    }
    typed = {
        name: pd.Series(added[name], dtype=kind) for name, kind in STORY_COLUMNS.items()
    }
    return found.assign(**typed)


def event_rows(
    table: pd.DataFrame, told: Sequence[Told], among: Mask | None = None
) -> Mask:
    """Tell which rows stand for the events: one for each date that reports give.

    Of the reports with a date that is the exactest, then the most salient, then the
    surest. A row that no event of `told` has stands for itself.

    Args:
        table: The rows of all reports.
        told: Events that several rows tell; the others may be left out.
        among: Rows that may stand for an event; None allows all. Of an event whose
            best row is not among them, the next best stands.
    """
    rows = np.ones(len(table), dtype=bool) if among is None else among.copy()
    several = [event for event in told if len(event.event_ids) > 1]
    if not several:
        return rows
    ids = pd.Index(table["event_id"])
    ranks = _Ranks(table)
    for event in several:
        own = ids.get_indexer(list(event.event_ids))
        allowed = [int(place) for place in own if rows[place]]
        rows[allowed] = False
        voted = [ids.get_indexer(list(vote.event_ids)) for vote in _drawn(event)]
        standing = [set(places.tolist()).intersection(allowed) for places in voted]
        for places in filter(None, standing if any(standing) else [set(allowed)]):
            rows[min(places, key=ranks.of)] = True
    return rows


class _Ranks:
    """How well a row stands for an event: the lower the better."""

    def __init__(self, table: pd.DataFrame) -> None:
        self._days = (table["end"] - table["start"]).dt.days.fillna(0).to_numpy()
        self._salience = table["salience"].to_numpy()
        self._confidence = table["confidence"].to_numpy()

    def of(self, place: int) -> tuple[float, float, float, int]:
        """Give a row's rank."""
        return (
            float(self._days[place]),
            -float(self._salience[place]),
            -float(self._confidence[place]),
            place,
        )


def _drawn(event: Told) -> list[DateVote]:
    """Give the votes that get a row: each date, or the one undated vote."""
    dated = [vote for vote in event.votes if vote.start is not None]
    return dated or list(event.votes)

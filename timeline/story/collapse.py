"""A table and its events in, one row an event out: what a figure of a story draws."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

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

    Of the reports that agree on a date that is one that gives it, the most salient and
    then the surest of these. A row that no event of `told` has stands for itself.

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
        if allowed:
            rows[_standing(event, allowed, ids, ranks)] = True
    return rows


def _standing(
    event: Told, allowed: Sequence[int], ids: "pd.Index[str]", ranks: "_Ranks"
) -> list[int]:
    """Give the rows that stand for an event's dates, or the one best of all."""
    chosen = []
    for vote in _drawn(event):
        voted = set(ids.get_indexer(pd.Index(vote.event_ids)).tolist())
        places = voted.intersection(allowed)
        if places:
            chosen.append(ranks.best(places, vote))
    return chosen or [ranks.best(allowed)]


class _Ranks:
    """How well a row stands for an event: the lower the better."""

    def __init__(self, table: pd.DataFrame) -> None:
        self._start = table["start"].to_numpy()
        self._end = table["end"].to_numpy()
        self._days = (table["end"] - table["start"]).dt.days.fillna(0).to_numpy()
        self._salience = table["salience"].to_numpy()
        self._confidence = table["confidence"].to_numpy()

    def best(self, places: Iterable[int], vote: DateVote | None = None) -> int:
        """Give the best of some rows, of those with the very date of a vote if any.

        "28 October or earlier" is as exact by its days as the date that it agrees with.
        """
        day = None if vote is None else (vote.start, vote.end)
        return min(
            places, key=lambda place: (self._differs(place, day), self._of(place))
        )

    def _differs(self, place: int, day: tuple[date | None, date | None] | None) -> bool:
        if day is None or None in day:
            return False
        span = np.array(day, dtype="datetime64[D]")
        return bool(self._start[place] != span[0] or self._end[place] != span[1])

    def _of(self, place: int) -> tuple[float, float, float, int]:
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

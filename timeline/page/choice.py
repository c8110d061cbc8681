"""Which events of a table to show: filters as values, masks and counts out.

The number beside a choice says how many events it would show, given all the other
filters: so a reader sees where a choice leads before taking it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.extract import SALIENCE_THRESHOLD
from timeline.page.index import Index, Mask


class Detail(StrEnum):
    """How much of a story to show."""

    KEY = "key"
    MAIN = "main"
    ALL = "all"


LEAST_SALIENCE: Mapping[Detail, float] = {
    Detail.KEY: max(0.5, SALIENCE_THRESHOLD),
    Detail.MAIN: SALIENCE_THRESHOLD,
    Detail.ALL: 0.0,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader wants to see.

    Attributes:
        detail: How much of the story.
        actors: Names; none shows events of every actor and of none.
        needs_all: Every chosen actor takes part, rather than any of them.
        people: An actor's people and bodies count for it.
        words: Words that the title or the quoted sentence must hold, in any case.
        since: Events that may lie on or after this day; None for any.
        until: Events that may lie on or before this day; None for any.
        statuses: Statuses to show; none shows all.
        precisions: Precisions to show; none shows all.
        articles: Headlines of the articles to show; none shows all.
        sources: Sources to show; none shows all.
        confidence: 0..1; less certain events are left out.
    """

    detail: Detail = Detail.MAIN
    actors: tuple[str, ...] = ()
    needs_all: bool = False
    people: bool = True
    words: str = ""
    since: date | None = None
    until: date | None = None
    statuses: tuple[str, ...] = ()
    precisions: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    confidence: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Filters:
    """The filters of one choice on one table.

    Attributes:
        index: The table's small columns.
        choice: What the reader wants to see.
        masks: Which rows pass each filter in use, by the filter's name.
    """

    index: Index
    choice: Choice
    masks: Mapping[str, Mask]

    def shown(self, *, without: str = "") -> Mask:
        """Tell which rows pass every filter, one of them left out if named."""
        passed = np.ones(len(self.index), dtype=bool)
        for name, mask in self.masks.items():
            if name != without:
                passed &= mask
        return passed

    def column_counts(self, filter_name: str, column: str) -> dict[str, int]:
        """Count the events that each text of a column would show."""
        return self.index.codes[column].counts(self.shown(without=filter_name))

    def detail_counts(self) -> dict[Detail, int]:
        """Count the events that each step of detail would show."""
        rest = self.index.salience[self.shown(without="detail")]
        return {name: _reaching(rest, least) for name, least in LEAST_SALIENCE.items()}

    def confidence_counts(self, steps: Iterable[float]) -> dict[float, int]:
        """Count the events that each least confidence would show."""
        rest = self.index.confidence[self.shown(without="confidence")]
        return {least: _reaching(rest, least) for least in steps}

    def actor_counts(self) -> dict[str, int]:
        """Count the events that each actor would show, most frequent first.

        Where all chosen actors are required, an actor is counted together with them.
        """
        choice = self.choice
        left_out = "" if choice.needs_all else "actors"
        return self.index.cast.counts(
            self.shown(without=left_out), people=choice.people
        )


def filters_of(table: pd.DataFrame, index: Index, choice: Choice) -> Filters:
    """Apply a choice to a table whose small columns are at hand."""
    masks: dict[str, Mask] = {}
    for name, make in _MAKERS.items():
        if getattr(choice, name) != getattr(_NO_FILTER, name):
            masks[name] = make(index, choice)
    if choice.words.strip():
        masks["words"] = _holding(table, choice.words)
    return Filters(index, choice, masks)


def _reaching(values: npt.NDArray[np.float64], least: float) -> int:
    return int(np.count_nonzero(values >= least)) if least > 0 else len(values)


def _actors(index: Index, choice: Choice) -> Mask:
    return index.cast.among(
        choice.actors, people=choice.people, needs_all=choice.needs_all
    )


def _among(field: str, column: str) -> Callable[[Index, Choice], Mask]:
    return lambda index, choice: index.codes[column].among(getattr(choice, field))


def _salient(index: Index, choice: Choice) -> Mask:
    return index.salience >= LEAST_SALIENCE[choice.detail]


_NO_FILTER = replace(Choice(), detail=Detail.ALL)
_MAKERS: Mapping[str, Callable[[Index, Choice], Mask]] = {
    "detail": _salient,
    "actors": _actors,
    # What may lie in the days is shown: an event of "2024" may lie in its May.
    "since": lambda index, choice: index.ends >= np.datetime64(choice.since),
    "until": lambda index, choice: index.starts <= np.datetime64(choice.until),
    "statuses": _among("statuses", "status"),
    "precisions": _among("precisions", "precision"),
    "articles": _among("articles", "article_title"),
    "sources": _among("sources", "source"),
    "confidence": lambda index, choice: index.confidence >= choice.confidence,
}


def _holding(table: pd.DataFrame, words: str) -> Mask:
    """Tell which rows hold every one of some words in title or quote."""
    held = np.ones(len(table), dtype=bool)
    for word in words.split():
        found = [
            table[name].str.contains(word, case=False, regex=False)
            for name in ("title", "sentence")
        ]
        held &= (found[0] | found[1]).to_numpy(dtype=bool)
    return held

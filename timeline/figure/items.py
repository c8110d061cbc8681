"""A table and a period in, what to draw out: single events, and notes at the edges.

An event outside the period is listed at the edge of its lane with its date; where a
lane has many of them, one note counts them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.figure.dates import Span, short_words
from timeline.figure.hover import hover_card, span_of
from timeline.figure.lanes import Lanes
from timeline.figure.scale import Scale
from timeline.figure.shapes import Form, Shape, shape_of
from timeline.figure.text import LINE_BREAK, escaped

Mask = npt.NDArray[np.bool_]

MOST_AT_EDGE, MOST_IN_NOTE = 2, 8
BEFORE, AFTER = "<", ">"
_NOTE_WORDS = {BEFORE: "earlier", AFTER: "later"}


@dataclass(frozen=True, slots=True)
class Item:
    """Something to be drawn in a lane.

    Attributes:
        lane: Its lane.
        span: When it lies.
        shape: How it is drawn.
        label: What is written beside it, not yet escaped.
        card: The text of its hover card, escaped.
        event_id: What a click on it gives back; empty for a note on several events.
        outside: "<" or ">" where it lies before or after the period; else empty.
    """

    lane: int
    span: Span
    shape: Shape
    label: str
    card: str
    event_id: str
    outside: str = ""


@dataclass(frozen=True, slots=True)
class Sides:
    """Which rows of a table lie in a period, before it and after it."""

    inside: Mask
    before: Mask
    after: Mask


def split(table: pd.DataFrame, scale: Scale) -> Sides:
    """Tell on which side of a period each dated row lies; undated ones on none."""
    starts, ends = table["start"].to_numpy(), table["end"].to_numpy()
    dated = ~np.isnat(starts) & ~np.isnat(ends)
    before = dated & (ends < np.datetime64(scale.period.first))
    after = dated & (starts > np.datetime64(scale.period.last))
    return Sides(dated & ~before & ~after, before, after)


def items_of(
    table: pd.DataFrame, lanes: Lanes, scale: Scale, sides: Sides
) -> list[Item]:
    """Give what is to be drawn, by lane and in the order of the table."""
    narrow = scale.is_narrow
    found = list(_events(table[sides.inside], lanes, narrow=narrow))
    for side, rows in ((BEFORE, sides.before), (AFTER, sides.after)):
        found += _edge(table, lanes.lanes_of(table["actors"]), rows, (side, narrow))
    return found


def _events(
    rows: pd.DataFrame, lanes: Lanes, *, narrow: bool, outside: str = ""
) -> Iterator[Item]:
    numbers = lanes.lanes_of(rows["actors"]).tolist()
    for lane, (_, row) in zip(numbers, rows.iterrows(), strict=True):
        span = span_of(row)
        if span is not None:
            label = f"{short_words(span)}: {row['title']}" if outside else row["title"]
            yield Item(
                lane,
                span,
                shape_of(span, row["status"]),
                label,
                hover_card(row, narrow=narrow),
                row["event_id"],
                outside,
            )


def _edge(
    table: pd.DataFrame,
    numbers: npt.NDArray[np.int64],
    rows: Mask,
    look: tuple[str, bool],
) -> Iterator[Item]:
    side, narrow = look
    for lane in np.unique(numbers[rows]).tolist():
        at = np.flatnonzero(rows & (numbers == lane))
        if len(at) > MOST_AT_EDGE:
            yield _note(table, at, lane, side)
            continue
        for item in _events(table.iloc[at], Lanes(()), narrow=narrow, outside=side):
            yield Item(
                lane, item.span, item.shape, item.label, item.card, item.event_id, side
            )


def _note(table: pd.DataFrame, at: npt.NDArray[np.int64], lane: int, side: str) -> Item:
    """Count the events of a lane on one side of the period, and name the nearest."""
    nearest = at[-MOST_IN_NOTE:] if side == BEFORE else at[:MOST_IN_NOTE]
    rows = [row for _, row in table.iloc[nearest].iterrows()]
    spans = [span for row in rows if (span := span_of(row)) is not None]
    words = f"{len(at):,} {_NOTE_WORDS[side]} events"
    lines = [
        escaped(f"{short_words(span)}: {row['title']}")
        for span, row in zip(spans, rows, strict=True)
    ]
    more = [f"and {len(at) - len(rows):,} more"] if len(at) > len(rows) else []
    card = LINE_BREAK.join([f"<b>{words}</b>", *lines, *more])
    return Item(lane, spans[0], Shape(Form.DOT), words, card, "", side)

"""A table and a period in, what to draw out: single events, and notes at the edges.

An event outside the period is listed at the edge of its lane with its date; where a
lane has many of them, one note counts them. Where the period holds too many events to
draw, those that began before it are told by a note too: else a few hundred long ones
would fill every period, however short.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from timeline.figure.dates import Span, short_words
from timeline.figure.hover import hover_card, span_of
from timeline.figure.needed import check_words
from timeline.figure.part import Mask, Numbers, Part
from timeline.figure.scale import Scale
from timeline.figure.shapes import Form, Shape, shape_of
from timeline.figure.text import LINE_BREAK, escaped, isolated

MOST_SINGLE, MOST_AT_EDGE, MOST_IN_NOTE = 200, 2, 8
BEFORE, UNDERWAY, AFTER = "<", "<=", ">"
_NOTE_WORDS = {
    BEFORE: "earlier events",
    UNDERWAY: "ongoing since earlier",
    AFTER: "later events",
}


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
        outside: "<", "<=" or ">" where it is noted at the edge, since it lies before
            the period, began before it or lies after it; else empty.
    """

    lane: int
    span: Span
    shape: Shape
    label: str
    card: str
    event_id: str
    outside: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """Which rows of a table lie in a period, and which are noted at its edges.

    Attributes:
        inside: To be drawn, or counted, in their place.
        before: Ended before it.
        underway: Began before it and reach into it, where there are too many to draw.
        after: Begin after it.
    """

    inside: Mask
    before: Mask
    underway: Mask
    after: Mask


def split(table: pd.DataFrame, scale: Scale, rows: Mask) -> Sides:
    """Tell on which side of a period each dated row lies; undated ones on none."""
    starts, ends = table["start"].to_numpy(), table["end"].to_numpy()
    first = np.datetime64(scale.period.first)
    dated = rows & ~np.isnat(starts) & ~np.isnat(ends)
    before = dated & (ends < first)
    after = dated & (starts > np.datetime64(scale.period.last))
    inside = dated & ~before & ~after
    underway = inside & (starts < first)
    if np.count_nonzero(inside) <= MOST_SINGLE:
        underway = np.zeros_like(underway)
    return Sides(inside & ~underway, before, underway, after)


def items_of(table: pd.DataFrame, part: Part, scale: Scale, sides: Sides) -> list[Item]:
    """Give what is to be drawn, by lane and in the order of the table."""
    narrow = scale.is_narrow
    inside = np.flatnonzero(sides.inside)
    found = list(_events(table.iloc[inside], part.lanes[inside], narrow=narrow))
    for side, rows in (
        (BEFORE, sides.before),
        (UNDERWAY, sides.underway),
        (AFTER, sides.after),
    ):
        found += _edge(table, part.lanes, np.flatnonzero(rows), (side, narrow))
    return found


def _events(
    rows: pd.DataFrame, lanes: Numbers, *, narrow: bool, outside: str = ""
) -> Iterator[Item]:
    check_words(rows)
    for lane, (_, row) in zip(lanes.tolist(), rows.iterrows(), strict=True):
        span = span_of(row)
        if span is not None:
            title = isolated(row["title"])
            label = f"{short_words(span)}: {title}" if outside else title
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
    table: pd.DataFrame, lanes: Numbers, rows: Numbers, look: tuple[str, bool]
) -> Iterator[Item]:
    side, narrow = look
    numbers = lanes[rows]
    for lane in np.unique(numbers).tolist():
        at = rows[numbers == lane]
        if len(at) > MOST_AT_EDGE:
            yield _note(table, at, lane, side)
        else:
            own = table.iloc[at]
            yield from _events(own, lanes[at], narrow=narrow, outside=side)


def _note(table: pd.DataFrame, at: Numbers, lane: int, side: str) -> Item:
    """Count the events of a lane at one edge of the period, and name the nearest."""
    nearest = at[:MOST_IN_NOTE] if side == AFTER else at[-MOST_IN_NOTE:]
    rows = [row for _, row in table.iloc[nearest].iterrows()]
    spans = [span for row in rows if (span := span_of(row)) is not None]
    words = f"{len(at):,} {_NOTE_WORDS[side]}"
    lines = [
        escaped(f"{short_words(span)}: {isolated(row['title'])}")
        for span, row in zip(spans, rows, strict=True)
    ]
    more = [f"and {len(at) - len(rows):,} more"] if len(at) > len(rows) else []
    card = LINE_BREAK.join([f"<b>{words}</b>", *lines, *more])
    return Item(lane, spans[0], Shape(Form.DOT), words, card, "", side)

"""Dated events in, their places in pixels out: mark, bar, label and row of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from timeline.figure.dates import short_words
from timeline.figure.items import AFTER, Item
from timeline.figure.pack import pack
from timeline.figure.scale import Scale
from timeline.figure.shapes import Form
from timeline.figure.text import shortened, width

FONT, MARK = 13, 13
HALF_MARK = MARK / 2 + 1
DIAMOND = 1.3
"""Plotly draws a diamond so many times as wide as the other marks of its size."""
RING = MARK + 9
HALF_RING = RING / 2 + 1
LABEL_GAP, ROW_GAP = 8, 14
LABEL_ROOM = {False: 430.0, True: 270.0}
ENOUGH_ROOM = 0.6
ROW, LANE_PAD, LANE_GAP, NAME_ROW = 26, 6, 6, 20


class Side(StrEnum):
    """Where an event's label stands."""

    RIGHT = "right"
    LEFT = "left"
    INSIDE = "inside"


@dataclass(frozen=True, slots=True)
class Placed:
    """An event with its place, in pixels from the plot's left edge.

    Attributes:
        item: The event.
        left: Where its bar begins, cut at the plot's edge.
        right: Where its bar ends, cut at the plot's edge.
        mark: Where its mark stands.
        label: Its title as drawn, not yet escaped.
        side: Where the label stands.
        line: Its row in the lane, from 0.
    """

    item: Item
    left: float
    right: float
    mark: float
    label: str
    side: Side
    line: int = 0


@dataclass(frozen=True, slots=True)
class LanePlace:
    """A lane's place, in pixels from the plot's top edge.

    Attributes:
        lane: The lane.
        top: Where it begins.
        bottom: Where it ends.
        first_row: Where its first row begins.
        note: What is said below its name.
    """

    lane: int
    top: float
    bottom: float
    first_row: float
    note: str = ""

    def y(self, line: int) -> float:
        """Give the middle of a row."""
        return self.first_row + (line + 0.5) * ROW


def place(items: Sequence[Item], scale: Scale) -> list[Placed]:
    """Place every event, rows packed lane by lane."""
    lanes: dict[int, list[Placed]] = {}
    for item in items:
        lanes.setdefault(item.lane, []).append(_placed(item, scale))
    return [packed for lane in sorted(lanes) for packed in _packed(lanes[lane])]


def stack(placed: Sequence[Placed], scale: Scale) -> list[LanePlace]:
    """Stack the lanes that hold events from top to bottom."""
    lines: dict[int, int] = {}
    for one in placed:
        lines[one.item.lane] = max(lines.get(one.item.lane, 0), one.line + 1)
    places, top = [], 0.0
    name = NAME_ROW if scale.is_narrow else 0
    for lane, count in sorted(lines.items()):
        bottom = top + name + count * ROW + LANE_PAD
        places.append(LanePlace(lane, top, bottom, top + name + LANE_PAD / 2))
        top = bottom + LANE_GAP
    return places


def wideness(item: Item) -> float:
    """Tell how many times as wide as its size an event's mark is drawn."""
    is_diamond = item.shape.form is Form.BAND and not item.outside
    return DIAMOND if is_diamond else 1.0


def _packed(placed: list[Placed]) -> Iterator[Placed]:
    lines = pack([_stretch(one) for one in placed], gap=ROW_GAP)
    for one, line in zip(placed, lines, strict=True):
        yield replace(one, line=line)


def _stretch(one: Placed) -> tuple[float, float]:
    """Give the pixels that a mark, its bar and its label take."""
    half = HALF_MARK * wideness(one.item)
    left = min(one.left, one.mark - half)
    right = max(one.right, one.mark + half)
    taken = LABEL_GAP + width(one.label, FONT)
    if one.side is Side.RIGHT:
        return left, right + taken
    if one.side is Side.LEFT:
        return left - taken, right
    return left, right


def _placed(item: Item, scale: Scale) -> Placed:
    if item.outside:
        return _edge(item, scale)
    left = max(0.0, scale.x(item.span.start))
    right = min(float(scale.plot_width), scale.x(item.span.end, hours=24))
    # No room is left beside the last day that there is.
    most = scale.plot_width - HALF_RING
    mark = min(max(_mark(item.shape.form, left, right), HALF_RING), most)
    if item.shape.form is Form.DOT:
        left = right = mark
    half = HALF_MARK * wideness(item)
    side, room = _side((left, right), (mark - half, mark + half), scale)
    label = _label(item, scale, room)
    return Placed(item, left, right, mark, label, side)


def _label(item: Item, scale: Scale, room: float) -> str:
    """Give the title, and the dates of a bar cut by the plot's edge if they fit."""
    is_cut = item.span.start < scale.period.first or item.span.end > scale.period.last
    whole = f"{item.label} ({short_words(item.span)})"
    if is_cut and width(whole, FONT) <= room:
        return whole
    return shortened(item.label, size=FONT, room=room)


def _mark(form: Form, left: float, right: float) -> float:
    if form is Form.SINCE:
        return right - HALF_MARK
    if form is Form.UNTIL:
        return left + HALF_MARK
    return (left + right) / 2


def _side(
    bar: tuple[float, float], mark: tuple[float, float], scale: Scale
) -> tuple[Side, float]:
    """Choose where the label stands and how many pixels it may take.

    Args:
        bar: Where the bar begins and ends.
        mark: Where the mark does.
        scale: The scale.
    """
    most = LABEL_ROOM[scale.is_narrow]
    after = scale.plot_width - max(bar[1], mark[1]) - LABEL_GAP
    before = min(bar[0], mark[0]) - LABEL_GAP
    if after >= most or after >= max(before, ENOUGH_ROOM * most):
        return Side.RIGHT, min(after, most)
    if before >= ENOUGH_ROOM * most:
        return Side.LEFT, min(before, most)
    inside = mark[0] - LABEL_GAP - bar[0]
    if inside > max(before, after):
        return Side.INSIDE, inside
    if after >= before:
        return Side.RIGHT, after
    return Side.LEFT, before


def _edge(item: Item, scale: Scale) -> Placed:
    """Place what lies outside the period at the plot's edge."""
    room = min(LABEL_ROOM[scale.is_narrow], scale.plot_width - 4 * HALF_MARK)
    label = shortened(item.label, size=FONT, room=room)
    if item.outside == AFTER:
        edge = float(scale.plot_width)
        return Placed(item, edge, edge, edge - HALF_MARK, label, Side.LEFT)
    return Placed(item, 0, 0, HALF_MARK, label, Side.RIGHT)

"""Placed events in, few Plotly traces out: all bars in one, all marks in one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from timeline.figure.palette import Palette, with_alpha
from timeline.figure.place import FONT, LABEL_GAP, MARK, RING, Placed, Side, wideness
from timeline.figure.scale import Scale
from timeline.figure.shapes import Form
from timeline.figure.text import escaped

BAR_HEIGHT, LABELLED_HEIGHT = 11, 21
BAND_ALPHA, HOLLOW_ALPHA, LABELLED_ALPHA = 0.30, 0.06, 0.40
FADE_STEPS = 16
FADES = tuple(round(1 - step / FADE_STEPS * 0.92, 2) for step in range(FADE_STEPS))
NO_LINE = "rgba(0,0,0,0)"
EDGE_SYMBOLS = {"<": "triangle-left", "<=": "triangle-left", ">": "triangle-right"}
BAR_CAP = 7
BAND_SHOWS = 2 * MARK
"""Pixels of a hollow band that is seen beside its diamond."""
BLANK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Drawn:
    """An event ready to be drawn.

    Attributes:
        placed: Its place across.
        y: Pixels from the plot's top to the middle of its row.
        colour: Its hue.
    """

    placed: Placed
    y: float
    colour: str

    @property
    def card(self) -> str:
        """The text of its hover card, escaped."""
        return self.placed.item.card

    @property
    def event_id(self) -> str:
        """What a click on it gives back; empty for a note on several events."""
        return self.placed.item.event_id


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a bar in one colour."""

    drawn: Drawn
    left: float
    right: float
    fill: str
    line: str


def bars(drawn: Sequence[Drawn], scale: Scale) -> go.Bar:
    """Draw the bars of all events as one trace."""
    pieces = [piece for one in drawn for piece in _pieces(one)]
    return go.Bar(
        meta="bars",
        orientation="h",
        base=[scale.time(piece.left) for piece in pieces],
        x=[_milliseconds(piece.right - piece.left, scale) for piece in pieces],
        y=[piece.drawn.y for piece in pieces],
        width=[_height(piece.drawn.placed) for piece in pieces],
        marker={
            "color": [piece.fill for piece in pieces],
            "line": {
                "color": [piece.line for piece in pieces],
                "width": [0 if piece.line == NO_LINE else 1.5 for piece in pieces],
            },
        },
        hovertext=[piece.drawn.card for piece in pieces],
        hoverinfo="text",
        customdata=[[piece.drawn.event_id] for piece in pieces],
        showlegend=False,
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def marks(drawn: Sequence[Drawn], scale: Scale, colours: Palette) -> go.Scatter:
    """Draw the marks of all events as one trace."""
    return go.Scatter(
        meta="marks",
        mode="markers",
        x=[scale.time(one.placed.mark) for one in drawn],
        y=[one.y for one in drawn],
        marker={
            "symbol": [symbol(one.placed) for one in drawn],
            "size": [mark_size(one.placed) for one in drawn],
            "color": [one.colour for one in drawn],
            "opacity": 1,
            "line": {
                "width": [_outline(one) for one in drawn],
                "color": [_line(one, colours) for one in drawn],
            },
        },
        hovertext=[one.card for one in drawn],
        hoverinfo="text",
        customdata=[[one.event_id] for one in drawn],
        showlegend=False,
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def labels(
    drawn: Sequence[Drawn], scale: Scale, colours: Palette, selected: str
) -> go.Scatter:
    """Write the labels of all events as one trace."""
    return go.Scatter(
        meta="labels",
        mode="text",
        x=[scale.time(_anchor(one.placed)) for one in drawn],
        y=[one.y for one in drawn],
        text=[_label(one, selected) for one in drawn],
        textposition=[_position(one.placed) for one in drawn],
        textfont={"color": colours.text, "size": FONT},
        cliponaxis=False,
        hovertext=[one.card for one in drawn],
        hoverinfo="text",
        customdata=[[one.event_id] for one in drawn],
        showlegend=False,
        selected={"textfont": {"color": colours.text}},
        unselected={"textfont": {"color": colours.text}},
    )


def ring(
    drawn: Sequence[Drawn], scale: Scale, colours: Palette, selected: str
) -> Iterator[go.Scatter]:
    """Draw a ring around the selected event's mark or bar, if it is drawn."""
    for one in drawn:
        if selected and one.event_id == selected:
            yield go.Scatter(
                meta="ring",
                name=one.event_id,
                **(_circle(one, scale) if mark_size(one.placed) else _box(one, scale)),
                marker={
                    "symbol": "circle-open",
                    "size": RING,
                    "color": colours.text,
                    "line": {"width": 2},
                },
                line={"color": colours.text, "width": 2},
                hoverinfo="skip",
                showlegend=False,
                unselected={"marker": {"opacity": 1}},
            )


def _circle(one: Drawn, scale: Scale) -> dict[str, object]:
    return {"mode": "markers", "x": [scale.time(one.placed.mark)], "y": [one.y]}


def _box(one: Drawn, scale: Scale) -> dict[str, object]:
    """Go round a long bar, which has no mark in its middle."""
    left, right = scale.time(one.placed.left), scale.time(one.placed.right)
    half = _height(one.placed) / 2
    top, bottom = one.y - half, one.y + half
    x, y = [left, right, right, left, left], [top, top, bottom, bottom, top]
    return {"mode": "lines", "x": x, "y": y}


def symbol(placed: Placed) -> str:
    """Name the mark of an event; the plain bar has none of its own."""
    return EDGE_SYMBOLS.get(placed.item.outside, placed.item.shape.symbol)


def mark_size(placed: Placed) -> float:
    """Give a mark's size: a plain bar's cap only keeps a short bar visible."""
    shape = placed.item.shape
    if placed.item.outside or shape.form is not Form.BAR or shape.is_hollow:
        return MARK
    return 0 if placed.right - placed.left > BAR_CAP else BAR_CAP


def _pieces(one: Drawn) -> Iterator[Piece]:
    placed, shape = one.placed, one.placed.item.shape
    if placed.item.outside or shape.form is Form.DOT:
        return
    left, right = placed.left, placed.right
    if shape.form is Form.BAND and shape.is_hollow and right - left < BAND_SHOWS:
        return  # two outlines across each other would look like a star
    if shape.is_hollow:
        fill, line = with_alpha(one.colour, HOLLOW_ALPHA), with_alpha(one.colour, 0.9)
        yield Piece(one, left, right, fill, line)
    elif shape.form is Form.BAR:
        fill = with_alpha(one.colour, _most(placed))
        yield Piece(one, left, right, fill, one.colour)
    elif shape.form is Form.BAND:
        fill = with_alpha(one.colour, BAND_ALPHA)
        yield Piece(one, left, right, fill, NO_LINE)
    else:
        yield from _fading(one, left, right)


def _fading(one: Drawn, left: float, right: float) -> Iterator[Piece]:
    fades = FADES if one.placed.item.shape.form is Form.SINCE else FADES[::-1]
    step = (right - left) / len(fades)
    for at, alpha in enumerate(fades):
        fill = with_alpha(one.colour, alpha * _most(one.placed))
        yield Piece(
            one, left + at * step, left + (at + 1) * step, fill, "rgba(0,0,0,0)"
        )


def _height(placed: Placed) -> float:
    """Give a bar's height: one with its label inside makes room for it."""
    return LABELLED_HEIGHT if placed.side is Side.INSIDE else BAR_HEIGHT


def _most(placed: Placed) -> float:
    """Give a bar's strongest tone, on which a label inside must be readable."""
    return LABELLED_ALPHA if placed.side is Side.INSIDE else 1


def _milliseconds(pixels: float, scale: Scale) -> float:
    return (scale.day_at(pixels) - scale.day_at(0)) * 86_400_000


def _outline(one: Drawn) -> float:
    return 2 if "open" in symbol(one.placed) else 1


def _line(one: Drawn, colours: Palette) -> str:
    is_plain = mark_size(one.placed) <= BAR_CAP or "open" in symbol(one.placed)
    return one.colour if is_plain else colours.background


def _anchor(placed: Placed) -> float:
    half = mark_size(placed) / 2 * wideness(placed.item)
    if placed.side is Side.RIGHT:
        return max(placed.right, placed.mark + half) + LABEL_GAP * 0.7
    if placed.side is Side.LEFT:
        return min(placed.left, placed.mark - half) - LABEL_GAP * 0.7
    return placed.left + LABEL_GAP * 0.7


def _position(placed: Placed) -> str:
    return "middle left" if placed.side is Side.LEFT else "middle right"


def _label(one: Drawn, selected: str) -> str:
    text = escaped(one.placed.label)
    if not selected or one.event_id != selected:
        return text
    # A blank more on the side of the mark, for its ring is wider.
    before = BLANK if one.placed.side is Side.RIGHT else ""
    after = BLANK if one.placed.side is Side.LEFT else ""
    return f"{before}<b>{text}</b>{after}"

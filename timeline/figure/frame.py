"""Lanes in place in, what stands around the events out: bands, names, axes, margins."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from timeline.figure.axis import time_axis
from timeline.figure.lanes import Lanes
from timeline.figure.palette import Palette, with_alpha
from timeline.figure.place import FONT, LanePlace
from timeline.figure.scale import Scale
from timeline.figure.text import (
    LINE_BREAK,
    escaped,
    lines,
    lines_to_end,
    shortened,
    width,
)

FONT_FAMILY = '"Source Sans", "Source Sans 3", "Segoe UI", Arial, sans-serif'
CLEAR = "rgba(0,0,0,0)"
TOP, BOTTOM, LEGEND_ROW = 30, 46, 24
LEGEND_ENTRY, LEGEND_TEXT = 182, 132
NAME_ROOM, NAME_LINES, LEFT_PAD = 126, 2, 4
NOTE_FONT, NOTE_GAP = 11, 8
EMPTY_HEIGHT = 160
_ALIKE = 8
"""Letters that names which are cut alike begin with."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What everything in a figure is drawn on."""

    lanes: Lanes
    scale: Scale
    colours: Palette


def layout(
    stacked: Sequence[LanePlace], ground: Ground, entries: int
) -> dict[str, Any]:
    """Set up axes, margins, bands and names.

    Args:
        stacked: The lanes from top to bottom.
        ground: What they are drawn on.
        entries: How many the legend has.
    """
    scale, colours = ground.scale, ground.colours
    height = stacked[-1].bottom
    return {
        **_size(scale, height, entries),
        **_manners(scale, colours),
        "paper_bgcolor": colours.background,
        "plot_bgcolor": CLEAR,
        "font": {"family": FONT_FAMILY, "color": colours.text, "size": FONT},
        "xaxis": time_axis(scale, colours),
        "yaxis": {"range": [height, 0], "fixedrange": True, "visible": False},
        "barmode": "overlay",
        "bargap": 0,
        "legend": _legend(colours),
        "shapes": [_band(one, ground) for one in stacked],
        "annotations": [_name(one, ground) for one in stacked],
    }


def empty(colours: Palette) -> go.Figure:
    """Draw a figure that says that there is nothing to draw."""
    figure = go.Figure()
    figure.update_layout(
        height=EMPTY_HEIGHT,
        paper_bgcolor=colours.background,
        plot_bgcolor=CLEAR,
        xaxis={"visible": False},
        yaxis={"visible": False},
        annotations=[
            {
                "text": "No dated events to draw.",
                "showarrow": False,
                "font": {"color": colours.quiet, "size": 16, "family": FONT_FAMILY},
            }
        ],
    )
    return figure


def _size(scale: Scale, height: float, entries: int) -> dict[str, Any]:
    across = max(1, scale.plot_width // LEGEND_ENTRY)
    legend_height = LEGEND_ROW * -(-entries // across)
    return {
        "height": TOP + height + BOTTOM + legend_height,
        "width": scale.width,
        "margin": {
            "l": scale.left_margin,
            "r": scale.width - scale.left_margin - scale.plot_width,
            "t": TOP,
            "b": BOTTOM + legend_height,
        },
    }


def _manners(scale: Scale, colours: Palette) -> dict[str, Any]:
    """Set what happens under the reader's pointer."""
    return {
        "hovermode": "closest",
        # On a phone, dragging must go on scrolling the page.
        "dragmode": False if scale.is_narrow else "zoom",
        "hoverlabel": {
            "bgcolor": colours.card,
            "bordercolor": colours.edge,
            "font": {"color": colours.text, "size": FONT, "family": FONT_FAMILY},
            "align": "left",
        },
        "modebar": {
            "bgcolor": CLEAR,
            "color": colours.quiet,
            "activecolor": colours.text,
        },
    }


def _legend(colours: Palette) -> dict[str, Any]:
    return {
        "orientation": "h",
        "yref": "container",
        "y": 0,
        "yanchor": "bottom",
        "x": 0,
        "xanchor": "left",
        "font": {"color": colours.quiet, "size": 12},
        "itemclick": False,
        "itemdoubleclick": False,
        "itemwidth": 30,
        "entrywidth": LEGEND_TEXT,
        "entrywidthmode": "pixels",
    }


def _band(one: LanePlace, ground: Ground) -> dict[str, Any]:
    hue = ground.lanes.colour(one.lane, ground.colours)
    return {
        "type": "rect",
        "layer": "below",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": one.top,
        "y1": one.bottom,
        "line": {"width": 0},
        "fillcolor": with_alpha(hue, ground.colours.tint),
    }


def _name(one: LanePlace, ground: Ground) -> dict[str, Any]:
    scale, whole = ground.scale, ground.lanes.names[one.lane]
    common = {
        "text": _name_text(whole, one.note, ground),
        "align": "right",
        "xref": "paper",
        "showarrow": False,
        "hovertext": escaped(whole),
        "font": {"color": ground.colours.quiet, "size": FONT},
    }
    if scale.is_narrow:
        return common | {
            "x": 0,
            "xanchor": "left",
            "xshift": LEFT_PAD,
            "y": one.top + 2,
            "yanchor": "top",
        }
    middle = (one.top + one.bottom) / 2
    return common | {"x": 0, "xanchor": "right", "xshift": -10, "y": middle}


def is_long(name: str) -> bool:
    """Whether a lane's name beside the plot takes more than one line."""
    return width(name, FONT) > NAME_ROOM


def _name_text(name: str, note: str, ground: Ground) -> str:
    """Write a lane's name, its note below it, or beside it where that is narrow."""
    scale = ground.scale
    room: float = scale.plot_width - 2 * LEFT_PAD if scale.is_narrow else NAME_ROOM
    if note and scale.is_narrow:
        room -= width(note, FONT) + NOTE_GAP
    most = 1 if scale.is_narrow else NAME_LINES
    parts = _name_lines(name, ground.lanes.names, room=room, most=most)
    shown = LINE_BREAK.join(map(escaped, parts))
    if not note:
        return f"<b>{shown}</b>"
    if scale.is_narrow:
        return f"<b>{shown}</b> {escaped(note)}"
    small = shortened(note, size=NOTE_FONT, room=NAME_ROOM)
    styled = f'<span style="font-size:{NOTE_FONT}px">{escaped(small)}</span>'
    return f"<b>{shown}</b>{LINE_BREAK}{styled}"


def _name_lines(
    name: str, names: Sequence[str], *, room: float, most: int
) -> list[str]:
    """Break a lane's name into lines; its end shows where others begin alike."""
    found = lines(name, size=FONT, room=room, most=most)
    others = (one for one in names if one != name and one.startswith(name[:_ALIKE]))
    if any(lines(one, size=FONT, room=room, most=most) == found for one in others):
        return lines_to_end(name, size=FONT, room=room, most=most)
    return found

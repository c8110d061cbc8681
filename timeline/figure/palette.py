"""The figure's colours, one palette a theme, read once from `palette.toml`."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files


class Theme(StrEnum):
    """What the figure is drawn on."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of one theme, as "#rrggbb".

    Attributes:
        background: What the figure is drawn on.
        text: Labels.
        quiet: Axis, lane names, legend.
        grid: Lines that must not catch the eye.
        card: Background of hover cards.
        edge: Borders of hover cards.
        lanes: The lanes' hues in order, repeated when there are more lanes.
        other: The hue of lanes that stand for no single actor.
        tint: 0..1, how much of its hue a lane's background takes.
    """

    background: str
    text: str
    quiet: str
    grid: str
    card: str
    edge: str
    lanes: tuple[str, ...]
    other: str
    tint: float


@cache
def palette(theme: Theme) -> Palette:
    """Give a theme's colours."""
    stored = files("timeline.figure").joinpath("palette.toml").read_text("utf-8")
    colours = tomllib.loads(stored)[theme.value]
    return Palette(**{**colours, "lanes": tuple(colours["lanes"])})


def with_alpha(colour: str, alpha: float) -> str:
    """Make a colour see-through.

    >>> with_alpha("#1f5fa8", 0.5)
    'rgba(31,95,168,0.5)'
    """
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha:.2g})"

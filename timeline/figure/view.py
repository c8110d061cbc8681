"""How a reader wants a figure drawn."""

from dataclasses import dataclass

from timeline.figure.palette import Theme
from timeline.figure.scale import Period


@dataclass(frozen=True, slots=True)
class View:
    """How to draw a timeline.

    Attributes:
        width: Width of the figure in pixels.
        theme: What it is drawn on.
        period: First and last day to show; None shows those that most events fall
            into. Events outside are listed at the edges, with their dates.
        selected: The event_id to mark; empty for none.
    """

    width: int = 1000
    theme: Theme = Theme.LIGHT
    period: Period | None = None
    selected: str = ""

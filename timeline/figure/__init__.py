"""The figure room: a table in, a Plotly timeline out."""

from timeline.figure.article_names import article_names
from timeline.figure.build import timeline_figure
from timeline.figure.items import MOST_SINGLE
from timeline.figure.lanes import Grouping, Lanes, find_lanes
from timeline.figure.overview import overview_figure
from timeline.figure.palette import Theme
from timeline.figure.part import Part, first_days
from timeline.figure.period import (
    clamped,
    focus_period,
    moved,
    reaching,
    whole_period,
    zoomed,
)
from timeline.figure.scale import Period
from timeline.figure.view import View

__all__ = [
    "MOST_SINGLE",
    "Grouping",
    "Lanes",
    "Part",
    "Period",
    "Theme",
    "View",
    "article_names",
    "clamped",
    "find_lanes",
    "first_days",
    "focus_period",
    "moved",
    "overview_figure",
    "reaching",
    "timeline_figure",
    "whole_period",
    "zoomed",
]

"""The figure room: a table in, a Plotly timeline out."""

from timeline.figure.build import View, timeline_figure
from timeline.figure.lanes import Grouping, Lanes, find_lanes
from timeline.figure.palette import Theme
from timeline.figure.period import clamped, focus_period, moved, whole_period, zoomed
from timeline.figure.scale import Period

__all__ = [
    "Grouping",
    "Lanes",
    "Period",
    "Theme",
    "View",
    "clamped",
    "find_lanes",
    "focus_period",
    "moved",
    "timeline_figure",
    "whole_period",
    "zoomed",
]

"""The figure room: a table in, a Plotly timeline out."""

from timeline.figure.build import View, timeline_figure, whole_period
from timeline.figure.lanes import Lanes, find_lanes
from timeline.figure.palette import Theme
from timeline.figure.scale import Period

__all__ = [
    "Lanes",
    "Period",
    "Theme",
    "View",
    "find_lanes",
    "timeline_figure",
    "whole_period",
]

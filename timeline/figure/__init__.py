"""The figure room: a table in, a Plotly timeline out."""

from timeline.figure.build import timeline_figure

__all__ = ["timeline_figure"]

"""A table in, a Plotly figure out."""

import pandas as pd
import plotly.graph_objects as go


def timeline_figure(table: pd.DataFrame) -> go.Figure:
    """Draw a table of events as a timeline."""
    raise NotImplementedError

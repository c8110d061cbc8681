"""The same events as Plotly Express draws them: what the benchmark compares with."""

import sys
from pathlib import Path

import pandas as pd
import plotly.express as px
import streamlit as st

from timeline.table.files import read_table


@st.cache_resource
def events(path: str) -> pd.DataFrame:
    """Read the table once; Plotly Express draws a day as long as it is, not 0."""
    table = read_table(Path(path))
    return table.assign(after=table["end"] + pd.Timedelta(days=1))


def page() -> None:
    """Draw the table that the command line names."""
    table = events(sys.argv[1])
    choice = st.segmented_control("Events", ["Key", "All"], default="Key")
    shown = table[table["salience"] >= (0 if choice == "All" else 0.5)]
    figure = px.timeline(
        shown,
        x_start="start",
        x_end="after",
        y="actors",
        hover_name="title",
        color="actors",
    )
    with st.container(key="timeline"):
        st.plotly_chart(figure, key=f"chart {choice}")


if __name__ == "__main__":
    page()

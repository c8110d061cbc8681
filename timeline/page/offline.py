"""A table in, a web page out that needs no network: the timeline and every event."""

from html import escape
from importlib.resources import files
from typing import Any

import pandas as pd

from timeline.figure import View, timeline_figure
from timeline.figure.text import many
from timeline.page.brief import brief_html
from timeline.page.story import Story

WIDE, NARROW = 1200, 360  # pixels; the narrower one is for phones
_COUNTED = (
    "Too many events to draw one by one: the colour says how many begin in a stretch of"
    " time. The list below has them all."
)
_PAGE_LOOK = files("timeline.page").joinpath("offline.css").read_text("utf-8")
_DRAWING: dict[str, Any] = {"full_html": False, "config": {"displaylogo": False}}


def web_page(story: Story, table: pd.DataFrame, chosen: str = "") -> bytes:
    """Draw a table as a page of its own: the timeline, and below it every event.

    The list holds what the timeline cannot name: undated events, and single ones where
    so many are in view that it counts them. The timeline is drawn for wide screens and
    paper, and again for phones.

    Args:
        story: The story.
        table: The events of the page.
        chosen: Says which events of the story these are; empty for all.
    """
    wide = timeline_figure(table, lanes=story.lanes, view=View(width=WIDE))
    narrow = timeline_figure(table, lanes=story.lanes, view=View(width=NARROW))
    is_counted = bool(wide.data) and wide.data[0].meta == "counts"
    words = [story.provenance, chosen, _COUNTED if is_counted else ""]
    notes = "".join(f"<p>{escape(one)}</p>" for one in words if one)
    counted = many(len(table), "event")
    name = f"Timeline of {counted}, which are listed below."
    drawn = "".join(
        f'<div class="drawn {kind}" role="figure" aria-label="{name}">{html}</div>'
        for kind, html in (
            ("wide", wide.to_html(include_plotlyjs=True, **_DRAWING)),
            ("narrow", narrow.to_html(include_plotlyjs=False, **_DRAWING)),
        )
    )
    headline = escape(story.headline)
    listed = f"<h2>{counted.capitalize()}</h2>{brief_html(table)}"
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{headline}</title><style>{_PAGE_LOOK}</style></head><body>"
        f"<h1>{headline}</h1>{notes}{drawn}{listed}"
        "</body></html>\n"
    ).encode()

"""A table in, a web page out that needs no network: the timeline and every event."""

from dataclasses import dataclass
from importlib.resources import files

import pandas as pd

from timeline.figure import View, timeline_figure
from timeline.figure.palette import Theme
from timeline.figure.text import many
from timeline.page.brief import brief_html
from timeline.page.file_names import file_name
from timeline.page.look import both_looks
from timeline.page.story import Story
from timeline.page.words import as_html, with_capital
from timeline.table.json import json_in_page

WIDTHS = {"wide": 1000, "middle": 640, "narrow": 350, "least": 280}  # pixels, or more
FIRST = "wide"  # brings Plotly for both
MOST_HELD = 10_000
"""Events of a page that opens on the dashboard again; more would make it too large."""
_COUNTED = (
    "Too many events to draw one by one: the colour says how many begin in a stretch of"
    " time. The list below has them all."
)
_PAGE_LOOK = files("timeline.page").joinpath("offline.css").read_text("utf-8")
_THEMES = files("timeline.page").joinpath("offline.js").read_text("utf-8")


@dataclass(frozen=True, slots=True)
class _Drawing:
    """The markup of a drawing, and whether it counts events instead of drawing each."""

    html: str
    is_counted: bool


def web_page(story: Story, table: pd.DataFrame, chosen: str = "") -> bytes:
    """Draw a table as a page of its own: the timeline, and below it every event.

    The list holds what the timeline cannot name: undated events, and single ones where
    so many are in view that it counts them. The table itself is in the page, unseen, so
    that the dashboard opens it again. The timeline is drawn for wide windows, for
    middling ones and paper, and for phones; the browser stretches each to its window.

    Args:
        story: The story.
        table: The events of the page.
        chosen: Says which events of the story these are; empty for all.
    """
    drawings = [_drawing(story, table, kind) for kind in WIDTHS]
    is_counted = any(drawing.is_counted for drawing in drawings)
    from_where = with_capital(story.provenance)
    words = [from_where, chosen, _COUNTED if is_counted else ""]
    notes = "".join(f"<p>{as_html(one)}</p>" for one in words if one)
    counted = many(len(table), "event")
    name = f"Timeline of {counted}, which are listed below."
    drawn = "".join(
        f'<div class="drawn {kind}" role="figure" aria-label="{name}">'
        f"{drawing.html}</div>"
        for kind, drawing in zip(WIDTHS, drawings, strict=True)
    )
    headline = as_html(story.headline)
    listed = f"<h2>{counted.capitalize()}</h2>{brief_html(table)}"
    held = json_in_page(table) if len(table) <= MOST_HELD else ""
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{headline}</title><style>{both_looks()}{_PAGE_LOOK}</style>"
        f"<script>{_THEMES}</script>{held}</head><body>"
        f"<h1>{headline}</h1>{notes}{drawn}{listed}"
        "</body></html>\n"
    ).encode()


def _drawing(story: Story, table: pd.DataFrame, kind: str) -> _Drawing:
    """Draw the timeline at a width, so that it takes the theme of its reader."""
    light, dark = (
        timeline_figure(
            table, lanes=story.lanes, view=View(width=WIDTHS[kind], theme=theme)
        ).update_layout(uirevision="kept")
        for theme in (Theme.LIGHT, Theme.DARK)
    )
    is_counted = bool(light.data) and light.data[0].meta == "counts"
    name = f"timeline-{kind}"
    drawn = light.to_html(
        div_id=name,
        full_html=False,
        include_plotlyjs=kind == FIRST,
        config={
            "displaylogo": False,
            "toImageButtonOptions": {"filename": file_name(story.headline, "")},
        },
    )
    themes = f'<script>drawToFit("{name}", {dark.to_json()});</script>'
    return _Drawing(drawn + themes, is_counted)

"""Shapes in, the legend's entries out: only those that the figure holds."""

from collections.abc import Iterable, Iterator

import plotly.graph_objects as go

from timeline.figure.palette import Palette, with_alpha
from timeline.figure.place import MARK
from timeline.figure.shapes import Filling, Form, Shape
from timeline.figure.traces import BAND_ALPHA

FORM_WORDS = {
    Form.DOT: "on that day",
    Form.BAR: "lasted throughout",
    Form.BAND: "once, sometime within",
    Form.SINCE: "since then, end open",
    Form.UNTIL: "until then, start open",
}
FILLING_WORDS = {
    Filling.HOLLOW: "planned",
    Filling.POINTED: "hypothetical",
    Filling.CROSSED: "did not happen",
}
_LINE_ALPHAS = {
    Form.BAR: 1.0,
    Form.BAND: BAND_ALPHA,
    Form.SINCE: 0.55,
    Form.UNTIL: 0.55,
}


def legend(shapes: Iterable[Shape], colours: Palette) -> Iterator[go.Scatter]:
    """Give an empty trace for each kind of shape in use, so that Plotly lists it."""
    used = set(shapes)
    for form, words in FORM_WORDS.items():
        if any(shape.form is form for shape in used):
            yield _entry(Shape(form), words, colours)
    for filling, words in FILLING_WORDS.items():
        if any(shape.filling is filling for shape in used):
            yield _entry(Shape(Form.DOT, filling), words, colours)


def _entry(shape: Shape, words: str, colours: Palette) -> go.Scatter:
    alpha = _LINE_ALPHAS.get(shape.form)
    has_mark = shape.form is not Form.BAR
    return go.Scatter(
        name=words,
        x=[None],
        y=[None],
        mode="+".join((["lines"] if alpha else []) + (["markers"] if has_mark else [])),
        line={"color": with_alpha(colours.quiet, alpha or 1), "width": 9},
        marker={
            "symbol": shape.symbol,
            "size": MARK - 2,
            "color": colours.quiet,
            "opacity": 1,
            "line": {
                "width": 1.5 if "open" in shape.symbol else 0,
                "color": colours.quiet,
            },
        },
        hoverinfo="skip",
        showlegend=True,
    )

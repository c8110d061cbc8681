"""A row of the table in, the shape that says what its words allow out.

| Shape | Meaning |
| --- | --- |
| dot | on that very day |
| solid bar | lasted throughout |
| diamond on a soft band | once, sometime within |
| fading bar with a hollow arrow | one end is left open |
| hollow | planned |
| hollow with a point in it | hypothetical |
| crossed | did not happen |
"""

from dataclasses import dataclass
from enum import StrEnum

from timeline.events import Status
from timeline.figure.dates import Span


class Form(StrEnum):
    """What the dates look like."""

    DOT = "dot"
    BAR = "bar"
    BAND = "band"
    SINCE = "since"
    UNTIL = "until"


class Filling(StrEnum):
    """What the status looks like."""

    FULL = "full"
    HOLLOW = "hollow"
    POINTED = "pointed"
    CROSSED = "crossed"


FILLINGS = {
    Status.PLANNED: Filling.HOLLOW,
    Status.HYPOTHETICAL: Filling.POINTED,
    Status.NEGATED: Filling.CROSSED,
}

_SYMBOLS = {
    Form.DOT: "circle",
    Form.BAR: "square",
    Form.BAND: "diamond",
    Form.SINCE: "triangle-right",
    Form.UNTIL: "triangle-left",
}
_CROSSABLE = frozenset({Form.DOT, Form.BAR, Form.BAND})


@dataclass(frozen=True, slots=True)
class Shape:
    """How an event is drawn.

    Attributes:
        form: By its dates.
        filling: By its status.
    """

    form: Form
    filling: Filling = Filling.FULL

    @property
    def symbol(self) -> str:
        """Plotly's name of the mark."""
        symbol = _SYMBOLS[self.form]
        if self.form not in _CROSSABLE:
            # An arrow is hollow anyway; a point in it tells a status that is not plain.
            return f"{symbol}-open" + (
                "-dot" if self.filling is not Filling.FULL else ""
            )
        match self.filling:
            case Filling.FULL:
                return symbol
            case Filling.HOLLOW:
                return f"{symbol}-open"
            case Filling.POINTED:
                return f"{symbol}-open-dot"
            case Filling.CROSSED:
                return f"{symbol}-x-open"

    @property
    def is_hollow(self) -> bool:
        """Its bar is an outline."""
        return self.filling is not Filling.FULL


def shape_of(span: Span, status: str) -> Shape:
    """Choose the shape of a dated event.

    >>> from datetime import date
    >>> shape_of(Span(date(2024, 8, 1), date(2024, 8, 10)), "happened").form
    <Form.BAND: 'band'>
    """
    filling = FILLINGS.get(Status(status), Filling.FULL)
    if span.opens_right:
        return Shape(Form.SINCE, filling)
    if span.opens_left:
        return Shape(Form.UNTIL, filling)
    if span.is_day:
        return Shape(Form.DOT, filling)
    return Shape(Form.BAR if span.throughout else Form.BAND, filling)

"""Days of a table, or typed, that could be two (03/04/2024): the reader says which."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias, cast

import streamlit as st

from timeline.errors import DayOrderError, TwoPublishedError
from timeline.page import state
from timeline.page.story import Story
from timeline.page.uncut import uncut
from timeline.page.words import plain
from timeline.sources.published import Order, parse_published
from timeline.table.days import read_span
from timeline.timexes.explain import long_day

InOrder: TypeAlias = Callable[[Order | None], Story]
"""Reads a source whose days are written in an order; None where nobody has said it."""
_ASKED = "day_order"


def entered_day(words: str, order: Order | None) -> date:
    """Read the day that was typed as that of publication.

    Raises:
        DayOrderError: It could be two, and the order is not known.
        PublishedError: It is none.
    """
    try:
        return parse_published(words, order)
    except TwoPublishedError as error:
        message = (
            f"The publication date {words[:60]!r} can be read as two different days."
            " Choose which is meant."
        )
        raise DayOrderError(message, error.cell) from error


def asking(read: InOrder, order: Order | None) -> Story:
    """Read a source; where its days could be two each, remember what to ask.

    Raises:
        TimelineError: It cannot be read.
    """
    try:
        return read(order)
    except DayOrderError as error:
        st.session_state[_ASKED] = (str(error), error.cell, read)
        raise


def ask_order(where: str, choose: Callable[[InOrder, str, Order], None]) -> None:
    """Offer both readings of the days that could not be read.

    Args:
        where: The place of the page that tells why it could not.
        choose: Reads it, for that place, in the order that was chosen.
    """
    said, cell, read = cast(
        "tuple[str, str, InOrder]", st.session_state.get(_ASKED, ("", "", None))
    )
    if not said or state.problem(where) != said:
        return
    with st.container(key=f"day_order_{where}"):
        for order in Order:
            days = read_span(cell, order).span
            first = long_day(days[0]) if days else ""
            st.button(
                plain(f"{str(order).capitalize()}: {first}"),
                key=f"{order.name}_first_{where}",
                on_click=uncut(choose),
                args=(read, where, order),
                width="stretch",
            )

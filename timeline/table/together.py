"""Tables of events in, one table with each event once out.

Tables that were put together may hold an event twice. Others number their rows from 1,
each by itself: there one id is that of several events, which are told apart.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from timeline.table.least import row_ids

_ID, _TITLE, _QUOTE, _EDITED = "event_id", "title", "sentence", "edited"
_WORDS, _QUOTED, _CORRECTED = 0xFFFFFFFF, 0xFFFFFFFE, 1
"""Bits of the number that stands for what a row says, below those of its title."""


def together(tables: Sequence[pd.DataFrame]) -> tuple[pd.DataFrame, int]:
    """Put tables together, with one row for each event and one event for each id.

    Rows with one id are of the same event where title or quote are the same, or one of
    them was corrected. Other rows, and those without an id, get an id that follows
    from what they say.

    Args:
        tables: One or several, with every declared column.

    Returns:
        The table, with rows in the order given, and how many were left out, as the
        event of each stands before it.
    """
    table = pd.concat(tables, ignore_index=True) if len(tables) > 1 else tables[0]
    ids = table[_ID]
    has_none = ids == ""
    if not (has_none | ids.duplicated()).any():
        return table, 0
    is_other = has_none | (ids.duplicated() & ~_is_same(table))
    own = pd.Series(row_ids(table[is_other]), table.index[is_other], dtype="str")
    table = table.assign(**{_ID: ids.mask(is_other, own)})
    again = table.duplicated(_ID)
    return table[~again], int(again.sum())


def _is_same(table: pd.DataFrame) -> "pd.Series[bool]":
    """Tell of each row whether it is of the event of the first row with its id."""
    firsts = table.groupby(_ID, sort=False)[[_TITLE, _QUOTE, _EDITED]].transform(
        "first"
    )
    has_quote = table[_QUOTE] != ""
    is_corrected = (table[_EDITED] != "") | (firsts[_EDITED] != "")
    is_quoted = has_quote & (table[_QUOTE] == firsts[_QUOTE])
    return (table[_TITLE] == firsts[_TITLE]) | is_quoted | is_corrected


class Known:
    """The events of tables that come one after the other and are not kept.

    Numbers stand for what rows say, so that a million events take some 150 MB.
    """

    def __init__(self) -> None:
        """Know none yet."""
        self._said: dict[int, int] = {}

    def new(self, table: pd.DataFrame) -> pd.DataFrame:
        """Give a table's rows of events that were not known, and note them as known.

        Events are told apart as by `together`.
        """
        table, _ = together([table])
        said, known = _said(table), self._said
        is_other = np.array(
            [
                number in known and not _are_one(known[number], words)
                for number, words in zip(_numbers(table[_ID]), said, strict=True)
            ],
            bool,
        )
        own = pd.Series(row_ids(table[is_other]), table.index[is_other], dtype="str")
        table = table.assign(**{_ID: table[_ID].mask(is_other, own)})
        numbers = _numbers(table[_ID])
        is_new = np.array([number not in known for number in numbers], bool)
        for number, words in zip(numbers, said, strict=True):
            known.setdefault(number, words)
        return table[is_new]


def _said(table: pd.DataFrame) -> list[int]:
    """Give a number for what each row says, and whether it is corrected."""
    return [
        title & ~_WORDS | (quote & _QUOTED if has_quote else 0) | is_corrected
        for title, quote, has_quote, is_corrected in zip(
            _numbers(table[_TITLE]),
            _numbers(table[_QUOTE]),
            (table[_QUOTE] != "").tolist(),
            (table[_EDITED] != "").tolist(),
            strict=True,
        )
    ]


def _are_one(first: int, other: int) -> bool:
    is_corrected = bool((first | other) & _CORRECTED)
    is_quoted = first & _QUOTED == other & _QUOTED != 0
    return is_corrected or is_quoted or first & ~_WORDS == other & ~_WORDS


def _numbers(cells: "pd.Series[Any]") -> list[int]:
    words = cells.to_numpy(object)
    numbers: list[int] = pd.util.hash_array(words, categorize=False).tolist()
    return numbers

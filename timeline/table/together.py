"""Tables of events in, one table with each event once out.

Tables that were put together may hold an event twice. Others number their rows from 1,
each by itself: there one id is that of several events, which are told apart.
"""

from collections.abc import Sequence

import pandas as pd

from timeline.table.least import row_ids

_ID, _TITLE, _QUOTE, _EDITED = "event_id", "title", "sentence", "edited"


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

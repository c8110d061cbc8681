"""Conditions as a reader writes them, and the rows of a table that meet them."""

import operator
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.errors import TableError
from timeline.table import CLOSED, SCHEMA, SEPARATOR
from timeline.table.schema import DAY, TEXT

Mask = npt.NDArray[np.bool_]

_CONDITION = re.compile(r"\s*(\w+)\s*(>=|<=|!=|=|~|<|>)\s*(.*?)\s*", re.DOTALL)
_ONE_OF = {"actor": "actors", "role": "roles"}
_ORDERED: Mapping[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_FOR_TEXT = ("=", "!=", "~")


@dataclass(frozen=True, slots=True)
class Condition:
    """What a row has to meet.

    Attributes:
        name: A column, or `actor` or `role` for one of several, in any case.
        sign: `=`, `!=`, `<`, `<=`, `>`, `>=`, or `~` for text that holds the value, in
            any case.
        value: What the column is compared with: text, a day or a number.
    """

    name: str
    sign: str
    value: str | date | float

    @property
    def column(self) -> str:
        """The column that it looks at."""
        return _ONE_OF.get(self.name, self.name)


def parse_where(words: str) -> Condition:
    """Read a condition.

    >>> parse_where("actor=Ukraine")
    Condition(name='actor', sign='=', value='Ukraine')
    >>> parse_where("start >= 2024-08-06").value
    datetime.date(2024, 8, 6)

    Raises:
        TableError: It is no condition, names no column of the table, or a word that
            the column never has.
    """
    found = _CONDITION.fullmatch(words) if isinstance(words, str) else None
    if found is None:
        message = (
            f"{words!r} is no condition. Write a column, a sign and a value, for"
            " example actor=Ukraine, status!=planned, title~bridge, start>=2024-08-01"
            " or salience>0.5."
        )
        raise TableError(message)
    name, sign, value = found.groups()
    dtype = SCHEMA.get(_ONE_OF.get(name, name))
    if dtype is None:
        known = ", ".join((*_ONE_OF, *SCHEMA))
        message = f"{words!r}: the table has no column {name!r}. It has {known}."
        raise TableError(message)
    signs = _FOR_TEXT if dtype == TEXT else _ORDERED
    if sign not in signs:
        message = (
            f"{words!r}: the column {name} cannot be compared by {sign!r}. Use"
            f" {_listed(signs)}."
        )
        raise TableError(message)
    _check_word(name, sign, value, words)
    return Condition(name, sign, _value(value, dtype, words))


def _check_word(name: str, sign: str, value: str, words: str) -> None:
    """Refuse what a column of few words never has: "status=hapened"."""
    known = CLOSED.get(name)
    if known is not None and sign != "~" and value not in tuple(known):
        message = (
            f"{words!r}: {name} is never {value!r}. It is one of {_listed(known)}."
        )
        raise TableError(message)


def _listed(known: Iterable[str]) -> str:
    return ", ".join(known)


def rows_where(table: pd.DataFrame, conditions: Sequence[Condition]) -> pd.DataFrame:
    """Give the rows that meet all conditions, in their order."""
    return table[mask_where(table, conditions)] if conditions else table


def mask_where(table: pd.DataFrame, conditions: Sequence[Condition]) -> Mask:
    """Tell for each row whether it meets all conditions."""
    met = np.ones(len(table), dtype=bool)
    for condition in conditions:
        met &= _met(table[condition.column], condition)
    return met


def _met(column: "pd.Series[Any]", condition: Condition) -> Mask:
    if isinstance(condition.value, date):
        return _day_met(column, condition)
    if not isinstance(condition.value, str):
        numbers: Mask = _ORDERED[condition.sign](column.to_numpy(), condition.value)
        return numbers
    codes, cells = pd.factorize(column)
    met = np.array([_text_met(str(cell), condition) for cell in cells], dtype=bool)
    return met[codes] if len(cells) else np.zeros(len(column), dtype=bool)


def _day_met(column: "pd.Series[Any]", condition: Condition) -> Mask:
    """Compare days; a row without a day meets nothing but "not this day"."""
    compared = _ORDERED[condition.sign](column, pd.Timestamp(condition.value))
    met: Mask = compared.to_numpy(dtype=bool)
    return met


def _text_met(cell: str, condition: Condition) -> bool:
    value = str(condition.value)
    if condition.sign == "~":
        return value.casefold() in cell.casefold()
    if condition.name in _ONE_OF:  # no two actors differ by capitals alone
        is_equal = value.casefold() in cell.casefold().split(SEPARATOR)
    else:
        is_equal = value == cell
    return is_equal is (condition.sign == "=")


def _value(value: str, dtype: str, words: str) -> str | date | float:
    try:
        if dtype == DAY:
            return date.fromisoformat(value)
        return value if dtype == TEXT else _number(value)
    except ValueError as error:
        wanted = "a day" if dtype == DAY else "a number"
        example = "2024-10-28" if dtype == DAY else "0.5"
        message = f"{words!r}: {value!r} is not {wanted}. Write one such as {example}."
        raise TableError(message) from error


def _number(value: str) -> float:
    """Read a number; NaN is none, for no row would meet a comparison with it."""
    number = float(value)
    if number != number:  # noqa: PLR0124 - NaN alone is not itself
        message = f"{value} is no number"
        raise ValueError(message)
    return number

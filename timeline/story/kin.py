"""Event words that are kindred by WordNet: "shut" and "closed", "blaze" and "fire".

The table is derived from WordNet 3.0 (`python -m timeline.training.kin`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("en") / "kin.tsv"


class Kin(StrEnum):
    """How two predicates' words are related."""

    SAME = "same"
    SYNONYM = "synonym"
    NEAR = "near"
    OPPOSITE = "opposite"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class _Entry:
    meanings: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    opposites: frozenset[str] = frozenset()


_UNKNOWN = _Entry()


def kinship(first: frozenset[str], second: frozenset[str]) -> Kin:
    """Tell how closely the words of two predicates are related.

    >>> kinship(frozenset({"shut"}), frozenset({"close"})).value
    'synonym'
    >>> kinship(frozenset({"shut"}), frozenset({"elect"})).value
    'other'

    Returns:
        SAME where they share a word, SYNONYM where two words share one of their
        commonest meanings, OPPOSITE where two of these are opposite, NEAR where
        one's meaning is a kind or a cause of the other's, or both are of one narrow
        kind.
    """
    if first & second:
        return Kin.SAME
    one, other = _joined(first), _joined(second)
    if one.meanings & other.meanings:
        return Kin.SYNONYM
    if one.meanings & other.opposites or one.opposites & other.meanings:
        return Kin.OPPOSITE
    if (
        one.meanings & other.kinds
        or one.kinds & other.meanings
        or (one.kinds & other.kinds)
    ):
        return Kin.NEAR
    return Kin.OTHER


def is_known(word: str) -> bool:
    """Tell whether the table has a word, such as `step_down`."""
    return word in _table()


def _joined(words: frozenset[str]) -> _Entry:
    entries = [_table().get(word, _UNKNOWN) for word in words]
    return _Entry(
        frozenset().union(*(entry.meanings for entry in entries)),
        frozenset().union(*(entry.kinds for entry in entries)),
        frozenset().union(*(entry.opposites for entry in entries)),
    )


@cache
def _table() -> Mapping[str, _Entry]:
    """Give each word's meanings and kinds, those as verb and as noun together."""
    entries: dict[str, _Entry] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        form, _, meanings, kinds, opposites = line.split("\t")
        known = entries.get(form, _UNKNOWN)
        entries[form] = _Entry(
            known.meanings | frozenset(meanings.split()),
            known.kinds | frozenset(kinds.split()),
            known.opposites | frozenset(opposites.split()),
        )
    return entries

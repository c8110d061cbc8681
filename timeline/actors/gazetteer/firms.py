"""What firms are called for short, by their names alone."""

from collections.abc import Iterator
from functools import lru_cache

from timeline.actors.gazetteer.spelling import folded
from timeline.actors.words import word_lists

SAINTS = frozenset({"St", "St.", "Saint", "Saints"})
OWNING = frozenset({"'s", "\N{RIGHT SINGLE QUOTATION MARK}s"})


def firm_name(text: str) -> Iterator[str]:
    """Give what a firm is called for short: "teslin" for "Teslin Systems".

    Bodies whose last word says what they are keep it: "Lund Police" is not Lund.

    >>> list(firm_name("Hanil Group")), list(firm_name("Lund Police"))
    (['hanil'], [])
    """
    lists = word_lists()
    first, *rest = text.split()
    if rest and (rest[-1] in lists.firm_heads or not _says_what(text)):
        yield folded(first)
    if first in SAINTS and len(rest) > 1 and rest[0][-2:] in OWNING:
        yield folded(f"{first} {rest[0][:-2]}")  # "St. Ana" for "St. Ana's School"


def _says_what(text: str) -> bool:
    words = text.split()
    return "of" in words or not word_lists().organisation_heads.isdisjoint(words)


def bank_name(text: str) -> Iterator[str]:
    """Give "lund" for "Lund Bank", which is a town's name far more often.

    >>> list(bank_name("Lund Bank")), list(bank_name("Lund Police"))
    (['lund'], [])
    """
    first, _, last = text.partition(" ")
    if last in word_lists().company_heads & word_lists().heads_after_towns:
        yield folded(first)


def company_name(text: str) -> Iterator[str]:
    """Give "lund" for "Lund Energy", which may be a town's name as well.

    >>> list(company_name("Lund Energy")), list(company_name("Lund Sun Energy"))
    (['lund'], [])
    """
    first, _, last = text.partition(" ")
    if last in word_lists().company_heads - word_lists().heads_after_towns:
        yield folded(first)


@lru_cache(maxsize=4096)
def trades_known(name: str) -> tuple[str, ...]:
    """Give what everybody calls a body: "airline" for "Lund Air" and "Air Lund".

    >>> trades_known("Lund Airways"), trades_known("Air Lund"), trades_known("Lund Air")
    (('airline',), ('airline',), ('airline',))
    >>> trades_known("Lund Foods"), trades_known("Air Safety Board")
    ((), ())
    """
    called = (line.partition(": ") for line in sorted(word_lists().known_trades))
    first, last = name.partition(" ")[0], name.rpartition(" ")[2]
    own = {name, last}
    own |= set() if last in word_lists().organisation_heads else {f"{first}*"}
    return tuple(noun for noun, _, names in called if own & {*names.split(", ")})

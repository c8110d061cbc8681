"""Phrases in, meanings out: one small function for each kind of phrase.

A rule names its kind; the function of that kind reads the phrase's named parts and
says what it means, or None where the words make no time after all.
"""

from collections.abc import Callable

from timeline.timexes.meanings import Meaning
from timeline.timexes.normalise import clocks, dates, lengths, relative, vague
from timeline.timexes.recognise import Phrase

NORMALISERS: dict[str, Callable[[Phrase], Meaning | None]] = {
    "away": relative.away,
    "clock": clocks.clock,
    "date": dates.date_parts,
    "decade": dates.decade,
    "deictic": relative.deictic,
    "unit": relative.unit,
    "vague": vague.vague,
    "weekday": relative.weekday,
    "length": lengths.length,
}


def normalise(phrase: Phrase) -> Meaning | None:
    """Say what a phrase means; None where its words make no time."""
    return NORMALISERS[phrase.rule.kind](phrase)

"""Two tellings in, how likely they tell one event out, with the reasons.

A logistic regression over a few named numbers, each of which a reader can check. Its
weights are in `en/weights.json`; `python -m timeline.training.stories` fits them.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

from rapidfuzz.fuzz import token_set_ratio

from timeline.events.lexicon import light_verbs, likeness
from timeline.story.kin import Kin, kinship
from timeline.story.telling import Telling

WEIGHTS = Path(__file__).with_name("en") / "weights.json"
MOST_DAYS = 60
"""Dates that are further apart are no less alike."""

NEAR = 3
"""Days by which reports of one event may be at odds."""

CLOSE = 0.6


@dataclass(frozen=True, slots=True)
class Rivalry:
    """How a pair's odds count beside those of its rivals; see `rivals`."""

    bias: float
    odds: float
    margin: float
    best: float


@dataclass(frozen=True, slots=True)
class Weights:
    """The model.

    Attributes:
        bias: Log odds of a pair with no number set.
        weights: What each named number adds to them.
        rivalry: What rivals change.
        threshold: 0..1; likelier pairs are put together.
    """

    bias: float
    weights: Mapping[str, float]
    rivalry: Rivalry
    threshold: float


@cache
def load_weights() -> Weights:
    """Load the model once."""
    stored = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return Weights(**{**stored, "rivalry": Rivalry(**stored["rivalry"])})


def log_odds(numbers: Mapping[str, float], model: Weights) -> float:
    """Give the log odds that two tellings tell one event, rivals left aside.

    Args:
        numbers: What `features` gives for them.
        model: The weights.
    """
    return model.bias + sum(
        model.weights[name] * value for name, value in numbers.items()
    )


def features(first: Telling, second: Telling, related: float) -> dict[str, float]:
    """Give the named numbers of two tellings, the same in either order.

    What words and names say counts by itself, on the same day, and by the days apart.
    """
    dates = _date_features(first, second)
    words = {
        **_word_features(first, second),
        "articles": related,
        **_who_features(first, second),
        **_place_features(first, second),
    }
    together = {
        f"{when} & {name}": dates[when] * value
        for when in ("same day", "days apart")
        for name, value in words.items()
    }
    return {**dates, **words, **together}


def days_apart(first: Telling, second: Telling) -> int | None:
    """Give the days between two spans: 0 where they overlap, None where one is open."""
    if first.start is None or second.start is None:
        return None
    if first.end is None or second.end is None:
        return None
    later = max(first.start, second.start)
    earlier = min(first.end, second.end)
    return max(0, (later - earlier).days)


def _date_features(first: Telling, second: Telling) -> dict[str, float]:
    apart = 0 if _is_late_news(first, second) else days_apart(first, second)
    single = apart == 0 and first.start == first.end == second.start == second.end
    far = 0.0 if apart is None else math.log1p(min(apart, MOST_DAYS))
    sure = min(first.confidence, second.confidence)
    return {
        "same day": float(single),
        "overlap": float(apart == 0 and not single),
        "days apart": far,
        "next day": float(apart == 1),
        "sure of the day": single * sure,
        "sure of the days apart": far * sure,
    }


def _is_late_news(first: Telling, second: Telling) -> bool:
    """Tell whether the later one has its day from publication alone, some days on.

    "The minister has resigned" is of the days before the paper as well. Only the same
    deed of the same people counts, since most of what is printed next is new.
    """
    early, late = sorted((first, second), key=lambda one: one.start or date.max)
    apart = days_apart(early, late)
    return (
        late.is_undated_news
        and apart is not None
        and 0 < apart <= NEAR
        and kinship(first.families, second.families) is Kin.SAME
        and bool(_actor_names(first) & _actor_names(second))
        and bool(first.title_names & second.title_names)
        and not _differ(first.numbers, second.numbers)
    )


def _actor_names(telling: Telling) -> frozenset[str]:
    return frozenset(name for name, _ in telling.parts)


def _word_features(first: Telling, second: Telling) -> dict[str, float]:
    kin = kinship(first.families, second.families)
    close = 0.0 if kin is Kin.SAME else closeness(first.families, second.families)
    across = bool(first.families & second.title_words) or bool(
        second.families & first.title_words
    )
    objects = first.title_words - first.families, second.title_words - second.families
    return {
        "same word": float(kin is Kin.SAME),
        "synonym": float(kin is Kin.SYNONYM),
        "near word": float(kin is Kin.NEAR),
        "opposite word": float(kin is Kin.OPPOSITE),
        "close word": max(0.0, close),
        "lent word": float(_lends(first, second) or _lends(second, first)),
        "word in other headline": float(across and kin is not Kin.SAME),
        "headlines": token_set_ratio(first.title, second.title) / 100,
        "headline words": soft_overlap(*objects),
        **_side_features(first, second),
        "sentence words": _overlap(first.words, second.words),
    }


def _side_features(first: Telling, second: Telling) -> dict[str, float]:
    """Tell whether what both headlines name is the same end of the deed in both.

    "Ship strikes bridge" and "Officials board ship" name a ship at different ends.
    """
    same = first.before & second.before or first.after & second.after
    crossed = first.before & second.after or first.after & second.before
    return {
        "same side": float(bool(same)),
        "other side": float(bool(crossed) and not same),
    }


def _who_features(first: Telling, second: Telling) -> dict[str, float]:
    shared = _actor_names(first) & _actor_names(second)
    same_role = bool(first.parts & second.parts)
    negated = (first.status == "negated") != (second.status == "negated")
    return {
        "other actors": _differ(first.actors, second.actors),
        "same role": float(same_role),
        "other role": float(bool(shared) and not same_role),
        "headline names": _overlap(first.title_names, second.title_names),
        "other headline names": _differ(first.title_names, second.title_names),
        "other names": _differ(first.names, second.names),
        "numbers": float(bool(first.numbers & second.numbers)),
        "other numbers": _differ(first.numbers, second.numbers),
        "denied": float(negated),
    }


def _place_features(first: Telling, second: Telling) -> dict[str, float]:
    """Give what an event is to its reports: what they look back on was once news."""
    back = first.looks_back or second.looks_back
    to_main = (first.looks_back and second.is_main) or (
        second.looks_back and first.is_main
    )
    return {
        "both main": float(first.is_main and second.is_main),
        "back to main": float(to_main),
        "back": float(back),
    }


def _lends(light: Telling, full: Telling) -> bool:
    """Tell whether one's verb only lends its tense to the other's word.

    "Union launches strike" tells the strike.
    """
    lending = not light.families.isdisjoint(light_verbs())
    return lending and bool(full.families & light.title_words)


def closeness(first: frozenset[str], second: frozenset[str]) -> float:
    """Give the greatest cosine between two groups' word vectors; 0 where unknown."""
    pairs = product(sorted(first), sorted(second))
    return max((likeness(one, other) for one, other in pairs), default=0.0)


def soft_overlap(first: frozenset[str], second: frozenset[str]) -> float:
    """Give the share of the shorter headline's words that the other has too, below 1.

    A word counts in part where the other has one of like meaning. One word more is
    counted as missing, since of one or two all are soon shared.
    """
    short, long = sorted((first, second), key=lambda words: (len(words), sorted(words)))
    if not short:
        return 0.0
    found = [
        max((_likeness(word, other) for other in sorted(long)), default=0.0)
        for word in sorted(short)
    ]
    return sum(found) / (len(found) + 1)


def _likeness(word: str, other: str) -> float:
    if word == other:
        return 1.0
    cosine = likeness(word, other)
    return cosine if cosine >= CLOSE else 0.0


def _differ(first: frozenset[str], second: frozenset[str]) -> float:
    """Tell whether both are given and have nothing in common, as 1 or 0."""
    return float(bool(first) and bool(second) and not first & second)


def _overlap(first: frozenset[str], second: frozenset[str]) -> float:
    """Give the share of the smaller set that is in both; 0 where one is empty."""
    least = min(len(first), len(second))
    return len(first & second) / least if least else 0.0

"""Two tellings in, whether they cannot tell one event out, however alike they are.

The weights of `compare` are fitted on the events that matter to their articles. What
they know too little of is ruled out here.
"""

from collections.abc import Mapping

from timeline.story.telling import Telling

LESSER = 0.35
"""An event below this salience hardly matters to its article."""

FEW_WORDS = 0.35
"""Up to this share of two headlines' words they say different things."""

_KINDRED = (
    "same word",
    "synonym",
    "near word",
    "opposite word",
    "word in other headline",
)


def are_barred(first: Telling, second: Telling, numbers: Mapping[str, float]) -> bool:
    """Tell whether two tellings cannot be one event.

    Args:
        first: A row.
        second: A row of another article.
        numbers: What `compare.features` gives for them.
    """
    return _are_others_deeds(first, second) or _are_unlike(first, second, numbers)


def _are_others_deeds(first: Telling, second: Telling) -> bool:
    """Tell whether each headline tells of people, and nobody is in both.

    "Ana Ruiz gets 40 votes" and "Karl Moor gets 60 votes" differ in hardly a word.
    """
    return bool(first.people and second.people and not first.people & second.people)


def _are_unlike(first: Telling, second: Telling, numbers: Mapping[str, float]) -> bool:
    """Tell whether one hardly matters and the other says something else of the same.

    Of one person or place an article tells many lesser things on the day of its news
    ("is in critical condition", "dies"), which are not that news in other words.
    """
    if min(first.salience, second.salience) >= LESSER:
        return False
    has_kin = any(numbers[name] for name in _KINDRED)
    return not has_kin and numbers["headline words"] <= FEW_WORDS

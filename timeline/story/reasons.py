"""The reports of one event in, the sentence that says why they are one out."""

from collections.abc import Callable, Sequence

from timeline.story.candidates import FARTHEST
from timeline.story.kin import Kin, kinship
from timeline.story.telling import Telling
from timeline.story.wording import family, tokens_of

BY_HAND = "Put together by hand."


def reason_words(tellings: Sequence[Telling], *, by_hand: bool = False) -> str:
    """Say what the reports of an event have in common.

    Only what all or most of them share is named: their days, actors, words.
    """
    if by_hand:
        return BY_HAND
    found = [words for say in _SAYINGS if (words := say(tellings))]
    listed = ", ".join(found[:-1]) + (" and " if found[:-1] else "") + found[-1]
    return f"The {len(tellings)} reports {listed}."


def _dates(tellings: Sequence[Telling]) -> str:
    spans = {(one.start, one.end) for one in tellings if one.start is not None}
    starts = [one.start for one in tellings if one.start is not None]
    ends = [one.end for one in tellings if one.end is not None]
    if not spans:
        return "give no date"
    if len(spans) == 1:
        return "give the same date"
    apart = (max(starts) - min(ends)).days
    if apart <= 0:
        return "give dates that can all be true"
    if apart <= FARTHEST:
        return "give dates close to each other"
    return f"give dates up to {apart} days apart"


def _words(tellings: Sequence[Telling]) -> str:
    first, *others = tellings
    words = list(dict.fromkeys(one.predicate.lower() for one in tellings))
    named = " and ".join(f"'{word}'" for word in words[:3])
    kin = [kinship(first.families, other.families) for other in others]
    if all(one is Kin.SAME for one in kin):
        return (
            f"tell it with the same word ({named})"
            if len(words) == 1
            else f"tell it with one word in several forms ({named})"
        )
    if any(one in {Kin.SYNONYM, Kin.NEAR} for one in kin):
        return f"tell it with words of like meaning ({named})"
    return f"tell it in other words ({named})"


def _actors(tellings: Sequence[Telling]) -> str:
    names = _shared([one.names for one in tellings])
    texts = [tokens_of(f"{one.title} {one.sentence}") for one in tellings]
    written = [_as_written(name, texts, str.lower) for name in names]
    return f"name {_listed(written)}" if names else ""


def _headlines(tellings: Sequence[Telling]) -> str:
    words = _shared([one.title_words - one.families for one in tellings])
    titles = [tokens_of(one.title.lower()) for one in tellings]
    written = [_as_written(word, titles, family) for word in words]
    return f"speak of {_listed(written)}" if words else ""


_SAYINGS: tuple[Callable[[Sequence[Telling]], str], ...] = (
    _dates,
    _words,
    _actors,
    _headlines,
)


def _shared(sets: Sequence[frozenset[str]]) -> list[str]:
    return sorted(frozenset.intersection(*sets))


def _as_written(
    key: str, texts: Sequence[list[str]], key_of: Callable[[str], str]
) -> str:
    """Give a word of the reports that has a key, best one that most of them have.

    What words derive from is for comparing: readers know "city" and "officer", not
    "citify" and "officiate".
    """
    found = [word for words in texts for word in words if key_of(word) == key]
    return max(
        found,
        key=lambda word: (word[0].isupper(), sum(word in words for words in texts)),
        default=key,
    )


def _listed(words: Sequence[str]) -> str:
    shown = [f"'{word}'" for word in words[:3]]
    return ", ".join(shown)

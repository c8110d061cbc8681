"""What the words around a phrase say about it: tense, and open ends."""

from timeline.timexes.recognise import Phrase
from timeline.timexes.values import Direction

LOOK_BACK = 14
LOOK_AHEAD = 8
STOPS = frozenset(".!?;")
FUTURE = frozenset(
    "will shall 'll ’ll would scheduled expected expects due payable upcoming could"
    " may might should must can".split()
)
PAST = frozenset(
    "said was were had did has have been told went came made took began won lost got"
    " left met fell rose became gave held saw sent".split()
)
PAST_ENDING = "ed"
OPENINGS = {
    "since": Direction.SINCE,
    "from": Direction.SINCE,
    "until": Direction.UNTIL,
    "till": Direction.UNTIL,
    "through": Direction.UNTIL,
    "by": Direction.UNTIL,
}


def tense_around(phrase: Phrase) -> int:
    """Tell future (1) from past (-1) by the nearest telling word of the sentence."""
    forms = phrase.words.forms
    first, after = phrase.match.span()
    behind = _nearest(forms[first - 1 : max(-1, first - LOOK_BACK) : -1] if first else [])
    ahead = _nearest(forms[after : after + LOOK_AHEAD])
    return min(behind, ahead)[1]


def _nearest(forms: list[str]) -> tuple[int, int]:
    """Give how far the nearest telling word is, and its tense; 0 where there is none."""
    for distance, form in enumerate(forms):
        word = form.lower()
        if form in STOPS:
            break
        if word in FUTURE:
            return distance, 1
        if word in PAST or word.endswith(PAST_ENDING):
            return distance, -1
    return LOOK_BACK, 0


def direction_before(phrase: Phrase) -> Direction | None:
    """Tell which end the word before a phrase leaves open: "since May"."""
    first = phrase.match.start()
    return OPENINGS.get(phrase.words.forms[first - 1].lower()) if first else None

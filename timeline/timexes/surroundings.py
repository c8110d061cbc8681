"""What the words around a phrase say about it: tense, and open ends."""

from timeline.timexes.recognise import Phrase
from timeline.timexes.values import Direction

LOOK_BACK = 14
LOOK_AHEAD = 8
STOPS = frozenset(".!?;")
FUTURE = frozenset(
    "will shall 'll ’ll wo scheduled expected expects planned plans due set upcoming"
    " until".split()
)
OPENINGS = {
    "since": Direction.SINCE,
    "from": Direction.SINCE,
    "until": Direction.UNTIL,
    "till": Direction.UNTIL,
    "through": Direction.UNTIL,
    "by": Direction.UNTIL,
}


def tense_around(phrase: Phrase) -> int:
    """Tell past (0) from future (1) by the words of the same sentence nearby."""
    forms = phrase.words.forms
    first, after = phrase.match.span()
    for at in range(first - 1, max(-1, first - LOOK_BACK), -1):
        if forms[at] in STOPS:
            break
        if forms[at].lower() in FUTURE:
            return 1
    for at in range(after, min(len(forms), after + LOOK_AHEAD)):
        if forms[at] in STOPS:
            break
        if forms[at].lower() in FUTURE:
            return 1
    return 0


def direction_before(phrase: Phrase) -> Direction | None:
    """Tell which end the word before a phrase leaves open: "since May"."""
    first = phrase.match.start()
    return OPENINGS.get(phrase.words.forms[first - 1].lower()) if first else None

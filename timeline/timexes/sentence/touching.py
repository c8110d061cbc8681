"""The words right before a phrase in, the tense that they tell out: "until May"."""

from timeline.timexes.reading.tense_signs import TenseSigns, load_tense_signs
from timeline.timexes.reading.tense_words import NEAR, word_tense
from timeline.timexes.reading.vocabulary import of_language

BEGUN_ROOM = 6  # words from "since" to "in May": "since the fall of the town in May"
# Words that together put what follows ahead: "is on Friday", "starting on Friday",
# "likely on Friday", "moved to Friday", "falls on Friday".
PAIRS = (
    *(("stands", "placed"), ("start", "start_link")),
    *(("likely", "likely_link"), ("moved", "moved_link")),
    ("falls", "likely_link"),
)


def touching_words(before: list[str], signs: TenseSigns) -> int:
    """Tell tense by the words before: "until May", "since May", "as soon as Friday"."""
    third, second, last = ["", "", "", *before][-3:]
    if signs.has("begun", last.lower()):
        return -NEAR
    placed = signs.has("placed", last)
    arriving = placed and second.endswith(signs.going_ending)
    if second in _pairs().get(last, ()) or (arriving and signs.has("stands", third)):
        return NEAR
    if signs.has("infinitive", last) and signs.has("backdated", second):
        return -NEAR  # "will be backdated to 1 March"
    if signs.has("likely", last) and not signs.has("was_past", second):
        return NEAR  # "rain likely Friday"
    if signs.has("ahead", last):
        return int(not signs.has("stops", second))
    return _between(third, second, last, signs)


@of_language
def _pairs() -> dict[str, set[str]]:
    """Give the words of `PAIRS`: the second -> those that may stand before it."""
    words, found = load_tense_signs().words, dict[str, set[str]]()
    for one, two in PAIRS:
        for word in words[two]:
            found.setdefault(word, set()).update(words[one])
    return found


def _between(left: str, inside: str, right: str, signs: TenseSigns) -> int:
    """Tell the tense of "as soon as", "as late as" and "as early as"."""
    if not (signs.has("bracket", left.lower()) and signs.has("bracket", right)):
        return 0
    if signs.has("bracket_future", inside):
        return NEAR
    if signs.has("bracket_past", inside):
        return -NEAR
    if signs.has("bracket_late", inside):
        return -1
    return int(signs.has("bracket_either", inside))


def of_begun(before: list[str], signs: TenseSigns) -> bool:
    """Tell the time of what something lasts since: "since his arrest in May"."""
    if not before or not signs.has("placed", before[-1]):
        return False
    if signs.words["begun"].isdisjoint(map(str.lower, before)):
        return False
    places = range(len(before) - 2, max(-1, len(before) - 2 - BEGUN_ROOM), -1)
    for place in places:
        form = before[place]
        if signs.has("begun", form.lower()):
            return True
        if form == "," or signs.has("stops", form) or word_tense(before, place, signs):
            return False
    return False


def touched(touching: int, tense: int, before: list[str], signs: TenseSigns) -> int:
    """Give the tense of what stands right behind a telling word.

    As it is, but for what "as early as" and "as late as" leave to the rest of the
    sentence: "rationed as early as Wednesday", "may come as early as Wednesday".
    """
    if signs.has("bracket_late", ["", "", *before][-2]):
        return NEAR if tense > 0 else -NEAR
    if not _as_early(before, signs):
        return NEAR if tense > 0 else touching
    return NEAR if tense >= 0 else -NEAR


def _as_early(before: list[str], signs: TenseSigns) -> bool:
    """Tell "as early as", which the rest of the sentence puts behind or ahead."""
    return signs.has("bracket_either", ["", "", *before][-2])

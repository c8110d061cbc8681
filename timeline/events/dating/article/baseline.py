"""An expression in, whether it only dates what a number is measured by out."""

from collections.abc import Collection

from timeline.events.dating.article.above import way_up
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.since import only_compares
from timeline.events.word_lists import read_word_lists
from timeline.language import TIME_LABELS, Token

LISTS = read_word_lists("dating")
COMPARED, BASELINE = LISTS["compared"], LISTS["baseline"]
DESPITE = LISTS["in_spite"]
AMOUNTS = frozenset({"NUM", "NOUN", "SYM", "DET", "ADP"})
LATER, AS, THAN = "later", "as", "than"
HAD = frozenset({"did", "done", "had"})
ROOM = 8  # words from "than" to the date


def only_measures(placed: PlacedTimex) -> bool:
    """Tell a date by which the text only measures, so that it dates nothing after it.

    "The worst storm since 1987", "a loss of 4 million, from 3 million a year earlier".

    Args:
        placed: The expression.
    """
    led = _is_led(placed, (), COMPARED - DESPITE) or _is_right_behind(placed)
    return led or only_compares(placed, ()) or _as_before(placed) is not None


def _as_before(placed: PlacedTimex) -> Token | None:
    """Give the "had" of "won the cup, as it had in 2014"; None without one."""
    verb = placed.verb
    if verb is None or verb.dep_ != "advcl" or verb.lower_ not in HAD:
        return None
    again = any(c.lower_ == AS and c.dep_ == "mark" for c in verb.lefts)
    return verb if again else None


def _is_right_behind(placed: PlacedTimex) -> bool:
    """Tell it by the words alone: "up from $1.8bn a year ago", "than 40 in May"."""
    doc = placed.head.doc
    for index in range(placed.first - 1, max(placed.first - ROOM, 0) - 1, -1):
        word = doc[index]
        if word.lower_ in BASELINE:
            return _counts(word, placed)
        if word.pos_ not in AMOUNTS:
            return False
    return False


def is_of_baseline(placed: PlacedTimex, above: Collection[int]) -> bool:
    """Tell the date of what a number is measured by: "rose from 4 million in 2022".

    So in "fell to 5 percent, compared with 7 percent in March", and that of "won it, as
    it had in 2014". Not in "raised from a depth of 40 metres a week later".

    Args:
        placed: The expression.
        above: Indices of the event's predicate and the words above it in the tree.
    """
    again = _as_before(placed)
    if again is not None:
        return again.head.i in above and again.i not in above
    later = placed.head.lower_ == LATER and placed.head.dep_ == "advmod"
    return not later and _is_led(placed, above, COMPARED)


def _is_led(
    placed: PlacedTimex, above: Collection[int], compared: Collection[str]
) -> bool:
    return any(
        here.lower_ in compared
        or (here.lower_ in BASELINE and here.dep_ == "prep" and _counts(here, placed))
        for here in way_up(placed, above)
    )


def _counts(link: Token, placed: PlacedTimex) -> bool:
    """Tell a preposition before a number that is no date: "from 4 million in 2022".

    And that of "nine more than last year", where the number stands before it.
    """
    if link.lower_ == THAN and link.head.tag_ == "JJR" and link.i + 1 == placed.first:
        return True
    between = link.doc[link.i + 1 : placed.first]
    return any(
        (one.like_num or one.text[:1].isdigit()) and one.ent_type_ not in TIME_LABELS
        for one in between
    )

"""An expression of time where it stands in its article, and what is beside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from timeline.events.clause import Tense
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma
from timeline.timexes import Timex, TimexType

CLOCK_WORDS = read_word_lists("dating")["clock_words"]
MONTHS = read_word_lists("dating")["months_like_verbs"]
WORD = re.compile(r"[^\W\d_]+")
STEM = 5
JOINTS = frozenset(
    {"to", "until", "till", "through", "and", "or", "-", "\u2013", "\u2014", "/"}
)
LONGEST_JOINT = 3
LISTED = frozenset({",", "and", "again", "on", "in"})
# A word between two dates that tells another thing: "on Monday and a second on Friday".
OF_THINGS = frozenset({"NOUN", "ADJ", "PRON", "VERB"})
SHORTEST_LIST = 3
YEAR = 366  # days


@dataclass(frozen=True, slots=True)
class PlacedTimex:
    """A timex with days, and where it stands.

    Attributes:
        timex: The expression.
        start: Its first day.
        end: Its last day, included.
        head: The highest of its tokens.
        first: Index of its first token.
        last: Index of its last token.
        preposition: The word that leads it in: "since", "by"; empty where none does.
        verb: The verb that it stands with; None in a verbless sentence.
        sentence: Number of its sentence.
        main: It stands with the main verb of its sentence.
        speech: It stands with a verb of saying.
        tense: Of the verb that it stands with.
        stem: Of that verb; empty where there is none.
        meaning: Unit vector of that verb; zeros where it is unknown.
        is_first: It is the sentence's first expression of its kind.
        alone: It is the sentence's only one of its kind.
        paired: It is joined to the one before or after: "in May and June".
        told: How many of the article's timexes name the same days.
    """

    timex: Timex
    start: date
    end: date
    head: Token
    first: int
    last: int
    preposition: str
    verb: Token | None
    sentence: int
    main: bool
    speech: bool
    tense: Tense
    stem: str
    meaning: NDArray[np.float32] = field(compare=False)
    is_first: bool = False
    alone: bool = False
    paired: bool = False
    told: int = 1


def stem(token: Token) -> str:
    """Give what a verb and its noun share: "resign", "resignation" -> "resig".

    Nothing marches in "March".
    """
    if token.pos_ == "PROPN" and token.lower_ in MONTHS:
        return token.text[:STEM]
    return (token.lower_ if token.pos_ == "PROPN" else lemma(token))[:STEM]


def says_no_day(timex: Timex) -> bool:
    """Tell a time of day whose day is that of the text before it: "at 3:40 a.m."."""
    if timex.type is not TimexType.TIME:
        return False
    return all(word.lower() in CLOCK_WORDS for word in WORD.findall(timex.text))


def is_said_again(placed: PlacedTimex, follower: PlacedTimex) -> bool:
    """Tell what the next expression says more exactly: "a week later, on 27 May"."""
    near = follower.first - placed.last <= LONGEST_JOINT
    if not near or placed.verb is None or placed.verb != follower.verb:
        return False
    if placed.head.doc[placed.last + 1 : placed.last + 2].text != ",":
        return False
    inside = placed.start <= follower.start and follower.end <= placed.end
    return inside and (placed.start, placed.end) != (follower.start, follower.end)


def is_pair(left: PlacedTimex, right: PlacedTimex) -> bool:
    """Tell whether two expressions are joined: "2000 to 2010", "May and June".

    Not those of two clauses: "came in 2003, and in 2009 they left", nor of two things:
    "a raid on Monday and arrests on Tuesday", nor a part of the first: "on the last
    weekend of May - 30 May".
    """
    gap = left.head.doc[left.last + 1 : right.first]
    joined = len(gap) <= LONGEST_JOINT and any(t.lower_ in JOINTS for t in gap)
    joined = joined and all(t.pos_ not in OF_THINGS for t in gap)
    part = left.start <= right.start and right.end < left.end
    ordered = left.start <= right.end and not part
    return joined and ordered and not _of_two_clauses(left, right)


def _of_two_clauses(left: PlacedTimex, right: PlacedTimex) -> bool:
    apart = left.verb is not None and right.verb is not None
    return apart and left.verb != right.verb


def lists(row: Sequence[PlacedTimex]) -> Iterator[list[PlacedTimex]]:
    """Give the lists of three dates or more: "on October 7, 9 and 11".

    They are of one clause and of one year, in order, each as long as the others but for
    the last, which may be told more exactly: "in March, in June and again on Monday".

    Args:
        row: The dated expressions of a sentence, in text order.
    """
    if len(row) < SHORTEST_LIST:
        return
    found: list[PlacedTimex] = []
    for one in row:
        if found and not _goes_on(found, one):
            yield from _long_enough(found)
            found = []
        found.append(one)
    yield from _long_enough(found)


def _long_enough(found: list[PlacedTimex]) -> Iterator[list[PlacedTimex]]:
    near = bool(found) and (found[-1].end - found[0].start).days < YEAR
    if len(found) >= SHORTEST_LIST and near and is_pair(*found[-2:]):
        yield found


def _goes_on(found: Sequence[PlacedTimex], right: PlacedTimex) -> bool:
    """Tell the next date of a list: after a comma, or joined."""
    left = found[-1]
    gap = left.head.doc[left.last + 1 : right.first]
    commas = [one for one in gap if one.lower_ not in LISTED]
    precisions = {one.timex.precision for one in (*found, right)}
    exact = right.start == right.end and len(precisions) == len((left, right))
    alike = len(precisions) == 1 or (exact and len(found) + 1 >= SHORTEST_LIST)
    listed = len(gap) > 0 and not commas
    ordered = left.end < right.start
    return ordered and alike and listed and not _of_two_clauses(left, right)

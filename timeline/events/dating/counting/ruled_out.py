"""A length of time and what it may count from in, what its words rule out of it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from timeline.events.clause import VERB_POS, subject_of
from timeline.events.dating.article.happening import (
    comes_now,
    is_planned_now,
    will_happen,
)
from timeline.events.dating.article.news_day import LATELY
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import joined_verbs
from timeline.events.dating.counting.apart import POINTING, Gap, is_news
from timeline.events.dating.counting.origin import told_day
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_POS, Token, lemma

COARSE = 12  # as a year is for a month
UNTIL = frozenset({"until", "till"})
GOES_ON = read_word_lists("dating")["goes_on"]
CARRIED = frozenset({1, 2})  # ranks of days that other sentences tell


class Anchor(NamedTuple):
    """Days to count a length from.

    Attributes:
        start: First day.
        end: Last day, included.
        rank: 0 of the sentence, 1 told last, 2 of the story, 3 of publication.
        placed: The expression behind them; None for publication.
    """

    start: date
    end: date
    rank: int
    placed: PlacedTimex | None


def until_then(
    anchors: Sequence[Anchor], placed: PlacedTimex, token: Token
) -> Sequence[Anchor]:
    """Keep the days that the end of a length has: "ruled for ten years until he left".

    None for the end itself; all where no clause tells it.
    """
    if placed.verb is None or placed.preposition != "for":
        return anchors
    clauses = (one for one in placed.verb.rights if one.dep_ == "advcl")
    for one in clauses:
        if UNTIL & {word.lower_ for word in one.lefts}:
            inside = one.i == token.i or one.is_ancestor(token)
            return [] if inside else [a for a in anchors if _is_told_in(a, one)]
    return anchors


def _is_told_in(anchor: Anchor, clause: Token) -> bool:
    """Tell days that the words of a clause give."""
    placed = anchor.placed if anchor.rank == 0 else None
    return placed is not None and clause.is_ancestor(placed.head)


def of_plan(
    anchors: Sequence[Anchor], token: Token, number: int, story: Story
) -> Sequence[Anchor]:
    """Keep the day to come that the sentence before told, for what comes after it.

    "It will reach the moon in May. It is to stay there for a year" from May on, not
    from publication. All for what has happened, and where no such day was told.

    Args:
        anchors: Days to count from.
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    planned = will_happen(token) or is_planned_now(token)
    if not planned or lemma(token) in GOES_ON:
        return anchors
    ahead = [
        one
        for one in anchors
        if one.rank == 1 and one.placed and number - one.placed.sentence == 1
        if _is_to_come(one, story)
    ]
    own = [one for one in anchors if one.rank == 0]
    return [*own, *ahead[-1:]] if ahead else anchors


def is_of_aside(anchor: Anchor, token: Token, days: float) -> bool:
    """Tell 2014 of "Lund, who won it in 2014, then stayed unbeaten for a month".

    Args:
        anchor: Days to count from.
        token: The event's predicate.
        days: How long it lasted.
    """
    placed = anchor.placed
    verb = placed.verb if anchor.rank == 0 and placed is not None else None
    if verb is None or verb.dep_ != "relcl" or verb.i == token.i:
        return False
    long = (anchor.end - anchor.start).days > days
    return long and not verb.is_ancestor(token)


def is_long_past(anchor: Anchor, story: Story) -> bool:
    """Tell days of another sentence that lie before the news."""
    today = story.published
    if anchor.rank == 0 or today is None:
        return False
    return (today - anchor.end).days > LATELY


def of_gap(
    anchors: Sequence[Anchor],
    placed: PlacedTimex,
    counted: tuple[Gap, float],
    story: Story,
) -> Sequence[Anchor]:
    """Give the days that a length may count from which says how far off something is.

    What is counted from does not lie so far from its own days: in "three years after
    the fall of the town, which was taken in 2022" that was in 2022. "Two days after"
    counts from no year that another sentence tells, and "the decision comes two days
    after the vote" from no day to come.
    """
    gap, days = counted
    found = [one for one in _beside_date(anchors, placed) if not is_coarse(one, days)]
    found = [one for one in found if not _is_of_joined(one, placed, gap)]
    if not gap.inside:
        return found
    if any(comes_now(one) for one in gap.top.ancestors):
        found = [one for one in found if not _is_to_come(one, story)]
    elif is_news(gap) and any(one.rank in CARRIED for one in found):
        found = [one for one in found if one.rank == 0]
    else:
        found = list(_from_told_again(found, gap, story))
    below = gap.top.is_ancestor
    return [one for one in found if one.placed is None or not below(one.placed.head)]


def _is_of_joined(anchor: Anchor, placed: PlacedTimex, gap: Gap) -> bool:
    """Tell the May of "shut in May but reopened two days after the raid"."""
    told = anchor.placed if anchor.rank == 0 else None
    if told is None or told.verb is None or placed.verb is None:
        return False
    of_thing = gap.top.pos_ in NOUN_POS
    return of_thing and told.verb.i in joined_verbs(placed.verb)


def _from_told_again(
    anchors: Sequence[Anchor], gap: Gap, story: Story
) -> Sequence[Anchor]:
    """Keep the day of the shooting of "the shooting came a day after two had died".

    All where no words tell that day.
    """
    verb = next((one for one in gap.top.ancestors if one.pos_ in VERB_POS), None)
    subject = subject_of(verb) if verb is not None else None
    if subject is None or all(one.lower_ not in POINTING for one in subject.lefts):
        return anchors
    day = told_day(subject, story.sentence[subject.i], story)
    if day is None or day.start != day.end:
        return anchors
    own = [one for one in anchors if one.rank == 0 or one.start == one.end == day.start]
    return own or [Anchor(day.start, day.end, 1, day)]


def _is_to_come(anchor: Anchor, story: Story) -> bool:
    """Tell days after publication."""
    return story.published is not None and anchor.start > story.published


def is_coarse(anchor: Anchor, days: float, least: int = 0) -> bool:
    """Tell days of another sentence that make little of a length counted from them."""
    return anchor.rank > least and (anchor.end - anchor.start).days > COARSE * days


def _beside_date(anchors: Sequence[Anchor], placed: PlacedTimex) -> Sequence[Anchor]:
    """Keep the date before a length: "in May 2023, nine years after his arrest".

    All where none stands there.
    """
    if placed.head.doc[max(placed.first - 1, 0)].text != ",":
        return anchors
    before = [
        one
        for one in anchors
        if one.rank == 0 and one.placed and one.placed.last == placed.first - 2
    ]
    return before or anchors

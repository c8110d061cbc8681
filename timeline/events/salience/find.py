"""Salience: how much each event of an article belongs on a timeline of its story.

Predicates are first judged by themselves (`likelihood`), then put into groups that
tell one event (`mentions`); a last logistic regression judges the groups in the light
of the whole article. All three are trained by `python -m timeline.training.salience`.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import inf

import numpy as np

from timeline.events.predicates import Predicate, find_predicates
from timeline.events.salience.background import (
    is_aim,
    is_as_asked,
    is_corrected,
    is_figure,
    is_general,
    is_habit,
    is_how_often,
    is_medium,
    is_of_figure,
    is_of_records,
    is_of_reporting,
    is_on_way,
    is_place,
    is_pointed_at,
    is_ranked_again,
    is_told_when,
    opens_heading,
    says_only_when,
)
from timeline.events.salience.groups import (
    COLUMNS,
    Story,
    group_rows,
    leanings,
    tells_entry,
)
from timeline.events.salience.likelihood import LESSER_WORTH, Output, judge_predicates
from timeline.events.salience.mentions import (
    compare_predicates,
    group_mentions,
    light_pairs,
)
from timeline.events.salience.model import (
    Floats,
    NumberModel,
    probability,
    read_number_model,
)
from timeline.events.salience.scene import Scene, see_article
from timeline.events.salience.statements import (
    is_joint_statement,
    is_statement,
    rules_first,
)
from timeline.events.word_lists import read_word_lists
from timeline.language import ParsedArticle
from timeline.timexes import Timex

MODEL = "group_model.json"
LISTS = read_word_lists("salience")
# What a habit, a general truth or how it was reported is worth of what the models
# hold it for.
BACKGROUND = 0.3
FEEBLE = 0.05
SURE = 1e-6
DIGITS = 4  # decimals that a salience is told with, as many as a confidence
# What an event is worth that is surely one, but a lesser one.
SURE_LESSER = LESSER_WORTH / (1 + LESSER_WORTH)


@dataclass(frozen=True, slots=True)
class Telling:
    """One event as the article tells it.

    Attributes:
        main: The predicate that tells it best.
        others: The other predicates that tell it, in text order.
        salience: 0..1, how much the event belongs on a timeline of the story, to
            `DIGITS` decimals: tables are read by people.
    """

    main: Predicate
    others: tuple[Predicate, ...]
    salience: float


@cache
def load_group_model() -> NumberModel:
    """Load the shipped model once a process."""
    return read_number_model(MODEL, COLUMNS)


def find_tellings(
    parsed: ParsedArticle, timexes: Sequence[Timex] = ()
) -> list[Telling]:
    """Find the events of an article, the lesser ones too, in order of `main`.

    The headline tells what the text tells again, so that its predicates are mentions
    of the body's events and no events of their own.
    """
    predicates = list(_outside(timexes, find_predicates(parsed)))
    scene = see_article(parsed, predicates, timexes)
    in_body = [scene.sentence[one.token.i] >= 0 for one in predicates]
    body = [one for one, kept in zip(predicates, in_body, strict=True) if kept]
    headline = [one for one, kept in zip(predicates, in_body, strict=True) if not kept]
    story = read_story(body, scene)
    odds = load_group_model().log_odds(group_rows(story))
    scores = group_salience(odds, leanings(story))
    announced = _announced(story, scores, headline)
    for place in range(len(scores)):
        if _is_the_news(story, place, announced.get(place, [])):
            scores[place] = max(scores[place], SURE_LESSER)
        elif _is_background(story, place):
            scores[place] *= BACKGROUND
    for place in _best_of_entries(story, scores):
        scores[place] = max(scores[place], SURE_LESSER)
    verbs = {word: verb for verb, word in light_pairs(story.predicates)}
    tellings = [
        _telling(
            story, place, round(float(score), DIGITS), (announced.get(place, []), verbs)
        )
        for place, score in enumerate(scores)
    ]
    return sorted(tellings, key=lambda telling: telling.main.char_start)


def _outside(
    timexes: Sequence[Timex], predicates: Sequence[Predicate]
) -> Iterator[Predicate]:
    """Leave out nouns of expressions of time: "since the beginning of last year"."""
    spans = [(one.char_start, one.char_end) for one in timexes]
    for one in predicates:
        place = bisect_right(spans, (one.char_start, inf)) - 1
        inside = place >= 0 and one.char_end <= spans[place][1]
        if not inside or one.token.pos_ == "VERB":
            yield one


def read_story(predicates: Sequence[Predicate], scene: Scene) -> Story:
    """Judge the predicates of an article's body by themselves and group them."""
    likelihoods = judge_predicates(predicates, scene)
    pairs = compare_predicates(predicates, likelihoods, scene)
    groups = group_mentions(predicates, pairs)
    return Story(predicates, scene, likelihoods, pairs, groups)


def group_salience(log_odds: Floats, leaning: Floats) -> Floats:
    """Turn the log odds of "core" and "any" events (columns) into one number, 0..1.

    A group that surely tells a core event gets 1, one that surely tells a lesser one
    `LESSER_WORTH / (1 + LESSER_WORTH)`, if it leans neither way.

    Args:
        log_odds: One row a group.
        leaning: What to add to the log odds of each group's salience.
    """
    share = probability(log_odds)
    salience = (share[:, 0] + LESSER_WORTH * share[:, 1]) / (1 + LESSER_WORTH)
    bounded = np.clip(salience, SURE, 1 - SURE)
    return probability(np.log(bounded / (1 - bounded)) + leaning)


def _announced(
    story: Story, scores: Floats, headline: Sequence[Predicate]
) -> dict[int, list[Predicate]]:
    """Give the headline's predicates to the most salient group of their family."""
    best: dict[str, int] = {}
    for place, group in enumerate(story.groups):
        for member in group:
            family = story.predicates[member].family
            if family not in best or scores[best[family]] < scores[place]:
                best[family] = place
    announced: dict[int, list[Predicate]] = {}
    for predicate in headline:
        if predicate.family in best:
            announced.setdefault(best[predicate.family], []).append(predicate)
    return announced


def _is_the_news(story: Story, place: int, told: Sequence[Predicate]) -> bool:
    """Tell whether a group is what the headline and the first sentence tell.

    Or makes a statement that is news itself. Such an event is worth at least as much as
    a sure lesser one.
    """
    in_headline = any(predicate.token.pos_ == "VERB" for predicate in told)
    members = [story.predicates[member] for member in story.groups[place]]
    return any(
        (is_statement(one) and is_joint_statement(one))
        or (in_headline and rules_first(one, story.scene))
        for one in members
    )


def _best_of_entries(story: Story, scores: Floats) -> Iterable[int]:
    """Give the group that each entry of a chronology tells first and foremost.

    Nouns alone that hardly ever tell an event are none.
    """
    entries, sentence = story.scene.entries, story.scene.sentence
    best: dict[int, tuple[int, float, int]] = {}
    for place, group in enumerate(story.groups):
        members = (story.predicates[member].token for member in group)
        if scores[place] < FEEBLE and all(one.pos_ != "VERB" for one in members):
            continue
        for member in group:
            number = sentence[story.predicates[member].token.i]
            if number in entries:
                rank = (number, -float(scores[place]), place)
                best[entries[number]] = min(rank, best.get(entries[number], rank))
    return [place for _, _, place in best.values()]


def _is_background(story: Story, place: int) -> bool:
    """Tell whether all that a group says is no event of the story."""
    tokens = [story.predicates[member].token for member in story.groups[place]]
    verbs = [token for token in tokens if token.pos_ == "VERB"]
    places = {verb.i for verb in verbs}
    lent = all(
        token.i in places
        or token.head.i in places
        or is_medium(token)
        or is_how_often(token)
        or is_told_when(token)
        or is_of_figure(token)
        or is_on_way(token)
        or is_ranked_again(token)
        or is_pointed_at(token)
        for token in tokens
    )
    kinds = [is_habit, is_aim, is_of_records, is_of_reporting, opens_heading]
    kinds += [is_place, is_figure, says_only_when, is_on_way, is_as_asked, is_corrected]
    if not any(tells_entry(verb, story.scene) for verb in verbs):
        kinds.append(is_general)
    return lent and all(any(is_kind(verb) for is_kind in kinds) for verb in verbs)


def _telling(
    story: Story,
    place: int,
    salience: float,
    told: tuple[Sequence[Predicate], Mapping[int, int]],
) -> Telling:
    """Put a group together; `told` has its headline mentions and all light verbs."""
    announced, verbs = told
    group = story.groups[place]
    triggers = story.likelihoods.log_odds[:, Output.CORE_TRIGGER]
    main = max(group, key=lambda member: (triggers[member], -member))
    main = verbs.get(main, main)
    main = _killing_beside(story, main, group)
    others = [story.predicates[member] for member in group if member != main]
    return Telling(story.predicates[main], (*announced, *others), salience)


def _killing_beside(story: Story, main: int, group: Sequence[int]) -> int:
    """Give the killing of "nine were killed and forty injured", if they are one.

    The predicate itself where it is no such harm.
    """
    verb = story.predicates[main]
    if verb.token.dep_ != "conj" or verb.lemma not in LISTS["lesser_harm"]:
        return main
    dying = (
        member
        for member in group
        if story.predicates[member].token.i == verb.token.head.i
        if story.predicates[member].lemma in LISTS["dying"]
    )
    return next(dying, main)

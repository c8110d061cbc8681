"""What the salience model sees of a group of predicates that tell one event.

One row of numbers a group: how likely its predicates are by themselves, how the group
stands among the article's others, and whether another group may tell the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import log

import numpy as np

from timeline.events.predicates import Predicate
from timeline.events.salience.likelihood import Likelihoods, Output
from timeline.events.salience.mentions import Pair
from timeline.events.salience.model import Floats
from timeline.events.salience.scene import Scene
from timeline.language import Token

NO_RUNNER_UP = -3.0
NO_RIVAL = -4.0
LATEST = 10
# Log odds. The training annotators marked statements more readily and nouns less so
# than the readers of other news do; both numbers were chosen on other articles.
NOUNS_ALONE, STATEMENTS_ALONE, ENTRIES = 0.3, -0.8, 2.0
COLUMNS = (
    *(f"{part} {output.name.lower()}" for output in Output for part in ("top", "gap")),
    *("size", "verb", "noun", "sentence", "first sentence", "several sentences"),
    *("communication", "quoted", "headline"),
    *("rank", "rank share", "groups", "density", "behind the first"),
    *("rival", "neighbours", "double", "likely double"),
)


@dataclass(frozen=True, slots=True)
class Story:
    """An article's predicates, each judged by itself, and their groups.

    Attributes:
        predicates: In text order.
        scene: The article that they stand in.
        likelihoods: One row a predicate.
        pairs: The pairs of predicates that were compared.
        groups: Places in `predicates` of those that tell one event.
        worth: What each predicate is worth by itself; read off the likelihoods.
        odds: The likelihoods' log odds as plain numbers, one row a predicate.
    """

    predicates: Sequence[Predicate]
    scene: Scene
    likelihoods: Likelihoods
    pairs: Sequence[Pair]
    groups: Sequence[Sequence[int]]
    worth: Sequence[float] = field(init=False)
    odds: Sequence[Sequence[float]] = field(init=False)

    def __post_init__(self) -> None:
        """Work out what each predicate is worth, once for all groups."""
        object.__setattr__(self, "worth", self.likelihoods.worth.tolist())
        object.__setattr__(self, "odds", self.likelihoods.log_odds.tolist())

    def best(self, group: Sequence[int]) -> int:
        """Give the place of the group's likeliest predicate."""
        return max(group, key=lambda place: (self.worth[place], -place))


def group_rows(story: Story) -> Floats:
    """Give one row of `COLUMNS` for each group of a story."""
    standing = _standing_numbers(story)
    rows = [
        [
            *_likelihood_numbers(story, group),
            *_own_numbers(story, group),
            *standing[place],
        ]
        for place, group in enumerate(story.groups)
    ]
    return np.array(rows, dtype=np.float64).reshape(-1, len(COLUMNS))


def leanings(story: Story) -> Floats:
    """Give what to add to the log odds of each group for the kinds of its words."""
    return np.array([_leaning(story, group) for group in story.groups])


def _leaning(story: Story, group: Sequence[int]) -> float:
    members = [story.predicates[place] for place in group]
    if any(tells_entry(one.token, story.scene) for one in members):
        return ENTRIES
    if all(one.token.pos_ != "VERB" for one in members):
        return NOUNS_ALONE
    stated = all("communication" in one.kinds[:1] for one in members)
    return STATEMENTS_ALONE if stated else 0.0


def tells_entry(token: Token, scene: Scene) -> bool:
    """Tell the main verb of a sentence in a chronology, which lists what matters."""
    main = token.pos_ == "VERB" and token.dep_ == "ROOT"
    return main and scene.sentence[token.i] in scene.entries


def _likelihood_numbers(story: Story, group: Sequence[int]) -> Iterator[float]:
    """Give each output's greatest log odds and how far the next one is behind."""
    if len(group) == 1:
        for odds in story.odds[group[0]]:
            yield odds
            yield NO_RUNNER_UP
        return
    for column in zip(*(story.odds[place] for place in group), strict=True):
        best, second, *_ = sorted(column, reverse=True)
        yield best
        yield second - best


def _own_numbers(story: Story, group: Sequence[int]) -> Iterator[float]:
    best = story.predicates[story.best(group)]
    members = [story.predicates[place] for place in group]
    sentences = [story.scene.sentence[one.token.i] for one in members]
    yield log(len(group))
    verbs = [one.token.pos_ == "VERB" for one in members]
    yield float(any(verbs))
    yield float(not all(verbs))
    yield min(story.scene.sentence[best.token.i], LATEST)
    yield min(*sentences, LATEST)
    yield float(len(set(sentences)) > 1)
    yield float("communication" in best.kinds[:1])
    yield float(story.scene.quoted[best.token.i])
    yield float(best.family in story.scene.headline)


def _standing_numbers(story: Story) -> list[list[float]]:
    """Compare each group with the article's others."""
    worth = _group_worth(story)
    count = len(worth)
    rank = np.empty(count)
    rank[np.argsort(-worth, kind="stable")] = np.arange(count)
    density = float(worth.sum() / np.sqrt(max(count, 1)))
    rivals, doubles = _rivals(story, worth), _doubles(story, worth.tolist())
    if not count:
        return []
    behind = worth.max() - worth
    ranks = np.log1p(rank).tolist(), (rank / count).tolist(), behind.tolist()
    return [
        [late, share, log(count), density, less, *rival, *double]
        for late, share, less, rival, double in zip(
            *ranks, rivals, doubles, strict=True
        )
    ]


def _group_worth(story: Story) -> Floats:
    return np.array(
        [max(story.worth[place] for place in group) for group in story.groups]
    )


def _rivals(story: Story, worth: Floats) -> list[tuple[float, float]]:
    """Give the worth, as log odds, and the number of the sentence's other groups."""
    by_sentence: dict[int, set[int]] = {}
    for place, group in enumerate(story.groups):
        for member in group:
            sentence = story.scene.sentence[story.predicates[member].token.i]
            by_sentence.setdefault(sentence, set()).add(place)
    others: list[set[int]] = [set() for _ in story.groups]
    for places in by_sentence.values():
        for place in places:
            others[place] |= places - {place}
    share = np.clip(worth, 1e-4, 1 - 1e-4)
    odds: list[float] = np.log(share / (1 - share)).tolist()
    return [
        (max((odds[o] for o in other), default=NO_RIVAL), len(other) / 5)
        for other in others
    ]


def _doubles(story: Story, worth: Sequence[float]) -> list[tuple[float, float]]:
    """Give how likely a worthier group tells the same, and that times its worth."""
    group_of = {m: place for place, group in enumerate(story.groups) for m in group}
    found = [(0.0, 0.0)] * len(story.groups)
    for pair in story.pairs:
        one, other = group_of[pair.first], group_of[pair.second]
        if one == other or worth[one] == worth[other]:
            continue
        less, more = (one, other) if worth[one] < worth[other] else (other, one)
        chance, likely = found[less]
        found[less] = (
            max(chance, pair.probability),
            max(likely, pair.probability * worth[more]),
        )
    return found

"""Gold stories in, the weights that compare two tellings out.

    python -m timeline.training.stories [--show]

Fits on the stories marked `dev`, chooses the threshold by cross-validation over whole
stories, writes the weights, and prints precision and recall on pairs of tagged
predicates, for the dev stories (cross-validated) and for those held out.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from timeline.story import compare, same_events
from timeline.story.candidates import candidate_pairs
from timeline.story.compare import Rivalry, Weights, features
from timeline.story.relation import Relations
from timeline.story.rivals import Place, margins
from timeline.story.telling import Telling, read_tellings
from timeline.training.pair_scores import Score
from timeline.training.story_gold import (
    ALL,
    Report,
    clear_events,
    event_of,
    gold_reports,
    gold_table,
    gold_table_at_once,
    pairs_of,
)

FOLDS = 10

STRENGTH = 0.04
PRECISION = 0.9
"""A wrong merge hides an event, a missed one shows it twice: the lesser harm."""

THRESHOLDS = (0.28, 0.3, 0.34)
"""Lower ones find more, but mix up other stories of the same weeks."""

ROUNDED = 3


def main() -> None:
    """Fit, write and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.parse_args()
    examples = examples_of("dev")
    threshold, score = cross_validated(examples)
    print(f"dev, cross-validated, threshold {threshold}: {score}")  # noqa: T201 - a script's output
    _, score = cross_validated(examples_of(ALL), (threshold,))
    print(f"all stories, cross-validated: {score}")  # noqa: T201 - the same
    write(replace(fit(examples), threshold=threshold))
    for split in ("dev", "held"):
        print(f"{split}, at their own times: {scored(split, at_once=False)}")  # noqa: T201 - the same
        print(f"{split}, all in the same weeks: {scored(split)}")  # noqa: T201 - the same
        print(f"{split}, the whole way: {scored(split, whole_way=True)}")  # noqa: T201 - the same


@dataclass(frozen=True, slots=True)
class Examples:
    """The candidate pairs of some stories.

    Attributes:
        split: Which stories.
        tellings: All tellings.
        pairs: Places of the pairs.
        rows: Their numbers.
        labels: 1 for one event, 0 for two, -1 where nobody says.
        stories: The story of each pair's first telling.
    """

    split: str
    tellings: Sequence[Telling]
    pairs: Sequence[Place]
    rows: NDArray[np.float64]
    labels: NDArray[np.int64]
    stories: NDArray[np.str_]

    def of(self, chosen: NDArray[np.bool_]) -> "Examples":
        """Give some of the pairs."""
        pairs = [pair for pair, take in zip(self.pairs, chosen, strict=True) if take]
        return replace(
            self,
            pairs=pairs,
            rows=self.rows[chosen],
            labels=self.labels[chosen],
            stories=self.stories[chosen],
        )


def examples_of(split: str) -> Examples:
    """Compare the tellings of a split's stories, or of all.

    Untagged pairs of one story have no label, since nobody says what they tell.
    """
    table = gold_table_at_once(split)
    tellings = read_tellings(table)
    story = {article.id: tags[0].story for article, tags in gold_reports(split)}
    gold = _judged(table, split)
    relations = Relations(tellings)
    pairs = candidate_pairs(tellings, relations)
    labels, stories = [], []
    for first, second in pairs:
        one, other = tellings[first], tellings[second]
        same_story = story[one.article_id] == story[other.article_id]
        label = gold.get(frozenset({one.event_id, other.event_id}))
        labels.append(int(label) if label is not None else -int(same_story))
        stories.append(story[one.article_id])
    rows = [
        list(_features(tellings[first], tellings[second], relations).values())
        for first, second in pairs
    ]
    return Examples(
        split,
        tellings,
        pairs,
        np.array(rows),
        np.array(labels),
        np.array(stories),
    )


def _features(
    first: Telling, second: Telling, relations: Relations
) -> dict[str, float]:
    related = relations.between(first.article_id, second.article_id)
    return features(first, second, related)


def _judged(table: pd.DataFrame, split: str) -> dict[frozenset[str], bool]:
    """Give, by two event_ids, whether the tags say that they are one."""
    events = clear_events(table, gold_reports(split))
    judged: dict[frozenset[str], bool] = {}
    for pair in pairs_of(gold_reports(split)):
        first, second = (
            events.get((tag.article_id, tag.char_start))
            for tag in (pair.first, pair.second)
        )
        if first is not None and second is not None:
            key = frozenset({first, second})
            judged[key] = judged.get(key, False) or pair.is_one
    return judged


def fit(examples: Examples) -> Weights:
    """Fit the weights; the same examples give the same ones.

    What rivals count for is fitted on log odds of stories held back.
    """
    odds = np.zeros(len(examples.labels))
    for back in _folds(examples):
        odds[back] = _regression(examples.of(~back)).decision_function(
            examples.rows[back]
        )
    ahead = margins(examples.tellings, dict(zip(examples.pairs, odds, strict=True)))
    margin = np.array([ahead[pair] for pair in examples.pairs])
    known = examples.labels >= 0
    second = LogisticRegression().fit(
        np.column_stack([odds, margin, margin > 0])[known],
        examples.labels[known],
    )
    first = _regression(examples)
    names = features(examples.tellings[0], examples.tellings[1], 0.0)
    return Weights(
        bias=_rounded(first.intercept_[0]),
        weights=dict(zip(names, map(_rounded, first.coef_[0]), strict=True)),
        rivalry=Rivalry(
            _rounded(second.intercept_[0]), *map(_rounded, second.coef_[0])
        ),
        threshold=0.5,
    )


def _regression(examples: Examples) -> LogisticRegression:
    known = examples.of(examples.labels >= 0)
    model = LogisticRegression(C=STRENGTH, max_iter=5_000)
    return model.fit(known.rows, known.labels)


def _folds(examples: Examples) -> Iterator[NDArray[np.bool_]]:
    """Give, for each fold, which pairs are of stories held back."""
    names = sorted(set(examples.stories.tolist()))
    for fold in range(FOLDS):
        yield np.isin(examples.stories, names[fold::FOLDS])


def _rounded(weight: float) -> float:
    return round(float(weight), ROUNDED)


def write(model: Weights) -> None:
    """Write the shipped weights."""
    text = json.dumps(asdict(model), indent=1) + "\n"
    compare.WEIGHTS.write_text(text, encoding="utf-8")
    compare.load_weights.cache_clear()


def cross_validated(
    examples: Examples, thresholds: Sequence[float] = THRESHOLDS
) -> tuple[float, Score]:
    """Choose the threshold with most recall at `PRECISION`, over stories held back."""
    models = [
        (frozenset(examples.stories[back].tolist()), fit(examples.of(~back)))
        for back in _folds(examples)
    ]
    scores = {}
    for threshold in thresholds:
        total = Score(0, 0, 0)
        for back, model in models:
            chosen = replace(model, threshold=threshold)
            total += scored(examples.split, stories=back, model=chosen, at_once=False)
        scores[threshold] = total
        print(f"  threshold {threshold}: {total}")  # noqa: T201 - a script's output
    precise = [one for one in scores if scores[one].precision >= PRECISION]
    best = max(precise or scores, key=lambda one: scores[one].recall)
    return best, scores[best]


def scored(
    split: str,
    *,
    stories: frozenset[str] | None = None,
    model: Weights | None = None,
    whole_way: bool = False,
    at_once: bool = True,
) -> Score:
    """Score the pairs of a split's tagged predicates, all stories in one table.

    Args:
        split: "dev", "held" or "all".
        stories: Only these; None takes all.
        model: What compares; None takes the shipped weights.
        whole_way: Count what extraction missed or mixed up too; else only pairs of
            which each row tells one tagged event.
        at_once: All stories in the same weeks, so that they may be mixed up; else
            each at its own time.
    """
    reports = [
        (article, tags)
        for article, tags in gold_reports(split)
        if stories is None or tags[0].story in stories
    ]
    table = gold_table_at_once(split) if at_once else gold_table(split)
    own = table[table["article_id"].isin([article.id for article, _ in reports])]
    group = {
        event_id: place
        for place, told in enumerate(same_events(own, model=model))
        for event_id in told.event_ids
    }
    events = event_of(own) if whole_way else clear_events(own, reports)
    groups = {place: group[event_id] for place, event_id in events.items()}
    return _score(reports, groups, whole_way=whole_way)


def _score(
    reports: Sequence[Report],
    groups: Mapping[tuple[str, int], int],
    *,
    whole_way: bool,
) -> Score:
    right = wrong = missed = 0
    for pair in pairs_of(reports):
        first, second = (
            groups.get((tag.article_id, tag.char_start))
            for tag in (pair.first, pair.second)
        )
        if not whole_way and (first is None or second is None):
            continue
        joined = first is not None and first == second
        right += joined and pair.is_one
        wrong += joined and not pair.is_one
        missed += pair.is_one and not joined
    return Score(right, wrong, missed)


if __name__ == "__main__":
    main()

"""Annotated articles in, the three shipped models of salience and mentions out.

    python -m timeline.training.salience ANNOTATIONS... [--test OTHER]

The same files give the same models. Each model learns from what the one before it
says of articles that it has not seen, by cross-validation over the articles. Event
F1 is printed for the files, cross-validated, and for the other file if one is given.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from timeline.events.lexicon import word_vector
from timeline.events.salience import find, likelihood, mentions
from timeline.events.salience.features import salience_features
from timeline.events.salience.find import group_salience
from timeline.events.salience.groups import COLUMNS, Story, group_rows, leanings
from timeline.events.salience.likelihood import Likelihoods, judge_with
from timeline.events.salience.mention_features import (
    mention_features,
    mention_numbers,
)
from timeline.events.salience.mentions import (
    candidate_pairs,
    compare_with,
    group_mentions,
    read_paired,
)
from timeline.events.salience.model import (
    Floats,
    NamedModel,
    NumberModel,
    write_named_model,
    write_number_model,
)
from timeline.training.examples import Example, read_examples
from timeline.training.fitting import Labels, fit_named, fit_numbers
from timeline.training.scoring import Scored, best_threshold, measure

FOLDS = 5
PREDICATE_STRENGTH = 0.15
MENTION_STRENGTH = 0.1
GROUP_STRENGTH = 1.0
SEEN = 4


@dataclass(frozen=True, slots=True)
class Models:
    """The models of predicates and of mentions."""

    predicates: NamedModel
    mentions: NamedModel


def main() -> None:
    """Train on the annotation files, report, write the models."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("annotations", type=Path, nargs="+")
    parser.add_argument("--test", type=Path)
    options = parser.parse_args()
    examples = read_examples(*options.annotations)
    judged = judge_unseen(examples)
    stories = tell_unseen(examples, judged)
    scored = score_unseen(examples, stories)
    threshold = best_threshold(scored)
    _report(f"cross-validated: {measure(scored, threshold)}")
    models = Models(fit_predicates(examples), fit_mentions(examples, judged))
    groups = fit_groups(examples, stories)
    if options.test:
        tested = test_models(read_examples(options.test), models, groups)
        _report(f"{options.test.name}: {measure(tested, threshold)}")
        _report(f"its own best: {measure(tested, best_threshold(tested))}")
    write_named_model(likelihood.MODEL, models.predicates)
    write_named_model(mentions.MODEL, models.mentions)
    write_number_model(find.MODEL, COLUMNS, groups)


def fit_predicates(examples: Sequence[Example]) -> NamedModel:
    """Fit the model of single predicates."""
    names, vectors, labels = [], [], []
    for example in examples:
        for place, one in enumerate(example.predicates):
            names.append(salience_features(one, example.scene))
            vectors.append(word_vector(one.lemma))
            trigger, mention = example.triggers[place], example.mentions[place]
            is_core, is_core_mention = (
                example.is_core(trigger),
                example.is_core(mention),
            )
            labels.append((is_core, is_core_mention, trigger >= 0, mention >= 0))
    return fit_named(
        names,
        np.array(vectors),
        np.array(labels),
        strength=PREDICATE_STRENGTH,
        seen=SEEN,
    )


def fit_mentions(
    examples: Sequence[Example], judged: Sequence[Likelihoods]
) -> NamedModel:
    """Fit the model of pairs, on the pairs of which both tell gold events."""
    names: list[frozenset[str]] = []
    numbers, labels = [], []
    for example, likelihoods in zip(examples, judged, strict=True):
        told = [
            (first, second)
            for first, second in candidate_pairs(example.predicates, likelihoods)
            if example.mentions[first] >= 0 and example.mentions[second] >= 0
        ]
        readings = read_paired(example.predicates, likelihoods, example.scene, told)
        pairs = [(readings[first], readings[second]) for first, second in told]
        names += [mention_features(*pair, example.scene) for pair in pairs]
        numbers.append(mention_numbers(pairs, example.scene))
        labels += [
            (example.mentions[first] == example.mentions[second],)
            for first, second in told
        ]
    return fit_named(
        names,
        np.vstack(numbers),
        np.array(labels),
        strength=MENTION_STRENGTH,
        seen=SEEN,
    )


def fit_groups(examples: Sequence[Example], stories: Sequence[Story]) -> NumberModel:
    """Fit the model of groups."""
    rows = np.vstack([group_rows(story) for story in stories])
    labels = np.vstack(
        [
            group_labels(example, story)
            for example, story in zip(examples, stories, strict=True)
        ]
    )
    return fit_numbers(rows, labels, strength=GROUP_STRENGTH)


def group_labels(example: Example, story: Story) -> Labels:
    """Tell of each group whether it holds a core trigger, and any trigger."""
    labels = []
    for group in story.groups:
        events = {example.triggers[member] for member in group} - {-1}
        labels.append((any(example.is_core(event) for event in events), bool(events)))
    return np.array(labels).reshape(-1, 2)


def judge_unseen(examples: Sequence[Example]) -> list[Likelihoods]:
    """Judge each article's predicates by a model that has not seen the article."""
    judged: dict[int, Likelihoods] = {}
    for kept, held in folds(len(examples)):
        model = fit_predicates([examples[place] for place in kept])
        for place in held:
            example = examples[place]
            judged[place] = judge_with(model, example.predicates, example.scene)
    return [judged[place] for place in range(len(examples))]


def tell_unseen(
    examples: Sequence[Example], judged: Sequence[Likelihoods]
) -> list[Story]:
    """Group each article's predicates by a model that has not seen the article."""
    stories: dict[int, Story] = {}
    for kept, held in folds(len(examples)):
        model = fit_mentions([examples[p] for p in kept], [judged[p] for p in kept])
        for place in held:
            stories[place] = _story(examples[place], judged[place], model)
    return [stories[place] for place in range(len(examples))]


def score_unseen(examples: Sequence[Example], stories: Sequence[Story]) -> list[Scored]:
    """Score each article's groups by a model that has not seen the article."""
    scored: dict[int, Scored] = {}
    for kept, held in folds(len(examples)):
        model = fit_groups([examples[p] for p in kept], [stories[p] for p in kept])
        for place in held:
            scored[place] = _scored(examples[place], stories[place], model)
    return [scored[place] for place in range(len(examples))]


def test_models(
    examples: Sequence[Example], models: Models, groups: NumberModel
) -> list[Scored]:
    """Score other articles by the fitted models."""
    scored = []
    for example in examples:
        judged = judge_with(models.predicates, example.predicates, example.scene)
        story = _story(example, judged, models.mentions)
        scored.append(_scored(example, story, groups))
    return scored


def folds(count: int) -> list[tuple[list[int], list[int]]]:
    """Split the articles into (kept, held out), neighbours apart."""
    return [
        (
            [place for place in range(count) if place % FOLDS != fold],
            [place for place in range(count) if place % FOLDS == fold],
        )
        for fold in range(FOLDS)
    ]


def _story(example: Example, judged: Likelihoods, model: NamedModel) -> Story:
    pairs = compare_with(model, example.predicates, judged, example.scene)
    groups = group_mentions(example.predicates, pairs)
    return Story(example.predicates, example.scene, judged, pairs, groups)


def _scored(example: Example, story: Story, model: NumberModel) -> Scored:
    odds: Floats = model.log_odds(group_rows(story))
    return Scored(example, story, group_salience(odds, leanings(story)))


def _report(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()

"""Annotated articles in, the shipped participant models out.

    python -m timeline.training.participants ANNOTATIONS...

The annotations are those of `timeline.training.annotations`, each event with its
`actors` (name and role). The same files give the same models. A lesser event counts
half. Each model learns from what the one before it says of articles that it was not
fitted on; figures are printed by the same cross-validation over the articles.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from timeline.events.participants.model import MODEL
from timeline.events.participants.tie_context import (
    Surroundings,
    context_rows,
)
from timeline.events.trees import Floats
from timeline.training.boosting import Size, fit_trees, fitted_trees
from timeline.training.fitting import crossed
from timeline.training.participant_cases import (
    Case,
    Story,
    by_story,
    feature_matrix,
    read_stories,
    tied_events,
    word_matrix,
)
from timeline.training.participant_standing import fit_standing

STRENGTH = 0.05
ROLE_STRENGTH = 0.1
SEEN = 8
FOLDS = 5
WORDS = ("near_words", "far_words")
SMALLEST = 0.005
PART_TREES = Size(trees=80, leaves=12)
# Finer steps differ by less than chance.
THRESHOLDS = (0.25, 0.3, 0.35, 0.4, 0.45)
# Elsewhere there are more bystanders (see `participant_standing`): the strictest that
# costs no more F1 here than this is taken.
THRESHOLD_SLACK = 0.004


def main() -> None:
    """Train on the annotation files, report, write the models."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("annotations", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=MODEL)
    options = parser.parse_args()
    stories = read_stories(*options.annotations)
    stored = train(stories)
    text = json.dumps(stored, separators=(",", ":"))
    options.out.write_text(text.replace("],[[", "],\n[[") + "\n", encoding="utf-8")


def train(stories: Sequence[Story]) -> dict[str, Any]:
    """Fit all models; give them as JSON."""
    cases = [case for story in stories for case in story.cases]
    story_folds = np.arange(len(stories)) % FOLDS
    folds = np.repeat(story_folds, [story.count_ties() for story in stories])
    stored, odds = _fit_ties(cases, folds)
    rows = _context(stories, odds)
    labels = np.array([role is not None for case in cases for role in case.roles])
    weights = _per_tie(cases, lambda case: case.weight)
    known = weights > 0

    def fit(chosen: NDArray[np.bool_]) -> Callable[[Floats], Floats]:
        args = rows[chosen], labels[chosen], weights[chosen]
        return fitted_trees(*args, PART_TREES).probability

    chances = crossed(folds, known, fit, rows)
    stored["parts"] = fit_trees(rows[known], labels[known], weights[known], PART_TREES)
    stored["threshold"] = _best_threshold(cases, chances)
    stored.update(fit_standing(stories, chances, stored["threshold"], story_folds))
    return stored


def _per_tie(cases: Sequence[Case], value: Callable[[Case], float]) -> Floats:
    return np.array([value(case) for case in cases for _ in case.ties])


def _fit_ties(
    cases: Sequence[Case], folds: NDArray[np.int64]
) -> tuple[dict[str, Any], Floats]:
    """Fit what the ties alone say; give the models and each tie's crossed log-odds."""
    marked = _per_tie(cases, lambda case: not case.is_found) > 0
    names = [each for case in cases for each in case.names]
    counts = Counter(
        name
        for row, inside in zip(names, marked, strict=True)
        if inside
        for name in set(row)
    )
    known = sorted(name for name, times in counts.items() if times >= SEEN)
    matrix = feature_matrix(names, known)
    with_words = hstack([matrix, word_matrix(cases)]).tocsr()
    roles = [role for case in cases for role in case.roles]
    takes = np.array([role is not None for role in roles])
    weights = _per_tie(cases, lambda case: case.weight)

    def fit(chosen: NDArray[np.bool_]) -> LogisticRegression:
        model = LogisticRegression(C=STRENGTH, max_iter=1000)
        return model.fit(with_words[chosen], takes[chosen], weights[chosen])

    odds = crossed(folds, marked, lambda one: fit(one).decision_function, with_words)
    taking = fit(marked)
    inside = np.flatnonzero(takes & marked)
    words = np.split(taking.coef_[0][len(known) :], 2)
    stored = {
        "bias": _rounded(taking.intercept_)[0],
        "weights": _kept(known, taking.coef_[0][: len(known)]),
        **dict(zip(WORDS, map(_rounded, words), strict=True)),
        **_fit_roles(matrix[inside], known, [str(roles[number]) for number in inside]),
    }
    return stored, odds


def _fit_roles(
    matrix: csr_matrix, known: Sequence[str], roles: Sequence[str]
) -> dict[str, Any]:
    telling = [number for number, name in enumerate(known) if not _is_argument(name)]
    model = LogisticRegression(C=ROLE_STRENGTH, max_iter=1000)
    model.fit(matrix[:, telling], roles)
    biases = _rounded(model.intercept_)
    return {
        "roles": dict(zip(model.classes_, biases, strict=True)),
        "role_weights": _kept([known[n] for n in telling], model.coef_.T),
    }


def _is_argument(name: str) -> bool:
    """Tell features that say who acts in general, which says little of one's role."""
    return name.startswith(("doer", "done"))


def _context(stories: Sequence[Story], odds: Floats) -> Floats:
    rows: list[tuple[float, ...]] = []
    for story, own in zip(stories, by_story(stories, odds), strict=True):
        events = tied_events(story.cases, own)
        pairs = zip(events, story.cases, strict=True)
        told = Surroundings(event for event, case in pairs if case.is_found)
        for event in events:
            rows += context_rows(event, told, story.cast)
    return np.array(rows, dtype=np.float64)


def _best_threshold(cases: Sequence[Case], chances: Floats) -> float:
    """Find the strictest threshold of good F1; only annotated core events count."""
    core = _per_tie(cases, lambda case: not case.is_found and case.weight == 1) > 0
    gold = np.array([role is not None for case in cases for role in case.roles])
    lost = sum(case.lost for case in cases if not case.is_found and case.weight == 1)
    scores = {}
    for threshold in THRESHOLDS:
        taken = (chances >= threshold) & core
        wanted = (gold & core).sum() + lost
        hits = int((taken & gold).sum())
        scores[threshold] = 2 * hits / (taken.sum() + wanted)
    for threshold, score in scores.items():
        print(f"actor F1 {score:.3f} at {threshold:.2f}")  # noqa: T201 - a script's report
    enough = max(scores.values()) - THRESHOLD_SLACK
    return max(x for x, score in scores.items() if score >= enough)


def _kept(known: Sequence[str], weights: np.ndarray) -> dict[str, object]:
    """Give feature -> rounded weight or weights, the smallest left out."""
    return {
        name: _rounded(weight)
        for name, weight in zip(known, weights, strict=True)
        if np.abs(weight).max() >= SMALLEST
    }


def _rounded(numbers: np.ndarray) -> Any:  # noqa: ANN401 - a number or a list, for JSON
    return np.round(numbers, 3).tolist()


if __name__ == "__main__":
    main()

"""Annotated articles in, the shipped participant model out.

    python -m timeline.training.participants ANNOTATIONS.jsonl

The annotations are those of `timeline.training.annotations`, each event with its
`actors` (name and role). The same file gives the same model. A lesser event counts
half. Figures are printed by cross-validation over the articles.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from timeline.actors import find_actors
from timeline.actors.spelling import folded
from timeline.events.cast import Cast
from timeline.events.participants import MODEL
from timeline.events.tie_features import tie_features
from timeline.events.ties import closest_ties
from timeline.events.values import Role
from timeline.language import ParsedArticle, Token, parse_articles
from timeline.training.annotations import GoldEvent, read_annotations

STRENGTH = 0.05
ROLE_STRENGTH = 0.1
SEEN = 10
FOLDS = 5
LESSER = 0.5
SMALLEST = 0.005
THRESHOLDS = np.arange(0.2, 0.6, 0.05)


@dataclass(frozen=True, slots=True)
class Row:
    """One actor near one event.

    Attributes:
        article: Number of the article.
        role: The gold role; None where the actor takes no part.
        weight: How much the row counts.
        names: Its features.
    """

    article: int
    role: Role | None
    weight: float
    names: tuple[str, ...]


def main() -> None:
    """Train on the annotation file, report, write the model."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("annotations", type=Path)
    options = parser.parse_args()
    rows, missed = read_rows(options.annotations)
    counts = Counter(name for row in rows for name in row.names)
    known = sorted(name for name, times in counts.items() if times >= SEEN)
    matrix = feature_matrix(rows, known)
    threshold = best_threshold(rows, matrix, missed)
    taking = _fit(matrix, rows, [row.role is not None for row in rows])
    inside = [number for number, row in enumerate(rows) if row.role is not None]
    taking_part = [rows[number] for number in inside]
    roles = LogisticRegression(C=ROLE_STRENGTH, max_iter=1000)
    roles.fit(matrix[inside], [str(row.role) for row in taking_part])
    stored = {
        "threshold": threshold,
        "bias": _rounded(taking.intercept_)[0],
        "weights": _kept(known, taking.coef_[0]),
        "roles": dict(zip(roles.classes_, _rounded(roles.intercept_), strict=True)),
        "role_weights": _kept(known, roles.coef_.T),
    }
    MODEL.write_text(json.dumps(stored, indent=0) + "\n", encoding="utf-8")


def read_rows(path: Path) -> tuple[list[Row], int]:
    """Give a row for each actor near an event, and how many gold actors have none."""
    golds = read_annotations(path)
    rows: list[Row] = []
    missed = 0
    articles = parse_articles(gold.article for gold in golds)
    for number, (gold, parsed) in enumerate(zip(golds, articles, strict=True)):
        cast = Cast(parsed.doc, find_actors(parsed))
        for event in gold.events:
            roles = {folded(name): Role(role) for name, role in event.actors}
            found = list(_event_rows(number, event, parsed, cast))
            missed += len(roles) - sum(row.role is not None for row in found)
            rows += found
    return rows, missed


def _event_rows(
    article: int, event: GoldEvent, parsed: ParsedArticle, cast: Cast
) -> Iterator[Row]:
    roles = {folded(name): Role(role) for name, role in event.actors}
    tokens = list(_tokens(parsed, event))
    weight = 1.0 if event.is_core else LESSER
    for rank, tie in enumerate(closest_ties(tokens, cast) if tokens else ()):
        role = roles.get(folded(tie.actor.name))
        yield Row(article, role, weight, tuple(tie_features(tie, rank, cast)))


def _tokens(parsed: ParsedArticle, event: GoldEvent) -> Iterator[Token]:
    for first, last in (event.trigger, *event.mentions):
        span = parsed.doc.char_span(first, last, alignment_mode="expand")
        if span is not None:
            yield span.root


def best_threshold(rows: Sequence[Row], matrix: csr_matrix, missed: int) -> float:
    """Find the threshold of the best F1 by cross-validation over articles."""
    folds = np.array([row.article % FOLDS for row in rows])
    gold = np.array([row.role is not None for row in rows])
    guessed = np.zeros(len(rows))
    for fold in range(FOLDS):
        rest = folds != fold
        chosen = [row for row, inside in zip(rows, rest, strict=True) if inside]
        model = _fit(matrix[rest], chosen, gold[rest])
        guessed[~rest] = model.predict_proba(matrix[~rest])[:, 1]
    scores = {}
    for threshold in THRESHOLDS:
        taken = guessed >= threshold
        hits = int((taken & gold).sum())
        scores[float(threshold)] = 2 * hits / (taken.sum() + gold.sum() + missed)
    best = max(scores, key=scores.__getitem__)
    print(f"cross-validated actor F1 {scores[best]:.3f} at {best:.2f}")  # noqa: T201 - a script's report
    return round(best, 2)


def feature_matrix(rows: Sequence[Row], known: Sequence[str]) -> csr_matrix:
    """Set a one where a row has a feature."""
    columns = {name: number for number, name in enumerate(known)}
    found = [sorted({columns[n] for n in row.names if n in columns}) for row in rows]
    ends = np.cumsum([0, *map(len, found)])
    flat = np.array([column for row in found for column in row])
    return csr_matrix((np.ones(len(flat)), flat, ends), (len(rows), len(known)))


def _fit(
    matrix: csr_matrix, rows: Sequence[Row], gold: Iterable[bool]
) -> LogisticRegression:
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    return model.fit(matrix, list(gold), [row.weight for row in rows])


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

"""Annotated articles in, the shipped salience model out.

    python -m timeline.training.salience ANNOTATIONS.jsonl [--test OTHER.jsonl]

The same file gives the same model. Figures are printed by cross-validation over the
articles, and for the other file if one is given.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from timeline.events.predicates import Predicate, find_predicates
from timeline.events.salience import WEIGHTS
from timeline.events.salience_features import salience_features
from timeline.events.salience_scene import see_article
from timeline.language import parse_articles
from timeline.training.annotations import GoldArticle, overlaps, read_annotations

STRENGTH = 0.2
SEEN = 4


def main() -> None:
    """Train on the annotation file, report, write the model."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("annotations", type=Path)
    options = parser.parse_args()
    names, labels = [], []
    for gold, features in read_rows(options.annotations):
        names.append(features)
        labels.append(gold)
    counts = Counter(name for features in names for name in features)
    known = sorted(name for name, times in counts.items() if times >= SEEN)
    matrix = feature_matrix(names, {name: i for i, name in enumerate(known)})
    model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=500)
    model.fit(matrix, labels)
    weights = dict(zip(known, np.round(model.coef_[0], 3).tolist(), strict=True))
    stored = {"bias": round(float(model.intercept_[0]), 3), "weights": weights}
    WEIGHTS.write_text(json.dumps(stored, indent=0) + "\n", encoding="utf-8")


def read_rows(path: Path) -> list[tuple[bool, list[str]]]:
    """Give each body predicate's label and features."""
    golds = read_annotations(path)
    rows = []
    parsed_articles = parse_articles(gold.article for gold in golds)
    for gold, parsed in zip(golds, parsed_articles, strict=True):
        predicates = find_predicates(parsed)
        scene = see_article(parsed, predicates)
        rows += [
            (is_core(one, gold), salience_features(one, scene))
            for one in predicates
            if scene.sentence[one.token.i] >= 0
        ]
    return rows


def is_core(predicate: Predicate, gold: GoldArticle) -> bool:
    """Tell whether a reader put the predicate on the timeline."""
    span = (predicate.char_start, predicate.char_end)
    return any(e.is_core and overlaps(e.trigger, span) for e in gold.events)


def feature_matrix(
    names: Sequence[Sequence[str]], columns: dict[str, int]
) -> csr_matrix:
    """Set a one where a row has a feature."""
    found = [sorted(columns[n] for n in row if n in columns) for row in names]
    ends = np.cumsum([0, *map(len, found)])
    flat = np.array([column for row in found for column in row])
    return csr_matrix((np.ones(len(flat)), flat, ends), (len(names), len(columns)))


if __name__ == "__main__":
    main()

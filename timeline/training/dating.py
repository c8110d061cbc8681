"""Annotated articles in, the shipped link model between events and dates out.

    python -m timeline.training.dating ANNOTATIONS... [--test OTHER]

The files are those of `timeline.training.annotations`. Needs `catboost`, which the
package itself does without. The same files give the same model. Printed are the date
accuracy by three-fold cross-validation over the articles, told for each file, and on
the other file if one is given: the share of dated events whose days are right
(within a day at either end for single days, half an overlap for longer spans), and
exactly right. The model that is written is trained on all the files.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

import numpy as np
import numpy.typing as npt
from catboost import CatBoost, Pool
from sklearn.linear_model import LogisticRegression

from timeline.events.dating.article.story import Story, lay_out
from timeline.events.dating.choice.certainty import certainty_figures
from timeline.events.dating.choice.choose import Choice, choose
from timeline.events.dating.choice.features import NAMES, Matrix, link_matrix
from timeline.events.dating.choice.link import MODEL
from timeline.events.dating.clause.event import view_event
from timeline.events.dating.clause.tenses import read_timexes
from timeline.events.dating.offered.candidates import find_candidates
from timeline.events.dating.values import Candidate
from timeline.language import Doc, Token, parse_articles
from timeline.training.annotations import Days, GoldEvent, read_annotations

FOLDS = 3
# The trees of several trainings, averaged, depend less on how each was begun.
SEEDS = (7, 8)
CORE_WEIGHT = 1.5
DEPTH = 6
SETTINGS = {
    "loss_function": "QuerySoftMax",
    "iterations": 250,
    "learning_rate": 0.12,
    "depth": DEPTH,
    "l2_leaf_reg": 10,
    "rsm": 0.3,
    "verbose": False,
    "thread_count": 1,
    "allow_writing_files": False,
}
OUTPUT = Path(__file__).parents[1] / "events" / "en" / MODEL

Flags = npt.NDArray[np.bool_]


class Split(TypedDict):
    """A question of a tree: a column's number and the border it must exceed."""

    float_feature_index: int
    border: float


class Tree(TypedDict):
    """A tree as catboost writes it: one question a level, and what each leaf adds."""

    splits: list[Split]
    leaf_values: list[float]


@dataclass(frozen=True, slots=True)
class Row:
    """A gold event with its candidates.

    Attributes:
        source: Name of its file.
        article: Number of its article, over all files.
        is_core: It belongs on the timeline; else it is a lesser event.
        dated: The reader gave it days.
        candidates: What it may be dated to.
        matrix: One row a candidate.
        exact: Parallel to them: has the reader's days.
        right: Parallel to them: close enough to the reader's days.
    """

    source: str
    article: int
    is_core: bool
    dated: bool
    candidates: list[Candidate]
    matrix: Matrix
    exact: Flags
    right: Flags


def main() -> None:
    """Train on the annotation files, report, write the model."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("annotations", type=Path, nargs="+")
    parser.add_argument("--test", type=Path)
    options = parser.parse_args()
    rows = read_rows(options.annotations)
    chosen = cross_validated(rows)
    report("three-fold", rows, chosen)
    models = train(rows)
    if options.test is not None:
        others = read_rows([options.test])
        report("fitted", others, [_choice(models, row) for row in others])
    found = {**stored(models), "certainty": fit_certainty(rows, chosen)}
    OUTPUT.write_text(json.dumps(found) + "\n", encoding="utf-8")


def read_rows(paths: Sequence[Path]) -> list[Row]:
    """Read the gold events of annotation files with their candidates."""
    golds = [(path.name, gold) for path in paths for gold in read_annotations(path)]
    pairs = zip(golds, parse_articles(gold.article for _, gold in golds), strict=True)
    rows = []
    for number, ((source, gold), parsed) in enumerate(pairs):
        story = lay_out(parsed, read_timexes(parsed))
        found = (
            _row((source, number), event, parsed.doc, story) for event in gold.events
        )
        rows += [row for row in found if row is not None]
    return rows


def _row(
    place: tuple[str, int], event: GoldEvent, doc: Doc, story: Story
) -> Row | None:
    """Give the event with its candidates; None where it has no word or no days."""
    token = head_token(doc, *event.trigger)
    if token is None or event.days is None:
        return None
    candidates = find_candidates(token, story)
    gold = event.days or [None]
    spans = [_span(one) for one in candidates]
    return Row(
        *place,
        event.is_core,
        bool(event.days),
        candidates,
        link_matrix([view_event(token, story)], [candidates], story),
        np.array([span in gold for span in spans]),
        np.array([any(is_right(days, span) for days in gold) for span in spans]),
    )


def head_token(doc: Doc, first: int, last: int) -> Token | None:
    """Give the highest word of a stretch of text; None where it has none."""
    span = doc.char_span(first, last)
    return span.root if span is not None else None


def _span(candidate: Candidate) -> Days | None:
    if candidate.start is None or candidate.end is None:
        return None
    return candidate.start, candidate.end


def is_right(gold: Days | None, found: Days | None) -> bool:
    """Tell whether found days are close enough to a reader's."""
    if gold is None or found is None or gold == found:
        return gold == found
    if gold[0] == gold[1]:
        return all(abs((g - f).days) <= 1 for g, f in zip(gold, found, strict=True))
    shared = (min(gold[1], found[1]) - max(gold[0], found[0])).days + 1
    union = (max(gold[1], found[1]) - min(gold[0], found[0])).days + 1
    return shared * 2 >= union


def train(rows: Sequence[Row]) -> list[CatBoost]:
    """Train on the events that have a right candidate, once a seed."""
    usable = [row for row in rows if row.right.any()]
    sizes = [len(row.matrix) for row in usable]
    weights = [CORE_WEIGHT if row.is_core else 1.0 for row in usable]
    pool = Pool(
        np.concatenate([row.matrix for row in usable]),
        label=np.concatenate([_target(row) for row in usable]),
        group_id=np.repeat(np.arange(len(usable)), sizes),
        group_weight=np.repeat(weights, sizes),
    )
    models = [CatBoost({**SETTINGS, "random_seed": seed}) for seed in SEEDS]
    with ThreadPoolExecutor() as threads:  # one thread each, so as to stay the same
        list(threads.map(lambda model: model.fit(pool), models))
    return models


def _target(row: Row) -> npt.NDArray[np.float64]:
    """Share one between the exact candidates, or the right ones where none is."""
    chosen = row.exact if row.exact.any() else row.right
    return np.asarray(chosen / chosen.sum())


def cross_validated(rows: Sequence[Row]) -> list[Choice]:
    """Choose for each event by a model that has not seen its article."""
    chosen: dict[int, Choice] = {}
    for fold in range(FOLDS):
        models = train([row for row in rows if row.article % FOLDS != fold])
        for number, row in enumerate(rows):
            if row.article % FOLDS == fold:
                chosen[number] = _choice(models, row)
    return [chosen[number] for number in range(len(rows))]


def _choice(models: Sequence[CatBoost], row: Row) -> Choice:
    scores = np.mean([model.predict(row.matrix) for model in models], axis=0)
    return choose(scores, [row.candidates])[0]


def fit_certainty(rows: Sequence[Row], chosen: Sequence[Choice]) -> dict[str, float]:
    """Fit how often the choice for a core event is right; see `certainty_figures`."""
    core = [pair for pair in zip(rows, chosen, strict=True) if pair[0].is_core]
    figures = [certainty_figures(r.candidates[best], b) for r, (best, b, _) in core]
    regression = LogisticRegression(fit_intercept=False, max_iter=1000)
    regression.fit(
        [list(one.values()) for one in figures],
        [bool(row.right[best]) for row, (best, *_) in core],
    )
    weights = np.round(regression.coef_[0], 4).tolist()
    return dict(zip(figures[0], weights, strict=True))


def report(name: str, rows: Sequence[Row], chosen: Sequence[Choice]) -> None:
    """Print each file's accuracy on its dated events, the core ones first."""
    asked: defaultdict[tuple[str, bool], list[tuple[Row, int]]] = defaultdict(list)
    for row, (best, *_) in zip(rows, chosen, strict=True):
        if row.dated:
            asked[row.source, not row.is_core].append((row, best))
    for (source, lesser), found in sorted(asked.items()):
        right = np.mean([row.right[best] for row, best in found])
        exact = np.mean([row.exact[best] for row, best in found])
        label = f"{source}, {name}, {'lesser' if lesser else 'core'}"
        sys.stdout.write(f"{label}: {len(found)} {right:.3f} exact {exact:.3f}\n")


def stored(models: Sequence[CatBoost]) -> dict[str, object]:
    """Put the trees of all models into plain numbers; see `LinkModel`."""
    columns, borders, leaves = [], [], []
    for tree in (tree for model in models for tree in _trees(model)):
        splits = tree["splits"]
        missing = DEPTH - len(splits)
        columns.append([s["float_feature_index"] for s in splits] + [0] * missing)
        borders.append([round(s["border"], 4) for s in splits] + [1e9] * missing)
        values = [round(value / len(models), 4) for value in tree["leaf_values"]]
        leaves.append(values + [0.0] * (2**DEPTH - len(values)))
    return {
        "names": list(NAMES),
        "columns": columns,
        "borders": borders,
        "leaves": leaves,
    }


def _trees(model: CatBoost) -> list[Tree]:
    path = OUTPUT.with_suffix(".full.json")
    model.save_model(str(path), format="json")
    trees: list[Tree] = json.loads(path.read_text(encoding="utf-8"))["oblivious_trees"]
    path.unlink()
    return trees


if __name__ == "__main__":
    main()

"""An annotation file in, the shipped weights of the confidence out.

    python -m timeline.training.confidence ANNOTATIONS.jsonl

The file must hold other articles than the models of salience and dates were trained
on: on those they are surer than they may be. Printed is the reliability table, each
article judged by weights from the others: rows by confidence, how many, what share of
them is right. A row is right if a reader marked the event on the timeline and gave it
these days, or left it undated as the row does; rows that a reader marked as lesser
events, without days, are neither right nor wrong.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from timeline.events.confidence import MODEL, confidence_figures
from timeline.events.values import Dating, Event
from timeline.extract import extract_many
from timeline.training.annotations import GoldArticle, overlaps, read_annotations
from timeline.training.dating import is_right

FOLDS = 5
STEPS = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.01)
OUTPUT = Path(__file__).parents[1] / "events" / "en" / MODEL


@dataclass(frozen=True, slots=True)
class Judged:
    """A row that the annotation tells right or wrong."""

    article: int
    figures: tuple[float, ...]
    right: bool


def main() -> None:
    """Fit on the annotation file, report, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("annotations", type=Path)
    rows = read_rows(parser.parse_args().annotations)
    report(rows)
    names = list(confidence_figures(0.5, Dating()))
    weights = np.round(fit(rows).coef_[0], 4).tolist()
    stored = dict(zip(names, weights, strict=True))
    OUTPUT.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


def read_rows(path: Path) -> list[Judged]:
    """Extract the events of the annotated articles and judge them."""
    golds = read_annotations(path)
    found = extract_many([gold.article for gold in golds])
    rows = []
    for number, (gold, events) in enumerate(zip(golds, found, strict=True)):
        for event in events:
            right = _judge(event, gold)
            if right is not None:
                figures = confidence_figures(event.salience, event.dating)
                rows.append(Judged(number, tuple(figures.values()), right))
    return rows


def _judge(event: Event, gold: GoldArticle) -> bool | None:
    """Tell whether a row is right; None where the annotation does not say."""
    spans = [(event.char_start, event.char_end), *event.mentions]
    told = [
        one for one in gold.events if any(overlaps(one.trigger, span) for span in spans)
    ]
    core = [one for one in told if one.is_core]
    if not core:
        return None if told else False
    found = (event.start, event.end) if event.start and event.end else None
    return any(is_right(days, found) for one in core for days in one.days or [None])


def fit(rows: Sequence[Judged]) -> LogisticRegression:
    """Fit the weights; the first figure is one in every row and stands for the bias."""
    model = LogisticRegression(C=1.0, fit_intercept=False, max_iter=1000)
    return model.fit([row.figures for row in rows], [row.right for row in rows])


def report(rows: Sequence[Judged]) -> None:
    """Print the reliability table by cross-validation over the articles."""
    shares, rights = [], []
    for fold in range(FOLDS):
        rest = [row for row in rows if row.article % FOLDS != fold]
        held = [row for row in rows if row.article % FOLDS == fold]
        if held:
            shares += list(fit(rest).predict_proba([r.figures for r in held])[:, 1])
            rights += [row.right for row in held]
    found, told = np.array(shares), np.array(rights)
    for low, high in pairwise(STEPS):
        inside = (found >= low) & (found < high)
        if inside.any():
            mean, share = found[inside].mean(), told[inside].mean()
            line = f"{low:.1f}-{high:.1f}: {inside.sum()} rows {mean:.2f} {share:.2f}"
            sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()

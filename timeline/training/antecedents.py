"""Annotated articles in, the shipped model of whom pronouns mean out.

    python -m timeline.training.antecedents ANNOTATIONS...

The files are those of `timeline.training.annotations`. A pronoun that takes part in an
event means one of the actors that the reader gave the event. Printed is how many are
right and wrong, by kind of pronoun and file, cross-validated over the articles.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from timeline.actors.find import find_named
from timeline.actors.gazetteer.spelling import folded
from timeline.actors.references.antecedents import (
    MODEL,
    NAMES,
    Choices,
    Pronoun,
    is_sure,
)
from timeline.actors.references.find import find_references
from timeline.actors.values import Actor
from timeline.language import Doc, ParsedArticle, Token, parse_articles
from timeline.training.annotations import GoldArticle, read_annotations

FOLDS = 5
STRENGTH = 0.3
KINDS = ("he", "it", "they")
# As what a pronoun takes part in the event of the word above it.
PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "poss"})
OUTPUT = Path(__file__).parents[1] / "actors" / "en" / MODEL


@dataclass(frozen=True, slots=True)
class Case:
    """A pronoun of an annotated event.

    Attributes:
        source: Name of its file.
        article: Number of its article, over all files.
        kind: Of pronoun.
        rows: One row each of the numbers of who may be meant; none where nobody.
        labels: Parallel to them: takes part in the event.
        by_rule: Whom the rules choose takes part; None where they choose nobody.
    """

    source: str
    article: int
    kind: str
    rows: Sequence[Sequence[float]]
    labels: Sequence[bool]
    by_rule: bool | None


def main() -> None:
    """Train on the annotation files, report, write the model."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("annotations", type=Path, nargs="+")
    cases = read_cases(parser.parse_args().annotations)
    weights = {}
    for kind in KINDS:
        own = [case for case in cases if case.kind == kind]
        report(kind, own)
        weights[kind] = fit(own).round(4).tolist()
    stored = {"names": list(NAMES), "weights": weights}
    OUTPUT.write_text(json.dumps(stored) + "\n", encoding="utf-8")


def read_cases(paths: Sequence[Path]) -> list[Case]:
    """Read the pronouns of annotation files."""
    golds = [(path.name, gold) for path in paths for gold in read_annotations(path)]
    pairs = zip(golds, parse_articles(gold.article for _, gold in golds), strict=True)
    return [
        case
        for number, ((source, gold), parsed) in enumerate(pairs)
        for case in _cases(source, number, gold, parsed)
    ]


def _cases(
    source: str, number: int, gold: GoldArticle, parsed: ParsedArticle
) -> Iterator[Case]:
    actors = _actors_at(gold, parsed.doc)
    seen: list[tuple[Pronoun, Choices, Sequence[Sequence[float]]]] = []

    def record(
        pronoun: Pronoun, choices: Choices, rows: Sequence[Sequence[float]]
    ) -> Actor | None:
        seen.append((pronoun, choices, rows))
        return pronoun.by_rule

    known, described = find_named(parsed)
    for _ in find_references(parsed.doc, known, described, record):
        pass
    for pronoun, choices, rows in seen:
        named = _taking_part(pronoun.token, actors)
        if named is not None:
            rule = pronoun.by_rule
            by_rule = None if rule is None else folded(rule.name) in named
            labels = [folded(actor.name) in named for actor in choices]
            yield Case(source, number, pronoun.kind, rows, labels, by_rule)


def _actors_at(gold: GoldArticle, doc: Doc) -> dict[int, set[str]]:
    """Give the names of who takes part in the events of each predicate."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for event in gold.events:
        span = doc.char_span(*event.trigger)
        if span is not None:
            found[span.root.i].update(folded(name) for name, _ in event.actors)
    return dict(found)


def _taking_part(token: Token, actors: dict[int, set[str]]) -> set[str] | None:
    """Give the names at the event that a pronoun takes part in; None for none."""
    above = token.head
    if token.dep_ == "pobj" and above.lower_ == "by":
        return actors.get(above.head.i)
    if token.dep_ not in PARTS:
        return None
    opened = (child.i for child in above.children if child.dep_ == "xcomp")
    places = [above.i, *opened] if token.dep_ != "poss" else [above.i]
    return next((actors[place] for place in places if place in actors), None)


def fit(cases: Sequence[Case]) -> np.ndarray:
    """Fit the weights of one kind of pronoun, the bias last."""
    rows = np.array([row for case in cases for row in case.rows])
    labels = np.array([label for case in cases for label in case.labels])
    model = LogisticRegression(C=STRENGTH, max_iter=3000).fit(rows, labels)
    return np.append(model.coef_[0], model.intercept_)


def report(kind: str, cases: Sequence[Case]) -> None:
    """Print how many the rules and the model have right and wrong."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for fold in range(FOLDS):
        weights = fit([case for case in cases if case.article % FOLDS != fold])
        for case in (case for case in cases if case.article % FOLDS == fold):
            judged = _judged(case, weights)
            for name, right in (("rules", case.by_rule), ("model", judged)):
                if right is not None:
                    counts[case.source][f"{name} {'right' if right else 'wrong'}"] += 1
    for source, found in sorted(counts.items()):
        told = ", ".join(f"{name} {found[name]}" for name in sorted(found))
        sys.stdout.write(f"{kind}, {source}: {told}\n")


def _judged(case: Case, weights: np.ndarray) -> bool | None:
    """Tell whether whom the model chooses takes part; None where it chooses nobody."""
    if not case.rows:
        return None
    odds = np.array(case.rows) @ weights[:-1] + weights[-1]
    best = int(odds.argmax())
    by_rule = bool(case.rows[best][NAMES.index("chosen by rule")])
    sure = is_sure(float(odds[best]), case.kind, by_rule=by_rule)
    return bool(case.labels[best]) if sure else None


if __name__ == "__main__":
    main()

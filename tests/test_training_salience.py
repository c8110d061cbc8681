import importlib
import json
from pathlib import Path

import numpy as np
import pytest

from timeline.training.annotations import overlaps, read_annotations

pytest.importorskip("sklearn", reason="needs the extra [train]: scikit-learn")
fitting = importlib.import_module("timeline.training.fitting")
folds = importlib.import_module("timeline.training.salience").folds


def test_annotations_give_core_and_lesser_events(tmp_path: Path) -> None:
    core = {"char_start": 7, "char_end": 11, "mentions": [[13, 15]]}
    lesser = {"char_start": 0, "char_end": 3}
    line: dict[str, object] = {"id": "a", "dct": "2024-06-19"}
    line["text"] = "A ferry sank off Crete."
    stored = tmp_path / "gold.jsonl"
    line |= {"events": [core], "also_acceptable": [lesser]}
    stored.write_text(json.dumps(line) + "\n", encoding="utf-8")
    (gold,) = read_annotations(stored)
    assert [event.is_core for event in gold.events] == [True, False]
    assert gold.events[0].mentions == ((13, 15),)


def test_spans_overlap_where_they_share_a_character() -> None:
    assert overlaps((0, 3), (2, 5))
    assert not overlaps((0, 3), (3, 5))


def test_every_article_is_held_out_once() -> None:
    held = [place for _, places in folds(12) for place in places]
    assert sorted(held) == list(range(12))
    assert all(not set(kept) & set(places) for kept, places in folds(12))


def test_fitting_is_deterministic_and_learns_what_separates() -> None:
    names = [["good"], ["bad"]] * 20
    labels = np.array([[True], [False]] * 20)
    none = np.zeros((40, 0))
    one = fitting.fit_named(names, none, labels, strength=1.0, seen=2)
    two = fitting.fit_named(names, none, labels, strength=1.0, seen=2)
    assert (one.weights == two.weights).all()
    assert one.weights[one.rows["good"], 0] > 0 > one.weights[one.rows["bad"], 0]


def test_rare_features_are_left_out() -> None:
    names = [["often"]] * 9 + [["often", "once"]]
    labels = np.array([[True], [False]] * 5)
    model = fitting.fit_named(names, np.zeros((10, 0)), labels, strength=1.0, seen=2)
    assert set(model.rows) == {"often"}

import importlib
import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import numpy as np
import pytest

from timeline.training import scoring
from timeline.training.annotations import overlaps, read_annotations
from timeline.training.examples import read_examples

if TYPE_CHECKING:
    from timeline.events.salience.groups import Story

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


TAGGED = """A comment.
= ferry-1 2024-06-19
Ferry [sinks|1]
A ferry [sank|1] off Crete on Monday. The [loss|1*] came after a [fine|2].
--
1 | core | 2024-06-17 | Monday | happened | within | ML:group:agent; ?EU:group:other | -
2 | extra | 2024-06-10..2024-06-17 | context | happened | within | - | -
= ferry-2 2024-06-20
Nobody knows when it [burned|1].
--
1 | core | - | context | happened | within | - | -
"""


def test_tagged_text_gives_the_plain_text_and_its_events(tmp_path: Path) -> None:
    (tmp_path / "ferries.txt").write_text(TAGGED, encoding="utf-8")
    first, second = read_annotations(tmp_path)
    text = first.article.text
    assert text.startswith("Ferry sinks\nA ferry sank off Crete")
    assert (first.article.id, first.article.published) == ("ferry-1", date(2024, 6, 19))
    lost, fined = first.events
    assert text[slice(*lost.trigger)] == "loss"
    assert [text[slice(*span)] for span in lost.mentions] == ["sinks", "sank"]
    assert lost.is_core
    assert not fined.is_core
    assert lost.actors == (("ML", "agent"), ("EU", "other"))
    assert lost.days == ((date(2024, 6, 17),) * 2,)
    assert fined.days == ((date(2024, 6, 10), date(2024, 6, 17)),)
    assert second.events[0].days == ()


def test_a_headline_alone_is_no_trigger_where_the_text_tells_the_event(
    tmp_path: Path,
) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TAGGED.replace("1*", "1"), encoding="utf-8")
    lost = read_annotations(path)[0].events[0]
    assert lost.trigger == (20, 24)


@pytest.mark.parametrize(
    ("sound", "broken"),
    [("[fine|2]", "fine"), ("[fine|2]", "[fine|3]"), ("context | happened", "context")],
)
def test_tagged_text_that_does_not_add_up_says_in_which_article(
    tmp_path: Path, sound: str, broken: str
) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TAGGED.replace(sound, broken), encoding="utf-8")
    with pytest.raises(ValueError, match="ferry-1"):
        read_annotations(path)


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


@pytest.mark.slow
def test_core_events_are_wanted_and_lesser_ones_do_no_harm(tmp_path: Path) -> None:
    text = "A ferry sank off Crete on Monday. Divers searched the wreck and ate."
    words = ("sank", "searched")
    core, lesser = (
        {"char_start": text.index(word), "char_end": text.index(word) + len(word)}
        for word in words
    )
    line = {"id": "a", "dct": "2024-06-19", "text": text, "events": [core]}
    stored = tmp_path / "gold.jsonl"
    stored.write_text(json.dumps(line | {"also_acceptable": [lesser]}), "utf-8")
    (example,) = read_examples(stored)
    told = [str(one.token) for one in example.predicates]
    assert [told[at] for at, event in enumerate(example.triggers) if event >= 0] == [
        *words
    ]
    assert example.is_core(0)
    assert not example.is_core(1)
    assert not example.is_core(-1)
    groups = tuple((at,) for at in range(len(told)))
    story = cast("Story", SimpleNamespace(groups=groups))
    salience = np.array(
        [{"sank": 0.6, "searched": 0.4}.get(word, 0.2) for word in told]
    )
    scored = [scoring.Scored(example, story, salience)]
    strict = scoring.measure(scored, 0.5)
    assert (strict.precision, strict.recall, strict.f1, strict.predicted) == (
        1,
        1,
        1,
        1,
    )
    assert scoring.measure(scored, 0.3).precision == 1
    assert scoring.measure(scored, 0.1).precision == 2 / len(told)
    nothing = scoring.measure(scored, 0.9)
    assert (nothing.precision, nothing.recall, nothing.f1) == (0, 0, 0)
    assert 0.2 < scoring.best_threshold(scored) <= 0.6
    assert str(strict).startswith("F1 1.000, precision 1.000")

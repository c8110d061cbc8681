"""Every rule finds its own example and leaves its near miss alone."""

import re
import tomllib
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from timeline.timexes import TextKind, find_timexes
from timeline.timexes.normalise import NORMALISERS
from timeline.timexes.reading.compiler import FORESEEN
from timeline.timexes.reading.grammar import load_grammar
from timeline.timexes.reading.holidays import load_holidays, load_states
from timeline.timexes.reading.recognise import recognise
from timeline.timexes.reading.words import split

PUBLISHED = date(2024, 10, 28)
RULES: list[dict[str, Any]] = tomllib.loads(
    (files("timeline.timexes") / "en" / "rules.toml").read_text(encoding="utf-8")
)["rule"]


def texts_found(text: str, rule: dict[str, Any]) -> list[str]:
    """Give what the rule itself finds."""
    grammar, words = load_grammar(), split(text)
    code = grammar.alphabet.encode(words.forms)
    kind = TextKind(rule.get("text_kind", "news"))
    phrases = recognise(words, code, grammar, kind)
    own = [phrase for phrase in phrases if phrase.rule.name == rule["name"]]
    return [text[slice(*phrase.span())] for phrase in own]


@pytest.mark.parametrize("rule", RULES, ids=[rule["name"] for rule in RULES])
def test_rule_finds_its_example(rule: dict[str, Any]) -> None:
    marked = re.findall(r"\[([^\]]*)\]", rule["example"])
    plain = re.sub(r"[\[\]]", "", rule["example"])
    found = texts_found(plain, rule)
    assert found
    assert set(found) <= set(marked)


@pytest.mark.parametrize("rule", RULES, ids=[rule["name"] for rule in RULES])
def test_rule_leaves_its_near_miss_alone(rule: dict[str, Any]) -> None:
    assert texts_found(rule["near_miss"], rule) == []


def test_rule_names_are_unique() -> None:
    names = [rule["name"] for rule in RULES]
    assert len(names) == len(set(names))


def test_every_kind_of_rule_has_a_normaliser_and_the_other_way_round() -> None:
    kinds = {rule["kind"] for rule in RULES} | {"named", "holiday"}
    assert kinds == set(NORMALISERS)


def test_no_rule_repeats_without_bound() -> None:
    for rule, written in load_grammar().index[TextKind.NARRATIVE].rules:
        assert not re.search(r"[*+]|\{\d*,\}", written), rule.name


def test_every_rule_that_matches_at_a_place_is_tried_there() -> None:
    grammar = load_grammar()
    index = grammar.index[TextKind.NARRATIVE]
    compiled = [(rule, re.compile(written)) for rule, written in index.rules]
    for entry in RULES:
        code = grammar.alphabet.encode(
            split(re.sub(r"[\[\]]", "", entry["example"])).forms
        )
        for run in re.finditer("[^ ]+", code):
            for at in range(*run.span()):
                here = code[at : min(at + FORESEEN, run.end())]
                tried = [(rule, pattern) for rule, pattern, _ in index[here]]
                matching = [rule for rule in compiled if rule[1].match(code, at)]
                assert [rule for rule in tried if rule in matching] == matching


def test_few_of_the_rules_are_tried_at_a_place() -> None:
    grammar = load_grammar()
    index = grammar.index[TextKind.NEWS]
    code = grammar.alphabet.encode(["the", "next", "month"])
    assert 0 < len(index[code]) < len(index.rules) // 20
    assert index[grammar.alphabet.encode(["month"])] != index[code]


@pytest.mark.parametrize("name", sorted(load_holidays().keys() - load_states().keys()))
def test_holiday_is_found_by_its_name(name: str) -> None:
    listed = load_holidays()[name].dates
    year = int(listed[-1][:4]) if listed else 2024
    [timex] = find_timexes(f"They met on {name.title()} {year}.", PUBLISHED)
    assert timex.start is not None
    assert timex.start.year == year


@pytest.mark.parametrize("name", sorted(load_states()))
def test_day_of_a_state_is_found_by_the_name_of_the_state(name: str) -> None:
    for state, holiday in load_states()[name].items():
        met = f"They met in {state.title()} on {name.title()} 2024."
        found = [timex.start for timex in find_timexes(met, PUBLISHED)]
        assert found == ([holiday.in_year(2024)] if holiday else [])

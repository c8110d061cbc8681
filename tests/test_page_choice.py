"""Filters: which rows a choice shows, and the counts beside each choice."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made_events import made_table
from timeline.page.choice import Choice, actor_counts, chosen, status_counts
from timeline.table import events_table

TABLE = made_table()
ACTORS = sorted(actor_counts(TABLE))


def titles(choice: Choice) -> list[str]:
    return chosen(TABLE, choice)["title"].tolist()


def test_no_choice_shows_every_main_event() -> None:
    table = TABLE.assign(salience=[0.0, *[1.0] * (len(TABLE) - 1)])
    assert len(chosen(table, Choice())) == len(table) - 1
    assert len(chosen(table, Choice(lesser=True))) == len(table)


def test_any_of_the_chosen_actors_is_enough() -> None:
    shown = chosen(TABLE, Choice(("Belt Ferries", "Ana Petrova")))
    assert len(shown) == 2


def test_all_of_the_chosen_actors_can_be_required() -> None:
    shown = titles(Choice(("Dockers' Union", "Port Authority"), needs_all=True))
    assert shown == ["Dockers hold a warning strike at both terminals"]


def test_an_actor_is_found_by_its_whole_name() -> None:
    assert titles(Choice(("Union",))) == []


def test_words_are_sought_in_title_and_quote_in_any_case() -> None:
    assert titles(Choice(words="CUSTOMS hall")) == [
        "Mayor opens the new customs hall to traders from the whole of the region"
    ]
    assert titles(Choice(words="(")) == []


def test_a_status_can_be_chosen() -> None:
    shown = chosen(TABLE, Choice(statuses=("planned", "negated")))
    assert set(shown["status"]) == {"planned", "negated"}


@given(st.lists(st.sampled_from(ACTORS), min_size=1, max_size=3, unique=True))
def test_the_count_beside_an_actor_is_what_choosing_it_shows(names: list[str]) -> None:
    counts = actor_counts(TABLE)
    for name in names:
        assert len(chosen(TABLE, Choice((name,), lesser=True))) == counts[name]


def test_counts_come_with_the_most_frequent_first() -> None:
    assert next(iter(actor_counts(TABLE))) == "Port Authority"
    assert next(iter(status_counts(TABLE))) == "happened"


@pytest.mark.parametrize("choice", [Choice(), Choice(("A",)), Choice(words="x")])
def test_an_empty_table_stays_empty(choice: Choice) -> None:
    shown = chosen(events_table([]), choice)
    assert shown.empty
    pd.testing.assert_index_equal(shown.columns, TABLE.columns)

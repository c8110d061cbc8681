"""Filters: which rows a choice shows, and the counts beside each choice."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made_events import made_table
from timeline.page.choice import Choice, Detail, filters_of
from timeline.page.index import index_of
from timeline.table import events_table

TABLE = made_table()
INDEX = index_of(TABLE)
EVERY = Choice(detail=Detail.ALL, people=False)
COUNTS = filters_of(TABLE, INDEX, EVERY).actor_counts()
ACTORS = sorted(COUNTS)


def chosen(table: pd.DataFrame, choice: Choice) -> pd.DataFrame:
    return table[filters_of(table, index_of(table), choice).shown()]


def titles(choice: Choice) -> list[str]:
    return chosen(TABLE, choice)["title"].tolist()


def count_of(choice: Choice) -> int:
    return int(filters_of(TABLE, INDEX, choice).shown().sum())


def test_no_choice_shows_every_main_event() -> None:
    table = TABLE.assign(salience=[0.0, *[1.0] * (len(TABLE) - 1)])
    assert len(chosen(table, Choice())) == len(table) - 1
    assert len(chosen(table, Choice(detail=Detail.ALL))) == len(table)


def test_any_of_the_chosen_actors_is_enough() -> None:
    shown = chosen(TABLE, Choice(actors=("Belt Ferries", "Ana Petrova")))
    assert len(shown) == 2


def test_all_of_the_chosen_actors_can_be_required() -> None:
    shown = titles(Choice(actors=("Dockers' Union", "Port Authority"), needs_all=True))
    assert shown == ["Dockers hold a warning strike at both terminals"]


def test_an_actor_is_found_by_its_whole_name() -> None:
    assert titles(Choice(actors=("Union",))) == []


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
    for name in names:
        assert count_of(Choice(actors=(name,), detail=Detail.ALL)) == COUNTS[name]


def test_an_article_can_be_chosen() -> None:
    table = TABLE.assign(article_title=["One", *["Two"] * (len(TABLE) - 1)])
    assert len(chosen(table, Choice(articles=("One",)))) == 1


MADE = st.builds(
    Choice,
    detail=st.sampled_from(Detail),
    actors=st.lists(st.sampled_from(ACTORS), max_size=2, unique=True).map(tuple),
    needs_all=st.booleans(),
    people=st.booleans(),
    words=st.sampled_from(["", "harbour", "UNION"]),
    since=st.sampled_from([None, date(2024, 4, 1)]),
    until=st.sampled_from([None, date(2024, 6, 13)]),
    statuses=st.sampled_from([(), ("planned",), ("happened", "negated")]),
    precisions=st.sampled_from([(), ("day",), ("open", "range")]),
    confidence=st.sampled_from([0.0, 0.9]),
)


@given(MADE)
def test_the_number_beside_a_choice_is_what_it_would_show(choice: Choice) -> None:
    filters = filters_of(TABLE, INDEX, choice)
    for detail, count in filters.detail_counts().items():
        assert count_of(replace(choice, detail=detail)) == count
    for status, count in filters.column_counts("statuses", "status").items():
        assert count_of(replace(choice, statuses=(status,))) == count
    for precision, count in filters.column_counts("precisions", "precision").items():
        assert count_of(replace(choice, precisions=(precision,))) == count
    sure = replace(choice, confidence=0.9)
    assert filters.confidence_counts([0.9])[0.9] == count_of(sure)
    for name, count in filters.actor_counts().items():
        kept = (*choice.actors, name) if choice.needs_all else (name,)
        assert count_of(replace(choice, actors=kept)) == count


def test_days_show_what_may_lie_in_them_and_nothing_undated() -> None:
    shown = chosen(TABLE, Choice(since=date(2024, 4, 10), until=date(2024, 4, 20)))
    assert shown["title"].tolist() == [
        "Port Authority dredges the northern channel",
        "Dockers hold a warning strike at both terminals",
    ]


def test_an_actors_people_and_bodies_count_for_it_where_wanted() -> None:
    table = TABLE.assign(affiliations="")
    mayor = table["actors"] == "Ana Petrova; Mirov City Council"
    table.loc[mayor, "affiliations"] = "Mirov; "
    assert len(chosen(table, Choice(actors=("Mirov",)))) == 1
    assert chosen(table, Choice(actors=("Mirov",), people=False)).empty
    both = Choice(actors=("Mirov", "Mirov City Council"), needs_all=True)
    assert len(chosen(table, both)) == 1


def test_counts_come_with_the_most_frequent_first() -> None:
    assert next(iter(COUNTS)) == "Port Authority"


@pytest.mark.parametrize("choice", [Choice(), Choice(actors=("A",)), Choice(words="x")])
def test_an_empty_table_stays_empty(choice: Choice) -> None:
    shown = chosen(events_table([]), choice)
    assert shown.empty
    pd.testing.assert_index_equal(shown.columns, TABLE.columns)

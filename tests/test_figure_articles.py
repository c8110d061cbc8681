"""Lanes of much the same name, as of reports that share a headline, are told apart."""

import pandas as pd
import pytest

from tests.made_events import dating, event, made_table
from timeline import timeline_figure
from timeline.figure import Grouping, View, article_names, find_lanes
from timeline.page.choice import Choice, filters_of
from timeline.page.index import index_of
from timeline.table import events_table

TITLE = "Dockers of Mirov end strike"


def reports(*facts: tuple[str, str, str]) -> pd.DataFrame:
    """Give events of articles by title, source and day of publication."""
    table = made_table().head(len(facts))
    titles, sources, days = zip(*facts, strict=True)
    published = pd.to_datetime(pd.Series(days)).astype(table["published"].dtype)
    return table.assign(article_title=titles, source=sources, published=published)


def test_the_paper_stands_before_a_headline_that_several_ran() -> None:
    table = reports(
        (TITLE, "Mirov Post", "2024-05-03"),
        (TITLE, "Tarn Courier", "2024-05-03"),
        ("Port reopens", "Tarn Courier", "2024-05-04"),
        ("", "Tarn Courier", "2024-05-04"),
        (TITLE, "Mirov Post", "2024-05-03"),
    )
    post, courier = f"Mirov Post: {TITLE}", f"Tarn Courier: {TITLE}"
    assert list(article_names(table)) == [post, courier, "Port reopens", "", post]
    assert set(find_lanes(table, by=Grouping.ARTICLE).own) == {
        post,
        courier,
        "Port reopens",
    }
    filters = filters_of(table, index_of(table), Choice(articles=(post,)))
    assert filters.shown().sum() == 2


def test_the_day_tells_what_one_paper_ran_twice() -> None:
    table = reports(
        (TITLE, "Mirov Post", "2024-05-03"),
        (TITLE, "Mirov Post", "2024-05-04"),
        (TITLE, "", ""),
    )
    assert list(article_names(table)) == [
        f"Mirov Post, 3 May 2024: {TITLE}",
        f"Mirov Post, 4 May 2024: {TITLE}",
        TITLE,
    ]


def test_a_headline_of_one_article_stays_as_it_is() -> None:
    table = reports(
        (TITLE, "Mirov Post", "2024-05-03"),
        ("Port reopens", "Mirov Post", "2024-05-03"),
    )
    assert list(article_names(table)) == [TITLE, "Port reopens"]


@pytest.mark.parametrize("width", [1000, 340])
def test_names_of_lanes_that_would_be_cut_alike_show_their_ends(width: int) -> None:
    coasts = ("Northern Coast", "Southern Coast", "Eastern Isles")
    party = "United Harbour Workers' and Fishermen's Party of the {}"
    table = events_table(
        [event("A vote", dating("2024-05-03"), party.format(one)) for one in coasts]
        + [event("A strike", dating("2024-05-04"), party.replace("United", "Free"))]
    )
    drawn = timeline_figure(table, view=View(width=width)).layout.annotations
    names = {note.text for note in drawn}
    assert len(names) == len(drawn)
    for coast in coasts:
        (name,) = [one for one in names if coast in one.replace("<br>", " ")]
        assert name.startswith("<b>United Harbour")

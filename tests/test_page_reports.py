"""Several reports of one event on the page: one item, every quote, both dates."""

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.test_page import LIMIT, by_label, chart, draw, html
from tests.test_story import told_table
from timeline.page.reports import MOST_ROWS, find_reports, nearest_titles, reports_html
from timeline.story import same_events
from timeline.table import write_csv

pytestmark = pytest.mark.slow


@pytest.fixture
def page(tmp_path: Path) -> AppTest:
    path = tmp_path / "strike.csv"
    write_csv(told_table(), path)
    return AppTest.from_function(draw, args=(str(path),), default_timeout=LIMIT).run()


def opened(page: AppTest, event_id: str) -> AppTest:
    page.session_state["event"] = event_id
    return page.run()


def test_the_timeline_shows_an_event_once_for_each_date(page: AppTest) -> None:
    assert not page.exception
    assert "2 events</b> in 3 of 3 reports" in html(page)
    offered = [one.proto.label for one in page.get("download_button")]
    assert offered[:2] == ["Shown: 2 events (CSV)", "All: 3 reports (CSV)"]
    switch = by_label(page.segmented_control, "One item for each")
    switch.set_value("Report").run()
    assert "3 of 3 events</b>" in html(page)
    assert "walks out" in chart(page)


def test_the_card_lists_each_report_with_its_quote_and_how_dates_agree(
    page: AppTest,
) -> None:
    shown = html(opened(page, "first"))
    assert "2 sources: 28 October 2024; 1 source: 27 October 2024" in shown
    assert "3 reports" in shown
    assert shown.count("near the Customs House") >= 3
    for name in ("Daily first", "Daily second", "Daily third"):
        assert name in shown


def test_a_person_can_take_reports_apart_and_put_them_together(page: AppTest) -> None:
    opened(page, "first")
    by_label(page.button, "The other reports tell another event").click().run()
    assert not page.exception
    assert "3 reports" not in html(page)
    which = by_label(page.selectbox, "Which one")
    which.set_value("second").run()
    words = f'<p class="note">{which.options[0]}</p>'
    assert words in html(page), "the field may be too narrow for it"
    by_label(page.button, "Put together").click().run()
    assert not page.exception
    assert "Put together by hand." in html(page)


def test_markup_of_a_report_is_shown_as_text() -> None:
    table = told_table().assign(sentence="<b>Union</b> strikes", source="<i>x</i>")
    told = same_events(table, together=[("first", "second")])[0]
    written = reports_html(told, table)
    assert "<i>" not in written
    assert "&lt;b&gt;Union" in written


def test_a_single_article_or_a_very_large_table_is_left_as_it_is() -> None:
    table = told_table()
    assert find_reports(table.assign(article_id="one")).told == ()
    rows = MOST_ROWS // len(table) + 1
    large = table.loc[table.index.repeat(rows)].reset_index(drop=True)
    assert find_reports(large).told == ()


def test_the_nearest_events_of_other_articles_are_offered() -> None:
    table = told_table()
    offered = nearest_titles(table, table.iloc[0], ["first"])
    assert list(offered) == ["second", "third"]
    assert offered["third"] == "Union strikes at Mirov harbour (27 Oct 2024)"


def test_reports_come_as_they_were_published_and_each_opens_its_own() -> None:
    table = told_table()
    days = pd.to_datetime(["2024-10-30", "2024-10-28", "2024-10-29"])
    table = table.assign(published=days)
    told = same_events(table, together=[("first", "second"), ("second", "third")])[0]
    written = reports_html(told, table, opened="second")
    places = [written.index(f"Daily {name}") for name in ("second", "third", "first")]
    assert places == sorted(places)
    assert 'data-event="first"' in written
    assert 'data-event="second"' not in written
    assert written.count(">open<") == 1


def test_what_no_article_tells_is_a_report_where_a_person_says_so() -> None:
    table = told_table()
    own = table[:1].assign(
        event_id="own", article_id="", article_title="", source="", url="", sentence=""
    )
    own["published"] = pd.NaT
    table = pd.concat([table, own], ignore_index=True)
    alone = find_reports(table)
    assert alone.of("own") is None
    told = find_reports(table, together=[("own", "first")]).of("own")
    assert told is not None
    html = reports_html(told, table)
    assert "<b>Added by hand</b></u>: " in html
    assert html.count("<blockquote>") == len(told.event_ids) - 1


def test_the_form_says_which_report_is_changed(page: AppTest) -> None:
    opened(page, "first")
    by_label(page.button, "Edit").click().run()
    assert "Only this report is changed: Daily first" in html(page)
    assert "The 2 others stay as they are." in html(page)

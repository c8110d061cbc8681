"""Other formats: complete, escaped, and the same every time."""

import json
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pandas as pd
import pytest
from icalendar import Calendar

from tests.made_events import dating, event, made_table, many_events
from timeline.figure import MOST_SINGLE, find_lanes
from timeline.page.brief import brief_html
from timeline.page.card import card_html
from timeline.page.choice import Choice
from timeline.page.downloads import chosen_words
from timeline.page.exports import (
    EXPORTS,
    Export,
    icalendar,
    markdown,
    parquet,
    timeline_js,
)
from timeline.page.offline import web_page
from timeline.page.story import Story
from timeline.table import events_table
from timeline.table.schema import SCHEMA

NASTY = "<b>bold</b> [link](http://x) *star*; comma, \\ $x$ `code`"


def nasty_table() -> pd.DataFrame:
    made = event(NASTY, dating("2024-05-01", "2024-05-31"), "Union")
    return events_table([replace(made, sentence=NASTY)])


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_every_format_writes_the_made_events_and_an_empty_table(
    export: Export,
) -> None:
    written = export.content(made_table()).replace(b"\r\n ", b"")
    if export.suffix == ".xlsx":
        written = ZipFile(BytesIO(written)).read("xl/worksheets/sheet1.xml")
    assert b"Council votes to widen the harbour" in written
    assert export.content(events_table([]))


def test_the_source_of_an_event_leads_to_its_page() -> None:
    address = 'https://example.org/a?b=(1)&c="><b>\n'
    table = nasty_table().assign(url=address, source="[Courier]")
    link = "](<https://example.org/a?b=(1)&c=%22%3E%3Cb%3E>))"
    source = "\\[Courier\\], The harbour of Mirov in four months, 14 June 2024"
    assert f"([{source}{link}" in markdown(table)
    href = "https://example.org/a?b=(1)&amp;c=&quot;&gt;&lt;b&gt;"
    for html in (brief_html(table), card_html(table.iloc[0])):
        assert f'<a href="{href}" target="_blank" rel="noopener noreferrer">' in html
    table["published"] = pd.NaT
    alone = table.assign(source="", article_title="").iloc[0]
    assert f">{href}</a></dd>" in card_html(alone)
    assert f">{href}</a></p>" in brief_html(table.assign(source="", article_title=""))
    for other in ("", "javascript:alert(1)", "data:text/html,x", "example.org"):
        table["url"] = other
        for written in (brief_html(table), card_html(table.iloc[0])):
            assert "<a " not in written
        assert "](" not in markdown(table).replace("\\](", "")


def test_what_has_a_place_for_a_headline_bears_that_of_the_story() -> None:
    headline = "Harbour, <b>widened</b>\nat last"
    texts = {
        one.name: one.content(made_table(), headline).replace(b"\r\n ", b"").decode()
        for one in EXPORTS
        if one.has_headline
    }
    title = "# Harbour, \\<b\\>widened\\</b\\> at last\n\n- **"
    assert texts.pop("Markdown").startswith(title)
    slide = json.loads(texts.pop("TimelineJS"))["title"]["text"]["headline"]
    assert slide == "Harbour, &lt;b&gt;widened&lt;/b&gt;\nat last"
    name = "X-WR-CALNAME:Harbour\\, <b>widened</b> at last\r\n"
    assert name in texts.pop("iCalendar")
    assert not texts


def test_the_parquet_file_reads_back_equal() -> None:
    read = pd.read_parquet(BytesIO(parquet(made_table())))
    pd.testing.assert_frame_equal(read.astype(dict(SCHEMA)), made_table())


def test_markdown_lists_every_event_in_order_with_nothing_to_render() -> None:
    text = markdown(made_table())
    assert text.count("\n- **") == len(made_table())
    assert "- **Monday 5 February 2024**: Council votes" in text
    assert "- **No date given**" in text
    assert "\\<b\\>bold\\</b\\> \\[link\\](http://x) \\*star\\*" in markdown(
        nasty_table()
    )


def test_what_did_not_happen_or_was_corrected_is_told_in_every_text() -> None:
    made = made_table()
    at = made["title"].str.startswith("Ferry line did not").idxmax()
    made.loc[at, "edited"] = "title: was Ferry line rests"
    row = made.loc[[at]]
    for text in (
        markdown(row),
        brief_html(row),
        icalendar(row).decode().replace("\r\n ", "").replace("\\", ""),
    ):
        assert "did not happen" in text
        assert "Corrected by hand: title, was: Ferry line rests" in text
    assert "<p>Did not happen</p>" in timeline_js(row)
    plain = made[made["title"].str.startswith("Council votes")]
    for text in (markdown(plain), brief_html(plain)):
        assert "Corrected" not in text
        assert "happen" not in text


def test_a_calendar_marks_what_is_planned_as_tentative() -> None:
    made = made_table()
    planned = made["status"].isin(["planned", "hypothetical"])
    assert icalendar(made[planned]).count(b"STATUS:TENTATIVE") == planned.sum() > 0
    assert b"STATUS" not in icalendar(made[~planned])


def test_timeline_js_holds_the_dated_events_escaped() -> None:
    events = json.loads(timeline_js(made_table()))["events"]
    assert len(events) == int(made_table()["start"].notna().sum())
    first = next(one for one in events if "Council votes" in one["text"]["headline"])
    assert first["start_date"] == {"year": 2024, "month": 2, "day": 5}
    nasty = json.loads(timeline_js(nasty_table()))["events"][0]
    assert nasty["text"]["headline"].startswith("&lt;b&gt;bold")


def test_a_calendar_and_a_chronology_have_no_controls() -> None:
    stray = "Do\x00ck\x1b[31mers\x85\r\nEND:VEVENT"
    table = nasty_table().assign(title=stray, sentence=stray, event_id=stray)
    for export in EXPORTS:
        if export.name in {"iCalendar", "Markdown"}:
            text = export.content(table, stray).decode().replace("\r\n", "\n")
            controls = [sign for sign in text if not sign.isprintable()]
            assert set(controls) == {"\n"}
            assert text.count("\nEND:VEVENT") == (export.name == "iCalendar")


def test_a_calendar_is_read_back_with_the_day_after_as_its_end() -> None:
    events = Calendar.from_ical(icalendar(nasty_table())).walk("VEVENT")
    assert [one.decoded("dtstart") for one in events] == [date(2024, 5, 1)]
    assert events[0].decoded("dtend") == date(2024, 6, 1)
    assert str(events[0]["summary"]) == NASTY


def test_a_calendar_keeps_its_lines_short_and_leaves_undated_events_out() -> None:
    text = icalendar(made_table())
    assert max(map(len, text.split(b"\r\n"))) <= 75
    assert text.count(b"BEGIN:VEVENT") == int(made_table()["start"].notna().sum())
    assert text == icalendar(made_table())


def test_a_calendar_holds_the_last_day_of_all() -> None:
    table = events_table([event("The end", dating("9999-12-31"))])
    assert b"99991231" in icalendar(table)


def test_the_web_page_holds_the_timeline_and_needs_no_network() -> None:
    table = made_table()
    story = Story((), table, find_lanes(table), "made </title><b>")
    page = web_page(story, table).decode()
    assert '<html lang="en">' in page[:50]
    assert "<title>made &lt;/title&gt;&lt;b&gt;</title>" in page[:500]
    assert "<h1>made &lt;/title&gt;&lt;b&gt;</h1>" in page
    assert "Council votes to widen the harbour" in page
    assert "The list below has them all." not in page
    assert '<script src="http' not in page
    assert len(page) > 1_000_000
    assert page.count("Plotly.newPlot(") == 4  # from small phones to wide windows
    assert "<p>3 of 13 events" not in page


def test_the_web_page_says_which_events_it_holds() -> None:
    table = made_table()
    words = chosen_words(3, "13 events", Choice(actors=("A & B",)))
    story = Story((), table, find_lanes(table), "made")
    page = web_page(story, table.iloc[:3], words).decode()
    assert "<p>3 of 13 events \N{MIDDLE DOT} A &amp; B</p>" in page


def test_the_web_page_lists_every_event_where_the_timeline_only_counts() -> None:
    table = many_events(MOST_SINGLE + 50)
    undated = table.index[-1:]
    table.loc[undated, ["start", "end"]] = pd.NaT
    table.loc[undated, "title"] = "Nobody knows <when>"
    story = Story((), table, find_lanes(table), "many")
    page = web_page(story, table).decode()
    listed = page[page.index('<ol class="brief">') :]
    assert "The list below has them all." in page
    assert listed.count("<li>") == len(table)
    assert "Event number 7<" in listed
    assert "No date given" in listed
    assert "Nobody knows &lt;when&gt;" in listed
    assert page.endswith("</ol></body></html>\n")

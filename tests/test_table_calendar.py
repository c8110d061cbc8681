"""Calendars (.ics): their events as a table, and what the page writes as one again."""

import pytest

from tests.made_events import made_table
from timeline.errors import TableError
from timeline.page.exports import icalendar
from timeline.page.opening import open_pasted, open_sources
from timeline.page.story import Story

CALENDAR = """BEGIN:VCALENDAR
X-WR-CALNAME:Council of Mirov
{events}END:VCALENDAR
"""


def opened(*events: str, name: str = "council.ics") -> Story:
    written = "".join(f"BEGIN:VEVENT\n{one}\nEND:VEVENT\n" for one in events)
    return open_sources([(name, CALENDAR.format(events=written).encode())])


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        ("DTSTART;VALUE=DATE:20240601\nDTEND;VALUE=DATE:20240604", "06-01", "06-03"),
        ("DTSTART;VALUE=DATE:20240601", "06-01", "06-01"),
        ("DTSTART;VALUE=DATE:20240601\nDURATION:P3D", "06-01", "06-03"),
        ("DTSTART:20240601T190000Z\nDTEND:20240602T000000Z", "06-01", "06-01"),
        ("DTSTART:20240601T190000\nDTEND:20240602T013000", "06-01", "06-02"),
        ("DTSTART:20240601T190000\nDTEND:20240501T190000", "06-01", "06-01"),
        ("DTSTART;TZID=Europe/Rome:20240601T003000", "06-01", "06-01"),
    ],
)
def test_an_event_has_the_days_that_its_calendar_shows(
    days: str, first: str, last: str
) -> None:
    row = opened(f"SUMMARY:Fair\n{days}").table.iloc[0]
    assert [str(row["start"].date()), str(row["end"].date())] == [
        f"2024-{first}",
        f"2024-{last}",
    ]


def test_an_event_keeps_its_words_and_its_address() -> None:
    story = opened(
        "SUMMARY:Vote\\, at last\nDTSTART:20240503T190000\nURL:https://a.example/v\n"
        "DESCRIPTION:The council votes\\non the quay.\nRRULE:FREQ=WEEKLY",
        "SUMMARY:Fair\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20240601",
        "DTSTART:2024xx",
    )
    assert story.headline == "Council of Mirov"
    assert (
        story.guessed
        == "1 event comes again and again; the first day of each is shown."
    )
    vote, fair, other = (row for _, row in story.table.iterrows())
    assert vote["title"] == "Vote, at last"
    assert vote["sentence"] == "The council votes on the quay."
    assert vote["url"] == "https://a.example/v"
    assert fair["status"] == "negated"
    assert other["title"] == "Untitled event"
    assert other["precision"] == "unknown"


def test_a_calendar_that_the_page_wrote_opens_again() -> None:
    table = made_table()
    story = open_sources([("harbour.ics", icalendar(table, "Harbour"))])
    dated = table[table["start"].notna()]
    assert story.headline == "Harbour"
    assert list(story.table["title"]) == list(dated["title"])
    assert list(story.table["start"]) == list(dated["start"])
    assert list(story.table["end"]) == list(dated["end"])


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "has no events"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR", "has no events"),
        (b"Dockers struck.", "cannot be read as a calendar"),
        (b"\xff\xfe\x00", "cannot be read as a calendar"),
        (b"x" * 4_000_001, "more than 4,000,000 bytes"),
    ],
)
def test_what_is_no_calendar_is_refused_with_advice(content: bytes, says: str) -> None:
    with pytest.raises(TableError, match=f"^a.ics .*{says}"):
        open_sources([("a.ics", content)])


def test_a_calendar_is_pasted_as_one() -> None:
    event = "BEGIN:VEVENT\nSUMMARY:Fair\nDTSTART:20240601\nEND:VEVENT\n"
    story = open_pasted(CALENDAR.format(events=event))
    assert story.table["title"].tolist() == ["Fair"]

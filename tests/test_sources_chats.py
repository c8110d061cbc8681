"""Chats, exported or copied: each message of its own day, by its own sender."""

from datetime import date

import pytest

from tests.made_pages import CHANNEL
from timeline.errors import DayOrderError
from timeline.page.opening import open_pasted, open_sources
from timeline.sources import PublishedBasis, Reading, read_sources
from timeline.sources.published import Order

STRIKE = "Dockers stopped work this morning."
DEAL = "They signed a deal yesterday."
MARK = "\N{LEFT-TO-RIGHT MARK}"
NOTICE = "Messages and calls are end-to-end encrypted. Only people in it can read them."
LOG = (
    "14/11/2024, 09:12 - Police: the bridge was shut.\n"
    "14/11/2024, 09:14 - Firefighters: two men were saved."
)


def read(*lines: str, name: str = "chat.txt") -> Reading:
    return read_sources([(name, "\n".join(lines).encode())])


@pytest.mark.parametrize(
    "lines",
    [
        (
            f"{MARK}[14/11/24, 09:12:33] Port Watch: {MARK}{NOTICE}",
            f"[14/11/24, 09:12:40] Ana Ruiz: {STRIKE}",
            f"{MARK}[14/11/24, 09:13:00] Ana Ruiz: {MARK}image omitted",
            f"[15/11/24, 18:03:00] Tom: {DEAL} {MARK}<This message was edited>",
        ),
        (
            f"14/11/2024, 09:12 - {NOTICE}",
            f"14/11/2024, 09:12 - Ana Ruiz: {STRIKE}",
            "14/11/2024, 09:13 - Ana Ruiz: <Media omitted>",
            f"15/11/2024, 18:03 - Tom: {DEAL}",
        ),
        (
            f"11/14/24, 9:12\N{NARROW NO-BREAK SPACE}AM - Ana Ruiz: {STRIKE}",
            "11/14/24, 9:13\N{NARROW NO-BREAK SPACE}AM - Ana Ruiz: null",
            f"11/15/24, 6:03\N{NARROW NO-BREAK SPACE}PM - Tom: {DEAL}",
        ),
        (
            f"[2024-11-14, 09:12:33] Ana Ruiz: {STRIKE}",
            f"[2024-11-15, 18:03] Tom: {DEAL}",
        ),
        (
            f"Ana Ruiz, [14.11.2024 09:12]\n{STRIKE}\n",
            f"Tom, [15.11.2024 18:03]\n{DEAL}",
        ),
    ],
)
def test_each_message_counts_from_its_own_day(lines: tuple[str, ...]) -> None:
    reading = read(*lines)
    found = [one.article for one in reading.articles]
    assert [(one.text, one.source) for one in found] == [
        (STRIKE, "Ana Ruiz"),
        (DEAL, "Tom"),
    ]
    assert [one.published for one in found] == [date(2024, 11, 14), date(2024, 11, 15)]
    assert reading.articles[0].published_basis is PublishedBasis.HEADER
    assert not reading.failures


EXPORTED = """<html><head><title>Exported Data</title></head><body><div class="history">
<div class="message service"><div class="body details">14 November 2024</div></div>
<div class="message default" id="message2"><div class="body">
<div class="pull_right date details" title="14.11.2024 09:14:00 UTC+01:00">09:14</div>
<div class="from_name">
Port Watch
</div><div class="text">
Dockers stopped <strong>work</strong>.<br>Police shut the bridge.
</div></div></div>
<div class="message default joined" id="message3"><div class="body">
<div class="pull_right date details" title="15.11.2024 10:14:00 UTC+01:00">10:14</div>
<div class="media_wrap"><div class="title bold">Photo</div></div>
<div class="text">They signed a deal yesterday.</div></div></div>
<div class="message default joined" id="message4"><div class="body">
<div class="pull_right date details" title="15.11.2024 10:15:00 UTC+01:00">10:15</div>
<div class="media_wrap"><div class="title bold">Photo</div></div></div></div>
</div></body></html>"""


def test_a_page_to_which_a_channel_was_exported_is_read_by_its_messages() -> None:
    reading = read(EXPORTED, name="messages.html")
    assert not reading.failures
    assert [one.article.text for one in reading.articles] == [
        "Dockers stopped work.\nPolice shut the bridge.",
        DEAL,
    ]
    assert [one.article.published for one in reading.articles] == [
        date(2024, 11, 14),
        date(2024, 11, 15),
    ]
    assert {one.article.source for one in reading.articles} == {"Port Watch"}
    assert reading.articles[1].name == "messages.html, message 2"
    assert len(open_pasted(EXPORTED).unread) == len(reading.articles)


def test_a_message_of_several_lines_is_one() -> None:
    first = "[14/11/24, 09:12:33] Ana: Police shut the bridge.\nNobody was hurt."
    (one, _) = read(first, f"[15/11/24, 18:03:00] Tom: {DEAL}").articles
    assert one.article.text == "Police shut the bridge.\nNobody was hurt."
    assert one.name == "chat.txt, message 1"


@pytest.mark.parametrize(
    "text",
    [
        LOG,
        f"[14/11/24, 09:12:33] Ana: {STRIKE}",
        f"{STRIKE}\n[14/11/24, 09:12:33] Ana: {DEAL}\n[14/11/24, 09:13:33] Ana: No.",
        "14/11/2024, 09:12 - The bridge was shut.\n14/11/2024, 09:14 - It opened.",
    ],
)
def test_other_texts_with_days_are_no_chat(text: str) -> None:
    assert [one.name for one in read(text).articles] == ["chat.txt"]


@pytest.mark.parametrize(
    ("days", "first"),
    [
        (("03/04/24", "13/04/24"), date(2024, 4, 3)),
        (("04/03/24", "04/13/24"), date(2024, 4, 3)),
        (("03/04/24", "02/05/24"), date(2024, 4, 3)),  # only so it goes on in time
        (("03.04.24", "04.04.24"), date(2024, 4, 3)),
    ],
)
def test_the_order_of_days_is_told_from_all_of_them(
    days: tuple[str, str], first: date
) -> None:
    reading = read(*(f"[{day}, 09:12:33] Ana: {STRIKE} {day}" for day in days))
    assert reading.articles[0].article.published == first


def test_days_that_could_be_two_are_asked_about() -> None:
    lines = [f"[03/04/24, 09:1{at}:33] Ana: {STRIKE} {at}" for at in range(2)]
    chat = "\n".join(lines)
    with pytest.raises(DayOrderError, match="message 1: the publication date"):
        open_sources([("chat.txt", chat.encode())])
    story = open_pasted(chat, order=Order.MONTH)
    days = {one.article.published for one in story.unread}
    assert days == {date(2024, 3, 4)}


def test_the_same_words_on_another_day_are_another_message() -> None:
    days = ("14/11/24", "14/11/24", "15/11/24", "16/11/24")
    reading = read(*(f"[{day}, 09:12:33] Ana: Raid alert in Mirov." for day in days))
    found = [one.article for one in reading.articles]
    assert [one.published.day for one in found if one.published] == [14, 15, 16]
    assert len({one.id for one in found}) == len(found)
    assert "the same text as chat.txt, message 1" in reading.failures[0].reason


@pytest.mark.parametrize("words", ["ok", "?!", "https://example.org/a-b-c", "\u2026"])
def test_a_word_a_sign_or_a_link_tells_nothing(words: str) -> None:
    reading = read(
        f"[14/11/24, 09:12:33] Ana: {words}",
        f"[14/11/24, 09:12:40] Tom: {STRIKE}",
        f"[14/11/24, 09:13:00] Ana: {words}",
    )
    assert [one.article.source for one in reading.articles] == ["Tom"]
    assert not reading.failures


DRAWN = "=" * 62
DISCORD = (
    *(DRAWN, "Guild: Port Watch", "Channel: News / harbour", DRAWN, ""),
    *("[11/14/2024 9:12 AM] Ana Ruiz (pinned)", STRIKE, ""),
    *("{Attachments}", "https://cdn.example.org/two-men-on-a-pier.png", ""),
    *("[11/14/2024 9:13 AM] Tom", "", "{Reactions}", "thumbs up and cheers (3)", ""),
    *("[11/15/2024 6:03 PM] Tom", DEAL, ""),
)


@pytest.mark.parametrize("foot", [(), (DRAWN, "Exported 3 message(s)", DRAWN)])
def test_a_channel_with_a_head_and_a_foot_is_read_by_its_messages(
    foot: tuple[str, ...],
) -> None:
    reading = read(*DISCORD, *foot)
    found = [(one.article.text, one.article.source) for one in reading.articles]
    assert found == [(STRIKE, "Ana Ruiz"), (DEAL, "Tom")]
    assert reading.articles[0].article.published == date(2024, 11, 14)
    assert not reading.failures


def test_a_text_with_drawn_lines_is_no_chat() -> None:
    text = f"{DRAWN}\nPort Watch\n{DRAWN}\n\n{STRIKE}\n\n{DEAL}"
    assert len(read(text).articles) == 1
    assert (
        len(read("[14/11/2024 09:12] Ana", STRIKE, "[15/11/2024 09:12] Tom").articles)
        == 1
    )


def test_a_channels_page_of_the_web_is_read_by_its_messages() -> None:
    reading = read(CHANNEL, name="channel.html")
    found = [one.article for one in reading.articles]
    assert [one.text for one in found] == ["Dockers stopped work.", DEAL]
    assert [one.published for one in found] == [date(2024, 11, 14), date(2024, 11, 15)]
    assert {one.source for one in found} == {"Port Watch"}

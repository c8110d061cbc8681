"""E-mails: their words once, the day on which they were written, no addresses."""

from datetime import date
from email.message import EmailMessage

import pytest

from timeline.sources import PublishedBasis, SourceArticle, read_document, read_sources

STRIKE = "Dockers stopped work on Monday, the union of the port said in a letter."
FERRY = "A ferry sank off Tarn on Sunday; all of its crew were saved by fishermen."


def mail(subject: str = "Port strike") -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = subject
    made["From"] = "Morning Courier <news@courier.example>"
    made["Date"] = "Mon, 14 Oct 2024 23:30:00 -0500"
    return made


def read(made: EmailMessage | bytes) -> SourceArticle:
    data = made if isinstance(made, bytes) else bytes(made)
    (one,) = read_sources([("news.eml", data)]).articles
    return one


def test_a_mail_gives_its_words_its_subject_and_the_day_where_it_was_sent() -> None:
    made = mail("Re: Fwd: Caf\u00e9s: port strike")
    made.set_content(STRIKE + " It was the third (https://a.example/1?b=2).\n")
    found = read(made)
    assert found.article.text.strip() == f"{STRIKE} It was the third."
    assert found.article.title == "Caf\u00e9s: port strike"
    assert found.article.source == "Morning Courier"
    assert found.article.published == date(2024, 10, 14)
    assert found.published_basis is PublishedBasis.HEADER


def test_of_page_and_plain_text_one_is_read() -> None:
    made = mail()
    made.set_content(f"{STRIKE}\n\n{FERRY}\n")
    page = f"<html><body><p>{STRIKE}</p><p>{FERRY}</p></body></html>"
    made.add_alternative(page, subtype="html")
    text = read(made).article.text
    assert text.count(STRIKE) == text.count(FERRY) == 1


def test_the_plain_text_counts_where_little_of_the_page_is_found() -> None:
    made = mail()
    made.set_content(f"{STRIKE}\n\n{FERRY}\n")
    made.add_alternative("<html><body><p>See it.</p></body></html>", subtype="html")
    assert FERRY in read(made).article.text


@pytest.mark.parametrize(
    "head",
    [
        "Date: Mon, 14 Oct 2024 23:30:00 -0500\nTo: desk@a.example,\n b@a.example\n",
        "Sent: Monday, October 14, 2024 11:30 PM\nTo: Desk\n",
        "TO: All staff\nDATE: 14 October 2024\n",
        "*Sent:* Monday, October 14, 2024 11:30 PM\n*To:* Desk\n",
        "An: Desk\nDatum: 14.10.2024\n",
    ],
)
def test_a_text_that_begins_as_a_mail_does_is_read_as_one(head: str) -> None:
    sender = "From: Morning Courier <news@courier.example>\n"
    above = f"\n{sender}{head}Subject: Re: Port strike\n\n"
    found = read_document(f"{above}{STRIKE} \u201cCaf\u00e9s are shut.\u201d\n")
    assert found.article.text.strip() == f"{STRIKE} \u201cCaf\u00e9s are shut.\u201d"
    assert found.article.title == "Port strike"
    assert found.article.source == "Morning Courier"
    assert found.article.published == date(2024, 10, 14)


def test_a_pasted_mail_that_was_sent_on_is_of_the_first_one() -> None:
    inner = mail("Port strike")
    head = "From: Ann <ann@a.example>\nDate: Tue, 15 Oct 2024 09:00:00 +0000\n"
    first = "".join(f"{name}: {value}\n" for name, value in inner.items())
    above = f"{head}Subject: Fwd: Port strike\n\nSee below.\n\n"
    found = read_document(f"{above}--- Forwarded message ---\n{first}\n{STRIKE}\n")
    assert found.article.text.strip() == STRIKE
    assert found.article.source == "Morning Courier"
    assert found.article.published == date(2024, 10, 14)


@pytest.mark.parametrize(
    ("above", "quote"),
    [
        ("---------- Forwarded message ---------\n", ""),
        ("Begin forwarded message:\n\n", "> "),
        ("Can you use this?\nTom\n\n-----Original Message-----\n", ""),
        ("MEMORANDUM\n\n", ""),
    ],
)
def test_a_mail_that_was_sent_on_may_begin_a_text(above: str, quote: str) -> None:
    lines = [f"{name}: {value}" for name, value in mail("Café strike").items()]
    text = above + "\n".join(f"{quote}{line}" for line in (*lines, "", STRIKE, FERRY))
    found = read_document(text)
    assert found.article.text == f"{STRIKE}\n{FERRY}"
    assert found.article.title == "Café strike"
    assert found.article.source == "Morning Courier"
    assert found.article.published == date(2024, 10, 14)


@pytest.mark.parametrize(
    ("head", "day", "title"),
    [
        (
            "Port strike\nInbox\nAna Ruiz <a@a>\n14 Oct 2024, 4:32 (1h ago)\nto me\n",
            date(2024, 10, 14),
            "Port strike",
        ),
        (
            "Ana Ruiz\nana@a.example\n14 Oct 2024, 16:32\nto desk\n",
            date(2024, 10, 14),
            "",
        ),
        ("Port strike\nAna Ruiz\nOct 14, 4:32 PM\nto me\n", None, "Port strike"),
    ],
)
def test_a_mail_that_is_copied_from_a_browser_has_its_head_read(
    head: str, day: date | None, title: str
) -> None:
    found = read_document(f"{head}\n{STRIKE}\n")
    assert found.article.text.strip() == STRIKE
    assert found.article.source == "Ana Ruiz"
    assert found.article.published == day
    assert found.article.title == title


def test_an_article_that_tells_an_hour_below_its_headline_is_no_mail() -> None:
    words = f"Port strike\n\nAna Ruiz\nOct 14, 2024, 4:32 PM\n\n{STRIKE}\n"
    found = read_document(words)
    assert "Ana Ruiz" in found.article.text
    assert found.published_basis is PublishedBasis.DATELINE


def test_other_lines_with_colons_are_no_mail() -> None:
    text = f"From: Tarn\nTo: Sala\nDeparture: 14 October 2024\n\n{STRIKE}"
    assert read_document(text).article.text == text


@pytest.mark.parametrize(
    "above",
    [
        "---------- Forwarded message ---------\n",
        "Begin forwarded message:\n\n> ",
        "-----Original Message-----\n",
    ],
)
def test_a_mail_that_was_sent_on_is_of_the_first_one(above: str) -> None:
    made = mail("Fwd: Port strike")
    header = "From: Radio Tarn <r@a.example>\nDate: Tue, Oct 8, 2024 at 6:30 AM\n"
    made.set_content(f"See below.\n\n{above}{header}Subject: Strike\n\n{STRIKE}\n")
    found = read(made)
    assert found.article.published == date(2024, 10, 8)
    assert found.article.source == "Radio Tarn"
    assert found.article.text.strip() == STRIKE


@pytest.mark.parametrize(
    "sent",
    ["Montag, 14. Oktober 2024 16:05", "Mo., 14. Okt. 2024 um 16:05 Uhr", "14.10.2024"],
)
def test_the_day_of_a_mail_that_a_german_program_shows_is_read(sent: str) -> None:
    head = f"Von: Radio Tarn\nGesendet: {sent}\nAn: Desk\nBetreff: Port\n\n"
    assert read_document(head + STRIKE).article.published == date(2024, 10, 14)
    made = mail("WG: Port strike")
    made.set_content(f"-----Ursprüngliche Nachricht-----\n{head}{STRIKE}\n")
    assert read(made).article.published == date(2024, 10, 14)
    assert read(made).article.title == "Port strike"


@pytest.mark.parametrize(
    "sent",
    [
        "",
        "soon",
        "31. Februar 2024",
        "3. Monat 2024",
        "Mon, 99 Foo 2024 10:00:00 +0000",
    ],
)
def test_a_mail_without_a_day_has_none(sent: str) -> None:
    made = f"Subject: Strike\nDate: {sent}\n\n{STRIKE}".encode()
    assert read(made).article.published is None


def test_a_mail_without_words_is_refused_with_advice() -> None:
    made = mail()
    made.add_attachment(b"%PDF-", maintype="application", subtype="pdf")
    (failure,) = read_sources([("news.eml", bytes(made))]).failures
    assert "has no text. Open it in a mail program" in failure.reason


def test_blanks_without_end_in_a_mail_take_no_minutes() -> None:
    made = b"Subject: Strike\n\n" + b" " * 200_000 + STRIKE.encode()
    assert read(made).article.text == STRIKE

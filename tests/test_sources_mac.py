"""Texts in the encoding of old Macs, and those in others that must not be taken so."""

import pytest

from timeline.sources import read_file, read_sources
from timeline.sources.decoding import decode
from timeline.sources.mac_letters import is_mac_roman
from timeline.table.letters import table_text

MAC, WINDOWS = "mac-roman", "cp1252"
TEXTS = [
    "It\u2019s over, the mayor\u2019s office said.",
    "He said: “We won.” They left.",
    "José Núñez visited São Paulo \u2013 then Zürich.",
    "The naïve café owner\u2019s façade",
    "Señor López — from León — resigned.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_of_an_old_mac_is_told_from_the_same_of_windows(text: str) -> None:
    assert decode(text.encode(MAC), "a.txt") == text
    assert decode(text.encode(WINDOWS), "a.txt") == text
    assert decode(text.encode(), "a.txt") == text


@pytest.mark.parametrize(
    "text",
    [
        "À la carte. É. Zola",
        "Ólafur Grímsson and Þórdís Ýr met Östen Ängström",
        "€5 million, 3½ hours, §4 ©2024",
        "Dockers struck.",
    ],
)
def test_a_text_of_windows_is_not_taken_for_one_of_a_mac(text: str) -> None:
    assert not is_mac_roman(text.encode(WINDOWS))


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "mac-cyrillic"])
def test_russian_is_not_taken_for_a_text_of_a_mac(encoding: str) -> None:
    assert not is_mac_roman(
        "Порт Салвик закрыт. «Это конец», — сказал ЦК.".encode(encoding, "replace")
    )


def test_the_words_of_a_text_of_a_mac_are_named_to_be_looked_at() -> None:
    read = read_file("a.txt", "Åsa Öberg closed the café on Monday.".encode(MAC))
    (note,) = [said for name, said in read.notes if name == "letters"]
    assert "read as Mac OS Roman. Look at 'Åsa', 'Öberg', 'café':" in note


def test_tables_of_a_mac_keep_their_letters() -> None:
    events = "start,title\n2024-05-01,Café closes\n"
    text, said = table_text(events.encode(MAC), "t.csv")
    assert text == events
    assert "Mac OS Roman. Look at 'Café'" in said
    articles = "title,text\nCafé,The café\u2019s owner left on Monday.\n"
    (one,) = read_sources([("a.csv", articles.encode(MAC))]).articles
    assert one.article.text.startswith("The café\u2019s owner left")


def test_a_long_table_in_utf_8_whose_beginning_cuts_a_letter_stays_so() -> None:
    head = b"text\n" + b"x" * 63_993 + b"\n"
    rows = head + "é é Café\u2019s owner left on Monday.\n".encode()
    read = read_sources([("a.csv", rows)])
    assert read.articles[-1].article.text.startswith("é é Café\u2019s")

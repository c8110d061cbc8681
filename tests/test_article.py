from datetime import UTC, date, datetime

import pandas as pd
import pytest

from timeline.article import Article, check_english
from timeline.article.values import MAX_CHARACTERS
from timeline.errors import (
    ArticleError,
    PublishedError,
    TimelineError,
    UnreadLanguageError,
)

SENTENCE = "The harbour was closed on Monday."


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_an_empty_article_is_refused_with_advice(text: str) -> None:
    with pytest.raises(ArticleError, match="Paste or load its text"):
        Article(text)


def test_bytes_are_refused_with_advice() -> None:
    with pytest.raises(ArticleError, match="Decode it first"):
        Article(b"bytes")  # type: ignore[arg-type]  # the mistake under test


def test_a_missing_text_is_not_told_to_be_decoded() -> None:
    for missing in (None, float("nan")):
        with pytest.raises(ArticleError, match="Leave out what has none"):
            Article(missing)  # type: ignore[arg-type]  # the mistake under test


def test_too_long_an_article_is_refused_with_both_lengths() -> None:
    with pytest.raises(ArticleError, match=r"1,000,001 characters; at most 1,000,000"):
        Article("x" * (MAX_CHARACTERS + 1))


def test_half_a_character_is_refused_with_its_place() -> None:
    with pytest.raises(ArticleError, match="broken at character 4"):
        Article("ab\u00e9d\ud800")


def test_half_a_character_beside_the_text_becomes_the_mark_of_a_lost_one() -> None:
    article = Article(SENTENCE, title="Rig\ud800a", url="https://x.org/\udfff")
    assert article.title == "Rig\ufffda"
    assert article.url == "https://x.org/\ufffd"


def test_a_title_that_is_no_text_is_refused() -> None:
    with pytest.raises(ArticleError, match="title must be a string, not NoneType"):
        Article(SENTENCE, title=None)  # type: ignore[arg-type]  # the mistake under test


def test_a_day_that_is_text_is_refused_with_an_example() -> None:
    with pytest.raises(PublishedError, match=r"date\(2024, 10, 28\)"):
        Article(SENTENCE, published="2024-10-28")  # type: ignore[arg-type]  # the mistake under test


def test_the_unknown_day_of_a_table_is_refused_and_a_known_one_is_a_day() -> None:
    with pytest.raises(PublishedError, match=r"not NaT.* give None"):
        Article(SENTENCE, published=pd.NaT)  # type: ignore[arg-type]  # the mistake under test
    known = Article(SENTENCE, published=pd.Timestamp("2024-10-28"))
    assert known.published == date(2024, 10, 28)


def test_a_moment_counts_as_its_day() -> None:
    moment = datetime(2024, 10, 28, 23, 59, tzinfo=UTC)
    assert Article(SENTENCE, published=moment).published == date(2024, 10, 28)


def test_the_id_follows_from_the_text_alone() -> None:
    first = Article(SENTENCE, published=date(2024, 10, 28), title="One")
    second = Article(SENTENCE, published=date(2024, 10, 29), title="Two")
    assert first.id == second.id
    assert first.id != Article(SENTENCE + " ").id


def test_an_id_of_the_users_own_is_kept() -> None:
    assert Article(SENTENCE, id="desk-17").id == "desk-17"


def test_every_error_is_a_timeline_error() -> None:
    assert issubclass(UnreadLanguageError, ArticleError)
    assert issubclass(ArticleError, TimelineError)
    assert issubclass(PublishedError, TimelineError)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le ministre a annoncé lundi que le port de Marseille sera fermé.", "French"),
        ("Der Hafen von Hamburg wurde am Montag wegen Sturm geschlossen.", "German"),
        (
            "El puerto de Vigo fue cerrado el lunes por la tormenta del norte.",
            "Spanish",
        ),
        ("Die Arbeiter in Mirov sind am Montag in den Streik getreten.", "German"),
        ("De vakbond in Mirov was op maandag over het bod niet tevreden.", "Dutch"),
        ("De chef in Mirov is maandag opgestapt. Hij won in 2019 de strijd.", "Dutch"),
        ("Les dockers ont fait greve a Mirov, on a vu la police a la porte.", "French"),
        ("Порт Одессы был закрыт в понедельник из-за шторма.", "Russian"),
        (
            "Di pipo wey dey road don plenty, na why dem dey vex well well.",
            "Nigerian Pidgin",
        ),
        (
            "Stadtrat Möller, 3. Mai 2019; Richterin Schmidt, Berlin, 4. Juni 2020",
            "German",
        ),
    ],
)
def test_another_language_is_refused_by_name(text: str, language: str) -> None:
    with pytest.raises(UnreadLanguageError, match=f"{language}; only English"):
        check_english(Article(text))


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "Kyiv shelled.",
        '"We need weapons," Andriy Yermak wrote on social media.',
        "Hello",
        "President Recep Tayyip Erdoğan met Volodymyr Zelenskyy in Ankara on Monday.",
        "Ana Petrova had greeted Josef Lind and Rita Blom at a gala for Telmar.",
        (
            "Sisi (\u0639\u0628\u062f \u0627\u0644\u0641\u062a\u0627\u062d) met Macron."
            " He \u2067\u0645\u0631\u062d\u0628\u0627\u2069 opened a bridge."
        ),
        "Ada Brandt, 3 May 2019\nMarek Nowak, 4 June 2020\nRavi Obi, 12 July 2021",
        "Strike Mirov port 2020; mayor speech 2021; curfew 2022; court ruling 2023. "
        * 8,
        "António Guterres told the Bundesrat in Köln that Señor Núñez was right.",
    ],
)
def test_english_with_foreign_names_passes(text: str) -> None:
    check_english(Article(text))


@pytest.mark.parametrize("text", ["(ABC) " * 30, "a b c d e f g h i j k l", "7; 12; X"])
def test_what_is_in_no_language_is_not_said_to_be_in_another(text: str) -> None:
    check_english(Article(text))

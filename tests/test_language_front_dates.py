"""Dates that the parser takes for a part of the subject after them."""

import pytest

from timeline.article import Article
from timeline.language import Doc, parse_article


def parsed(text: str) -> Doc:
    return parse_article(Article(text)).doc


def subject_of(doc: Doc, verb: str) -> str:
    found = next(word for word in doc if word.text == verb)
    return next((c.text for c in found.children if c.dep_.startswith("nsubj")), "")


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Ana was fined, and in May Peter Lund accused her.", "accused", "Lund"),
        ("Ana was fined, and in 2019 a pair in Rhyl accused her.", "accused", "pair"),
        ("The bank failed and on Friday owners sold it.", "sold", "owners"),
        # What follows the date has no verb of its own, or the verb no other subject.
        ("She resigned and on Friday afternoon left the town.", "left", ""),
        ("The mill burned, and in May was sold.", "sold", ""),
        ("He won in May elections that were marred by fraud.", "won", "He"),
    ],
)
def test_a_noun_after_a_date_is_the_subject(text: str, verb: str, subject: str) -> None:
    assert subject_of(parsed(text), verb) == subject


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("On Tuesday Belgium's prosecutor confirmed it.", "On"),
        ("In March talks between the firms collapsed.", "In"),
        ("The Tuesday market closed.", "market"),
    ],
)
def test_a_date_hangs_on_its_preposition(text: str, head: str) -> None:
    date = next(word for word in parsed(text) if word.text in {"Tuesday", "March"})
    assert date.head.text == head


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Talks that began in Lund on Monday broke up without a deal.", "began"),
        ("The talks in Lund on Monday broke up without a deal.", "talks"),
        ("Talks that began in Lund, on Monday broke up.", "broke"),
    ],
)
def test_a_date_before_the_main_verb_ends_a_clause_about_its_subject(
    text: str, head: str
) -> None:
    assert next(word for word in parsed(text) if word.text == "on").head.text == head


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The mill told staff Friday, one day after the deadly flood receded.", "told"),
        ("It said that Friday, a day after the storm, the flood receded.", "receded"),
    ],
)
def test_a_date_before_a_length_is_of_the_verb_before(text: str, head: str) -> None:
    assert (
        next(word for word in parsed(text) if word.text == "Friday").head.text == head
    )


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The attempt was called off that November after one of them died.", "called"),
        ("The attempt was called off after one of them died that November.", "died"),
    ],
)
def test_a_date_before_a_clause_is_of_the_verb_before(text: str, head: str) -> None:
    assert (
        next(word for word in parsed(text) if word.text == "November").head.text == head
    )


def test_that_tells_which_month() -> None:
    doc = parsed("In 2017 it rained. The search was abandoned that November.")
    assert next(word for word in doc if word.text == "that").dep_ == "det"


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("By Wednesday morning power had been restored to most homes.", "power"),
        ("By noon power had returned.", "power"),
        ("On Thursday evening fire destroyed a mill.", "fire"),
        ("By late Monday rescue crews had found nine bodies.", "crews"),
        ("Morning fog closed the port on Monday.", "fog"),
        ("In morning rain nine boats sank.", "boats"),
    ],
)
def test_an_hour_is_no_part_of_the_subject_after_it(text: str, noun: str) -> None:
    subjects = [word for word in parsed(text) if "subj" in word.dep_]
    assert [word.text for word in subjects] == [noun]


def test_a_part_of_day_that_tells_which_fog_stays_with_it() -> None:
    word = next(word for word in parsed("Morning fog closed the port on Monday."))
    assert word.head.text == "fog"

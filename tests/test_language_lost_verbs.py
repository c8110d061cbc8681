"""Verbs that the parser parts from their subjects, and those that have none."""

import pytest

from timeline.article import Article
from timeline.language import parse_article

FIRE = (
    "Fire guts market in Lund\n"
    "Fire swept through part of Arden market in Lund before dawn on Friday, destroying"
    " at least 40 stalls, Norland's National Fire Service said."
)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The pilot, who had joined in 2018, reported for duty.", "reported", "pilot"),
        (
            "The driver, who was 30, charged at a guard and another driver",
            "charged",
            "driver",
        ),
        (
            "Born in May 1937 in the town of Anse Noire, Achebe-Ruiz won a prize.",
            "won",
            "Ruiz",
        ),
        (
            "Dressed in green and white pyjamas, Novak, who was 30, smiled at her.",
            "smiled",
            "Novak",
        ),
        (
            "At a show in Lund, former No. 3 Ruiz, riding on a loan, advanced at noon.",
            "advanced",
            "Ruiz",
        ),
        (
            "The officials were at the table in Lund, a port, playing cards.",
            "were",
            "officials",
        ),
        ("The storm formed on Monday and became a hurricane.", "formed", "storm"),
        (
            "The motion, tabled by the Green Alliance, passed by 171 votes on Monday.",
            "passed",
            "motion",
        ),
        ("The man, named by two clerks, arrested by two guards.", "arrested", ""),
        ("The man, who was 30, arrested by two guards.", "arrested", ""),
        ("In the town of Lund, a port, rain fell.", "fell", "rain"),
        (FIRE, "swept", "Fire"),
        ("A cook of 62 drowned in Lund as he tried to swim.", "drowned", "cook"),
        ("A cook of 62 held in Lund by two guards", "held", ""),
    ],
)
def test_a_verb_has_its_subject(text: str, verb: str, subject: str) -> None:
    words = {word.text: word for word in parse_article(Article(text)).doc}
    own = [c.text for c in words[verb].children if c.dep_.startswith("nsubj")]
    assert own == ([subject] if subject else [])


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("A military helicopter sent to help crashed in Holm del Sur.", "crashed"),
        ("A military helicopter sent to help men stranded in Lund", "helicopter"),
    ],
)
def test_what_was_sent_to_help_may_crash(text: str, root: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words[root].dep_ == "ROOT"

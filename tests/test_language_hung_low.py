"""What the parser hangs on the nearest word hangs on the one that it belongs to."""

import pytest

from timeline.article import Article
from timeline.language import parse_article

OFFICIALS = "Employees of the Norva Company and the Sala Bank were held on Monday."
INSPECTORS = (
    "Inspectors of the Federal Food Safety Agency and the State Harbour Administration"
    " combed the pieces of a jet on Monday."
)
NURSE = "A judge sentenced a nurse who drugged a baker in a hotel to 20 months in jail."
LIFT = "A lift that fell and injured both cooks inside hit a van, the mayor said."
FLOOD = "Crews left their huts as a flood, caused by rain, reached the town."
LATE = "It was no use, but as late as noon two drivers, hired in Lund, left the camp."
THIEF = "The woman believed to be the thief was found nearby."


@pytest.mark.parametrize(
    ("text", "word", "head", "relation"),
    [
        (OFFICIALS, "Bank", "Company", "conj"),
        (INSPECTORS, "Administration", "Agency", "conj"),
        (NURSE, "to", "sentenced", "prep"),
        (LIFT, "cooks", "injured", "dobj"),
        (LIFT, "lift", "hit", "nsubj"),
        (FLOOD, "flood", "reached", "nsubj"),
        (FLOOD, "as", "reached", "mark"),
        ("Novak appeared in court charged with theft.", "charged", "appeared", "advcl"),
        ("The barn was buried under 9m of mud.", "of", "m", "prep"),
        ("The vote in Lund after a long row ended a feud.", "vote", "ended", "nsubj"),
        ("It was not at all contained as of Sunday.", "It", "contained", "nsubjpass"),
        ("They hope to bring both together in Lund.", "together", "bring", "advmod"),
        ("A blast left nine dead and injured 40 in Lund.", "injured", "left", "conj"),
        (
            "It followed a quake the day before that killed two.",
            "killed",
            "quake",
            "relcl",
        ),
        (THIEF, "woman", "found", "nsubjpass"),
        (THIEF, "thief", "be", "attr"),
        ("A plan to build a hall, drawn up in May, failed.", "drawn", "plan", "acl"),
        (
            "A man has taken several people hostage at a post office in Lund.",
            "hostage",
            "taken",
            "oprd",
        ),
    ],
)
def test_a_word_hangs_where_it_belongs(
    text: str, word: str, head: str, relation: str
) -> None:
    words = {one.text: one for one in parse_article(Article(text)).doc}
    assert (words[word].head, words[word].dep_) == (words[head], relation)


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Managers and Sala Gas met on Monday.", "Gas", "Managers"),
        # It is the baker that was driven to Lund.
        ("A judge sentenced a nurse who drove a baker to Lund.", "to", "drove"),
        ("A lift that fell hit both cooks.", "cooks", "hit"),
        ("She worked as a nurse, trained in Lund, and left.", "nurse", "as"),
        ("A blast left nine dead and forty injured.", "dead", "left"),
        (LATE, "as", "late"),
        ("It fell the day before that barn burned.", "barn", "burned"),
        ("He ran out of the barn.", "of", "out"),
        ("A plan to reopen a hall built in May failed.", "built", "hall"),
        ("The vote came after a row in Lund.", "row", "after"),
        ("The woman believed the thief was found nearby.", "woman", "believed"),
    ],
)
def test_what_hangs_well_stays(text: str, word: str, head: str) -> None:
    words = {one.text: one for one in parse_article(Article(text)).doc}
    assert words[word].head == words[head]

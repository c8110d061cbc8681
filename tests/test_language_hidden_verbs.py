"""A verb that the parser takes for what is said of a noun is the sentence's verb."""

import pytest

from timeline.article import Article
from timeline.language import parse_article

FERRY = (
    "A passenger ferry carrying more than 250 people capsized in rough seas off the "
    "coast of Zanzibar late on Monday, killing at least 43 people, officials said."
)
BUS = (
    "Two men were killed and nine people were hurt when a bus overturned near Torvale"
    " on Thursday, police said on Friday."
)
STREET = (
    "In other business, the council named Street 9 after Sgt. Ana Ruiz, a cook, and"
    " rejected a ban on kites."
)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Earlier, rain delayed play for two hours.", "delayed", "rain"),
        ("Local police warned people in the area.", "warned", "police"),
        ("The court on Monday sentenced clerks to jail.", "sentenced", "court"),
        (FERRY, "capsized", "ferry"),
        (BUS, "overturned", "bus"),
        ("A palace coup removed King Olaf in 1806.", "removed", "coup"),
        ("Lund, a baker and diver, suffered from asthma.", "suffered", "Lund"),
        (
            "The union called off pickets, and the first boat left Port Arden at noon.",
            "left",
            "boat",
        ),
        (STREET, "named", "council"),
        ("A group of 40 cooks queued in Lund, police said.", "queued", "group"),
        ("Thousands of fans celebrated in Lund on Monday.", "celebrated", "Thousands"),
        ("His wish to sell a third farm led to riots.", "led", "wish"),
    ],
)
def test_the_sentence_has_its_verb(text: str, verb: str, subject: str) -> None:
    words = {word.text: word for word in parse_article(Article(text)).doc}
    assert (words[verb].tag_, words[verb].pos_) == ("VBD", "VERB")
    assert (words[subject].dep_, words[subject].head) == ("nsubj", words[verb])


@pytest.mark.parametrize(
    ("text", "participle"),
    [
        ("There were 40 confirmed cases in May.", "confirmed"),
        ("Three nurses have broken bones.", "broken"),
        ("The law on Sunday closed shops was dropped.", "closed"),
        ("A ferry carrying people rescued by a trawler sank.", "rescued"),
        ("Ten left when the bus ordered from Lund came, police said.", "ordered"),
        ("Ferry carrying migrants rescued off Malta", "rescued"),
        ("A man ordered to leave the town.", "ordered"),
        ("A hut, built in 1911 by a clerk.", "built"),
        ("A hut near Lund built last year.", "built"),
        ("A feast celebrated in Lund.", "celebrated"),
    ],
)
def test_a_participle_stays_one(text: str, participle: str) -> None:
    words = {word.text: word for word in parse_article(Article(text)).doc}
    assert words[participle].dep_ != "ROOT"


@pytest.mark.parametrize(
    "text",
    [
        "The firm closed the mill, and workers given notice marched to Lund.",
        "The council banned the fair, and a march planned in Lund was cancelled.",
    ],
)
def test_a_participle_of_a_joined_noun_stays_one(text: str) -> None:
    found = parse_article(Article(text)).doc
    assert {"VBN"} == {word.tag_ for word in found if word.text in ("given", "planned")}


def test_a_clause_behind_the_verb_has_its_own_subject() -> None:
    text = "Dozens of people waving flags gathered outside the mill of Lund after a"
    text += " rumour spread that she would leave for good."
    words = {word.text: word for word in parse_article(Article(text)).doc}
    assert words["gathered"].dep_ == "ROOT"
    assert words["Dozens"].head == words["gathered"]
    assert (words["spread"].head, words["spread"].dep_) == (words["gathered"], "advcl")


def test_what_people_sell_may_be_banned() -> None:
    text = "Dozens of people selling goods banned in Lund fled after a guard came."
    words = {word.text: word for word in parse_article(Article(text)).doc}
    assert words["banned"].dep_ == "acl"

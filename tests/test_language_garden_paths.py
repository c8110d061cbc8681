"""A participle that the parser takes for the main verb tells of its noun alone."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "participle", "verb"),
    [
        ("The deal agreed in June fell apart.", "agreed", "fell"),
        ("Hackers linked to Russia and Iran have stolen data.", "linked", "stolen"),
        ("A woman shot and wounded by a guard in Lund was armed.", "shot", "armed"),
        ("A state of emergency declared in May was extended.", "declared", "extended"),
        ("Cooks left jobless by a flood in Lund marched.", "left", "marched"),
        ("The terms agreed in Doha in May were broken.", "agreed", "broken"),
        (
            "Footage posted on Telegram on 10 Nov (06:15 local) was geolocated to it.",
            "posted",
            "geolocated",
        ),
        (
            "The bank, bailed out in 2008 by the state, posted a profit.",
            "bailed",
            "posted",
        ),
        (
            "Talks in Lund meant to end the war in Gaza ended on Sunday.",
            "meant",
            "ended",
        ),
        (
            "A Lund launch already halted once due to bad fog was postponed again.",
            "halted",
            "postponed",
        ),
    ],
)
def test_participle_hangs_on_its_noun_and_the_verb_has_the_subject(
    text: str, participle: str, verb: str
) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    done, main = words[participle], words[verb]
    assert (done.dep_, done.tag_) == ("acl", "VBN")
    assert main.dep_ == "ROOT"
    assert done.head.head == main


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("The council agreed in June and fell apart in May.", "agreed"),
        ("The nurse thought the barn fire was started by a cat.", "thought"),
        ("The mayor said on Friday he can stay.", "said"),
        ("Lund resigned as head of the bank and Sala was sworn in.", "resigned"),
    ],
)
def test_first_verb_stays_the_main_one_where_it_is(text: str, main: str) -> None:
    roots = [t.text for t in parse_article(Article(text)).doc if t.dep_ == "ROOT"]
    assert roots == [main]


def test_no_finite_verb_follows_with() -> None:
    text = (
        "The strike comes after the union turned down the offer, with 62% of the "
        "900-member staff body voting against a tentative pact reached just a month "
        "ago."
    )
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words["reached"].head == words["pact"]
    own = [c.text for c in words["voting"].children if c.dep_ == "nsubj"]
    assert own == ["%"]

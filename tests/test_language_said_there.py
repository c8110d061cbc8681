"""Who says that there is something is not what there is."""

from timeline.article import Article
from timeline.language import parse_article


def test_who_announces_what_there_is_announces_it() -> None:
    text = "The city's chief Adam Boro announced on Tuesday there were three suspects."
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words["announced"].dep_ == "ROOT"
    assert words["Boro"].head == words["announced"]
    assert (words["were"].head, words["were"].dep_) == (words["announced"], "ccomp")


def test_what_is_announced_there_is_told_itself() -> None:
    text = "The names announced on Tuesday were there on the wall."
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words["names"].head == words["were"]

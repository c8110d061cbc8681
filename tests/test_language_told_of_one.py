"""What one of several did is told of that one."""

from timeline.article import Article
from timeline.language import parse_article


def test_the_name_of_the_one_is_the_subject_behind_it() -> None:
    text = "The mill was sold by three cooks, one of whom, Ana Ruiz, died in May."
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words["Ruiz"].head, words["Ruiz"].dep_) == (words["died"], "nsubj")


def test_a_verb_with_a_subject_of_its_own_keeps_it() -> None:
    text = "Ana met three cooks, one of whom, Jan, is a nun, and the mill burned."
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words["mill"].head == words["burned"]

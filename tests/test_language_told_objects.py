"""The object of a saying is the subject of what is said, where that has none."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        (
            "The mayor announced classes for small children, in Lund too, would go on.",
            "classes",
            "go",
        ),
        (
            "The firm announced shops in Lund, open since 1990, will be closed.",
            "shops",
            "closed",
        ),
        ("The mayor announced schools would be closed.", "schools", "closed"),
    ],
)
def test_what_is_told_has_the_object_as_its_subject(
    text: str, noun: str, verb: str
) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words[noun].head == words[verb]
    assert words[noun].dep_ in {"nsubj", "nsubjpass"}
    assert (words[verb].dep_, words[verb].head) == ("ccomp", words["announced"])
    assert words["announced"].dep_ == "ROOT"


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("The mayor told reporters that schools would be closed.", "reporters", "told"),
        ("The mayor announced a plan and will resign.", "plan", "announced"),
        ("Mayor Ana Ruiz visits a school, is booed.", "school", "visits"),
    ],
)
def test_other_objects_stay(text: str, noun: str, verb: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words[noun].dep_, words[noun].head) == ("dobj", words[verb])


@pytest.mark.parametrize(
    ("text", "noun", "head"),
    [
        (
            "The woman was driven to the Tarn County Clinic to be treated for burns.",
            "Clinic",
            "to",
        ),
        ("The council asked for a clinic to be built.", "clinic", "built"),
    ],
)
def test_a_place_is_not_who_is_treated_there(text: str, noun: str, head: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words[noun].head.text == head


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The board said in a statement that talks had failed.", "said"),
        ("The board acted in the belief that talks had failed.", "belief"),
        ("The board said in the letter that it wrote, talks had failed.", "said"),
    ],
)
def test_what_is_said_in_a_letter_is_said(text: str, head: str) -> None:
    failed = next(t for t in parse_article(Article(text)).doc if t.text == "failed")
    assert failed.head.text == head


@pytest.mark.parametrize(
    ("text", "word", "dep"),
    [
        ("The U.S. strikes on Saturday, May 15, were brief.", "U.S.", "compound"),
        ("The union strikes on Saturday.", "union", "nsubj"),
        ("A plane carrying nine people went missing over the sea.", "missing", "acomp"),
        ("She left missing her train.", "missing", "xcomp"),
    ],
)
def test_nouns_and_states_taken_for_verbs(text: str, word: str, dep: str) -> None:
    assert (
        next(t for t in parse_article(Article(text)).doc if t.text == word).dep_ == dep
    )


@pytest.mark.parametrize(
    ("text", "word", "dep"),
    [
        ("The charity told the BBC fires had been set in May.", "BBC", "dobj"),
        ("The charity told the BBC fires had been set in May.", "fires", "nsubjpass"),
        ("The charity told BBC staff that fires had been set.", "BBC", "compound"),
        ("The charity was told BBC staff had been robbed.", "BBC", "compound"),
    ],
)
def test_who_is_told_is_no_part_of_what_is_told(text: str, word: str, dep: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words[word].dep_ == dep


@pytest.mark.parametrize(
    ("text", "noun", "dep"),
    [
        ("The charity and the union requested owls be kept.", "owls", "nsubjpass"),
        ("The owners demanded the ban be lifted.", "ban", "nsubjpass"),
        ("The owners demanded money.", "money", "dobj"),
    ],
)
def test_what_is_asked_to_be_done_is_a_clause(text: str, noun: str, dep: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words[noun].dep_ == dep

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.marked import gold_cases, parse_marked
from timeline import extract_events
from timeline.actors import find_actors
from timeline.article import Article
from timeline.events.titles.polish import LISTS, LONGEST
from timeline.events.titles.title import write_title
from timeline.events.titles.verb.verbs import present
from timeline.language import parse_article

CLAUSES = (
    "the northern farmers of the valley blocked the road to the old harbour",
    "after a long night of talks with several ministers and bankers",
    "which had been closed for repairs since the great flood",
    "because nobody had told the mayor, who was abroad,",
    "and the police, led by a young officer, removed them",
)


@pytest.mark.parametrize(("text", "title"), gold_cases("titles", 2))
def test_title_tells_the_event_as_a_headline(text: str, title: str) -> None:
    parsed, token = parse_marked(text)
    assert write_title(parsed, token, find_actors(parsed)) == title


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=6))
def test_title_fits_and_never_ends_on_a_dangling_word(clauses: list[str]) -> None:
    parsed = parse_article(Article(" ".join(clauses).capitalize() + "."))
    for token in parsed.doc:
        if token.pos_ in {"VERB", "NOUN"}:
            title = write_title(parsed, token, [])
            assert 0 < len(title) <= LONGEST
            words = title.split()
            assert len(words) == 1 or words[-1].lower() not in LISTS["dangling"]


@pytest.mark.parametrize(
    ("base", "form"),
    [
        ("go", "goes"),
        ("carry", "carries"),
        ("play", "plays"),
        ("pass", "passes"),
        ("be", "is"),
        ("have", "has"),
        ("reach", "reaches"),
    ],
)
def test_third_person_is_spelt_right(base: str, form: str) -> None:
    assert present(base, plural=False) == form


@pytest.mark.parametrize(
    "text",
    [
        "The board denied a newspaper report that it was broke and would stop paying.",
        "The senator warned the town of the dangers that the dam embodied.",
        "It will rouse those who are against it who might not consider that an issue.",
        "The mayor denied claims the dam leaked, and rumours that engineers spread.",
    ],
)
def test_a_clause_about_a_noun_is_told_once(text: str) -> None:
    """A noun tells its clause, and the clause the noun that it lacks: once each."""
    found = extract_events(Article(text, published=date(2024, 5, 20)), min_salience=0.0)
    for title in (one.title for one in found):
        words = [word for word in title.lower().split() if len(word) > 4]
        assert len(words) == len(set(words)), title


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        (
            'The mayor said "We have no choice" on Monday.',
            "Mayor says \u201cWe have no choice\u201d",
            "happened",
        ),
        ("The mayor had no choice on Monday.", "Mayor has no choice", "negated"),
        ("A judge blocked a merger on Monday.", "Judge blocks merger", "happened"),
        ("There was no merger on Monday.", "There is no merger", "negated"),
    ],
)
def test_a_row_has_the_status_of_what_its_title_tells(
    text: str, title: str, status: str
) -> None:
    found = extract_events(Article(text, published=date(2024, 5, 20)), min_salience=0.0)
    assert (title, status) in {(one.title, str(one.status)) for one in found}


def test_a_text_that_ends_within_a_clause_has_titles() -> None:
    text = (
        "On Friday, two of whom that nobody was accused of said the mayor and every "
        "house until Monday because the attack (LF) killed each of them that all who "
        "voted"
    )
    parsed = parse_article(Article(text))
    assert all(write_title(parsed, token, []) for token in parsed.doc)


@pytest.mark.parametrize(
    "text",
    ["First crossed the strait in March.", "First resigned the treasurer of Tarn."],
)
def test_a_text_that_begins_with_an_adverb_has_titles(text: str) -> None:
    parsed = parse_article(Article(text))
    assert all(write_title(parsed, token, []) for token in parsed.doc)


def test_police_below_a_headline_are_told_by_name() -> None:
    text = (
        "Five held after bank theft\n\n"
        "Police in Lagos said on Monday they had arrested five suspects over a theft."
    )
    told = [event.title for event in extract_events(Article(text))]
    assert told == ["Police in Lagos arrest five suspects over theft"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            'The clerk called the toll "[a]n insult to every porter" in May.',
            "Clerk calls toll an insult to every porter",
        ),
        ('"[Boro] was freed a year ago," the clerk said.', "Boro is freed"),
        ("The mill closed in May.[a] It was sold in June.", "Mill closes"),
    ],
)
def test_brackets_of_quotations_part_no_word(text: str, title: str) -> None:
    found = extract_events(Article(text, published=date(2024, 5, 20)), min_salience=0.0)
    assert title in {one.title for one in found}


def test_a_row_of_killed_and_injured_tells_of_the_killed() -> None:
    text = (
        "At least nine pilgrims, six of them women, were killed and 40 injured in a "
        "stampede at a Shiva temple in Odisha's Bargarh district early Wednesday."
    )
    found = extract_events(Article(text, published=date(2024, 5, 20)))
    assert "At least nine pilgrims are killed" in {one.title for one in found}


def test_what_is_pleaded_for_is_told_in_one_row_with_the_plea() -> None:
    text = "The board rejected a plea that the mill shut in August on Monday."
    found = extract_events(Article(text, published=date(2024, 5, 20)))
    assert [one.title for one in found] == ["Board rejects plea that mill shut"]


def test_what_a_sentence_ends_is_told_behind_the_sentence() -> None:
    text = (
        "A court in Tarn on Friday sentenced former energy minister Ana Ruiz to seven "
        "years in prison for taking bribes, ending a two-year trial."
    )
    found = extract_events(Article(text, published=date(2024, 5, 20)))
    told = [one.title for one in found if one.predicate == "sentenced"]
    assert told
    assert "seven years" in told[0]

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import Article, extract_events
from timeline.events.lexicon import (
    UNKNOWN,
    adjective_entry,
    event_words,
    light_verbs,
    noun_entry,
    verb_entry,
    word_vector,
)
from timeline.events.predicates import find_predicates
from timeline.events.salience.background import (
    is_corrected,
    is_general,
    is_habit,
    is_how_often,
    is_of_reporting,
    opens_heading,
)
from timeline.events.salience.find import (
    find_tellings,
    group_salience,
    load_group_model,
)
from timeline.events.salience.likelihood import load_predicate_model
from timeline.events.salience.mentions import load_mention_model
from timeline.events.salience.model import NamedModel, NumberModel, probability
from timeline.events.salience.scene import see_article
from timeline.extract import SALIENCE_THRESHOLD
from timeline.language import ParsedArticle, Token, parse_article

PUBLISHED = date(2024, 6, 19)
STORY = """Ferry sinks off Crete

A ferry sank off Crete on Monday, and nine passengers drowned.

"The sea was very rough," said a fisherman. The ferry usually sails at noon.

The coastguard opened an investigation into the sinking on Tuesday.
"""


def parsed(text: str) -> ParsedArticle:
    return parse_article(Article(text=text, published=PUBLISHED))


def word(text: str, wanted: str) -> Token:
    return next(token for token in parsed(text).doc if token.text == wanted)


def test_the_lexicon_knows_event_nouns_and_the_verbs_they_come_from() -> None:
    assert noun_entry("announcement").base == "announce"
    assert noun_entry("airstrike").base == "strike"
    assert "act" in noun_entry("attack").kinds
    assert verb_entry("say").kinds[0] == "communication"
    assert adjective_entry("dead").base == "die"


def test_the_lexicon_says_when_it_does_not_know_a_word() -> None:
    assert noun_entry("qwertz") is UNKNOWN
    assert verb_entry("qwertz") is UNKNOWN
    assert not word_vector("qwertz").any()


def test_word_vectors_are_unit_vectors_and_tell_what_is_alike() -> None:
    assert np.linalg.norm(word_vector("attack")) == pytest.approx(1, abs=0.02)
    near = word_vector("attack") @ word_vector("strike")
    assert near > word_vector("attack") @ word_vector("meeting")


def test_every_light_verb_is_a_verb_of_the_lexicon() -> None:
    assert set(light_verbs()) <= set(event_words())


def test_a_named_model_adds_the_weights_of_known_features_only() -> None:
    model = NamedModel(
        {"a": 0, "b": 1}, np.array([[1.0], [2.0]]), np.array([0.5]), np.zeros((0, 1))
    )
    rows: list[set[str]] = [{"a", "unheard of"}, set(), {"b", "a"}]
    nothing = np.zeros((len(rows), 0), dtype=np.float32)
    expected = np.array([[1.5], [0.5], [3.5]])
    assert model.log_odds(rows, nothing) == pytest.approx(expected)


def test_a_named_model_judges_no_rows_and_rows_of_unknown_features() -> None:
    model = NamedModel({}, np.zeros((0, 2)), np.array([0.5, 1.0]), np.zeros((0, 2)))
    assert model.log_odds([], np.zeros((0, 0), dtype=np.float32)).shape == (0, 2)
    unknown = model.log_odds([{"a"}], np.zeros((1, 0), dtype=np.float32))
    assert unknown == pytest.approx(np.array([[0.5, 1.0]]))


def test_a_number_model_weighs_each_column() -> None:
    model = NumberModel(np.array([[1.0], [-1.0]]), np.array([0.25]))
    assert model.log_odds(np.array([[2.0, 1.0]])) == pytest.approx(np.array([[1.25]]))


@given(st.lists(st.tuples(st.floats(-30, 30), st.floats(-30, 30)), min_size=1))
def test_salience_lies_between_0_and_1(odds: list[tuple[float, float]]) -> None:
    scores = group_salience(np.array(odds), np.zeros(len(odds)))
    assert ((scores >= 0) & (scores <= 1)).all()


def test_salience_rises_with_the_odds_of_a_core_event() -> None:
    low, high = group_salience(np.array([[-1.0, 0.0], [1.0, 0.0]]), np.zeros(2))
    assert low < high
    assert probability(np.array([0.0])) == pytest.approx([0.5])


def test_a_statement_counts_less_and_a_noun_more() -> None:
    odds = np.zeros((3, 2))
    less, even, more = group_salience(odds, np.array([-0.8, 0.0, 0.3]))
    assert less < even < more


def test_shipped_models_have_the_outputs_that_are_read() -> None:
    assert load_predicate_model().weights.shape[1] == 4
    assert load_mention_model().weights.shape[1] == 1
    assert load_group_model().weights.shape[1] == 2


@pytest.mark.slow
def test_candidates_are_verbs_event_nouns_and_state_adjectives() -> None:
    found = find_predicates(parsed("The blast left two men dead, the mayor has said."))
    assert [one.token.text for one in found] == ["blast", "left", "dead", "said"]


@pytest.mark.slow
def test_auxiliaries_are_no_candidates() -> None:
    found = find_predicates(parsed("The ship has been sold."))
    assert [one.lemma for one in found] == ["sell"]


@pytest.mark.slow
def test_a_scene_counts_the_body_and_knows_the_headline() -> None:
    article = parsed(STORY)
    scene = see_article(article, find_predicates(article))
    sank = next(token for token in article.doc if token.text == "sank")
    assert scene.sentence[0] == -1
    assert scene.sentence[sank.i] == 0
    assert "sink" in scene.headline
    assert scene.quoted[next(t.i for t in article.doc if t.text == "rough")]
    assert not scene.quoted[next(t.i for t in article.doc if t.text == "fisherman")]


@pytest.mark.slow
def test_the_headline_gives_mentions_but_no_events() -> None:
    events = extract_events(Article(STORY, PUBLISHED), min_salience=0.0)
    first = STORY.index("\n")
    assert all(event.char_start > first for event in events)
    sank = next(event for event in events if event.predicate == "sank")
    assert STORY.index("sinks") in {start for start, _ in sank.mentions}


@pytest.mark.slow
def test_what_headline_and_first_sentence_tell_is_listed() -> None:
    text = """Ferry firm fined after fall

    A ferry firm has been fined nine crowns after a cook fell down its stairs.
    """
    told = [event.title for event in extract_events(Article(text, PUBLISHED))]
    assert "Ferry firm is fined nine crowns" in told


@pytest.mark.slow
def test_the_default_view_is_what_reaches_the_threshold() -> None:
    article = Article(STORY, PUBLISHED)
    everything = extract_events(article, min_salience=0.0)
    shown = {event.char_start for event in extract_events(article)}
    assert shown == {
        event.char_start for event in everything if event.salience >= SALIENCE_THRESHOLD
    }
    assert shown
    assert len(shown) < len(everything)


@pytest.mark.slow
def test_headings_that_ask_are_no_events() -> None:
    assert opens_heading(word("How the night went", "went"))
    assert opens_heading(word("What was found", "found"))
    assert not opens_heading(word("How did the night go?", "go"))
    assert not opens_heading(word("Mayor quits", "quits"))


def test_habits_and_general_truths_are_told_from_single_events() -> None:
    assert is_habit(word("He usually opens the shop at five.", "opens"))
    assert is_habit(word("The members meet every week.", "meet"))
    assert not is_habit(word("The members met last week.", "met"))
    assert is_general(word("Storms occur in autumn.", "occur"))
    assert not is_general(word("The storms occur in autumn.", "occur"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "corrected"),
    [
        ("Correction: we wrote that nine drivers had been sacked.", True),
        ("An earlier version said that nine drivers had been sacked.", True),
        ("We said that nine drivers had been sacked.", False),
        ("A union report said that nine drivers had been sacked.", False),
    ],
)
def test_what_a_paper_takes_back_is_no_event(text: str, *, corrected: bool) -> None:
    assert is_corrected(word(text, "sacked")) is corrected


def test_what_is_said_to_be_common_is_no_event() -> None:
    assert is_how_often(word("Ferry accidents are common there.", "accidents"))
    assert not is_how_often(word("The accidents were grave.", "accidents"))


@pytest.mark.slow
def test_what_is_only_given_in_return_is_no_event() -> None:
    def names(text: str) -> list[str]:
        found = find_predicates(parsed(text))
        return [one.lemma for one in found if one.token.pos_ == "NOUN"]

    assert names("Ruiz gave them land in return for money.") == []
    assert "return" in names("Ruiz lost money in her return to the stage.")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "verb", "is_told"),
    [
        ("The ministry declined to comment.", "declined", True),
        ("The ministry refused to comment on the deal.", "comment", True),
        ("The firm did not respond to a request for comment.", "respond", True),
        ("The mayor could not be reached for comment.", "reached", True),
        ("It rained, said a nurse reached by telephone.", "reached", True),
        ("He spoke on condition of anonymity.", "spoke", True),
        ("The ministry declined to comply.", "declined", False),
        ("The firm responded to the attack.", "responded", False),
        ("The village was reached by road.", "reached", False),
        ("He spoke on live television.", "spoke", False),
    ],
)
def test_how_a_report_came_about_is_told_from_events(
    text: str, verb: str, *, is_told: bool
) -> None:
    assert is_of_reporting(word(text, verb)) is is_told


@pytest.mark.slow
def test_a_joint_statement_on_a_named_day_is_an_event() -> None:
    text = (
        "A tanker exploded near Malta on Monday. Earlier this week, Norway and Germany"
        " said that mines had been laid there."
    )
    events = extract_events(Article(text, PUBLISHED))
    assert "said" in {event.predicate for event in events}


@pytest.mark.slow
def test_extraction_gives_the_same_events_each_time() -> None:
    article = Article(STORY, PUBLISHED)
    first = extract_events(article, min_salience=0.0)
    assert first == extract_events(article, min_salience=0.0)


@pytest.mark.slow
@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(STORY.split("\n")), min_size=1, max_size=8))
def test_spans_slice_back_and_no_predicate_tells_two_events(lines: list[str]) -> None:
    text = "\n".join([*lines, "A ferry sank."])
    tellings = find_tellings(parsed(text))
    places = [
        (one.char_start, one.char_end)
        for telling in tellings
        for one in (telling.main, *telling.others)
    ]
    assert len(places) == len(set(places))
    for telling in tellings:
        main = telling.main
        assert text[main.char_start : main.char_end] == main.token.text


@pytest.mark.slow
def test_a_page_without_any_predicate_has_no_tellings() -> None:
    assert find_tellings(parsed("Blue, green and red.")) == []

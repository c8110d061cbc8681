import re
from datetime import date
from pathlib import Path

import pytest

from timeline import Article, extract_events, extract_many
from timeline.errors import (
    ArticleError,
    SalienceError,
    UnreadLanguageError,
    WorkerError,
)
from timeline.extract import SALIENCE_THRESHOLD

PUBLISHED = date(2024, 10, 28)
TEXT = (
    "Rebels attacked the northern port on Tuesday. The navy tried to retake it on"
    " Friday. The government will hold talks in November."
)
EXAMPLES = [
    path.read_text(encoding="utf-8").partition("\n---\n")[2]
    for path in sorted(Path("data").glob("*.md"))
]


def test_events_come_in_text_order_with_spans_that_slice_back() -> None:
    events = extract_events(Article(TEXT, PUBLISHED), min_salience=0.0)
    starts = [event.char_start for event in events]
    assert starts == sorted(starts)
    for event in events:
        assert TEXT[event.char_start : event.char_end] == event.predicate
        assert TEXT[event.sentence_start : event.sentence_end] == event.sentence


def test_one_sentence_tells_no_two_events_under_one_title() -> None:
    events = extract_events(Article(TEXT, PUBLISHED), min_salience=0.0)
    told = [(event.sentence_start, event.title) for event in events]
    assert len(told) == len(set(told))


@pytest.mark.parametrize("text", [TEXT, *EXAMPLES])
def test_the_lesser_events_are_a_step_away_and_change_no_other(text: str) -> None:
    article = Article(text, PUBLISHED)
    everything = extract_events(article, min_salience=0.0)
    main = [one for one in everything if one.salience >= SALIENCE_THRESHOLD]
    assert extract_events(article) == main
    assert all(one.salience == round(one.salience, 4) for one in everything)


def test_an_event_is_told_by_every_predicate_that_its_title_tells() -> None:
    text = "Peter Lund began on Monday to repair the bridge."
    (event,) = extract_events(Article(text, PUBLISHED))
    assert event.predicate == "began"
    assert [text[first:after] for first, after in event.mentions] == ["repair"]


def test_ids_do_not_change_with_the_publication_date() -> None:
    first = extract_events(Article(TEXT, PUBLISHED), min_salience=0.0)
    second = extract_events(Article(TEXT, date(2020, 1, 1)), min_salience=0.0)
    spans = {event.char_start: event.event_id for event in second}
    for event in first:
        assert spans.get(event.char_start, event.event_id) == event.event_id


def test_without_a_publication_date_relative_words_stay_undated() -> None:
    for event in extract_events(Article(TEXT), min_salience=0.0):
        assert event.start is None


def test_a_batch_gives_what_single_articles_give() -> None:
    articles = [Article(f"{TEXT} Report {n}.", PUBLISHED) for n in range(40)]
    batch = list(extract_many(articles))
    assert batch[::13] == [extract_events(article) for article in articles[::13]]


@pytest.mark.parametrize("given", [TEXT, None, 3])
def test_what_is_no_article_is_refused_with_advice(given: object) -> None:
    with pytest.raises(ArticleError, match=r"Make one of its text: Article\(text"):
        extract_events(given)  # type: ignore[arg-type]  # the mistake under test
    with pytest.raises(ArticleError, match=type(given).__name__):
        list(extract_many([given]))  # type: ignore[list-item]  # the mistake under test


@pytest.mark.parametrize(
    "least", [float("nan"), -0.1, 1.1, float("inf"), 10**400, "0.5", None]
)
def test_a_least_salience_that_is_no_share_is_refused(least: float) -> None:
    with pytest.raises(SalienceError, match="no number from 0 to 1"):
        extract_events(Article(TEXT, PUBLISHED), min_salience=least)
    with pytest.raises(SalienceError, match=re.escape(repr(least))):
        list(extract_many([Article(TEXT, PUBLISHED)], min_salience=least))


@pytest.mark.parametrize("processes", [0, -1, 1.5, "2", None, float("nan")])
def test_processes_that_are_none_are_refused_at_once(processes: int) -> None:
    with pytest.raises(WorkerError, match="Give 1 or more"):
        extract_many([], processes=processes)


@pytest.mark.parametrize("given", [Article(TEXT), None, 3])
def test_articles_that_are_no_row_are_refused_at_once(given: object) -> None:
    with pytest.raises(ArticleError, match="extract_events reads a single one"):
        extract_many(given)  # type: ignore[arg-type]  # the mistake under test


def test_the_whole_scale_of_salience_is_taken() -> None:
    article = Article(TEXT, PUBLISHED)
    every, most = (extract_events(article, min_salience=n) for n in (0, 1.0))
    assert len(every) > len(most)


def test_another_language_is_refused() -> None:
    text = "Der Hafen von Hamburg wurde am Montag wegen Sturm geschlossen."
    with pytest.raises(UnreadLanguageError, match="only English"):
        extract_events(Article(text, PUBLISHED))


def test_who_acts_on_a_date_is_no_part_of_it() -> None:
    first = "On 7 March Doran led 300 men over the ridge."
    second = "On 9 July 2021 rebels took the town."
    events = extract_events(Article(f"{first} {second}", date(2024, 10, 28)))
    assert [event.title for event in events] == [
        "Doran leads 300 men over ridge",
        "Rebels take town",
    ]
    assert [event.sentence for event in events] == [first, second]
    assert events[0].actors == ("Doran",)


def test_a_day_with_the_name_of_a_person_takes_no_part() -> None:
    text = (
        "A storm on Victoria Day in 2022 killed ten men. Victoria Lund left on Friday."
    )
    first, second = extract_events(Article(text, PUBLISHED))
    assert first.date_text == "Victoria Day in 2022"
    assert first.participants == ()
    assert [one.name for one in second.participants] == ["Victoria Lund"]


def test_an_event_and_the_harm_told_with_it_are_one_row() -> None:
    text = "A bomb exploded in a market in Lund on Monday, killing five people."
    (event,) = extract_events(Article(text, date(2026, 10, 14)))
    assert event.title == "Bomb explodes in market in Lund, killing five people"
    assert event.predicate == "exploded"
    assert "killing" in {text[first:last] for first, last in event.mentions}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Police arrested a suspect Sunday night after an hours-long manhunt.",
            "Police arrest suspect after hours-long manhunt",
        ),
        (
            (
                'Peru hit what it called "enemy" posts on the coast, killing at least '
                "five people, including three children, officials said."
            ),
            "Peru hits what it called enemy posts, killing at least five people",
        ),
    ],
)
def test_a_row_that_says_more_stands_for_both(text: str, title: str) -> None:
    events = extract_events(Article(text, date(2024, 5, 8)))
    assert [event.title for event in events] == [title]


def test_an_event_and_what_its_doer_did_next_are_two_rows() -> None:
    text = "A gang robbed a clerk in Lund on Monday, and fled to Norway on Tuesday."
    events = extract_events(Article(text, date(2026, 10, 14)))
    assert [event.predicate for event in events] == ["robbed", "fled"]


def test_an_event_and_what_it_came_after_are_one_row_under_one_title() -> None:
    text = "Ana Ruiz took office in 2018 after a landslide victory."
    (event,) = extract_events(Article(text, date(2026, 10, 14)))
    assert event.title == "Ana Ruiz takes office in 2018 after landslide victory"
    told = {event.predicate, *(text[first:last] for first, last in event.mentions)}
    assert {"took", "victory"} <= told


def test_an_event_and_how_long_before_another_it_was_are_one_row() -> None:
    text = "The ferry suffered two blackouts in port the day before the accident."
    (event,) = extract_events(Article(text, date(2026, 10, 14)))
    assert event.title == "Ferry suffers two blackouts in port the day before accident"
    assert "accident" in {text[first:last] for first, last in event.mentions}


def test_what_has_a_title_of_its_own_is_a_row_of_its_own() -> None:
    text = "The mayor resigned after a defeat in the council."
    events = extract_events(Article(text, date(2026, 10, 14)))
    titles = [event.title for event in events]
    assert titles == ["Mayor resigns", "Defeat in council"]


def test_what_a_title_only_says_more_of_is_one_row() -> None:
    text = "The bishop, who drove to the port after the blast on Monday, said he wept."
    day = date(2024, 6, 19)
    titles = [event.title for event in extract_events(Article(text, published=day))]
    assert titles == ["Bishop drives to port after blast", "He weeps"]


def test_what_is_confirmed_is_one_row_with_its_confirmation() -> None:
    text = (
        "A mill burned down in Lund on Monday. Police confirmed that two bakers died."
        " The mayor confirmed that the mill will be rebuilt."
    )
    titles = [event.title for event in extract_events(Article(text, PUBLISHED))]
    assert not any(title.startswith("Police confirm") for title in titles)
    assert "Two bakers die" in titles


def test_a_mere_statement_is_no_row_beside_what_it_states() -> None:
    text = "A dam burst on Monday.\n\nOn Monday police said two cooks had died in Lund."
    events = extract_events(Article(text, date(2026, 10, 14)))
    assert [event.title for event in events] == ["Dam bursts", "Two cooks die in Lund"]
    text = "A dam burst on Monday.\n\nOn Monday Lund announced it would ban cars."
    events = extract_events(Article(text, date(2026, 10, 14)))
    assert "announced" in [event.predicate for event in events]


def test_a_noun_that_ends_a_title_cut_short_is_no_row_beside_it() -> None:
    text = (
        "On Monday the northern farming villages were engulfed by the huge landslides"
        " in the hills of Lund and the nearby city of Bergville."
    )
    titles = [event.title for event in extract_events(Article(text, date(2026, 5, 6)))]
    assert len(titles) == 1
    assert "landslides" in titles[0]


def test_a_noun_and_its_fellow_are_no_row_beside_the_verb_that_tells_the_noun() -> None:
    text = (
        "They oppose a trade deal with Peru that Norland signed in December and a cut"
        " in aid."
    )
    titles = [event.title for event in extract_events(Article(text, date(2026, 5, 6)))]
    assert titles[-1] == "Norland signs trade deal with Peru"
    assert not any(title.startswith("Trade deal") for title in titles)


def test_what_a_title_tells_with_its_aim_is_one_row() -> None:
    aimed = "The council passed a bill to close the mine on Monday."
    events = extract_events(Article(aimed, date(2026, 10, 14)))
    assert [event.title for event in events] == ["Council passes bill to close mine"]
    apart = "A tanker sailed on Monday and returned on Friday."
    events = extract_events(Article(apart, date(2026, 10, 14)))
    assert [event.title for event in events] == ["Tanker sails", "Tanker returns"]


def test_row_has_the_days_of_what_its_title_tells() -> None:
    # The coup matters more, but "Junta frees minister" is the freeing.
    text = "A year after the coup of 26 July 2023, the junta freed the minister in May."
    events = extract_events(Article(text, published=date(2024, 11, 15)))
    [row] = [one for one in events if "frees" in one.title]
    assert row.predicate == "freed"
    assert (row.start, row.end) == (date(2024, 5, 1), date(2024, 5, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They oppose a trade pact that is to be signed on 6 November.", 24),
        ("They signed a trade pact on 25 October that ends a dispute.", 25),
    ],
)
def test_a_title_by_its_verb_has_no_day_of_a_clause_about_its_noun(
    text: str, day: int
) -> None:
    text = f"Farmers blocked roads on Thursday. {text}"
    rows = extract_events(Article(text, PUBLISHED))
    [row] = [one for one in rows if one.title.endswith(("oppose pact", "trade pact"))]
    assert row.start == row.end == date(2024, 10, day)


def test_a_word_within_a_name_is_no_event() -> None:
    text = "Ministers met Mona van den Berg on Friday. Van den Berg resigned on Sunday."
    found = extract_events(Article(text, published=date(2026, 11, 24)))
    assert [event.predicate for event in found] == ["met", "resigned"]


def test_a_death_told_twice_is_one_row_with_the_day_that_words_give() -> None:
    text = (
        "Ana Ruiz, a painter, has died at the age of 94. She had won a medal in 1975."
        "\n\nRuiz died at her home in Lund on Sunday."
    )
    events = extract_events(Article(text, published=date(2026, 11, 20)))
    [row] = [one for one in events if "dies" in one.title]
    assert row.start == row.end == date(2026, 11, 15)
    text = "Ana Ruiz died in Lund on Sunday. Tom Berg died in Lund on Monday."
    events = extract_events(Article(text, published=date(2026, 11, 20)))
    assert [one.title for one in events] == [
        "Ana Ruiz dies in Lund",
        "Tom Berg dies in Lund",
    ]


def test_where_something_lies_is_no_event() -> None:
    text = (
        "Velmet, headquartered in Lund, was founded in 1952. Its mine is located in"
        " Arvan. Police located the van in Arvan on Monday."
    )
    events = extract_events(Article(text, published=date(2026, 11, 20)))
    assert [one.predicate for one in events] == ["founded", "located"]

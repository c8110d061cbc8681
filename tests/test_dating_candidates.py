"""Which days an event may be dated to: where each comes from, and in which order."""

import tomllib
from datetime import date
from importlib.resources import files

import pytest

from tests.marked import gold_cases, laid_out
from timeline.article import Article
from timeline.events.dating.article.story import lay_out
from timeline.events.dating.clause.tenses import read_timexes
from timeline.events.dating.offered.candidates import find_candidates
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.events.word_lists import read_word_lists
from timeline.extract import extract_events
from timeline.language import parse_article

pytestmark = pytest.mark.slow
DAY = date(2023, 5, 17)
TOLD_AS = read_word_lists("dating_told_as")
OFFERED = gold_cases("dating_candidates", 2)
SIX_DAYS = "".join(f"It rained on May {day}. " for day in range(1, 7))


def candidates(text: str, published: date | None = DAY) -> list[Candidate]:
    token, story = laid_out(text, published)
    return find_candidates(token, story)


def said(one: Candidate) -> str:
    """Write a candidate: source, shape, days, rank, words, and who else gives them."""
    also = "".join(f" +{source}" for source in sorted(one.also))
    words = f" '{one.placed.timex.text}'" if one.placed is not None else ""
    ends = f" to '{one.other.timex.text}'" if one.other is not None else ""
    days = f"{one.start}/{one.end}"
    return f"{one.source} {one.shape} {days} {one.rank}{words}{ends}{also}"


@pytest.mark.parametrize(("text", "offered"), OFFERED, ids=range(len(OFFERED)))
def test_an_event_may_lie_on_the_days_that_its_text_offers(
    text: str, offered: str
) -> None:
    listed = offered.split("; ")
    found = [said(one) for one in candidates(text)]
    assert [one for one in found if one in listed] == listed


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # no date of a clause that the event is not in
        ("The mayor, who came on May 3, [resigned].", "2023-05-03/2023-05-03"),
        # only the last four dates
        (SIX_DAYS + "It [fell].", "2023-05-02/2023-05-02"),
        # no later date than the second sentence after
        (
            "It [fell]. It hailed. It snowed May 14. It froze May 15.",
            "2023-05-15/2023-05-15",
        ),
        # no span from a later date to an earlier one
        ("It closed in 1998. It was [used] until 1974.", "1998-01-01/1974-12-31"),
        # none that it is only compared with
        ("It was the worst [storm] since 1987.", "1987-01-01/2023-05-17"),
        ("The [strike] was the first there since 1987.", "1987-01-01/1987-12-31"),
        ("It was the worst storm since 1987. Many [fled].", "1987-01-01/1987-12-31"),
        ("Sales [fell] to their lowest since 1987.", "1987-01-01/2023-05-17"),
        (
            "It was the biggest [strike] since the firm was sold in 1996.",
            "1996-01-01/2023-05-17",
        ),
        # none after a semicolon
        ("Three were [jailed]; one died on May 3.", "2023-05-03/2023-05-03"),
        # none before one where its own part has a date
        ("One died on May 3; three [left] on May 5.", "2023-05-03/2023-05-03"),
        # no span from a year told in between to a day
        (
            "It sank on May 3. It was built in 2016. The port was [shut] until May 5.",
            "2016-01-01/2023-05-05",
        ),
        # no days gone by of what is told as to come
        ("She spoke on May 9. It will [close].", "2023-05-09/2023-05-09"),
        # none of a joined clause of another tense
        ("Shares [fell] early and had lost a third on May 3.", "2023-05-03/2023-05-03"),
        # only the span since then of what has lasted
        (
            "On May 9 many were [hurt], and have died since May 2.",
            "2023-05-02/2023-05-17",
        ),
        ("He spoke on May 9. Many have [died] since May 2.", "2023-05-09/2023-05-09"),
        # none that the paragraph has moved on from
        (
            "The board met on May 10.\n\nThe ferry sailed on March 8. It [sank].",
            "2023-05-10/2023-05-10",
        ),
        (
            "It met on May 10.\n\nThe ship left and hit a reef on March 8. It [sank].",
            "2023-05-10/2023-05-10",
        ),
        # no days ahead of what is told as past
        ("Ten people [died]. A hearing is on June 24.", "2023-06-24/2023-06-24"),
        # none that is only counted from
        ("It [closed] ten days before May 14.", "2023-05-14/2023-05-14"),
        # none of what only begins then
        ("She [announced] a curfew starting on May 14.", "2023-05-14/2023-05-14"),
        # none of two that a clause beside it has
        (
            "They said taps made between 2007 and 2009 were bad, and she [left].",
            "2007-01-01/2009-12-31",
        ),
    ],
    ids=range(22),
)
def test_other_days_are_not_offered(text: str, days: str) -> None:
    assert days not in {f"{one.start}/{one.end}" for one in candidates(text)}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It has grown since the [storm] of 1987.", "1987-01-01/1987-12-31"),
        ("It has [grown] since 1987.", "1987-01-01/2023-05-17"),
        ("Since 1987 it has [built] the tallest towers.", "1987-01-01/2023-05-17"),
        (
            "Many have been [killed] or hurt since the war began on May 3.",
            "2023-05-03/2023-05-17",
        ),
        ("In May 2021 one died; three were [jailed].", "2021-05-01/2021-05-31"),
        (
            "It sank on May 3. The port was [closed] until May 5.",
            "2023-05-03/2023-05-05",
        ),
        ("They [planned] it for June 24, 2023.", "2023-06-24/2023-06-24"),
        ("They were to [meet] on June 24.", "2023-06-24/2023-06-24"),
        ("It [closed] ten days before May 14.", "2023-05-04/2023-05-04"),
        ("It [fell] two days after the May 7 quake.", "2023-05-09/2023-05-09"),
        (
            "The board met on May 10.\n\nThe ferry sailed on March 8.\n\nIt [sank].",
            "2023-05-10/2023-05-10",
        ),
        (
            "The board met on May 10.\n\nIt sailed on March 8. It has [sunk].",
            "2023-05-10/2023-05-10",
        ),
        ("On May 9 she said it would [close].", "2023-05-09/2023-05-09"),
        ("A curfew [starting] on May 14 was announced.", "2023-05-14/2023-05-14"),
    ],
    ids=range(14),
)
def test_days_that_are_nearly_ruled_out_are_offered(text: str, days: str) -> None:
    assert days in {f"{one.start}/{one.end}" for one in candidates(text)}


def test_days_of_a_named_year_come_from_the_sentence_most_alike() -> None:
    text = (
        "The ferry [sank] in 2009. On 3 May 2009 a mayor was elected. The ferry hit a"
        " reef on 5 May 2009."
    )
    [first, second] = [one for one in candidates(text) if one.source is Source.INSIDE]
    assert (first.start, second.start) == (date(2009, 5, 5), date(2009, 5, 3))
    assert first.within is not None
    assert first.within.timex.text == "2009"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He fell on May 9 last year. He [left] on Sunday.", date(2023, 5, 14)),
        ("He fell on May 9 last year. He [left] soon.", date(2022, 5, 9)),
        ("He fell on Sunday. He [left] on Tuesday.", date(2023, 5, 14)),
    ],
    ids=["shortly before publication", "without a later one", "the first of two"],
)
def test_the_storys_day_is_shortly_before_publication(text: str, day: date) -> None:
    _, story = laid_out(text, DAY)
    assert story.day is not None
    assert story.day.start == day


def test_a_date_may_end_where_the_storys_day_begins() -> None:
    text = "The war began in 1998. It [dragged] on. It ended on May 12, 2001."
    [between] = [
        one
        for one in candidates(text)
        if (one.source, one.shape) == (Source.EARLIER, Shape.BETWEEN)
    ]
    assert (between.start, between.end) == (date(1998, 1, 1), date(2001, 5, 12))
    assert between.placed is not None
    assert between.placed.timex.text == "1998"


def test_the_nearer_of_two_words_for_one_day_is_taken() -> None:
    text = "On Tuesday ministers met, and on May 16 the king [died]."
    first = candidates(text)[0]
    assert first.placed is not None
    assert (first.start, first.placed.timex.text) == (date(2023, 5, 16), "May 16")
    text = "On Tuesday ministers [met], and on May 16 the king died."
    first = candidates(text)[0]
    assert first.placed is not None
    assert first.placed.timex.text == "Tuesday"


def test_publication_offers_its_day_and_the_day_before() -> None:
    found = [one for one in candidates("The mayor [resigned].") if one.start]
    assert {one.source for one in found} == {Source.PUBLICATION}
    spans = [(one.shape, str(one.start), str(one.end), one.rank) for one in found]
    assert spans == [
        (Shape.AT, "2023-05-17", "2023-05-17", 0),
        (Shape.AT, "2023-05-16", "2023-05-16", 1),
    ]


def test_no_span_is_made_of_the_storys_day_but_what_words_give() -> None:
    text = "A ferry sank on May 10. Divers [filmed] the wreck."
    found = [one for one in candidates(text) if one.placed]
    assert {one.shape for one in found} == {Shape.AT, Shape.FROM, Shape.SOON}
    assert min(one.start for one in found if one.start) == date(2023, 5, 10)


def test_leaving_it_undated_is_always_offered_and_last() -> None:
    for text in ("The mayor [resigned].", "The mayor [resigned] on May 3."):
        for published in (None, DAY):
            last = candidates(text, published)[-1]
            assert (last.source, last.start, last.end) == (Source.NOWHERE, None, None)
    assert len(candidates("The mayor [resigned].", None)) == 1


def test_no_span_is_offered_twice() -> None:
    text = "On May 3 it rained. It rained on May 3. The dam [failed] on May 3."
    spans = [(one.start, one.end) for one in candidates(text)]
    assert len(spans) == len(set(spans))
    assert candidates(text)[0].also >= {Source.EARLIER, Source.STORY}


def test_headlines_are_laid_out_apart_and_no_storys_day() -> None:
    text = "Storm hits coast on May 3\n\nOn May 10 a storm hit the coast, police said."
    parsed = parse_article(Article(text, DAY))
    story = lay_out(parsed, read_timexes(parsed))
    assert story.headline == {0}
    assert story.paragraph == [0, 1]
    assert story.day is not None
    assert story.day.timex.text == "May 10"
    assert story.rarity["coast"] == 0.5
    assert story.rarity["polic"] == 1.0


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # over before what the words date: from the day told last until then
        (
            "He came in 2009. He [worked] here before he moved to Riga in 2015.",
            {"2009-01-01/2015-12-31"},
        ),
        (
            "It opened in 2009. It [paid] no rent until a bank bought it in 2015.",
            {"2009-01-01/2015-12-31"},
        ),
        ("He [worked] here before joining the board in 2015.", set()),
        # soon before it, or denied until then: at that time
        (
            "He [called] shortly before the hall closed on May 3.",
            {"2023-05-03/2023-05-03", "2023-05-03/2023-05-17"},
        ),
        (
            "They did not [leave] until the hall closed on May 3.",
            {"2023-05-03/2023-05-03", "2023-05-03/2023-05-17"},
        ),
    ],
)
def test_what_is_over_before_a_day_is_not_of_that_day(
    text: str, days: set[str]
) -> None:
    own = [one for one in candidates(text) if one.source is Source.SENTENCE]
    assert {f"{one.start}/{one.end}" for one in own} == days


def test_what_is_over_before_a_day_is_of_no_later_one() -> None:
    text = "It rained on May 9. He [worked] here before joining the board on May 3."
    found = [one for one in candidates(text) if one.end is not None]
    assert [one for one in found if one.end and one.end > date(2023, 5, 3)] == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # words for a day that nobody can tell: no other day of the text is meant
        ("It was signed on 12 March 2024. Yesterday Poland [left].", []),
        ("On Friday they [met]. It was signed on 12 March 2024.", []),
        # nor for what is told after it
        ("It was signed on 12 March 2024. Yesterday Poland left. Spain [stayed].", []),
        # those of another clause do not matter, nor do those told before it
        (
            "It was [signed] on 12 March 2024 by Poland, which left yesterday.",
            ["2024-03-12/2024-03-12"],
        ),
        (
            "It rained on Friday. It was signed on 12 March 2024. Spain [stayed].",
            ["2024-03-12/2024-03-12"],
        ),
        # the sentence names another day that is known
        (
            "Spain [left] on 12 March 2024, Poland said yesterday.",
            ["2024-03-12/2024-03-12"],
        ),
    ],
)
def test_a_day_that_nobody_can_tell_is_no_other_day(text: str, days: list[str]) -> None:
    found = candidates(text, None)
    told = [f"{one.start}/{one.end}" for one in found if one.start is not None]
    assert told == days


def test_an_event_of_an_unknown_day_says_which_words_name_it() -> None:
    text = "It was signed on 12 March 2024. Yesterday Poland left the treaty."
    event = next(one for one in extract_events(Article(text)) if one.start is None)
    assert event.date_reason == (
        "'Yesterday' cannot be dated without the publication date."
    )


def test_nothing_marches_in_the_name_of_a_month() -> None:
    text = "Soldiers [marched] into the port. She was born in March 1932."
    sources = {one.source for one in candidates(text)}
    assert Source.SAME_WORD not in sources
    assert Source.SAME_WORD in {
        one.source
        for one in candidates("Soldiers [marched] in. Others marched in May 1932.")
    }


def test_a_word_told_often_has_the_dates_of_the_nearest_sentences_with_it() -> None:
    often = "The choir marched there. " * 15
    text = "It marched on March 1. " + often + "It marched on May 2. It [marched] in."
    days = [c.start for c in candidates(text) if c.source is Source.SAME_WORD or c.also]
    assert date(2023, 5, 2) in days
    assert date(2023, 3, 1) not in days


@pytest.mark.parametrize("noun", sorted(TOLD_AS))
def test_other_words_for_a_thing_are_no_word_twice_and_not_its_own(noun: str) -> None:
    path = files("timeline.events") / "en" / "dating_told_as.toml"
    listed = tomllib.loads(path.read_text(encoding="utf-8"))[noun]
    assert noun not in listed
    assert len(listed) == len(set(listed))


def test_the_day_of_an_old_murder_is_not_the_storys() -> None:
    text = "Ana Ruiz was killed on 26 March 1986. A lab [named] a man."
    assert all(one.source is not Source.STORY for one in candidates(text))

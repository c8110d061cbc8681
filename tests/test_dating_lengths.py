from collections.abc import Iterator
from datetime import date

import pytest

from tests.marked import laid_out
from timeline.events import DateBasis, Extent
from timeline.events.dating.article.amounts import days_from, length_in_days
from timeline.events.dating.clause.event import view_event
from timeline.events.dating.offered.candidates import find_candidates
from timeline.events.dating.spans import make_dating
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.events.values import Dating

DAY = date(2023, 5, 17)
FOUR_DAYS_AFTER = "The strike began on May 12, four days after the union [voted]."


def measured(text: str, published: date | None = DAY) -> Iterator[Candidate]:
    token, story = laid_out(text, published)
    found = find_candidates(token, story)
    return (one for one in found if one.source is Source.LENGTH)


def made(text: str, shape: Shape) -> Dating:
    token, story = laid_out(text, DAY)
    found = find_candidates(token, story)
    candidate = next(one for one in found if one.shape is shape)
    return make_dating(view_event(token, story), candidate, story, certainty=0.5)


@pytest.mark.parametrize(
    ("value", "days"),
    [("P2W", 14), ("P10D", 10), ("P1Y", 365.25), ("PXW", 21), ("P3M", 91.32)],
)
def test_a_length_is_told_in_days(value: str, days: float) -> None:
    assert length_in_days(value) == pytest.approx(days)


@pytest.mark.parametrize("value", ["PT3H", "2023-05", "P", "P1Y6M", "PRESENT_REF", ""])
def test_clock_times_and_mixed_lengths_are_not_counted_in_days(value: str) -> None:
    assert length_in_days(value) is None


@pytest.mark.parametrize(
    ("text", "shape", "days"),
    [
        # up to a day of the sentence
        (
            "He quit on May 15 after two weeks of [protests].",
            Shape.LASTED,
            ("2023-05-01", "2023-05-15"),
        ),
        # from a day of the sentence on
        (
            "The mayor began a 14-day [fast] on May 10.",
            Shape.LASTS,
            ("2023-05-10", "2023-05-24"),
        ),
        # so long before what is told on a day
        (FOUR_DAYS_AFTER, Shape.BACK, ("2023-05-08", "2023-05-08")),
        # so long after it, and less sure the longer it is
        (
            "The ship [sailed] four weeks after the storm of March 1.",
            Shape.AHEAD,
            ("2023-03-26", "2023-04-01"),
        ),
    ],
)
def test_a_length_is_counted_from_days_of_the_sentence(
    text: str, shape: Shape, days: tuple[str, str]
) -> None:
    found = [one for one in measured(text) if one.shape is shape]
    assert days in {(str(one.start), str(one.end)) for one in found}


def test_a_length_is_counted_from_the_day_told_last_and_from_publication() -> None:
    text = "A dam broke on May 8. It had [leaked] for ten days."
    ends = {one.end for one in measured(text) if one.shape is Shape.LASTED}
    assert {date(2023, 5, 8), DAY} <= ends


def test_a_length_tells_apart_what_it_is_counted_from() -> None:
    text = "It rained on May 3. A dam broke on May 8. It had [leaked] for ten days."
    found = [one for one in measured(text) if one.shape is Shape.LASTED]
    assert [(str(one.end), one.rank) for one in found] == [
        ("2023-05-08", 1),
        ("2023-05-03", 2),
        ("2023-05-17", 3),
    ]
    words = [one.other.timex.text if one.other else "" for one in found]
    assert words == ["May 8", "May 3", ""]


def test_without_any_day_a_length_gives_none() -> None:
    assert not list(measured("The dam [leaked] for ten days.", None))


def test_a_length_says_what_it_was_counted_from() -> None:
    found = made("He quit on May 15 after two weeks of [protests].", Shape.LASTED)
    assert found.text == "two weeks"
    assert found.basis is DateBasis.EXPRESSION
    assert found.extent is Extent.THROUGHOUT
    assert found.reason == "'two weeks' up to 'May 15': 1 to 15 May 2023."
    assert found.edtf == "2023-05-01/2023-05-15"


@pytest.mark.parametrize(
    ("text", "is_counted"),
    [
        ("Her brother [got] two years for theft.", False),
        ("The driver was [banned] for two years.", False),
        ("The dam had [leaked] for two years.", True),
        ("Her brother [spent] two years in Rome.", True),
    ],
)
def test_what_is_given_for_a_length_of_time_does_not_last_it(
    text: str, *, is_counted: bool
) -> None:
    assert any(True for _ in measured(text)) is is_counted


def test_in_so_many_days_does_not_mean_throughout() -> None:
    found = made("The film, out since May 1, [drew] a crowd in two days.", Shape.LASTED)
    assert found.extent is Extent.WITHIN


def test_how_far_from_another_event_is_a_day_that_says_so() -> None:
    found = made(FOUR_DAYS_AFTER, Shape.BACK)
    assert found.reason == "'four days' before 'May 12': Monday 8 May 2023."
    assert found.extent is Extent.WITHIN


def test_vague_words_give_the_days_that_they_are_about() -> None:
    found = made("The bank has [closed] forty branches recently.", Shape.ABOUT)
    assert found.start is not None
    assert found.text == "recently"
    assert "here it is about" in found.reason


def test_counting_never_leaves_the_calendar() -> None:
    assert days_from(date(5, 1, 1), -(10**6)) == date.min
    assert days_from(date(9990, 1, 1), 10**6) == date.max


def shapes_of(text: str, published: date | None = DAY) -> set[tuple[Shape, date]]:
    token, story = laid_out(text, published)
    found = find_candidates(token, story)
    return {
        (one.shape, one.start)
        for one in found
        if one.source is Source.SENTENCE and one.start is not None
    }


def test_what_is_counted_since_an_event_lasts_from_then_on() -> None:
    text = "More than 900 people have been [arrested] since the strike began in March."
    assert shapes_of(text) == {(Shape.FROM, date(2023, 3, 1))}


def test_the_event_that_is_counted_from_has_its_own_day() -> None:
    text = "More than 900 people have been arrested since the strike [began] in March."
    assert (Shape.AT, date(2023, 3, 1)) in shapes_of(text)


def test_since_keeps_its_days_where_publication_is_unknown() -> None:
    text = "Many were [arrested] since the strike began in March 2019."
    assert (Shape.AT, date(2019, 3, 1)) in shapes_of(text, None)

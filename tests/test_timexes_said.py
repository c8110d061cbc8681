"""What is written and said of single expressions: value, mod, EDTF, window, reason."""

from datetime import date

import pytest

from timeline import find_timexes

PUBLISHED = date(2024, 10, 28)


@pytest.mark.parametrize(
    ("text", "words", "value", "mod", "edtf"),
    [
        ("It opened early tonight.", "early tonight", "2024-10-28TNI", "START", ""),
        ("Sales rose in 3Q24.", "3Q24", "2024-Q3", "", "2024-07-01/2024-09-30"),
        ("It meets every October.", "every October", "XXXX-10", "", ""),
        ("It fell on 3.10.2024.", "3.10.2024", "2024-10-03", "", "2024-10-03"),
        ("It ends by the 1990s.", "the 1990s", "199", "", "../1999-12-31"),
        ("It ends by October.", "October", "2024-10", "", "../2024-10"),
        ("It met two weekends ago.", "two weekends ago", "2024-W42-WE", "", ""),
    ],
)
def test_an_expression_is_written_in_both_notations(
    text: str, words: str, value: str, mod: str, edtf: str
) -> None:
    (found,) = find_timexes(text, published=PUBLISHED)
    assert (found.text, found.value, found.mod) == (words, value, mod)
    assert not edtf or found.edtf == edtf


def test_a_month_that_others_count_from_is_named_in_the_reason() -> None:
    *_, found = find_timexes("It rose in October 2024 and fell that month.")
    assert found.reason == (
        "'that month', counted from October 2024 in the text, is 1 to 31 October 2024."
    )


def test_the_years_ahead_begin_on_the_day_of_publication() -> None:
    (found,) = find_timexes("It will last the next three years.", published=PUBLISHED)
    assert found.start is None
    assert found.window == (PUBLISHED, date(2027, 10, 29))


LIFE = (
    "Ana Ruiz, the singer, died in Riga yesterday.\n\nShe first sang in Sala in 1951,"
    " moved to Riga in 1962, made a film in 1970, won a prize in 1984 and retired in"
    " 1999.\n\n"
)


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("She was taken to hospital on [7 October].", "2024-10-07"),
        ("Her record came out on [7 March].", "1962-03-07"),
        ("A service will be held on [7 December].", "2024-12-07"),
        ("Her brother sold the house in [July].", "2024-07"),
    ],
)
def test_a_life_told_as_news_comes_back_to_now_in_a_new_paragraph(
    told: str, value: str
) -> None:
    text = LIFE + told.replace("[", "").replace("]", "")
    assert find_timexes(text, date(2024, 10, 28))[-1].value == value


def test_a_history_does_not_come_back_to_now() -> None:
    text = LIFE.replace("yesterday", "in 2003") + "She was taken ill on 7 October."
    assert find_timexes(text, date(2024, 10, 28))[-1].value != "2024-10-07"


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("By Saturday divers had found nine.\n\nIt left at 6 p.m.", "2024-10-24T18:00"),
        ("By Saturday divers had found nine. They left at 6 p.m.", "2024-10-26T18:00"),
        ("On Saturday divers found nine.\n\nThey left at 6 p.m.", "2024-10-26T18:00"),
    ],
)
def test_what_was_done_by_a_day_does_not_move_the_story_there(
    told: str, value: str
) -> None:
    found = find_timexes(f"A ferry sank off Lund on Thursday. {told}", PUBLISHED)
    assert found[-1].value == value

"""Corrections: what they change, what they leave, what they say."""

import time
from collections.abc import Sequence
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from tests.made_events import dating, event, made_table
from timeline.article import Article
from timeline.corrections import (
    Entry,
    Field,
    Kind,
    Log,
    NoticeKind,
    Place,
    add,
    add_own,
    apart,
    apply,
    delete,
    find_words,
    join,
    log_text,
    parse_log,
    read_days,
    rename,
    review,
    set_fields,
    split,
    together,
    undo,
)
from timeline.corrections.edited import was_of
from timeline.errors import CorrectionError
from timeline.table import SCHEMA, events_table
from timeline.table.csv import csv_text, table_from_csv

WHEN = "2024-10-28T09:30:00+00:00"
TEXT = (
    "The crane fell.\nThen, on Monday, the mayor\u2019s office \u2013 late \u2013"
    " closed the quay."
)


def row_with(table: pd.DataFrame, title: str) -> pd.Series:
    at = [name.startswith(title) for name in table["title"]].index(True)
    return table.iloc[at]


def logged(drafts: Sequence[Entry], log: Log | None = None, note: str = "") -> Log:
    return (log or Log()).add(drafts, when=WHEN, note=note)


def corrected(title: str, wishes: dict[Field, str], note: str = "") -> pd.Series:
    table = made_table()
    row = row_with(table, title)
    after = apply(table, logged(set_fields(row, wishes), note=note))
    return after.iloc[after["event_id"].tolist().index(row["event_id"])]


def test_no_corrections_leave_the_table_as_it_is() -> None:
    assert_frame_equal(apply(made_table(), Log()), made_table())


def test_a_title_is_changed_and_the_former_one_is_told() -> None:
    row = corrected("Council votes", {Field.TITLE: "  Council approves\nthe plan "})
    assert row["title"] == "Council approves the plan"
    assert row["edited"] == "title: was Council votes to widen the harbour"


def test_other_rows_stay_exactly_as_they_were() -> None:
    table = made_table()
    row = row_with(table, "Council votes")
    after = apply(table, logged(set_fields(row, {Field.TITLE: "Council approves"})))
    others = table["event_id"] != row["event_id"]
    assert_frame_equal(after[others], table[others])
    assert dict(after.dtypes.astype(str)) == dict(SCHEMA)


def test_a_value_that_stays_makes_no_entry() -> None:
    row = row_with(made_table(), "Council votes")
    wishes = {Field.TITLE: row["title"], Field.STATUS: "happened"}
    assert set_fields(row, wishes) == []


@pytest.mark.parametrize(
    ("dates", "precision", "edtf", "value"),
    [
        ("2024-03-05/2024-03-05", "day", "2024-03-05", "2024-03-05"),
        ("2024-03-04/2024-03-10", "week", "2024-03-04/2024-03-10", "2024-W10"),
        ("2024-03-01/2024-03-31", "month", "2024-03", "2024-03"),
        ("2024-01-01/2024-12-31", "year", "2024", "2024"),
        ("1990-01-01/1999-12-31", "decade", "199X", "199"),
        ("2024-03-02/2024-05-07", "range", "2024-03-02/2024-05-07", ""),
        ("0001-01-01/9999-12-31", "range", "0001-01-01/9999-12-31", ""),
        ("", "unknown", "", ""),
    ],
)
def test_the_precision_follows_from_new_days(
    dates: str, precision: str, edtf: str, value: str
) -> None:
    row = corrected("Dockers hold", {Field.DATES: dates})
    assert row["precision"] == precision
    assert row["date_edtf"] == edtf
    assert row["date_value"] == value
    assert row["date_text"] == "corrected by hand"
    assert row["date_basis"] == ("hand" if dates else "none")
    assert was_of(row["edited"]) == {"dates": "2024-04-01/2024-04-30"}


def test_the_reason_says_that_a_date_was_corrected_from_what_and_why() -> None:
    row = corrected(
        "Dockers hold", {Field.DATES: "2024-04-09/2024-04-09"}, note="Police log"
    )
    assert row["date_reason"] == (
        "Corrected by hand to Tuesday 9 April 2024; the article was read as 1 to 30"
        " April 2024. Note: Police log"
    )


def test_rows_are_in_order_after_a_date_moved() -> None:
    table = made_table()
    row = row_with(table, "Union ballots")
    wishes = {Field.DATES: "2023-01-01/2023-01-01"}
    after = apply(table, logged(set_fields(row, wishes)))
    assert after["event_id"].iloc[0] == row["event_id"]
    removed = apply(table, logged(set_fields(row, {Field.DATES: ""})))
    assert pd.isna(removed[removed["event_id"] == row["event_id"]]["start"].iloc[0])
    assert removed["start"].isna().tolist() == [False] * 11 + [True] * 2


def test_days_set_back_bring_back_all_that_was_said_of_them() -> None:
    table = made_table()
    row = row_with(table, "Night shifts")
    log = logged(set_fields(row, {Field.DATES: "2024-03-05/2024-03-05"}))
    now = row_with(apply(table, log), "Night shifts")
    log = logged(set_fields(now, {Field.DATES: "2024-05-02/2024-06-14"}), log)
    assert_frame_equal(apply(table, log), table)


def test_an_open_end_can_be_set_by_hand() -> None:
    row = corrected(
        "Council votes",
        {Field.DATES: "2024-02-05/2024-06-14", Field.PRECISION: "since"},
    )
    assert row["precision"] == "open"
    assert row["date_edtf"] == "2024-02-05/.."


@pytest.mark.parametrize(
    ("wishes", "says"),
    [
        ({Field.DATES: "2024-03-05/2024-03-04"}, "lies before the first"),
        ({Field.DATES: "2024-02-30/2024-03-04"}, "no pair of days"),
        ({Field.DATES: "soon"}, "no pair of days"),
        ({Field.PRECISION: "week"}, "30 days, more than a week"),
        ({Field.PRECISION: "day"}, "more than a day"),
        ({Field.PRECISION: "moment"}, "is none of"),
        ({Field.PRECISION: "unknown"}, "Empty both days"),
        ({Field.DATES: "", Field.PRECISION: "day"}, "first day too"),
        ({Field.TITLE: " "}, "needs a title"),
        ({Field.TITLE: "x" * 91}, "91 characters"),
        ({Field.STATUS: "rumoured"}, "none of happened"),
        ({Field.ACTORS: "Russia"}, "no actor with a role"),
        ({Field.ACTORS: "Russia (boss)"}, "Roles are agent"),
        ({Field.ACTORS: "  (agent)"}, "needs a name"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    wishes: dict[Field, str], says: str
) -> None:
    row = row_with(made_table(), "Dockers hold")
    with pytest.raises(CorrectionError, match=says):
        set_fields(row, wishes)


def test_actors_keep_what_is_known_of_them() -> None:
    row = corrected(
        "Council votes", {Field.ACTORS: "Dockers' Union (agent); New Body (target)"}
    )
    assert row["actors"] == "Dockers' Union; New Body"
    assert row["roles"] == "agent; target"
    assert row["actor_types"] == "country; "
    assert was_of(row["edited"])["actors"] == (
        "Mirov City Council (agent), Port Authority (other)"
    )


def test_renaming_reaches_every_event_and_merges_into_a_name_that_is_there() -> None:
    table = made_table()
    known = ["Port Authority", "Mirov City Council"]
    drafts = rename(["Port Authority"], "Mirov City Council", known)
    after = apply(table, logged(drafts))
    assert not after["actors"].str.contains("Port Authority").any()
    merged = row_with(after, "Council votes")
    assert (merged["actors"], merged["roles"]) == ("Mirov City Council", "agent")
    assert after["edited"].ne("").sum() == 5


def test_renaming_reaches_who_says_so_and_whom_one_belongs_to() -> None:
    table = made_table().assign(attributed_to="Moscow", affiliations="Moscow")
    after = apply(table, logged(rename(["Moscow"], "Russia", ["Moscow"])))
    assert set(after["attributed_to"]) == {"Russia"}
    assert "Moscow" not in "".join(after["affiliations"])


def test_a_rename_of_nobody_is_refused() -> None:
    with pytest.raises(CorrectionError, match="'Nobody' is no actor"):
        rename(["Nobody"], "Somebody", ["Port Authority"])
    with pytest.raises(CorrectionError, match="Choose the actors"):
        rename(["Port Authority"], " Port Authority ", ["Port Authority"])


def test_a_deleted_event_is_gone_and_comes_back_with_undo() -> None:
    table = made_table()
    log = logged(delete(row_with(table, "Council votes")))
    assert len(apply(table, log)) == len(table) - 1
    assert_frame_equal(apply(table, undo(log, when=WHEN)), table)


def test_everything_can_be_deleted() -> None:
    table = made_table()
    drafts = [delete(row)[0] for _, row in table.iterrows()]
    after = apply(table, logged(drafts))
    assert after.empty
    assert dict(after.dtypes.astype(str)) == dict(SCHEMA)


def test_words_of_the_article_become_an_event() -> None:
    article = Article(TEXT, published=date(2024, 6, 14), title="Quay", source="Courier")
    ((first, last),) = find_words(TEXT, "THE MAYOR'S office - late - closed")
    assert TEXT[first:last].startswith("the mayor")
    place = Place(article.id, first, last)
    drafts = add(
        TEXT,
        place,
        {Field.TITLE: "Mayor closes quay", Field.DATES: "2024-06-10/2024-06-10"},
    )
    row = apply(events_table([]), logged(drafts), [article]).iloc[0]
    assert row["event_id"] == f"{article.id}-{first}-{last}"
    assert row["title"] == "Mayor closes quay"
    assert row["edited"] == "added by hand"
    assert row["sentence"] == TEXT[first:last]
    assert (row["start"].date(), row["precision"]) == (date(2024, 6, 10), "day")
    assert (row["source"], row["published"].date()) == ("Courier", date(2024, 6, 14))


def test_an_added_event_takes_its_article_from_its_neighbours() -> None:
    table = made_table()
    log = logged(
        add("A crane fell", Place("made", 0, 12), {Field.TITLE: "Crane falls"})
    )
    row = row_with(apply(table, log), "Crane falls")
    assert row["article_title"] == "The harbour of Mirov in four months"
    assert pd.isna(row["start"])


def test_an_event_that_no_article_tells_is_added_under_a_name_of_its_own() -> None:
    wishes = {
        Field.TITLE: "Crane falls",
        Field.DATES: "2024-05-03/2024-05-03",
        Field.ACTORS: "Port Authority (agent)",
    }
    log = logged(add_own(wishes), note="police report")
    assert parse_log(log_text(log).encode()).log == log
    row = row_with(apply(made_table(), log), "Crane falls")
    assert (row["article_id"], row["sentence"], row["mentions"]) == ("", "", "")
    assert row["actor_types"] == made_table()["actor_types"].iloc[2]
    assert (
        row["date_reason"] == "Given by hand as Friday 3 May 2024. Note: police report"
    )
    assert row["edited"] == "added by hand"
    for same in (wishes, {**wishes, Field.STATUS: "planned"}):
        assert add_own(same)[0].event == row["event_id"]
    other = add_own({**wishes, Field.DATES: ""})
    assert other[0].event != row["event_id"]
    again = review(apply(made_table(), log), logged(add_own(wishes)))
    assert [notice.kind for notice in again.notices][:1] == [NoticeKind.FOUND]


@pytest.mark.parametrize("event_id", ["by-hand-12", "by-hand-x-3", "hand"])
def test_an_added_event_is_named_by_its_place_or_as_one_of_no_article(
    event_id: str,
) -> None:
    log = logged([Entry(kind=Kind.ADD, event=event_id, new="Crane falls")])
    with pytest.raises(CorrectionError, match="does not say where"):
        log_text(log)
    with pytest.raises(CorrectionError, match="needs a title"):
        add_own({Field.DATES: "2024-05-03/2024-05-03"})


@pytest.mark.parametrize("words", ["", "  \n", "the crane rose", "quay. The"])
def test_words_that_are_not_in_the_article_are_not_found(words: str) -> None:
    assert find_words(TEXT, words) == []


def test_every_place_of_the_words_is_found() -> None:
    assert find_words("No. no, NO", "no") == [(0, 2), (4, 6), (8, 10)]
    assert len(find_words("no " * 1000, "no")) == 50


def test_letters_that_grow_in_lower_case_keep_their_places() -> None:
    text = "\u0130\u0130 \u0130 Stra\u00dfe \u00c9TAT\u2014FIN"
    assert find_words(text, "\u00e9tat-fin") == [(12, 20)]


@given(st.text(max_size=60), st.integers(0, 59), st.integers(1, 60))
def test_words_copied_from_a_text_are_found_where_they_stand(
    text: str, first: int, size: int
) -> None:
    words = text[first : first + size]
    if words.split():
        places = [text[one:other].split() for one, other in find_words(text, words)]
        assert words.split() in places


def test_finding_words_takes_time_in_line_with_the_text() -> None:
    text, words = "a" * 1_000_000, "a" * 1_999 + "b"
    begun = time.process_time()
    assert find_words(text, words) == []
    assert time.process_time() - begun < 2


def test_an_event_outside_the_article_is_refused() -> None:
    with pytest.raises(CorrectionError, match="not in the article"):
        add("Short", Place("made", 3, 90), {Field.TITLE: "Crane falls"})


def test_an_added_event_that_is_found_by_itself_later_is_not_doubled() -> None:
    table = made_table()
    row = row_with(table, "Council votes")
    draft = Entry(kind=Kind.ADD, event=row["event_id"], new="Council votes")
    outcome = review(table, logged([draft]))
    assert_frame_equal(outcome.table, table)
    assert [notice.kind for notice in outcome.notices] == [NoticeKind.FOUND]


def test_corrections_survive_another_extraction() -> None:
    before = events_table(
        [event("Crane falls", dating("2024-02-05")), event("Quay shuts", dating(""))]
    )
    log = logged(set_fields(before.iloc[0], {Field.TITLE: "Crane collapses"}))
    log = logged(delete(before.iloc[1]), log)
    later = events_table([event("Crane falls", dating("2024-02-06"), "Port")])
    outcome = review(later, log)
    assert outcome.table["title"].tolist() == ["Crane collapses"]
    assert outcome.table["start"].iloc[0].date() == date(2024, 2, 6)
    assert [notice.kind for notice in outcome.notices] == [NoticeKind.GONE]


def test_a_value_that_is_read_otherwise_now_is_shown() -> None:
    before = events_table([event("Crane falls", dating("2024-02-05"))])
    log = logged(set_fields(before.iloc[0], {Field.DATES: "2024-02-01/2024-02-01"}))
    later = events_table([event("Crane falls", dating("2024-02-06"))])
    outcome = review(later, log)
    (notice,) = outcome.notices
    assert notice.kind is NoticeKind.DIFFERS
    assert notice.found == "2024-02-06/2024-02-06"
    assert outcome.table["start"].iloc[0].date() == date(2024, 2, 1)


def test_two_corrections_of_one_field_made_apart_are_shown() -> None:
    table = made_table()
    row = row_with(table, "Council votes")
    log = logged(set_fields(row, {Field.TITLE: "Council approves"}))
    log = logged(set_fields(row, {Field.TITLE: "Council agrees"}), log)
    outcome = review(table, log)
    assert row_with(outcome.table, "Council agrees") is not None
    assert [notice.kind for notice in outcome.notices] == [NoticeKind.CLASH]


def test_one_correction_after_another_is_no_clash_even_with_the_first_undone() -> None:
    table = made_table()
    log = logged(set_fields(row_with(table, "Council v"), {Field.TITLE: "Council a"}))
    now = row_with(apply(table, log), "Council a")
    log = logged(set_fields(now, {Field.TITLE: "Council b"}), log)
    assert review(table, log).notices == ()
    without_first = undo(log, when=WHEN, step=log.entries[0].step)
    outcome = review(table, without_first)
    assert outcome.notices == ()
    assert row_with(outcome.table, "Council b")["edited"].endswith("widen the harbour")


def test_an_entry_that_the_row_cannot_take_is_reported_and_the_rest_applied() -> None:
    table = made_table()
    row = row_with(table, "Dockers hold")
    drafts = [
        Entry(
            kind=Kind.SET, event=row["event_id"], field="precision", old="", new="day"
        ),
        *set_fields(row, {Field.STATUS: "planned"}),
    ]
    outcome = review(table, logged(drafts))
    assert [notice.kind for notice in outcome.notices] == [
        NoticeKind.DIFFERS,
        NoticeKind.UNREADABLE,
    ]
    assert row_with(outcome.table, "Dockers hold")["status"] == "planned"


def test_rows_with_the_same_id_are_all_corrected_and_none_is_lost() -> None:
    table = made_table()
    twice = pd.concat([table, table], ignore_index=True)
    log = logged(
        set_fields(row_with(table, "Council votes"), {Field.STATUS: "planned"})
    )
    after = apply(twice, log)
    assert len(after) == len(twice)
    assert after["edited"].ne("").sum() == 2


def test_the_latest_judgement_of_two_reports_counts() -> None:
    log = logged(join("b-1-2", ["a-1-2", "c-1-2"]))
    log = logged(split("a-1-2", ["b-1-2"]), log)
    assert together(log) == (("b-1-2", "c-1-2"),)
    assert apart(log) == (("a-1-2", "b-1-2"),)
    assert apart(undo(log, when=WHEN)) == ()
    with pytest.raises(CorrectionError, match="at least two"):
        join("a-1-2", ["a-1-2"])


def test_an_exported_table_keeps_what_was_there_and_takes_further_corrections() -> None:
    table = made_table()
    row = row_with(table, "Council votes")
    once = apply(
        table, logged(set_fields(row, {Field.TITLE: "Council approves; at last"}))
    )
    opened = table_from_csv(csv_text(once))
    assert_frame_equal(opened, once)
    now = row_with(opened, "Council approves")
    wishes = {Field.TITLE: "Council agrees", Field.STATUS: "ongoing"}
    again = row_with(apply(opened, logged(set_fields(now, wishes))), "Council agrees")
    assert was_of(again["edited"]) == {
        "title": "Council votes to widen the harbour",
        "status": "happened",
    }


def test_a_large_table_is_corrected_row_by_row_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from tests.made_events import many_events
    from timeline.corrections import desk

    laid_out: list[int] = []
    lay_out = desk.Desk.__init__

    def counting(
        self: desk.Desk, rows: pd.DataFrame, log: Log, around: desk.Around
    ) -> None:
        laid_out.append(len(rows))
        lay_out(self, rows, log, around)

    monkeypatch.setattr(desk.Desk, "__init__", counting)
    table = many_events(20_000)
    row = table.iloc[7]
    apply(table, logged(set_fields(row, {Field.TITLE: "Crane falls"})))
    assert laid_out == [1]


def test_a_day_before_christ_is_told_apart_from_what_is_no_date() -> None:
    with pytest.raises(CorrectionError, match="'44 BC' lies outside the years 1 to"):
        read_days("44 BC")
    with pytest.raises(CorrectionError, match="'soon' is no date"):
        read_days("soon")


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("5/5/2024", "2024-05-05/2024-05-05"),
        ("20240513", "2024-05-13/2024-05-13"),
        ("13 - 15 May 2024", "2024-05-13/2024-05-15"),
        ("May to June 2024", "2024-05-01/2024-06-30"),
        ("1998\N{EN DASH}2001", "1998-01-01/2001-12-31"),
    ],
)
def test_days_are_read_as_people_write_them(written: str, days: str) -> None:
    assert str(read_days(written)) == days


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("5/6/2024", "can be two different days"),
        ("13 May", "'13 May' does not say which year"),
        ("20241345", "'20241345' is no date"),
        ("2024 - 1998", "lies before the first"),
        ("May 2024 and June 2024", "is no date"),
    ],
)
def test_days_that_cannot_be_read_are_told_why(written: str, says: str) -> None:
    with pytest.raises(CorrectionError, match=says):
        read_days(written)

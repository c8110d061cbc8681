"""Corrections on the page without a browser: every button, every message."""

import json
from pathlib import Path
from typing import Any

import pytest
from pandas.testing import assert_frame_equal
from streamlit.testing.v1 import AppTest

from tests.made_events import made_table
from tests.test_page import LIMIT, by_label, chart, draw, html, told
from tests.test_project import made_project
from timeline.corrections import (
    Field,
    Log,
    delete,
    log_text,
    parse_log,
    set_fields,
)
from timeline.errors import CorrectionError
from timeline.page.corrections import files as corrections_files
from timeline.page.corrections.add import around
from timeline.page.corrections.card import label
from timeline.page.corrections.section import MOST_LISTED
from timeline.project import Project, open_project, save_project
from timeline.sources import PublishedBasis
from timeline.table import read_csv, write_csv

VOTE = "Council votes to widen the harbour"
STRIKE = "Dockers hold"


@pytest.fixture
def project_file(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.timeline"
    made = made_project()
    save_project(Project(made.sources, made.table, Log(), made.name), path)
    return path


@pytest.fixture
def page(project_file: Path) -> AppTest:
    return opened(project_file)


def opened(path: Path) -> AppTest:
    return AppTest.from_function(draw, args=(str(path),), default_timeout=LIMIT).run()


def event_id(title: str) -> str:
    table = made_table()
    at = [name.startswith(title) for name in table["title"]].index(True)
    return str(table["event_id"].iloc[at])


def edit(page: AppTest, title: str) -> None:
    page.session_state["event"] = event_id(title)
    page.run()
    by_label(page.button, "Edit").click().run()


def field(elements: Any, start: str, end: str) -> Any:
    """Find a field of a form by how its key begins and ends."""
    keys = [(str(one.key), one) for one in elements]
    return next(one for key, one in keys if key.startswith(start) and key.endswith(end))


def warnings(page: AppTest) -> str:
    return "\n".join(str(one.value) for one in page.warning)


def save(page: AppTest) -> None:
    by_label(page.button, "Save changes").click().run()
    assert not page.exception


def correct(page: AppTest, event: str, /, **wishes: str) -> None:
    edit(page, event)
    for name, text in wishes.items():
        elements = page.text_input if name in TEXTS else page.selectbox
        field(elements, "edit_", f"_{name}").set_value(text)
    save(page)


TEXTS = {"title", "first", "last", "note", "actor_1", "actor_2", "actor_3"}


def test_a_title_is_corrected_and_the_former_one_stays_in_sight(page: AppTest) -> None:
    correct(
        page, VOTE, title="Council approves the plan", note="Minutes of the sitting"
    )
    assert "Council approves the plan" in chart(page)
    assert f"title, was: {VOTE}" in html(page)
    assert "Note: Minutes of the sitting" in html(page)
    assert "Corrections (1)" in [one.value for one in page.header]


def test_a_title_longer_than_those_of_forms_stays_whole_when_a_day_is_corrected(
    tmp_path: Path,
) -> None:
    title = f"Council {'debates ' * 12}the bridge"
    path = tmp_path / "made.csv"
    path.write_text(f"title,start\n{title},2024-05-03\n", encoding="utf-8")
    page = opened(path)
    by_label(page.button, "Next event").click().run()
    page.button(key="edit_event").click().run()
    field(page.text_input, "edit_", "_first").set_value("2024-05-04")
    save(page)
    assert not page.exception
    assert f"<h2>{title}</h2>" in html(page)
    assert "Saturday 4 May 2024" in html(page)
    assert "title, was" not in html(page)


def test_undo_and_redo_say_what_they_do_and_do_it(page: AppTest) -> None:
    correct(page, VOTE, title="Council approves the plan")
    button = page.button(key="undo")
    assert button.label == f"Undo: title of “{VOTE}” changed"
    button.click().run()
    assert VOTE in chart(page)
    assert page.button(key="redo").label.startswith("Redo: title of")
    page.button(key="redo").click().run()
    assert "Council approves the plan" in chart(page)


def test_buttons_beside_a_correction_say_what_they_act_on(page: AppTest) -> None:
    correct(page, VOTE, title="Council approves *the* plan")
    correct(page, "Minister tours", title="Minister sees the works")
    labels = [one.label for one in page.button]
    for act in ("Undo", "Open"):
        named = [words for words in labels if words.startswith(f"{act} **title of")]
        assert len(set(named)) == 2, labels
    assert f"Undo **{label(f'title of “{VOTE}” changed')}**" in labels


def test_of_many_corrections_that_clash_the_first_are_told(tmp_path: Path) -> None:
    made, log = made_project(), Log()
    for turn in range(4):
        for _, row in made.table.iterrows():
            wishes = set_fields(row, {Field.TITLE: f"Told anew, {turn}"})
            log = log.add(wishes, when=f"2024-07-0{turn + 1}T10:00:00+00:00")
    clashes = 3 * len(made.table)
    path = tmp_path / "clashes.timeline"
    save_project(Project(made.sources, made.table, log, made.name), path)
    said = html(opened(path))
    assert said.count("The later one holds") == MOST_LISTED
    assert f"And {clashes - MOST_LISTED} more like these." in said


def test_of_several_articles_the_one_without_a_day_is_named(page: AppTest) -> None:
    asked = page.text_input(key="late_published").label
    assert asked == "Publication date of “Untitled article”"


def test_a_month_is_a_date_and_the_card_says_that_it_was_corrected(
    page: AppTest,
) -> None:
    correct(page, VOTE, first="March 2024", last="")
    assert "Sometime in March 2024" in html(page)
    assert "the article was read as Monday 5 February 2024" in html(page)


@pytest.mark.parametrize(
    ("wishes", "says"),
    [
        ({"first": "soon"}, "'soon' is no date"),
        ({"first": "03/04/2024"}, "two different days"),
        ({"first": "2024-02-30"}, "no date"),
        ({"first": "2024-02-05", "last": "2024-02-01"}, "lies before the first"),
        ({"first": "", "last": "2024-02-01"}, "no first one"),
        ({"title": " "}, "needs a title"),
        ({"precision": "month", "last": "2024-12-01"}, "more than a month"),
    ],
)
def test_what_cannot_be_saved_is_explained_and_stays_in_the_form(
    page: AppTest, wishes: dict[str, str], says: str
) -> None:
    correct(page, VOTE, **wishes)
    assert says in told(page.error[0])
    for name, text in wishes.items():
        elements = page.text_input if name in TEXTS else page.selectbox
        assert field(elements, "edit_", f"_{name}").value == text
    assert VOTE in chart(page)


def test_saving_without_a_change_makes_no_correction(page: AppTest) -> None:
    correct(page, VOTE)
    assert "Nothing was changed" in page.success[0].value
    assert "Corrections (0)" in [one.value for one in page.header]


def test_no_step_to_another_event_is_offered_beside_a_form(page: AppTest) -> None:
    edit(page, VOTE)
    offered = {button.label for button in page.button}
    assert "Cancel" in offered
    assert not offered & {"Previous", "Next", "Close"}
    by_label(page.button, "Cancel").click().run()
    assert {button.label for button in page.button} >= {"Previous", "Next", "Close"}


def typed_title(page: AppTest) -> str:
    return str(field(page.text_input, "edit_", "_title").value)


def begun(page: AppTest) -> list[str]:
    """Give what the page offers to go on with."""
    return [one.label for one in page.button if one.label.startswith("Not saved yet")]


def test_another_event_that_is_opened_leaves_what_was_typed(page: AppTest) -> None:
    edit(page, VOTE)
    field(page.text_input, "edit_", "_title").set_value("Typed yet unsaved")
    field(page.text_input, "edit_", "_actor_3").set_value("Port Union")
    page.session_state["event"] = event_id(STRIKE)  # as a click on the chart does
    page.run()
    assert begun(page) == ["Not saved yet: Typed yet unsaved"]
    correct(page, STRIKE, title="Dockers stop work")  # fields begin anew after it
    by_label(page.button, "Not saved yet: Typed yet unsaved").click().run()
    assert typed_title(page) == "Typed yet unsaved"
    assert field(page.text_input, "edit_", "_actor_3").value == "Port Union"
    assert begun(page) == []
    save(page)
    table = page.session_state["story"].table
    assert {"Typed yet unsaved", "Dockers stop work"} <= set(table["title"])
    assert begun(page) == []


def test_what_is_typed_is_given_up_only_by_its_own_button(page: AppTest) -> None:
    edit(page, VOTE)
    field(page.text_input, "edit_", "_title").set_value("Typed yet unsaved")
    by_label(page.button, "Cancel").click().run()
    assert begun(page) == []
    edit(page, VOTE)
    assert typed_title(page).startswith(VOTE)


def test_a_field_set_back_leaves_nothing_to_go_on_with(page: AppTest) -> None:
    edit(page, VOTE)
    title = typed_title(page)
    field(page.text_input, "edit_", "_title").set_value("Typed yet unsaved").run()
    field(page.text_input, "edit_", "_title").set_value(title).run()
    page.session_state["event"] = event_id(STRIKE)
    page.run()
    assert begun(page) == []


def test_an_event_to_add_and_other_articles_keep_what_was_typed(page: AppTest) -> None:
    page.session_state["event"] = event_id(VOTE)
    page.run()
    select(page, page.session_state["story"].sources[0].article.text[:60])
    field(page.text_input, "add_", "_title").set_value("A new one").run()
    page.session_state["event"], page.session_state["picked"] = "", None
    page.run()
    assert begun(page) == ["Not saved yet: A new one"]
    harbour = page.session_state["story"]
    read_pasted(page, "Nowa Ruda's miners went on strike in May 2024. They won.")
    assert begun(page) == []
    assert "What you typed into forms of other articles (1)" in html(page)
    page.session_state["story"] = harbour
    page.session_state["story_number"] += 1
    page.run()
    by_label(page.button, "Not saved yet: A new one").click().run()
    assert field(page.text_input, "add_", "_title").value == "A new one"


def test_editing_can_be_left(page: AppTest) -> None:
    edit(page, VOTE)
    by_label(page.button, "Cancel").click().run()
    assert not [one for one in page.button if one.label == "Save changes"]


def test_actors_are_taken_out_changed_and_added(page: AppTest) -> None:
    edit(page, VOTE)
    field(page.text_input, "edit_", "_actor_2").set_value("")
    field(page.text_input, "edit_", "_actor_3").set_value("Harbour Board")
    field(page.selectbox, "edit_", "_role_3").set_value("target")
    save(page)
    assert "Mirov City Council (acts), Harbour Board (is acted on)" in html(page)


def test_a_line_that_names_several_actors_gives_each_of_them(page: AppTest) -> None:
    edit(page, VOTE)
    field(page.text_input, "edit_", "_actor_3").set_value(" Harbour;; Board ; ")
    save(page)
    edit(page, VOTE)
    names = [field(page.text_input, "edit_", f"_actor_{n}").value for n in (3, 4)]
    assert names == ["Harbour", "Board"]


def test_a_deleted_event_is_gone_until_undone(page: AppTest) -> None:
    edit(page, VOTE)
    by_label(page.button, "Delete this event").click().run()
    assert VOTE not in chart(page)
    assert "12 of 12 events" in html(page)
    assert page.button(key="undo").label == f"Undo: “{VOTE}” deleted"
    page.button(key="undo").click().run()
    assert "13 of 13 events" in html(page)


def test_a_page_whose_events_are_all_deleted_can_be_undone(tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    write_csv(made_table().iloc[[1]], path)
    page = opened(path)
    page.session_state["event"] = made_table()["event_id"].iloc[1]
    page.run()
    by_label(page.button, "Edit").click().run()
    by_label(page.button, "Delete this event").click().run()
    assert not page.exception
    page.button(key="undo").click().run()
    assert "1 of 1 event</b>" in html(page)


def test_a_correction_survives_filtering_and_a_filter_survives_its_undo(
    page: AppTest,
) -> None:
    correct(page, VOTE, actor_1="Harbour Board")
    by_label(page.multiselect, "Actors").set_value(["Harbour Board"]).run()
    assert "1 of 13 events" in html(page)
    page.button(key="undo").click().run()
    assert not page.exception
    assert "13 of 13 events" in html(page)


def test_actors_are_merged_in_every_event(page: AppTest) -> None:
    field(page.multiselect, "rename_", "_names").set_value(
        ["Port Authority", "Belt Ferries"]
    )
    field(page.text_input, "rename_", "_new").set_value("Mirov City Council")
    by_label(page.button, "Rename").click().run()
    assert not page.exception
    named = by_label(page.multiselect, "Actors").options
    assert not any(name.startswith("Port Authority") for name in named)
    assert "“Port Authority” and “Belt Ferries” renamed" in html(page)


def test_a_rename_without_a_name_is_explained(page: AppTest) -> None:
    by_label(page.button, "Rename").click().run()
    assert "needs a name" in told(page.error[0])


def test_what_is_begun_below_the_timeline_outlives_another_correction(
    page: AppTest,
) -> None:
    field(page.text_area, "add_", "_words").set_value("the harbour").run()
    field(page.multiselect, "rename_", "_names").set_value(["Belt Ferries"])
    field(page.text_input, "rename_", "_new").set_value("Belt Lines").run()
    correct(page, VOTE, title="Council approves the plan")
    assert field(page.text_area, "add_", "_words").value == "the harbour"
    assert field(page.text_input, "rename_", "_new").value == "Belt Lines"
    assert field(page.multiselect, "rename_", "_names").value == ["Belt Ferries"]


def test_names_that_are_chosen_outlive_a_look_elsewhere_until_they_are_saved(
    page: AppTest,
) -> None:
    field(page.multiselect, "rename_", "_names").set_value(["Belt Ferries"])
    field(page.text_input, "rename_", "_new").set_value("Belt Lines").run()
    left = "what you chose under <b>Rename or merge actors</b>"
    assert left not in html(page)  # it is in sight where it is typed
    harbour = page.session_state["story"]
    read_pasted(page, "The Nowa Ruda Miners' Union went on strike in May 2024.")
    assert "What you typed into forms of other articles (1)" in html(page)
    page.session_state["story"] = harbour
    page.session_state["story_number"] += 1
    page.run()
    assert left in html(page)
    assert field(page.multiselect, "rename_", "_names").value == ["Belt Ferries"]
    by_label(page.button, "Rename").click().run()
    assert not page.exception
    assert "Belt Lines (1)" in by_label(page.multiselect, "Actors").options
    assert field(page.text_input, "rename_", "_new").value == ""
    assert left not in html(page)


def test_words_that_are_found_and_selected_have_one_form(page: AppTest) -> None:
    words = page.session_state["story"].sources[0].article.text[:60]
    field(page.text_area, "add_", "_words").set_value(words).run()
    page.session_state["event"] = event_id(VOTE)
    select(page, words)
    assert not page.exception
    assert [one.label for one in page.button].count("Add this event") == 1


def test_words_of_the_article_become_an_event(page: AppTest) -> None:
    field(page.selectbox, "add_", "_article").set_value(0).run()
    field(page.text_area, "add_", "_words").set_value("the COUNCIL'S vote").run()
    assert "<mark>The council\u2019s vote</mark>" in html(page)
    field(page.text_input, "add_", "_title").set_value("Council sits for an hour")
    field(page.text_input, "add_", "_first").set_value("5 February 2024")
    by_label(page.button, "Add this event").click().run()
    assert not page.exception
    assert "Council sits for an hour" in chart(page)
    assert "14 of 14 events" in html(page)
    assert "the event was added" in html(page)


def test_what_stands_around_words_is_cut_between_words() -> None:
    text = " ".join(30 * ["Dockers", "struck"])
    for first in range(len(text)):
        before, after = around(text, first, first, 40)
        start, end = first - len(before.lstrip("\u2026")), first + len(after)
        assert text[start:first] == before.removeprefix("\u2026")
        assert text[first:].startswith(after.removesuffix("\u2026"))
        assert before.startswith("\u2026") == (first > 40)
        assert start == 0 or text[start - 1].isspace()
        end -= after.endswith("\u2026")
        assert end >= len(text) or text[end].isspace()


def select(page: AppTest, words: str, *, shift: int = 0) -> None:
    """Select words of the article as the browser tells it, by their offsets."""
    article = page.session_state["story"].sources[0].article
    first = article.text.index(words) + shift
    number = page.session_state["story_number"]
    page.session_state["picked"] = (number, article.id, first, first + len(words))
    page.run()


def test_selected_words_become_an_event_with_what_they_say_filled_in(
    page: AppTest,
) -> None:
    page.session_state["event"] = event_id(VOTE)
    page.run()
    words = page.session_state["story"].sources[0].article.text[:60]
    select(page, f"{words}")
    assert field(page.text_input, "add_", "_title").value == " ".join(words.split())
    by_label(page.button, "Add this event").click().run()
    assert not page.exception
    assert words.strip() in page.session_state["story"].table["sentence"].tolist()
    assert page.session_state["picked"] is None


def test_what_is_wrong_with_an_event_to_add_is_said_in_its_form(page: AppTest) -> None:
    page.session_state["event"] = event_id(VOTE)
    page.run()
    select(page, page.session_state["story"].sources[0].article.text[:60])
    field(page.text_input, "add_", "_first").set_value("soon")
    by_label(page.button, "Add this event").click().run()
    assert "'soon' is no date" in told(page.error[0])
    drawn = list(page.main)
    button = by_label(page.button, "Add this event")
    assert drawn.index(button) == drawn.index(page.error[0]) + 1


def test_a_selection_can_be_left_and_one_that_cannot_be_is_ignored(
    page: AppTest,
) -> None:
    before = len(page.session_state["story"].table)
    select(page, page.session_state["story"].sources[0].article.text[:20])
    by_label(page.button, "Cancel").click().run()
    for picked in ((1, "no article", 0, 5), (1, "", -3, 0), (99, "x", 0, 1)):
        page.session_state["picked"] = picked
        page.run()
        assert not page.exception
        assert "Add this event" not in [one.label for one in page.button]
    assert len(page.session_state["story"].table) == before


def test_words_that_are_not_there_are_explained(page: AppTest) -> None:
    field(page.text_area, "add_", "_words").set_value("a zeppelin").run()
    assert "not in the article" in warnings(page)


def test_an_event_is_added_by_hand_to_a_table_alone(tmp_path: Path) -> None:
    path = tmp_path / "harbour.csv"
    path.write_text("title,start\nCouncil votes,2024-05-03\n", encoding="utf-8")
    page = opened(path)
    by_label(page.button, "Add this event").click().run()
    assert "An event needs a title" in told(page.error[0])
    for _ in range(2):  # the same again is the one that is there
        field(page.text_input, "add_", "_title").set_value("Quay opens")
        field(page.text_input, "add_", "_first").set_value("June 2024")
        field(page.text_input, "add_", "_actor_1").set_value("Mirov")
        field(page.text_input, "add_", "_note").set_value("police report")
        by_label(page.button, "Add this event").click().run()
        assert not page.exception
        assert "2 of 2 events" in html(page)
    assert "This event is there already" in told(page.success[0])
    assert "Given by hand as 1 to 30 June 2024. Note: police report" in html(page)
    assert "the event was added" in html(page)
    assert "Corrections (1)" in [one.value for one in page.header]
    edit_added(page)
    by_label(page.button, "Undo: \N{LEFT DOUBLE QUOTATION MARK}Quay").click().run()
    assert "1 of 1 event<" in html(page)


def edit_added(page: AppTest) -> None:
    page.button(key="edit_event").click().run()
    field(page.text_input, "edit_", "_first").set_value("2024-07-01")
    save(page)
    assert "Given by hand as Monday 1 July 2024." in html(page)
    by_label(page.button, "Undo: date of").click().run()


def test_an_event_that_no_article_tells_is_added_beside_those_told(
    page: AppTest,
) -> None:
    asked = field(page.checkbox, "own_", "")
    assert asked.label == "None of the articles tells it"
    asked.check().run()
    field(page.text_input, "add_", "_title").set_value("Quay opens").run()
    asked = field(page.checkbox, "own_", "").uncheck().run()
    assert field(page.text_input, "add_", "_title").value == "Quay opens"
    select(page, page.session_state["story"].sources[0].article.text[:60])
    by_label(page.button, "Not saved yet: Quay opens").click().run()
    field(page.text_input, "add_", "_first").set_value("2024-02-05")
    by_label(page.button, "Add this event").click().run()
    assert not page.exception
    assert "14 of 14 events" in html(page)
    assert "No words are quoted" in html(page)
    assert not field(page.checkbox, "own_", "").value


def test_what_was_typed_of_an_event_that_no_article_tells_can_be_given_up(
    page: AppTest,
) -> None:
    field(page.checkbox, "own_", "").check().run()
    field(page.text_input, "add_", "_title").set_value("Quay opens").run()
    by_label(page.button, "Cancel").click().run()
    field(page.checkbox, "own_", "").uncheck().run()
    assert not [one for one in page.text_input if str(one.key).startswith("add_")]


def test_a_project_is_saved_where_it_was_opened(
    page: AppTest, project_file: Path
) -> None:
    assert "Everything is saved" in html(page)
    correct(page, VOTE, title="Council approves the plan")
    assert "changes that are not saved" in html(page)
    page.button(key="save_project").click().run()
    assert "Everything is saved" in html(page)
    again = opened(project_file)
    assert "Council approves the plan" in chart(again)
    assert again.button(key="undo").label.startswith("Undo: title of")
    assert_frame_equal(open_project(project_file).project.table, made_table())


def test_a_second_window_is_warned_and_can_take_in_what_the_first_saved(
    page: AppTest, project_file: Path
) -> None:
    other = opened(project_file)
    correct(page, VOTE, title="Council approves the plan")
    page.button(key="save_project").click().run()
    correct(other, "Minister tours", title="Minister visits the works")
    other.button(key="save_project").click().run()
    assert "Nothing was overwritten" in warnings(other)
    by_label(other.button, "Take in what they saved").click().run()
    assert not other.exception
    assert "Council approves the plan" in chart(other)
    log = open_project(project_file).project.log
    assert [entry.new for entry in log.entries] == [
        "Council approves the plan",
        "Minister visits the works",
    ]


def test_a_project_that_cannot_be_saved_is_explained(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> str:
        message = "harbour.timeline cannot be saved: No space left on device."
        raise CorrectionError(message)

    monkeypatch.setattr(corrections_files, "save_project", full)
    correct(page, VOTE, title="Council approves the plan")
    page.button(key="save_project").click().run()
    assert "No space left" in told(page.error[0])
    assert "changes that are not saved" in html(page)


def test_a_damaged_project_opens_as_far_as_it_can_and_is_not_saved_over(
    project_file: Path,
) -> None:
    from tests.test_project import repacked

    content = repacked(project_file.read_bytes(), corrections=b"scribble")
    project_file.write_bytes(content)
    page = opened(project_file)
    assert "no log of corrections" in told(page.error[0])
    assert not [one for one in page.button if one.label.startswith("Save to")]
    assert VOTE in chart(page)


def test_of_many_changes_made_at_once_the_first_are_listed(tmp_path: Path) -> None:
    made = made_project()
    row = made.table.iloc[0]
    wishes = [
        one
        for turn in range(MOST_LISTED + 5)
        for one in set_fields(row, {Field.TITLE: f"Told anew, {turn}"})
    ]
    log = Log().add(wishes, when="2024-07-01T10:00:00+00:00")
    path = tmp_path / "many.timeline"
    save_project(Project(made.sources, made.table, log, made.name), path)
    said = html(opened(path))
    assert said.count("<li>title: Told anew") == MOST_LISTED
    assert "and 5 more; the log has them" in said


@pytest.mark.parametrize("content", [b"", b"scribble"])
def test_what_is_no_project_is_explained(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.timeline"
    path.write_bytes(content)
    page = opened(path)
    assert not page.exception
    assert "is no project" in told(page.error[0])


def upload(page: AppTest, name: str, content: bytes) -> None:
    page.file_uploader(key="load_file").set_value((name, content, "application/json"))
    by_label(page.button, "Open this file").click().run()
    assert not page.exception


def test_a_saved_log_is_loaded_on_top_of_what_was_corrected(page: AppTest) -> None:
    correct(page, VOTE, title="Council approves the plan")
    line = {"kind": "delete", "event": event_id("Minister tours"), "old": "Minister"}
    bad = {"kind": "paint"}
    head = {"format": "timeline corrections", "version": 1}
    content = "\n".join(map(json.dumps, (head, line, bad)))
    upload(page, "mine.corrections.jsonl", content.encode())
    assert "12 of 12 events" in html(page)
    assert "Council approves the plan" in chart(page)
    assert "line 3: 'paint' is no kind" in told(page.error[0])


def test_saved_corrections_may_be_uploaded_where_articles_are(page: AppTest) -> None:
    line = {"kind": "delete", "event": event_id("Minister tours"), "old": "Minister"}
    head = {"format": "timeline corrections", "version": 1}
    good, bad = ("\n".join(map(json.dumps, (head, one))) for one in (line, {"kind": 3}))
    for at, (content, said) in enumerate(
        [(good, "mine.corrections.jsonl were added"), (bad, "line 2"), ("x", "no log")]
    ):
        file = ("mine.corrections.jsonl", content.encode(), "application/json")
        page.file_uploader(key=f"upload_{at}_files").set_value([file])
        by_label(page.button, "Read these files").click().run()
        assert not page.exception
        assert said in told([*page.error, *page.success][0])
        assert "12 of 12 events" in html(page)


def test_a_project_is_opened_from_an_upload(page: AppTest) -> None:
    from timeline.project import pack

    upload(page, "other.timeline", pack(made_project("Other")))
    assert "12 of 12 events" in html(page)
    assert page.button(key="undo").label.startswith("Undo: “")


def test_a_project_that_is_uploaded_among_articles_is_opened_too(page: AppTest) -> None:
    from tests.test_project import repacked
    from timeline.project import pack

    content = pack(made_project("Other"))
    damaged = repacked(content, corrections=b"scribble")
    files = ((content, ""), (damaged, "log of"), (b"x", "is no project"))
    for at, (found, says) in enumerate(files):
        uploader = page.file_uploader(key=f"upload_{at}_files")
        uploader.set_value(("other.timeline", found, ""))
        by_label(page.button, "Read these files").click().run()
        assert not page.exception
        assert [says in told(error) for error in page.error] == [True] * bool(says)
    assert VOTE in chart(page)


def test_opening_no_file_is_explained(page: AppTest) -> None:
    by_label(page.button, "Open this file").click().run()
    assert "Choose a file first" in told(page.error[0])


def test_a_correction_of_an_event_that_is_not_here_is_kept_and_shown(
    tmp_path: Path,
) -> None:
    made = made_project()
    rows = made.table.iloc[3:]
    log = Log().add(delete(made.table.iloc[0]), when="")
    path = tmp_path / "harbour.timeline"
    save_project(Project(made.sources, rows, log), path)
    page = opened(path)
    assert "not applied, for there is no such event" in html(page)
    assert "Corrections (1)" in [one.value for one in page.header]


@pytest.mark.slow
def test_corrections_survive_a_late_publication_date_and_a_look_elsewhere() -> None:
    from tests.test_page import DASHBOARD

    # What an earlier test gave the one reader to read may not be done yet.
    page = AppTest.from_file(DASHBOARD, default_timeout=5 * LIMIT).run()
    text = "The dockers' union held a strike in May 2024. It ended last week."
    page.text_area(key="paste_text").set_value(text)
    by_label(page.button, "Read this article").click().run()
    story = page.session_state["story"]
    page.session_state["event"] = story.table["event_id"].iloc[0]
    page.run()
    by_label(page.button, "Edit").click().run()
    field(page.text_input, "edit_", "_title").set_value("Dockers strike in Mirov")
    save(page)
    page.text_input(key="late_published").set_value("14 June 2024")
    by_label(page.button, "Use this date").click().run()
    assert not page.exception
    assert "Dockers strike in Mirov" in chart(page)
    page.selectbox(key="example").select_index(1).run()
    assert "Dockers strike in Mirov" not in chart(page)
    by_label(page.button, "Read this article").click().run()
    assert "Dockers strike in Mirov" in chart(page)


HOSTILE = [
    "<script>alert(1)</script>",
    "![x](https://example.org/x.png) [y](https://example.org)",
    "$x^2$ :material/delete: :red[x] **b** `c`",
    "=HYPERLINK(1)",
]


@pytest.mark.parametrize("title", HOSTILE)
def test_a_title_cannot_become_markup(page: AppTest, title: str) -> None:
    correct(page, VOTE, title=title, note=title)
    shown = html(page)
    assert "<script>" not in shown
    page.button(key="undo").click().run()
    correct(page, VOTE, actor_1=title)
    assert "<script>" not in html(page)


def test_a_label_shows_words_as_they_are() -> None:
    assert label("*a* [b](c) $d$ :e:") == r"\*a\* \[b\]\(c\) \$d\$ \:e\:"
    assert len(label("x" * 500)) == 110


def test_what_is_downloaded_opens_again(page: AppTest, tmp_path: Path) -> None:
    correct(page, VOTE, title="Council approves the plan")
    story = page.session_state["story"]
    write_csv(story.table, tmp_path / "t.csv")
    assert_frame_equal(read_csv(tmp_path / "t.csv"), story.table)
    assert story.sources[0].published_basis is PublishedBasis.HEADER
    logs = page.session_state["logs"]
    (log,) = logs.values()
    assert parse_log(log_text(log).encode()).log == log


@pytest.mark.slow
def test_articles_are_read_again_under_the_corrections(page: AppTest) -> None:
    assert "13 of 13 events" in html(page)
    by_label(page.button, "Read the articles again").click().run()
    assert not page.exception
    assert "13 of 13 events" not in html(page)
    story = page.session_state["story"]
    page.session_state["event"] = story.table["event_id"].iloc[0]
    page.run()
    by_label(page.button, "Edit").click().run()
    field(page.text_input, "edit_", "_title").set_value("Widened by hand")
    save(page)
    by_label(page.button, "Read the articles again").click().run()
    assert "Widened by hand" in set(page.session_state["story"].table["title"])
    assert "on top" in page.success[0].value


def read_pasted(page: AppTest, text: str) -> None:
    page.text_area(key="paste_text").set_value(text)
    by_label(page.button, "Read this article").click().run()
    assert not page.exception


def test_corrections_that_an_older_text_keeps_are_told(page: AppTest) -> None:
    first = "Port to close\n\nPolice closed the port on 3 May 2024."
    read_pasted(page, first)
    page.session_state["event"] = page.session_state["story"].table["event_id"].iloc[0]
    page.run()
    by_label(page.button, "Edit").click().run()
    field(page.text_input, "edit_", "_title").set_value("Port is closed")
    save(page)
    read_pasted(page, f"{first} It opened again on 5 May 2024.")
    assert "Corrections (0)" in [one.value for one in page.header]
    assert "Corrections of another text under this headline (1)" in html(page)
    read_pasted(page, first.replace("Port to close", "Another headline"))
    assert "Corrections of another text" not in html(page)
    read_pasted(page, first)
    assert "Corrections (1)" in [one.value for one in page.header]
    assert "Corrections of another text" not in html(page)

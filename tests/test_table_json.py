"""Tables in JSON: read back as they were written, and as others write them."""

import json
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made_events import assert_equal_tables, made_table
from timeline.archive import select
from timeline.corrections import Field, Log, apply, set_fields
from timeline.errors import TableError, TableWarning, TimelineError
from timeline.figure import find_lanes
from timeline.page.exports import EXPORTS, timeline_js
from timeline.page.offline import web_page
from timeline.page.opening import open_pasted, open_sources
from timeline.page.story import Story
from timeline.page.tables import find_events
from timeline.table import json_text, read_table, table_from_json, write_table

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def opened(text: str, name: str = "made.json") -> pd.DataFrame:
    return open_sources([(name, text.encode())]).table


@given(st.lists(TEXTS, min_size=3, max_size=3))
def test_reading_written_json_gives_an_equal_table(texts: list[str]) -> None:
    title, sentence, edited = texts
    table = made_table().assign(title=title, sentence=sentence, edited=edited)
    assert_equal_tables(table_from_json(json_text(table)), table)
    nothing = table[:0]
    assert_equal_tables(table_from_json(json_text(nothing)), nothing)


def test_what_is_downloaded_as_json_opens_again_with_its_corrections() -> None:
    table = made_table()
    wishes = set_fields(table.iloc[0], {Field.TITLE: "Pilot station closes"})
    corrected = apply(table, Log().add(wishes, when="2024-10-28T09:30:00+00:00"))
    export = next(one for one in EXPORTS if one.name == "JSON")
    again = opened(export.content(corrected).decode(), "harbour.json")
    assert_equal_tables(again, corrected)
    assert again["edited"].str.contains("title: was The old pilot station").sum() == 1


def test_a_json_file_is_read_and_selected_from(tmp_path: Path) -> None:
    write_table(made_table(), tmp_path / "t.JSON")
    assert_equal_tables(read_table(tmp_path / "t.JSON"), made_table())
    assert select([tmp_path / "t.JSON"], tmp_path / "some.json", []) == 13
    assert_equal_tables(read_table(tmp_path / "some.json"), made_table())


def test_guessed_letters_of_json_are_named_and_unsure_ones_refused(
    tmp_path: Path,
) -> None:
    path = tmp_path / "ansi.json"
    path.write_bytes('[{"title": "Zürich votes", "start": "2024"}]'.encode("cp1252"))
    with pytest.warns(TableWarning, match="'Zürich': .* save the table as JSON in UTF"):
        assert read_table(path)["title"].item() == "Zürich votes"
    assert "'Zürich'" in open_sources([path]).guessed
    path.write_bytes('[{"title": "Щити й", "start": "2024"}]'.encode("cp1251"))
    with pytest.raises(TableError, match="Save the table as JSON in UTF-8"):
        open_sources([path])


def test_the_json_of_a_table_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loads = Mock(side_effect=json.loads)
    monkeypatch.setattr(json, "loads", loads)
    text = json_text(made_table())
    opened(text)
    open_pasted(text)
    assert loads.call_count == 2


@pytest.mark.parametrize(
    "text",
    [
        '[{"Event": "Fair", "start": 2024}, {"Event": "Vote"}]',
        '{"Event": "Fair", "start": 2024}\n{"Event": "Vote", "start": null}\n',
        '{"n": 2, "rows": [{"title": "Fair", "start": "2024"}, {"title": "Vote"}]}',
    ],
)
def test_objects_made_by_others_are_events_by_their_names(text: str) -> None:
    table = opened(text)
    assert list(table["title"]) == ["Fair", "Vote"]
    assert table["start"].iloc[0] == pd.Timestamp("2024-01-01")
    assert pd.isna(table["start"].iloc[1])


def test_one_object_alone_is_an_event_and_a_list_of_actors_one_text() -> None:
    row = opened(
        '{"title": "Pact", "start": "2024-05-03", "actors": ["Mali", "A; B"],'
        ' "url": null, "source": "Rig\\ud800a"}',
        "one.jsonl",
    ).iloc[0]
    assert (row["actors"], row["url"], row["source"]) == (
        "Mali; A, B",
        "",
        "Rig\ufffda",
    )


def test_slides_of_timeline_js_are_read_as_its_sheets_are() -> None:
    table = opened(timeline_js(made_table(), "The harbour"))
    assert list(table["title"]) == list(made_table()["title"][:12])
    assert table["start"].equals(made_table()["start"][:12])
    assert "Dockers' Union" in set(table["actors"])
    assert not table["sentence"].str.contains("<").any()
    slide: dict[str, Any] = {
        "start_date": {"year": "-44", "month": "3"},
        "text": {"headline": "Caesar &amp; the Ides"},
    }
    early = opened(json.dumps({"events": [slide], "eras": [slide]}))
    assert early["title"].item() == "Caesar & the Ides"
    assert (early["date_text"].item(), early["start"].isna().item()) == ("44 BC", True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", r"the JSON cannot be read as JSON: Expecting .* \(char 1\)"),
        ('["a"]', "holds no list of events"),
        ('{"a": [{"title": 1}], "b": [{}]}', "lacks the columns title, start"),
        ('[{"title": "a"}]', "lacks the column start"),
        ('[{"title": "a", "start": "2024"}, {"start": "x"}]', "row 2, column start"),
        ("[" * 100_000, "cannot be read as JSON"),
    ],
)
def test_what_holds_no_events_is_refused(text: str, said: str) -> None:
    with pytest.raises(TableError, match=said):
        table_from_json(text)
    with pytest.raises(TimelineError, match=r"made\.json"):
        opened(text)


def test_json_is_pasted_as_what_it_holds() -> None:
    assert_equal_tables(open_pasted(json_text(made_table())).table, made_table())
    (article,) = open_pasted('[{"text": "Mirov voted.", "title": "Vote"}]').articles
    assert (article.article.text, article.article.title) == ("Mirov voted.", "Vote")
    for text in ("[Mirov] The council voted.", "{", '["a"]', "2024"):
        assert len(open_pasted(text).articles) == 1


def test_a_downloaded_web_page_opens_again_with_its_corrections() -> None:
    words = "</script><script>alert(1)</script><!-- \\u003c"
    table = made_table().assign(edited="title: was Quay", sentence=words)
    story = Story((), table, find_lanes(table), "The harbour")
    page = web_page(story, table).decode()
    assert "alert(1)</script>" not in page
    assert_equal_tables(opened(page, "harbour.html"), table)
    other = page.replace("timeline-events", "events")
    assert not find_events(("harbour.html", other.encode()))


def test_articles_in_json_lines_are_no_events() -> None:
    line = b'{"title": "A", "start": "x", "text": "A ferry sank."}\n'
    assert not find_events(("a.jsonl", line * 2))
    assert find_events(("a.jsonl", b'{"title": "A", "start": "2024"}\n[broken'))
    assert not find_events(("a.json", b"\xff\xfe\x00"))

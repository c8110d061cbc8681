"""Written archives: counts, conditions and rows without loading the whole."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, cast

import pandas as pd
import pytest

from tests.made_events import assert_equal_tables, made_table, many_events
from timeline.archive import (
    Output,
    Settings,
    items_of,
    local_engine,
    open_archive,
    parse_where,
    rows_where,
    select,
    select_story,
)
from timeline.archive.frames import extract_frame
from timeline.archive.reading import HEAVY, LIGHT, Archive
from timeline.cli import main
from timeline.commands import DONE, NOTHING_DONE
from timeline.errors import TableError, TimelineError
from timeline.table import read_csv, read_table, write_csv, write_table
from timeline.table.schema import SCHEMA

ROWS = 3_000


def large_table() -> pd.DataFrame:
    table = many_events(ROWS)
    table["actors"] += "; Actor " + (table.index % 7 + 20).astype(str)
    table.loc[::9, ["start", "end"]] = pd.NaT
    return table


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    folder = tmp_path / "events.parquet"
    folder.mkdir()
    for part in range(3):
        rows = large_table()[part * 1_000 : (part + 1) * 1_000]
        write_table(rows, folder / f"part-{part:05}.parquet")
    return open_archive(folder)


def test_counts_are_those_of_the_table(archive: Archive) -> None:
    table = large_table()
    assert archive.count == ROWS
    assert archive.counts("status") == {"happened": ROWS}
    names = table["actors"].str.split("; ").explode().value_counts()
    assert archive.counts("actors") == names.to_dict()
    months = table["start"].dropna().dt.strftime("%Y-%m").value_counts()
    assert archive.months() == months.sort_index().to_dict()


def test_rows_are_given_whole_by_their_ids(archive: Archive) -> None:
    wanted = ["many-2999", "many-5", "gone"]
    found = archive.rows(wanted)
    assert found["event_id"].tolist() == ["many-5", "many-2999"]
    expected = large_table().iloc[[5, 2999]].reset_index(drop=True)
    pd.testing.assert_frame_equal(found, expected)
    assert archive.rows([]).empty


def test_the_light_table_leaves_long_texts_out(archive: Archive) -> None:
    table = archive.table()
    assert list(table.columns) == list(LIGHT)
    assert not HEAVY.intersection(table.columns)
    where = [parse_where("actor=Actor 3")]
    some = archive.table(["event_id"], where=where)
    assert len(some) == archive.find(where).sum() == ROWS / 12


def test_an_archive_of_an_earlier_version_opens(tmp_path: Path) -> None:
    path = tmp_path / "old.parquet"
    made_table().drop(columns="edited").to_parquet(path, index=False)
    archive = open_archive(path)
    assert set(archive.table()["edited"]) == {""}
    ids = made_table()["event_id"].tolist()
    assert list(archive.rows(ids).columns) == list(SCHEMA)


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.parquet").mkdir()
    (tmp_path / "text.parquet").write_text("no table")
    pd.DataFrame({"a": [1]}).to_parquet(tmp_path / "other.parquet")
    for name in ("empty", "text", "other", "missing"):
        with pytest.raises(TableError, match=name):
            open_archive(tmp_path / f"{name}.parquet")


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("actor=Belt Ferries", {"Ferry line did not resume its winter timetable"}),
        ("actor=belt ferries", {"Ferry line did not resume its winter timetable"}),
        ("status=planned", {"Union ballots its members on a full strike"}),
        ("title~HARBOUR", {"Council votes to widen the harbour"}),
        ("start<2024-02-05", {"The old pilot station stood empty"}),
        ("salience<0.5", {"Union calls the promise thin"}),
    ],
)
def test_conditions_choose_rows(words: str, titles: set[str]) -> None:
    rows = rows_where(made_table(), [parse_where(words)])
    assert set(rows["title"]) == titles


def test_a_condition_and_its_opposite_share_the_dated_rows() -> None:
    table = made_table()
    for words, opposite in (
        ("actor=Port Authority", "actor!=Port Authority"),
        ("start>=2024-04-01", "start<2024-04-01"),
    ):
        parts = [rows_where(table, [parse_where(one)]) for one in (words, opposite)]
        dated = table["start"].notna().sum() if "start" in words else len(table)
        assert sum(map(len, parts)) == dated


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("Ukraine", "no condition"),
        ("status=hapened", "status is never 'hapened'. It is one of happened, ongoing"),
        ("precision!=Day", "precision is never 'Day'"),
        ("colour=red", "no column 'colour'"),
        ("title>3", "cannot be compared"),
        ("start=soon", "is not a day"),
        ("salience=high", "is not a number"),
    ],
)
def test_a_bad_condition_is_named_with_what_to_do(words: str, says: str) -> None:
    with pytest.raises(TableError, match=says):
        parse_where(words)


def test_the_command_cuts_tables_down(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_csv(made_table(), tmp_path / "events.csv")
    write_table(many_events(40), tmp_path / "many.parquet")
    inputs = [str(tmp_path / "events.csv"), str(tmp_path / "many.parquet")]
    out = tmp_path / "out.csv"
    options = ["-o", str(out), "--where", "status!=happened"]
    assert main(["select", *inputs, *options]) == DONE
    assert set(read_csv(out)["status"]) == {"planned", "hypothetical", "negated"}
    assert "3 events" in capsys.readouterr().err
    missing = str(tmp_path / "gone.csv")
    assert main(["select", missing, "-o", str(out)]) == NOTHING_DONE
    assert read_table(out)["status"].notna().all()


STRIKE = "Dockers in Mirov stopped work on Monday."


@pytest.mark.slow
@pytest.mark.parametrize(
    "day",
    [
        "2024-10-29",
        20241029,
        date(2024, 10, 29),
        datetime(2024, 10, 29, 23, 30, tzinfo=UTC),
        pd.Timestamp("2024-10-29T01:00", tz="Asia/Tokyo"),
    ],
)
def test_a_day_of_publication_is_read_however_a_table_holds_it(day: object) -> None:
    table = extract_frame(pd.DataFrame({"text": [STRIKE], "published": [day]}))
    assert table["start"].dt.date.tolist() == [date(2024, 10, 28)]


@pytest.mark.slow
def test_a_row_with_the_id_of_another_is_named() -> None:
    texts = [STRIKE, STRIKE, "Miners in Lund struck in May 2019."]
    frame = pd.DataFrame({"text": texts, "id": ["1", "1", "1"]})
    with pytest.warns(UserWarning, match="Its id '1' is that of an article") as warned:
        table = extract_frame(frame)
    assert len(warned) == 1
    assert len(table) == 1


@pytest.mark.parametrize(
    ("articles", "says"),
    [
        (None, "must be a DataFrame, not NoneType"),
        (pd.DataFrame({"body": [STRIKE]}), "need a column 'text'"),
        (pd.DataFrame([[STRIKE] * 2], columns=["text", "text"]), "each column once"),
    ],
)
def test_what_is_no_table_of_articles_is_refused(articles: Any, says: str) -> None:
    with pytest.raises(TableError, match=says):
        extract_frame(articles)


@pytest.mark.parametrize(
    ("use", "says"),
    [
        (lambda archive: archive.counts("mood"), "'mood' is no column for this"),
        (lambda archive: archive.counts("start"), "There are event_id, precision"),
        (lambda archive: archive.months("title"), "There are start, end, published"),
        (lambda archive: archive.table(["title", "mood"]), "'mood' is no column"),
        (lambda _: open_archive(cast("Any", None)), "must be a string or a path"),
        (lambda _: Output(cast("Any", 5)), "must be a string or a path"),
    ],
)
def test_what_an_archive_has_not_is_said(
    archive: Archive, use: Callable[[Archive], object], says: str
) -> None:
    with pytest.raises(TableError, match=says):
        use(archive)


@pytest.mark.parametrize(
    ("use", "says"),
    [
        (lambda: Settings(min_salience=5), "no number from 0 to 1"),
        (lambda: Settings(published=cast("Any", "soon")), "must be a datetime.date"),
        (lambda: Settings(articles_a_part=0), "Give 1 or more"),
        (lambda: local_engine(0), "Give 1 or more"),
        (lambda: local_engine(cast("Any", "two")), "Give 1 or more"),
        (lambda: list(items_of(cast("Any", "data"))), r"items_of\(\['data'\]\)"),
    ],
)
def test_what_no_run_can_be_asked_is_refused_before_it(
    use: Callable[[], object], says: str
) -> None:
    with pytest.raises(TimelineError, match=says):
        use()


def test_an_output_may_be_named_by_its_text() -> None:
    assert Output(cast("Any", "e.csv")) == Output(Path("e.csv"))


def test_other_files_in_the_folder_of_an_archive_are_no_part_of_it(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "events.parquet"
    folder.mkdir()
    with pytest.raises(TableError, match=r"holds no part-\*\.parquet files"):
        read_table(folder)
    write_table(made_table(), folder / "part-00000.parquet")
    (folder / "Thumbs.db").write_text("x")
    write_table(made_table(), folder / "copy.parquet")
    assert_equal_tables(read_table(folder), made_table())
    assert open_archive(folder).count == len(made_table())


def test_files_of_several_versions_are_counted_together(tmp_path: Path) -> None:
    folder = tmp_path / "events.parquet"
    folder.mkdir()
    edited = made_table().assign(edited="added by hand")
    write_table(edited, folder / "part-00000.parquet")
    made_table().drop(columns="edited").to_parquet(folder / "part-00001.parquet")
    assert open_archive(folder).counts("edited") == {"added by hand": len(edited)}
    (folder / "part-00000.parquet").unlink()
    assert open_archive(folder).counts("edited") == {}


def test_a_story_of_tables_that_number_their_rows_has_all_their_events(
    tmp_path: Path,
) -> None:
    for name, title in (("north", "Flood hits Mirov"), ("south", "Fire in Lund")):
        rows = f"event_id,title,start\n1,{title},1998-05-03\n"
        (tmp_path / f"{name}.csv").write_text(rows)
    inputs = [tmp_path / "north.csv", tmp_path / "south.csv", tmp_path / "south.csv"]
    assert select_story(inputs, tmp_path / "out.csv", []) == (2, 2)


def test_events_of_tables_that_number_their_rows_are_all_selected(
    tmp_path: Path,
) -> None:
    head, rows = "event_id,title,start,sentence", ("1,Fire in Lund,1998-05-03,",)
    tables = {
        "north": ("1,Flood hits Mirov,1998-05-02,It rained.",),
        "south": (*rows, ",Fair opens,1998-05-04,", ",Fair opens,1998-05-04,"),
        "south again": rows,
        "north retitled": ("1,Mirov is flooded,1998-05-02,It rained.",),
    }
    for name, said in tables.items():
        (tmp_path / f"{name}.csv").write_text("\n".join((head, *said, "")))
    inputs = [tmp_path / f"{name}.csv" for name in tables]
    assert select(inputs, tmp_path / "out.csv", []) == 3
    found = read_csv(tmp_path / "out.csv")
    assert found["title"].tolist() == ["Flood hits Mirov", "Fire in Lund", "Fair opens"]
    assert found["event_id"].is_unique
    assert found["event_id"][0] == "1"


def test_tables_may_be_named_as_text_and_are_taken_in_a_list(tmp_path: Path) -> None:
    one, out = str(tmp_path / "one.csv"), str(tmp_path / "out.csv")
    write_csv(made_table(), one)
    assert select([one], out, []) == len(made_table()) == len(read_csv(out))
    assert select_story([one], out, [])[1] == len(made_table())
    for use in (select, select_story):
        with pytest.raises(TableError, match="come in a list"):
            use(one, out, [])
        with pytest.raises(TableError, match="name of a file"):
            use([one], cast("Any", None), [])

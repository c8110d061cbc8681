"""Laws of corrections over generated logs: undo, redo, merge, file and back."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.made_events import assert_equal_tables, made_table
from timeline.corrections import (
    Entry,
    Field,
    Kind,
    Loaded,
    Log,
    Place,
    add,
    apply,
    delete,
    in_force,
    log_text,
    merge,
    parse_log,
    read_days,
    read_history,
    read_log,
    redo,
    rename,
    review,
    set_fields,
    undo,
    write_log,
)
from timeline.corrections.logfile import MAX_BYTES
from timeline.corrections.words import entry_words, notice_words, step_words
from timeline.errors import CorrectionError, TimelineError
from timeline.table.csv import csv_text, table_from_csv

TABLE = made_table()
IDS = TABLE["event_id"].tolist()
NAMES = [
    "Port Authority",
    "Dockers' Union",
    "Mirov City Council",
    "Nobody",
    "New (Body)",
]
WHENS = st.sampled_from(["", "2024-10-28T09:30:00+00:00", "2023-01-01T00:00:00+00:00"])
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
EVENTS = st.sampled_from([*IDS, "other-1-5"])
PLACES = st.sampled_from(["made-100-110", "other-1-5"])
VALUES: dict[str, st.SearchStrategy[str]] = {
    "title": st.sampled_from(["A title", "=1+1", "Another; title"]),
    "dates": st.sampled_from(["", "2024-03-05/2024-03-05", "0001-01-01/9999-12-31"]),
    "precision": st.sampled_from(
        ["day", "month", "range", "since", "until", "unknown"]
    ),
    "extent": st.sampled_from(["within", "throughout"]),
    "actors": st.sampled_from(
        ["", "Nobody (agent)", "New (Body) (target); Nobody (other)"]
    ),
    "status": st.sampled_from(["happened", "planned"]),
}


@st.composite
def settings_of_fields(draw: Callable[..., str]) -> Entry:
    field = draw(st.sampled_from(sorted(VALUES)))
    new, old = draw(VALUES[field]), draw(TEXT)
    return Entry(kind=Kind.SET, event=draw(EVENTS), field=field, old=old, new=new)


DRAFTS = st.one_of(
    settings_of_fields(),
    st.builds(Entry, kind=st.just(Kind.DELETE), event=EVENTS, old=TEXT),
    st.builds(Entry, kind=st.just(Kind.ADD), event=PLACES, new=st.just("Some words")),
    st.builds(
        Entry,
        kind=st.just(Kind.RENAME),
        old=st.sampled_from(NAMES),
        new=st.sampled_from(NAMES),
    ),
    st.builds(
        Entry,
        kind=st.sampled_from([Kind.TOGETHER, Kind.APART]),
        event=EVENTS,
        new=EVENTS,
    ),
)
STEPS = st.tuples(st.lists(DRAFTS, min_size=1, max_size=3), WHENS, TEXT)


@st.composite
def logs(draw: Callable[..., list[object]], start: Log | None = None) -> Log:
    """Make a log with undos and redos in between."""
    log = start or Log()
    moves = st.one_of(STEPS, st.sampled_from(["undo", "redo"]), st.integers(0, 9))
    for move in draw(st.lists(moves, max_size=8)):
        if isinstance(move, tuple):
            log = log.add(move[0], when=move[1], note=move[2])
        elif isinstance(move, int) and len(log) > move:
            log = undo(log, when="", step=log.entries[move].step)
        else:
            log = redo(log, when="") if move == "redo" else undo(log, when="")
    return log


@given(logs())
@settings(max_examples=150, deadline=None)
def test_undoing_everything_gives_the_original(log: Log) -> None:
    while read_history(log).done:
        log = undo(log, when="")
    assert_equal_tables(apply(TABLE, log), TABLE)


@given(logs())
@settings(max_examples=150, deadline=None)
def test_redo_after_undo_changes_nothing(log: Log) -> None:
    turned = redo(undo(log, when=""), when="") if read_history(log).done else log
    assert in_force(turned) == in_force(log)
    assert_equal_tables(apply(TABLE, turned), apply(TABLE, log))


@given(logs())
def test_a_log_only_grows(log: Log) -> None:
    for longer in (undo(log, when=""), redo(log, when="")):
        assert longer.entries[: len(log)] == log.entries


@given(logs())
@settings(max_examples=200, deadline=None)
def test_a_log_written_and_read_is_the_same(log: Log) -> None:
    loaded = parse_log(log_text(log).encode())
    assert loaded.problems == ()
    assert loaded.log == log


@given(logs())
def test_the_same_log_always_gives_the_same_table_and_its_csv_reads_back(
    log: Log,
) -> None:
    first = review(TABLE, log)
    assert_equal_tables(first.table, review(TABLE, log).table)
    assert_equal_tables(table_from_csv(csv_text(first.table)), first.table)
    assert dict(first.table.dtypes) == dict(TABLE.dtypes)


@given(logs())
def test_corrections_commute_with_filtering(log: Log) -> None:
    """Of rows that are filtered before, each one is corrected in the same way."""
    kinds = {entry.kind for entry in in_force(log)}
    part = TABLE[TABLE["event_id"].isin(IDS[:6])].reset_index(drop=True)
    found = apply(part, log)
    if kinds.isdisjoint({Kind.RENAME, Kind.ADD}):
        whole = apply(TABLE, log)
        expected = whole[whole["event_id"].isin(IDS[:6])].reset_index(drop=True)
        columns = [name for name in TABLE.columns if name != "actor_types"]
        assert_equal_tables(found[columns], expected[columns])


@given(st.data(), logs())
def test_uniting_two_logs_keeps_every_entry_and_is_symmetric(
    data: st.DataObject, common: Log
) -> None:
    mine, theirs = data.draw(logs(common)), data.draw(logs(common))
    united = merge(mine, theirs)
    assert united == merge(theirs, mine)
    assert set(united.by_id) == set(mine.by_id) | set(theirs.by_id)
    assert merge(united, mine) == united
    kept = [entry for entry in united.entries if entry.id in mine.by_id]
    assert kept == list(mine.entries)


@given(logs())
def test_every_correction_can_be_said_in_words(log: Log) -> None:
    titles = dict(zip(IDS, TABLE["title"], strict=True))
    for entry in log.entries:
        assert step_words([entry], titles)
        assert "None" not in entry_words(entry)
    for notice in review(TABLE, log).notices:
        assert notice_words(notice, titles).endswith((".", "?"))


@given(st.binary(max_size=300) | TEXT.map(str.encode))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_a_log_or_refused(content: bytes) -> None:
    try:
        parse_log(content)
    except TimelineError:
        return


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["kind", "event", "field", "new", "id"]), inner
        )
    ),
    max_leaves=8,
)


@given(st.lists(JSON, max_size=5))
@settings(max_examples=300, deadline=None)
def test_lines_of_any_json_are_kept_or_named(values: list[object]) -> None:
    head = '{"format": "timeline corrections", "version": 1}'
    lines = [head, *(json.dumps(one) for one in values)]
    loaded = parse_log("\n".join(lines).encode())
    assert len(loaded.log) + len(loaded.problems) == len(values)
    if loaded.log.entries:
        review(TABLE, loaded.log)


def entry_line(**said: str) -> str:
    return json.dumps(said)


HEAD = '{"format": "timeline corrections", "version": 1}'


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("not json", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[1]", "no JSON object"),
        ("9" * 6_000, "no JSON"),
        (entry_line(kind="paint"), "no kind of correction"),
        (entry_line(kind="set", field="title", new="x"), "needs 'event'"),
        (entry_line(kind="set", event="a-1-2", field="mood", new="x"), "'mood' is no"),
        (entry_line(kind="set", event="a-1-2", field="title", new=""), "needs a title"),
        (
            entry_line(
                kind="set", event="a", field="dates", new="2024-02-02/2024-02-01"
            ),
            "before the first",
        ),
        (entry_line(kind="add", event="nowhere", new="x"), "does not say where"),
        (entry_line(kind="rename", old="x", new=" "), "needs a name"),
        (entry_line(kind="undo"), "needs 'new'"),
        (entry_line(kind="undo", new="x", when="yesterday"), "no moment"),
        ('{"kind": "undo", "new": 5}', "'new' is no text"),
        ('{"kind": ["undo"], "new": "x"}', "no kind of correction"),
    ],
)
def test_a_bad_line_is_named_with_its_number_and_the_others_are_kept(
    line: str, says: str
) -> None:
    good = entry_line(kind="delete", event="a-1-2", old="Strike", id="one")
    other = entry_line(kind="delete", event="a-3-4", old="Ballot", id="two")
    loaded = parse_log(f"{HEAD}\n{good}\n\n{line}\n{other}".encode(), name="my log")
    assert [entry.id for entry in loaded.log.entries] == ["one", "two"]
    (problem,) = loaded.problems
    assert problem.startswith("my log, line 4: ")
    assert says in problem


def test_half_a_character_costs_no_correction() -> None:
    line = '{"kind": "undo", "new": "x", "note": "Rig\\ud800a"}'
    (entry,) = parse_log(f"{HEAD}\n{line}".encode()).log.entries
    assert entry.note == "Rig\ufffda"
    log = Log().add(rename(["Riga"], "Rig\ud800a", ["Riga"]), when="", note="\udfff")
    assert parse_log(log_text(log).encode()).log == log
    assert log.entries[0].new == "Rig\ufffda"


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"when": "yesterday"}, "'yesterday' is no moment"),
        ({"when": None}, "'when' is no text, but NoneType"),
        ({"when": "", "note": 5}, "'note' is no text, but int"),
    ],
)
def test_what_a_log_could_not_be_read_back_with_is_not_added(
    said: dict[str, Any], says: str
) -> None:
    with pytest.raises(CorrectionError, match=says):
        Log().add(delete(TABLE.iloc[0]), **said)


def test_an_entry_that_says_too_little_is_not_written() -> None:
    log = Log().add([Entry(kind=Kind.SET, event="a-1-2", new="x")], when="")
    with pytest.raises(CorrectionError, match="needs 'field'"):
        log_text(log)


def test_what_is_no_correction_is_refused_in_words() -> None:
    row = TABLE.iloc[0]
    wrong: list[tuple[Callable[[], object], str]] = [
        (lambda: set_fields(row, cast("Any", {"titel": "x"})), "'titel' is no field"),
        (lambda: set_fields(row, {Field.TITLE: cast("Any", 5)}), "'title' is no text"),
        (lambda: read_days(cast("Any", None)), "'first' is no text"),
        (lambda: add("Strike", Place("", 0, 6), {}), "does not say where"),
        (lambda: apply(TABLE, cast("Any", Loaded(Log()))), r"read_log\(path\)\.log"),
        (lambda: read_log(cast("Any", None)), "must be a string or a path"),
        (lambda: write_log(Log(), "a\0b"), "zero byte"),
    ]
    for use, says in wrong:
        with pytest.raises(TimelineError, match=says):
            use()


def test_a_line_that_stands_twice_counts_once() -> None:
    line = entry_line(kind="delete", event="a-1-2", id="one")
    loaded = parse_log(f"{HEAD}\n{line}\n{line}".encode())
    assert len(loaded.log) == 1
    assert "line 3: the id 'one' stands in an earlier line" in loaded.problems[0]


def test_lines_written_by_hand_need_no_id() -> None:
    line = entry_line(kind="delete", event="a-1-2")
    log = parse_log(line.encode()).log
    assert len(log.entries[0].id) == 12
    assert log.entries[0].step == log.entries[0].id


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is no log of corrections"),
        (b"\xff\xfe\x00garbage", "is no log of corrections"),
        (b'{"format": "timeline corrections", "version": 99}', "Update the program"),
        (b'{"format": "timeline corrections"}', "None is no version of a log"),
        (b'{"format": "timeline corrections", "version": -5}', "-5 is no version"),
        (b'{"format": "timeline corrections", "version": 0}', "0 is no version"),
        (b'{"format": "timeline corrections", "version": true}', "True is no version"),
        (b" " * (MAX_BYTES + 1), "too many for a log"),
    ],
)
def test_what_is_no_log_is_refused(content: bytes, says: str) -> None:
    with pytest.raises(CorrectionError, match=says):
        parse_log(content)


def test_a_log_in_a_file_reads_back_and_a_missing_one_is_explained(
    tmp_path: Path,
) -> None:
    draft = Entry(kind=Kind.RENAME, old="\u2028Moscow", new="Russia")
    log = Log().add([draft], when="2024-10-28T09:30:00+00:00", note="one\ntwo")
    write_log(log, tmp_path / "my.jsonl")
    assert read_log(tmp_path / "my.jsonl").log == log
    with pytest.raises(CorrectionError, match="cannot be opened"):
        read_log(tmp_path / "none.jsonl")


def test_a_log_is_not_written_over_what_somebody_else_saved(tmp_path: Path) -> None:
    path = tmp_path / "my.jsonl"
    common = Log().add(delete(TABLE.iloc[0]), when="")
    write_log(common, path)
    mine = common.add(delete(TABLE.iloc[1]), when="", note="mine")
    theirs = common.add(delete(TABLE.iloc[2]), when="", note="theirs")
    write_log(theirs, path)
    with pytest.raises(CorrectionError, match=r"holds 1 corrections .* merge\(log"):
        write_log(mine, path)
    assert read_log(path).log == theirs
    write_log(merge(mine, read_log(path).log), path)
    assert len(read_log(path).log) == 3


@pytest.mark.parametrize(
    ("content", "says"),
    [("my notes", "is no log of corrections"), (f"{HEAD}\nnot json", "lines that")],
)
def test_a_log_is_not_written_over_something_else(
    content: str, says: str, tmp_path: Path
) -> None:
    path = tmp_path / "my.jsonl"
    path.write_text(content)
    with pytest.raises(CorrectionError, match=says):
        write_log(Log(), path)
    assert path.read_text() == content
    assert len(list(tmp_path.iterdir())) == 1


def test_a_log_grows_linearly_costly() -> None:
    """Ten times the corrections take about ten times as long, not a hundred."""
    import time

    def seconds(count: int) -> float:
        names = [f"Name {at}" for at in range(count)]
        table = pd.concat([TABLE] * 3, ignore_index=True)
        drafts = [
            Entry(kind=Kind.RENAME, old=old, new=new)
            for old, new in zip(["Port Authority", *names], names, strict=False)
        ]
        log = Log().add(drafts, when="")
        begun = time.process_time()
        review(table, log)
        return time.process_time() - begun

    seconds(10)
    few, many = seconds(300), seconds(3_000)
    assert many < 30 * max(few, 0.01)

"""Archives: any number of articles read once each, whatever stops the run."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tests.made_articles import made_article, write_articles
from tests.made_events import assert_equal_tables, many_events
from timeline.archive import (
    Output,
    Settings,
    Summary,
    items_of,
    local_engine,
    open_archive,
    order,
    run_archive,
    store,
)
from timeline.archive.items import Item, article_item, chunks_of
from timeline.archive.order import sorted_tables
from timeline.archive.write import check_output, write_sorted
from timeline.article import Article
from timeline.cli import main
from timeline.commands import DONE, NOTHING_DONE, SOME_FAILED
from timeline.errors import TableError
from timeline.extract import extract_many
from timeline.table import events_table, read_csv, read_table, write_table
from timeline.table.build import in_order

SMALL = Settings(min_salience=0.0, articles_a_part=3)


def run(items: Iterable[Item], path: Path, settings: Settings = SMALL) -> Summary:
    return run_archive(items, Output(path), settings, local_engine(1))


def made_items(count: int) -> list[Item]:
    return [article_item(made_article(number)) for number in range(count)]


def stopped_after(items: Iterable[Item]) -> Iterator[Item]:
    yield from items
    raise KeyboardInterrupt


@pytest.mark.slow
def test_an_archive_is_the_table_of_its_articles(tmp_path: Path) -> None:
    summary = run(made_items(8), tmp_path / "events.parquet")
    articles = [made_article(number) for number in range(8)]
    events = extract_many(articles, min_salience=0.0)
    whole = events_table(event for one in events for event in one)
    pd.testing.assert_frame_equal(read_table(tmp_path / "events.parquet"), whole)
    assert (summary.events, summary.articles) == (len(whole), 8)
    assert [path.name for path in tmp_path.iterdir()] == ["events.parquet"]


def test_long_articles_make_small_chunks() -> None:
    lengths = [10, 300_000, 300_000, 500_000, 10, 10, 10]
    articles = [Article("a" * length) for length in lengths]
    chunks = list(chunks_of(map(article_item, articles), size=2))
    assert [len(chunk.items) for chunk in chunks] == [2, 1, 1, 2, 1]
    assert [chunk.number for chunk in chunks] == [0, 1, 2, 3, 4]


@pytest.mark.slow
def test_a_run_killed_at_any_moment_ends_with_the_same_output(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles", 24)
    whole, killed = tmp_path / "whole.csv", tmp_path / "killed.csv"
    options = ["--all", "--part", "2"]
    assert main(["extract", str(folder), "-o", str(whole), *options]) == DONE
    command = [sys.executable, "-m", "timeline", "extract", str(folder)]
    command += ["-o", str(killed), *options, "--processes", "2"]
    for _ in range(3):
        _kill_after_a_part(command, tmp_path / "killed.csv.unfinished")
    unfinished = tmp_path / "killed.csv.unfinished"
    assert not killed.exists()
    assert list(unfinished.rglob("part-*.parquet"))
    subprocess.run(command, check=True)
    assert killed.read_bytes() == whole.read_bytes()
    assert not unfinished.exists()


def _kill_after_a_part(command: list[str], unfinished: Path) -> None:
    """Kill a run, its workers too in time, once it has saved one part more."""
    before = len(list(unfinished.rglob("part-*.parquet")))
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as running:
        deadline = time.monotonic() + 180
        while len(list(unfinished.rglob("part-*.parquet"))) <= before:
            assert time.monotonic() < deadline
            assert running.poll() is None
            time.sleep(0.01)
        running.send_signal(signal.SIGKILL)


@pytest.mark.slow
def test_what_is_saved_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "events.parquet"
    items = made_items(9)
    with pytest.raises(KeyboardInterrupt):
        run(stopped_after(items[:6]), path)
    saved = {one: one.stat().st_mtime_ns for one in tmp_path.rglob("part-*")}
    assert len(saved) == 2
    written: list[int] = []
    save = store.Store.save

    def counted(self: store.Store, number: int, part: Any) -> None:
        written.append(number)
        save(self, number, part)

    monkeypatch.setattr(store.Store, "save", counted)
    assert run(items, path).articles == 9
    assert written == [2]


@pytest.mark.slow
def test_a_changed_article_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "events.parquet"
    items = made_items(6)
    with pytest.raises(KeyboardInterrupt):
        run(stopped_after(items), path)
    changed = [*items[:4], article_item(made_article(77)), items[5]]
    run(changed, path)
    ids = set(read_table(path)["article_id"])
    assert made_article(77).id in ids
    assert made_article(4).id not in ids


def test_a_stopped_run_is_not_gone_on_with_under_other_settings(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    with store.opened_store(path, SMALL):
        pass
    with pytest.raises(TableError, match="other settings"):
        run(made_items(1), path, Settings(min_salience=0.5))


def test_two_runs_do_not_write_the_same_output(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    with (
        store.opened_store(path, SMALL),
        pytest.raises(TableError, match="Another run"),
        store.opened_store(path, SMALL),
    ):
        pass


@pytest.mark.slow
def test_one_bad_article_among_many_is_named_and_the_others_are_kept(
    tmp_path: Path,
) -> None:
    german = "Die Gewerkschaft hat am Montag gestreikt, und der Hafen war zu. " * 5
    bad = article_item(Article(german, title="Streik"))
    items = [*made_items(3), bad, Item("lost.pdf", "", "It cannot be opened.")]
    summary = run(items, tmp_path / "events.csv")
    assert summary.articles == 3
    assert {one.name for one in summary.failures} == {"Streik", "lost.pdf"}
    assert len(set(read_csv(tmp_path / "events.csv")["article_id"])) == 3


@pytest.mark.slow
def test_many_failures_are_listed_in_a_file(tmp_path: Path) -> None:
    bad = [Item(f"{number}.txt", "", "Broken, alas.") for number in range(30)]
    summary = run([*bad, *made_items(1)], tmp_path / "events.csv")
    assert (summary.failed, len(summary.failures)) == (30, 20)
    assert summary.failures_file is not None
    assert summary.failures_file.read_text().count("Broken, alas.") == 30
    listed = summary.failures_file
    run(made_items(1), tmp_path / "events.csv")
    assert not listed.exists(), "it tells of the earlier run's articles"


@pytest.mark.slow
def test_no_name_in_the_list_of_failures_runs_as_a_formula(tmp_path: Path) -> None:
    bad = [Item(f"=1+{number}.txt", "", "=Broken.") for number in range(30)]
    listed = run([*bad, *made_items(1)], tmp_path / "events.csv").failures_file
    assert listed is not None
    assert listed.read_text().count("\n'=1+") == listed.read_text().count(",'=") == 30


@pytest.mark.slow
def test_an_article_given_twice_counts_once(tmp_path: Path) -> None:
    once = made_items(5)
    run(once, tmp_path / "once.csv")
    summary = run([*once, once[1], once[4], once[4]], tmp_path / "twice.csv")
    assert (summary.articles, summary.repeated) == (8, 3)
    once_table = read_csv(tmp_path / "once.csv")
    pd.testing.assert_frame_equal(read_csv(tmp_path / "twice.csv"), once_table)


def numbered(texts: Iterable[str]) -> list[Item]:
    """Give articles that are numbered from 1, as the rows of a table often are."""
    return [
        article_item(Article(text, id=str(number)), name=f"row {number} of {text[:4]}")
        for number, text in enumerate(texts, start=1)
    ]


@pytest.mark.slow
@pytest.mark.parametrize("size", [1, 2, 5])
def test_an_article_with_the_id_of_another_is_not_lost_in_silence(
    tmp_path: Path, size: int
) -> None:
    mine = numbered(f"Mine: a fire broke out in May {year}." for year in (2001, 2002))
    other = numbered(f"Dock: a ship sank in June {year}." for year in range(2001, 2031))
    settings = Settings(min_salience=0.0, articles_a_part=size)
    first = run(mine, tmp_path / "first.csv", settings)
    summary = run([*mine, *other, *mine], tmp_path / "all.csv", settings)
    assert (summary.articles, summary.repeated, summary.failed) == (32, 2, 2)
    assert [one.name for one in summary.failures] == ["row 1 of Dock", "row 2 of Dock"]
    assert "is that of an article before it with other words" in str(
        summary.failures[0]
    )
    table = read_csv(tmp_path / "all.csv")
    own = table[table["article_id"].isin(["1", "2"])].reset_index(drop=True)
    assert_equal_tables(own, read_csv(tmp_path / "first.csv"))
    assert first.events < summary.events


@pytest.mark.slow
def test_many_articles_with_ids_of_others_are_listed_in_a_file(tmp_path: Path) -> None:
    texts = [f"A ship sank in June {year}." for year in range(2001, 2031)]
    items = [
        *numbered(texts),
        *numbered(text.replace("ship", "boat") for text in texts),
    ]
    listed = run(items, tmp_path / "events.csv").failures_file
    assert listed is not None
    assert listed.read_text().count("Give it another id.") == 30


class Poison:
    """What ends the process that receives it, as want of memory would."""

    def __reduce__(self) -> tuple[Any, ...]:
        return os._exit, (9,)


@pytest.mark.slow
def test_an_article_that_costs_its_process_is_a_failure_like_others(
    tmp_path: Path,
) -> None:
    poison: Any = Poison()
    items = made_items(3)
    items.insert(2, Item("poison.txt", "", poison))
    path = tmp_path / "events.csv"
    pairs = Settings(min_salience=0.0, articles_a_part=2)
    summary = run_archive(items, Output(path), pairs, local_engine(2))
    assert summary.articles == 3
    assert [one.name for one in summary.failures] == ["poison.txt"]
    run(made_items(3), tmp_path / "clean.csv", pairs)
    assert path.read_bytes() == (tmp_path / "clean.csv").read_bytes()


@pytest.mark.slow
def test_a_full_disk_is_said_and_what_was_read_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "events.csv"
    sync = os.fsync
    calls: list[int] = []

    def full(file: int) -> None:
        calls.append(file)
        if len(calls) == 3:  # the manifest, the first part, then no room is left
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        sync(file)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(TableError, match=r"No space left.*is kept in"):
        run(made_items(9), path)
    assert len(list(tmp_path.rglob("part-*"))) == 1
    assert run(made_items(9), path).articles == 9


def test_a_full_disk_at_the_last_leaves_what_was_written_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "events.csv"
    table = many_events(50)
    write_sorted([table], path)
    old = path.read_bytes()
    replace = Path.replace

    def full(self: Path, target: Path) -> Path:
        if target == path:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", full)
    for tables in ([table[:9]], [table[:9], table[9:]]):
        with pytest.raises(OSError, match="No space left"):
            write_sorted(tables, path)
        assert path.read_bytes() == old
        assert [one.name for one in tmp_path.iterdir()] == ["events.csv"]


def test_a_disk_that_is_full_before_the_output_is_whole_is_said_by_its_name(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    article, path = tmp_path / "a.txt", tmp_path / "events.csv"
    article.write_text("The union struck on 3 May 2024.")
    write = Path.write_text

    def full(self: Path, *args: Any, **how: Any) -> int:
        if "events.csv" in self.name:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(self, *args, **how)

    monkeypatch.setattr(Path, "write_text", full)
    assert main(["extract", str(article), "-o", str(path)]) == NOTHING_DONE
    said = capsys.readouterr().err
    assert f"{path} cannot be written: No space left on device. What was read" in said
    monkeypatch.undo()
    assert main(["extract", str(article), "-o", str(path)]) == DONE


def test_a_run_that_is_killed_while_it_removes_its_folder_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, out = tmp_path / "a.txt", str(tmp_path / "events.csv")
    article.write_text("The union struck on 3 May 2024.")
    rmtree = shutil.rmtree

    def killed(path: Path) -> None:
        rmtree(path)
        raise KeyboardInterrupt

    monkeypatch.setattr(shutil, "rmtree", killed)
    with pytest.raises(KeyboardInterrupt):
        run_archive(items_of([article]), Output(Path(out)), Settings(), local_engine(1))
    monkeypatch.undo()
    manifest = tmp_path / "events.csv.unfinished" / "manifest.json"
    assert manifest.exists()
    assert main(["extract", str(article), "-o", out]) == DONE
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.txt", "events.csv"]


def test_a_folder_that_cannot_be_written_is_said_before_any_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The union struck on Monday.")
    places = [tmp_path / "missing" / "out.csv", Path("/proc/out.csv")]
    for place in (*places, tmp_path / "caf\udce9.csv"):
        assert main(["extract", str(article), "-o", str(place)]) == NOTHING_DONE
        assert "cannot be written" in capsys.readouterr().err
    check_output(tmp_path / "caf\xe9.csv")
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_rows_past_memory_are_sorted_as_those_within(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = many_events(1_000)
    table.loc[::7, ["start", "end"]] = pd.NaT
    table["char_start"] = table.index * 7919 % 1_000
    monkeypatch.setattr(order, "ROWS_AT_ONCE", 150)
    monkeypatch.setattr(order, "FILES_AT_ONCE", 4)

    def tables() -> Iterable[pd.DataFrame]:
        return (table[first : first + 140] for first in range(0, 1_000, 140))

    whole = in_order(table)
    pieces = list(sorted_tables(tables, tmp_path))
    assert len(pieces) > 4
    pd.testing.assert_frame_equal(pd.concat(pieces, ignore_index=True), whole)
    assert list(tmp_path.iterdir()) == []
    for name in ("large.parquet", "large.csv", "large.json"):
        written = write_sorted(sorted_tables(tables, tmp_path), tmp_path / name)
        assert written == 1_000
    assert (tmp_path / "large.parquet").is_dir()
    pd.testing.assert_frame_equal(read_table(tmp_path / "large.parquet"), whole)
    pd.testing.assert_frame_equal(read_csv(tmp_path / "large.csv"), whole)
    assert len(pd.read_json(tmp_path / "large.json")) == 1_000
    assert open_archive(tmp_path / "large.parquet").count == 1_000


def test_a_folder_with_other_things_in_it_is_not_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "mine.parquet"
    folder.mkdir()
    (folder / "letters.txt").write_text("Dear all")
    with pytest.raises(TableError, match=r"letters\.txt"):
        write_sorted([many_events(3)], folder)
    assert (folder / "letters.txt").exists()


@pytest.mark.slow
def test_the_command_names_failures_and_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_articles(tmp_path / "articles", 3)
    (folder / "broken.txt").write_bytes(bytes(range(256)) * 4)
    out = tmp_path / "events.json"
    assert main(["extract", str(folder), "-o", str(out)]) == SOME_FAILED
    said = capsys.readouterr().err
    assert "broken.txt is not a text file" in said
    assert "of 3 articles" in said


def test_inputs_are_named_without_being_read(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles", 3)
    missing = tmp_path / "missing.txt"
    names = [Path(item.name).name for item in items_of([folder, missing])]
    assert names == ["00000.txt", "00001.txt", "00002.txt", "missing.txt"]


def test_articles_of_tables_that_number_their_rows_are_told_apart(
    tmp_path: Path,
) -> None:
    mine, ship = "A mine closed in May.", "A ship sank in June."
    tables = {
        "a/north.csv": (f"1,{mine}", "2,A dam broke in May.", f"2,{ship}"),
        "a/south.csv": (f"1,{ship}", "3,A mast fell in July."),
        "b/south.csv": ("1,A kiln blew up in July.", f"1,{mine}"),
    }
    for name, rows in tables.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("\n".join(("id,text", *rows)))
    found = [item.content for item in items_of([tmp_path / name for name in tables])]
    ids = [one.id for one in found if isinstance(one, Article)]
    assert ids[:5] == ["1", "2", "2", "1, south.csv", "3"], "two of one table stay"
    assert ids[5:] == ["1, " + Article("A kiln blew up in July.").id, "1"]


@pytest.mark.slow
def test_files_of_a_person_beside_the_output_stay(tmp_path: Path) -> None:
    backups = [tmp_path / f"events.{word}.parquet" for word in ("old", "begun")]
    for path in backups:
        path.mkdir()
        (path / "mine.txt").write_text("mine")
    out = tmp_path / "events.parquet"
    out.mkdir()
    write_table(many_events(3), out / "part-00000.parquet")
    assert run(made_items(2), out).articles == 2
    assert out.is_file()
    assert all((path / "mine.txt").read_text() == "mine" for path in backups)
    assert len(list(tmp_path.iterdir())) == 3


def test_a_folder_that_no_run_has_made_is_not_removed(tmp_path: Path) -> None:
    folder = tmp_path / "events.csv.unfinished"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    with pytest.raises(TableError, match=r"holds mine\.txt and no stopped run"):
        run(made_items(1), tmp_path / "events.csv")
    assert (folder / "mine.txt").exists()


def test_a_link_into_a_folder_that_is_not_there_is_told_before_any_work(
    tmp_path: Path,
) -> None:
    (tmp_path / "events.csv").symlink_to("nowhere/events.csv")
    with pytest.raises(TableError, match=r"there is no folder .*nowhere"):
        run(iter(()), tmp_path / "events.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["events.csv"]

import errno
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline import __version__
from timeline.archive import items_of
from timeline.cli import main
from timeline.commands import DONE, NOTHING_DONE, SOME_FAILED, STOPPED
from timeline.sources import ARTICLE_SUFFIXES, list_files
from timeline.sources.files import TABLE_SUFFIXES
from timeline.table import read_csv

ROOT = Path(__file__).parents[1]
ARTICLE = "Dockers in Norway stopped work on Monday. Police closed the port on Tuesday."


def _article(folder: Path, name: str, text: str = ARTICLE) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def test_articles_become_a_csv(tmp_path: Path) -> None:
    out = tmp_path / "events.csv"
    article = _article(tmp_path, "a.txt", "---\npublished: 2024-10-16\n---\n" + ARTICLE)
    assert main(["extract", article, "-o", str(out), "--all"]) == DONE
    table = read_csv(out)
    assert len(table) >= 2
    assert str(table["start"].iloc[0].date()) == "2024-10-14"


def test_a_folder_is_read_in_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("b.txt", "a.md", "ignored.png", "c.md"):
        _article(folder, name, ARTICLE + name)
    out = tmp_path / "events.json"
    assert main(["extract", str(folder), "-o", str(out)]) == DONE
    said = capsys.readouterr().err.splitlines()
    undated = [Path(line.split(":")[0]).name for line in said if "no publica" in line]
    assert undated == ["a.md", "b.txt", "c.md"]


def test_one_unreadable_article_does_not_lose_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = _article(tmp_path, "good.txt")
    out = tmp_path / "events.csv"
    missing = str(tmp_path / "missing.txt")
    assert main(["extract", missing, good, "-o", str(out)]) == SOME_FAILED
    assert "missing.txt cannot be opened: No such file" in capsys.readouterr().err
    assert len(read_csv(out)) >= 1


def test_names_of_files_do_not_command_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "events.csv")
    names = ["\x1b]0;owned\x07\x1b[2J.txt", "line\nbreak.txt", "gpj.\u202etxt"]
    assert main(["extract", *names, "-o", out]) == NOTHING_DONE
    said = capsys.readouterr().err
    assert r"\x1b]0;owned\x07\x1b[2J.txt" in said
    assert r"line\nbreak.txt" in said
    assert r"gpj.\u202etxt" in said
    assert not set(said) & {"\x1b", "\x07", "\u202e"}


def test_a_missing_publication_date_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = _article(tmp_path, "a.txt")
    main(["extract", article, "-o", str(tmp_path / "events.csv")])
    assert "no publication date" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "events.docx"], "Choose a name"),
        (["-o", "events.csv", "--published", "soon"], "YYYY-MM-DD"),
        (["-o", "events.csv", "--published", ""], "YYYY-MM-DD"),
        (["-o", "events.csv", "--where", "salience>nan"], "'nan' is not a number"),
        (["-o", "nowhere/events.csv"], "there is no folder nowhere. Make it first"),
        (["-o", "tests"], "Choose a name"),
    ],
)
def test_bad_options_are_refused_before_any_work(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    article = _article(tmp_path, "a.txt")
    assert main(["extract", article, *arguments]) == NOTHING_DONE
    said = capsys.readouterr().err
    assert message in said
    assert "%" not in said  # no bar is drawn for work that never begins


def test_an_output_never_takes_the_place_of_its_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    articles = _article(tmp_path, "articles.csv", f'text\n"{ARTICLE}"\n')
    other = str(tmp_path / "." / "articles.csv")
    assert main(["extract", articles, "-o", other]) == NOTHING_DONE
    assert "is an input too. Choose another name" in capsys.readouterr().err
    assert ARTICLE in Path(articles).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["events.csv", "events.parquet"])
def test_a_run_again_does_not_take_its_own_output_for_articles(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    _article(tmp_path, "good.txt")
    (tmp_path / f"{name}.failures.csv").write_text("name,reason\nx.pdf,broken\n")
    output = tmp_path / "nowhere" / ".." / name
    (tmp_path / "nowhere").mkdir()
    for _ in range(2):
        assert main(["extract", str(tmp_path), "-o", str(output)]) == DONE
        assert "of 1 article:" in capsys.readouterr().err


def test_only_the_output_itself_is_left_out_of_a_folder(tmp_path: Path) -> None:
    good = _article(tmp_path, "good.txt")
    for name in ("a.parquet", "b.parquet"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "part-00000.parquet").write_bytes(b"PAR1")
    names = [item.name for item in items_of([tmp_path], tmp_path / "a.parquet")]
    assert names == ["part-00000.parquet", good]


def test_what_a_stopped_run_left_is_not_read_as_articles(tmp_path: Path) -> None:
    good = _article(tmp_path, "good.txt")
    left = tmp_path / "old.csv.unfinished" / "00000"
    left.mkdir(parents=True)
    _article(left, "part.txt")
    assert list_files(tmp_path) == [Path(good)]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["extract", "a.txt", "-o", "a.csv", "--processes", "two"], "whole number"),
        (["extract", "a.txt", "-o", "a.csv", "--part", "0"], "whole number"),
        (["extract", "a.txt", "-o", "a.csv", "--part", "-1"], "argument"),
        (["draw"], "choose from"),
        ([], "COMMAND"),
    ],
)
def test_a_wrong_command_line_is_explained_in_words(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == NOTHING_DONE
    said = capsys.readouterr().err
    assert message in said
    assert "_count" not in said


def test_help_names_every_kind_that_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["extract", "--help"])
    told = set(re.findall(r"\.\w+", capsys.readouterr().out))
    kinds = {*ARTICLE_SUFFIXES.split(", "), *TABLE_SUFFIXES, ".zip"}
    assert kinds - told == set()


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert stopped.value.code == DONE
    assert capsys.readouterr().out == f"{__version__}\n"


@pytest.mark.parametrize(
    ("called", "told"),
    [
        ("/bin/event-timeline", "event-timeline"),
        ("timeline/__main__.py", "python -m timeline"),
    ],
)
def test_help_calls_the_command_as_it_was_called(
    called: str,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.argv", [called])
    with pytest.raises(SystemExit):
        main(["select", "--help"])
    assert capsys.readouterr().out.startswith(f"usage: {told} select ")


def test_without_dask_a_cluster_is_refused_with_what_to_do_wherever_it_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "timeline.archive.cluster", None)
    inputs = [_article(tmp_path, "a.txt"), "-o", str(tmp_path / "a.csv")]
    status = main(["extract", *inputs, "--cluster", "tcp://127.0.0.1:1"])
    assert status == NOTHING_DONE
    said = capsys.readouterr().err
    assert "pip install 'dask[dataframe,distributed]'" in said
    assert "-e ." not in said  # an installed copy has no checkout


@pytest.mark.parametrize("name", ["missing.csv", "missing.parquet"])
def test_a_missing_table_is_named_without_jargon(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing, out = str(tmp_path / name), str(tmp_path / "out.csv")
    assert main(["select", missing, "-o", out]) == NOTHING_DONE
    said = capsys.readouterr().err
    assert said == f"{missing} cannot be opened: No such file or directory.\n"


def test_a_run_that_read_nothing_leaves_nothing_behind(tmp_path: Path) -> None:
    out = tmp_path / "events.csv"
    empty = _article(tmp_path, "empty.txt", "")
    assert main(["extract", empty, "-o", str(out)]) == NOTHING_DONE
    assert [path.name for path in tmp_path.iterdir()] == ["empty.txt"]


def test_an_alias_file_that_cannot_be_read_ends_the_run_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIMELINE_ALIASES", str(tmp_path / "none.toml"))
    articles = [_article(tmp_path, f"{name}.txt") for name in "ab"]
    out = str(tmp_path / "events.csv")
    assert main(["extract", *articles, "-o", out]) == NOTHING_DONE
    (said,) = capsys.readouterr().err.splitlines()
    assert "none.toml' cannot be read" in said


def test_a_folder_without_articles_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    out = tmp_path / "events.csv"
    assert main(["extract", str(tmp_path / "empty"), "-o", str(out)]) == NOTHING_DONE
    assert "empty holds no article. These are read: .txt" in capsys.readouterr().err


def test_one_event_is_not_called_events(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = _article(tmp_path, "a.txt", "Police closed the port on 3 May 2024.")
    out = str(tmp_path / "events.csv")
    main(["extract", article, "-o", out])
    assert f"\n1 event of 1 article: {out}\n" in capsys.readouterr().err
    later = str(tmp_path / "later.csv")
    main(["select", out, "-o", later, "--where", "start>2025-01-01"])
    assert capsys.readouterr().err == f"0 events: {later}\n"


def test_select_does_not_write_over_what_it_reads(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, link = tmp_path / "events.csv", tmp_path / "link.csv"
    article = _article(tmp_path, "a.txt", "Police closed the port on 3 May 2024.")
    main(["extract", article, "-o", str(out)])
    link.symlink_to(out)
    content = out.read_bytes()
    for name in (out, link):
        for more in (["--where", "actor=Nobody"], ["--story"]):
            command = ["select", str(out), "-o", str(name), *more]
            assert main(command) == NOTHING_DONE
            assert f"{name} is an input too. Choose" in capsys.readouterr().err
    assert out.read_bytes() == content


def test_select_takes_an_event_once_however_often_it_is_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = str(tmp_path / "first.csv"), str(tmp_path / "second.csv")
    port = _article(tmp_path, "a.txt", "Police closed the port on 3 May 2024.")
    mine = _article(tmp_path, "b.txt", "Miners closed the mine on 4 May 2024.")
    main(["extract", port, "-o", first])
    main(["extract", port, mine, "-o", second])
    out = str(tmp_path / "all.csv")
    assert main(["select", first, first, second, "-o", out]) == DONE
    assert f"2 events: {out}\n" in capsys.readouterr().err
    assert len(read_csv(Path(out))) == len(read_csv(Path(second)))


def test_a_link_is_written_through(tmp_path: Path) -> None:
    article = _article(tmp_path, "a.txt", "Police closed the port on 3 May 2024.")
    kept, link = tmp_path / "kept.csv", tmp_path / "link.csv"
    kept.touch()
    link.symlink_to(kept)
    assert main(["extract", article, "-o", str(link)]) == DONE
    assert link.is_symlink()
    assert len(read_csv(kept)) == 1


def test_names_that_cannot_be_looked_at_are_told_and_the_rest_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Names too long for the disk; what may not be looked at fails as they do."""
    good, out = _article(tmp_path, "good.txt"), str(tmp_path / "events.csv")
    long = str(tmp_path / ("x" * 300))
    assert main(["extract", f"{long}.txt", good, "-o", out]) == SOME_FAILED
    assert f"{long}.txt cannot be opened: File name too long" in capsys.readouterr().err
    assert main(["extract", good, "-o", f"{long}.csv"]) == NOTHING_DONE
    assert main(["select", out, "-o", f"{long}.csv"]) == NOTHING_DONE
    said = capsys.readouterr().err
    assert said.count(f"{long}.csv cannot be written: File name too long") == 2
    assert main(["select", f"{long}.csv", "-o", out]) == NOTHING_DONE
    assert f"{long}.csv cannot be opened: File name" in capsys.readouterr().err


def test_folders_that_cannot_be_opened_are_told_and_the_rest_is_read(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened = os.scandir
    out = str(tmp_path / "events.csv")
    for name in ("in/closed", "closed", "in/open"):
        (tmp_path / name).mkdir(parents=True)
    _article(tmp_path / "in" / "open", "good.txt")

    def scandir(path: str | int) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return opened(path)

    monkeypatch.setattr(os, "scandir", scandir)
    inputs = [str(tmp_path / name) for name in ("closed", "in")]
    assert main(["extract", *inputs, "-o", out]) == SOME_FAILED
    said = capsys.readouterr().err
    assert f"{tmp_path / 'closed'} cannot be opened: Permission denied.\n" in said
    assert f"{tmp_path / 'in' / 'closed'} cannot be opened: Permission" in said
    assert len(read_csv(out)) >= 1


def test_an_output_that_cannot_be_looked_into_is_said(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    good, out = _article(tmp_path, "good.txt"), str(tmp_path / "events.csv")
    assert main(["extract", good, "-o", out]) == DONE
    closed = tmp_path / "closed.csv"
    closed.mkdir()
    listed = Path.iterdir

    def iterdir(path: Path) -> Iterator[Path]:
        if path == closed:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    for line in (["extract", good], ["select", out]):
        assert main([*line, "-o", str(closed)]) == NOTHING_DONE
        assert f"{closed} cannot be written: Permission" in capsys.readouterr().err
    assert main(["select", str(closed), "-o", out]) == NOTHING_DONE
    assert f"{closed} cannot be opened: Permission" in capsys.readouterr().err


def test_a_folder_in_which_nothing_may_be_looked_at_and_links_to_nowhere_are_told(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder, out = tmp_path / "in", tmp_path / "in" / "events.csv"
    folder.mkdir()
    _article(folder, "good.txt")
    closed = folder / "closed.txt"
    closed.write_text(ARTICLE)
    (folder / "broken.txt").symlink_to("nowhere.txt")
    out.symlink_to(out)  # which leads to itself
    looked = Path.stat

    def stat(path: Path, **how: bool) -> os.stat_result:
        if path == closed:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return looked(path, **how)

    monkeypatch.setattr(Path, "stat", stat)
    assert main(["extract", str(folder), "-o", str(out)]) == SOME_FAILED
    said = capsys.readouterr().err
    assert f"{closed} cannot be opened: Permission denied." in said
    assert f"{folder / 'broken.txt'} cannot be opened: No such file" in said


def test_a_run_that_nobody_listens_to_ends_as_one_that_somebody_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = str(tmp_path / "events.csv")
    article = _article(tmp_path, "a.txt")
    monkeypatch.setattr("sys.stderr", None)  # closed, as by 2>&-
    assert main(["extract", article, "-o", out]) == DONE
    assert main(["extract", "missing.txt", article, "-o", out]) == SOME_FAILED


def test_articles_that_are_given_twice_are_counted_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, out = _article(tmp_path, "a.txt"), str(tmp_path / "events.csv")
    assert main(["extract", one, one, "-o", out]) == DONE
    assert "1 article was given before; it counts once." in capsys.readouterr().err
    assert main(["extract", one, one, one, "-o", out]) == DONE
    assert "2 articles were given before; they count once." in capsys.readouterr().err


def test_that_an_article_has_no_date_is_said_once_though_it_is_given_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("A ferry sank off Tarn on Monday.")
    one, out = str(tmp_path / "a.txt"), str(tmp_path / "events.csv")
    assert main(["extract", one, one, "-o", out]) == DONE
    assert capsys.readouterr().err.count("no publication date") == 1


@pytest.mark.parametrize("command", [["extract", "-o", "events.csv"], ["dashboard"]])
def test_an_empty_name_is_refused_and_not_taken_for_the_folder_around(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([*command, ""])
    assert "'' is no file, folder or address" in capsys.readouterr().err


def test_standard_input_is_refused_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["extract", "-", "-o", "events.csv"])
    assert "standard input is not read: save the text as" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (["extract", "a.txt", "-o", "a.csv"], "The same command goes on from here."),
        (["select", "a.csv", "-o", "b.csv"], "Nothing was written."),
        (["dashboard"], ""),
    ],
)
def test_who_stops_a_command_is_told_what_that_means(
    command: list[str],
    says: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stopped(_options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"timeline.cli.run_{command[0]}", stopped)
    assert main(command) == STOPPED
    assert capsys.readouterr().err.strip() == f"Stopped. {says}".strip()


def test_articles_that_select_is_given_are_sent_to_extract(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = _article(tmp_path, "a.txt")
    assert main(["select", article, "-o", str(tmp_path / "b.csv")]) == NOTHING_DONE
    assert "Articles are read by: python -m timeline extract" in capsys.readouterr().err


def test_a_dashboard_of_no_file_that_is_there_is_not_begun(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[list[str]] = []
    monkeypatch.setattr("timeline.page.serve.serve", begun.append)
    there, missing = tmp_path / "one.md", tmp_path / "nothing.md"
    there.write_text("Dockers struck.")
    assert main(["dashboard", str(missing)]) == NOTHING_DONE
    assert "nothing.md cannot be opened: No such file" in capsys.readouterr().err
    assert not begun
    some = [str(missing), str(there), "https://example.org/news"]
    main(["dashboard", *some])
    assert begun == [some]
    assert "nothing.md cannot be opened: No such file" in capsys.readouterr().err


STREAMLIT = "import os, sys; print(os.getpid(), *sys.argv[1:], sep='\\n')"


@pytest.mark.skipif(os.name == "nt", reason="there is no exec")
def test_the_dashboard_is_run_with_its_paths_in_the_place_of_the_command(
    tmp_path: Path,
) -> None:
    (tmp_path / "streamlit").mkdir()
    (tmp_path / "streamlit" / "__init__.py").touch()
    (tmp_path / "streamlit" / "__main__.py").write_text(STREAMLIT)
    paths = ["https://example.org/one", str(tmp_path / "two words.md")]
    Path(paths[1]).touch()
    command = [sys.executable, "-m", "timeline", "dashboard", *paths]
    settings = os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
    with subprocess.Popen(
        command, env=settings, stdout=subprocess.PIPE, text=True
    ) as run:
        number, first, script, *rest = run.communicate()[0].splitlines()
    assert int(number) == run.pid, "what stops the command must stop the server"
    assert first == "run"
    assert Path(script).is_file()
    assert rest == ["--", *paths]

import subprocess
from pathlib import Path

import pytest

from timeline.cli import DONE, NOTHING_DONE, SOME_FAILED, main
from timeline.table import read_csv

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


def test_a_folder_is_read_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("b.txt", "a.md", "ignored.png"):
        _article(folder, name, ARTICLE + name)
    out = tmp_path / "events.json"
    assert main(["extract", str(folder), "-o", str(out)]) == DONE


def test_one_unreadable_article_does_not_lose_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = _article(tmp_path, "good.txt")
    out = tmp_path / "events.csv"
    missing = str(tmp_path / "missing.txt")
    assert main(["extract", missing, good, "-o", str(out)]) == SOME_FAILED
    assert "missing.txt cannot be opened" in capsys.readouterr().err
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
    assert message in capsys.readouterr().err


def test_the_dashboard_is_run_with_its_paths(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    assert main(["dashboard", "one.md"]) == 0
    assert commands[0][1:4] == ["-m", "streamlit", "run"]
    assert commands[0][5:] == ["--", "one.md"]
    assert Path(commands[0][4]).is_file()

"""Every page's code runs and prints what the page says; its links lead somewhere."""

import contextlib
import io
import re
import runpy
import shlex
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

from timeline.actors import ActorType
from timeline.events import DateBasis, Extent, Role, Status
from timeline.table.schema import HAND, SCHEMA
from timeline.timexes import Precision

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    path for folder in (ROOT, ROOT / "timeline") for path in folder.glob("*.md")
) + sorted((ROOT / "timeline").glob("*/*.md"))
BLOCK = re.compile(
    r"```(?P<kind>\w+)\n(?P<code>.*?)```(?:\n+```text\n(?P<out>.*?)```)?", re.DOTALL
)
NAMED_COMMAND = re.compile(
    r"(?:`|^    )(python|bash) (-m )?([\w./-]+)[^`\n]*", re.MULTILINE
)
NAMED_TEST = re.compile(r"(test_\w+\.py)::(test_\w+)")
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)[^)]*\)")

# Commands that set up a machine, start a server or train; who runs them is named.
RUN_ELSEWHERE = {
    "pip": "the gates install the package in these ways",
    "python3": "the gates make a virtual environment",
    "pre-commit": "needs a checkout of its own",
    "bash": "the gates and the release are these scripts",
    "apt-get": "the gates install the browser",
    "streamlit": "the browser tests start the dashboard",
    "pytest": "this is it",
    "dask": "the cluster's test runs these very lines",
}
KINDS_RUN = ("python", "sh", "toml")
SEEN_ELSEWHERE = ("venv", "build")
SLOW_MODULES = ("tests.", "timeline.training.")


def blocks(kind: str) -> list[object]:
    """Give the pages' blocks of a kind, named after their page."""
    return [
        pytest.param(block, id=f"{page.relative_to(ROOT)}:{block.start()}")
        for page in PAGES
        for block in BLOCK.finditer(page.read_text("utf-8"))
        if block["kind"] == kind
    ]


@pytest.mark.slow
@pytest.mark.parametrize("block", blocks("python"))
def test_code_prints_what_the_page_says(block: re.Match[str], tmp_path: Path) -> None:
    if "import dask" in block["code"]:
        pytest.importorskip("dask", reason="needs the extra [cluster]")
    printed = io.StringIO()
    (tmp_path / "data").symlink_to(ROOT / "data")
    with contextlib.redirect_stdout(printed), contextlib.chdir(tmp_path):
        exec(block["code"], {"__name__": "page"})  # noqa: S102 - the code under test
    if block["out"] is not None:
        assert printed.getvalue().rstrip() == block["out"].rstrip()


@pytest.mark.slow
@pytest.mark.parametrize("block", blocks("sh"))
def test_commands_run(
    block: re.Match[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").symlink_to(ROOT / "data")
    for line in block["code"].replace("\\\n", " ").splitlines():
        words = shlex.split(line, comments=True)
        if not words or words[0] in RUN_ELSEWHERE:
            continue
        if any(word.startswith(SLOW_MODULES) for word in words[1:3]):
            continue
        if "--cluster" in words:
            continue
        assert words[:2] == ["python", "-m"], f"who runs {line!r}?"
        monkeypatch.setattr(sys, "argv", words[2:])
        assert exit_code(words[2], tmp_path) == 0, line


def exit_code(module: str, folder: Path) -> object:
    """Run `python -m` here, where the language model is loaded already."""
    with contextlib.chdir(folder), pytest.raises(SystemExit) as end:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    return end.value.code


@pytest.mark.parametrize("block", blocks("toml"))
def test_settings_can_be_read(block: re.Match[str]) -> None:
    assert tomllib.loads(block["code"])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_block_is_code_that_is_run_or_its_output(page: Path) -> None:
    text = page.read_text("utf-8")
    run = [block for block in BLOCK.finditer(text) if block["kind"] in KINDS_RUN]
    fences = text.count("```") // 2
    assert fences == len(run) + sum(block["out"] is not None for block in run)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_named_in_a_sentence_exists(page: Path) -> None:
    for _, module, name in NAMED_COMMAND.findall(page.read_text("utf-8")):
        if module:
            known = find_spec(name) is not None or name in SEEN_ELSEWHERE
            assert known, name
        else:
            assert (ROOT / name).is_file(), name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_test_named_in_a_page_exists(page: Path) -> None:
    for file, name in NAMED_TEST.findall(page.read_text("utf-8")):
        assert f"def {name}(" in (ROOT / "tests" / file).read_text("utf-8"), name


def test_the_readme_has_code_with_its_output() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert any(block["out"] for block in BLOCK.finditer(readme))


def test_set_up_is_exactly_two_commands() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    commands = [
        line
        for block in BLOCK.finditer(readme)
        if block["kind"] == "sh"
        for line in block["code"].splitlines()
        if "pip install" in line
    ]
    assert commands[:2] == [
        "pip install -e . && streamlit run dashboard.py",
        "pip install -e '.[test]' && pytest",
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_local_link_leads_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / link).exists(), link


def test_the_tables_page_names_every_column_in_order() -> None:
    named = [name for row in columns() for name in re.findall(r"`(\w+)`", row[0])]
    assert named == list(SCHEMA)


@pytest.mark.parametrize(
    ("column", "cell", "values"),
    [
        ("precision", 1, list(Precision)),
        ("extent", 1, list(Extent)),
        ("status", 1, list(Status)),
        ("date_basis", 1, [*DateBasis, HAND]),
        ("roles", 2, list(Role)),
        ("actor_types", 2, list(ActorType)),
    ],
)
def test_the_tables_page_names_every_value(
    column: str, cell: int, values: list[str]
) -> None:
    (row,) = (row for row in columns() if row[0].strip() == f"`{column}`")
    assert sorted(re.split(", | or ", row[cell].strip())) == sorted(values)


def columns() -> list[list[str]]:
    """Give the rows of the table's page that describe columns, each as its cells."""
    page = (ROOT / "timeline/table/README.md").read_text("utf-8")
    return [
        line.split("|")[1:-1] for line in page.splitlines() if line.startswith("| `")
    ]

"""The README's code runs and prints what the README says."""

import contextlib
import io
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
EXAMPLE = re.compile(
    r"```python\n(?P<code>.*?)```\n+(?:```text\n(?P<out>.*?)```)?", re.DOTALL
)


@pytest.mark.parametrize(
    "example", list(EXAMPLE.finditer(README)), ids=lambda m: m.start()
)
def test_the_readmes_code_prints_what_it_says(example: re.Match[str]) -> None:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.chdir(ROOT):
        exec(example["code"], {"__name__": "readme"})  # noqa: S102 - the code under test
    if example["out"] is not None:
        assert printed.getvalue().rstrip() == example["out"].rstrip()


def test_the_readme_has_code_with_its_output() -> None:
    assert any(match["out"] for match in EXAMPLE.finditer(README))


def test_set_up_is_exactly_two_commands() -> None:
    commands = [
        line
        for block in re.findall(r"```(?:sh|console|bash)\n(.*?)```", README, re.DOTALL)
        for line in block.splitlines()
        if "pip install" in line
    ]
    assert commands[:2] == [
        "pip install -e . && streamlit run dashboard.py",
        "pip install -e '.[test]' && pytest",
    ]


@pytest.mark.parametrize("link", re.findall(r"\]\((?!https?:|#)([^)]+)\)", README))
def test_every_local_link_of_the_readme_leads_somewhere(link: str) -> None:
    assert (ROOT / link.partition("#")[0]).exists()

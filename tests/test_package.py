import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import timeline

ROOT = Path(__file__).parent.parent


def test_every_public_name_can_be_had() -> None:
    for name in timeline.__all__:
        assert getattr(timeline, name) is not None


def test_an_unknown_name_is_refused_as_python_does() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        timeline.nonsense  # noqa: B018 - the access is what is tested


def test_the_version_is_the_packages() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert timeline.__version__ == declared["project"]["version"]


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = (
        "import sys, timeline; "
        "print([m for m in ('spacy', 'pandas', 'plotly', 'streamlit', 'dateparser')"
        " if m in sys.modules])"
    )
    printed = subprocess.check_output([sys.executable, "-c", code], text=True)
    assert printed.strip() == "[]"


def test_the_wheel_takes_every_example_along() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    taken = declared["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    articles = (ROOT / "data").rglob("*.md")
    places = {path.relative_to(ROOT / "data").parts[0] for path in articles}
    examples = {f"data/{place}" for place in places}
    assert examples == {name for name in taken if name.startswith("data/")}

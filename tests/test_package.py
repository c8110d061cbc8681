import ast
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest

import timeline
from timeline.cli import SCRIPT, main

ROOT = Path(__file__).parent.parent
NAME = re.compile(r"[\w.-]+")
WORD_FILES = sorted((ROOT / "timeline").rglob("en/*.toml"))
MODULES = [ROOT / "dashboard.py", *sorted((ROOT / "timeline").rglob("*.py"))]
LONGEST_MODULE, LONGEST_FUNCTION = 300, 40  # lines, as CONTRIBUTING.md tells


def test_every_public_name_can_be_had() -> None:
    for name in timeline.__all__:
        assert getattr(timeline, name) is not None


@pytest.mark.parametrize("module", MODULES, ids=lambda one: str(one.relative_to(ROOT)))
def test_modules_and_functions_are_as_short_as_promised(module: Path) -> None:
    assert len(module.read_text("utf-8").splitlines()) <= LONGEST_MODULE
    long = [one.name for one in _functions(module) if _length(one) > LONGEST_FUNCTION]
    assert long == []


@cache
def _nodes(module: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(module.read_text("utf-8"))))


def _functions(module: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in _nodes(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count a function's lines, but for its docstring."""
    said = function.body[0] if ast.get_docstring(function) is not None else None
    lines = [*range(function.lineno, (function.end_lineno or 0) + 1)]
    skipped = 0 if said is None else (said.end_lineno or 0) - said.lineno + 1
    return len(lines) - skipped


def test_an_unknown_name_is_refused_as_python_does() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        timeline.nonsense  # noqa: B018 - the access is what is tested


def test_the_version_is_the_packages() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert timeline.__version__ == declared["project"]["version"]


@pytest.mark.parametrize(
    ("places", "extras"),
    [
        (["timeline", "dashboard.py"], ["train", "cluster"]),
        (["timeline", "dashboard.py", "tests"], ["train", "cluster", "test"]),
    ],
)
def test_what_is_imported_is_declared(places: list[str], extras: list[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    optional = project["optional-dependencies"]
    lists = [project["dependencies"], *(optional[extra] for extra in extras)]
    declared = {name for each in lists for one in each for name in _names(one)}
    homes = {
        name: set(map(_normal, made_by))
        for name, made_by in packages_distributions().items()
    }
    imported = {name for place in places for name in _imports(ROOT / place)}
    others = imported & homes.keys() - {"timeline", "tests"}
    homeless = {name for name in others if declared.isdisjoint(homes[name])}
    assert homeless == set()


def _names(requirement: str) -> Iterator[str]:
    """Give "dask" and "distributed" for "dask[distributed]>=2026.1"."""
    return map(_normal, NAME.findall(re.split("[<>=~!;]", requirement)[0]))


def _normal(name: str) -> str:
    """Spell a distribution's name as registries compare it (PEP 503)."""
    return re.sub("[-_.]+", "-", name).lower()


@cache
def _imports(place: Path) -> frozenset[str]:
    """Give the top packages that a file, or the files of a folder, import."""
    return frozenset(_each_import(place))


def _each_import(place: Path) -> Iterator[str]:
    for path in place.rglob("*.py") if place.is_dir() else [place]:
        for node in _nodes(path):
            if isinstance(node, ast.Import):
                yield from (one.name.split(".")[0] for one in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.split(".")[0]


def test_the_installed_command_is_that_of_the_module() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    [(name, home)] = declared["project"]["scripts"].items()
    assert name == SCRIPT
    assert pkgutil.resolve_name(home) is main


@pytest.mark.parametrize(
    "path", WORD_FILES, ids=lambda path: str(path.relative_to(ROOT / "timeline"))
)
def test_no_list_of_a_data_file_names_a_word_twice(path: Path) -> None:
    for words in _lists(tomllib.loads(path.read_text("utf-8"))):
        twice = [word for word, times in Counter(words).items() if times > 1]
        assert twice == []


def test_no_added_event_word_says_what_the_table_of_wordnet_says() -> None:
    folder = ROOT / "timeline" / "events" / "en"
    names = ("event_words.tsv", "event_words_added.tsv")
    table, added = (
        {line.rstrip() for line in (folder / name).read_text("utf-8").splitlines()}
        for name in names
    )
    assert table & added == set()


def _lists(value: object) -> Iterator[list[str]]:
    """Give the lists of words in a data file, however deep they lie."""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _lists(one)


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


def test_thinc_is_bounded_as_spacy_bounds_it() -> None:
    """Else pip may try to build a release that spaCy could not use, and give up."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    each = (project["dependencies"], requires("spacy") or [])
    ours, theirs = (next(one for one in row if one.startswith("thinc")) for row in each)
    assert re.findall(r"<\d+\.\d+", ours) == re.findall(r"<\d+\.\d+", theirs) != []


def test_every_constant_of_a_module_is_read_somewhere() -> None:
    written = {
        (module, name)
        for module in MODULES
        for node in _body(module)
        if isinstance(node, ast.Assign)
        for target in node.targets
        for name in _loose_names(target)
    }
    taken = {name for module in MODULES for name in _taken(module)}
    tested = {name for path in (ROOT / "tests").rglob("*.py") for name in _taken(path)}
    unread = {
        f"{module.relative_to(ROOT)}: {name}"
        for module, name in written
        if name not in taken | tested | _read_in(module) | {"__all__", "__version__"}
    }
    assert unread == set()


def _body(module: Path) -> list[ast.stmt]:
    (parsed,) = (node for node in _nodes(module)[:1] if isinstance(node, ast.Module))
    return parsed.body


def _loose_names(target: ast.expr) -> Iterator[str]:
    """Give "A" and "B" of "A, B = 1, 2"."""
    return (one.id for one in ast.walk(target) if isinstance(one, ast.Name))


@cache
def _read_in(module: Path) -> frozenset[str]:
    """Give the names that a module reads itself, types in quotes among them."""
    nodes = _nodes(module)
    read = (one for one in nodes if isinstance(one, ast.Name))
    names = frozenset(one.id for one in read if isinstance(one.ctx, ast.Load))
    texts = (one.value for one in nodes if isinstance(one, ast.Constant))
    return names.union(*(NAME.findall(one) for one in texts if isinstance(one, str)))


def _taken(module: Path) -> Iterator[str]:
    """Give the names that a module takes from others."""
    for node in _nodes(module):
        if isinstance(node, ast.ImportFrom):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.Attribute):
            yield node.attr

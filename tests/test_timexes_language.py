"""A language needs data files alone: here English with each vowel moved on by one.

Its five files are made of the English ones, its texts of those of the gold table.
"""

import json
import re
import tomllib
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from tests.test_timexes_gold import COLUMNS, ROWS, written
from timeline import TimelineError, find_timexes
from timeline.timexes import TextKind, in_language

VOWELS = str.maketrans("aeiouAEIOU", "eiouaEIOUA")
NO_WORD = re.compile(r"<\w+>|\b[a-z]+:(?=[(\w<])|\b[A-Z]{2,}\b")
"""Of a pattern: a shared part, the name of a part, a class of words."""
ASIDE = {"name", "kind", "value", "not_name", "text_kind"}
NUMBER_ENDING = re.compile(r"\d\s?[ap]\.?m\b|[AP]M\b", re.IGNORECASE)
"""What `reading/words.py` knows of English: "10am"."""
Files = dict[str, dict[str, Any]]


def said(text: str) -> str:
    return text.translate(VOWELS)


def in_pattern(text: str) -> str:
    kept = iter([*NO_WORD.findall(text), ""])
    return "".join(said(piece) + next(kept) for piece in NO_WORD.split(text))


def each(of: Any, say: Any) -> Any:
    """Say what a file holds, but for the names of its tables."""
    if isinstance(of, dict):
        return {key: each(value, say) for key, value in of.items()}
    if isinstance(of, list):
        return [each(value, say) for value in of]
    return say(of) if isinstance(of, str) else of


def rule(of: dict[str, Any]) -> dict[str, Any]:
    return {key: of[key] if key in ASIDE else each(of[key], in_pattern) for key in of}


def named(of: dict[str, Any]) -> dict[str, Any]:
    """Say the names of a table."""
    return {said(name): value for name, value in of.items()}


def when_said(when: str, days: dict[str, Any]) -> str:
    """Say a state's day where it is the name of another holiday."""
    return said(when) if any(when in one["names"] for one in days["holiday"]) else when


def moved(english: Files) -> Files:
    rules, days = dict(english["rules.toml"]), english["holidays.toml"]
    every, around = rules.pop("rule"), rules.pop("holiday")
    words = dict(english["words.toml"])
    settings = words.pop("settings")
    return {
        "words.toml": {
            "settings": each(settings, said),
            **{name: named(of) for name, of in words.items()},
        },
        "rules.toml": {
            **each(rules, in_pattern),
            "holiday": rule(around),
            "rule": list(map(rule, every)),
        },
        "surroundings.toml": each(english["surroundings.toml"], said),
        "holidays.toml": {
            "holiday": [
                one | {"names": each(one["names"], said)} for one in days["holiday"]
            ],
            "states": {
                said(name): {
                    when_said(when, days): each(of, said) for when, of in table.items()
                }
                for name, table in days["states"].items()
            },
        },
        "periods.toml": named(english["periods.toml"]),
    }


def toml(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{toml(k)} = {toml(v)}' for k, v in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    return json.dumps(value, ensure_ascii=False)


@pytest.fixture(scope="module")
def language(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Make the language's folder."""
    english = {
        file.name: tomllib.loads(file.read_text(encoding="utf-8"))
        for file in (files("timeline.timexes") / "en").iterdir()
    }
    folder = tmp_path_factory.mktemp("moved")
    for name, content in moved(english).items():
        lines = (f"{toml(key)} = {toml(value)}\n" for key, value in content.items())
        (folder / name).write_text("".join(lines), encoding="utf-8")
    return str(folder)


def test_the_gold_table_is_read_in_a_language_made_of_files_alone(
    language: str,
) -> None:
    rows = [row for row in ROWS if not NUMBER_ENDING.search(row["text"])]
    assert len(rows) > 2_000
    with in_language(language):
        assert [row["text"] for row in rows if not is_read(row)] == []


def is_read(row: dict[str, str]) -> bool:
    """Whether a row's text in the language gives what the row says."""
    marked = re.findall(r"\[([^\]]*)\]", row["text"])
    fields = [row[name].split("; ") for name in COLUMNS]
    expected = list(zip(*fields, strict=True)) if marked else []
    found = find_timexes(
        said(re.sub(r"[\[\]]", "", row["text"])),
        date.fromisoformat(row["published"]),
        kind=TextKind(row["kind"]) if row["kind"] else None,
    )
    as_marked = [timex.text for timex in found] == list(map(said, marked))
    return as_marked and list(map(written, found)) == expected


def test_languages_do_not_mix(language: str) -> None:
    """Words that were read in one language are read anew in the other."""
    text = "It will open on Friday."

    def read(words: str) -> list[str]:
        found = find_timexes(words, date(2024, 10, 29))
        return [timex.value for timex in found]

    assert read(text) == ["2024-11-01"]
    with in_language(language):
        assert read(text) == []
        assert read(said(text)) == ["2024-11-01"]
    assert read(text) == ["2024-11-01"]
    assert read(said(text)) == []


def test_a_language_without_files_is_refused() -> None:
    with pytest.raises(TimelineError, match="'xx'"), in_language("xx"):
        find_timexes("It will open on Friday.")

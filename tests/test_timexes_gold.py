"""Every row of the gold table is found exactly, and its negatives find nothing."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from timeline.timexes import TextKind, Timex, find_timexes

GOLD = Path(__file__).parent / "gold" / "timexes.tsv"
UNSUPPORTED = Path(__file__).parent / "gold" / "timexes_unsupported.tsv"
PUBLISHED = date(2024, 10, 28)
COLUMNS = ("type", "value", "mod", "start", "end")


def gold_rows(path: Path) -> list[dict[str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("#")]
    return list(csv.DictReader(kept, delimiter="\t", quoting=csv.QUOTE_NONE))


def slug(row: dict[str, str]) -> str:
    """Name a case by its words alone, which every test runner can select."""
    return "-".join(re.findall(r"[A-Za-z0-9]+", row["text"]))


ROWS = gold_rows(GOLD)


def read(row: dict[str, str]) -> tuple[str, list[str], list[Timex]]:
    text = re.sub(r"[\[\]]", "", row["text"])
    marked = re.findall(r"\[([^\]]*)\]", row["text"])
    kind = TextKind(row["kind"]) if row["kind"] else None
    return (
        text,
        marked,
        find_timexes(text, date.fromisoformat(row["published"]), kind=kind),
    )


def written(timex: Timex) -> tuple[str, ...]:
    days = (str(timex.start or ""), str(timex.end or ""))
    return (str(timex.type), timex.value, timex.mod, *days)


@pytest.mark.parametrize("row", ROWS, ids=[slug(row) for row in ROWS])
def test_gold_row_is_read_exactly(row: dict[str, str]) -> None:
    _, marked, found = read(row)
    assert [timex.text for timex in found] == marked
    fields = [row[name].split("; ") for name in COLUMNS]
    expected = list(zip(*fields, strict=True)) if marked else []
    assert [written(timex) for timex in found] == expected


def test_gold_table_is_large_and_holds_negatives() -> None:
    negatives = [row for row in ROWS if "[" not in row["text"]]
    assert len(ROWS) >= 400
    assert len(negatives) >= 100


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(row, id=slug(row), marks=pytest.mark.xfail(reason=row["reason"]))
        for row in gold_rows(UNSUPPORTED)
    ],
)
def test_expression_that_is_not_read_yet(row: dict[str, str]) -> None:
    marked = re.findall(r"\[([^\]]*)\]", row["text"])
    found = find_timexes(re.sub(r"[\[\]]", "", row["text"]), PUBLISHED)
    assert [(timex.text, timex.value) for timex in found] == [(marked[0], row["value"])]

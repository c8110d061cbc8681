"""Tables and lists of terms on a page: those that are chronologies are read."""

import pytest

from tests.made_files import HEAD
from tests.made_pages import STORY
from timeline.sources import read_file

BODY = "".join(f"<p>{words}</p>" for words in STORY)
DAYS = ("1 May 2024", "2 May 2024", "June 2024")
WORDS = ("A bridge falls.", "The mayor resigns.", "Divers find a car.")


def text_of(rows: str) -> str:
    page = f"{HEAD.format(title='Port', more='')}<article>{BODY}{rows}</article>"
    return read_file("page.html", page.encode()).article.text


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table><tr>{'</tr><tr>'.join(cells)}</tr></table>"


def test_rows_of_a_table_that_dates_begin_are_read() -> None:
    header = ("Date", "Event")
    text = text_of(table(header, *zip(DAYS, WORDS, strict=True)))
    for day, words in zip(DAYS, WORDS, strict=True):
        assert f"\n{day}: {words}\n" in text
    assert "Event" not in text


def test_a_list_of_terms_that_are_dates_is_read() -> None:
    terms = "".join(
        f"<dt>{day}</dt><dd>{words}</dd>"
        for day, words in zip(DAYS, WORDS, strict=True)
    )
    assert f"\n{DAYS[0]}: {WORDS[0]}\n" in text_of(f"<dl>{terms}</dl>")


@pytest.mark.parametrize(
    "rows",
    [
        [("2022", "4.5", "3.1"), ("2023", "4.8", "2.9"), ("2024", "5.1", "2.2")],
        [("1 May 2024", "Lund", "2-1"), ("8 May 2024", "Tarn", "0-0")] * 2,
        [("1 May 2024", "A bridge falls."), ("2 May 2024", "The mayor resigns.")],
        [("Ana Ruiz", "She led the port."), ("Luc Noir", "He led the union.")] * 2,
    ],
)
def test_tables_of_figures_and_others_are_left_out(rows: list[tuple[str, ...]]) -> None:
    text = text_of(table(*rows))
    assert rows[0][1] not in text

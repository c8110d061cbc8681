"""What press archives give as one file: each article has its own day."""

from datetime import date
from pathlib import Path

import pytest

from tests.made_files import made_docx, made_pdf
from timeline.page.opening import open_pasted
from timeline.sources import Reading, read_sources

REPORTS = {
    "Dockers walk out at Port Sala": (
        "14 October 2024",
        (
            "Dockers at Port Sala stopped work on Monday after the harbour board had"
            " turned their pay claim down, the union said in a statement."
        ),
    ),
    "Strike at Port Sala ends": (
        "5 November 2024",
        (
            "Dockers at Port Sala returned to work on Monday after the harbour board"
            " had agreed to pay them more, the union said."
        ),
    ),
}
ENDED = (
    "{title}\n\nThe Tarn Courier\n\n{day}\n\nLength: 212 words\n\nBody\n\n{told}\n\n"
)
ENDED += "Load-Date: {day}\n\nEnd of Document\n\n"
NUMBERED = (
    "{number} of 2 DOCUMENTS\n\n{title}\n\n{day}\n\n{told}\n\nLOAD-DATE: {day}\n\n"
)
FACTIVA = "{title}\nAna Ruiz\n212 words\n{day}\nThe Tarn Courier\n\n{told}\n\n"
FACTIVA += "Document TARNC0002024101{number}ekae0001m\n\n"
RULED = "_" * 60 + "\n\n{title}\nRuiz, Ana.\n\nFull text:\n{told}\n\n"
RULED += "Publication date: {day}\nProQuest document ID: 311600000{number}\n\n"
DAYS = [date(2024, 10, 14), date(2024, 11, 5)]
LIST = """Page 1 of 9
User Name: Ana Ruiz
Date and Time: Friday, 15 November 2024 10:12:00 AM CET
Job Number: 238469543
Documents (2)
1. Dockers walk out at Port Sala
Search Terms: port sala
2. Strike at Port Sala ends
Search Terms: port sala
"""


def written(form: str) -> str:
    return "".join(
        form.format(number=number, title=title, day=day, told=told)
        for number, (title, (day, told)) in enumerate(REPORTS.items(), start=1)
    )


def told(found: Reading) -> list[tuple[str, date | None]]:
    return [(one.article.title, one.article.published) for one in found.articles]


EACH = list(zip(REPORTS, DAYS, strict=True))


@pytest.mark.parametrize("form", [ENDED, NUMBERED, FACTIVA, RULED])
def test_each_article_of_a_download_has_its_headline_and_day(form: str) -> None:
    found = read_sources([("found.txt", written(form).encode())])
    assert told(found) == EACH
    assert [one.name for one in found.articles] == [
        "found.txt, article 1",
        "found.txt, article 2",
    ]
    assert "returned to work" not in found.articles[0].article.text


def test_word_and_pdf_files_of_several_are_parted_too() -> None:
    lines = written(ENDED).split("\n")
    files = [("a.docx", made_docx(lines)), ("b.pdf", made_pdf([lines]))]
    for file in files:
        assert told(read_sources([file])) == EACH


def test_a_list_of_titles_above_gives_no_article_its_day() -> None:
    whole = (LIST + written(ENDED)).encode()
    assert told(read_sources([("found.txt", whole)])) == EACH
    title, (day, words) = next(iter(REPORTS.items()))
    one = LIST + ENDED.format(title=title, day=day, told=words)
    assert told(read_sources([("found.txt", one.encode())])) == EACH[:1]


def test_what_is_pasted_from_an_archive_is_parted() -> None:
    story = open_pasted(written(FACTIVA), published=date(2020, 1, 2))
    assert [one.article.published for one in story.unread] == DAYS


@pytest.mark.parametrize(
    "below",
    [
        "End of Document\nPage 3 of 3\n",
        "\n1 of 2 documents\nwas leaked, the board said on Tuesday.\n",
        "_" * 30 + "\nThe union spoke on Friday of a long and bitter fight to come.\n",
        "Document 2024 was signed on Friday by all those who had a part in it.\n",
    ],
)
def test_a_text_of_one_article_stays_one(below: str) -> None:
    _, words = REPORTS["Strike at Port Sala ends"]
    found = read_sources([("one.txt", f"Strike ends\n\n{words}\n\n{below}".encode())])
    assert [one.name for one in found.articles] == ["one.txt"]


def test_in_a_folder_the_name_of_each_has_the_path(tmp_path: Path) -> None:
    inside = tmp_path / "strike" / "in"
    inside.mkdir(parents=True)
    (inside / "found.txt").write_text(written(ENDED), encoding="utf-8")
    found = read_sources([tmp_path / "strike"])
    assert found.articles[1].name == "strike/in/found.txt, article 2"

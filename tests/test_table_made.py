"""Tables of other hands: in other encodings, or with a title and a day alone."""

import io
import json
import warnings
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from tests.made_events import made_table
from timeline import timeline_figure
from timeline.cli import main
from timeline.errors import DayOrderError, TableError, TableWarning, TimelineError
from timeline.page.brief import brief_html
from timeline.page.card import NO_QUOTE, card_html, quote_html
from timeline.page.exports import icalendar, markdown, timeline_js
from timeline.page.opening import open_pasted, open_sources
from timeline.page.tables import find_events
from timeline.sources import read_sources
from timeline.sources.published import Order
from timeline.table import csv_text, read_csv, read_table, table_from_csv
from timeline.table.files import parquet_table
from timeline.table.letters import table_text

LEAST = "Title;Start;Actors\r\nPřerov votes;28.10.2024;Jana Dvořák\r\nLock shut;;\r\n"
LATIN = (
    "title,start\r\nZürich café shut,2024-10-28\r\nBoats “stuck” again,2024-10-29\r\n"
)
BOTH = ("27 BC \N{EN DASH} AD 14", "AD 14")
CYRILLIC = "title,start\r\nЩити й,2024-10-28\r\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_table_in_an_encoding_that_says_so_is_read_without_a_word(
    encoding: str, tmp_path: Path
) -> None:
    path = tmp_path / "events.csv"
    path.write_bytes(csv_text(made_table())[1:].encode(encoding))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert read_csv(path).equals(made_table())
    assert open_sources([path]).guessed == ""
    assert len(open_sources([(path.name, path.read_bytes())]).table)


def test_guessed_letters_are_read_and_named_everywhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = tmp_path / "ansi.csv", tmp_path / "out.csv"
    path.write_bytes(LATIN.encode("cp1252"))
    with pytest.warns(TableWarning, match=r"Windows-1252\. Look at 'Zürich', 'café':"):
        table = read_csv(path)
    assert list(table["title"]) == ["Zürich café shut", "Boats “stuck” again"]
    assert "'Zürich', 'café'" in open_sources([path]).guessed
    assert "'Zürich', 'café'" in open_sources([("a.csv", path.read_bytes())]).guessed
    assert main(["select", str(path), "-o", str(out)]) == 0
    said = capsys.readouterr().err
    assert said.startswith(f"{path} is no UTF-8 text; it was read as Windows-1252.")
    assert "TableWarning" not in said
    assert said.count("Windows-1252") == 1


def test_marks_that_all_windows_encodings_share_are_no_guess() -> None:
    text = "title,start\r\nBoats “stuck” again,2024-10-29\r\n"
    assert table_text(text.encode("cp1252"), "t.csv") == (text, "")


@pytest.mark.parametrize(
    "data", [CYRILLIC.encode("cp1251"), b"title,start\r\n\x81\x8d,2024-10-28\r\n"]
)
def test_letters_that_would_be_wrong_are_refused(data: bytes) -> None:
    with pytest.raises(TableError, match=r"cannot be told\. Save the table as CSV in"):
        table_text(data, "t.csv")


def test_utf_8_of_any_script_is_no_guess() -> None:
    assert table_text(CYRILLIC.encode(), "t.csv") == (CYRILLIC, "")
    assert table_text("title,start\r\n\ufffd,\r\n".encode(), "t.csv")[1] == ""


def test_what_is_no_text_is_refused_as_a_table(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_bytes(bytes(range(256)) * 40)
    with pytest.raises(TableError, match=r"events\.csv is no text"):
        read_csv(path)


def test_a_title_and_a_day_are_a_table_of_events() -> None:
    table = table_from_csv(LEAST)
    assert list(table["title"]) == ["Přerov votes", "Lock shut"]
    dated, undated = table.iloc[0], table.iloc[1]
    assert dated["start"] == dated["end"] == pd.Timestamp(2024, 10, 28)
    assert (dated["precision"], dated["date_edtf"]) == ("day", "2024-10-28")
    assert (dated["status"], dated["extent"]) == ("happened", "within")
    assert (undated["precision"], undated["date_basis"]) == ("unknown", "none")
    assert table["event_id"].is_unique
    assert table_from_csv(csv_text(table)).equals(table)
    assert timeline_figure(table).data


def test_two_days_are_a_span_and_a_precision_that_is_given_stays() -> None:
    text = "title,start,end\r\nFair,2024-05-01,2024-05-09\r\n"
    fair = table_from_csv(text).iloc[0]
    assert (fair["precision"], fair["date_edtf"]) == ("range", "2024-05-01/2024-05-09")
    text = "title,start,end,precision\r\nFair,2024-05-01,2024-05-31,month\r\n"
    assert table_from_csv(text)["precision"].item() == "month"


def test_a_month_or_a_year_is_all_its_days() -> None:
    rows = (
        "Harbour opens,1998,\r\nStrike,2004-02,\r\nBridge shut,9/2011,2012\r\n"
        "Vote,14.09.2011,10.2011\r\nFlood,,\r\n"
    )
    table = table_from_csv(f"title,start,end\r\n{rows}")
    days = [
        ("1998-01-01", "1998-12-31", "year", "1998"),
        ("2004-02-01", "2004-02-29", "month", "2004-02"),
        ("2011-09-01", "2012-12-31", "range", "2011-09-01/2012-12-31"),
        ("2011-09-14", "2011-10-31", "range", "2011-09-14/2011-10-31"),
    ]
    for at, (start, end, precision, edtf) in enumerate(days):
        row = table.iloc[at]
        assert row["start"] == pd.Timestamp(start)
        assert row["end"] == pd.Timestamp(end)
        assert (row["precision"], row["date_edtf"]) == (precision, edtf)
    assert table["precision"].iloc[-1] == "unknown"
    assert table_from_csv("title,start\r\n").empty
    assert "sometime in 1998" in markdown(table).lower()
    assert list(table_from_csv("title,start\r\nStrike,2004\r\n")["end"]) == [
        pd.Timestamp("2004-12-31")
    ]


@pytest.mark.parametrize(
    ("cell", "days"),
    [
        ("3 May 2024", ("2024-05-03", "2024-05-03")),
        ("May 3, 2024", ("2024-05-03", "2024-05-03")),
        (" february  2024 ", ("2024-02-01", "2024-02-29")),
        (" 2004 ", ("2004-01-01", "2004-12-31")),
        ("spring 2024", ("2024-03-01", "2024-05-31")),
        ("the 1990s", ("1990-01-01", "1999-12-31")),
        ("last week", None),
        ("3 May", None),
        ("1990s", ("1990-01-01", "1999-12-31")),
        ("1939-1945", ("1939-01-01", "1945-12-31")),
        ("3\N{EN DASH}5 May 2024", ("2024-05-03", "2024-05-05")),
        ("Q3 2024", ("2024-07-01", "2024-09-30")),
        ("476", ("0476-01-01", "0476-12-31")),
        ("800-12-25", ("0800-12-25", "0800-12-25")),
        ("2024/05/03", ("2024-05-03", "2024-05-03")),
        ("2024-05-03 00:00:00", ("2024-05-03", "2024-05-03")),
        ("2024-05-03T10:15:00+02:00", ("2024-05-03", "2024-05-03")),
        ("28/10/2024 9:30 PM", ("2024-10-28", "2024-10-28")),
        ("1961-64", ("1961-01-01", "1964-12-31")),
        ("14/11/24", ("2024-11-14", "2024-11-14")),
        ("14.11.98", ("1998-11-14", "1998-11-14")),
        ("14 Nov 24", ("2024-11-14", "2024-11-14")),
        ("Nov-24", ("2024-11-01", "2024-11-30")),
        ("Nov 24", None),
        ("2019/2020", ("2019-01-01", "2020-12-31")),
        ("2019-11 to 2020-02", ("2019-11-01", "2020-02-29")),
        ("2024/25", ("2024-01-01", "2025-12-31")),
        ("2001-05", ("2001-05-01", "2001-05-31")),
        ("1999/98", None),
        ("2024-25", None),
        ("2024.05.03", ("2024-05-03", "2024-05-03")),
        ("2024-05-03/2024-05-05", ("2024-05-03", "2024-05-05")),
        ("2024-05-03 to 2024-05-05", ("2024-05-03", "2024-05-05")),
        ("28/10/2024-30/10/2024", ("2024-10-28", "2024-10-30")),
        ("2024-05-05/2024-05-03", None),
        ("3 May 2024 at noon", ("2024-05-03", "2024-05-03")),
        ("3 May 2024 (evening)", ("2024-05-03", "2024-05-03")),
        ("3 May 2024 (or later)", None),
        ("9am", None),
        ("-" * 100_000, None),
        ("5 May 2024 - 3 May 2024", None),
        ("5 May - 3 May 2024", None),
        ("3 May 2024 - soon", None),
        ("3 May 2024 at noon in Mirov", None),
    ],
)
def test_a_date_in_words_is_read_where_it_says_all(
    cell: str, days: tuple[str, str] | None
) -> None:
    text = f'title,start\r\nStrike,"{cell}"\r\n'
    if days is None:
        with pytest.raises(TableError, match="cannot be read"):
            table_from_csv(text)
        return
    row = table_from_csv(text).iloc[0]
    assert (row["start"], row["end"]) == tuple(map(pd.Timestamp, days))


@pytest.mark.parametrize("cell", ["", "n/a", "TBC", "?", "-", "unknown", "ongoing"])
def test_a_cell_that_says_that_no_day_is_known_leaves_the_event_undated(
    cell: str,
) -> None:
    table = table_from_csv(f"title,start\r\nStrike,2024-05-03\r\nFair,{cell}\r\n")
    assert list(table["start"].isna()) == [False, True]
    assert table["precision"].iloc[1] == "unknown"
    assert table["date_reason"].iloc[1] == "The table gives no date."


@pytest.mark.parametrize("cell", ["13/2004", "2004-13", "0000", "98", "May", "soon -"])
def test_what_is_no_month_or_year_is_refused_with_its_row(cell: str) -> None:
    with pytest.raises(TableError, match=r"row 2, column start: .* cannot be read"):
        table_from_csv(f"title,start\r\nStrike,{cell}\r\n")


SLIDES = """\
Year,Month,Day,End Year,End Month,End Day,Display Date,Headline,Text,Type,Group
,,,,,,,A town,<p>All of it</p>,title,
1998,5,3,,,,,<b>Mill</b> opens,<p>It <a href=x>hires</a> &amp; pays.</p>,,Works
2004,,,2006,,,the dry years,River low,,,Nature
2010,June,,,8.0,,,,Floods come,,Nature
-44,3,15,,,,,Town named,,,
"""


def test_a_sheet_of_timelinejs_is_a_table_of_events_with_its_days_in_parts() -> None:
    story = open_sources([("slides.csv", SLIDES.encode())])
    days = [(row["start"], row["end"]) for _, row in story.table.iterrows()]
    written = "1998-05-03 1998-05-03 2004-01-01 2006-12-31 2010-06-01 2010-08-31"
    assert [str(day.date()) for pair in days[:3] for day in pair] == written.split()
    titles = ["Mill opens", "River low", "Floods come", "Town named"]
    assert list(story.table["title"]) == titles
    assert list(story.table["actors"]) == ["Works", "Nature", "Nature", ""]
    assert story.table["sentence"].iloc[0] == "It hires & pays."
    assert list(story.table["date_text"])[1:] == ["the dry years", "June 2010", "44 BC"]


def test_a_slide_that_cannot_be_read_is_named_by_its_row_in_the_sheet() -> None:
    with pytest.raises(TableError, match=r"row 4, column start: '2004-13'"):
        table_from_csv(SLIDES.replace("2004,,", "2004,13,"))


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Year,Month,Day,Event\n2024,5,3,Vote\n", "2024-05-03"),
        ("Year,Month,Day,Event\n2024,May,3,Vote\n", "2024-05-03"),
        ("Event,Year,Month\nVote,2024.0,5.0\n", "2024-05-01"),
        ("Event,Date,Year,Month,Day\nVote,2 June 2024,2024,5,3\n", "2024-06-02"),
        ("Year,Headline\n2024,Vote\n", "2024-01-01"),
    ],
)
def test_a_year_a_month_and_a_day_are_read_as_one(text: str, start: str) -> None:
    table = open_sources([("made.csv", text.encode())]).table
    assert table["start"].item() == pd.Timestamp(start)
    assert table["title"].item() == "Vote"


def test_headlines_and_texts_of_a_year_may_be_articles() -> None:
    assert not find_events(("made.csv", b"Year,Month,Headline,Text\n2024,5,A,B\n"))


def test_a_rough_date_keeps_its_words_and_says_that_it_is_rough() -> None:
    table = table_from_csv("title,start\r\nMill built,c. 1850\r\nMill sold,1860\r\n")
    built, sold = table.iloc[0], table.iloc[1]
    assert (built["date_text"], sold["date_text"]) == ("c. 1850", "")
    assert built["start"] < pd.Timestamp(1850, 1, 1)
    assert built["date_edtf"].endswith("~")
    assert (sold["date_edtf"], sold["precision"]) == ("1860", "year")
    assert table_from_csv(csv_text(table)).equals(table)


def test_years_before_the_first_are_listed_without_a_date_in_their_words() -> None:
    rows = "Town founded,753 BC,\r\nWars,264 BC,146 BC\r\nReign,27 BC,AD 14\r\n"
    table = table_from_csv(f"title,start,end\r\n{rows}Senate meets,AD 14,\r\n")
    assert list(table["start"].isna()) == [True, True, True, False]
    assert list(table["date_text"])[1:] == ["264 BC \N{EN DASH} 146 BC", *BOTH]
    assert "'753 BC' lies outside the years 1 to 9999" in table["date_reason"].iloc[0]
    assert table["date_reason"].iloc[3] == "The table gives the date as 'AD 14'."
    assert "753 BC" in card_html(table.iloc[0])
    assert "753 BC</p>" in brief_html(table)
    assert "**753 BC**: Town founded" in markdown(table)
    with pytest.raises(TableError, match="before the start"):
        table_from_csv("title,start,end\r\nReign,AD 14,27 BC\r\n")


def test_what_has_a_last_day_of_its_own_lasted_if_the_table_does_not_say_else() -> None:
    rows = (
        "Fair,2024-05-01,2024-05-09,\r\nVote,May 2024,,\r\nRain,2024-05-01,2024-05-01,"
    )
    table = table_from_csv(f"title,start,end,who\r\n{rows}\r\n")
    assert sorted(table["extent"]) == ["throughout", "within", "within"]
    assert "From 1 to 9 May 2024" in markdown(table)
    said = table_from_csv("title,start,end,extent\r\nFair,2024,2025,within\r\n")
    assert said["extent"].item() == "within"
    held = io.BytesIO()
    days = {"start": [date(2024, 5, 1)] * 2, "end": [date(2024, 5, 9), None]}
    pd.DataFrame({"title": ["Fair", "Vote"], **days}).to_parquet(held)
    made = parquet_table(held, name="t.parquet")
    assert list(made["extent"]) == ["throughout", "within"]


def test_a_year_beside_a_precision_or_as_a_days_text_is_refused() -> None:
    text = "title,start,end,precision\r\nStrike,2004,2004-12-31,year\r\n"
    with pytest.raises(TableError, match="'2004' cannot be read"):
        table_from_csv(text)
    held = io.BytesIO()
    pd.DataFrame({"title": ["Strike"], "start": ["2004"]}).to_parquet(held)
    with pytest.raises(TableError, match="'2004' is no day"):
        parquet_table(held, name="t.parquet")


def test_an_empty_last_day_is_the_first_one_unless_a_precision_says_else() -> None:
    rows = "Fair,2024-05-01,2024-05-09\r\nVote,2024-06-02,\r\nFlood,,\r\n"
    table = table_from_csv(f"title,start,end\r\n{rows}")
    assert table["end"].iloc[1] == pd.Timestamp(2024, 6, 2)
    assert list(table["precision"]) == ["range", "day", "unknown"]
    alone = table_from_csv("title,start\r\nVote,2024-06-02\r\n")
    assert table["event_id"].iloc[1] == alone["event_id"].item()
    text = "title,start,end,precision\r\nVote,2024-06-02,,month\r\n"
    with pytest.raises(TableError, match="row 2, column end: an empty cell is no day"):
        table_from_csv(text)


def test_a_last_day_alone_is_refused_with_its_row() -> None:
    text = "title,start,end\r\nFerries sail,,2024-04-01\r\n"
    with pytest.raises(TableError, match="row 2, column start: an empty cell is no"):
        table_from_csv(text)


def test_a_row_keeps_its_id_when_others_come_before_it() -> None:
    row = "Fair,2024-05-01\r\n"
    alone = table_from_csv(f"title,start\r\n{row}")["event_id"].iloc[0]
    after = table_from_csv(f"title,start\r\nRain,2024-04-01\r\n{row}")["event_id"]
    assert after.iloc[1] == alone != after.iloc[0]


@pytest.mark.parametrize(
    "header",
    [
        "Event,Date,Who",
        "What happened,When,People",
        "EVENT NAME,Start-Date,actors",
        "title,Start date,Participants",
        "Event,Year,Who",
        "event,start,actor",
    ],
)
def test_columns_may_be_called_as_people_call_them(header: str) -> None:
    content = f"{header}\nStrike,2024-05-03,Dockers\n".encode()
    row = open_sources([("made.csv", content)]).table.iloc[0]
    assert (row["title"], row["actors"]) == ("Strike", "Dockers")
    assert row["start"] == row["end"] == pd.Timestamp(2024, 5, 3)


def test_actors_are_parted_by_semicolons_with_or_without_blanks() -> None:
    cells = ('"Dockers;Mayor"', '" Dockers ; Mayor;"', '"Dockers; Mayor"')
    text = "title,start,actors\n" + "".join(f"Strike,2024,{cell}\n" for cell in cells)
    table = table_from_csv(text)
    assert set(table["actors"]) == {"Dockers; Mayor"}
    assert len(set(table["event_id"])) == 1


@pytest.mark.parametrize(
    ("cells", "parted"),
    [
        (["Ann Vale, Dockers", "Dockers", "Mayor, Ann Vale"], 5),
        (["Russia, Norway", "Norway", "Russia, Sweden, Norway"], 3),
        (["Ann Vale, Dockers, and Mayor", "Dockers", "Ann Vale", "Mayor"], 6),
        (["Ann Vale, Dockers", "Ann Vale", "Dockers", "Vale, Jr."], 5),
        (["Washington, D.C.", "Washington", "D.C."], 3),
        (["Washington, D.C.", "Washington", "Dockers"], 3),
        (["Vale, Ann", "Vale, Bo", "Lind, Ann"], 3),
        (["Sala, Norway", "Tarn, Norway", "Norway"], 3),
        (["Ann Vale, Dockers", "Dockers"], 2),
        (["Dockers, Inc.", "Dockers", "Ann Vale"], 3),
        (["1,000 dockers", "000 dockers", "1"], 3),
        (["Ann Vale, mayor; Dockers", "Ann Vale", "mayor"], 4),
        (["Ann Vale\nDockers", "Mayor | Dockers"], 4),
    ],
)
def test_commas_part_actors_only_where_the_column_is_seen_to_list(
    cells: list[str], parted: int
) -> None:
    rows = "".join(f'Strike {at},2024,"{cell}"\n' for at, cell in enumerate(cells))
    table = table_from_csv(f"title,start,actors\n{rows}")
    assert sum(len(cell.split("; ")) for cell in table["actors"]) == parted


def test_names_that_may_be_several_are_told() -> None:
    rows = 'A,2024,"Ann Vale, Dockers"\nB,2024,"Washington, D.C."\n'
    content = f"title,start,who\n{rows}".encode()
    assert open_sources([("a.csv", content)]).listed == ("Ann Vale, Dockers",)
    written = csv_text(made_table().assign(actors="Ann Vale, Dockers", roles="agent"))
    assert open_sources([("a.csv", written.encode())]).listed == ()


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Date,Event,Description\n2024,Vote,It was close\n", ("Vote", "It was close")),
        ("Date,Description\n2024,Vote\n", ("Vote", "")),
        ("Date,Event,Details\n2024,Vote,Close\n", ("Vote", "Close")),
        ("Date,Event,Quote,Description\n2024,Vote,He won.,x\n", ("Vote", "He won.")),
        ("Date,Event\n2024,Vote,,\n", ("Vote", "")),
    ],
)
def test_what_describes_an_event_is_its_text_or_else_its_title(
    text: str, row: tuple[str, str]
) -> None:
    found = open_sources([("made.csv", text.encode())]).table.iloc[0]
    assert (found["title"], found["sentence"]) == row


def test_cells_of_articles_are_pasted_as_their_table() -> None:
    rows = 'Strike\t3 May 2024\t"Dockers struck.\nThey sang."\nVote\t\tMirov voted.\n'
    story = open_pasted(f"Title\tPublished\tText\n{rows}", published=date(2024, 6, 2))
    strike, vote = (one.article for one in story.articles)
    assert (strike.title, strike.published) == ("Strike", date(2024, 5, 3))
    assert strike.text.endswith("They sang.")
    assert (vote.text, vote.published) == ("Mirov voted.", date(2024, 6, 2))
    for text in ("Text\tTitle", "The text\tof the strike\nDockers struck in Mirov."):
        assert len(open_pasted(text).articles) == 1


def test_cells_of_a_spreadsheet_are_pasted_or_opened_as_a_table() -> None:
    cells = "\nDate\tEvent\tWho\n3 May 2024\tVote\tDockers; Mayor\n"
    pasted = open_pasted(cells)
    assert (pasted.headline, list(pasted.table["title"])) == ("Pasted table", ["Vote"])
    assert pasted.table["actors"].item() == "Dockers; Mayor"
    file = open_sources([("cells.tsv", cells.strip().encode())])
    assert list(file.table["title"]) == ["Vote"]
    with pytest.raises(TableError, match=r"Pasted table\.csv, row 2, column start"):
        open_pasted(cells.replace("3 May 2024", "soon"))
    article = open_pasted("The event\n\nOn this date, 3 May 2024, the council voted.\r")
    assert len(article.unread) == 1
    assert len(open_pasted("Old\rlines, of\rtext that dockers wrote.").unread) == 1


def test_lines_may_end_as_on_old_machines() -> None:
    for end in ("\r", "\n", "\r\n"):
        text = end.join(["Event,Date", "Vote,3 May 2024", "Strike,4 May 2024", ""])
        story = open_sources([("made.csv", text.encode())])
        assert list(story.table["title"]) == ["Vote", "Strike"]


def test_rows_in_which_nothing_stands_are_left_out_and_still_counted() -> None:
    text = "title,start\nVote,2024-05-03\n,\n\n , \nStrike,{}\n"
    table = table_from_csv(text.format("2024-06-03"))
    assert list(table["title"]) == ["Vote", "Strike"]
    with pytest.raises(TableError, match="row 6, column start: 'soon'"):
        table_from_csv(text.format("soon"))
    wrong = text.format("2024-06-03,").replace("start\n", "start,end\n")
    with pytest.raises(TableError, match="row 2: 2 cells"):
        table_from_csv(wrong)


@pytest.mark.parametrize(
    "above", ["The strike", "The strike,,", '"Strike, 2024",,\n,,']
)
def test_a_title_and_notes_may_stand_above_a_table(above: str) -> None:
    text = f"{above}\n\nEvent,Date,Who\nVote,2024-05-03,Lund\n"
    story = open_sources([("made.csv", text.encode())])
    assert list(story.table["title"]) == ["Vote"]
    row = 4 + above.count("\n")
    with pytest.raises(TableError, match=f"row {row}, column start: 'soon'"):
        table_from_csv(text.replace("2024-05-03", "soon"))
    long = f"{'The strike went on. ' * 20}\nEvent,Date,Who\nVote,2024-05-03,Lund\n"
    assert not find_events(("made.csv", long.encode()))


@pytest.mark.parametrize(
    "head", ["Event,From,To", "Task,Start,Finish", "Incident,Date from,Date to"]
)
def test_first_and_last_days_may_be_called_from_and_to(head: str) -> None:
    row = table_from_csv(f"{head}\nStrike,2024-05-03,2024-05-09\n").iloc[0]
    assert (row["title"], row["start"].day, row["end"].day) == ("Strike", 3, 9)
    assert not find_events(("mails.csv", b"from,to,subject,text\r\nA,B,C,D\r\n"))


def test_a_year_beside_a_title_is_that_of_an_event() -> None:
    row = table_from_csv("title,year\nStrike,1998\n").iloc[0]
    assert (row["start"], row["precision"]) == (pd.Timestamp(1998, 1, 1), "year")
    assert not find_events(("made.csv", b"title,year,text\nStrike,1998,It rained.\n"))


def test_all_rows_that_cannot_be_read_are_told_at_once() -> None:
    rows = ["soon", "2024-05-03", *["later"] * 7]
    text = "title,start\n" + "".join(f"Vote,{day}\n" for day in rows)
    says = (
        "row 2, column start: 'soon' cannot be read; see rows 4, 5, 6, 7, 8 and 2 more"
    )
    with pytest.raises(TableError, match=says):
        table_from_csv(text)
    with pytest.raises(TableError, match=r"cannot be read; see row 4 as well\."):
        table_from_csv("\n".join(text.splitlines()[:4]))


def test_days_that_no_order_fits_are_read_where_they_say_theirs() -> None:
    rows = "title,start\nVote,13/11/2024\nStrike,11/22/2024\n"
    days = table_from_csv(rows)["start"].dt.strftime("%d.%m.").tolist()
    assert days == ["13.11.", "22.11."]
    with pytest.raises(TableError, match=r"row 4, .*'3/4/2024' can be read as two"):
        table_from_csv(f"{rows}Fair,3/4/2024\n")


def test_other_names_beside_the_schemas_own_are_left_alone() -> None:
    text = "title,event,start,date\nStrike,Unrest,2024-05-03,soon\n"
    row = table_from_csv(text).iloc[0]
    assert (row["title"], row["start"]) == ("Strike", pd.Timestamp(2024, 5, 3))


@pytest.mark.parametrize(
    "header", ["Title,Date,Who", "title,day,end date", "title,when,description"]
)
def test_titles_and_days_beside_what_articles_have_not_are_of_events(
    header: str,
) -> None:
    cells = "Strike,2024-05-03,2024-05-06"
    table = open_sources([("made.csv", f"{header}\n{cells}\n".encode())]).table
    assert table["start"].tolist() == [pd.Timestamp(2024, 5, 3)]


@pytest.mark.parametrize(
    "header",
    [
        *("title,date", "headline,day", "Event,Date,Text", "title,date,url"),
        *("title,date,who,text", "title,date,description,source", "title,date,page"),
    ],
)
def test_what_may_be_a_table_of_articles_is_none_of_events(header: str) -> None:
    cells = ",".join(["x"] * len(header.split(",")))
    assert not find_events(("made.csv", f"{header}\n{cells}\n".encode()))


@pytest.mark.parametrize(
    ("header", "says"),
    [
        ("title,date", "lacks the column start. A table of events needs 'title' and"),
        ("day,notes", "lacks the columns title, start"),
        ("title,start,precision", "lacks the column end"),
    ],
)
def test_missing_columns_are_named_with_the_least_table(header: str, says: str) -> None:
    with pytest.raises(TableError, match=says) as refused:
        table_from_csv(f"{header}\r\n", name="t.csv")
    assert f"It has: {', '.join(map(repr, header.split(',')))}." in str(refused.value)


def test_a_last_day_that_a_precision_speaks_of_is_not_made_up() -> None:
    without = csv_text(made_table()).replace(",end,", ",last,", 1)
    with pytest.raises(TableError, match="lacks the column end"):
        table_from_csv(without)


def test_a_least_table_is_opened_as_events_and_one_with_texts_as_articles(
    tmp_path: Path,
) -> None:
    path = tmp_path / "made.csv"
    path.write_text(LEAST, encoding="utf-8")
    assert find_events(path)
    assert find_events(("made.csv", LEAST.encode("utf-16")))
    assert len(open_sources([path]).table) == 2
    assert not find_events(("articles.csv", b"title,start,text\r\nA,2024-01-01,B\r\n"))
    assert not find_events(("notes.csv", b"title,when\r\nA,2024-01-01\r\n"))
    frame = pd.DataFrame({"title": ["Fair"], "start": [date(2024, 5, 1)]})
    frame.to_parquet(tmp_path / "made.parquet")
    assert read_table(tmp_path / "made.parquet")["precision"].item() == "day"
    assert find_events(tmp_path / "made.parquet")


def test_a_table_that_is_neither_is_told_what_both_need() -> None:
    data = b"headline,when\r\nFair opens,2024-05-01\r\n"
    with pytest.raises(TimelineError, match=r"Name it 'text'.*needs 'title' and 'sta"):
        open_sources([("notes.csv", data)])
    told = read_sources([("made.csv", LEAST.replace(";", ",").encode())]).failures
    assert "is a table of events already" in str(told[0])


def test_an_event_without_a_quote_has_no_empty_marks() -> None:
    table = table_from_csv(LEAST)
    row = table.iloc[0]
    assert NO_QUOTE in quote_html(row)
    assert "blockquote" not in card_html(row) + brief_html(table)
    assert '""' not in markdown(table)
    assert "blockquote" not in json.dumps(json.loads(timeline_js(table)))
    assert b". (Source" in icalendar(table)
    assert "\\u201c\\u201d" not in (timeline_figure(table).to_json() or "")


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("since 2019", "", "2019-01-01 2019-12-31 open throughout 2019/.."),
        ("From May 2019", "", "2019-05-01 2019-05-31 open throughout 2019-05/.."),
        ("2019 - present", "", "2019-01-01 2019-12-31 open throughout 2019/.."),
        ("3 May 2019 -", "", "2019-05-03 2019-05-03 open throughout 2019-05-03/.."),
        ("2019", "ongoing", "2019-01-01 2019-12-31 open throughout 2019/.."),
        ("2019/..", "", "2019-01-01 2019-12-31 open throughout 2019/.."),
        ("until 14/11/24", "", "2024-11-14 2024-11-14 open throughout ../2024-11-14"),
        ("before 2019", "", "2018-01-01 2018-12-31 open within ../2018"),
        ("after May 2019", "", "2019-06-01 2019-06-30 open within 2019-06/.."),
        ("by March 2020", "", "2020-03-01 2020-03-31 open within ../2020-03"),
        ("2025?", "", "2025-01-01 2025-12-31 year within 2025~"),
        ("3 May 2024 (approx.)", "", "2024-05-03 2024-05-03 day within 2024-05-03~"),
        (
            "since 2019",
            "2021",
            "2019-01-01 2021-12-31 range throughout 2019-01-01/2021-12-31",
        ),
        (
            "from 2019 to 2021",
            "",
            "2019-01-01 2021-12-31 range throughout 2019-01-01/2021-12-31",
        ),
    ],
)
def test_open_ends_and_guesses_are_kept(start: str, end: str, told: str) -> None:
    table = table_from_csv(f"title,start,end\r\nMill stands,{start},{end}\r\n")
    row = table.iloc[0]
    names = ("precision", "extent", "date_edtf")
    days = [str(row[name].date()) for name in ("start", "end")]
    assert [*days, *(row[name] for name in names)] == told.split()
    assert table_from_csv(csv_text(table)).equals(table)


@pytest.mark.parametrize("cell", ["since soon", "not before 2019", "2019 - soon"])
def test_what_names_no_days_has_no_open_end(cell: str) -> None:
    text = f"title,start\r\nStrike,{cell}\r\nFair,2024-05-03\r\n"
    with pytest.raises(TableError, match="cannot be read"):
        table_from_csv(text)


@pytest.mark.parametrize("cell", ["3/4/24", "since 3/4/2024"])
def test_days_that_could_be_two_are_asked_about_in_any_form(cell: str) -> None:
    text = f"title,start\r\nStrike,{cell}\r\n"
    with pytest.raises(DayOrderError, match="two different days"):
        table_from_csv(text)
    table = table_from_csv(text, order=Order.DAY)
    assert table["start"].item() == pd.Timestamp(2024, 4, 3)


def test_events_may_have_a_message_each() -> None:
    log = b"Date,Incident,Message\n2024-05-03,Pier shut,The pier is shut for repairs.\n"
    row = open_sources([("log.csv", log)]).table.iloc[0]
    assert (row["title"], row["sentence"]) == (
        "Pier shut",
        "The pier is shut for repairs.",
    )
    assert not find_events(("posts.csv", b"Date,Title,Message\n2024-05-03,A,B\n"))

import time
from datetime import date

import pytest

from timeline import extract_events
from timeline.article import Article, BlockKind, read_layout
from timeline.timexes import find_timexes

DAY = date(2024, 6, 20)
INTRO = "How the dam broke\n\nFourteen people died. Here is how it went.\n\n"
WORDS = (
    "Heavy rain begins in the mountains.",
    "Engineers report cracks in the wall. The operator calls them harmless.",
    "The wall gives way. A wave hits the town.",
)
EXPECTED = {
    "begins": "2024-06-03",
    "gives": "2024-06-12",
    "hits": "2024-06-12",
}


def starts(text: str) -> dict[str, str]:
    """Give the first day of each event, by its predicate."""
    found = extract_events(Article(text, published=DAY), min_salience=0.0)
    return {event.predicate: str(event.start) for event in found}


def joined(dates: tuple[str, str, str], mark: str) -> str:
    return INTRO + "\n\n".join(
        f"{when}{mark}{words}" for when, words in zip(dates, WORDS, strict=True)
    )


@pytest.mark.parametrize("mark", [": ", " - ", " \u2013 ", "\u2014 "])
@pytest.mark.parametrize(
    "dates",
    [
        ("3 June", "8 June", "12 June"),
        ("June 3", "June 8", "June 12"),
        ("Monday, 3 June 2024", "Saturday, 8 June 2024", "Wednesday, 12 June 2024"),
        ("2024-06-03", "2024-06-08", "2024-06-12"),
        ("\u2022 3 June", "\u2022 8 June", "\u2022 12 June, 04:30"),
    ],
)
def test_all_of_an_entry_is_dated_by_what_it_begins_with(
    dates: tuple[str, str, str], mark: str
) -> None:
    found = starts(joined(dates, mark))
    assert {word: found[word] for word in EXPECTED} == EXPECTED


def test_entries_of_parts_of_years_date_what_follows_them() -> None:
    found = starts(joined(("Summer 2023", "Late November", "12 June"), ": "))
    days = {"begins": "2023-06-01", "report": "2023-11-21", "gives": "2024-06-12"}
    assert {word: found[word] for word in days} == days


@pytest.mark.parametrize("bullet", ["", "- ", "\u2022 ", "* "])
def test_entries_without_a_year_follow_those_with_one(bullet: str) -> None:
    first, second, third = f"{bullet}8 May 2023", f"{bullet}12 November", "3 February"
    found = starts(joined((first, second, bullet + third), ": "))
    days = {"begins": "2023-05-08", "report": "2023-11-12", "gives": "2024-02-03"}
    assert {word: found[word] for word in days} == days


def test_since_a_month_is_a_date_of_an_entry() -> None:
    found = starts(joined(("3 March", "Since April 2024", "12 June"), ": "))
    assert found["report"] == "2024-04-01"


def test_the_present_of_a_chronology_tells_the_past() -> None:
    found = starts(joined(("3 March", "8 May", "12 June"), ": "))
    assert found["begins"] == "2024-03-03"
    (ahead,) = find_timexes("3 March: The trial will begin.", DAY)
    assert ahead.value == "2025-03-03"


@pytest.mark.parametrize("mark", ["", "## "])
def test_dates_that_head_paragraphs_date_them(mark: str) -> None:
    dates = (f"{mark}3 June", f"{mark}8 June", f"{mark}12 June")
    found = starts(joined(dates, "\n\n"))
    assert {word: found[word] for word in EXPECTED} == EXPECTED


def test_an_entry_of_several_days_is_dated_to_all_of_them() -> None:
    text = joined(("3 June", "8 June", "12-14 June"), ": ")
    found = extract_events(Article(text, published=DAY), min_salience=0.0)
    wave = next(event for event in found if event.predicate == "hits")
    assert (wave.start, wave.end) == (date(2024, 6, 12), date(2024, 6, 14))
    assert "12" in wave.date_text


def test_an_entry_whose_days_run_backwards_is_dated_to_the_first() -> None:
    found = starts(
        joined(("2024-06-03", "2024-06-08", "2024-06-12\u20132024-06-10"), "\n\n")
    )
    assert found["gives"] == "2024-06-12"


def test_own_words_of_an_entry_come_first() -> None:
    text = joined(("3 June", "8 June", "12 June"), ": ")
    found = starts(text + " The mayor resigned on 17 June.")
    assert found["resigned"] == "2024-06-17"


def test_what_still_lies_ahead_is_not_dated_by_an_entry_before_publication() -> None:
    found = starts(
        joined(("3 June", "8 June", "12 June"), ": ")
        + " The army opened a camp that will house the homeless."
    )
    assert found["opened"] == "2024-06-12"
    assert found["house"] == "None"


@pytest.mark.parametrize("mark", ["\t", "\t\t"])
def test_rows_of_a_table_are_entries_of_their_own(mark: str) -> None:
    rows = [
        ("Date", "Event"),
        ("3 June 2024", "Heavy rain begins in the mountains"),
        ("8 June 2024", "Engineers report cracks in the wall"),
        ("12 June 2024", "The wall gives way. A wave hits the town"),
    ]
    found = starts("How the dam broke\n\n" + "\n".join(map(mark.join, rows)))
    assert {word: found[word] for word in EXPECTED} == EXPECTED
    assert found["report"] == "2024-06-08"


TABLE = """How the dam broke

| Date | Place | What happened |
|:-----|-------|---------------|
| 3 June 2024 | Sala | Heavy rain begins in the mountains. |
| 8 June 2024 | Sala | Engineers report cracks in the wall |
|  | Riga | The minister visits a school |
| 12 June 2024 | Sala | The wall gives way. A wave hits the town |
"""


def test_rows_between_bars_are_entries_of_their_own() -> None:
    found = starts(TABLE)
    assert {word: found[word] for word in EXPECTED} == EXPECTED
    assert found["report"] == found["visits"] == "2024-06-08"
    titles = {event.title for event in extract_events(Article(TABLE, published=DAY))}
    assert "Engineers report cracks in wall" in titles
    assert not any("|" in title or "happen" in title for title in titles)


def test_bars_within_a_line_make_no_table() -> None:
    text = "Storm kills nine | Courier\n\nA storm killed nine | it was the worst.\n"
    assert "|" in read_layout(Article(text)).reading_text


def test_each_entry_tells_an_event() -> None:
    words = ("He is ill.", "She walks to school.", "They talk about it.")
    rows = zip(("3 June", "8 June", "12 June"), words, strict=True)
    listed = INTRO + "\n\n".join(f"{when}: {what}" for when, what in rows)
    plain = INTRO + " ".join(words)
    told, told_plainly = (
        {event.title for event in extract_events(Article(text, published=DAY))}
        for text in (listed, plain)
    )
    assert "She walks to school" in told - told_plainly


LONG_AGO = (
    "How the square was lost",
    "3 May 2021: Marchers take the square. Police clear it overnight.",
    "8 May: The mayor returns this morning. Lawyers recall yesterday's vote.",
    "9 June: Talks begin today.",
)


def test_words_of_an_entry_long_ago_count_from_its_day() -> None:
    text = "\n\n".join(LONG_AGO)
    values = {one.text: one.value for one in find_timexes(text, DAY)}
    assert values == {
        "3 May 2021": "2021-05-03",
        "overnight": "2021-05-03TNI",
        "8 May": "2021-05-08",
        "this morning": "2021-05-08TMO",
        "yesterday": "2021-05-07",
        "9 June": "2021-06-09",
        "today": "2021-06-09",
    }
    (night,) = (one for one in find_timexes(text, DAY) if one.text == "overnight")
    assert night.reason == (
        "'overnight', counted from 3 May 2021 in the text, is"
        " the night of Monday 3 May 2021."
    )


@pytest.mark.parametrize(
    ("dates", "values"),
    [
        (("12 May 2019", "3 October", "20 January"), ["2019-05-12", "2019-10-03"]),
        (("3 February 2021", "12 December", "8 July"), ["2021-02-03", "2020-12-12"]),
        (("2 March 2022", "1 January 2021", "4 July"), ["2022-03-02", "2021-01-01"]),
    ],
)
def test_entries_go_on_the_way_that_the_list_goes(
    dates: tuple[str, str, str], values: list[str]
) -> None:
    found = [one.value for one in find_timexes(joined(dates, ": "), DAY)]
    assert found[:2] == values
    assert found[2][:4] == "2020"


@pytest.mark.parametrize("mark", ["\n", "\n\n"])
def test_words_below_a_line_that_is_a_date_count_from_it(mark: str) -> None:
    text = "\n\n".join(LONG_AGO).replace(": ", mark)
    values = {one.text: one.value for one in find_timexes(text, DAY)}
    assert values["overnight"] == "2021-05-03TNI"
    assert values["today"] == "2021-06-09"


@pytest.mark.parametrize("hour", [", 06:20", " 06:20 GMT", " at 6:20 pm", " | 06.20"])
def test_words_below_a_day_and_hour_count_from_it_however_recent(hour: str) -> None:
    days = (17, 18, 19)
    posts = (f"{day} June 2024{hour}\n\nPolice came this morning." for day in days)
    words = [one for one in find_timexes("\n\n".join(posts), DAY) if "this" in one.text]
    assert [one.value for one in words] == [f"2024-06-{day}TMO" for day in days]


def test_words_below_a_recent_day_alone_may_count_from_publication() -> None:
    posts = (f"{day} June 2024\n\nPolice came this morning." for day in (17, 18, 19))
    words = [one for one in find_timexes("\n\n".join(posts), DAY) if "this" in one.text]
    assert {one.value for one in words} == {"2024-06-20TMO"}


def test_words_of_other_texts_count_from_publication() -> None:
    two = "\n\n".join((*LONG_AGO[:2], LONG_AGO[3]))
    after = "\n\n".join((*LONG_AGO, "The court meets again today."))
    recent = "\n\n".join(LONG_AGO).replace("2021", "2024").replace("9 June", "19 June")
    assert find_timexes(two, DAY)[-1].value == "2024-06-20"
    assert find_timexes(after, DAY)[-1].value == "2024-06-20"
    assert find_timexes(recent, DAY)[-1].value == "2024-06-20"


def test_what_entries_tell_belongs_on_the_timeline() -> None:
    text = joined(("3 June", "8 June", "12 June"), ": ")
    told = {event.predicate for event in extract_events(Article(text, published=DAY))}
    assert told >= {"begins", "gives", "hits"}


def test_two_such_lines_are_no_chronology() -> None:
    text = INTRO + f"3 June: {WORDS[0]}\n\n12 June: {WORDS[2]}"
    assert not any(block.in_entry for block in read_layout(Article(text)).blocks)


@pytest.mark.parametrize("bullet", ["- ", "\u2022 ", "* "])
def test_two_items_of_a_list_with_their_years_are_a_chronology(bullet: str) -> None:
    told = (
        "\n\nTimeline\n\n{0}3 June 2023: Rain begins.\n{0}8 May 2024: A wall gives way."
    )
    text = f"A court fined the firm on Tuesday.{told.format(bullet)}"
    found = extract_events(Article(text, published=DAY))
    assert [(one.predicate, str(one.start)) for one in found] == [
        ("fined", "2024-06-18"),
        ("begins", "2023-06-03"),
        ("gives", "2024-05-08"),
    ]


def test_an_entry_keeps_its_place_in_the_text() -> None:
    text = joined(("3 June", "8 June", "12 June"), " \u2013 ")
    layout = read_layout(Article(text))
    assert len(layout.reading_text) == len(text)
    entries = [block for block in layout.blocks if block.in_entry]
    assert [text[b.char_start : b.label_end] for b in entries] == [
        "3 June",
        "8 June",
        "12 June",
    ]


def test_a_clause_after_a_date_in_running_text_is_no_entry() -> None:
    text = (
        INTRO + "On 3 June: nothing.\n\nIt was 8 June - a Saturday.\n\nIn 2019 - or so."
    )
    assert not any(block.in_entry for block in read_layout(Article(text)).blocks)


def test_a_marked_subhead_is_a_sentence_of_its_own() -> None:
    text = "# Storm\n\nA storm hit Sala.\n\n## What comes next\n\nThe council meets."
    layout = read_layout(Article(text))
    assert [b.kind for b in layout.blocks].count(BlockKind.SUBHEAD) == 1
    titles = [e.title for e in extract_events(Article(text), min_salience=0.0)]
    assert "Storm hits Sala" in titles


def test_an_entry_over_before_its_own_day_is_left_undated() -> None:
    text = (
        "Life of a mayor\n\n3 June 2009: He was born in Sala and taught there before he"
        " moved to Riga in 2005.\n\n4 July 2010: He won the vote.\n\n"
        "5 August 2011: He resigned."
    )
    events = extract_events(Article(text), min_salience=0.0)
    taught = next(event for event in events if event.predicate == "taught")
    assert taught.start is None
    assert {str(e.start) for e in events} >= {"2010-07-04", "2011-08-05"}


def test_the_date_of_an_entry_does_nothing() -> None:
    text = (
        "Timeline: The search for the miners of Sala\n\nAug. 2: An explosion at 6:40"
        " p.m. seals the main shaft of the Sala mine in the province of Tarn.\n\n"
        "Aug. 3: Rescuers reach a depth of 200 metres.\n\n"
        "Aug. 5: A drill breaks through to a gallery."
    )
    titles = {e.title for e in extract_events(Article(text, date(2026, 8, 20)))}
    assert "Explosion seals main shaft of Sala mine in province of Tarn" in titles
    assert not any("Aug. 2" in title for title in titles)


def test_items_of_a_list_without_full_stops_are_entries() -> None:
    text = (
        "Timeline: how the dam broke\n\n"
        "\u2022 12 Jun 2021: The wall is rebuilt by the army\n"
        "\u2022 2 Mar: Report published\n"
        "\u2022 12 Jan 2019: Harlan Works files for bankruptcy\n"
    )
    events = extract_events(Article(text, published=DAY))
    assert {(event.title, str(event.start)) for event in events} == {
        ("Wall is rebuilt by army", "2021-06-12"),
        ("Report published", "2021-03-02"),
        ("Harlan Works files for bankruptcy", "2019-01-12"),
    }


def test_years_and_spans_alone_head_entries_too() -> None:
    text = (
        "Key dates\n\n2019\nThe army builds a wall.\n\nMarch 2021\nIt finds cracks."
        "\n\n3 May 2021\nThe wall collapses.\n\n4 May 2021\nThe mayor announces a day"
        " of mourning for the following Friday.\n\nJune to August 2021\nA panel hears"
        " 61 witnesses."
    )
    found = starts(text)
    days = {
        "builds": "2019-01-01",
        "finds": "2021-03-01",
        "collapses": "2021-05-03",
        "announces": "2021-05-04",
        "hears": "2021-06-01",
    }
    assert {word: found[word] for word in days} == days


HOURS = (
    "Gunmen drive through the gate of the hotel.",
    "Guests barricade themselves in rooms on the upper floors.",
    "Special forces storm the hotel through the kitchen.",
)


def test_entries_of_weekdays_with_times_date_what_follows_them() -> None:
    days = ("Monday, 7:10 a.m.", "Tuesday, 8:00 a.m.", "Wednesday")
    text = INTRO + "\n\n".join(
        f"{when}: {words}" for when, words in zip(days, HOURS, strict=True)
    )
    found = starts(text)
    assert found["drive"] == "2024-06-17"
    assert found["barricade"] == "2024-06-18"
    assert found["storm"] == "2024-06-19"


@pytest.mark.parametrize(
    ("labels", "entries"),
    [
        (("7:10 a.m.", "7.25 am", "11:30"), 3),
        (("7 p.m.", "8 p.m.", "9pm"), 3),
        (("7", "8", "9"), 0),
        (("Rule 1", "Rule 2", "Rule 3"), 0),
    ],
)
def test_times_of_day_begin_entries_and_numbers_do_not(
    labels: tuple[str, str, str], entries: int
) -> None:
    article = Article(
        INTRO
        + "\n\n".join(
            f"{label}: {words}" for label, words in zip(labels, HOURS, strict=True)
        ),
        published=DAY,
    )
    blocks = read_layout(article).blocks
    assert sum(block.in_entry for block in blocks) == entries


def test_what_entries_of_a_day_tell_is_listed() -> None:
    times = ("7:10 a.m.", "7:25 a.m.", "11:30 a.m.")
    text = INTRO + "\n\n".join(
        f"{time}: {words}" for time, words in zip(times, HOURS, strict=True)
    )
    found = {one.predicate for one in extract_events(Article(text, published=DAY))}
    assert {"drive", "barricade", "storm"} <= found


DIGEST = """Wednesday, March 6, 2024

A Quiet Bay

Divers found the wreck of a ferry. The hull was broken in two.

Monday, March 4, 2024

Old Coins in a Barn

A farmer discovered 300 coins under a barn.

Friday, February 23, 2024

New Bridge

Workers opened the bridge over the Lenn.
"""


def test_a_title_leaves_the_date_that_labels_its_entry_out() -> None:
    text = (
        "11 May: arrested in Lund, Ruiz denies the charges.\n\n"
        "12 May: 14 clerks strike in Sala.\n\n"
        "14 May: freed on bail in Lund, Ruiz leaves."
    )
    titles = {event.title for event in extract_events(Article(text, date(2026, 8, 20)))}
    assert {"Arrested in Lund", "14 clerks strike in Sala"} <= titles
    assert not any(" May" in title for title in titles)


def test_entries_of_a_digest_have_titles_under_their_dates() -> None:
    found = starts(DIGEST)
    assert found["broken"] == "2024-03-06"
    assert found["discovered"] == "2024-03-04"
    assert found["opened"] == "2024-02-23"


def test_a_heading_ends_a_chronology_whose_entries_have_no_titles() -> None:
    text = DIGEST
    for title in ("A Quiet Bay", "Old Coins in a Barn", "New Bridge"):
        text = text.replace(f"{title}\n\n", "")
    text = "The Lenn in 2024\n\n" + text
    text += "\n\nWhat Comes Next\n\nThe council meets soon. The mayor has agreed."
    blocks = read_layout(Article(text, published=DAY)).blocks
    assert [block.in_entry for block in blocks[-3:]] == [True, False, False]


def test_years_with_a_colon_head_what_stands_below() -> None:
    text = (
        "Quarry firm fails\n\nSome dates of the firm:\n\n"
        "1971:\nTwo brothers open a pit.\n\n"
        "1992:\nNorva buys the firm.\n\n"
        "1999:\nApril: The firm closes a mill.\n\n"
        "2006:\n\nA fund takes a stake.\n\n"
        "2008:\nMarch: The firm sells a road.\n\nMay: Delco lends it money.\n"
    )
    years = {word: start[:7] for word, start in starts(text).items()}
    assert years["open"] == "1971-01"
    assert years["buys"] == "1992-01"
    assert years["closes"] == "1999-04"
    assert years["takes"] == "2006-01"
    assert years["sells"][:4] == years["lends"][:4] == "2008"


def test_a_line_with_a_colon_and_a_year_heads_nothing_by_chance() -> None:
    blocks = read_layout(
        Article("Title\n\nIn 1971 two pits closed:\n\nBoth fell.")
    ).blocks
    assert BlockKind.SUBHEAD not in {block.kind for block in blocks}


def test_an_entry_lasts_from_its_first_date_to_its_last() -> None:
    text = (
        "How it went\n\n3 May - 6 June: Rain falls.\n8 June: The wall cracks.\n"
        "10 June \u2013 12 June: Crews mend it.\n"
    )
    found = extract_events(Article(text, published=DAY), min_salience=0.0)
    spans = {e.predicate: (str(e.start), str(e.end)) for e in found}
    assert spans["falls"] == ("2024-05-03", "2024-06-06")
    assert spans["cracks"] == ("2024-06-08", "2024-06-08")
    assert spans["mend"] == ("2024-06-10", "2024-06-12")


def test_an_entry_follows_the_one_above_and_not_what_that_one_tells() -> None:
    text = (
        "18 December: The leak is found.\n21 December: Sales fall from last Easter.\n"
        "10 January: The firm pays.\n13 January: The head goes.\n"
    )
    found = find_timexes(text, published=date(2014, 1, 24))
    labels = [t.value for t in found if t.text != "last Easter"]
    assert labels == ["2013-12-18", "2013-12-21", "2014-01-10", "2014-01-13"]


@pytest.mark.parametrize("entry", ["1830\n", "1530: Rain.\n", "5 May: War.\n"])
def test_entries_take_linear_time(entry: str) -> None:
    seconds = []
    for count in (500, 8_000):
        begun = time.process_time()
        find_timexes(entry * count, date(2024, 10, 28))
        seconds.append(time.process_time() - begun)
    assert seconds[1] < 32 * seconds[0] + 0.1  # 16 would be linear

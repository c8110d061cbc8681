from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.article import READ_KINDS, Article, Block, BlockKind, read_layout
from timeline.article.dated_lines import is_dated_name
from timeline.article.lines import line_kind
from timeline.article.words import layout_words
from timeline.article.wrapping import ends_sentence

WIRE = """
Port Strike Enters Second Week

By Jane Smith and Ana Ruiz

October 14, 2024

Dockers at the gate of Port Sala. KCNA

SALA, Tarnland (AP) \u2014 Dockers stopped work on October 1, and the
union said on Monday that no end was in sight.

The government sent mediators last week, initially

hoping for a deal.

Related article: Bread Prices Rise in Sala

"We will stay," said union leader Dr.
Maria Duarte.

Original url:

https://news.example.org/2024/10/14/port-strike
"""


def _words(text: str, kind: BlockKind) -> list[str]:
    blocks = read_layout(Article(text)).blocks
    return [text[b.char_start : b.char_end] for b in blocks if b.kind is kind]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (BlockKind.HEADLINE, ["Port Strike Enters Second Week"]),
        (BlockKind.BYLINE, ["By Jane Smith and Ana Ruiz"]),
        (BlockKind.DATELINE, ["October 14, 2024", "SALA, Tarnland (AP) \u2014"]),
        (BlockKind.CAPTION, ["Dockers at the gate of Port Sala. KCNA"]),
        (BlockKind.RELATED, ["Related article: Bread Prices Rise in Sala"]),
    ],
)
def test_lines_beside_the_text_are_recognised(
    kind: BlockKind, words: list[str]
) -> None:
    assert _words(WIRE, kind) == words


def test_a_label_and_its_address_are_links() -> None:
    assert len(_words(WIRE, BlockKind.LINK)) == 2


def test_a_sentence_cut_by_line_breaks_is_one_block() -> None:
    body = _words(WIRE, BlockKind.BODY)
    assert body == [
        (
            "Dockers stopped work on October 1, and the\n"
            "union said on Monday that no end was in sight."
        ),
        "The government sent mediators last week, initially\n\nhoping for a deal.",
        '"We will stay," said union leader Dr.\nMaria Duarte.',
    ]


def test_the_reading_text_has_no_breaks_inside_sentences() -> None:
    reading = read_layout(Article(WIRE)).reading_text
    assert "and the union said" in reading
    assert "initially  hoping" in reading


def test_a_sentence_goes_on_after_a_line_that_interrupts_it() -> None:
    text = (
        "Troops entered the town in early August, initially\n\n"
        "Related article: Bread Prices Rise\n\n"
        "taking control of the bridge."
    )
    first, related, second = read_layout(Article(text)).blocks
    assert (first.kind, related.kind) == (BlockKind.BODY, BlockKind.RELATED)
    assert second.continues
    reading = read_layout(Article(text)).reading_text
    assert " ".join(reading.split()) == (
        "Troops entered the town in early August, initially taking control of the"
        " bridge."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Police \u200earrested\u200f Ana \u202aRuiz\u202c, \ufeffin Lund.",
        "Police\x00 arrested \x01Ana Ruiz\x7f, in\u200b Lund.",
    ],
)
def test_signs_that_nobody_sees_are_blanks_beside_words(text: str) -> None:
    reading = read_layout(Article(text)).reading_text
    assert len(reading) == len(text)
    assert " ".join(reading.split()) == "Police arrested Ana Ruiz , in Lund."


def test_signs_within_a_word_do_not_part_it() -> None:
    text = "Po\u00adlice arre\u200bsted Ana Ruiz."
    assert read_layout(Article(text)).reading_text == text


def test_a_hard_wrapped_text_is_read_as_paragraphs() -> None:
    text = (
        "The committee heard on Tuesday that the Harbour Board had\n"
        "Ignored three warnings from its own engineers before the\n"
        "Eastern wall gave way, flooding the old quarter of Sala and\n"
        "Tarn Street.\n\nA second hearing is due in May."
    )
    assert len(_words(text, BlockKind.BODY)) == 2


def test_short_lines_between_paragraphs_are_subheads() -> None:
    text = "# Strike\n\nDockers stopped work.\n\nBackground\n\nThe port opened in 1911."
    assert _words(text, BlockKind.HEADLINE) == ["# Strike"]
    assert _words(text, BlockKind.SUBHEAD) == ["Background"]


COPIED = """\
Skip to main content
Menu
World
Home | World | Sport
Quarry closes after second landslide in Tarn
By Jane Smith
Published 14 October 2024, 09:12 GMT
Updated 2 hours ago
Share
Save
Image caption, The quarry on Sunday
Getty Images

The quarry in Tarn closed on Sunday.

Nobody was hurt.
12 comments
Sign in
"""


def test_the_parts_of_a_page_that_was_copied_whole_are_no_headline_or_text() -> None:
    assert _words(COPIED, BlockKind.HEADLINE) == [
        "Quarry closes after second landslide in Tarn"
    ]
    assert _words(COPIED, BlockKind.BODY) == [
        "The quarry in Tarn closed on Sunday.",
        "Nobody was hurt.",
    ]
    assert not _words(COPIED, BlockKind.SUBHEAD)


def test_the_name_of_a_part_of_a_paper_below_the_headline_is_a_subhead() -> None:
    text = (
        "Week in Tarn\n\nSport\nTarn won on Sunday.\n\nWeather\nIt rained on Monday.\n"
    )
    assert _words(text, BlockKind.SUBHEAD) == ["Sport", "Weather"]


@pytest.mark.parametrize("line", ["Updated 2 hours ago", "Posted just now"])
def test_how_long_ago_a_page_was_published_is_no_event(line: str) -> None:
    assert line_kind(line) is BlockKind.DATELINE
    assert line_kind("Updated plans were published a week ago") is None


SIDE = {
    side: sorted(
        line for one in ("control", "archive") for line in layout_words()[one][side]
    )
    for side in ("examples", "near_misses")
}


@pytest.mark.parametrize("line", SIDE["examples"])
def test_parts_of_a_page_and_of_an_archive_are_not_read(line: str) -> None:
    assert line_kind(line) is BlockKind.RELATED


@pytest.mark.parametrize("line", SIDE["near_misses"])
def test_words_that_parts_of_a_page_begin_with_are_read(line: str) -> None:
    assert line_kind(line) is None


def test_a_text_of_side_lines_alone_is_still_read() -> None:
    assert _words("Photo: The bridge fell on Monday", BlockKind.BODY)


def test_markdown_and_addresses_are_not_read() -> None:
    text = "The **port** of [Sala](https://example.org/2024/10/28) closed on Monday."
    reading = read_layout(Article(text)).reading_text
    assert " ".join(reading.split()) == "The port of Sala ( ) closed on Monday."


@pytest.mark.parametrize(
    "section", ["related", "link", "byline", "dateline", "caption"]
)
def test_the_data_files_examples_match(section: str) -> None:
    for line in sorted(layout_words()[section]["examples"]):
        assert line_kind(line) == section, line


@pytest.mark.parametrize(
    "section", ["related", "link", "byline", "dateline", "caption"]
)
def test_the_data_files_near_misses_do_not_match(section: str) -> None:
    for line in sorted(layout_words()[section]["near_misses"]):
        assert line_kind(line) is None, line


@pytest.mark.parametrize("line", sorted(layout_words()["notes"]["examples"]))
def test_marks_of_notes_are_not_read(line: str) -> None:
    reading = read_layout(Article(line)).reading_text
    assert "[" in line
    assert "[" not in reading
    assert len(reading) == len(line)


@pytest.mark.parametrize("line", sorted(layout_words()["notes"]["near_misses"]))
def test_other_square_brackets_are_read(line: str) -> None:
    bare = "(" not in line
    assert ("[" in read_layout(Article(line)).reading_text) == bare


@pytest.mark.parametrize("line", sorted(layout_words()["screen"]["examples"]))
def test_what_only_a_screen_says_is_not_read(line: str) -> None:
    text = read_layout(Article(line)).reading_text
    assert len(text) == len(line)
    assert " ".join(text.split()) in {"Lund Steel fell.", "Lund fell."}


@pytest.mark.parametrize("line", sorted(layout_words()["screen"]["near_misses"]))
def test_other_words_in_brackets_are_read(line: str) -> None:
    assert read_layout(Article(line)).reading_text == line


@pytest.mark.parametrize("line", sorted(layout_words()["commas"]["examples"]))
def test_a_comma_follows_the_date_before_a_clause(line: str) -> None:
    reading = read_layout(Article(line)).reading_text
    assert reading.count(",") == line.count(",") + 1
    assert reading.replace(",", " ") == line.replace(",", " ")


@pytest.mark.parametrize("line", sorted(layout_words()["commas"]["near_misses"]))
def test_no_comma_follows_other_dates(line: str) -> None:
    assert read_layout(Article(line)).reading_text == line


def test_numbers_of_posts_in_a_thread_are_not_read() -> None:
    text = "1/ The depot burned on 3 May.\n2/ It was hit at night.\n3/4 of it is gone."
    reading = read_layout(Article(text)).reading_text
    assert [line.strip()[:3] for line in reading.splitlines()] == ["The", "It ", "3/4"]


def test_what_stands_under_references_is_not_read() -> None:
    text = (
        "The dam failure\n\nThe dam burst on 3 May 1987.\n\nReferences[edit]\n"
        '1. ^ "Dam bursts". Retrieved 3 May 2020.\n\nNovak, J. wrote it in 1999.'
    )
    reading = read_layout(Article(text)).reading_text
    assert reading.split() == [
        "The",
        "dam",
        "failure",
        "The",
        "dam",
        "burst",
        "on",
        "3",
        "May",
        "1987.",
    ]


def test_what_a_page_says_of_itself_is_no_text() -> None:
    words = layout_words()["notice"]
    for line in sorted(words["examples"]):
        assert line_kind(line) not in {None, *READ_KINDS}, line
    for line in sorted(words["near_misses"]):
        assert line_kind(line) is None, line


def test_a_notice_may_run_over_a_line() -> None:
    notice = "The port closed.\n[\u00a9 2021 Sala News Company. All rights\nreserved.]"
    assert _words(notice, BlockKind.BODY) == ["The port closed."]
    end = "[\u00a9 2021 Sala News. All rights\nreserved.]"
    wrapped = f"The port closed (Ana Ruiz\nof Sala)\n{end}"
    assert "reserved" not in read_layout(Article(wrapped)).reading_text
    sentence = "The port closed and\nShare this article now\nreopened on Monday."
    assert "reopened" in read_layout(Article(sentence)).reading_text


def test_a_place_line_that_an_article_ends_is_no_caption() -> None:
    text = "SALA, Tarnland (CNN) -- A\nstorm has hit Tarnland's\nport, reports say."
    assert _words(text, BlockKind.CAPTION) == []
    photo = "The port closed.\n\nCranes at night. KCNA -- PORT"
    assert _words(photo, BlockKind.CAPTION) == ["Cranes at night. KCNA -- PORT"]


def test_items_of_a_list_do_not_make_a_text_one_of_fixed_width() -> None:
    items = [f"- The strikers in port {name} went home on Monday" for name in "ABCD"]
    text = "\n".join([*items, "Dockers in Sala stay out.", "They want more pay."])
    assert "Dockers in Sala stay out." in _words(text, BlockKind.BODY)


def test_what_a_label_of_pictures_announces_is_a_caption() -> None:
    page = (
        "Port closes\n\nImage caption,\nCranes at night\n\nThe port closed.\nIt rained."
    )
    assert "Cranes at night" in _words(page, BlockKind.CAPTION)
    bare = "Port closes\n\nImage caption,\n\nThe port closed on Monday.\nIt rained."
    assert "The port closed on Monday." in _words(bare, BlockKind.BODY)


def test_titles_under_what_heads_links_are_not_read() -> None:
    text = (
        "The port closed on Monday.\n\nRead more:\nCrane falls on quay in Lund\n"
        "Ferry to start sailing again\n\nDockers went home. It rained."
    )
    reading = read_layout(Article(text)).reading_text
    assert "Crane" not in reading
    assert "Ferry" not in reading
    assert "Dockers went home" in reading
    above = read_layout(Article(text.partition("\n\n")[2])).reading_text
    assert "Crane falls" in above


def test_comments_are_not_read_below_two_paragraphs() -> None:
    text = "The port closed.\n\nIt rained.\n\nLeave a Reply\n\nTom says: He left."
    assert "Tom" not in read_layout(Article(text)).reading_text
    head = "Leave a comment\n\nThe port closed.\n\nIt rained."
    assert "rained" in read_layout(Article(head)).reading_text


def test_a_by_on_a_line_of_its_own_does_not_run_on() -> None:
    text = "Strike ends\n\nBy\n\nSALA (AP) \u2014 Dockers went home on Monday."
    assert "By" not in read_layout(Article(text)).reading_text
    assert _words(text, BlockKind.BODY) == ["Dockers went home on Monday."]


def test_references_that_a_paragraph_tells_of_are_read() -> None:
    text = "The dam failure\n\nReferences to the dam were cut.\n\nIt burst in May."
    assert "It burst" in read_layout(Article(text)).reading_text
    alone = "References\n\nThe dam burst on 3 May 1987."
    assert "burst" in read_layout(Article(alone)).reading_text


def test_a_paragraph_may_end_with_the_mark_of_a_note() -> None:
    text = (
        "# War\n\nIt fell in March.[1]\nthe army fled.\n\n"
        "It rained.[2][3]\nOn Friday he left."
    )
    assert len(_words(text, BlockKind.BODY)) == 4


def test_a_date_among_names_is_a_dateline_above_the_text() -> None:
    words = layout_words()["dated_name"]
    for line in sorted(words["examples"]):
        assert is_dated_name(line), line
        head = f"Bridge falls in storm\n\n{line}\n\nA bridge fell on Monday."
        assert _words(head, BlockKind.DATELINE) == [line]
    for line in sorted(words["near_misses"]):
        assert not is_dated_name(line), line


@pytest.mark.parametrize("mark", ["", "- ", "* ", "1. "])
def test_the_first_entry_of_a_list_without_a_headline_is_none(mark: str) -> None:
    first, second = (f"{mark}3 May 1998: Rain falls", f"{mark}4 May 1998: Dam fails")
    assert _words(f"{first}\n{second}", BlockKind.BODY)[0] == first
    assert _words(f"{first}\nIt rained on.\n\nA dam broke.", BlockKind.HEADLINE)
    assert _words(f"Storm\n{first}\n{second}", BlockKind.HEADLINE) == ["Storm"]


@pytest.mark.parametrize("line", ["Geneva, 5 March 2024", "LUND/SALA, March 5 2024"])
def test_place_and_date_above_a_headline_are_a_dateline(line: str) -> None:
    title, text = "Port shuts for a week", "The port shut on Monday.\n\nIt rained."
    head = f"{line}\n{title}\n\n{text}"
    assert _words(head, BlockKind.DATELINE) == [line]
    assert _words(head, BlockKind.HEADLINE) == [title]
    assert _words(f"{line}\nBackground\n\n{text}", BlockKind.HEADLINE) == [line]
    assert _words(f"{line}\n\n{text}", BlockKind.HEADLINE) == [line]


def test_a_date_among_names_is_text_as_a_headline_and_below_the_text() -> None:
    line = "Battle of the Bight, 28 August 1914"
    text = (
        f"{line}\n\nA fleet met another.\n\nIt sank three ships.\n\n{line}\n\nIt won."
    )
    assert _words(text, BlockKind.DATELINE) == []


LINES = st.sampled_from(
    [
        "",
        "Port Strike Enters Second Week",
        "By Jane Smith",
        "October 14, 2024",
        "Dockers stopped work on Monday.",
        "and went home",
        "The union said the",
        "Related article: Bread",
        "https://example.org/a",
        "\u201cWe stay,\u201d she said.",
        "## More",
    ]
)


@given(st.lists(LINES | st.text(max_size=40), min_size=1, max_size=12))
def test_blocks_are_in_order_and_the_reading_text_keeps_every_offset(
    lines: list[str],
) -> None:
    text = "\n".join(lines)
    if not text.strip() or any("\ud800" <= letter <= "\udfff" for letter in text):
        return
    layout = read_layout(Article(text))
    assert len(layout.reading_text) == len(text)
    for block in layout.blocks:
        assert text[block.char_start : block.char_end].strip()
    for first, second in pairwise(layout.blocks):
        assert first.char_end <= second.char_start
    for position, letter in enumerate(layout.reading_text):
        assert letter in {" ", "\n", text[position]}


@given(st.lists(LINES, min_size=1, max_size=12))
def test_some_block_is_always_read(lines: list[str]) -> None:
    text = "\n".join(lines)
    if text.strip():
        blocks: tuple[Block, ...] = read_layout(Article(text)).blocks
        assert any(block.kind in READ_KINDS for block in blocks)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Dakar - The party won on Sunday.", "The party won on Sunday."),
        ("Addis Ababa (AFP) \u2013 Rebels left.", "Rebels left."),
        ("La Torre - The party won.", "The party won."),
        ("Dakar, 3 May \u2014 The party won.", "The party won."),
        ("Dakar, Senegal, May 3, 2024 - The party won.", "The party won."),
        ("Dakar, a port \u2014 The party won.", "Dakar, a port \u2014 The party won."),
        ("March - The party won on Sunday.", "March - The party won on Sunday."),
        ("Monday \u2013 The party won.", "Monday \u2013 The party won."),
        ("The party \u2013 Pastef \u2013 won.", "The party \u2013 Pastef \u2013 won."),
        (
            "It rained.\n\nDakar - The party won.",
            "It rained.\n\nDakar - The party won.",
        ),
        ("Dakar, May 3 (EFE).- The party won.", "The party won."),
        ("Dakar, 3 May (AP) The party won.", "The party won."),
        ("Dakar (AP) won the cup.", "Dakar (AP) won the cup."),
        ("LOUS\u00c3, Portugal, 12 July 2015 \u2014 Rebels left.", "Rebels left."),
        ("NEW DELHI: The party won.", "The party won."),
        ("OSLO, 3 May (Friday): The party won.", "The party won."),
        ("OSLO, Friday. The party won.", "The party won."),
        ("NATO won. The party lost.", "NATO won. The party lost."),
        ("OSLO, Norway\u2014The party won.", "The party won."),
        (
            "NATO\u2014Europe's shield\u2014met.",
            "NATO\u2014Europe's shield\u2014met.",
        ),
        ("OSLO, NORWAY (MAY 3, 2024) (LUND TV) \u2013 Rebels left.", "Rebels left."),
        ("(NTV: Ana Ruiz, Oslo, Nor.) - Rebels left.", "Rebels left."),
        ("(AP)The party won.", "The party won."),
        ("(Lund)The party won.", "(Lund)The party won."),
        ("Dakar, May 3 (APS) The party won.", "The party won."),
        ("May 3 (Reuters) - The party won.", "The party won."),
        ("May 3 (Friday) - The party won.", "May 3 (Friday) - The party won."),
        ("Dakar, May 3 (APS): The party won.", "The party won."),
        ("Sala (Tarn), May 3 Tarn Police left.", "Tarn Police left."),
        ("Dakar, May 3 rebels left.", "Dakar, May 3 rebels left."),
        ("It rained.\n\nDELHI: The party won.", "It rained.\n\nDELHI: The party won."),
        ("Sala (TN), May 3 (PTI) A party won.", "A party won."),
        ("Sala (TN) A party won.", "Sala (TN) A party won."),
        ("PORT SALA Tarn (Reuters) - The party won.", "The party won."),
        ("NATO Chief (Ruiz) won the cup.", "NATO Chief (Ruiz) won the cup."),
        ("SALA, Tarn.--(NEWS WIRE)--Lund Steel sold it.", "Lund Steel sold it."),
        ("Port Sala--(Wire Corp. - May 3, 2024) - It sold.", "It sold."),
        ("Lund Steel--(the largest)--Ana Ruiz sold it.",) * 2,
        ("The bank--(Lund)--Ana Ruiz said--fell.",) * 2,
        ("SALA, TN / WIRE / May 3, 2024 / Lund Steel sold it.", "Lund Steel sold it."),
        ("Sala, Tarn., May 3, 2024 \u2013 Lund sold it.", "Lund sold it."),
        ("Lund / Tarn / Sala / They met.",) * 2,
        ("Sala, Tarnland: Parties met.", "Parties met."),
        ("Sala, Tarnland: it rained.", "Sala, Tarnland: it rained."),
        ("It rained.\n\nSala, Tarn: It did.", "It rained.\n\nSala, Tarn: It did."),
    ],
)
def test_a_place_without_a_line_of_its_own_opens_only_the_first_paragraph(
    text: str, read: str
) -> None:
    assert read_layout(Article(text)).reading_text.strip() == read


FIRE = "Three workers died when a fire broke out in Hallen on Monday, police said."


TRANSLATIONS = """\
Drei Arbeiter starben bei einem Brand in Hallen, teilte die Polizei am 3. Mai 2019 mit.
Trois ouvriers sont morts lundi dans un incendie; le 3 mai 2019, il y en avait eu un.
Tres trabajadores murieron el lunes en un incendio en Hallen, dijo ayer la alcaldesa.
"""
NAMES = """\
Jan Nov\u00e1k, Petr Svoboda, Anke Vogt, Kofi Anane and Luc M\u00fcller were killed.
He shouted "Die Mauer muss weg" on Monday, and all the crowd in Hallen sang along.
Lund Steel 4.2, Tarn Mills 3.1, Sala Rail 9.
Ana Ruiz Soto met Pedro Ruiz. Ruiz left. Kim Jong-il met Kim Yo-jong. Ana Ruiz wept.
"""


@pytest.mark.parametrize("translation", TRANSLATIONS.splitlines())
def test_a_translation_below_the_text_is_not_read(translation: str) -> None:
    layout = read_layout(Article(f"{FIRE}\n\n{translation}\n\nIt went out at noon."))
    assert layout.reading_text.split() == f"{FIRE} It went out at noon.".split()


@pytest.mark.parametrize("names", NAMES.splitlines())
def test_english_with_foreign_names_is_read(names: str) -> None:
    assert names in read_layout(Article(f"{FIRE}\n\n{names}")).reading_text


def test_a_release_is_read_up_to_what_the_law_asks_for() -> None:
    text = "Lund Steel sold a mill on Monday.\n\nForward-Looking Statements\n\nIt fell."
    assert "fell" not in read_layout(Article(text)).reading_text


def test_a_report_under_a_heading_names_its_own_place() -> None:
    first = "Ships leave\n\nIt rained all day.\n\nIt cleared at night."
    text = f"{first}\n\nParty wins vote\n\nDakar, Senegal \u2013 The party won."
    assert _words(text, BlockKind.DATELINE) == ["Dakar, Senegal \u2013"]


def test_lines_above_the_text_do_not_hide_its_place() -> None:
    head = "Trains stop in Sala\n\nLast night\n\nRail, 4 shares\n\n|\n\n"
    text = f"{head}SALA, Tarn. - Trains stopped on Monday."
    assert _words(text, BlockKind.DATELINE) == ["SALA, Tarn. -"]


@pytest.mark.parametrize(
    "headline", ["Camp is cleared as winter closes in", "Flight lands four hours late"]
)
def test_a_headline_may_end_on_a_particle(headline: str) -> None:
    text = f"{headline}\n\nPolice came on Monday."
    first, second = read_layout(Article(text)).blocks
    assert (first.kind, second.kind) == (BlockKind.HEADLINE, BlockKind.BODY)


@pytest.mark.parametrize(
    "text",
    [
        "Camp is cleared by police in the\n\nNorth on Monday.",
        "Camp is cleared by police in\nLund on Monday.",
    ],
)
def test_a_sentence_that_a_line_break_parts_is_no_headline(text: str) -> None:
    blocks = read_layout(Article(text)).blocks
    assert all(block.kind is BlockKind.BODY for block in blocks)


def test_an_item_does_not_go_on_with_the_one_above() -> None:
    text = "Parrots found\n- Flight landed four hours late\n- Pilot to be heard"
    assert len(read_layout(Article(text)).blocks) == len(text.splitlines())


def test_an_item_goes_on_in_the_line_below() -> None:
    text = "Parrots found\n- Flight landed in late\nMay in Lund\n- Pilot to be heard"
    assert len(read_layout(Article(text)).blocks) == len(text.splitlines()) - 1


@pytest.mark.parametrize("end", ["3 May 2024.", "Friday, 3 May 2024,\nat night."])
def test_a_date_that_a_line_break_parts_from_its_sentence_is_no_dateline(
    end: str,
) -> None:
    sentence = f"The last of the three bridges across the Sala fell on\n{end}"
    layout = read_layout(Article(f"Bridges fall\n\nIt rained. {sentence}\n\nIt blew."))
    assert [block.kind for block in layout.blocks].count(BlockKind.DATELINE) == 0
    assert sentence.replace("\n", " ") in layout.reading_text
    for above in ("Ferries run late on", "Told by our reporter in the north of Tarn,"):
        text = f"Bridges fall\n\n{above}\n3 May 2024\n\nIt rained in Sala."
        kinds = [block.kind for block in read_layout(Article(text)).blocks]
        assert BlockKind.DATELINE in kinds


def test_a_line_of_letters_without_end_is_read_at_once() -> None:
    begun = process_time()
    assert ends_sentence("a" * 500_000 + "!")
    assert process_time() - begun < 1


@pytest.mark.parametrize(
    "piece", ["\n", "[1]", "|", "|-", "(Ab: A; ", "and on 3 ", "on the night of ", ". "]
)
def test_pieces_without_end_are_read_at_once(piece: str) -> None:
    begun = process_time()
    read_layout(Article(piece * (900_000 // len(piece)) + "x"))
    assert process_time() - begun < 10  # were it quadratic, hours


@pytest.mark.parametrize(
    "line", ["By Ana Ruiz and\n", "Photo: Ana Ruiz / AP\n\n", "Published 3 May 2024\n"]
)
def test_time_of_lines_beside_a_text_grows_with_their_number(line: str) -> None:
    _seconds(line * 100)
    short, long = (_seconds(line * count) for count in (1_000, 4_000))
    assert long < short * 4 * 2 + 0.3  # 16 times would be quadratic


def _seconds(text: str) -> float:
    begun = process_time()
    read_layout(Article(text))
    return process_time() - begun

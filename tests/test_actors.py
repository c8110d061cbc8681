"""Who is named: the gold tables, and what holds for any article."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.actors import ActorMention, ActorType, find_actors
from timeline.actors.names.offices_within import after_office_within
from timeline.actors.names.trims import trimmed
from timeline.actors.spans import NameKind
from timeline.article import Article
from timeline.language import ParsedArticle, parse_article

GOLD = Path(__file__).with_name("gold")
NAMES = ("countries", "places", "organisations", "news", "people")
PIECES = (
    "Russian troops left.",
    "Peter Lund met Alice Hartmann in Moscow.",
    "She thanked the European Medicines Agency (EMA).",
    "The EMA, NATO and the U.S. denied it.",
    "\n\n",
    "They said he would go.",
    "«Ünïcode» 🙂 (",
    "David and Louise Lund, 41, told Reuters.",
)


def rows(name: str, columns: int) -> Iterator[object]:
    """Give a gold table's rows as test cases; a last column marks a known failure."""
    lines = (GOLD / f"actors_{name}.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("#"):
            continue
        cells = [*line.split("\t"), "", "", ""]
        reason = cells[columns]
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        yield pytest.param(*cells[:columns], marks=marks, id=cells[0])


def parse(text: str) -> ParsedArticle:
    """Parse a text as an article."""
    return parse_article(Article(text=text))


def acting(mentions: list[ActorMention]) -> set[str]:
    """Give "name:type" of all mentions that are no mere places."""
    return {f"{m.actor.name}:{m.actor.type}" for m in mentions if not m.is_place}


@pytest.mark.slow
def test_a_name_of_which_half_is_tagged_is_one_name() -> None:
    text = "Sweden's Armand Duplantis broke the pole vault world record."
    names = {mention.actor.name for mention in find_actors(parse(text))}
    assert names == {"Sweden", "Armand Duplantis"}


@pytest.mark.slow
def test_a_dash_before_a_name_is_no_part_of_it() -> None:
    text = "The union struck on Monday.\n\n--- Marta Ribas reported from Lund."
    assert any("Marta Ribas" in name for name in acting(find_actors(parse(text))))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "actors"), [row for name in NAMES for row in rows(name, 2)]
)
def test_names_the_actors_and_nobody_else(text: str, actors: str) -> None:
    assert acting(find_actors(parse(text))) == set(filter(None, actors.split("; ")))


@pytest.mark.slow
@pytest.mark.parametrize(("text", "meant"), [*rows("references", 2)])
def test_follows_pronouns_and_roles_where_only_one_fits(text: str, meant: str) -> None:
    first = text.index("[")
    last = text.index("]") - 1
    mentions = find_actors(parse(text.replace("[", "").replace("]", "")))
    found = {
        m.actor.name for m in mentions if m.char_start < last and m.char_end > first
    }
    assert found == (set() if meant == "-" else set(meant.split("; ")))


@pytest.mark.slow
@pytest.mark.parametrize(("text", "person", "owner"), [*rows("affiliations", 3)])
def test_states_whom_a_person_belongs_to(text: str, person: str, owner: str) -> None:
    owners = {
        mention.actor.affiliation
        for mention in find_actors(parse(text))
        if mention.actor.name == person
    }
    assert owners == {"" if owner == "-" else owner}


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6))
def test_mentions_slice_back_and_come_in_order(pieces: list[str]) -> None:
    text = " ".join(pieces)
    if not text.strip():
        return
    parsed = parse(text)
    mentions = find_actors(parsed)
    for mention in mentions:
        words = text[mention.char_start : mention.char_end]
        assert words.strip() == words != ""
        assert mention.actor.name
        assert 0 <= mention.head < len(parsed.doc)
    spans = [(mention.char_start, mention.char_end) for mention in mentions]
    assert spans == sorted(spans)
    for one, other in pairwise(spans):
        assert one == other or one[1] <= other[0]


@pytest.mark.slow
def test_the_same_article_gives_the_same_actors() -> None:
    text = " ".join(PIECES)
    assert find_actors(parse(text)) == find_actors(parse(text))


@pytest.mark.slow
def test_demonym_mentions_are_headed_by_their_noun() -> None:
    parsed = parse("Russian troops left.")
    (mention,) = find_actors(parsed)
    assert parsed.doc[mention.head].text == "troops"
    assert (
        parsed.article.text[mention.char_start : mention.char_end] == "Russian troops"
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "head"),
    [("The UGT union left.", "union"), ("The UGT members left.", "UGT")],
)
def test_a_noun_that_says_what_a_body_is_heads_its_name(text: str, head: str) -> None:
    parsed = parse(text)
    (mention,) = find_actors(parsed)
    assert parsed.doc[mention.head].text == head
    assert mention.actor.name == "UGT"


@pytest.mark.slow
def test_a_country_named_as_a_place_is_marked_as_one() -> None:
    mentions = find_actors(parse("The factory in Germany closed."))
    assert [(m.actor.name, m.is_place) for m in mentions] == [("Germany", True)]


@pytest.mark.slow
def test_the_same_actor_is_the_same_value_everywhere() -> None:
    text = "NATO chief Mark Rutte spoke. Rutte left. He was tired."
    rutte = [m.actor for m in find_actors(parse(text)) if m.actor.name == "Mark Rutte"]
    assert len(rutte) == 3
    assert set(rutte) == {replace(rutte[0], type=ActorType.PERSON)}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "owner"), [("Sinn Féin won.", ""), ("The SNP won.", "United Kingdom")]
)
def test_a_party_of_two_countries_belongs_to_neither(text: str, owner: str) -> None:
    (mention,) = find_actors(parse(text))
    assert mention.actor.affiliation == owner


@pytest.mark.slow
def test_participles_of_a_heading_are_no_part_of_a_name() -> None:
    text = "Karl Lund Jailed for Fraud\n\nKarl Lund was jailed on Monday."
    assert acting(find_actors(parse(text))) == {"Karl Lund:person"}
    text = "Driver Found Guilty of Fraud\n\nA driver was found guilty on Monday."
    assert acting(find_actors(parse(text))) == set()


@pytest.mark.slow
def test_a_long_dash_ends_a_name_and_a_hyphen_does_not() -> None:
    doc = parse("He saw Ana Ruiz \N{EN DASH} Lund won. It was late.").doc
    words = [token.text for token in doc]
    start = words.index("Ana")
    assert doc[slice(*trimmed(doc, start, words.index("won")))].text == "Ana Ruiz"
    doc = parse("Ana Ruiz-Lund was sacked.").doc
    assert doc[slice(*trimmed(doc, 0, 4))].text == "Ana Ruiz-Lund"


@pytest.mark.slow
def test_a_day_after_a_name_is_no_part_of_it() -> None:
    doc = parse("They landed in Lund Harbour May 4.").doc
    start = [token.text for token in doc].index("Lund")
    assert doc[slice(*trimmed(doc, start, start + 4))].text == "Lund Harbour"
    doc = parse("The Movement of May 4 met.").doc
    assert doc[slice(*trimmed(doc, 1, 5))].text == "Movement of May 4"


@pytest.mark.slow
def test_a_ministry_before_its_spokesmans_name_is_no_part_of_it() -> None:
    doc = parse("Foreign Ministry Aditya Nasor spoke.").doc
    assert after_office_within(doc, 0, 4, NameKind.ORGANISATION) == 2  # tokens
    doc = parse("Foreign Ministry Press Office spoke.").doc
    assert after_office_within(doc, 0, 4, NameKind.ORGANISATION) == 0


@pytest.mark.slow
def test_a_text_may_end_where_what_a_body_has_would_be_told() -> None:
    (cut_off,) = find_actors(parse("The tender was won by Norva Mira, whose"))
    assert cut_off.actor.name == "Norva Mira"
    named = find_actors(parse("Norva Mira, whose shareholders met, won the tender."))
    assert acting(named) == {"Norva Mira:organisation"}


@pytest.mark.slow
def test_two_surnames_tagged_as_one_name_are_two_persons() -> None:
    people = "President Salvo Hart accused his deputy Rick Sloane of planning a coup. "
    verdict = "The court overturned Hart and Sloane."
    named = [m.actor.name for m in find_actors(parse(people + verdict))]
    assert named[-2:] == ["Salvo Hart", "Rick Sloane"]
    assert acting(find_actors(parse(verdict))).isdisjoint({"Hart:person"})


@pytest.mark.slow
@pytest.mark.parametrize(
    ("first", "meant"),
    [
        ("Ana Ruiz wept and called a doctor on Monday. Ruiz sacked", "Li Gorun"),
        ("Ana Ruiz met", "Li Velan"),
    ],
)
def test_of_several_with_one_family_name_the_last_named_apart_is_meant(
    first: str, meant: str
) -> None:
    start = (
        "Li Velan died and Li Velan wept." if meant == "Li Velan" else "Li Velan died."
    )
    text = f"{start} {first} Li Gorun. Mr Li had gone in May."
    last = max(find_actors(parse(text)), key=lambda one: one.char_start)
    assert last.actor.name == meant

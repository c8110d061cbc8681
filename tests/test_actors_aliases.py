"""The gazetteer: the packages' country data, the alias file, and a user's own."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from timeline.actors import find_actors
from timeline.actors.gazetteer.aliases import AliasKind, gazetteer
from timeline.actors.gazetteer.countries import countries
from timeline.article import Article
from timeline.errors import AliasError, TimelineError
from timeline.extract import extract_events
from timeline.language import parse_article

ACTORS = Path(__file__).parents[1] / "timeline" / "actors" / "en"
OWN = """
[[names]]
type = "organisation"
affiliation = "Sweden"
[names.entries]
"Lund Water Board" = ["LWB", "the Board of Lund"]

[countries.Sweden]
metonyms = ["Rosenbad"]
"""


def names(text: str, aliases: Path | None = None) -> set[str]:
    """Give the actors that a text names."""
    mentions = find_actors(parse_article(Article(text=text)), aliases=aliases)
    return {mention.actor.name for mention in mentions if not mention.is_place}


def test_country_data_has_the_short_names_that_newspapers_write() -> None:
    found = {country.name for country in countries()}
    assert {
        "United States",
        "United Kingdom",
        "Russia",
        "South Korea",
        "North Korea",
        "Turkey",
        "Ivory Coast",
        "Bosnia and Herzegovina",
        "Democratic Republic of the Congo",
    } <= found


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("Ukrainians", "Ukraine", AliasKind.DEMONYM),
        ("Kremlin", "Russia", AliasKind.METONYM),
        ("Ottawa", "Canada", AliasKind.METONYM),
        ("Deutschland", None, None),
        ("Island", None, None),
        ("WHO", "World Health Organization", AliasKind.NAME),
        ("Congress", "United States Congress", AliasKind.BODY),
        ("Putin", "Vladimir Putin", AliasKind.SURNAME),
    ],
)
def test_lists_what_a_word_stands_for(
    words: str, name: str | None, kind: AliasKind | None
) -> None:
    alias = gazetteer().by_words.get(words)
    assert (alias and alias.actor.name) == name
    assert (alias and alias.kind) == kind


def test_the_longest_alias_wins_and_ends_at_a_token() -> None:
    text = "North Korean ships"
    found = gazetteer().longest_at(text, 0, frozenset({5, 12, 18}))
    assert found is not None
    assert found.words == "North Korean"
    assert gazetteer().longest_at("Chinatown", 0, frozenset({9})) is None


@pytest.mark.slow
def test_a_users_file_adds_names_and_wins(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OWN, encoding="utf-8")
    assert names("LWB raised the price.", own) == {"Lund Water Board"}
    assert names("Rosenbad rejected it.", own) == {"Sweden"}
    assert names("The Kremlin rejected it.", own) == {"Russia"}
    assert "Sweden" not in names("Rosenbad rejected it.")


@pytest.mark.slow
def test_the_environment_names_the_users_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OWN, encoding="utf-8")
    monkeypatch.setenv("TIMELINE_ALIASES", str(own))
    assert names("LWB raised the price.") == {"Lund Water Board"}


@pytest.mark.parametrize(
    "text", ["[[names]\n", '[[names]]\ntype = "planet"\n[names.entries]\n', "[[names]]"]
)
def test_an_alias_file_that_cannot_be_read_is_named(tmp_path: Path, text: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(AliasError, match=r"own\.toml"):
        gazetteer(own)


@pytest.mark.parametrize("given", [5, True, ["own.toml"], b"own.toml"])
def test_what_names_no_alias_file_is_said(given: Any) -> None:
    with pytest.raises(AliasError, match="must be a string or a path"):
        gazetteer(given)


def test_a_missing_alias_file_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(TimelineError, match=r"none\.toml"):
        gazetteer(tmp_path / "none.toml")


@pytest.mark.parametrize("name", ["aliases", "words", "given_names"])
def test_every_block_of_the_data_files_shows_what_it_means(name: str) -> None:
    table = tomllib.loads((ACTORS / f"{name}.toml").read_text(encoding="utf-8"))
    blocks = [
        block
        for part in table.values()
        for block in (part if isinstance(part, list) else [part])
    ]
    if name == "aliases":
        blocks = [b for b in blocks if "example" in b or "entries" in b or "of" in b]
        blocks += table["countries"].values()
    assert blocks
    assert all(block["example"] and block["near_miss"] for block in blocks)


@pytest.mark.slow
@pytest.mark.parametrize("part", ["names", "metonyms", "adjectives", "people"])
def test_the_examples_of_the_alias_file_hold(part: str) -> None:
    table = tomllib.loads((ACTORS / "aliases.toml").read_text(encoding="utf-8"))
    for block in table[part]:
        assert names(block["example"]) & set(block["entries"]), block["example"]
        assert not names(block["near_miss"]) & set(block["entries"])


@pytest.mark.slow
def test_the_users_aliases_reach_the_events(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[[names]]\ntype = "organisation"\n[names.entries]\n'
        '"Lund Water Board" = ["the Damkeepers"]\n',
        encoding="utf-8",
    )
    article = Article("The Damkeepers opened the gates on Monday.")
    assert extract_events(article)[0].actors == ("Damkeepers",)
    assert extract_events(article, aliases=own)[0].actors == ("Lund Water Board",)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[[names]]\ntype = "group"\n[names.entries]\n"Red Fox" = "RF"', "as .'RF'."),
        ('[countries.Sweden]\nmetonyms = "Rosenbad"', "as .'Rosenbad'."),
        ('[[bodies]]\nwords = "Diet"\nof = {Japan = "National Diet"}', "brackets"),
        ("[[name]]\n", "'name' is none of countries, names"),
    ],
)
def test_a_slip_in_an_alias_file_is_not_taken_for_a_name(
    tmp_path: Path, text: str, says: str
) -> None:
    own = tmp_path / "own.toml"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(AliasError, match=says):
        gazetteer(own)


def test_an_alias_file_is_read_again_once_it_was_changed(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text("\ufeff" + OWN, encoding="utf-8")
    before = gazetteer(own)
    assert gazetteer(own) is before
    assert "LWB" in before.by_words
    own.write_text(OWN.replace("LWB", "LundWB"), encoding="utf-8")
    assert "LundWB" in gazetteer(own).by_words
    assert "LWB" not in gazetteer(own).by_words

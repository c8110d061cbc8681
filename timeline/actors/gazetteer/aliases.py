"""Alias files in, a gazetteer of names out: which words stand for which actor."""

import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from timeline.actors.gazetteer.countries import countries
from timeline.actors.values import Actor, ActorType
from timeline.errors import AliasError
from timeline.given import given_path

SETTING = "TIMELINE_ALIASES"
KEY_LENGTH = 2
MOST_KEPT = 4
FIRMS = "companies.toml"
CLUBS = "clubs.toml"
FILES = (CLUBS, FIRMS, "bodies.toml", "aliases.toml")


class AliasKind(StrEnum):
    """How a word stands for an actor.

    A name does so anywhere; a demonym together with the noun that it modifies; a
    metonym, which names a place too, only where it acts; a body ("Congress") only
    in a story of the right country; a
    surname only where the article names nobody else of that name in full.
    """

    NAME = "name"
    DEMONYM = "demonym"
    METONYM = "metonym"
    BODY = "body"
    SURNAME = "surname"


PARTS = {
    "names": AliasKind.NAME,
    "metonyms": AliasKind.METONYM,
    "adjectives": AliasKind.DEMONYM,
}
KNOWN = ("countries", *PARTS, "people", "bodies")
"""What stands at the top of an alias file."""


@dataclass(frozen=True, slots=True)
class Alias:
    """A form of words that stands for an actor.

    Attributes:
        words: As printed, capitals included: "the White House" without "the".
        kind: How it stands for the actor.
        actor: Who; for a body the actor of its first country.
        by_country: For a body: canonical country -> actor.
        otherwise: For a body: who is meant in a story of no such country, if anybody.
    """

    words: str
    kind: AliasKind
    actor: Actor
    by_country: tuple[tuple[str, Actor], ...] = ()
    otherwise: Actor | None = None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All aliases, found by the first letters of a place in a text."""

    by_start: Mapping[str, tuple[Alias, ...]]
    by_words: Mapping[str, Alias]

    def longest_at(self, text: str, start: int, ends: frozenset[int]) -> Alias | None:
        """Give the longest alias that begins at an offset and ends at one of `ends`.

        None where there is none.
        """
        for alias in self.by_start.get(text[start : start + KEY_LENGTH], ()):
            words = alias.words
            if text.startswith(words, start) and start + len(words) in ends:
                return alias
        return None


def gazetteer(user_file: str | Path | None = None) -> Gazetteer:
    """Give the gazetteer, built once for each user file, and anew when that changes.

    Args:
        user_file: A TOML file of the form of the package's own
            `actors/en/aliases.toml`, which wins over it; by default the file that
            the environment variable `TIMELINE_ALIASES` names, if any.

    Raises:
        AliasError: The file cannot be read or is not of that form.
    """
    if user_file is None or user_file == "":
        chosen = os.environ.get(SETTING, "").strip()
    else:
        chosen = str(given_path(user_file, AliasError))
    return _gazetteer(chosen, _stamp(chosen))


def _stamp(chosen: str) -> str:
    """Tell a file from itself once changed; what cannot be read says so later."""
    with suppress(OSError, ValueError):
        if chosen:
            known = Path(chosen).stat()
            return f"{known.st_size} {known.st_mtime_ns}"
    return ""


@cache
def listed_bodies() -> frozenset[str]:
    """Give the canonical names of the organisations that the own lists have."""
    return frozenset(
        alias.actor.name
        for alias in _gazetteer("", "").by_words.values()
        if alias.kind is AliasKind.NAME and alias.actor.type is ActorType.ORGANISATION
    )


@cache
def listed_persons() -> Mapping[str, str]:
    """Give the full name of each person of the own lists -> whom he belongs to."""
    return {
        alias.actor.name: alias.actor.affiliation
        for alias in _gazetteer("", "").by_words.values()
        if alias.actor.type is ActorType.PERSON
    }


@cache
def listed_firms() -> frozenset[str]:
    """Give the canonical names of the companies that the own lists have."""
    return frozenset(alias.actor.name for alias in _read(_own_text(FIRMS)))


@cache
def listed_clubs() -> frozenset[str]:
    """Give the canonical names of the clubs that the own lists have."""
    return frozenset(alias.actor.name for alias in _read(_own_text(CLUBS)))


@lru_cache(maxsize=MOST_KEPT)
def _gazetteer(user_file: str, _stamp: str) -> Gazetteer:
    found: dict[str, Alias] = {}
    own = [alias for name in FILES for alias in _read(_own_text(name))]
    for alias in (*_packaged(), *own, *_read_file(user_file)):
        before = found.get(alias.words)
        found[alias.words] = alias
        if alias.kind is AliasKind.BODY and before and before.kind is AliasKind.NAME:
            # "RSF" of Sudan is another than that of all countries.
            found[alias.words] = replace(alias, otherwise=before.actor)
    by_start: dict[str, list[Alias]] = {}
    for alias in sorted(found.values(), key=lambda each: -len(each.words)):
        by_start.setdefault(alias.words[:KEY_LENGTH], []).append(alias)
    return Gazetteer({key: tuple(each) for key, each in by_start.items()}, found)


def _packaged() -> Iterator[Alias]:
    for country in countries():
        actor = Actor(country.name, ActorType.COUNTRY)
        if country.capital and country.capital != country.name:
            yield Alias(country.capital, AliasKind.METONYM, actor)
        yield from _aliases(country.demonyms, AliasKind.DEMONYM, actor)
        yield from _aliases((country.name, *country.names), AliasKind.NAME, actor)


def _own_text(name: str) -> str:
    return files("timeline.actors").joinpath(f"en/{name}").read_text("utf-8")


def _read_file(path: str) -> Iterator[Alias]:
    if not path:
        return
    try:
        text = Path(path).read_text("utf-8-sig")
        yield from _read(text)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"The alias file {path!r} cannot be read: {error}"
        raise AliasError(message) from error
    except (KeyError, AttributeError, TypeError, ValueError) as error:
        message = (
            f"The alias file {path!r} is not of the expected form: {error!r}."
            " Take timeline/actors/en/aliases.toml as the example."
        )
        raise AliasError(message) from error


def _read(text: str) -> Iterator[Alias]:
    table = tomllib.loads(text)
    unknown = sorted(set(table).difference(KNOWN))
    if unknown:
        message = f"{unknown[0]!r} is none of {', '.join(KNOWN)}"
        raise ValueError(message)
    for name, block in table.get("countries", {}).items():
        yield from _country(name, block)
    yield from _entries(table)
    for block in table.get("people", ()):
        yield from _people(block["entries"])
    for block in table.get("bodies", ()):
        yield from _bodies(block)


def _country(name: str, block: Mapping[str, Any]) -> Iterator[Alias]:
    actor = Actor(name, ActorType.COUNTRY)
    yield from _aliases(block.get("metonyms", ()), AliasKind.METONYM, actor)
    yield from _aliases(block.get("demonyms", ()), AliasKind.DEMONYM, actor)
    yield from _aliases((name, *block.get("names", ())), AliasKind.NAME, actor)


def _entries(table: Mapping[str, Any]) -> Iterator[Alias]:
    bodies: dict[str, Actor] = {}
    for block in table.get("names", ()):
        kind, owner = ActorType(block["type"]), block.get("affiliation", "")
        bodies.update((name, Actor(name, kind, owner)) for name in block["entries"])
    for part, alias in PARTS.items():
        for block in table.get(part, ()):
            for name, words in block["entries"].items():
                actor = bodies.get(name) or Actor(name, ActorType.ORGANISATION)
                own = (name,) if alias is AliasKind.NAME else ()
                yield from _aliases((*own, *_listed(words)), alias, actor)


def _people(entries: Mapping[str, Any]) -> Iterator[Alias]:
    for name, entry in entries.items():
        actor = Actor(name, ActorType.PERSON, entry.get("affiliation", ""))
        yield from _aliases(entry.get("names", ()), AliasKind.SURNAME, actor)


def _aliases(words: Iterable[str], kind: AliasKind, actor: Actor) -> Iterator[Alias]:
    for each in _listed(words):
        yield Alias(each.removeprefix("the "), kind, actor)


def _listed(words: Iterable[str]) -> Iterable[str]:
    """Refuse a text, each letter of which would stand for the actor."""
    if isinstance(words, str):
        message = f"{words!r} must stand in brackets, as [{words!r}]"
        raise TypeError(message)
    return words


def _bodies(block: Mapping[str, Any]) -> Iterator[Alias]:
    by_country = tuple(
        (country, Actor(name, ActorType.ORGANISATION, country))
        for country, name in block["of"].items()
    )
    for words in _listed(block["words"]):
        yield Alias(words, AliasKind.BODY, by_country[0][1], by_country)
    for _, actor in by_country:
        yield Alias(actor.name, AliasKind.NAME, actor)

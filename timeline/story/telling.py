"""A row of the table in, what it can be compared by out."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd

from timeline.events.lexicon import noun_entry, verb_entry
from timeline.language.forms import dictionary_form, is_word
from timeline.story.kin import is_known
from timeline.table import SEPARATOR

WORDS = Path(__file__).with_name("en") / "words.toml"
_TOKEN = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_POSSESSIVE = re.compile(r"['\u2019]s?$")
COLUMNS = (
    "event_id", "article_id", "start", "end", "published", "predicate", "char_end",
    "title", "sentence", "sentence_start", "actors", "status",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's telling of an event, read for comparing.

    Attributes:
        event_id: Its row.
        article_id: Its article.
        start: First day; None where undated.
        end: Last day, included; None where undated.
        published: When the article appeared; None where unknown.
        predicate: The word that tells it.
        families: The verbs and nouns that its predicate is or derives from.
        title: Its headline.
        title_words: Families of the headline's words of content, names left out.
        words: The same of headline and sentence.
        actors: Names of those taking part, lower-cased.
        title_names: Parts of names in the headline, lower-cased.
        names: Parts of names in headline, sentence and actors, lower-cased.
        numbers: Numbers in the headline, words or digits.
        status: What its article says of its reality.
        topic: Parts of names in all rows of its article.
    """

    event_id: str
    article_id: str
    start: date | None
    end: date | None
    published: date | None
    predicate: str
    families: frozenset[str]
    title: str
    title_words: frozenset[str]
    words: frozenset[str]
    actors: frozenset[str]
    title_names: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    status: str
    topic: frozenset[str] = frozenset()


def read_tellings(table: pd.DataFrame) -> list[Telling]:
    """Read the rows of a table, in its order."""
    columns = [table[name].tolist() for name in COLUMNS]
    rows = (dict(zip(COLUMNS, row, strict=True)) for row in zip(*columns, strict=True))
    tellings = [_telling(row) for row in rows]
    topics: defaultdict[str, set[str]] = defaultdict(set)
    for telling in tellings:
        topics[telling.article_id] |= telling.names
    named = {article: frozenset(names) for article, names in topics.items()}
    return [replace(one, topic=named[one.article_id]) for one in tellings]


def _telling(row: Mapping[str, object]) -> Telling:
    title, sentence = str(row["title"]), str(row["sentence"])
    actors = str(row["actors"]).split(SEPARATOR) if row["actors"] else []
    names = _names(sentence, actors)
    title_words = frozenset(_families(title, names))
    return Telling(
        event_id=str(row["event_id"]),
        article_id=str(row["article_id"]),
        start=_day(row["start"]),
        end=_day(row["end"]),
        published=_day(row["published"]),
        predicate=str(row["predicate"]),
        families=_predicate_families(row),
        title=title,
        title_words=title_words,
        words=title_words | frozenset(_families(sentence, names)),
        actors=frozenset(name.casefold() for name in actors),
        title_names=names & {token.lower() for token in _tokens(title)},
        names=names,
        numbers=_numbers(title),
        status=str(row["status"]),
    )


def _predicate_families(row: Mapping[str, object]) -> frozenset[str]:
    """Give the families of a predicate, with its particle where it has one."""
    word = str(row["predicate"]).lower()
    after = int(str(row["char_end"])) - int(str(row["sentence_start"]))
    following = _tokens(str(row["sentence"])[max(0, after) :])[:1]
    phrase = "_".join([dictionary_form(word, "verb"), *following])
    return frozenset([phrase] if is_known(phrase) else word_families(word))


def word_families(word: str) -> tuple[str, ...]:
    """Give the verb and the noun that a word may be or derive from.

    >>> word_families("resignation")
    ('resignation', 'resign')
    >>> word_families("fled")
    ('flee',)
    """
    verb, noun = dictionary_form(word, "verb"), dictionary_form(word, "noun")
    if verb.endswith("ise") and not is_known(verb):
        verb = verb.removesuffix("ise") + "ize"
    found = [verb if verb_entry(verb).kinds or verb != word else noun]
    base = noun_entry(noun).base
    return tuple(dict.fromkeys([*found, *([base] if base else [])]))


def _families(text: str, names: frozenset[str]) -> Iterable[str]:
    for token in _tokens(text):
        word = token.lower()
        if word[0].isdigit() or word in names or word in _lists().stop:
            continue
        yield word_families(word)[-1]


def _names(sentence: str, actors: Iterable[str]) -> frozenset[str]:
    """Give the words that are written as names.

    A sentence's first word is one where the language model knows no such word.
    """
    tokens = [token for token in _tokens(sentence) if token[0].isupper()]
    first = tokens[:1] if tokens and not is_word(tokens[0].lower()) else []
    inside = [*first, *(token for token in _tokens(sentence)[1:] if token[0].isupper())]
    named = [part for actor in actors for part in _tokens(actor)]
    words = {word.lower() for word in (*inside, *named)}
    return frozenset(words - _lists().stop)


def _numbers(text: str) -> frozenset[str]:
    """Give the numbers of a text that are no years and no days of a month."""
    known = _lists().numbers
    found, held = set(), 0
    for token in _tokens(text):
        value = known.get(token.lower())
        if value is None:
            if token[0].isdigit():
                found.add(token.replace(",", ""))
            held = 0
        elif held and value < 10 <= held:  # noqa: PLR2004 - "fifty eight"
            found.discard(str(held))
            found.add(str(held + value))
            held = 0
        else:
            found.add(str(value))
            held = value
    return frozenset(found)


def _tokens(text: str) -> list[str]:
    return [_POSSESSIVE.sub("", token) for token in _TOKEN.findall(text)]


@dataclass(frozen=True, slots=True)
class _Lists:
    stop: frozenset[str]
    numbers: Mapping[str, int]
    governments: frozenset[str]


@cache
def _lists() -> _Lists:
    lists = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    return _Lists(
        frozenset(lists["stop"].split()),
        lists["numbers"],
        frozenset(lists["governments"].split()),
    )


def government_words() -> frozenset[str]:
    """Give the words that make a country's name that of its government."""
    return _lists().governments


def _day(cell: object) -> date | None:
    return None if pd.isna(cell) else pd.Timestamp(cell).date()  # type: ignore[call-overload, arg-type] # a cell

"""The rules of a language, compiled: a rule file in, patterns ready to run out."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline.timexes.reading.compiler import FORESEEN, Compiled, Compiler, Way
from timeline.timexes.reading.holidays import Holiday, load_holidays
from timeline.timexes.reading.patterns import (
    Alphabet,
    build_alphabet,
    character_set,
    expand,
    is_class,
    literals,
)
from timeline.timexes.reading.vocabulary import (
    Vocabulary,
    language_read,
    load_vocabulary,
    read_data,
)
from timeline.timexes.reading.words import OTHER, split
from timeline.timexes.values import TextKind

# What may stand around a rule's words. What stands before them has a fixed number of
# words, as Python's look-behind asks for.
BEHIND = {"not_after": "(?<!{})", "after": "(?<={})"}
AHEAD = {"not_before": "(?!{})", "before": "(?={})"}
BEGINNINGS_KEPT = 100_000
NOTHING = ""
ENDED = frozenset({NOTHING})


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of phrase.

    Attributes:
        name: What the phrase says, for people.
        kind: The normaliser that understands it.
        words: Its pattern, with shared parts put in place.
        guards: `after`, `not_after`, `before`, `not_before`: patterns of which one
            must, or none may, stand directly around it.
        value: The TIMEX3 value of a phrase that always has the same one.
        not_name: Which capitals make a name of the phrase, as names.py lists them:
            those of June Carter, of the 9th Circuit.
        text_kind: "narrative" or "news" for a phrase that is a date only there.
    """

    name: str
    kind: str
    words: str
    guards: dict[str, tuple[str, ...]]
    value: str = ""
    not_name: str = ""
    text_kind: str = ""


Parts = dict[str, tuple[int, ...]]  # named part -> its groups, in order
Patterns = tuple[tuple[Rule, re.Pattern[str], Parts], ...]
Beginning = tuple[Rule, str, Sequence[Way]]


class Index(dict[str, Patterns]):
    """Three characters, or the last ones of a run -> the rules that can begin so.

    In the order of the file. They are looked up among the rules when they first come,
    and forgotten once very many have come. Rules are compiled when first looked up.

    Attributes:
        rules: Every rule, and its pattern as it is written.
        owners: Which rule each way to begin is of.
        allowed: For each place of a beginning: character -> the ways that allow it
            there, a bit each; "" -> those that end before.
    """

    def __init__(self, beginnings: Sequence[Beginning]) -> None:
        """Sort the ways to begin; look nothing up yet."""
        self.rules = [(rule, written) for rule, written, _ in beginnings]
        counts = [len(ways) for *_, ways in beginnings]
        self.owners = [rule for rule, count in enumerate(counts) for _ in range(count)]
        every = [way for *_, ways in beginnings for way in ways]
        self.allowed = [_allowed(every, place) for place in range(FORESEEN)]

    def __missing__(self, characters: str) -> Patterns:
        """Find the rules for characters that have not come before."""
        ways = -1
        for place, allowed in enumerate(self.allowed):
            ways &= allowed.get(characters[place : place + 1], allowed[NOTHING])
        found: list[int] = []
        while ways:
            lowest = ways & -ways
            rule = self.owners[lowest.bit_length() - 1]
            if rule not in found[-1:]:
                found.append(rule)
            ways ^= lowest
        if len(self) >= BEGINNINGS_KEPT:
            self.clear()
        rules = (self.rules[rule] for rule in found)
        self[characters] = patterns = tuple(
            (rule, *_pattern(written)) for rule, written in rules
        )
        return patterns


@cache
def _pattern(written: str) -> tuple[re.Pattern[str], Parts]:
    """Compile a pattern; one that uses a name again writes it "part_2"."""
    pattern, parts = re.compile(written), Parts()
    for name, group in pattern.groupindex.items():
        part = name.rstrip("_0123456789")
        parts[part] = (*parts.get(part, ()), group)
    return pattern, parts


def _allowed(ways: Sequence[Way], place: int) -> dict[str, int]:
    """Give which ways allow each character at a place, "" for those that end before."""
    by_choices: defaultdict[frozenset[str], int] = defaultdict(int)
    for number, way in enumerate(ways):
        by_choices[way[place] if place < len(way) else ENDED] |= 1 << number
    ended = by_choices.pop(ENDED, 0)
    found = {NOTHING: ended}
    for choices, mask in by_choices.items():
        for character in choices:
            found[character] = found.get(character, ended) | mask
    return found


@dataclass(frozen=True, slots=True)
class Grammar:
    """Rules ready to run.

    Attributes:
        vocabulary: The words that they are about.
        alphabet: How words are written for them.
        index: Kind of text -> the rules for such texts, by what they begin with.
        runs: Finds words of some class in a row, of which one at least is such that
            without any of them no rule matches.
        signs: Kind of text, or "now" -> what finds the places that speak for it.
        months: Finds the name of a month.
        dates: Finds the name of a month or of a weekday.
        between: Words between an opening and its phrase: "since at least".
        whole: Words before one of the next, after which that opens nothing: "all".
        wholly: These: "through".
    """

    vocabulary: Vocabulary
    alphabet: Alphabet
    index: dict[TextKind, Index]
    runs: re.Pattern[str]
    signs: dict[str, re.Pattern[str]]
    months: re.Pattern[str]
    dates: re.Pattern[str]
    between: frozenset[str]
    whole: frozenset[str]
    wholly: frozenset[str]


def load_grammar(named: tuple[tuple[str, str], ...] = ()) -> Grammar:
    """Give the rules of the language that is read, compiled once a process.

    Args:
        named: Names of periods with their "first/last" days, each a rule of its own.
    """
    return _grammar(language_read(), named)


@cache
def _grammar(_: str, named: tuple[tuple[str, str], ...]) -> Grammar:
    """Compile the rules of a language, the one that is read."""
    read = read_data("rules.toml")
    around = read_data("surroundings.toml")
    vocabulary, holidays = load_vocabulary(), load_holidays()
    shared = {**read["shared"], "feast": _feasts(holidays)}
    rules = [_rule(entry, shared) for entry in read["rule"]]
    rules += [_named(name, days) for name, days in named]
    rules += [_holiday(name, read) for name in holidays]
    told = read["triggers"]
    names = {_trigger(name, vocabulary, told) for name in (*dict(named), *holidays)}
    names.discard("")
    signs: dict[str, str] = read["signs"]
    words = {*read["triggers"], *names, *_words_of(rules)}
    words |= {word for pattern in signs.values() for word in literals(pattern)}
    alphabet = build_alphabet(vocabulary, sorted(w for w in words if not is_class(w)))
    known: dict[str, Compiled] = {}
    compiled = [_compiled(rule, Compiler(alphabet, known)) for rule in rules]
    triggers = character_set([*read["triggers"], *sorted(names)], alphabet)
    return Grammar(
        vocabulary=vocabulary,
        alphabet=alphabet,
        index={
            kind: Index([one for one in compiled if one[0].text_kind in {"", kind}])
            for kind in TextKind
        },
        runs=re.compile(
            f"(?<![^{OTHER}])[^{OTHER}{triggers}]*+[{triggers}][^{OTHER}]*+"
        ),
        signs={
            kind: re.compile(Compiler(alphabet).compile(pattern).expression)
            for kind, pattern in signs.items()
        },
        months=re.compile(f"[{character_set(['MONTH'], alphabet)}]"),
        dates=re.compile(f"[{character_set(['MONTH', 'WEEKDAY'], alphabet)}]"),
        between=frozenset(around["open"]["between"].split()),
        whole=frozenset(around["open"]["whole"].split()),
        wholly=frozenset(around["open"]["wholly"].split()),
    )


def _words_of(rules: list[Rule]) -> set[str]:
    """List the words that rules name themselves."""
    found: set[str] = set()
    for rule in rules:
        found |= literals(rule.words)
        for patterns in rule.guards.values():
            found = found.union(*map(literals, patterns))
    return found


def _rule(entry: Mapping[str, Any], shared: Mapping[str, str]) -> Rule:
    guards = {
        name: tuple(expand(pattern, shared) for pattern in entry[name])
        for name in (*BEHIND, *AHEAD)
        if name in entry
    }
    return Rule(
        name=entry["name"],
        kind=entry["kind"],
        words=expand(entry["words"], shared),
        guards=guards,
        value=entry.get("value", ""),
        not_name=entry.get("not_name", ""),
        text_kind=entry.get("text_kind", ""),
    )


def _named(name: str, days: str) -> Rule:
    """Make a rule of the name of a period."""
    words = " ".join(split(name.lower()).forms)
    return Rule(name, "named", words, {}, value=days)


def _holiday(name: str, read: Mapping[str, Any]) -> Rule:
    """Make a rule of the name of a holiday."""
    entry = read["holiday"]
    pattern = entry["words"].replace("{}", " ".join(split(name).forms))
    guards = {side: tuple(entry[side]) for side in (*BEHIND, *AHEAD) if side in entry}
    words = expand(pattern, read["shared"])
    return Rule(
        name, "holiday", words, guards, value=name, not_name=entry.get("not_name", "")
    )


def _feasts(holidays: Mapping[str, Holiday]) -> str:
    """Write the names of what lasts for days, or moves with the moon, as a pattern."""
    long = (name for name, one in holidays.items() if one.moves or one.days > 1)
    return " | ".join(" ".join(split(name).forms) for name in long)


def _trigger(name: str, vocabulary: Vocabulary, told: list[str]) -> str:
    """Give the first word of a name that is no article; empty for "boxing day".

    Its "day" is one of the words told already, without which no rule matches.
    """
    forms = split(name).forms
    known = [vocabulary.classes.get(one, {one: 0}) for one in told]
    if any(form in words for form in forms for words in known):
        return ""
    return next(form for form in forms if not vocabulary.number("ARTICLE", form))


def _compiled(rule: Rule, compiler: Compiler) -> Beginning:
    before = _guard(rule, "after", compiler) + _guard(rule, "not_after", compiler)
    words = compiler.compile(rule.words)
    after = _guard(rule, "before", compiler) + _guard(rule, "not_before", compiler)
    return rule, f"{before}(?:{words.expression}){after}", tuple(words.ways)


def _guard(rule: Rule, name: str, compiler: Compiler) -> str:
    """Compile what must, or must not, stand before or after a rule's words."""
    patterns = rule.guards.get(name, ())
    template = BEHIND.get(name) or AHEAD[name]
    compiled = [
        template.format(compiler.compile(pattern).expression) for pattern in patterns
    ]
    if name.startswith("not_"):
        return "".join(compiled)
    return f"(?:{'|'.join(compiled)})" if compiled else ""

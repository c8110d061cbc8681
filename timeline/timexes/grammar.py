"""The rules of a language, compiled: a rule file in, patterns ready to run out."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from timeline.timexes.patterns import (
    Alphabet,
    build_alphabet,
    character_set,
    compile_pattern,
    expand,
    is_class,
    literals,
)
from timeline.timexes.vocabulary import Vocabulary, load_vocabulary, read_file

GUARDS = {"not_after": "(?<![{}])", "after": "(?<=[{}])"}
LOOKAHEADS = {"not_before": "(?![{}])", "before": "(?=[{}])"}


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of phrase.

    Attributes:
        name: What the phrase says, for people.
        kind: The normaliser that understands it.
        words: Its pattern, with shared parts put in place.
        guards: `after`, `not_after`, `before`, `not_before`: classes and words that
            must, or must not, stand directly around it.
        value: The TIMEX3 value of a phrase that always has the same one.
        text_kind: "narrative" or "news" for a phrase that is a date only there.
    """

    name: str
    kind: str
    words: str
    guards: dict[str, tuple[str, ...]]
    value: str = ""
    text_kind: str = ""


@dataclass(frozen=True, slots=True)
class Grammar:
    """Rules ready to run.

    Attributes:
        vocabulary: The words that they are about.
        alphabet: How words are written for them.
        by_first: Character -> the rules that can begin with it, in order.
        triggers: Finds a character without which no rule matches.
    """

    vocabulary: Vocabulary
    alphabet: Alphabet
    by_first: dict[str, tuple[tuple[Rule, re.Pattern[str]], ...]]
    triggers: re.Pattern[str]


@cache
def load_grammar(
    language: str = "en", phrases: tuple[str, ...] = ()
) -> Grammar:
    """Compile a language's rules, once a process.

    Args:
        language: The folder with its `words.toml` and `rules.toml`.
        phrases: Names of periods in lower case, each a rule of its own.
    """
    read = tomllib.loads(read_file(language, "rules.toml"))
    rules = [_rule(entry, read["shared"]) for entry in read["rule"]]
    rules += [Rule(p, "named", f"name:({_quoted(p)})", {}) for p in phrases]
    vocabulary = load_vocabulary(language)
    words = set(read["triggers"])
    for rule in rules:
        words |= literals(rule.words)
        words |= {g for names in rule.guards.values() for g in names}
    words |= {word for phrase in phrases for word in _quoted(phrase).split()}
    alphabet = build_alphabet(vocabulary, sorted(w for w in words if not is_class(w)))
    named = {_quoted(phrase).split()[0] for phrase in phrases}
    triggers = character_set([*read["triggers"], *sorted(named)], alphabet)
    return Grammar(
        vocabulary, alphabet, _index(rules, alphabet), re.compile(f"[{triggers}]")
    )


def _rule(entry: dict[str, object], shared: dict[str, str]) -> Rule:
    guards = {
        name: tuple(str(entry[name]).split())
        for name in (*GUARDS, *LOOKAHEADS)
        if name in entry
    }
    return Rule(
        name=str(entry["name"]),
        kind=str(entry["kind"]),
        words=expand(str(entry["words"]), shared),
        guards=guards,
        value=str(entry.get("value", "")),
        text_kind=str(entry.get("text_kind", "")),
    )


def _quoted(phrase: str) -> str:
    """Split a phrase as texts are split: marks are words."""
    return " ".join(re.findall(r"['’]s|\w+|[^\w\s]", phrase.lower()))


def _index(
    rules: list[Rule], alphabet: Alphabet
) -> dict[str, tuple[tuple[Rule, re.Pattern[str]], ...]]:
    by_first: dict[str, list[tuple[Rule, re.Pattern[str]]]] = {}
    for rule in rules:
        expression, first = compile_pattern(rule.words, alphabet)
        compiled = re.compile(_guarded(expression, rule, alphabet))
        for character in sorted(first - {""}):
            by_first.setdefault(character, []).append((rule, compiled))
    return {character: tuple(found) for character, found in by_first.items()}


def _guarded(expression: str, rule: Rule, alphabet: Alphabet) -> str:
    """Put what must stand around a rule's words beside its expression."""
    before, after = "", ""
    for name, names in rule.guards.items():
        characters = character_set(names, alphabet)
        if name in GUARDS:
            before += GUARDS[name].format(characters)
        else:
            after += LOOKAHEADS[name].format(characters)
    return f"{before}(?:{expression}){after}"

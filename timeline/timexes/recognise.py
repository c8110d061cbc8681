"""Words in, phrases of time out: where the rules match, longest first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.timexes.grammar import Grammar, Rule
from timeline.timexes.vocabulary import Vocabulary
from timeline.timexes.words import OTHER, Words

RUN = re.compile(f"[^{OTHER}]+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that a rule matched.

    Attributes:
        rule: The rule.
        words: The text that they are in.
        match: Where, as places in the list of words, with the named parts.
        vocabulary: What the words stand for.
    """

    rule: Rule
    words: Words
    match: re.Match[str]
    vocabulary: Vocabulary

    def forms(self, part: str = "") -> list[str]:
        """Give the words of a named part, or of all; empty where it took none."""
        first, after = self.places(part)
        return self.words.forms[first:after]

    def places(self, part: str = "") -> tuple[int, int]:
        """Give where the words of a part are in the list; (0, 0) where it took none.

        A pattern may use a name again in another alternative, as "part_2".
        """
        if not part:
            return self.match.span()
        groups, name, number = self.match.re.groupindex, part, 1
        while name in groups:
            if self.match.start(name) >= 0:
                return self.match.span(name)
            number += 1
            name = f"{part}_{number}"
        return 0, 0

    def word(self, part: str) -> str:
        """Give the first word of a named part; empty where it took none."""
        forms = self.forms(part)
        return forms[0] if forms else ""

    def number(self, part: str, *names: str) -> int | None:
        """Give the number that the first word of a part stands for in the classes."""
        word = self.word(part)
        for name in names:
            number = self.vocabulary.number(name, word) if word else None
            if number is not None:
                return number
        return None

    def code(self, part: str, name: str) -> str:
        """Give the code of the first word of a part that is in a class."""
        for form in self.forms(part):
            code = self.vocabulary.code(name, form)
            if code:
                return code
        return ""

    def span(self, part: str = "") -> tuple[int, int]:
        """Give the offsets of a part, or of all, in the text; end excluded."""
        first, after = self.places(part)
        return self.words.spans[first][0], self.words.spans[after - 1][1]


def recognise(words: Words, grammar: Grammar) -> Iterator[Phrase]:
    """Find phrases from left to right; at each place the longest rule wins.

    Of rules that take the same words, the one that stands first in the file wins.
    """
    code = grammar.alphabet.encode(words.forms)
    triggered = grammar.triggers.search
    for run in RUN.finditer(code):
        at, end = run.span()
        if not triggered(code, at, end):
            continue
        while at < end:
            best = _longest(code, at, grammar)
            if best is None or (best[0].not_name and _is_name(words, best[1])):
                at += 1
                continue
            rule, match = best
            yield Phrase(rule, words, match, grammar.vocabulary)
            at = match.end()


def _longest(code: str, at: int, grammar: Grammar) -> tuple[Rule, re.Match[str]] | None:
    best: tuple[Rule, re.Match[str]] | None = None
    for rule, pattern in grammar.by_first.get(code[at], ()):
        match = pattern.match(code, at)
        if match and (best is None or match.end() > best[1].end()):
            best = rule, match
    return best


def _is_name(words: Words, match: re.Match[str]) -> bool:
    """Tell the first name of a person: "June Carter", but not "In June Carter"."""
    first, after = match.span()
    follows = words.forms[after : after + 1]
    before = words.forms[max(0, first - 1) : first]
    is_name = bool(follows) and follows[0].istitle()
    return is_name and not (before and before[0].isalpha())

"""Words in, phrases of time out: where the rules match, longest first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.timexes.reading.compiler import FORESEEN
from timeline.timexes.reading.grammar import Grammar, Parts, Patterns, Rule
from timeline.timexes.reading.lines import (
    ends_line,
    is_full_line,
    is_in_line,
    line_begun,
)
from timeline.timexes.reading.names import is_name
from timeline.timexes.reading.vocabulary import Vocabulary
from timeline.timexes.reading.words import Words
from timeline.timexes.values import TextKind

CLOCK = "clock"  # the kind of rules for times of day
PARTED = {
    "small end",
    "small next",
    "capital ahead in the line",
    "no list of hours",
    "no hour near",
    "no month in digits",
}  # what else begins there is looked for
WORDS_BEFORE = 12  # that may say something about a phrase
BETWEEN = 2  # words between "since" and the time: "since at least 2022"
LINE_WORDS = 10  # from a date to a time of day of its line
Found = tuple[Rule, re.Match[str], Parts]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that a rule matched.

    Attributes:
        rule: The rule.
        words: The text that they are in.
        match: Where, as places in the list of words, with the named parts.
        parts: Named part -> its groups in the match, in order.
        vocabulary: What the words stand for.
        before: The words right before it, but for those such as "at least".
    """

    rule: Rule
    words: Words
    match: re.Match[str]
    parts: Parts
    vocabulary: Vocabulary
    before: list[str]

    def forms(self, part: str = "") -> list[str]:
        """Give the words of a named part, or of all; empty where it took none."""
        if part and part not in self.parts:
            return []
        first, after = self.places(part)
        return self.words.forms[first:after]

    def places(self, part: str = "") -> tuple[int, int]:
        """Give where the words of a part are in the list; (0, 0) where it took none."""
        if not part:
            return self.match.span()
        span = self.match.span
        for group in self.parts.get(part, ()):
            places = span(group)
            if places[0] >= 0:
                return places
        return 0, 0

    def word(self, part: str) -> str:
        """Give the first word of a named part; empty where it took none."""
        if part and part not in self.parts:
            return ""
        first, after = self.places(part)
        return self.words.forms[first] if first < after else ""

    def number(self, part: str, *names: str) -> int | None:
        """Give the number that the first word of a part stands for in the classes.

        None where there is none.
        """
        word = self.word(part)
        for name in names:
            number = self.vocabulary.number(name, word) if word else None
            if number is not None:
                return number
        return None

    def numbers(self, part: str, name: str) -> list[int]:
        """Give the numbers that the words of a part stand for in a class."""
        found = [self.vocabulary.number(name, form) for form in self.forms(part)]
        return [number for number in found if number is not None]

    def code(self, part: str, *names: str) -> str:
        """Give the code of a part's first word in a class; classes in order."""
        if part and part not in self.parts:
            return ""
        first, after = self.places(part)
        if first == after:
            return ""
        forms = [form.lower() for form in self.words.forms[first:after]]
        for name in names:
            known = self.vocabulary.classes[name]
            for form in forms:
                code = known.get(form)
                if code and isinstance(code, str):
                    return code
        return ""

    def span(self, part: str = "") -> tuple[int, int]:
        """Give the offsets of a part, or of all, in the text; end excluded."""
        first, after = self.places(part)
        return self.words.span(first, after)


def recognise(
    words: Words, code: str, grammar: Grammar, kind: TextKind
) -> Iterator[Phrase]:
    """Find phrases from left to right; at each place the longest rule wins.

    Of rules that take the same words, the one that stands first in the file wins.

    Args:
        words: The text.
        code: Its words as the grammar's alphabet writes them.
        grammar: The rules.
        kind: Which kind of text they are for.
    """
    index = grammar.index[kind]
    for run in grammar.runs.finditer(code):
        at, end = run.span()
        while at < end:
            patterns = index[code[at : min(at + FORESEEN, end)]]
            best = _longest(code, at, patterns) if patterns else None
            if (
                best
                and best[0].not_name in PARTED
                and _is_name(words, best[0], best[1])
            ):
                others = tuple(one for one in patterns if one[0] is not best[0])
                best = _longest(code, at, others)
            if best is None or _is_name(words, best[0], best[1]):
                at += 1
                continue
            rule, match, parts = best
            if rule.kind == CLOCK:
                match = _in_entry(words, code, grammar, match)
            before = _words_before(words.forms, at, grammar)
            yield Phrase(rule, words, match, parts, grammar.vocabulary, before)
            at = match.end()


def _words_before(forms: list[str], place: int, grammar: Grammar) -> list[str]:
    """Give the words right before a place, but for "at least" and the like.

    And for "all through", which opens nothing.
    """
    between, least = grammar.between, place - BETWEEN if place > BETWEEN else 0
    while place > least and forms[place - 1].lower() in between:
        place -= 1
    if place > 1 and forms[place - 1] in grammar.wholly:
        place -= 2 * (forms[place - 2].lower() in grammar.whole)
    return forms[place - WORDS_BEFORE if place > WORDS_BEFORE else 0 : place]


def _longest(code: str, at: int, patterns: Patterns) -> Found | None:
    best: Found | None = None
    for rule, pattern, parts in patterns:
        match = pattern.match(code, at)
        if match and (best is None or match.end() > best[1].end()):
            best = rule, match, parts
    return best


def _in_entry(
    words: Words, code: str, grammar: Grammar, match: re.Match[str]
) -> re.Match[str]:
    """Cut a time of day off from the date that the next entry of a list begins with.

    "Tuesday 23 May: 9 a.m. to 4 p.m." and in the next line "Thursday 25 May: closed".
    """
    first, after = match.span()
    below = line_begun(words, first, after)
    if not below:
        return match
    heads = ends_line(words, after) and grammar.months.search(code, below, after)
    dated = grammar.dates.search(code, max(0, first - LINE_WORDS), first)
    listed = dated is not None and is_in_line(words, dated.start(), first)
    if is_full_line(words, first) or not (heads or listed):
        return match
    return match.re.match(code, first, below) or match


def _is_name(words: Words, rule: Rule, match: re.Match[str]) -> bool:
    """Tell a phrase that capitals make a name, where its rule looks for them."""
    return bool(rule.not_name) and is_name(rule.not_name, words, match)

"""Where a line break cuts a sentence in two, and where it ends one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.article.words import layout_words, without_notes

WRAP_WIDTH = 110
MIN_WRAPPED_LINE = 40
MIN_WRAPPED_LINES = 3
LONGEST_WORD = 40  # letters; a longer one is no abbreviation

_SENTENCE_END = re.compile(
    r"[.!?\u2026:;][\"'\u2019\u201d)\]*_]*(?:\[[^\[\]]{1,20}\])*$"
)
BULLET = re.compile(r"[-*+\u2022\u25cf\u25aa\u00b7]\s+(?=\S)")
"""What an item of a list begins with."""

BARS = "| \t"
"""What stands around the cells of a Markdown table's row."""

# The line below the headings of a Markdown table.
_RULE = re.compile(r"\|(?:\s*:?-+:?\s*\|)+")
_LAST_WORD = re.compile(r"([^\W\d_][\w.'\u2019]*?)\.?$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words on it.

    Attributes:
        text: Its words, without the blanks around them.
        char_start: Offset of the first of them in the article's text.
        after_blank: An empty line, or the text's beginning, stands before it.
        is_row: It is a row of a table: cells with tabs between, as copied from a page,
            or with Markdown's bars around them, of which the outer ones are left out.
    """

    text: str
    char_start: int
    after_blank: bool
    is_row: bool = False

    @property
    def char_end(self) -> int:
        """Offset after the last character."""
        return self.char_start + len(self.text)


def split_lines(text: str) -> list[Line]:
    """Give the lines of a text that have words on them, in order."""
    lines: list[Line] = []
    after_blank = True
    for match in re.finditer(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+|\n|\r\n?", text):
        stripped = match[0].strip()
        if _RULE.fullmatch(stripped):
            del lines[-1:]  # the headings above it tell nothing
            continue
        if stripped:
            is_barred = stripped[0] == stripped[-1] == "|"
            words = stripped.strip(BARS) if is_barred else stripped
            start = match.start() + match[0].index((words or stripped)[0])
            is_row = is_barred or "\t" in words
            lines.append(Line(words or stripped, start, after_blank, is_row))
            after_blank = False
        elif match[0] in {"\n", "\r", "\r\n"}:
            previous = text[max(match.start() - 1, 0) : match.start()]
            after_blank = after_blank or previous in {"\n", ""}
    return lines


def is_hard_wrapped(lines: list[Line]) -> bool:
    """Was the text broken into lines at a fixed width, as in mails and old wires?

    True where several lines in a row run to about the same width and stop in the
    middle of a sentence. Items of a list do so by themselves.
    """
    broken = [
        first
        for first, second in pairwise(lines)
        if not second.after_blank
        and MIN_WRAPPED_LINE <= len(first.text) <= WRAP_WIDTH
        and not ends_sentence(first.text)
        and not (BULLET.match(first.text) and BULLET.match(second.text))
    ]
    return len(broken) >= MIN_WRAPPED_LINES and len(broken) * 4 >= len(lines)


def continues(first: Line, second: Line, *, hard_wrapped: bool) -> bool:
    """Does a sentence run over the break between two lines of running text?"""
    if ends_sentence(first.text) or first.is_row:
        return False
    if second.text[0].islower() or is_open(first.text):
        return True
    return not second.after_blank and (hard_wrapped or first.text.endswith("."))


def ends_sentence(line: str) -> bool:
    """Does a line end where a sentence may end?"""
    line = without_notes(line)
    if not _SENTENCE_END.search(line):
        return False
    word = _LAST_WORD.search(line[-LONGEST_WORD:])
    abbreviations = layout_words()["wrapping"]["abbreviations"]
    return word is None or word[1].casefold() not in abbreviations


def ends_on_particle(line: str) -> bool:
    """Does a line end like the headline "Camp is cleared as winter closes in"?"""
    last = line.rsplit(maxsplit=1)[-1].casefold()
    return last in layout_words()["wrapping"]["particles"]


def is_open(line: str) -> bool:
    """Does a line end with a word or mark that no sentence or heading ends with?"""
    last = line.rsplit(maxsplit=1)[-1].casefold()
    return last.endswith(",") or last in layout_words()["wrapping"]["open_words"]


def is_cut_off(before: Sequence[Line], line: Line) -> bool:
    """Does the sentence of a long line above end on a line: "... fell on / 3 May"?

    Not where a comma is above it, as below "Tarn Courier,".
    """
    return any(
        not line.after_blank
        and len(above.text) >= MIN_WRAPPED_LINE
        and not above.text.endswith(",")
        and is_open(above.text)
        for above in before
    )


def leaves_open(before: Sequence[Line]) -> bool:
    """Tell a line that a bracket around more than it begins: "[\u00a9 2021 Sala"."""
    return any(
        line.text[0] == first and last not in line.text
        for line in before
        for first, last in ("[]", "()")
    )

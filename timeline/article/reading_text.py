"""An article's text and its blocks in, the text to read out, as long as the article's.

What tells nothing is blanked out, so that every offset holds.
"""

import re

from timeline.article.blocks import READ_KINDS, Block, BlockKind
from timeline.article.commas import with_commas
from timeline.article.entries import separator
from timeline.article.unseen import unseen_blanked
from timeline.article.words import asides_of_screens, note_marks

_BULLETS = r"[-*+\u2022\u25cf\u25aa\u00b7]"
# Addresses, marks of lists and of posts in a thread ("2/"), and Markdown's for
# emphasis, headings, quotes and links.
_SILENT = re.compile(
    r"https?://[^\s)>\]]+|www\.[^\s)>\]]+"
    r"|\*\*|__|\](?=\()|\[(?=[^\[\]\n]{1,200}\]\()"
    rf"|^[ \t]*(?:#{{1,6}}|>|{_BULLETS}|\d{{1,3}}/)(?=\s)",
    re.MULTILINE,
)


def reading_text(text: str, blocks: list[Block]) -> str:
    """Blank out what is not read, keeping the length."""
    parts: list[str] = []
    position = 0
    for block in blocks:
        keep = "" if block.continues else "\n"
        parts.append(_blanked(text[position : block.char_start], keep=keep))
        stretch = text[block.char_start : block.char_end]
        read = block.kind in READ_KINDS
        if block.kind is BlockKind.BODY and block.label_end:
            stretch = _with_comma(text, block)
        if block.is_row:
            stretch = stretch.replace(" | ", " . ")
        parts.append(_readable(stretch) if read else " " * len(stretch))
        position = block.char_end
    parts.append(_blanked(text[position:], keep="\n"))
    return "".join(parts)


def _with_comma(text: str, block: Block) -> str:
    """Write "3 June: Rain begins" as one sentence, as long as before.

    A single tab has no room for comma and blank.
    """
    first, last = separator(text, block)
    comma = ("," if last - first > 1 else "").ljust(last - first)
    return text[block.char_start : first] + comma + text[last : block.char_end]


def _readable(stretch: str) -> str:
    joined = re.sub(r"[\n\r\u2028\u2029\x0b\x0c\x85\t\u00a0]", " ", stretch)
    silent = _SILENT.sub(_blanks, unseen_blanked(joined))
    bare = note_marks().sub(_blanks, silent) if "[" in silent else silent
    return with_commas(asides_of_screens().sub(_blanks, bare))


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _blanked(stretch: str, *, keep: str) -> str:
    return "".join(letter if letter in keep else " " for letter in stretch)

"""An article's lines in, its blocks out, in which sentences run over lines.

The lines beside the running text (byline, dateline, caption, related articles, links)
are told first; the rest is headline, subheads and paragraphs.
"""

import re
from dataclasses import replace

from timeline.article.blocks import READ_KINDS, Block, BlockKind
from timeline.article.dated_lines import is_dated_name, is_place_and_date
from timeline.article.entries import begins_with_date, is_date_alone
from timeline.article.lines import (
    begins_sources,
    is_caption_label,
    line_kind,
)
from timeline.article.notices import (
    begins_comments,
    heads_links,
    is_link_title,
    is_section,
)
from timeline.article.words import without_notes
from timeline.article.wrapping import (
    BULLET,
    Line,
    continues,
    ends_on_particle,
    ends_sentence,
    is_cut_off,
    is_hard_wrapped,
    is_open,
    leaves_open,
)

MAX_HEADLINE = 200
MAX_SUBHEAD = 90
MIN_NOTICE = 25  # characters of one that goes on in the next line
SHORTEST_TITLE = 3  # words of a headline below a dateline
LOOK_AHEAD = 10
LONGEST_HEAD = 8  # blocks before the text
FEWEST_PARAGRAPHS = 2  # above readers' comments; a page's head may ask for them too

_HEADING_MARK = re.compile(r"#{1,6}\s+")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s+\S")


def blocks_of(lines: list[Line]) -> list[Block]:
    """Put lines together to blocks, in order.

    Where nothing but side lines is found, these are the text.
    """
    blocks = _Blocks(lines)
    for position in range(len(lines)):
        blocks.take(position)
    if blocks.has_text:
        return blocks.found
    return [Block(BlockKind.BODY, b.char_start, b.char_end) for b in blocks.found]


class _Blocks:
    """The blocks of the lines that were taken so far."""

    def __init__(self, lines: list[Line]) -> None:
        self.found: list[Block] = []
        self._lines = lines
        self._hard_wrapped = is_hard_wrapped(lines)
        self._open: Line | None = None  # whose block the next line may belong to
        self._ended = self._under_links = False
        self._bodies = 0  # paragraphs found
        self._first_read: int | None = None  # place of the first block that is read

    @property
    def has_text(self) -> bool:
        """Whether a block that is read was found."""
        return self._first_read is not None

    def take(self, position: int) -> None:
        """Put the next line into its block, the last one or a new one."""
        line, before = (
            self._lines[position],
            self._lines[max(position - 1, 0) : position],
        )
        runs_on = self._runs_on(line)
        goes_on = runs_on and _goes_on(before, line)
        side = self._side_kind(position, before, goes_on=goes_on)
        if side is not None:
            self._add(Block(side, line.char_start, line.char_end))
        elif runs_on:
            self._run_on(line)
            self._open = line
        else:
            following = _next_running(self._lines, position)
            kind = _running_kind(line, following, is_first=not self.has_text)
            self._add(Block(kind, line.char_start, line.char_end, is_row=line.is_row))
            self._open = line if _may_run_on(kind, line, following) else None

    def _add(self, block: Block) -> None:
        if not self.has_text and block.kind in READ_KINDS:
            self._first_read = len(self.found)
        self.found.append(block)
        self._bodies += block.kind is BlockKind.BODY

    def _runs_on(self, line: Line) -> bool:
        """Tell a line in which the sentence of the open block may go on."""
        above = self._open
        if above is None or not continues(above, line, hard_wrapped=self._hard_wrapped):
            return False
        if BULLET.match(above.text) and BULLET.match(line.text):
            return False  # "- Flight lands late", "- Pilot held"
        return is_open(above.text) or not _is_item(line.text)

    def _run_on(self, line: Line) -> None:
        """Add a line to the last block, or after what has interrupted it."""
        last = self.found[-1]
        if last.kind in READ_KINDS:
            self.found[-1] = replace(last, char_end=line.char_end)
        else:
            start, end = line.char_start, line.char_end
            self._add(Block(BlockKind.BODY, start, end, continues=True))

    def _kind_above(self, line: Line, position: int) -> BlockKind | None:
        """Give the kind of a line that only above a headline is none of the text."""
        if is_section(line.text):
            return BlockKind.RELATED
        following = _next_running(self._lines, position)
        if following and _is_title(following.text) and is_place_and_date(line.text):
            return BlockKind.DATELINE
        return None

    def _side_kind(
        self, position: int, before: list[Line], *, goes_on: bool
    ) -> BlockKind | None:
        """Give the kind of a line beside the running text; None for others."""
        line = self._lines[position]
        side = None if goes_on else _kind_beside(line, before, self.found)
        if self._ended or _ends_text(line.text, self._bodies):
            side, self._ended = BlockKind.RELATED, True
        if self._under_links and side is None and is_link_title(line.text):
            side = BlockKind.RELATED
        if heads_links(line.text):
            self._under_links = self._bodies > 0
        else:
            self._under_links = self._under_links and side is not None
        if not self.has_text:
            side = self._kind_above(line, position) or side
        if not goes_on and self._is_above_text() and is_dated_name(line.text):
            side = BlockKind.DATELINE
        return side

    def _is_above_text(self) -> bool:
        """Are there a headline and at most a standfirst so far?"""
        if self._first_read is None or self._bodies > 1:
            return False
        return len(self.found) - self._first_read < LONGEST_HEAD


def _goes_on(before: list[Line], line: Line) -> bool:
    """Tell a line that goes on with the sentence above, whatever it looks like."""
    last = is_cut_off(before, line) and line_kind(line.text) is BlockKind.DATELINE
    return (line.text[0].islower() or last) and not leaves_open(before)


def _kind_beside(
    line: Line, before: list[Line], blocks: list[Block]
) -> BlockKind | None:
    """Give the kind that a line itself, or what stands above it, tells; else None.

    A notice may run over a line, and a label may stand alone above what it labels.

    Args:
        line: The line, with which no sentence goes on.
        before: The line before it, if there is one.
        blocks: The blocks before it.
    """
    kind = line_kind(line.text)
    if kind is not None or not before or not blocks:
        return kind
    above = before[0].text
    if is_caption_label(above) and len(line.text) <= MAX_SUBHEAD:
        return None if line.text.endswith(".") else BlockKind.CAPTION
    wrapped = not line.after_blank and (line.text[0].islower() or leaves_open(before))
    wrapped &= len(above) >= MIN_NOTICE and not ends_sentence(above)
    return (
        BlockKind.RELATED if wrapped and blocks[-1].kind is BlockKind.RELATED else None
    )


def _ends_text(line: str, bodies: int) -> bool:
    """Does what a line heads stand below the article: its sources, or comments?

    Args:
        line: The line's words.
        bodies: How many paragraphs stand above it.
    """
    if bodies >= FEWEST_PARAGRAPHS and begins_comments(line):
        return True
    return bodies > 0 and begins_sources(line)


def _next_running(lines: list[Line], position: int) -> Line | None:
    """Give the next line of running text, if one stands within a few lines."""
    ahead = lines[position + 1 : position + 1 + LOOK_AHEAD]
    return next((line for line in ahead if line_kind(line.text) is None), None)


def _may_run_on(kind: BlockKind, line: Line, following: Line | None) -> bool:
    """May the next line belong to the same block?

    A headline's next line is its standfirst or the text, unless it goes on in small
    letters.
    """
    if kind is BlockKind.BODY:
        return True
    goes_on = following is not None and following.text[0].islower()
    return kind is BlockKind.HEADLINE and goes_on and not ends_sentence(line.text)


def _running_kind(line: Line, following: Line | None, *, is_first: bool) -> BlockKind:
    """Tell a headline or subhead from a paragraph."""
    if line.is_row or (not is_first and _is_item(line.text)):
        return BlockKind.BODY
    if is_first and following is not None and _begin_list(line.text, following.text):
        return BlockKind.BODY
    marked = _HEADING_MARK.match(line.text) is not None
    parted = is_first and following is not None and following.after_blank
    whole = not is_open(line.text) or (parted and ends_on_particle(line.text))
    whole &= not without_notes(line.text).endswith((".", ":", ";"))
    goes_on = following is not None and not following.text[0].islower()
    if is_first and (marked or (whole and goes_on and len(line.text) <= MAX_HEADLINE)):
        return BlockKind.HEADLINE
    heads = (whole and len(line.text) <= MAX_SUBHEAD) or is_date_alone(line.text)
    if marked or (heads and goes_on):
        return BlockKind.SUBHEAD
    return BlockKind.BODY


def _is_title(line: str) -> bool:
    """May it be the headline, and not that of a section: of some words and no stop?"""
    is_whole = not is_open(line) and not line.endswith((".", ":", ";"))
    return is_whole and len(line.split()) >= SHORTEST_TITLE


def _begin_list(line: str, following: str) -> bool:
    """Tell the first two items of a list that no headline stands above."""
    if _NUMBERED.match(line) and _NUMBERED.match(following):
        return True
    return _is_item(line) and _is_item(following)


def _is_item(line: str) -> bool:
    """Tell an item of a list, which heads nothing."""
    return BULLET.match(line) is not None or begins_with_date(line)

"""Which lines of an article are what: an article in, its layout out.

The lines beside the running text (byline, dateline, caption, related articles, links)
are recognised first; the rest is headline, subheads and paragraphs, in which lines
that a sentence runs over are put together.
"""

import re
from dataclasses import replace

from timeline.article.blocks import READ_KINDS, Block, BlockKind, Layout
from timeline.article.commas import with_commas
from timeline.article.entries import (
    begins_with_date,
    is_date_alone,
    separator,
    with_entries,
)
from timeline.article.lines import (
    begins_sources,
    is_caption_label,
    is_dated_name,
    line_kind,
)
from timeline.article.notices import (
    begins_comments,
    heads_links,
    is_link_title,
    is_section,
)
from timeline.article.places import place_before
from timeline.article.values import Article
from timeline.article.words import asides_of_screens, note_marks, without_notes
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
    split_lines,
)

MAX_HEADLINE = 200
MAX_SUBHEAD = 90
MIN_NOTICE = 25  # characters of one that goes on in the next line
LOOK_AHEAD = 10
LONGEST_HEAD = 8  # blocks before the text
LATEST_PLACED = 2  # paragraph that may begin with a place: after a standfirst at most
FEWEST_PARAGRAPHS = 2  # above readers' comments; a page's head may ask for them too

_BULLETS = r"[-*+\u2022\u25cf\u25aa\u00b7]"
_HEADING_MARK = re.compile(r"#{1,6}\s+")
# Addresses, marks of lists and of posts in a thread ("2/"), and Markdown's for
# emphasis, headings, quotes and links.
_SILENT = re.compile(
    r"https?://[^\s)>\]]+|www\.[^\s)>\]]+"
    r"|\*\*|__|\](?=\()|\[(?=[^\[\]\n]{1,200}\]\()"
    rf"|^[ \t]*(?:#{{1,6}}|>|{_BULLETS}|\d{{1,3}}/)(?=\s)",
    re.MULTILINE,
)


def read_layout(article: Article) -> Layout:
    """Find the blocks of an article and make the text to read from them."""
    lines = split_lines(article.text)
    blocks = _with_place_lines(_blocks(lines), article.text)
    blocks = with_entries(blocks, article.text)
    return Layout(tuple(blocks), _reading_text(article.text, blocks))


def _blocks(lines: list[Line]) -> list[Block]:
    """Put lines together to blocks, in order."""
    hard_wrapped = is_hard_wrapped(lines)
    blocks: list[Block] = []
    open_line: Line | None = None
    ended = under_links = False
    seen = bodies = 0
    for position, line in enumerate(lines):
        bodies += sum(block.kind is BlockKind.BODY for block in blocks[seen:])
        seen = len(blocks)
        runs_on = (
            open_line is not None
            and continues(open_line, line, hard_wrapped=hard_wrapped)
            and (is_open(open_line.text) or not _is_item(line.text))
        )
        before = lines[max(position - 1, 0) : position]
        goes_on = (
            runs_on
            and (line.text[0].islower() or _is_last_of(before, line))
            and not leaves_open(before)
        )
        side = None if goes_on else _side_kind(line, before, blocks)
        if ended or _ends_text(line.text, bodies):
            side, ended = BlockKind.RELATED, True
        if under_links and side is None and is_link_title(line.text):
            side = BlockKind.RELATED
        heads = heads_links(line.text)
        under_links = bodies > 0 if heads else under_links and side is not None
        if not _has_text(blocks) and is_section(line.text):
            side = BlockKind.RELATED
        if not goes_on and _is_above_text(blocks) and is_dated_name(line.text):
            side = BlockKind.DATELINE
        if side is not None:
            blocks.append(Block(side, line.char_start, line.char_end))
        elif runs_on:
            _run_on(blocks, line)
            open_line = line
        else:
            following = _next_running(lines, position)
            kind = _running_kind(line, following, is_first=not _has_text(blocks))
            blocks.append(
                Block(kind, line.char_start, line.char_end, is_row=line.is_row)
            )
            open_line = line if _may_run_on(kind, line, following) else None
    return _with_captions_kept(blocks)


def _is_last_of(before: list[Line], line: Line) -> bool:
    return is_cut_off(before, line) and line_kind(line.text) is BlockKind.DATELINE


def _side_kind(line: Line, before: list[Line], blocks: list[Block]) -> BlockKind | None:
    """Give the kind of a line beside the running text; None for others.

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


def _run_on(blocks: list[Block], line: Line) -> None:
    """Add a line to the last block, or after what has interrupted it."""
    last = blocks[-1]
    if last.kind in READ_KINDS:
        blocks[-1] = replace(last, char_end=line.char_end)
    else:
        blocks.append(
            Block(BlockKind.BODY, line.char_start, line.char_end, continues=True)
        )


def _is_above_text(blocks: list[Block]) -> bool:
    """Are there a headline and at most a standfirst so far?"""
    read = (at for at, block in enumerate(blocks) if block.kind in READ_KINDS)
    first = next(read, len(blocks))
    if len(blocks) - first >= LONGEST_HEAD:
        return False
    return _has_text(blocks) and sum(b.kind is BlockKind.BODY for b in blocks) <= 1


def _has_text(blocks: list[Block]) -> bool:
    return any(block.kind in READ_KINDS for block in blocks)


def _may_run_on(kind: BlockKind, line: Line, following: Line | None) -> bool:
    """May the next line belong to the same block?

    A headline's next line is its standfirst or the text, unless it goes on in small
    letters.
    """
    if kind is BlockKind.BODY:
        return True
    goes_on = following is not None and following.text[0].islower()
    return kind is BlockKind.HEADLINE and goes_on and not ends_sentence(line.text)


def _with_captions_kept(blocks: list[Block]) -> list[Block]:
    """Read everything where nothing but side lines was found: they are the text."""
    if _has_text(blocks):
        return blocks
    return [Block(BlockKind.BODY, b.char_start, b.char_end) for b in blocks]


def _running_kind(line: Line, following: Line | None, *, is_first: bool) -> BlockKind:
    """Tell a headline or subhead from a paragraph."""
    if line.is_row or (not is_first and _is_item(line.text)):
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


def _is_item(line: str) -> bool:
    """Tell an item of a list, which heads nothing."""
    return BULLET.match(line) is not None or begins_with_date(line)


def _with_place_lines(blocks: list[Block], text: str) -> list[Block]:
    """Split "KYIV, Ukraine (AP) —" off the first paragraphs."""
    split: list[Block] = []
    bodies = 0
    for block in blocks:
        # A digest's next report names its own place.
        bodies = 0 if block.kind is BlockKind.SUBHEAD else bodies
        whole = block.kind is BlockKind.BODY and (
            ends_sentence(text[block.char_start : block.char_end])
        )
        # What a page says above its text ends no sentence: "Breaking news | 3 shares".
        bodies += whole or (block.kind is BlockKind.BODY and bodies > 0)
        start = None
        if block.kind is BlockKind.BODY and bodies <= LATEST_PLACED:
            first, last = block.char_start, block.char_end
            start = place_before(text, first, last, opens=bodies == 1)
        if start is None or start >= block.char_end:
            split.append(block)
            continue
        place = text[block.char_start : start].rstrip()
        end = block.char_start + len(place)
        split.append(Block(BlockKind.DATELINE, block.char_start, end))
        split.append(Block(BlockKind.BODY, start, block.char_end))
    return split


def _reading_text(text: str, blocks: list[Block]) -> str:
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
    silent = _SILENT.sub(_blanks, joined)
    bare = note_marks().sub(_blanks, silent) if "[" in silent else silent
    return with_commas(asides_of_screens().sub(_blanks, bare))


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _blanked(stretch: str, *, keep: str) -> str:
    return "".join(letter if letter in keep else " " for letter in stretch)

"""Entries of a chronology: a block's words in, the date that it begins with out.

"3 June: Rain begins." and "8 June \u2013 Engineers report cracks." date what follows
them, as does the first cell of a table's row, or a weekday. A time of day alone begins
an entry and dates nothing. One such line may be chance; three make a
chronology, or two of a list with their years.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache

from timeline.article.blocks import Block, BlockKind
from timeline.article.words import DAYS, ISO_DATE, month_pattern, weekday_pattern

FEWEST = 3
FEWEST_LISTED = 2
"""Of a list's entries that begin with a date and its year."""
# Between the first day of an entry and its last: "3 May - 6 June: ...".
_LINK = r"\s?(?:-|\u2013|\u2014|to|until)\s?"
HEADS = frozenset({BlockKind.SUBHEAD, BlockKind.HEADLINE})
# An entry may begin with a time of day alone: "7:25 a.m." or "7 pm"; not with "7".
CLOCK = re.compile(
    r"[-*\u2022\s]*(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)"
    r"(?:\s[A-Z]{3,4})?\s?(?::|\s[-\u2013\u2014])\s(?=[\"'\u201c\u2018A-Z])",
    re.IGNORECASE,
)


_LISTED = re.compile(r"[-*\u2022]\s[^\n]*(?<!\d)\d{4}(?!\d)")


def with_entries(blocks: Sequence[Block], text: str) -> list[Block]:
    """Note the date that each entry of a chronology begins with.

    Lines that are a date alone head the paragraphs after them. The blocks of other
    articles stay as they are.
    """
    heads = [at for at in range(len(blocks)) if _is_date_head(blocks, at, text)]
    if len(heads) >= FEWEST:
        return list(_under_heads(blocks, frozenset(heads), text))
    ends = [
        _label_end(text, block) if block.kind is BlockKind.BODY else 0
        for block in blocks
    ]
    timed = [
        end > 0 or _is_timed(text, block)
        for block, end in zip(blocks, ends, strict=True)
    ]
    listed = sum(
        _is_listed(text, block, end) for block, end in zip(blocks, ends, strict=True)
    )
    if sum(timed) < FEWEST and listed < FEWEST_LISTED:
        return list(blocks)
    return list(_with_labels(blocks, ends, timed))


def _with_labels(
    blocks: Sequence[Block], ends: Sequence[int], timed: Sequence[bool]
) -> Iterator[Block]:
    """Note where each date ends; a table's row without one goes on with that above."""
    in_rows = False
    for block, end, told in zip(blocks, ends, timed, strict=True):
        in_rows = block.is_row and (told or in_rows)
        yield replace(block, label_end=end, in_entry=told or in_rows)


def _under_heads(
    blocks: Sequence[Block], heads: Collection[int], text: str
) -> Iterator[Block]:
    """Put the paragraphs under the dates that head them.

    Another heading ends that, unless entries have titles: a date, then "Bridge opens".
    Below a year a paragraph may begin with its own date: "May: The bridge opens."
    """
    titled = any(_is_heading(blocks, at + 1) and at + 1 not in heads for at in heads)
    under = False
    for at, block in enumerate(blocks):
        if at in heads:
            under = True
            yield replace(
                block, kind=BlockKind.SUBHEAD, label_end=block.char_end, in_entry=True
            )
            continue
        is_heading = _is_heading(blocks, at)
        under = under and (titled or not is_heading)
        inside = block.kind is BlockKind.BODY or (titled and is_heading)
        label = _label_end(text, block) if under and inside else 0
        yield replace(block, in_entry=under and inside, label_end=label)


def _is_heading(blocks: Sequence[Block], at: int) -> bool:
    return at < len(blocks) and blocks[at].kind in HEADS


def separator(text: str, block: Block) -> tuple[int, int]:
    """Give where the mark between the date of an entry and its words lies."""
    found = _found(text, block)
    return found.span("mark") if found else (block.label_end, block.label_end)


def _label_end(text: str, block: Block) -> int:
    found = _found(text, block)
    return found.end("date") if found else 0


def _is_listed(text: str, block: Block, end: int) -> bool:
    """Tell "- 3 May 2024: Guests hide."."""
    label = text[block.char_start : max(end, block.char_start)]
    return _LISTED.match(label) is not None


def _is_timed(text: str, block: Block) -> bool:
    """Tell an entry that begins with a time of day alone: "7:25 a.m.: Guests hide."."""
    start, end = block.char_start, block.char_end
    return block.kind is BlockKind.BODY and bool(CLOCK.match(text, start, end))


def _found(text: str, block: Block) -> re.Match[str] | None:
    return _label().match(text, block.char_start, block.char_end)


def begins_with_date(line: str) -> bool:
    """Tell a line that may be an entry of a chronology.

    >>> begins_with_date("- 3 May 2024: Bridge collapses")
    True
    """
    return _label().match(line) is not None


def is_date_alone(line: str) -> bool:
    """Tell a line that is a date and no more, which may head what follows.

    >>> is_date_alone("1999:"), is_date_alone("1999: It opens")
    (True, False)
    """
    return _dates_alone().fullmatch(line) is not None


def _is_date_head(blocks: Sequence[Block], at: int, text: str) -> bool:
    """Tell a line of a date alone above a paragraph, or above its title."""
    block = blocks[at]
    below = at + 1 + _is_heading(blocks, at + 1)
    after = blocks[below].kind if below < len(blocks) else None
    if after is not BlockKind.BODY:
        return False
    line = text[block.char_start : block.char_end]
    if block.kind is BlockKind.DATELINE:
        return True
    return block.kind in HEADS and is_date_alone(line)


@cache
def _dates_alone() -> re.Pattern[str]:
    """Match "2019", "Spring 2025", "June to September 2024" and no more."""
    dates = _dates()
    weekday = rf"(?:{weekday_pattern()},?\s)?"
    return re.compile(
        rf"[#*\s]*{weekday}(?:{dates})(?:{_LINK}(?:{dates}))?[:*\s]*", re.IGNORECASE
    )


@cache
def _dates() -> str:
    month = month_pattern()
    return (
        rf"{DAYS}\s{month}(?:,?\s\d{{4}})?|{month}\s{DAYS}(?:,?\s\d{{4}})?"
        rf"|(?:(?:early|mid|late)[\s-])?{month}(?:\s\d{{4}})?|{ISO_DATE}|[12]\d{{3}}"
        r"|(?:spring|summer|autumn|fall|winter)\s\d{4}"
    )


@cache
def _label() -> re.Pattern[str]:
    dates, weekday = _dates(), rf"(?:{weekday_pattern()},?\s)?"
    return re.compile(
        rf"[-*\u2022\s]*(?P<date>(?:(?:since|from|in|by)\s)?{weekday}(?:{dates})"
        rf"(?:{_LINK}(?:{dates}))?|{weekday_pattern()})"
        r"(?:,?\s\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?|\s[A-Z]{3,4})?)?"
        r"(?P<mark>\t+|\s?(?::|\s[-\u2013\u2014|]|[\u2013\u2014])\s)(?=[\"'\u201c\u2018A-Z0-9(])",
        re.IGNORECASE,
    )

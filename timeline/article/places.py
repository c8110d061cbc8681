"""The place, day and agency that a report opens with, told from its first words."""

import re
from functools import cache

from timeline.article.words import (
    DAY,
    EMPHASIS,
    layout_words,
    month_pattern,
    names_a_day,
)

# A capital, or a letter beyond ASCII: "LOUS\u00c3".
_CAPS = r"[^\W\d_a-z](?:[^\W\d_a-z]|[.'\u2019-])+"
# A long dash may stand close: "OSLO, Norway\u2014The party won", unless one more sets
# something apart: "NATO\u2014Europe's shield\u2014met".
_DASH = (
    r"(?:(?:\u2014|\u2013|--?)\s+(?=$|[A-Z0-9\"'\u201c\u2018])"
    r"|\u2014(?=[A-Z][\w'\u2019-]*\s)(?![^\u2014.\n]*\u2014))"
)
PLACE_LINE = re.compile(
    rf"(?:{_CAPS}(?:[ /]{_CAPS}){{0,3}}"
    r"(?:,\s[^()\u2014\u2013\n]{2,40}?|\s[A-Z][a-z]{1,5}\.?(?=\s\())?"
    r"\s*(?:\([^()\n]{2,30}\)\s*){0,2}"
    r"|\([A-Z][\w.]*(?:[:,]?\s[A-Z][\w.]*){0,6}\)\s*)" + _DASH
)
"""How a report names its place: in capitals, with country, day and agency or without,
and a dash, as in KYIV, Ukraine (AP) -- The ceasefire began."""
_PLACE_AND_MARK = re.compile(
    rf"{_CAPS}(?: {_CAPS}){{0,2}}"
    r"(?::|,\s[^.:,()\n]{3,20}(?:, \d{4})?(?:\s\([^()\n]{3,12}\))?[.:])"
    r"\s(?=[A-Z\"'\u201c\u2018])"
)

_AGENCY = re.compile(r"\((?P<agency>[^()\n]{2,30})\)\s?(?=[A-Z])")
_WORD = r"[A-Z][\w.'\u2019-]*"
_WIRE = re.compile(
    rf"{_WORD}(?:,? {_WORD}){{0,5}}\s?--?\s?\({_WORD}[^()\n]{{1,50}}\)\s?--?\s?"
    r"(?=[A-Z0-9\"'\u201c\u2018])"
)
"""How services name place and themselves: "Lund, Mass.--(NEWS WIRE)--Acme sold it"."""
_SPELT_NAME = r"(?:(?:L[ae]|El|Al|St) )?[A-Z][a-z]{2,}(?:[ -][A-Z][a-z]{2,}){0,2}"


@cache
def _spelt_place() -> re.Pattern[str]:
    """Match a place in small letters, maybe with country and day: "Dakar, 3 May -".

    After a day no mark need follow: "Dakar, May 3 (APS) The party won", "(EFE).- The".
    A country may come before a colon: "Nairobi, Kenya: The party won".
    Where an agency is named, the day may stand alone: "May 3 (APS) - The party won".
    Releases have strokes: "DAKAR, SN / APS / May 3, 2024 / The party won".
    """
    month = month_pattern()
    day = rf"(?i:{DAY}\s{month}|{month}\s{DAY})(?:,?\s\d{{4}})?"
    agency = "|".join(map(re.escape, sorted(layout_words()["byline"]["agencies"])))
    where = rf"(?:,\s{_SPELT_NAME}\.?)?(?:\s\((?:{_SPELT_NAME}|[A-Z]{{2,3}})\))?"
    return re.compile(
        rf"{day}\s\((?i:{agency})\)\s(?:\u2014|\u2013|--?)\s(?=[A-Z])"
        rf"|{_WORD}(?:,? {_WORD}){{0,4}}\s/\s(?:{_WORD}(?: {_WORD}){{0,2}}\s/\s)?"
        rf"{day}\s/\s(?=[A-Z])"
        rf"|(?P<country>{_SPELT_NAME},\s{_SPELT_NAME}):\s(?=[A-Z][\w'\u2019]*\s)"
        rf"|(?P<name>{_SPELT_NAME}){where}(?:(?:,?\s{day})?"
        r"(?:\s\([^()\n]{2,30}\))?\s(?:\u2014|\u2013|-)\s(?=[A-Z][a-z'\u2019])"
        rf"|,\s{day}(?:\s\([^()\n]{{2,30}}\))?:?\s(?=[A-Z][\w'\u2019])"
        rf"|,?\s{day}"
        r"\s\([A-Z]{2,10}\)(?:\.[\u2014\u2013-])?\s(?=[A-Z]))"
    )


def place_before(text: str, first: int, last: int, *, opens: bool) -> int | None:
    """Give where the text begins after the place that opens a paragraph, if one does.

    None where none does.

    Args:
        text: The article's.
        first: Offset of the paragraph's first character.
        last: Offset after its last character.
        opens: It is the article's first: there the place may be in small letters,
            "Dakar - The party won", where it names no month or day, and before
            another mark: "NEW DELHI: The party won", "OSLO, Friday. It won".
    """
    bold = EMPHASIS.match(text, first, last)
    if bold is not None:  # of Markdown: "**Dakar, 3 May 2024** \u2014 The party won"
        bare = f"{bold['words']}{text[bold.end() : last]}"
        end = place_before(bare, 0, len(bare), opens=opens)
        is_outside = end is not None and end >= len(bold["words"])
        return first + end + 2 * len(bold["mark"]) if end and is_outside else None
    place = PLACE_LINE.match(text, first, last) or _WIRE.match(text, first, last)
    if place is None and opens:
        place = _PLACE_AND_MARK.match(text, first, last)
    if place is None and opens:
        place = _agency_before(text, first, last)
    if place is not None:
        return place.end()
    spelt = _spelt_place().match(text, first, last) if opens else None
    name = spelt["name"] or spelt["country"] if spelt else None
    if spelt is None or (name and names_a_day(name.partition(" ")[0])):
        return None
    return spelt.end()


def _agency_before(text: str, first: int, last: int) -> re.Match[str] | None:
    """Match an agency alone in brackets: "(AP) The party won", also close to it."""
    found = _AGENCY.match(text, first, last)
    known = layout_words()["byline"]["agencies"]
    return found if found and found["agency"].casefold() in known else None

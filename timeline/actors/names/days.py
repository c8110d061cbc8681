"""A parsed article in, the names of bodies that begin with a day out.

"The March 8 Movement", "the 26th of July Movement", "the October 7 families' forum":
the language model has a date there, and a body of half the name.
"""

from collections.abc import Iterator

from timeline.actors.names.joins import words_of
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import Doc, Token

ENDINGS = ("st", "nd", "rd", "th")
LAST_DAY, DIGITS = 31, 2
LONGEST_BAND = 3


def names_of_days(doc: Doc) -> Iterator[Name]:
    """Find the bodies of an article that are named for a day.

    Not after a preposition: "on March 8 Movement leaders met".
    """
    months = word_lists().months
    for token in doc:
        if token.text not in months:
            continue
        start, after = _day(doc, token.i)
        if start == after or doc.at(start - 1).pos_ == "ADP":
            continue
        end = _end_of_band(doc, after) or _end_of_kin(doc, after)
        if end:
            yield Name(start, end, words_of(doc, start, end), NameKind.ORGANISATION)


def _day(doc: Doc, month: int) -> tuple[int, int]:
    """Give where the day of a month begins and ends; an empty stretch without one."""
    if month + 1 < len(doc) and _is_number(doc[month + 1]):
        return month, month + 2
    first = month - 2 if month > 1 and doc[month - 1].lower_ == "of" else month - 1
    if first >= 0 and _is_number(doc[first]):
        return first, month + 1
    return month, month


def _is_number(token: Token) -> bool:
    whole = token.text[:-2] if token.text.endswith(ENDINGS) else token.text
    return whole.isdecimal() and len(whole) <= DIGITS and 0 < int(whole) <= LAST_DAY


def _end_of_band(doc: Doc, after: int) -> int:
    """Give where "Youth Movement" ends; 0 where no such words follow."""
    end = 0
    for index in range(after, min(after + LONGEST_BAND, len(doc))):
        if not doc[index].text.istitle():
            break
        if doc[index].text in word_lists().bands:
            end = index + 1
    return end


def _end_of_kin(doc: Doc, after: int) -> int:
    """Give where "families' forum" ends; 0 where no such words follow."""
    if doc.at(after).text not in word_lists().bereaved:
        return 0
    noun = after + 1
    if noun < len(doc) and doc[noun].tag_ == "POS":
        noun += 1
    ends = noun < len(doc) and doc[noun].text.title() in word_lists().bands
    return noun + 1 if ends else 0

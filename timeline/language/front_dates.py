"""Dates that the parser takes for a part of the subject after them in, parted out.

"She left, and in May Ana Ruiz sold the mill" and "in 2019 a firm in Lund sold it" have
no comma after the date: the parser makes one noun of the two, or lets "in" lead both,
and the verb takes the subject of the clause before. In "schools that were closed
until Sunday will reopen" it lets Sunday reopen, and in "quit Friday, a day after the
mill burned" it lets the mill burn on Friday. "By Wednesday morning power was back"
tells of no morning power.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from spacy.tokens import Doc, Token

from timeline.article.words import month_pattern, weekday_pattern
from timeline.language.beside import word_before
from timeline.language.having import having
from timeline.language.heads import Head, as_subject, first_of, move_heads
from timeline.language.token import (
    FINITE,
    NOUN_ADVERBS,
    NOUN_CLAUSES,
    NOUN_SUBJECTS,
    NOUN_TAGS,
    OTHER_SUBJECTS,
    TIME_LABELS,
)
from timeline.language.words import mend_words

LEADING = ("in", "on", "by", "since")
OBJECT, MODIFYING = "pobj", frozenset({"compound", "nmod", "nummod"})
UNTIL = ("until", "till")
THAT = "that"
FAR_OFF = ("after", "before")
BOTH = 2  # the date and the noun, or the verb, after it


def mend_front_dates(doc: Doc) -> None:
    """Let such a date be led by its preposition alone, in place."""
    heads: dict[int, Head] = {}
    for front in having(doc, "ORTH", (*LEADING, *map(str.title, LEADING))):
        if front.dep_ == "prep" and front.i < front.head.i:
            heads.update(_parted(front))
            heads.update(_parted_from_hour(front))
    for until in having(doc, "ORTH", UNTIL):
        heads.update(_closed_until(until))
    for after in having(doc, "ORTH", FAR_OFF):
        heads.update(_before_length(after))
        heads.update(_before_clause(after))
    for that in having(doc, "ORTH", [THAT]):
        heads.update(_that_date(that))
    move_heads(doc, heads)


def _that_date(that: Token) -> Iterator[tuple[int, Head]]:
    """Let "that" of "the search was abandoned that November" tell which November."""
    if that.dep_ != "prep" or any(that.children):
        return
    date = that.nbor(1)
    if _is_date(date) and date.head == that.head and date.dep_ in NOUN_ADVERBS:
        that.tag_, that.pos_ = "DT", "DET"
        yield that.i, (date.i, "det")


def _closed_until(mark: Token) -> Iterator[tuple[int, Head]]:
    """Let "schools that were closed until Sunday will reopen" be of schools."""
    verb = mark.head
    if mark.dep_ != "mark" or verb.dep_ != "advcl" or mark.i < verb.head.i:
        return
    first, closed = first_of(verb), verb.head
    if first.i != mark.i + BOTH:
        return
    date = mark.nbor(1)
    tops = (one for one in (closed, *closed.ancestors) if one.dep_ in NOUN_CLAUSES)
    top = next(tops, None)
    if top is None or not _is_date(date):
        return
    noun = top.head
    if first.tag_ not in FINITE or noun.dep_ not in {"ROOT", "dobj"}:
        return
    is_root = noun.dep_ == "ROOT"
    yield mark.i, (closed.i, "prep")
    yield date.i, (mark.i, OBJECT)
    yield verb.i, (verb.i, "ROOT") if is_root else (noun.head.i, "ccomp")
    yield noun.i, as_subject(verb)


def _before_length(mark: Token) -> Iterator[tuple[int, Head]]:
    """Let the Friday of "quit Friday, a day after the mill burned" be of quitting."""
    later = mark.head
    above = later.head
    if mark.dep_ != "mark" or later.dep_ not in {"ccomp", "advcl"} or mark.i <= above.i:
        return
    length = mark.nbor(-1)
    comma = word_before(length.left_edge)
    date = word_before(comma) if comma is not None and comma.text == "," else None
    if date is None or date.i <= above.i or not _is_date(date):
        return
    if length.head == date.head == later and {date.dep_, length.dep_} <= NOUN_ADVERBS:
        yield date.i, (above.i, date.dep_)
        yield later.i, (above.i, "advcl")


def _before_clause(mark: Token) -> Iterator[tuple[int, Head]]:
    """Let the May of "was called off that May after two died" be of calling off."""
    later, date = mark.head, word_before(mark)
    if mark.dep_ != "mark" or later.dep_ != "advcl" or date is None:
        return
    hangs = date.head == later and date.dep_ in NOUN_ADVERBS and _is_date(date)
    if hangs and date.left_edge.i > later.head.i:
        yield date.i, (later.head.i, date.dep_)


def _parted(front: Token) -> Iterator[tuple[int, Head]]:
    date, verb = front.nbor(1), front.head
    led = [child for child in front.children if child.dep_ == OBJECT]
    if not _is_date(date) or (date.dep_ not in MODIFYING and date not in led[:1]):
        return
    if not led and date.dep_ in MODIFYING and _leads_to_subject(date, verb):
        yield date.i, (front.i, OBJECT)
    elif led and _may_be_subject(led[-1], verb):
        if len(led) == 1 and date.head == led[0]:
            yield date.i, (front.i, OBJECT)
        elif len(led) != BOTH:
            return
        yield led[-1].i, as_subject(verb)


def _parted_from_hour(front: Token) -> Iterator[tuple[int, Head]]:
    """Part the noon of "by noon power was back" from the power."""
    hours = [*takewhile(_is_of_hour, front.doc[front.i + 1 : front.sent.end])]
    if not hours or hours[-1].dep_ not in MODIFYING | {"amod"}:
        return
    last, verb = hours[-1], front.head
    told = last.lower_ in mend_words()["parts_of_day"] or _is_date(last)
    noun, own = last.head, last.head.dep_ in NOUN_SUBJECTS and last.head.head == verb
    led = noun.head == front and _may_be_subject(noun, verb)
    alone = len(hours) == 1 and front.lower_ in {"in", "on"}  # "in morning rain"
    between = last.doc[last.i + 1 : noun.i]
    if not told or alone or noun.i < last.i or not (own or led):
        return
    if any(word.head != noun for word in between):
        return
    yield last.i, (front.i, OBJECT)
    for hour in hours[:-1]:
        yield hour.i, (last.i, "compound")
    if led:
        yield noun.i, as_subject(verb)


def _is_of_hour(word: Token) -> bool:
    words = mend_words()
    known = words["parts_of_day"] | words["before_parts_of_day"]
    return word.lower_ in known or _is_date(word)


def _leads_to_subject(date: Token, verb: Token) -> bool:
    """Tell the Monday of "on Monday Lund's mayor left", where "on" leads nothing."""
    noun = date.head
    owned = noun.head if noun.dep_ == "poss" else noun
    return owned.dep_ in NOUN_SUBJECTS and owned.head == verb


def _may_be_subject(noun: Token, verb: Token) -> bool:
    """Tell a noun right before a verb that has no subject: "in May Ana Ruiz sold"."""
    if noun.tag_ not in NOUN_TAGS or noun.ent_type_ in TIME_LABELS or _is_date(noun):
        return False
    first = first_of(verb)
    own = any(c.dep_ in NOUN_SUBJECTS | OTHER_SUBJECTS for c in verb.children)
    return first.tag_ in FINITE and not own and noun.right_edge.i + 1 == first.i


def _is_date(word: Token) -> bool:
    return not word.text.islower() and bool(_date().fullmatch(word.text))


@cache
def _date() -> re.Pattern[str]:
    """Match a month, a weekday or a year."""
    names = rf"{month_pattern()}|{weekday_pattern()}"
    return re.compile(rf"(?:{names}|(?:1[5-9]|20)\d\d)", re.IGNORECASE)

"""An article and its timexes in, further ones for how old somebody was then out.

"Born on 23 June 1941, he took the name in his teens" is between 1954 and 1961. Read
only where the text tells one birth. How old somebody is at publication tells no days:
"has died at the age of 84".
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from timeline.events.clause import SUBJECTS, clause_verb
from timeline.events.own_days import Days, days_of, own_days
from timeline.events.word_lists import read_word_lists, read_word_maps
from timeline.language import Doc, ParsedArticle, Token, lemma
from timeline.timexes import Precision, Timex, TimexType
from timeline.timexes.explain import long_span
from timeline.timexes.reading.vocabulary import load_vocabulary

LONGEST_BIRTH = 366  # days
OLDEST = 120
LAST_DAY = 28  # of a birth on 29 February, in other years
PERSONS = frozenset({"he", "she"})
IT, AGE = "it", frozenset({"age"})
STANDS_AT = read_word_lists("dating")["stands_at"]
DECADE = 10  # years; the teens have fewer, and parts of their own


def with_ages(parsed: ParsedArticle, timexes: Sequence[Timex]) -> Sequence[Timex]:
    """Add how old somebody was to an article's expressions of time, in text order.

    Args:
        parsed: The article.
        timexes: Its expressions, in text order.
    """
    text = parsed.layout.reading_text
    found = [(match, span) for match in _ages(text) if (span := _years(match))]
    birth = _birth(parsed.doc, timexes) if found else None
    if birth is None:
        return timexes
    taken = {place for one in timexes for place in range(one.char_start, one.char_end)}
    aged = [
        _timex(match, span, birth)
        for match, span in found
        if taken.isdisjoint(range(*match.span())) and _is_of_person(parsed.doc, match)
    ]
    today = parsed.article.published
    known = [one for one in aged if one is not None and not _is_of_now(one, today)]
    return sorted([*timexes, *known], key=lambda one: one.char_start)


def _is_of_now(aged: Timex, today: date | None) -> bool:
    """Tell an age that somebody may have at publication: that of a death, say."""
    if today is None or aged.start is None or aged.end is None:
        return False
    return aged.start <= today <= aged.end


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(one, re.IGNORECASE)
        for one in sorted(read_word_lists("dating")["ages"])
    )


def _ages(text: str) -> Iterator[re.Match[str]]:
    """Give what tells an age, once, whichever patterns find it."""
    found = (match for pattern in _patterns() for match in pattern.finditer(text))
    yield from {match.span(): match for match in found}.values()


def _years(match: re.Match[str]) -> tuple[int, int] | None:
    """Give the first and last year of life that words tell; None for other words."""
    parts = match.groupdict()
    if parts.get("years"):
        age = _number(parts["years"].lower())
        return (age, age) if age is not None and age <= OLDEST else None
    decade, part = ((parts.get(name) or "").lower() for name in ("decade", "part"))
    return _decade(decade, part)


def _decade(name: str, part: str) -> tuple[int, int] | None:
    """Give the years of "late" "teens", of the whole decade without a part."""
    words = read_word_maps("dating")
    if name not in words["decades"]:
        return None
    first, last = map(int, words["decades"][name].split("-"))
    if not part:
        return first, last
    whole = last - first + 1 == DECADE
    parts = words["parts_of_decades" if whole else "parts_of_teens"]
    low, high = map(int, parts[part].split("-"))
    return first + low, first + high


def _number(words: str) -> int | None:
    """Read "12", "ten" and "twenty-one"; None for what is no number."""
    if words.isdecimal():
        return int(words)
    numbers = [load_vocabulary().number("NUMBER", one) for one in words.split("-")]
    known = [one for one in numbers if one is not None]
    return sum(known) if len(known) == len(numbers) else None


def _birth(doc: Doc, timexes: Sequence[Timex]) -> Days | None:
    """Give the days of the one birth that a text tells; None for none and for two."""
    words = read_word_lists("dating")["births"]
    days = own_days(doc, timexes)
    births = {
        told
        for token in doc.words
        if token.lower_ in words and (told := days_of(token, days)) is not None
    }
    if not births:
        return None
    # "Born in March 1933 ... Ana Holm, born 2 March 1933" are one birth.
    first = max(days[0] for days in births)
    last = min(days[1] for days in births)
    if first > last or max((b - a).days for a, b in births) > LONGEST_BIRTH:
        return None
    return first, last


def _is_of_person(doc: Doc, match: re.Match[str]) -> bool:
    """Tell the age of who does it, or of "him" or "her": "at age 12 she broke her leg".

    Not "his son won it at the age of ten".
    """
    if PERSONS & set(match.group().lower().split()):
        return True
    span = doc.char_span(*match.span())
    verb = clause_verb(span[0]) if span else None
    while verb is not None and verb.dep_ in {"conj", "xcomp"} and not _subject(verb):
        verb = verb.head
    subject = _subject(verb) if verb is not None else None
    if verb is None or subject is None or subject.lower_ == IT:
        return False
    named = set(match.group().lower().split()).isdisjoint(AGE)
    if named and lemma(verb) in STANDS_AT and not match.groupdict().get("decade"):
        return False  # "the match stood at 30"
    return subject.pos_ in {"PRON", "PROPN"}


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)


def _timex(match: re.Match[str], years: tuple[int, int], birth: Days) -> Timex | None:
    """Write an age as an expression of time; None past the calendar."""
    start, after = _later(birth[0], years[0]), _later(birth[1], years[1] + 1)
    if start is None or after is None:
        return None
    end = after - timedelta(days=1)
    return Timex(
        char_start=match.start(),
        char_end=match.end(),
        text=match.group(),
        type=TimexType.DATE,
        value="",
        start=start,
        end=end,
        precision=Precision.RANGE,
        edtf=f"{start}/{end}",
        reason=f"'{match.group()}', counted from the birth on {long_span(*birth)},"
        f" is {long_span(start, end)}.",
    )


def _later(day: date, years: int) -> date | None:
    """Give the same day some years later; None past the calendar."""
    if day.year + years > date.max.year:
        return None
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=LAST_DAY)

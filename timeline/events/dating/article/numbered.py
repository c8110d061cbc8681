"""An article and its timexes in, further ones for "on the second day" of something out.

"A fire broke out on 3 May. On the second day it reached a mill", on 4 May: counted from
the day told last, where that is one on which something set in that goes on for days.
"On the second day of the strike" is counted elsewhere, from the strike. "In its second
week" is the seven days from 10 May on.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from timeline.events.clause import SUBJECTS, clause_verb
from timeline.events.dating.article.amounts import days_from, days_passed
from timeline.events.own_days import highest, timex_tokens
from timeline.events.word_lists import read_word_lists
from timeline.language import ParsedArticle, Token, lemma
from timeline.timexes import Precision, Timex, TimexType
from timeline.timexes.explain import day_with_weekday, long_day, long_span, plain

LISTS = read_word_lists("dating")
DAYS, GOES_ON = LISTS["counted_days"], LISTS["goes_on_for_days"] | LISTS["lasting"]
SETS_IN = LISTS["begins"] | LISTS["breaks_out"] | LISTS["sets_in"]
SETS_IN_WITH = LISTS["takes_place"] | LISTS["sets_in_with"]
LEADING = frozenset({"on", "by"})
IN, WEEK, IN_WEEK = "in", "week", 7
WHOSE = frozenset({"the", "its", "their"})
# What tells more of the day: "of the strike", "after it", "in a row", "running".
GOES_ON_WITH = frozenset(
    {"of", "in", "after", "before", "running", "since", "that", "when"}
)
FARTHEST = 8  # sentences from a beginning to a day counted from it
LONGEST = 60  # days
NAMED = SUBJECTS | {"dobj", "pobj"}


def with_numbered_days(
    parsed: ParsedArticle, timexes: Sequence[Timex]
) -> Sequence[Timex]:
    """Add what "on the second day" and the like name, in text order.

    Args:
        parsed: The article.
        timexes: Its expressions, in text order.
    """
    found = list(_numbered(parsed.doc.words))
    if not found:
        return timexes
    told = [pair for pair in timex_tokens(parsed.doc, timexes) if pair[1]]
    taken = {token.i for _, tokens in told for token in tokens}
    sentence = {
        token.i: number
        for number, span in enumerate(parsed.doc.sents)
        for token in span
    }
    added = [
        _timex(tokens, passed, day, days)
        for tokens, passed, days in found
        if taken.isdisjoint(token.i for token in tokens)
        if tokens[-1].i + 2 not in taken or tokens[-1].nbor().text != ","
        if (day := _beginning(tokens[0], told, sentence)) is not None
        if _has_come(days_from(day, passed), parsed.article.published)
    ]
    return sorted([*timexes, *added], key=lambda one: one.char_start)


def _numbered(tokens: Sequence[Token]) -> Iterator[tuple[list[Token], int, int]]:
    """Give "the second day" behind "on" or "by", and "its second week" behind "in".

    With how many days had passed, and how many it has.
    """
    for words in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        link, article, number, unit = words
        week = unit.lower_ == WEEK and link.lower_ == IN
        known = week or (unit.lower_ in DAYS and link.lower_ in LEADING)
        passed = days_passed(number) if known else None
        follows = tokens[unit.i + 1 : unit.i + 2]
        alone = all(one.lower_ not in GOES_ON_WITH for one in follows)
        if passed is None or not alone or article.lower_ not in WHOSE:
            continue
        days = IN_WEEK if week else 1
        if (week or passed) and passed * days < LONGEST:
            yield [article, number, unit], passed * days, days


def _beginning(
    here: Token,
    told: Sequence[tuple[Timex, list[Token]]],
    sentence: Mapping[int, int],
) -> date | None:
    """Give the day told last on which something set in; None where that is no day."""
    number = sentence[here.i]
    for timex, tokens in reversed(told):
        if tokens[0].i > here.i or timex.start is None:
            continue
        if number - sentence[tokens[0].i] > FARTHEST:
            return None
        if _sets_in(clause_verb(highest(tokens))):
            return timex.start if timex.start == timex.end else None
    return None


def _sets_in(verb: Token | None) -> bool:
    """Tell "a fire broke out", "rebels laid siege to it", "the trial opened"."""
    if verb is None:
        return False
    if lemma(verb) in SETS_IN:
        return True
    if lemma(verb) not in SETS_IN_WITH:
        return False
    things = [child for child in verb.children if child.dep_ in NAMED]
    things += [
        one
        for link in verb.rights
        if link.dep_ == "prep"
        for one in link.rights
        if one.dep_ in NAMED
    ]
    return any(lemma(one) in GOES_ON for one in things)


def _has_come(day: date, published: date | None) -> bool:
    return published is None or day <= published


def _timex(tokens: Sequence[Token], passed: int, first: date, days: int) -> Timex:
    span = tokens[0].doc[tokens[0].i : tokens[-1].i + 1]
    day = days_from(first, passed)
    last, whole = days_from(day, days - 1), days > 1
    year, week, _ = day.isocalendar()
    named = long_span(day, last) if whole else day_with_weekday(day)
    return Timex(
        char_start=span.start_char,
        char_end=span.end_char,
        text=span.text,
        type=TimexType.DATE,
        value=f"{year:04}-W{week:02}" if whole else day.isoformat(),
        start=day,
        end=last,
        precision=Precision.WEEK if whole else Precision.DAY,
        edtf=f"{day}/{last}" if whole else day.isoformat(),
        reason=f"'{plain(span.text)}', counted from {long_day(first)} in the text,"
        f" is {named}.",
    )

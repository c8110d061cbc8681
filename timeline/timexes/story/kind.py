"""Words in, kind of text out: does it report news or tell a story of long ago?"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from timeline.timexes.reading.grammar import Grammar
from timeline.timexes.reading.words import Words
from timeline.timexes.sentence.aside import is_told_aside
from timeline.timexes.values import TextKind

# News places things by today, weekdays and "last week"; a history by years.
NARRATIVE = TextKind.NARRATIVE
FEWEST_YEARS = 5
FEWEST_EARLY = 3  # years of three digits
NARRATIVE_SHARE = 2
LONG_AGO = 20  # years before publication of which even a short text only tells stories
LEAD = 100  # words of a report that tell what is new in it
MANY_MONTHS = 5  # that a text of few years names where it is a story of then
DATE_ROOM = 3  # words from a month to its year
LONGEST_HEADLINE = 200  # characters
SENTENCE_ENDS = tuple('.!?"\N{RIGHT DOUBLE QUOTATION MARK}:')


def count_headline(words: Words) -> int:
    """Count the words of the headline: a first line that is no sentence; 0 if none."""
    line = words.text[: LONGEST_HEADLINE + 1].partition("\n")[0].rstrip()
    if len(line) in (0, len(words.text)) or len(line) > LONGEST_HEADLINE:
        return 0
    return 0 if line.endswith(SENTENCE_ENDS) else bisect_left(words.starts, len(line))


def tell_kind(
    words: Words,
    code: str,
    grammar: Grammar,
    published: date | None,
    headline: int = 0,
) -> TextKind:
    """Tell news from a narrative by how the text places things in time.

    A year near publication or after it speaks for neither, but a text that begins with
    one is news, and so is one that leads with a weekday or "yesterday". A text of few
    years is a narrative where all are long ago, its first date has one of them, not
    told aside ("the plant, opened in 1974, closed"), and nothing counts from now.
    """
    places = [match.start() for match in grammar.signs[NARRATIVE].finditer(code)]
    places = sorted((*places, *_early_years(words, code, grammar)))
    recent = [_is_recent(words.forms[place], published) for place in places]
    years = recent.count(False)
    if not years or recent[0]:
        return TextKind.NEWS
    if years < FEWEST_YEARS:
        forms = [words.forms[place] for place in places]
        old = published and _are_of_old(forms, published)
        begins = old and _begins_with(places[0], code, grammar)
        begins = begins and not is_told_aside(words.forms, places[0])
        return NARRATIVE if begins else TextKind.NEWS
    in_body = (place for place in places if place >= headline)
    told = (place for place in in_body if not is_told_aside(words.forms, place))
    first = next(told, len(code))
    if published is not None and _leads_with_news(headline, first, code, grammar):
        return TextKind.NEWS
    now = sum(1 for _ in grammar.signs[TextKind.NEWS].finditer(code))
    return NARRATIVE if years > NARRATIVE_SHARE * now else TextKind.NEWS


def _early_years(words: Words, code: str, grammar: Grammar) -> list[int]:
    """Give where years of three digits stand; empty where they may be numbers.

    As "one in 500" is none, and a few others may be.
    """
    found = (match.start() for match in grammar.signs["early"].finditer(code))
    number = grammar.vocabulary.number
    before = ((place, words.forms[place - 1] if place else "") for place in found)
    years = [
        place
        for place, form in before
        if not (form.isdigit() or number("NUMBER", form))
    ]
    return years if len(years) >= FEWEST_EARLY else []


def _are_of_old(forms: Sequence[str], published: date) -> bool:
    """Tell years that are all long ago."""
    latest = published.year - LONG_AGO
    return all(int(form) < latest for form in forms if form.isdigit())


def _begins_with(year: int, code: str, grammar: Grammar) -> bool:
    """Tell a text whose first date has its first year, and that tells of no "now".

    Or only once, after a story of many months: "The walls were pulled down last year."
    """
    months = [month.start() for month in grammar.months.finditer(code)]
    if months and year > months[0] + DATE_ROOM:
        return False
    now = [sign.start() for sign in grammar.signs["now"].finditer(code)]
    ends = len(now) == 1 and len(months) >= MANY_MONTHS and months[-1] < now[0]
    return ends or not now


def _leads_with_news(first: int, year: int, code: str, grammar: Grammar) -> bool:
    """Tell a report that first says on which weekday it was, and then a life or past.

    "She died on Saturday. Born in 1928 ...", "Ruiz, who ruled from 1997 to 2005, died
    on Saturday", but not "On Sunday, 7 December 1941". Or that it was yesterday.
    """
    found = grammar.signs["lead"].search(code, first, min(year, first + LEAD))
    if found is None:
        return False
    return not grammar.months.search(code, found.end(), found.end() + DATE_ROOM)


def _is_recent(form: str, published: date | None) -> bool:
    if published is None or not form.isdigit():
        return False
    return int(form) >= published.year - 1

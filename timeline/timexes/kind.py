"""Words in, kind of text out: does it report news or tell a story of long ago?"""

from datetime import date

from timeline.timexes.grammar import Grammar
from timeline.timexes.values import TextKind
from timeline.timexes.words import Words

# News places things by today, weekdays and "last week"; a history by years.
NARRATIVE = TextKind.NARRATIVE
FEWEST_YEARS = 5
NARRATIVE_SHARE = 2
LONG_AGO = 20  # years before publication of which even a short text only tells stories
DATE_ROOM = 3  # words from a month to its year


def tell_kind(
    words: Words, code: str, grammar: Grammar, published: date | None
) -> TextKind:
    """Tell news from a narrative by how the text places things in time.

    A year near publication or after it speaks for neither, but a text that begins with
    one is news. A text of few years is a narrative where all are long ago, its first
    date has one of them, and nothing counts from now.
    """
    places = [match.start() for match in grammar.signs[NARRATIVE].finditer(code)]
    recent = [_is_recent(words.forms[place], published) for place in places]
    years = recent.count(False)
    if not years or recent[0]:
        return TextKind.NEWS
    now = sum(1 for _ in grammar.signs[TextKind.NEWS].finditer(code))
    if years < FEWEST_YEARS:
        old = published and _is_of_old(words, code, grammar, published)
        return NARRATIVE if old else TextKind.NEWS
    return NARRATIVE if years > NARRATIVE_SHARE * now else TextKind.NEWS


def _is_of_old(words: Words, code: str, grammar: Grammar, published: date) -> bool:
    """Tell a text whose years are all long ago and begin with its first date."""
    if grammar.signs["now"].search(code):
        return False
    places = [match.start() for match in grammar.signs[NARRATIVE].finditer(code)]
    years = [
        int(words.forms[place]) for place in places if words.forms[place].isdigit()
    ]
    month = grammar.months.search(code)
    begins = month is None or places[0] <= month.start() + DATE_ROOM
    return begins and all(year < published.year - LONG_AGO for year in years)


def _is_recent(form: str, published: date | None) -> bool:
    if published is None or not form.isdigit():
        return False
    return int(form) >= published.year - 1

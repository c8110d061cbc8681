"""Words in, kind of text out: does it report news or tell a story of long ago?"""

from datetime import date

from timeline.timexes.grammar import Grammar
from timeline.timexes.values import TextKind
from timeline.timexes.words import Words

# News places things by today, weekdays and "last week"; a history by years.
NARRATIVE = TextKind.NARRATIVE
FEWEST_YEARS = 5
NARRATIVE_SHARE = 2


def tell_kind(
    words: Words, code: str, grammar: Grammar, published: date | None
) -> TextKind:
    """Tell news from a narrative by how the text places things in time.

    A year near publication or after it speaks for neither, but a text that begins with
    one is news.
    """
    places = [match.start() for match in grammar.signs[NARRATIVE].finditer(code)]
    recent = [_is_recent(words.forms[place], published) for place in places]
    years = recent.count(False)
    if years < FEWEST_YEARS or recent[0]:
        return TextKind.NEWS
    now = sum(1 for _ in grammar.signs[TextKind.NEWS].finditer(code))
    return NARRATIVE if years > NARRATIVE_SHARE * now else TextKind.NEWS


def _is_recent(form: str, published: date | None) -> bool:
    if published is None or not form.isdigit():
        return False
    return int(form) >= published.year - 1

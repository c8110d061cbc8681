"""Phrases in, kind of text out: does it report news or tell a story of long ago?"""

from collections.abc import Iterable
from datetime import date

from timeline.timexes.normalise.parts import year_of
from timeline.timexes.recognise import Phrase
from timeline.timexes.values import TextKind

# News places things by today, weekdays and "last week"; a history by years.
NEWS_KINDS = frozenset({"deictic", "weekday", "tonight", "quarter", "year_ago"})
NEWS_WORDS = frozenset({"ago", "last", "this", "next", "yesterday"})
FEWEST_YEARS = 5
NARRATIVE_SHARE = 3


def tell_kind(phrases: Iterable[Phrase], published: date | None) -> TextKind:
    """Tell news from a narrative by how its phrases place things in time.

    A year shortly before publication speaks for neither.
    """
    years = now = 0
    for phrase in phrases:
        if _is_recent(year_of(phrase), published):
            continue
        if phrase.rule.kind in NEWS_KINDS:
            now += 1
        elif phrase.forms("year") or phrase.forms("era"):
            years += 1
        elif NEWS_WORDS.intersection(form.lower() for form in phrase.forms()):
            now += 1
    narrative = years >= FEWEST_YEARS and years > NARRATIVE_SHARE * now
    return TextKind.NARRATIVE if narrative else TextKind.NEWS


def _is_recent(year: int | None, published: date | None) -> bool:
    if year is None or published is None:
        return False
    return published.year - 1 <= year <= published.year + 1

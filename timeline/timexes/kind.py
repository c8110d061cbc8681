"""Phrases in, kind of text out: does it report news or tell a story of long ago?"""

from collections.abc import Iterable

from timeline.timexes.recognise import Phrase
from timeline.timexes.values import TextKind

# News places things by today, weekdays and "last week"; a history by years.
NEWS_KINDS = frozenset({"deictic", "weekday", "tonight", "quarter", "year_ago"})
NEWS_WORDS = frozenset({"ago", "last", "this", "next", "yesterday"})
FEWEST_YEARS = 5


def tell_kind(phrases: Iterable[Phrase]) -> TextKind:
    """Tell news from a narrative by how its phrases place things in time."""
    years = now = 0
    for phrase in phrases:
        if phrase.rule.kind in NEWS_KINDS:
            now += 1
        elif phrase.forms("year") or phrase.forms("era"):
            years += 1
        elif NEWS_WORDS.intersection(form.lower() for form in phrase.forms()):
            now += 1
    narrative = years >= FEWEST_YEARS and years > 3 * now
    return TextKind.NARRATIVE if narrative else TextKind.NEWS

"""Predicates of an article and its timexes in, one `Dating` a predicate out."""

from collections.abc import Sequence

from timeline.events.dating.article.ages import with_ages
from timeline.events.dating.article.numbered import with_numbered_days
from timeline.events.dating.article.posts import with_posts
from timeline.events.dating.article.story import lay_out
from timeline.events.dating.choice.believed import believe_origins
from timeline.events.dating.choice.carried_on import carry_counted
from timeline.events.dating.choice.linked import link_events
from timeline.events.dating.counting.hours import put_hours_right
from timeline.events.dating.counting.next_days import put_next_days_right
from timeline.events.dating.spans import make_dating
from timeline.events.dating.values import Candidate, Source
from timeline.events.values import Dating
from timeline.language import ParsedArticle, Token
from timeline.timexes import Timex

TOO_UNSURE = "No date words tell when, and what lies around them is too unsure."
# Days of other words that are wrong more than three times in four are not told as days.
LEAST_SURE = 0.25


def date_events(
    parsed: ParsedArticle, tokens: Sequence[Token], timexes: Sequence[Timex]
) -> list[Dating]:
    """Date the events of an article, one `Dating` a predicate, parallel to `tokens`.

    Each event is linked to the best of its candidates: the expressions of its own
    sentence, the dates told before and after, the story's day and spans that end or
    begin with publication. Where the best is none of them, it stays undated.

    Args:
        parsed: The article.
        tokens: Head words of its predicates.
        timexes: Its expressions of time, in text order.
    """
    if not tokens:
        return []
    told = with_numbered_days(parsed, with_ages(parsed, with_posts(parsed, timexes)))
    story = put_next_days_right(put_hours_right(lay_out(parsed, told)))
    believe_origins(tokens, story)
    datings = []
    linked = list(link_events(tokens, story))
    for event, found, sure in carry_counted(linked, story):
        if sure < LEAST_SURE and _is_carried(found):
            datings.append(Dating(reason=TOO_UNSURE, certainty=sure))
        else:
            datings.append(make_dating(event, found, story, certainty=sure))
    return datings


def _is_carried(found: Candidate) -> bool:
    """Tell whether days come from outside the event's sentence.

    So do those that a length of the sentence gives, counted from days told elsewhere.
    """
    if found.start is None or found.source is Source.SENTENCE:
        return False
    return found.source is not Source.LENGTH or found.rank > 0

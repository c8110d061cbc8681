"""What somebody said would come in, that it did not come by the news out.

"The yard was flooded on Monday. Lund said he would sue the builder": on that Monday or
later, at no time between then and the report. And "said on 3 May it would run out
within a week" is of no week that begins with the report.
"""

from collections.abc import Iterator

from timeline.events.clause import read_verb_group
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.dating.clause.told import dates_telling, is_told
from timeline.events.dating.values import OWN_SOURCES, Bar, Candidate, Shape, Source
from timeline.language import Token

WOULD = "would"
WEEK = 7  # days
UP_TO_NOW = frozenset({Shape.FROM, Shape.SOON, Shape.BETWEEN})


def bars_of_promise(token: Token, story: Story) -> Iterator[Bar]:
    """Give the bars of "said she would leave"; none for other events.

    Args:
        token: The event's predicate.
        story: The article.
    """
    group = read_verb_group(token) if token.pos_ == "VERB" else None
    would = group is not None and group.modal == WOULD and not group.has_have
    if not would or not is_told(first_joined(token)):
        return
    yield _is_up_to_now
    row, today = story.timexes[story.sentence[token.i]], story.published
    said = (one for one in row if dates_telling(one, first_joined(token)))
    if today is not None and any((today - one.end).days > WEEK for one in said):
        yield _is_counted_from_now


def _is_counted_from_now(candidate: Candidate) -> bool:
    """Tell two weeks from the report on, for "said in May it would take two weeks"."""
    if candidate.source is Source.LENGTH:
        return candidate.other is None
    return candidate.source is Source.SENTENCE and candidate.shape is Shape.ABOUT


def _is_up_to_now(candidate: Candidate) -> bool:
    """Tell days of another sentence with those up to now, or soon after them."""
    return candidate.shape in UP_TO_NOW and candidate.source not in OWN_SOURCES

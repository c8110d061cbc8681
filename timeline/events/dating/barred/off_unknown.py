"""What is a day off from something else in, days that are not that day out.

"On the eve of his trial a prince apologised": where no words tell when he was tried,
the days that other sentences tell are not that eve. Nor is the day of publication, but
for what the article begins with.
"""

from collections.abc import Iterator
from functools import partial

from timeline.events.dating.article.story import Story
from timeline.events.dating.counting.apart import gone_on
from timeline.events.dating.counting.counted import gaps
from timeline.events.dating.counting.origin import told_day
from timeline.events.dating.values import Bar, Candidate, Source
from timeline.language import Token

ELSEWHERE = frozenset(
    {Source.EARLIER, Source.NEXT, Source.ALIKE, Source.STORY, Source.SAME_WORD}
)


def bars_off_unknown(token: Token, number: int, story: Story) -> Iterator[Bar]:
    """Bar what came "the day before" something else from the days told around it.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    units = {one.first for one in story.units.get(number, ())}
    for placed, gap in gaps(token, number, story) if units else ():
        known = told_day(gap.top, number, story) or story.believed.get(gap.top.i)
        beside = placed.first in units and not gap.same and gone_on(placed) is None
        if beside and known is None:
            yield partial(_is_elsewhere, news=not _follows_past(number, story))
            return


def _follows_past(number: int, story: Story) -> bool:
    """Tell what stands behind sentences with days that are past."""
    today = story.published
    before = (one for row in story.timexes[:number] for one in row)
    return any(today is None or one.start < today for one in before)


def _is_elsewhere(candidate: Candidate, *, news: bool) -> bool:
    of_news = candidate.source is Source.PUBLICATION
    return candidate.source in ELSEWHERE or (of_news and not news)

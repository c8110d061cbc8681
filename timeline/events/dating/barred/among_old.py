"""An event and its story in, days of the news that what lies around it rules out.

"The hall burned in 1943. An inquiry blamed the guards. In 1950 a court cleared them":
the inquiry was on no day of the news.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial

from timeline.events.clause import SPEECH, clause_verb
from timeline.events.dating.article.happening import is_plainly_told
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.values import Bar, Candidate, Source
from timeline.language import Token, lemma

LONG_AGO = timedelta(days=366)  # before publication
LATELY = timedelta(days=31)
BACK, ON = 3, 2  # sentences
SINCE = "since"


def bars_among_old(token: Token, story: Story) -> Iterator[Bar]:
    """Give what tells days of the news, for what is told between times of long ago.

    Only of what is told in the simple past without a date or a length of its own ("was
    freed after twelve years"), where the dates told last in its paragraph and next are
    over a year old. Of nine such events of the long invented articles all were of then.

    Args:
        token: The event's predicate.
        story: The article.
    """
    number, today = story.sentence[token.i], story.published
    verb = clause_verb(token)
    if today is None or verb is None:
        return
    if story.timexes[number] or story.undated[number]:
        return
    if not is_plainly_told(verb) or lemma(verb) in SPEECH:
        return
    back = range(number - 1, max(number - 1 - BACK, -1), -1)
    here = story.paragraph[number]
    before = _nearest([n for n in back if story.paragraph[n] == here], story)
    after = _nearest(range(number + 1, min(number + 1 + ON, len(story.timexes))), story)
    if _is_old(before, today) and _is_old(after, today):
        yield partial(is_lately, today)


def _nearest(numbers: Iterable[int], story: Story) -> Sequence[PlacedTimex]:
    return next((row for n in numbers if (row := story.timexes[n])), ())


def _is_old(row: Sequence[PlacedTimex], today: date) -> bool:
    """Tell days of long ago alone; not those of "at its lowest since 1985"."""
    old = bool(row) and all(today - one.end > LONG_AGO for one in row)
    return old and any(one.preposition != SINCE for one in row)


def is_lately(today: date, candidate: Candidate) -> bool:
    """Tell publication, and days told that begin shortly before it, or later.

    Args:
        today: Day of publication.
        candidate: Days that an event may lie in.
    """
    if candidate.source is Source.PUBLICATION:
        return True
    return candidate.start is not None and today - candidate.start <= LATELY

"""An event in, the days that the sentences before it and the story give it out."""

from collections.abc import Collection, Iterator

from timeline.events.clause import Tense, read_verb_group
from timeline.events.dating.article.called_off import came_to_nothing
from timeline.events.dating.article.happening import is_plainly_told
from timeline.events.dating.article.participles import is_of_background
from timeline.events.dating.article.placed import YEAR, PlacedTimex
from timeline.events.dating.article.story import Days, Story
from timeline.events.dating.barred.after_aside import is_aside
from timeline.events.dating.clause.clauses import is_of_somebody
from timeline.events.dating.clause.ending import (
    ends_before,
    is_put_off,
    lasts_until,
    runs_until,
)
from timeline.events.dating.clause.finer import is_wide
from timeline.events.dating.clause.shapes import between, pair, shapes, soon, spans_told
from timeline.events.dating.clause.topics import is_of_outlook
from timeline.events.dating.values import Candidate, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

SET_AHEAD = read_word_lists("dating")["set_ahead"]
CARRIED, WEEK = 4, 7
NEAR = 3  # sentences
TO, SINCE = "to", "since"
REACH = 15


def carried(token: Token, above: Collection[int], story: Story) -> Iterator[Candidate]:
    """Give the dates told last, each span once; none from before an unknown day.

    Of "from 1 to 9 May" the whole span, no end of it alone.

    Args:
        token: The event's predicate.
        above: Indices of the predicate and the words above it in the tree.
        story: The article.
    """
    number = story.sentence[token.i]
    seen: set[Days] = set()
    for earlier in range(number - 1, max(-1, number - 1 - REACH), -1):
        told = story.counted.get(earlier) or story.timexes[earlier]
        row = [one for one in told if _goes_on(one, token, story)]
        spans = {one.first: other for one, other in spans_told(row)}
        ends = {other.first for other in spans.values()}
        for placed in (one for one in row if one.first not in ends):
            days = (placed.start, placed.end)
            if days in seen:
                continue
            if len(seen) == CARRIED:
                return
            rank = len(seen)
            seen.add(days)
            if placed.first in spans:
                yield pair(Source.EARLIER, placed, spans[placed.first])
                continue
            yield from shapes(Source.EARLIER, placed, rank, story.published)
            yield from soon(Source.EARLIER, placed, rank, story.published)
            if rank == 0 and story.day and placed.end < story.day.start:
                yield between(placed, story.day)
            yield from _until_here(placed, rank, (token, above), story)
        if story.unknown[earlier]:
            return


def _goes_on(placed: PlacedTimex, token: Token, story: Story) -> bool:
    """Tell a date that sentences after its own may be of."""
    if is_of_outlook(placed, story.published) or is_of_somebody(placed):
        return False
    if _was_awaited(placed) or came_to_nothing(placed):
        return False
    if _is_since_when(placed, story):
        return False
    if not story.quoted[token.i] and _is_only_quoted(placed, story):
        return False
    behind = is_plainly_told(token) and (
        _is_left_behind(placed, story)
        or _had_come(placed, token, story)
        or _has_been_since(placed, story)
    )
    return not (behind or is_of_background(placed))


def _was_awaited(placed: PlacedTimex) -> bool:
    """Tell the Tuesday of "the speech, which had been due on Tuesday, was dull"."""
    verb = placed.verb
    if verb is None or verb.dep_ != "relcl" or lemma(verb) not in SET_AHEAD:
        return False
    return read_verb_group(verb).tense is Tense.PLUPERFECT


def _is_only_quoted(placed: PlacedTimex, story: Story) -> bool:
    """Tell the May of "“we were told in May,” she said on Monday", for what follows.

    Not days of the last week, of which the news may go on to tell.
    """
    quoted, today = story.quoted, story.published
    if today is None or not quoted[placed.first] or (today - placed.end).days <= WEEK:
        return False
    return any(not quoted[one.first] for one in story.timexes[placed.sentence])


def _is_since_when(placed: PlacedTimex, story: Story) -> bool:
    """Tell 1 May of "shot on Thursday, the worst day since the war began on 1 May".

    What other sentences go on to tell is of that Thursday.
    """
    verb = placed.verb
    if verb is None or all(w.lower_ != SINCE or w.dep_ != "mark" for w in verb.lefts):
        return False
    return any(one.main for one in story.timexes[placed.sentence])


def _is_left_behind(placed: PlacedTimex, story: Story) -> bool:
    """Tell the Tuesday of "Osei, who came on Tuesday, spoke", of a vote on Thursday.

    Where a sentence before tells a later day with its main verb, what follows is of
    that day.
    """
    verb, number = placed.verb, placed.sentence
    if placed.start != placed.end or verb is None or not is_aside(verb):
        return False
    before = range(number - 1, max(number - 1 - NEAR, -1), -1)
    days = (one for n in before for one in story.timexes[n] if one.main)
    day = next((one for one in days if one.start == one.end), None)
    return day is not None and placed.start < day.start


def _has_been_since(placed: PlacedTimex, story: Story) -> bool:
    """Tell the 2006 of "it has been under sanctions since 2006", over a year ago."""
    lasts = placed.preposition == SINCE and placed.tense is Tense.PERFECT
    today = story.published
    return lasts and today is not None and (today - placed.end).days > YEAR


def _had_come(placed: PlacedTimex, token: Token, story: Story) -> bool:
    """Tell what another paragraph looks back to: "he had called the vote in May"."""
    number = story.sentence[token.i]
    apart = story.paragraph[placed.sentence] != story.paragraph[number]
    return apart and placed.tense is Tense.PLUPERFECT


def _until_here(
    placed: PlacedTimex,
    rank: int,
    event: tuple[Token, Collection[int]],
    story: Story,
) -> Iterator[Candidate]:
    """Give the span from a date told before to an "until" or "by" of the sentence.

    From another than the last one where the event itself lasts until then, and to a
    day from a day: not from a year that was told in between. "From 2008 to 2016" has a
    beginning of its own.
    """
    token, above = event
    row = story.timexes[story.sentence[token.i]]
    closed_here = {last.first for _, last in spans_told(row)}
    for other in (one for one in row if one.first not in closed_here):
        if other.preposition == TO and is_put_off(other, token):
            continue
        closed = ends_before(other, token, above)
        if rank > 0 and not lasts_until(other, token):
            continue
        if is_wide(placed) and not is_wide(other) and not closed:
            continue
        if runs_until(placed, other) or (closed and placed.start <= other.end):
            yield pair(Source.SENTENCE, placed, other)


def of_story(number: int, story: Story) -> Iterator[Candidate]:
    """Give the day of the story, or the span that it is an end of; none of years.

    A report of a fine for what went on "between 3 May 2012 and 9 June 2015" is of
    neither day, nor of these years.

    Args:
        number: Of the event's sentence, which tells it by itself where it is its own.
        story: The article.
    """
    day = story.day
    if day is None or day.sentence == number:
        return
    for left, right in spans_told(story.timexes[day.sentence]):
        if day.first in {left.first, right.first}:
            if (right.end - left.start).days < YEAR:
                yield pair(Source.STORY, left, right)
            return
    yield from shapes(Source.STORY, day, 0, story.published)
    yield from soon(Source.STORY, day, 0, story.published)

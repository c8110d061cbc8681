"""An event and its story in, the days that its words leave no choice of out."""

from dataclasses import replace

from timeline.events.dating.article.happening import has_happened
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.barred.back_then import date_after_that, date_of_same
from timeline.events.dating.clause.due import promised_for
from timeline.events.dating.clause.gathering import day_of_gathering
from timeline.events.dating.clause.occasion import day_of_harm
from timeline.events.dating.clause.shapes import as_is
from timeline.events.dating.clause.until_now import had_come_by
from timeline.events.dating.counting.after_so_long import (
    after_so_long,
    for_so_long,
    to_last_so_long,
)
from timeline.events.dating.counting.anniversaries import day_of_anniversary
from timeline.events.dating.counting.counted import counted_from_told, day_counted_from
from timeline.events.dating.counting.deaths import day_at_scene, day_of_death
from timeline.events.dating.counting.from_start import within_start
from timeline.events.dating.counting.one_more import day_of_one_more
from timeline.events.dating.counting.origin import day_of_thing
from timeline.events.dating.counting.said_ahead import said_ahead
from timeline.events.dating.counting.up_to_next import up_to_next
from timeline.events.dating.offered.since_told import since_told
from timeline.events.dating.values import Candidate, Source
from timeline.language import Token
from timeline.timexes import Direction


def told_surely(token: Token, number: int, story: Story) -> list[Candidate]:
    """Give the days that leave no choice, by what is told outright or counted."""
    told = _told_outright(token, number, story) or since_told(token, number, story)
    told = told or _promised_by_then(token, number, story)
    told = told or list(within_start(token, number, story))
    told = told or list(after_so_long(token, number, story))
    told = told or list(for_so_long(token, number, story))
    told = told or list(to_last_so_long(token, number, story))
    told = told or list(said_ahead(token, number, story))
    told = told or list(up_to_next(token, number, story))
    return told or [
        one
        for one in counted_from_told(token, number, story)
        if not _is_yet_to_come(one, token, story)
    ]


def _told_outright(token: Token, number: int, story: Story) -> list[Candidate]:
    """Give the day on which another sentence says outright that an event took place.

    Or that by which it had come: "by Friday it had been broken often", and the days of
    what did the harm: "were hurt when a wall fell last week". And of
    what it was a part of: "won a race held in 2022".
    """
    row = story.timexes[number]
    kept = day_of_anniversary(token, row)
    if kept is not None:
        return [kept]
    within = day_of_harm(token, row) or day_of_gathering(token, row)
    within = within or had_come_by(token, row)
    if within is not None:
        return [as_is(Source.SENTENCE, within, row.index(within))]
    day = day_of_thing(token, number, story) or day_of_death(token, number, story)
    day = day or day_at_scene(token, number, story) or date_of_same(token, story)
    day = day or day_of_one_more(token, number, story)
    day = day or day_counted_from(token, number, story)
    if day is None:
        since = date_after_that(token, story)
        return [] if since is None else [_since_then(since)]
    return [as_is(Source.EARLIER if day.sentence < number else Source.NEXT, day, 0)]


def _promised_by_then(token: Token, number: int, story: Story) -> list[Candidate]:
    row = story.timexes[number]
    due = promised_for(token, row, story.published)
    if due is None:
        return []
    told = as_is(Source.SENTENCE, due, row.index(due))
    return [replace(told, side=Direction.UNTIL)]


def _since_then(told: PlacedTimex) -> Candidate:
    return replace(as_is(Source.EARLIER, told, 0), side=Direction.SINCE)


def _is_yet_to_come(candidate: Candidate, token: Token, story: Story) -> bool:
    """Tell a count of what has happened that ends after publication, so a wrong one.

    "Nearly forty years after the murder a man was convicted of killing her on Monday"
    is not counted from that Monday.
    """
    start, today = candidate.start, story.published
    if start is None or today is None:
        return False
    return start > today and has_happened(token)

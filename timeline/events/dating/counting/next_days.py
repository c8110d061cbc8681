"""A story in, with "the next day" counted from what the sentence before told of out.

"On Tuesday they voted to ratify the treaty that was signed on 2 May. The following day
thousands marched": on Wednesday, though 2 May was told last.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.events.dating.article.amounts import days_from
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.word_lists import read_word_lists
from timeline.timexes.explain import day_with_weekday, long_day, plain

LATER = read_word_lists("dating")["says_later"] | {"next"}
FARTHEST = 14  # days


def put_next_days_right(story: Story) -> Story:
    """Count from the main verb of the sentence before, not from a clause of a noun.

    Only where the two have a day each, the verb's the later one.

    Args:
        story: The article.
    """
    moved = {
        one.first: _on(one, main, aside)
        for number in story.dated
        for one in story.timexes[number]
        if number > 0 and _is_next(one)
        for main, aside in _days_before(one, story.timexes[number - 1])
        if _has_come(one, main, aside, story.published)
    }
    if not moved:
        return story
    rows = [[moved.get(one.first, one) for one in row] for row in story.timexes]
    return replace(story, timexes=rows, dates_of={})


def _is_next(placed: PlacedTimex) -> bool:
    """Tell "the following day" and "two days later"."""
    words = placed.timex.text.lower().split()
    return placed.start == placed.end and not LATER.isdisjoint(words)


def _days_before(
    placed: PlacedTimex, row: Sequence[PlacedTimex]
) -> list[tuple[PlacedTimex, PlacedTimex]]:
    """Give the day of the main verb and that of a clause which was counted from."""
    days = [one for one in row if one.start == one.end]
    asides = [
        one
        for one in days
        if one.verb is not None
        and one.verb.dep_ == "relcl"
        and 0 < (placed.start - one.start).days <= FARTHEST
        and f"counted from {long_day(one.start)} in" in placed.timex.reason
    ]
    mains = [one for one in days if one.main]
    if len(mains) != 1 or len(asides) != 1:
        return []
    later = mains[0].start > asides[0].start
    return [(mains[0], asides[0])] if later else []


def _counted(placed: PlacedTimex, main: PlacedTimex, aside: PlacedTimex) -> date:
    return days_from(main.start, (placed.start - aside.start).days)


def _has_come(
    placed: PlacedTimex, main: PlacedTimex, aside: PlacedTimex, published: date | None
) -> bool:
    return published is None or _counted(placed, main, aside) <= published


def _on(placed: PlacedTimex, main: PlacedTimex, aside: PlacedTimex) -> PlacedTimex:
    day = _counted(placed, main, aside)
    words = plain(placed.timex.text)
    timex = replace(
        placed.timex,
        value=day.isoformat(),
        start=day,
        end=day,
        edtf=day.isoformat(),
        reason=f"'{words}', counted from {long_day(main.start)} in the text,"
        f" is {day_with_weekday(day)}.",
    )
    return replace(placed, start=day, end=day, timex=timex)

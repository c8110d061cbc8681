"""A story in, with its hours on the days of what came at them out.

"A train derailed on Sunday. The minister flew in on Tuesday. The crash happened at 7:30
a.m.": on Sunday, though Tuesday was told last.
"""

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.dating.article.placed import PlacedTimex, says_no_day
from timeline.events.dating.article.story import Story
from timeline.events.dating.counting.origin import day_of_thing
from timeline.events.word_lists import read_word_lists
from timeline.timexes import TimexType

LATER = read_word_lists("dating")["says_later"]


def put_hours_right(story: Story) -> Story:
    """Give the hours of a story the day of the thing that they tell of.

    Only where other sentences tell one day for it, which then is their expression.

    Args:
        story: The article.
    """
    hours = any(says_no_day(one.timex) for row in story.timexes for one in row)
    if not hours:
        return story
    rows = [_put_right(row, n, story) for n, row in enumerate(story.timexes)]
    return replace(story, timexes=rows, dates_of={})


def _put_right(
    row: Sequence[PlacedTimex], number: int, story: Story
) -> list[PlacedTimex]:
    """Move the hours of a sentence, and what it counts from them ("later")."""
    days = {
        hour.start: day
        for hour in row
        if hour.verb is not None and says_no_day(hour.timex)
        if (day := day_of_thing(hour.verb, number, story)) is not None
    }
    return [_on(one, days.get(one.start)) for one in row]


def _on(hour: PlacedTimex, day: PlacedTimex | None) -> PlacedTimex:
    words = hour.timex.text.lower().split()
    counted = hour.timex.type is TimexType.TIME or not LATER.isdisjoint(words)
    if day is None or not counted:
        return hour
    return replace(hour, start=day.start, end=day.end, timex=day.timex)

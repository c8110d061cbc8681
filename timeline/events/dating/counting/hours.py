"""A story in, with its hours on the days of what came at them out.

"A train derailed on Sunday. The minister flew in on Tuesday. The crash happened at 7:30
a.m.": on Sunday, though Tuesday was told last. So is what "came at 7:30 a.m." after
"police opened an inquiry on Tuesday", which begins no scene of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events.clause import SUBJECTS
from timeline.events.dating.article.court import is_step, is_trial
from timeline.events.dating.article.happening import is_plainly_told
from timeline.events.dating.article.placed import PlacedTimex, says_no_day
from timeline.events.dating.article.story import Story
from timeline.events.dating.counting.origin import day_of_thing
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma
from timeline.timexes import TimexType

LISTS = read_word_lists("dating")
LATER = LISTS["says_later"]
SHORT = LISTS["hours_and_less"]
REACH = 8  # sentences back
WEEKS = 14  # days


def put_hours_right(story: Story) -> Story:
    """Give the hours of a story the day of the thing that they tell of.

    Only where other sentences tell one day for it, which then is their expression.

    Args:
        story: The article.
    """
    hours = any(_is_hour(one) for row in story.timexes for one in row)
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
        if hour.verb is not None and _is_hour(hour)
        if (day := _day_of(hour, hour.verb, number, story)) is not None
    }
    return [_on(one, days.get(one.start)) for one in row]


def _is_hour(placed: PlacedTimex) -> bool:
    """Tell an hour without its day, also "four minutes later"."""
    words = set(placed.timex.text.lower().split())
    return says_no_day(placed.timex) or bool(words & LATER and words & SHORT)


def _day_of(
    hour: PlacedTimex, verb: Token, number: int, story: Story
) -> PlacedTimex | None:
    """Give the day told for what came at an hour, or that of the scene before."""
    return day_of_thing(verb, number, story) or _day_of_scene(hour, verb, number, story)


def _day_of_scene(
    hour: PlacedTimex, verb: Token, number: int, story: Story
) -> PlacedTimex | None:
    """Give the day told before that of a step of police, whose hour this is not.

    None where the hour counts from another day, and of what police did then.
    """
    if not is_plainly_told(verb) or _is_of_police(verb):
        return None
    told = list(_days_before(number, story))
    step = next((one for one in told if one.start == hour.start), None)
    if step is None or not (step is told[0] or _describes(told[0], step)):
        return None
    if not (_is_of_step(step) or _describes(told[0], step)):
        return None
    day = next((one for one in told if one is not step and not _is_of_step(one)), None)
    if day is None or day.start >= step.start:
        return None
    near = (step.start - day.start).days <= WEEKS or _is_testimony(step)
    return day if near else None


def _describes(day: PlacedTimex, said: PlacedTimex) -> bool:
    """Tell "police said on Friday they had found a man who fled on 8 November"."""
    same = day.sentence == said.sentence and day.first > said.first and said.speech
    if not same or said.verb is None or day.verb is None:
        return False
    return day.verb.dep_ == "relcl" and _is_of_police(said.verb)


def _days_before(number: int, story: Story) -> Iterator[PlacedTimex]:
    """Give the single days that the sentences before tell, the last first."""
    for earlier in range(number - 1, max(number - 1 - REACH, -1), -1):
        for one in reversed(story.timexes[earlier]):
            if one.start == one.end and not _is_hour(one):
                yield one


def _is_of_step(day: PlacedTimex) -> bool:
    """Tell the day of a step of police, or of one before a court."""
    verb = day.verb
    if verb is None:
        return False
    step = is_step(verb) or is_trial(verb) or lemma(verb) in LISTS["charges"]
    return step or _is_testimony(day)


def _is_testimony(day: PlacedTimex) -> bool:
    """Tell "told the panel on Monday" and "an inquiry heard on Monday"."""
    verb = day.verb
    if verb is None or not (day.speech or lemma(verb) == "hear"):
        return False
    sides = verb.lefts if lemma(verb) == "hear" else verb.rights
    return lemma(verb) == "testify" or any(
        lemma(one) in LISTS["hears_witnesses"] for one in sides
    )


def _is_of_police(verb: Token) -> bool:
    doers = (one for one in verb.lefts if one.dep_ in SUBJECTS)
    police = any(lemma(one) in LISTS["investigators"] for one in doers)
    return police or is_step(verb) or is_trial(verb)


def _on(hour: PlacedTimex, day: PlacedTimex | None) -> PlacedTimex:
    words = hour.timex.text.lower().split()
    counted = hour.timex.type is TimexType.TIME or not LATER.isdisjoint(words)
    if day is None or not counted:
        return hour
    return replace(hour, start=day.start, end=day.end, timex=day.timex)

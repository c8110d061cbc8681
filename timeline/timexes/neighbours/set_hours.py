"""Times of day beside what comes round in, hours of no certain day out.

"The market is held every Saturday at 9 a.m." names no day on which it was nine.
"""

from collections.abc import Sequence
from dataclasses import replace

from timeline.timexes.counting.bearing import lacks_day
from timeline.timexes.meanings import Meaning
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.story.told import Read
from timeline.timexes.values import TimexType

ANY_DAY = "XXXX-XX-XX"
WEEKLY = "XXXX-WXX-"  # "XXXX-WXX-6" of Saturdays
OF_HOURS = "PT"  # "hourly from 6 a.m." may be of a day
ROOM = 2  # words between the two: "daily from about"
COMMA = [","]
NOUN_AHEAD = "daily"  # kind of rules: "the 8 a.m. daily briefing"


def hours_of_sets(read: list[Read]) -> list[Read]:
    """Take the days from the times of day that go with what comes round."""
    sets = [
        (at, meaning.value)
        for at, (_, meaning) in enumerate(read)
        if meaning.type is TimexType.SET
    ]
    for at, value in sets:
        day = _day_of(value)
        for step, leads in ((1, _leads_to), (-1, _leads_back)):
            place, last = at + step, at
            while day and 0 <= place < len(read) and lacks_day(read[place][1]):
                pair = (read[last][0], read[place][0])[::step]
                if not (leads(*pair) if last == at else _is_joined(*pair)):
                    break
                read[place] = read[place][0], _on_no_day(read[place][1], day)
                place, last = place + step, place
    return read


def _day_of(value: str) -> str:
    """Write the day of what comes round: that of a week, or any; nothing for hours."""
    if value.startswith(OF_HOURS):
        return ""
    day = value.partition("T")[0]
    return day if day.startswith(WEEKLY) else ANY_DAY


def _on_no_day(meaning: Meaning, day: str) -> Meaning:
    return replace(meaning, target=None, clock="", value=day + meaning.clock)


def _between(first: Phrase, second: Phrase) -> Sequence[str]:
    forms = first.words.forms[first.match.end() : second.match.start()]
    return [form.lower().strip() for form in forms]


def _leads_to(first: Phrase, second: Phrase) -> bool:
    """Tell "every day at 9", "daily from about 9" and "Mondays, 9 a.m."."""
    between = _between(first, second)
    return between == COMMA or (
        len(between) <= ROOM and load_signs().hours.issuperset(between)
    )


def _leads_back(first: Phrase, second: Phrase) -> bool:
    """Tell "at 9 every day", "10 a.m. on Sundays", not "the 8 a.m. daily briefing"."""
    forms, after, signs = second.words.forms, second.match.end(), load_signs()
    follows = forms[after].lower() if after < len(forms) else ""
    goes_on = follows in signs.hours or follows in signs.again
    if second.rule.kind == NOUN_AHEAD and follows.isalpha() and not goes_on:
        return False
    between = _between(first, second)
    return len(between) < ROOM and signs.again.issuperset(between)


def _is_joined(first: Phrase, second: Phrase) -> bool:
    """Tell the two of "from 9 to 5", "at 9 and 11", "from 9 until 5"."""
    between, signs = _between(first, second), load_signs()
    link, *rest = between or [""]
    links = signs.links | signs.pair
    return link in links and len(rest) < ROOM and signs.hours.issuperset(rest)

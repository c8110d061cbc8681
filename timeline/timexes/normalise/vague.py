"""Words that name no certain time: "now", "recent weeks", "the future"."""

from timeline.timexes.calendar import Unit
from timeline.timexes.meanings import Away, Meaning, Origin, Same
from timeline.timexes.normalise.amounts import BARE_PLURAL
from timeline.timexes.normalise.parts import unit_of
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.values import TimexType

RECENT = Away(Unit.DAY, 0, 90, -1, Origin.PUBLISHED)
NOW = Away(Unit.DAY, 0, 0, -1, Origin.PUBLISHED)
# From its first month, at the most, to its last one, at the least.
SEASON_OVER = Away(Unit.DAY, 30, 600, -1, Origin.PUBLISHED)
SEASON_ON = Away(Unit.DAY, 0, 270, -1, Origin.PUBLISHED)
SOME_DAY = "XXXX-XX-XXT"  # begins the value of a part of any day
WINDOWS = {"PAST_REF": RECENT, "PRESENT_REF": NOW}


def vague(phrase: Phrase) -> Meaning | None:
    """Give a phrase the value that its rule names: "now" -> PRESENT_REF.

    "now" is about the day of publication, "recently" about the three months before
    it; "the past" is about no certain time.
    """
    value = phrase.rule.value
    near = value == "PRESENT_REF" or bool(phrase.code("", "PASTWORD"))
    kind = TimexType.TIME if value.startswith(SOME_DAY) else TimexType.DATE
    return Meaning(kind, value=value, window=WINDOWS[value] if near else None)


def recent(phrase: Phrase) -> Meaning | None:
    """Read an unknown number of units next to now: "recent weeks" -> PAST_REF."""
    back = -1 in phrase.numbers("", "UPTONOW")
    size = unit_of(phrase) or Unit.DAY
    near = Away(size, 0, BARE_PLURAL[1], -1 if back else 1, Origin.PUBLISHED)
    value = "PAST_REF" if back else "FUTURE_REF"
    return Meaning(TimexType.DATE, value=value, window=near)


def season_played(phrase: Phrase) -> Meaning:
    """Read a season of games, whose months each sport has for itself: "last season"."""
    over = phrase.number("step", "LAST") is not None
    if over:
        return Meaning(TimexType.DATE, value="PAST_REF", window=SEASON_OVER)
    return Meaning(TimexType.DATE, value="PRESENT_REF", window=SEASON_ON)


def nothing(_: Phrase) -> Meaning | None:
    """Leave alone what only looks like a time from now: "the last year of the war"."""
    return None


def about_then(_: Phrase) -> Meaning | None:
    """Read a reference to a time about the one told last: "this period"."""
    return Meaning(TimexType.DATE, value="PAST_REF", window=Same())


def told(_: Phrase) -> Meaning | None:
    """Read a reference to the time told last: "since then"."""
    return Meaning(TimexType.DATE, Same())

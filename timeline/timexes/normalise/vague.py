"""Words that name no certain time: "now", "recent weeks", "the future"."""

from timeline.timexes.calendar import Unit
from timeline.timexes.meanings import Away, Meaning, Origin, Same
from timeline.timexes.normalise.amounts import BARE_PLURAL
from timeline.timexes.recognise import Phrase
from timeline.timexes.values import TimexType


def vague(phrase: Phrase) -> Meaning | None:
    """Give a phrase the value that its rule names: "now" -> PRESENT_REF."""
    return Meaning(TimexType.DATE, value=phrase.rule.value)


def recent(phrase: Phrase) -> Meaning | None:
    """Read an unknown number of units next to now: "recent weeks" -> PAST_REF."""
    words = {form.lower() for form in phrase.forms()}
    back = bool(words & {"recent", "past"})
    value = "PAST_REF" if back else "FUTURE_REF"
    return Meaning(TimexType.DATE, value=value)


def told(phrase: Phrase) -> Meaning | None:
    """Read a reference to the time told last: "the same time"."""
    return Meaning(TimexType.DATE, Same())

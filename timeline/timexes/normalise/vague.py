"""Words that name no certain time: "now", "recently", "the future"."""

from timeline.timexes.meanings import Meaning
from timeline.timexes.recognise import Phrase
from timeline.timexes.values import TimexType


def vague(phrase: Phrase) -> Meaning | None:
    """Give a phrase the value that its rule names: "now" -> PRESENT_REF."""
    return Meaning(TimexType.DATE, value=phrase.rule.value)

"""What several kinds of phrase have in common: parts, approximation, time of day."""

from timeline.timexes.recognise import Phrase

EARLY_HALF = {"first": "START", "early": "START", "opening": "START"}
LATE_HALF = {
    "second": "END",
    "last": "END",
    "latter": "END",
    "late": "END",
    "final": "END",
    "rest": "END",
    "remainder": "END",
}
SIDES = {"earlier": -1, "later": 1}


def part_mod(phrase: Phrase) -> str:
    """Give the TIMEX3 mod of the part that the words name: "early", "the end of"."""
    words = {word.lower() for word in phrase.forms("part")}
    for word, mod in (EARLY_HALF | LATE_HALF).items():
        if word in words:
            return mod
    return phrase.code("part", "PART") or phrase.code("part", "EDGE")


def side(phrase: Phrase) -> int:
    """Give -1 for "earlier", 1 for "later", 0 where the words say neither."""
    return SIDES.get(phrase.word("part").lower(), 0)


def daypart(phrase: Phrase) -> str:
    """Give the part of the day as it follows the day in a value: "TMO", or empty."""
    code = phrase.code("daypart", "DAYPART")
    return f"T{code}" if code else ""


MOD_WORDS = {
    "least": "EQUAL_OR_MORE",
    "most": "EQUAL_OR_LESS",
    "to": "EQUAL_OR_LESS",
    "than": "MORE_THAN",
    "less": "LESS_THAN",
    "fewer": "LESS_THAN",
    "close": "LESS_THAN",
    "under": "LESS_THAN",
    "over": "MORE_THAN",
}


def amount_mod(phrase: Phrase) -> str:
    """Give the TIMEX3 mod of an approximation: "nearly" is LESS_THAN."""
    words = [word.lower() for word in phrase.forms("approx")]
    if not words:
        return ""
    if words[0] == "no":
        return "EQUAL_OR_LESS" if "more" in words else "EQUAL_OR_MORE"
    if words[0] == "close":
        return "LESS_THAN"
    if "less" in words or "fewer" in words:
        return "LESS_THAN"
    for word in words:
        if word in MOD_WORDS:
            return MOD_WORDS[word]
        for name in ("APPROX", "UNDER", "OVER"):
            code = phrase.vocabulary.code(name, word)
            if code:
                return code
    return ""

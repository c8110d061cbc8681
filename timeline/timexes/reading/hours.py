"""Four digits in, whether they are the hour that an entry of a list begins with out.

"0945: The guns open fire" and below it "1530: Rain" are hours; "1914: War breaks out"
and "1915: The mill closes" are years.
"""

import re

from timeline.timexes.reading.lines import is_new_line
from timeline.timexes.reading.words import Words

REACH = 600  # characters on either side in which another entry is looked for
STOPS = frozenset(".!?")
HOUR = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
# An entry that begins with what no year is: "0945: ", "2315 - ".
SURE = re.compile(
    r"(?:^|[\n.!?]\s?)\W{0,3}(?:0\d|2[2-3])[0-5]\d(?:\s?(?:h|hrs|hours))?"
    r"(?:\s(?:GMT|UTC|local))?(?::|\s?[\u2013\u2014]|\s-)\s"
)

# A time of day that armies write, and that no year is: "0715", "1430 hours", "1430Z".
NEAR = 300
OF_DAY = re.compile(
    r"(?<![\d.,$\u00a3\u20ac/:#-])(?:0\d[0-5]\d(?![\d/:,-])"
    r"|[012]\d[0-5]\d(?:Z|h|\s?hrs|\shours|\s(?:GMT|UTC))\b)"
)


def is_far_from_hours(words: Words, first: int, _: int) -> bool:
    """Tell digits that are no hour as no other time of day of an army is near.

    "By 1300 the men were back" is one beside "They left at 0715".
    """
    if not HOUR.fullmatch(words.forms[first]):
        return True
    at = words.starts[first]
    found = OF_DAY.search(words.text, max(0, at - NEAR), at + NEAR)
    return found is None or found.start() == at


def begins_no_hours(words: Words, first: int, after: int) -> bool:
    """Tell four digits that are no hour of a list: a year, or amid a sentence.

    Digits that may be a year are an hour where another entry nearby begins with digits
    that cannot, or where "hours" follows.

    Args:
        words: The text.
        first: The place of the digits.
        after: The place behind the phrase.
    """
    digits = words.forms[first]
    if not HOUR.fullmatch(digits) or not _begins_entry(words, first):
        return True
    if after > first + 1 or digits[0] == "0":
        return False
    at = words.starts[first]
    return not SURE.search(words.text, max(0, at - REACH), at + REACH)


def _begins_entry(words: Words, first: int) -> bool:
    if is_new_line(words, first):
        return True
    before = words.forms[first - 1]
    return before in STOPS or before.isspace()

"""The date that a clause begins with in, a comma after it out.

"On 12 October police arrested two men" has none, and the parser then takes "12 October
police" for one name, as it does "7 March Doran". With the comma it reads both right.
"""

import re
from functools import cache

from timeline.article.words import DAYS, layout_words, month_pattern, weekday_pattern


def with_commas(text: str) -> str:
    """Write a comma in place of the blank after such dates; the length stays.

    >>> with_commas("On 12 October police arrested two men.")
    'On 12 October,police arrested two men.'
    >>> with_commas("On 12 October the police arrested two men.")
    'On 12 October the police arrested two men.'
    """
    return _date_before_clause().sub(_with_comma, text)


def _with_comma(match: re.Match[str]) -> str:
    following, words = match["next"], layout_words()["commas"]
    names_more = following.casefold() in words["no_clause"]
    tells = following in words["past"] or (
        following.islower() and following[-2:] == "ed"
    )
    ends = match[0].endswith(". ") and following[0].isupper()
    return match[0] if names_more or tells or ends else match[0][:-1] + ","


@cache
def _date_before_clause() -> re.Pattern[str]:
    """Match a clause's beginning up to the blank after its date.

    Not where a comma follows soon: "In 2020 elections, the party lost".
    """
    words = layout_words()["commas"]
    joints, openings, parts, times = (
        "|".join(sorted(words[name]))
        for name in ("joints", "openings", "parts", "times_of_day")
    )
    month, year = month_pattern(), r"(?:1[5-9]|20)\d\d"
    weekday = rf"(?:{weekday_pattern()},?\s)?"
    date = rf"{weekday}(?:{DAYS}\s{month}|{month}\s{DAYS})(?:,?\s{year})?"
    return re.compile(
        rf"(?:^|[.!?;:,\"\u201c\u2018(]\s|\b(?:{joints})\s)[ ]*(?:(?:{parts})\s)?"
        rf"(?:{openings})\s(?:the\s(?:{times})\sof\s)?"
        rf"(?:{date}|{month}\s{year}|{year})"
        r"[ ](?=(?P<next>[^\W\d_][\w'\u2019-]*))(?!\S+(?:\s\S+)?,)",
        re.IGNORECASE | re.MULTILINE,
    )

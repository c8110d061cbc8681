"""Text in, words out: the pieces that rules are written over, each with its class.

A word's class is one character, so that a text becomes a short string over which
compiled rules run; everything that is no time word is a blank.
"""

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

OTHER = " "

# Alternatives in order of precedence. Every one begins with a character of its own
# kind and takes a whole run, which keeps the split linear. The first three take nothing
# that another would take otherwise, and what begins with a space stands apart: that is
# for speed, as most words are such and most of what is between them is one space.
TOKEN = re.compile(
    r"""(
      (?-i:[A-Za-z][a-z]++)(?!\w)
    | [.,;:!?()"]
    | (?=[^ ])(?:
      (?<!\w)(?:[1-4][QH]|[QH][1-4])(?=FY\d)          # Q2FY26 is three words
    | [^\W\d_](?!Y\d)\w+
    | [^\W\d_](?:\.[^\W\d_])+(?![^\W\d_])\.?        # a.m., p.m, B.C.E.
    | [$£€¥#]\s?\d[\d.,]*                            # money and numbering
    | (?<!\w)\d{4}-\d\d-\d\dT\d\d:\d\d(?::[\d.]+)?(?:Z|[+-]\d\d:?\d\d)?  # ISO 8601
    | (?:(?<!\w)|(?<=[1-4QH]))FY(?=\d)               # FY2024 is two words
    | (?<!\w)[3-9]0['\u2019]s(?!\w)                       # 80's
    | (?=\d)(?:(?<!\w)|(?<=FY))(?:\d{1,4}/\d{1,2}/\d{2,4}|\d{1,2}/\d{1,2}|
        \d+(?:(?!,(?:1[5-9]|20)\d\d\b)[.,:]\d+)*)              # "12,1916" is two
        (?:(?:st|nd|rd|th|(?<=\b2[23])d|s|am|pm|hrs|h|z)\b(?!['\u2019])|(?=[ap]\.m\b)|(?!\w)
         |(?=bce?\b))                                    # "490BC" is two
        (?:\s?%)?
    | ['\u2019]\d\ds?(?!\w)                               # '90s, '98
    | ['\u2019]s(?!\w)
    | \w+
    | \n[^\S\n]*\n\s*                                # a blank line
    | --?[ ]
    | [^\w\s]
      )
    | [^\S\n]--?[ ]|[^\S\n][\u2013\u2014-]+[^\S\n]             # a dash, not a hyphen
    )""",
    re.VERBOSE | re.IGNORECASE,
)

STRETCH = 50_000  # characters that are split at once
PLAIN_GAP = re.compile("(?<=[a-z]) (?=[a-z])")

APOSTROPHES = "'\u2019"
DAYS = 31
HOURS = 24

# Whole forms of number tokens, tried in order; none counts anything in over 15 digits.
NUMBER_FORMS = (
    (re.compile(r"\d{1,2}"), "SMALL"),
    (re.compile(r"1[5-9]00|2[01]00"), "ROUND"),
    (re.compile(r"1[5-9]\d\d|2[01]\d\d"), "YEAR"),
    (re.compile(r"1[0-4]\d\d"), "OLD"),
    (re.compile(r"\d{4}"), "FOURDIGITS"),
    (re.compile(r"[1-9]\d{4}"), "FIVEDIGITS"),
    (re.compile(r"[1-9]\d\d"), "THREEDIGITS"),
    (re.compile(r"\d{1,15}|\d{1,3}(?:,\d{3}){1,4}"), "DIGITS"),
    (re.compile(r"\d{1,2}(?:st|nd|rd|th)|2[23]d", re.IGNORECASE), "NTH"),
    (re.compile(r"['\u2019]?(?:1[0-9]|20)?\d0s|[3-9]0['\u2019]s"), "DECADE"),
    (re.compile(r"[1-9]\d0s"), "OLDDECADE"),
    (re.compile(r"\d{1,2}:[0-5]\d(?::[0-5]\d)?(?:hrs|h)?"), "CLOCK"),
    (re.compile(r"\d{4}(?:hrs|[hH])|\d\d?h[0-5]\d|\d\d?\.[0-5]\d(?:hrs|h)"), "CLOCK"),
    (re.compile(r"(?:\d{4}|\d{1,2}:[0-5]\d)Z"), "ZULU"),
    (re.compile(r"\d{1,2}(?:[:.]?[0-5]\d)?(?:am|pm)", re.IGNORECASE), "CLOCKAMPM"),
    (re.compile(r"\d{1,4}/\d{1,2}/(?:\d{2}|\d{4})"), "SLASHED"),
    (re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}|(?:19|20)\d\d\.\d\d\.\d\d"), "SLASHED"),
    (re.compile(r"\d{4}-\d\d-\d\dT.*"), "ISOTIME"),
    (re.compile(r"\d{6}[A-Z][A-Za-z]{3}(?:\d{2}|\d{4})"), "GROUPTIME"),
    (re.compile(r"\d{6}[A-Z]"), "GROUPSTART"),
    (re.compile(r"(?:[1-4][qQ]|[12][hH])(?:\d{2}|\d{4})"), "QUARTERYEAR"),
    (re.compile(r"20\d\d[qQ][1-4]"), "QUARTERYEAR"),
    (re.compile(r"1/2|\d{0,4}[\u00bc-\u00be]"), "FRACTION"),  # "2½"
    (re.compile(r"\d{1,2}/\d{1,2}"), "DAYPAIR"),
    (re.compile(r"\d{1,2}[A-Za-z]{3}(?:\d{2}|\d{4})"), "GROUPDAY"),
    (re.compile(r"\d{1,9}\.\d{1,9}"), "DECIMAL"),
    (re.compile(r"['\u2019]\d\d"), "SHORTYEAR"),
)
DOT_HOUR = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")  # "10.30"
ALONE = {"THREEDIGITS": "DIGITS", "FIVEDIGITS": "DIGITS", "FOURDIGITS": "SMALLHOUR"}
NUMBER_CLASSES = (
    *dict.fromkeys(name for _, name in NUMBER_FORMS),
    "DAYNUMBER",
    "DAYNTH",
    "HOURNUMBER",
    "DOTHOUR",
    "SMALLHOUR",
    "ANYYEAR",
    "TENTHYEAR",
)


@dataclass(frozen=True, slots=True)
class Words:
    """A text split into words.

    Attributes:
        text: The whole text.
        starts: Offset of every word's first character.
        forms: The words, verbatim; the same word is the same object.
    """

    text: str
    starts: Sequence[int]
    forms: list[str]

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Give the offsets of some words, by their places in the list; end excluded."""
        return self.starts[first], self.starts[after - 1] + len(self.forms[after - 1])


def split(text: str) -> Words:
    """Split a text into words, numbers and marks."""
    starts = array("q")
    forms: list[str] = []
    once = dict[str, str]().setdefault
    for first, after in _stretches(text):
        *pieces, _ = TOKEN.split(text[first:after])  # a gap, a word, a gap, a word ...
        ends = accumulate(map(len, pieces), initial=first)
        starts.extend(islice(ends, 1, None, 2))
        found = pieces[1::2]
        forms.extend(map(once, found, found))
    return Words(text, starts, forms)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text where no word can be cut, so that few of its pieces are in memory."""
    first = 0
    while first < len(text):
        gap = PLAIN_GAP.search(text, first + STRETCH)
        after = gap.start() if gap else len(text)
        yield first, after
        first = after


def number_classes(form: str) -> frozenset[str]:
    """Name the classes of a number token; empty for money, shares and the like.

    >>> sorted(number_classes("28"))
    ['DAYNUMBER', 'SMALL']
    """
    for pattern, name in NUMBER_FORMS:
        if pattern.fullmatch(form):
            return frozenset({name, *_sizes(form, name)})
    return frozenset()


def _sizes(form: str, name: str) -> list[str]:
    """Add what a number may be besides: a day, an hour, a year or any amount."""
    tenth = ["TENTHYEAR"] if form.endswith("0") else []
    if name in {"ROUND", "OLD", "YEAR"}:
        return ["ANYYEAR", *tenth]
    if name == "SHORTYEAR":
        return tenth
    if name in ALONE:
        small = name == "FOURDIGITS" and not form.startswith("0")
        return [] if small else [ALONE[name]]
    if name not in {"SMALL", "NTH"}:
        return ["DOTHOUR"] if DOT_HOUR.fullmatch(form) else []
    number = int(form.rstrip("stndrhSTNDRH"))
    if name == "NTH":
        return ["DAYNTH"] if 1 <= number <= DAYS else []
    found = ["DAYNUMBER"] if 1 <= number <= DAYS else []
    return [*found, "HOURNUMBER"] if number <= HOURS else found

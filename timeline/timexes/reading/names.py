"""A phrase and its capitals in, name or time out: "the 9th Circuit", "High Noon".

Rules say which capitals make a name of their words; the rest of the language does not
matter here.
"""

import re
from collections.abc import Callable

from timeline.timexes.reading.hours import begins_no_hours, is_far_from_hours
from timeline.timexes.reading.lines import is_new_line
from timeline.timexes.reading.name_signs import load_name_signs
from timeline.timexes.reading.tense_signs import load_tense_signs
from timeline.timexes.reading.words import Words

AROUND = 4  # words on either side that show whether a line is a headline
ROAD_ROOM = 4  # words from a house's number to the kind of road
LASTS_ROOM = 10  # words from "will" to the second verb of its subject
MONTHS, CENTURY = 12, 100
LONGEST_RANGE = 20  # years that are written by two digits of the last
LONG = 4  # letters of a word that headlines, too, write with a capital


def is_name(sign: str, words: Words, match: re.Match[str]) -> bool:
    """Tell whether capitals make a name of the words that a rule has matched.

    Args:
        sign: What the rule names in `not_name`: a key of `SIGNS`.
        words: The text.
        match: The place of the phrase in the list of words.
    """
    return SIGNS[sign](words, *match.span())


def _first_name(words: Words, first: int, after: int) -> bool:
    """Tell the first name of a person: "June Carter", "they met June Carter".

    But not "In June Carter".
    """
    before = words.forms[first - 1] if first else ""
    person = before.lower() in load_name_signs().before_person and after - first == 1
    return _capital_ahead(words, after) and (person or not before[:1].isalpha())


def _apposed_name(words: Words, first: int, after: int) -> bool:
    """Tell a person called like a day: "the watchman, Sunday Okafor, ran".

    "Chief Sunday Okafor", too. Or the "that" of "said that Saturday's vote was fair",
    which no day has.
    """
    before = words.forms[first - 1] if first else ""
    titled = before.istitle() and before.lower() in load_name_signs().titles
    person = (before == "," or titled) and after - first == 1
    named = person and _capital_ahead(words, after)
    return named or _opens_clause(words, first, after)


def _opens_clause(words: Words, first: int, after: int) -> bool:
    """Tell "that" before a clause: "said on Friday that May was wet".

    So it is before a first name, "said that June Carter left", and a capital. Not
    "after that May", "that Friday they left", "said that Friday".
    """
    signs, that = load_name_signs(), words.forms[first]
    if that not in signs.that or _begins(words, first):
        return False
    before = words.forms[first - 1].lower()
    if before in signs.dating or before in signs.placing:
        return False
    follows = "".join(words.forms[after : after + 1])
    owned = follows in signs.finite or follows in signs.whose
    return owned or _capital_ahead(words, after)


def _runs_on(words: Words, _: int, after: int) -> bool:
    """Tell a phrase that a capital goes on with: "the 9th Circuit"."""
    return _capital_ahead(words, after)


def _runs_on_in_line(words: Words, _: int, after: int) -> bool:
    """Tell that too, but not what a line below a heading begins with."""
    if not _capital_ahead(words, after):
        return False
    left = words.starts[after - 1] + len(words.forms[after - 1])
    return "\n" not in words.text[left : words.starts[after]]


def _capital_ahead(words: Words, after: int) -> bool:
    follows = words.forms[after : after + 1]
    return bool(follows) and follows[0].istitle()


def _no_verb_ahead(words: Words, first: int, after: int) -> bool:
    """Tell a capital after a phrase, but not "On the 15th Lindqvist crashed".

    There the word before begins a sentence, and a past form follows the capital.
    """
    if not _capital_ahead(words, after):
        return False
    signs, verb = load_tense_signs(), words.forms[after + 1 : after + 2]
    past = any(
        signs.has("past", form) or (form.islower() and form.endswith(signs.past_ending))
        for form in verb
    )
    opener = words.forms[first - 1] if first else ""
    opens = signs.has("openers", opener.lower()) and _begins(words, first - 1)
    return not (past and opens)


def _own_capital(words: Words, first: int, after: int) -> bool:
    """Tell a phrase with a capital of its own amid a sentence: "ABC's This Week".

    In a headline, where all long words have one, that tells nothing.
    """
    forms = words.forms
    last = forms[after - 1]
    capital = all(form.istitle() for form in forms[first:after] if len(form) >= LONG)
    begins = after - first == 1 and _begins(words, first)
    if not (last.istitle() and capital) or begins:
        return False
    around = (*forms[max(0, first - AROUND) : first], *forms[after : after + AROUND])
    return any(form.islower() and len(form) >= LONG for form in around)


def _in_name(words: Words, first: int, after: int) -> bool:
    """Tell a capital beside another amid a sentence: "the Winter Palace"."""
    if not words.forms[after - 1].istitle():
        return False
    before = words.forms[first - 1] if first else ""
    behind = before.istitle() and not _begins(words, first - 1)
    return behind or _capital_ahead(words, after)


def _small(words: Words, first: int, _: int) -> bool:
    """Tell a phrase without a capital: "a man Friday" is no Man Friday."""
    return words.forms[first].islower()


def _small_next(words: Words, _: int, after: int) -> bool:
    """Tell a phrase without a capital behind it: "a modern day for all"."""
    return not _capital_ahead(words, after)


def _ends_small(words: Words, _: int, after: int) -> bool:
    """Tell a phrase whose last word has no capital: "on Sunday world leaders"."""
    return words.forms[after - 1].islower()


def _title(words: Words, first: int, after: int) -> bool:
    """Tell a title with a length in it, "in 28 Days Later"; not "the Hundred Days"."""
    named = words.forms[first].lower() in load_name_signs().named_by
    return not named and _own_capital(words, first, after)


def _band_ahead(words: Words, _: int, after: int) -> bool:
    """Tell a day that something is named for: "the March 23 Movement"."""
    if not _capital_ahead(words, after):
        return False
    return words.forms[after].lower() in load_name_signs().bands


def _number(words: Words, first: int, after: int) -> bool:
    """Tell a number that names a house or a code: "1984 Main Street", "2019-nCoV"."""
    return _code(words, after) or _address(words, first, after)


def _code(words: Words, after: int) -> bool:
    """Tell "2019-nCoV" and "2018-VG"; not "a 2019-built ship"."""
    if "-" not in words.forms[after : after + 1] or after + 1 == len(words.forms):
        return False
    glued = words.starts[after + 1] == words.starts[after] + 1
    form = words.forms[after + 1]
    return glued and form.isalpha() and not (form.islower() or form.istitle())


def _address(words: Words, first: int, after: int) -> bool:
    """Tell the number of a house: "at 1984 Main Street", not "In 2008 Wall Street".

    Some words with capitals stand between the number and the kind of road, and before
    the number a word that dates nothing.
    """
    signs = load_name_signs()
    before = words.forms[first - 1] if first else ""
    if after - first > 1 or not before or before.lower() in signs.dating:
        return False
    if not (before.islower() or before in signs.marks):
        return False
    for form in words.forms[after : after + ROAD_ROOM]:
        if form.lower() in signs.roads:
            return form.istitle() or form.islower()
        if not (form[0].isupper() or form[0].isdigit() or form == "."):
            return False
    return False


def _lasts(words: Words, first: int, _: int) -> bool:
    """Tell the verb of "batteries last 21 days" from "in the last 21 days"."""
    signs, before = load_name_signs(), words.forms[first - 1].lower() if first else ""
    verb = words.forms[first] in signs.lasting and before.isalpha()
    if verb and before in signs.joining:  # "will open in May and last six weeks"
        near = words.forms[max(0, first - LASTS_ROOM) : first]
        return not signs.auxiliary.isdisjoint(near)
    return verb and before not in signs.dating | signs.placing | signs.before_last


def _no_month(words: Words, first: int, after: int) -> bool:
    """Tell two years, "2010-12" and "1897-02", from a month of one, "2024-10"."""
    year, month = words.forms[first], words.forms[after - 1]
    if len(month) != len("10") or not 1 <= int(month) <= MONTHS:
        return True
    return (int(month) - int(year[-2:])) % CENTURY <= LONGEST_RANGE


def _goes_on(words: Words, first: int, _: int) -> bool:
    """Tell a phrase whose word before does not begin a sentence: not "In 2014"."""
    return not first or not _begins(words, first - 1)


def _goes_on_itself(words: Words, first: int, _: int) -> bool:
    """Tell a phrase that does not begin a sentence or a line itself."""
    return not _begins(words, first)


def _begins(words: Words, first: int) -> bool:
    """Tell words that begin a sentence, a line or a quotation."""
    if not first:
        return True
    before = words.forms[first - 1]
    return is_new_line(words, first) or not (before.isalpha() or before[1:] == "s")


SIGNS: dict[str, Callable[[Words, int, int], bool]] = {
    "first name": _first_name,
    "apposed name": _apposed_name,
    "capital ahead": _runs_on,
    "capital ahead in the line": _runs_on_in_line,
    "capital and no verb ahead": _no_verb_ahead,
    "own capital": _own_capital,
    "part of a name": _in_name,
    "number": _number,
    "title": _title,
    "small letter": _small,
    "small end": _ends_small,
    "small next": _small_next,
    "band ahead": _band_ahead,
    "amid a sentence": _goes_on,
    "amid a line": _goes_on_itself,
    "that of a clause": _opens_clause,
    "no month in digits": _no_month,
    "verb of lasting": _lasts,
    "no list of hours": begins_no_hours,
    "no hour near": is_far_from_hours,
}

"""The words around a phrase in, tense out: does the sentence look back or ahead?

The nearest telling word of the sentence decides. Words tell by themselves ("will",
"said"), by their ending ("-ed"), or in the company of others ("to open", "had been
due", "as soon as").
"""

import tomllib
from dataclasses import dataclass
from functools import cache

from timeline.timexes.recognise import Phrase
from timeline.timexes.surroundings import words_before
from timeline.timexes.vocabulary import read_file

NEAR = 2  # the tense of a word close by, against 1 of one farther off
CLAUSE = 4  # words farther that a telling word is in the next clause
ENDS_NIGHT = "night_into"  # "overnight into Monday" may have begun before a Monday
BEHIND = 3  # words before a word that may change what it tells
Side = tuple[int, int]  # how far the nearest telling word is, and its tense
Window = tuple[str, str, str, str, str]  # three words before, the word, one after


@dataclass(frozen=True, slots=True)
class TenseSigns:
    """The words of a language that tell tense.

    Attributes:
        words: Lists of words by name, as `surroundings.toml` explains them.
        past_ending: How past forms end that are in no list.
        before: How many words are looked at before a phrase.
        after: How many after it.
        close: How near a telling word is close by.
    """

    words: dict[str, frozenset[str]]
    past_ending: str
    before: int
    after: int
    close: int

    def has(self, name: str, word: str) -> bool:
        """Tell whether a word is in a list."""
        return word in self.words[name]


@cache
def load_tense_signs(language: str = "en") -> TenseSigns:
    """Read a language's words of tense, once a process."""
    read = tomllib.loads(read_file(language, "surroundings.toml"))["tense"]
    lists = {
        name: frozenset(words.split())
        for name, words in read.items()
        if isinstance(words, str)
    }
    return TenseSigns(
        words=lists,
        past_ending=read["past_ending"],
        before=read["before"],
        after=read["after"],
        close=read["close"],
    )


def tense_around(phrase: Phrase) -> int:
    """Tell future (1) from past (-1) by the nearest telling word of the sentence.

    Twice that where the word is close by; 0 where there is none.
    """
    forms, signs = phrase.words.forms, load_tense_signs()
    first, after = phrase.match.span()
    before = words_before(phrase)
    touching = _bound(phrase, before, signs) or _touching(before[-BEHIND:], signs)
    if abs(touching) == NEAR:
        return touching
    reach = 0 if _opens(forms, first, signs) else signs.before
    behind = range(first - 1, max(0, first - reach) - 1, -1)
    last = min(len(forms), after + signs.after)
    ahead = range(_past_purpose(forms, after, signs), last)
    sides = _nearest(forms, behind, signs), _nearest(forms, ahead, signs)
    if sides[0][1] and forms[after : after + 1] == [","]:
        # "It will close on Sunday, its owners said"
        sides = sides[0], (sides[1][0] + CLAUSE, sides[1][1])
    distance, tense = min(sides, key=lambda side: side[0])
    if touching and not _as_early(before, signs):
        return NEAR if tense > 0 else touching
    if touching:  # "rationed as early as Wednesday", "may come as early as Wednesday"
        return NEAR if tense >= 0 else -NEAR
    ends_today = phrase.rule.kind == ENDS_NIGHT
    if not ends_today and _will(forms, (behind, ahead), sides, signs):
        return NEAR
    return tense * NEAR if distance < signs.close else tense


def _will(
    forms: list[str],
    places: tuple[range, range],
    sides: tuple[Side, Side],
    signs: TenseSigns,
) -> bool:
    """Tell "will" before a phrase, however far, where nothing after it looks back.

    But for who says so: "it will close in the winter, its owners said".
    """
    (distance, tense), (_, after) = sides
    behind, ahead = places
    if tense <= 0:
        return False
    place = behind[distance]  # "will", or what follows it: "will meet", "is to meet"
    earlier, before, word = ["", "", *forms[max(0, place - 2) : place + 1]][-3:]
    is_to = signs.has("infinitive", word) and signs.has("bound_to", before)
    is_to = is_to and not signs.has("was_past", earlier)
    is_due = signs.has("causes", word.lower()) and signs.has("stands", before)
    will = any(signs.has("will", one.lower()) for one in (before, word))
    if not (is_to or is_due or will):
        return False
    return after >= 0 or forms[ahead.start : ahead.start + 1] == [","]


def _past_purpose(forms: list[str], after: int, signs: TenseSigns) -> int:
    """Give where the words after a phrase tell a tense: not those of a purpose.

    "He came to court on Thursday to be charged" is past, as its verb says, and so is
    "she set out on Thursday to meet him".
    """
    first, second = [*(form.lower() for form in forms[after : after + 2]), "", ""][:2]
    if not signs.has("infinitive", first):
        return after
    return after + (BEHIND if signs.has("passive", second) else 2)


def _opens(forms: list[str], first: int, signs: TenseSigns) -> bool:
    """Tell a phrase that begins its sentence with a word such as "On".

    What stands before may be a headline, which no mark ends.
    """
    before = forms[first - 1] if first else ""
    return before.istitle() and signs.has("openers", before.lower())


def _bound(phrase: Phrase, before: list[str], signs: TenseSigns) -> int:
    """Tell the tense of a weekday up to which something lasts: "until Friday"."""
    weekday = phrase.number("weekday", "WEEKDAY", "SHORTWEEKDAY")
    if weekday is None or phrase.forms("month"):
        return 0
    if before and signs.has("appointed", before[-1]):
        return NEAR * _is_appointed(phrase, before, signs)
    if not before or not signs.has("bound", before[-1]):
        return 0
    clause: list[str] = []
    for form in before[-2::-1]:
        if signs.has("stops", form):
            break
        clause.append(form.lower())
    own = bool(clause) and signs.has("was", clause[0])  # "they had until Friday"
    looks_back = (
        any(signs.has("before_bound", form) for form in clause[own:])
        or (bool(clause) and signs.has("lasted", clause[0]))
        or _past_clause_follows(phrase, signs)
    )
    return -NEAR if looks_back else NEAR


def _past_clause_follows(phrase: Phrase, signs: TenseSigns) -> bool:
    """Tell what goes on in the past: "until Monday, when a plane landed"."""
    forms, after = phrase.words.forms, phrase.match.end()
    clause = [form for form in forms[after : after + 2] if form != ","][:1]
    if not clause or not signs.has("bound_clause", clause[0]):
        return False
    ahead = range(after + 2, min(len(forms), after + signs.after))
    return _nearest(forms, ahead, signs)[1] < 0


def _is_appointed(phrase: Phrase, before: list[str], signs: TenseSigns) -> bool:
    """Tell a weekday that something is set for: "a strike for Thursday"."""
    after = phrase.match.end()
    follows = phrase.words.forms[after : after + 1]
    back = bool(follows) and signs.has("goes_back", follows[0])
    back = back or any(signs.has("was", form) for form in before)
    return not back and not any(signs.has("of_the_day", w.lower()) for w in before[-3:])


def _touching(before: list[str], signs: TenseSigns) -> int:
    """Tell tense by the words before: "until May", "since May", "as soon as Friday"."""
    if not before:
        return 0
    second, last = ["", *before][-2:]
    if signs.has("begun", last.lower()):
        return -NEAR
    pairs = ("stands", "placed"), ("start", "start_link"), ("likely", "likely_link")
    if any(signs.has(one, second) and signs.has(two, last) for one, two in pairs):
        return NEAR  # "is on Friday", "starting on Friday", "likely on Friday"
    if signs.has("ahead", last):
        return int(not signs.has("stops", second))
    left, inside, right = ["", "", *before][-3:]
    if not (signs.has("bracket", left.lower()) and signs.has("bracket", right)):
        return 0
    past = signs.has("bracket_past", inside)
    if signs.has("bracket_either", inside):
        return 1
    return NEAR if signs.has("bracket_future", inside) else -NEAR * past


def _as_early(before: list[str], signs: TenseSigns) -> bool:
    """Tell "as early as", which the rest of the sentence puts behind or ahead."""
    return signs.has("bracket_either", ["", "", *before][-2])


def _nearest(forms: list[str], places: range, signs: TenseSigns) -> Side:
    """Give how far the nearest telling word is, and its tense; 0 for none."""
    clauses, passed_comma = 0, False
    for distance, place in enumerate(places):
        form, ahead = forms[place], places.step > 0
        closes = ahead and signs.has("closes", form)
        if closes or signs.has("stops", form) or form.isspace():
            break
        passed_comma = passed_comma or form == ","
        tense = _tense(forms, place, signs)
        if tense and not (passed_comma and _is_aside(forms, place, signs)):
            return distance + clauses * CLAUSE, tense
        clauses += ahead and signs.has("joins", form)
    return signs.before, 0


def _is_aside(forms: list[str], place: int, signs: TenseSigns) -> bool:
    """Tell a participle with its doer between commas: ", led by a bank, on Monday"."""
    after = forms[place + 1] if place + 1 < len(forms) else ""
    return place > 0 and forms[place - 1] == "," and signs.has("doers", after)


def _tense(forms: list[str], place: int, signs: TenseSigns) -> int:
    """Tell a word's tense: 1 future, -1 past, 0 neither."""
    around = forms[max(0, place - BEHIND) : place + 2]
    missing = BEHIND - min(place, BEHIND)
    earliest, earlier, before, form, following = [*[""] * missing, *around, ""][:5]
    window = earliest, earlier, before, form, following
    return _ahead(window, signs) or -_looks_back(window, signs)


def _ahead(window: Window, signs: TenseSigns) -> int:
    """Give 1 for a word of the future, -1 for one of a future that is past."""
    earliest, earlier, before, form, following = window
    word = form.lower()
    if signs.has("causes", word) and signs.has("infinitive", following):
        return 0  # "due to open" is told by its "to", "due to the rain" tells no tense
    arranged = signs.has("arranged", word) or (
        signs.has("shift", word) and signs.has("shifted", before)
    )
    arranged = arranged and signs.has("after_arranged", following)
    if (arranged and before == ",") or (
        signs.has("causes", word) and signs.has("was_past", before)
    ):
        return 0  # "the trip, planned for May, was called off", "it was due on Monday"
    if signs.has("may_be_noun", word) and _takes_noun(before, signs):
        return 0  # "by 41 votes to 12"
    if arranged or signs.has("future", word):
        return -1 if _was_due(earlier, before, signs) else 1
    if signs.has("infinitive", word) and not signs.has("no_verb", following):
        told_off = _was_due(earliest, earlier, signs) or (
            signs.has("may_be_noun", before) and _takes_noun(earlier, signs)
        )  # "had been due to open", "a plan to open it"
        return 0 if told_off else int(signs.has("before_infinitive", before))
    closed = signs.has("open", word) and signs.has("stands", before)
    be = signs.has("passive", word) and signs.has("infinitive", before)
    plural = signs.has("future_plural", word) and _is_plural(before, signs)
    return int(closed or be or plural)


def _takes_noun(before: str, signs: TenseSigns) -> bool:
    """Tell a word after which a noun stands, not a verb: "the votes", "1,041 votes"."""
    return before[-1:].isdecimal() or signs.has("before_noun", before.lower())


def _is_plural(before: str, signs: TenseSigns) -> bool:
    """Tell what a present of the future without "s" stands after: "classes resume"."""
    plural = before[-2:].isalpha() and before.endswith("s") and before[-2:] != "ss"
    return plural or signs.has("plural", before.lower())


def _was_due(first: str, second: str, signs: TenseSigns) -> bool:
    """Tell words before a word of the future that put it into the past: "had been"."""
    return signs.has("was", first) and signs.has("due", second)


def _looks_back(window: Window, signs: TenseSigns) -> bool:
    """Tell a past form, but not one that is no past: "be held", "a planned trip"."""
    before, form, following = window[2:]
    if signs.has("passive", before):
        return False
    if signs.has("given_up", before) and signs.has("infinitive", window[1]):
        return False
    if signs.has("past", form.lower()):
        return True
    # "Arrested in May, he fled", but "Fred ran in May"
    opens = form.istitle() and signs.has("openers", following)
    ends = (form.islower() or opens) and form.endswith(signs.past_ending)
    return ends and not signs.has("before_adjective", before)

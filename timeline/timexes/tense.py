"""The words around a phrase in, tense out: does the sentence look back or ahead?

The nearest telling word of the sentence decides.
"""

from timeline.timexes.recognise import Phrase
from timeline.timexes.surroundings import words_before
from timeline.timexes.tense_words import (
    BEHIND,
    TenseSigns,
    commits,
    load_tense_signs,
    word_tense,
)

NEAR = 2  # the tense of a word close by, against 1 of one farther off
CLAUSE = 4  # words farther that a telling word is in the next clause
ENDS_NIGHT = "night_into"  # "overnight into Monday" may have begun before a Monday
DATE = "date"  # kind of rule: "June 12", "Friday, June 12"
# Words that together put what follows ahead: "is on Friday", "starting on Friday",
# "likely on Friday", "moved to Friday".
PAIRS = (
    *(("stands", "placed"), ("start", "start_link")),
    *(("likely", "likely_link"), ("moved", "moved_link")),
)
Side = tuple[int, int]  # how far the nearest telling word is, and its tense


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
    back = _nearest(forms, behind, signs)
    ahead = range(_past_purpose(forms, after, signs), last)
    if back[1] and ahead.start > after:
        ahead = range(last, last)
    sides = back, _nearest(forms, ahead, signs, says_who=back[1] != 0)
    if sides[0][1] and forms[after : after + 1] == [","]:
        # "It will close on Sunday, its owners said"
        sides = sides[0], (sides[1][0] + CLAUSE, sides[1][1])
    distance, tense = min(sides, key=lambda side: side[0])
    if back[1] < 0 and _is_of_doer(before, forms[after : after + 1], signs):
        touching = 0  # "killed by Friday's storm"
    if touching and not _as_early(before, signs):
        return NEAR if tense > 0 else touching
    if touching:  # "rationed as early as Wednesday", "may come as early as Wednesday"
        return NEAR if tense >= 0 else -NEAR
    ends_today = phrase.rule.kind == ENDS_NIGHT
    if not ends_today and _will(forms, (behind, ahead), sides, signs):
        return NEAR
    return tense * NEAR if distance < signs.close else tense


def _is_of_doer(before: list[str], follows: list[str], signs: TenseSigns) -> bool:
    """Tell the day of what did something: "by Friday's storm"."""
    whose = bool(follows) and signs.has("possessive", follows[0])
    return whose and bool(before) and signs.has("doers", before[-1].lower())


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
    if not (is_to or is_due or will or commits(before, word, signs)):
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
    """Tell the tense of a day up to which something lasts, or that it is set for.

    "Until Friday"; "for Friday" and "for June 12".
    """
    weekday = phrase.number("weekday", "WEEKDAY", "SHORTWEEKDAY")
    of_month = phrase.rule.kind == DATE and bool(phrase.forms("day"))
    if not before or (weekday is None and not of_month):
        return 0
    if signs.has("appointed", before[-1]):
        return NEAR * _is_appointed(phrase, before, signs)
    if not phrase.forms("month") and signs.has("stands", before[-1]):
        return NEAR * _is_to_be(phrase, signs)  # "the deadline is Monday"
    if phrase.forms("month") or not signs.has("bound", before[-1]):
        return 0
    clause: list[str] = []
    for form in before[-2::-1]:
        if signs.has("stops", form):
            break
        clause.append(form.lower())
    own = bool(clause) and signs.has("was", clause[0])  # "they had until Friday"
    looks_back = (
        any(_denies(clause, at, signs) for at in range(own, len(clause)))
        or _failed(phrase, signs)
        or (bool(clause) and signs.has("lasted", clause[0]))
        or _past_clause_follows(phrase, signs)
    )
    return -NEAR if looks_back else NEAR


def _denies(clause: list[str], at: int, signs: TenseSigns) -> bool:
    """Tell "did not open until Tuesday", but not "will not open until Tuesday"."""
    if not signs.has("before_bound", clause[at]):
        return False
    beside = clause[max(0, at - 1) : at + 2]
    return not any(signs.has("not_yet", form) for form in beside)


def _failed(phrase: Phrase, signs: TenseSigns) -> bool:
    """Tell what was not done by then: "had until Monday to appeal but did not"."""
    after = phrase.match.end()
    forms = phrase.words.forms[after : after + signs.after]
    for at, form in enumerate(forms):
        if signs.has("stops", form):
            return False
        if signs.has("fails", form):
            return any(signs.has("failed", w) for w in forms[at + 1 : at + 1 + BEHIND])
    return False


def _is_to_be(phrase: Phrase, signs: TenseSigns) -> bool:
    """Tell the day that something is: "the vote is Monday", not "is Monday's vote"."""
    after = phrase.match.end()
    follows = phrase.words.forms[after : after + 1]
    whose = any(signs.has("possessive", form) for form in follows)
    return not whose and not _past_clause_follows(phrase, signs)


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
    follows = [form for form in phrase.words.forms[after : after + 2] if form != ","]
    back = bool(follows) and signs.has("goes_back", follows[0])
    back = back or any(signs.has("was", form) for form in before)
    return not back and not any(signs.has("of_the_day", w.lower()) for w in before[-3:])


def _touching(before: list[str], signs: TenseSigns) -> int:
    """Tell tense by the words before: "until May", "since May", "as soon as Friday"."""
    third, second, last = ["", "", "", *before][-3:]
    if signs.has("begun", last.lower()):
        return -NEAR
    pair = any(signs.has(one, second) and signs.has(two, last) for one, two in PAIRS)
    arriving = signs.has("stands", third) and second.endswith("ing")
    if pair or (arriving and signs.has("placed", last)):
        return NEAR
    if signs.has("ahead", last):
        return int(not signs.has("stops", second))
    return _between(third, second, last, signs)


def _between(left: str, inside: str, right: str, signs: TenseSigns) -> int:
    """Tell the tense of "as soon as", "as late as" and "as early as"."""
    if not (signs.has("bracket", left.lower()) and signs.has("bracket", right)):
        return 0
    if signs.has("bracket_future", inside):
        return NEAR
    if signs.has("bracket_past", inside):
        return -NEAR
    return int(signs.has("bracket_either", inside))


def _as_early(before: list[str], signs: TenseSigns) -> bool:
    """Tell "as early as", which the rest of the sentence puts behind or ahead."""
    return signs.has("bracket_either", ["", "", *before][-2])


def _nearest(
    forms: list[str], places: range, signs: TenseSigns, *, says_who: bool = False
) -> Side:
    """Give how far the nearest telling word is, and its tense; 0 for none.

    Args:
        forms: The words of the text.
        places: Where to look, the nearest first.
        signs: What tells tense.
        says_who: After a comma "said" only names who says so.
    """
    clauses, passed_comma = 0, False
    for distance, place in enumerate(places):
        form, ahead = forms[place], places.step > 0
        closes = ahead and signs.has("closes", form)
        if closes or signs.has("stops", form) or form.isspace():
            break
        passed_comma = passed_comma or form == ","
        tense = word_tense(forms, place, signs)
        if says_who and passed_comma and signs.has("saying", form):
            tense = 0
        if tense and not (passed_comma and _is_aside(forms, place, signs)):
            return distance + clauses * CLAUSE, tense
        clauses += ahead and signs.has("joins", form)
    return signs.before, 0


def _is_aside(forms: list[str], place: int, signs: TenseSigns) -> bool:
    """Tell a participle with its doer between commas: ", led by a bank, on Monday"."""
    after = forms[place + 1] if place + 1 < len(forms) else ""
    return place > 0 and forms[place - 1] == "," and signs.has("doers", after)

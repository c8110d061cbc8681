"""A day up to which something lasts, or that it is set for, in, its tense out."""

from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_signs import TenseSigns
from timeline.timexes.reading.tense_words import BEHIND, NEAR, word_tense
from timeline.timexes.sentence.telling import nearest

PLAN_ROOM = 10  # words from "plan" to the last "on"
LASTED_ROOM = 5  # words from what lasted to "until"
STILL_AHEAD = ("will", "would", "stands", "modal")  # what is planned will, may, is
# Kinds of rules: "June 12", "Friday, June 12", and "the autumn".
DATE, SEASON = "date", "season"


def to_bound(before: list[str], signs: TenseSigns) -> list[str]:
    """Leave out the edge of a day after "until" and "by": "by the end of Friday"."""
    at = len(before)
    while at and signs.has("edge", before[at - 1].lower()):
        at -= 1
    link = before[at - 1] if at else ""
    is_set = any(signs.has("set_edge", form) for form in before[at:])
    lasts = signs.has("bound", link) or (is_set and signs.has("doers", link))
    return before[:at] if lasts else before


def before_clock(phrase: Phrase, before: list[str], signs: TenseSigns) -> list[str]:
    """Leave out the time of a day up to which something lasts, or on which it is.

    "Until 5 p.m. on Friday" lies ahead as "until Friday" does, "is at 15:00 GMT on
    Friday" as "is on Friday", and "a truce from 6 a.m. on Friday" as "from Friday".
    """
    if not before or not signs.has("likely_link", before[-1]):
        return before
    at = end = len(before) - 1
    while at and _is_of_clock(phrase, before[at - 1]):
        at -= 1
    second, last = ["", "", *before[:at]][-2:]
    placed = signs.has("stands", second) and signs.has("placed", last)
    leads = placed or signs.has("bound", last) or signs.has("decided_link", last)
    return before[:at] if at < end and leads else before


def keeps_hours(phrase: Phrase, signs: TenseSigns) -> bool:
    """Tell the day of "polls close at 8 p.m. on Sunday"; not of "was open at 8 p.m.".

    Or the time of day itself, whose day follows.
    """
    if signs.words["keeps_hours"].isdisjoint(phrase.before):
        return False
    before = list(phrase.before)
    timed = phrase.vocabulary.number("MERIDIEM", phrase.forms()[-1]) is not None
    if before and signs.has("likely_link", before[-1]) and not timed:
        before.pop()
        while before and _is_of_clock(phrase, before[-1]):
            before.pop()
            timed = True
    if before and signs.has("placed", before[-1]):
        before.pop()
    earlier, verb = ["", "", *before][-2:]
    open_then = signs.has("was_past", earlier) or signs.has("no_verb", earlier)
    return timed and signs.has("keeps_hours", verb) and not open_then


def _is_of_clock(phrase: Phrase, form: str) -> bool:
    """Tell a word of a time of day: "5", "p.m.", "noon", "GMT"."""
    meaning = phrase.vocabulary.meaning
    classes = ("MERIDIEM", "NOONS", "ZONE")
    return form[0].isdigit() or any(meaning(name, form) is not None for name in classes)


def bound(phrase: Phrase, before: list[str], signs: TenseSigns) -> int:
    """Tell the tense of a day up to which something lasts, or that it is set for.

    "Until Friday"; "for Friday" and "for June 12".
    """
    if _still_planned(phrase, before, signs):
        return NEAR
    weekday = phrase.number("weekday", "WEEKDAY", "SHORTWEEKDAY")
    month = bool(phrase.forms("month"))
    if not before or (weekday is None and not (month and phrase.rule.kind == DATE)):
        return 0
    if signs.has("bound", before[-1]):
        looks_back = _was_bound(phrase, before, signs)
        return -NEAR if looks_back else 0 if month else NEAR
    if signs.has("appointed", before[-1]) and (phrase.forms("day") or not month):
        return NEAR * _is_appointed(phrase, before, signs)
    if not month and signs.has("stands", before[-1]):
        return NEAR * _is_to_be(phrase, signs)  # "the deadline is Monday"
    after = phrase.words.forms[phrase.match.end() : phrase.match.end() + 1]
    gone = any(signs.has("limit_gone", form) for form in after)
    return NEAR * _is_set_limit(before, signs) * (-1 if gone else 1)


def _is_set_limit(before: list[str], signs: TenseSigns) -> bool:
    """Tell "set a deadline of Thursday" and "planned a march on Saturday".

    Not "missed a deadline of Thursday", nor "had planned a march on Saturday". Of "a
    deadline of Thursday passed" too, which lies behind.
    """
    limit, link = ["", *before][-2:]
    if signs.has("limit", limit) and signs.has("limit_link", link):
        return not any(signs.has("limit_over", form.lower()) for form in before)
    return signs.has("placed", link) and _is_of_plan(before, signs)


def _is_of_plan(before: list[str], signs: TenseSigns) -> bool:
    """Tell "planned a march on", "plan a raid on Monday and a march on"."""
    if signs.words["planned"].isdisjoint(before):
        return False
    places = range(len(before) - 2, max(0, len(before) - PLAN_ROOM), -1)
    for place in places:
        form = before[place]
        if signs.has("planned", form):
            over = {w for w in ("was", "was_past") if signs.has(w, before[place - 1])}
            return signs.has("before_noun", before[place + 1]) and not over
        if form == "," or signs.has("stops", form) or word_tense(before, place, signs):
            return False
    return False


def _still_planned(phrase: Phrase, before: list[str], signs: TenseSigns) -> bool:
    """Tell "a show planned for the autumn has been put off".

    Of a month or a season with any verb: "a show planned for the autumn has begun". And
    "a show, planned for May, will be put off".
    """
    planned, link = ["", "", *before][-2:]
    if not signs.has("appointed", link) or not (
        signs.has("arranged", planned) or signs.has("awaited_then", planned)
    ):
        return False
    after = phrase.match.end()
    follows = [form for form in phrase.words.forms[after : after + 4] if form != ","]
    verb = follows[0] if follows else ""
    if any(signs.has(name, verb) for name in STILL_AHEAD):
        return True
    if not signs.has("perfect", verb):
        return False
    bare = phrase.rule.kind in {DATE, SEASON} and not phrase.forms("day")
    return bare or any(signs.has("dropped", form) for form in follows[2:3])


def _was_bound(phrase: Phrase, before: list[str], signs: TenseSigns) -> bool:
    """Tell what lasted or did not come until then: "they stayed there until Friday"."""
    month, clause = bool(phrase.forms("month")), list[str]()
    for form in before[-2::-1]:
        if signs.has("stops", form):
            break
        clause.append(form.lower())
    own = bool(clause) and signs.has("was", clause[0])  # "they had until Friday"
    return (
        any(_denies(clause, at, signs, month=month) for at in range(own, len(clause)))
        or _failed(phrase, signs)
        or _has_lasted(clause, signs)
        or _past_clause_follows(phrase, signs)
    )


def _has_lasted(clause: list[str], signs: TenseSigns) -> bool:
    """Tell "ran until" and "stayed in the old town until", not "stayed shut, until"."""
    near = clause[:LASTED_ROOM]
    near = near[: near.index(",")] if "," in near else near
    lasted = any(signs.has("lasted", form) for form in near[:1])
    return lasted or any(signs.has("remained", form) for form in near)


def _denies(clause: list[str], at: int, signs: TenseSigns, *, month: bool) -> bool:
    """Tell "did not open until Tuesday", but not "will not open until Tuesday".

    Before a month "not" alone tells nothing: "would meet, then not sit until October".
    """
    if not signs.has("before_bound", clause[at]):
        return False
    beside = clause[max(0, at - 1) : at + 2]
    if any(signs.has("not_yet", form) for form in beside):
        return False
    told = not signs.has("bare_denial", clause[at])
    return told or not month or any(signs.has("denied", form) for form in beside)


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
    return nearest(forms, ahead, signs)[1] < 0


def _is_appointed(phrase: Phrase, before: list[str], signs: TenseSigns) -> bool:
    """Tell a weekday that something is set for: "a strike for Thursday"."""
    after = phrase.match.end()
    follows = [form for form in phrase.words.forms[after : after + 2] if form != ","]
    back = bool(follows) and signs.has("goes_back", follows[0])
    back = back or any(signs.has("was", form) for form in before)
    return not back and not any(signs.has("of_the_day", w.lower()) for w in before[-3:])

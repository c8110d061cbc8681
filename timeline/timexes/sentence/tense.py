"""The words around a phrase in, tense out: does the sentence look back or ahead?

The nearest telling word of the sentence decides.
"""

from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_signs import TenseSigns, load_tense_signs
from timeline.timexes.reading.tense_words import BEHIND, NEAR, SURE, commits, was_to
from timeline.timexes.sentence.bounds import before_clock, bound, keeps_hours, to_bound
from timeline.timexes.sentence.of_itself import is_awaited_vote, of_itself
from timeline.timexes.sentence.set_ahead import begins_then, set_ahead
from timeline.timexes.sentence.surroundings import looks_ahead
from timeline.timexes.sentence.telling import CLAUSE, Side, is_present, nearest
from timeline.timexes.sentence.touching import of_begun, touched, touching_words

SAYING_ASIDE = 7  # words of ", the mayor of Lund said,"
LINKED = 1  # words between a telling word and a phrase: the "in" of "passed in May"
INTENDED = 3  # what somebody said to come: more than 1, less than 2
DAYPART = "daypart"
ENDS_NIGHT = "night_into"  # "overnight into Monday" may have begun before a Monday


def tense_around(phrase: Phrase) -> int:
    """Tell future (1) from past (-1) by the nearest telling word of the sentence.

    Twice that where the word is close by; 0 where there is none; INTENDED for what was
    said to come, SURE for what "will" come.
    """
    forms, signs = phrase.words.forms, load_tense_signs()
    first, after = phrase.match.span()
    before = to_bound(before_clock(phrase, phrase.before, signs), signs)
    if _was_first_set(before, signs):
        return 0
    touching = set_ahead(phrase, before, signs)
    touching = touching or bound(phrase, before, signs)
    if phrase.rule.kind != DAYPART:  # "they met through the night"
        touching = touching or touching_words(before[-BEHIND:], signs)
    touching = touching or -NEAR * of_begun(before, signs) or of_itself(phrase, signs)
    touching = touching or NEAR * keeps_hours(phrase, signs)
    if abs(touching) == NEAR:
        return touching
    reach = 0 if _opens(forms, first, signs) else signs.before
    behind = range(first - 1, max(0, first - reach) - 1, -1)
    last = min(len(forms), after + signs.after)
    back = nearest(forms, behind, signs)
    ahead = range(_past_saying(forms, _past_purpose(forms, after, signs), signs), last)
    if back[1] and ahead.start > after:
        ahead = range(last, last)
    front = nearest(forms, ahead, signs, says_who=back[1] != 0)
    if back[1] and forms[after : after + 1] == [","]:
        # "It will close on Sunday, its owners said"
        front = front[0] + CLAUSE, front[1]
    # "The law passed in May takes effect": the word before the link is nearer.
    done = back == (LINKED, -1) and front[1] > 0
    nearer = back if done else min(back, front, key=lambda side: side[0])
    if touching and not _is_over(phrase, before, back[1], signs):
        return touched(touching, nearer[1], before, signs)
    ends_today = phrase.rule.kind == ENDS_NIGHT
    ahead_of = 0 if ends_today else _will(forms, (behind, ahead), (back, front), signs)
    return ahead_of or _from_afar(phrase, behind, (back, nearer), signs)


def _was_first_set(before: list[str], signs: TenseSigns) -> bool:
    """Tell a day that may have come without what was "originally set for" it."""
    formerly, planned, link = ["", "", "", *before][-3:]
    planned_for = signs.has("arranged", planned) and signs.has("appointed", link)
    return planned_for and signs.has("formerly", formerly.lower())


def _is_over(phrase: Phrase, before: list[str], behind: int, signs: TenseSigns) -> bool:
    """Tell "killed by Friday's storm" and "it had reopened by Friday"."""
    follows = phrase.words.forms[phrase.match.end() : phrase.match.end() + 1]
    if behind < 0 and _is_of_doer(before, follows, signs):
        return True
    return _had_done(before, signs) or _had_by_then(phrase, before, signs)


def _from_afar(
    phrase: Phrase, behind: range, telling: tuple[Side, Side], signs: TenseSigns
) -> int:
    """Give the tense by the nearest telling word, where none stands right before.

    Args:
        phrase: The time.
        behind: The places of the words before it, backwards.
        telling: The nearest telling word before it, and the nearest on either side.
        signs: What tells a tense.
    """
    back, (distance, tense) = telling
    forms, after = phrase.words.forms, phrase.match.end()
    if not tense:
        before = before_clock(phrase, phrase.before, signs)
        begins = begins_then(phrase, before, signs)
        present = (
            is_awaited_vote(phrase, before, signs)
            or is_present(forms, behind, signs)
            or looks_ahead(phrase)
        )
        return NEAR if begins else int(present)
    if (distance, tense) == back and was_to(forms, behind[distance], signs):
        return -1 if _came_otherwise(forms, after, signs) else 1
    if distance < signs.close:
        return tense * NEAR
    whose = any(signs.has("possessive", form) for form in forms[after : after + 1])
    said = tense > 0 and not whose and _would(forms, behind, back, signs)
    return INTENDED if said else tense


def _came_otherwise(forms: list[str], after: int, signs: TenseSigns) -> bool:
    """Tell ", but were called off" right behind a phrase."""
    start = after + (forms[after : after + 1] == [","])
    turned = any(signs.has("fails", one) for one in forms[start : start + 1])
    told = range(start + 1, min(len(forms), start + 1 + BEHIND))
    return turned and nearest(forms, told, signs)[1] < 0


def _would(forms: list[str], behind: range, back: Side, signs: TenseSigns) -> bool:
    """Tell "said that they would go there on Monday"."""
    distance, tense = back
    if tense <= 0:
        return False
    place = behind[distance]
    return any(
        signs.has("would", w.lower()) for w in forms[max(0, place - 1) : place + 1]
    )


def _is_of_doer(before: list[str], follows: list[str], signs: TenseSigns) -> bool:
    """Tell the day of what did something: "by Friday's storm"."""
    whose = bool(follows) and signs.has("possessive", follows[0])
    return whose and bool(before) and signs.has("doers", before[-1].lower())


def _had_by_then(phrase: Phrase, before: list[str], signs: TenseSigns) -> bool:
    """Tell "and by Sunday they had left", not "asked them to leave by Sunday"."""
    comma, link = ["", "", *before][-2:]
    opens = comma == "," or signs.has("joins", comma)
    if not opens or not signs.has("doers", link):
        return False
    forms, after = phrase.words.forms, phrase.match.end()
    last = min(len(forms), after + signs.after)
    return nearest(forms, range(after, last), signs)[1] < 0


def _had_done(before: list[str], signs: TenseSigns) -> bool:
    """Tell what was over by a day: "had reopened by", not "had to leave by"."""
    if not before or not signs.has("doers", before[-1].lower()):
        return False
    had = [at for at, form in enumerate(before) if signs.has("was", form)]
    done = before[had[-1] + 1 : had[-1] + 1 + BEHIND] if had else []
    if any(signs.has("infinitive", form) for form in done):
        return False
    return any(
        signs.has("past", form) or form.endswith(signs.past_ending) for form in done
    )


def _will(
    forms: list[str],
    places: tuple[range, range],
    sides: tuple[Side, Side],
    signs: TenseSigns,
) -> int:
    """Tell "will" before a phrase, however far, where nothing after it looks back.

    But for who says so: "it will close in the winter, its owners said".

    Returns:
        SURE for "will", NEAR for what else tells the future, 0 where nothing does.
    """
    (distance, tense), (_, after) = sides
    behind, ahead = places
    if tense <= 0:
        return 0 if tense else _will_behind(forms, ahead, sides[1], signs)
    place = behind[distance]  # "will", or what follows it: "will meet", "is to meet"
    window = ["", "", "", *forms[max(0, place - BEHIND) : place + 1]]
    before, word = window[-2:]
    to = window[-3:] if signs.has("infinitive", word) else window[-4:-1]
    is_to = signs.has("infinitive", to[2]) and signs.has("bound_to", to[1])
    is_to = is_to and not signs.has("was_past", to[0])
    is_due = signs.has("causes", word.lower()) and signs.has("stands", before)
    will = any(signs.has("will", one.lower()) for one in (before, word))
    if not (is_to or is_due or will or commits(before, word, signs)):
        return 0
    holds = after >= 0 or forms[ahead.start : ahead.start + 1] == [","]
    return (SURE if will else NEAR) if holds else 0


def _will_behind(forms: list[str], ahead: range, front: Side, signs: TenseSigns) -> int:
    """Tell "will" behind a phrase that nothing before it tells of: "In May it will".

    Not "under Thursday's deal it will".
    """
    distance, tense = front
    if tense <= 0 or distance >= len(ahead):
        return 0
    if signs.has("possessive", forms[ahead.start]):
        return 0
    place = ahead[distance]
    near = forms[max(ahead.start, place - 1) : place + 1]
    return SURE if any(signs.has("will", form.lower()) for form in near) else 0


def _past_purpose(forms: list[str], after: int, signs: TenseSigns) -> int:
    """Give where the words after a phrase tell a tense: not those of a purpose.

    "He came to court on Thursday to be charged" is past, as its verb says, and so is
    "she set out on Thursday to meet him".
    """
    first, second = [*forms[after : after + 2], "", ""][:2]
    if not signs.has("infinitive", first.lower()):
        return after
    second = second.lower()
    return after + (BEHIND if signs.has("passive", second) else 2)


def _past_saying(forms: list[str], after: int, signs: TenseSigns) -> int:
    """Give where the words go on after ", she said," right behind a phrase.

    "On Sunday, she said, she would go home" is told by "would".
    """
    aside = forms[after : after + SAYING_ASIDE]
    if aside[:1] != [","] or "," not in aside[1:]:
        return after
    closed = aside.index(",", 1)
    said = any(signs.has("saying", form) for form in aside[1:closed])
    return after + closed + 1 if said else after


def _opens(forms: list[str], first: int, signs: TenseSigns) -> bool:
    """Tell a phrase that begins its sentence with a word such as "On".

    What stands before may be a headline, which no mark ends.
    """
    before = forms[first - 1] if first else ""
    return before.istitle() and signs.has("openers", before.lower())

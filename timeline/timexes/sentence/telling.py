"""Words of a sentence in, the nearest that tells a tense out."""

from functools import lru_cache

from timeline.timexes.reading.stops import ends_at, load_stops
from timeline.timexes.reading.tense_signs import TenseSigns
from timeline.timexes.reading.tense_words import word_tense
from timeline.timexes.reading.vocabulary import load_vocabulary

CLAUSE = 4  # words farther that a telling word is in the next clause
LISTED = 3  # words from "and" to the time it adds: "and again in June"
CYCLES = ("MONTH", "WEEKDAY")
FORMS_KEPT = 100_000
Side = tuple[int, int]  # how far the nearest telling word is, and its tense


def nearest(
    forms: list[str], places: range, signs: TenseSigns, *, says_who: bool = False
) -> Side:
    """Give how far the nearest telling word is, and its tense; 0 for none.

    Args:
        forms: The words of the text.
        places: Where to look, the nearest first.
        signs: What tells tense.
        says_who: After a comma "said" only names who says so.
    """
    clauses, passed_comma, stops = 0, False, load_stops().marks
    for distance, place in enumerate(places):
        form, ahead = forms[place], places.step > 0
        if _is_plain(form, signs):
            continue
        closes = ahead and signs.has("closes", form)
        may_end = form in stops or form.isspace()
        if closes or (may_end and ends_at(forms, place)):
            break
        passed_comma = passed_comma or form == ","
        tense = word_tense(forms, place, signs)
        if says_who and passed_comma and signs.has("saying", form):
            tense = 0
        if tense and not (passed_comma and _is_aside(forms, place, signs)):
            return distance + clauses * CLAUSE, tense
        clauses += ahead and _joins_clauses(forms, place, signs)
    return signs.before, 0


def _joins_clauses(forms: list[str], place: int, signs: TenseSigns) -> bool:
    """Tell the "and" of "met in May and failed", not of "in May and in June failed"."""
    if not signs.has("joins", forms[place]):
        return False
    names, then = load_vocabulary().classes, forms[place + 1 : place + 1 + LISTED]
    return not any(
        one.lower() in names[k] for one in then if one[:1].isupper() for k in CYCLES
    )


def is_present(forms: list[str], behind: range, signs: TenseSigns) -> bool:
    """Tell a sentence without another tense: "there are no trains on Sunday"."""
    for place in behind:
        if _is_idle(forms[place], signs):
            continue
        if ends_at(forms, place):
            return False
        if signs.has("presents", forms[place].lower()):
            return True
    return False


@lru_cache(FORMS_KEPT)
def _is_plain(form: str, signs: TenseSigns) -> bool:
    """Tell a word that tells no tense and ends neither a clause nor a sentence."""
    if signs.may_tell(form) or form == "," or form.isspace():
        return False
    ends = form in load_stops().marks or signs.has("closes", form)
    return not (ends or signs.has("joins", form))


@lru_cache(FORMS_KEPT)
def _is_idle(form: str, signs: TenseSigns) -> bool:
    """Tell a word that neither tells the present nor ends a sentence."""
    ends = form in load_stops().marks or form.isspace()
    return not (ends or signs.has("presents", form.lower()))


def _is_aside(forms: list[str], place: int, signs: TenseSigns) -> bool:
    """Tell a participle with its doer between commas: ", led by a bank, on Monday"."""
    after = forms[place + 1] if place + 1 < len(forms) else ""
    return place > 0 and forms[place - 1] == "," and signs.has("doers", after)

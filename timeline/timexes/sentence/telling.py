"""Words of a sentence in, the nearest that tells a tense out."""

from timeline.timexes.reading.stops import ends_at, load_stops
from timeline.timexes.reading.tense_words import TenseSigns, word_tense

CLAUSE = 4  # words farther that a telling word is in the next clause
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
        clauses += ahead and signs.has("joins", form)
    return signs.before, 0


def _is_aside(forms: list[str], place: int, signs: TenseSigns) -> bool:
    """Tell a participle with its doer between commas: ", led by a bank, on Monday"."""
    after = forms[place + 1] if place + 1 < len(forms) else ""
    return place > 0 and forms[place - 1] == "," and signs.has("doers", after)

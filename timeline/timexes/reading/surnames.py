"""A month and the names that a text tells in, a person who is called like it out.

"Theresa May resigned ... the deal of May's": the second is no month either.
"""

from timeline.timexes.reading.name_signs import load_name_signs
from timeline.timexes.reading.vocabulary import load_vocabulary
from timeline.timexes.reading.words import Words

ROOM = 3000  # first words of a text, in which whoever it is about is named
MOST = 20  # places of the word that are looked at there
TIMES = ("MONTH", "WEEKDAY")  # classes of words that nobody has for a given name


def is_surname_told(words: Words, first: int, _: int) -> bool:
    """Tell a month that is somebody's surname in the same text.

    Not after "in" or "since", and not where the text has no such name.
    """
    forms, form = words.forms, words.forms[first]
    before = forms[first - 1].lower() if first else ""
    if before in load_name_signs().before_month or not form.istitle():
        return False
    last, place = min(ROOM, len(forms) - 1), 0
    for _ in range(MOST):
        if form not in forms[place:last]:
            return False
        place = forms.index(form, place, last) + 1
        if _is_surname(forms, place - 1):
            return True
    return False


def _is_surname(forms: list[str], place: int) -> bool:
    """Tell "Theresa May said" from "In May it fell" and "Cannes, May 12"."""
    given, after, signs = (
        "".join(forms[place - 1 : place]),
        forms[place + 1],
        load_name_signs(),
    )
    time = any(load_vocabulary().number(name, given) is not None for name in TIMES)
    plain = time or given.lower() in signs.dating or given.lower() in signs.before_time
    named = given.istitle() and given.isalpha() and not plain
    return named and not (after[0].isdigit() or after.istitle())

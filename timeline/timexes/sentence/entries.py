"""A time in, whether an entry of a list begins with it and which one it is out."""

from timeline.timexes.calendar import Period, first_and_last
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_signs import load_tense_signs
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.sentence.surroundings import ends_sentence, follows_pair

FULL_STOP = "."
ENTRY = 25  # words of an entry that are looked at
# Marks before an entry of a list: dashes too, which in layout may open what is said.
BULLETS = frozenset("-*+\u2013\u2014\u2022\u25cf\u25aa\u00b7")


def is_entry(phrase: Phrase) -> bool:
    """Tell a time that an entry of a list begins with: "14 March: a man is held".

    Or two days: "Sunday and Monday: windy".
    """
    marks = load_signs().entry
    if _mark_after(phrase) not in marks and follows_pair(phrase) not in marks:
        return False
    first = _first_of_line(phrase)
    forms = phrase.words.forms
    return (
        not first
        or ends_sentence(forms[first - 1 : first])
        or _on_new_line(phrase, first)
    )


def opens_entry(phrase: Phrase) -> bool:
    """Tell such a time, or one that begins a line: "- 14 March, a man is held"."""
    if _mark_after(phrase) != ",":
        return is_entry(phrase)
    first = _first_of_line(phrase)
    return not first or _on_new_line(phrase, first)


def heads_entries(phrase: Phrase) -> bool:
    """Tell a time that has a line for itself, above what happened then."""
    words, first, after = phrase.words, _first_of_line(phrase), phrase.match.end()
    if first and not _on_new_line(phrase, first):
        return False
    below = words.starts[after] if after < len(words.forms) else len(words.text)
    mark = words.forms[after] if after < len(words.forms) else ""
    if mark == FULL_STOP:
        after += 1
        below = words.starts[after] if after < len(words.forms) else len(words.text)
    return mark.isspace() or "\n" in words.text[phrase.span()[1] : below]


def tells_what_was(phrase: Phrase) -> bool:
    """Tell the time of an entry in the present: "3 March: the trial begins".

    Chronologies tell the past so; what is to come "will begin" or "is due" there.
    """
    if not (opens_entry(phrase) or _opens_paragraph(phrase)):
        return False
    signs, after = load_tense_signs(), phrase.match.end()
    for form in phrase.words.forms[after : after + ENTRY]:
        if form.isspace() or signs.has("stops", form):
            break
        if signs.has("entry_future", form.lower()):
            return False
    return True


def _opens_paragraph(phrase: Phrase) -> bool:
    """Tell a time set off by a comma that a paragraph begins with."""
    first = _first_of_line(phrase)
    opens = not first or phrase.words.forms[first - 1].isspace()
    return opens and _mark_after(phrase) == ","


def _mark_after(phrase: Phrase) -> str:
    forms, after = phrase.words.forms, phrase.match.end()
    return forms[after].strip() if after < len(forms) else ""


def _first_of_line(phrase: Phrase) -> int:
    """Give the first word of a phrase, or the bullets before it."""
    first = phrase.match.start()
    while first and phrase.words.forms[first - 1].strip() in BULLETS:
        first -= 1
    return first


def _on_new_line(phrase: Phrase, first: int) -> bool:
    words = phrase.words
    blank = words.forms[first - 1].isspace()
    left = words.starts[first - 1] + (0 if blank else len(words.forms[first - 1]))
    return "\n" in words.text[left : words.starts[first]]


def next_in_list(anchor: Period, known: list[Period], way: int) -> Period | None:
    """Choose for an entry of a chronology: the next one after that above, or before.

    None where there is none.
    """
    days = first_and_last(anchor)
    if not way or days is None:
        return None
    first, last = days[0].toordinal(), days[1].toordinal()
    spans = [(one, first_and_last(one)) for one in known]
    if way > 0:
        ahead = (o for o, its in spans if its and first <= its[1].toordinal())
        return next(ahead, None)
    back = (o for o, its in reversed(spans) if its and its[0].toordinal() <= last)
    return next(back, None)

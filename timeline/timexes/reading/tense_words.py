"""A word of a sentence in, the tense that it tells out.

Words tell by themselves ("will", "said"), by their ending ("-ed"), or in the company
of others ("to open", "had been due", "has called a strike").
"""

from functools import lru_cache

from timeline.timexes.reading.tense_signs import TenseSigns

HYPHEN = "-"
NEAR = 2  # the tense of a word close by, against 1 of one farther off
# What a verb tells itself: it has come, and, in the present, "her term ends in May".
GONE, PRESENT = -4, 5
LONG_GONE = -5  # before what else is told: "they had met in April"
SURE = 4  # what will happen, as the words say outright
# A word of the future is near, "will" tells it, or a verb in the present.
MEANT = 6  # what was to be done, whether it was or not: "was due to open in May"
NEAR_FUTURES = frozenset({NEAR, SURE, PRESENT})
BEHIND = 3  # words before a word that may change what it tells
WINDOWS_KEPT = 4096  # whose tense is remembered: several phrases ask for the same
Window = tuple[str, str, str, str, str]  # three words before, the word, one after


def word_tense(forms: list[str], place: int, signs: TenseSigns) -> int:
    """Tell a word's tense: 1 future, -1 past, 0 neither.

    Args:
        forms: The words of the text.
        place: Which of them.
        signs: What tells tense.
    """
    if not signs.may_tell(forms[place]):
        return 0
    then = forms[place + 2] if place + 2 < len(forms) else ""
    return _tense_in(_window(forms, place), then, signs)


@lru_cache(WINDOWS_KEPT)
def _tense_in(window: Window, then: str, signs: TenseSigns) -> int:
    """Tell the tense of a word among others; `then` is the second one after it."""
    *_, form, following = window
    if not (form in signs.leading or form.lower() in signs.leading):
        return -_looks_back(window, signs)
    if _is_shortened(form, following, then, signs):
        return 1
    if _might_have(form, following, then, signs):
        return 0
    return _ahead(window, signs) or -_looks_back(window, signs)


def _window(forms: list[str], place: int) -> Window:
    """Give the words around one, empty before the text and after it."""
    following = forms[place + 1] if place + 1 < len(forms) else ""
    if place >= BEHIND:
        earliest, earlier, before, form = forms[place - BEHIND : place + 1]
    else:
        padded = ["", "", "", *forms[: place + 1]]
        earliest, earlier, before, form = padded[-BEHIND - 1 :]
    return earliest, earlier, before, form, following


def _is_shortened(first: str, mark: str, last: str, signs: TenseSigns) -> bool:
    """Tell "won't", which is three words here."""
    negated = signs.has("not_after", mark) and signs.has("short_not", last)
    return negated and signs.has("shortened", first.lower())


def _might_have(modal: str, have: str, then: str, signs: TenseSigns) -> bool:
    """Tell "may have come", which looks back, but not "may have to close"."""
    perfect = signs.has("given_up", have) and not signs.has("infinitive", then)
    return perfect and signs.has("modal", modal)


def _ahead(window: Window, signs: TenseSigns) -> int:
    """Give 1 for a word of the future, -1 for one of a future that is past."""
    _, earlier, before, form, following = window
    word = form.lower()
    arranged = _is_arranged(before, word, following, signs)
    if _tells_nothing(window, signs, arranged=arranged):
        return 0
    if arranged or signs.has("future", word):
        put_off = signs.has("was_past", before) and signs.has("moved", word)
        over = put_off and signs.has("moved_then", following)  # "was postponed on"
        return -1 if over or _was_due(earlier, before, signs) else 1
    if _was_to(before, word, signs):
        return 1
    if signs.has("infinitive", word) and not signs.has("no_verb", following):
        return int(_is_to_come(window, signs))
    closed = signs.has("open", word) and signs.has("stands", before)
    force = signs.has("in_force", word) and signs.has("stands", earlier)
    be = signs.has("passive", word) and signs.has("infinitive", before)
    be = be or _could_be(window, signs)
    plural = signs.has("future_plural", word) and _is_plural(before, signs)
    # "It may open on Friday", "has called a strike on Friday"
    may = signs.has("modal", form) or commits(before, word, signs)
    may = may or _could(word, following, signs)
    return int(closed or force or be or plural or may)


def _could_be(window: Window, signs: TenseSigns) -> bool:
    """Tell "could be signed", not "could not be", nor "could be seen" of the past."""
    _, _, before, form, following = window
    could = signs.has("could", before) and signs.has("passive", form)
    return could and not signs.has("perceived", following)


def _is_arranged(before: str, word: str, following: str, signs: TenseSigns) -> bool:
    """Tell "set for Monday" and "pushed back to June"."""
    arranged = signs.has("arranged", word) or (
        signs.has("shift", word) and signs.has("shifted", before)
    )
    return arranged and signs.has("after_arranged", following)


def _tells_nothing(window: Window, signs: TenseSigns, *, arranged: bool) -> bool:
    """Tell a word of the future that is none here.

    "Due to open" is told by its "to", "due to the rain" tells no tense; "the trip,
    planned for May, was called off"; "it was due on Monday"; "by 41 votes to 12";
    "stocks end higher"; "the march went ahead"; "as expected".
    """
    before, form, following = window[2:]
    word = form.lower()
    went = signs.has("went_on", word) and signs.has("after_went", before)
    if went or (signs.has("awaited_then", word) and signs.has("bracket", before)):
        return True
    if signs.has("causes", word):
        return signs.has("infinitive", following) or signs.has("was_past", before)
    noun = signs.has("may_be_noun", word) and _is_noun(window, signs)
    over = signs.has("closes_at", following)
    return noun or over or (arranged and before == ",")


def _is_noun(window: Window, signs: TenseSigns) -> bool:
    """Tell "the votes", "its annual forecast" and "its full-year forecast"."""
    _, earlier, before, form, _ = window
    if _takes_noun(before, signs):
        return True
    verb = form.lower().endswith(signs.plural_ending) or _is_plural(before, signs)
    return not verb and (earlier == HYPHEN or _takes_noun(earlier, signs))


def _is_to_come(window: Window, signs: TenseSigns) -> bool:
    """Tell "is due to open", not "had been due to open" nor "a plan to open it"."""
    earliest, earlier, before, _, following = window
    if _was_due(earliest, earlier, signs):
        return False
    if signs.has("may_be_noun", before) and _takes_noun(earlier, signs):
        return False
    if before == ",":  # "declared mourning, to begin on Friday"
        return following in signs.words["begins"]
    return signs.has("before_infinitive", before)


def _could(word: str, following: str, signs: TenseSigns) -> bool:
    """Tell "could open", not "could not open" nor "could hear it"."""
    return signs.has("may_do", word) and not signs.has("ability", following)


def _was_to(before: str, word: str, signs: TenseSigns) -> bool:
    """Tell what was to come: "the trial was to begin in May", "was to have opened"."""
    return signs.has("was_past", before) and signs.has("infinitive", word)


def was_to(forms: list[str], place: int, signs: TenseSigns) -> bool:
    """Tell a telling word that is the "to" of "were to open", or the "be" after it.

    Args:
        forms: The words of the text.
        place: Which of them.
        signs: What tells tense.
    """
    at = place - 1 if signs.has("passive", forms[place]) else place
    return at > 0 and _was_to(forms[at - 1].lower(), forms[at].lower(), signs)


def commits(before: str, word: str, signs: TenseSigns) -> bool:
    """Tell what is of days to come once it is done: "has called a strike"."""
    return signs.has("commits", word) and signs.has("perfect", before)


def _takes_noun(before: str, signs: TenseSigns) -> bool:
    """Tell a word after which a noun stands, not a verb: "the votes", "1,041 votes"."""
    return before[-1:].isdecimal() or signs.has("before_noun", before.lower())


def _is_plural(before: str, signs: TenseSigns) -> bool:
    """Tell what a present of the future without "s" stands after: "classes resume".

    Not "was open", "its close".
    """
    ending, word = signs.plural_ending, before.lower()
    plural = before.endswith(ending) and not before.endswith(ending * 2)
    plural = plural and before[-2:].isalpha() and not signs.has("no_plural", word)
    return plural or signs.has("plural", word)


def _was_due(first: str, second: str, signs: TenseSigns) -> bool:
    """Tell words before a word of the future that put it into the past: "had been"."""
    return signs.has("was", first) and signs.has("due", second)


def _looks_back(window: Window, signs: TenseSigns) -> bool:
    """Tell a past form; "be held", "will shut", "a planned trip" are none.

    Nor does "followed by talks in January" tell when: the verb before it does.
    """
    before, form, following = window[2:]
    if signs.has("stands", before) and signs.has("accused", form):
        return True
    if _goes_with_another(before, form, following, signs):
        return False
    if signs.has("given_up", before) and signs.has("infinitive", window[1]):
        return signs.has("held_to", window[0])  # "are believed to have fled"
    if signs.has("due", before) and signs.has("given_up", window[1]):
        return not signs.has("infinitive", window[0])  # "was to have been opened"
    if signs.has("past", form.lower()):
        return True
    # "Arrested in May, he fled", but "Fred ran in May"
    opens = form.istitle() and signs.has("openers", following)
    ends = (form.islower() or opens) and form.endswith(signs.past_ending)
    aside = before == "," and signs.has("past_aside", form.lower())
    return aside or (ends and not signs.has("no_past", form))


def _goes_with_another(
    before: str, form: str, following: str, signs: TenseSigns
) -> bool:
    """Tell a form that tells no tense of its own beside another word.

    "Followed by talks", "behind closed doors", "remain closed", "be held", "will shut",
    "with fixed rents".
    """
    if signs.has("in_turn", form) and signs.has("doers", following):
        return True
    if any(
        signs.has(name, before) for name in ("still", "passive", "before_adjective")
    ):
        return True
    word = before.lower()
    return signs.has("described_after", word) or signs.has("base", word)

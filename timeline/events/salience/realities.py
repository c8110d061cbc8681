"""Two words of a family in, whether they mean different things by it out.

One is denied and the other is not, one happens only if something else does or comes
after the other, one is one of several, or the word has two meanings: "set fire to the
hall" and "opened fire".
"""

from timeline.events.antecedents import is_person_noun
from timeline.events.charges import charged_by
from timeline.events.clause import SUBJECTS, Tense, negation_of, read_verb_group
from timeline.events.negation import has_no
from timeline.events.word_lists import read_word_lists
from timeline.language import UNDERGOERS, Token, lemma, once_a_word

LISTS = read_word_lists("salience")
CONDITIONAL = read_word_lists("status")["conditional_marks"]
TOLD = frozenset({Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT})
ARGUMENTS = SUBJECTS | {"dobj"}


def mean_apart(one: Token, two: Token) -> bool:
    """Tell whether two words, in text order, cannot tell one event by what they say."""
    verbs = one.pos_ == two.pos_ == "VERB"
    denied = verbs and (_is_denied(one) != _is_denied(two))
    return (
        denied
        or _is_only_if(one, two)
        or _is_only_if(two, one)
        or _is_one_of(one, two)
        or _is_one_of(two, one)
        or _have_senses(one, two)
        or _comes_after(one, two)
        or _comes_after(two, one)
        or (_is_last_time(two) and not _is_last_time(one))
        or charged_by(one) == two
        or charged_by(two) == one
    )


def _is_denied(verb: Token) -> bool:
    """Tell "was not sacked" and "none was sacked"."""
    return negation_of(verb) is not None or has_no(verb)


@once_a_word
def _is_last_time(word: Token) -> bool:
    """Tell the bank of "the last time that the bank failed" from one told before."""
    verb = word if word.dep_ == "relcl" else word.head
    time = verb.head
    last = any(c.lower_ in LISTS["earlier_times"] for c in time.lefts)
    return verb.dep_ == "relcl" and time.lower_ == "time" and last


def _is_only_if(verb: Token, other: Token) -> bool:
    """Tell "if convicted" from "was convicted in 2008" and from "a conviction"."""
    if not _is_conditional(verb) or _is_conditional(other):
        return False
    return other.pos_ != "VERB" or read_verb_group(other).tense in TOLD


def _comes_after(one: Token, other: Token) -> bool:
    """Tell the blast of "the blast came two days after rebels attacked a convoy".

    So for "before", and for the verb itself: "struck again after an attack".
    """
    verb = _later_than(other)
    if verb is None:
        return False
    return one.i == verb.i or (one.head.i == verb.i and one.dep_ in ARGUMENTS)


@once_a_word
def _later_than(word: Token) -> Token | None:
    """Give the "came" that "after" parts from a word or from one above it."""
    link = word.head if word.dep_ == "pobj" else _mark(word)
    if word.head.i == word.i:
        return None
    if link is not None and link.lower_ in LISTS["parts_times"]:
        return word.head.head if word.dep_ == "pobj" else word.head
    return _later_than(word.head)


def _mark(verb: Token) -> Token | None:
    marks = (c for c in verb.lefts if c.dep_ == "mark" and verb.dep_ == "advcl")
    return next(marks, None)


def _is_conditional(word: Token) -> bool:
    marks = (c.lower_ for c in word.children if c.dep_ == "mark")
    return word.pos_ == "VERB" and any(mark in CONDITIONAL for mark in marks)


def _is_one_of(several: Token, one: Token) -> bool:
    """Tell "two coups" from "a coup"; not from "the coup", which may be of the two."""
    if (several.tag_, one.tag_) != ("NNS", "NN"):
        return False
    counted = any(
        c.dep_ == "nummod" and c.lower_ not in {"one", "1"} for c in several.children
    )
    return counted and any(c.lower_ in {"a", "an"} for c in one.children)


def _have_senses(one: Token, two: Token) -> bool:
    sense = _sense(one)
    return sense != "" and _sense(two) not in {sense, ""}


def _sense(word: Token) -> str:
    """Tell what is fired: a gun, somebody from work, or nothing, where it burns.

    Empty where that cannot be told, or of other words.
    """
    if lemma(word) != "fire":
        return ""
    if word.pos_ == "VERB":
        aimed = any(c.lower_ in LISTS["aiming"] for c in word.children)
        whom = [c for c in word.children if c.dep_ in UNDERGOERS]
        people = (c.ent_type_ == "PERSON" or is_person_noun(c) for c in whom)
        if not aimed and any(people):
            return "dismiss"
        return "shoot" if aimed or whom else ""
    exchanged = word.dep_ == "dobj" and lemma(word.head) in LISTS["opening_fire"]
    under = word.dep_ == "pobj" and word.head.lower_ == "under"
    return "shoot" if exchanged or under else "burn"

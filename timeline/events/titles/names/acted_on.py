"""An "it" or "them" in, what the sentence before tells of as acted on out.

"The council passed a ban. The governor signed it" is told as "Governor signs ban", and
"Three pumps failed. One of them was sold" as "One of three pumps is sold". Where
anything else of the two sentences fits, nobody knows.
"""

from bisect import bisect_left
from collections.abc import Iterator

from timeline.events.antecedents import is_person_noun
from timeline.events.clause import NOUNS, SUBJECTS, VERB_POS, subject_of
from timeline.events.titles.names.farther import sole_person
from timeline.events.titles.names.persons import is_someone
from timeline.events.titles.names.pronouns import is_in_quotation
from timeline.events.titles.phrase.number import is_collective, is_plural
from timeline.events.word_lists import read_word_lists
from timeline.language import TIME_LABELS, Doc, Span, Token, lemma, once_a_text

LISTS = read_word_lists("titles")
COUNTED = TIME_LABELS | {"MONEY", "PERCENT", "QUANTITY", "CARDINAL"}
PLACES = frozenset({"GPE", "LOC", "FAC"})
ARGUMENTS = SUBJECTS | {"dobj", "pobj", "dative", "conj", "appos", "attr"}
MAIN = frozenset({"ROOT", "conj"})
PARTS = frozenset({"CD", "DT", "JJ", "JJS", "NN", "RB"})
FARTHEST = 3  # sentences back
FOR = "for"
OFTEN = 2
# Whose "it" is what the pronoun stands for as well.
ALIKE = {
    "it": frozenset({"it", "that", "this", "which"}),
    "them": frozenset({"they", "which", "who"}),
}


def acted_on_before(pronoun: Token) -> Token | None:
    """Give "ban" for "it" in "The council passed a ban. The governor signed it"."""
    verb = _verb_of(pronoun)
    own = None if verb is None else subject_of(verb)
    thing = pronoun.lower_ in ALIKE  # no thing is "him"
    if verb is None or own is None or not thing or is_in_quotation(pronoun):
        return None
    if own.lower_ in ALIKE.get(pronoun.lower_, ALIKE["it"]):
        return None
    here = pronoun.doc[pronoun.sent.start : pronoun.i]
    apart = {own.i, *(word.i for word in own.subtree)}
    if any(one.i not in apart and _may_be(pronoun, one) for one in here):
        return None
    serves = pronoun.head.lower_ == FOR and lemma(verb) in LISTS["serving"]
    for before in _sentences_before(pronoun):
        theme = _theme(before)
        found = _of_sentence(pronoun, before, theme)
        fit = any(_may_be(pronoun, one) for one in before)
        if found is not None or fit:
            # "Reported a loss. Thousands work for it"
            known = found is not None and (not serves or is_collective(found))
            return found if known else None
        if all(one.lower_ != pronoun.lower_ for one in before):
            return None
    return None


def person_before(pronoun: Token) -> Token | None:
    """Give "man" for "him" in "A man fled. Officers found him"."""
    own = subject_of(pronoun.head)
    held = pronoun.lower_ in {"him", "her"} and pronoun.dep_ in {"dobj", "nsubj"}
    if not held or own is None or is_in_quotation(pronoun):
        return None
    here = pronoun.doc[pronoun.sent.start : pronoun.i]
    others = (one for one in here if one.i not in {own.i, pronoun.i})
    if any(one.tag_ in NOUNS and is_someone(one) for one in others):
        return None
    before = next(_sentences_before(pronoun), None)
    return None if before is None else sole_person(before, pronoun)


def _verb_of(pronoun: Token) -> Token | None:
    """Give the main verb of "sold it", "worked on it" and "began to restore it"."""
    led = pronoun.dep_ == "pobj" and pronoun.head.dep_ == "prep"
    verb = pronoun.head.head if led else pronoun.head
    if not (led or pronoun.dep_ == "dobj") or verb.pos_ not in VERB_POS:
        return None
    main = verb.head if verb.dep_ == "xcomp" else verb
    return verb if main.dep_ in MAIN and main.pos_ in VERB_POS else None


def _of_sentence(pronoun: Token, before: Span, theme: Token | None) -> Token | None:
    """Give what a sentence acts on, or what it tells of that was told of before."""
    acted_on = theme is not None and theme.dep_ == "dobj"
    doer = theme.head if theme is not None and acted_on else None
    fit = [
        one
        for one in before
        if _may_be(pronoun, one) and not (one.head == doer and one.dep_ == "nsubj")
    ]
    if theme is not None and fit == [theme]:
        return theme
    told = [one for one in fit if _is_told_of(one)]
    return told[0] if len(told) == 1 else None


def _is_told_of(noun: Token) -> bool:
    """Tell "the canal", of which two clauses before have told."""
    places = _subjects(noun.doc).get(noun.lower_, ())
    return bisect_left(places, noun.sent.start) >= OFTEN


@once_a_text
def _subjects(doc: Doc) -> dict[str, list[int]]:
    """Give for each word where it is the subject of a clause, in order."""
    found: dict[str, list[int]] = {}
    for word in doc:
        if word.dep_ in SUBJECTS:
            found.setdefault(word.lower_, []).append(word.i)
    return found


def several_before(them: Token) -> Token | None:
    """Give "pumps" for the "them" of "Three pumps failed. One of them was sold"."""
    part = them.head.head
    led = them.dep_ == "pobj" and them.head.lower_ == "of"
    if not led or part.tag_ not in PARTS or part.dep_ not in SUBJECTS:
        return None
    own = them.doc[them.sent.start : part.left_edge.i]
    for sentence in (own, *_sentences_before(them)):
        nouns = [one for one in sentence if _may_be(them, one) and one.tag_ == "NNS"]
        nouns = [one for one in nouns if not is_in_quotation(one)]
        counted = [one for one in nouns if any(c.tag_ == "CD" for c in one.lefts)]
        for found in (nouns, counted):
            if len(found) == 1:
                return found[0]
        goes_on = any(one.lower_ in {"they", "them"} for one in sentence)
        if nouns or not (goes_on or sentence == own):
            return None
    return None


def _sentences_before(word: Token) -> Iterator[Span]:
    sentence, doc = word.sent, word.doc
    for _ in range(FARTHEST):
        if not sentence.start:
            return
        sentence = doc[sentence.start - 1].sent
        yield sentence


def _theme(sentence: Span) -> Token | None:
    """Give what a sentence's verb acts on, or who it tells of where it acts on none."""
    root = sentence.root
    if root.pos_ not in VERB_POS:
        return None
    objects = [c for c in root.rights if c.dep_ == "dobj"]
    return objects[0] if objects else subject_of(root)


def _fits(pronoun: Token, noun: Token) -> bool:
    if noun.tag_ not in NOUNS or noun.ent_type_ in COUNTED | {"PERSON"}:
        return False
    return is_plural(noun) == (pronoun.lower_ != "it") and not _is_one(pronoun, noun)


def _is_one(pronoun: Token, noun: Token) -> bool:
    """Tell a person, who is no "it"."""
    return pronoun.lower_ == "it" and is_person_noun(noun)


def _may_be(pronoun: Token, word: Token) -> bool:
    """Tell whether a noun may be meant; not where something was: "in Lund"."""
    where = word.ent_type_ in PLACES and word.dep_ == "pobj"
    where = where and word.head.lower_ in LISTS["where"]
    return word.dep_ in ARGUMENTS and _fits(pronoun, word) and not where

"""An "it" or "them" in, what the sentence before tells of as acted on out.

"The council passed a ban. The governor signed it" is told as "Governor signs ban", and
"Three pumps failed. One of them was sold" as "One of three pumps is sold". Where
anything else of the two sentences fits, nobody knows.
"""

from collections.abc import Iterator

from timeline.events.antecedents import is_person_noun
from timeline.events.clause import NOUNS, SUBJECTS, VERB_POS, subject_of
from timeline.events.titles.names.pronouns import is_in_quotation
from timeline.events.titles.phrase.number import is_plural
from timeline.events.word_lists import read_word_lists
from timeline.language import TIME_LABELS, Span, Token

LISTS = read_word_lists("titles")
COUNTED = TIME_LABELS | {"MONEY", "PERCENT", "QUANTITY", "CARDINAL"}
PLACES = frozenset({"GPE", "LOC", "FAC"})
ARGUMENTS = SUBJECTS | {"dobj", "pobj", "dative", "conj", "appos", "attr"}
MAIN = frozenset({"ROOT", "conj"})
PARTS = frozenset({"CD", "DT", "JJ", "JJS", "NN", "RB"})
FARTHEST = 3  # sentences back


def acted_on_before(pronoun: Token) -> Token | None:
    """Give "ban" for "it" in "The council passed a ban. The governor signed it"."""
    verb, own = pronoun.head, subject_of(pronoun.head)
    acts = pronoun.dep_ == "dobj" and verb.dep_ in MAIN and verb.pos_ in VERB_POS
    if not acts or own is None or own.pos_ == "PRON" or is_in_quotation(pronoun):
        return None
    before = next(_sentences_before(pronoun), None)
    theme = None if before is None else _theme(before)
    if before is None or theme is None or not _fits(pronoun, theme):
        return None
    here = pronoun.doc[pronoun.sent.start : pronoun.i]
    apart = {own.i, *(word.i for word in own.subtree)}
    rivals = [one for one in here if one.i not in apart and _may_be(pronoun, one)]
    doer = theme.head if theme.dep_ == "dobj" else None
    rivals += [
        one
        for one in before
        if one != theme
        and not (one.head == doer and one.dep_ == "nsubj")
        and _may_be(pronoun, one)
    ]
    return None if rivals else theme


def several_before(them: Token) -> Token | None:
    """Give "pumps" for the "them" of "Three pumps failed. One of them was sold"."""
    part = them.head.head
    led = them.dep_ == "pobj" and them.head.lower_ == "of"
    if not led or part.tag_ not in PARTS or part.dep_ not in SUBJECTS:
        return None
    own = them.doc[them.sent.start : part.left_edge.i]
    for sentence in (own, *_sentences_before(them)):
        nouns = [one for one in sentence if _may_be(them, one) and one.tag_ == "NNS"]
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

"""A title that begins with a number or "another" in, the same with its noun out.

"Two planes took off. One crashed" tells of "one of two planes".
"""

from collections.abc import Sequence

from timeline.events.clause import SUBJECTS, VERB_POS, subject_of
from timeline.events.titles.phrase.cores import core_of
from timeline.events.titles.words import Word
from timeline.events.word_lists import read_word_lists
from timeline.language import Doc, Span, Token

LISTS = read_word_lists("titles")
ORDERED = LISTS["which_of_several"]
# Words that say which of the planes, so that no article is needed before them.
BOTH, PAIR = "Both", "two"
MAIN = frozenset({"ROOT", "conj", "ccomp"})
TELLING = frozenset({"nummod", "poss", "quantmod"})


def with_noun(words: Sequence[Word], doc: Doc) -> list[Word]:
    """Put "of two planes" after the "one" that opens a title.

    Args:
        words: The title's words in their order.
        doc: The article.
    """
    told = list(words)
    if told and told[0].text == BOTH and (pair := _pair_before(doc[told[0].place])):
        names = " ".join(one.text for one in core_of(pair) if one.lower_ != PAIR)
        told[0] = Word(told[0].zone, told[0].place, f"{BOTH} {names}")
        return told
    place = next((at for at, word in enumerate(told) if _is_lone(doc[word.place])), -1)
    alone = place in {0, 1} and all(w.text.lower() == "the" for w in told[:place])
    noun = _noun_of(doc[told[place].place]) if alone else None
    if noun is None:
        return told
    core = core_of(noun)
    article = "" if any(one.dep_ in TELLING for one in core) else "the "
    # "Three rockets were fired" begins its sentence, "one of three rockets" does not.
    first = core[0].text if core[0].pos_ == "PROPN" else core[0].lower_
    whole = article + " ".join([first, *(one.text for one in core[1:])])
    word = told[place]
    told[place] = Word(word.zone, word.place, f"{word.text} of {whole}")
    return told


def _pair_before(both: Token) -> Token | None:
    """Give the boys of "two boys were hurt; both were taken to Lund"."""
    alone = both.dep_ in SUBJECTS and not any(True for _ in both.children)
    noun = _noun_of(both) if alone and both.head.dep_ in MAIN else None
    counted = () if noun is None else noun.children
    return noun if any(c.lower_ == PAIR for c in counted) else None


def _is_lone(word: Token) -> bool:
    """Tell the "one" of "one crashed", the "last" of "the last crashed"."""
    if word.dep_ not in SUBJECTS or any(c.lower_ == "of" for c in word.children):
        return False
    if any(c.dep_ not in {"det", "advmod", "punct", "prep"} for c in word.children):
        return False
    if word.head.dep_ not in MAIN or word.head.pos_ not in VERB_POS:
        return False
    ordered = word.lower_ in ORDERED and word.tag_ == "JJ"
    return ordered or word.lower_ in {"one", "another", "none"}


def _noun_of(word: Token) -> Token | None:
    """Give the plural that was told of before: the subject, or else the object."""
    verb = word.head
    clause = verb.head if verb.dep_ == "conj" and verb.head.pos_ in VERB_POS else None
    if clause is None:
        before = _sentence_before(word.sent)
        clause = before.root if before is not None else None
    if clause is None or clause.pos_ not in VERB_POS:
        return None
    first = subject_of(clause)
    if first is not None and word.lower_ in ORDERED and first.lower_ in ORDERED:
        return _noun_of(first)  # "the first hurt nine people and the second none"
    beside = [first, *(c for c in clause.children if c.dep_ == "dobj")]
    for noun in beside:
        plural = _whole_of(noun) if noun is not None else None
        if plural is not None and plural.tag_ == "NNS" and not plural.ent_type_:
            return plural
    return None


def _whole_of(noun: Token) -> Token:
    """Give the planes of "one of its planes"."""
    of = (c for c in noun.children if c.lower_ == "of" and noun.tag_ == "CD")
    return next((c for one in of for c in one.children if c.dep_ == "pobj"), noun)


def _sentence_before(sentence: Span) -> Span | None:
    return sentence.doc[sentence.start - 1].sent if sentence.start else None

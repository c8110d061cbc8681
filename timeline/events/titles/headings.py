"""A line of a chronology or a heading in, what the parser takes for a noun there out.

"Bridge collapses, killing seven": without an article the parser reads plural nouns
where a reader sees verbs.
"""

from timeline.events.lexicon import verb_entry
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
ENDINGS = (("ies", "y"), ("es", ""), ("s", ""))


def hangs_on_noun_verb(participle: Token) -> bool:
    """Tell "killing" of "bridge collapses, killing seven", done by no collapses.

    Not of "the collapses, killing seven, went on", which has another verb.
    """
    noun, doc = participle.head, participle.doc
    set_off = doc[participle.left_edge.i - 1].text == ","
    if participle.dep_ != "acl" or participle.tag_ != "VBG" or not set_off:
        return False
    if all(not _is_noun_verb(word) for word in doc[noun.left_edge.i : participle.i]):
        return False
    return all(word.tag_ not in FINITE for word in noun.sent)


def subject_before_noun_verb(noun: Token) -> Token | None:
    """Give "mayor" for "site" in "mayor visits site; leaves at noon".

    None where no semicolon parts the noun from its verb.
    """
    doc, verb = noun.doc, noun.head
    if noun.dep_ != "nsubj" or noun.i >= verb.i or doc[verb.i - 1].text != ";":
        return None
    words = doc[noun.left_edge.i : noun.i + 1]
    visits = next((word for word in words if _is_noun_verb(word)), None)
    return None if visits is None else doc[visits.i - 1]


def is_announced(word: Token) -> bool:
    """Tell "mourning" of "announces mourning", which the parser takes for a verb."""
    alone = word.tag_ == "VBG" and word.dep_ == "xcomp" and word.i == word.head.i + 1
    bare = all(child.is_punct for child in word.children)
    return alone and bare and lemma(word.head) in LISTS["stating"]


def _is_noun_verb(word: Token) -> bool:
    """Tell "collapses" after a noun, which may be a verb; not "the collapses"."""
    before = word.doc[max(word.i - 1, 0)]
    if word.tag_ != "NNS" or before.tag_ not in {"NN", "NNP"} or before.i == word.i:
        return False
    text = word.lower_
    bases = (text.removesuffix(end) + put for end, put in ENDINGS if text.endswith(end))
    return any(verb_entry(base).kinds for base in bases)

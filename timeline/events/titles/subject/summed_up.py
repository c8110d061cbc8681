"""A noun behind a comma that sums up what was just told in, the verb that told it out.

"They shelled Lund, the third attack this week": the attack is the shelling.
"""

from timeline.events.clause import SUBJECTS, VERB_POS
from timeline.events.lexicon import is_event_noun
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")
RANKS = frozenset({"JJS", "RBS"})
ASIDES = frozenset({"dobj", "appos", "npadvmod", "attr", "dep"})
OWNING = frozenset({"poss", "det"})
BEFORE = 2  # words at least: a verb and a comma


def summed_up(noun: Token) -> Token | None:
    """Give "shelled" for the attack of "they shelled Lund, the third attack this week".

    None for nouns that name something else: "a raid, the first of three".
    """
    if noun.dep_ == "pobj" and noun.head.lower_ == "in":
        return _summed_up_in(noun)
    first = noun.left_edge
    if noun.pos_ != "NOUN" or noun.dep_ not in ASIDES or first.i < BEFORE:
        return None
    if first.dep_ not in OWNING or first.nbor(-1).text != "," or not _is_ranked(noun):
        return None
    if not is_event_noun(lemma(noun)) or any(c.dep_ == "conj" for c in noun.children):
        return None
    told = first.nbor(-2)
    verb = next((w for w in (told, *told.ancestors) if w.pos_ in VERB_POS), None)
    if verb is None or verb.i > told.i or lemma(verb) == "be":
        return None
    return verb if any(c.dep_ in SUBJECTS for c in verb.children) else None


def _summed_up_in(noun: Token) -> Token | None:
    """Give "collided" of "two trains collided in the worst crash in a decade"."""
    above = noun.head.head
    # "Hurting more than 60 in the worst crash": hung on the number
    verb = above.head if above.tag_ == "CD" else above
    ranked = noun.pos_ == "NOUN" and _is_ranked(noun) and is_event_noun(lemma(noun))
    told = noun.head.i > verb.i and verb.tag_ in {"VBD", "VBN", "VBG"}
    happens = lemma(noun) in LISTS["harmful"] | {"loss", "defeat", "victory", "protest"}
    return verb if ranked and told and happens and verb.pos_ in VERB_POS else None


def _is_ranked(noun: Token) -> bool:
    return any(c.tag_ in RANKS or c.lower_ in LISTS["ranking"] for c in noun.lefts)

"""A noun behind a comma that sums up what was just told in, the verb that told it out.

"They shelled Lund, the third attack this week": the attack is the shelling.
"""

from timeline.events.clause import SUBJECTS, VERB_POS
from timeline.events.lexicon import is_event_noun
from timeline.events.ranked import is_ranked
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")
ASIDES = frozenset({"dobj", "appos", "npadvmod", "attr", "dep"})
OWNING = frozenset({"poss", "det"})
HAS = frozenset({"has", "have"})
BEFORE = 2  # words at least: a verb and a comma


def summed_up(noun: Token) -> Token | None:
    """Give "shelled" for the attack of "they shelled Lund, the third attack this week".

    None for nouns that name something else: "a raid, the first of three".
    """
    if noun.dep_ == "relcl" and any(c.lower_ in HAS for c in noun.lefts):
        # "The ninth fine it has imposed": imposed with what was told.
        noun = noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "in":
        return _summed_up_in(noun)
    first = noun.left_edge
    if noun.pos_ != "NOUN" or noun.dep_ not in ASIDES or first.i < BEFORE:
        return None
    if lemma(noun) in LISTS["doubtful_nouns"]:
        return _done_to_claim(noun) if first.nbor(-1).text == "," else None
    return _summed_up_behind(noun)


def _done_to_claim(noun: Token) -> Token | None:
    """Give "denied" of "said it leaked, a claim the mayor denied"."""
    done = (c for c in noun.rights if c.dep_ == "relcl")
    return next((c for c in done if lemma(c) in LISTS["done_to_claims"]), None)


def _summed_up_behind(noun: Token) -> Token | None:
    first = noun.left_edge
    if first.dep_ not in OWNING or first.nbor(-1).text != "," or not is_ranked(noun):
        return None
    event = is_event_noun(lemma(noun)) or lemma(noun) in LISTS["summing_up"]
    if not event or any(c.dep_ == "conj" for c in noun.children):
        return None
    told = first.nbor(-2)
    verbs = (w for w in (told, *told.ancestors) if w.pos_ in VERB_POS)
    # Not "blocking" of "fined it for blocking a rival, the largest fine this year"
    verb = next((v for v in verbs if v.dep_ != "pcomp"), None)
    if verb is None or verb.i > told.i or lemma(verb) == "be":
        return None
    return verb if any(c.dep_ in SUBJECTS for c in verb.children) else None


def _summed_up_in(noun: Token) -> Token | None:
    """Give "collided" of "two trains collided in the worst crash in a decade".

    And "hit" of "in a similar attack, a shell hit a mill".
    """
    above = noun.head.head
    alike = any(c.lower_ in LISTS["alike"] for c in noun.lefts)
    if alike and noun.head.is_sent_start:
        event = lemma(noun) in LISTS["happenings"] or is_event_noun(lemma(noun))
        told = event and above.pos_ in VERB_POS and above.i > noun.i
        return above if told and any(c.dep_ in SUBJECTS for c in above.lefts) else None
    # "Hurting more than 60 in the worst crash": hung on the number
    verb = above.head if above.tag_ == "CD" else above
    ranked = noun.pos_ == "NOUN" and is_ranked(noun) and is_event_noun(lemma(noun))
    told = noun.head.i > verb.i and verb.tag_ in {"VBD", "VBN", "VBG"}
    happens = lemma(noun) in LISTS["harmful"] | LISTS["ranked_outcomes"]
    return verb if ranked and told and happens and verb.pos_ in VERB_POS else None

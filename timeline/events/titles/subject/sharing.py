"""A verb without a subject in, the verb whose subject it shares out."""

from timeline.events.antecedents import is_person_noun
from timeline.events.clause import VERB_POS, is_passive, subject_of
from timeline.events.titles.phrase.kept import is_of_whoever
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")


def verb_above_preposition(verb: Token) -> Token:
    """Give the verb whose subject "after shooting a guard" shares, or the verb."""
    above = verb.head.head
    above = _told_by_aside(above, verb.head) or above
    led = verb.dep_ == "pcomp" and verb.head.lower_ in LISTS["sharing_prepositions"]
    led = led and verb.head.dep_ == "prep" and above.pos_ in VERB_POS
    if led and is_passive(above):
        # "Interrupted by shouting guests": the guests shout. "His sentence was ended
        # after serving two years": not the sentence served.
        subject = subject_of(above)
        led = verb.head.lower_ != "by" and subject is not None and _may_act(subject)
    if above.dep_ == "ccomp" and lemma(above.head) == "have" and above.tag_ == "VBN":
        # "Had two bids rejected before leaving": it is not the bids that leave.
        above = above.head
    return above if led and subject_of(verb) is None else verb


def is_no_doer(subject: Token, verb: Token) -> bool:
    """Tell the "it" of "it was her first win since breaking her wrist".

    Nor does anyone join in "anyone who joins will be held".
    """
    if is_of_whoever(verb):
        return True
    above = verb.head.head
    return (
        verb.dep_ == "pcomp"
        and subject.lower_ in {"it", "this", "that"}
        and lemma(above) == "be"
        and subject.head == above
    )


def object_made_to(verb: Token) -> Token | None:
    """Give "team" for "leaving" in "smoke forced the team to stop before leaving".

    Who is made to do one thing does the other as well. None without one.
    """
    above = verb.head.head
    led = verb.dep_ == "pcomp" and verb.head.lower_ in LISTS["sharing_prepositions"]
    if not led or above.dep_ != "xcomp" or above.i > verb.i:
        return None
    to = any(child.tag_ == "TO" for child in above.children)
    objects = (c for c in above.head.children if c.dep_ == "dobj" and c.i < above.i)
    return next(objects, None) if to and above.head.pos_ in VERB_POS else None


def _told_by_aside(says: Token, preposition: Token) -> Token | None:
    """Give "fell" for "said" in "output fell, the bank said, after rising in May".

    Not "output fell, the bank said after meeting".
    """
    comma = preposition.nbor(-1).text == ","
    told = [c for c in says.children if c.dep_ == "ccomp" and c.i < says.i]
    if not comma or len(told) != 1 or lemma(says) not in LISTS["clause_taking"]:
        return None
    return told[0]


def _may_act(noun: Token) -> bool:
    """Tell people, bodies and their pronouns from things."""
    named = noun.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} or noun.tag_ == "NNP"
    return named or noun.pos_ == "PRON" or noun.tag_ == "NNS" or is_person_noun(noun)

"""An "it" in, what it means whatever is named before out, where that is sure."""

from timeline.events.clause import SUBJECTS, VERB_POS, subject_of
from timeline.events.titles.names.fitting import PERSONAL, may_stand
from timeline.events.titles.names.persons import is_someone
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")


def surely_meant(pronoun: Token) -> Token | None:
    """Give what "it" means whatever is named before; None where that is not sure.

    The bill of "Lund passed a bill, but it was vetoed", the ship of "the ship reached
    Lund, where it sank".
    """
    if pronoun.lower_ != "it" or pronoun.dep_ not in SUBJECTS:
        return None
    clause = pronoun.head
    above = clause.head.head.head if clause.head.dep_ == "pobj" else clause.head
    while above.pos_ not in VERB_POS and above.head != above:
        above = above.head
    told = subject_of(above) if is_where(clause, pronoun) else None
    there = told is not None and told.i < clause.i and may_stand(pronoun, told)
    return _undone_object(pronoun) or (told if there else None)


def _undone_object(pronoun: Token) -> Token | None:
    """Give the bill of "Lund passed a bill, but it was vetoed", which is new there.

    None for "Lund lost a case, and it was fined".
    """
    joined = (pronoun.lower_, pronoun.head.dep_) == ("it", "conj")
    things = objects_of(pronoun.head.head) if joined else []
    things = [one for one in things if not is_someone(one)]
    new = (one for one in things if any(c.lower_ in {"a", "an"} for c in one.lefts))
    undone = LISTS["undoing"] | LISTS["done_to_objects"] | LISTS["done_to_buildings"]
    passive = pronoun.dep_ == "nsubjpass" and lemma(pronoun.head) in undone
    return next(new, None) if passive else None


def is_where(clause: Token, pronoun: Token) -> bool:
    """Tell "died" of "the boy was taken to a clinic, where he died": it is the boy.

    So the ship of "the ship was driven onto a beach, where it stayed".
    """
    where = any(c.lower_ == "where" for c in clause.children)
    told = pronoun.lower_ in PERSONAL | {"it"}
    return where and pronoun.head == clause and told


def objects_of(verb: Token) -> list[Token]:
    """Give a verb's direct objects, in the order of the text."""
    return [child for child in verb.children if child.dep_ == "dobj"]

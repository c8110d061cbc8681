"""A noun in, whether something else is only to come if it does out."""

from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

CONDITIONS = read_word_lists("status")["conditions"]


def is_condition(noun: Token) -> bool:
    """Tell the "approval" of "subject to approval by the court"; not "to an attack"."""
    here = noun
    while here.dep_ in {"conj", "compound"} or (
        here.dep_ == "pobj" and lemma(here.head.head) in CONDITIONS
    ):
        here = here.head if here.dep_ != "pobj" else here.head.head
    to = here.head
    subject = here.dep_ == "pobj" and to.lower_ == "to" and to.head.lower_ == "subject"
    return subject and lemma(here) in CONDITIONS

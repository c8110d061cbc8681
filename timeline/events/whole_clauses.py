"""A "which" in, who did what the whole clause before it tells out.

"They shelled Lund, which killed six", "the firm closed its mill, which angered Lund":
neither Lund nor the mill does.
"""

from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_SUBJECTS, TIME_LABELS, Token, lemma

LISTS = read_word_lists("titles")
PLACES = frozenset({"GPE", "LOC", "FAC"})
# Prepositions climbed from a noun: "the sale of a stake in six ships, which was".
STEPS = 3


def does_harm(pronoun: Token, verb: Token) -> bool:
    """Tell "that killed six", which is told of a fire sooner than of where it was."""
    return pronoun.dep_ == "nsubj" and lemma(verb) in LISTS["doing_harm"]


def harm_around(noun: Token) -> Token | None:
    """Give the fire of "a fire at a mill near Lund".

    None where the noun itself does harm.
    """
    for _ in range(STEPS):
        preposition = noun.head
        if lemma(noun) in LISTS["harmful"] or noun.dep_ != "pobj":
            return None
        if preposition.lower_ not in LISTS["where"] or preposition.i <= noun.sent.start:
            return None
        noun = preposition.nbor(-1)
        if lemma(noun) in LISTS["harmful"] and noun.tag_.startswith("NN"):
            return noun
    return None


def doer_of_harm(noun: Token, pronoun: Token) -> Token | None:
    """Give who did what a "which" behind a place or a day sums up, and so the harm."""
    where = noun.ent_type_ in PLACES and noun.dep_ == "pobj"
    if pronoun.lower_ != "which" or not (where or is_dated(noun)):
        return None
    return doer_above(noun)


def doer_above(word: Token) -> Token | None:
    """Give who does what the clause around a word tells; None for a passive."""
    for here in (word, *word.ancestors):
        own = [c for c in here.lefts if c.dep_ in NOUN_SUBJECTS]
        if own:
            return own[-1] if own[-1].dep_ == "nsubj" else None
    return None


def stirs(which: Token, verb: Token) -> bool:
    """Tell "closed its mill in May, which angered Lund": what was done did."""
    told = lemma(verb) in LISTS["stirring"] and which.dep_ == "nsubj"
    return told and which.lower_ == "which" and which.nbor(-1).text == ","


def is_dated(noun: Token) -> bool:
    """Tell a noun that names a day."""
    return noun.ent_type_ in TIME_LABELS

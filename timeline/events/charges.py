"""An event in, the verb by which somebody is charged with it or punished for it out.

"Jailed on Monday for hiding a rifle", "for a robbery in which a guard was shot",
"pleaded not guilty to six counts of theft": the deed was on that day or, as nearly
always, before. Of nine such events of the annotated articles the day of the charge was
that of none.
"""

from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_POS, Token, lemma, once_a_word

LISTS = read_word_lists("dating")
CHARGING, COUNTS = LISTS["charging"], LISTS["counts"]
AFTER_ARREST = LISTS["after_arrest"]
GUILTY = "guilty"
OF_DEED = frozenset({"of", "for", "with", "over"})
OF_PLEA = frozenset({"of", "to"})
WITHIN = frozenset({"pobj", "pcomp", "dobj", "conj", "compound"})
DOWN_TO = frozenset({"prep", *WITHIN})


@once_a_word
def charged_by(token: Token) -> Token | None:
    """Give the verb by which somebody is charged with an event or punished for it.

    Args:
        token: The event's predicate.

    Returns:
        None for any other event, and for what comes after: "detained for questioning".
    """
    if lemma(token) in AFTER_ARREST:
        return None
    here = _deed_around(token)
    while here.dep_ in DOWN_TO:
        above = here.head
        if here.dep_ == "prep":
            verb = _charging(here)
            if verb is not None:
                return verb
        here = above
    return None


def _deed_around(token: Token) -> Token:
    """Give the robbery of "a robbery in which a guard was shot" for "shot"."""
    if token.dep_ != "relcl":
        return token
    links = (child for child in token.lefts if child.lower_ == "in")
    led = any(one.lower_ == "which" for link in links for one in link.children)
    return token.head if led else token


def is_listed_charge(verb: Token) -> bool:
    """Tell "forging" of "charged with theft, forging a letter and bribing a judge".

    Not "charged with theft, leaving the party without a head".

    Args:
        verb: A participle behind a comma.
    """
    charge = verb.head
    behind = verb.nbor(-1).text == ","
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or not behind:
        return False
    goes_on = any(c.dep_ == "conj" for c in verb.doc[verb.i : verb.right_edge.i + 1])
    links = [c for c in charge.rights if c.dep_ == "prep" and c.i < verb.i]
    deeds = any(
        _charging(link) is not None and link.right_edge.i == verb.i - 2
        for link in (*links, *(c for one in charge.rights for c in one.rights))
        if link.dep_ == "prep"
    )
    return goes_on and deeds


def _charging(link: Token) -> Token | None:
    """Give the verb of "jailed for", "found guilty of", "pleaded to six counts of"."""
    above, word = link.head, link.lower_
    if lemma(above) in CHARGING and word in OF_DEED:
        return above
    if above.lower_ == GUILTY or lemma(above) == "plead":
        return _verb_above(above) if word in OF_PLEA else None
    if above.pos_ not in NOUN_POS or word not in OF_DEED:
        return None
    if lemma(above) in COUNTS:
        return _verb_above(above)
    # "Jailed a doctor for", "sentenced to life for": hung on the noun before
    verb = above.head.head if above.dep_ == "pobj" else above.head
    behind = above.dep_ in {"dobj", "pobj"} and word == "for"
    return verb if behind and lemma(verb) in CHARGING else None


def _verb_above(word: Token) -> Token | None:
    """Give the first verb above a count or a plea, where it charges or pleads."""
    verb = next((one for one in (word, *word.ancestors) if one.pos_ == "VERB"), None)
    known = verb is not None and lemma(verb) in CHARGING
    return verb if known else None

"""A verb in, the word that denies it out: "not", "never"; and who did nothing."""

from timeline.events.word_lists import read_word_lists
from timeline.language import HELPING, NOUN_CLAUSES, NOUN_SUBJECTS, Token, lemma

LISTS = read_word_lists("status")
UNTIL = frozenset({"until", "till"})
NEVER = frozenset({"never", "no", "nor", "neither", "hardly", "barely"})
ARGUMENTS = NOUN_SUBJECTS | {"dobj"}
PREDICATIVE = frozenset({"acomp", "attr", "oprd", "xcomp"})
NEITHER = "neither"


def own_negation(verb: Token) -> Token | None:
    """Give the "not" or "never" of a verb itself; None for none."""
    for child in verb.children:
        if _only_waits(child, verb):
            continue
        if child.dep_ == "neg" or (child.dep_ == "advmod" and child.lower_ in NEVER):
            return child
        if child.lower_ == "before" and child.dep_ == "advmod":
            # "Had never before entered"
            for never in child.children:
                if never.dep_ == "neg":
                    return never
    return None


def _only_waits(word: Token, verb: Token) -> bool:
    """Tell "not until Tuesday did they leave", "it was not until Tuesday that": done.

    Not "they did not until Tuesday leave it".
    """
    behind = word.doc[word.i + 1 : word.i + 2]
    if word.dep_ != "neg" or behind.text.lower() not in UNTIL:
        return False
    cleft = lemma(verb) == "be" and any(c.lower_ == "it" for c in verb.lefts)
    return cleft or all(c.i > word.i for c in verb.lefts if c.dep_ in HELPING)


def has_no(verb: Token) -> bool:
    """Tell whether the subject or object says "no": "no one was hurt"."""
    for child in verb.children:
        if child.dep_ in ARGUMENTS and is_nobody(child):
            return True
        if child.lower_ == "longer" and any(c.lower_ == "no" for c in child.children):
            return True
    if any(c.lower_ == NEITHER for c in verb.children) or _follows_nor(verb):
        return True
    if verb.dep_ in NOUN_CLAUSES and is_found_false(verb.head):
        return True
    return any(c.lower_ == "without" for c in (verb.head,) if verb.dep_ == "pcomp")


def _follows_nor(verb: Token) -> bool:
    """Tell "denied" of "neither confirmed nor denied it"."""
    joints = (c for c in verb.head.children if c.dep_ == "cc" and c.i < verb.i)
    last = next(reversed(list(joints)), None)
    return verb.dep_ == "conj" and last is not None and last.lower_ == "nor"


def is_nobody(noun: Token) -> bool:
    """Tell "nobody", "no group" and "not one group"."""
    return _is_none(noun) or is_denied(noun) or _begins_not_one(noun)


def _is_none(noun: Token) -> bool:
    """Tell "nobody", and the "one" of "No-one", which is cut in three at a start."""
    cut = noun.doc[max(noun.i - 2, 0) : noun.i + 1].text.lower()
    return not LISTS["nobody"].isdisjoint({noun.lower_, cut})


def is_denied(noun: Token) -> bool:
    """Tell "no camp" from "the No camp", which said no in a vote, and from "No 10".

    So the deaths of "no reports of deaths".
    """
    if noun.text.isdigit() and noun.nbor(-1).text == "No":
        return False
    return has_no_sign(noun) or any(
        word.lower_ in LISTS["denying_determiners"]
        and not (word.text.istitle() and word.nbor(-1).is_alpha)
        for word in noun.children
    )


def has_no_sign(noun: Token) -> bool:
    """Tell "fires" in "no reports of deaths or fires", "no sign of a fire".

    And the gunfire of "a report of gunfire proved unfounded".
    """
    first = noun.head if noun.dep_ == "conj" else noun
    of = first.head
    sign = of.head
    led = first.dep_ == "pobj" and of.lower_ == "of"
    if led and is_found_false(sign):
        return True
    if not led or lemma(sign) not in LISTS["signs"]:
        return False
    return any(c.lower_ in LISTS["denying_determiners"] for c in sign.children)


def is_found_false(account: Token) -> bool:
    """Tell the rumours of "rumours of a coup proved false", "turned out to be false".

    Args:
        account: The noun that something is told by.
    """
    verb = account.head
    if account.dep_ not in NOUN_SUBJECTS or lemma(account) not in LISTS["accounts"]:
        return False
    below = [c for c in verb.rights if c.dep_ in PREDICATIVE]
    below += [c for one in below for c in one.rights if c.dep_ in PREDICATIVE]
    denied = own_negation(verb) is not None
    return not denied and any(c.lower_ in LISTS["no_truth"] for c in below)


def _begins_not_one(noun: Token) -> bool:
    """Tell "not one", "not even a single voter"; not "not all voters"."""
    first = noun.doc[noun.left_edge.i : noun.left_edge.i + 3]
    words = [word.lower_ for word in first if word.lower_ != "even"][:2]
    return words in (["not", "one"], ["not", "a"])


def was_to_have(verb: Token) -> bool:
    """Tell the "was" of "was to have met them", who may never have met."""
    to_have = (
        {c.lower_ for c in open_.children if c.dep_ == "aux"}
        for open_ in verb.children
        if open_.dep_ == "xcomp"
    )
    return verb.lower_ in {"was", "were"} and any({"to", "have"} <= w for w in to_have)

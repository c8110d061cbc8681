"""Participles that the parser hangs on the verb above in, hung on their noun out.

In "she hopes to go back to the mine, closed since May" it may have her closed, and in
"Norva will build a mill in Lund, designed by Ruiz" it may have Norva designed.
"""

from spacy.tokens import Doc, Token

from timeline.language.beside import text_before, word_before
from timeline.language.forms import dictionary_form
from timeline.language.having import having
from timeline.language.heads import Head, move_heads
from timeline.language.high_fellows import high_fellows
from timeline.language.token import NOUN_SUBJECTS, NOUN_TAGS, PAST_TAGS
from timeline.language.words import mend_words

PARTICIPLE, REDUCED = "VBN", "acl"
# How such a participle hangs on the verb above.
ASTRAY = ("advcl", "xcomp", "ccomp", "dep", REDUCED)
# What may stand beside it: where, when, by whom, and what it is to do.
BESIDE = frozenset({"prep", "prt", "agent", "advmod", "xcomp", "cc", "conj", "punct"})
AHEAD: tuple[list[str], ...] = ([], ["to", "be"])  # "closed", "to be closed"
ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
THINGS = frozenset({"FAC", "LOC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
PERSONS = frozenset({"he", "she", "they", "we", "i"})
PLACES = frozenset({"GPE", "LOC"})
STEPS = 6


def mend_hung_high(doc: Doc) -> None:
    """Hang such participles on the noun right before their comma, in place."""
    heads: dict[int, Head] = {}
    for word in having(doc, "DEP", ASTRAY):
        noun = _thing_before(word) if _is_of_things(word) else None
        sure = noun is not None and _is_surely_of(word, noun)
        if noun is not None and (sure or _is_done_by_others(word.head)):
            heads |= _hung_on(noun, word)
    for word in having(doc, "DEP", [REDUCED]):
        heads |= _of_held(word)
    heads |= high_fellows(doc)
    move_heads(doc, heads)


def _of_held(word: Token) -> dict[int, Head]:
    """Let the scanner be mounted in "a nun using a scanner mounted on a cart"."""
    held = word_before(word)
    base = dictionary_form(word.lower_, "verb")
    fixed = base in mend_words()["done_to_held"] | _of_things()
    if held is None or word.tag_ not in PAST_TAGS or not fixed:
        return {}
    using = held.head
    holds = held.dep_ == "dobj" and using.tag_ == "VBG" and using.dep_ == REDUCED
    same = using.head.i == word.head.i and held.tag_ in NOUN_TAGS
    finite = word.head.dep_ in NOUN_SUBJECTS and word.head.head.i > word.i
    return {word.i: (held.i, REDUCED)} if holds and same and finite else {}


def _hung_on(noun: Token, word: Token) -> dict[int, Head]:
    """Give the new heads: what follows a second comma is the verb's."""
    heads: dict[int, Head] = {word.i: (noun.i, REDUCED)}
    for verb in (word, *(c for c in word.rights if c.dep_ == "conj")):
        if verb.tag_ in PAST_TAGS:
            verb.tag_ = PARTICIPLE
        late = (c for c in verb.rights if c.dep_ == "prep")
        apart = (c for c in late if text_before(c) == ",")
        heads |= {c.i: (word.head.i, "prep") for c in apart}
    return heads


def _is_of_things(word: Token) -> bool:
    """Tell "closed" or "to be set up", which nobody is, right after a comma."""
    first = word.left_edge
    opened = word.tag_ in PAST_TAGS and text_before(first) == ","
    base = dictionary_form(word.lower_, "verb")
    to_be = [c.lower_ for c in word.lefts] == AHEAD[1]
    things = _of_things() | mend_words()["to_be_done"] if to_be else _of_things()
    thing = base in things and word.dep_ != REDUCED
    if not opened or not (thing or _is_of_place(word)):
        return False
    ranked = mend_words()["ranking"]
    helped = [c.lower_ for c in word.lefts if c.lower_ not in ranked]
    return helped in AHEAD and all(c.dep_ in BESIDE for c in word.rights)


def _is_of_place(word: Token) -> bool:
    """Tell "besieged by rebels" right after the name of a town and a comma."""
    base, comma = dictionary_form(word.lower_, "verb"), word.left_edge.i - 1
    town = word.doc[comma - 1] if comma > 0 else word
    return base in mend_words()["done_to_places"] and town.tag_ == "NNP"


def _of_things() -> frozenset[str]:
    return mend_words()["done_to_things"]


def _thing_before(word: Token) -> Token | None:
    """Give the mill of "build a mill in Lund, designed by Ruiz"; nobody by name."""
    verb, comma = word.head, word.left_edge.i - 1
    noun = word.doc[comma - 1] if comma else word
    for _ in range(STEPS):
        above = noun.head
        led = above.dep_ == "prep" and above.head.tag_ in NOUN_TAGS
        pact = (
            word.lower_ in mend_words()["signing"]
            and noun.lower_ not in mend_words()["pacts"]
        )
        if led and (noun.ent_type_ in PLACES or pact) and not _is_of_place(word):
            noun = above.head
    ends = noun.right_edge.i in {comma, comma - 1}
    named = noun.ent_type_ in ACTING - PLACES and not _is_of_place(word)
    thing = noun.tag_ in NOUN_TAGS and not named
    return (
        noun if thing and ends and verb.i < noun.i and verb.is_ancestor(noun) else None
    )


def _is_surely_of(word: Token, noun: Token) -> bool:
    """Tell "gives to a fund, to be built", "renew a pact, signed in May".

    Who does something to a thing is not to be built, and a pact is what is signed.
    """
    if _is_of_place(word):
        return True
    own = any(c.dep_ == "nsubj" for c in word.head.lefts)
    ahead = own and any(c.lower_ == "to" for c in word.lefts)
    return ahead or (
        word.lower_ in mend_words()["signing"] and noun.lower_ in mend_words()["pacts"]
    )


def _is_done_by_others(verb: Token) -> bool:
    """Tell a verb whose subject is somebody, who is not built, opened or closed."""
    while verb.dep_ == "xcomp":
        verb = verb.head  # "she hopes to go back"
    own = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS]
    if len(own) != 1 or own[0].dep_ != "nsubj":
        return False
    somebody = own[0].lower_ in PERSONS or own[0].ent_type_ in ACTING
    somebody |= own[0].tag_ == "NNP" and own[0].ent_type_ not in THINGS
    base = dictionary_form(verb.lower_, "verb")
    return somebody or base in mend_words()["planning"]

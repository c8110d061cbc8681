"""What is as large as something else in, made the subject of what it does out.

In "a slab the size of Malta broke off" the parser lets the size break off, and the slab
stand for the sentence. In "a bus carrying nine people fell" it may let both fall.
"""

import numpy as np
from spacy.tokens import Doc, Token

from timeline.language.beside import word_before
from timeline.language.heads import Head, as_subject, in_place_of, move_heads
from timeline.language.token import HELPING, NOUN_SUBJECTS, NOUN_TAGS, PAST_TAGS
from timeline.language.words import mend_words

ASIDE, LED, PAST = "appos", "pobj", "VBD"  # no "in Lund the size"

TIMES = frozenset({"times", "twice"})
OPENING = frozenset({"after", "before", "since", "because", "as"})


def mend_sized_nouns(doc: Doc) -> None:
    """Give such verbs the noun before the size for their subject, in place."""
    known = [doc.vocab.strings[relation] for relation in sorted(NOUN_SUBJECTS)]
    heads: dict[int, Head] = {}
    for place in np.flatnonzero(np.isin(doc.to_array("DEP"), known)):
        size = doc[int(place)]
        noun = _sized_before(size)
        if noun is not None:
            heads.update(_set_right(noun, size, size.head))
        elif (carrying := _carried_by(size)) is not None:
            heads[size.i] = carrying.i, "dobj"
        else:
            heads.update(_carried_named(size))
            heads.update(_times_over(size))
    move_heads(doc, heads)


def _sized_before(size: Token) -> Token | None:
    """Give the slab of "a slab the size of Malta broke"; None for other subjects."""
    noun = word_before(size.left_edge)
    sized = size.lower_ in mend_words()["sizes"] and size.left_edge.lower_ == "the"
    if not sized or noun is None or noun.tag_ not in NOUN_TAGS or noun.dep_ == LED:
        return None
    return noun if any(c.lower_ == "of" for c in size.rights) else None


def _carried_named(aside: Token) -> dict[int, Head]:
    """Let Tern-1 be carried in "a rocket carrying Tern-1, the first one, rose"."""
    comma = word_before(aside.left_edge)
    name = None if comma is None or comma.text != "," else word_before(comma)
    carrying = None if name is None else word_before(name.left_edge)
    if name is None or carrying is None or carrying.tag_ != "VBG":
        return {}
    rocket = carrying.head
    both = rocket.dep_ in NOUN_SUBJECTS and rocket.head.i == aside.head.i
    lacks = all(c.dep_ not in {ASIDE, "dobj"} for c in carrying.rights)
    if not (both and lacks) or rocket.i != carrying.i - 1 or name.head.i != rocket.i:
        return {}
    name.tag_, name.pos_ = "NNP", "PROPN"
    return {name.i: (carrying.i, "dobj"), aside.i: (name.i, ASIDE)}


def _times_over(limit: Token) -> dict[int, Head]:
    """Let levels be found in "shut after levels nine times the limit were found"."""
    times = word_before(limit.left_edge)
    if times is None or times.lower_ not in TIMES or times.head.i > limit.i:
        return {}
    levels = word_before(times.left_edge)
    after = levels.head if levels is not None and levels.dep_ == LED else None
    if levels is None or after is None or after.lower_ not in OPENING:
        return {}
    verb = limit.head
    after.tag_ = "IN"
    return {
        levels.i: as_subject(verb),
        limit.i: (levels.i, ASIDE),
        times.i: (limit.i, "npadvmod"),
        after.i: (verb.i, "mark"),
        verb.i: (after.head.i, "advcl"),
    }


def _carried_by(people: Token) -> Token | None:
    """Give what carries them in "a bus carrying nine people fell", two subjects."""
    carrying = word_before(people.left_edge)
    while carrying is not None and carrying.dep_ == "advmod":
        carrying = word_before(carrying)  # "carrying about 60 people"
    if carrying is None or carrying.tag_ != "VBG" or carrying.dep_ != "acl":
        return None
    bus = carrying.head
    both = bus.dep_ in NOUN_SUBJECTS and bus.head.i == people.head.i
    lacks = all(c.dep_ not in {"dobj", "prep", "prt"} for c in carrying.rights)
    behind = bus.i == carrying.i - 1 and people.head.i > people.i
    return carrying if both and lacks and behind else None


def _set_right(noun: Token, size: Token, verb: Token) -> dict[int, Head]:
    """Give the new heads: what stood beside the noun behind it is the verb's."""
    heads: dict[int, Head] = {noun.i: as_subject(verb), size.i: (noun.i, ASIDE)}
    if verb.head.i == noun.i:
        heads[verb.i] = in_place_of(noun, verb)
        heads |= {c.i: (verb.i, c.dep_) for c in noun.rights if c.i > verb.i}
        if verb.tag_ in PAST_TAGS and all(c.dep_ not in HELPING for c in verb.children):
            verb.tag_ = PAST
    return heads

"""Objects of verbs of saying that are subjects of what is said in, set right out.

In "the mayor announced classes for small children, in Lund too, would be cancelled" the
words up to "would" are a sentence; the parser makes them one and leaves the cancelling
without a subject, which no clause of English is. In "said in a letter that talks had
failed" it makes what is said a part of the letter.
"""

from collections.abc import Iterator

import numpy as np
from spacy.tokens import Doc, Token

from timeline.language.forms import dictionary_form
from timeline.language.garden_paths import is_bare
from timeline.language.heads import Head, as_subject, in_place_of, move_heads
from timeline.language.token import HELPING, NOUN_TAGS, TENSED
from timeline.language.words import mend_words

CONTENT = "ccomp"
OF_NOUN = "acl"
BESIDE = frozenset({"punct", "prep", "advmod"})


def mend_told_objects(doc: Doc) -> None:
    """Make the object of the saying the subject of what is said, in place."""
    relation = doc.vocab.strings[CONTENT]
    heads: dict[int, Head] = {}
    for place in np.flatnonzero(doc.to_array("DEP") == relation):
        told = doc[int(place)]
        saying, verb = sorted((told, told.head), key=lambda one: one.i)
        noun = _object_before(saying, verb)
        if noun is not None and not heads.keys() & {saying.i, verb.i, noun.i}:
            heads.update(_set_right(noun, saying, verb))
    of_noun = doc.vocab.strings[OF_NOUN]
    for place in np.flatnonzero(doc.to_array("DEP") == of_noun):
        heads.update(_said_in(doc[int(place)]))
    move_heads(doc, heads)


def _said_in(verb: Token) -> Iterator[tuple[int, Head]]:
    """Let what was "said in a letter that" be said; not "acted in the belief that"."""
    noun = verb.head
    saying = noun.head.head
    marks = [c for c in verb.lefts if c.dep_ == "mark"]
    if [(c.lower_, c.i) for c in marks] != [("that", noun.i + 1)]:
        return
    held = noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.i > saying.i
    said = held and dictionary_form(saying.lower_, "verb") in mend_words()["said_in"]
    if said and all(c.dep_ != CONTENT for c in saying.children):
        yield verb.i, (saying.i, CONTENT)


def _object_before(saying: Token, verb: Token) -> Token | None:
    """Give the one object of a first verb that a second without a subject may have."""
    if saying.tag_ not in TENSED or not is_bare(verb):
        return None
    objects = [c for c in saying.rights if c.dep_ == "dobj" and c.i < verb.i]
    if len(objects) != 1 or objects[0].tag_ not in NOUN_TAGS:
        return None
    noun = objects[0]
    others = (c for c in saying.rights if noun.i < c.i < verb.i)
    if any(c.dep_ not in BESIDE for c in others) or not _may_be_of(noun, verb):
        return None
    return noun


def _may_be_of(noun: Token, verb: Token) -> bool:
    """Tell "schools will be closed"; not "visits a school, is booed", a headline."""
    helpers = [c for c in verb.lefts if c.dep_ in HELPING]
    if any(helper.tag_ == "MD" for helper in helpers):
        return True
    apart = any(word.is_punct for word in verb.doc[noun.i : verb.i])
    return bool(helpers) and not apart and verb.dep_ == CONTENT


def _set_right(noun: Token, saying: Token, verb: Token) -> Iterator[tuple[int, Head]]:
    yield noun.i, as_subject(verb)
    if saying.dep_ != CONTENT or saying.head.i != verb.i:
        return
    yield saying.i, in_place_of(verb, saying)
    yield verb.i, (saying.i, CONTENT)

"""What one and then others did in, told of each out.

In "one man sprayed a guard with paint, others took his hat" the parser may have the
man, sprayed so, take the hat, and of "the first charged Ruiz with theft, and the second
cleared her" it may make one Ruiz, who was charged first.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from timeline.language.beside import text_before
from timeline.language.forms import dictionary_form
from timeline.language.having import having
from timeline.language.heads import Head, as_subject, in_place_of, move_heads
from timeline.language.token import HELPING, NOUN_SUBJECTS, PAST_TAGS
from timeline.language.words import mend_words

PAST, SUBJECT, OBJECT = "VBD", "nsubj", "dobj"
BOTH = 2
ROOT, STATE = "ROOT", "oprd"
ONE, OTHER = "one", "other"
# What a verb may have behind it, and no participle before a noun.
BEFORE_OBJECT = frozenset({"NNP", "NNPS", "CD", "DT", "PRP$"})


def mend_acts_in_turn(doc: Doc) -> None:
    """Give each of them the verb of its own, in place."""
    heads: dict[int, Head] = {}
    for relation, mend in (("acl", _before_others), ("amod", _of_first)):
        for verb in having(doc, "DEP", [relation]):
            if not verb.i:
                continue
            plain = all(c.dep_ not in HELPING | {"agent"} for c in verb.children)
            new = dict(mend(verb)) if verb.tag_ in PAST_TAGS and plain else {}
            if new:
                verb.tag_, verb.pos_ = PAST, "VERB"
                heads.update(new)
    for one in having(doc, "LOWER", [ONE]):
        if one.dep_ == STATE:
            heads.update(_one_and_other(one))
    for the in having(doc, "DEP", ["det"]):
        heads.update(_the_first(the))
    move_heads(doc, heads)


def _one_and_other(one: Token) -> Iterator[tuple[int, Head]]:
    """Let "one because of wind, the other because of rain" be two that were put off."""
    verb = one.head
    others = [c for c in verb.rights if c.dep_ == STATE and c.lower_ == OTHER]
    own = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS]
    if len(own) != 1 or len(others) != 1 or text_before(one) != ",":
        return
    other = others[0]
    if other.i < one.i or text_before(other.left_edge) != ",":
        return
    yield one.i, (own[0].i, "appos")
    yield other.i, (own[0].i, "appos")
    for why in verb.rights:
        if why.i > one.i and why.dep_ in {"prep", "advcl"}:
            yield why.i, ((other if why.i > other.i else one).i, why.dep_)


def _before_others(verb: Token) -> Iterator[tuple[int, Head]]:
    """Mend "one man sprayed a guard, others took his hat"; not "given a hat"."""
    noun = verb.head
    last = noun.head
    own = [c for c in last.lefts if c.dep_ in NOUN_SUBJECTS and c.i >= noun.i]
    acts = any(c.dep_ == OBJECT for c in verb.rights)
    near = verb.i == noun.i + 1 and len(own) == BOTH and own[0] == noun
    if not (acts and near) or text_before(own[1].left_edge) != ",":
        return
    if dictionary_form(verb.lower_, "verb") in mend_words()["giving"]:
        return
    yield noun.i, (verb.i, SUBJECT)
    yield verb.i, (last.i, "ccomp")


def _of_first(verb: Token) -> Iterator[tuple[int, Head]]:
    """Mend "the first charged Ruiz with theft"; not "the first charged man fled"."""
    first, noun = verb.doc[max(verb.i - 1, 0)], _noun_behind(verb)
    near = {verb.i, verb.head.i, noun.i}
    ranked = first.lower_ in mend_words()["ranks"] and first.head.i in near
    the = [c for c in (*noun.lefts, *first.lefts) if c.i == first.i - 1]
    led = len(the) == 1 and the[0].dep_ == "det"
    above = _place_of(noun, verb)
    if not (ranked and led) or above is None or noun.left_edge.i != the[0].i:
        return
    yield verb.i, above
    yield noun.i, (verb.i, OBJECT)
    yield first.i, as_subject(verb)
    yield the[0].i, (first.i, "det")
    after = (c for c in noun.rights if above[1] == ROOT or c.dep_ == "prep")
    yield from ((c.i, (verb.i, c.dep_)) for c in after)


def _the_first(the: Token) -> dict[int, Head]:
    """Mend "the first killed nine", where "the" may belong to the killing."""
    verb, first = the.head, the.doc[min(the.i + 1, len(the.doc) - 1)]
    ranked = first.lower_ in mend_words()["ranks"] and first.head.i == verb.i
    if not ranked or verb.tag_ not in PAST_TAGS or verb.i != the.i + 2:
        return {}
    if any(c.dep_ in NOUN_SUBJECTS for c in verb.children):
        return {}
    return {first.i: as_subject(verb), the.i: (first.i, "det")}


def _noun_behind(verb: Token) -> Token:
    """Give "Ruiz" for "charged" in "charged Judge Ruiz", as it is taken for one noun.

    The verb itself where a plain noun follows, as in "the first charged man".
    """
    after = verb.doc[verb.i + 1 : verb.i + 2]
    if all(word.tag_ not in BEFORE_OBJECT for word in after):
        return verb
    noun = verb.head
    return noun.head if noun.dep_ == "compound" and noun.head.i > noun.i else noun


def _place_of(noun: Token, verb: Token) -> Head | None:
    """Give where a verb belongs that stands in a noun: that of its clause."""
    if noun.dep_ == ROOT:
        return in_place_of(noun, verb)
    last = noun.head
    if noun.dep_ == "conj" and last.pos_ == "VERB":
        return last.i, "conj"
    if noun.dep_ == "conj":
        same = [c for c in last.lefts if c.dep_ == "amod" and c.tag_ in PAST_TAGS]
        return (same[0].i, "conj") if same else None
    others = [c for c in last.lefts if c.dep_ in NOUN_SUBJECTS and c.i > noun.i]
    return (last.i, "ccomp") if others and noun.dep_ in NOUN_SUBJECTS else None

"""A verb that the parser joins to a clause in, the verb above that it goes on from out.

"She said talks would begin and ruled out a deal": it is she who rules it out. The
parser joins a second verb to the nearest one before it.
"""

from collections.abc import Sequence

from timeline.events.antecedents import is_person_noun
from timeline.events.clause import SUBJECTS, VERB_POS, subject_of
from timeline.events.titles.phrase.number import is_plural
from timeline.events.titles.verb.cuts import may_say
from timeline.events.word_lists import read_word_lists
from timeline.language import HELPING, PAST_TAGS, Token, lemma

LISTS = read_word_lists("titles")
THINGS = frozenset({"NN", "NNS"})

# Words that open a clause about when or why: "left after a clerk called, and ...".
PAST = frozenset({"was", "were"})
STEPS = 3
# Whether a form is of several.
ONE_OR_MANY = {"was": False, "is": False, "has": False, "were": True, "are": True}
OBJECT_FORMS = frozenset({"it", "them", "him", "her"})
OPENING = frozenset({"after", "before", "when", "because", "until"})


def joined_higher(verb: Token) -> Token | None:
    """Give the verb whose subject a verb shares, past the clause it is joined to.

    None where it goes on from the verb that it is joined to.
    """
    first = verb.head
    above = first.head
    if verb.dep_ != "conj" or first.pos_ not in VERB_POS:
        return None
    nearer = _told_nearer(verb)
    if nearer is not None or above == first:
        return nearer
    if _is_past_wish(verb) or _is_still_to_come(verb) or _is_of_above(verb):
        return above
    own = any(child.dep_ in SUBJECTS for child in verb.children)
    if verb.tag_ != "VBD" or own:
        return None
    if above.tag_ != "VBD" or above.i > first.i:
        return None
    higher = _is_promised(first) or _is_set_apart(verb) or _is_blamed(verb)
    higher = higher or _is_of_nothing(first) or _is_of_teller(verb)
    return above if higher else None


def _told_nearer(verb: Token) -> Token | None:
    """Give "came" for "hit" in "he was dozing when a man came in, hit him and fled".

    The parser joins it to the dozing, which goes on while the others happen.
    """
    first, doc = verb.head, verb.doc
    own = any(c.dep_ in SUBJECTS | HELPING for c in verb.children)
    before = verb.left_edge.i - 1
    if own or verb.tag_ != "VBD" or doc[before].text != ",":
        return None
    for clause in doc[first.i + 1 : before]:
        when = any(c.lower_ == "when" for c in clause.children)
        told = when and clause.dep_ == "advcl" and clause.tag_ == "VBD"
        if told and clause.right_edge.i + 1 == before and _is_going_on(clause, first):
            return clause if subject_of(clause) is not None else None
    return None


def _is_going_on(clause: Token, first: Token) -> bool:
    """Tell the dozing of "was dozing when a man came", below the verb joined."""
    here = clause
    for _ in range(STEPS):
        here = here.head
        if here.tag_ == "VBG" and any(c.lower_ in PAST for c in here.children):
            return here == first
    return False


def _is_still_to_come(verb: Token) -> bool:
    """Tell "was halted after men stole it, and will be repeated": no men are."""
    first, above = verb.head, verb.head.head
    own = any(child.dep_ in SUBJECTS for child in verb.children)
    modal = any(child.tag_ == "MD" for child in verb.children)
    then = first.tag_ == "VBD" and above.pos_ in VERB_POS and above.i < first.i
    return modal and not own and then and _is_set_apart(verb)


def _is_past_wish(verb: Token) -> bool:
    """Tell "asked for it to be sold and left": what is to be sold did not leave."""
    first, above = verb.head, verb.head.head
    wish = any(c.lower_ == "for" and c.dep_ == "mark" for c in first.children)
    wish &= any(c.tag_ == "TO" for c in first.children)
    own = any(c.dep_ in SUBJECTS | HELPING for c in verb.children)
    told = verb.tag_ == "VBD" and not own and above.pos_ in VERB_POS
    return wish and told and above.i < first.i


def _is_promised(first: Token) -> bool:
    """Tell "would begin" of "said it would begin and left", where nobody would left."""
    modal = any(child.tag_ == "MD" for child in first.children)
    return modal and first.dep_ == "ccomp" and may_say(first.head)


def _is_blamed(verb: Token) -> bool:
    """Tell "said sales had fallen and blamed the rain", which no sales blamed."""
    first = verb.head
    said = first.dep_ == "ccomp" and may_say(first.head)
    subject = subject_of(first)
    if not said or subject is None or lemma(verb) not in LISTS["done_by_somebody"]:
        return False
    return subject.tag_ in THINGS and not subject.ent_type_ and not _may_blame(subject)


def _is_of_nothing(first: Token) -> bool:
    """Tell "said no harm was done and sailed on": no harm sailed."""
    subject = subject_of(first) if first.dep_ == "ccomp" else None
    return subject is not None and any(c.lower_ == "no" for c in subject.lefts)


def _is_of_teller(verb: Token) -> bool:
    """Tell what only who says the clause before it does.

    "Said four had died and raised it to six", "said sales fell and cut its forecast",
    "said the man was held and appealed for witnesses".
    """
    first = verb.head
    if first.dep_ != "ccomp" or not may_say(first.head):
        return False
    things = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    led = {
        c.lower_: noun
        for c in verb.children
        if c.dep_ == "prep"
        for noun in c.children
        if noun.dep_ == "pobj"
    }
    counted = any(lemma(thing) in LISTS["counts_told"] for thing in things)
    counted &= any(led[to].tag_ == "CD" for to in {"to", "at"} & led.keys())
    asks = lemma(verb) in LISTS["done_by_somebody"]
    asked = [*things, *(led[word] for word in {"for", "on", "to"} & led.keys())]
    public = asks and any(noun.lower_ in LISTS["asked_publicly"] for noun in asked)
    return counted or public or _has_others_thing(things, subject_of(first))


def _is_of_above(verb: Token) -> bool:
    return _is_done_to_it(verb) or _is_of_other_number(verb)


def _is_of_other_number(verb: Token) -> bool:
    """Tell "was found" of "a ring was dropped as they fled and was found"."""
    first, above = verb.head, verb.head.head
    own = {c.lower_ for c in verb.lefts if c.dep_ in HELPING} & ONE_OR_MANY.keys()
    if len(own) != 1 or above.pos_ not in VERB_POS or above.i > first.i:
        return False
    nearer, farther = subject_of(first), subject_of(above)
    if nearer is None or farther is None or first.dep_ != "advcl":
        return False
    many = ONE_OR_MANY[own.pop()]
    return is_plural(nearer) != many and is_plural(farther) == many


def _is_done_to_it(verb: Token) -> bool:
    """Tell "found the firm had let crooks in and fined it": no firm fines itself."""
    first = verb.head
    said = first.dep_ == "ccomp" and may_say(first.head) and first.head.i < first.i
    subject = subject_of(first) if said else None
    done = lemma(verb) in LISTS["done_by_authorities"] and verb.tag_ in PAST_TAGS
    objects = {c.lower_ for c in verb.rights if c.dep_ == "dobj"}
    return subject is not None and done and bool(objects & OBJECT_FORMS)


def _has_others_thing(things: Sequence[Token], subject: Token | None) -> bool:
    """Tell "its" of "sales fell and cut its forecast", which is not of several."""
    several = subject is not None and subject.tag_ == "NNS" and subject.pos_ == "NOUN"
    its = (c.lower_ == "its" for thing in things for c in thing.children)
    return several and any(its)


def _may_blame(noun: Token) -> bool:
    return is_person_noun(noun) or lemma(noun) in LISTS["bodies"]


def _is_set_apart(verb: Token) -> bool:
    """Tell "left after a clerk called, and returned", which the comma parts.

    Not "left after a clerk called, shouted, and rang", a list.
    """
    first, doc = verb.head, verb.doc
    marks = {c.lower_ for c in first.children if c.dep_ in {"mark", "advmod"}}
    if first.dep_ != "advcl" or not marks & OPENING:
        return False
    joints = [c for c in first.children if c.dep_ == "cc" and c.i < verb.i]
    commas = [w for w in doc[first.i : verb.i] if w.text == ","]
    return (
        len(joints) == len(commas) == 1
        and joints[0].lower_ in {"and", "but"}
        and commas[0].i == joints[0].i - 1
    )

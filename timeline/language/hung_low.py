"""Words that the parser hangs on the nearest word in, hung where they belong out.

In "sentenced a cook who stole a car to ten months in jail" it is the sentence that is
of ten months, in "officials of Norva and Lund Lines" the officials are of both, in "a
jet that crashed and killed all nine on board hit a ridge" the jet hit it.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from spacy.tokens import Doc, Token

from timeline.language.beside import text_before, word_before
from timeline.language.forms import dictionary_form
from timeline.language.garden_paths import is_bare
from timeline.language.heads import Head, as_subject, first_of, in_place_of, move_heads
from timeline.language.hung_clauses import of_letter, of_plan, of_thing
from timeline.language.token import NOUN_SUBJECTS, NOUN_TAGS, PAST_TAGS, UNDERGOERS
from timeline.language.words import mend_words

AFTER = frozenset({"after", "before"})
TENSED = frozenset({"VBZ", "VBD"})
PAIR = 2
TOGETHER = "together"
DAY_BEFORE = 4  # words of "quake the day before"
LONGEST = 12  # words of an aside
PAST = "VBD"
STEPS = 4  # from "to ten months" up to the crime that it hangs on


def mend_hung_low(doc: Doc) -> None:
    """Hang such words where they belong, in place."""
    known = [doc.vocab.strings[relation] for relation in MENDS]
    heads: dict[int, Head] = {}
    for place in np.flatnonzero(np.isin(doc.to_array("DEP"), known)):
        word = doc[int(place)]
        if heads.keys() & {word.i, word.head.i}:
            continue
        for mend in MENDS[word.dep_]:
            found = mend(word)
            heads |= found
            if found:
                break
    move_heads(doc, heads)


def _term(to: Token) -> dict[int, Head]:
    """Mend "sentenced a cook who stole a car to ten months in jail"."""
    words = mend_words()
    terms = [c for c in to.rights if c.dep_ == "pobj" and c.lower_ in words["terms"]]
    if to.lower_ != "to" or not terms:
        return {}
    here = to.head
    for _ in range(STEPS):
        noun = here.head
        if here.dep_ == "relcl" and noun.dep_ in UNDERGOERS:
            verb = noun.head
            base = dictionary_form(verb.lower_, "verb")
            mended = base in words["sentencing"]
            return {to.i: (verb.i, "prep"), **_place_of(terms[0])} if mended else {}
        here = noun
    return {}


def _still(participle: Token) -> dict[int, Head]:
    """Mend "Two hikers missing since May were found": it is they who were found."""
    verb = participle.head
    own = [c for c in participle.lefts if c.dep_ in NOUN_SUBJECTS]
    if participle.tag_ != "VBG" or len(own) != 1 or verb.i < participle.i:
        return {}
    near = own[0].right_edge.i + 1 == participle.i
    closed = participle.right_edge.i + 1 == first_of(verb).i
    if not (near and closed and is_bare(verb)):
        return {}
    return {own[0].i: as_subject(verb), participle.i: (own[0].i, "acl")}


def _together(together: Token) -> dict[int, Head]:
    """Mend "brought both together in Lund": no place is "together in"."""
    verb = together.head.head
    led = together.head.dep_ == "prep" and together.head.i == together.i + 1
    led &= together.head.lower_ != "with"
    if together.lower_ != TOGETHER or not led or not 0 < verb.i < together.i:
        return {}
    return {together.i: (verb.i, "advmod")} if verb.pos_ == "VERB" else {}


def _alive(state: Token) -> dict[int, Head]:
    """Mend "were found alive Thursday"; not "held last Thursday"."""
    day, found = state.head, state.head.head
    told = state.lower_ in mend_words()["states"] and day.dep_ == "npadvmod"
    near = found.i == state.i - 1 and day.i == state.i + 1
    return {state.i: (found.i, "oprd")} if told and near else {}


def _termed(thing: Token) -> dict[int, Head]:
    """Mend "termed the case unfair", where the case is what was termed so."""
    unfair, verb = thing.head, thing.head.head
    told = unfair.tag_ == "JJ" and unfair.dep_ == "oprd" and verb.pos_ == "VERB"
    return {thing.i: (verb.i, "dobj")} if told and verb.i < thing.left_edge.i else {}


def _in_court(charged: Token) -> dict[int, Head]:
    """Mend "appeared in court charged with theft"."""
    words, court = mend_words(), charged.head
    place = court.head
    told = charged.lower_ in words["accused"] and court.lower_ in words["courts_at"]
    if not told or place.dep_ != "prep" or place.head.pos_ != "VERB":
        return {}
    return {charged.i: (place.head.i, "advcl")}


def _main_verb(verb: Token) -> dict[int, Head]:
    """Mend "The verdict in Lund after a long trial ends a row", a sentence of its own.

    The parser may let the trial end it, and the sentence be no more than a verdict.
    """
    noun = verb.head
    marks = [c for c in verb.lefts if c.dep_ == "mark"]
    own = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS]
    whole = noun.dep_ == "ROOT" and noun.tag_ in NOUN_TAGS and noun.i < verb.i
    if not whole or len(marks) != 1 or len(own) != 1 or verb.tag_ not in TENSED:
        return {}
    led = marks[0].lower_ in AFTER and own[0].left_edge.i == marks[0].i + 1
    stopped = any(word.tag_ == "." for word in noun.rights)
    if not (led and stopped and any(c.dep_ == "det" for c in noun.lefts)):
        return {}
    heads: dict[int, Head] = {
        verb.i: in_place_of(noun, verb),
        noun.i: (verb.i, "nsubj"),
        marks[0].i: (noun.i, "prep"),
        own[0].i: (marks[0].i, "pobj"),
    }
    return heads | {c.i: (verb.i, c.dep_) for c in noun.rights if c.i > verb.i}


def _as_clause(as_: Token) -> dict[int, Head]:
    """Mend "were told to leave as a fire, dubbed the Moor Fire, burned homes"."""
    fires = [c for c in as_.rights if c.dep_ == "pobj" and c.tag_ in NOUN_TAGS]
    if as_.lower_ != "as" or len(fires) != 1:
        return {}
    fire, doc = fires[0], as_.doc
    near = doc[fire.i : min(fire.i + LONGEST, as_.sent.end - 1)]
    commas = [word.i for word in near if word.text == ","][:PAIR]
    if len(commas) < PAIR:
        return {}
    dubbed, verb = doc[commas[0] + 1], doc[commas[1] + 1]
    own = any(c.dep_ in NOUN_SUBJECTS for c in (*dubbed.children, *verb.children))
    # "As late as 2015 cooks in Lund, led by Ruiz, left": they left that late.
    own |= verb.is_ancestor(as_.head)
    if own or dubbed.tag_ not in PAST_TAGS or verb.tag_ != PAST:
        return {}
    dubbed.tag_ = "VBN"
    return {
        fire.i: (verb.i, "nsubj"),
        as_.i: (verb.i, "mark"),
        verb.i: (as_.head.i, "advcl"),
        dubbed.i: (fire.i, "acl"),
    }


def _place_of(term: Token) -> dict[int, Head]:
    """Give its head to the "in jail" of "ten months in jail"."""
    after = term.doc[term.right_edge.i + 1 : term.right_edge.i + 2]
    return {word.i: (term.i, "prep") for word in after if word.lower_ == "in"}


def _fellow(name: Token) -> dict[int, Head]:
    """Mend "officials of the Lund Board and the Norland Bridge Authority"."""
    officials, doc = name.head, name.doc
    if name.pos_ != "PROPN" or officials.tag_ != "NNS" or officials.ent_type_:
        return {}
    of = [c for c in officials.rights if c.lower_ == "of" and c.i < name.i]
    boards = [c for one in of for c in one.rights if c.dep_ == "pobj"]
    alike = [b for b in boards if b.ent_type_ == name.ent_type_ == "ORG"]
    joints = [c for c in officials.rights if c.dep_ == "cc" and c.i < name.i]
    if len(boards) != 1 or not alike or len(joints) != 1:
        return {}
    if joints[0].i != boards[0].right_edge.i + 1 or doc[joints[0].i].lower_ != "and":
        return {}
    return {name.i: (boards[0].i, "conj"), joints[0].i: (boards[0].i, "cc")}


def _next_verb(injured: Token) -> dict[int, Head]:
    """Mend "left nine dead and injured forty", where nobody is left injured."""
    dead = injured.head
    verb = dead.head
    acts = injured.tag_ in PAST_TAGS and any(c.dep_ == "dobj" for c in injured.rights)
    state = dead.pos_ == "ADJ" and dead.dep_ in {"oprd", "acomp"}
    if not (acts and state and verb.tag_ == PAST):
        return {}
    joints = [c for c in dead.rights if c.dep_ == "cc" and c.i < injured.i]
    injured.tag_ = PAST
    return {c.i: (verb.i, "cc") for c in joints} | {injured.i: (verb.i, "conj")}


def _then(struck: Token) -> dict[int, Head]:
    """Mend "was suspended, then struck off": two passives, one after the other."""
    first = struck.head
    own = [c for c in struck.lefts if c.i < struck.i]
    then = [c.lower_ for c in own] == ["then"] and struck.i == own[0].i + 1
    passive = any(c.dep_ == "auxpass" for c in first.lefts)
    if not (then and passive and first.i < own[0].i and struck.tag_ in PAST_TAGS):
        return {}
    apart = text_before(own[0]) == "," and first.right_edge.i >= struck.i
    return {struck.i: (first.i, "conj"), own[0].i: (first.i, "cc")} if apart else {}


def _handed_in(in_: Token) -> dict[int, Head]:
    """Mend "handed himself in last week", which is not in that week."""
    oneself, verb = word_before(in_) or in_, in_.head
    words = mend_words()
    handed = dictionary_form(verb.lower_, "verb") in words["giving_oneself_up"]
    if not handed or in_.lower_ not in {"in", "up"} or oneself.head.i != verb.i:
        return {}
    if oneself.lower_ not in words["oneself"]:
        return {}
    days = [c for c in in_.rights if c.ent_type_ == "DATE"]
    return {in_.i: (verb.i, "prt")} | {c.i: (verb.i, "npadvmod") for c in days}


def _victims(people: Token) -> dict[int, Head]:
    """Mend "a jet that crashed and killed all nine on board hit a ridge"."""
    verb, start = people.head, people.left_edge.i
    subjects = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS]
    killed = people.doc[max(start - 1, 0)]
    if len(subjects) != PAIR or subjects[1].i != people.i or start < 1:
        return {}
    first = killed.head if killed.dep_ == "conj" else killed
    told = first.dep_ == "relcl" and first.head.i == subjects[0].i
    done = dictionary_form(killed.lower_, "verb") in mend_words()["done_to_people"]
    if not told or not done or killed.tag_ not in PAST_TAGS or any(killed.rights):
        return {}
    return {people.i: (killed.i, "dobj")}


def _day_before(that: Token) -> dict[int, Head]:
    """Mend "a larger quake the day before that killed nine", where the quake did."""
    doc, verb = that.doc, that.head
    if that.lower_ != "that" or that.i - that.sent.start < DAY_BEFORE:
        return {}
    noun, the, day, before = doc[that.i - DAY_BEFORE : that.i]
    led = (the.lower_, before.lower_) == ("the", "before")
    led &= day.lower_ in mend_words()["days_before"]
    told = noun.tag_ in NOUN_TAGS or noun.lower_ == "one"
    if not (led and told and verb.tag_ == PAST and verb.dep_ in {"relcl", "advcl"}):
        return {}
    that.tag_ = "WDT"
    return {
        verb.i: (noun.i, "relcl"),
        day.i: (before.i, "npadvmod"),
        before.i: (noun.i, "advmod"),
    }


def _hostage(hostage: Token) -> dict[int, Head]:
    """Mend "took several people hostage", which says what they took them for."""
    held = hostage.lower_ in mend_words()["taken_so"] and hostage.tag_ == "NN"
    people = (c for c in hostage.head.rights if c.dep_ == "dobj" and c.i < hostage.i)
    return {hostage.i: (hostage.head.i, "oprd")} if held and any(people) else {}


MENDS: Mapping[str, Sequence[Callable[[Token], dict[int, Head]]]] = {
    "prep": (_term, _as_clause, _handed_in),
    "acl": (_in_court, of_plan, of_letter),
    "amod": (_alive,),
    "advmod": (_together,),
    "advcl": (_main_verb, _then, _hostage, _still),
    "dep": (_then,),
    "conj": (_fellow, _next_verb),
    "nsubj": (_victims, _day_before, _termed),
    "nsubjpass": (_victims,),
    "relcl": (of_thing,),
}
"""What a word may be that hangs so, by its relation; the first that fits is mended."""

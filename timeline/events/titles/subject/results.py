"""A participle in, the verb whose event did the harm that it tells out.

"The bridge collapsed, killing six": the collapse killed them.
"""

from itertools import islice

from timeline.events.clause import (
    CHAIN_LIMIT,
    VERB_POS,
    Tense,
    governing_verb,
    is_behind_comma,
    read_verb_group,
    subject_of,
)
from timeline.events.titles.phrase.times import is_close
from timeline.events.titles.subject.relatives import event_around
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")
MOST_CHILDREN = 30
MARKS = frozenset({"mark", "advmod"})
ASKING = frozenset({"how", "why"})
CAUSING = frozenset({"after", "when", "as"})


def is_harm(verb: Token) -> bool:
    """Tell "killing" after a comma or a clause; not "left, taking the car".

    Also the "injuring" of "killing six and injuring nine".
    """
    if verb.tag_ != "VBG" or verb.head.i >= verb.i:
        return False
    if lemma(verb) not in LISTS["harming"] or verb.head.pos_ not in VERB_POS:
        return False
    joined = verb.dep_ == "conj" and verb.head.tag_ == "VBG"
    joined &= lemma(verb) != "leave"  # says nothing without its last word
    return verb.dep_ == "advcl" or (joined and is_harm(verb.head))


def harms_joined(verb: Token) -> list[Token]:
    """Give "injuring" for the "killing" of "killing six and injuring nine".

    Those joined to it in turn too, in text order.
    """
    found: list[Token] = []
    here: Token | None = verb
    while here is not None:
        joined = (c for c in here.rights if c.dep_ == "conj" and is_harm(c))
        here = next(joined, None)
        found += [] if here is None else [here]
    return found


def first_harm(verb: Token) -> Token:
    """Give "killing" for the "injuring" of "killing six and injuring nine"."""
    above = verb.head
    joined = verb.dep_ == "conj" and is_harm(verb) and is_harm(above)
    return first_harm(above) if joined else verb


def prompted_by(verb: Token) -> Token | None:
    """Give "closed" for "prompting" in "it closed after guests left, prompting a row".

    It is not the guests that prompt it. None where no clause stands between, but for
    what leads to something: "the board rejected it, leading to a row".
    """
    leads = _leads_to(verb)
    ends = ends_thing(verb)
    prompts = (leads or lemma(verb) in LISTS["prompting"]) and not is_close(verb)
    above = verb.head
    if not prompts or verb.tag_ != "VBG" or verb.dep_ != "advcl" or above.i > verb.i:
        return None
    said = what_is_said(above)
    if said is not None:
        return said
    if above.dep_ == "advcl" and _is_led(above):
        above = above.head
    elif not any(
        c.dep_ == "advcl" and above.i < c.i < verb.i and _is_led(c)
        for c in islice(above.children, MOST_CHILDREN)
    ):
        above = cause_above(verb) if ends else above
        return above if (leads or ends) and above.pos_ in VERB_POS else None
    return above if above.pos_ in VERB_POS else None


def ends_thing(verb: Token) -> bool:
    """Tell "ousted the party, ending its rule"; not "sang, ending at nine"."""
    ending = lemma(verb) in LISTS["bringing_to_end"] and verb.tag_ == "VBG"
    above = verb.head
    things = any(c.dep_ == "dobj" for c in verb.rights)
    return ending and things and verb.dep_ == "advcl" and above.i < verb.i


def _leads_to(verb: Token) -> bool:
    """Tell "leading to a row", "resulting in losses"; not "leading by six points"."""
    after = verb.doc[verb.i + 1 : verb.i + 2].text
    return f"{lemma(verb)} {after}" in LISTS["coming_of_it"]


def _is_led(clause: Token) -> bool:
    return any(c.lower_ in CAUSING and c.dep_ in MARKS for c in clause.children)


def what_is_said(verb: Token) -> Token | None:
    """Give "fell" for "said" in "the bridge fell, police said, killing six".

    It is no saying that kills. None for other verbs.
    """
    if lemma(verb) not in LISTS["clause_taking"]:
        return None
    for clause in verb.children:
        after = clause.doc[clause.right_edge.i + 1 : clause.right_edge.i + 2].text
        if clause.dep_ == "ccomp" and clause.i < verb.i and after == ",":
            return clause
    opened = is_behind_comma(verb) or verb.left_edge.text == ","
    beside = verb.dep_ == "parataxis" and verb.head.i < verb.i and opened
    return verb.head if beside else None


def harm_of(event: Token) -> Token | None:
    """Give "killed" for the flood of "after the flood in May, which killed nine".

    Only where the flood is told of to say when something else was. None without one.
    """
    timed = event.dep_ == "pobj" and event.head.lower_ in LISTS["temporal_prepositions"]
    if not timed:
        return None
    dates = [d for p in event.children if p.dep_ == "prep" for d in p.children]
    near = [event, *(d for d in dates if d.ent_type_ == "DATE")]
    for clause in (c for noun in near for c in islice(noun.children, MOST_CHILDREN)):
        if clause.dep_ == "relcl" and (_is_harming(clause) or _is_harmed(clause)):
            return clause
    return None


def _is_harming(clause: Token) -> bool:
    """Tell "killed" of "the flood, which killed nine"."""
    which = (c for c in clause.children if c.dep_ == "nsubj")
    harms = lemma(clause) in LISTS["harming"]
    return harms and any(c.tag_ == "WDT" for c in which)


def _is_harmed(clause: Token) -> bool:
    """Tell "died" of "the flood in which nine died"."""
    around = any(event_around(c) is not None for c in clause.children)
    return around and lemma(clause) in LISTS["done_by_living"]


def cause_above(result: Token) -> Token:
    """Give "crashed" for "killing" in "it crashed while trying to land, killing six".

    The parser hangs it on the nearest verb, be it a participle.
    """
    if result.dep_ == "conj":
        return cause_above(result.head)
    here = result.head
    if is_close(result):
        return here
    asked = _asked_about(here, result)
    if asked is not None:
        return asked
    said = what_is_said(here)
    if said is not None:
        return said
    for _ in range(CHAIN_LIMIT):
        above = governing_verb(here)
        if above is None or read_verb_group(here).tense is not Tense.NONE:
            return here
        here = above
    return result.head


def _asked_about(verb: Token, result: Token) -> Token | None:
    """Give the crash of "teams try to learn how a jet crashed, killing six"."""
    between = [one for one in verb.subtree if verb.i < one.i < result.i]
    asked = (
        one
        for one in reversed(between)
        if one.dep_ == "ccomp"
        and one.tag_ == "VBD"
        and any(c.lower_ in ASKING for c in one.lefts)
    )
    return next(asked, None)


def brings_it(verb: Token) -> bool:
    """Tell "won a seat, giving her ten in all", where it is not she that gives."""
    if (
        verb.tag_ != "VBG"
        or verb.dep_ != "advcl"
        or lemma(verb) not in LISTS["bringing"]
    ):
        return False
    receivers = (c for c in verb.children if c.dep_ in {"dobj", "dative"})
    return any(c.tag_ == "PRP" for c in receivers)


def cause_between(above: Token, result: Token) -> Token:
    """Give "hit" in "troops dug after a flood hit, killing six", not "dug".

    And "sank" in "jailed the captain of a ship that sank in May, killing six".
    """
    befallen = LISTS["befalls_things"]
    before = result.left_edge.nbor(-2)  # behind the comma
    for one in (before, *islice(before.ancestors, MOST_CHILDREN)):
        if one.dep_ == "relcl" and above.i < one.i < result.i:
            sank = lemma(one) in befallen and lemma(above) not in befallen
            return one if sank and lemma(result) in LISTS["harming"] else above
    for child in islice(above.children, MOST_CHILDREN):
        clause = child.dep_ == "advcl" and above.i < child.i < result.i
        told = clause and any(c.lower_ in CAUSING for c in child.children)
        if told and subject_of(child) is not None:
            return child
    return above

"""A verb in, what its group and what governs it say of its reality out."""

from timeline.events.antecedents import is_person_noun
from timeline.events.awaited import is_awaited
from timeline.events.clause import (
    NOUNS,
    VERB_POS,
    Tense,
    VerbGroup,
    is_behind_comma,
    read_verb_group,
)
from timeline.events.negation import has_no, was_to_have
from timeline.events.ranked import is_ranked
from timeline.events.still_so import has_been_so
from timeline.events.turned_out import (
    goes_onward,
    is_compared,
    is_conditional,
    is_had_done,
    turned_out,
)
from timeline.events.unproved import is_unproved
from timeline.events.values import Status
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_CLAUSES, PAST_TAGS, Token, lemma

LISTS = read_word_lists("status")
TITLES = read_word_lists("titles")
COMMON = frozenset({"NN", "NNS"})
LEADING_ON = frozenset({"before", "while"})  # "set a record before leaving": left
REPORTED = frozenset({"ccomp", "relcl", "advcl", "conj"})


def verb_status(verb: Token) -> Status:
    """Tell what the words say of a verb's reality, its own and those that govern it."""
    group = read_verb_group(verb)
    governor = _controller(verb)
    if group.negation is not None or has_no(verb) or _is_yet_to(group):
        # "If they have not agreed by then", "such a dam would not stop a flood"
        open_ = is_conditional(verb) or _would_not(group)
        return Status.HYPOTHETICAL if open_ else Status.NEGATED
    own = Status.HYPOTHETICAL if is_unproved(verb) else _own_status(group)
    if own is not None:
        return own
    if governor is None:
        return Status.ONGOING if _goes_on(group) else Status.HAPPENED
    return _governed_status(governor, verb)


def _would_not(group: VerbGroup) -> bool:
    """Tell "a dam would not stop it"; not "she would not stop it", who refuses."""
    things = [c for c in group.head.lefts if c.dep_ == "nsubj" and c.tag_ in COMMON]
    done = any(c.dep_ == "dobj" for c in group.head.rights)
    would = group.modal == "would" and not group.has_have and done
    return would and any(
        not is_person_noun(one)
        and one.lower_ not in TITLES["bodies"] | TITLES["plural_words"]
        and lemma(one) not in TITLES["persons"]
        for one in things
    )


def _own_status(group: VerbGroup) -> Status | None:
    if was_to_have(group.head.head) and group.head.dep_ == "xcomp":
        return Status.HYPOTHETICAL
    asked = any(c.lower_ == "whether" for c in group.head.lefts if c.dep_ == "mark")
    ahead = group.tense is Tense.FUTURE or _is_to(group) or is_awaited(group.head)
    if ahead:
        return Status.HYPOTHETICAL if asked else Status.PLANNED
    if is_conditional(group.head):
        return Status.HYPOTHETICAL
    if group.tense is not Tense.MODAL or turned_out(group):
        return None
    if group.modal == "would" and not group.has_have and _is_reported(group.head):
        return Status.PLANNED
    return Status.HYPOTHETICAL


def _governed_status(governor: Token, verb: Token) -> Status:
    """Status of what stands under "plans to", "urged them to", "failed to".

    "Arriving" of "said nothing before arriving" is not denied.
    """
    status = _status_below(governor, verb)
    apart = verb.dep_ == "pcomp" and verb.head.lower_ in LISTS["apart_in_time"]
    return Status.HAPPENED if apart and status is Status.NEGATED else status


def _status_below(governor: Token, verb: Token) -> Status:
    led = verb.dep_ == "pcomp" and verb.head.lower_ in LEADING_ON
    led = led and not is_behind_comma(verb.head)
    base = "" if led else lemma(governor)
    above = read_verb_group(governor)
    denied = above.negation is not None and not led
    if base in LISTS["denying_words"] or denied:
        return Status.HYPOTHETICAL if is_conditional(governor) else Status.NEGATED
    going_to = base == "go" and governor.tag_ == "VBG" and not goes_onward(governor)
    if base in LISTS["planning_words"] or going_to:
        over = base in LISTS["reckoning"] and read_verb_group(verb).has_have
        return Status.HYPOTHETICAL if over else Status.PLANNED
    tried = base in LISTS["trying_verbs"] and governor.pos_ in VERB_POS
    if base in LISTS["wishing_words"] and not tried:
        return Status.HYPOTHETICAL
    if base in LISTS["continuing_verbs"]:
        return Status.ONGOING
    if governor.tag_ in NOUNS and _is_to_be_done(verb, governor):
        return Status.PLANNED
    return verb_status(governor)


def _is_to_be_done(verb: Token, noun: Token) -> bool:
    """Tell "a plan to be unveiled"; not "the first plan to be unveiled"."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return passive and not is_ranked(noun)


def _controller(verb: Token) -> Token | None:
    """Give the verb or adjective whose complement an infinitive or participle is."""
    if verb.dep_ == "conj" and verb.head.tag_ == verb.tag_:
        return _controller(verb.head)
    infinitive = any(child.tag_ == "TO" for child in verb.children)
    if verb.dep_ in {"xcomp", "ccomp", "advcl"} and infinitive:
        rules = verb.head.pos_ in {*VERB_POS, "ADJ", "NOUN"}
        return verb.head if rules and not is_compared(verb.head) else None
    if verb.dep_ == "xcomp":
        # "The truce agreed in May collapsed": the parser has them agree to it.
        return verb.head if verb.tag_ != "VBD" else None
    if verb.dep_ == "pcomp" and verb.head.dep_ == "prep":
        above = verb.head.head
        return above if above.pos_ in VERB_POS and not _is_cause(verb.head) else None
    of_noun = verb.dep_ in NOUN_CLAUSES and infinitive
    return verb.head if of_noun or is_had_done(verb) else None


def _is_cause(preposition: Token) -> bool:
    """Tell "banned after testing positive", "not won since taking it": not denied."""
    return preposition.lower_ in LISTS["come_before"]


def _goes_on(group: VerbGroup) -> bool:
    if group.tense not in {Tense.PRESENT, Tense.PERFECT}:
        return False
    if group.progressive or lemma(group.head) in LISTS["continuing_verbs"]:
        return True
    if has_been_so(group.head):
        return True
    adverbs = {child.lower_ for child in group.head.children}
    passive = any(child.dep_ == "auxpass" for child in group.head.children)
    if group.tense is Tense.PERFECT and passive:
        adverbs -= LISTS["by_now"]
    return bool(adverbs & LISTS["ongoing_adverbs"])


def _is_to(group: VerbGroup) -> bool:
    """Tell "the two are to meet", a headline's "to meet" included."""
    if all(aux.lower_ != "to" for aux in group.auxiliaries):
        return False
    if group.head.dep_ == "conj" and group.head.head.tag_ == group.head.tag_:
        return _is_to(read_verb_group(group.head.head))  # "was to meet and sign"
    above = group.head.head
    under_be = above.pos_ == "AUX" and lemma(above) in {"be", "have"}
    return group.head.dep_ == "ROOT" or under_be


def _is_yet_to(group: VerbGroup) -> bool:
    """Tell "has yet to concede"."""
    return any(c.tag_ == "TO" and c.nbor(-1).lower_ == "yet" for c in group.auxiliaries)


def _is_reported(verb: Token) -> bool:
    """Tell "close" and "sell" of "said it would close the plant and sell the land"."""
    if verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ == "VB":
        return _is_reported(verb.head)
    return verb.dep_ in REPORTED and verb.head.tag_ in PAST_TAGS

"""A word's clause: which verb carries its tense, its subject, what negates it.

The status, the title, the speaker and the date of an event all hang on these.
Labels are those of spaCy's English models (ClearNLP dependencies, Penn tags).
"""

from dataclasses import dataclass
from enum import StrEnum

from timeline.events.antecedents import antecedent_of, nearest_subject
from timeline.events.negation import own_negation
from timeline.events.well_again import acts_itself, does_itself
from timeline.events.word_lists import read_word_lists, read_word_maps
from timeline.language import (
    HELPING,
    NOUN_CLAUSES,
    NOUN_SUBJECTS,
    NOUN_TAGS,
    PAST_TAGS,
    Token,
    lemma,
    once_a_word,
)

LISTS = read_word_lists("titles")
SAYING = read_word_lists("attribution")
SPEECH = SAYING["speech_verbs"]
PAST_ONLY = read_word_maps("verbs")["base_of_past_only"]  # whatever the tagger says
SPELT_OUT = read_word_maps("verbs")["spelt_out"]
WOULD, SHORT_IS = "would", frozenset({"'s", "\u2019s"})
REAL_SUBJECTS = NOUN_SUBJECTS | {"csubj"}
SUBJECTS = REAL_SUBJECTS | {"csubjpass", "expl"}  # "there" too
VERB_POS = frozenset({"VERB", "AUX"})
NOUNS = NOUN_TAGS
RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
CHAIN_LIMIT = 12


class Tense(StrEnum):
    """When a verb group places its event, seen from the telling."""

    PAST = "past"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    PRESENT = "present"
    FUTURE = "future"
    MODAL = "modal"
    NONE = "none"


AHEAD = frozenset({Tense.FUTURE, Tense.MODAL})
"""Of what may still come: "will close", "may close"."""
BY_TAG = {"VBD": Tense.PAST, "VBZ": Tense.PRESENT, "VBP": Tense.PRESENT}


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries.

    Attributes:
        head: The main verb.
        auxiliaries: In text order; those of the first conjunct where they are shared.
        tense: Of the whole group; none for infinitives and bare participles.
        progressive: "is training", "is being trained".
        passive: "was sent".
        negation: "not" or its like; None where there is none.
    """

    head: Token
    auxiliaries: tuple[Token, ...]
    tense: Tense
    progressive: bool
    passive: bool
    negation: Token | None

    @property
    def modal(self) -> str:
        """The modal, spelt out: "will" of "won't"; empty where there is none."""
        modals = (spelt_out(aux) for aux in self.auxiliaries if aux.tag_ == "MD")
        return next(modals, "") if self.tense in AHEAD else ""

    @property
    def has_have(self) -> bool:
        """Whether "have" helps it: "would have signed"; not "has signed"."""
        return any(spelt_out(aux) == "have" for aux in self.auxiliaries)


def spelt_out(word: Token) -> str:
    """Give "will" for "'ll" and for the "wo" of "won't"; other words as they are."""
    return SPELT_OUT.get(word.lower_, word.lower_)


@once_a_word
def read_verb_group(verb: Token) -> VerbGroup:
    """Read a verb with its auxiliaries, tense and negation."""
    auxiliaries = _auxiliaries(verb)
    return VerbGroup(
        head=verb,
        auxiliaries=auxiliaries,
        tense=_tense(verb, auxiliaries),
        progressive=_is_progressive(verb, auxiliaries),
        passive=is_passive(verb),
        negation=negation_of(verb),
    )


def _is_progressive(verb: Token, auxiliaries: tuple[Token, ...]) -> bool:
    """Tell "is training" and "are being trained"."""
    be = [a for a in auxiliaries if lemma(a) == "be" or a.lower_ in SHORT_IS]
    if any(one.lower_ == "being" for one in auxiliaries):
        return any(one.tag_ != "VBG" for one in be)
    return verb.tag_ == "VBG" and bool(be)


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is passive, its auxiliary shared or left out."""
    if verb.tag_ != "VBN" or rolls_over(verb) or does_itself(verb):
        return False
    shown = {"auxpass", "nsubjpass"}
    # "had ordered", where the parser takes "had" for a passive's auxiliary.
    if any(c.dep_ in shown and lemma(c) != "have" for c in verb.children):
        return True
    # "She had ordered checks by the council": it is the checks that are by it.
    had = any(c.dep_ == "aux" and lemma(c) == "have" for c in verb.children)
    if any(c.dep_ == "agent" and not _tells_how(c) for c in verb.children):
        return not had
    if verb.dep_ == "acl":
        # "the judge, ordered that" is a past tense that the tagger missed; "admitted in
        # a film that he had met her".
        # "The judge called the delays absurd"
        acts = had or {"dobj", "oprd"} <= {c.dep_ for c in verb.children}
        return not acts and all(child.dep_ != "ccomp" for child in verb.children)
    if any(child.dep_ == "aux" for child in verb.children):
        return False
    first = _sharing_conjunct(verb)
    return first is not None and is_passive(first)


def rolls_over(verb: Token) -> bool:
    """Tell the "overturned" of a bus, which nobody needs to overturn; not of a ban."""
    if lemma(verb) not in LISTS["rolling_over"]:
        return False
    if any(c.dep_ in HELPING | {"agent", "dobj"} for c in verb.children):
        return False
    first = verb.head if verb.dep_ == "conj" else verb
    own = [c for one in (verb, first) for c in one.lefts if c.dep_ in SUBJECTS]
    own += [verb.head] if verb.dep_ == "acl" else []
    return bool(own) and lemma(own[0]) in LISTS["vehicles"]


def _tells_how(by: Token) -> bool:
    """Tell "by mistake" from "by rebels"."""
    return any(child.lower_ in LISTS["ways_by"] for child in by.children)


@once_a_word
def subject_of(verb: Token) -> Token | None:
    """Give the head word of a verb's subject, its own or one it shares.

    A conjunct shares the first one's, an infinitive or participle the governing
    verb's, a relative clause has its antecedent. None where nothing fits.
    """
    here = verb
    for _ in range(CHAIN_LIMIT):
        own = nearest_subject(here, [c for c in here.children if c.dep_ in SUBJECTS])
        if own is not None:
            return antecedent_of(own, here)
        if here.dep_ in NOUN_CLAUSES and here.head.pos_ not in VERB_POS:
            told = here.tag_ in {"VBN", "VBG", "VBD", "VBZ"}
            return here.head if told else None
        if here.dep_ not in {"conj", "xcomp", "advcl", "aux", "auxpass"}:
            return None
        here = _sharing(here)
    return None


def _sharing(verb: Token) -> Token:
    """Give the verb whose subject another may have as its own, the one above it.

    In "said that troops were sent, calling it an escalation" that is who said so, as in
    "said that Lund had paid, adding that it was enough".
    """
    above = verb.head
    told = above.dep_ == "ccomp" and above.head.i < above.i and verb.tag_ == "VBG"
    if not told or verb.dep_ != "advcl" or lemma(verb) not in SPEECH:
        return above
    apart = lemma(above.head) in SPEECH and is_behind_comma(verb)
    goes_on = is_passive(above) or lemma(verb) in SAYING["adding"]
    return above.head if apart and goes_on else above


def is_behind_comma(head: Token) -> bool:
    """Tell a clause or phrase that a comma sets apart from what stands before it.

    Args:
        head: The word that it hangs on.
    """
    return head.left_edge.nbor(-1).text == ","


def governing_verb(token: Token) -> Token | None:
    """Give the nearest verb above a word, or None at the top of a verbless sentence."""
    here = token
    while here.head.i != here.i:
        here = here.head
        if here.pos_ in VERB_POS:
            return here
    return None


def clause_verb(token: Token) -> Token | None:
    """Give the verb that a word stands with: itself, the one above it, or None."""
    return token if token.pos_ in VERB_POS else governing_verb(token)


def finite_verb(verb: Token) -> Token:
    """Give the verb whose tense an infinitive or participle shares, or itself."""
    here = verb
    for _ in range(CHAIN_LIMIT):
        if read_verb_group(here).tense is not Tense.NONE:
            return here
        above = governing_verb(here)
        if above is None:
            return here
        here = above
    return here


def _auxiliaries(verb: Token) -> tuple[Token, ...]:
    own = tuple(c for c in verb.children if c.dep_ in HELPING)
    first = None if own else _sharing_conjunct(verb)
    return _shared_modal(verb, own) + own if first is None else _auxiliaries(first)


def _shared_modal(verb: Token, own: tuple[Token, ...]) -> tuple[Token, ...]:
    """Give the "will" of "will be flown and go", "will go and be shown"."""
    first = verb.head
    alone = verb.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in verb.children)
    if not alone or first.pos_ not in VERB_POS or first.i >= verb.i:
        return ()
    # "Will close it and cut jobs", whatever the tagger says
    either = not own and first.tag_ == "VB" and verb.lower_ in LISTS["same_in_past"]
    bare = (own[0] if own else verb).tag_ == "VB"
    tags = {"MD", "TO"} if bare else {"MD"} if either else set()
    return tuple(c for c in first.children if c.dep_ in HELPING and c.tag_ in tags)[:1]


def _sharing_conjunct(verb: Token) -> Token | None:
    """Give the conjunct whose auxiliaries a verb without any may share."""
    if verb.dep_ != "conj" or verb.head.pos_ not in VERB_POS:
        return None
    if verb.head.i >= verb.i or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    same = verb.tag_ in {"VBN", "VBG", "VB"} and verb.head.tag_ == verb.tag_
    return verb.head if same and not acts_itself(verb) else None


def _tense(verb: Token, auxiliaries: tuple[Token, ...]) -> Tense:
    if _is_short_had(verb, auxiliaries):
        return Tense.PLUPERFECT
    modals = {spelt_out(aux) for aux in auxiliaries if aux.tag_ == "MD"}
    if modals:
        return Tense.FUTURE if modals & {"will", "shall"} else Tense.MODAL
    if not auxiliaries:
        past = verb.lower_ in PAST_ONLY
        return Tense.PAST if past else BY_TAG.get(verb.tag_, Tense.NONE)
    first = auxiliaries[0]
    if first.tag_ == "TO":
        return Tense.NONE
    if lemma(first) == "have":
        return Tense.PLUPERFECT if first.tag_ == "VBD" else Tense.PERFECT
    return Tense.PAST if first.tag_ == "VBD" else Tense.PRESENT


def _is_short_had(verb: Token, auxiliaries: tuple[Token, ...]) -> bool:
    """Tell "she'd left" and "she'd been sold" from "she'd leave", "she'd be sold"."""
    short, after = (*auxiliaries, verb, verb)[:2]
    if spelt_out(short) != WOULD or short.lower_ == WOULD:
        return False
    either = after.lower_ in LISTS["same_in_past"] and short.tag_ == "MD"  # "she'd cut"
    return after.tag_ in PAST_TAGS and not either


@once_a_word
def negation_of(verb: Token) -> Token | None:
    """Give the "not" or "never" of a verb, or of one that shares it; None for none."""
    own, first = own_negation(verb), _sharing_conjunct(verb)
    if own is not None or first is None or _stands_apart(verb, first):
        return own
    return negation_of(first)


def _stands_apart(verb: Token, first: Token) -> bool:
    """Tell "has delayed it" and "but left" after "has not agreed": not denied too."""
    own = any(child.dep_ in HELPING for child in verb.children)
    return own or any(
        child.dep_ == "cc" and child.lower_ == "but" and child.i < verb.i
        for child in first.children
    )

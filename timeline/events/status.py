"""A predicate in, what the words say of its reality out.

The order is that of certainty: what is denied is not planned, what is planned is not
yet going on. Tense, modality and polarity are TimeML's terms (Pustejovsky et al. 2003).
"""

from datetime import date

from timeline.events.clause import (
    SUBJECTS,
    VERB_POS,
    Tense,
    governing_verb,
    read_verb_group,
)
from timeline.events.conditions import is_condition
from timeline.events.negation import is_denied
from timeline.events.still_so import has_been_so
from timeline.events.values import Dating, Status
from timeline.events.verb_status import verb_status
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_SUBJECTS, Token, lemma

LISTS = read_word_lists("status")
MISHAPS = read_word_lists("dating")["mishaps"]
NOMINAL_LINKS = frozenset(
    {"dobj", "nsubj", "nsubjpass", "attr", "pobj", "prep", "conj", "compound", "appos"}
)
REAL = frozenset({Status.HAPPENED, Status.ONGOING})


def read_status(token: Token) -> Status:
    """Tell what the words say of a predicate's reality."""
    if token.pos_ in VERB_POS:
        return verb_status(token)
    return _noun_status(token)


def _noun_status(noun: Token) -> Status:
    verb = governing_verb(noun)
    carried = verb is not None and lemma(verb) in LISTS["carrying_verbs"]
    if verb is not None and _goes_on_with(noun, verb):
        return verb_status(verb)
    if noun.dep_ == "pobj" and verb == noun.head.head and has_been_so(verb):
        return Status.ONGOING
    own = _modified_status(noun)
    if own is not None:
        return own
    if verb is None or noun.dep_ not in NOMINAL_LINKS:
        return Status.HAPPENED
    return _told_status(noun, verb, carried=carried)


def _goes_on_with(noun: Token, verb: Token) -> bool:
    """Tell the strike of "threatened to go on strike", as real as the going."""
    on = noun.head
    return on.lower_ == "on" and on.head.i == verb.i and lemma(verb) == "go"


def _told_status(noun: Token, verb: Token, *, carried: bool) -> Status:
    """Status that its verb gives to a noun: "will hold", "demanded", "cancelled"."""
    base = lemma(verb)
    direct = noun.head.i == verb.i
    said = _said_of(noun, verb) if direct and base == "be" else None
    if said is not None:
        return said
    asked = _follows_for(noun, verb)
    if noun.dep_ == "dobj" or asked:
        own = direct and carried
        stands = base in LISTS["turning_down"] and lemma(noun) in LISTS["said_things"]
        if own or stands:
            return verb_status(verb)
        return _object_status(base, asked=asked)
    if noun.dep_ not in NOUN_SUBJECTS:
        return verb_status(verb) if direct and carried else Status.HAPPENED
    if base in LISTS["planning_words"] | LISTS["denying_words"] and not carried:
        return _object_status(base)
    ahead = read_verb_group(verb).tense in {Tense.FUTURE, Tense.PRESENT}
    # "The inquiry now shows who paid": it is over.
    ahead &= base not in LISTS["showing_verbs"]
    return verb_status(verb) if ahead or (direct and carried) else Status.HAPPENED


def _modified_status(noun: Token) -> Status | None:
    words = {child.lower_ for child in noun.children}
    if is_denied(noun):
        return Status.NEGATED
    if is_condition(noun):
        return Status.HYPOTHETICAL
    if words & LISTS["ongoing_modifiers"]:
        return Status.ONGOING
    pending = noun.dep_ == "pobj" and noun.head.lower_ in LISTS["awaiting_nouns"]
    if pending or words & LISTS["planned_modifiers"]:
        return Status.PLANNED
    if words & LISTS["hypothetical_modifiers"]:
        return Status.HYPOTHETICAL
    return None


def _said_of(noun: Token, copula: Token) -> Status | None:
    """Status that "is underway", "is pending" give to their subject.

    "The deaths will not be in vain" denies no deaths.
    """
    words = {child.lower_ for child in copula.children if child.dep_ not in SUBJECTS}
    if words & LISTS["ongoing_predicates"]:
        return Status.ONGOING
    if words & LISTS["planned_predicates"]:
        return Status.PLANNED
    subject = noun.dep_ in NOUN_SUBJECTS
    return Status.HAPPENED if subject and lemma(noun) in MISHAPS else None


def _object_status(base: str, *, asked: bool = False) -> Status:
    """Status of what is planned, demanded or `asked` for, cancelled or denied."""
    if base in LISTS["denying_words"]:
        return Status.NEGATED
    if base in LISTS["scheduling_verbs"]:
        return Status.PLANNED
    if base in LISTS["demanding_verbs"] or (asked and base in LISTS["asking_verbs"]):
        return Status.HYPOTHETICAL
    return Status.HAPPENED


def _follows_for(noun: Token, verb: Token) -> bool:
    link = noun.head
    return noun.dep_ == "pobj" and link.lower_ == "for" and link.head.i == verb.i


def settle_status(status: Status, dating: Dating, published: date | None) -> Status:
    """Bring a status in line with the days found: what lies ahead is planned.

    Args:
        status: As the words alone tell it.
        dating: The event's days.
        published: The day from which ahead counts; None leaves the status as it is.
    """
    if published is None or dating.start is None:
        return status
    ahead = dating.start > published
    return Status.PLANNED if ahead and status in REAL else status

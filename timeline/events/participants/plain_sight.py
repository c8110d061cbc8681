"""A tie in, whether the words alone put the actor beyond doubt out.

A reader misses in a row whom its own verb names, however little else is told of them.
"""

import re

from timeline.actors import ActorType
from timeline.actors.gazetteer.aliases import listed_bodies
from timeline.actors.kinds.own_words import MODEL_NUMBER
from timeline.actors.names.things import is_done_by_craft
from timeline.actors.places import first_conjunct, is_aimed_at
from timeline.actors.words import word_lists
from timeline.events.participants.tie_arguments import runs_craft
from timeline.events.participants.ties import Tie
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

# Who stands there by a full name, or behind one of these: "lost to Peru".
OWN = frozenset({"dobj", "nsubj", "nsubjpass"})
BESIDE = frozenset({"against", "to", "with"})
OWNED, TOLD_OF = "nsubj poss", "^relcl"
SUBJECTS = ("nsubj", "nsubjpass")
WITHIN = ("compound compound", "nmod compound", "nmod nmod")
BEFORE = ("amod", "compound", "nmod", *WITHIN)
OF_SUBJECT = {f"{subject} {before}" for subject in SUBJECTS for before in BEFORE}
# "Fighters of the LFR", "fighters of the LFR movement".
WAYS_TO_PEOPLE = ("at", "from", "of", "of compound")
OF_PEOPLE = {
    f"{doer} {way}"
    for doer in (*SUBJECTS, "agent by", "^relcl")
    for way in WAYS_TO_PEOPLE
}
ON, ON_WHOM = "on", re.compile(r"(?:^| )on( poss)?$")
STRUCK = read_word_lists("participants")["done_on_somebody"]
ACTING_FOR = frozenset(read_word_lists("participants")["acting_for"])
REMAINS = frozenset(read_word_lists("participants")["remains"])
KILLED_IN = "in"
OF_OBJECT = re.compile("dobj (of|poss)( appos)?")
AIMED_AT = ("at", "into")
OF_REMAINS = frozenset({"dobj of", "nsubjpass of"})


def is_in_plain_sight(tie: Tie) -> bool:
    """Tell who is named beside the verb: "the board fined Lund Foods".

    Args:
        tie: Between a main event and an actor.
    """
    name, named = tie.actor.name, tie.placed.token.pos_ == "PROPN"
    full = " " in name or "-" in name or name in listed_bodies()
    full |= any(letter.isupper() for letter in name[1:])  # "NATO", "VelmoAI"
    if full and tie.path in OWN:
        return named
    if tie.path == "nsubj":
        return named and tie.actor.is_body
    if tie.path in OF_REMAINS and tie.placed.token.head.head.lower_ in REMAINS:
        return full and named  # "found the body of Ana Ruiz"
    if tie.actor.type is ActorType.COUNTRY and tie.path.endswith(AIMED_AT):
        return is_aimed_at(first_conjunct(tie.placed.token))
    full |= tie.actor.type is ActorType.COUNTRY
    return named and full and tie.path in BESIDE | {"dobj"}


def acts_through(tie: Tie) -> bool:
    """Tell whose plane or people it is: "a Lund Air plane crashed", "ISIS fighters".

    So "fighters of ISIS".
    """
    owner = tie.placed.token
    if tie.actor.type is ActorType.PERSON:
        return False
    if tie.path == OWNED:
        return acts_by_people(tie) or _is_craft(owner.head)
    if tie.path in OF_PEOPLE | {TOLD_OF}:
        return acts_by_people(tie)
    if not tie.actor.is_body or tie.path not in OF_SUBJECT:
        return False
    plane = owner.head.text in word_lists().plane_makers  # "a Lund Air Airbus"
    return plane or runs_craft(owner) or owner.head.lower_ in ACTING_FOR


def acts_by_people(tie: Tie) -> bool:
    """Tell whose people act: "fighters of the LFR" and "its fighters"."""
    owner = tie.placed.token
    if not tie.actor.is_body:
        return False
    if tie.path == OWNED:
        return owner.head.lower_ in ACTING_FOR
    if tie.path == TOLD_OF:  # "rebels of the LFR, who fled"
        who = any(child.lower_ == "who" for child in tie.clause.token.lefts)
        return who and owner.dep_ == "pobj" and _people_of(owner).lower_ in ACTING_FOR
    return tie.path in OF_PEOPLE and _people_of(owner).lower_ in ACTING_FOR


def _people_of(owner: Token) -> Token:
    """Give the "fighters" of "fighters of the LFR movement"."""
    above = owner.head.head if owner.dep_ == "compound" else owner.head
    return above.head


def _is_craft(name: Token) -> bool:
    """Tell the Velmo of "Peru's Velmo reached orbit", and "Velmo-2"."""
    model = MODEL_NUMBER.search(name.text) is not None
    return model or (name.pos_ == "PROPN" and is_done_by_craft(name.head))


def is_struck(tie: Tie) -> bool:
    """Tell the Peru of "a strike on Peru's base killed two" and "fired at Peru"."""
    if tie.actor.type is ActorType.COUNTRY and is_aimed_at(tie.placed.token):
        return True
    token = tie.placed.token
    on = token.head.head if token.dep_ == "poss" else token.head
    return (
        ON_WHOM.search(tie.path) is not None
        and on.lower_ == ON
        and lemma(on.head) in STRUCK
    )


def has_struck(tie: Tie) -> bool:
    """Tell the Lund Front of "troops attacked a camp of the Lund Front"."""
    verb, lists = tie.clause.token, word_lists()
    hits = STRUCK | lists.siege_verbs | lists.seizing_verbs | lists.taking_verbs
    struck = lemma(verb) in hits and any(c.dep_ == "nsubj" for c in verb.lefts)
    return struck and OF_OBJECT.fullmatch(tie.path) is not None


def strikes(tie: Tie) -> bool:
    """Tell the Peru of "after a Peruvian raid"; its token is the raid.

    So that of "nine died in a Peruvian raid".
    """
    return tie.path in {"self", KILLED_IN} and lemma(tie.placed.token) in STRUCK

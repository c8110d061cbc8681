"""A tie and the role that the model gives it in, the role that plain words give out.

Who does what to whom is plain in "Ruiz praised Lund" and in "the arrest of Ruiz",
however the model weighs the words around.
"""

import re

from timeline.actors import ActorType
from timeline.events.clause import is_passive
from timeline.events.participants.cast import Cast
from timeline.events.participants.ties import Tie, path_between
from timeline.events.values import Role
from timeline.events.word_lists import read_word_lists
from timeline.language import TENSED, Token, lemma

LISTS = read_word_lists("participants")
ACTIVE = "VERB"
SUBJECT = frozenset({"nsubj", "nsubj appos"})
JOINED = re.compile(r"(\^conj )+nsubj(pass)?( appos)?")
OF_ACT = frozenset({"of", "agent by of", "by of"})
OBJECTS = frozenset({"dobj", "ccomp"})


def plain_role(role: Role, tie: Tie, cast: Cast, title: str) -> Role:
    """Give a role, another one than the model's where the words leave no doubt.

    Args:
        role: By the model.
        tie: Between the event and the actor.
        cast: All actors of the article.
        title: Of the event; it shows what a heading leaves out ("Ruiz jailed").
    """
    if _is_subject(tie.path, tie) or _shares_subject(tie, cast):
        return _role_of_subject(role, tie, title)
    if role in {Role.AGENT, Role.SPEAKER} and _suffers(tie):
        return Role.TARGET
    return role


def _role_of_subject(role: Role, tie: Tie, title: str) -> Role:
    verb = tie.clause.token
    if tie.clause.kind != ACTIVE:
        return role
    if verb.tag_ != "VBG" and _is_told_done_to(tie, title):
        return Role.TARGET
    acts = verb.tag_ in TENSED | {"VBN"}
    acts &= any(c.dep_ in OBJECTS and c.i > verb.i for c in verb.children)
    befalls = lemma(verb) in LISTS["befalling"]
    acts &= role is Role.TARGET and not befalls and not is_passive(verb)
    return Role.AGENT if acts else role


def _is_told_done_to(tie: Tie, title: str) -> bool:
    """Tell whether a title says "Ruiz is jailed" of the words "Ruiz jailed"."""
    verb, name = tie.clause.token, tie.placed.token.text
    opening = (title.partition(f" {be} {verb.lower_}") for be in ("is", "are"))
    return any(told and name in before.split() for before, told, _ in opening)


def _is_subject(path: str, tie: Tie) -> bool:
    """Tell whether a path leads to the subject of a verb, its own or one it shares."""
    shares = tie.clause.subject == "none" and JOINED.fullmatch(path)
    return path in SUBJECT or bool(shares)


def _shares_subject(tie: Tie, cast: Cast) -> bool:
    """Tell who stands nearest as an owner: "Ruiz sat and thanked her guests"."""
    if tie.distance or tie.path != "dobj poss":
        return False
    token = tie.clause.token
    places = cast.parts[tie.actor].closest(tie.placed.sentence)
    return any(_is_subject(path_between(token, one.token), tie) for one in places)


def _suffers(tie: Tie) -> bool:
    """Tell the Ruiz of "the arrest of Ruiz" and of "Ruiz's arrest"."""
    of = tie.placed.token.head
    if tie.path in OF_ACT and of.lower_ == "of" and _is_done(of.head):
        return True
    act = tie.clause.token
    owns = tie.path == "poss" and tie.actor.type is ActorType.PERSON
    return owns and _is_done(act) and all(c.lower_ != "of" for c in act.children)


def _is_done(act: Token) -> bool:
    return act.pos_ == "NOUN" and lemma(act) in LISTS["done_to_somebody"]

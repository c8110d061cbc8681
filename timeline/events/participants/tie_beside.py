"""A tie in, whether the actor stands beside or above somebody else's part out."""

import re

from timeline.actors import ActorType
from timeline.actors.words import word_lists
from timeline.events.participants.tie_arguments import is_person
from timeline.events.participants.ties import Tie
from timeline.language import lemma

# Who does what another is punished for: "fined Lund for selling guns".
PUNISHED = re.compile(r"\^pcomp \^prep (dobj|nsubjpass)( appos)?")
# Whose ally or aide somebody is: "held Ruiz, an aide to Lund".
OF_SOMEBODY = re.compile(r"(.* )?appos (of|to)")
# Who does what is told of how: "Peru won by beating Chile".
BY_DOING = re.compile(r"\^pcomp \^prep nsubj( appos)?")
SOME = frozenset({"a", "an"})
# What is told beyond a semicolon: "Lund left; they sued the mine".
BEYOND_MARK = re.compile(r"(\^pcomp \^prep )?\^?ccomp nsubj(pass)?( appos)?")
MARK, BY = ";", "by"
OWNER = "dobj poss"


def is_punished_for(tie: Tie) -> bool:
    """Tell the Lund of "the board fined Lund for selling its guns", who sold them."""
    verb = tie.clause.token
    if verb.tag_ != "VBG" or tie.clause.subject != "none":
        return False
    its = tie.path == OWNER and tie.placed.token.pos_ == "PRON"
    if not (its or PUNISHED.fullmatch(tie.path)) or verb.head.lower_ != "for":
        return False
    return lemma(verb.head.head) in word_lists().punishing


def does_it_by(tie: Tie) -> bool:
    """Tell the Peru of "Peru qualified by beating Chile", which beat it."""
    verb = tie.clause.token
    by = verb.tag_ == "VBG" and verb.head.lower_ == BY
    return by and tie.clause.subject == "none" and bool(BY_DOING.fullmatch(tie.path))


def does_elsewhere(tie: Tie) -> bool:
    """Tell who does it by the clause above, as whom that punishes or as its subject."""
    return is_punished_for(tie) or does_it_by(tie)


def is_another_aside(tie: Tie) -> bool:
    """Tell the Lund of "held Ana Ruiz, an aide to Lund", to whom nothing was done."""
    if tie.actor.type is not ActorType.PERSON or not OF_SOMEBODY.fullmatch(tie.path):
        return False
    noun = tie.placed.token.head.head
    one = any(child.lower_ in SOME for child in noun.lefts)
    return one and (is_person(noun) or noun.head.ent_type_ == "PERSON")


def is_beyond_mark(tie: Tie) -> bool:
    """Tell the Lund of "Lund left; they sued the mine" from whom the suit is of."""
    verb, name = tie.clause.token, tie.placed.token
    shared = tie.clause.subject == "none" and verb.tag_ != "VBG"
    if not BEYOND_MARK.fullmatch(tie.path) or shared:
        return False
    first, last = sorted((verb.i, name.i))
    return any(word.text == MARK for word in verb.doc[first:last])

"""A tie in, whether the actor stands beside or above somebody else's part out."""

import re

from timeline.actors import ActorType
from timeline.actors.words import word_lists
from timeline.events.participants.tie_arguments import is_person
from timeline.events.participants.ties import Tie
from timeline.events.word_lists import read_word_lists
from timeline.language import lemma

TIMES = read_word_lists("titles")["times_of_clauses"]
BEFALLING = read_word_lists("participants")["befalling"]
# Who does what another is punished for: "fined Lund for selling guns".
PUNISHED = re.compile(r"\^pcomp \^prep (dobj|nsubjpass)( appos)?")
# Whose ally or aide somebody is: "held Ruiz, an aide to Lund".
OF_SOMEBODY = re.compile(r"(.* )?appos (of|to)")
# Who does what is told of how: "Peru won by beating Chile".
BY_DOING = re.compile(r"\^pcomp \^prep nsubj( appos)?")
AFTER_DOING = re.compile(r"\^pcomp \^prep nsubj(pass)?( appos)?")
SOME = frozenset({"a", "an"})
# What is told beyond a semicolon: "Lund left; they sued the mine".
BEYOND_MARK = re.compile(r"(\^pcomp \^prep )?\^?ccomp nsubj(pass)?( appos)?")
# Whom the clause above tells of beside its subject.
OF_OTHER = re.compile(r"\^pcomp \^prep (dobj|against|at|from|of|to|with|dobj \w+).*")
# And whom a clause below tells of that has no subject: "left after suing Lund".
AFTER_OTHER = re.compile(rf"({'|'.join(sorted(TIMES))}) dobj( \w+)?( appos)?")
OF_NOUN, WHERE = "^relcl", "where"
MARK, BY = ";", "by"
OWNER = "dobj poss"


def stands_outside(tie: Tie) -> bool:
    """Tell who is only named around what the event's words tell of.

    Beside the act after which another came, "closed its port to Lund after a row",
    where it was, "the school where Ruiz taught", and as who punishes it.
    """
    return _is_before_or_after(tie) or _is_where(tie) or _only_punishes(tie)


def _is_before_or_after(tie: Tie) -> bool:
    """Tell the Lund of "Ruiz joined Lund after leaving Sala", whom nobody left.

    And the Sala of it, which nobody joined.
    """
    if AFTER_OTHER.fullmatch(tie.path):
        return True
    verb = tie.clause.token
    when = verb.tag_ == "VBG" and verb.head.lower_ in TIMES
    return when and tie.clause.subject == "none" and bool(OF_OTHER.fullmatch(tie.path))


def _is_where(tie: Tie) -> bool:
    """Tell the Lund of "Lund, where Ruiz taught, closed", which taught nobody."""
    verb = tie.clause.token
    where = any(child.lower_ == WHERE for child in verb.lefts)
    return where and tie.path == OF_NOUN


def _only_punishes(tie: Tie) -> bool:
    """Tell the Lund of "Lund jailed Ruiz for selling guns", which sold none."""
    verb = tie.clause.token
    if verb.tag_ != "VBG" or verb.head.lower_ != "for":
        return False
    above = verb.head.head
    active = any(c.dep_ == "nsubj" for c in above.lefts) and above.tag_ != "VBN"
    punishes = lemma(above) in word_lists().punishing and active
    return punishes and bool(BY_DOING.fullmatch(tie.path))


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
    """Tell the Peru of "Peru qualified by beating Chile", which beat it.

    So that of "Peru left after beating Chile".
    """
    verb = tie.clause.token
    if verb.tag_ != "VBG" or tie.clause.subject != "none":
        return False
    after = verb.head.lower_ in TIMES and lemma(verb) not in BEFALLING
    way = BY_DOING if verb.head.lower_ == BY else AFTER_DOING if after else None
    return way is not None and way.fullmatch(tie.path) is not None


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

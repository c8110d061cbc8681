"""A tie to a name of another sentence in, whether its own tells of others out."""

import re
from collections.abc import Iterable

from timeline.actors.words import word_lists
from timeline.events.participants.tie_arguments import is_person
from timeline.events.participants.ties import Tie
from timeline.events.values import Role
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_POS, Token, lemma

ACTIVE = "VERB"
HELD = read_word_lists("participants")["done_to_both"]
# "Held over the murder of Ana Ruiz".
WRONGED = re.compile(r"(over|after|for) (of|on)( appos)?( conj)?")


def is_only_wronged(tie: Tie) -> bool:
    """Tell the Ruiz of "police held two men over the murder of Ruiz"."""
    held = lemma(tie.clause.token) in HELD
    return held and WRONGED.fullmatch(tie.path) is not None


def is_of_another(ties: Iterable[Tie], role: Role) -> bool:
    """Tell who is named only in another sentence, where this one tells of others.

    "Ruiz spoke. A team of divers stormed the house": Ruiz stormed none. "Three men and
    a woman were killed": Ruiz was none of them. Of those that a noun stands for ("the
    party picked a nurse") all had taken part, as the models had it in 294 articles; of
    four that others are told for none.
    """
    return all(_is_only_elsewhere(tie, role) for tie in ties)


def _is_only_elsewhere(tie: Tie, role: Role) -> bool:
    """Tell a name of another sentence, where others play the part in this one."""
    if not _is_name_elsewhere(tie):
        return False
    if role is Role.TARGET:
        part = tie.clause.sufferer
    else:
        part = tie.clause.doer if tie.clause.kind == ACTIVE else None
    return part is not None and _are_others(part)


def _are_others(noun: Token) -> bool:
    """Tell "tourists", "police" and "a cook"; not "the cook", who may be named Ruiz."""
    lists = word_lists()
    if noun.pos_ != "NOUN":
        return False
    if noun.lower_ in lists.group_nouns:
        return True
    known = any(c.lower_ == "the" or c.dep_ == "poss" for c in noun.lefts)
    return is_person(noun) and (noun.tag_ == "NNS" or not known)


def others_act(tie: Tie) -> bool:
    """Tell who is named in another sentence only, where this one says who acts."""
    if not _is_name_elsewhere(tie):
        return False
    doer = tie.clause.doer or tie.clause.sufferer
    return doer is not None and doer.pos_ in NOUN_POS


def _is_name_elsewhere(tie: Tie) -> bool:
    return tie.distance != 0 and tie.placed.token.pos_ == "PROPN"

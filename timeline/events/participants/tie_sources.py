"""A tie in, whether the actor at its end only tells of the event or of another out."""

from timeline.actors import ActorType
from timeline.actors.words import word_lists
from timeline.events.clause import REAL_SUBJECTS
from timeline.events.participants.ties import Tie
from timeline.language import lemma

ACCORDING = "according-to"
SAID = "^ccomp nsubj"
ABOVE = frozenset({"^advcl nsubj", "^advcl nsubjpass"})


def stands_above(tie: Tie) -> bool:
    """Tell the port of "the port banned the ferry after it sank", which sank nothing.

    Not that of "the port closed after losing its licence", which has no other subject,
    nor the country of "Peru lifted the ban after police shot two men".
    """
    people = word_lists().group_nouns
    if tie.actor.type is ActorType.COUNTRY and any(
        c.dep_ in REAL_SUBJECTS and c.lower_ in people
        for c in tie.clause.token.children
    ):
        return False
    verb = tie.clause.token.pos_ == "VERB"
    return tie.path in ABOVE and verb and tie.clause.subject != "none"


def only_tells(tie: Tie) -> bool:
    """Tell whether an actor only passes on what happened to somebody else.

    "Six people died, according to Dutch officials", "Ana Ruiz said that six people
    died": neither takes part. A body may, which often deals with what it tells ("NASA
    said"), and so may who tells of their own acts: "Ana Ruiz said she would resign".
    No person is "it", as in "Ana Ruiz said it would rain".
    """
    if tie.actor.type is ActorType.COUNTRY:
        return ACCORDING in tie.path.split()
    if tie.path != SAID or tie.actor.type is not ActorType.PERSON:
        return False
    told, speech = tie.clause.token, tie.placed.token.head
    of_others = any(
        child.dep_ in REAL_SUBJECTS
        and (child.pos_ in {"NOUN", "PROPN"} or child.lower_ == "it")
        for child in told.children
    )
    return of_others and lemma(speech) in word_lists().reporting_verbs

"""An actor and where it stands in, whether it is only a station of somebody's life out.

"She studied at Lund University" and "He was elected to Congress" tell what became of
her and him; neither the university nor Congress does or suffers anything.
"""

from timeline.actors.descriptions import class_noun
from timeline.actors.places import first_conjunct
from timeline.actors.values import Actor, ActorType
from timeline.actors.words import word_lists
from timeline.language import Token, lemma

SCHOOLS = frozenset({"academy", "college", "conservatory", "institute", "school"}) | {
    "university"
}
LEGISLATURES = frozenset({"assembly", "congress", "house", "legislature", "parliament"})
LEGISLATURES |= {"senate"}
SEATS = frozenset(
    {("to", "elect"), ("to", "reelect"), ("for", "run"), ("for", "stand")}
    | {("for", "candidate"), ("for", "campaign"), ("for", "bid"), ("in", "serve")}
    | {("in", "seat"), ("to", "election"), ("to", "return")}
)


def is_station(actor: Actor, head: Token) -> bool:
    """Tell whether somebody only studied there, or has or wants a seat in it.

    Args:
        actor: Who is named.
        head: The mention's head token.
    """
    if actor.type is not ActorType.ORGANISATION:
        return False
    kind = class_noun(actor.name)
    if kind in SCHOOLS:
        return _studies(first_conjunct(head))
    return kind in LEGISLATURES and _seats(first_conjunct(head))


def _studies(head: Token) -> bool:
    lists, above = word_lists(), head.head
    if head.dep_ == "dobj":
        return lemma(above) == "attend"
    if head.dep_ != "pobj" or above.lower_ not in {"at", "from", "in"}:
        return False
    course = above.head
    words = {lemma(course), *(lemma(c) for c in course.children if c.dep_ == "dobj")}
    return not words.isdisjoint(lists.studies)


def _seats(head: Token) -> bool:
    above = head.head
    return head.dep_ == "pobj" and (above.lower_, lemma(above.head)) in SEATS

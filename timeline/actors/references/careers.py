"""An actor and where it stands in, whether it is only a station of somebody's life out.

"She studied at Lund University" and "He was elected to Congress" tell what became of
her and him; neither the university nor Congress does or suffers anything.
"""

from timeline.actors.places import first_conjunct
from timeline.actors.references.class_nouns import class_noun
from timeline.actors.values import Actor, ActorType
from timeline.actors.words import word_lists
from timeline.language import Token, lemma


def is_station(actor: Actor, head: Token) -> bool:
    """Tell whether somebody only studied there, or has or wants a seat in it.

    Args:
        actor: Who is named.
        head: The mention's head token.
    """
    if actor.type is not ActorType.ORGANISATION:
        return False
    kind, lists = class_noun(actor.name), word_lists()
    if kind in lists.schools:
        return _studies(first_conjunct(head))
    return kind in lists.legislatures and _seats(first_conjunct(head))


def _studies(head: Token) -> bool:
    lists, above = word_lists(), head.head
    if head.dep_ == "dobj":
        return lemma(above) in lists.attending
    if head.dep_ != "pobj" or above.lower_ not in {"at", "from", "in"}:
        return False
    course = above.head
    words = {lemma(course), *(lemma(c) for c in course.children if c.dep_ == "dobj")}
    return not words.isdisjoint(lists.studies)


def _seats(head: Token) -> bool:
    above = head.head
    leads = f"{lemma(above.head)} {above.lower_}" in word_lists().seats
    return head.dep_ == "pobj" and leads

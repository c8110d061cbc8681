"""A word and the actors just named in, the one that is the subject above it out.

"Lund, who sold his house", "Lund said he would go", "NASA said it would land".
"""

from collections.abc import Sequence

from timeline.actors.references.clauses import subject_above
from timeline.actors.references.continuity import BODIES, Seen
from timeline.actors.values import Actor
from timeline.language import Token


def governing(token: Token, seen: Sequence[Seen]) -> Actor | None:
    """Give the subject above: "Lund, who sold his house", "Lund said he would go".

    None where there is none.
    """
    subject = subject_above(token)
    if subject is None:
        return None
    if subject.lower_ in {"who", "that"} and subject.head.dep_ == "relcl":
        subject = subject.head.head
    return named_as(subject, seen)


def named_as(subject: Token, seen: Sequence[Seen]) -> Actor | None:
    """Give who a subject is: itself a name, or "the mayor, Ana Ruiz,"; else None."""
    by_head = {one.head.i: one.actor for one in seen}
    apposed = (one.i for one in subject.children if one.dep_ == "appos")
    return next(filter(None, map(by_head.get, (subject.i, *apposed))), None)


def governing_body(token: Token, recent: Sequence[Seen]) -> Actor | None:
    """Give the body that is the subject above: "NASA said it would land"; else None."""
    subject = subject_above(token)
    if subject is None:
        return None
    actor = named_as(subject, recent)
    return actor if actor and actor.type in BODIES else None

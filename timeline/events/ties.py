"""An event's tokens and an article's cast in, each near actor's closest tie out.

The syntactic path from predicate to mention is written upwards from the predicate
("^xcomp") and down to the mention ("nsubj"), with prepositions by their words: in
"Lund was told to resign by Ruiz" the path from "resign" to "Lund" is "^xcomp
nsubjpass".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from timeline.actors import Actor
from timeline.events.cast import Cast, Placed
from timeline.language import Token

LONGEST = 7
# Steps that lead to the same thing: a list, a preposition, another name for it.
TRANSPARENT = frozenset({"conj", "prep", "^appos"})


@dataclass(frozen=True, slots=True)
class Tie:
    """The closest link between an event and an actor.

    Attributes:
        actor: Who.
        token: The predicate's token at this end of the link.
        placed: The mention at the other end.
        path: The syntactic path; empty where they stand in different sentences.
        distance: Sentences from the predicate back to the mention; negative ahead.
    """

    actor: Actor
    token: Token
    placed: Placed
    path: str
    distance: int

    @property
    def length(self) -> int:
        """How many steps the path has; long for other sentences."""
        if self.distance:
            return LONGEST + 1
        return self.path.count(" ") + 1


def closest_ties(tokens: Sequence[Token], cast: Cast) -> list[Tie]:
    """Give each near actor's closest tie to an event, closest actor first."""
    best: dict[Actor, tuple[tuple[int, int, int, int], Tie]] = {}
    for token in tokens:
        number = cast.sentence(token.i)
        for placed in cast.near(token):
            distance = number - placed.sentence
            path = "" if distance else path_between(token, placed.token)
            actor = placed.mention.actor
            tie = Tie(actor, token, placed, path, distance)
            key = (
                placed.mention.is_place,
                abs(distance),
                tie.length,
                abs(token.i - placed.token.i),
            )
            if actor not in best or key < best[actor][0]:
                best[actor] = (key, tie)
    return [tie for _, tie in sorted(best.values(), key=lambda pair: pair[0])]


def path_between(start: Token, end: Token) -> str:
    """Write the syntactic path between two tokens of a sentence."""
    if start.i == end.i:
        return "self"
    above = dict(zip((each.i for each in _upwards(start)), count()))
    down: list[Token] = []
    token = end
    while token.i not in above and len(down) < LONGEST:
        down.append(token)
        token = token.head
    if token.i not in above:
        return "far"
    up = [_step_up(each) for each in list(_upwards(start))[: above[token.i]]]
    steps = [*up, *(_step(each) for each in reversed(down))]
    steps = [step for step in steps if step not in TRANSPARENT] or ["self"]
    return " ".join(steps) if len(steps) <= LONGEST else "far"


def _upwards(token: Token) -> Iterator[Token]:
    yield token
    for _ in range(LONGEST):
        if token.head.i == token.i:
            return
        token = token.head
        yield token


def _step_up(token: Token) -> str:
    """Write a step to the governor; "Lund, who won, called" is often parsed as acl."""
    cut_off = token.dep_ == "acl" and token.i and token.nbor(-1).text == ","
    if cut_off and token.head.dep_ == "ROOT" and token.head.pos_ == "PROPN":
        return "nsubj"
    return "^" + token.dep_


def _step(token: Token) -> str:
    if token.dep_ in {"pobj", "pcomp"}:
        return token.head.lower_
    return token.dep_

"""An event's tokens and an actor's mentions in, what ties them together out.

A tie is a set of named features: the syntactic path from predicate to mention, how far
apart they stand, what the mention is, and what else the clause offers. The path is
written upwards from the predicate ("^xcomp") and down to the mention ("nsubj"), with
prepositions by their words: in "Lund was told to resign by Ruiz" the path from
"resign" to "Lund" is "^xcomp nsubjpass".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from timeline.actors import Actor
from timeline.events.cast import Cast, Placed
from timeline.language import Token

LONGEST = 7
PRONOUNS = frozenset("he she him her his hers it its they them their himself herself itself".split())
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


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
    down = []
    token = end
    while token.i not in above and len(down) < LONGEST:
        down.append(token)
        token = token.head
    if token.i not in above:
        return "far"
    up = ["^" + each.dep_ for each in list(_upwards(start))[: above[token.i]]]
    steps = [*up, *(_step(each) for each in reversed(down))]
    steps = [step for step in steps if step not in {"conj", "prep"}]
    return " ".join(steps) if len(steps) <= LONGEST else "far"


def _upwards(token: Token) -> Iterator[Token]:
    yield token
    for _ in range(LONGEST):
        if token.head.i == token.i:
            return
        token = token.head
        yield token


def _step(token: Token) -> str:
    if token.dep_ in {"pobj", "pcomp"}:
        return token.head.lower_
    return token.dep_


def features(tie: Tie, rank: int, cast: Cast) -> Iterator[str]:
    """Name what holds of a tie, for the participant model."""
    token, path = tie.token, tie.path or f"other{max(min(tie.distance, 4), -2)}"
    kind = f"{token.pos_}{'pass' if _is_passive(token) else ''}"
    reference = _reference(tie.placed)
    yield f"path={path}"
    yield f"path={path} {kind}"
    yield f"path={path} {tie.actor.type}"
    yield f"path={path} {reference}"
    yield f"path={path} {token.lower_}"
    steps = path.split()
    yield f"first={steps[0]} {kind}"
    yield f"last={steps[-1]} {kind}"
    yield f"last={steps[-1]} {tie.actor.type}"
    yield f"length={min(len(steps), LONGEST)} {kind}"
    yield f"type={tie.actor.type} {kind}"
    yield f"reference={reference}"
    yield f"word={token.lower_}"
    yield f"word={token.lower_} {tie.actor.type}"
    far = min(abs(token.i - tie.placed.token.i) // 4, 8)
    yield f"tokens={far} {'same' if not tie.distance else 'other'}"
    yield f"sentence={max(min(tie.distance, 4), -2)} {kind}"
    yield f"rank={min(rank, 5)}"
    yield f"rank={min(rank, 3)} {_subject(token)} {'same' if not tie.distance else 'other'}"
    yield f"subject={_subject(token)} {path}"
    yield f"share={int(cast.share(tie.actor) * 8)}"
    yield f"share={int(cast.share(tie.actor) * 4)} {kind} {'same' if not tie.distance else 'other'}"
    yield f"leading={tie.actor in cast.leading[:1]} {tie.actor.type}"
    yield f"early={cast.is_early(tie.actor)}"
    if tie.placed.mention.is_place:
        yield "place"
    where = "same" if not tie.distance else "other"
    mention = tie.placed.token
    yield f"mention={mention.dep_} {where}"
    yield f"mention={mention.dep_} {where} {kind}"
    yield f"top={_is_top_subject(mention)} {where} {kind}"
    yield f"determiner={_determiner(token)} {kind} {where}"
    yield f"determiner={_determiner(token)} {kind} {tie.actor in cast.leading[:1]}"
    yield f"dep={token.dep_} {kind} {where}"
    yield f"governor={token.head.lower_ if token.pos_ == 'NOUN' else ''} {path}"
    yield f"many={min(len(steps), 2)} {min(cast.crowd(tie.placed.sentence), 4)} {where}"
    if _ahead(tie):
        yield f"before {kind}"


def _is_top_subject(token: Token) -> bool:
    return token.dep_ in SUBJECTS and token.head.dep_ == "ROOT"


def _determiner(token: Token) -> str:
    for child in token.children:
        if child.dep_ in {"det", "poss"}:
            return str(child.lower_) if child.dep_ == "det" else "poss"
    return ""


def _ahead(tie: Tie) -> bool:
    return bool(tie.placed.token.i < tie.token.i)


def _reference(placed: Placed) -> str:
    if placed.token.lower_ in PRONOUNS:
        return "pronoun"
    if placed.token.pos_ == "NOUN":
        return "noun"
    return "name"


def _is_passive(token: Token) -> bool:
    if token.pos_ != "VERB":
        return False
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in token.children)


def _subject(token: Token) -> str:
    """Name the kind of subject that a predicate has of its own."""
    for child in token.children:
        if child.dep_ in SUBJECTS:
            return f"{child.dep_}-{child.pos_}"
    return "none"

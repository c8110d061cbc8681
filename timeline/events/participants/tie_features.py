"""A tie between an event and an actor in, what holds of it out, as named features."""

from collections.abc import Iterator

from timeline.actors import Actor, ActorType
from timeline.actors.descriptions import class_noun
from timeline.events.clause import REAL_SUBJECTS
from timeline.events.participants.cast import Cast, Placed
from timeline.events.participants.tie_arguments import argument_word
from timeline.events.participants.tie_words import word_features
from timeline.events.participants.ties import LONGEST, Tie

CROWD = 4
LATEST_RANK = 5
FARTHEST_BACK, FARTHEST_AHEAD = 4, -2


def tie_features(tie: Tie, rank: int, cast: Cast) -> Iterator[str]:
    """Name what holds of a tie, for the participant model.

    Args:
        tie: The closest tie of one actor.
        rank: How many actors are closer to the event.
        cast: All actors of the article.
    """
    path = tie.path or f"other{_clipped(tie.distance)}"
    kind = tie.clause.kind
    where = "other" if tie.distance else "same"
    yield from _path_features(tie, path, kind)
    yield from _predicate_features(tie, path, f"{kind} {where}")
    yield from _mention_features(tie, kind, where)
    yield from _actor_features(tie, cast, kind, where)
    yield from _argument_features(tie, cast, where)
    yield from word_features(tie)
    steps = min(path.count(" ") + 1, 2)
    crowd = min(len(cast.told_in(tie.placed.sentence)), CROWD)
    yield f"many={steps} {crowd} {where}"
    yield f"rank={min(rank, LATEST_RANK)}"
    yield f"rank={min(rank, 3)} {tie.clause.subject} {where}"


def _path_features(tie: Tie, path: str, kind: str) -> Iterator[str]:
    steps = path.split()
    for detail in (
        kind,
        tie.actor.type,
        _reference(tie.placed),
        tie.clause.token.lower_,
    ):
        yield f"path={path} {detail}"
    yield f"path={path}"
    yield f"path={path} {kind} {tie.clause.meaning}"
    yield f"last={steps[-1]} {kind} {tie.clause.meaning}"
    yield f"first={steps[0]} {kind}"
    yield f"last={steps[-1]} {kind}"
    yield f"last={steps[-1]} {tie.actor.type}"
    yield f"length={min(len(steps), LONGEST)} {kind}"


def _predicate_features(tie: Tie, path: str, kind: str) -> Iterator[str]:
    token = tie.clause.token
    yield f"word={token.lower_}"
    yield f"word={token.lower_} {tie.actor.type}"
    yield f"subject={tie.clause.subject} {path}"
    yield f"determiner={tie.clause.determiner} {kind}"
    yield f"dep={token.dep_} {kind}"
    yield f"meaning={tie.clause.meaning} {kind}"
    yield f"meaning={tie.clause.meaning} {kind} {tie.actor.type}"
    if token.pos_ == "NOUN":
        yield f"governor={token.head.lower_} {path}"


def _mention_features(tie: Tie, kind: str, where: str) -> Iterator[str]:
    mention = tie.placed.token
    top = mention.dep_ in REAL_SUBJECTS and mention.head.dep_ == "ROOT"
    yield f"mention={mention.dep_} {where}"
    yield f"mention={mention.dep_} {where} {kind}"
    yield f"top={top} {where} {kind}"
    yield f"reference={_reference(tie.placed)}"
    yield f"tokens={min(abs(tie.clause.token.i - mention.i) // 4, 8)} {where}"
    yield f"sentence={_clipped(tie.distance)} {kind}"
    if mention.i < tie.clause.token.i:
        yield f"before {kind}"


def _actor_features(tie: Tie, cast: Cast, kind: str, where: str) -> Iterator[str]:
    share, part = cast.share(tie.actor), cast.parts[tie.actor]
    leading = part.rank == 0
    yield f"type={tie.actor.type} {kind}"
    yield f"share={int(share * 8)}"
    yield f"share={int(share * 4)} {kind} {where}"
    yield f"leading={leading} {tie.actor.type}"
    yield f"leading={leading} {tie.clause.determiner} {kind}"
    yield f"early={part.sentences[0] <= 1}"


def _argument_features(tie: Tie, cast: Cast, where: str) -> Iterator[str]:
    """Name who the clause says acts and suffers: "officers" may be Lund Police."""
    place = f"{_kind_of(tie.actor)} {where}"
    rank = f"{tie.actor.type} {min(cast.parts[tie.actor].rank, 2)} {where}"
    for side, argument in (("doer", tie.clause.doer), ("done", tie.clause.sufferer)):
        word = argument_word(argument)
        yield f"{side}={word} {place}"
        yield f"{side}={word} {rank}"
        if argument is not None and not tie.distance:
            first, last = argument.left_edge.i, argument.right_edge.i
            yield f"{side} named={first <= tie.placed.token.i <= last} {place}"


def _kind_of(actor: Actor) -> str:
    if actor.type is ActorType.ORGANISATION:
        return class_noun(actor.name)
    return str(actor.type)


def _clipped(distance: int) -> int:
    return max(min(distance, FARTHEST_BACK), FARTHEST_AHEAD)


def _reference(placed: Placed) -> str:
    if placed.token.pos_ in {"PRON", "NOUN"}:
        return str(placed.token.pos_)
    return "name"

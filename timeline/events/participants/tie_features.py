"""A tie between an event and an actor in, what holds of it out, as named features.

The features come in groups. A group is a function and the few words and numbers that it
looks at, which many ties share: who only needs what the features are worth can look it
up by the group, and no feature has to be written again.
"""

from collections.abc import Iterator

from timeline.actors import Actor, ActorType
from timeline.actors.references.class_nouns import class_noun
from timeline.events.clause import REAL_SUBJECTS
from timeline.events.participants.cast import Cast, Placed
from timeline.events.participants.tie_arguments import argument_word
from timeline.events.participants.tie_words import Group, word_groups
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
    for features, seen in feature_groups(tie, rank, cast):
        yield from features(*seen)


def feature_groups(tie: Tie, rank: int, cast: Cast) -> Iterator[Group]:
    """Give the groups of features that hold of a tie; arguments as `tie_features`."""
    path = tie.path or f"other{_clipped(tie.distance)}"
    where = "other" if tie.distance else "same"
    yield from _predicate_groups(tie, path, where)
    yield from _mention_groups(tie, where)
    yield from _actor_groups(tie, cast, where)
    yield from _argument_groups(tie, cast, where)
    yield from word_groups(tie)
    steps = min(path.count(" ") + 1, 2)
    crowd = min(len(cast.told_in(tie.placed.sentence)), CROWD)
    place = min(rank, LATEST_RANK)
    yield _crowd_features, (steps, crowd, place, tie.clause.subject, where)


def _predicate_groups(tie: Tie, path: str, where: str) -> Iterator[Group]:
    clause, kind = tie.clause, tie.actor.type
    token, subject = clause.token, clause.subject
    governor = token.head.lower_ if token.pos_ == "NOUN" else ""
    seen = path, clause.kind, clause.meaning, kind, _reference(tie.placed)
    yield _path_features, seen
    yield _word_features, (token.lower_, path, kind)
    yield _beside_features, (subject, governor, path)
    here = f"{clause.kind} {where}"
    yield _clause_features, (clause.determiner, token.dep_, clause.meaning, kind, here)


def _path_features(
    path: str, kind: str, meaning: str, actor: ActorType, reference: str
) -> Iterator[str]:
    steps = path.split()
    for detail in (kind, actor, reference):
        yield f"path={path} {detail}"
    yield f"path={path}"
    yield f"path={path} {kind} {meaning}"
    yield f"last={steps[-1]} {kind} {meaning}"
    yield f"first={steps[0]} {kind}"
    yield f"last={steps[-1]} {kind}"
    yield f"last={steps[-1]} {actor}"
    yield f"length={min(len(steps), LONGEST)} {kind}"


def _word_features(word: str, path: str, actor: ActorType) -> Iterator[str]:
    yield f"path={path} {word}"
    yield f"word={word}"
    yield f"word={word} {actor}"


def _beside_features(subject: str, governor: str, path: str) -> Iterator[str]:
    yield f"subject={subject} {path}"
    if governor:
        yield f"governor={governor} {path}"


def _clause_features(
    determiner: str, relation: str, meaning: str, actor: ActorType, kind: str
) -> Iterator[str]:
    yield f"determiner={determiner} {kind}"
    yield f"dep={relation} {kind}"
    yield f"meaning={meaning} {kind}"
    yield f"meaning={meaning} {kind} {actor}"


def _mention_groups(tie: Tie, where: str) -> Iterator[Group]:
    mention, kind = tie.placed.token, tie.clause.kind
    top = mention.dep_ in REAL_SUBJECTS and mention.head.dep_ == "ROOT"
    reference = _reference(tie.placed)
    yield _mention_features, (mention.dep_, top, reference, where, kind)
    ahead = tie.clause.token.i - mention.i
    apart = min(abs(ahead) // 4, 8)
    yield _distance_features, (apart, where, _clipped(tie.distance), ahead > 0, kind)


def _mention_features(
    relation: str,
    top: bool,  # noqa: FBT001 # given by place, as all that a group sees
    reference: str,
    where: str,
    kind: str,
) -> Iterator[str]:
    yield f"mention={relation} {where}"
    yield f"mention={relation} {where} {kind}"
    yield f"top={top} {where} {kind}"
    yield f"reference={reference}"


def _distance_features(
    apart: int,
    where: str,
    sentences: int,
    before: bool,  # noqa: FBT001 # given by place, as all that a group sees
    kind: str,
) -> Iterator[str]:
    yield f"tokens={apart} {where}"
    yield f"sentence={sentences} {kind}"
    if before:
        yield f"before {kind}"


def _actor_groups(tie: Tie, cast: Cast, where: str) -> Iterator[Group]:
    part, clause = cast.parts[tie.actor], tie.clause
    leading, early = part.rank == 0, part.sentences[0] <= 1
    yield _actor_features, (tie.actor.type, leading, clause.determiner, clause.kind)
    eighths = int(cast.share(tie.actor) * 8)
    yield _share_features, (eighths, early, f"{clause.kind} {where}")


def _actor_features(
    actor: ActorType,
    leading: bool,  # noqa: FBT001 # given by place, as all that a group sees
    determiner: str,
    kind: str,
) -> Iterator[str]:
    yield f"type={actor} {kind}"
    yield f"leading={leading} {actor}"
    yield f"leading={leading} {determiner} {kind}"


def _share_features(
    eighths: int,
    early: bool,  # noqa: FBT001 # given by place, as all that a group sees
    kind: str,
) -> Iterator[str]:
    yield f"share={eighths}"
    yield f"share={eighths // 2} {kind}"
    yield f"early={early}"


def _argument_groups(tie: Tie, cast: Cast, where: str) -> Iterator[Group]:
    """Name who the clause says acts and suffers: "officers" may be Lund Police."""
    place = f"{_kind_of(tie.actor)} {where}"
    rank = f"{tie.actor.type} {min(cast.parts[tie.actor].rank, 2)} {where}"
    for side, argument in (("doer", tie.clause.doer), ("done", tie.clause.sufferer)):
        named = ""
        if argument is not None and not tie.distance:
            first, last = argument.left_edge.i, argument.right_edge.i
            named = str(first <= tie.placed.token.i <= last)
        yield _argument_features, (side, argument_word(argument), place, rank, named)


def _argument_features(
    side: str, word: str, place: str, rank: str, named: str
) -> Iterator[str]:
    yield f"{side}={word} {place}"
    yield f"{side}={word} {rank}"
    if named:
        yield f"{side} named={named} {place}"


def _crowd_features(
    steps: int, crowd: int, rank: int, subject: str, where: str
) -> Iterator[str]:
    yield f"many={steps} {crowd} {where}"
    yield f"rank={rank}"
    yield f"rank={min(rank, 3)} {subject} {where}"


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

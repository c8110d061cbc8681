"""A tie between an event and an actor in, what holds of it out, as named features."""

from collections.abc import Iterator

from timeline.events.cast import Cast, Placed
from timeline.events.ties import LONGEST, Tie
from timeline.language import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
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
    kind = f"{tie.token.pos_}{'pass' if _is_passive(tie.token) else ''}"
    where = "other" if tie.distance else "same"
    yield from _path_features(tie, path, kind)
    yield from _predicate_features(tie, path, f"{kind} {where}")
    yield from _mention_features(tie, kind, where)
    yield from _actor_features(tie, cast, kind, where)
    steps = min(path.count(" ") + 1, 2)
    crowd = min(cast.crowd(tie.placed.sentence), CROWD)
    yield f"many={steps} {crowd} {where}"
    yield f"rank={min(rank, LATEST_RANK)}"
    yield f"rank={min(rank, 3)} {_subject(tie.token)} {where}"


def _path_features(tie: Tie, path: str, kind: str) -> Iterator[str]:
    steps = path.split()
    for detail in (kind, tie.actor.type, _reference(tie.placed), tie.token.lower_):
        yield f"path={path} {detail}"
    yield f"path={path}"
    yield f"first={steps[0]} {kind}"
    yield f"last={steps[-1]} {kind}"
    yield f"last={steps[-1]} {tie.actor.type}"
    yield f"length={min(len(steps), LONGEST)} {kind}"


def _predicate_features(tie: Tie, path: str, kind: str) -> Iterator[str]:
    token = tie.token
    yield f"word={token.lower_}"
    yield f"word={token.lower_} {tie.actor.type}"
    yield f"subject={_subject(token)} {path}"
    yield f"determiner={_determiner(token)} {kind}"
    yield f"dep={token.dep_} {kind}"
    if token.pos_ == "NOUN":
        yield f"governor={token.head.lower_} {path}"


def _mention_features(tie: Tie, kind: str, where: str) -> Iterator[str]:
    mention = tie.placed.token
    top = mention.dep_ in SUBJECTS and mention.head.dep_ == "ROOT"
    yield f"mention={mention.dep_} {where}"
    yield f"mention={mention.dep_} {where} {kind}"
    yield f"top={top} {where} {kind}"
    yield f"reference={_reference(tie.placed)}"
    yield f"tokens={min(abs(tie.token.i - mention.i) // 4, 8)} {where}"
    yield f"sentence={_clipped(tie.distance)} {kind}"
    if tie.placed.mention.is_place:
        yield "place"
    if mention.i < tie.token.i:
        yield f"before {kind}"


def _actor_features(tie: Tie, cast: Cast, kind: str, where: str) -> Iterator[str]:
    share = cast.share(tie.actor)
    leading = tie.actor in cast.leading[:1]
    yield f"type={tie.actor.type} {kind}"
    yield f"share={int(share * 8)}"
    yield f"share={int(share * 4)} {kind} {where}"
    yield f"leading={leading} {tie.actor.type}"
    yield f"leading={leading} {_determiner(tie.token)} {kind}"
    yield f"early={cast.is_early(tie.actor)}"


def _clipped(distance: int) -> int:
    return max(min(distance, FARTHEST_BACK), FARTHEST_AHEAD)


def _reference(placed: Placed) -> str:
    if placed.token.pos_ in {"PRON", "NOUN"}:
        return str(placed.token.pos_)
    return "name"


def _is_passive(token: Token) -> bool:
    if token.pos_ != "VERB":
        return False
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in token.children)


def _determiner(token: Token) -> str:
    for child in token.children:
        if child.dep_ in {"det", "poss"}:
            return str(child.lower_) if child.dep_ == "det" else "poss"
    return ""


def _subject(token: Token) -> str:
    """Name the kind of subject that a predicate has of its own."""
    for child in token.children:
        if child.dep_ in SUBJECTS:
            return f"{child.dep_}-{child.pos_}"
    return "none"

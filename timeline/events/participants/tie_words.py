"""A tie between an event and an actor in, the words around its two ends out.

The path of a tie says how the two ends hang together; these features say by which
words: whose lawyer it was that spoke, and whether a "said" or an "ordered" stands
above the event.
"""

from collections.abc import Callable, Iterator

from timeline.actors import ActorType
from timeline.events.participants.ties import LONGEST, Tie
from timeline.language import Token, lemma

# Below these a name only describes: what it describes says more than the verb.
HOLDING = frozenset({"poss", "compound", "nmod", "amod", "appos", "pobj"})
# A function that names features, and all that they depend on.
Group = tuple[Callable[..., Iterator[str]], tuple[str | int, ...]]


def word_groups(tie: Tie) -> Iterator[Group]:
    """Give the words around a tie's ends in groups, for the participant model."""
    token, clause = tie.clause.token, tie.clause
    where = "other" if tie.distance else "same"
    path = tie.path or "other"
    if token.dep_ != "ROOT":
        yield _above_features, (clause.governor, token.dep_, path, where)
    yield _governor_group(tie, where, path)
    apex = "" if tie.distance else _apex(token, tie.placed.token)
    if apex:
        yield _apex_features, (apex, path)
    around = clause.before, clause.after
    yield _beside_features, (*around, where, tie.actor.type, clause.kind)


def _above_features(above: str, relation: str, path: str, where: str) -> Iterator[str]:
    first, last = _ends(path)
    yield f"above={above} {first} {last}"
    yield f"above={above} {relation} {where}"
    yield f"above={above} {path}"


def _governor_group(tie: Tie, where: str, path: str) -> Group:
    """Name what the mention belongs to: "lawyer" in "Lund's lawyer", else its verb."""
    mention = tie.placed.token
    relation, governor = mention.dep_, mention.head
    if relation == "pobj":
        relation, governor = str(governor.lower_), governor.head
    word = lemma(governor)
    if mention.dep_ in HOLDING:
        return _held_features, (word, relation, where, tie.actor.type, path)
    own = bool(tie.distance) or governor.i == tie.clause.token.i
    above = "" if own else tie.clause.token.dep_
    return _verb_features, (word, relation, where, above, path)


def _held_features(
    word: str, relation: str, where: str, actor: ActorType, path: str
) -> Iterator[str]:
    first, _ = _ends(path)
    yield f"held={word} {relation}"
    yield f"held={word} {relation} {where} {actor}"
    yield f"held={word} {relation} {where} {first}"


def _verb_features(
    word: str, relation: str, where: str, above: str, path: str
) -> Iterator[str]:
    first, _ = _ends(path)
    yield f"verb={word} {relation} {where}"
    if above:
        yield f"verb={word} {relation} {above} {first}"


def _apex(token: Token, mention: Token) -> str:
    """Give the word where the ways up from both ends meet; "" where it is the event."""
    above, place = {token.i}, token
    for _ in range(LONGEST):
        place = place.head
        above.add(place.i)
    place = mention
    for _ in range(LONGEST):
        if place.i in above:
            break
        place = place.head
    return lemma(place) if place.i in above and place.i != token.i else ""


def _apex_features(apex: str, path: str) -> Iterator[str]:
    first, last = _ends(path)
    yield f"apex={apex} {first}"
    yield f"apex={apex} {last}"
    yield f"apex={apex} {first} {last}"


def _beside_features(
    before: str, after: str, where: str, actor: ActorType, kind: str
) -> Iterator[str]:
    yield f"prev={before} {where} {actor}"
    yield f"next={after} {where} {kind}"


def _ends(path: str) -> tuple[str, str]:
    first, *_, last = path.split() * 2
    return first, last

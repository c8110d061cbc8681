"""A tie between an event and an actor in, the words around its two ends out.

The path of a tie says how the two ends hang together; these features say by which
words: whose lawyer it was that spoke, and whether a "said" or an "ordered" stands
above the event.
"""

from collections.abc import Iterator

from timeline.events.participants.ties import LONGEST, Tie
from timeline.language import Token, lemma

# Below these a name only describes: what it describes says more than the verb.
HOLDING = frozenset({"poss", "compound", "nmod", "amod", "appos", "pobj"})


def word_features(tie: Tie) -> Iterator[str]:
    """Name the words around a tie's ends, for the participant model."""
    token, mention = tie.clause.token, tie.placed.token
    where = "other" if tie.distance else "same"
    first, *_, last = (tie.path or "other").split() * 2
    if token.dep_ != "ROOT":
        above = tie.clause.governor
        yield f"above={above} {first} {last}"
        yield f"above={above} {token.dep_} {where}"
        yield f"above={above} {tie.path or 'other'}"
    yield from _governor_features(tie, where, first)
    if not tie.distance:
        yield from _apex_features(token, mention, first, last)
    yield f"prev={tie.clause.before} {where} {tie.actor.type}"
    yield f"next={tie.clause.after} {where} {tie.clause.kind}"


def _governor_features(tie: Tie, where: str, first: str) -> Iterator[str]:
    """Name what the mention belongs to: "lawyer" in "Lund's lawyer", else its verb."""
    mention = tie.placed.token
    relation, governor = mention.dep_, mention.head
    if relation == "pobj":
        relation, governor = str(governor.lower_), governor.head
    word = lemma(governor)
    if mention.dep_ in HOLDING:
        yield f"held={word} {relation}"
        yield f"held={word} {relation} {where} {tie.actor.type}"
        yield f"held={word} {relation} {where} {first}"
        return
    yield f"verb={word} {relation} {where}"
    if not tie.distance and governor.i != tie.clause.token.i:
        yield f"verb={word} {relation} {tie.clause.token.dep_} {first}"


def _apex_features(
    token: Token, mention: Token, first: str, last: str
) -> Iterator[str]:
    """Name the word where the ways up from both ends meet, unless it is the event."""
    above, place = {token.i}, token
    for _ in range(LONGEST):
        place = place.head
        above.add(place.i)
    place = mention
    for _ in range(LONGEST):
        if place.i in above:
            break
        place = place.head
    if place.i in above and place.i != token.i:
        apex = lemma(place)
        yield f"apex={apex} {first}"
        yield f"apex={apex} {last}"
        yield f"apex={apex} {first} {last}"

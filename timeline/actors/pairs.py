"""Who was mentioned before in, whom "the two countries" and "both men" mean out."""

from collections.abc import Iterator, Sequence

from timeline.actors.aliases import gazetteer
from timeline.actors.continuity import BODIES, Seen
from timeline.actors.values import Actor, ActorType
from timeline.language import Token

COUNTRY = frozenset({ActorType.COUNTRY})
FIRM = frozenset({ActorType.ORGANISATION})
PERSON = frozenset({ActorType.PERSON})
PAIRED = {
    **dict.fromkeys(("countries", "nations", "neighbours", "neighbors"), COUNTRY),
    **dict.fromkeys(("companies", "firms", "airlines", "banks", "clubs"), FIRM),
    **dict.fromkeys(("teams", "parties", "unions", "agencies"), FIRM),
    **dict.fromkeys(("men", "women", "leaders", "presidents", "ministers"), PERSON),
    "sides": BODIES,
}
BUSINESS = frozenset({"companies", "firms", "airlines", "banks"})
SENTENCES_BACK = 2
PAIR = 2


def both_meant(token: Token, number: int, recent: Sequence[Seen]) -> Sequence[Actor]:
    """Give the two whom a noun means; nobody where they are not exactly two.

    Args:
        token: A word of the article, one of `PAIRED`.
        number: The number of its sentence.
        recent: Who was mentioned before it, in text order.
    """
    if not _is_pair(token):
        return ()
    kinds = PAIRED[token.lower_]
    found: dict[Actor, None] = {}
    for back in range(SENTENCES_BACK + 1):
        near = [seen.actor for seen in recent if seen.sentence == number - back]
        if token.lower_ in BUSINESS:
            near = [actor for actor in near if not _is_public(actor)]
        found.update(dict.fromkeys(_of_kinds(near, kinds)))
        if len(found) >= PAIR:
            break
    return tuple(found) if len(found) == PAIR else ()


def _is_public(body: Actor) -> bool:
    """Tell a listed body of a state, which is no company."""
    alias = gazetteer().by_words.get(body.name)
    return alias is not None and bool(alias.actor.affiliation)


def _is_pair(token: Token) -> bool:
    words = {child.lower_ for child in token.children if child.i < token.i}
    return "both" in words or {"the", "two"} <= words


def _of_kinds(actors: Sequence[Actor], kinds: frozenset[ActorType]) -> Iterator[Actor]:
    """Give those of a kind; where countries are meant, those of persons too."""
    for actor in actors:
        if actor.type in kinds:
            yield actor
        elif ActorType.COUNTRY in kinds and actor.type is ActorType.PERSON:
            alias = gazetteer().by_words.get(actor.affiliation)
            if alias and alias.actor.type is ActorType.COUNTRY:
                yield alias.actor

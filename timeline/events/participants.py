"""An event's predicates and the article's actor mentions in, who takes part out."""

from collections.abc import Iterator, Sequence

from timeline.actors import ActorMention
from timeline.events.values import Participant, Role
from timeline.language import Token, lemma


def find_participants(
    tokens: Sequence[Token], mentions: Sequence[ActorMention]
) -> tuple[Participant, ...]:
    """Find the named actors that take part in an event, most central first.

    Args:
        tokens: Head tokens of the event's predicate and of its other mentions.
        mentions: All actor mentions of the same article.
    """
    by_head = {mention.head: mention for mention in mentions if not mention.is_place}
    found: dict[str, Participant] = {}
    for token in tokens:
        for argument, role in _arguments(token):
            mention = by_head.get(argument.i)
            if mention and mention.actor.name not in found:
                actor = mention.actor
                found[actor.name] = Participant(
                    actor.name, role, actor.type, actor.affiliation
                )
    return tuple(found.values())


def _arguments(token: Token) -> Iterator[tuple[Token, Role]]:
    subject = Role.AGENT
    for child in token.children:
        if child.dep_ in {"nsubj", "csubj", "poss", "compound", "amod"}:
            yield from _all(child, subject)
        elif child.dep_ in {"nsubjpass", "dobj", "dative"}:
            yield from _all(child, Role.TARGET)
        elif child.dep_ in {"agent", "prep"}:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    role = Role.AGENT if child.lower_ == "by" else Role.OTHER
                    yield from _all(inner, role)


def _all(token: Token, role: Role) -> Iterator[tuple[Token, Role]]:
    yield token, role
    for other in token.conjuncts:
        if other.i > token.i:
            yield other, role

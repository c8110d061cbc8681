"""An event's predicates and the article's actor mentions in, who takes part out.

A logistic model over the features of `timeline.events.tie_features` gives the
probability that a near actor takes part, and a second one over the same features its
role. Both are trained by `timeline.training.participants`; their weights are plain
numbers.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

from timeline.actors import ActorMention
from timeline.events.cast import Cast
from timeline.events.tie_features import tie_features
from timeline.events.ties import closest_ties
from timeline.events.values import Participant, Role
from timeline.language import Token

MODEL = Path(__file__).with_name("en") / "participants.json"


@dataclass(frozen=True, slots=True)
class ParticipantModel:
    """The trained numbers.

    Attributes:
        threshold: Actors at least this probable take part, 0..1.
        bias: Log-odds of taking part without any feature.
        weights: Feature -> what it adds to the log-odds.
        role_biases: Role -> its score without any feature.
        role_weights: Feature -> what it adds to each role's score, in the order of
            `role_biases`.
    """

    threshold: float
    bias: float
    weights: Mapping[str, float]
    role_biases: Mapping[Role, float]
    role_weights: Mapping[str, Sequence[float]]

    def probability(self, names: Iterable[str]) -> float:
        """Give the probability that an actor with these features takes part."""
        weights = self.weights
        return 1 / (1 + exp(-self.bias - sum(weights.get(name, 0.0) for name in names)))

    def role(self, names: Iterable[str]) -> Role:
        """Give the most probable role of one who takes part."""
        scores = list(self.role_biases.values())
        for name in names:
            for number, weight in enumerate(self.role_weights.get(name, ())):
                scores[number] += weight
        roles = list(self.role_biases)
        return roles[max(range(len(roles)), key=scores.__getitem__)]


def find_participants(
    tokens: Sequence[Token], mentions: Sequence[ActorMention] | Cast
) -> tuple[Participant, ...]:
    """Find the named actors that take part in an event, most central first.

    Args:
        tokens: Head tokens of the event's predicate and of its other mentions.
        mentions: All actor mentions of the same article. For many events of one
            article, index them once: `Cast(doc, mentions)`.
    """
    if not tokens:
        return ()
    cast = mentions if isinstance(mentions, Cast) else Cast(tokens[0].doc, mentions)
    model = participant_model()
    found: list[tuple[float, Participant]] = []
    roles: dict[tuple[int, str], Role] = {}
    for rank, tie in enumerate(closest_ties(tokens, cast)):
        names = list(tie_features(tie, rank, cast))
        probability = model.probability(names)
        if probability >= model.threshold:
            # The names of one list play one part: "Lund, Ruiz and Berg said".
            role = roles.setdefault((tie.token.i, tie.path), model.role(names))
            actor = tie.actor
            participant = Participant(actor.name, role, actor.type, actor.affiliation)
            found.append((probability, participant))
    found.sort(key=lambda pair: -pair[0])
    return tuple(participant for _, participant in found)


@cache
def participant_model() -> ParticipantModel:
    """Load the trained model, once a process."""
    stored = json.loads(MODEL.read_text(encoding="utf-8"))
    return ParticipantModel(
        threshold=stored["threshold"],
        bias=stored["bias"],
        weights=stored["weights"],
        role_biases={Role(role): bias for role, bias in stored["roles"].items()},
        role_weights=stored["role_weights"],
    )

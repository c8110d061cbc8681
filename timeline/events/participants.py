"""An event's predicates and the article's actor mentions in, who takes part out.

A logistic model over the features of `timeline.events.tie_features` and the vector of
the predicate's word gives the probability that a near actor takes part, and a second
one over the same features its role. Both are trained by
`timeline.training.participants`; their weights are plain numbers.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from timeline.actors import ActorMention
from timeline.events.cast import Cast
from timeline.events.lexicon import word_vector
from timeline.events.tie_features import tie_features
from timeline.events.ties import Tie, closest_ties
from timeline.events.values import Participant, Role
from timeline.language import Token

# What syntax settles by itself; the model chooses among the roles that remain.
# A path counts by its first step: "dobj poss" in "sued Lund's wife" by "dobj".
ROLES_BY_STEP = {
    **dict.fromkeys(("dobj", "dative", "nsubjpass"), (Role.TARGET, Role.OTHER)),
    **dict.fromkeys(("agent", "by"), (Role.AGENT, Role.SPEAKER)),
    **dict.fromkeys(
        ("to", "on", "against", "into", "at", "in", "about", "over"),
        (Role.TARGET, Role.OTHER),
    ),
}
# How much surer the model must be of an actor that stands by another mention of the
# event: which mentions tell the same event is itself a guess.
ASIDE = 0.3
MODEL = Path(__file__).with_name("en") / "participants.json"


@dataclass(frozen=True, slots=True)
class ParticipantModel:
    """The trained numbers.

    Attributes:
        threshold: Actors at least this probable take part, 0..1.
        bias: Log-odds of taking part without any feature.
        weights: Feature -> what it adds to the log-odds.
        near_words: What each number of the predicate's word vector adds where the
            actor stands in its sentence.
        far_words: The same where it stands in another one.
        role_biases: Role -> its score without any feature.
        role_weights: Feature -> what it adds to each role's score, in the order of
            `role_biases`.
    """

    threshold: float
    bias: float
    weights: Mapping[str, float]
    near_words: NDArray[np.float64]
    far_words: NDArray[np.float64]
    role_biases: Mapping[Role, float]
    role_weights: Mapping[str, Sequence[float]]

    def probability(self, names: Iterable[str], tie: Tie) -> float:
        """Give the probability that an actor so tied takes part.

        Args:
            names: The features of the tie.
            tie: The tie itself.
        """
        weights = self.weights
        near, far = _word_odds(tie.clause.word)
        odds = self.bias + (far if tie.distance else near)
        return 1 / (1 + exp(-odds - sum(weights.get(name, 0.0) for name in names)))

    def role(self, names: Iterable[str], path: str = "") -> Role:
        """Give the most probable role of one who takes part and stands at a path."""
        scores = dict(self.role_biases)
        for name in names:
            weights = self.role_weights.get(name)
            if weights is not None:
                for role, weight in zip(self.role_biases, weights, strict=True):
                    scores[role] += weight
        step = path.partition(" ")[0]
        return max(ROLES_BY_STEP.get(step, tuple(Role)), key=scores.__getitem__)


def find_participants(
    tokens: Sequence[Token], mentions: Sequence[ActorMention] | Cast
) -> tuple[Participant, ...]:
    """Find the named actors that take part in an event, most central first.

    Args:
        tokens: Head token of the event's predicate, then those of its other mentions.
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
        probability = model.probability(names, tie)
        aside = tie.clause.token.i != tokens[0].i
        if probability >= model.threshold + ASIDE * aside:
            # The names of one list play one part: "Lund, Ruiz and Berg said".
            path = tie.path.removesuffix(" appos")
            place = (tie.clause.token.i, path)
            role = roles.setdefault(place, model.role(names, path))
            actor = tie.actor
            participant = Participant(actor.name, role, actor.type, actor.affiliation)
            found.append((probability, participant))
    found.sort(key=lambda pair: -pair[0])
    return tuple(participant for _, participant in found)


@lru_cache(maxsize=16384)
def _word_odds(word: str) -> tuple[float, float]:
    """Give what a predicate's word adds for actors in its sentence, and in others."""
    model, vector = participant_model(), word_vector(word)
    return float(vector @ model.near_words), float(vector @ model.far_words)


@cache
def participant_model() -> ParticipantModel:
    """Load the trained model, once a process."""
    stored = json.loads(MODEL.read_text(encoding="utf-8"))
    return ParticipantModel(
        threshold=stored["threshold"],
        bias=stored["bias"],
        weights=stored["weights"],
        near_words=np.array(stored["near_words"]),
        far_words=np.array(stored["far_words"]),
        role_biases={Role(role): bias for role, bias in stored["roles"].items()},
        role_weights=stored["role_weights"],
    )

"""The trained numbers that say who takes part in an event, and how.

`timeline.training.participants` makes them; they are plain numbers in
`timeline/events/en/participants.json`.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from timeline.events.lexicon import word_vector
from timeline.events.participants.tie_words import Group
from timeline.events.participants.ties import Tie
from timeline.events.trees import Trees, read_trees
from timeline.events.values import Role

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
MODEL = Path(__file__).parents[1] / "en" / "participants.json"


@dataclass(frozen=True, slots=True)
class ParticipantModel:
    """The trained numbers.

    Attributes:
        bias: Log-odds of taking part without any feature.
        weights: Feature of a tie -> what it adds to the log-odds.
        near_words: What each number of the predicate's word vector adds where the
            actor stands in its sentence.
        far_words: The same where it stands in another one.
        role_biases: Role -> its score without any feature.
        role_weights: Feature -> what it adds to each role's score, in the order of
            `role_biases`.
        parts: Judges a tie in its context, by `tie_context.COLUMNS`.
        threshold: Actors at least this probable take part, 0..1.
        standing: Judges an actor, by `standing.COLUMNS`.
        least_standing: Actors below this are bystanders of the story, 0..1.
    """

    bias: float
    weights: Mapping[str, float]
    near_words: NDArray[np.float64]
    far_words: NDArray[np.float64]
    role_biases: Mapping[Role, float]
    role_weights: Mapping[str, Sequence[float]]
    parts: Trees
    threshold: float
    standing: Trees
    least_standing: float

    def odds(self, groups: Iterable[Group], tie: Tie) -> float:
        """Give the log-odds that an actor so tied takes part, by the tie alone."""
        near, far = _word_odds(tie.clause.word)
        return self.bias + (far if tie.distance else near) + sum(map(_odds, groups))

    def role(self, groups: Iterable[Group], path: str = "") -> Role:
        """Give the most probable role of one who takes part and stands at a path."""
        added = zip(self.role_biases.values(), *map(_role_scores, groups), strict=True)
        scores = dict(zip(self.role_biases, map(sum, added), strict=True))
        step = path.partition(" ")[0]
        return max(ROLES_BY_STEP.get(step, tuple(Role)), key=scores.__getitem__)


@lru_cache(maxsize=32768)
def _odds(group: Group) -> float:
    """Give what a group of features adds to the log-odds of taking part."""
    features, seen = group
    weights = participant_model().weights
    return sum(weights.get(name, 0.0) for name in features(*seen))


@lru_cache(maxsize=16384)
def _role_scores(group: Group) -> tuple[float, ...]:
    """Give what a group of features adds to the score of each role."""
    features, seen = group
    model = participant_model()
    none = (0.0,) * len(model.role_biases)
    weights = (model.role_weights.get(name, none) for name in features(*seen))
    return tuple(map(sum, zip(none, *weights, strict=True)))


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
        bias=stored["bias"],
        weights=stored["weights"],
        near_words=np.array(stored["near_words"]),
        far_words=np.array(stored["far_words"]),
        role_biases={Role(role): bias for role, bias in stored["roles"].items()},
        role_weights=stored["role_weights"],
        parts=read_trees(stored["parts"]),
        threshold=stored["threshold"],
        standing=read_trees(stored["standing"]),
        least_standing=stored["least_standing"],
    )

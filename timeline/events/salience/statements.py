"""Statements that are news themselves: a predicate and its scene in, yes or no out.

Most verbs of saying only tell where the news comes from. Making the statement is the
news where the headline says so, or where several states or organisations make it
together on a day that the text names.
"""

from timeline.events.predicates import Predicate
from timeline.events.salience.scene import Scene
from timeline.language import TIME_LABELS, Token

STATES_AND_BODIES = frozenset({"GPE", "ORG", "NORP"})
MOST_SPEAKERS = 8


def is_statement(predicate: Predicate) -> bool:
    """Tell whether a predicate is a verb of saying."""
    return predicate.token.pos_ == "VERB" and "communication" in predicate.kinds[:1]


def rules_first(predicate: Predicate, scene: Scene) -> bool:
    """Tell whether a verb rules the first sentence: "NATO said on Monday"."""
    token = predicate.token
    return scene.sentence[token.i] == 0 and token.sent.root == token


def is_joint_statement(predicate: Predicate) -> bool:
    """Tell whether states or organisations say something together on a named day."""
    children = list(predicate.token.children)
    dated = any(child.ent_type_ in TIME_LABELS for child in children)
    speakers = [child for child in children if child.dep_ == "nsubj"]
    return dated and any(_is_joint(speaker) for speaker in speakers)


def _is_joint(speaker: Token) -> bool:
    together = [speaker, *speaker.conjuncts[:MOST_SPEAKERS]]
    named = [one for one in together if one.ent_type_ in STATES_AND_BODIES]
    return len(named) > 1

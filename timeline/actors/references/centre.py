"""A pronoun and who may be meant in, whom the text keeps speaking of out.

What one sentence calls by a pronoun is what it is about, and the pronoun of the next
one goes on with that (Grosz, Joshi and Weinstein, "Centering", Computational
Linguistics 21, 1995, rule 1): "In her reign, aides came from Ek to Lund. Her husband
died" is not Lund's husband.
"""

from collections.abc import Sequence

from timeline.actors.places import first_conjunct
from timeline.actors.references.antecedents import Choices, Pronoun
from timeline.actors.references.clauses import OBJECTS
from timeline.actors.references.continuity import Seen, speaks
from timeline.actors.values import Actor
from timeline.language import NOUN_SUBJECTS, Token

MAIN = frozenset({"ROOT", "conj"})


def told_of_on(pronoun: Pronoun, choices: Choices) -> Actor | None:
    """Give whom "he" or "she" goes on to tell of.

    That is who was a pronoun before, or whom the verb before did something to.

    Args:
        pronoun: The pronoun.
        choices: Who may be meant.

    Returns:
        None for other pronouns, for who speaks, and where somebody was named in the
        pronoun's own sentence, or did something in the one before.
    """
    if pronoun.kind != "he" or speaks(pronoun.token):
        return None
    near = [one for seen in choices.values() for one in seen]
    if any(one.sentence == pronoun.sentence for one in near):
        return _done_to_before(pronoun.token, near)
    before = [one for one in near if one.sentence == pronoun.sentence - 1]
    centres = {one.actor for one in before if not one.by_name}
    if len(centres) != 1:
        return None
    (centre,) = centres
    others = [one for one in before if one.actor != centre]
    return None if not others or _one_acts(others) else centre


def _one_acts(seen: Sequence[Seen]) -> bool:
    return any(_acts(first_conjunct(one.head)) for one in seen)


def _acts(word: Token) -> bool:
    """Tell the subject of a main clause."""
    return word.dep_ in NOUN_SUBJECTS and word.head.dep_ in MAIN


def _done_to_before(token: Token, near: Sequence[Seen]) -> Actor | None:
    """Give Ek for "Guards held Ek and beat him", whoever else is told of."""
    verb = token.head
    if token.dep_ not in OBJECTS or verb.dep_ != "conj":
        return None
    if any(child.dep_ in NOUN_SUBJECTS for child in verb.lefts):
        return None
    whom = {child.i for child in verb.head.rights if child.dep_ == "dobj"}
    return next((seen.actor for seen in near if seen.head.i in whom), None)

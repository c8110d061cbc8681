"""A pronoun and who may be meant in, whom the text keeps speaking of out.

What one sentence calls by a pronoun is what it is about, and the pronoun of the next
one goes on with that (Grosz, Joshi and Weinstein, "Centering", Computational
Linguistics 21, 1995, rule 1): "In her reign, aides came from Ek to Lund. Her husband
died" is not Lund's husband.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from timeline.actors.gazetteer.given_names import PRONOUNS, Gender
from timeline.actors.places import first_conjunct
from timeline.actors.references.antecedents import Choices, Pronoun
from timeline.actors.references.clauses import OBJECTS, subject_of
from timeline.actors.references.continuity import Seen, speaks
from timeline.actors.values import Actor
from timeline.language import NOUN_SUBJECTS, Token

MAIN = frozenset({"ROOT", "conj"})
SENTENCES_BACK, FOR = 2, "for"
# Who stands so is only told of beside others: "the rule of Lund".
BESIDE = frozenset({"compound", "pobj", "poss"})


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
    """Tell the subject of a main clause, and Lund in "his heir, Lund, left"."""
    word = word.head if word.dep_ == "appos" else word
    return word.dep_ in NOUN_SUBJECTS and word.head.dep_ in MAIN


def _done_to_before(token: Token, near: Sequence[Seen]) -> Actor | None:
    """Give Ek for "Guards held Ek and beat him", whoever else is told of.

    So for "Lund thanked Ek for her help".
    """
    if (whom := _done_for(token)) is not None:
        return next((seen.actor for seen in near if seen.head.i == whom), None)
    verb = token.head
    if token.dep_ not in OBJECTS or verb.dep_ != "conj":
        return None
    if any(child.dep_ in NOUN_SUBJECTS for child in verb.lefts):
        return None
    held = {child.i for child in verb.head.rights if child.dep_ == "dobj"}
    return next((seen.actor for seen in near if seen.head.i in held), None)


def _done_for(token: Token) -> int | None:
    """Give whom one thanks or sues for "her" help; None where nobody is told."""
    way = token.head.head
    if token.dep_ != "poss" or way.lower_ != FOR or token.head.dep_ != "pobj":
        return None
    return next((c.i for c in way.head.children if c.dep_ == "dobj"), None)


def of_known_gender(
    pronoun: Pronoun, choices: Choices, known: AbstractSet[Actor]
) -> Choices:
    """Leave out who is named in passing beside a woman who just was "she".

    "She sang. The rule of Lund banned her": nothing tells that Lund is a woman. Most
    who are named in news are men, so that "she" is not whoever is named but once.

    Args:
        pronoun: The pronoun.
        choices: Who may be meant.
        known: Those whose gender is known.
    """
    told = {
        actor
        for actor in known
        for one in choices[actor]
        if not one.by_name and one.sentence >= pronoun.sentence - 1
    }
    female = PRONOUNS.get(pronoun.token.lower_) is Gender.FEMALE
    if not (female and told):
        return choices
    return {
        actor: seen
        for actor, seen in choices.items()
        if actor in known or not _is_in_passing(seen)
    }


def _is_in_passing(seen: Sequence[Seen]) -> bool:
    beside = all(first_conjunct(one.head).dep_ in BESIDE for one in seen)
    return (beside or len(seen) == 1) and all(one.by_name for one in seen)


def only_one(number: int, fitting: Sequence[Seen]) -> Actor | None:
    """Give the one actor that fits: alone, or the subject of the nearest sentence."""
    actors = {seen.actor for seen in fitting}
    if len(actors) <= 1:
        return next(iter(actors), None)
    return _subject_before(number, fitting)


def _subject_before(number: int, fitting: Sequence[Seen]) -> Actor | None:
    for back in range(SENTENCES_BACK + 1):
        near = [seen for seen in fitting if seen.sentence == number - back]
        subjects = {seen.actor for seen in near if subject_of(seen.head) is not None}
        if len(subjects) == 1:
            return next(iter(subjects))
        if near and back:
            actors = {seen.actor for seen in near}
            return next(iter(actors)) if len(actors) == 1 else None
    return None

"""A pronoun and who was told of before it in, whom it most likely means out.

The rules of `references` give a first answer; a logistic regression over the named
numbers here, that answer among them, has the last word.
"""

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.actors.places import first_conjunct
from timeline.actors.references.continuity import Seen, speaks
from timeline.actors.values import Actor, ActorType
from timeline.actors.words import word_lists
from timeline.language import NOUN_SUBJECTS, Token, lemma

MODEL = "antecedents.json"
SURE = 0.5
# Of whom the rules choose.
SURE_BY_RULE = {"he": SURE, "it": 0.35, "they": SURE}
FARTHEST = 3  # sentences back
MOST = 6  # mentions that are counted
PARTS = {
    **dict.fromkeys(NOUN_SUBJECTS, "subject"),
    **dict.fromkeys(("dobj", "dative"), "object"),
    **dict.fromkeys(("pobj", "poss"), "other"),
}
FAR = 100  # tokens

NAMES = (
    *(f"{back} sentences back" for back in range(FARTHEST + 1)),
    "subject above",
    "subject above, and the pronoun a subject",
    "part of the same clause",
    "named last",
    "others named since",
    "only one",
    "last as subject",
    "last as object",
    "last as something else",
    "last as subject of the main clause",
    "subject of the sentence before",
    "subject of the main clause before",
    "same part as last",
    "subjects both",
    "objects both",
    "mentions so far",
    "named most",
    "last by pronoun",
    "mentions near",
    "gender is known",
    "chosen by rule",
    "last who spoke",
    "pronoun is a subject",
    "pronoun is an object",
    "pronoun is an owner",
    "pronoun speaks",
    "country",
    "group",
    "organisation",
    "pronoun begins the sentence",
    "tokens back",
)


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun, and what its sentence tells of whom it means.

    Attributes:
        token: The pronoun.
        kind: "he", "it" or "they".
        sentence: Number of its sentence.
        governing: Who is the subject above: "Lund said he"; None where nobody named is.
        by_rule: Whom the rules choose; None for nobody.
    """

    token: Token
    kind: str
    sentence: int
    governing: Actor | None
    by_rule: Actor | None


Choices = Mapping[Actor, Sequence[Seen]]


def antecedent_numbers(
    pronoun: Pronoun, choices: Choices, counts: Counter[Actor], known: set[Actor]
) -> list[list[float]]:
    """Give one row for each who may be meant, parallel to `NAMES`.

    Args:
        pronoun: The pronoun.
        choices: Who may be meant, with their mentions near before it, in text order.
        counts: How often each actor was mentioned so far.
        known: The actors whose gender is known.
    """
    latest = sorted((seen[-1].head.i for seen in choices.values()), reverse=True)
    most = max(counts.values(), default=0)
    rows = []
    for actor, seen in choices.items():
        since = latest.index(seen[-1].head.i)
        alone = float(len(choices) == 1)
        rows.append(
            [
                *_place(pronoun, actor, seen),
                float(since == 0),
                float(min(since, FARTHEST + 1)),
                alone,
                *_parts(pronoun, seen),
                float(min(counts[actor], MOST)),
                float(counts[actor] == most),
                float(not seen[-1].by_name),
                float(min(len(seen), FARTHEST + 1)),
                float(actor in known),
                float(actor == pronoun.by_rule),
                float(speaks(seen[-1].head)),
                *_of_pronoun(pronoun.token),
                float(actor.type is ActorType.COUNTRY),
                float(actor.type is ActorType.GROUP),
                float(actor.type is ActorType.ORGANISATION),
                float(pronoun.token.i - pronoun.token.sent.start < FARTHEST),
                min(pronoun.token.i - seen[-1].head.i, FAR) / FAR,
            ]
        )
    return rows


def _place(pronoun: Pronoun, actor: Actor, seen: Sequence[Seen]) -> list[float]:
    back = min(pronoun.sentence - seen[-1].sentence, FARTHEST)
    above = float(actor == pronoun.governing)
    clause = pronoun.token.head.i
    owner = pronoun.token.dep_ == "poss"
    beside = any(one.head.head.i == clause for one in seen) and not owner
    return [
        *(float(back == far) for far in range(FARTHEST + 1)),
        above,
        above * (pronoun.token.dep_ in NOUN_SUBJECTS),
        float(beside),
    ]


def _parts(pronoun: Pronoun, seen: Sequence[Seen]) -> list[float]:
    """Tell what part each plays in its sentence, the pronoun and those before it."""
    last, part = seen[-1].head, PARTS.get(pronoun.token.dep_, "")
    was = PARTS.get(last.dep_, "")
    before = [
        one.head
        for one in seen
        if one.sentence == pronoun.sentence - 1 and one.head.dep_ in NOUN_SUBJECTS
    ]
    return [
        float(was == "subject"),
        float(was == "object"),
        float(was == "other"),
        float(was == "subject" and last.head.dep_ == "ROOT"),
        float(bool(before)),
        float(any(head.head.dep_ == "ROOT" for head in before)),
        float(was == part),
        float(was == part == "subject"),
        float(was == part == "object"),
    ]


def _of_pronoun(token: Token) -> list[float]:
    return [
        float(token.dep_ in NOUN_SUBJECTS),
        float(token.dep_ in {"dobj", "dative"}),
        float(token.dep_ == "poss"),
        float(speaks(token)),
    ]


def most_likely(
    pronoun: Pronoun, choices: Choices, rows: Sequence[Sequence[float]]
) -> Actor | None:
    """Give whom a pronoun means; None where nobody is likely enough.

    Args:
        pronoun: The pronoun.
        choices: Who may be meant.
        rows: Parallel to them, from `antecedent_numbers`.
    """
    *weights, bias = _weights()[pronoun.kind]
    odds = {
        actor: bias + sum(map(float.__mul__, weights, row))
        for actor, row in zip(choices, rows, strict=True)
    }
    best = max(odds, key=odds.__getitem__, default=None)
    if best == pronoun.by_rule and len(odds) == 1 and _owns_people(pronoun.token):
        return best
    if pronoun.kind == "it" and best != pronoun.by_rule in odds:
        best = _as_the_words_stand(pronoun) or best
        if best == pronoun.by_rule and owns_office(pronoun.token):
            return best
        if best is not None and _stands_within(choices[best], choices[pronoun.by_rule]):
            best = pronoun.by_rule
    if best is None or _is_one_of_several(best, choices):
        return None
    told = _told_of_by(choices[best][-1], choices) if pronoun.kind == "he" else None
    if told is not None and not speaks(pronoun.token):
        return told
    by_rule = best == pronoun.by_rule
    return best if is_sure(odds[best], pronoun.kind, by_rule=by_rule) else None


def _told_of_by(speaker: Seen, choices: Choices) -> Actor | None:
    """Give Lund for "Lund was held on Monday, said Sala. His car was found".

    Args:
        speaker: The last mention of whom a pronoun most likely means.
        choices: Who may be meant.

    Returns:
        None where no other one is the only subject of what the speaker says before.
    """
    if not speaks(speaker.head):
        return None
    told = [c for c in speaker.head.head.lefts if c.dep_ == "ccomp"]
    told = [c for c in told if c.i < speaker.head.i]
    others = {
        actor
        for actor, seen in choices.items()
        for one in seen
        if one.head.dep_ in NOUN_SUBJECTS and one.head.head in told
        if actor != speaker.actor
    }
    return others.pop() if len(others) == 1 else None


def _stands_within(seen: Sequence[Seen], others: Sequence[Seen]) -> bool:
    """Tell the Sala of "Lund, which Sala owns, was fined. It appealed": Lund did."""
    inner, subject = seen[-1], others[-1]
    around = subject.head.left_edge.i <= inner.head.i <= subject.head.right_edge.i
    leads = subject.head.dep_ in NOUN_SUBJECTS and subject.sentence == inner.sentence
    return around and leads and inner.head.head.dep_ == "relcl"


def _as_the_words_stand(pronoun: Pronoun) -> Actor | None:
    """Give whom "it" means by its place, however often another is named.

    "Norgren said it would sell Lund": Norgren. "Peru, Lund's ally, agreed. Its
    minister left": Peru's.
    """
    placed = pronoun.by_rule == pronoun.governing or owns_office(pronoun.token)
    return pronoun.by_rule if placed else None


def owns_office(token: Token) -> bool:
    """Tell whether a sentence begins with an office: "Its foreign minister"."""
    office = token.head.lower_.title() in word_lists().titles
    return bool(token.is_sent_start) and token.dep_ == "poss" and office


def _owns_people(token: Token) -> bool:
    """Tell whether a sentence begins with a body's people: "Its fighters"."""
    lists = word_lists()
    people = lists.fighters | lists.person_nouns | lists.offices
    owned = token.head.lower_ in people or lemma(token.head) in people
    return bool(token.is_sent_start) and token.dep_ == "poss" and owned


def is_sure(odds: float, kind: str, *, by_rule: bool) -> bool:
    """Tell whether somebody is likely enough to be meant.

    Args:
        odds: Log odds.
        kind: Of pronoun.
        by_rule: The rules choose the same.
    """
    sure = SURE_BY_RULE[kind] if by_rule else SURE
    return 1 / (1 + math.exp(-odds)) > sure


def _is_one_of_several(actor: Actor, choices: Choices) -> bool:
    """Tell the one of a list from which nothing sets apart: "Lund and Ek left. He"."""
    lists = [first_conjunct(seen[-1].head).i for seen in choices.values()]
    own = first_conjunct(choices[actor][-1].head).i
    return (
        len({seen[-1].head.i for seen in choices.values()}) > 1 and lists.count(own) > 1
    )


@cache
def _weights() -> Mapping[str, Sequence[float]]:
    """Read the weights of each kind of pronoun, parallel to `NAMES`, the bias last."""
    text = files("timeline.actors").joinpath("en", MODEL).read_text("utf-8")
    stored = json.loads(text)
    order = [stored["names"].index(name) for name in NAMES]
    return {
        kind: [*(float(weights[place]) for place in order), float(weights[-1])]
        for kind, weights in stored["weights"].items()
    }

"""What the mention model sees of two predicates that may tell the same event."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from timeline.events.lexicon import word_vector
from timeline.events.likelihood import Output
from timeline.events.predicates import Predicate
from timeline.events.salience_features import tense
from timeline.events.salience_model import Floats
from timeline.events.salience_scene import Scene
from timeline.language import Token

DEFINITE = frozenset("the this that these those".split())
AGENTS = frozenset({"nsubj", "agent", "poss", "compound"})
PATIENTS = frozenset({"nsubjpass", "dobj", "attr", "dative"})
FRAMES = frozenset({"VERB", "AUX", "SCONJ"})
REACH = 40
NUMBERS = 11
FARTHEST = 20


class Kinship(StrEnum):
    """How two predicates' words are related: alike, of one family, or not."""

    SAME = "same"
    FAMILY = "family"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Reading:
    """What of a predicate is compared with others.

    Attributes:
        predicate: The predicate.
        agents: Lower-cased content words of who does it.
        patients: The same of whom or what it is done to.
        names: Lower-cased proper names among its words.
        numbers: Numbers among its words, as written.
        dates: Lower-cased words of the dates in its sentence.
        article: "the", "a", "poss" or "" for nouns; the tense for verbs.
        sentence: Lower-cased content words of its sentence.
        log_odds: What the predicate model says of it, one number an `Output`.
    """

    predicate: Predicate
    agents: frozenset[str]
    patients: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    dates: frozenset[str]
    article: str
    sentence: frozenset[str]
    log_odds: Floats


def read_predicate(predicate: Predicate, log_odds: Floats) -> Reading:
    """Gather who, whom, names, numbers and dates of a predicate's own clause."""
    token = predicate.token
    agents: set[str] = set()
    patients: set[str] = set()
    own: list[Token] = []
    for child in token.children:
        words = [word for word in _phrase(child) if word.pos_ not in FRAMES]
        own += words
        content = {w.lower_ for w in words if w.is_alpha and not w.is_stop}
        if child.dep_ in AGENTS:
            agents |= content
        elif child.dep_ in PATIENTS or child.lower_ in {"of", "on", "against"}:
            patients |= content
    return Reading(
        predicate,
        frozenset(agents),
        frozenset(patients),
        frozenset(word.lower_ for word in own if word.pos_ == "PROPN"),
        frozenset(word.lower_ for word in own if word.pos_ == "NUM"),
        frozenset(filter(None, map(_date_word, token.sent))),
        _article(token),
        frozenset(w.lower_ for w in token.sent if w.is_alpha and not w.is_stop),
        log_odds,
    )


def _date_word(token: Token) -> str:
    telling = token.like_num or (token.is_alpha and not token.is_stop)
    return token.lower_ if token.ent_type_ == "DATE" and telling else ""


def _article(token: Token) -> str:
    if token.pos_ == "VERB":
        return tense(token)
    for child in token.children:
        if child.dep_ == "det":
            return "the" if child.lower_ in DEFINITE else "a"
        if child.dep_ == "poss":
            return "poss"
    return ""


def _phrase(token: Token) -> list[Token]:
    """Give a word's phrase, bounded, without the clauses in it."""
    found, waiting = [], [token]
    while waiting and len(found) < REACH:
        word = waiting.pop()
        found.append(word)
        waiting += [c for c in word.children if c.dep_ not in {"relcl", "advcl", "acl"}]
    return found


def mention_features(first: Reading, second: Reading, scene: Scene) -> list[str]:
    """Name the features of two predicates, the earlier one first, in a fixed order."""
    return sorted(
        {
            *_word_pair(first, second, scene),
            *_place_pair(first, second, scene),
            *_argument_pair(first, second),
        }
    )


def contradict(first: Reading, second: Reading) -> bool:
    """Tell whether two predicates cannot tell one event.

    They name different numbers or different named doers or sufferers, or are verbs
    with altogether different objects or in sentences with different dates.
    """
    both_verbs = first.predicate.token.pos_ == second.predicate.token.pos_ == "VERB"
    named = [
        (first.agents & first.names, second.agents & second.names),
        (first.patients & first.names, second.patients & second.names),
    ]
    plain = [(first.numbers, second.numbers)]
    if both_verbs:
        plain += [(first.patients, second.patients), (first.dates, second.dates)]
    return any(_match(one, other) == "differ" for one, other in named + plain)


def mention_numbers(
    first: Reading, second: Reading, scene: Scene
) -> NDArray[np.float32]:
    """Give the numbers of two predicates, the earlier one first.

    They come four times: for all pairs, and for those of each kinship, with zeros in
    the two blocks of the others.
    """
    shared = len(first.sentence & second.sentence)
    shorter = max(1, min(len(first.sentence), len(second.sentence)))
    here, there = first.predicate.token.i, second.predicate.token.i
    apart = min(scene.sentence[there] - scene.sentence[here], FARTHEST)
    numbers = [
        *_odds(first),
        *_odds(second),
        shared / 3,
        shared / shorter,
        closeness(first.predicate, second.predicate),
        min(apart, FARTHEST) / 5,
        min(scene.sentence[here], FARTHEST) / 5,
    ]
    block = list(Kinship).index(word_kinship(first.predicate, second.predicate)) + 1
    vector = np.zeros((1 + len(Kinship), NUMBERS), dtype=np.float32)
    vector[0] = vector[block] = numbers
    return vector.ravel()


def _odds(reading: Reading) -> tuple[float, float, float]:
    """Tell how likely it is an event's best predicate, and how much likelier any."""
    odds = reading.log_odds / 3
    return (
        odds[Output.CORE_TRIGGER],
        odds[Output.CORE_MENTION] - odds[Output.CORE_TRIGGER],
        odds[Output.ANY_MENTION] - odds[Output.ANY_TRIGGER],
    )


def closeness(first: Predicate, second: Predicate) -> float:
    """Give the cosine of the two words' vectors, -1..1; 0 where one is unknown."""
    return float(word_vector(first.lemma) @ word_vector(second.lemma))


def word_kinship(first: Predicate, second: Predicate) -> Kinship:
    """Tell how two predicates' words are related."""
    if first.lemma == second.lemma and first.token.pos_ == second.token.pos_:
        return Kinship.SAME
    if first.family == second.family:
        return Kinship.FAMILY
    return Kinship.OTHER


def _word_pair(first: Reading, second: Reading, scene: Scene) -> Iterator[str]:
    one, two = first.predicate, second.predicate
    kin = word_kinship(one, two)
    parts = one.token.pos_[0] + two.token.pos_[0]
    yield f"kin={kin}"
    yield f"kin={kin} {parts}"
    yield f"close={max(0, int(closeness(one, two) * 8))} {kin}"
    yield f"articles={first.article if parts[0] == 'N' else 'V'} {second.article if parts[1] == 'N' else 'V'}"
    yield f"second={second.article} {kin}"
    yield f"tags={one.token.tag_} {two.token.tag_}"
    shared = set(one.kinds[:1]) & set(two.kinds[:1])
    yield f"kinds={min(shared, default='')} {kin}"
    yield f"times={min(scene.families[two.family], 8)} {kin}"
    for word in (one, two):
        yield f"in headline={word.family in scene.headline} {kin}"
    yield f"same form={first.article == second.article} {parts}"
    yield f"quoted={scene.quoted[one.token.i]} {scene.quoted[two.token.i]}"


def _place_pair(first: Reading, second: Reading, scene: Scene) -> Iterator[str]:
    here, there = first.predicate.token.i, second.predicate.token.i
    kin = word_kinship(first.predicate, second.predicate)
    apart = scene.sentence[there] - scene.sentence[here]
    yield f"apart={min(apart, 4) if apart < 8 else 8} {kin}"
    yield f"lead={scene.sentence[here] <= 0}"
    yield f"same paragraph={scene.paragraph[here] == scene.paragraph[there]}"
    yield f"steps={min(scene.step[there], 2)} {kin}"


def _argument_pair(first: Reading, second: Reading) -> Iterator[str]:
    kin = word_kinship(first.predicate, second.predicate)
    for name in ("agents", "patients", "names", "numbers", "dates"):
        one, two = getattr(first, name), getattr(second, name)
        match = _match(one, two)
        yield f"{name} {match}"
        yield f"{name} {match} {kin}"
    crossed = _match(first.agents | first.patients, second.agents | second.patients)
    yield f"anyone {crossed} {kin}"


def _match(one: frozenset[str], two: frozenset[str]) -> str:
    if not one or not two:
        return "none" if not one and not two else "one"
    if one == two:
        return "equal"
    return "shared" if one & two else "differ"

"""A predicate read closely, for comparison with others: who, whom, how many, when."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from timeline.actors import Region
from timeline.actors.gazetteer.given_names import Gender, gender_of
from timeline.events.antecedents import antecedent_of
from timeline.events.clause import is_passive, subject_of
from timeline.events.own_days import Days, days_of
from timeline.events.predicates import Predicate
from timeline.events.salience.features import tense
from timeline.events.salience.scene import Scene
from timeline.events.salience.whereabouts import whereabouts
from timeline.events.told_apart import modifiers, told_apart
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_SUBJECTS, Token, lemma

LISTS = read_word_lists("salience")
AGENTS = frozenset({"nsubj", "agent", "poss", "compound"})
PATIENTS = frozenset({"nsubjpass", "dobj", "attr", "dative"})
FRAMES = frozenset({"VERB", "AUX", "SCONJ"})
CLAUSES = frozenset({"relcl", "advcl", "acl"})
REACH = 40
PERSONAL = {"he": Gender.MALE, "she": Gender.FEMALE}


@dataclass(frozen=True, slots=True)
class Reading:
    """What of a predicate is compared with others.

    Attributes:
        predicate: The predicate.
        agents: Lower-cased content words of who does it.
        patients: The same of whom or what it is done to.
        shared_patients: The same where the verb before it has them: "sent" of "were
            found and sent"; else empty.
        names: Lower-cased proper names among its words.
        genders: Of the persons who do it, as pronouns or given names tell them.
        numbers: Numbers among its words, as written.
        ordinals: Which in a row it is told to be: "second".
        places: The regions where it happens.
        is_another: It is told apart from one of its kind before: "another", "separate",
            "a second", and a verb whose doer or sufferer is ("a second bomb exploded").
        dates: Lower-cased words of the dates in its sentence.
        days: First and last day by its own clause; None where it names none.
        article: "the", "a", "poss" or "" for nouns; the tense for verbs.
        sentence: Lower-cased content words of its sentence.
        log_odds: What the predicate model says of it, one number an `Output`.
    """

    predicate: Predicate
    agents: frozenset[str]
    patients: frozenset[str]
    shared_patients: frozenset[str]
    names: frozenset[str]
    genders: frozenset[Gender]
    numbers: frozenset[str]
    ordinals: frozenset[str]
    places: frozenset[Region]
    is_another: bool
    dates: frozenset[str]
    days: Days | None
    article: str
    sentence: frozenset[str]
    log_odds: Sequence[float]


def read_predicate(
    predicate: Predicate, log_odds: Sequence[float], scene: Scene
) -> Reading:
    """Gather who, whom, names, numbers and dates of a predicate's own clause."""
    token = predicate.token
    view = scene.view(token)
    agents: set[str] = set()
    patients: set[str] = set()
    own: list[Token] = []
    for child in token.children:
        named = antecedent_of(child, token)
        words = [word for word in _phrase(named) if word.pos_ not in FRAMES]
        own += words
        content = {w.lower_ for w in words if w.is_alpha and _says_much(w)}
        if child.dep_ in AGENTS or _is_of_doer(child, token):
            agents |= content
        elif child.dep_ in PATIENTS or child.lower_ in LISTS["of_patient"]:
            patients |= content
    beside = modifiers(token) if token.pos_ != "VERB" else frozenset()
    apart = told_apart(token)
    return Reading(
        predicate,
        frozenset(agents),
        frozenset(patients),
        _shared_patients(token),
        frozenset(word.lower_ for word in own if word.pos_ == "PROPN"),
        frozenset(_genders(token)),
        frozenset(word.lower_ for word in own if word.pos_ == "NUM"),
        (beside | apart) & LISTS["ordinals"],
        whereabouts(token),
        bool(apart or beside & LISTS["another"]),
        view.dates,
        days_of(token, scene.days),
        _article(token),
        view.words,
        log_odds,
    )


def _is_of_doer(of: Token, noun: Token) -> bool:
    """Tell the "of Ana Ruiz" of her resignation from that of her removal."""
    own = noun.pos_ != "VERB" and lemma(noun) in LISTS["own_deeds"]
    return own and of.lower_ == "of"


def differ(one: AbstractSet[object], two: AbstractSet[object]) -> bool:
    """Tell two sets that both have something, and nothing in common."""
    return bool(one and two) and one.isdisjoint(two)


def _genders(verb: Token) -> Iterator[Gender]:
    """Give the genders of a verb's subjects: of "he", and of "Ana Ruiz"."""
    for child in verb.children:
        if child.dep_ not in NOUN_SUBJECTS:
            continue
        given = next((c for c in child.lefts if c.ent_type_ == "PERSON"), child)
        gender = PERSONAL.get(child.lower_) or gender_of(given.text)
        if gender is not None:
            yield gender


def _shared_patients(verb: Token) -> frozenset[str]:
    """Give the words of what "sent" of "the boxes were found and sent" was done to."""
    if verb.dep_ != "conj" or not is_passive(verb):
        return frozenset()
    subject = subject_of(verb)
    if subject is None or subject.head == verb:
        return frozenset()
    words = (word for word in _phrase(subject) if word.pos_ not in FRAMES)
    return frozenset(w.lower_ for w in words if w.is_alpha and _says_much(w))


def _says_much(word: Token) -> bool:
    return not word.is_stop or word.lower_ in LISTS["reflexive"]


def _article(token: Token) -> str:
    if token.pos_ == "VERB":
        return tense(token)
    for child in token.children:
        if child.dep_ == "det":
            return "the" if child.lower_ in LISTS["definite"] else "a"
        if child.dep_ == "poss":
            return "poss"
    return ""


def _phrase(token: Token) -> list[Token]:
    """Give a word's phrase, bounded, without the clauses in it."""
    found: list[Token] = []
    waiting = [token]
    while waiting and len(found) < REACH:
        word = waiting.pop()
        found.append(word)
        waiting += [c for c in word.children if c.dep_ not in CLAUSES]
    return found

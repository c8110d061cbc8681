"""An event's tokens and an article's cast in, each near actor's closest tie out.

The syntactic path from predicate to mention is written upwards from the predicate
("^xcomp") and down to the mention ("nsubj"), with prepositions by their words: in
"Lund was told to resign by Ruiz" the path from "resign" to "Lund" is "^xcomp
nsubjpass".
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from timeline.actors import Actor
from timeline.events.antecedents import person_of
from timeline.events.clause import REAL_SUBJECTS, VERB_POS
from timeline.events.lexicon import noun_entry, verb_entry
from timeline.events.participants.cast import Cast, Placed
from timeline.events.participants.tie_arguments import doer_of, sufferer_of
from timeline.language import UNDERGOERS, Token, lemma

LONGEST = 7
MOST_ACTORS = 10
PASSIVES = frozenset({"auxpass", "nsubjpass"})
# Steps that lead to the same thing: a list, a preposition, another name for it.
TRANSPARENT = frozenset({"conj", "prep", "^appos"})


@dataclass(frozen=True, slots=True)
class Clause:
    """What a predicate's own clause offers, read once for all its ties.

    Attributes:
        token: The predicate.
        kind: Its part of speech, and whether it is passive.
        subject: Relation and part of speech of its own subject; "none" without one.
        determiner: Its article, or "poss" where somebody owns it; empty without.
        word: Its dictionary form.
        meaning: The kind of act or event that this mostly means, such as
            "communication"; empty where unknown.
        doer: Who or what acts, its own subject or that of the clause above.
        sufferer: Who or what is acted on.
        governor: Dictionary form of the word that the predicate hangs from.
        before: The word before the predicate; empty at the text's start.
        after: The word after it; empty at the text's end.
    """

    token: Token
    kind: str
    subject: str
    determiner: str
    word: str
    meaning: str
    doer: Token | None = None
    sufferer: Token | None = None
    governor: str = ""
    before: str = ""
    after: str = ""


Found = tuple[Clause, Placed, str, int, bool]
"""What a tie is made of but for the actor; most are never made."""


@dataclass(frozen=True, slots=True)
class Tie:
    """The closest link between an event and an actor.

    Attributes:
        actor: Who.
        clause: The predicate at this end of the link.
        placed: The mention at the other end.
        path: The syntactic path; empty where they stand in different sentences.
        distance: Sentences from the predicate back to the mention; negative ahead.
        in_next_clause: The actor stands in a clause that is joined to the event's: in
            "the wall fell, and Lund was blamed" Lund has no part in the fall, however
            short the path.
    """

    actor: Actor
    clause: Clause
    placed: Placed
    path: str
    distance: int
    in_next_clause: bool

    @property
    def length(self) -> int:
        """How many steps the path has; long for other sentences."""
        return _length(self.path, self.distance)


def _length(path: str, distance: int) -> int:
    return LONGEST + 1 if distance else path.count(" ") + 1


def closest_ties(tokens: Sequence[Token], cast: Cast) -> list[Tie]:
    """Give each near actor's closest tie to an event, closest actor first."""
    best: dict[Actor, tuple[tuple[int, bool, int, int], Found]] = {}
    for token in tokens:
        clause, number = read_clause(token), cast.sentence(token.i)
        upwards = _upwards(token)
        for actor in cast.near(number):
            nearest = best.get(actor)
            for placed in cast.parts[actor].closest(number):
                distance, path, joined = number - placed.sentence, "", False
                if not distance:
                    down = _down_to(placed.token, upwards)
                    path = _path(upwards, placed.token, down)
                    joined = _is_in_next_clause(down)
                length = _length(path, distance)
                gap = abs(token.i - placed.token.i)
                key = (abs(distance), joined, length, gap)
                if nearest is None or key < nearest[0]:
                    nearest = key, (clause, placed, path, distance, joined)
                    best[actor] = nearest
    ordered = sorted(best.items(), key=lambda pair: pair[1][0])
    return [Tie(actor, *found) for actor, (_, found) in ordered[:MOST_ACTORS]]


def _is_in_next_clause(down: Iterable[Token]) -> bool:
    return any(each.dep_ == "conj" and each.pos_ in VERB_POS for each in down)


def read_clause(token: Token) -> Clause:
    """Read what stands directly below a predicate."""
    kind, subject, determiner = str(token.pos_), "none", ""
    for child in token.children:
        relation = child.dep_
        if relation in REAL_SUBJECTS:
            subject = f"{relation}-{child.pos_}"
        if relation in PASSIVES and token.pos_ == "VERB":
            kind = "VERBpass"
        if relation in {"det", "poss"}:
            determiner = str(child.lower_) if relation == "det" else "poss"
    word = lemma(token)
    entry = verb_entry(word) if token.pos_ == "VERB" else noun_entry(word)
    meaning = entry.kinds[0] if entry.kinds else ""
    around = lemma(token.head), token.nbor(-1).lower_, token.nbor().lower_
    sides = doer_of(token), sufferer_of(token)
    return Clause(token, kind, subject, determiner, word, meaning, *sides, *around)


def path_between(start: Token, end: Token) -> str:
    """Write the syntactic path between two tokens of a sentence."""
    upwards = _upwards(start)
    return _path(upwards, end, _down_to(end, upwards))


def is_in_next_clause(start: Token, end: Token) -> bool:
    """Tell "he" in "police raided his house but he had fled" from "raided"."""
    return _is_in_next_clause(_down_to(end, _upwards(start)))


def _path(upwards: Mapping[int, Token], end: Token, down: Sequence[Token]) -> str:
    """Write the path up from a token, `upwards`, and `down` to another, the end."""
    if end.i == next(iter(upwards)):
        return "self"
    top = down[-1].head if down else end
    if top.i not in upwards:
        return "far"
    up = takewhile(lambda each: each.i != top.i, upwards.values())
    steps = [*map(_step_up, up), *map(_step, reversed(down))]
    steps = [step for step in steps if step not in TRANSPARENT] or ["self"]
    return " ".join(steps) if len(steps) <= LONGEST else "far"


def _down_to(end: Token, above: Collection[int]) -> list[Token]:
    """Give the tokens below the predicate's way up, the mention's own first."""
    down: list[Token] = []
    token = end
    while token.i not in above and len(down) < LONGEST:
        down.append(token)
        token = token.head
    return down


def _upwards(token: Token) -> dict[int, Token]:
    """Give a token and those above it by their places, itself first."""
    found = {token.i: token}
    for _ in range(LONGEST):
        above = _above(token)
        if above.i == token.i:
            break
        token = above
        found[token.i] = token
    return found


def _above(token: Token) -> Token:
    """Give the word that another hangs on; for "who" the person whom it means.

    "Ana Ruiz, a member of the Lund Guard, who fired": Ruiz, not the guard.
    """
    if token.dep_ != "relcl" or all(c.lower_ != "who" for c in token.lefts):
        return token.head
    meant = person_of(token.head)
    if meant.dep_ == "pobj" and meant.head.lower_ == "as":
        # "named Ana Ruiz as premier, who resigned"
        named = (c for c in meant.head.head.children if c.dep_ in UNDERGOERS)
        meant = next(named, meant)
    return meant if meant.i < token.i else token.head


def _step_up(token: Token) -> str:
    """Write a step to the governor; "Lund, who won, called" is often parsed as acl."""
    cut_off = token.dep_ == "acl" and token.nbor(-1).text == ","
    if cut_off and token.head.dep_ == "ROOT" and token.head.pos_ == "PROPN":
        return "nsubj"
    return "^" + token.dep_


def _step(token: Token) -> str:
    if token.dep_ not in {"pobj", "pcomp"}:
        return str(token.dep_)
    preposition = token.head
    if preposition.dep_ == "prep" and preposition.head.dep_ == "prep":
        return f"{preposition.head.lower_}-{preposition.lower_}"
    return str(preposition.lower_)

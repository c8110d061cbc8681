"""An article's actor mentions in, the same indexed by sentence and by actor out."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.actors import Actor, ActorMention
from timeline.events.clause import REAL_SUBJECTS
from timeline.language import Doc, Token

SENTENCES_BACK = 2
SENTENCES_AHEAD = 1
LEADING_ACTORS = 5
MOST_NEAR = 40
FAR = 20


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention with its head token and the number of its sentence."""

    mention: ActorMention
    token: Token
    sentence: int

    @property
    def is_subject(self) -> bool:
        """Tell whether it is the grammatical subject of its clause."""
        return self.token.dep_ in REAL_SUBJECTS


@dataclass(frozen=True, slots=True)
class Part:
    """What an article says of one actor, all mentions together.

    Attributes:
        rank: How many actors are mentioned more often, or as often and earlier.
        placed: Its mentions, in text order, those that name a mere place left out.
        sentences: The sentences that they stand in, one number for each mention.
        spread: How many sentences these are.
        subjects: How many of them are subjects.
        names: How many of them are names, not pronouns or roles.
        territory: How often its name stands for a mere place.
    """

    rank: int
    placed: tuple[Placed, ...]
    sentences: tuple[int, ...]
    spread: int
    subjects: int
    names: int
    territory: int

    def closest(self, sentence: int) -> Sequence[Placed]:
        """Give the mentions in the nearest sentence; of two, in the one before."""
        at = bisect_left(self.sentences, sentence)
        around = self.sentences[max(at - 1, 0) : at + 1]
        nearest = min(around, key=lambda each: abs(each - sentence))
        first = bisect_left(self.sentences, nearest)
        last = bisect_right(self.sentences, nearest)
        return self.placed[first : min(last, first + MOST_NEAR)]

    def since(self, sentence: int) -> int:
        """Count the sentences back to the last mention; `FAR` where none is before."""
        at = bisect_right(self.sentences, sentence)
        return min(sentence - self.sentences[at - 1], FAR) if at else FAR

    def until(self, sentence: int) -> int:
        """Count the sentences on to the next mention; `FAR` where none follows."""
        at = bisect_left(self.sentences, sentence)
        if at == len(self.sentences):
            return FAR
        return min(self.sentences[at] - sentence, FAR)


class Cast:
    """The actors of one article, indexed once for all its events.

    Attributes:
        doc: The parsed article.
        parts: Actor -> what the article says of it, the most mentioned first.
        total: The number of all mentions, at least 1.
        sentences: The number of the article's sentences.
    """

    def __init__(self, doc: Doc, mentions: Sequence[ActorMention]) -> None:
        """Index the mentions, those left out that name a mere place."""
        self.doc = doc
        self._starts = [sentence.start for sentence in doc.sents]
        self.sentences = len(self._starts)
        self._by_sentence: defaultdict[int, list[Placed]] = defaultdict(list)
        by_actor: defaultdict[Actor, list[Placed]] = defaultdict(list)
        territory: Counter[str] = Counter()
        for mention in mentions:
            if mention.is_place:
                territory[mention.actor.name] += 1
                continue
            placed = Placed(mention, doc[mention.head], self.sentence(mention.head))
            self._by_sentence[placed.sentence].append(placed)
            by_actor[mention.actor].append(placed)
        ordered = sorted(by_actor, key=lambda actor: -len(by_actor[actor]))
        self.parts: Mapping[Actor, Part] = {
            actor: _part(rank, by_actor[actor], territory[actor.name])
            for rank, actor in enumerate(ordered)
        }
        self.total = max(sum(map(len, by_actor.values())), 1)
        self._leading = ordered[:LEADING_ACTORS]
        self._near: dict[int, tuple[Actor, ...]] = {}

    def is_named_by(self, token: Token) -> bool:
        """Tell whether a noun is one with a body's name: "the Lund party"."""
        return any(
            placed.token.i == token.i and placed.mention.actor.is_body
            for placed in self.told_in(self.sentence(token.i))
        )

    def sentence(self, token_index: int) -> int:
        """Number the sentence of a token, from 0."""
        return bisect_right(self._starts, token_index) - 1

    def near(self, sentence: int) -> Sequence[Actor]:
        """Give the actors in the sentences around one, and the leading actors."""
        known = self._near.get(sentence)
        if known is not None:
            return known
        first, last = sentence - SENTENCES_BACK, sentence + SENTENCES_AHEAD
        found: dict[Actor, None] = {}
        for each in range(max(first, 0), last + 1):
            for placed in self.told_in(each)[:MOST_NEAR]:
                found[placed.mention.actor] = None
        found.update(dict.fromkeys(self._leading))
        return self._near.setdefault(sentence, tuple(found))

    def told_in(self, sentence: int) -> Sequence[Placed]:
        """Give the mentions of a sentence, in text order."""
        return self._by_sentence.get(sentence, ())

    def share(self, actor: Actor) -> float:
        """Give the share of all mentions that are this actor's, 0..1."""
        return len(self.parts[actor].placed) / self.total


def _part(rank: int, placed: Sequence[Placed], territory: int) -> Part:
    sentences = tuple(each.sentence for each in placed)
    return Part(
        rank=rank,
        placed=tuple(placed),
        sentences=sentences,
        spread=len(set(sentences)),
        subjects=sum(each.is_subject for each in placed),
        names=sum(each.token.pos_ not in {"PRON", "NOUN"} for each in placed),
        territory=territory,
    )

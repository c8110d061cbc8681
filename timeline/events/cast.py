"""An article's actor mentions in, the same indexed by sentence and by actor out."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.actors import Actor, ActorMention
from timeline.language import Doc, Token

SENTENCES_BACK = 3
SENTENCES_AHEAD = 1
LEADING_ACTORS = 2
MOST_NEAR = 40


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention with its head token and the number of its sentence."""

    mention: ActorMention
    token: Token
    sentence: int


class Cast:
    """The actors of one article, indexed once for all its events.

    Attributes:
        counts: How often each actor is mentioned by name or reference, places aside.
        leading: The most mentioned actors, most first.
    """

    def __init__(self, doc: Doc, mentions: Sequence[ActorMention]) -> None:
        """Index the mentions; those that name a mere place are kept as places."""
        self._starts = [sentence.start for sentence in doc.sents]
        self._by_sentence: defaultdict[int, list[Placed]] = defaultdict(list)
        self._first: dict[Actor, Placed] = {}
        self.counts: Counter[Actor] = Counter()
        for mention in mentions:
            placed = Placed(mention, doc[mention.head], self.sentence(mention.head))
            self._by_sentence[placed.sentence].append(placed)
            if not mention.is_place:
                self.counts[mention.actor] += 1
                self._first.setdefault(mention.actor, placed)
        self.leading = tuple(
            actor for actor, _ in self.counts.most_common(LEADING_ACTORS)
        )

    def sentence(self, token_index: int) -> int:
        """Number the sentence of a token, from 0."""
        return bisect_right(self._starts, token_index) - 1

    def near(self, token: Token) -> Iterator[Placed]:
        """Give the mentions in the sentences around a token, and the leading actors."""
        number = self.sentence(token.i)
        first, last = number - SENTENCES_BACK, number + SENTENCES_AHEAD
        for each in range(max(first, 0), last + 1):
            yield from self._by_sentence.get(each, ())[:MOST_NEAR]
        for actor in self.leading:
            yield self._first[actor]

    def crowd(self, sentence: int) -> int:
        """Count the mentions of a sentence."""
        return len(self._by_sentence.get(sentence, ()))

    def share(self, actor: Actor) -> float:
        """Give the share of all mentions that are this actor's, 0..1."""
        return self.counts[actor] / max(self.counts.total(), 1)

    def is_early(self, actor: Actor) -> bool:
        """Tell whether an actor is named in the first two sentences."""
        placed = self._first.get(actor)
        return placed is not None and placed.sentence <= 1

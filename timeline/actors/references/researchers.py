"""An article's mentions in, whom "the researchers" means out: those who sent them.

"Scientists from Lund University sank a probe. The scientists lost it": it lost it.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from timeline.actors.places import first_conjunct
from timeline.actors.values import Actor, ActorMention, ActorType
from timeline.actors.words import word_lists
from timeline.language import NOUN_SUBJECTS, Doc, Token

LINKS = frozenset({"at", "from", "of", "with"})
MOST_CHILDREN = 30
MOST_BODIES = 4
DEFINITE = frozenset({"the", "these", "those"})
TOLD = NOUN_SUBJECTS | {"pobj"}


class Researchers:
    """The bodies whose researchers an article tells of, in text order."""

    def __init__(self, doc: Doc, mentions: Iterable[ActorMention]) -> None:
        """Index the mentions by name."""
        self._sent: list[tuple[int, Actor]] = [
            (each.head, each.actor)
            for each in mentions
            if each.actor.type is ActorType.ORGANISATION and _sends(doc[each.head])
        ]

    def meant(self, noun: Token) -> Sequence[Actor]:
        """Give whose researchers a noun means; none where it says so itself."""
        if not self._sent or not _is_plain(noun):
            return ()
        before = dict.fromkeys(body for at, body in self._sent if at < noun.i)
        return tuple(before) if len(before) <= MOST_BODIES else ()


def _sends(body: Token) -> bool:
    """Tell "researchers from Lund University" and "Lund University scientists"."""
    words, first = word_lists().researchers, first_conjunct(body)
    if first.dep_ == "pobj" and first.head.lower_ in LINKS:
        return first.head.head.lower_ in words
    return first.dep_ in {"compound", "nmod"} and first.head.lower_ in words


def _is_plain(noun: Token) -> bool:
    """Tell "the researchers found" from "other researchers" and "those from Lund"."""
    words = word_lists().researchers
    if noun.lower_ not in words or noun.tag_ != "NNS" or noun.dep_ not in TOLD:
        return False
    children = list(islice(noun.children, MOST_CHILDREN))
    known = noun.is_sent_start or any(c.lower_ in DEFINITE for c in children)
    return known and all(map(_adds_nothing, children))


def _adds_nothing(child: Token) -> bool:
    return child.lower_ in DEFINITE or child.dep_ in {"punct", "case"}

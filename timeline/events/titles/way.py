"""A verb and its subject, or a noun alone, in, the pieces of a title told by it out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.actors import ActorMention
from timeline.events.titles.clauses import (
    clause_pieces,
    harm_pieces,
    is_second_subject,
    tail_pieces,
)
from timeline.events.titles.names.bearers import bearer_of
from timeline.events.titles.names.persons import is_person, is_several_things
from timeline.events.titles.names.rename import new_name
from timeline.events.titles.phrase.links import is_past
from timeline.events.titles.phrase.number import has_fellow, is_plural, is_plural_name
from timeline.events.titles.phrase.ranked import ranked_pieces
from timeline.events.titles.pieces import noun_pieces
from timeline.events.titles.subject.owners import without_ending
from timeline.events.titles.verb.doubt import is_doubted
from timeline.events.titles.verb.soundness import (
    is_sound_clause,
    is_telling_noun,
    keeps_objects,
)
from timeline.events.titles.words import ARGUMENT, UNKNOWN_OWNERS, Piece, Word
from timeline.language import PLURAL_TAGS, Token

PAIR = 2


@dataclass(frozen=True, slots=True)
class Way:
    """A way to tell an event: by a verb and its subject, or by a noun alone.

    Attributes:
        head: The verb, or the noun.
        subject: The head of the verb's subject; None for a noun.
        stands_in: Whether the subject stands for a pronoun, and is told briefly.
        tail: A participle that tells what the verb's event did: ", killing six".
        suffers: Whether the subject is the verb's object: "six are killed".
    """

    head: Token
    subject: Token | None
    stands_in: bool = False
    tail: Token | None = None
    suffers: bool = False

    def pieces(self, mentions: Mapping[int, ActorMention]) -> list[Piece]:
        """Give the pieces that the title is put together from."""
        if self.subject is None:
            return [*noun_pieces(self.head), *ranked_pieces(self.head)]
        if self.suffers:
            return list(harm_pieces(self.head, self.subject))
        name = new_name(self.subject, mentions)
        alone = all(child.dep_ != "conj" for child in self.subject.children)
        alone &= not any(is_second_subject(c, self.subject) for c in self.head.children)
        alone &= not has_fellow(self.subject)
        plural = is_plural_name(name) if name and alone else None
        if alone and is_person(self.subject, mentions):
            plural = is_several_things(self.head, self.subject, mentions)
        if any(is_past(child, self.head) for child in self.subject.children):
            plural = self.subject.tag_ in PLURAL_TAGS
        if self.stands_in:
            plural = is_plural(self.subject)
        pieces = clause_pieces(self.head, self.subject, plural=plural)
        if self.stands_in:
            bearer = {word.i for word in bearer_of(self.subject)}
            pieces = (
                without_ending(piece, self.subject)
                for piece in pieces
                if piece.weight <= ARGUMENT
                or piece.words[0].zone
                or piece.words[0].place in bearer
            )
        return [*pieces, *([] if self.tail is None else tail_pieces(self.tail))]

    def is_sound(self, token: Token, words: Sequence[Word]) -> bool:
        """Tell whether what was kept of it tells the event and can stand alone."""
        kept = [word.place for word in words]
        if token.i not in kept or not keeps_objects(words, token.doc):
            return False
        if self.subject is None:
            if words[0].text.lower() in UNKNOWN_OWNERS and len(words) == PAIR:
                return False  # "Its departure": whose is not told
            told = is_telling_noun(self.head, kept) or ranked_pieces(self.head)
            return bool(told) and not is_doubted(self.head)
        if self.suffers:
            return True
        said = [word.place for word in words if word.zone > 0]
        return is_sound_clause(self.head, self.subject, said)

"""A parsed article's names in, which of them only say whose or where others are out.

"Russian President Ana Ruiz" is Ana Ruiz, "Peru's Lund Foods" the firm, and of "Lyon,
France" neither acts.
"""

from collections.abc import Sequence

from timeline.actors.gazetteer.aliases import AliasKind
from timeline.actors.gazetteer.spelling import is_no_word
from timeline.actors.kinds.titled import (
    end_of_owner,
    has_part,
    is_held,
    is_office,
    titles_a_person,
)
from timeline.actors.spans import Name, NameKind, is_person
from timeline.actors.values import Actor, ActorType
from timeline.actors.words import word_lists
from timeline.language import Doc, Token


class Owners:
    """Knows the persons and bodies of one article, beside which a name only owns."""

    def __init__(
        self, names: Sequence[Name], found: Sequence[tuple[Name, Actor]]
    ) -> None:
        """Index an article's names, and those that somebody bears with who does."""
        people = [name for name in names if is_person(name)]
        self._person_starts = {name.start for name in people}
        self._person_tokens = {
            index for name in people for index in range(name.start, name.end)
        }
        self._owned_starts = {
            name.start for name, actor in found if _is_owned(name, actor)
        }
        self._body_starts = {
            name.start
            for name in names
            if name.alias and name.alias.kind is AliasKind.BODY
        }
        self._before: dict[int, Name] = {name.end: name for name in names}

    def only_titles(self, name: Name, head: Token) -> bool:
        """Tell whether a country's name only says what somebody is.

        "Russian President Ana Ruiz", "Ana Ruiz, a Dutch minister": Ana Ruiz acts.
        """
        if name.alias is None:
            return False
        if name.alias.actor.type is not ActorType.COUNTRY:
            return self._is_party_of(name, head)
        if head.i < name.end:
            return self._is_office_of(name, head) or self._names_each(head)
        if head.i + 1 in self._person_starts:
            return True
        beside = head.dep_ in {"appos", "attr"} and head.head.i in self._person_tokens
        return beside or is_held(head, self._person_tokens)

    def _is_party_of(self, name: Name, head: Token) -> bool:
        """Tell "Democratic Senator Ana Ruiz" and "Ana Ruiz, a Republican"."""
        lists, after, doc = word_lists(), name.end, head.doc
        if name.text not in lists.party_words:
            return False
        if head.dep_ == "appos" and head.head.i in self._person_tokens:
            return True
        while after < len(doc) and doc[after].text.title() in lists.titles:
            after += 1
        return after in self._person_starts and doc[after].text not in lists.not_names

    def only_owns(self, name: Name, doc: Doc) -> bool:
        """Tell whether a country's name only says whose somebody is: "US Amtrak"."""
        if titles_a_person(name, doc, self._person_starts) or has_part(name, doc):
            return True
        if self._has_officer(doc[name.end - 1]):
            return True
        end = end_of_owner(name, doc)
        if end in self._owned_starts | self._body_starts:
            return True
        if end > name.end and end in self._person_starts:
            return True  # "Peru's Ana Ruiz"
        quality = end > name.end and doc[end : end + 1].text.islower()
        named = end + 1 in self._owned_starts  # "Peru's main (lender)"
        return quality and named and doc[end].pos_ == "ADJ"

    def _has_officer(self, owner: Token) -> bool:
        """Tell the country of "Ana Ruiz, Peru's defence minister, resigned"."""
        office = owner.head
        named = office.dep_ == "appos" and office.head.i in self._person_tokens
        return owner.dep_ == "poss" and named and is_office(office)

    def follows_its_town(self, name: Name, doc: Doc) -> bool:
        """Tell whether a country's name only places a town: "Lyon, France"."""
        if doc.at(name.start - 1).text != ",":
            return False
        town = self._before.get(name.start - 1)
        if town is None:
            return False
        if town.alias is None:
            return town.kind is NameKind.PLACE
        return town.alias.kind is AliasKind.METONYM

    def _is_office_of(self, name: Name, head: Token) -> bool:
        """Tell "Ana Ruiz of Peru" and "the President of Peru, Ana Ruiz"."""
        before = head.doc[max(name.start - 1, 0)].lower_
        if before in {"of", "from"} and name.end in self._person_starts:
            return True
        if head.dep_ != "pobj" or head.head.lower_ != "of":
            return False
        noun = head.head.head
        if noun.i in self._person_tokens:
            return True
        holder = [noun.head] if noun.dep_ == "appos" else noun.children
        titled = noun.text.title() in word_lists().titles
        return titled and any(each.i in self._person_tokens for each in holder)

    def _names_each(self, people: Token) -> bool:
        """Tell "three Peruvians, Ana Ruiz, Pedro Soto and Karl Lund, sued"."""
        some = any(child.dep_ == "nummod" for child in people.children)
        named = (c for c in people.children if c.dep_ == "appos")
        return some and any(each.i in self._person_tokens for each in named)


def _is_owned(name: Name, actor: Actor) -> bool:
    """Tell a listed body, and a firm, from a country's own: "Peru's Lund Foods".

    So "Peru's Velmo" and "Peru's LNKB", not "Peru's Congress", which is its own.
    """
    if actor.type is not ActorType.ORGANISATION:
        return False
    if name.alias:
        return name.alias.kind is not AliasKind.BODY
    lists, words = word_lists(), name.text.split()
    firm = words[-1] in lists.firm_heads | lists.company_heads and len(words) > 1
    return firm or is_no_word(name.text)

"""A name and its article in, the actors that it names out."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from timeline.actors.gazetteer.aliases import Alias, AliasKind
from timeline.actors.gazetteer.spelling import is_no_word
from timeline.actors.identity.embassies import find_embassies
from timeline.actors.identity.national import NationalBodies
from timeline.actors.identity.organisations import Organisations
from timeline.actors.identity.passed_by import is_passed_by
from timeline.actors.kinds.titled import (
    end_of_owner,
    has_part,
    is_held,
    titles_a_person,
)
from timeline.actors.names.heads import is_group_noun
from timeline.actors.names.people import People
from timeline.actors.places import acts, first_conjunct, is_governed, us_states
from timeline.actors.spans import (
    Name,
    NameKind,
    is_body,
    is_person,
    persons,
    words_for_countries,
)
from timeline.actors.values import Actor, ActorType
from timeline.actors.words import word_lists
from timeline.language import PLURAL_TAGS, Doc, Token

TYPES = {
    NameKind.ORGANISATION: ActorType.ORGANISATION,
    NameKind.GROUP: ActorType.GROUP,
}
FEWEST_LETTERS = 3
# Along these a place lies; no government is meant by it.
ALONG = frozenset({"up", "along", "down", "past", "across"})
INITIAL = re.compile("[A-Z][.]")


class Resolver:
    """Knows the names of one article, and so who is meant by each."""

    def __init__(self, doc: Doc, names: Sequence[Name]) -> None:
        self._people = People(list(persons(names)))
        self._bodies = Organisations(
            doc,
            [name for name in names if is_body(name)],
            words_for_countries(names),
        )
        self._embassies = find_embassies(doc, names)
        self._surely_names = {
            name.text
            for name in names
            if not doc[name.start].is_sent_start or not name.text.istitle()
        }
        people = [name for name in names if is_person(name)]
        self._person_starts = {name.start for name in people}
        self._person_tokens = {
            index for name in people for index in range(name.start, name.end)
        }
        self._told = Counter(
            name.alias.actor.name
            for name in names
            if name.alias and name.alias.actor.type is ActorType.COUNTRY
        )
        self._words = Counter(name.text for name in names)
        self._national = NationalBodies(doc, names, self._told)
        self._owned_starts = {name.start for name in names if _is_owned(name)}
        self._body_starts = {
            name.start
            for name in names
            if name.alias and name.alias.kind is AliasKind.BODY
        }
        self._bodies_named = {
            name.text: name
            for name in names
            if name.alias and name.alias.kind is AliasKind.BODY
        }
        self._before: dict[int, Name] = {name.end: name for name in names}

    def actors(self, name: Name, head: Token) -> Sequence[Actor]:
        """Give whom a name means: mostly one, none where it is a mere place."""
        if is_passed_by(name, head):
            return ()
        if name.alias:
            namesake = self._namesake(name, name.alias)
            actor = namesake or self._listed(name, name.alias, head)
            return () if actor is None else (actor,)
        if self._is_plain_word(name, head):
            return ()
        if name.kind is NameKind.PERSON:
            people = self._people.resolve(name)
            body = "" if name.title else self._bodies.opened(name.text)
            if body and list(people) == [name.text]:
                return (Actor(body, ActorType.ORGANISATION),)
            return tuple(Actor(person, ActorType.PERSON) for person in people)
        actor = self._unlisted(name, head)
        return () if actor is None else (actor,)

    def _is_plain_word(self, name: Name, head: Token) -> bool:
        """Tell whether only a sentence's start gave a word its capital: "Scholars"."""
        if INITIAL.fullmatch(name.text):
            return True  # "wrote on X."
        alone = " " not in name.text and name.text not in self._surely_names
        if not alone or name.title or head.doc[name.start].pos_ == "PROPN":
            return False
        known = name.kind is NameKind.PERSON and self._people.resolve(name)
        return not known or known[0] == name.text  # "Banks": Willie Banks is known

    def _unlisted(self, name: Name, head: Token) -> Actor | None:
        """Give a body, or a place or unknown name that acts like one."""
        is_place = name.kind is NameKind.PLACE
        club = self._bodies.club(name.text) if is_place else ""
        harmed = name.text in us_states() or club != ""
        acting = acts(head, also_as_object=harmed) or is_governed(head)
        if is_place and (acting or (club and head.dep_ == "nsubjpass")):
            return Actor(club or name.text, ActorType.ORGANISATION)
        if name.kind is NameKind.GROUP and _only_describes(head):
            return None
        acting = acts(head, with_article=_is_acronym(name.text))
        named = name.text in self._surely_names or is_no_word(name.text)
        if name.kind in TYPES or (named and acting and name.kind is NameKind.UNKNOWN):
            kind = TYPES.get(name.kind, ActorType.ORGANISATION)
            text = self._bodies.resolve(name.text)
            if text in self._bodies_named:
                return self._spelled_out(text)
            if text in self._embassies:
                return self._embassies[text]
            bare = text in word_lists().organisation_heads
            return None if bare else Actor(text, kind)
        return None

    def _listed(self, name: Name, alias: Alias, head: Token) -> Actor | None:
        if alias.kind is AliasKind.DEMONYM:
            return alias.actor if self._stands_for_people(name, head) else None
        if alias.kind is AliasKind.METONYM:
            return self._metonym(name, alias, head)
        if alias.kind is AliasKind.SURNAME:
            return self._surname(name, alias)
        if alias.kind is AliasKind.BODY:
            return self._national.body(name, alias)
        own = self._bodies.in_full(name.text) or alias.actor.name
        if own in self._bodies_named:
            return self._spelled_out(own)
        known = self._in_this_story(alias.actor)
        known = self._national.namesake(name, alias) or known
        return known if own == alias.actor.name else Actor(own, ActorType.ORGANISATION)

    def _namesake(self, name: Name, alias: Alias) -> Actor | None:
        """Give the person with a country's or a capital's name: "Peter Jordan".

        Only where the article has no other word for the country.
        """
        country = alias.actor.type is ActorType.COUNTRY and " " not in name.text
        if not country or alias.kind is AliasKind.DEMONYM:
            return None
        people = self._people.resolve(name)
        told = self._told[alias.actor.name] > self._words[name.text]
        if told or len(people) != 1 or people[0] == name.text:
            return None
        return Actor(people[0], ActorType.PERSON)

    def _metonym(self, name: Name, alias: Alias, head: Token) -> Actor | None:
        """Give who acts under a town's name: its country, or a club: Real Madrid."""
        if not acts(
            head, also_as_object=True, with_article=not name.start <= head.i < name.end
        ):
            return None
        if name.start and head.doc[name.start - 1].lower_ in ALONG:
            return None  # "The march moved up Whitehall."
        club = self._bodies.club(name.text)
        return Actor(club, ActorType.ORGANISATION) if club else alias.actor

    def _in_this_story(self, actor: Actor) -> Actor:
        """Leave a party's country open in a story of other countries."""
        elsewhere = any(times > 1 for times in self._told.values())
        if not elsewhere or self._told[actor.affiliation]:
            return actor
        shared = actor.name in word_lists().shared_parties
        return replace(actor, affiliation="") if shared else actor

    def _surname(self, name: Name, alias: Alias) -> Actor:
        people = self._people.resolve(name)
        if people and people[0] != name.text:
            return Actor(people[0], ActorType.PERSON)
        firm = self._bodies.resolve(name.text).removeprefix(f"{name.text} ")
        if firm in word_lists().legal_forms:
            return Actor(f"{name.text} {firm}", ActorType.ORGANISATION)
        return alias.actor

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
        return end_of_owner(name, doc) in self._owned_starts | self._body_starts

    def follows_its_town(self, name: Name, doc: Doc) -> bool:
        """Tell whether a country's name only places a town: "Lyon, France"."""
        if name.start < 1 or doc[name.start - 1].text != ",":
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

    def _stands_for_people(self, name: Name, head: Token) -> bool:
        """Tell "Russian troops" and "Russians" from "Russian salad"."""
        if name.end in self._body_starts or _are_against(name, head):
            return False
        plural = head.i < name.end and head.tag_ in PLURAL_TAGS
        return (plural and not _are_some(head)) or is_group_noun(head)

    def _spelled_out(self, short: str) -> Actor | None:
        """Give what a short form stands for: "SC" for "Supreme Court (SC)"."""
        name = self._bodies_named[short]
        return None if name.alias is None else self._national.body(name, name.alias)


def _are_against(name: Name, people: Token) -> bool:
    """Tell "Syrian rebels", who are not Syria, from "Syrian fighters"."""
    state = name.alias is not None and name.alias.actor.type is ActorType.COUNTRY
    rebels = word_lists().fighters - word_lists().fighters_of_states
    return state and people.lower_ in rebels


def _are_some(people: Token) -> bool:
    """Tell "were named as Syrians", who are not their country."""
    first = first_conjunct(people)
    return first.dep_ == "pobj" and first.head.lower_ == "as"


def _is_owned(name: Name) -> bool:
    """Tell a listed body, and a firm, from a country's own: "Peru's Lund Foods"."""
    if name.alias:
        organisation = name.alias.actor.type is ActorType.ORGANISATION
        return organisation and name.alias.kind is not AliasKind.BODY
    lists, words = word_lists(), name.text.split()
    firm = words[-1] in lists.firm_heads | lists.company_heads
    return name.kind is NameKind.ORGANISATION and len(words) > 1 and firm


def _only_describes(word: Token) -> bool:
    """Tell "an Islamist militia" from "Islamist troops" and "Islamists"."""
    adjective = word.dep_ == "amod" and word.tag_ == "JJ"
    return adjective and not is_group_noun(word.head)


def _is_acronym(text: str) -> bool:
    """Tell "the SXLM-N captured a town" from "the Danube rose"."""
    letters = text.replace("-", "")
    return len(letters) >= FEWEST_LETTERS and letters.isalpha() and letters.isupper()

"""A name and its article in, the actors that it names out."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from timeline.actors.gazetteer.aliases import Alias, AliasKind
from timeline.actors.gazetteer.given_names import PRONOUNS, gender_of
from timeline.actors.gazetteer.spelling import is_no_word
from timeline.actors.identity.embassies import find_embassies
from timeline.actors.identity.national import NationalBodies
from timeline.actors.identity.organisations import Organisations
from timeline.actors.identity.passed_by import is_passed_by
from timeline.actors.kinds.personal import genders_beside, is_relative
from timeline.actors.names.heads import is_group_noun, led_by
from timeline.actors.names.people import People
from timeline.actors.places import acts, first_conjunct, is_governed, us_states
from timeline.actors.spans import (
    Name,
    NameKind,
    is_body,
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
# What a word may be that no dictionary has: "Velmet".
COINED = frozenset({NameKind.ORGANISATION, NameKind.UNKNOWN})
FEWEST_LETTERS = 3
# Along these a place lies; no government is meant by it.
ALONG = frozenset({"up", "along", "down", "past", "across"})
OBJECTS = frozenset({"dative", "dobj", "pobj"})
INITIAL = re.compile("[A-Z][.]")


class Resolver:
    """Knows the names of one article, and so who is meant by each."""

    def __init__(
        self, doc: Doc, names: Sequence[Name], home: Actor | None = None
    ) -> None:
        """Index an article's names; `home` is the country that its place line names."""
        people = list(persons(names))
        self._people = People(people, genders_beside(doc, people))
        self._bodies = Organisations(
            doc,
            [name for name in names if is_body(name)],
            words_for_countries(names),
            names,
        )
        self._embassies = find_embassies(doc, names)
        self._surely_names = {
            name.text
            for name in names
            if not doc[name.start].is_sent_start
            or not name.text.istitle()
            or " " in name.text
        }
        self._relatives = {
            person
            for name in persons(names)
            if " " in name.text and is_relative(doc, name)
            for person in self._people.resolve(name)
        }
        self._told = Counter(
            name.alias.actor.name
            for name in names
            if name.alias and name.alias.actor.type is ActorType.COUNTRY
        )
        self._words = Counter(name.text for name in names)
        self._national = NationalBodies(doc, names, self._told, home)
        self._body_starts = {name.start for name in names if _opens_body(name)}
        self._bodies_named = {
            name.text: name
            for name in names
            if name.alias and name.alias.kind is AliasKind.BODY
        }

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
            people = self._persons(name, head.doc)
            body = "" if name.title else self._body_of(name.text)
            if body and list(people) == [name.text]:
                return (Actor(body, ActorType.ORGANISATION),)
            return tuple(Actor(person, ActorType.PERSON) for person in people)
        actor = self._unlisted(name, head)
        return () if actor is None else (actor,)

    def _body_of(self, text: str) -> str:
        """Give the firm that a name tagged as a person's is short for."""
        given = text.partition(" ")[0]
        person = gender_of(given) or given in word_lists().family_names_first
        return self._bodies.opened(text) or ("" if person else self._bodies.begun(text))

    def _persons(self, name: Name, doc: Doc) -> Sequence[str]:
        """Give whom a person's name means.

        A relative's first name is not that of somebody named later: "Ruiz's son Karl
        fled. Karl Lund, a guard, stayed". It is where another Lund is told of.
        """
        people = self._people.resolve(name)
        later = not all(
            self._people.is_named_by(one, name.start) or self._people.has_family(one)
            for one in people
        )
        alone = " " not in name.text and not name.title
        if alone and later and is_relative(doc, name):
            return (name.text,)
        return people or self._of_gender(name, doc) or self._no_relative(name)

    def _of_gender(self, name: Name, doc: Doc) -> Sequence[str]:
        """Give the one Lund of several who is "he": "Lund sold it with his brother".

        By the first such pronoun of the sentence, with nobody named before it.
        """
        for token in doc[name.end : doc[name.start].sent.end]:
            if token.ent_type_ == "PERSON":
                break
            gender = PRONOUNS.get(token.lower_)
            if gender is not None and token.dep_ not in OBJECTS:
                named = self._people.named_before(name)
                own = [one for one in named if gender_of(one.split()[0]) is gender]
                return own if len(own) == 1 else ()
        return ()

    def _no_relative(self, name: Name) -> Sequence[str]:
        """Give the one Lund of several whom the article names as nobody's relative.

        "Karl Lund fled. His wife, Ana Lund, stayed. Lund was caught": Karl was.
        """
        named = self._people.named_before(name)
        own = [person for person in named if person not in self._relatives]
        return own if len(own) == 1 else ()

    def _is_plain_word(self, name: Name, head: Token) -> bool:
        """Tell whether only a sentence's start gave a word its capital: "Scholars"."""
        if INITIAL.fullmatch(name.text):
            return True  # "wrote on X."
        alone = " " not in name.text and name.text not in self._surely_names
        if not alone or name.title or head.doc[name.start].pos_ == "PROPN":
            return False
        if name.kind in COINED and is_no_word(name.text):
            # "Velmet, the weather agency," where no Karl Velmet is told of
            return list(self._people.resolve(name)) != [name.text]
        if name.kind is NameKind.PERSON and len(self._people.named_before(name)) > 1:
            return False  # two Lunds
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
        known = self._bodies.resolve(name.text) != name.text  # "Access": Access Bank
        named = known or name.text in self._surely_names or is_no_word(name.text)
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
            own = self._national.of_acronym(name, alias)
            return own or self._national.body(name, alias)
        called = self._bodies.in_full(name.text) or alias.actor.name
        if called in self._bodies_named:
            return self._spelled_out(called)
        known = self._in_this_story(alias.actor)
        known = self._national.namesake(name, alias) or known
        same = called == alias.actor.name
        return known if same else Actor(called, ActorType.ORGANISATION)

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
        if head.doc.at(name.start - 1).lower_ in ALONG:
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

    def _stands_for_people(self, name: Name, head: Token) -> bool:
        """Tell "Russian troops" and "Russians" from "Russian salad"."""
        if name.end in self._body_starts or _are_against(name, head):
            return False
        if led_by(head.doc, name) is not None:
            return True
        plural = head.i < name.end and head.tag_ in PLURAL_TAGS
        return (plural and not _are_some(head)) or is_group_noun(head)

    def _spelled_out(self, short: str) -> Actor | None:
        """Give what a short form stands for: "SC" for "Supreme Court (SC)"."""
        name = self._bodies_named[short]
        return None if name.alias is None else self._national.body(name, name.alias)


def _opens_body(name: Name) -> bool:
    """Tell a body that has countries' own: the "Authority for Trade" of Peru."""
    if name.alias:
        return name.alias.kind is AliasKind.BODY
    return name.kind is NameKind.ORGANISATION and " for " in name.text


def _are_against(name: Name, people: Token) -> bool:
    """Tell "Syrian rebels", who are not Syria, from "Syrian fighters"."""
    state = name.alias is not None and name.alias.actor.type is ActorType.COUNTRY
    rebels = word_lists().fighters - word_lists().fighters_of_states
    return state and people.lower_ in rebels


def _are_some(people: Token) -> bool:
    """Tell "were named as Syrians", who are not their country."""
    first = first_conjunct(people)
    return first.dep_ == "pobj" and first.head.lower_ == "as"


def _only_describes(word: Token) -> bool:
    """Tell "an Islamist militia" from "Islamist troops" and "Islamists"."""
    adjective = word.dep_ == "amod" and word.tag_ == "JJ"
    return adjective and not is_group_noun(word.head)


def _is_acronym(text: str) -> bool:
    """Tell "the SXLM-N captured a town" from "the Danube rose"."""
    letters = text.replace("-", "")
    return len(letters) >= FEWEST_LETTERS and letters.isalpha() and letters.isupper()

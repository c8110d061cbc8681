"""A body that most countries have in, whose it is and how it is called out.

"Kuwait's parliament" is the Parliament of Kuwait.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from timeline.actors.gazetteer.aliases import Alias, AliasKind
from timeline.actors.gazetteer.countries import countries
from timeline.actors.identity.embassies import of_country
from timeline.actors.identity.home import WEIGHT
from timeline.actors.identity.scene import Scene
from timeline.actors.places import us_states
from timeline.actors.spans import Name
from timeline.actors.values import Actor, ActorType
from timeline.actors.words import word_lists
from timeline.language import Doc

CONGRESS_OF = "United States"  # It has no parliament.
MEMBER_OF = 2  # tokens
SURE_HINTS = 3  # names of a country's listed bodies and people
FEWEST_HINTS = 2  # of parties of whose name others have one: the Labour Party


class NationalBodies:
    """Knows the countries of one article, and so whose a body is."""

    def __init__(
        self,
        doc: Doc,
        names: Sequence[Name],
        told: Counter[str],
        home: Actor | None = None,
    ) -> None:
        """Index an article's names.

        Args:
            doc: The parsed article.
            names: Its names.
            told: How often it names each country.
            home: The country that its place line names.
        """
        self._home = "" if home is None else home.name
        self._doc, self._told = doc, told + Counter({self._home: WEIGHT * bool(home)})
        self._scene = Scene(doc, names)
        self._texts = {name.text for name in names}
        self._states = Counter(n.text for n in names if n.text in us_states())
        self._before: dict[int, Name] = {name.end: name for name in names}
        self._own = dict(_by_demonym(names, self._before))
        self._in_full = dict(_spelled_out(names))
        hints = [
            name.alias.actor
            for name in names
            if name.alias and name.alias.kind is not AliasKind.BODY
        ]
        self._hinted = Counter(actor.affiliation for actor in hints)
        shared = word_lists().shared_parties
        self._owned = {one.affiliation for one in hints if one.name not in shared}
        self._named = {
            name.alias.actor.name
            for name in names
            if name.alias and name.alias.kind is not AliasKind.METONYM
        }

    def body(self, name: Name, alias: Alias) -> Actor | None:
        """Choose the country's own: the one named before it, else the story's.

        None for the parliament of which somebody is told to be a member.
        """
        before_it = self._doc[max(name.start - MEMBER_OF, 0) : name.start]
        if before_it.text.lower() in word_lists().one_of or self._is_any(name):
            return None
        countries = dict(alias.by_country)
        before = self._before.get(name.start)
        if before is None and (owner := _owner_of(name, self._doc, self._before)):
            return countries.get(owner) or _national_of_owner(name, owner, self._doc)
        here = "" if before is not None else self._scene.country_of(name)
        if here and (name.text in word_lists().bodies_of_most or here in countries):
            return countries.get(here) or _national(name.text, here)
        if before is not None and before.alias:
            return self._body_of(before.alias, name, countries)
        state = self._state_of(name, before)
        if state and name.text in word_lists().chambers:
            return Actor(f"{state} {name.text.title()}", ActorType.ORGANISATION, state)
        return self._of_story(name, countries)

    def of_acronym(self, name: Name, alias: Alias) -> Actor | None:
        """Give the body that the article has in full, or that of no country told.

        None for names that are no acronyms, and where the countries told decide.
        """
        if not name.text.isupper():
            return None
        others = () if alias.otherwise is None else (alias.otherwise,)
        bodies = (*dict(alias.by_country).values(), *others)
        full: list[Actor] = [body for body in bodies if body.name in self._texts]
        if len(full) == 1:
            return full[0]
        signs = self._told + self._hinted
        told = any(country in signs for country, _ in alias.by_country)
        return None if told else alias.otherwise

    def namesake(self, name: Name, alias: Alias) -> Actor | None:
        """Give another country's body of a listed name; None where it is the listed.

        The Sudanese People's Liberation Army is not China's.
        """
        before = self._before.get(name.start)
        home, owner = alias.actor.affiliation, before.alias if before else None
        if owner is None or not home or not self._says_whose(owner, name):
            return None
        country = owner.actor.name
        if country == home or alias.actor.type is ActorType.PERSON:
            return None
        return Actor(f"{owner.words} {name.text}", alias.actor.type, country)

    def _says_whose(self, owner: Alias, name: Name) -> bool:
        """Tell "Peruvian" and the "Peru" of "the Peru Football Association"."""
        if owner.kind is AliasKind.DEMONYM:
            return True
        country = owner.actor.type is ActorType.COUNTRY and " " in name.text
        within = range(name.start, name.end)
        return (
            country
            and owner.kind is AliasKind.NAME
            and self._doc.at(name.start - 1).head.i in within
        )

    def _of_story(self, name: Name, countries: Mapping[str, Actor]) -> Actor | None:
        """Choose the body of the country that the article names most."""
        # Of countries told as often the one that the article names first.
        signs = self._told + self._hinted
        told = [country for country in signs if country in countries]
        best = max(told or countries, key=lambda country: signs[country])
        leading = max(self._told, key=self._told.__getitem__, default=best)
        body = name.text.title()
        full = self._in_full.get(body)
        if full is not None and (not self._told[best] or best in full.name):
            return full
        has_one = leading != CONGRESS_OF and body in word_lists().bodies_of_most
        has_one = has_one and self._is_told(leading, name)
        if has_one and signs[leading] > signs[best]:
            return _national(body, leading)
        # "Congress" is the Nepali Congress where that is named.
        own = self._own.get(name.text)
        if own is not None and self._told[own.affiliation] >= self._told[best]:
            return own
        # What is of no country that is told keeps the words of the text.
        unsure = self._hinted[best] < SURE_HINTS
        if unsure and (not self._told[best] or best not in self._named):
            # Capitals that only stand for their states set no scene.
            hinted = max(countries, key=lambda country: self._hinted[country])
            sure = hinted in self._owned or self._hinted[hinted] >= FEWEST_HINTS
            if not self._told and sure:
                return countries[hinted]  # Where its rivals are listed.
            named = " " in name.text and not name.text.islower()
            named |= name.text.isupper()
            return Actor(name.text, ActorType.ORGANISATION) if named else None
        return countries[best]

    def _is_any(self, name: Name) -> bool:
        """Tell "a central bank" from "the central bank"."""
        before = self._doc[max(name.start - 1, 0)]
        return name.text.islower() and before.lower_ in {"a", "an", "any", "no"}

    def _is_told(self, country: str, name: Name) -> bool:
        return country == self._home or self._scene.is_told(country, name)

    def _state_of(self, name: Name, before: Name | None) -> str:
        """Give the state of "the Ohio Senate", or "the state Senate" in its story."""
        if before is not None and before.text in us_states():
            return before.text
        if before is not None or self._doc[max(name.start - 1, 0)].lower_ != "state":
            return ""
        return max(self._states, key=self._states.__getitem__, default="")

    def _body_of(
        self, owner: Alias, name: Name, countries: Mapping[str, Actor]
    ) -> Actor | None:
        """Give the body of the country named before it, by the text's own words."""
        country = owner.actor.name
        if country in countries or owner.actor.type is not ActorType.COUNTRY:
            return countries.get(country)
        if owner.kind is not AliasKind.DEMONYM:
            return None
        return _in_its_words(owner, name)


def _spelled_out(names: Sequence[Name]) -> Iterator[tuple[str, Actor]]:
    """Give a body -> the one that an article has in full: "Supreme Court of Peru".

    None where it has two.
    """
    fulls = {
        name.text: body
        for name in names
        if name.alias is None
        and (body := name.text.partition(" of ")[0]) in word_lists().bodies_of_most
        and body != name.text
    }
    times = Counter(fulls.values())
    for full, body in fulls.items():
        if times[body] == 1:
            yield body, Actor(full, ActorType.ORGANISATION)


def _by_demonym(
    names: Sequence[Name], by_end: Mapping[int, Name]
) -> Iterator[tuple[str, Actor]]:
    """Give a body -> the one that a demonym makes a country's own: "Nepali Congress".

    The first of several wins.
    """
    for name in reversed(names):
        owner = by_end.get(name.start)
        if owner is None or owner.alias is None or name.alias is None:
            continue
        body = name.alias.kind is AliasKind.BODY and not name.text.islower()
        unlisted = owner.alias.actor.name not in dict(name.alias.by_country)
        if body and unlisted and owner.alias.kind is AliasKind.DEMONYM:
            yield name.text, _in_its_words(owner.alias, name)


def _in_its_words(owner: Alias, name: Name) -> Actor:
    """Name a body as the article does: "Nepali Congress"; not "Kenyan parliament".

    That is what "Kenya's parliament" is, the Parliament of Kenya.
    """
    body = name.text.title() if name.text.islower() else name.text
    if name.text.islower() and body in word_lists().bodies_of_most:
        return _national(body, owner.actor.name)
    return Actor(f"{owner.words} {body}", ActorType.ORGANISATION, owner.actor.name)


def _national(body: str, country: str) -> Actor:
    """Name a body of a country without one in the list: "Supreme Court of Peru"."""
    name = f"{body} of {of_country(country)}"
    return Actor(name, ActorType.ORGANISATION, country)


def _owner_of(name: Name, doc: Doc, by_end: Mapping[int, Name]) -> str:
    """Give the country that a body is said to be of; empty where none is said.

    Args:
        name: The body's.
        doc: The article.
        by_end: The article's names, by the token after each.
    """
    if doc.at(name.start - 1).tag_ != "POS":
        return ""
    owner = by_end.get(name.start - 1)
    if owner is None or owner.alias is None:
        return ""
    actor = owner.alias.actor
    return actor.name if actor.type is ActorType.COUNTRY else ""


def _national_of_owner(name: Name, owner: str, doc: Doc) -> Actor | None:
    """Name "Kuwait's parliament", unless its own name follows after a comma."""
    own = any(child.dep_ == "appos" for child in doc[name.start].children)
    body = name.text.title()
    if own:
        return None
    if body in word_lists().bodies_of_most:
        return _national(body, owner)
    people = next((c.demonyms for c in countries() if c.name == owner), ())
    if not people or " " not in body:
        return None
    # "Italy's coast guard" is what "the Italian coast guard" is.
    return Actor(f"{people[0]} {body}", ActorType.ORGANISATION, owner)

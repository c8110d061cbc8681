"""Mentions in, what else the article calls its actors out: gender and roles."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice, zip_longest

from timeline.actors.gazetteer.firms import trades_known
from timeline.actors.gazetteer.given_names import PRONOUNS, Gender, gender_of
from timeline.actors.references.bearers import Bearers, is_under
from timeline.actors.references.callings import also_called
from timeline.actors.references.class_nouns import COMPANY, class_nouns
from timeline.actors.references.story_country import country_of_the_story
from timeline.actors.values import Actor, ActorMention, ActorType
from timeline.actors.words import word_lists
from timeline.language import NOUN_SUBJECTS, TIME_LABELS, Doc, Token

MOST_NOUNS, MOST_MENTIONS = 12, 30
WITH_OFFICES = frozenset({ActorType.ORGANISATION})
LONGEST_NAMING = 30  # characters
FEWEST_RIVALS = 2
FIRM = "firm"
GOVERNMENT = "government"
OBJECTS = frozenset({"dobj", "pobj", "dative"})
BESIDE = frozenset({"compound", "amod", "nmod", "appos"})
WOMEN = {Gender.FEMALE}


class Descriptions:
    """The nouns that an article describes its actors with.

    "Judge Ana Ruiz", "Ana Ruiz, a lawyer" and "Ruiz is a lawyer" let "the judge" and
    "the lawyer" refer to Ana Ruiz; "European Medicines Agency" lets "the agency".
    """

    def __init__(
        self,
        doc: Doc,
        mentions: Sequence[ActorMention],
        titles: Mapping[int, str],
        home: Actor | None = None,
    ) -> None:
        """Read what an article calls its actors.

        Args:
            doc: The parsed article.
            mentions: Its mentions by name, in text order.
            titles: The titles before names, by the names' head tokens.
            home: The country that its place line names.
        """
        self._roles: defaultdict[str, Bearers] = defaultdict(Bearers)
        self._genders: dict[Actor, Gender] = {}
        self._doc = doc
        self._told: defaultdict[Actor, list[tuple[int, list[str]]]] = defaultdict(list)
        nouns_of: defaultdict[Actor, dict[str, None]] = defaultdict(dict)
        people = [one for one in mentions if one.actor.type is ActorType.PERSON]
        following = {one.head: after for one, after in zip_longest(people, people[1:])}
        acting = [one for one in mentions if not one.is_territory]
        bodies = {one.head for one in acting if one.actor.type in WITH_OFFICES}
        called = [(one, [*_nouns(doc, one, bodies)]) for one in acting]
        no_firms = word_lists().no_firms
        others = {one.actor for one, nouns in called if not no_firms.isdisjoint(nouns)}
        for mention, nouns in called:
            if mention.actor in others and COMPANY in nouns:
                nouns.remove(COMPANY)  # "the union Solid"
            nouns.extend(_offices(titles.get(mention.head, "")))
            self._told[mention.actor].append((mention.head, nouns))
            nouns_of[mention.actor].update((noun.lower(), None) for noun in nouns)
            also = [more for noun in nouns for more in also_called(noun.lower())]
            nouns_of[mention.actor].update((noun, None) for noun in also)
            gender = self._gender(mention, following.get(mention.head), nouns)
            if gender:
                self._genders.setdefault(mention.actor, gender)
            for noun in islice(nouns_of[mention.actor], MOST_NOUNS):
                self._roles[noun].add(mention.actor, mention.head)
        self._roles.setdefault(FIRM, self._roles[COMPANY])
        story = country_of_the_story(doc, mentions, home)
        if story is not None:
            country, told_from = story
            for noun in word_lists().national_bodies:
                if noun == GOVERNMENT or noun not in self._roles:
                    self._roles[noun] = Bearers()
                    self._roles[noun].add(country, told_from)

    def gender(self, actor: Actor) -> Gender | None:
        """Give an actor's gender; None where neither name nor words tell it."""
        return self._genders.get(actor)

    def _gender(
        self, mention: ActorMention, after: ActorMention | None, nouns: Sequence[str]
    ) -> Gender | None:
        if mention.actor.type is not ActorType.PERSON:
            return None
        lists, called = word_lists(), {*nouns, *(noun.lower() for noun in nouns)}
        if not called.isdisjoint(lists.female):
            return Gender.FEMALE
        if not called.isdisjoint(lists.male):
            return Gender.MALE
        name = mention.actor.name.split()[0]
        given = None if name in lists.names_of_both else gender_of(name)
        told = frozenset(self._genders.values())
        return given or _said_by_pronoun(self._doc, mention, after, told)

    def fields(self, actor: Actor) -> AbstractSet[str]:
        """Give the words that tell an actor's office from others: "home"."""
        return word_lists().fields_of_office.intersection(self._words_of(actor))

    def kinds(self, actor: Actor) -> AbstractSet[str]:
        """Give the words that tell a group's kind from others': "aid"."""
        return word_lists().kinds_of_groups.intersection(self._words_of(actor))

    def _words_of(self, actor: Actor) -> Iterator[str]:
        """Give the words of a body's name, and those beside all its mentions."""
        if actor.type in WITH_OFFICES:
            yield from actor.name.lower().split()
        for head, nouns in islice(self._told.get(actor, ()), MOST_MENTIONS):
            yield from _words_beside(self._doc[head])
            yield from (noun.lower() for noun in nouns)

    def of_field(self, noun: Token, fields: AbstractSet[str]) -> Actor | None:
        """Give the one of several of whom a noun tells the field: "health ministry".

        None without fields, or where it may be another.
        """
        bearers = self._roles[noun.lower_].actors if self.is_role(noun.lower_) else ()
        if not fields or len(bearers) < FEWEST_RIVALS:
            return None
        fitting = [
            actor
            for actor in bearers
            if self._told[actor][0][0] < noun.i and fields <= self.fields(actor)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def is_role(self, noun: str) -> bool:
        """Tell whether some actor of the article is described with this noun."""
        return noun in self._roles

    def bears(self, noun: str, actor: Actor) -> bool:
        """Tell whether the article describes an actor with this noun."""
        return actor in self._roles[noun].actors if noun in self._roles else False

    def only_actor(self, noun: str, position: int) -> Actor | None:
        """Give whom "the" noun means at a token; None if nobody, or two.

        The only actor so described before the token; of several, the only one that
        stands near before it.
        """
        return self._roles[noun].only_before(position)

    def state(self, position: int) -> Actor | None:
        """Give whose government "government troops" are; None where unclear."""
        known = self.is_role(GOVERNMENT)
        return self.only_actor(GOVERNMENT, position) if known else None

    def leading_firm(self, noun: str, position: int) -> Actor | None:
        """Give the firm that the article is about, for "the company" of several.

        None where there is none.
        """
        if noun not in word_lists().firm_words or noun not in self._roles:
            return None
        return self._roles[noun].leading(position)


def _offices(title: str) -> Sequence[str]:
    words = re.split(" (?:of|for) ", title, maxsplit=1)[0].split()
    return words if word_lists().lesser_titles.isdisjoint(words) else ()


def _nouns(doc: Doc, mention: ActorMention, bodies: AbstractSet[int]) -> Iterator[str]:
    head, lists = doc[mention.head], word_lists()
    if mention.actor.type is ActorType.COUNTRY:
        yield from _ministry(head, bodies)
        return
    if mention.actor.type is ActorType.ORGANISATION:
        yield from class_nouns(mention.actor)
        if mention.actor.name.split()[-1] in lists.firm_heads | lists.company_heads:
            yield COMPANY
    yield from _known_as(mention.actor)
    craft = lists.vessels | lists.craft | lists.aircraft
    if head.pos_ == "NOUN" and mention.char_end < head.idx and head.lower_ not in craft:
        yield head.lower_  # "the UGT union"
    if mention.actor.type is not ActorType.PERSON:
        yield from _fighters(head)
    yield from _own_noun(doc, mention)
    yield from _child_nouns(head, BESIDE)
    if head.dep_ == "appos" and _may_be_called(mention.actor, head.head, head):
        yield head.head.lower_
    if head.dep_ == "nsubj" and head.head.lower_ in {"is", "was", "became"}:
        yield from _child_nouns(head.head, frozenset({"attr"}))


def _may_be_called(actor: Actor, noun: Token, head: Token) -> bool:
    """Tell "the lawyer, Ana Ruiz" from "the election, Ana Ruiz", a misread list.

    So "the bank Lund" from "the Lund (LB) scandal" and "a ship, Lund Police said".
    """
    lists = word_lists()
    if noun.pos_ != "NOUN" or noun.i > head.i:
        return False
    if actor.type is ActorType.PERSON:
        people = lists.person_nouns | lists.female | lists.male | lists.kin
        known = noun.lower_ in people or noun.text.title() in lists.titles
        return known or noun.lower_.endswith(tuple(lists.trade_endings))
    return noun.lower_ not in lists.vessels | lists.craft | lists.aircraft


def _own_noun(doc: Doc, mention: ActorMention) -> Iterator[str]:
    """Give "group" for "a group calling itself Red Wolf", "a group known as RW"."""
    head = doc[mention.head]
    if head.pos_ == "NOUN" and head.idx < mention.char_start:
        yield head.lower_
    naming = head.head
    first = max(mention.char_start - LONGEST_NAMING, 0)
    before = doc.text[first : mention.char_start].rstrip()
    if naming.dep_ == "acl" and before.endswith(tuple(word_lists().self_naming)):
        yield naming.head.lower_


def _known_as(actor: Actor) -> Iterator[str]:
    """Give what everybody calls a body: the WHO "the agency", Hamas "the group"."""
    lists = word_lists()
    if actor.type is ActorType.GROUP:
        yield "group"
    if actor.type is ActorType.PERSON and actor.name.startswith("Pope "):
        yield "pontiff"
    yield from trades_known(actor.name)
    known = {"agency": lists.agencies, "bloc": lists.blocs, "alliance": lists.alliances}
    yield from (noun for noun, names in known.items() if actor.name in names)


def _ministry(head: Token, bodies: AbstractSet[int]) -> Iterator[str]:
    """Give the noun for a country's body: "Peru's ministry", "the Dutch ministry".

    None where it is a body of its own: "Peru's Ministry of Trade".
    """
    noun = head.head if head.dep_ == "poss" else head
    if noun.i not in bodies and noun.lower_ in word_lists().bodies_of_some:
        yield noun.lower_


def _fighters(head: Token) -> Iterator[str]:
    """Give what a group's people are called: "Lundi rebels", "rebels of the LFR"."""
    above = head.head
    if head.dep_ == "compound" and above.dep_ == "pobj":
        head, above = above, above.head  # "rebels of the LFR movement"
    if head.dep_ == "pobj" and above.lower_ == "of":
        above = above.head
    elif head.dep_ not in BESIDE:
        above = head
    if above.lower_ in word_lists().fighters:
        yield from (above.lower_, "group")


def _words_beside(head: Token) -> Iterator[str]:
    """Give the words before a name and before what it is called."""
    bearers = [head, *(child for child in head.children if child.dep_ in BESIDE)]
    if head.dep_ == "appos":
        bearers.append(head.head)
    return (each.lower_ for bearer in bearers for each in bearer.lefts)


def _child_nouns(token: Token, relations: frozenset[str]) -> Iterator[str]:
    for child in token.children:
        field = child.nbor(-1).lower_ == "of"  # "Secretary of State Ruiz"
        # Not "the 30th", nor "held Karl Lund, the gardener, the next day".
        noun = child.pos_ == "NOUN" and child.text[0].isalpha()
        noun &= child.ent_type_ not in TIME_LABELS
        if child.dep_ in relations and noun and not field and not is_under(child):
            yield child.lower_


def _said_by_pronoun(
    doc: Doc,
    mention: ActorMention,
    after: ActorMention | None,
    told: AbstractSet[Gender],
) -> Gender | None:
    """Tell a person's gender by the first pronoun that follows in the sentence.

    "Elin Strand, who vanished on her way home", with nobody named in between. Where a
    woman is told of before, "her" may be hers: "Lund banned her songs".
    """
    name = doc[mention.head]
    end = name.sent.end if after is None else min(name.sent.end, after.head)
    for token in doc[mention.head + 1 : end]:
        if token.lower_ in PRONOUNS and token.dep_ not in OBJECTS:
            gender = PRONOUNS[token.lower_]
            own = token.i <= name.right_edge.i or token.dep_ in NOUN_SUBJECTS
            return None if {gender} & told == WOMEN and not own else gender
    return None

"""Names in, the same names out with the kind that the whole article speaks for.

A small language model tags the same name differently from sentence to sentence. The
words of the name itself decide first (Ministry, Street, Act), then a title before it,
then the vote of all mentions; the parts of a person's full name are that person's.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from timeline.actors.gazetteer.aliases import listed_persons
from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.gazetteer.spelling import folded
from timeline.actors.kinds.acronyms import with_acronyms
from timeline.actors.kinds.acting import acts_as_body
from timeline.actors.kinds.bodies import (
    is_called_a_body,
    short_names_of_firms,
    with_office,
)
from timeline.actors.kinds.clubs import plays
from timeline.actors.kinds.families import as_family
from timeline.actors.kinds.located import is_there
from timeline.actors.kinds.own_words import kind_by_words
from timeline.actors.kinds.votes import votes
from timeline.actors.names.people import parts_of_person
from timeline.actors.names.spelled import is_byname, is_native_name, is_shortened
from timeline.actors.names.things import is_ship_here, things_named
from timeline.actors.places import first_conjunct
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import heads_of_names, word_lists
from timeline.language import Doc

NO_BODIES = frozenset({NameKind.PERSON, NameKind.UNKNOWN})


def settle_kinds(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Give every unlisted name the kind that its mentions agree on.

    What a name's own words, its neighbours or the article call it outdoes the votes of
    its mentions, and a body outdoes a person; listed names stay as they are.
    """
    names = with_acronyms(doc, names)
    things = things_named(doc, names)
    kinds = _voted_kinds(doc, names, things)
    by_words = {folded(name.text): kind_by_words(name.text) for name in names}
    worded = {key: kind for key, kind in by_words.items() if kind}
    players = {folded(name.text) for name in names if plays(doc, name)}
    called = _called_bodies(doc, names) | players
    persons = _parts_of_persons(kinds, worded.keys() | called)
    bodies = called - (persons & players) | _acting_bodies(doc, names) - persons
    bodies -= {key for key, kind in worded.items() if kind is NameKind.THING}
    kinds |= dict.fromkeys(persons & kinds.keys(), NameKind.PERSON)
    kinds |= dict.fromkeys(bodies, NameKind.ORGANISATION)
    firms = short_names_of_firms(doc, names, kinds | worded) - persons
    kinds |= dict.fromkeys(firms, NameKind.ORGANISATION)
    settled = persons | bodies | things
    there = {
        name.start
        for name in names
        if folded(name.text) in persons and is_there(doc, name)
    }
    ships = {
        name.start
        for name in names
        if folded(name.text) in things & persons and is_ship_here(doc, name)
    }
    return [
        name
        if name.alias
        else replace(name, kind=NameKind.PLACE)
        if name.start in there
        else replace(name, kind=NameKind.THING)
        if name.start in ships
        else as_family(
            doc, with_office(doc, _with_kind(name, kinds, settled)), bearers=persons
        )
        for name in names
    ]


def _voted_kinds(
    doc: Doc, names: Sequence[Name], things: Iterable[str]
) -> dict[str, NameKind]:
    """Give what most mentions of a name make it, by its folded text."""
    kinds = votes(doc, names)
    kinds |= _kinds_of_lists(doc, names, kinds)
    kinds |= dict.fromkeys(things, NameKind.THING)
    listed = {folded(person) for person in listed_persons()}
    kinds |= dict.fromkeys(listed & kinds.keys(), NameKind.PERSON)
    kinds.update((key, NameKind.PERSON) for key in kinds if _has_surname(key, kinds))
    return kinds | _kinds_in_brackets(doc, names, kinds)


def _kinds_of_lists(
    doc: Doc, names: Sequence[Name], kinds: Mapping[str, NameKind]
) -> dict[str, NameKind]:
    """Give untagged names of two words the kind of the name whose list they stand in.

    "The firm Lund and Peru's Sala Salvage were hired": both are firms.
    """
    found: dict[str, NameKind] = {}
    by_head = {doc[n.start : n.end].root.i: n for n in names}
    for name in names:
        key = folded(name.text)
        if " " not in name.text or kinds.get(key) is not NameKind.UNKNOWN:
            continue
        root = doc[name.start : name.end].root
        first = by_head.get(first_conjunct(root).i)
        if root.dep_ != "conj" or first is None:
            continue
        kind = kinds.get(folded(first.text)) if first.alias is None else None
        if kind in {NameKind.ORGANISATION, NameKind.PERSON}:
            found[key] = kind
    return found


def _called_bodies(doc: Doc, names: Sequence[Name]) -> set[str]:
    """Give the names that the article calls a body, or that it gives to a firm."""
    called = {folded(one.text) for one in names if is_called_a_body(doc, one)}
    return called | {*_without_forms(names), *_firms_before_founders(names)}


def _acting_bodies(doc: Doc, names: Iterable[Name]) -> set[str]:
    """Give the names that do what bodies do, and those of news organisations."""
    outlets = word_lists().news_organisations
    return {
        folded(one.text)
        for one in names
        if acts_as_body(doc, one) or one.text in outlets
    }


def _parts_of_persons(
    kinds: Mapping[str, NameKind], others: AbstractSet[str]
) -> set[str]:
    """Give surnames and first names of persons, and of families: "the Lunds"."""
    parts = {
        part
        for key, kind in kinds.items()
        if kind is NameKind.PERSON and key not in others
        for part in parts_of_person(key)
    }
    return parts | {key for key in kinds if key.endswith("s") and key[:-1] in parts}


def _without_forms(names: Iterable[Name]) -> Iterator[str]:
    """Give "lund marine" where the article has "Lund Marine ASA" as well."""
    for name in names:
        firm, _, form = name.text.rpartition(" ")
        lists = word_lists()
        named = gender_of(firm.partition(" ")[0]) is None and not name.title
        forms = lists.legal_forms
        if named:
            forms = forms | lists.firm_heads | lists.company_heads
        if " " in firm and form in forms:
            yield folded(firm)


def _firms_before_founders(names: Sequence[Name]) -> Iterator[str]:
    """Give "lund" where "Lund ASA" is called so before any Karl Lund is named."""
    firms = {
        folded(firm): name.start
        for name in reversed(names)
        for firm, _, form in (name.text.rpartition(" "),)
        if form in word_lists().legal_forms and " " not in firm
    }
    called: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        for part in dict.fromkeys(folded(name.text).split()):
            called[part].append(name)
    for key, start in firms.items():
        later = (name for name in called.get(key, ()) if name.start > start)
        following = next(
            (n for n in later if folded(n.text) == key or n.kind is NameKind.PERSON),
            None,
        )
        if following is not None and folded(following.text) == key:
            yield key


def _has_surname(key: str, kinds: Mapping[str, NameKind]) -> bool:
    """Tell whether a name of some other kind ends in a person's surname."""
    given, _, surname = key.rpartition(" ")
    heads = heads_of_names()
    person = given and kinds.get(surname) is NameKind.PERSON
    return bool(person) and not any(word.title() in heads for word in key.split())


def _kinds_in_brackets(
    doc: Doc, names: Sequence[Name], kinds: Mapping[str, NameKind]
) -> dict[str, NameKind]:
    """Give acronyms the kind of what they stand for: "Clean Water Act (CWA)".

    Whose letters stand after it is a body, but for persons: "Karl Lund Ruiz (KLR)".
    """
    found: dict[str, NameKind] = {}
    for spelled, short in pairwise(names):
        apart = short.start - spelled.end
        if is_byname(doc, spelled, short) or is_native_name(doc, spelled, short):
            found[folded(short.text)] = NameKind.ORGANISATION
        if apart != 1 or doc.at(spelled.end).text != "(" or not short.text.isupper():
            continue
        if " " not in spelled.text:
            continue  # "the Union of Muslims (UM)", cut to "Muslims"
        kind = kind_by_words(spelled.text) or kinds.get(folded(spelled.text))
        if kind in NO_BODIES and is_shortened(spelled, short):
            kind = found[folded(spelled.text)] = NameKind.ORGANISATION
        if kind in {NameKind.THING, NameKind.ORGANISATION}:
            found[folded(short.text)] = kind
    return found


def _with_kind(
    name: Name, kinds: Mapping[str, NameKind], settled: AbstractSet[str]
) -> Name:
    key = folded(name.text)
    certain = None if name.title or key in settled else kind_by_words(name.text)
    return replace(name, kind=certain or kinds[key])

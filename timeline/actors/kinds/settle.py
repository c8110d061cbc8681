"""Names in, the same names out with the kind that the whole article speaks for.

A small language model tags the same name differently from sentence to sentence. The
words of the name itself decide first (Ministry, Street, Act), then a title before it,
then the vote of all mentions; the parts of a person's full name are that person's.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from timeline.actors.gazetteer.firms import SAINTS
from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.gazetteer.spelling import folded
from timeline.actors.kinds.acronyms import with_acronyms
from timeline.actors.kinds.bodies import (
    acts_as_body,
    as_family,
    is_called_a_body,
    is_mistaken_body,
    short_names_of_firms,
    with_office,
)
from timeline.actors.kinds.clubs import is_club, plays
from timeline.actors.kinds.located import (
    is_governed_place,
    is_located,
    is_origin,
    is_there,
)
from timeline.actors.kinds.personal import is_told_as_person
from timeline.actors.names.people import parts_of_person
from timeline.actors.names.spelled import is_shortened
from timeline.actors.names.things import things_named
from timeline.actors.places import is_besieged
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import Doc

NO_BODIES = frozenset({NameKind.PERSON, NameKind.UNKNOWN})
TITLE_VOTES = 3
FULL_NAME_VOTES = 2
LOCATED_VOTES = 2
JOINTS = frozenset({"of", "for"})
GIVEN_AND_SURNAME = 2
# Members of Congress: "D-Texas" stands for whom it follows.
SEAT = re.compile(r"^[DRI]-[A-Z][a-z.]+")
YEAR = re.compile(r"^(19|20)\d\d ")
# Craft and models: "Luna-25", "Aditya-L1".
MODEL_NUMBER = re.compile(r"^[A-Z][a-z]+-[A-Z]?\d+$")


def settle_kinds(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Give every unlisted name the kind that its mentions agree on."""
    names = with_acronyms(doc, names)
    kinds = {key: _winner(ballot) for key, ballot in _votes(doc, names).items()}
    things = things_named(doc, names)
    kinds.update((key, NameKind.THING) for key in things)
    kinds.update((key, NameKind.PERSON) for key in kinds if _has_surname(key, kinds))
    kinds.update(_kinds_in_brackets(doc, names, kinds))
    by_words = {folded(name.text): kind_by_words(name.text) for name in names}
    worded = {key: kind for key, kind in by_words.items() if kind}
    players = {folded(name.text) for name in names if plays(doc, name)}
    called = {folded(one.text) for one in names if is_called_a_body(doc, one)} | players
    called |= {*_without_forms(names), *_firms_before_founders(names)}
    parts = {
        part
        for key, kind in kinds.items()
        if kind is NameKind.PERSON and key not in worded.keys() | called
        for part in parts_of_person(key)
    }
    families = {key for key in kinds if key.endswith("s") and key[:-1] in parts}
    parts |= families
    called -= parts & players
    kinds.update((key, NameKind.PERSON) for key in parts & kinds.keys())
    called |= {folded(one.text) for one in names if acts_as_body(doc, one)} - parts
    outlets = word_lists().news_organisations
    called |= {folded(name.text) for name in names if name.text in outlets} - parts
    called -= {key for key, kind in worded.items() if kind is NameKind.THING}
    kinds.update((key, NameKind.ORGANISATION) for key in called)
    firms = short_names_of_firms(doc, names, kinds | worded) - parts
    kinds.update((key, NameKind.ORGANISATION) for key in firms)
    settled = parts | called | things
    there = {
        name.start
        for name in names
        if folded(name.text) in parts and is_there(doc, name)
    }
    return [
        name
        if name.alias
        else replace(name, kind=NameKind.PLACE)
        if name.start in there
        else as_family(
            doc, with_office(doc, _with_kind(name, kinds, settled)), bearers=parts
        )
        for name in names
    ]


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
    lists = word_lists()
    heads = lists.organisation_heads | lists.place_heads | lists.other_heads
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
        if apart != 1 or doc[spelled.end].text != "(" or not short.text.isupper():
            continue
        if " " not in spelled.text:
            continue  # "the Union of Muslims (UM)", cut to "Muslims"
        kind = kind_by_words(spelled.text) or kinds.get(folded(spelled.text))
        if kind in NO_BODIES and is_shortened(spelled, short):
            kind = found[folded(spelled.text)] = NameKind.ORGANISATION
        if kind in {NameKind.THING, NameKind.ORGANISATION}:
            found[folded(short.text)] = kind
    return found


def kind_by_words(text: str) -> NameKind | None:
    """Tell a name's kind by its own head word; None where that says nothing.

    >>> kind_by_words("Ministry of Water").value, kind_by_words("Clean Water Act").value
    ('organisation', 'thing')
    """
    lists = word_lists()
    words = text.split()
    craft = MODEL_NUMBER.search(text) or SEAT.match(text)
    held = YEAR.match(text) and words[-1] in lists.other_heads  # "2032 Games"
    made = " ".join(words[1:]) in lists.not_names  # "SpaceX Crew Dragon"
    if (
        craft
        or held
        or (made and len(words) > GIVEN_AND_SURNAME)
        or text in lists.not_names
        or not lists.storms.isdisjoint(words)
    ):
        return NameKind.THING
    joint = next((at for at, word in enumerate(words) if at and word in JOINTS), 0)
    head = words[joint - 1]
    opened = words[0] in lists.body_openers
    whole = len(words) > 1 and (opened or head in lists.organisation_heads)
    whole &= head not in lists.surnames or not _has_given_names(words)  # "Ana Church"
    if whole or _is_firm(text):
        return NameKind.ORGANISATION
    if head in lists.surnames and _has_given_names(words):
        return None
    if len(words) > 1 and head in lists.other_heads:
        return NameKind.THING
    if head in lists.place_heads or (
        len(words) > 1 and words[0] in lists.place_openers
    ):
        return NameKind.PLACE
    return None


def _has_given_names(words: Sequence[str]) -> bool:
    """Tell "Ana Hall" and "Tynice Ana Hall" from "Saint Ana Hall"."""
    last = words[-GIVEN_AND_SURNAME] if len(words) > 1 else ""
    middle = len(words) == GIVEN_AND_SURNAME + 1 and words[0] not in SAINTS
    return gender_of(last) is not None and (middle or len(words) == GIVEN_AND_SURNAME)


def _is_firm(text: str) -> bool:
    """Tell a firm and a club from "Lund Street SE", an airline from "Air Marshal"."""
    lists, words = word_lists(), text.split()
    if "&" in words[1:-1]:
        return gender_of(words[0]) is None  # "Lund & Partner"
    if "-e-" in text:
        return gender_of(words[0]) is None  # "Tehreek-e-Lund"
    if len(words) == 1:
        return False
    if words[0] == "Air" and len(words) == GIVEN_AND_SURNAME:
        return words[1] not in lists.titles | lists.other_heads | lists.place_heads
    firm = words[-1] in lists.legal_forms and words[-2] not in lists.place_heads
    return firm or is_club(text)


def _votes(doc: Doc, names: Iterable[Name]) -> Mapping[str, Counter[NameKind]]:
    votes: defaultdict[str, Counter[NameKind]] = defaultdict(Counter)
    for name in names:
        if not name.alias:
            votes[folded(name.text)].update(_ballot(doc, name))
    return votes


def _ballot(doc: Doc, name: Name) -> Counter[NameKind]:
    ballot: Counter[NameKind] = Counter()
    kind = NameKind.ORGANISATION if is_mistaken_body(doc, name) else name.kind
    if kind is not NameKind.UNKNOWN:
        body = kind is NameKind.ORGANISATION and _has_member_before(doc, name)
        ballot[kind] += 1 + TITLE_VOTES * body
    if name.title:
        ballot[NameKind.PERSON] += TITLE_VOTES
    words = name.text.split()
    if len(words) > 1 and (gender_of(words[0]) or _has_given_names(words)):
        ballot[NameKind.PERSON] += FULL_NAME_VOTES
    besieged = is_besieged(doc[name.end - 1])
    if besieged or is_governed_place(doc, name) or _has_article(doc, name):
        ballot[NameKind.PLACE] += TITLE_VOTES
    if is_located(doc, name):
        ballot[NameKind.PLACE] += LOCATED_VOTES
    if is_origin(doc, name):
        ballot[NameKind.PLACE] += TITLE_VOTES
    elif is_told_as_person(doc, name):
        ballot[NameKind.PERSON] += FULL_NAME_VOTES
    return ballot


def _has_member_before(doc: Doc, name: Name) -> bool:
    """Tell "Ana Ruiz of Clyde Mills", whatever given name a body begins with."""
    if name.start < GIVEN_AND_SURNAME or doc[name.start - 1].lower_ != "of":
        return False
    return doc[name.start - GIVEN_AND_SURNAME].ent_type_ == "PERSON"


def _has_article(doc: Doc, name: Name) -> bool:
    """Tell "the Danube" from a person's name, which takes no article alone."""
    if " " in name.text or name.text.endswith("s") or name.text.isupper():
        return False
    if name.kind is not NameKind.PERSON:
        return False
    article = name.start > 0 and doc[name.start - 1].lower_ == "the"
    return article and doc[name.start].dep_ != "compound"


def _winner(ballot: Counter[NameKind]) -> NameKind:
    if not ballot:
        return NameKind.UNKNOWN
    return max(ballot, key=lambda kind: (ballot[kind], kind))


def _with_kind(
    name: Name, kinds: Mapping[str, NameKind], settled: AbstractSet[str]
) -> Name:
    key = folded(name.text)
    certain = None if name.title or key in settled else kind_by_words(name.text)
    return replace(name, kind=certain or kinds[key])

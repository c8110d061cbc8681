"""Names and the words beside them in, the signs that a body is meant out.

"The union Solid", "Teslin Systems" that is called Teslin, "Kent police".
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from timeline.actors.gazetteer.aliases import listed_bodies
from timeline.actors.gazetteer.firms import bank_name, company_name, firm_name
from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.gazetteer.spelling import folded, is_no_word
from timeline.actors.kinds.called import (
    acts_as_several,
    has_member,
    has_spokesman,
    is_founded,
    is_held_by_others,
    is_known_as_band,
    is_led_firm,
    is_of_members,
    is_party_of,
    is_told_beside,
    runs_vehicle,
)
from timeline.actors.kinds.clubs import short_names
from timeline.actors.kinds.located import follows_where
from timeline.actors.names.things import is_model_number
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import NOUN_POS, Doc, Token
from timeline.language.forms import is_word

LONGEST_OFFICE = 4
BRAND = re.compile("^([A-Z][a-z]+)[A-Z][a-z]+$")
BRACKETED = re.compile(r"\([A-Z]{2,}[);,]")
SHORTEST_ACRONYM, LONGEST_ACRONYM = 3, 6
PAIR = 2


def is_called_a_body(doc: Doc, name: Name) -> bool:
    """Tell "the union Solid" and "Solid, a union of drivers".

    A person may be a producer or an operator too, but for one of plain words.
    """
    given = gender_of(name.text.split()[0]) is not None
    if name.alias or name.title or (given and " " in name.text):
        return False
    nouns = word_lists().body_nouns
    words = name.text.lower().split()
    person = name.kind is NameKind.PERSON and len(words) > 1
    plain = len(words) == PAIR and all(map(is_word, words))
    if given or (person and not plain):  # "the miner Quartz Peak"
        nouns = nouns - word_lists().makers
    before = doc.at(name.start - 1)
    if before.text in nouns and _is_noun(before):
        return True
    if _calls_itself(doc, name, nouns) or any(sign(doc, name) for sign in SIGNS):
        return True
    root = doc[name.start : name.end].root
    comma = name.start - 1 - (before is not None and before.lower_ == "the")
    if comma > 0 and doc[comma].text == "," and root.dep_ == "appos":
        noun = root.head  # "the airline, Teslin,"; "the regulator, the Teslin,"
        if noun.i == comma - 1 and noun.text in nouns:
            return True
    return any(
        child.dep_ == "appos" and child.text in nouns and not _is_of_person(child)
        for child in root.children
    )


def _is_noun(word: Token) -> bool:
    """Tell the noun of "the firm Solid", which may be taken for a quality."""
    after_article = word.nbor(-1).pos_ == "DET"
    return word.pos_ in NOUN_POS or (word.pos_ == "ADJ" and after_article)


def _is_of_person(noun: Token) -> bool:
    """Tell "Ruiz, a retired mail carrier" from "Solid, a carrier"."""
    return any(child.lower_ in word_lists().of_persons for child in noun.lefts)


def _is_named_by_noun(doc: Doc, name: Name) -> bool:
    """Tell "the TKX union", "TKX rebels" and "the Red Wolf gang" by the noun after."""
    lists, noun = word_lists(), doc[name.end - 1].head
    letters = SHORTEST_ACRONYM <= len(name.text) <= LONGEST_ACRONYM
    acronym = letters and name.text.isupper() and name.text.isalpha()
    field = doc.at(name.end)  # "the TKX trade union"
    near = noun.i == name.end + (field.dep_ == "compound" and field.text.islower())
    if not near or (noun.tag_ != "NN" and not acronym):
        return False
    if acronym:
        one = noun.tag_ == "NN" and noun.lower_ in lists.same_bodies
        return one or noun.lower_ in lists.fighters
    first = any(c.lower_ == "the" and c.i == name.start - 1 for c in noun.lefts)
    coined = name.kind is not NameKind.PERSON and is_no_word(name.text)
    nouns = lists.bodies_of_coined_names if coined else lists.joined_bodies
    return first and noun.lower_ in nouns


def _has_what_bodies_have(doc: Doc, name: Name) -> bool:
    """Tell "Solid, whose chairman resigned" from "Lund, whose brother resigned".

    A name of two words taken for a person's is a body's before "which".
    """
    if name.kind is NameKind.PLACE:
        return False
    words = [token.lower_ for token in doc[name.end : name.end + 3]]
    if words[:2] == [",", "which"]:
        the = doc.at(name.start - 1).lower_ == "the"  # a ship
        person = name.kind is NameKind.PERSON and " " in name.text
        root = doc[name.start : name.end].root
        return person and not the and any(c.dep_ == "relcl" for c in root.rights)
    owned = not word_lists().owned_by_bodies.isdisjoint(words[2:])
    return words[:2] == [",", "whose"] and owned


def _has_player(doc: Doc, name: Name) -> bool:
    """Tell the club of "Lund midfielder Ana Ruiz", named before what she plays."""
    player = name.end
    if name.kind is NameKind.PLACE or " " in name.text or name.end >= len(doc):
        return False
    names_her = doc.at(player + 1).ent_type_ == "PERSON"
    return names_her and doc[player].text in word_lists().players


def _flies(doc: Doc, name: Name) -> bool:
    """Tell the airline of "a Teslin Velox 737"."""
    maker, model = doc[name.end : name.end + 1], doc[name.end + 1 : name.end + 2]
    return maker.text[:1].isupper() and is_model_number(model.text)


def _calls_itself(doc: Doc, name: Name, nouns: AbstractSet[str]) -> bool:
    """Tell "a group calling itself Red Wolf"."""
    if doc.at(name.start - 1).lower_ != "itself":
        return False
    first = max(name.start - LONGEST_OFFICE, 0)
    words = doc[first : name.start].text
    return any(
        words.endswith(f"{noun} {naming}")
        for naming in word_lists().self_naming
        for noun in nouns
        if noun in words
    )


def is_mistaken_body(doc: Doc, name: Name) -> bool:
    """Tell whether a body is tagged as a person or a place, or not at all."""
    alone = _is_acronym(name) or _is_arm_of_firm(name)
    return alone or _is_acting_acronym(doc, name) or _is_spelled_out(doc, name)


def _is_acronym(name: Name) -> bool:
    """Tell whether a name tagged as a person's is an acronym or brand: "SADC met"."""
    if name.kind is not NameKind.PERSON or name.title or not name.text.isalpha():
        return False
    letters = SHORTEST_ACRONYM <= len(name.text) <= LONGEST_ACRONYM
    return (letters and name.text.isupper()) or _is_brand(name.text)


def _is_spelled_out(doc: Doc, name: Name) -> bool:
    """Tell an untagged name before its acronym: "Lund Maritime Assets (LMA)"."""
    if name.kind is not NameKind.UNKNOWN or " " not in name.text or name.alias:
        return False
    short = doc[name.end : name.end + 3].text
    acronym = BRACKETED.fullmatch(short) and short[1] == name.text[0]
    return bool(acronym) and gender_of(name.text.split()[0]) is None


def _is_arm_of_firm(name: Name) -> bool:
    """Tell "Siemens Mobility", tagged as a person's: a listed firm opens it."""
    first, _, rest = name.text.partition(" ")
    if name.kind is not NameKind.PERSON or name.title or not rest.isalpha():
        return False
    return first in listed_bodies() and not (gender_of(first) or gender_of(rest))


def _is_acting_acronym(doc: Doc, name: Name) -> bool:
    """Tell whether an acronym tagged as a place's acts: "The CNMC fined", not "DMZ"."""
    letters = SHORTEST_ACRONYM <= len(name.text) <= LONGEST_ACRONYM
    if name.kind is not NameKind.PLACE or name.alias or not name.start:
        return False
    acts = doc[name.start].dep_ == "nsubj" and doc[name.start].head.pos_ == "VERB"
    the = doc.at(name.start - 1).lower_ == "the"
    return letters and name.text.isupper() and name.text.isalpha() and acts and the


def _is_brand(text: str) -> bool:
    """Tell "BioLund" from "McLund" and "DeLund"."""
    inner = BRAND.match(text)
    return inner is not None and inner[1].casefold() not in word_lists().surname_parts


def _brand(text: str) -> Iterator[str]:
    """Give the brand that opens a body's name, folded: "BioLund" of "BioLund Bank"."""
    first, _, rest = text.partition(" ")
    if rest and _is_brand(first):
        yield folded(first)


def short_names_of_firms(
    doc: Doc, names: Iterable[Name], kinds: Mapping[str, NameKind]
) -> set[str]:
    """Give the short names of firms, unless something is there: "in Lund"."""
    body, own = NameKind.ORGANISATION, [name for name in names if not name.alias]
    firms = [name.text for name in own if kinds[folded(name.text)] is body]
    found = {
        short
        for text in firms
        for short in (*firm_name(text), *short_names(text), *_brand(text))
    }
    companies = (short for text in firms for short in company_name(text))
    found |= {one for one in companies if kinds.get(one) is not NameKind.PLACE}
    banks = {short for text in firms for short in bank_name(text)}
    found |= {one for one in banks if kinds.get(one) is NameKind.PERSON}
    places = {folded(name.text) for name in names if follows_where(doc, name)}
    return (found & kinds.keys()) - places


def with_office(doc: Doc, name: Name) -> Name:
    """Name a place's office as the body that it is: "Kent police" -> "Kent Police"."""
    if name.kind is not NameKind.PLACE:
        return name
    for end in range(min(name.end + LONGEST_OFFICE, len(doc)), name.end, -1):
        words = doc[name.end : end].text
        if words.lower() in word_lists().local_offices:
            text = f"{name.text} {' '.join(map(_capital, words.split()))}"
            return replace(name, end=end, text=text, kind=NameKind.ORGANISATION)
    return name


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


SIGNS = (
    *(_is_named_by_noun, is_told_beside, is_led_firm),
    *(_has_what_bodies_have, _has_player, _flies, is_of_members),
    *(has_member, is_held_by_others, runs_vehicle, has_spokesman, acts_as_several),
    *(is_party_of, is_known_as_band, is_founded),
)

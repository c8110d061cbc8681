"""A word that the gazetteer lists in, whether it is part of another name here out.

"Labour" of "Labour Minister" and "Labour Day", "French" of "Melinda French Ruiz".
"""

import re
from collections.abc import Sequence
from functools import cache

from timeline.actors.gazetteer.aliases import gazetteer
from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.gazetteer.spelling import is_no_word
from timeline.actors.places import us_states
from timeline.actors.values import ActorType
from timeline.actors.words import word_lists
from timeline.language import Doc, Token

OFFICE_OF = 2  # tokens
HOUSE = "House"


def is_part_of_another(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a listed word, from one token to another, is part of another name.

    So of a day, an office, a party, a building or a person.
    """
    if _opens_event(doc, end) or _is_field(doc, start, end) or _is_party(doc, start):
        return True
    if _is_namesake(doc, start, end) or _opens_body(doc, start, end):
        return True
    house = doc[start:end].text == HOUSE and _is_building(doc[start])
    return house or is_middle_name(doc, start, end)


def _opens_body(doc: Doc, start: int, end: int) -> bool:
    """Tell the RCN of "RCN Televisual", whatever body has these letters elsewhere."""
    letters, rest = doc[start:end], doc.at(end)
    acronym = end == start + 1 and letters.text.isupper()
    inside = acronym and letters[0].dep_ == "compound" and letters[0].head.i == end
    proper = rest.pos_ == "PROPN" and rest.text.istitle() and rest.ent_type_ != "PERSON"
    last = rest.dep_ != "compound"  # not "a NASA Velmo probe"
    return inside and proper and last and is_no_word(rest.text)


def _is_namesake(doc: Doc, start: int, end: int) -> bool:
    """Tell the state of Georgia, told of beside Ohio, from the country.

    Unless it tells of Georgians or of Tbilisi.
    """
    name = doc[start:end].text
    if name not in us_states():
        return False
    signs = _signs_of_namesakes(name)
    return (
        signs is not None
        and not signs[0].search(doc.text)
        and bool(signs[1].search(doc.text))
    )


@cache
def _signs_of_namesakes(name: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Give what else a country goes by, and the other states; None for no country."""
    listed = gazetteer().by_words
    alias = listed.get(name)
    if alias is None or alias.actor.type is not ActorType.COUNTRY:
        return None
    others = [w for w, one in listed.items() if one.actor == alias.actor and w != name]
    cities = word_lists().cities_and_states
    return _any_of(others), _any_of([*(us_states() - cities - {name})])


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})\b")


def _opens_event(doc: Doc, end: int) -> bool:
    """Tell "Labour Day", "Canada Day" and "the Canada Open" from "Canada opened"."""
    return doc[end : end + 1].text in word_lists().events_named


def _is_field(doc: Doc, start: int, end: int) -> bool:
    """Tell "Labour Minister" and "Minister of Labour" from "Labour leader"."""
    lists = word_lists()
    if doc[start:end].text not in lists.fields_of_departments:
        return False
    of = doc.at(start - 1).lower_ in {"of", "for"}
    office = doc.at(start - OFFICE_OF).text if of else doc[end : end + 1].text
    return office in lists.departments


def _is_building(house: Token) -> bool:
    """Tell "Government House" and "Clarence House" from "the Ohio House"."""
    before = house.nbor(-1)
    named = before.dep_ == "compound" and before.head.i == house.i
    return named and before.pos_ == "PROPN" and before.text not in us_states()


def _is_party(doc: Doc, start: int) -> bool:
    """Tell the party Free Peru from "free Peru"."""
    return doc.at(start - 1).text in word_lists().party_openers


def is_middle_name(doc: Doc, start: int, end: int) -> bool:
    """Tell the "French" of "Melinda French Ruiz" from that of "the French Ruiz"."""
    if not start or end >= len(doc) or end - start > 1 or doc[start].tag_ == "NNS":
        return False
    given, middle, surname = doc[start - 1], doc[start], doc[end]
    proper = given.pos_ == surname.pos_ == "PROPN" and surname.text.istitle()
    inside = given.head.i == middle.head.i == surname.i
    return proper and inside and gender_of(given.text) is not None

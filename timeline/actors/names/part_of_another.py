"""A word that the gazetteer lists in, whether it is part of another name here out.

"Labour" of "Labour Minister" and "Labour Day", "French" of "Melinda French Ruiz".
"""

from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.places import us_states
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
    house = doc[start:end].text == HOUSE and _is_building(doc[start])
    return house or is_middle_name(doc, start, end)


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

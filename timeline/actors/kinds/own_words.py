"""A name in, the kind that its own words make it out: "Ministry", "Street", "Act"."""

import re
from collections.abc import Sequence

from timeline.actors.gazetteer.firms import SAINTS
from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.kinds.clubs import is_club
from timeline.actors.spans import NameKind
from timeline.actors.words import word_lists

ORDER = "Order"
JOINTS = frozenset({"of", "for"})
GIVEN_AND_SURNAME = 2
# Members of Congress: "D-Texas" stands for whom it follows.
SEAT = re.compile(r"^[DRI]-[A-Z][a-z.]+")
# "Lund-sur-Sala", "Galvo-on-Sea"
RIVER_TOWN = re.compile(r"-(?:sur|sous|lès|les|on|upon|am|an|under|le)-[A-Z]")
YEAR = re.compile(r"^(19|20)\d\d ")
# Craft and models: "Luna-25", "Aditya-L1", "Chang'e-6".
MODEL_NUMBER = re.compile(r"^[A-Z][a-z]+(['\u2019][a-z]+)?-[A-Z]?\d+$")
# "P-8 Poseidon", "MQ-9 Reaper"
CODE_AND_BYNAME = re.compile(r"^[A-Z]{1,2}-\d+[A-Z]? [A-Z][a-z]+$")


def kind_by_words(text: str) -> NameKind | None:
    """Tell a name's kind by its own head word; None where that says nothing.

    >>> kind_by_words("Ministry of Water").value, kind_by_words("Clean Water Act").value
    ('organisation', 'thing')
    """
    lists = word_lists()
    words = text.split()
    craft = MODEL_NUMBER.search(text) or SEAT.match(text)
    if words[-1] not in lists.organisation_heads:
        craft = craft or CODE_AND_BYNAME.search(text)
    held = YEAR.match(text) and words[-1] in lists.other_heads  # "2032 Games"
    made = " ".join(words[1:]) in lists.not_names  # "SpaceX Crew Dragon"
    if (
        craft
        or held
        or (made and len(words) > GIVEN_AND_SURNAME)
        or text in lists.not_names
        or not lists.storms.isdisjoint(words)
        or _is_honour(words)
    ):
        return NameKind.THING
    joint = next((at for at, word in enumerate(words) if at and word in JOINTS), 0)
    head = words[joint - 1]
    opened = words[0] in lists.body_openers
    opened |= not lists.open_ends.isdisjoint(words[1:-1])  # "Mothers Against War"
    whole = len(words) > 1 and (opened or head in lists.organisation_heads)
    whole &= head not in lists.surnames or not has_given_names(words)  # "Ana Church"
    ends = words[-1].casefold().endswith(tuple(lists.body_endings))
    if whole or ends or _is_firm(text):
        return NameKind.ORGANISATION
    if head in lists.surnames and has_given_names(words):
        return None
    if len(words) > 1 and head in lists.other_heads:
        return NameKind.THING
    opened = len(words) > 1 and words[0] in lists.place_openers
    place = head in lists.place_heads or opened or RIVER_TOWN.search(text)
    return NameKind.PLACE if place else None


def _is_honour(words: Sequence[str]) -> bool:
    """Tell "Most High Order of the Sun" from "Fraternal Order of Police"."""
    lists = word_lists()
    at = words.index(ORDER) if ORDER in words else -1
    if at < 0 or words[at + 1 : at + 2] != ["of"]:
        return False
    opened = at == 0 or words[0] in lists.orders_of_merit
    return opened and lists.orders_of_bodies.isdisjoint(words)


def has_given_names(words: Sequence[str]) -> bool:
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

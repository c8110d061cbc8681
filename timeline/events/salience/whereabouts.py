"""An event's predicate in; the regions where it happens out."""

from collections.abc import Iterator

from timeline.actors import Region, region_of
from timeline.events.clause import VERB_POS
from timeline.events.word_lists import read_word_lists
from timeline.language import Token

WHERE = read_word_lists("salience")["where"]
REGIONS = frozenset({"GPE", "LOC"})
STEPS = 3


def whereabouts(token: Token) -> frozenset[Region]:
    """Give the regions that a predicate's own words or its clause's put it in."""
    here = token
    for _ in range(STEPS):
        found = [
            region_of(_name(place))
            for child in here.children
            for place in _places_at(child, is_own=here is token)
        ]
        if found or here.pos_ in VERB_POS or here.head is here:
            return frozenset(found)
        here = here.head
    return frozenset()


def _places_at(child: Token, *, is_own: bool) -> Iterator[Token]:
    """Give the places of "in Lund and Malmö", "near Lund", "the Lund protest"."""
    if is_own and child.dep_ == "compound" and child.ent_type_ == "GPE":
        yield child
    if child.dep_ != "prep" or child.lower_ not in WHERE:
        return
    for place in child.children:
        if place.dep_ == "pobj" and place.ent_type_ in REGIONS:
            yield place
            yield from (
                other
                for other in place.children
                if other.dep_ == "conj" and other.ent_type_ in REGIONS
            )


def _name(place: Token) -> str:
    """Give the whole name that a word is a part of."""
    words = place.doc.words
    first = last = place.i
    while words[first].ent_iob_ == "I" and first > 0:
        first -= 1
    while last + 1 < len(words) and words[last + 1].ent_iob_ == "I":
        last += 1
    return place.doc[first : last + 1].text

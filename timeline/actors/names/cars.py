"""A name and the words beside it in, whether a car is meant, not who made it, out."""

from itertools import accumulate

from timeline.actors.gazetteer.firms import trades_known
from timeline.actors.spans import Name
from timeline.actors.words import heads_of_names, word_lists
from timeline.language import Doc, Token

CARMAKER = "carmaker"
ONE = frozenset({"a", "an"})
PERSON = "PERSON"
BEFORE_NOUN = frozenset({"compound", "nmod"})


def is_car(doc: Doc, name: Name) -> bool:
    """Tell "a Toyota Probox", "two Toyota Land Cruisers" and "Toyota Prado cars".

    Not "Toyota Financial Services", "the Ford Foundation" nor "a Toyota plant".
    """
    made_by = _makers_words(name.text)
    if not made_by:
        return False
    last = doc[name.end - 1]
    above = last.head if last.dep_ in BEFORE_NOUN else last
    cars = above.lower_ in word_lists().road_vehicles
    if cars or made_by == len(name.text.split()):
        last = above
    first = min(name.start + made_by, name.end)
    model = doc[first : last.i + (not cars)]
    if last.i < first or not all(map(_may_be_model, model)):
        return False
    named = last.ent_type_ != PERSON and _is_one_of_many(last, doc[name.start])
    return cars or named


def _may_be_model(word: Token) -> bool:
    return word.text[:1].isupper() or word.is_punct


def _makers_words(text: str) -> int:
    """Give how many words of a name name a maker of cars; 0 where none does."""
    starts = accumulate(text.split(), "{} {}".format)
    counted = enumerate(starts, start=1)
    return max((count for count, start in counted if _makes_cars(start)), default=0)


def _makes_cars(name: str) -> bool:
    return name in word_lists().car_makers or CARMAKER in trades_known(name)


def _is_one_of_many(last: Token, first: Token) -> bool:
    """Tell "a Toyota Probox" and "Toyota Land Cruisers" from "Toyota Europe"."""
    counted = any(
        child.lower_ in ONE or child.dep_ == "nummod"
        for child in last.lefts
        if child.i < first.i
    )
    the = any(child.lower_ == "the" for child in last.lefts)
    several = last.text.endswith("s") and last.text.istitle()
    return counted or ((the or several) and last.text not in heads_of_names())

"""An office or thing in, its name out: "its head, Ana Ruiz", "the ship, the Tern"."""

from itertools import dropwhile

from timeline.events.antecedents import is_person_noun
from timeline.events.clause import is_behind_comma
from timeline.events.titles.phrase.cores import JOINED, core_of
from timeline.events.word_lists import read_word_lists
from timeline.language import Token

# Names of people are taken for firms now and then.
MAYBE_PERSON = frozenset({"PERSON", "ORG", ""})
NAMES_OF_THINGS = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "FAC", "LOC", ""})

OFFICES = read_word_lists("titles")["capital_offices"]
# Between an office or a trade and its place.
SEATED = frozenset({"of", "from", "in"})


def bearer_of(office: Token) -> list[Token]:
    """Give "Ana Ruiz" for the "head" of "its head, Ana Ruiz, resigned"; else nothing.

    So of "its head, the chemist Ana Ruiz, resigned", and of "the mayor of Lund, Ana
    Ruiz, resigned", which the parser hangs on Lund. Not of "its head, Ana Ruiz, and a
    deputy", nor of "a dancer, Ana Ruiz's sister".
    """
    # "The Speaker, Mr Jan Novak": many a paper writes offices like names.
    titled = office.tag_ == "NNP" and office.lower_ in OFFICES and not office.ent_type_
    plain = office.tag_ == "NN" or titled
    if not plain or any(c.dep_ in JOINED for c in office.children):
        return []
    holders = (office, *_seats_of(office))
    asides = (c for one in holders for c in one.children if c.dep_ == "appos")
    asides = (c for c in asides if _is_closed_off(c))
    for aside in asides:
        near = (c for c in aside.children if c.dep_ == "appos" and c.i > aside.i)
        name = aside if aside.tag_ != "NN" else next(near, aside)
        if any(child.lower_ == "of" for child in name.children):
            continue  # "the lender, Bank of Lund"
        is_person = name.ent_type_ == "PERSON" or is_person_noun(office)
        person = is_person and name.ent_type_ in MAYBE_PERSON
        if name.tag_ == "NNP" and (person or _names_thing(name, office)):
            return [*dropwhile(_is_common, core_of(name))]
    return []


def _names_thing(name: Token, thing: Token) -> bool:
    """Tell "the ship, the Tern, sank", "Norva's airline, Lund Air".

    Not "the firm, Lund": what is only a place may say where the thing is.
    """
    led = any(c.dep_ in {"det", "poss"} for c in thing.lefts)
    led &= name.left_edge.lower_ not in {"a", "an"}
    known = name.ent_type_ in NAMES_OF_THINGS and not is_person_noun(thing)
    after = name.doc[name.right_edge.i + 1 : name.right_edge.i + 2]
    closed = all(word.is_punct for word in after)
    return led and known and closed and name.head == thing


def _seats_of(office: Token) -> list[Token]:
    """Give the "Lund" of "the mayor of Lund, Ana Ruiz, left", and of "from Lund"."""
    if not is_person_noun(office):
        return []
    seats = (
        seat
        for of in office.children
        if of.dep_ == "prep" and of.lower_ in SEATED
        for seat in of.children
        if seat.tag_ == "NNP" and (seat.ent_type_ == "GPE" or of.lower_ == "from")
    )
    return [seat for seat in seats if _has_person(seat)]


def _has_person(seat: Token) -> bool:
    return any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in seat.children)


def _is_common(word: Token) -> bool:
    return word.tag_ != "NNP" and not word.text.istitle()


def _is_closed_off(aside: Token) -> bool:
    """Tell an aside that a comma opens, and that is one name."""
    first, doc = aside.left_edge.i, aside.doc
    if doc[max(first - 2, 0)].tag_ in {"WP", "WDT"}:
        return False  # "A crew, one of whom, Ana Ruiz, left."
    if any(child.dep_ in JOINED or child.dep_ == "case" for child in aside.children):
        return False
    after = doc[aside.right_edge.i + 1 : aside.right_edge.i + 3]
    listed = any(word.dep_ == "cc" for word in after)
    return is_behind_comma(aside) and not listed

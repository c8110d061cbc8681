"""Proper nouns that the model left untagged in, the names that they make out."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from timeline.actors.gazetteer.spelling import is_no_word
from timeline.actors.names.headings import is_heading_verb
from timeline.actors.names.joins import is_elided, words_of
from timeline.actors.names.left_parts import is_family_name, with_left_part
from timeline.actors.names.offices_within import after_office_within
from timeline.actors.names.trims import (
    after_titles,
    after_trade,
    from_given_name,
    is_trade,
)
from timeline.actors.spans import LONGEST_NAME, Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import Doc, Span, Token
from timeline.language.forms import is_word

AIR = frozenset({"Air"})  # "Air Marshal", but not "Air Lund"
SHORTEST_ACRONYM = 3


def untagged_runs(doc: Doc, covered: AbstractSet[int]) -> Iterator[Name]:
    """Give the runs of proper nouns outside the tokens that other names cover."""
    start = None
    for token in doc:
        inside = token.i not in covered and _is_proper(token)
        if inside and start is None:
            start = token.i
        if not inside and start is not None:
            yield from _run(doc, start, token.i)
            start = None
    if start is not None:
        yield from _run(doc, start, len(doc))


def _is_proper(token: Token) -> bool:
    capital = token.text[:1].isupper() or is_elided(token.text)
    if not capital or token.ent_type_ == "DATE":
        return False
    mended = not {"[", "]"}.isdisjoint(token.text)
    if mended or token.text in word_lists().edges or is_heading_verb(token):
        return False
    proper = token.pos_ == "PROPN" or _is_lost_name(token)
    proper = proper or _is_called_acronym(token) or _is_called_body(token)
    return proper or is_family_name(token) or _precedes_particle(token)


def _is_lost_name(token: Token) -> bool:
    """Tell "Velmet sold a mill", taken for a common noun, from "Dockers struck"."""
    first = token.is_sent_start and token.pos_ == "NOUN" and token.tag_ == "NN"
    alone = token.dep_ == "nsubj" and token.left_edge.i == token.i
    acts = first and alone and token.head.pos_ == "VERB" and token.text.isalpha()
    return acts and len(token) >= SHORTEST_ACRONYM and is_no_word(token.text)


def _precedes_particle(token: Token) -> bool:
    """Tell the "Siti" of "Siti binti Ramli", taken for a common noun."""
    particle, name = token.nbor(1), token.nbor(2)
    joined = particle.text in word_lists().particles and name.text.istitle()
    return joined and not is_word(token.lower_) and not token.ent_type_


def _is_called_acronym(token: Token) -> bool:
    """Tell "the mining company LNKB" and "his party, the LNKB", taken for nouns."""
    if token.pos_ != "NOUN" or not token.text.isupper() or not token.text.isalpha():
        return False
    beside = token.nbor(-1) if token.dep_ != "appos" else token.head
    return len(token) >= SHORTEST_ACRONYM and beside.text in word_lists().body_nouns


def _is_called_body(token: Token) -> bool:
    """Tell "Velmet, the weather agency," from "Mines, the oldest industry,".

    So "VELMO, the power company,".

    And from "Lund, a carrier of mail," where a Karl Lund is told of.
    """
    letters = token.text.isupper() and len(token) >= SHORTEST_ACRONYM
    capital = token.text.istitle() or letters
    if token.pos_ != "NOUN" or not capital or is_word(token.lower_):
        return False
    nouns = word_lists().body_nouns
    return any(
        child.dep_ == "appos" and child.lower_ in nouns for child in token.rights
    )


def _run(doc: Doc, start: int, end: int) -> Iterator[Name]:
    if end - start > LONGEST_NAME:
        return
    if end - start == 1 and is_trade(doc, start):
        return  # "Carmaker" before "Velox"
    start = from_given_name(doc, start, end)
    kind = NameKind.UNKNOWN
    within = after_office_within(doc, start, end, kind)
    if within > start:
        start, kind = within, NameKind.PERSON
    start, title = after_titles(doc, start, end, kind)
    start = after_trade(doc, start, end)
    start = with_left_part(doc, start, end)
    if not only_titles(doc[start:end], title):
        yield Name(start, end, words_of(doc, start, end), kind, None, title)


def only_titles(name: Span, title: str) -> bool:
    """Tell whether a name is but titles: "Air Marshal"; not the Pope of "Mrs Pope"."""
    lists = word_lists()
    titles = lists.titles | lists.ends_of_honours | AIR
    return title not in lists.courtesies and all(token.text in titles for token in name)

"""A name and the words around it in, the signs that a place is meant out.

"Near Lund", "the port of Lund", "Lund province", "flew to Lund", "mayor of Lund".
"""

from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.gazetteer.spelling import is_no_word
from timeline.actors.kinds.titled import end_of_owner
from timeline.actors.places import (
    LOCATING,
    falls_to_nobody,
    first_conjunct,
    us_states,
)
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import Doc, Token, lemma, once_a_word

OFFICE_OF = 2
SWEAR = "swear"
MISTAKEN_FOR_PLACES = frozenset({NameKind.PERSON, NameKind.ORGANISATION})


def is_governed_place(doc: Doc, name: Name) -> bool:
    """Tell "mayor of Lund", "the base at Lund", and states and provinces."""
    if name.text in us_states() and not gender_of(name.text):
        return True
    if name.text in word_lists().provinces:
        return True
    before = doc.at(name.start - 1)
    if before.lower_ == "at":
        return doc.at(name.start - OFFICE_OF).lower_ in word_lists().sites
    if before.lower_ != "of":
        return False
    return doc.at(name.start - OFFICE_OF).lower_ in word_lists().before_places


def is_located(doc: Doc, name: Name) -> bool:
    """Tell whether something is there: "near Lund", not "in Lund's house".

    So too in a list that begins with a place: "in Oslo, Lund and Sala".
    """
    if name.kind not in MISTAKEN_FOR_PLACES or name.title:
        # Tagged rightly here, the name may be taken for a person's elsewhere.
        town = name.kind is NameKind.PLACE and " " not in name.text
        return town and follows_where(doc, name)
    if any(sign(doc, name) for sign in SURE_SIGNS):
        return True
    if not name.start or (" " in name.text and gender_of(name.text.split()[0])):
        return False
    if " " in name.text and name.kind is not NameKind.PERSON:
        return _are_towns(doc, name)
    owns, lists = end_of_owner(name, doc) > name.end, word_lists()
    before = doc.at(name.start - 1).lower_
    first = first_conjunct(doc[name.start])
    listed = first.ent_type_ in {"GPE", "LOC"} and first.head.lower_ in LOCATING
    across = doc.at(name.start - OFFICE_OF).lower_ in lists.across_prepositions
    if before == "the" and across:
        return not owns
    is_person = name.kind is NameKind.PERSON
    prepositions = LOCATING if is_person else lists.beside_prepositions
    located = before in prepositions or _is_within(doc, name)
    return not owns and (located or (listed and first.i < name.start))


def _are_towns(doc: Doc, name: Name) -> bool:
    """Tell "in Galvo and Sala", tagged as one body, from "in Mills and Partners"."""
    words = name.text.split()
    pair = len(words) == len(["Galvo", "and", "Sala"]) and words[1] == "and"
    lists = word_lists()
    heads = lists.organisation_heads | lists.legal_forms | lists.firm_heads
    located = follows_where(doc, name) and not words[-1].endswith("s")
    return pair and located and heads.isdisjoint(words)


def _is_where_it_was(doc: Doc, name: Name) -> bool:
    """Tell "lost Lund Moor, where Ruiz won", tagged as a person."""
    where = [token.lower_ for token in doc[name.end : name.end + 2]] == [",", "where"]
    return where and name.kind is NameKind.PERSON


def _is_governed_by(doc: Doc, name: Name) -> bool:
    """Tell "Lund Moor governor Ana Ruiz" from "Lund Bank governor Ana Ruiz"."""
    office, holder = doc.at(name.end), doc.at(name.end + 1)
    lists, words = word_lists(), name.text.split()
    body = name.text.isupper() or not lists.organisation_heads.isdisjoint(words)
    governs = office.lower_ in lists.offices_of_places and holder.text.istitle()
    return governs and not body and name.kind in MISTAKEN_FOR_PLACES


def _is_visited(doc: Doc, name: Name) -> bool:
    """Tell "the premier visited Velmo", tagged as a body, from "visited NATO"."""
    verb = doc[name.end - 1]
    seen = verb.dep_ == "dobj" and lemma(verb.head) in word_lists().visiting_verbs
    body = name.kind is NameKind.ORGANISATION and name.text.istitle()
    return seen and body and is_no_word(name.text)


def is_off_shore(doc: Doc, name: Name) -> bool:
    """Tell "sank off Mina Lund" from "laid off Mina Lund"."""
    before, root = doc.at(name.start - 1), doc[name.start : name.end].root
    at_sea = before.lower_ == "off" and before.dep_ == "prep"
    return at_sea and root.dep_ == "pobj" and root.head.i == before.i


def _is_called_town(doc: Doc, name: Name) -> bool:
    """Tell "Lund and Sala, the two towns that rebels took"."""
    first = first_conjunct(doc[name.start : name.end].root)
    listed = (first, *first.conjuncts)
    called = (c for one in listed for c in one.children if c.dep_ == "appos")
    return any(noun.lower_ in word_lists().town_nouns for noun in called)


def is_there(doc: Doc, name: Name) -> bool:
    """Tell a place that shares somebody's surname: "Ana Lund left the mill at Lund"."""
    if " " in name.text or name.title or not name.start or name.text.isupper():
        return False
    if end_of_owner(name, doc) > name.end:
        return False
    before = doc.at(name.start - 1)
    if doc[name.start].dep_ != "pobj" or doc[name.start].head.i != before.i:
        return False
    if before.lower_ == "at":
        return before.head.pos_ == "NOUN" and _is_at(before.head)
    return is_governed_place(doc, name) or _is_within(doc, name)


def _is_at(noun: Token) -> bool:
    """Tell "the mill at Lund" from "anger at Lund"."""
    return lemma(noun) not in word_lists().aimed_at


def follows_where(doc: Doc, name: Name) -> bool:
    """Tell "stayed in Lund" and "near Lund"; not "shares in Lund"."""
    if doc.at(name.start - 1).lower_ not in LOCATING:
        return False
    return doc.at(name.start - 1).lower_ != "in" or _is_within(doc, name)


def _is_within(doc: Doc, name: Name) -> bool:
    """Tell "prosecutors in Lund" from "a stake in Lund"."""
    before = doc.at(name.start - 1)
    noun = before.head
    belongs = noun.pos_ != "PROPN" and lemma(noun) in word_lists().belonging_in
    belongs |= lemma(noun) == SWEAR  # "swore in Lund"
    return before.lower_ == "in" and not belongs and not name.text.isupper()


def is_origin(doc: Doc, name: Name) -> bool:
    """Tell where somebody comes from: "Ana Ruiz, a tourist from Lund, who left"."""
    if doc.at(name.start - 1).lower_ != "from":
        return False
    noun = doc.at(name.start - OFFICE_OF)
    return noun.dep_ == "appos" and noun.head.pos_ == "PROPN"


def _is_land(doc: Doc, name: Name) -> bool:
    """Tell "Lund province" from "Lund state television"."""
    whole = name.kind is NameKind.ORGANISATION and " " in name.text
    noun, lists = doc.at(name.end), word_lists()
    station = noun.text.title() in lists.place_heads  # "Lund South station"
    station &= doc[name.end - 1].text not in lists.organisation_heads
    if whole and not station:
        return False
    beside = doc[name.end - 1].head.i == noun.i and doc[name.end - 1].dep_ == "compound"
    return beside and noun.dep_ != "compound" and noun.text in lists.lands


def _is_travelled(doc: Doc, name: Name) -> bool:
    """Tell "flew to Lund" and "the road from Lund" from "spoke to Lund"."""
    last = doc[name.end - 1]
    if last.dep_ != "pobj" or last.head.lower_ not in {"to", "from"}:
        return False
    if last.head.i != name.start - 1 or gender_of(name.text.split()[0]):
        return False
    return lemma(last.head.head) in word_lists().travels


def _has_fallen(doc: Doc, name: Name) -> bool:
    """Tell "Lund fell a day later", in a story of rebels, from "Lund fell 2%"."""
    first = first_conjunct(doc[name.start : name.end].root)
    if first.dep_ != "nsubj" or gender_of(name.text.split()[0]):
        return False
    return falls_to_nobody(first.head) and _tells_of_taking(doc[0])


@once_a_word
def _tells_of_taking(first: Token) -> bool:
    """Tell a text in which somebody takes or besieges; asked at its first word."""
    lists = word_lists()
    takers = lists.siege_verbs | lists.taking_verbs
    return any(lemma(word) in takers and word.pos_ == "VERB" for word in first.doc)


SURE_SIGNS = (
    _has_fallen,
    _is_where_it_was,
    _is_visited,
    _is_governed_by,
    _is_called_town,
    _is_land,
    _is_travelled,
)

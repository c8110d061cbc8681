"""The last words of a body's name in, where the name begins out."""

import re

from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.gazetteer.spelling import folded
from timeline.actors.spans import LONGEST_NAME, NameKind
from timeline.actors.words import word_lists
from timeline.language import Doc, Token
from timeline.language.forms import is_word

HYPHENED = 3  # tokens of "Ruiz-Galvo"
ORDINAL = re.compile("^[0-9]+(st|nd|rd|th)$")


def with_left_part(doc: Doc, start: int, end: int) -> int:
    """Give where "Lund Fire and Rescue Service" begins, "Rescue Service" given."""
    head = doc[end - 1]
    if _follows_opener(doc, start, end):
        return start - 1
    if start == end - 1 and head.text in word_lists().seats_of_officers:
        return _after_holder(doc, start)
    if start >= end or head.text not in word_lists().organisation_heads:
        return start
    field = doc.at(end).lower_ in {"of", "for"}
    if field and start == end - 1 and head.lower_ in word_lists().group_nouns:
        return start  # "Kenyan Ministry (of Health)" is Kenya
    first = start
    edge = max(head.left_edge.i, end - LONGEST_NAME)
    while first > edge and _belongs(doc[first - 1]):
        first -= 1
    while first < start and not _opens(doc[first]):
        first += 1
    unit = head.text in word_lists().unit_heads
    return first - 1 if unit and first and ORDINAL.match(doc[first - 1].text) else first


def _follows_opener(doc: Doc, start: int, end: int) -> bool:
    """Tell the "PT" before "Lund Jaya", tagged as a person, which a firm's name is."""
    if not start or start >= end:
        return False
    first = doc[start - 1]
    inside = first.dep_ == "compound" and start <= first.head.i < end
    opens = first.text in word_lists().body_openers and not first.ent_type_
    return opens and inside and first.pos_ == "PROPN"


def _after_holder(doc: Doc, office: int) -> int:
    """Give where "Attorney General's Office" begins; the office itself without one."""
    titles, first = word_lists().titles | {"-"}, office - 1
    if first < 1 or doc[first].tag_ != "POS":
        return office
    while first and doc[first - 1].text in titles:
        first -= 1
    return office if first == office - 1 else first


def with_given_name(
    doc: Doc, start: int, end: int, kind: NameKind, *, listed: bool
) -> tuple[int, NameKind]:
    """Give where "Ana Kestivale" begins, of which only the surname is tagged.

    Or each of its words by itself. Listed names are no surnames: "Sofia Bulgaria".
    """
    if _follows_elided(doc, start):
        return start - 3, NameKind.PERSON
    if start and kind is NameKind.PERSON and end - start > 1 and not listed:
        first = is_family_name(doc[start - 1]) or _is_first_of_three(doc, start, end)
        return start - first, kind
    if start and end - start > 1 and not listed and _is_first_of_two(doc, start, end):
        return start - 1, NameKind.PERSON
    if not (end - start == 1 or _is_hyphened(doc, start, end)) or not start or listed:
        return start, kind
    given = doc[start - 1]
    tagged = given.ent_type_ and given.ent_type_ != doc[start].ent_type_
    apart = tagged or given.dep_ != "compound" or not start <= given.head.i < end
    heads = word_lists().place_heads | word_lists().organisation_heads
    head = doc[end - 1].text in heads
    named = given.pos_ == "PROPN" and gender_of(given.text) is not None
    whole = named and not apart and not head
    return (start - 1, NameKind.PERSON) if whole else (start, kind)


def _is_hyphened(doc: Doc, start: int, end: int) -> bool:
    """Tell "Ruiz-Galvo", which is three tokens, from "Ruiz - Galvo"."""
    hyphen = doc.at(start + 1)
    joined = hyphen.text == "-" and not (doc[start].whitespace_ or hyphen.whitespace_)
    return joined and end - start == HYPHENED


def _is_first_of_two(doc: Doc, start: int, end: int) -> bool:
    """Tell the "Ana" before "Maria Kestivale", tagged as a place or a body."""
    first, second = doc[start - 1], doc[start]
    given = gender_of(first.text) is not None and gender_of(second.text) is not None
    heads = word_lists().organisation_heads | word_lists().place_heads
    inside = first.dep_ == "compound" and start <= first.head.i < end
    proper = first.pos_ == "PROPN" and not first.ent_type_
    return given and inside and proper and doc[end - 1].text not in heads


def _follows_elided(doc: Doc, start: int) -> bool:
    """Tell "Hoff" of "van 't Hoff"; its "'" and its "t" are two tokens."""
    words = doc[max(start - 3, 0) : start].text
    return words.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'") == "van 't"


def is_family_name(token: Token) -> bool:
    """Tell the first word of "Nguyen Van Tuan", which is tagged apart or not at all."""
    if not token.text.istitle():
        return False
    after = token.nbor()
    family = folded(token.text).title() in word_lists().family_names_first
    whole = token.dep_ == "compound" and token.head.i > token.i
    plain = token.ent_type_ in {"", "PERSON"} and not is_word(token.lower_)
    return family and whole and plain and after.pos_ == "PROPN"


def _is_first_of_three(doc: Doc, start: int, end: int) -> bool:
    """Tell "Vish" before "Kumar Ruiz" from "Podcaster" before "Ana Ruiz".

    It opens the sentence or stands behind an office: "junta chief Min".
    """
    lists, first = word_lists(), doc[start - 1]
    inside = first.dep_ == "compound" and start <= first.head.i < end
    plain = first.pos_ == "PROPN" and first.text.istitle() and not first.ent_type_
    if not (inside and plain):
        return False
    trade = first.lower_.endswith(tuple(lists.trade_endings))
    known = {first.text, first.lower_} & (lists.titles | lists.trades | lists.not_names)
    before = doc.at(start - 2)
    opens = first.is_sent_start and not is_word(first.lower_)
    return (opens or before.lower_ in lists.offices) and not trade and not known


def _belongs(token: Token) -> bool:
    if token.ent_type_ == "DATE":
        return False
    if token.text in {"and", "&"} or token.text.isdigit():
        return True
    return token.pos_ == "PROPN" and token.text[:1].isupper()


def _opens(token: Token) -> bool:
    """Tell whether a name may begin here: with a capital that no sentence gave it."""
    part = token.text in word_lists().regions
    given = token.is_sent_start and not token.ent_type_ and not part
    return token.text[:1].isupper() and not given

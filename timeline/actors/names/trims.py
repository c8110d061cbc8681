"""A stretch of tokens taken for a name in, where the name begins and ends out.

Each function mends one mistake of the language model's spans: an article or a title
inside, the town of "Mayor of Lund Ana Ruiz", the half of a ministry's name missing.
"""

import re

from timeline.actors.gazetteer.aliases import AliasKind
from timeline.actors.gazetteer.firms import SAINTS
from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.gazetteer.spelling import is_no_word
from timeline.actors.names.left_parts import ORDINAL
from timeline.actors.names.things import is_model_number
from timeline.actors.spans import Name, NameKind
from timeline.actors.values import ActorType
from timeline.actors.words import heads_of_names, word_lists
from timeline.language import Doc, Token, is_hour

# Where these stand before one name alone, they are kept: Pope Francis, Prince Harry.
NAME = 2
ORGANISATION = ActorType.ORGANISATION
TRADE_AND_NAME = 3
GENERAL = "General"
SHORTEST_TRADE = 4
UNITS = frozenset({"bn", "k", "km", "m", "mn", "tn"})
DASHES = frozenset({"-", "\N{EN DASH}", "\N{EM DASH}"})
SCORE = re.compile("^[0-9]+[-\N{EN DASH}][0-9]+\\b")


def trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Cut off articles, brackets, what is owned, and words that are no name."""
    start = _after_members(doc, start, end)
    while start < end and (_is_edge(doc[start]) or is_hour(doc[start].text)):
        start += 1
    if start < end - 1 and doc[start].text in word_lists().body_nouns:
        start += doc[start + 1].text[:1].isupper()  # "(the) union Solid"
    start = _after_plain_words(doc, start, end)
    for index in range(start + 1, end):
        if _ends_before(doc, index) or _is_where(doc, start, index):
            end = index
            break
    while start < end and _is_no_end(doc, end):
        end -= 1
        while start < end and not doc[end].is_punct and doc[end - 1].text.isdigit():
            end -= 1
    return start, end


def _after_plain_words(doc: Doc, start: int, end: int) -> int:
    """Give where the body begins in "federal Bureau of Water", "4th Lund Congress"."""
    first = doc[start : start + 1].text
    if start >= end - 1:
        return start
    if ORDINAL.match(first):
        units = word_lists().unit_heads
        return start + (units.isdisjoint(token.text for token in doc[start:end]))
    if doc[start].dep_ == "nummod" and doc[start].head.i >= end:
        return start + 1  # "Three House (committees)"
    plain = first.isalpha() and first.islower() and doc[start].dep_ == "amod"
    return start + (plain and doc.at(start + 1).text[:1].isupper())


def _after_members(doc: Doc, start: int, end: int) -> int:
    """Give where the body begins in "Members of the Lund Assembly"."""
    of = doc[start + 1].lower_ == "of" if start < end - NAME else False
    return start + NAME if of and doc[start].text in word_lists().members else start


def _ends_before(doc: Doc, index: int) -> bool:
    """Tell whether a name ends here: "Water Agency (", "Air Lund Flight 12".

    So at a result: "Water Party - 365", "Lund 43-5"; and at a day: "Lund May 4".
    """
    token = doc[index]
    if is_office(doc, index):
        return False
    if token.lower_ == "to" and token.head.pos_ == "VERB":
        return True  # "sold Lund Hall to Galvo Ltd."
    if token.text in word_lists().naming and doc.at(index + 1).text.istitle():
        return True  # "the Water Party named Ana Ruiz"
    if token.text in word_lists().plane_makers:
        return is_model_number(doc[index + 1 : index + 2].text)  # "Lund Air Boeing 737"
    numbered = doc.at(index + 1).text[:1].isdigit()
    dated = token.text in word_lists().months and doc.at(index - 1).lower_ != "of"
    flight = numbered and (dated or token.text == "Flight")
    scored = (
        SCORE.match(doc[index : index + 3].text)
        if token.text[:1].isdigit()
        else numbered and token.text in DASHES and token.nbor(-1).whitespace_
    )
    apart = token.text in DASHES - {"-"} and bool(token.nbor(-1).whitespace_)
    cut = token.text in word_lists().cuts or token.is_space or apart
    return cut or flight or bool(scored)


def _is_where(doc: Doc, start: int, index: int) -> bool:
    """Tell whether the name ends before "in": "Lund in Sweden", "Lund Castle in Lund".

    "Lund Embassy in Oslo" and "Women in Science" go on.
    """
    if doc[index].text != "in":
        return False
    before = doc[index - 1].text
    town = index == start + 1 and not before.endswith("s")
    return town or before in word_lists().place_heads


def is_office(doc: Doc, index: int) -> bool:
    """Tell whether "'s" is a name's: "Sheriff's Office", "St Ana's Hospital"."""
    if doc[index].tag_ != "POS":
        return False
    saint = doc.at(index - NAME).text in SAINTS
    if saint or doc.at(index - 1).text in word_lists().patrons:
        return doc.at(index + 1).text[:1].isupper()
    holder = doc.at(index - 1).text in word_lists().titles
    return holder and doc.at(index + 1).text == "Office"


def _is_no_end(doc: Doc, end: int) -> bool:
    last = doc[end - 1]
    hyphened = end > 1 and doc[end - 2].text == "-"
    if last.text.isdigit() and doc[end : end + 1].text in UNITS:
        return True  # "lent Lund 120m euros"
    return _is_edge(last) or (last.text.islower() and not hyphened)


def _is_edge(token: Token) -> bool:
    return token.text in word_lists().edges or token.is_space


def after_office(
    doc: Doc, start: int, end: int, kind: NameKind, known: Name | None
) -> int:
    """Give where the person begins in "US Senator Ana Ruiz"; `known` is "US".

    The same in "the head of Interpol Ana Ruiz" and "Norwegian Ana Ruiz".
    """
    if known is None or known.end >= end:
        return start
    if doc.at(known.end).text in word_lists().titles:
        return known.end
    if known.alias is not None and known.alias.kind is AliasKind.DEMONYM:
        trade = doc.at(known.end)  # "Peruvian economist Ana Ruiz"
        if trade.tag_ == "NN" and trade.text.islower() and end - known.end > NAME:
            return known.end + 1
    if known.alias is None or end - known.end < NAME:
        return start
    body = known.alias.actor.type is ORGANISATION
    people = known.alias.kind is AliasKind.DEMONYM
    given = gender_of(doc.at(known.end).text) is not None
    person = given or (people and kind is NameKind.PERSON)
    other = doc[end - 1].text in word_lists().organisation_heads
    return known.end if (body or people) and person and not other else start


def after_titles(doc: Doc, start: int, end: int, kind: NameKind) -> tuple[int, str]:
    """Give where a person's name begins after its titles, and the titles."""
    titles, of_one_name = word_lists().titles, word_lists().titles_of_one_name
    patron = start - (start > 0 and doc[start].text not in of_one_name)
    if doc[patron].text in of_one_name and _names_no_person(doc, patron, end):
        return patron, ""  # "Queen Ana Hospital", "King County Sheriff"
    after = _after_honours(doc, start, end)
    while after < end - 1 and doc[after].text in titles:
        after += 1
    personal = kind in {NameKind.PERSON, NameKind.UNKNOWN} or _is_styled(doc, start)
    personal |= _is_ranked(doc, start, end)
    if not personal and gender_of(doc[after].text) is None:
        return start, ""
    if after == end - 1 and doc[after].text in word_lists().organisation_heads:
        return start, ""  # "Jockey Club"
    first = start
    while doc.at(first - 1).text in titles:
        first -= 1
    if after > first and doc.at(first - 1).lower_ == "of":
        first -= NAME * (doc.at(first - NAME).text in titles)  # "Secretary of State"
    title = doc[first:after].text
    if after > first and doc[after - 1].text in of_one_name:
        goes_on = doc[end : end + 1].text in word_lists().particles
        after -= end - after == 1 and not goes_on  # "Prince Karl bin Ruiz"
    return after, title


def _after_honours(doc: Doc, start: int, end: int) -> int:
    """Give where "Ana Ruiz" begins in "Tan Sri Ana Ruiz" and "Dato' Seri Ana Ruiz"."""
    lists, at = word_lists(), start
    at += at < end - NAME and doc[at].text in lists.honours
    if at >= end - 1 or doc[at].text not in lists.ends_of_honours:
        return start
    before = {token.text for token in doc[max(at - NAME, 0) : at]}
    return start if lists.honours.isdisjoint(before) else at + 1


def _is_styled(doc: Doc, start: int) -> bool:
    """Tell a person tagged as a body: "Mr Lund was held", "U Lund was held"."""
    courtesies = word_lists().courtesies
    return not courtesies.isdisjoint((doc.at(start - 1).text, doc[start].text))


def _is_ranked(doc: Doc, start: int, end: int) -> bool:
    """Tell "General Velmur Dax", tagged as a body, from "General Motors"."""
    first, last = doc.at(start + 1), doc[end - 1]
    lists = word_lists()
    body = last.text in lists.organisation_heads | lists.legal_forms
    ranked = doc[start].text == GENERAL and end - start == TRADE_AND_NAME
    return ranked and not body and first.text.istitle() and is_no_word(first.text)


def _names_no_person(doc: Doc, start: int, end: int) -> bool:
    lists, last = word_lists(), doc[end - 1].text
    heads = heads_of_names()
    heads |= lists.legal_forms
    led = doc[start + 1 : end][:1].text in lists.place_heads
    return led or (last in heads and last not in lists.surnames)


def after_place(doc: Doc, start: int, end: int, known: Name | None) -> int:
    """Give where the person begins in "(Mayor of) Lund Ana Ruiz".

    The same in "(Minister for) Foreign Affairs Ana Ruiz".
    """
    if start < NAME or doc.at(start - 1).lower_ not in {"of", "from", "for"}:
        return start
    titles = word_lists().titles
    if doc.at(start - NAME).text not in titles:
        return start
    after = known.end if known and known.start == start else start + 1
    while end - after > NAME and doc[after].text in titles:
        after += 1
    return after if end - after >= NAME else start


def after_trade(doc: Doc, start: int, end: int) -> int:
    """Give where the name begins in "Podcaster Ana Ruiz", "Widow Ana Ruiz"."""
    if end - start > 1 and is_trade(doc, start):
        return start + 1
    if end - start < TRADE_AND_NAME or not doc[start].is_sent_start:
        return start
    if not _ends_like_a_trade(doc[start]) or _names_no_person(doc, start, end):
        return start  # "Tynice Ana Ruiz"
    known = gender_of(doc[start].text) is None and gender_of(doc.at(start + 1).text)
    return start + 1 if known else start


def _ends_like_a_trade(word: Token) -> bool:
    lists = word_lists()
    ends = len(word) >= SHORTEST_TRADE and word.text.endswith(
        tuple(lists.trade_endings)
    )
    return ends or word.lower_ in lists.person_nouns


def is_trade(doc: Doc, index: int) -> bool:
    """Tell whether a headline's word says what the name after it is: "Carmaker".

    Or the names after it: "Brewers Velox and Lund".
    """
    if not doc[index].is_sent_start or not doc[index + 1 : index + 2].text.istitle():
        return False
    word, trades = doc[index].lower_, word_lists().trades
    return word in trades | word_lists().qualities or word.removesuffix("s") in trades


def from_given_name(doc: Doc, start: int, end: int) -> int:
    """Give where the person begins in a run that a mistyped title opens."""
    if doc[end - 1].text in word_lists().organisation_heads:
        return start
    if end - start == TRADE_AND_NAME and not _ends_like_a_trade(doc[start]):
        return start
    given = (i for i in range(start, end - 1) if gender_of(doc[i].text))
    return next(given, start)

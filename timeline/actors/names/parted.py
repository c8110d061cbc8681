"""A tagged span in, the spans of the names that it is made of out.

"Lund and Ruiz" may be tagged as one name, and so may the verb of a heading with the
name before it: "Ana Ruiz Wins Third Term".
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.names.headings import is_heading_verb
from timeline.actors.words import word_lists
from timeline.language import Doc, Span, Token
from timeline.language.forms import is_word

PERSON, BODY, PLACE = "PERSON", "ORG", "GPE"
TWO_SURNAMES = 3  # tokens: "Lund and Ruiz"
OF_THE = ["of", "the"]
# What no body's name goes on with: "Lund Front near Sala".
AFTER_NAMES = frozenset({"after", "amid", "before", "during", "near", "outside"})
AGAINST = "against"
NAME = 2  # words of a body that stands in a list


def surnames(doc: Doc) -> frozenset[str]:
    """Give the last words of the names tagged as persons that have two and more."""
    return frozenset(
        one[-1].text for one in doc.ents if one.label_ == PERSON and len(one) > 1
    )


def parted(ent: Span, known: AbstractSet[str]) -> Iterator[Span]:
    """Part two names that are tagged as one: "Lund and Ruiz", "Lund Aid, Ruiz Watch".

    The "Ministry of Water, Land and Roads" is one: its first noun has no fellow. Of
    "Ana Ruiz Wins Third Term" in a heading only "Ana Ruiz" is a name.

    Args:
        ent: What the language model tags.
        known: The surnames of the article.
    """
    doc, label = ent.doc, ent.label_
    verb = next((token.i for token in ent if is_heading_verb(token)), None)
    if verb is not None:
        if verb > ent.start:
            yield Span(doc, ent.start, verb, label)
        return
    label = PERSON if _are_two_people(ent, known) else label
    links = (token.i for token in ent if token.text == "and")
    link = next(links, None) if label == PERSON else None
    if _opens_with_outlet(ent):
        yield Span(doc, ent.start, ent.start + 1, BODY)
        yield Span(doc, ent.start + 1, ent.end, PERSON)
        return
    cut = _cut_at(ent, label)
    if cut is not None:
        at, kind = cut
        yield Span(doc, ent.start, at, label)
        yield Span(doc, at + 1, ent.end, kind)
        return
    party = _party_of_person(ent)
    if party is not None:
        yield Span(doc, ent.start, party, PERSON)
        yield Span(doc, party + 2, ent.end, BODY)
        return
    comma = _comma_before_person(ent)
    if comma is not None:
        town = comma - ent.start == 1 and _holds_office(ent[-1])
        yield Span(doc, ent.start, comma, PLACE if town else BODY)
        yield Span(doc, comma + 1, ent.end, PERSON)
        return
    if link is None or not ent.start < link < ent.end - 1:
        yield ent
    else:
        yield Span(doc, ent.start, link, label)
        yield Span(doc, link + 1, ent.end, label)


def _are_two_people(ent: Span, known: AbstractSet[str]) -> bool:
    """Tell "Lund and Ruiz", tagged as a body, where both are persons' surnames."""
    pair = len(ent) == TWO_SURNAMES and ent[1].text == "and"
    return pair and {ent[0].text, ent[-1].text} <= known


def _opens_with_outlet(ent: Span) -> bool:
    """Tell the "NPR Ana Ruiz" of "told NPR Ana Ruiz had left"."""
    outlet = ent[0].text.isupper() and ent[0].text in word_lists().news_organisations
    return outlet and len(ent) > NAME and gender_of(ent[1].text) is not None


def _cut_at(ent: Span, label: str) -> tuple[int, str] | None:
    """Give where a preposition follows a name, and what stands after it.

    "(got the) Water Medal from Ana Ruiz", "Lund Front near Sala", "(an appeal by)
    Velmo against Sala", but "Mothers against Guns".
    """
    for token in ent[1:-1]:
        given = gender_of(token.nbor().text) is not None
        if token.text == "from" and given and token.i < ent.end - NAME:
            return token.i, PERSON
        if token.text in AFTER_NAMES and label == BODY:
            return token.i, PLACE
        alone = token.i == ent.start + 1 and not ent[0].text.endswith("s")
        if token.text == AGAINST and label == BODY and alone:
            return token.i, BODY
    return None


def _party_of_person(ent: Span) -> int | None:
    """Give where "of" follows a person: "(Velma) Galvo of the Water Party".

    "Friends of the Water Party" are a body, and so is a "Bank of the Water Union".
    """
    lists, words = word_lists(), [each.text for each in ent]
    at = next((at for at in (1, NAME) if words[at : at + NAME] == OF_THE), None)
    if words[-1] not in lists.bands or at is None:
        return None
    plain = any(is_word(word.lower()) for word in words[:at])
    plain |= not lists.organisation_heads.isdisjoint(words[:at])
    named = all(word.istitle() for word in words[:at])
    return None if plain or not named else ent.start + at


def _comma_before_person(ent: Span) -> int | None:
    """Give where a person follows a body: "(a founder of) Lund, Ana Ruiz"."""
    for token in ent[1:-NAME]:
        given = gender_of(token.nbor().text) is not None or _holds_office(ent[-1])
        named = token.text == "," and given
        if named and token.i == ent.end - NAME - 1:
            return token.i
    return None


def _holds_office(name: Token) -> bool:
    """Tell the Ruiz of "the bishop of Lund, Galvora Ruiz,", tagged as one name."""
    lists, noun = word_lists(), name.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    holder = noun.lower_ in lists.offices | lists.person_nouns
    holder |= noun.text.title() in lists.titles
    return name.dep_ == "appos" and noun.pos_ == "NOUN" and holder

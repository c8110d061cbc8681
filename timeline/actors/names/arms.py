"""A body's and a country's name side by side in, whether they are one name out."""

from timeline.actors.gazetteer.aliases import AliasKind
from timeline.actors.names.heads import MODIFIERS
from timeline.actors.places import us_states
from timeline.actors.spans import Name, NameKind
from timeline.actors.values import ActorType
from timeline.actors.words import word_lists
from timeline.language import Doc

UNTOLD = frozenset({NameKind.ORGANISATION, NameKind.UNKNOWN})
SURNAME = "Co"  # of Zaldy Co, too


def is_arm(doc: Doc, first: Name, second: Name) -> bool:
    """Tell "Netflix Japan" from "the NATO Ukraine talks" and "Netflix, Japan"."""
    body, country = first.alias, second.alias
    if country is None or country.actor.type is not ActorType.COUNTRY:
        return False
    listed = body and body.actor.type is ActorType.ORGANISATION
    if country.kind is not AliasKind.NAME or is_broken(doc, first, second):
        return False
    if listed:
        listed = body is not None and body.kind is AliasKind.NAME
    own = body is None and first.kind is NameKind.ORGANISATION
    last = doc[second.end - 1]
    inside = all(token.head.i < second.end for token in doc[first.start : first.end])
    whole = inside and last.dep_ not in MODIFIERS
    return bool(listed or own) and whole


def is_opened(doc: Doc, first: Name, second: Name) -> bool:
    """Tell "China Lake Shipping" from "US Lake Shipping" and the owner of "China's"."""
    country = first.alias
    if country is None or country.actor.type is not ActorType.COUNTRY:
        return False
    if second.text in word_lists().national_societies:
        return not is_broken(doc, first, second)  # "Peruvian Red Cross"
    if second.alias:
        return False
    name = country.kind is AliasKind.NAME and not first.text.isupper()
    body = second.kind in UNTOLD and " " in second.text
    inside = doc[first.end - 1].head.i in range(second.start, second.end)
    whole = name and body and inside and not is_broken(doc, first, second)
    return whole and "." not in first.text and not first.text.islower()


def is_chamber_of(doc: Doc, first: Name, second: Name) -> bool:
    """Tell "Gauteng Parliament", which no country's list has, from "Lund's Parliament".

    States of the United States have theirs told apart elsewhere.
    """
    body = second.alias is not None and second.alias.kind is AliasKind.BODY
    if not body or first.alias or first.kind is NameKind.PERSON:
        return False
    inside = doc[first.end - 1].head.i in range(second.start, second.end)
    named = first.text.istitle() and second.text.istitle() and " " not in first.text
    apart = first.text in us_states() or is_broken(doc, first, second)
    return named and inside and not apart


def is_broken(doc: Doc, first: Name, second: Name) -> bool:
    """Tell whether a sentence or a line ends between: a headline and its text."""
    between = doc[first.end : second.start].text
    return bool(doc[second.start].is_sent_start) or "\n" in between


def is_form_of(doc: Doc, first: Name, second: Name) -> bool:
    """Tell the "SE" of "Porsche SE", left over behind a listed firm."""
    firm = first.alias is not None and first.alias.actor.type is ActorType.ORGANISATION
    form = doc[second.start].text in word_lists().legal_forms - {SURNAME}
    return firm and form and second.end == second.start + 1

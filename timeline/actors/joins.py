"""Names that were cut in two in, whole names out."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.actors.aliases import AliasKind
from timeline.actors.given_names import gender_of
from timeline.actors.places import us_states
from timeline.actors.spans import Name, NameKind
from timeline.actors.values import ActorType
from timeline.actors.words import word_lists
from timeline.language import Doc

PERSONAL = frozenset({NameKind.PERSON, NameKind.UNKNOWN})
LINKS = {("of",), ("for",), ("on",), ("of", "the"), ("for", "the")}
PARTICLES = frozenset("de del della dela di da dos du van von der den bin ibn al el la le ben d'".split())


def join_names(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Join the neighbours among names in text order that are one name.

    "Amy Berman" + "Jackson", "Madrid" + "District Hospital", "ABS" - "CBN", and
    "University of California" + "San Diego".
    """
    joined: list[Name] = []
    for name in names:
        while joined and _are_one(doc, joined[-1], name):
            name = _join(doc, joined.pop(), name)
        joined.append(name)
    return joined


def words_of(doc: Doc, start: int, end: int) -> str:
    """Give the words of a stretch of tokens, joined by single blanks."""
    return " ".join(doc[start:end].text.split())


def _join(doc: Doc, first: Name, second: Name) -> Name:
    text = words_of(doc, first.start, second.end)
    kind = second.kind if first.kind is NameKind.UNKNOWN else first.kind
    if second.text.split()[-1] in word_lists().organisation_heads:
        kind = NameKind.ORGANISATION
    return replace(first, end=second.end, text=text, kind=kind, alias=None)


def _are_one(doc: Doc, first: Name, second: Name) -> bool:
    between = [token.text for token in doc[first.end : second.start]]
    if between == ["-"]:
        return not doc[first.end - 1].whitespace_ and not doc[first.end].whitespace_
    if between == ["and"]:
        return _is_body_of_both(first, second)
    if between == ["at"] or between == [","]:
        return _is_campus(first, second)
    if tuple(between) in LINKS:
        return _is_body_of(first, second)
    if second.alias or second.title:
        return False
    if between and not all(word in PARTICLES for word in between):
        return False
    trade = doc[first.start].is_sent_start and first.kind is NameKind.UNKNOWN
    if trade and second.kind is NameKind.PERSON and " " in second.text:
        return False
    return _fit(first, second, bool(between))


def _is_body_of(first: Name, second: Name) -> bool:
    """Tell whether "Commission on" or "Court of" goes on with the second name."""
    head = first.text.split()[-1] in word_lists().organisation_heads
    country = second.alias is None or second.alias.actor.type is ActorType.COUNTRY
    named = first.alias is None or first.alias.kind is AliasKind.BODY
    return head and named and country and second.kind is not NameKind.PERSON


def _is_body_of_both(first: Name, second: Name) -> bool:
    """Tell "High Court of England" and "Wales" from two names."""
    if first.alias or " of " not in first.text or second.title:
        return False
    country = second.alias and second.alias.actor.type is ActorType.COUNTRY
    heads = not word_lists().organisation_heads.isdisjoint(first.text.split())
    return heads and bool(country or second.kind is NameKind.PLACE)


def _is_campus(first: Name, second: Name) -> bool:
    university = first.text.startswith("University of ") and not second.title
    state = first.text.removeprefix("University of ") in us_states()
    return university and state and second.kind is not NameKind.PERSON


def _fit(first: Name, second: Name, particle: bool) -> bool:
    lists = word_lists()
    head = second.text.split()[-1]
    if first.alias or first.text in lists.not_names or second.text in lists.not_names:
        return head in lists.organisation_heads and bool(first.alias) and not particle
    if head in lists.organisation_heads and not particle:
        return first.kind is not NameKind.PERSON or first.start == second.start
    if first.kind not in PERSONAL or second.kind not in PERSONAL:
        return False
    first_is_whole = " " in first.text and first.kind is NameKind.PERSON
    if gender_of(second.text.split()[0]) and not gender_of(first.text.split()[0]):
        return False
    return not (first_is_whole and " " in second.text)

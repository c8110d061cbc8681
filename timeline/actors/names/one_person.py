"""Two names side by side in, whether they are one person's out.

"Xi" that the gazetteer lists and "Jinping" left untagged, "Waker" and "Zaman" of
"Waker-uz-Zaman", "Padoh Saw" and "Taw Nee", of which the parser takes "Saw" for a verb.
"""

from timeline.actors.gazetteer.aliases import AliasKind
from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.gazetteer.spelling import is_no_word
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import Doc
from timeline.language.forms import is_word

PERSONAL = frozenset({NameKind.PERSON, NameKind.UNKNOWN})
APART = frozenset({NameKind.ORGANISATION, NameKind.UNKNOWN})
LONGEST_PERSON, PAIR = 5, 2  # words


def is_listed_person(first: Name, second: Name) -> bool:
    """Tell "Vladimir" and the listed "Putin", "Xi" and "Jinping"."""
    for one in (first, second):
        if one.alias and one.alias.kind is AliasKind.SURNAME:
            return f"{first.text} {second.text}" == one.alias.actor.name
    return False


def is_hyphened_person(doc: Doc, first: Name, second: Name) -> bool:
    """Tell the "Karam" and "Zeman" of "Karam-uz-Zeman" from "Lund-on-Sea".

    And the "Tarek" and "Din Velri" of "Tarek ad-Din Velri".
    """
    between = doc[first.end : second.start].text
    particle = between.removeprefix("-").removesuffix("-")
    joint = particle in word_lists().hyphened_particles and not second.alias
    if not joint or between == f"-{particle}-":
        return joint
    given = gender_of(first.text.rpartition(" ")[2]) is not None
    return between == f"{particle}-" and given


def is_with_particle(first: Name, second: Name) -> bool:
    """Tell a person's surname behind "dos" or "van": "João Paulo dos Santos Neto"."""
    return (
        first.kind is second.kind is NameKind.PERSON
        and first.alias is None
        and all(gender_of(word) for word in first.text.split())
    )


def is_given_apart(first: Name, second: Name) -> bool:
    """Tell "Ana" and "Ruiz" of which the first is tagged as a body, or both are."""
    bodies = first.kind is NameKind.ORGANISATION and second.kind in APART
    alone = first.text.istitle() and second.text.istitle() and " " not in first.text
    alone &= " " not in second.text or second.kind is NameKind.UNKNOWN
    heads = word_lists().organisation_heads | word_lists().legal_forms
    last = second.text.rpartition(" ")[2]
    given = gender_of(first.text) is not None and last not in heads
    return bodies and alone and given and second.alias is None


def is_second_surname(doc: Doc, first: Name, second: Name) -> bool:
    """Tell the "Galvo", tagged as a body, of "Senator Ana Ruiz Galvo".

    From that of "Ana Ruiz Foods", and from a listed name.
    """
    whole = first.kind is NameKind.PERSON and first.text.count(" ") == 1
    alone = second.kind is NameKind.ORGANISATION and second.text.istitle()
    if not (whole and alone and is_no_word(second.text)) or second.alias:
        return False
    head = doc[first.end - 1].head.i  # "Alix Didier Ruiz-Galvo"
    return second.start == first.end and second.start <= head < second.end


def are_person(first: Name, second: Name) -> bool:
    """Tell whether two names that nothing, or "de la", separates are a person's."""
    lists = word_lists()
    if first.alias or {first.text, second.text} & lists.not_names:
        return False
    if is_given_apart(first, second):
        return True
    if first.kind not in PERSONAL or second.kind not in PERSONAL:
        return False
    given = gender_of(first.text.split()[0])
    tagged = first.kind is second.kind is NameKind.PERSON
    surname = tagged and " " not in second.text
    if gender_of(second.text.split()[0]) and not given and not surname:
        return False
    first_is_whole = " " in first.text and first.kind is NameKind.PERSON
    if first_is_whole and " " in second.text:
        return tagged and _are_halves(first, second)
    return True


def _are_halves(first: Name, second: Name) -> bool:
    """Tell "Padoh Saw" and "Taw Nee", with no given name, from "Ana Ruiz Karl Lund"."""
    words = f"{first.text} {second.text}".split()
    unknown = all(gender_of(word) is None for word in words)
    return second.start == first.end and unknown and len(words) <= LONGEST_PERSON


def is_of_party(first: Name, second: Name) -> bool:
    """Tell "Velma Galvo of the Water Party", two words that no dictionary has."""
    words = first.text.split()
    unknown = len(words) == PAIR and not any(is_word(word.lower()) for word in words)
    return unknown and second.text.split()[-1] in word_lists().bands

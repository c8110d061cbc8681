"""Names that were cut in two in, whole names out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from timeline.actors.gazetteer.aliases import AliasKind
from timeline.actors.gazetteer.firms import OWNING, SAINTS
from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.names.arms import (
    is_arm,
    is_broken,
    is_chamber_of,
    is_form_of,
    is_opened,
)
from timeline.actors.names.fields import is_list_of_fields
from timeline.actors.names.nicknames import with_nicknames
from timeline.actors.names.one_person import (
    PERSONAL,
    are_person,
    is_given_apart,
    is_hyphened_person,
    is_listed_person,
    is_of_party,
    is_second_surname,
    is_with_particle,
)
from timeline.actors.places import us_states
from timeline.actors.spans import LONGEST_NAME, Name, NameKind
from timeline.actors.values import ActorType
from timeline.actors.words import word_lists
from timeline.language import Doc
from timeline.language.forms import is_word

FOR_THE = "for the"
LINKS = frozenset({"of", "for", "on", "of the", FOR_THE})
PLURAL_OWNING = frozenset({"'", "\N{RIGHT SINGLE QUOTATION MARK}"})
GIVEN_AND_SURNAME = 2
LONGEST_FIELD = 2  # words: "Allergy and Infectious Diseases"
ELIDED = 2  # letters of "d'"
CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"
ELIDED_ARTICLES = frozenset({"'t", f"{CURLY}t"})  # "Joost van 't Hoff"
# What a lost blank adds to a name: "Karl LundgrenThe mine reopened".
RUN_ON = re.compile(r"(?<=[a-z]{4})(After|But|The|This|When)$")
SHORT_FORM = re.compile(r"\([A-Z]{2,}")
ARMS = (is_arm, is_form_of, is_opened, is_chamber_of)
ABBREVIATIONS = frozenset({"Inc", "Corp", "Ltd", "Pvt", "Kft", "Zrt", "Bhd"})


def join_names(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Join the neighbours among names in text order that are one name.

    "Amy Berman" + "Jackson", "Madrid" + "District Hospital", "ABS" - "CBN", and
    "University of California" + "San Diego".
    """
    joined: list[Name] = []
    for name in with_nicknames(doc, names):
        whole = name
        while joined and _are_one(doc, joined[-1], whole):
            whole = _join(doc, joined.pop(), whole)
        joined.append(whole)
    return joined


def share_surnames(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Give "David" his surname in "David and Louise Lund"."""
    shared = list(names)
    for number, (first, second) in enumerate(pairwise(names)):
        apart = second.start - first.end
        if apart == 1 and doc[first.end].text in {"and", "&"}:
            shared[number] = _with_surname(first, second)
    return shared


def words_of(doc: Doc, start: int, end: int) -> str:
    """Give the words of a stretch of tokens, joined by single blanks.

    An editor's brackets are left out, and markup: "[Ana] Ruiz</b>" is Ana Ruiz.
    """
    whole = doc[start:end].text
    text = whole.partition("<")[0] or whole
    text = RUN_ON.sub("", " ".join(text.replace("[", "").replace("]", "").split()))
    form = text[:-1].rpartition(" ")[2]
    ended = text.endswith(".") and form in word_lists().legal_forms - ABBREVIATIONS
    return text[:-1] if ended else text  # "He joined Lund SpA."


def _with_surname(first: Name, second: Name) -> Name:
    words = second.text.split()
    couple = second.kind is NameKind.PERSON and len(words) == GIVEN_AND_SURNAME
    if not couple or first.alias or " " in first.text:
        return first
    if gender_of(first.text) is None or gender_of(words[0]) is None:
        return first
    return replace(first, text=f"{first.text} {words[-1]}", kind=NameKind.PERSON)


def _join(doc: Doc, first: Name, second: Name) -> Name:
    text = words_of(doc, first.start, second.end)
    if _is_chapter(first, second) and first.alias is not None:
        text = text.replace(first.text, first.alias.actor.name, 1)
    if second.text.casefold() in word_lists().name_suffixes:
        text = text.replace(",", "")
    kind = second.kind if first.kind is NameKind.UNKNOWN else first.kind
    if is_given_apart(first, second) or is_hyphened_person(doc, first, second):
        kind = NameKind.PERSON
    club = first.text in word_lists().club_openers
    arm = first.end == second.start and (second.alias or first.alias) is not None
    if (
        club
        or arm
        or second.text == "Rescue"
        or second.text.split()[-1] in word_lists().organisation_heads
    ):
        kind = NameKind.ORGANISATION
    if is_listed_person(first, second):
        kind = NameKind.PERSON
    return replace(first, end=second.end, text=text, kind=kind, alias=None)


def _are_one(doc: Doc, first: Name, second: Name) -> bool:
    if second.end - first.start > LONGEST_NAME:
        return False
    between = " ".join(doc[first.end : second.start].text.split())
    if is_hyphened_person(doc, first, second) or (
        between == "of" and _is_chapter(first, second)
    ):
        return True
    if between in word_lists().foreign_ands:  # "Justicia y Lund"
        return not (first.alias or second.alias or second.title)
    return is_list_of_fields(doc, first, second, between) or _are_linked(
        doc, first, second, between
    )


def _are_linked(doc: Doc, first: Name, second: Name, between: str) -> bool:
    if between == "-":
        return not doc[first.end - 1].whitespace_ and not doc[first.end].whitespace_
    if between == "and":
        return _is_body_of_both(first, second)
    if between in {"at", ","}:
        return _is_campus(first, second) or _is_suffix(first, second)
    if between in LINKS | OWNING | PLURAL_OWNING:
        if between == FOR_THE and second.text.split()[0] in word_lists().bands:
            return False  # "sits in the Lund Assembly for the Movement for Peace"
        joins = _is_body_of if between in LINKS else partial(_is_of_owner, doc)
        return joins(first, second)
    return _touch(doc, first, second, between)


def _is_chapter(first: Name, second: Name) -> bool:
    """Tell "Lund Liberties Union of Ohio" where the union is a listed one."""
    if first.alias is None or second.text not in us_states():
        return False
    body = first.alias.actor.type is ActorType.ORGANISATION
    last = first.alias.actor.name.rpartition(" ")[2]
    return body and last in word_lists().chapter_heads


def _touch(doc: Doc, first: Name, second: Name, between: str) -> bool:
    """Tell whether two names that nothing, or "de la", separates are one."""
    if not between and any(one(doc, first, second) for one in ARMS):
        return True
    if not between and is_listed_person(first, second):
        return not is_broken(doc, first, second)
    if second.alias or second.title or is_broken(doc, first, second):
        return False
    if between:
        linked = set(between.split()) <= word_lists().particles | ELIDED_ARTICLES
        town = second.kind is NameKind.PLACE and first.kind is NameKind.PERSON
        person = are_person(first, second) or is_with_particle(first, second)
        return linked and (person or town)
    if _is_trade(doc, first, second):
        return False
    joined = _are_body(first, second) or are_person(first, second)
    joined = joined or is_second_surname(doc, first, second)
    return joined or _is_cut_in_two(doc, first, second)


def _is_cut_in_two(doc: Doc, first: Name, second: Name) -> bool:
    """Tell "Sweden's Armand" and "Duplantis", the second of which was left untagged.

    "Scripps Oceanography", with nobody's "'s" before it, may be more than one name.
    """
    alone = first.end - first.start == second.end - second.start == 1
    tagged = first.kind is NameKind.ORGANISATION and not first.alias
    untagged = second.kind is NameKind.UNKNOWN and second.text.istitle()
    beside = doc[first.start].dep_ == "compound" and doc[first.start].head.i
    owned = doc.at(first.start - 1).tag_ == "POS"
    return alone and owned and tagged and untagged and beside == second.start


def _is_trade(doc: Doc, first: Name, second: Name) -> bool:
    """Tell whether a sentence's first word says what the person is: "Podcaster"."""
    unknown = doc[first.start].is_sent_start and first.kind is NameKind.UNKNOWN
    if not unknown or second.kind is not NameKind.PERSON or " " not in second.text:
        return False
    part_of_name = second.text.split()[0] in word_lists().particles
    return not part_of_name and gender_of(first.text) is None


def _is_body_of(first: Name, second: Name) -> bool:
    """Tell whether "Commission on" or "Court of" goes on with the second name."""
    heads = word_lists().organisation_heads
    lists = word_lists()
    if first.text.split()[-1] in lists.firm_heads or first.text in lists.not_names:
        return False  # "Lund Air of Sweden", "a Twin Otter of Lund Air"
    own = first.text.split()[-1] in heads
    if is_of_party(first, second):
        return False
    if not (own or " " in first.text or is_word(first.text.lower())):
        return False  # "Galvo of the Water Party"
    head = own or second.text.split()[-1] in heads
    country = second.alias is None or second.alias.actor.type is ActorType.COUNTRY
    named = first.alias is None or first.alias.kind is AliasKind.BODY
    # "University of Lund": a lone name after "of" is a town's, whatever its tag.
    lone = " " not in second.text and first.text.split()[-1] in heads
    bodies = first.kind is not NameKind.PERSON and (
        lone or second.kind is not NameKind.PERSON
    )
    return head and named and country and bodies


def _is_of_saint(first: Name, second: Name) -> bool:
    """Tell whether "St Ana" owns what is named after her: "St Ana's Hospital"."""
    lists = word_lists()
    heads = lists.organisation_heads | lists.place_heads
    saint = first.text.split()[0] in SAINTS and " " in first.text
    return saint and second.alias is None and second.text.split()[-1] in heads


def _is_of_owner(doc: Doc, first: Name, second: Name) -> bool:
    return _is_of_saint(first, second) or _is_of_patron(doc, first, second)


def _is_of_patron(doc: Doc, first: Name, second: Name) -> bool:
    """Tell whether those whom a body is for open its name: "Farmers' Union".

    So too "Farmers' Central (FC)".
    """
    lists = word_lists()
    bare = first.alias is None and second.alias is None and not second.title
    bare &= first.kind is not NameKind.PERSON or " of " not in first.text
    head = second.text.split()[-1] in lists.organisation_heads
    short = doc[second.end : second.end + 2].text
    body = head or bool(SHORT_FORM.fullmatch(short))
    return bare and body and first.text.split()[-1] in lists.patrons


def _is_body_of_both(first: Name, second: Name) -> bool:
    """Tell "Court of England" and "Wales"; not "Bank of Lund" and "Sala Bird Aid"."""
    if first.text.endswith(" Fire") and second.text == "Rescue":
        return True
    linked = any(f" {link} " in first.text for link in LINKS)
    long = second.alias is None and len(second.text.split()) > LONGEST_FIELD
    if first.alias or not linked or second.title or long:
        return False
    heads = word_lists().organisation_heads
    country = second.alias and second.alias.actor.type is ActorType.COUNTRY
    field = second.kind is NameKind.UNKNOWN and heads.isdisjoint(second.text.split())
    whole = bool(country) or second.kind is NameKind.PLACE
    whole = whole or (field and second.alias is None)
    return whole and not heads.isdisjoint(first.text.split())


def is_elided(text: str) -> bool:
    """Tell "d'Arcy", which begins with a particle, from "d'accord"."""
    particle, name = text[:ELIDED].replace(CURLY, "'"), text[ELIDED:]
    return name[:1].isupper() and particle in word_lists().particles


def _is_suffix(first: Name, second: Name) -> bool:
    """Tell the "Jr." of "Karl Lund, Jr.", who is Karl Lund Jr."""
    suffix = second.text.casefold() in word_lists().name_suffixes
    alone = suffix and first.end + 1 == second.start
    return alone and first.kind in PERSONAL and " " in first.text


def _is_campus(first: Name, second: Name) -> bool:
    state = first.text.removeprefix("University of ")
    if state == first.text or state not in us_states():
        return False
    return not second.title and second.kind is not NameKind.PERSON


def _are_body(first: Name, second: Name) -> bool:
    """Tell whether the second name makes an organisation of both."""
    lists = word_lists()
    head = second.text.split()[-1] in lists.organisation_heads
    people = first.alias is not None and first.alias.kind is AliasKind.DEMONYM
    if people and second.text.lower() in lists.group_nouns:
        return False
    apart = first.text in lists.not_names or first.kind is NameKind.PERSON
    return (head and not apart) or first.text in lists.club_openers

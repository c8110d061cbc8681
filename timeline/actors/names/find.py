"""A parsed article in, the spans of its names out, before it is known who they are.

Three sources, the surest first where they overlap: names that the gazetteer lists,
spans that the language model tags or an acronym spells out, and runs of proper nouns
that it left untagged.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial

from timeline.actors.gazetteer.aliases import KEY_LENGTH, AliasKind, Gazetteer
from timeline.actors.names.days import names_of_days
from timeline.actors.names.foreign import foreign_words
from timeline.actors.names.heads import is_group_noun
from timeline.actors.names.joins import join_names, share_surnames, words_of
from timeline.actors.names.journals import names_of_journals
from timeline.actors.names.left_parts import with_given_name, with_left_part
from timeline.actors.names.no_names import (
    is_capital,
    is_mended_word,
    is_no_name,
    is_of_office,
    is_prefixed,
)
from timeline.actors.names.offices_within import after_office_within
from timeline.actors.names.part_of_another import is_middle_name, is_part_of_another
from timeline.actors.names.parted import parted, surnames
from timeline.actors.names.plain_acronyms import acronyms_of_plain_words
from timeline.actors.names.repeated import with_repeated
from timeline.actors.names.right_parts import with_right_part
from timeline.actors.names.runs import only_titles, untagged_runs
from timeline.actors.names.seats import after_seat
from timeline.actors.names.spelled import is_spelled_otherwise, names_spelled_out
from timeline.actors.names.things import is_firms_craft, is_model_number
from timeline.actors.names.trims import (
    after_office,
    after_place,
    after_titles,
    after_trade,
    trimmed,
)
from timeline.actors.spans import LONGEST_NAME, Name, NameKind
from timeline.actors.values import ActorType
from timeline.actors.words import word_lists
from timeline.language import Doc, Span

A = frozenset({"a", "an"})  # "a Ugandan Olympian"
LABELS = {
    "PERSON": NameKind.PERSON,
    "ORG": NameKind.ORGANISATION,
    "NORP": NameKind.GROUP,
    "GPE": NameKind.PLACE,
    "LOC": NameKind.PLACE,
    "FAC": NameKind.PLACE,
    "PRODUCT": NameKind.THING,
    "EVENT": NameKind.THING,
    "WORK_OF_ART": NameKind.THING,
    "LAW": NameKind.THING,
}


def find_names(doc: Doc, listed: Gazetteer) -> list[Name]:
    """Find the names of an article, in text order, without overlaps."""
    known = {name.start: name for name in _listed(doc, listed)}
    people = surnames(doc)
    tagged = [
        name
        for ent in doc.ents
        if ent.label_ in LABELS and len(ent) <= LONGEST_NAME
        if not is_middle_name(doc, ent.start, ent.end)
        for part in parted(ent, people)
        for name in _tagged(doc, part, known)
    ]
    others = (*names_of_days(doc), *names_spelled_out(doc))
    sure = (*known.values(), *names_of_journals(doc))
    chosen = _without_overlaps([*sure, *tagged, *others])
    covered = {index for name in chosen for index in range(name.start, name.end)}
    found = [*chosen, *untagged_runs(doc, covered)]
    joined = join_names(doc, sorted(found, key=lambda name: name.start))
    whole = share_surnames(doc, with_repeated(doc, joined))
    plain, foreign = acronyms_of_plain_words(doc), foreign_words(doc)
    owners = {name.end: name for name in whole if name.alias}
    return [
        name
        for name in sorted(_without_overlaps(whole), key=lambda name: name.start)
        if not (is_of_office(doc, name, owners) or is_no_name(name, plain))
        and name.start not in foreign
    ]


def _listed(doc: Doc, listed: Gazetteer) -> Iterator[Name]:
    text, starts = doc.text, [token.idx for token in doc]
    ends = frozenset(idx + len(token) for idx, token in zip(starts, doc, strict=True))
    is_of_another = cache(partial(is_spelled_otherwise, text, known=listed.by_words))
    position = 0
    for index, start in enumerate(starts):
        if start < position or text[start : start + KEY_LENGTH] not in listed.by_start:
            continue
        alias = listed.longest_at(text, start, ends)
        if alias is None or is_of_another(alias):
            continue
        position = start + len(alias.words)
        end = bisect_left(starts, position)
        if is_part_of_another(doc, index, end):
            continue
        yield Name(index, end, alias.words, NameKind.UNKNOWN, alias)


def _tagged(doc: Doc, ent: Span, known: Mapping[int, Name]) -> Iterator[Name]:
    kind = LABELS[ent.label_]
    start, end = trimmed(doc, ent.start, ent.end)
    first = known.get(start)
    if _is_office(doc, start, end, kind) or _is_people(doc, end, first):
        return
    two = _is_two_names(known, start, end) or _is_two_clauses(doc, first, end)
    if two or is_firms_craft(doc, first, end):
        return
    start = after_office(doc, start, end, kind, known.get(start))
    within = after_office_within(doc, start, end, kind)
    if within > start:
        start, kind = within, NameKind.PERSON
    start, title = after_titles(doc, start, end, kind)
    person = after_place(doc, start, end, known.get(start))
    if person > start:
        start, kind = person, NameKind.PERSON
    start = after_seat(doc, after_trade(doc, start, end), end)
    end, kind = with_right_part(doc, start, end, kind)
    start = with_left_part(doc, start, end)
    start, kind = with_given_name(doc, start, end, kind, listed=start in known)
    name = doc[start:end]
    titles = only_titles(name, title)
    if titles or is_prefixed(doc, start) or is_mended_word(name):
        return
    if is_capital(name):
        yield Name(start, end, words_of(doc, start, end), kind, None, title)


def _is_office(doc: Doc, start: int, end: int, kind: NameKind) -> bool:
    """Tell whether an office is taken for a body: "Security Adviser Ana Ruiz"."""
    titles = word_lists().titles
    office = kind is NameKind.ORGANISATION and end < len(doc)
    if not office or start >= end or doc[end - 1].text not in titles:
        return False
    # "The Relief Coordinator, Ms. Ana Ruiz"
    after = end + (doc.at(end).text == ",")
    while doc.at(after).text in titles:
        after += 1
    return doc.at(after).ent_type_ == "PERSON"


def _is_people(doc: Doc, end: int, known: Name | None) -> bool:
    """Tell whether a tagged name is a demonym and a plain noun: "Syrian Army"."""
    if known is None or known.alias is None or known.end >= end:
        return False
    noun = doc.at(known.end)
    plain = is_group_noun(noun) or noun.text in word_lists().titles
    plain |= is_model_number(noun.text)  # "Thai F-16 jets"
    plain |= known.end == end - 1 and any(c.lower_ in A for c in noun.lefts)
    heads = word_lists().organisation_heads
    body = doc[end - 1].text in heads and known.end < end - 1
    own = noun.text in heads and noun.lower_ not in word_lists().state_bodies
    after = doc[known.end + 1 : known.end + 2].text.lower()
    body |= own and after == "for"  # "Dutch Authority for Trade"
    people = known.alias.kind is AliasKind.DEMONYM
    country = known.alias.actor.type is ActorType.COUNTRY
    people |= country and is_model_number(noun.text)  # "U.S. B-2 bombers"
    return people and plain and not body


def _is_two_names(known: Mapping[int, Name], start: int, end: int) -> bool:
    """Tell whether a tagged name is two listed ones: "US" and "Democratic Party"."""
    first = known.get(start)
    second = known.get(first.end) if first else None
    return second is not None and second.end == end


def _is_two_clauses(doc: Doc, first: Name | None, end: int) -> bool:
    """Tell whether a tagged name goes on to another one: "Lund Bank the Red Cross"."""
    return first is not None and first.end < end and doc[first.end].text == "the"


def _without_overlaps(names: Iterable[Name]) -> list[Name]:
    """Keep the longer of two names that overlap; the listed one of equals."""
    chosen: list[Name] = []
    covered: set[int] = set()
    for name in sorted(names, key=_preference):
        tokens = range(name.start, name.end)
        if covered.isdisjoint(tokens):
            covered.update(tokens)
            chosen.append(name)
    return chosen


def _preference(name: Name) -> tuple[int, bool, int]:
    return (name.start - name.end, name.alias is None, name.start)

"""The mentions of an article's names in, the kind that most of each name's tell out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.gazetteer.spelling import folded
from timeline.actors.kinds.bodies import is_mistaken_body
from timeline.actors.kinds.located import (
    is_governed_place,
    is_located,
    is_off_shore,
    is_origin,
)
from timeline.actors.kinds.own_words import GIVEN_AND_SURNAME, has_given_names
from timeline.actors.kinds.personal import is_told_as_person
from timeline.actors.places import is_besieged
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import heads_of_names, word_lists
from timeline.language import Doc

TITLE_VOTES = 3
FULL_NAME_VOTES = 2
LOCATED_VOTES = 2
MEMBER_OF = 2  # tokens: "Ruiz of"


def votes(doc: Doc, names: Iterable[Name]) -> dict[str, NameKind]:
    """Give the kind that wins for each unlisted name, by its folded text.

    Unknown where nothing tells it. Of kinds with as many votes that is taken whose name
    is the last by the alphabet, for no reason but that it must be the same each time.
    """
    ballots: defaultdict[str, Counter[NameKind]] = defaultdict(Counter)
    for name in names:
        if not name.alias:
            ballots[folded(name.text)].update(_ballot(doc, name))
    return {key: _winner(ballot) for key, ballot in ballots.items()}


def _ballot(doc: Doc, name: Name) -> Counter[NameKind]:
    ballot: Counter[NameKind] = Counter()
    kind = NameKind.ORGANISATION if is_mistaken_body(doc, name) else name.kind
    if kind is not NameKind.UNKNOWN:
        body = kind is NameKind.ORGANISATION and _has_member_before(doc, name)
        ballot[kind] += 1 + TITLE_VOTES * body
    if name.title:
        ballot[NameKind.PERSON] += TITLE_VOTES
    words = name.text.split()
    given = len(words) > 1 and (gender_of(words[0]) or has_given_names(words))
    if given or (kind is NameKind.UNKNOWN and _has_family_name_first(words)):
        ballot[NameKind.PERSON] += FULL_NAME_VOTES
    short = len(words) == 1 and not gender_of(name.text) and not name.text.isupper()
    besieged = is_besieged(doc[name.end - 1], is_short=short)
    if besieged or is_governed_place(doc, name) or _has_article(doc, name):
        ballot[NameKind.PLACE] += TITLE_VOTES
    if is_located(doc, name):
        ballot[NameKind.PLACE] += LOCATED_VOTES
    if is_origin(doc, name) or is_off_shore(doc, name):
        ballot[NameKind.PLACE] += TITLE_VOTES
    elif is_told_as_person(doc, name):
        ballot[NameKind.PERSON] += FULL_NAME_VOTES
    return ballot


def _has_family_name_first(words: Sequence[str]) -> bool:
    """Tell "Nguyen Thi Velan" from "Kim Velan" and "Yang Ming Lines"."""
    lists = word_lists()
    first = folded(words[0]).title() in lists.family_names_first
    heads = heads_of_names()
    return first and len(words) > GIVEN_AND_SURNAME and heads.isdisjoint(words)


def _has_member_before(doc: Doc, name: Name) -> bool:
    """Tell "Ana Ruiz of Clyde Mills", whatever given name a body begins with."""
    if doc.at(name.start - 1).lower_ != "of":
        return False
    return doc.at(name.start - MEMBER_OF).ent_type_ == "PERSON"


def _has_article(doc: Doc, name: Name) -> bool:
    """Tell "the Danube" from a person's name, which takes no article alone."""
    if " " in name.text or name.text.endswith("s") or name.text.isupper():
        return False
    if name.kind is not NameKind.PERSON:
        return False
    article = doc.at(name.start - 1).lower_ == "the"
    return article and doc[name.start].dep_ != "compound"


def _winner(ballot: Counter[NameKind]) -> NameKind:
    if not ballot:
        return NameKind.UNKNOWN
    return max(ballot, key=lambda kind: (ballot[kind], kind))

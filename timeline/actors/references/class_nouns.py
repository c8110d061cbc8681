"""A body's name in, the noun that it is called by for its kind out."""

from collections.abc import Iterator
from functools import lru_cache

from timeline.actors.gazetteer.aliases import (
    listed_bodies,
    listed_clubs,
    listed_firms,
)
from timeline.actors.kinds.clubs import is_club
from timeline.actors.values import Actor
from timeline.actors.words import word_lists

COMPANY, CLUB = "company", "club"


def class_nouns(body: Actor) -> Iterator[str]:
    """Give what a body is by its name; the White Army is no state's "the army".

    A listed body whose name tells no kind, such as the Bundestag, is no company.
    """
    noun = class_noun(body.name)
    if noun == COMPANY and (is_club(body.name) or body.name in listed_clubs()):
        noun = CLUB
    elif noun == COMPANY and _is_no_firm(body.name):
        return
    if body.affiliation or noun not in word_lists().national_bodies:
        yield noun


def _is_no_firm(name: str) -> bool:
    return name in listed_bodies() and name not in listed_firms()


@lru_cache(maxsize=4096)
def class_noun(name: str) -> str:
    """Give the noun of an organisation's kind; "company" where its name has none.

    >>> class_noun("Board for Water"), class_noun("Lund Police"), class_noun("Lund")
    ('board', 'police', 'company')
    """
    words = name.split()
    heads = word_lists().organisation_heads
    joints = (at for at, word in enumerate(words) if at and word in {"of", "for"})
    head = words[next(joints, 0) - 1]
    return head.lower() if head in heads else COMPANY

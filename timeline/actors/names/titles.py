"""A title before a name in, what it tells of its bearer out: office and gender."""

from collections.abc import Set as AbstractSet

from timeline.actors.gazetteer.given_names import Gender
from timeline.actors.words import word_lists


def offices_of(title: str) -> AbstractSet[str]:
    """Give the offices of a title, "Justice" as "Judge"; "Mr" is none."""
    lists = word_lists()
    words = {*title.split()} - lists.courtesies - lists.lesser_titles
    same = (pair.split() for pair in lists.same_offices)
    return words | {pair[0] for pair in same if not words.isdisjoint(pair)}


def other_gender(title: str) -> Gender | None:
    """Tell the gender that nobody called so has: "Mrs Lund" is not Peter Lund."""
    words = set(title.split())
    if words & word_lists().female:
        return Gender.MALE
    return Gender.FEMALE if words & word_lists().male else None

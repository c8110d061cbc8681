"""A title before a name in, what it tells of its bearer out: office, gender, name."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from timeline.actors.gazetteer.given_names import Gender
from timeline.actors.gazetteer.spelling import folded
from timeline.actors.spans import Name
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


def styled(names: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """Give "sheikh karl" -> "karl bin lund", whom the article calls a sheikh too."""
    bearers: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for name in names:
        key = folded(name.text)
        for title in name.title.split() if " " in key else ():
            bearers[title, key.split()[0]].add(key)
    for name in names:
        title, _, given = name.text.partition(" ")
        several = bearers.get((title, folded(given)), set())
        if len(several) == 1 and title in word_lists().titles_of_one_name:
            yield folded(name.text), next(iter(several))

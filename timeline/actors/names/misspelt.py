"""The names of an article's persons in, those that it once spells otherwise out.

"Karl Lundborg" is its more frequent Karl Lundberg, "Guiseppe Lund" Giuseppe Lund.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import permutations

from timeline.actors.gazetteer.spelling import folded
from timeline.actors.words import word_lists

MOST_NAMESAKES = 20
LONG_ENOUGH = 5  # letters of a given name
SWAPPED = 2
INITIAL = re.compile("[a-z][.]")
RARER = 2  # how often the usual spelling is told beside the other


def misspelt(
    canonical: Mapping[str, str], counts: Counter[str]
) -> Iterator[tuple[str, str]]:
    """Give a surname that one letter sets apart -> as the article mostly spells it.

    >>> names = Counter({"Karl Lundberg": 4, "Karl Lundborg": 1, "Ana Lundborg": 1})
    >>> dict(misspelt({folded(name): name for name in names}, names))
    {'karl lundborg': 'Karl Lundberg'}
    """
    told = Counter(folded(text) for text in counts.elements())
    alike: defaultdict[tuple[str, str, int], list[str]] = defaultdict(list)
    for key in canonical:
        given, _, rest = key.partition(" ")
        alike[given, rest[:1], len(rest)].append(key)
    for keys in alike.values():
        for key, other in permutations(keys[:MOST_NAMESAKES], 2):
            rare = told[key] * RARER <= told[other]
            if rare and _is_one_letter_off(key, other):
                yield key, canonical[other]


def _is_one_letter_off(one: str, other: str) -> bool:
    surname = one.rpartition(" ")[2]
    pairs = zip(one, other, strict=True)
    apart = [at for at, (own, its) in enumerate(pairs) if own != its]
    inside = len(one) - len(surname) < (apart or [0])[0] < len(one) - 1
    return len(apart) == 1 and inside and len(surname) >= LONG_ENOUGH


def as_first_spelled(names: Iterable[str]) -> Mapping[tuple[str, str], str]:
    """Give (given name, surname) -> how the given name was spelled before.

    Only two letters may have changed places: "Guiseppe Lund" is Giuseppe Lund; or it is
    another spelling of the same name: "Muhammad Lund" is Mohammed Lund.

    >>> as_first_spelled(["Mohammed Lund", "Muhammad Lund"])
    {('muhammad', 'lund'): 'mohammed'}
    >>> as_first_spelled(["Giuseppe Lund", "Guiseppe Lund"])
    {('guiseppe', 'lund'): 'giuseppe'}
    >>> as_first_spelled(["Mario Lund", "Maria Lund"])
    {}
    """
    first: dict[tuple[str, str, str, str], str] = {}
    spelled: dict[tuple[str, str], str] = {}
    others: dict[tuple[str, str], str] = {}
    for words in (folded(name).split() for name in names):
        given, surname = words[0], words[-1]
        usual = _spellings().get(given)
        if usual and spelled.setdefault((usual, surname), given) != given:
            others[given, surname] = spelled[usual, surname]
            continue
        if len(given) < LONG_ENOUGH:
            continue
        key = (given[0], given[-1], "".join(sorted(given)), surname)
        before = first.setdefault(key, given)
        if before != given and _are_swapped(before, given):
            others[given, surname] = before
    return others


@cache
def _spellings() -> Mapping[str, str]:
    """Give each spelling of a given name -> the first in its list."""
    alike = (group.split() for group in word_lists().spelled_alike)
    return {folded(name): group[0] for group in alike for name in group}


def by_initials(canonical: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give a name with initials -> the only one in full that has them.

    >>> names = ["J. R. Lund", "John Robert Lund", "A. Ruiz", "Ana Ruiz", "Al Ruiz"]
    >>> dict(by_initials({folded(name): name for name in names}))
    {'j. r. lund': 'John Robert Lund'}
    """
    in_full: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for key, person in canonical.items():
        first, *_, surname = key.split()
        if "." not in first:
            in_full[first[0], surname][person] = key
    for key in canonical:
        *initials, surname = key.replace(".", ". ").split()
        if not initials or not all(INITIAL.fullmatch(each) for each in initials):
            continue
        people = in_full[initials[0][0], surname]
        for person, full in people.items():
            others = zip(initials[1:], full.split()[1:-1], strict=False)
            if len(people) == 1 and all(one[0] == its[0] for one, its in others):
                yield key, person


def _are_swapped(one: str, other: str) -> bool:
    """Tell whether two neighbouring letters are all that differs."""
    pairs = zip(one, other, strict=True)
    apart = [at for at, (own, its) in enumerate(pairs) if own != its]
    return len(apart) == SWAPPED and apart[1] == apart[0] + 1

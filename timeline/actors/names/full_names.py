"""The full names of an article's persons in, the one that each goes by out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.gazetteer.spelling import folded
from timeline.actors.names.misspelt import as_first_spelled, by_initials, misspelt
from timeline.actors.spans import Name
from timeline.actors.words import word_lists

WITH_TWO_SURNAMES = 3
OF = "de"  # a husband's name follows


def canonical_forms(full: Iterable[Name]) -> Mapping[str, str]:
    """Give folded full name -> canonical name; longer forms join shorter ones.

    A form with an initial ("Ana B. Ruiz") wins, then the most frequent, then one
    with accents, then one with a known given name, then the first. "Ana B. Ruiz" and
    "Ana C. Ruiz" are two.
    """
    counts = Counter(name.text for name in full)
    spelled = as_first_spelled(counts)
    forms: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    initials: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for text in counts:
        given, *middle, surname = folded(text).split()
        initials[given, surname].update(each for each in middle[:1] if "." in each)
    for text in counts:
        given, *middle, surname = folded(text).split()
        several = len(initials[given, surname]) > 1
        given = spelled.get((given, surname), given)
        forms[given, surname, "".join(middle[:1]) if several else ""].append(text)
    canonical: dict[str, str] = {}
    for texts in forms.values():
        best = max(texts, key=lambda text: (". " in text, counts[text], *_form(text)))
        canonical.update((folded(text), best) for text in texts)
    canonical = {**canonical, **dict(_begun(canonical)), **dict(_in_full(canonical))}
    canonical |= dict(by_initials(canonical))
    return {**canonical, **dict(misspelt(canonical, counts))}


def _in_full(canonical: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give the name as in a register -> the one that the article goes on with.

    >>> names = ["Karl Lund", "Karl Peter Lund Jr.", "Ana Ruiz", "Ana B. Ruiz Soto"]
    >>> dict(_in_full({folded(name): name for name in names}))
    {'karl peter lund jr.': 'Karl Lund', 'ana b. ruiz soto': 'Ana Ruiz'}
    >>> dict(_in_full({folded(name): name for name in ["Karl Lund", "Karl Lund Jr."]}))
    {}
    """
    for key in canonical:
        given, *middle = key.split()
        if len(middle) <= WITH_TWO_SURNAMES - 1:
            continue
        junior = middle[-1] in word_lists().name_suffixes
        surname = middle[-2] if junior else middle[1]
        initial = "." in middle[0] and len(middle) == WITH_TWO_SURNAMES
        short = canonical.get(f"{given} {surname}")
        if short and (junior or initial):
            yield key, short


def _begun(canonical: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give two names that begin one longer name: "Ana Ruiz" is Ana Ruiz Soto.

    >>> names = ["Ana Ruiz", "Ana Ruiz de Soto", "Karl Lund", "Karl Lund van Dam"]
    >>> dict(_begun({folded(name): name for name in names}))
    {'ana ruiz': 'Ana Ruiz de Soto'}
    """
    longer: defaultdict[str, set[str]] = defaultdict(set)
    for key, person in canonical.items():
        words = key.split()
        junior = words[-1] in word_lists().name_suffixes
        married = words[2:3] == [OF] and len(words) == WITH_TWO_SURNAMES + 1
        if (len(words) == WITH_TWO_SURNAMES and not junior) or married:
            longer[" ".join(words[:2])].add(person)
    for key, people in longer.items():
        if key in canonical and len(people) == 1:
            yield key, next(iter(people))


def _form(text: str) -> tuple[bool, bool]:
    """Tell whether a name has accents, and a given name that is known."""
    return not text.isascii(), gender_of(text.partition(" ")[0]) is not None

"""Mentions of persons in, each person's fullest name in the article out.

A surname alone ("Rutte") or a first name alone stands for the one person of the
article whose full name has it. Where two share it, the one named in full before, if
only one was, the one whom the article opens with, or the only one who does not go by
the given name; else nobody. A surname in the plural stands for all who share it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from timeline.actors.gazetteer.given_names import Gender, gender_of
from timeline.actors.gazetteer.spelling import folded
from timeline.actors.names.misspelt import as_first_spelled, by_initials, misspelt
from timeline.actors.names.titles import offices_of, other_gender, styled
from timeline.actors.spans import Name
from timeline.actors.words import word_lists

OPENING_TOKENS = 60
MOST_NAMESAKES = 20
SHORTEST_SURNAME = 3
WITH_TWO_SURNAMES = 3
OF = "de"  # a husband's name follows
APART = 8  # tokens between two of one family name


class People:
    """The persons of one article, found by any form of their names."""

    def __init__(self, names: Sequence[Name]) -> None:
        """Group the names of an article's persons by person."""
        texts = dict.fromkeys(folded(name.text) for name in names)
        inner = {part for key in texts for part in parts_of_person(key)}
        self._styled = dict(styled(names))
        full = [
            name
            for name in names
            if " " in name.text
            and folded(name.text) not in inner
            and folded(name.text) not in self._styled
        ]
        alone = {key for key in texts if " " not in key}
        women = (n.text for n in names if other_gender(n.title) is Gender.MALE)
        self._alone = alone
        self._wives = {folded(text) for text in women if " " not in text}
        forms = _canonical_forms(full)
        bearers: defaultdict[str, set[str]] = defaultdict(set)
        for words in map(str.split, forms):
            bearers[words[-1]].add(words[0])
        self._families = {last for last, given in bearers.items() if len(given) > 1}
        self._canonical = {
            key: _as_called(person, alone, bearers) for key, person in forms.items()
        }
        self._first_seen: dict[str, int] = {}
        self._seen: defaultdict[str, list[int]] = defaultdict(list)
        self._counts: Counter[str] = Counter()
        self._offices: defaultdict[str, set[str]] = defaultdict(set)
        by_part: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for name in full:
            person = self._canonical[folded(name.text)]
            self._first_seen.setdefault(person, name.start)
            self._seen[person].append(name.start)
            self._counts[person] += 1
            self._offices[person].update(offices_of(name.title))
            for part in parts_of_person(folded(name.text)):
                by_part[part][person] = None
        self._by_part: Mapping[str, Sequence[str]] = {
            part: tuple(people) for part, people in by_part.items()
        }

    def resolve(self, name: Name) -> Sequence[str]:
        """Give the canonical names that a name stands for; none where unclear."""
        key = folded(name.text)
        key = self._styled.get(key, key)
        if key in self._canonical:
            return (self._canonical[key],)
        candidates = self._by_part.get(key, ())
        other = other_gender(name.title)
        if len(candidates) > 1 and key in self._wives:
            other = other or Gender.FEMALE  # of Karl and "Mrs Lund" Lund is Karl
        if candidates and other is not None:
            candidates = [one for one in candidates if _gender(one) is not other]
            if not candidates:
                return (name.text,)
        if not candidates:
            family = self._by_part.get(key.removesuffix("s"), ())
            return family if len(family) > 1 else (name.text,)
        offices = offices_of(name.title)
        holders = [one for one in candidates if self._offices[one] & offices]
        candidates = holders or candidates
        if len(candidates) == 1:
            return candidates
        return tuple(self._only(candidates, key, name.start))

    def named_before(self, name: Name) -> Sequence[str]:
        """Give all who share a surname, or a first name, and are named before it."""
        candidates = self._by_part.get(folded(name.text), ())[:MOST_NAMESAKES]
        return [one for one in candidates if self._first_seen[one] < name.start]

    def is_named_by(self, person: str, position: int) -> bool:
        """Tell whether a person's full name stands before a token."""
        return self._first_seen.get(person, position) < position

    def has_family(self, person: str) -> bool:
        """Tell whether somebody else of the article bears a person's surname."""
        return folded(person).split()[-1] in self._families

    def _only(
        self, candidates: Sequence[str], key: str, position: int
    ) -> Iterator[str]:
        if len(candidates) > MOST_NAMESAKES:
            return
        candidates = _without_halves(candidates, key)
        seen = self._first_seen
        before = [each for each in candidates if seen[each] < position]
        surnames = [each for each in before if folded(each).split()[-1] == key]
        opening = [each for each in candidates if seen[each] < OPENING_TOKENS]
        latest = self._latest(before, key, position)
        bare = [each for each in before if not self._goes_by_given(each, key)]
        most = self._most_named(candidates)
        for group in (before, latest, surnames, opening, most, bare):
            if len(group) == 1:
                yield group[0]
                return

    def _goes_by_given(self, person: str, key: str) -> bool:
        """Tell Yulia Lund where "Yulia" stands alone: "Lund" is Sergei Lund then."""
        given = folded(person).split()[0]
        return given != key and given in self._alone

    def _latest(
        self, candidates: Sequence[str], key: str, position: int
    ) -> Sequence[str]:
        """Give the last of several Lis named in full, well after the others.

        "Li Min died. Xi Bo sacked Li Yong. Mr Li had gone": Li Yong had.
        """
        if not candidates or key.title() not in word_lists().family_names_first:
            return ()
        last = {
            max(at for at in self._seen[one] if at < position): one
            for one in candidates
        }
        *others, latest = sorted(last)
        apart = not others or latest - others[-1] >= APART
        return (last[latest],) if apart else ()

    def _most_named(self, candidates: Sequence[str]) -> Sequence[str]:
        most = max(self._counts[each] for each in candidates)
        return [each for each in candidates if self._counts[each] == most]


def _gender(person: str) -> Gender | None:
    return gender_of(person.partition(" ")[0])


def _without_halves(candidates: Sequence[str], key: str) -> Sequence[str]:
    """Leave out whose surname has a name for its half: "Lund" is not Ana Lund-Ruiz."""
    whole = [each for each in candidates if not _is_half(each.casefold(), key)]
    return whole or candidates


def _is_half(person: str, key: str) -> bool:
    return f"{key}-" in person or f"-{key}" in person


def parts_of_person(key: str) -> Iterator[str]:
    """Give what stands for a full name: each of its words, and all that end it.

    >>> list(parts_of_person("bill de blasio"))
    ['bill', 'de blasio', 'blasio']
    >>> list(parts_of_person("ana b. ruiz soto"))
    ['ana', 'b. ruiz soto', 'ruiz soto', 'soto', 'ruiz']
    >>> "bin zayed" in parts_of_person("ana bin zayed al lund")
    True
    """
    words = key.split()
    if len(words) > 1:
        yield words[0]
    for begin in range(1, len(words)):
        yield " ".join(words[begin:])
    yield from (word for word in words[1:-1] if len(word) > SHORTEST_SURNAME)
    opening = word_lists().particles | word_lists().hyphened_openers
    for particle, word in pairwise(words[1:-1]):
        if particle in opening:
            yield f"{particle} {word}"  # "De Wit" of "Ana de Wit-Smit"


def _as_called(
    person: str, alone: AbstractSet[str], bearers: Mapping[str, AbstractSet[str]]
) -> str:
    """Cut the second surname off where an article calls a person by the first.

    Args:
        person: The full name.
        alone: The folded names that stand alone in the article.
        bearers: Surname -> the given names of all who have it there.

    >>> _as_called("Ana Ruiz Soto", {"ruiz"}, {})
    'Ana Ruiz'
    >>> _as_called("Ana Ruiz Soto", {"soto"}, {})
    'Ana Ruiz Soto'
    >>> _as_called("Ana Ruiz Soto", {"ruiz"}, {"ruiz": {"pedro"}})
    'Ana Ruiz Soto'
    >>> _as_called("Karl Lund Jr.", {"lund"}, {})
    'Karl Lund Jr.'
    """
    words, keys = person.split(), folded(person).split()
    # Folded, "--- Ana Ruiz" has two words.
    if not len(words) == len(keys) == WITH_TWO_SURNAMES or not words[1].isalpha():
        return person
    given, first, second = keys
    called = first in alone and second not in {*alone, *word_lists().name_suffixes}
    called &= gender_of(words[1]) is None  # "his brother Umar" is no Ali Umar Lund
    others = bearers.get(first, frozenset()) - {given}
    return " ".join(words[:2]) if called and not others else person


def _canonical_forms(full: Iterable[Name]) -> Mapping[str, str]:
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

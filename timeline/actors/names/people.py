"""Mentions of persons in, each person's fullest name in the article out.

A surname alone ("Rutte") or a first name alone stands for the one person of the
article whose full name has it. Where two share it, the one named in full before, if
only one was, the one whom the article opens with, or the only one who does not go by
the given name; else nobody. A surname in the plural stands for all who share it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from timeline.actors.gazetteer.given_names import Gender, gender_of
from timeline.actors.gazetteer.spelling import folded
from timeline.actors.names.full_names import WITH_TWO_SURNAMES, canonical_forms
from timeline.actors.names.titles import offices_of, other_gender, styled
from timeline.actors.spans import Name
from timeline.actors.words import word_lists

OPENING_TOKENS = 60
MOST_NAMESAKES = 20
SHORTEST_SURNAME = 3
OPPOSITE: Mapping[Gender | None, Gender] = {
    Gender.MALE: Gender.FEMALE,
    Gender.FEMALE: Gender.MALE,
}
APART = 8  # tokens between two of one family name


class People:
    """The persons of one article, found by any form of their names."""

    def __init__(
        self, names: Sequence[Name], genders: Mapping[int, Gender] | None = None
    ) -> None:
        """Group the names of an article's persons by person.

        Args:
            names: All of them, in text order.
            genders: What the nouns beside them tell, by the first token of each.
        """
        beside = genders or {}
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
        forms = canonical_forms(full)
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
        self._genders: dict[str, Gender | None] = {}
        self._count(full, beside)

    def _count(self, full: Sequence[Name], beside: Mapping[int, Gender]) -> None:
        """Note where each stands, in which office, of which gender, by which part."""
        by_part: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for name in full:
            person = self._canonical[folded(name.text)]
            self._first_seen.setdefault(person, name.start)
            self._seen[person].append(name.start)
            self._counts[person] += 1
            self._offices[person].update(offices_of(name.title))
            told = OPPOSITE.get(other_gender(name.title)) or beside.get(name.start)
            self._genders.setdefault(person, _gender(person))
            self._genders[person] = told or self._genders[person]
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
        candidates = holders or self._known_by(candidates, name)
        if len(candidates) > 1 and other is not None and name.title:
            candidates = self._of_gender(candidates, other) or candidates
        if len(candidates) <= 1:
            return candidates or (name.text,)
        return tuple(self._only(candidates, key, name.start))

    def _known_by(self, people: Sequence[str], name: Name) -> Sequence[str]:
        """Leave out whose first name "Comrade Karl" bears before he is named.

        Not the Karim bin Lund of "Sultan Karim", nor with a first name that is rare.
        """
        lists, key = word_lists(), folded(name.text)
        if not name.title or gender_of(name.text) is None:
            return people
        return [
            one
            for one in people
            if folded(one).split()[-1] == key
            or self.is_named_by(one, name.start)
            or not lists.particles.isdisjoint(one.split())
        ]

    def _of_gender(self, people: Sequence[str], other: Gender) -> Sequence[str]:
        """Give the only one of whom it is told: of several Lunds "Mrs Lund" is Ana."""
        known = [one for one in people if self._genders.get(one) not in {None, other}]
        return known if len(known) == 1 else ()

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

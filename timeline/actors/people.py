"""Mentions of persons in, each person's fullest name in the article out.

A surname alone ("Rutte") or a first name alone stands for the one person of the
article whose full name has it. Where two share it, the one named in full before, if
only one was; else nobody.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.actors.names import Name
from timeline.actors.spelling import folded


class People:
    """The persons of one article, found by any form of their names."""

    def __init__(self, names: Iterable[Name]) -> None:
        full = [name for name in names if " " in name.text]
        self._canonical = _canonical_forms(full)
        self._first_seen: dict[str, int] = {}
        by_part: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for name in full:
            person = self._canonical[folded(name.text)]
            self._first_seen.setdefault(person, name.start)
            for part in _parts(folded(name.text)):
                by_part[part][person] = None
        self._by_part: Mapping[str, Sequence[str]] = {
            part: tuple(people) for part, people in by_part.items()
        }

    def resolve(self, name: Name) -> str:
        """Give a person's canonical name; empty where two persons remain."""
        key = folded(name.text)
        if key in self._canonical:
            return self._canonical[key]
        candidates = self._by_part.get(key, ())
        if not candidates:
            return name.text
        if len(candidates) == 1:
            return candidates[0]
        before = [each for each in candidates if self._first_seen[each] < name.start]
        return before[0] if len(before) == 1 else ""


def _parts(key: str) -> Iterable[str]:
    """Give what stands for a full name: its first name and all that end it."""
    words = key.split()
    yield words[0]
    for begin in range(1, len(words)):
        yield " ".join(words[begin:])


def _canonical_forms(full: Sequence[Name]) -> Mapping[str, str]:
    """Give folded full name -> canonical name; longer forms join shorter ones."""
    counts = Counter(name.text for name in full)
    forms: dict[tuple[str, str], list[str]] = {}
    for name in full:
        words = folded(name.text).split()
        forms.setdefault((words[0], words[-1]), []).append(name.text)
    canonical: dict[str, str] = {}
    for texts in forms.values():
        best = max(dict.fromkeys(texts), key=lambda text: counts[text])
        canonical.update((folded(text), best) for text in texts)
    return canonical

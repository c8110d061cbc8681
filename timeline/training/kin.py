"""WordNet's database files in, the shipped table of kindred event words out.

    python -m timeline.training.kin /usr/share/wordnet

One line a word: itself (`step_down` for a verb with its particle), its part of speech,
its commonest meanings, what these are kinds of and what is opposite to them, all as
numbers. Meanings that only one word has, and kinds so wide that they say nothing, are
left out. WordNet 3.0; the
folder is that of Debian's package wordnet-base.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.events.lexicon import event_words
from timeline.story.kin import TABLE

SENSES = 4
WIDEST = 40
"""Words that a kind may have and still say something."""

PARTICLES = frozenset("away back down in off on out over through up".split())  # noqa: SIM905 - a list of words
HEX = 16
ABOVE, ANTONYM = ("@", "@i", ">", "*"), ("!",)
"""A kind of, a cause of ("kill" of "die"), not without."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the table with its meanings, their kinds and opposites."""

    form: str
    part: str
    meanings: tuple[str, ...]
    kinds: tuple[str, ...]
    opposites: tuple[str, ...]

    @property
    def numbers(self) -> frozenset[str]:
        """All its numbers."""
        return frozenset((*self.meanings, *self.kinds, *self.opposites))


def main() -> None:
    """Write the table from WordNet's files."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("dict", type=Path)
    options = parser.parse_args()
    words = [word for part in ("verb", "noun") for word in _words(options.dict, part)]
    header = (
        "# From WordNet 3.0; its licence is in ../../events/en/wordnet-licence.txt.\n"
    )
    lines = [f"{line}\n" for line in kin_lines(words)]
    TABLE.write_text(header + "".join(lines), encoding="utf-8")


def kin_lines(words: list[Word]) -> Iterator[str]:
    """Give the table's lines, sorted, without what cannot make two words kindred."""
    told = Counter(one for word in words for one in word.numbers)
    members: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        for kind in word.kinds:
            members[kind].add(word.form)
    for word in sorted(words, key=lambda one: (one.form, one.part)):
        meanings = [one for one in word.meanings if told[one] > 1]
        kinds = [
            one for one in word.kinds if told[one] > 1 and len(members[one]) <= WIDEST
        ]
        opposites = [one for one in word.opposites if told[one] > 1]
        if meanings or kinds or opposites:
            numbers = (" ".join(each) for each in (meanings, kinds, opposites))
            yield "\t".join((word.form, word.part, *numbers))


def _words(folder: Path, part: str) -> Iterator[Word]:
    known = event_words()
    kinds = _pointers(folder / f"data.{part}", ABOVE)
    opposites = _pointers(folder / f"data.{part}", ANTONYM)
    for line in (folder / f"index.{part}").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        form, _, count, *rest = line.split()
        head, _, particle = form.partition("_")
        if head not in known or (particle and (part, particle) not in _PHRASAL):
            continue
        offsets = rest[-int(count) :][:SENSES]
        above = [kind for one in offsets for kind in kinds[one]]
        against = [other for one in offsets for other in opposites[one]]
        numbers = (_numbers(each, part) for each in (offsets, above, against))
        yield Word(form, part, *numbers)


_PHRASAL = frozenset(("verb", particle) for particle in PARTICLES)


def _pointers(path: Path, signs: tuple[str, ...]) -> dict[str, list[str]]:
    """Give, by meaning, the meanings that it points to with one of some signs."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.partition("|")[0].split()
        after = 4 + 2 * int(fields[3], HEX)
        pointers = fields[after + 1 : after + 1 + 4 * int(fields[after])]
        found[fields[0]] = [
            pointers[at + 1]
            for at in range(0, len(pointers), 4)
            if pointers[at] in signs and pointers[at + 2] == fields[2]
        ]
    return found


def _numbers(offsets: Iterable[str], part: str) -> tuple[str, ...]:
    return tuple(f"{part[0]}{int(one):x}" for one in dict.fromkeys(offsets))


if __name__ == "__main__":
    main()

"""WordNet's database files in, the shipped table of event words out.

    python -m timeline.training.wordnet DICT [--words WORDS]

DICT is the folder with `index.noun`, `data.noun`, `index.verb` and `data.verb` of
WordNet 3.0 (Debian's package wordnet-base puts it at /usr/share/wordnet). WORDS is a
list of common words, one a line, commonest first; rarer words are left out.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.events.lexicon import TABLE

COMMONEST = 40_000
SENSES = 3
FIRST_LEX = 3
HEX = 16
# The order of WordNet's lexicographer files, lexnames(5WN), from number 3 on.
LEXICOGRAPHER_FILES = (  # noqa: SIM905 - as lexnames(5WN) lists them
    "tops act animal artifact attribute body cognition communication event feeling"
    " food group location motive object person phenomenon plant possession process"
    " quantity relation shape state substance time body change cognition"
    " communication competition consumption contact creation emotion motion"
    " perception possession social stative weather"
).split()
EVENTIVE = frozenset({"act", "event", "process", "phenomenon", "communication"})


@dataclass(frozen=True, slots=True)
class Synset:
    """One meaning: its kind, its words, its derivational links to verbs.

    Attributes:
        kind: Lexicographer file, such as "act" or "motion".
        words: Lower-cased.
        verbs: (position in `words`, verb synset, position there).
    """

    kind: str
    words: tuple[str, ...]
    verbs: tuple[tuple[int, str, int], ...]


def main() -> None:
    """Write the table from WordNet's files."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("dict", type=Path)
    parser.add_argument("--words", type=Path, required=True)
    options = parser.parse_args()
    common = options.words.read_text(encoding="utf-8").split()[:COMMONEST]
    rows = sorted(event_words(options.dict, frozenset(common)))
    header = "# From WordNet 3.0; its licence is in the file wordnet-licence.txt.\n"
    TABLE.write_text(header + "".join(f"{row}\n" for row in rows), encoding="utf-8")


def event_words(folder: Path, common: frozenset[str]) -> Iterator[str]:
    """Give the table's lines: word, part of speech, kinds by sense, base verb."""
    nouns, verbs = read_synsets(folder, "noun"), read_synsets(folder, "verb")
    for word, offsets in read_index(folder, "verb"):
        if word in common:
            kinds = " ".join(verbs[offset].kind for offset in offsets[:SENSES])
            yield f"{word}\tverb\t{kinds}\t"
    for word, offsets in read_index(folder, "noun"):
        senses = [nouns[offset] for offset in offsets[:SENSES]]
        base = base_verb(word, senses, verbs)
        if word in common and (base or EVENTIVE & {sense.kind for sense in senses}):
            yield f"{word}\tnoun\t{' '.join(sense.kind for sense in senses)}\t{base}"


def base_verb(word: str, senses: list[Synset], verbs: dict[str, Synset]) -> str:
    """Name the verb that a noun derives from: "announcement" -> "announce".

    Agent nouns ("announcer") derive from one too, but tell no event: they give "".
    """
    for sense in senses:
        if sense.kind in {"person", "artifact", "group", "animal"}:
            continue
        for own, synset, other in sense.verbs:
            if sense.words[own - 1] == word:
                return verbs[synset].words[other - 1]
    return ""


def read_index(folder: Path, pos: str) -> Iterator[tuple[str, list[str]]]:
    """Give each single word and the offsets of its meanings, commonest first."""
    for fields in _lines(folder / f"index.{pos}"):
        if fields[0].isalpha():
            yield fields[0], fields[6 + int(fields[3]) :]


def read_synsets(folder: Path, pos: str) -> dict[str, Synset]:
    """Read the meanings, by offset."""
    return {fields[0]: _synset(fields) for fields in _lines(folder / f"data.{pos}")}


def _synset(fields: list[str]) -> Synset:
    count = int(fields[3], HEX)
    words = tuple(word.lower() for word in fields[4 : 4 + 2 * count : 2])
    first = 5 + 2 * count
    pointers = fields[first : first + 4 * int(fields[first - 1])]
    verbs = tuple(
        (int(ends[:2], HEX), target, int(ends[2:], HEX))
        for mark, target, pos, ends in zip(*[iter(pointers)] * 4, strict=True)
        if mark == "+" and pos == "v"
    )
    return Synset(LEXICOGRAPHER_FILES[int(fields[1]) - FIRST_LEX], words, verbs)


def _lines(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            yield line.partition(" | ")[0].split()


if __name__ == "__main__":
    main()

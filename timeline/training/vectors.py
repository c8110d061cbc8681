"""Word vectors in, the shipped small table of them out, for the event words alone.

    python -m timeline.training.vectors GLOVE

GLOVE is a text file of GloVe vectors (Pennington et al., 2014; public domain, PDDL),
one word and its numbers a line, such as `glove.6B.50d.txt`.
"""

import argparse
from pathlib import Path

import numpy as np

from timeline.events.lexicon import VECTORS, event_words

LARGEST = 127


def main() -> None:
    """Write the vectors of the event words as bytes, each of about the same length."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("glove", type=Path)
    options = parser.parse_args()
    wanted = event_words()
    found: dict[str, np.ndarray] = {}
    with options.glove.open(encoding="utf-8") as lines:
        for line in lines:
            word, _, numbers = line.partition(" ")
            if word in wanted:
                found[word] = np.array(numbers.split(), dtype=np.float32)
    size = len(next(iter(found.values())))
    table = np.stack([found.get(word, np.zeros(size)) for word in wanted])
    spread = table[np.any(table, axis=1)]
    table = np.where(np.any(table, axis=1, keepdims=True), table - spread.mean(0), 0)
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    table = table / np.maximum(lengths, 1e-6)
    scale = np.abs(table).max()
    np.savez_compressed(
        VECTORS,
        vectors=np.rint(table / scale * LARGEST).astype(np.int8),
        scale=np.float32(scale / LARGEST),
    )


if __name__ == "__main__":
    main()

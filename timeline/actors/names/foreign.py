"""An article in, its sentences in another language out: no actors are read from them.

"La Asociación de Lund ha cometido un error", quoted before it is translated.
"""

from timeline.actors.words import word_lists
from timeline.language import Doc

FEWEST = 3  # small words that only another language has


def foreign_words(doc: Doc) -> frozenset[int]:
    """Give the tokens of the sentences that are not English."""
    lists = word_lists()
    found: set[int] = set()
    for sentence in doc.sents:
        words = [token.lower_ for token in sentence]
        other = sum(word in lists.foreign_small_words for word in words)
        if other >= FEWEST and lists.english_small_words.isdisjoint(words):
            found.update(range(sentence.start, sentence.end))
    return frozenset(found)

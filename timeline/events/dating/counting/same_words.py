"""A word in, the stems by which a text may have told the same thing before out."""

from collections.abc import Iterator

from timeline.events.dating.article.placed import STEM, stem
from timeline.events.lexicon import noun_entry
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

PARTICLES = frozenset({"prt", "advmod", "dobj"})  # "went down", "opened fire"
OFF = read_word_lists("dating")["particles_of_nouns"]


def same_words(token: Token) -> frozenset[str]:
    """Give the stems of a word and of the verb that it derives from.

    "The sinking" and "sank", "the death" and "died".
    """
    base = noun_entry(lemma(token)).base if token.pos_ == "NOUN" else ""
    words = {stem(token), base[:STEM], _hyphened(token), *_with_particle(token)}
    return frozenset(words - {""})


def _hyphened(token: Token) -> str:
    """Give the "lift off" of "after lift-off", whose head is "off"."""
    before = [one for one in token.lefts if one.dep_ == "compound"]
    if token.lower_ not in OFF or not before:
        return ""
    return f"{lemma(before[-1])} {token.lower_}"


def _with_particle(token: Token) -> Iterator[str]:
    """Give "go down" of "the ferry went down"."""
    for child in token.rights:
        if child.dep_ in PARTICLES:
            yield f"{lemma(token)} {child.lower_}"


def word_key(word: str) -> str:
    """Give the key of a word of a list, or of several: "opened fire".

    Args:
        word: The word.
    """
    return word if " " in word else word[:STEM]

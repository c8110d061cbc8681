"""Words in, whether they rank a thing among others of its kind out."""

from collections.abc import Iterable

from timeline.events.word_lists import read_word_lists
from timeline.language import SUPERLATIVES, Token

LISTS = read_word_lists("dating")
ORDINAL = "ORDINAL"


def is_ranked(noun: Token) -> bool:
    """Tell "the worst storm", "its third strike" and "the most serious crash"."""
    return any(map(is_record, noun.lefts))


def is_record(word: Token) -> bool:
    """Tell "worst", "most serious", "ninth" and "the third"; not "a third of it"."""
    if any(child.lower_ in LISTS["no_ranks"] for child in word.lefts):
        return False
    counted = word.ent_type_ == ORDINAL and word.dep_ == "amod"
    most = word.dep_ == "amod" and any(one.tag_ == "RBS" for one in word.lefts)
    return most or counted or _has_rank(word)


def speaks_of_rank(words: Iterable[Token]) -> bool:
    """Tell words with "the second", "only" or "the worst" among them."""
    return any(_has_rank(word) or word.ent_type_ == ORDINAL for word in words)


def _has_rank(word: Token) -> bool:
    return word.tag_ in SUPERLATIVES or word.lower_ in LISTS["records"]

"""Spellings that differ only in form: what two names must share to be the same."""

import unicodedata
from functools import lru_cache

from timeline.language.forms import is_word

SHORTEST = 5
ENDINGS = (("iy", "y"), ("yy", "y"), ("ii", "y"), ("ij", "y"))


@lru_cache(maxsize=65536)
def folded(words: str) -> str:
    """Give a name without accents, case and the usual variants of transcription.

    >>> folded("Zelenskyy") == folded("Zelensky") == folded("Zelenskiy")
    True
    >>> folded("Brudziński")
    'brudzinsky'
    """
    plain = unicodedata.normalize("NFKD", words.replace("ł", "l").replace("Ł", "L"))
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    letters = letters.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return " ".join(_ending(word) for word in letters.replace("-", " ").split())


def _ending(word: str) -> str:
    if len(word) >= SHORTEST and word.endswith("ki"):
        return word[:-1] + "y"
    for variant, usual in ENDINGS:
        if len(word) >= SHORTEST and word.endswith(variant):
            return word[: -len(variant)] + usual
    return word


def is_no_word(name: str) -> bool:
    """Tell one word that is in no dictionary, which is a name wherever it stands.

    >>> is_no_word("Kesten"), is_no_word("Gunmen"), is_no_word("Kesten Foods")
    (True, False, False)
    """
    return " " not in name and not is_word(name.lower())

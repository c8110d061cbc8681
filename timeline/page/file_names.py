"""A headline in, the name of a downloaded file out, which every system takes."""

import re
import unicodedata

LONGEST, MOST_BYTES = 50, 120
NAMELESS = "timeline"
_RESERVED = re.compile(
    r"con|prn|aux|nul|(?:com|lpt)[\d\u00b9\u00b2\u00b3]", re.IGNORECASE
)
"""What Windows takes for a device, whatever its ending."""
_APOSTROPHES = re.compile("(?<=\\w)['\N{RIGHT SINGLE QUOTATION MARK}](?=\\w)")


def file_name(headline: str, suffix: str, part: str = "") -> str:
    """Name a file after the story that it holds.

    Letters of every script and digits stay, with hyphens between words; a long headline
    is cut at a word.

    >>> file_name("Mirov: dockers' union's strike / week 2", ".csv", "shown")
    'Mirov-dockers-unions-strike-week-2-shown.csv'

    Args:
        headline: What stands at the top of the page.
        suffix: The end of the name, with its dot.
        part: Which part of the story it holds; empty where nothing else is offered.
    """
    words = _words(headline)
    name = "-".join(words) or NAMELESS
    if not part and _RESERVED.fullmatch(name):
        name = f"{NAMELESS}-{name}"
    return f"{name}{part and f'-{part}'}{suffix}"


def _words(headline: str) -> list[str]:
    """Give the first words of a headline, as many as a name has room for."""
    text = _APOSTROPHES.sub("", unicodedata.normalize("NFC", headline))
    words = "".join(one if _may_stand(one) else " " for one in text).split()
    kept: list[str] = []
    for word in words:
        longer = "-".join([*kept, word])
        if len(longer) > LONGEST or len(longer.encode()) > MOST_BYTES:
            break
        kept.append(word)
    if words and not kept:  # one word that is too long, or none are set apart
        kept = [words[0].encode()[:LONGEST].decode(errors="ignore")]
    return kept


def _may_stand(character: str) -> bool:
    """Tell whether a character is a letter, a mark on one, or a digit."""
    return unicodedata.category(character)[0] in "LMN"

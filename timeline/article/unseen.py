"""Signs that nobody sees: in an article's words they part what belongs together.

Pages and editors put them between letters, to say where a line may break, and around
words, to say which way they run. A reader sees "Police arrested", the language model a
word that is none.
"""

import re

_BREAKS = "\u00ad\u200b\u2060\ufeff"  # soft hyphen, zero-width space, joiner, BOM
_TURNS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"

_CAST_IN_ONE = ("ff", "fi", "fl", "ffi", "ffl")  # from U+FB00 on
_SEEN = str.maketrans(
    {**dict.fromkeys(map(ord, _BREAKS), ""), **dict(enumerate(_CAST_IN_ONE, 0xFB00))}
)
_AT_EDGE = re.compile(
    rf"(?<!\w)[{_BREAKS}{_TURNS}{_CONTROLS}]+|[{_BREAKS}{_TURNS}{_CONTROLS}]+(?!\w)"
)


def as_seen(text: str) -> str:
    r"""Write a text as readers see it.

    Signs that only say where a line may break, or may not, are dropped; letters that a
    printer cast in one ("\ufb01", as PDF files have it) are parted.

    >>> as_seen("Po\u00adlice con\ufb01rmed\u200b it.")
    'Police confirmed it.'
    """
    return text.translate(_SEEN)


def unseen_blanked(text: str) -> str:
    r"""Put blanks in the place of signs beside words, so that every offset holds.

    Those within a word stay: a blank would make two of it.

    >>> unseen_blanked("on \u200eMonday\u200f")
    'on  Monday '
    """
    return _AT_EDGE.sub(lambda found: " " * len(found[0]), text)

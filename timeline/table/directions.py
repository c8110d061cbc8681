"""Text in, text out that leaves the direction of the words around it as it is.

Unicode has signs that nobody sees and that turn the direction of what follows (Unicode
Standard Annex 9). One that is not closed in a title turns the rest of its line around
too: "14 June" after it is read as "June 14". Words of Arabic or Hebrew need none: their
letters say which way they run.
"""

import re

import pandas as pd

ISOLATE, END_OF_ISOLATE = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_OTHER_ISOLATES = frozenset("\N{LEFT-TO-RIGHT ISOLATE}\N{RIGHT-TO-LEFT ISOLATE}")
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def has_turns(text: str) -> bool:
    """Tell whether a text has a sign that turns the direction of words."""
    return bool(_TURNS.search(text))


def settled(text: str, instead: str = "") -> str:
    r"""Drop the signs that turn the direction of words.

    First strong isolates that are closed stay, for what is in them turns nothing beside
    it: they are what keeps words that are written from the right apart from others.

    >>> settled("Dockers\u202e strike \u2066on\u2069\u2069\u200f 3 May")
    'Dockers strike on 3 May'
    >>> settled("\u2068a\u2069 \u2068b") == "\u2068a\u2069 b"
    True

    Args:
        text: The text.
        instead: What takes the place of each.
    """
    if not has_turns(text):
        return text
    kept = _closed_isolates(text)
    return _TURNS.sub(lambda sign: sign[0] if sign.start() in kept else instead, text)


def settled_texts(table: pd.DataFrame) -> pd.DataFrame:
    """Give a table without such signs in its columns of text; see `settled`."""
    chosen: pd.DataFrame = table.select_dtypes(include="str")
    texts: dict[str, list[str]] = {
        str(name): column.tolist() for name, column in chosen.items()
    }
    cells = {
        name: [settled(text) for text in column]
        for name, column in texts.items()
        if has_turns("".join(column))
    }
    return table.assign(**cells)


def _closed_isolates(text: str) -> set[int]:
    """Give where first strong isolates begin and end, of those that do both."""
    kept: set[int] = set()
    begun: list[int] = []
    for sign in _TURNS.finditer(text):
        if sign[0] == ISOLATE or sign[0] in _OTHER_ISOLATES:
            begun.append(sign.start())
        elif sign[0] == END_OF_ISOLATE and begun:
            start = begun.pop()
            if text[start] == ISOLATE:
                kept |= {start, sign.start()}
    return kept

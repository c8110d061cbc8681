"""Timexes of an article in, the days that its words have by their own clause out."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from timeline.events.clause import VERB_POS
from timeline.language import Doc, Token
from timeline.timexes import Timex

Days = tuple[date, date]
LINKING = frozenset({"ADP", "SCONJ", "ADV", "PART"})
FAR = 8


def own_days(doc: Doc, timexes: Sequence[Timex]) -> Mapping[int, Days]:
    """Give the days of the words that expressions of time hang on.

    Args:
        doc: The parsed article.
        timexes: Its expressions, in text order.

    Returns:
        Token index -> first and last day, of the first expression that hangs on it.
    """
    found: dict[int, Days] = {}
    for timex, head in _heads(doc, timexes):
        if timex.start is not None and timex.end is not None:
            found.setdefault(_governor(head).i, (timex.start, timex.end))
    return found


def days_of(token: Token, days: Mapping[int, Days]) -> Days | None:
    """Give the days of a word, or of the clause that it stands in; None without."""
    here = token
    for _ in range(FAR):
        if here.i in days:
            return days[here.i]
        if here.pos_ in VERB_POS or here.head.i == here.i:
            return None
        here = here.head
    return None


def _heads(doc: Doc, timexes: Sequence[Timex]) -> Iterator[tuple[Timex, Token]]:
    """Walk tokens and timexes together; give each timex its highest token."""
    position = 0
    for timex in timexes:
        while position < len(doc) and doc[position].idx + len(doc[position]) <= timex.char_start:
            position += 1
        inside = []
        here = position
        while here < len(doc) and doc[here].idx < timex.char_end:
            inside.append(doc[here])
            here += 1
        words = {token.i for token in inside}
        for token in inside:
            if token.head.i not in words:
                yield timex, token
                break


def _governor(head: Token) -> Token:
    """Climb from an expression over the words that link it to what it dates."""
    here = head.head
    while here.pos_ in LINKING and here.head.i != here.i:
        here = here.head
    return here

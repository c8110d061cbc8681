"""Timexes of an article in, the days that its words have by their own clause out."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from timeline.events.clause import SUBJECTS, VERB_POS
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
    for timex, tokens in timex_tokens(doc, timexes):
        if tokens and timex.start is not None and timex.end is not None:
            days = timex.start, timex.end
            found.setdefault(_governor(highest(tokens)).i, days)
    return found


def days_of(token: Token, days: Mapping[int, Days]) -> Days | None:
    """Give the days of a word, or of the clause that it stands in; None without."""
    here = token
    for _ in range(FAR):
        if here.i in days:
            return days[here.i]
        if here.head.i == here.i or (here.pos_ in VERB_POS and here.dep_ != "advcl"):
            return _days_below(here, days) if token.dep_ in SUBJECTS else None
        here = here.head
    return None


def _days_below(verb: Token, days: Mapping[int, Days]) -> Days | None:
    """Give the days of "is expected to leave in May"."""
    found = (days[c.i] for c in verb.rights if c.dep_ == "xcomp" and c.i in days)
    return next(found, None)


def timex_tokens(
    doc: Doc, timexes: Sequence[Timex]
) -> Iterator[tuple[Timex, list[Token]]]:
    """Give each expression the tokens that it has a part of."""
    for timex in timexes:
        span = doc.char_span(timex.char_start, timex.char_end)
        yield timex, [token for token in span or () if not token.is_space]


def highest(tokens: Sequence[Token]) -> Token:
    """Give the token that hangs on a word outside, or the first.

    In "the 3 March raid" all three do: not "the".
    """
    inside = {token.i for token in tokens}
    tops = [t for t in tokens if t.head.i not in inside or t.head.i == t.i]
    return next((t for t in tops if t.dep_ != "det"), (*tops, *tokens)[0])


def _governor(head: Token) -> Token:
    """Climb from an expression over the words that link it to what it dates."""
    here = head.head
    while here.pos_ in LINKING and here.head.i != here.i:
        here = here.head
    return here

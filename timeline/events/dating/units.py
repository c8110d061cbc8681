"""A parsed article in, units of time that are counted from an event out.

"The day before the vote", "the night after it fell": no date by themselves.
"""

from collections.abc import Collection, Iterator, Sequence

from timeline.events.word_lists import read_word_lists
from timeline.language import Token
from timeline.timexes import Timex, TimexType

LISTS = read_word_lists("dating")
BESIDE = frozenset({"after", "before"})
LENGTHS = {
    **dict.fromkeys(LISTS["counted_days"], "P1D"),
    "week": "P1W",
    "month": "P1M",
    "year": "P1Y",
}


def counted_units(
    tokens: Sequence[Token], taken: Collection[int]
) -> Iterator[tuple[Timex, list[Token]]]:
    """Give "the day" of "the day before the vote" as a length, with its tokens.

    Args:
        tokens: All of a parsed article.
        taken: Indices of the tokens of its timexes; what is counted from one of them
            is a date of its own.
    """
    for article, token, link in zip(tokens, tokens[1:], tokens[2:], strict=False):
        value = LENGTHS.get(token.lower_)
        if value is None or token.i in taken:
            continue
        if article.lower_ == "the" and link.lower_ in BESIDE and _leads(link, taken):
            span = token.doc[article.i : token.i + 1]
            timex = Timex(
                char_start=span.start_char,
                char_end=span.end_char,
                text=span.text,
                type=TimexType.DURATION,
                value=value,
            )
            yield timex, [article, token]


def _leads(link: Token, taken: Collection[int]) -> bool:
    """Tell a link that something follows which is no time itself."""
    below = [child for child in link.children if child.dep_ in {"pobj", "pcomp"}]
    followers = [link.head] if link.dep_ == "mark" else below
    return any(one.i > link.i and one.i not in taken for one in followers)

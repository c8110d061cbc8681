"""Two ends of a range in, one expression out: "from March to May", "1914-1918"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.timexes.counting.edtf import write_edtf
from timeline.timexes.explain import long_span, plain
from timeline.timexes.reading.vocabulary import of_language, read_data
from timeline.timexes.values import Precision, Timex, TimexType

BETWEEN_ROOM = 20  # characters before a pair in which "between" may stand


@dataclass(frozen=True, slots=True)
class Links:
    """What stands around the two ends of a range.

    Attributes:
        link: Between them: "to", "-".
        pair: Between them after `opening`: "and".
        opening: Before the first: "between".
    """

    link: re.Pattern[str]
    pair: re.Pattern[str]
    opening: re.Pattern[str]


@of_language
def load_links() -> Links:
    """Read what stands around the ends of a range in a language."""
    read = read_data("surroundings.toml")["range"]
    choice = {name: "|".join(map(re.escape, read[name].split())) for name in read}
    article = f"(?:(?:{choice['articles']})\\s+)?"
    return Links(
        link=re.compile(rf"\s*(?:{choice['links']})\s*{article}", re.IGNORECASE),
        pair=re.compile(rf"\s*,?\s*(?:{choice['pair']})\s+{article}", re.IGNORECASE),
        opening=re.compile(rf"\b(?:{choice['opening']})\s+{article}\Z", re.IGNORECASE),
    )


def join_ranges(text: str, timexes: Iterable[Timex]) -> list[Timex]:
    """Join the two ends of every range into one expression; leave the rest alone.

    Args:
        text: The text that the expressions were found in.
        timexes: Expressions in text order, as `find_timexes` gives them.

    >>> from timeline.timexes import find_timexes
    >>> text = "It lasted from March to May 1999."
    >>> [joined] = join_ranges(text, find_timexes(text))
    >>> joined.text, joined.edtf
    ('March to May 1999', '1999-03-01/1999-05-31')
    """
    joined: list[Timex] = []
    for timex in timexes:
        if joined and _links(text, joined[-1], timex):
            joined[-1] = _join(text, joined[-1], timex)
        else:
            joined.append(timex)
    return joined


def _links(text: str, first: Timex, second: Timex) -> bool:
    """Tell whether two expressions are the ends of one range."""
    if first.start is None or second.end is None or second.end < first.start:
        return False
    if _is_within(second, first):
        return False  # "in July - July 27, to be exact"
    if first.type is not TimexType.DATE or second.type is not TimexType.DATE:
        return False
    links = load_links()
    between = text[first.char_end : second.char_start]
    if links.link.fullmatch(between):
        return True
    before = text[max(0, first.char_start - BETWEEN_ROOM) : first.char_start]
    return bool(links.pair.fullmatch(between) and links.opening.search(before))


def _is_within(inner: Timex, outer: Timex) -> bool:
    """Tell an expression that lies in a longer one: no end of a range with it."""
    if not (inner.start and inner.end and outer.start and outer.end):
        return False
    shorter = inner.end - inner.start < outer.end - outer.start
    return shorter and outer.start <= inner.start and inner.end <= outer.end


def _join(text: str, first: Timex, second: Timex) -> Timex:
    words = text[first.char_start : second.char_end]
    if first.start is None or second.end is None:
        return first
    span = first.start, second.end
    return Timex(
        char_start=first.char_start,
        char_end=second.char_end,
        text=words,
        type=TimexType.DATE,
        value=f"{first.value}/{second.value}",
        start=span[0],
        end=span[1],
        precision=Precision.RANGE,
        edtf=write_edtf(None, span),
        reason=f"'{plain(words)}' is {long_span(*span)}.",
    )

"""A body's whole name in, the shorter forms that may stand for it out."""

from collections.abc import Iterator, Sequence

from timeline.actors.gazetteer.aliases import gazetteer, listed_clubs
from timeline.actors.gazetteer.firms import company_name, firm_name
from timeline.actors.gazetteer.spelling import folded
from timeline.actors.kinds.clubs import plural_names, short_names
from timeline.actors.values import ActorType
from timeline.actors.words import word_lists

LONGEST_HEAD = 2  # words
PAIR = 2


def parts_of_body(text: str) -> Iterator[str]:
    """Give the shorter forms: without what comes first, or without the head word.

    >>> list(parts_of_body("Lund Tire & Rubber"))[-2:]
    ['lund tire', 'lund']
    """
    lists = word_lists()
    words = text.split()
    for begin in range(1, len(words)):
        if lists.small_words.isdisjoint(words[begin - 1 : begin + 1]):
            rest = words[begin:]
            if len(rest) > 1 or rest[0] in lists.organisation_heads:
                yield folded(" ".join(rest))
    if "&" in words[PAIR:]:
        yield folded(" ".join(words[: words.index("&", PAIR)]))  # "Lund Tire & Rubber"
    yield from _before_head(words)
    yield from short_names(text)
    yield from plural_names(text)
    if text in listed_clubs() and len(words) > 1:
        yield folded(words[-1])  # "Villa"
    yield from firm_name(text)
    yield from company_name(text)


def without_nation(text: str) -> str:
    """Give a body's name without the country that opens it; else the same.

    >>> without_nation("United States Commission on Mills"), without_nation("Lund Bank")
    ('Commission on Mills', 'Lund Bank')
    """
    listed = gazetteer().by_words
    for end in (at for at, letter in enumerate(text) if letter == " "):
        alias = listed.get(text[:end])
        if alias is not None and alias.actor.type is ActorType.COUNTRY:
            return text[end + 1 :]
    return text


def _before_head(words: Sequence[str]) -> Iterator[str]:
    """Give the shorter forms of a name that has words such as "Ministry" in it."""
    lists = word_lists()
    heads = [at for at, word in enumerate(words) if word in lists.organisation_heads]
    if heads and heads[-1] > 0:
        whole = {at + 1 for at in heads if at < heads[-1] - 1}
        ends = (end for end in range(1, heads[-1] + 1) if end not in whole)
        yield from (folded(" ".join(words[:end])) for end in ends)
    if heads and heads[-1] > 1 and heads[-1] == len(words) - 1:
        yield folded(f"{words[0]} {words[-1]}")
        yield folded(f"{words[1]} {words[-1]}")  # "House Reform and Roads Committee"
    if (
        "of" in words[LONGEST_HEAD:]
        and words[words.index("of") - 1] in lists.organisation_heads
    ):
        yield folded(" ".join(words[: words.index("of")]))
    if words[0] in lists.organisation_heads and "of" in words:
        yield folded(words[0])

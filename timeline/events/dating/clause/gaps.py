"""An event and the dates of its sentence in, which are of other things out.

"Police arrested two men on Monday and a third on Wednesday": Monday dates the arrest.
"They want a debate on 15 January and elections in March": each has a date of its own.
"""

from collections.abc import Sequence

from timeline.events.dating.article.placed import PlacedTimex
from timeline.language import Token

THINGS = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"})
OBJECTS = frozenset({"dobj", "attr"})
DATING = frozenset({"on", "in", "for", "by", "at"})
JOINING = frozenset({"and", "or", "then"})
LONGEST_THING = 5  # words from a noun to its date: "the release of all prisoners by"
SHORTEST = 2  # dates of a sentence, one on each side of what is left out


def gap_after(token: Token, row: Sequence[PlacedTimex]) -> int | None:
    """Give where the words begin that go on without the verb; None where none do.

    They begin behind a date of the verb's own and have one themselves.

    Args:
        token: The event's predicate.
        row: The dated expressions of its sentence.
    """
    if token.pos_ != "VERB" or len(row) < SHORTEST:
        return None
    objects = [child for child in token.rights if child.dep_ in OBJECTS]
    dates = [placed.head for placed in row if placed.first > token.i]
    for one in (token, *objects, *dates):
        for child in one.rights:
            if child.dep_ == "conj" and child.pos_ in THINGS:
                first = child.left_edge.i
                if _goes_on_there(token, first, row):
                    return first
    return None


def _goes_on_there(token: Token, first: int, row: Sequence[PlacedTimex]) -> bool:
    """Tell where words between dates begin, the first of which is behind the verb."""
    if any(placed.first <= first <= placed.last for placed in row):
        return False
    before = any(token.i < placed.last < first for placed in row)
    return before and any(placed.first > first for placed in row)


def dates_of_others(token: Token, row: Sequence[PlacedTimex]) -> frozenset[int]:
    """Give the dates of a list's other things, where each thing has one of its own.

    "Wants a debate on 15 January and elections in March": neither date is of both.

    Args:
        token: The event's predicate.
        row: The dated expressions of its sentence, in text order.

    Returns:
        The indices of their first tokens; none where the event is no thing of a list.
    """
    if token.pos_ != "NOUN" or len(row) < SHORTEST:
        return frozenset()
    mine = next((one for one in row if token.i < one.first), None)
    if mine is None or not _is_right_behind(mine, token):
        return frozenset()
    at = row.index(mine)
    listed = at > 0 and _leads_on(row[at - 1], token)
    follower = _thing_before(row[at + 1]) if at + 1 < len(row) else None
    listed = listed or (follower is not None and _leads_on(mine, follower))
    return frozenset(one.first for one in row if one is not mine and listed)


def _thing_before(placed: PlacedTimex) -> Token | None:
    """Give the noun that a date stands right behind: "elections in March"."""
    before = placed.head.doc[max(0, placed.first - LONGEST_THING) : placed.first]
    nouns = (one for one in before if one.pos_ == "NOUN")
    return next((one for one in nouns if _is_right_behind(placed, one)), None)


def _is_right_behind(placed: PlacedTimex, noun: Token) -> bool:
    """Tell "elections in March" and "the release of prisoners by Friday"."""
    between = list(noun.doc[noun.i + 1 : placed.first])
    if len(between) > LONGEST_THING or not between:
        return False
    *rest, link = between
    of_it = not rest or (rest[0].lower_ == "of" and all(map(_names, rest[1:])))
    return of_it and link.lower_ in DATING


def _leads_on(placed: PlacedTimex, noun: Token) -> bool:
    """Tell a thing that "and" joins right behind a date."""
    between = list(noun.doc[placed.last + 1 : noun.i])
    words = [one for one in between if one.text != ","]
    joined = bool(words) and words[0].lower_ in JOINING
    return joined and len(words) <= LONGEST_THING and all(map(_names, words[1:]))


def _names(word: Token) -> bool:
    return word.pos_ in THINGS

"""A parsed article in, units of time that are counted from an event out.

"The day before the vote", "the night after it fell", "on the day of the vote", "on the
day it fell": no date by themselves.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.events.dating.article.amounts import days_passed
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_CLAUSES, Token
from timeline.timexes import Timex, TimexType

LISTS = read_word_lists("dating")
DAY, OF = "day", "of"
BESIDE = frozenset({"after", "before", "following"})
COUNTING = frozenset({"CD", "DT", "JJ", "JJR", "JJS", "PRP$", "RB"})
FRONTED = frozenset({"ccomp", "advcl"})
COUNTED_DAYS, EVES = LISTS["counted_days"], LISTS["eves"]
# Told of so many, without a number: "hours after the blast".
SEVERAL = LISTS["moments"] | {"hours"}
LENGTHS = {
    **dict.fromkeys(COUNTED_DAYS | EVES, "P1D"),
    **dict.fromkeys(LISTS["moments"], "PT1M"),
    "hours": "PT1H",
    "week": "P1W",
    "month": "P1M",
    "year": "P1Y",
}


def counted_units(
    tokens: Sequence[Token], taken: Collection[int]
) -> Iterator[tuple[Timex, list[Token]]]:
    """Give "the day" of "the day before the vote" as a length, with its tokens.

    And "the eve" of "the eve of the vote". That of "on the day of the vote" and "on
    the night it fell" lies no such length off, but on the same day. "The fourth day" of
    "on the fourth day of the strike" is a length of three days: so long it had gone on.

    Args:
        tokens: All of a parsed article.
        taken: Indices of the tokens of its timexes; what is counted from one of them
            is a date of its own.
    """
    yield from _numbered_days(tokens, taken)
    for article, token, link in _units(tokens, taken):
        off = link.lower_ in BESIDE or is_eve(token, link)
        if (off and leads(link, taken)) or _is_of_event(token, taken):
            yield unit_length(article, token), _tokens(article, token)


def _numbered_days(
    tokens: Sequence[Token], taken: Collection[int]
) -> Iterator[tuple[Timex, list[Token]]]:
    """Give "the fourth day" of "on the fourth day of the strike"."""
    for words in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        article, number, day, link = words
        passed = days_passed(number)
        known = passed is not None and day.lower_ == DAY and day.i not in taken
        of_it = article.lower_ == "the" and link.lower_ == OF
        if known and of_it and leads(link, taken):
            length = unit_length(article, day)
            yield replace(length, value=f"P{passed}D"), [article, number, day]


def units_before(
    tokens: Sequence[Token], dates: Collection[int]
) -> Iterator[tuple[Timex, list[Token]]]:
    """Give "the week" of "the week before Christmas" as a length, with its tokens.

    Args:
        tokens: All of a parsed article.
        dates: Indices of the first tokens of its dates.
    """
    for article, token, link in _units(tokens, ()):
        long = token.lower_ not in COUNTED_DAYS
        if long and link.lower_ in BESIDE and link.i + 1 in dates:
            yield unit_length(article, token), [article, token]


def _units(
    tokens: Sequence[Token], taken: Collection[int]
) -> Iterator[tuple[Token, Token, Token]]:
    """Give "the", the unit and the word behind it, which are no time by themselves.

    "Hours after the blast" has no "the": there the unit stands for it.
    """
    for token, link in pairwise(tokens):
        article = tokens[token.i - 1] if token.i else token
        if token.lower_ not in LENGTHS or token.i in taken:
            continue
        if article.lower_ == "the":
            yield article, token, link
        elif token.lower_ in SEVERAL and article.tag_ not in COUNTING:
            yield token, token, link


def is_eve(unit: Token, link: Token) -> bool:
    """Tell "the eve of the vote", which is the day before it.

    Args:
        unit: The unit of time.
        link: The word behind it.
    """
    return unit.lower_ in EVES and link.lower_ == OF


def _tokens(article: Token, unit: Token) -> list[Token]:
    return [unit] if article.i == unit.i else [article, unit]


def unit_length(article: Token, unit: Token) -> Timex:
    """Give "the week" as a length, by its article and its unit, one of `LENGTHS`."""
    span = unit.doc[article.i : unit.i + 1]
    return Timex(
        char_start=span.start_char,
        char_end=span.end_char,
        text=span.text,
        type=TimexType.DURATION,
        value=LENGTHS[unit.lower_],
    )


def leads(link: Token, taken: Collection[int]) -> bool:
    """Tell a link that something follows which is no time itself."""
    below = [child for child in link.children if child.dep_ in {"pobj", "pcomp"}]
    followers = [link.head] if link.dep_ == "mark" else below
    return any(one.i > link.i and one.i not in taken for one in followers)


def _is_of_event(unit: Token, taken: Collection[int]) -> bool:
    """Tell the day that an event names: "on the day of the vote", "on the day it fell".

    Not "on the day of Easter", nor "the day's work", "the day is near".
    """
    top = event_of_day(unit)
    return top is not None and top.i not in taken


def event_of_day(unit: Token) -> Token | None:
    """Give the event of "on the day of the vote" and "on the day it fell".

    Args:
        unit: The word "day"; None is given for other words, and without "on the".
    """
    on = unit.head.lower_ == "on" and unit.dep_ == "pobj"
    article = any(child.lower_ == "the" for child in unit.lefts)
    if not on or not article or unit.lower_ not in COUNTED_DAYS:
        return None
    if days_passed(unit.nbor(-1)) is not None:
        return None  # "on the fourth day of the strike"
    for child in unit.rights:
        if child.dep_ in NOUN_CLAUSES:
            return child
        if child.lower_ == "of":
            return next((one for one in child.rights if one.dep_ == "pobj"), None)
    verb = unit.head.head  # "On the day it fell, he left": the parser has it fall on it
    fronted = verb.dep_ in FRONTED and unit.i < verb.i < verb.head.i
    return verb if fronted and unit.nbor().text != "," else None

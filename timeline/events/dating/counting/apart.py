"""A length in an event's sentence in, what it tells the event to be off from out."""

from typing import NamedTuple

from timeline.events.dating.article.amounts import WITHIN, is_numbered, to_the_day
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.units import OF, event_of_day, is_eve
from timeline.events.lexicon import is_event_noun
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_POS, Token, lemma

LISTS = read_word_lists("dating")
FOR = "for"
FAR_OFF, GONE_ON = LISTS["far_off"], LISTS["gone_on"]
BY = "by"
POINTING = frozenset({"the", "this", "that"})
TELLS_AGAIN = LISTS["comes_now"] | LISTS["takes_place"]


class Gap(NamedTuple):
    """A length that says how far an event is from another: "a week after the vote".

    Attributes:
        top: The word that rules what it is counted from: "vote".
        back: What it is counted from lies before the rest of the sentence.
        inside: The event in question is that, or a part of it.
        same: It lies on the same day: "on the day of the vote".
    """

    top: Token
    back: bool
    inside: bool
    same: bool = False


def gone_on(placed: PlacedTimex) -> Gap | None:
    """Read what had gone on so long: "two weeks into the strike"; None for others.

    So of "the fourth day of the strike".
    """
    link = next(iter(placed.head.doc[placed.last + 1 : placed.last + 2]), None)
    if link is None:
        return None
    numbered = is_numbered(placed) and link.lower_ == OF
    if not numbered and link.lower_ not in GONE_ON:
        return None
    top = next((c for c in link.children if c.dep_ == "pobj"), None)
    return Gap(top, back=True, inside=False) if top is not None else None


def gap_of(placed: PlacedTimex, token: Token) -> Gap | None:
    """Read what a length is counted from; None for one that only tells how long.

    "Jailed for ten years after the trial" is not ten years after it, nor is what was
    "moved up by two weeks after a storm" two weeks after that.

    Args:
        placed: The length.
        token: The predicate of an event of its sentence.
    """
    if placed.preposition == FOR or is_moved_by(placed):
        return None
    return _counted_from(placed, token)


def is_news(gap: Gap) -> bool:
    """Tell "he was named three weeks after they died", of no day told before.

    So "a day before the riot they voted". "The vote came two weeks after he left" is
    the vote told before.

    Args:
        gap: What the deaths are, counted back from the naming.
    """
    known = gap.top.pos_ == "VERB" or any(
        one.lower_ in POINTING for one in gap.top.lefts
    )
    return known and TELLS_AGAIN.isdisjoint(map(lemma, gap.top.ancestors))


def is_moved_by(placed: PlacedTimex) -> bool:
    """Tell how far something is moved: "put off by a week after the vote".

    Args:
        placed: The length.
    """
    verb = placed.verb
    return (
        placed.preposition == BY
        and verb is not None
        and verb.i < placed.first
        and lemma(verb) in LISTS["put_off"]
    )


def gap_behind(placed: PlacedTimex, token: Token) -> Gap | None:
    """Read the crash of "flew for three weeks after the crash"; None for other words.

    Args:
        placed: The length.
        token: The flying.
    """
    gap = _counted_from(placed, token) if placed.preposition == FOR else None
    return None if gap is None or gap.inside or gap.same else gap


def is_before_span(placed: PlacedTimex, token: Token) -> bool:
    """Tell the trial of "jailed for ten years after the trial", which was not so long.

    Args:
        placed: The length.
        token: The predicate of an event of its sentence.
    """
    gap = _counted_from(placed, token) if placed.preposition == FOR else None
    return gap is not None and gap.inside and not gap.same


def is_off_with_object(placed: PlacedTimex, token: Token) -> bool:
    """Tell the condemning of "condemned a raid the day before the vote".

    As far off is the raid alone, which stands right before.

    Args:
        placed: The length.
        token: The predicate of an event of its sentence.
    """
    if lemma(token) not in LISTS["decides_on"]:
        return False
    return any(
        one.dep_ == "dobj"
        and one.right_edge.i + 1 == placed.first
        and is_event_noun(lemma(one))
        for one in token.rights
    )


def _counted_from(placed: PlacedTimex, token: Token) -> Gap | None:
    last = placed.last + to_the_day(placed)
    after = placed.head.doc[last + 1 : last + 2]
    within = placed.preposition == WITHIN and after.text.lower() == "of"
    eve = any(is_eve(placed.head, one) for one in after)
    if after.text.lower() not in FAR_OFF and not within and not eve:
        return _same_day(placed, token)
    link = after[0]
    below = [c for c in link.children if c.dep_ in {"pobj", "pcomp"}]
    top = _clause_after(link, placed) or next(iter(below), link)
    inside = top.i == token.i or top.is_ancestor(token)
    return Gap(top, link.lower_ != "before" and not eve, inside)


def _clause_after(link: Token, placed: PlacedTimex) -> Token | None:
    """Give the verb of the clause that "after" begins; None for "after the vote".

    The parser may take "nine years after the ferry Osprey sank" for a ferry's years.
    """
    if link.dep_ == "mark":
        return link.head
    for verb in (link.head, placed.head.head):
        after = verb.dep_ == "advcl" and link.i < verb.i
        if after and all(one.text != "," for one in verb.doc[link.i : verb.i]):
            return verb
    return None


def _same_day(placed: PlacedTimex, token: Token) -> Gap | None:
    """Read "on the day of the vote" and "on the day it fell"; None for other words."""
    top = event_of_day(placed.head)
    if top is None:
        return None
    return Gap(top, True, top.i == token.i or top.is_ancestor(token), same=True)


def is_day_of(top: Token, placed: PlacedTimex) -> bool:
    """Tell the day of the vote of "a week before the vote on 3 October".

    The parser may hang it on the verb: a day of its own is set off by a comma.

    Args:
        top: What is counted from.
        placed: The expression.
    """
    if top.is_ancestor(placed.head):
        return True
    begins = placed.first - 1 if placed.preposition else placed.first
    return top.pos_ in NOUN_POS and begins == top.right_edge.i + 1

"""Events in, the same with one row for a death that is told twice out.

"Ana Ruiz has died. She died at home on Sunday": nobody dies twice.
"""

from collections.abc import Sequence
from dataclasses import replace

from timeline.actors import ActorType
from timeline.events.told_within import LISTED_FROM
from timeline.events.values import DateBasis, Event, Status
from timeline.events.word_lists import read_word_lists

LISTS = read_word_lists("titles")
LONGEST_OFFICE = 5  # words: "former prime minister"


def with_deaths_joined(events: Sequence[Event]) -> list[Event]:
    """Make one row of the rows that tell one person's death, of days that may be one.

    It is the one whose days words give, or the first.

    Args:
        events: In text order.
    """
    told: dict[int, Event] = {}
    first: dict[tuple[str, str], int] = {}
    for event in events:
        who = _who_died(event)
        known = told.get(first.get(who, -1)) if who is not None else None
        one = event
        if known is not None and _may_be_one(known, event):
            del told[known.char_start]
            one = _joined(known, event)
        told[one.char_start] = one
        if who is not None:
            first[who] = one.char_start
    return sorted(told.values(), key=lambda event: event.char_start)


def _who_died(event: Event) -> tuple[str, str] | None:
    """Give whose death a title tells, and its verb; None for other events."""
    sure = event.status is Status.HAPPENED and event.salience >= LISTED_FROM
    if not sure or event.predicate.lower() not in LISTS["once_in_a_life"]:
        return None
    for one in event.participants:
        before, name, after = f"{event.title} ".partition(f"{one.name} ")
        verb = next((v for v in LISTS["told_once"] if after.startswith(f"{v} ")), "")
        opens = len(before.split(" ")) <= LONGEST_OFFICE
        if one.type is ActorType.PERSON and name and verb and opens:
            return one.name, verb
    return None


def _may_be_one(one: Event, other: Event) -> bool:
    """Tell days that overlap, or that are not known."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return True
    return one.start <= other.end and other.start <= one.end


def _joined(one: Event, other: Event) -> Event:
    """Give the one whose days words give, with the other as its mention."""
    given = DateBasis.EXPRESSION
    later = other.date_basis is given and one.date_basis is not given
    whole, part = (other, one) if later else (one, other)
    mentions = {*whole.mentions, *part.mentions, (part.char_start, part.char_end)}
    return replace(
        whole,
        mentions=tuple(sorted(mentions)),
        salience=max(whole.salience, part.salience),
    )

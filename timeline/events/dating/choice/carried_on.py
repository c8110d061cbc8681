"""Events counted off from others in, their days for what the next sentences tell out.

"He was shot a week before the vote. Campaigning stopped": after it was shot, not after
the vote that was told before.
"""

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.clause import VERB_POS
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.choice.linked import Linked, link_events
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.dating.counting.counted import gaps
from timeline.events.dating.reasons import reason_of
from timeline.events.dating.values import Shape, Source
from timeline.language import Token
from timeline.timexes import Precision, TimexType

FAR = frozenset({Shape.BACK, Shape.AHEAD})
WEEK = 7  # days
REACH = 3  # sentences


def carry_counted(linked: Sequence[Linked], story: Story) -> list[Linked]:
    """Link anew what follows events whose days were counted from others.

    Args:
        linked: The events of the article, each with what it was linked to.
        story: The article; its `counted` is filled.
    """
    for one in linked:
        placed = _counted(one, story)
        if placed is not None:
            story.counted.setdefault(placed.sentence, []).append(placed)
    if not story.counted:
        return list(linked)
    behind = {n + far for n in story.counted for far in range(1, REACH + 1)}
    again = [
        event.token
        for event, _, _ in linked
        if event.sentence in behind and not story.timexes[event.sentence]
    ]
    found = {one[0].token.i: one for one in link_events(again, story)} if again else {}
    return [found.get(one[0].token.i, one) for one in linked]


def _counted(linked: Linked, story: Story) -> PlacedTimex | None:
    """Give the days of "was shot a week before the vote" as an expression of them."""
    event, found, _ = linked
    placed, start, end = found.placed, found.start, found.end
    if found.source is not Source.LENGTH or found.shape not in FAR or placed is None:
        return None
    if start is None or end is None or (end - start).days >= WEEK:
        return None
    if not _is_main(event.token, placed, story):
        return None
    day = start == end
    timex = replace(
        placed.timex,
        type=TimexType.DATE,
        value=str(start),
        start=start,
        end=end,
        precision=Precision.DAY if day else Precision.RANGE,
        edtf=str(start) if day else f"{start}/{end}",
        reason=reason_of(event, found, story),
    )
    return replace(placed, timex=timex, verb=event.token, main=True)


def _is_main(token: Token, placed: PlacedTimex, story: Story) -> bool:
    """Tell the main verb of a sentence that a length is of."""
    main = token.pos_ in VERB_POS and first_joined(token).dep_ == "ROOT"
    return main and any(
        one.first == placed.first for one, _ in gaps(token, placed.sentence, story)
    )

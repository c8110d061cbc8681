"""A month or year of an event's sentence in, the days told elsewhere inside it out.

"In March rebels took the port. The port fell on 9 March": on that day.
"""

from collections.abc import Iterator, Sequence

from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.finer import is_over, told_finer
from timeline.events.dating.values import Candidate, Shape, Source

MOST = 2  # such months and years, and days in each


def inside(own: Sequence[Candidate], number: int, story: Story) -> Iterator[Candidate]:
    """Give dates told elsewhere that say a month or year of the event exactly.

    Not the year of another clause: "who took power in 2008, won a vote on Sunday".

    Args:
        own: Days that the event is offered by expressions of its sentence.
        number: Of its sentence.
        story: The article.
    """
    its = {one.placed.first for one in own if one.placed is not None}
    row = (one for one in story.timexes[number] if one.first in its)
    wide = [one for one in row if is_over(one, story)]
    for placed in wide[:MOST]:
        finer = told_finer(placed, number, story)
        for rank, other in enumerate(finer[:MOST]):
            yield Candidate(
                *(Source.INSIDE, Shape.AT, other.start, other.end, other, rank),
                within=placed,
            )

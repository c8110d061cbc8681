"""One more thing of a kind in, the day that another sentence tells for it out.

"A second blast has shaken the mine. ... On Wednesday there was a second blast": that
Wednesday, and no day of the first.
"""

from timeline.events.clause import subject_of
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.counting.origin import told_day
from timeline.events.told_apart import ONE_MORE, things_told_apart, told_apart
from timeline.language import Token


def day_of_one_more(event: Token, number: int, story: Story) -> PlacedTimex | None:
    """Give the day told for "a second blast"; None for other things.

    Args:
        event: The event's predicate.
        number: Of its sentence, which tells no day itself.
        story: The article.
    """
    if story.timexes[number] or told_apart(event) <= ONE_MORE:
        return None
    thing = subject_of(event) if event.pos_ == "VERB" else event
    if thing is None or thing.lower_ not in things_told_apart(event):
        return None
    found = told_day(thing, number, story)
    return None if found is None or found.speech else found

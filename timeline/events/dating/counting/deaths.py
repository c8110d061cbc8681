"""The end of a life in, the one day that the text tells for it out.

"Berg has died at 71. The council confirmed his death on Tuesday. Berg died on Sunday":
on that Sunday alone.
"""

from timeline.events.clause import subject_of
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

DEATHS = read_word_lists("dating")["deaths"]


def day_of_death(event: Token, number: int, story: Story) -> PlacedTimex | None:
    """Give the day on which another sentence says that somebody died.

    Args:
        event: The event's predicate.
        number: Of its sentence.
        story: The article.

    Returns:
        None for other events, for a death with a date of its own, and where no day or
        more than one is told for that of who bears this name.
    """
    name = _who_died(event)
    if not name or any(one.verb == event for one in story.timexes[number]):
        return None
    found = [
        one
        for other in story.dated
        for one in story.timexes[other]
        if one.verb is not None and one.verb.i != event.i
        if one.start == one.end and _who_died(one.verb) == name
    ]
    days = {one.start for one in found}
    return found[0] if len(days) == 1 else None


def _who_died(verb: Token) -> str:
    """Give the name, its last word, of who died; empty for other verbs and for "he"."""
    if verb.pos_ != "VERB" or lemma(verb) not in DEATHS:
        return ""
    who = subject_of(verb)
    if who is None:
        return ""
    named = (who, *(one for one in who.rights if one.dep_ == "appos"))
    return next((one.text for one in named if one.pos_ == "PROPN"), "")

"""The end of a life in, the one day that the text tells for it out.

"Berg has died at 71. The council confirmed his death on Tuesday. Berg died on Sunday":
on that Sunday alone.
"""

from timeline.events.clause import subject_of
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("dating")
DEATHS = LISTS["deaths"]
STRIKES = LISTS["deeds"] | LISTS["harms"] | LISTS["strikes"]
SOON = 2  # sentences from the crash to who died at its scene


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


def day_at_scene(event: Token, number: int, story: Story) -> PlacedTimex | None:
    """Give the day of the crash or the shots for who "died at the scene".

    Args:
        event: The event's predicate.
        number: Of its sentence.
        story: The article.

    Returns:
        None for other events, for a death with a date of its own, and where no such day
        is told in the sentences before.
    """
    if not _is_at_scene(event) or story.timexes[number]:
        return None
    for earlier in range(number - 1, max(-1, number - 1 - SOON), -1):
        for one in story.timexes[earlier]:
            struck = one.verb is not None and lemma(one.verb) in STRIKES
            if struck and one.start == one.end:
                return one
    return None


def _is_at_scene(verb: Token) -> bool:
    """Tell "died at the scene" and "found dead on the spot"."""
    dead = any(child.lower_ == "dead" for child in verb.children)
    below = [verb, *(child for child in verb.children if child.lower_ == "dead")]
    links = (link for one in below for link in one.rights if link.dep_ == "prep")
    there = any(lemma(c) in LISTS["scenes"] for link in links for c in link.children)
    return there and (dead or lemma(verb) in DEATHS)


def _who_died(verb: Token) -> str:
    """Give the name, its last word, of who died; empty for other verbs and for "he"."""
    if verb.pos_ != "VERB" or lemma(verb) not in DEATHS:
        return ""
    who = subject_of(verb)
    if who is None:
        return ""
    named = (who, *(one for one in who.rights if one.dep_ == "appos"))
    return next((one.text for one in named if one.pos_ == "PROPN"), "")

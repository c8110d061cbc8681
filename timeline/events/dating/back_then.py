"""An event in, the sentence whose dates the "then" behind its verb means out.

"Whole towns were reduced to rubble then": in the year that was told last. A "then"
before its verb goes on with the story: "they then left".
"""

from timeline.events.clause import clause_verb, is_behind_comma
from timeline.events.dating.happening import has_happened
from timeline.events.dating.story import Story
from timeline.events.dating.values import Candidate
from timeline.language import Token

REACH = 2  # sentences
THEN = "then"


def told_back_then(token: Token, story: Story) -> int | None:
    """Give the number of the sentence whose dates an event is told to be of.

    Args:
        token: The event's predicate.
        story: The article.

    Returns:
        None where no "then" stands behind its verb, where its sentence has a date of
        its own and where the sentences just before have none.
    """
    number, verb = story.sentence[token.i], clause_verb(token)
    if verb is None or story.timexes[number] or not has_happened(verb):
        return None
    if not any(_is_behind(child, verb) for child in verb.rights):
        return None
    before = range(number - 1, max(-1, number - 1 - REACH), -1)
    return next((one for one in before if story.timexes[one]), None)


def _is_behind(word: Token, verb: Token) -> bool:
    """Tell "were closed then." and "lived there then, and ..."; not "left, then"."""
    if word.lower_ != THEN or word.dep_ != "advmod" or is_behind_comma(word):
        return False
    after = word.doc[word.i + 1 : word.i + 2]
    return verb.i < word.i and all(one.is_punct for one in after)


def is_not_of_then(candidate: Candidate, then: int) -> bool:
    """Tell days that are not those of the sentence that "then" means.

    Args:
        candidate: Days that the event may lie in.
        then: The number of that sentence.
    """
    placed = candidate.placed
    return placed is None or placed.sentence != then

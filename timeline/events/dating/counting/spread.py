"""An event in, the length over which several of it are told to have happened out.

"The club has hired four coaches in 18 months" did so in the 18 months up to
publication, on no day of the news.
"""

from timeline.events.clause import SUBJECTS, Tense, is_passive, read_verb_group
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.since import is_in_record
from timeline.events.dating.article.story import Story
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.language import Token

IN = "in"
ONE = frozenset({"one", "1"})


def spread_over(token: Token, number: int, story: Story) -> PlacedTimex | None:
    """Give the length of "has hired four coaches in 18 months"; None without one.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    if read_verb_group(token).tense is not Tense.PERFECT or not _tells_several(token):
        return None
    return next(
        (
            one
            for one in story.undated[number]
            if one.preposition == IN
            and one.verb == token
            and not is_in_record(one, token)
        ),
        None,
    )


def is_up_to_now(candidate: Candidate, placed: PlacedTimex) -> bool:
    """Tell the span of a length that ends at publication.

    Args:
        candidate: Days offered.
        placed: The length.
    """
    lasted = candidate.source is Source.LENGTH and candidate.shape is Shape.LASTED
    return (
        lasted
        and candidate.placed is not None
        and (candidate.placed.first == placed.first and candidate.other is None)
    )


def _tells_several(verb: Token) -> bool:
    """Tell "hired four coaches" and "three shops have been shut"."""
    roles = SUBJECTS if is_passive(verb) else {"dobj"}
    things = [child for child in verb.children if child.dep_ in roles]
    return any(
        one.dep_ == "nummod" and one.lower_ not in ONE
        for thing in things
        for one in thing.lefts
    )

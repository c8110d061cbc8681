"""An event in, the days that the vague times of its sentence are about out."""

from collections.abc import Iterator

from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.since import is_in_record
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.heard import is_of_heard
from timeline.events.dating.offered.of_others import is_of_quotation
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.language import Token


def vague(token: Token, number: int, story: Story) -> Iterator[Candidate]:
    """Give the days that "recently" and "in the past months" are about.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    for rank, placed in enumerate(story.undated[number]):
        heard = is_of_heard(placed, token, story.published)
        heard = heard or is_in_record(placed, token) or _is_over_by(placed, token)
        if heard or is_of_quotation(placed, token, story):
            continue
        if placed.timex.window is not None:
            first, last = placed.timex.window
            yield Candidate(Source.SENTENCE, Shape.ABOUT, first, last, placed, rank)


def _is_over_by(placed: PlacedTimex, token: Token) -> bool:
    """Tell the time of what came before: "moves to Lund after losing last season"."""
    verb = placed.verb
    led = verb is not None and verb.dep_ == "pcomp" and verb.head.lower_ == "after"
    return led and verb is not None and token.is_ancestor(verb) and token != verb

"""Events of a story in, the candidate that each is linked to out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events.clause import Tense
from timeline.events.dating.article.amounts import days_from
from timeline.events.dating.article.story import Story
from timeline.events.dating.choice.certainty import certainty
from timeline.events.dating.choice.choose import choose
from timeline.events.dating.choice.features import link_matrix
from timeline.events.dating.choice.link import load_link_model
from timeline.events.dating.clause.event import EventView, view_event
from timeline.events.dating.offered.candidates import find_candidates
from timeline.events.dating.values import Candidate
from timeline.language import Token

Linked = tuple[EventView, Candidate, float]
"""An event with the best of its candidates and how sure that is."""


def link_events(tokens: Sequence[Token], story: Story) -> Iterator[Linked]:
    """Give each event with the best of its candidates and how sure that is, 0..1.

    Args:
        tokens: Predicates of the article, one at least.
        story: The article.
    """
    model = load_link_model()
    events = [view_event(token, story) for token in tokens]
    choices = [find_candidates(token, story) for token in tokens]
    scores = model.scores(link_matrix(events, choices, story))
    chosen = choose(scores, choices, story.quoted)
    for event, candidates, choice in zip(events, choices, chosen, strict=True):
        found = candidates[choice.best]
        sure = round(certainty(found, choice.belief, model.certainty), 4)
        either = choice.either and not _is_of_now(event, story)
        yield event, _either_day(found, story) if either else found, sure


def _is_of_now(event: EventView, story: Story) -> bool:
    """Tell what is told of the day of publication: "soldiers still patrol".

    In a headline the present may be of the day before: "Mayor resigns".
    """
    return event.tense is Tense.PRESENT and event.sentence not in story.headline


def _either_day(found: Candidate, story: Story) -> Candidate:
    """Give the day of publication and the one before: no words say which it was."""
    today = story.published
    if today is None:
        return found
    return replace(found, start=days_from(today, -1), end=today)

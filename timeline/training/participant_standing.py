"""Who matters in a story: fitted on who a reader named in its core events."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.events.participants.find import chances_of
from timeline.events.participants.standing import standing_rows
from timeline.events.participants.tie_context import TiedEvent
from timeline.events.trees import Floats
from timeline.training.boosting import Size, fit_trees, fitted_trees
from timeline.training.fitting import Labels, crossed
from timeline.training.participant_cases import Story, by_story, tied_events

STANDING_TREES = Size(trees=50, leaves=8)
# Finer steps differ by less than chance.
STANDINGS = np.array([0.0, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4])
SHOWN = 0.25
# The events found in these articles are better than elsewhere, as their models were
# fitted on them: elsewhere there are more bystanders. So the strictest that costs
# no more F1 here than this is taken.
STANDING_SLACK = 0.006


@dataclass(frozen=True, slots=True)
class ActorTable:
    """The actors of all articles: one row, one entry each.

    Attributes:
        rows: The numbers of `timeline.events.participants.standing.COLUMNS`.
        wanted: A reader named the actor in some core event.
        listed: It is listed with some shown event where bystanders are not left out.
        folds: Which fold its article is in.
    """

    rows: Floats
    wanted: NDArray[np.bool_]
    listed: NDArray[np.bool_]
    folds: NDArray[np.int64]


def fit_standing(
    stories: Sequence[Story],
    chances: Floats,
    threshold: float,
    story_folds: NDArray[np.int64],
) -> dict[str, Any]:
    """Fit who matters in a story, and how sure of it one must be.

    Args:
        stories: The articles.
        chances: Of each tie of all of them, that it takes part.
        threshold: What takes part has at least this chance.
        story_folds: The fold of each article, for the cross-validation.
    """
    table = _actor_table(stories, chances, threshold, story_folds)
    even = np.ones(len(table.wanted))

    def fit(chosen: Labels) -> Callable[[Floats], Floats]:
        args = table.rows[chosen], table.wanted[chosen], even[chosen]
        return fitted_trees(*args, STANDING_TREES).probability

    standing = crossed(table.folds, even > 0, fit, table.rows)
    wanted = sum(len(story.wanted) for story in stories)
    scores = {
        float(least): 2 * (taken & table.wanted).sum() / (taken.sum() + wanted)
        for least in STANDINGS
        for taken in [table.listed & (standing >= least)]
    }
    for least, score in scores.items():
        print(f"actors of an article: F1 {score:.3f} at {least:.2f}")  # noqa: T201 - a script's report
    best = max(scores.values()) - STANDING_SLACK
    return {
        "standing": fit_trees(table.rows, table.wanted, even, STANDING_TREES),
        "least_standing": max(x for x, score in scores.items() if score >= best),
    }


def _actor_table(
    stories: Sequence[Story],
    chances: Floats,
    threshold: float,
    story_folds: NDArray[np.int64],
) -> ActorTable:
    rows: list[tuple[float, ...]] = []
    wanted: list[bool] = []
    listed: list[bool] = []
    folds: list[int] = []
    own_chances = by_story(stories, chances)
    for story, own, fold in zip(stories, own_chances, story_folds, strict=True):
        known = list(chances_of(*_found(story, own)))
        actors, described = standing_rows(known, story.cast)
        shown = {
            actor
            for actor, chance in known
            if chance.salience >= SHOWN and chance.probability >= threshold
        }
        rows += described
        wanted += [story.is_wanted(actor) for actor in actors]
        listed += [actor in shown for actor in actors]
        folds += [int(fold)] * len(actors)
    table = np.array(rows, dtype=np.float64)
    return ActorTable(table, np.array(wanted), np.array(listed), np.array(folds))


def _found(story: Story, chances: Floats) -> tuple[list[TiedEvent], list[Floats]]:
    """Give the events that the program finds, and the probabilities of their ties."""
    events = tied_events(story.cases, chances)
    pairs = zip(events, story.cases, strict=True)
    found = [event for event, case in pairs if case.is_found]
    return found, [np.array(event.odds) for event in found]

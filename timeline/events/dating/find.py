"""Predicates of an article and its timexes in, one `Dating` a predicate out."""

from collections.abc import Sequence

import numpy as np

from timeline.events.dating.candidates import find_candidates
from timeline.events.dating.event import view_event
from timeline.events.dating.features import link_matrix
from timeline.events.dating.link import load_link_model, shares
from timeline.events.dating.spans import make_dating
from timeline.events.dating.story import lay_out
from timeline.events.values import Dating
from timeline.language import ParsedArticle, Token
from timeline.timexes import Timex


def date_events(
    parsed: ParsedArticle, tokens: Sequence[Token], timexes: Sequence[Timex]
) -> list[Dating]:
    """Date the events of an article, one `Dating` a predicate, parallel to `tokens`.

    Each event is linked to the best of its candidates: the expressions of its own
    sentence, the dates told before and after, the story's day and spans that end or
    begin with publication. Where the best is none of them, it stays undated.

    Args:
        parsed: The article.
        tokens: Head words of its predicates.
        timexes: Its expressions of time, in text order.
    """
    if not tokens:
        return []
    story = lay_out(parsed, timexes)
    events = [view_event(token, story) for token in tokens]
    choices = [find_candidates(token, story) for token in tokens]
    matrix = np.concatenate(
        [
            link_matrix(event, candidates, story)
            for event, candidates in zip(events, choices, strict=True)
        ]
    )
    scores = load_link_model().scores(matrix)
    beliefs = shares(scores, [len(candidates) for candidates in choices])
    return [
        make_dating(event, candidates[best], story, share=round(float(belief[best]), 4))
        for event, candidates, belief in zip(events, choices, beliefs, strict=True)
        for best in [int(belief.argmax())]
    ]

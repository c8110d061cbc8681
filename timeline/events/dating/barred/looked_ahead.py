"""A verb in, whether a day of its sentence is one that it only comes before out."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from timeline.events.clause import AHEAD, VERB_POS, read_verb_group
from timeline.events.dating.article.story import Story
from timeline.events.dating.values import Bar, Candidate, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token

LOOKS_AHEAD = read_word_lists("dating")["looks_ahead"]


def bars_looked_ahead(token: Token, story: Story) -> Iterator[Bar]:
    """Bar what is no plan from days to come that it is before.

    "She was campaigning ahead of Sunday's vote", published on a Friday: no campaign on
    Sunday. "She will campaign ahead of Sunday's vote" may go on until then.

    Args:
        token: The event's predicate.
        story: The article.
    """
    if story.published is None or token.pos_ not in VERB_POS:
        return
    if read_verb_group(token).tense not in AHEAD:
        yield partial(_is_looked_ahead_to, token, story.published)


def _is_looked_ahead_to(token: Token, today: date, candidate: Candidate) -> bool:
    placed = candidate.placed
    if candidate.source is not Source.SENTENCE or placed is None:
        return False
    if placed.start <= today or not token.is_ancestor(placed.head):
        return False
    words = [placed.head, *placed.head.ancestors]
    return any(word.lower_ in LOOKS_AHEAD for word in words[: words.index(token)])

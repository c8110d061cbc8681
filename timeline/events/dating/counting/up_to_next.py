"""An event that went on so long until the next one in, the days up to that out.

"He spent eleven years in Lund and retired in 2011": the eleven years up to 2011, as are
those of "she ruled for ten years and was toppled in 2011".
"""

from collections.abc import Iterator
from dataclasses import replace

from timeline.events.clause import SUBJECTS
from timeline.events.dating.article.amounts import days_from, length_in_days
from timeline.events.dating.article.happening import is_plainly_told
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.counting.apart import gap_behind
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

FOR = "for"
BARE = frozenset({"dobj", "npadvmod"})
BINDING = read_word_lists("dating")["binding"]


def up_to_next(token: Token, number: int, story: Story) -> Iterator[Candidate]:
    """Give the days that an event took up to the date of the verb joined to it.

    Only where the two have one subject, the first no date of its own, and the second
    happened by publication. Not "was jailed for ten years and fined in 2011".

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    if not is_plainly_told(token) or lemma(token) in BINDING:
        return
    date = _date_of_next(token, number, story)
    if date is None:
        return
    for placed in story.undated[number]:
        days = length_in_days(placed.timex.value)
        if days is not None and _is_of(placed, token, date):
            start = days_from(date.start, -round(days))
            span = replace(placed, start=start, end=date.end)
            found = (Source.LENGTH, Shape.LASTED, start, date.end, span)
            yield Candidate(*found, other=date)


def _date_of_next(token: Token, number: int, story: Story) -> PlacedTimex | None:
    """Give the one date of a sentence, where it is that of the next verb."""
    row, today = story.timexes[number], story.published
    if len(row) != 1 or today is None or row[0].end > today:
        return None
    verb = row[0].verb
    joined = verb is not None and verb.dep_ == "conj" and verb.head == token
    if not joined or verb is None or not is_plainly_told(verb):
        return None
    apart = any(one.dep_ in SUBJECTS for one in verb.lefts)
    return None if apart or row[0].first < token.i else row[0]


def _is_of(placed: PlacedTimex, token: Token, date: PlacedTimex) -> bool:
    """Tell "ruled for ten years" and "spent ten years", before the next verb."""
    if placed.verb != token or date.verb is None or gap_behind(placed, token):
        return False
    bare = placed.head.dep_ in BARE and placed.head.head == token
    told = placed.preposition == FOR or (bare and not placed.preposition)
    return told and token.i < placed.first < date.verb.i

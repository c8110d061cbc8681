"""A span since a time in, the same up to the day that its story had come to out.

"Two men were shot on Friday. They had been followed since May": until that Friday, not
until publication, whatever came after it. Nor has "in a campaign that began in May and
ended in June" gone on until then.
"""

from collections.abc import Collection, Iterator

from timeline.events.clause import Tense, clause_verb, read_verb_group
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.since import is_since
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.dating.clause.shapes import pair
from timeline.events.dating.values import Candidate
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

ENDS = read_word_lists("dating")["comes_to_end"]
WEEK = 7
REACH = 6  # sentences back in which that day stands


def up_to_then(
    candidate: Candidate, token: Token, above: Collection[int], story: Story
) -> Candidate:
    """End what "had" lasted since a time on the day told last, for publication.

    Of the main verb's own sentence first, then of those before; as it is where none
    tells a day after the beginning.

    Args:
        candidate: A span from a time of its sentence to publication.
        token: The event's predicate.
        above: Indices of the predicate and the words above it in the tree.
        story: The article.
    """
    verb, placed = clause_verb(token), candidate.placed
    if placed is None or verb is None:
        return candidate
    ended = _date_of_end(placed, story)
    if ended is not None:
        return pair(candidate.source, placed, ended)
    if read_verb_group(first_joined(verb)).tense is not Tense.PLUPERFECT:
        return candidate
    days = (one for one in _told(token, above, story) if _ends(one, placed, story))
    then = next(days, None)
    return candidate if then is None else pair(candidate.source, placed, then)


def _date_of_end(begun: PlacedTimex, story: Story) -> PlacedTimex | None:
    """Give last month of "in a campaign that began in August and ended last month"."""
    ends = {one.i for one in begun.verb.conjuncts} if begun.verb is not None else set()
    row = (one for one in story.timexes[begun.sentence] if one.verb is not None)
    return next(
        (
            one
            for one in row
            if one.verb and one.verb.i in ends and lemma(one.verb) in ENDS
            if begun.start <= one.start and begun.first < one.first
        ),
        None,
    )


def _told(token: Token, above: Collection[int], story: Story) -> Iterator[PlacedTimex]:
    """Give the dates that the text had come to, the nearest first."""
    number = story.sentence[token.i]
    for one in story.timexes[number]:
        if not is_since(one, above):
            yield one
    for earlier in range(number - 1, max(-1, number - 1 - REACH), -1):
        yield from reversed(story.timexes[earlier])


def _ends(day: PlacedTimex, begun: PlacedTimex, story: Story) -> bool:
    """Tell a day or week after the beginning, and by publication."""
    today = story.published
    short = (day.end - day.start).days < WEEK
    return short and begun.end < day.start and today is not None and day.end <= today

"""An event in, the date that its clause explains out: "in 2022, when she lost".

So does that of "the last time the bank failed was in 1972", and no bank that "did not
open until 3 July" did so before.
"""

from timeline.events.clause import SUBJECTS, Tense, clause_verb, read_verb_group
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import UNTIL
from timeline.events.dating.values import Candidate, Source
from timeline.language import NOUN_CLAUSES, Token, lemma

WHEN, TIME = "when", "time"
IS = "be"


def date_explained(token: Token, story: Story) -> PlacedTimex | None:
    """Give the date right before the "when" that begins an event's clause.

    Or that of "the last time" it did, behind a "was", or until which it did not. None
    without one, and where the clause names a date of its own.

    Args:
        token: The event's predicate.
        story: The article.
    """
    verb = clause_verb(token)
    if verb is None:
        return None
    row = story.timexes[story.sentence[token.i]]
    told = _time_told(verb)
    if told is not None:
        inside = any(verb.is_ancestor(one.head) for one in row)
        behind = (
            one for one in row if one.first > told.i and told.is_ancestor(one.head)
        )
        return None if inside else next(behind, None)
    until = (one for one in row if one.preposition in UNTIL and one.verb == verb)
    group = read_verb_group(verb)
    if verb == token and group.tense is Tense.PAST and group.negation is not None:
        return next(until, None)
    when = next((c for c in verb.lefts if c.lower_ == WHEN), None)
    if when is None or when.i == 0:
        return None
    before = when.i - 2 if token.doc[when.i - 1].text == "," else when.i - 1
    if any(one.first > when.i for one in row):
        return None
    return next((one for one in row if one.last == before), None)


def _time_told(verb: Token) -> Token | None:
    """Give the "was" of "the last time that the bank failed was in 1972"."""
    time = verb.head
    of_time = verb.dep_ in NOUN_CLAUSES and time.lower_ == TIME
    if not of_time or time.dep_ not in SUBJECTS:
        return None
    return time.head if lemma(time.head) == IS else None


def is_explained(candidate: Candidate, date: PlacedTimex) -> bool:
    """Tell whether days are those of the date, or more exactly told elsewhere."""
    if candidate.source is Source.INSIDE:
        return True
    return candidate.placed is date and candidate.other is None

"""An event in, the date that its clause explains out: "in 2022, when she lost".

So does that of "the last time the bank failed was in 1972", and no bank that "did not
open until 3 July" did so before.
"""

from collections.abc import Sequence

from timeline.events.clause import SUBJECTS, Tense, clause_verb, read_verb_group
from timeline.events.dating.article.participles import comes_out_with
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import DURING, UNTIL
from timeline.events.dating.values import Candidate, Source
from timeline.language import NOUN_CLAUSES, Token, lemma

Row = Sequence[PlacedTimex]
WHEN, WHICH, TIME = "when", "which", "time"
IS = "be"


def date_explained(token: Token, story: Story) -> PlacedTimex | None:
    """Give the date right before the "when" that begins an event's clause.

    Or that of "the last time" it did, behind a "was", until which it did not, or of the
    audit that "published in 2022 found" it. None without one, and where the clause
    names a date of its own.

    Args:
        token: The event's predicate.
        story: The article.
    """
    verb = clause_verb(token)
    if verb is None:
        return None
    row = story.timexes[story.sentence[token.i]]
    time = _time_told(verb)
    if time is not None:
        return _of_last_time(verb, time, row)
    own = _given_out(token, row) or _until_then(token, row)
    return own or _before_when(verb, row)


def _of_last_time(verb: Token, told: Token, row: Row) -> PlacedTimex | None:
    """Give 1972 of "the last time that the bank failed was in 1972"."""
    if any(verb.is_ancestor(one.head) for one in row):
        return None
    behind = (one for one in row if one.first > told.i and told.is_ancestor(one.head))
    return next(behind, None)


def _given_out(token: Token, row: Row) -> PlacedTimex | None:
    """Give 2022 of "an audit published in 2022 found"; not of what has its own date."""
    if any(one.verb == token for one in row):
        return None
    dated = ((one, one.verb) for one in row if one.verb is not None)
    return next((one for one, verb in dated if comes_out_with(verb, token)), None)


def _until_then(verb: Token, row: Row) -> PlacedTimex | None:
    """Give the day of "did not vote until 3 July"."""
    if verb.pos_ != "VERB":
        return None
    group = read_verb_group(verb)
    if group.tense is not Tense.PAST or group.negation is None:
        return None
    until = (one for one in row if one.preposition in UNTIL and one.verb == verb)
    return next(until, None)


def _before_when(verb: Token, row: Row) -> PlacedTimex | None:
    """Give 2022 of "in 2022, when she lost", "a flood in 2022, in which six died"."""
    when = next((c for c in verb.lefts if c.lower_ == WHEN or _is_during(c)), None)
    if when is None or when.i == 0:
        return None
    parted = when.nbor(-1).text == ","
    if when.lower_ != WHEN and not parted:
        return None  # "bought a mill in 2004 in which a fire later killed four"
    before = when.i - 1 - parted
    end = verb.i + 1 if when.lower_ != WHEN else verb.sent.end
    end += next((n for n, word in enumerate(verb.doc[end:]) if word.text == ","), 0)
    if any(when.i < one.first < end for one in row):
        return None
    return next((one for one in row if one.last == before), None)


def _is_during(link: Token) -> bool:
    """Tell the "in" of "in which"; not that of "the house in which she died"."""
    return link.lower_ in DURING and any(c.lower_ == WHICH for c in link.rights)


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

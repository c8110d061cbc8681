"""An event in, what its day and that of a trial say of each other out.

Nobody is tried on the day of the deed: "he stabbed a man" is of no day on which the
next sentence says that he "pleaded guilty", nor "was jailed for life" of the day on
which another says that the man was stabbed. Where a report begins with the trial, no
deed that it tells without a day is of the day of publication.
"""

from datetime import date

from timeline.events.dating.article.court import GUILTY, PLEAS, is_deed, is_trial
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

CHARGES = read_word_lists("dating")["charges"]
TO = "to"
WEEK = 7  # days
# Days that the words of the event's own sentence give, or no words.
OWN = frozenset({Source.SENTENCE, Source.LENGTH, Source.PUBLICATION, Source.NOWHERE})
# A trial may lie anywhere between the deed and publication.
THEN = frozenset({Shape.AT, Shape.ABOUT, Shape.SOON})


def is_of_deed(token: Token, published: date | None, candidate: Candidate) -> bool:
    """Tell the day of a deed that another sentence tells, which no trial has.

    Args:
        token: The predicate of a trial.
        published: Day of publication, None where unknown.
        candidate: Days that it may lie in.
    """
    placed, within = _elsewhere(candidate), candidate.within
    if within is not None and is_of_plea(within, token, published):
        return True
    if placed is None or candidate.shape not in THEN:
        return False
    return placed.verb is not None and is_deed(placed.verb)


def is_of_trial(candidate: Candidate, *, reports: bool) -> bool:
    """Tell a day of a trial that another sentence tells, which no deed has.

    And the day of publication of a report on a trial.

    Args:
        candidate: Days that a deed may lie in.
        reports: The article begins with a trial.
    """
    if candidate.source is Source.PUBLICATION:
        return reports
    placed = _elsewhere(candidate)
    if placed is None or placed.verb is None:
        return False
    verb = placed.verb.head if placed.verb.dep_ == "relcl" else placed.verb
    return is_trial(verb) or lemma(verb) in CHARGES


def deed_denied(verb: Token) -> Token | None:
    """Give the killing of "denied killing him" and "pleaded guilty to killing him".

    Args:
        verb: A predicate.

    Returns:
        None where it is no such verb or is told of a thing: "denied the murder".
    """
    if lemma(verb) not in PLEAS:
        return None
    tellers = [verb, *(one for one in verb.rights if one.lower_ == GUILTY)]
    tellers += [link for one in tellers for link in one.rights if link.lower_ == TO]
    done = (word for one in tellers for word in one.rights)
    named = (word for word in done if word.tag_ == "VBG")
    return next((word for word in named if word.dep_ in {"xcomp", "pcomp"}), None)


def is_of_plea(placed: PlacedTimex, token: Token, published: date | None) -> bool:
    """Tell the date of what was denied: "denied killing him in 2015 but was convicted".

    A day of the last week may be that of the plea: "denied killing him on Monday".

    Args:
        placed: The expression.
        token: The event's predicate.
        published: Day of publication, None where unknown.
    """
    if published is not None and (published - placed.end).days <= WEEK:
        return False
    for verb in (token, *token.ancestors):
        done = deed_denied(verb)
        if done is not None and placed.verb is not None and placed.first > done.i:
            inside = done.i in {token.i, *(one.i for one in token.ancestors)}
            return not inside and placed.verb.i in {verb.i, done.i}
    return False


def _elsewhere(candidate: Candidate) -> PlacedTimex | None:
    return None if candidate.source in OWN else candidate.placed

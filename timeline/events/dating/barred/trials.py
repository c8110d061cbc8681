"""An event in, what its day and that of a trial say of each other out.

Nobody is tried on the day of the deed: "he stabbed a man" is of no day on which the
next sentence says that he "pleaded guilty", nor "was jailed for life" of the day on
which another says that the man was stabbed. Where a report begins with the trial, no
deed that it tells without a day is of the day of publication.
"""

from datetime import date

from timeline.events.clause import SUBJECTS
from timeline.events.dating.article.court import (
    GUILTY,
    PLEAS,
    is_deed,
    is_step,
    is_trial,
)
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.values import OWN_SOURCES, Candidate, Shape, Source
from timeline.events.lexicon import noun_entry
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("dating")
CHARGES = LISTS["charges"]
ACCUSES = LISTS["accuses"] | CHARGES
TO = "to"
WEEK = 7  # days
NEAR = 8  # words from a deed to its day
# Days that the words of the event's own sentence give, or no words.
OWN = OWN_SOURCES | {Source.PUBLICATION}
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
    if _is_of_deed_beside(within or candidate.placed, token):
        return True
    if placed is None or placed.verb is None:
        return False
    done = candidate.shape in THEN and _tells_of_deed(placed.verb)
    done |= candidate.shape in THEN and _is_of_deed(placed)
    done |= _is_accusation(placed.verb)
    return done or _is_release(placed.verb)


def _is_of_deed_beside(placed: PlacedTimex | None, token: Token) -> bool:
    """Tell 1994 of "guilty of murdering her in 1994, after a retrial"."""
    verb = placed.verb if placed is not None else None
    if verb is None or verb.sent.start != token.sent.start or token.pos_ != "NOUN":
        return False
    return is_deed(verb) and not verb.is_ancestor(token)


def _is_of_deed(placed: PlacedTimex) -> bool:
    """Tell the day of "a deal over the stabbings of four students on 13 May".

    By the words before it: the parser may hang it on the verb.
    """
    for word in reversed(placed.head.doc[max(placed.first - NEAR, 0) : placed.first]):
        if word.pos_ == "VERB":
            return False
        named = word.pos_ == "NOUN"
        if named and (is_deed(word) or noun_entry(lemma(word)).base in LISTS["deeds"]):
            return True
    return False


def _tells_of_deed(verb: Token) -> bool:
    """Tell "killed", and "the robbery happened" of a robbery."""
    took_place = lemma(verb) in LISTS["occurs"]
    things = [one for one in verb.lefts if one.dep_ in SUBJECTS] if took_place else []
    return is_deed(verb) or any(map(is_deed, things))


def is_of_claim(candidate: Candidate) -> bool:
    """Tell days of what somebody else is said to have done, which no charge has.

    "They allege that she took money between 2012 and 2017. Ruiz was also charged."

    Args:
        candidate: Days that a charge may lie in.
    """
    placed = _elsewhere(candidate)
    if placed is None or placed.verb is None:
        return False
    above = (one for one in placed.verb.ancestors if one.i < placed.verb.i)
    return any(lemma(one) in LISTS["alleges"] for one in above)


def _is_accusation(verb: Token) -> bool:
    """Tell the taking of "is accused of taking bribes between 2012 and 2017"."""
    above = (one for one in verb.ancestors if one.i < verb.i)
    return verb.tag_ == "VBG" and any(lemma(one) in ACCUSES for one in above)


def follows_release(token: Token, story: Story) -> bool:
    """Tell the trial of whom the sentence before says to be freed from prison.

    Args:
        token: The predicate of a trial.
        story: The article.
    """
    number = story.sentence[token.i]
    before = story.timexes[number - 1] if number else ()
    return any(one.verb is not None and _is_release(one.verb) for one in before)


def _is_release(verb: Token) -> bool:
    """Tell "was freed from prison", after any verdict; not "was freed on bail"."""
    links = (one for one in verb.rights if one.lower_ in {"from", "of"})
    places = (lemma(one) for link in links for one in link.rights)
    return lemma(verb) in LISTS["lets_out"] and not LISTS["prisons"].isdisjoint(places)


def is_of_execution(published: date, candidate: Candidate) -> bool:
    """Tell the days of a report on an execution, which came long after the trial.

    Args:
        published: Day of publication.
        candidate: Days that the trial or the deed may lie in.
    """
    if candidate.source is Source.PUBLICATION:
        return True
    placed = _elsewhere(candidate)
    return placed is not None and (published - placed.end).days <= WEEK


def is_of_trial(candidate: Candidate, *, reports: bool) -> bool:
    """Tell a day of a trial that another sentence tells, which no deed has.

    Nor has it that on which police named who died, or opened an inquiry, and the day of
    publication of a report on a trial.

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
    if is_trial(verb) or lemma(verb) in CHARGES:
        return True
    return is_step(verb) and not _is_of_deed(placed)


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

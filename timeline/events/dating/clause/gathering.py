"""An event and the dates of its sentence in, the day of what it was a part of out.

"She attended a funeral, which took place on Monday" then, "won a race held in 2022"
that year, and so is the deal that "was reached at talks that ended on 3 May". "Talks
held in 2022 failed" then, "a storm, which struck in May, caused floods", and "an
inquiry whose report came out in May blamed him".
"""

from collections.abc import Iterator, Sequence

from timeline.events.clause import VERB_POS
from timeline.events.dating.article.happening import is_plainly_told
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.lexicon import is_event_noun
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_CLAUSES, NOUN_SUBJECTS, PAST_TAGS, Token, lemma

LISTS = read_word_lists("dating")
TAKES_PART, GATHERINGS = LISTS["takes_part"], LISTS["gatherings"]
WREAKS = LISTS["harms_at_once"] | LISTS["wreaks"]
HELD, TAKE, PLACE = LISTS["is_held"], "take", "place"
AT, OUT = "at", "out"
COMES = frozenset({"come", "be"})
PUBLISHED = LISTS["comes_out"] | LISTS["given_out"] | LISTS["carried_out"]
COMING = frozenset({"MD", "TO"})
INSIDE = frozenset({AT, "in", "during"})


def day_of_gathering(token: Token, row: Sequence[PlacedTimex]) -> PlacedTimex | None:
    """Give the days on which what an event was a part of is told to have been held.

    Args:
        token: The event's predicate.
        row: The dated expressions of its sentence.

    Returns:
        None where the clause about it has no date, and where the event has its own.
    """
    if token.pos_ not in VERB_POS or token.tag_ not in PAST_TAGS:
        return None
    if any(one.verb is not None and one.verb.i == token.i for one in row):
        return None
    clauses = {clause.i for clause in _clauses(token)}
    dates = (one for one in row if one.verb is not None and one.verb.i in clauses)
    return next(dates, None)


def _clauses(token: Token) -> Iterator[Token]:
    """Give "held" of "won a race held in 2022", "ended" of "at talks that ended"."""
    for thing, link in _things(token):
        known = is_event_noun(lemma(thing)) or lemma(thing) in GATHERINGS
        for clause in thing.rights if known else ():
            if clause.dep_ in NOUN_CLAUSES and _is_held(clause, link):
                yield clause
    for storm in _wreckers(token):
        yield from (one for one in storm.rights if _strikes(one))
    for study in _studies(token):
        yield from (one for one in study.rights if _comes_out(one))


def _things(token: Token) -> Iterator[tuple[Token, str]]:
    """Give what an event was a part of, each with the word that leads it in.

    What came of a gathering is of its time as well: "talks held in 2022 failed".
    """
    for child in token.lefts:
        if child.dep_ in NOUN_SUBJECTS and lemma(child) in GATHERINGS:
            yield child, ""
    for child in token.rights:
        if child.dep_ == "dobj" and lemma(token) in TAKES_PART:
            yield child, ""
        below = child.rights if child.dep_ == "dobj" else ()
        for link in (child, *below):
            if link.lower_ in INSIDE and (link is child or link.lower_ == AT):
                yield from ((one, link.lower_) for one in link.rights)


def _wreckers(token: Token) -> Iterator[Token]:
    """Give the storm of "the storm, which struck in May, caused floods"."""
    if lemma(token) not in WREAKS or not is_plainly_told(token):
        return
    for child in token.lefts:
        of_moment = lemma(child) in LISTS["mishaps"] | LISTS["storms"]
        if child.dep_ in NOUN_SUBJECTS and (of_moment or _is_named_storm(child)):
            yield child


def _strikes(clause: Token) -> bool:
    """Tell "which struck in May", "that hit Lund"; not "which formed on Sunday"."""
    strikes = lemma(clause) in WREAKS | LISTS["takes_place"] | LISTS["strikes"]
    told = clause.dep_ == "relcl" and is_plainly_told(clause)
    return told and strikes and any(one.tag_ == "WDT" for one in clause.lefts)


def _studies(token: Token) -> Iterator[Token]:
    """Give the report of "a report that came out in May blamed the port"."""
    if lemma(token) in LISTS["reports_on"] and is_plainly_told(token):
        doers = (one for one in token.lefts if one.dep_ in NOUN_SUBJECTS)
        yield from (one for one in doers if lemma(one) in LISTS["studies"])


def _comes_out(clause: Token) -> bool:
    """Tell "which was published in May" and "whose report came out in May"."""
    if clause.dep_ != "relcl" or not is_plainly_told(clause):
        return False
    out = any(one.lower_ == OUT for one in clause.rights)
    return lemma(clause) in PUBLISHED or (out and lemma(clause) in COMES)


def _is_named_storm(noun: Token) -> bool:
    """Tell "Storm Hans" and "Cyclone Idai"."""
    return noun.pos_ == "PROPN" and any(
        one.lower_ in LISTS["storms"] for one in noun.lefts
    )


def _is_held(clause: Token, link: str) -> bool:
    """Tell "which took place", "held"; what was done "at talks that ended" then.

    And what "she led the protests that toppled Ruiz" tells; not "that began".
    """
    ahead = any(one.tag_ in COMING for one in clause.lefts)  # "to be held"
    if clause.tag_ not in PAST_TAGS or ahead:
        return False
    if clause.dep_ == "relcl" and all(one.tag_ != "WDT" for one in clause.lefts):
        return False
    if lemma(clause) == TAKE:
        return any(one.lower_ == PLACE for one in clause.rights)
    if lemma(clause) in LISTS["turning"] | LISTS["breaks_out"]:
        return link == AT
    return lemma(clause) in HELD or (clause.dep_ == "relcl" and not link)

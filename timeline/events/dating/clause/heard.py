"""An expression in, whether it only dates what is looked into, heard or charged out."""

from collections.abc import Collection, Sequence
from datetime import date

from timeline.events.charges import OF_DEED
from timeline.events.clause import SUBJECTS, Tense, read_verb_group
from timeline.events.dating.article.above import way_up, with_above
from timeline.events.dating.article.happening import had_happened
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_POS, Token, lemma

LISTS = read_word_lists("dating")
OF, ACCUSING, HEARING = LISTS["of_what"], LISTS["accusing"], LISTS["hearing"]
IN, INTO = "in", "into"
FOR = frozenset({"for"})
WEEK, MONTH = 7, 31  # days
LONGEST = 366  # days, in which somebody is accused once
TELLING_TAGS = frozenset({"VBD", "VBG", "VBZ"})
SPANNING = frozenset({"from", "between"})


def is_of_inquiry(placed: PlacedTimex, token: Token) -> bool:
    """Tell the date of an inquiry: "the inquest into the deaths opened on Monday".

    Not of what it looks into, which was before.

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    if token.pos_ not in NOUN_POS or token.is_ancestor(placed.head):
        return False
    looked_into = token.dep_ == "pobj" and token.head.lower_ == INTO
    return looked_into and token.head.head.pos_ in NOUN_POS


def is_of_heard(placed: PlacedTimex, token: Token, published: date | None) -> bool:
    """Tell the date of what was heard: "heard that he left on 12 March 2022".

    And of "he left in 2022, a court heard". Where it is over a month old: what "police
    said had happened on Monday" may well have been said that day.

    Args:
        placed: The expression.
        token: The event's predicate.
        published: Day of publication, None where unknown.
    """
    if published is None or (published - placed.end).days <= MONTH:
        return False
    # "The inquest heard that": the inquest itself may be the event.
    verb = token.head if token.dep_ in SUBJECTS else token
    if verb.tag_ not in TELLING_TAGS or lemma(verb) not in HEARING:
        return False
    return any(
        one.dep_ == "ccomp" and one.is_ancestor(placed.head) and _is_past(one)
        for one in verb.children
        if one.i > verb.i or placed.first > one.i
    )


def is_of_found_before(placed: PlacedTimex, token: Token) -> bool:
    """Tell the date of what had been: "found that it had burst over the weekend".

    It is not that of the finding, nor of what was done before that: "took samples and
    found that".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    if not token.is_ancestor(placed.head):
        return False
    return any(
        one.dep_ == "ccomp"
        and lemma(one.head) in HEARING
        and one.i < placed.first
        and read_verb_group(one).tense is Tense.PLUPERFECT
        for one in way_up(placed, {token.i})
    )


def _is_past(verb: Token) -> bool:
    return read_verb_group(verb).tense in {Tense.PAST, Tense.PLUPERFECT}


def is_of_charge(placed: PlacedTimex, token: Token, row: Sequence[PlacedTimex]) -> bool:
    """Tell how long that went on which somebody is convicted of: "from 1995 to 2003".

    Nobody is convicted from one year to another, nor "accused of acts in the 1980s" for
    all of these. A single date may be of both: "convicted of drunk driving in 2003".

    Args:
        placed: The expression.
        token: The event's predicate.
        row: The expressions of its sentence.
    """
    if lemma(token) not in ACCUSING or placed.first < token.i:
        return False
    if not token.is_ancestor(placed.head):
        return False
    told = any(c.lower_ in OF_DEED and c.i < placed.first for c in token.rights)
    if told and placed.preposition == IN and (placed.end - placed.start).days > LONGEST:
        return True
    return any(
        one.preposition in SPANNING and _is_charge(done, one)
        for done in way_up(placed, {token.i})
        for one in row
    )


def is_of_reason(placed: PlacedTimex, token: Token, published: date | None) -> bool:
    """Tell the date of what for: "won the prize for finding a new moon in 1995".

    And of what somebody "was accused of doing in 1995", or "denied, saying that it was
    done in 1995". Where it is over a week old: what somebody was fined for on Monday
    may be of both.

    Args:
        placed: The expression.
        token: The event's predicate, a verb.
        published: Day of publication, None where unknown.
    """
    if published is None or (published - placed.end).days <= WEEK:
        return False
    if had_happened(token) and lemma(token) in LISTS["rebukes"]:
        return False  # "had been warned for speeding in 2019", in that year or later
    for_what = LISTS["accuses_of"] if lemma(token) in LISTS["accuses"] else FOR
    if token.dep_ == "acl" and lemma(token) in ACCUSING:
        for_what = OF | for_what  # "a man charged with killing her in May appeared"
    return token.pos_ == "VERB" and any(
        _is_done(one, for_what) or _is_said_beside(one)
        for one in way_up(placed, with_above(token))
    )


def _is_done(verb: Token, links: Collection[str]) -> bool:
    """Tell "finding" of "won it for finding", not "held for questioning"."""
    if lemma(verb) in LISTS["after_arrest"]:
        return False
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in links


def _is_said_beside(verb: Token) -> bool:
    """Tell "left" of "denied it, saying that she left in May"."""
    saying = verb.head
    told = verb.dep_ == "ccomp" and lemma(saying) in HEARING and _is_past(verb)
    return told and saying.dep_ == "advcl" and saying.tag_ == "VBG"


def _is_charge(done: Token, placed: PlacedTimex) -> bool:
    """Tell "taking bribes" of "convicted of taking bribes", with a date of its own."""
    named = done.dep_ in {"pcomp", "pobj"} and done.head.lower_ in OF
    named |= done.dep_ == "conj" and done.tag_ == "VBG"
    return named and done.is_ancestor(placed.head)

"""An expression in, whether an event of its sentence ends with it: "until May"."""

from collections.abc import Collection

from timeline.events.clause import AHEAD, VERB_POS, Tense, read_verb_group
from timeline.events.dating.article.above import way_up
from timeline.events.dating.article.happening import (
    MOVED_TO,
    goes_on_now,
    has_happened,
    moved_by,
)
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import UNTIL, UP_TO
from timeline.events.dating.clause.finer import is_wide
from timeline.events.word_lists import read_word_lists
from timeline.language import UNDERGOERS, Token, lemma
from timeline.timexes import Direction, TimexType

LISTS = read_word_lists("dating")
CLOSE_BY = LISTS["close_by"]
LATER = LISTS["joined_later"]
SINCE, FROM, AFTER = "since", "from", "after"
NOT = "not"
THINGS = frozenset({"NOUN", "PROPN", "PRON", "DET"})
SIDES = {
    "before": Direction.UNTIL,
    "prior": Direction.UNTIL,
    "after": Direction.SINCE,
}
CLOSED_BY = frozenset({"before", "until", "till"})


def lasts_until(placed: PlacedTimex, token: Token) -> bool:
    """Tell an event that an expression ends: "remained until 1997".

    Not "did not remain until 1997", which began then, nor what follows it: "worked
    until 1997, when he retired".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    if placed.preposition not in UNTIL or is_put_off(placed, token):
        return False
    if binds_until(placed, token):
        return False
    here = placed.head
    while here.lower_ not in UNTIL and here.head.i != here.i:
        here = here.head
    verb = here.head
    if verb.i != token.i and not (token.dep_ == "dobj" and token.head.i == verb.i):
        return False
    if here.nbor(-1).lower_ == NOT:
        return False  # "Not until Tuesday did they leave": they left that day
    return token.pos_ != "VERB" or read_verb_group(verb).negation is None


def binds_until(placed: PlacedTimex, token: Token) -> bool:
    """Tell when what a predicate brings on a day ends: "released on bail until May"."""
    return placed.preposition in UNTIL and lemma(token) in LISTS["contracts"]


def is_put_off(placed: PlacedTimex, token: Token) -> bool:
    """Tell the day that something is moved to: "was postponed from May to June".

    It was moved before, and so did what else the sentence tells: "after a delay". What
    is moved is of that day, and nothing of the day that it is moved from.

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    link = _moved_to(placed)
    verb = None if link is None else moved_by(link)
    if link is None or verb is None:
        return False
    here = {token.i, *(one.i for one in token.ancestors)}
    if not (has_happened(verb) or goes_on_now(verb)):
        return False
    if token.i == verb.i or (verb.dep_ == "xcomp" and verb.head.i == token.i):
        return True  # "agreed to put it off to May"
    moved = [one for one in verb.children if one.dep_ in UNDERGOERS]
    return verb.i in here and here.isdisjoint(one.i for one in moved)


def _moved_to(placed: PlacedTimex) -> Token | None:
    """Give the "from" of both dates of "from May to June", or the "to" of one.

    Not of "moved money to a bank in May" and "moved to a barn the following May".
    """
    above = [one for one in placed.head.ancestors if one.dep_ == "prep"]
    link = next((one for one in above if one.lower_ != "of"), None)
    if link is None or link.lower_ not in MOVED_TO:
        return None
    led = [one.i for one in link.children if one.dep_ == "pobj"]
    if link is above[0] and led and not placed.first <= led[0] <= placed.last:
        return None
    return link.head if link.head.lower_ in MOVED_TO else link


def only_narrows(placed: PlacedTimex, token: Token, above: Collection[int]) -> bool:
    """Tell a "since" of what an event is about: "all results since May are annulled".

    And "admitted forty, taking the cases since May to 900". Not of what has come since:
    "arrests since May have doubled".

    Args:
        placed: The expression.
        token: The event's predicate.
        above: Indices of the predicate and the words above it in the tree.
    """
    if placed.preposition != SINCE or token.pos_ != "VERB":
        return False
    link = next((one for one in way_up(placed, above) if one.lower_ == SINCE), None)
    if link is None:
        return False
    verb = next((one for one in link.ancestors if one.pos_ in VERB_POS), None)
    if verb is not None and verb.tag_ == "VBG" and verb.dep_ == "advcl":
        counted = any(one.dep_ == "dobj" and one.i < link.i for one in verb.rights)
        return counted and token.is_ancestor(verb)
    if link.head.pos_ not in THINGS or link.i > token.i:
        return False
    perfect = {Tense.PERFECT, Tense.PLUPERFECT}
    return verb == token and read_verb_group(token).tense not in perfect


def ends_before(placed: PlacedTimex, token: Token, above: Collection[int]) -> bool:
    """Tell an event that is over when what an expression dates begins.

    "She taught in Lodz before she moved to Riga in 1998": the move was in 1998. Not
    "hours before she died on Monday", nor "did not leave until it fell in May".

    Args:
        placed: The expression.
        token: The event's predicate.
        above: Indices of the predicate and the words above it in the tree.
    """
    if placed.timex.type is TimexType.TIME or token.pos_ != "VERB":
        return False
    for here in way_up(placed, above):
        link = _led_in_by_end(here)
        if link is not None:
            near = link.nbor(-1).lower_ in CLOSE_BY
            ends = here.head.i in {token.i, link.i} and not near
            return ends and read_verb_group(token).negation is None
    return False


def is_later(placed: PlacedTimex, token: Token, above: Collection[int]) -> bool:
    """Tell what is joined to the verb of an expression, and told to be of later.

    "Founded in 1834 and destroyed during the war", "jailed in 2004 and later freed"
    were so in that year or after it. Only after a month or longer: "arrested on Monday
    and later freed" is mostly of one day.

    Args:
        placed: The expression.
        token: The event's predicate.
        above: Indices of the predicate and the words above it in the tree.
    """
    if placed.verb is None or placed.last > token.i or not is_wide(placed):
        return False
    if placed.first > placed.verb.i and _goes_on_from(placed.verb, token):
        return True
    for here in (token, *token.ancestors):
        if here.i == placed.verb.i:
            return False
        if here.dep_ == "conj" and here.i > placed.last and here.head.i in above:
            told = (c for c in here.children if not any(c.lefts))  # no "a week later"
            return any(_tells_later(c) and c.i > placed.last for c in told)
    return False


def _tells_later(word: Token) -> bool:
    """Tell "later", "during the war" and "after the war"; not "after the vote"."""
    era = word.lower_ == AFTER and any(lemma(c) in LISTS["eras"] for c in word.rights)
    return era or word.lower_ in LATER


def _goes_on_from(verb: Token, token: Token) -> bool:
    """Tell what follows a beginning: "it began in August and killed nine"."""
    joined = token.dep_ == "conj" and token.head.i == verb.i
    begins = lemma(verb) in LISTS["begins"]
    begins |= any(c.dep_ == "dobj" and c.lower_ in LISTS["debuts"] for c in verb.rights)
    begun = begins and lemma(token) not in LISTS["turning"]
    return joined and begun and has_happened(token)


def follows_clause(placed: PlacedTimex, token: Token) -> bool:
    """Tell what came after the clause of an expression: "after he was banned in May".

    In that month, or in any since.

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    verb = placed.verb
    if verb is None or verb.dep_ != "advcl" or not is_wide(placed):
        return False
    led = any(one.lower_ == AFTER and one.dep_ == "mark" for one in verb.lefts)
    inside = verb.i == token.i or verb.is_ancestor(token)
    above = verb.head.i == token.i or verb.head.is_ancestor(token)
    return led and above and not inside and has_happened(verb.head)


def side_of(placed: PlacedTimex, token: Token) -> Direction | None:
    """Give on which side of some days an event lies, where no words tell how far.

    "It was founded before 1990" is until then, "it closed after May" since then. Not
    "shortly before Friday" or "a month after May", which tell when, nor "did not open
    before 1990", nor a time of day: "left before noon on Monday".
    None where no words tell that.

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    if placed.timex.type is not TimexType.DATE or token.pos_ != "VERB":
        return None
    link = placed.head.head
    if link.lower_ == "to" and link.head.lower_ == "prior":
        link = link.head
    side = SIDES.get(link.lower_)
    told = link.nbor(-1).lower_ in CLOSE_BY
    if side is None or link.head.i != token.i or told or any(link.lefts):
        return None
    group = read_verb_group(token)
    is_due = side is Direction.UNTIL and group.tense in AHEAD
    return None if is_due or group.negation is not None else side


def _led_in_by_end(verb: Token) -> Token | None:
    """Give the "before" or "until" of a clause."""
    if verb.dep_ == "pcomp" and verb.head.lower_ in CLOSED_BY:
        return verb.head
    if verb.dep_ != "advcl":
        return None
    return next((c for c in verb.lefts if c.lower_ in CLOSED_BY), None)


def runs_until(left: PlacedTimex, right: PlacedTimex) -> bool:
    """Tell "arrested in 1963 and imprisoned until 1974"."""
    return right.preposition in UP_TO and left.start <= right.end


def last_days(token: Token, above: Collection[int], story: Story) -> PlacedTimex | None:
    """Give the expression by whose end an event is over, as its words say.

    "She was held until March 2024", "he taught before he moved in 1998"; None where no
    words do.
    """
    closing = (
        one
        for one in story.timexes[story.sentence[token.i]]
        if ends_before(one, token, above) or lasts_until(one, token)
    )
    return min(closing, key=lambda one: one.end, default=None)

"""A length of time and an event in, whether it measures the event out.

"Banned for four years" on one day; "commuted a three-year term" in no three years;
"has three months to sell it" in these months.
"""

from collections.abc import Collection

from timeline.events.clause import clause_verb
from timeline.events.dating.article.above import way_up
from timeline.events.dating.article.amounts import WITHIN
from timeline.events.dating.article.happening import will_happen
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.since import is_in_record
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import DESCRIBING, only_describes
from timeline.events.dating.counting.apart import (
    is_before_span,
    is_moved_by,
    is_off_with_object,
)
from timeline.events.ranked import is_record
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("dating")
BINDING, ALLOTS = LISTS["binding"], LISTS["allots"]
MEASURED = LISTS["measured_off"]
AHEAD_OF_NOW, LATELY = LISTS["ahead_of_now"], LISTS["behind_now"]
LASTS_AS_LONG, WHILE_LASTED = LISTS["lasts_as_long"], LISTS["while_lasted"]
INFINITIVE = 2  # words from a length to the verb of "to sell"
PASSED = frozenset({"after"})
LOSE = "lose"
RECORD_ROOM = (
    9  # words up to "in years": "the deadliest accident in the country in years"
)
SET_TO = frozenset({"from", "to"})
STOPS = frozenset({".", ";"})
LOOKING_BACK = frozenset({"in", "for"})  # "the worst storm in years", "for years"


def is_of_other(placed: PlacedTimex, token: Token, above: Collection[int]) -> bool:
    """Tell a length that only tells how long something else was.

    That of a relative clause for what stands around it: "Lund, who left after a year
    in office, has been charged". And how far off: "called a vote three years early".

    Args:
        placed: The length.
        token: The event's predicate.
        above: Indices of the predicate and the words above it in the tree.
    """
    if only_describes(placed, token) or is_before_span(placed, token):
        return True
    if is_off_with_object(placed, token):
        return True
    if _is_of_thing(placed, token) or is_of_record(placed) or _is_changed(placed):
        return True
    below = placed.head.is_ancestor(token)
    if not below and (placed.preposition in PASSED or _is_set(placed)):
        return True
    measures = placed.head.head.lower_ in MEASURED or is_moved_by(placed)
    if measures or is_in_record(placed, token) or _is_left_to(placed, token):
        return True
    return any(
        here.dep_ == "relcl" and not _lasts_so_long(here, placed, token)
        for here in way_up(placed, above)
    )


def _lasts_so_long(clause: Token, placed: PlacedTimex, token: Token) -> bool:
    """Tell the clause of "a trial that lasted seven weeks" and "which took a year"."""
    return clause.head.i == token.i and placed.verb == clause and takes_long(clause)


def takes_long(verb: Token) -> bool:
    """Tell "lasted" and "took", which tell behind them how long something went on.

    Args:
        verb: The verb.
    """
    return lemma(verb) in LISTS["takes_long"]


def _is_left_to(placed: PlacedTimex, token: Token) -> bool:
    """Tell another verb's time: "took power and would vote within a year"."""
    verb = placed.verb
    within = placed.preposition == WITHIN and token.pos_ == "VERB"
    if within and lemma(token) in LISTS["sets_length"]:
        return True  # "promised a vote within two years"
    return within and verb is not None and verb != token and verb.i > token.i


def is_of_record(placed: PlacedTimex) -> bool:
    """Tell how long there was no such thing: "the deadliest accident there in years".

    Args:
        placed: The length.
    """
    doc = placed.head.doc
    after = doc[placed.last + 1 : placed.last + 2].text
    led = doc.at(placed.first - 1).lower_ in LOOKING_BACK
    if not led or after == "of":  # "the first time in two weeks of talks"
        return False
    before = doc[max(placed.first - RECORD_ROOM, 0) : placed.first]
    for word in reversed(before):
        if word.pos_ == "VERB" or word.text in STOPS:
            return False
        if is_record(word) and word.dep_ == "amod":
            return True
    return False


def _is_set(placed: PlacedTimex) -> bool:
    """Tell how long something is to last: "announced seven days of mourning"."""
    verb = placed.head.head
    told = placed.head.dep_ == "dobj" and lemma(verb) in LISTS["sets_length"]
    return told and any(one.lower_ == "of" for one in placed.head.rights)


def _is_of_thing(placed: PlacedTimex, token: Token) -> bool:
    """Tell how long a thing lasts, not an event: "commuted a three-year term".

    But "served a two-year ban" and "taught during a 44-year career" took as long.
    """
    thing = placed.head.head
    if thing.lower_ == "of" and thing.head.pos_ == "NOUN":
        thing = thing.head
    elif placed.head.dep_ not in DESCRIBING or thing.i < placed.last:
        return False
    named = thing.i == token.i or (token.dep_ == "compound" and thing.i == token.head.i)
    if named:
        return False
    if thing.dep_ == "pobj":
        return thing.head.lower_ not in WHILE_LASTED
    return thing.dep_ != "dobj" or lemma(thing.head) not in LASTS_AS_LONG


def _is_changed(placed: PlacedTimex) -> bool:
    """Tell what something is set or changed to: "cut from three years to one".

    So in "sentenced to seven years of prison after his plea".
    """
    link = placed.head.head
    return link.dep_ == "prep" and link.lower_ in SET_TO


def allotted(token: Token, number: int, story: Story) -> PlacedTimex | None:
    """Give the time that somebody has for an event: "has three months to sell it".

    Not what it took: "took three months to sell". None without one.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    to = any(child.tag_ == "TO" for child in token.lefts)
    if not to or token.tag_ != "VB":
        return None
    return next(
        (
            one
            for one in story.undated[number]
            if one.last < token.i <= one.last + INFINITIVE
            and one.verb is not None
            and lemma(one.verb if one.verb.i < one.first else one.head.head) in ALLOTS
        ),
        None,
    )


def lies_ahead(placed: PlacedTimex, token: Token) -> bool:
    """Tell a length that begins where it is told: "for the next two weeks".

    So does that of "a reprieve" of "will be commuted after a two-year reprieve".

    Args:
        placed: The length.
        token: The event's predicate.
    """
    if not AHEAD_OF_NOW.isdisjoint(placed.timex.text.lower().split()):
        return True
    verb = clause_verb(token)
    return verb is not None and will_happen(verb)


def lies_behind(placed: PlacedTimex) -> bool:
    """Tell a length that ends where it is told: "prime minister for the past year".

    Args:
        placed: The length.
    """
    return not LATELY.isdisjoint(placed.timex.text.lower().split())


def lies_on(placed: PlacedTimex) -> bool:
    """Tell a length that begins at what was told before: "within six weeks".

    Args:
        placed: The length.
    """
    return placed.preposition == WITHIN and not lies_behind(placed)


def only_binds(placed: PlacedTimex, token: Token) -> bool:
    """Tell "was banned for four years", not "gave up after three weeks".

    Args:
        placed: The length.
        token: The event's predicate.
    """
    binds = lemma(token) in BINDING or _loses_right(token)
    if binds and placed.preposition not in PASSED:
        return True
    bound = placed.verb is not None and lemma(placed.verb) in BINDING
    # Of "the director of a bank was jailed for six years" the bank neither, nor what
    # follows: "appealed after she was banned for two years".
    other = token.pos_ == "NOUN" or placed.verb != token
    return bound and placed.preposition == "for" and other


def _loses_right(verb: Token) -> bool:
    """Tell "lost his licence for two years" from "lost power for two hours"."""
    lost = (c for c in verb.rights if c.dep_ == "dobj")
    loses = lemma(verb) == LOSE
    return loses and any(lemma(c) in LISTS["lost_for_a_time"] for c in lost)

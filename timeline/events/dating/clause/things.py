"""An expression in, whether it only dates a thing that an event has to do with out."""

from collections.abc import Sequence
from datetime import date

from timeline.events.clause import SUBJECTS, Tense, read_verb_group
from timeline.events.dating.article.above import way_up, with_above
from timeline.events.dating.article.participles import SHORTEST_MONTH
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.clause.clauses import BEFORE_NOUN
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_POS, Token, lemma

LISTS = read_word_lists("dating")
LINKS = LISTS["linked_by"]
ACCORDING = "according"
WEEK = 7  # days
# "October the driest month", "2024 as the warmest year"
CALLED_SO = frozenset({"the", "a", "an", "as", "its", "their"})
LONGEST_NAME = 4  # words of "the second driest month"
WITHIN_THING = frozenset({"prep", "compound", "conj", "appos", "nmod", "poss"})


def is_of_thing_before(placed: PlacedTimex, token: Token) -> bool:
    """Tell the day of "troops remain there after the 3 March raid": they do so now.

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    here = placed.head.head
    if placed.head.dep_ not in BEFORE_NOUN or here.i == token.i:
        return False
    if read_verb_group(token).tense is not Tense.PRESENT or here.is_ancestor(token):
        return False
    while here.dep_ in WITHIN_THING:
        here = here.head
    return here.head.lower_ in LISTS["after_what"]


def is_of_told_by(placed: PlacedTimex, token: Token) -> bool:
    """Tell the date of what a source tells: "sold since 1992, according to a study".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    to = token.head
    source = token.dep_ == "pobj" and to.head.lower_ == ACCORDING
    return source and not token.is_ancestor(placed.head)


def is_of_thing_linked(
    placed: PlacedTimex, token: Token, published: date | None
) -> bool:
    """Tell the date of what another thing is of: "papers linked to the 2026 census".

    Not "won gold in the 2022 games", and a day of the last week may be of both.
    Nor is a refusal "to print the 2030 census" of the year to come.

    Args:
        placed: The expression.
        token: The event's predicate.
        published: Day of publication, None where unknown.
    """
    thing = placed.head.head
    if placed.head.dep_ not in BEFORE_NOUN or published is None:
        return False
    if token.pos_ in NOUN_POS and placed.start > published:
        verbs = (one for one in way_up(placed, with_above(token)) if one.pos_ == "VERB")
        return any(verbs)
    if thing.dep_ != "pobj" or 0 <= (published - placed.end).days <= WEEK:
        return False
    link, verb = thing.head, thing.head.head
    linked = verb.tag_ == "VBN" and verb.dep_ == "acl" and link.lower_ in LINKS
    return linked and token.i != verb.i and not verb.is_ancestor(token)


def is_named_so(placed: PlacedTimex, token: Token) -> bool:
    """Tell October of "declared October the driest month", which is what is declared.

    A bare date right behind the verb, of which the next words say what it is. Not a day
    without a word of time behind it: "ruled Monday the strike unlawful".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    doc, after = placed.head.doc, placed.last + 1
    if placed.preposition or placed.first != token.i + 1 or token.pos_ != "VERB":
        return False
    if doc.at(after).lower_ not in CALLED_SO:
        return False
    words = doc[after : after + LONGEST_NAME]
    return (placed.end - placed.start).days >= SHORTEST_MONTH or any(
        lemma(one) in LISTS["named_spans"] for one in words
    )


def is_of_thing_named(placed: PlacedTimex, token: Token) -> bool:
    """Tell the date of what a subject is of: "the aim of the vote of 3 May was met".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    link = placed.head.head
    if link.lower_ != "of" or placed.head.dep_ != "pobj":
        return False
    thing = link.head
    return any(
        one.i != thing.i and one.is_ancestor(thing)
        for one in token.lefts
        if one.dep_ in SUBJECTS
    )


def is_aside_of_object(
    placed: PlacedTimex, token: Token, row: Sequence[PlacedTimex]
) -> bool:
    """Tell "put out a blaze that began on Saturday on Monday": Monday tells of both.

    Args:
        placed: The expression.
        token: The event's predicate.
        row: The expressions of its sentence.
    """
    verb = placed.verb
    if verb is None or verb.dep_ != "relcl" or verb.head.i != token.i:
        return False
    return token.dep_ == "dobj" and any(
        one.verb is not None and one.verb.i == token.head.i for one in row
    )

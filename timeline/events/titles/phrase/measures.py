"""A word in, whether it measures what a title tells, or only says when, out.

"Ten points ahead", "half a point", "for years against the airport": what the rules on
times would drop, though a title needs it.
"""

import re
from collections.abc import Iterator

from timeline.events.lexicon import is_event_noun
from timeline.events.word_lists import read_word_lists
from timeline.language import PAST_TAGS, Token, lemma

LISTS = read_word_lists("titles")
LEADS = LISTS["leads"]
CLOCK = re.compile(r"\d{1,2}[.:]\d\d([ap]m)?")
# Before an article that belongs to them: "half a point".
BEFORE_ARTICLES = frozenset({"half", "such", "many", "quite"})
# What "m" and "bn" may be taken for in "a \u00a355m bid".
AMOUNTS = frozenset({"m", "bn", "b", "k", "tn"})
# What may follow a stretch or a day without belonging to it.
AFTER_TIMES = {
    "for": frozenset({"against", "over", "with", "about"}),
    "since": frozenset({"against", "over", "with", "about"}),
    "in": frozenset(),
    "on": frozenset({"in", "at", "near", "against", "over", "with", "about"}),
}


def amount_before(word: Token) -> list[Token]:
    """Give "\u00a355m" of "a \u00a355m bid", of which the parser makes "55 bid from".

    Nothing where the parser takes the bid for a noun, as it should.
    """
    doc, first = word.doc, word.i - 3
    if first < 0 or word.tag_ not in PAST_TAGS:
        return []
    sign, number, unit = doc[first : word.i]
    glued = not (sign.whitespace_ or number.whitespace_)
    counted = sign.tag_ == "$" and number.like_num and unit.lower_ in AMOUNTS
    return [sign, number, unit] if counted and glued else []


def is_led_by(adverb: Token) -> bool:
    """Tell "ahead" of "ten points ahead"; not of "ahead of the vote"."""
    counted = (c for c in adverb.children if c.dep_ == "npadvmod" and c.i < adverb.i)
    return adverb.lower_ in LEADS and any(True for _ in counted)


def measures_lead(noun: Token) -> bool:
    """Tell the "seconds" of "41 seconds behind"; not those of "41 seconds later"."""
    return (
        noun.dep_ == "npadvmod" and noun.head.lower_ in LEADS and noun.i < noun.head.i
    )


def is_within_measure(article: Token) -> bool:
    """Tell the "a" of "half a point"; not that of "a half point"."""
    if article.lower_ not in {"a", "an"}:
        return False
    before = article.nbor(-1).lower_
    return before in BEFORE_ARTICLES


def is_namesake(preposition: Token) -> bool:
    """Tell "named the ship after the queen"; not "named him after the vote"."""
    verb = preposition.head
    if preposition.lower_ != "after" or lemma(verb) not in LISTS["naming"]:
        return False
    if any(child.dep_ == "oprd" for child in verb.children):
        # "He was named manager after Ruiz."
        return False
    nouns = [c for c in preposition.children if c.dep_ == "pobj"]
    return any(c.pos_ == "PROPN" or not is_event_noun(lemma(c)) for c in nouns)


def distance_before(preposition: Token) -> list[Token]:
    """Give the "300 metres" of "a mill 300 metres from a school"."""
    for child in preposition.lefts:
        near = child.dep_ == "npadvmod" and child.right_edge.i + 1 == preposition.i
        if near and child.lower_ in LISTS["distances"]:
            return [*child.subtree]
    return []


def hung_on_time(preposition: Token) -> Iterator[Token]:
    """Give "against the airport" of "campaigned for years against the airport".

    The parser hangs it on the years, with which it would go.
    """
    hung = AFTER_TIMES.get(preposition.lower_)
    if hung is None or preposition.i < preposition.head.i:
        return
    for noun in preposition.children:
        if noun.dep_ == "pobj" and noun.lower_ in LISTS["temporal_nouns"]:
            if any(c.dep_ == "poss" for c in noun.children):
                # "On his first day in office": it is the day that is in office.
                continue
            for child in noun.children:
                about = child.lower_ in hung or _is_of_month(child)
                if child.dep_ == "prep" and about:
                    yield child


def _is_of_month(of: Token) -> bool:
    """Tell "of a plan" of "told them in March of a plan"; not "in March of 1912"."""
    month, verb = of.head, of.head.head.head
    told = of.lower_ == "of" and month.lower_ in LISTS["months"]
    return told and lemma(verb) in LISTS["telling"] | LISTS["telling_of"]


def is_rate(noun: Token) -> bool:
    """Tell the "share" of "$42 a share", the "year" of "nine people a year".

    Not the "year" of "paid nine people a year later".
    """
    amount = noun.head
    article = noun.nbor(-1)
    beside = noun.dep_ == "npadvmod" and article.lower_ in {"a", "an", "each"}
    if not beside or article.head != noun or amount.i != article.i - 1:
        return False
    counted = (c.dep_ in {"nummod", "quantmod", "nmod"} for c in amount.children)
    return amount.like_num or any(counted)


def is_unit(word: Token) -> bool:
    """Tell the "m" of "\u00a3210m", which the tokenizer cuts off; not of "210 m"."""
    if word.lower_ not in AMOUNTS:
        return False
    before = word.nbor(-1)
    return not before.whitespace_ and before.like_num


def is_time_cut_off(word: Token) -> bool:
    """Tell the "midnight" of "towards midnight talks broke down".

    The parser makes one noun of it and the subject after it.
    """
    if word.is_sent_start and CLOCK.fullmatch(word.lower_):
        return True  # the "10:05" of "10:05 A woman was hurt"
    if word.dep_ != "compound" or word.lower_ not in LISTS["temporal_nouns"]:
        return False
    before = word.nbor(-1) if word.i > word.sent.start else word
    return before.dep_ == "prep" and all(False for _ in before.children)


def lists_ages(word: Token) -> bool:
    """Tell "aged" of "the men, aged 24, 31 and 47, left"; not of "a man, aged 24"."""
    noun = word.head
    return word.lower_ == "aged" and word.i > noun.i and noun.tag_ == "NNS"


def takes_time(pronoun: Token) -> bool:
    """Tell the "it" of "asked why it had taken four years", which is nobody."""
    verb = pronoun.head
    spans = (c for c in verb.rights if c.dep_ in {"dobj", "npadvmod"})
    long = any(c.lower_ in LISTS["measures"] for c in spans)
    asked = any(c.tag_ == "WRB" for c in verb.lefts)
    took = pronoun.lower_ == "it" and lemma(verb) == "take"
    return took and long and (asked or any(c.dep_ == "xcomp" for c in verb.rights))


def is_age(verb: Token) -> bool:
    """Tell "aged 13", which is no event."""
    if verb.lower_ != "aged":
        return False
    after = verb.doc[verb.i + 1 : verb.i + 2]
    return any(word.like_num for word in after)

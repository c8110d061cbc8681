"""Words that only say when: a title leaves them out, as the date stands beside it."""

import re

from timeline.events.titles.phrase.idle import RELATIONS, is_stranded
from timeline.events.titles.phrase.measures import (
    CLOCK,
    is_led_by,
    is_namesake,
    measures_lead,
)
from timeline.events.word_lists import read_word_lists
from timeline.language import TIME_LABELS, Token, lemma, once_a_word

LISTS = read_word_lists("titles")
# Months that are words as well.
MONTHS = frozenset({"march", "may"})
# Before "time" they say that somebody gets it: "asked for more time".
SPENDABLE = LISTS["spendable"]
YEAR = re.compile(r"\d{4}")
COMPARING = frozenset({"JJR", "RBR"})
LATER = frozenset({"later", "earlier", "ago"})
OBJECTS = frozenset({"dobj", "attr", "oprd", "dative", "acomp"})


@once_a_word
def is_temporal(token: Token) -> bool:
    """Tell whether a word or the phrase below it only says when."""
    if _leads_to_event(token) or _is_point_of_time(token) or _goes_into(token):
        return True
    if _is_measure(token) or is_led_by(token) or measures_lead(token):
        return False
    if token.dep_ == "prep":
        as_of = token.lower_ == "as" and any(map(_is_of_time, token.children))
        return as_of or _is_time_phrase(token)
    if token.dep_ == "advmod" and token.lower_ in LISTS["temporal_prepositions"]:
        # "Put the party ahead" is no time; "ahead of the vote" is one.
        return token.lower_ != "ahead" or any(c.lower_ == "of" for c in token.children)
    if token.dep_ == "advmod" and any(c.dep_ == "prep" for c in token.children):
        led = [c for c in token.children if c.dep_ == "prep"]
        # "Put back to Sunday"; not "back in May"
        turned = token.lower_ in LISTS["turns"] and led[0].lower_ != "in"
        turned &= lemma(token.head) != "date"  # "a case dating back to 1991"
        return not turned and all(map(is_temporal, led))
    return _is_when(token) or _counts_time(token)


def _goes_into(into: Token) -> bool:
    """Tell "90 minutes into the trip", of which a title would lose the minutes."""
    before = into.nbor(-1)
    return into.lower_ == "into" and before.lower_ in LISTS["measures"]


def _leads_to_event(noun: Token) -> bool:
    """Tell "six years after the war" from the "six years" that somebody served."""
    beside = noun.dep_ in {"dobj", "npadvmod"} and noun.lower_ in LISTS["measures"]
    if not beside or lemma(noun.head) in LISTS["enduring"]:
        return False
    after = noun.doc[noun.i + 1 : noun.i + 2]
    return any(w.lower_ in {"after", "before"} and w.dep_ == "prep" for w in after)


def _ends_range(preposition: Token) -> bool:
    """Tell the "to" of "on the night of March 31 to April 1", wherever it hangs."""
    within = preposition.lower_ == "to" and preposition.ent_type_ in TIME_LABELS
    before = preposition.nbor(-1)
    return within and before.ent_type_ == preposition.ent_type_


def _is_time_phrase(preposition: Token) -> bool:
    if preposition.lower_ == "before" and _is_audience(preposition):
        return False
    if is_namesake(preposition) or is_stranded(preposition):
        return False
    if preposition.lower_ in LISTS["temporal_prepositions"] or _ends_range(preposition):
        return True
    noun = preposition.head
    share = noun.tag_ == "CD" or noun.lower_ in LISTS["shares"]
    share |= noun.lower_ in LISTS["counting_nouns"]  # "a total of nine years"
    if preposition.lower_ == "of" and (share or _tells_more(preposition)):
        return False
    if any(c.dep_ == "pcomp" and c.lower_ in LATER for c in preposition.children):
        return True  # "less than a month later"
    # Not "37 swans fewer than last year"
    compared = preposition.lower_ == "than" and noun.tag_ in COMPARING
    return not compared and any(
        _is_when(c) for c in preposition.children if c.dep_ == "pobj"
    )


def _is_point_of_time(preposition: Token) -> bool:
    """Tell "by the end of the year", "at the earliest", "in the end".

    Not "by the end of the war".
    """
    noun = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if noun is None or preposition.dep_ not in RELATIONS:
        return False
    if preposition.lower_ == "in":
        return noun.lower_ == "end" and noun == noun.right_edge
    if preposition.lower_ == "at":
        return noun.lower_ in {"earliest", "latest"}
    if preposition.lower_ != "by" or noun.lower_ not in LISTS["points_of_time"]:
        return False
    of = [c for c in noun.children if c.dep_ == "prep"]
    return all(map(_is_of_time, of))


def _is_of_time(of: Token) -> bool:
    """Tell the "of Monday" of "as of Monday"."""
    return of.lower_ == "of" and _is_time_phrase(of)


def _is_audience(before: Token) -> bool:
    """Tell "played before a crowd", "appeared before the court"."""
    nouns = (c for c in before.children if c.dep_ == "pobj")
    return any(noun.lower_ in LISTS["audiences"] for noun in nouns)


def _tells_more(preposition: Token) -> bool:
    """Tell "of the night the king died", where the time is what is told of."""
    nouns = (c for c in preposition.children if c.dep_ == "pobj")
    clauses = (c for noun in nouns for c in noun.children if c.dep_ == "relcl")
    return any(map(is_close, clauses))


def _is_measure(token: Token) -> bool:
    """Tell "took 22 minutes" and "jailed for six years", where the length is told.

    So the "nine light years" that something is away.
    """
    if token.lower_ == "years" and token.nbor(-1).lower_ == "light":
        return True
    if token.dep_ == "dobj":
        return any(child.dep_ in {"nummod", "quantmod"} for child in token.children)
    if token.dep_ == "npadvmod" and _is_length(token):
        # "took a week"
        return any(c.tag_ == "CD" or c.lower_ in {"a", "an"} for c in token.children)
    if token.lower_ != "for" or lemma(token.head) not in LISTS["lasting"]:
        return False
    return any(child.lower_ in LISTS["measures"] for child in token.children)


def _is_length(noun: Token) -> bool:
    """Tell the "40 minutes" that something lasted from the "40 minutes" before it.

    So the "90 days" that somebody was given.
    """
    verb = noun.head
    given = lemma(verb) in LISTS["giving"]
    given &= any(c.dep_ == "dative" and c.i < noun.i for c in verb.rights)
    lasts = lemma(verb) in {"last", "take", "spend"}
    return verb.i < noun.i and (lasts or given)


def _is_when(token: Token) -> bool:
    """Tell a time from a measure: "on two days", but "sentenced to two years"."""
    if token.dep_ == "pobj" and token.head.lower_ == "to":
        return token.ent_type_ == "DATE" and token.lower_ not in LISTS["measures"]
    if (
        _is_age_of(token)
        or _is_filled(token)
        or token.head.lower_ == "aged"
        or _is_new_year(token)
        or _is_prize_of_year(token)
    ):
        return False
    if token.dep_ == "dobj" and token.tag_ == "CD":
        # "wounded nine"
        return False
    named = token.ent_type_ in TIME_LABELS
    if named and token.dep_ == "dobj":
        # "issued the following day"; not "celebrated Labour Day", "reached the coast".
        # Nor "celebrated its first year".
        point = lemma(token.head) not in LISTS["unfinished"] | LISTS["enduring"]
        point &= all(c.dep_ != "poss" for c in token.children)
        point &= all(c.dep_ != "prt" for c in token.head.children)  # "washed out a day"
        return token.tag_ == "NN" and names_time(token) and point
    if named and token.dep_ != "nsubj":
        return True
    adverbial = token.dep_ in {"npadvmod", "pobj", "advmod"} or _is_season(token)
    adverbial &= token.ent_type_ != "ORG"  # "a raid on the Times"
    return adverbial and (names_time(token) or _is_clock(token))


def _is_prize_of_year(noun: Token) -> bool:
    """Tell the award of "won the coach of the year award"."""
    led = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.tag_ == "NN"
    years = [c for c in noun.children if c.dep_ == "compound" and names_time(c)]
    return led and bool(years) and not names_time(noun)


def _is_season(noun: Token) -> bool:
    """Tell "begun the previous autumn" from "spent the previous autumn"."""
    beside = any(c.lower_ in {"previous", "following"} for c in noun.children)
    long = lemma(noun.head) in LISTS["unfinished"] | LISTS["enduring"]
    return noun.dep_ == "dobj" and beside and not long


def _is_clock(word: Token) -> bool:
    """Tell the "5.40pm" of "at 5.40pm" from the "5.40" of "by 5.40 metres"."""
    timed = word.head.lower_ == "at" and word.dep_ == "pobj"
    return timed and CLOCK.fullmatch(word.lower_) is not None


def names_time(noun: Token) -> bool:
    """Tell "week", "March"; not the "march" that protesters hold."""
    if noun.lower_ in MONTHS and noun.text.islower():
        return False
    if noun.lower_ == "time" and any(c.lower_ in SPENDABLE for c in noun.children):
        return False
    return noun.lower_ in LISTS["temporal_nouns"]


def _counts_time(noun: Token) -> bool:
    """Tell "a number of years ago"; not "spent a number of years there"."""
    if noun.lower_ not in LISTS["lots_of_time"]:
        return False
    last = noun.right_edge.i
    of = (c for one in noun.children if one.lower_ == "of" for c in one.children)
    ago = any(word.lower_ == "ago" for word in noun.doc[last : last + 2])
    return ago and any(names_time(word) for word in of)


def _is_age_of(years: Token) -> bool:
    """Tell the years, or the "old", of "are found to be at least 90 years old"."""
    if years.lower_ == "old" and years.dep_ == "acomp":
        return True
    told = years.dep_ == "attr" and years.lower_ in LISTS["measures"]
    counted = any(c.dep_ == "nummod" or c.lower_ == "old" for c in years.children)
    return told and counted and lemma(years.head) == "be"


def _is_filled(token: Token) -> bool:
    """Tell whether a stretch of time is named for what fills it: "days of mourning"."""
    filling = (c for of in token.children if of.lower_ == "of" for c in of.children)
    plain = (c for c in filling if c.dep_ == "pobj" and not c.ent_type_)
    named = any(c.lower_ not in LISTS["temporal_nouns"] for c in plain)
    return named and token.dep_ in OBJECTS


def _is_new_year(noun: Token) -> bool:
    """Tell what is wished or marked: "a happy new year"; not "this year"."""
    new = any(child.lower_ == "new" for child in noun.children)
    return noun.dep_ in OBJECTS and new and noun.lower_ == "year"


def is_verb_after_time(noun: Token) -> bool:
    """Tell "runs" in "an alert issued yesterday evening runs until noon".

    The parser makes one noun of the evening and the verb after it.
    """
    verb, first = noun.head, noun.left_edge
    misread = noun.dep_ == "dobj" and noun.tag_ == "NNS" and verb.dep_ == "acl"
    return misread and first.i == verb.i + 1 and first != noun and names_time(first)


def is_close(word: Token) -> bool:
    """Tell whether no comma or dash stands before a word's phrase."""
    before = word.left_edge.i - 1
    return before < 0 or not word.doc[before].is_punct

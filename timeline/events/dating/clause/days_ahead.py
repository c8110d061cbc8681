"""The highest word of a day in, whether its noun or verb puts it ahead out.

"Sunday's match has been called off" and "called for a march on Sunday" tell of a
Sunday to come, whatever the tense of the verb.
"""

from timeline.events.clause import SUBJECTS, VERB_POS, read_verb_group
from timeline.events.dating.article.happening import moved_by, will_happen
from timeline.events.dating.clause.perfect import has_been_called_off, is_decreed
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma
from timeline.timexes.reading.vocabulary import load_vocabulary

LISTS = read_word_lists("dating")
AWAITED = LISTS["called_for"] | LISTS["gatherings"]
WITHIN = frozenset({"in", "on", "at", "during", "between", "over"})
FROM = "from"
NESTED = frozenset({"pobj", "prep", "compound", "dobj", "poss"})  # "the cup on Sunday"
UNTIL = frozenset({"until", "till"})
LASTING = UNTIL | {FROM, "for", "through"}


def is_set_for(head: Token) -> bool:
    """Tell a day to come: "was put back to Friday", "issued warnings from Friday".

    Not the day that something is moved from.
    """
    if head.dep_ != "pobj":
        return False
    link = head.head
    if moved_by(link) is not None:
        return link.lower_ != FROM
    return link.lower_ in LASTING and any(map(_warns, (link.head, *link.head.rights)))


def is_ahead_of_news(head: Token, first: int) -> bool:
    """Tell "Sunday's match has been called off", "called for a march on Sunday".

    And "Sunday's vote will go ahead".
    """
    if _is_called_for(head) or _is_bidden(head):
        return True
    verbs = [one for one in head.ancestors if one.pos_ in VERB_POS][:1]
    for verb in verbs:
        subjects = [one for one in verb.lefts if one.dep_ in SUBJECTS]
        if any(one.is_ancestor(head) for one in subjects) and first < verb.i:
            return has_been_called_off(verb) or _goes_ahead(head, verb)
        return is_decreed(head, first, verb) and head.head.lower_ in WITHIN
    return False


def _goes_ahead(head: Token, verb: Token) -> bool:
    """Tell "Sunday's vote will go ahead" and "said Sunday's vote would go ahead"."""
    if head.dep_ != "poss" or lemma(head.head) not in AWAITED:
        return False
    group = read_verb_group(verb)
    would = group.modal == "would" and not group.has_have and verb.dep_ == "ccomp"
    return would or will_happen(verb)


def _is_called_for(head: Token) -> bool:
    """Tell "called for a strike on Tuesday", which is to come."""
    link = head.head
    verb = link.head if link.head.pos_ in VERB_POS else link.head.head.head
    if head.dep_ != "pobj" or link.lower_ not in WITHIN or lemma(verb) != "call":
        return False
    between = verb.doc[verb.i + 1 : link.i]
    led = between[:1].text.lower() == "for"
    return led and any(lemma(one) in LISTS["called_for"] for one in between)


def _is_bidden(head: Token) -> bool:
    """Tell "invited them to watch the final on Sunday"; not "invited them on Sunday".

    Of a weekday alone: a date of a month may be of a story that is long over.
    """
    link = head.head
    while link.dep_ in NESTED and link.pos_ not in VERB_POS:
        link = link.head
    to = any(one.tag_ == "TO" for one in link.lefts)
    bidden = to and link.dep_ in {"xcomp", "ccomp"} and link.i < head.i
    weekday = load_vocabulary().number("WEEKDAY", head.lower_) is not None
    return weekday and bidden and lemma(link.head) in LISTS["bids_to"]


def _warns(word: Token) -> bool:
    """Tell the "warnings" of "issued warnings", or of "warnings from Friday"."""
    return word.pos_ == "NOUN" and lemma(word) in LISTS["forecasts"]

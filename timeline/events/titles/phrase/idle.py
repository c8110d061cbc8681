"""Small words of a clause in, whether a title needs them: "also", "has until May"."""

from timeline.events.clause import is_passive
from timeline.events.lexicon import is_event_noun
from timeline.events.word_lists import read_word_lists
from timeline.language import PAST_TAGS, TIME_LABELS, Token, lemma

LISTS = read_word_lists("titles")
RELATIONS = frozenset({"prep", "agent"})
PREPOSITIONS = frozenset({"IN", "TO", "RP"})


def is_idle(adverb: Token) -> bool:
    """Tell an adverb that a title does without: "also"; not the "yet" of "yet to"."""
    if adverb.lower_ not in LISTS["idle_adverbs"] or _is_as_well_as(adverb):
        return False
    if adverb.lower_ == "well" and adverb.i > adverb.head.i:
        # "if all goes well"; not "the mayor left as well"
        return adverb.nbor(-1).lower_ == "as"
    if adverb.lower_ == "first" and adverb.i == adverb.head.i + 1:
        # "Came first in the vote"
        return lemma(adverb.head) not in LISTS["placing"]
    if _is_needed(adverb):
        return False
    if adverb.lower_ == "so" and (
        lemma(adverb.nbor(-1)) == "do" or adverb.head.lower_ == "far"
    ):
        return False  # "the first to do so", "40 logged so far"
    # "yet to be told", "even if it rains"
    after = adverb.doc[adverb.i + 1 : adverb.i + 2]
    return all(word.tag_ != "TO" and word.lower_ != "if" for word in after)


def _is_needed(adverb: Token) -> bool:
    """Tell "worked too long" and "knew who lived there"."""
    there = adverb.lower_ == "there" and lemma(adverb.nbor(-1)) in LISTS["being_there"]
    return there or any(child.lower_ == "too" for child in adverb.children)


def is_after_all(adverb: Token) -> bool:
    """Tell the "all" of "the fair will go ahead after all"."""
    after = adverb.nbor(-1).lower_ == "after"
    return adverb.lower_ == "all" and adverb.dep_ == "advmod" and after


def _is_as_well_as(word: Token) -> bool:
    """Tell a word of "as well as", which joins like "and"."""
    if word.lower_ not in {"as", "well"}:
        return False
    near = word.doc[max(word.i - 2, 0) : word.i + 3]
    return "as well as" in near.text.lower()


def is_rest_of_date(word: Token) -> bool:
    """Tell the "2018" of "in May, 2018 named him", which named nobody."""
    before = word.nbor(-1)
    dated = word.tag_ == "CD" and word.ent_type_ == "DATE"
    return dated and before.text == ","


def is_lost_number(token: Token) -> bool:
    """Tell a number that the parser took for part of a date: "on Sunday 222 dead"."""
    counted = token.tag_ == "CD" and token.ent_type_ not in TIME_LABELS
    dated = token.head.ent_type_ in TIME_LABELS
    return counted and dated and token.i > token.head.i


def lost_object(preposition: Token) -> bool:
    """Tell the "by" of "backed by the party" where the parser hangs the noun higher."""
    if preposition.dep_ not in RELATIONS or preposition.tag_ not in PREPOSITIONS:
        return False
    after = preposition.i + 1
    if after >= len(preposition.doc) or any(True for _ in preposition.children):
        return False
    return preposition.doc.at(after).pos_ in {"NOUN", "PROPN", "DET", "ADJ", "NUM"}


def is_stranded(preposition: Token) -> bool:
    """Tell the "with" of "was tampered with", which has no noun after it.

    Also the "against" of "members who voted against, left", and the "from" of "was
    heard from again" and of "heard from two days later".
    """
    verb, after = preposition.head, preposition.i + 1
    near = after == verb.i + 2 and preposition.dep_ == "prep"
    if not near or any(c.dep_ != "pcomp" or c.tag_ != "RB" for c in preposition.rights):
        return False
    ends = verb.doc[after : after + 1].text in {",", ".", ";"}
    return is_passive(verb) or (ends and preposition.lower_ == "against")


def is_denied_beside(preposition: Token) -> bool:
    """Tell the second "with" of "charged with theft, not with assault"."""
    denied = any(c.dep_ == "neg" and c.i < preposition.i for c in preposition.lefts)
    return denied and preposition.left_edge.nbor(-1).text == ","


def is_deadline(preposition: Token) -> bool:
    """Tell "has until May to pay" and "gave him until May to pay" from "has to pay".

    And what "is to last until May", of which no more is told. Also "before June" of
    "is not expected to open before June", which denies no more than that.
    """
    verb = preposition.head
    follows = preposition.dep_ == "prep" and verb.i < preposition.i
    denied = verb.pos_ == "VERB" and any(
        c.dep_ == "neg" for one in _with_above(verb) for c in one.children
    )
    if follows and denied and preposition.lower_ in {"until", "till", "before"}:
        return any(c.dep_ in {"pobj", "prep"} for c in preposition.children)
    if follows and _is_set_for(preposition):
        return True
    if follows and _only_ends(verb) and preposition.lower_ in {"until", "till"}:
        return True
    gets = lemma(verb) == "have" or lemma(verb) in LISTS["giving"]
    if preposition.lower_ not in {"until", "till"} or not gets:
        return False
    after = (c for c in verb.children if c.i > preposition.i)
    return verb.dep_ == "aux" or any(c.tag_ == "VB" for c in after)


def _with_above(verb: Token) -> list[Token]:
    """Give "open" and "expected" for the "open" of "is not expected to open"."""
    return [verb, verb.head] if verb.dep_ == "xcomp" and verb.tag_ == "VB" else [verb]


def _is_set_for(preposition: Token) -> bool:
    """Tell "is set for 3 May", of which no more is told; not "set a price for May"."""
    verb = preposition.head
    set_ = lemma(verb) in LISTS["set_for_days"] and verb.tag_ in PAST_TAGS
    alone = all(c.dep_ not in {"xcomp", "agent"} for c in verb.rights)
    # "Set sentencing for 3 May"
    objects = [c for c in verb.rights if c.dep_ == "dobj"]
    event = any(is_event_noun(lemma(one)) for one in objects)
    set_ &= event or any(c.dep_ == "auxpass" for c in verb.lefts)
    led = preposition.lower_ in {"for", "to", "till", "until"} and set_ and alone
    # Not "for tomorrow", which the title alone does not tell.
    days = (c for c in preposition.rights if c.dep_ == "pobj" and led)
    return any(c.ent_type_ in TIME_LABELS and c.tag_ == "NNP" for c in days)


def _only_ends(verb: Token) -> bool:
    """Tell "to last until May"; not "take" of "take children until May"."""
    others = {"dobj", "prt", "npadvmod"}
    alone = all(c.dep_ not in others for c in verb.rights)
    return alone and lemma(verb) in LISTS["ending_with_time"]

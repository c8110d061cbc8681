"""Words that the tagger takes for another kind in, the kind that is meant out.

In "it would cut 300 jobs and shut its plant" it takes "shut" for a past tense, as if
the plant were shut already, in "a loss of two billion won" the money for a verb, and
the apostrophe of owners for a quotation mark.
"""

from spacy.tokens import Doc, Token

from timeline.language.beside import text_before, word_before
from timeline.language.forms import dictionary_form
from timeline.language.having import having
from timeline.language.heads import Head, in_place_of, move_heads
from timeline.language.misread_nouns import (
    SUBJECTS,
    mend_actors,
    mend_bearers,
    mend_blamed,
    mend_drive_by,
    mend_firms,
    mend_hours_behind,
    mend_numbers,
    mend_offensives,
    mend_owners,
    mend_reigns,
    mend_strikes,
    mend_wars,
)
from timeline.language.token import HELPING, PAST_TAGS
from timeline.language.words import mend_words

MONEY = "won"  # Korea's
BEING = frozenset({"is", "are", "was", "were"})


def mend_tags(doc: Doc) -> None:
    """Give misread words the tags that they should have, in place.

    What "and" joins to a verb after a modal is an infinitive as well, unless it has a
    subject or an auxiliary of its own, or a comma sets it apart.
    """
    mend_offensives(doc)
    mend_owners(doc)
    mend_strikes(doc)
    _mend_missing(doc)
    _mend_due(doc)
    mend_wars(doc)
    _mend_passives(doc)
    mend_bearers(doc)
    mend_blamed(doc)
    mend_numbers(doc)
    _mend_gifts(doc)
    mend_drive_by(doc)
    mend_firms(doc)
    mend_hours_behind(doc)
    mend_reigns(doc)
    mend_actors(doc)
    for token in doc:
        if token.tag_ not in PAST_TAGS:
            continue
        if token.dep_ == "conj" and _shares_modal(token):
            token.tag_ = "VB"
        elif token.dep_ == "acl" and any(c.dep_ == "oprd" for c in token.rights):
            token.tag_ = "VBN"  # "the first woman elected mayor resigned"
        elif token.lower_ == MONEY and _is_money(token):
            before = token.head.pos_ == "VERB" and token.head.i < token.i
            token.tag_, token.pos_ = "NNS", "NOUN"
            token.dep_ = "dobj" if before else "appos"


def _mend_passives(doc: Doc) -> None:
    """Let "was not at all contained" be one verb, as "was not contained" is."""
    heads: dict[int, Head] = {}
    for be in having(doc, "LOWER", BEING):
        verb = _torn_from(be)
        if verb is None:
            continue
        if be.dep_ != "auxpass":
            heads |= {verb.i: in_place_of(be, verb), be.i: (verb.i, "auxpass")}
        for child in be.children:
            if child.i != verb.i:
                dep = "nsubjpass" if child.dep_ == "nsubj" else child.dep_
                heads[child.i] = verb.i, dep
    move_heads(doc, heads)


def _torn_from(be: Token) -> Token | None:
    """Give the participle that the parser parts from "was", with adverbs between."""
    last = next((c for c in be.rights if c.dep_ == "xcomp"), None)
    if be.dep_ == "auxpass" and be.i < be.head.i:
        last = be.head
    if last is None or last.tag_ != "VBN" or last.i == be.i + 1:
        return None
    between = be.doc[be.i + 1 : last.i]
    return last if all(word.pos_ in {"ADV", "PART"} for word in between) else None


def _mend_gifts(doc: Doc) -> None:
    """Let "the court awarded her custody" give it to her: it is not hers before."""
    words, heads = mend_words(), dict[int, Head]()
    for her in having(doc, "LOWER", ["her"]):
        gift = her.head
        verb = gift.head
        near = her.dep_ == "poss" and gift.dep_ == "dobj" and verb.i == her.i - 1
        given = dictionary_form(verb.lower_, "verb") in words["awarding"]
        if near and given and gift.lower_ in words["awarded"]:
            her.tag_, her.pos_ = "PRP", "PRON"
            heads[her.i] = verb.i, "dative"
    move_heads(doc, heads)


def _mend_missing(doc: Doc) -> None:
    """Let "missing" of "a plane went missing over Lund" say what became of the plane.

    The parser may have the plane go while it misses something.
    """
    heads: dict[int, Head] = {}
    for word in having(doc, "LOWER", ["missing"]):
        verb = word.head
        if word.dep_ != "advcl" or verb.i != word.i - 1:
            continue
        if dictionary_form(verb.lower_, "verb") == "go":
            heads |= {word.i: (verb.i, "acomp")}
            heads |= {c.i: (verb.i, c.dep_) for c in word.rights if c.dep_ != "dobj"}
    move_heads(doc, heads)


def _mend_due(doc: Doc) -> None:
    """Let a trial "due to last six weeks" last, not be due to its last weeks."""
    heads: dict[int, Head] = {}
    for due in having(doc, "LOWER", ["due"]):
        to, last, *_ = [*doc[due.i + 1 : due.i + 3], due, due]
        weeks = last.head
        misread = due.dep_ == "acomp" and to.dep_ == "pcomp" and last.lower_ == "last"
        long = any(c.like_num or c.lower_ == "a" for c in weeks.lefts if c != last)
        if misread and last.dep_ == "amod" and weeks.head == to and long:
            to.tag_, to.pos_, last.tag_, last.pos_ = "TO", "PART", "VB", "VERB"
            heads |= {last.i: (due.i, "xcomp"), to.i: (last.i, "aux")}
            heads |= {weeks.i: (last.i, "dobj")}
    move_heads(doc, heads)


def _shares_modal(verb: Token) -> bool:
    first = verb.head
    modal = any(c.tag_ == "MD" for c in first.children)
    if first.tag_ != "VB" or not (modal or _is_planned(first)):
        return False
    joint = word_before(verb)
    if joint is None or joint.dep_ != "cc" or joint.head.i != first.i:
        return False
    if text_before(joint) == ",":
        return False
    own = any(c.dep_ in SUBJECTS | HELPING for c in verb.children)
    return not own and dictionary_form(verb.lower_, "verb") == verb.lower_


def _is_planned(verb: Token) -> bool:
    """Tell "cut" of "plans to cut jobs and put mines up for sale"."""
    to = any(c.tag_ == "TO" for c in verb.children)
    above = dictionary_form(verb.head.lower_, "verb")
    return to and verb.dep_ == "xcomp" and above in mend_words()["planning"]


def _is_money(verb: Token) -> bool:
    """Tell "lost two billion won" from "two million won a prize"."""
    unit = word_before(verb)
    number = None if unit is None else word_before(unit)
    counted = text_before(verb).lower() in mend_words()["numbers"]
    if number is None or not (counted and number.like_num):
        return False
    return all(c.dep_ not in {"dobj", "auxpass"} for c in verb.children)

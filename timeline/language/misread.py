"""Words that the tagger takes for another kind in, the kind that is meant out.

In "it would cut 300 jobs and shut its plant" it takes "shut" for a past tense, as if
the plant were shut already, in "a loss of two billion won" the money for a verb, and
the apostrophe of owners for a quotation mark.
"""

from collections.abc import Iterable, Iterator

import numpy as np
from spacy.tokens import Doc, Token

from timeline.language.forms import dictionary_form
from timeline.language.heads import Head, in_place_of, move_heads
from timeline.language.token import HELPING, PAST_TAGS
from timeline.language.words import mend_words

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
NAMED = frozenset({"nsubj", "nsubjpass"})
MONEY = "won"  # Korea's
# The mark of owners, and what opens a quotation that the same mark ends.
APOSTROPHES = {"\u2019": "\u2018", "'": "'"}
LONGEST = 25  # words of a quotation
OWNING = frozenset({"compound", "nmod", "poss"})
WAR = ["World", "War"]
DRIVE_BY = ["drive", "-", "by"]
BEING = frozenset({"is", "are", "was", "were"})


def mend_tags(doc: Doc) -> None:
    """Give misread words the tags that they should have, in place.

    What "and" joins to a verb after a modal is an infinitive as well, unless it has a
    subject or an auxiliary of its own, or a comma sets it apart.
    """
    _mend_offensives(doc)
    _mend_owners(doc)
    _mend_strikes(doc)
    _mend_missing(doc)
    _mend_wars(doc)
    _mend_passives(doc)
    _mend_bearers(doc)
    _mend_numbers(doc)
    _mend_gifts(doc)
    _mend_drive_by(doc)
    _mend_firms(doc)
    for token in doc:
        if token.tag_ not in PAST_TAGS:
            continue
        if token.dep_ == "conj" and _shares_modal(token):
            token.tag_ = "VB"
        elif token.lower_ == MONEY and _is_money(token):
            before = token.head.pos_ == "VERB" and token.head.i < token.i
            token.tag_, token.pos_ = "NNS", "NOUN"
            token.dep_ = "dobj" if before else "appos"


def _having(doc: Doc, attribute: str, values: Iterable[str]) -> Iterator[Token]:
    """Give the words of a text whose attribute, such as "ORTH", is one of some values.

    They are found in one array: asking each word in turn takes many times as long.
    """
    known = [doc.vocab.strings[value] for value in values]
    for place in np.flatnonzero(np.isin(doc.to_array(attribute), known)):
        yield doc[int(place)]


def _mend_wars(doc: Doc) -> None:
    """Let "World War I ended" tell of the war, and not of "I"."""
    heads: dict[int, Head] = {}
    for word in _having(doc, "ORTH", ["I"]):
        if word.i < len(WAR) or word.dep_ not in SUBJECTS:
            continue
        war, verb = word.nbor(-1), word.head
        if [one.text for one in doc[word.i - len(WAR) : word.i]] != WAR:
            continue
        word.tag_, word.pos_ = "CD", "NUM"
        if war.dep_ == "pobj":  # "after World War I ended"
            heads[war.head.i] = verb.i, "mark"
        heads |= {war.i: (verb.i, word.dep_), word.i: (war.i, "nummod")}
    if heads:
        move_heads(doc, heads)


def _mend_passives(doc: Doc) -> None:
    """Let "was not at all contained" be one verb, as "was not contained" is."""
    heads: dict[int, Head] = {}
    for be in _having(doc, "LOWER", BEING):
        verb = _torn_from(be)
        if verb is None:
            continue
        if be.dep_ != "auxpass":
            heads |= {verb.i: in_place_of(be, verb), be.i: (verb.i, "auxpass")}
        for child in be.children:
            if child.i != verb.i:
                dep = "nsubjpass" if child.dep_ == "nsubj" else child.dep_
                heads[child.i] = verb.i, dep
    if heads:
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


def _mend_drive_by(doc: Doc) -> None:
    """Let "a drive-by shooting" be a shooting."""
    heads: dict[int, Head] = {}
    for act in _having(doc, "LOWER", mend_words()["driven_by"]):
        before = doc[max(act.i - len(DRIVE_BY), 0) : act.i]
        by = act.head
        if [word.lower_ for word in before] != DRIVE_BY or by.i != act.i - 1:
            continue
        act.tag_, act.pos_ = "NN", "NOUN"
        heads |= {act.i: (by.head.i, by.dep_), by.i: (act.i, "compound")}
        heads |= {c.i: (act.i, c.dep_) for c in by.lefts}
    if heads:
        move_heads(doc, heads)


def _mend_gifts(doc: Doc) -> None:
    """Let "the court awarded her custody" give it to her: it is not hers before."""
    words, heads = mend_words(), dict[int, Head]()
    for her in _having(doc, "LOWER", ["her"]):
        gift = her.head
        verb = gift.head
        near = her.dep_ == "poss" and gift.dep_ == "dobj" and verb.i == her.i - 1
        given = dictionary_form(verb.lower_, "verb") in words["awarding"]
        if near and given and gift.lower_ in words["awarded"]:
            her.tag_, her.pos_ = "PRP", "PRON"
            heads[her.i] = verb.i, "dative"
    if heads:
        move_heads(doc, heads)


def _mend_numbers(doc: Doc) -> None:
    """Let the "lakh" of "paid Rs 10 lakh each and left" be a number, and no verb."""
    heads: dict[int, Head] = {}
    for word in _having(doc, "LOWER", mend_words()["indian_numbers"]):
        number, verb = word.nbor(-1) if word.i else word, word.head
        if not word.tag_.startswith("VB") or not number.like_num or verb.i >= number.i:
            continue
        word.tag_, word.pos_ = "CD", "NUM"
        money = number.head if number.dep_ == "nummod" else number
        heads |= {c.i: (verb.i, c.dep_) for c in word.rights if c.dep_ != "dobj"}
        heads |= {c.i: (word.i, "advmod") for c in word.rights if c.dep_ == "dobj"}
        heads[word.i] = money.i, "nummod"
    if heads:
        move_heads(doc, heads)


def _mend_bearers(doc: Doc) -> None:
    """Let "the state news agency Lunda said" have one subject, and not two."""
    heads: dict[int, Head] = {}
    for name in _having(doc, "DEP", ["nsubj"]):
        before = name.left_edge.i - 1
        if name.tag_ != "NNP" or before < name.sent.start or name.head.i < name.i:
            continue
        others = [c for c in name.head.lefts if c.dep_ == "nsubj" and c.i < name.i]
        if len(others) != 1 or others[0].right_edge.i != before:
            continue
        office = others[0]
        if office.left_edge.i and office.left_edge.nbor(-1).dep_ == "prep":
            continue  # "the roof of a house in the capital Lund burned"
        if office.tag_ == "NN" and office.i == before:
            heads |= {office.i: (name.i, "compound")}
            heads |= {c.i: (name.i, c.dep_) for c in office.lefts if c.dep_ == "det"}
        elif office.tag_ == "NN":
            heads |= {name.i: (office.i, "appos")}
    if heads:
        move_heads(doc, heads)


def _mend_firms(doc: Doc) -> None:
    """Let "startup" of "Bern startup Lunda cut jobs" be no verb that tells the rest."""
    heads: dict[int, Head] = {}
    for firm in _having(doc, "LOWER", mend_words()["firms"]):
        told = [c for c in firm.rights if c.dep_ == "ccomp"]
        if len(told) != 1:
            continue
        verb = told[0]
        names = [c for c in verb.lefts if c.dep_ in NAMED]
        if len(names) == 1 and names[0].left_edge.i == firm.i + 1:
            firm.tag_, firm.pos_ = "NN", "NOUN"
            own = [c for c in firm.lefts if c.dep_ in SUBJECTS]
            heads |= {c.i: (verb.i, c.dep_) for c in firm.rights}
            heads |= {c.i: (firm.i, "compound") for c in own}
            heads |= {verb.i: in_place_of(firm, verb), firm.i: (names[0].i, "compound")}
    if heads:
        move_heads(doc, heads)


def _mend_offensives(doc: Doc) -> None:
    """Let "launched an offensive Saturday" tell of an offensive.

    Not "spent an offensive Saturday".
    """
    words, heads = mend_words(), dict[int, Head]()
    for noun in _having(doc, "LOWER", words["offensives"]):
        day, article = noun.head, noun.nbor(-1) if noun.i else noun
        told = day.i == noun.i + 1 and day.ent_type_ == "DATE" and article.head == day
        passed = dictionary_form(day.head.lower_, "verb") in words["passing_days"]
        if not told or passed or day.head.pos_ != "VERB" or day.head.i > noun.i:
            continue
        noun.tag_, noun.pos_ = "NN", "NOUN"
        heads |= {
            noun.i: (day.head.i, "dobj"),
            article.i: (noun.i, article.dep_),
            day.i: (day.head.i, "npadvmod"),
        }
    if heads:
        move_heads(doc, heads)


def _mend_owners(doc: Doc) -> None:
    """Let an apostrophe tell of owners: "guards' hut", "the bus' roof".

    The tagger may take it for the end of a quotation, which it is where one was opened.
    """
    heads: dict[int, Head] = {}
    for mark in _having(doc, "ORTH", APOSTROPHES):
        before = doc[max(mark.sent.start, mark.i - LONGEST) : mark.i]
        if not len(before) or any(
            word.text == APOSTROPHES[mark.text] for word in before
        ):
            continue
        owner = before[-1]
        glued = owner.lower_.endswith("s") and not owner.whitespace_
        if glued and owner.dep_ in OWNING and owner.head.i > mark.i:
            mark.tag_, mark.pos_ = "POS", "PART"
            heads |= {mark.i: (owner.i, "case"), owner.i: (owner.head.i, "poss")}
    if heads:
        move_heads(doc, heads)


def _mend_missing(doc: Doc) -> None:
    """Let "missing" of "a plane went missing over Lund" say what became of the plane.

    The parser may have the plane go while it misses something.
    """
    heads: dict[int, Head] = {}
    for word in _having(doc, "LOWER", ["missing"]):
        verb = word.head
        if word.dep_ != "advcl" or verb.i != word.i - 1:
            continue
        if dictionary_form(verb.lower_, "verb") == "go":
            heads |= {word.i: (verb.i, "acomp")}
            heads |= {c.i: (verb.i, c.dep_) for c in word.rights if c.dep_ != "dobj"}
    if heads:
        move_heads(doc, heads)


def _mend_strikes(doc: Doc) -> None:
    """Let the strikes of "the U.S. strikes on Monday were brief" be strikes."""
    heads: dict[int, Head] = {}
    for noun in _having(doc, "TAG", ["VBZ"]):
        if noun.dep_ not in NAMED or noun.head.i < noun.i:
            continue
        own = [c for c in noun.lefts if c.dep_ in SUBJECTS]
        if len(own) == 1 and own[0].i == noun.i - 1:
            noun.tag_, noun.pos_ = "NNS", "NOUN"
            heads |= {own[0].i: (noun.i, "compound")}
            heads |= {c.i: (noun.i, c.dep_) for c in own[0].lefts if c.dep_ == "det"}
    if heads:
        move_heads(doc, heads)


def _shares_modal(verb: Token) -> bool:
    first = verb.head
    modal = any(c.tag_ == "MD" for c in first.children)
    if first.tag_ != "VB" or not (modal or _is_planned(first)):
        return False
    joint = verb.nbor(-1)
    if joint.dep_ != "cc" or joint.head.i != first.i or joint.nbor(-1).text == ",":
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
    unit = verb.nbor(-1) if verb.i > 1 else verb
    counted = unit.lower_ in mend_words()["numbers"] and unit.nbor(-1).like_num
    return counted and all(c.dep_ not in {"dobj", "auxpass"} for c in verb.children)

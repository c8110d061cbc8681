"""Nouns and names that the tagger takes for another kind, set right in place."""

from spacy.tokens import Doc

from timeline.language.beside import word_before
from timeline.language.forms import dictionary_form
from timeline.language.having import having
from timeline.language.heads import Head, in_place_of, move_heads
from timeline.language.token import NOUN_ADVERBS, NOUN_SUBJECTS, TENSED, TIME_LABELS
from timeline.language.words import mend_words

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
# The mark of owners, and what opens a quotation that the same mark ends.
APOSTROPHES = {"\u2019": "\u2018", "'": "'"}
LONGEST = 25  # words of a quotation
OWNING = frozenset({"compound", "nmod", "poss"})
WAR = ["World", "War"]
DRIVE_BY = ["drive", "-", "by"]


def mend_wars(doc: Doc) -> None:
    """Let "World War I ended" tell of the war, and not of "I"."""
    heads: dict[int, Head] = {}
    for word in having(doc, "ORTH", ["I"]):
        if word.i < len(WAR) or word.dep_ not in SUBJECTS:
            continue
        war, verb = doc[word.i - 1], word.head
        if [one.text for one in doc[word.i - len(WAR) : word.i]] != WAR:
            continue
        word.tag_, word.pos_ = "CD", "NUM"
        if war.dep_ == "pobj":  # "after World War I ended"
            heads[war.head.i] = verb.i, "mark"
        heads |= {war.i: (verb.i, word.dep_), word.i: (war.i, "nummod")}
    move_heads(doc, heads)


def mend_drive_by(doc: Doc) -> None:
    """Let "a drive-by shooting" be a shooting."""
    heads: dict[int, Head] = {}
    for act in having(doc, "LOWER", mend_words()["driven_by"]):
        before = doc[max(act.i - len(DRIVE_BY), 0) : act.i]
        by = act.head
        if [word.lower_ for word in before] != DRIVE_BY or by.i != act.i - 1:
            continue
        act.tag_, act.pos_ = "NN", "NOUN"
        heads |= {act.i: (by.head.i, by.dep_), by.i: (act.i, "compound")}
        heads |= {c.i: (act.i, c.dep_) for c in by.lefts}
    move_heads(doc, heads)


def mend_numbers(doc: Doc) -> None:
    """Let the "lakh" of "paid Rs 10 lakh each and left" be a number, and no verb."""
    heads: dict[int, Head] = {}
    for word in having(doc, "LOWER", mend_words()["indian_numbers"]):
        number, verb = word_before(word) or word, word.head
        if not word.tag_.startswith("VB") or not number.like_num or verb.i >= number.i:
            continue
        word.tag_, word.pos_ = "CD", "NUM"
        money = number.head if number.dep_ == "nummod" else number
        heads |= {c.i: (verb.i, c.dep_) for c in word.rights if c.dep_ != "dobj"}
        heads |= {c.i: (word.i, "advmod") for c in word.rights if c.dep_ == "dobj"}
        heads[word.i] = money.i, "nummod"
    move_heads(doc, heads)


def mend_bearers(doc: Doc) -> None:
    """Let "the state news agency Lunda said" have one subject, and not two."""
    heads: dict[int, Head] = {}
    for name in having(doc, "DEP", ["nsubj"]):
        before = name.left_edge.i - 1
        if name.tag_ != "NNP" or before < name.sent.start or name.head.i < name.i:
            continue
        others = [c for c in name.head.lefts if c.dep_ == "nsubj" and c.i < name.i]
        if len(others) != 1 or others[0].right_edge.i != before:
            continue
        office = others[0]
        led = word_before(office.left_edge)
        if led is not None and led.dep_ == "prep":
            continue  # "the roof of a house in the capital Lund burned"
        if office.tag_ == "NN" and office.i == before:
            heads |= {office.i: (name.i, "compound")}
            heads |= {c.i: (name.i, c.dep_) for c in office.lefts if c.dep_ == "det"}
        elif office.tag_ == "NN":
            heads |= {name.i: (office.i, "appos")}
    move_heads(doc, heads)


def mend_firms(doc: Doc) -> None:
    """Let "startup" of "Bern startup Lunda cut jobs" be no verb that tells the rest."""
    heads: dict[int, Head] = {}
    for firm in having(doc, "LOWER", mend_words()["firms"]):
        told = [c for c in firm.rights if c.dep_ == "ccomp"]
        if len(told) != 1:
            continue
        verb = told[0]
        names = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS]
        if len(names) == 1 and names[0].left_edge.i == firm.i + 1:
            firm.tag_, firm.pos_ = "NN", "NOUN"
            own = [c for c in firm.lefts if c.dep_ in SUBJECTS]
            heads |= {c.i: (verb.i, c.dep_) for c in firm.rights}
            heads |= {c.i: (firm.i, "compound") for c in own}
            heads |= {verb.i: in_place_of(firm, verb), firm.i: (names[0].i, "compound")}
    move_heads(doc, heads)


def mend_actors(doc: Doc) -> None:
    """Let "FIFA" of "FIFA inspected the hall" be who did it, not how it was done."""
    heads: dict[int, Head] = {}
    for name in having(doc, "DEP", ["advmod", "npadvmod"]):
        verb = name.head
        opens = name.is_sent_start and name.tag_ == "NNP" and name.text.isupper()
        if not opens or name.ent_type_ == "DATE" or verb.i != name.i + 1:
            continue
        if verb.tag_ in TENSED and not any(c.dep_ in SUBJECTS for c in verb.lefts):
            heads[name.i] = verb.i, "nsubj"
    move_heads(doc, heads)


def mend_reigns(doc: Doc) -> None:
    """Let "King Carol I received him" be no reader's "I", but the king's number."""
    heads: dict[int, Head] = {}
    for number in having(doc, "ORTH", ["I"]):
        king = word_before(number) or number
        titled = king.tag_ == "NNP" and any(
            child.text in mend_words()["reigning"] for child in king.lefts
        )
        if titled and number.tag_ == "PRP":
            number.tag_, number.pos_ = "NNP", "PROPN"
            heads |= {c.i: (number.i, c.dep_) for c in king.lefts}
            heads[king.i] = number.i, "compound"
    move_heads(doc, heads)


def mend_offensives(doc: Doc) -> None:
    """Let "launched an offensive Saturday" tell of an offensive.

    Not "spent an offensive Saturday".
    """
    words, heads = mend_words(), dict[int, Head]()
    for noun in having(doc, "LOWER", words["offensives"]):
        day, article = noun.head, word_before(noun) or noun
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
    move_heads(doc, heads)


def mend_hours_behind(doc: Doc) -> None:
    """Let "posted on Lunda hours earlier" lead to Lunda, and not to "Lunda hours"."""
    heads: dict[int, Head] = {}
    for name in having(doc, "DEP", ["compound"]):
        units, link = name.head, word_before(name.left_edge)
        timed = name.tag_ == "NNP" and units.tag_ == "NNS" and units.i == name.i + 1
        if not timed or units.ent_type_ not in TIME_LABELS or link is None:
            continue
        if link.dep_ == "prep" and units.dep_ in NOUN_ADVERBS and not list(link.rights):
            heads[name.i] = link.i, "pobj"
    move_heads(doc, heads)


def mend_blamed(doc: Doc) -> None:
    """Let "Norland blamed Ukrainian shelling" blame the shelling: it shelled nobody."""
    heads: dict[int, Head] = {}
    words = mend_words()
    for act in having(doc, "LOWER", words["acts_of_others"]):
        verb, before = act.head, word_before(act)
        blaming = dictionary_form(verb.lower_, "verb") in words["blaming"]
        if act.tag_ != "VBG" or not blaming or before is None:
            continue
        whose = before.i != verb.i and before.dep_ == "dobj" and before.head.i == verb.i
        if before.i != verb.i and not (whose and before.i == verb.i + 1):
            continue
        act.tag_, act.pos_ = "NN", "NOUN"
        heads[act.i] = verb.i, "dobj"
        if whose:
            heads[before.i] = act.i, "amod"
    move_heads(doc, heads)


def mend_owners(doc: Doc) -> None:
    """Let an apostrophe tell of owners: "guards' hut", "the bus' roof".

    The tagger may take it for the end of a quotation, which it is where one was opened.
    """
    heads: dict[int, Head] = {}
    for mark in having(doc, "ORTH", APOSTROPHES):
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
    move_heads(doc, heads)


def mend_strikes(doc: Doc) -> None:
    """Let the strikes of "the U.S. strikes on Monday were brief" be strikes."""
    heads: dict[int, Head] = {}
    for noun in having(doc, "TAG", ["VBZ"]):
        if noun.dep_ not in NOUN_SUBJECTS or noun.head.i < noun.i:
            continue
        own = [c for c in noun.lefts if c.dep_ in SUBJECTS]
        if len(own) == 1 and own[0].i == noun.i - 1:
            noun.tag_, noun.pos_ = "NNS", "NOUN"
            heads |= {own[0].i: (noun.i, "compound")}
            heads |= {c.i: (noun.i, c.dep_) for c in own[0].lefts if c.dep_ == "det"}
    move_heads(doc, heads)

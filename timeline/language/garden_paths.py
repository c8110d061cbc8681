"""Participles that the parser takes for the main verb in, set right out.

"The deal agreed in June fell apart" and "the bank, bailed out in 2008, posted a loss"
begin as "the deal agreed" does: the parser makes that the sentence, and what the deal
did a part of it. English calls them garden-path sentences.
"""

from collections.abc import Iterator

import numpy as np
from spacy.tokens import Doc, Token

from timeline.language.beside import text_after, word_before
from timeline.language.forms import dictionary_form
from timeline.language.heads import Head, as_subject, in_place_of, move_heads
from timeline.language.token import FINITE, HELPING, NOUN_SUBJECTS, NOUN_TAGS, PAST_TAGS
from timeline.language.words import mend_words

PARTICIPLE, PAST = "VBN", "VBD"
ADVERBIAL = "advcl"
REDUCED = "acl"  # how a participle hangs on the noun that it tells of
# How the verb that comes second hangs on the one that leads astray.
ASTRAY = ("ccomp", "conj", "dep", "parataxis", ADVERBIAL, REDUCED)
NEAR = 6  # words in which the people who do something are named
STEPS = 8  # from such a verb up to the first
# Between a participle and the next verb: where, when, by whom; no object.
BESIDE = frozenset({"prep", "agent", "prt", "advmod", "punct"})
LEFT, STATE = "left", "oprd"  # "workers left jobless"
# How a word hangs that leads a noun.
LEADING = frozenset({"prep", "pcomp", "agent"})
# Words that begin a clause of its own kind.
OPENING = frozenset({"cc", "mark"})
ASKING = frozenset({"WDT", "WP", "WRB", "WP$"})


def mend_garden_paths(doc: Doc) -> None:
    """Make the second verb the main one where the first is a participle, in place."""
    relations = [doc.vocab.strings[one] for one in ASTRAY]
    places = np.flatnonzero(np.isin(doc.to_array("DEP"), relations))
    heads: dict[int, Head] = {}
    for place in places:
        verb = doc[int(place)]
        first = _first_verb(verb)
        taken = _taken_object(verb, first)
        noun = _led_astray(verb, first) if taken is None else _sole_subject(first)
        if noun is not None and not heads.keys() & {verb.i, first.i, noun.i}:
            heads.update(set_right(noun, first, verb))
            first.tag_ = PARTICIPLE
            if taken is not None:
                heads[taken.i] = taken.left_edge.i - 1, "pobj"
    clauses = [doc.vocab.strings[one] for one in ("csubj", "csubjpass")]
    for place in np.flatnonzero(np.isin(doc.to_array("DEP"), clauses)):
        heads.update(_set_right_clause(doc[int(place)]))
    words = [doc.vocab.strings["with"], doc.vocab.strings["With"]]
    for place in np.flatnonzero(np.isin(doc.to_array("ORTH"), words)):
        verb = doc[int(place)].head
        if doc[int(place)].dep_ == "mark" and not heads.keys() & {verb.i, int(place)}:
            heads.update(_set_right_with(verb))
    move_heads(doc, heads)


def _set_right_clause(first: Token) -> Iterator[tuple[int, Head]]:
    """Let "ten people held in May will appear" be of people, whom the parser has act.

    No such clause is a subject without a word that says so: "that ten were held".
    """
    nouns = [c for c in first.lefts if c.dep_ in NOUN_SUBJECTS]
    bare = first.tag_ == PARTICIPLE and len(nouns) == 1
    if not bare or any(c.dep_ in HELPING | OPENING for c in first.children):
        return
    noun, verb = nouns[0], first.head
    if noun.tag_ in NOUN_TAGS and noun.right_edge.i + 1 == first.i < verb.i:
        first.tag_ = PARTICIPLE
        yield noun.i, as_subject(verb)
        yield first.i, (noun.i, REDUCED)


def _set_right_with(verb: Token) -> Iterator[tuple[int, Head]]:
    """Make "voting" the verb of "with some voting against a pact reached in May".

    No finite verb follows "with".
    """
    noun = word_before(verb) or verb
    subject = next((c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS), None)
    if verb.tag_ != PAST or subject is None or noun.tag_ not in NOUN_TAGS:
        return
    for acting in subject.subtree:
        within = acting.left_edge.i <= noun.i <= acting.right_edge.i
        if acting.dep_ == REDUCED and acting.tag_ == "VBG" and within:
            verb.tag_ = PARTICIPLE
            yield acting.i, (verb.head.i, verb.dep_)
            yield from ((c.i, (acting.i, c.dep_)) for c in verb.lefts)
            yield verb.i, (noun.i, REDUCED)
            return


def _first_verb(verb: Token) -> Token:
    """Give the verb that a verb hangs on, or the one before it in what is said.

    "Handed" of "ruled that the fine handed down stands", both of which are ruled.
    """
    above = verb.head
    if verb.dep_ == REDUCED:
        return _aimed_above(verb) or above
    if verb.dep_ != "ccomp" or above.i > verb.i:
        return above
    said = [c for c in above.children if c.dep_ == "ccomp" and above.i < c.i < verb.i]
    return said[0] if len(said) == 1 else above


def _aimed_above(verb: Token) -> Token | None:
    """Give "meant" of "talks meant to end the war ended", which the war did not."""
    here, aimed = verb, mend_words()["aimed"]
    for _ in range(STEPS if verb.tag_ == PAST else 0):
        here = here.head
        if here.lower_ in aimed and here.tag_ == PAST:
            return here
    return None


def _led_astray(verb: Token, first: Token) -> Token | None:
    """Give the subject of a verb that the parser has given to a participle before it.

    None where nothing shows that.
    """
    if first.i > verb.i or first.tag_ not in PAST_TAGS or not is_bare(verb):
        return None
    noun = _sole_subject(first)
    if noun is None:
        return None
    aside = _is_said_aside(noun, first, verb) or _is_aside(noun, first, verb)
    return noun if aside else None


def _sole_subject(first: Token) -> Token | None:
    """Give the one noun that a verb without a helper has for its subject."""
    subjects = [c for c in first.lefts if c.dep_ in NOUN_SUBJECTS]
    helped = any(c.dep_ in HELPING for c in first.children)
    if len(subjects) != 1 or helped or subjects[0].tag_ not in NOUN_TAGS:
        return None
    return subjects[0]


def _taken_object(verb: Token, first: Token) -> Token | None:
    """Give the fog of "a launch stopped due to fog was put off", put off to the parser.

    It has left "to" without an object.
    """
    own = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS and verb.dep_ != ADVERBIAL]
    if len(own) != 1 or first.tag_ not in PAST_TAGS or first.i > own[0].i:
        return None
    left = own[0].left_edge
    leading = word_before(left)
    if leading is None:
        return None
    open_ = leading.dep_ in LEADING and not any(True for _ in leading.rights)
    return own[0] if open_ and first.is_ancestor(leading) else None


def is_bare(verb: Token) -> bool:
    """Tell a finite verb without a subject or a word that joins it on."""
    children = list(verb.children)
    finite = verb.tag_ in FINITE or any(
        c.dep_ in HELPING and c.tag_ in FINITE for c in children
    )
    # "Was banned but came back": that "but" opens no clause of the first.
    children = [c for c in children if c.dep_ != "cc" or c.i < verb.i]
    return finite and all(
        c.dep_ not in NOUN_SUBJECTS | OPENING and c.tag_ not in ASKING for c in children
    )


def is_done_by_subject(verb: Token, *, to_somebody: bool) -> bool:
    """Tell a verb whose noun does it: "removed the premier", "collided", "fans sang".

    Args:
        verb: What may be a past tense or a participle; not the "given" of "given a
            prize".
        to_somebody: Whether an object stands behind it.
    """
    words, base = mend_words(), dictionary_form(verb.lower_, "verb")
    if to_somebody:
        return base not in words["giving"]
    near = verb.doc[max(verb.sent.start, verb.i - NEAR) : verb.i]
    people = any(word.lower_ in words["people"] for word in near)
    return base in words["happening"] or (people and base in words["done_by_people"])


def _is_aside(noun: Token, first: Token, verb: Token) -> bool:
    """Tell words that only say of a noun what was done to it, where, when and by whom.

    Within commas, or with none: "the deal agreed in June", "the bank, hit in May,".
    """
    after = [c for c in first.rights if c.i < verb.i]
    if first.lower_ in mend_words()["aimed"] and verb.dep_ in {"ccomp", REDUCED}:
        # "Talks meant to end the war ended"
        aimed = [c.dep_ for c in after] == ["xcomp"] and noun.ent_type_ != "PERSON"
        return aimed and noun.right_edge.i + 1 == first.i
    only = _only_tells_beside(first, after, verb) and not _holds_clause(first, verb)
    return only and _is_set_apart(noun, first, verb.left_edge.i)


def _only_tells_beside(first: Token, after: list[Token], verb: Token) -> bool:
    """Tell a participle with something behind it that is no object of its own."""
    joined = _joined_participle(first)
    after = [c for c in after if c.dep_ not in OPENING | {"conj"} or not joined]
    states = {c.dep_ for c in after if first.lower_ == LEFT and _is_state(c)}
    tied = first.lower_ in mend_words()["tied"]
    if verb.dep_ == ADVERBIAL and not (states or tied):
        return False
    ends, beside = verb.left_edge.i, BESIDE | states
    whole = all(c.dep_ in beside and c.right_edge.i < ends for c in after)
    return whole and bool(after or joined)


def _holds_clause(first: Token, verb: Token) -> bool:
    """Tell whether a clause may stand between a participle and the verb after it."""
    joined = _joined_participle(first)
    between = (w for w in first.doc[first.i + 1 : verb.i] if w.head.i != verb.i)
    between = (w for w in between if not joined or w.head.i != first.i)
    tied = first.lower_ in mend_words()["tied"]
    between = (w for w in between if not (tied and _joins_nouns(w)))
    return any(map(_may_be_clause, between))


def _joins_nouns(word: Token) -> bool:
    """Tell the "and" of "linked to Iran and Norland"."""
    others = (c for c in word.head.rights if c.dep_ == "conj" and c.i > word.i)
    return word.dep_ == "cc" and any(one.tag_ in NOUN_TAGS for one in others)


def _is_set_apart(noun: Token, first: Token, ends: int) -> bool:
    """Tell what stands between two commas, or right behind its noun without any."""
    doc = first.doc
    marks = (word for word in doc[noun.i : ends] if word.is_punct)
    marks = (mark for mark in marks if not _is_around_place(mark))
    commas = [mark.i for mark in marks if not mark.is_bracket]
    if commas:
        return commas == [first.i - 1, ends - 1] and doc[ends - 1].text == ","
    # "A race already halted once"
    near = doc[noun.right_edge.i + 1 : first.i]
    return all(word.dep_ == "advmod" and word.head == first for word in near)


def _is_said_aside(noun: Token, first: Token, verb: Token) -> bool:
    """Tell "the race, said to date from 1502, was banned": nobody says that there."""
    doc, ends = first.doc, verb.left_edge.i
    commas = [word.i for word in doc[noun.i : ends] if word.text == ","]
    said = first.lower_ in mend_words()["aimed"] and text_after(first).lower() == "to"
    return said and commas == [noun.right_edge.i + 1, ends - 1] == [
        first.i - 1,
        ends - 1,
    ]


def _is_state(word: Token) -> bool:
    """Tell the "jobless" of "workers left jobless by the flood marched"."""
    return word.dep_ == STATE and word.pos_ in {"ADJ", "VERB"}


def _joined_participle(first: Token) -> list[Token]:
    """Give the killed of "a man shot and killed by police was armed", else nothing."""
    return [
        one
        for one in first.rights
        if one.dep_ == "conj" and one.tag_ == PARTICIPLE and one.i == first.i + 2
        if any(child.dep_ == "agent" for child in one.rights)
    ]


def _is_around_place(mark: Token) -> bool:
    """Tell the commas of "in Florida, Lund, appeared"."""
    return any(
        one.dep_ == "appos"
        and one.ent_type_ == one.head.ent_type_ == "GPE"
        and mark.i in {one.left_edge.i - 1, one.right_edge.i + 1}
        for one in mark.head.rights
    )


def _may_be_clause(word: Token) -> bool:
    """Tell a word that another clause may begin with: a subject, "and", a verb."""
    return word.dep_ in NOUN_SUBJECTS | OPENING or word.tag_ in FINITE | {"PRP"}


def set_right(noun: Token, first: Token, verb: Token) -> Iterator[tuple[int, Head]]:
    """Give the new heads: all but what stands beside the participle is the verb's.

    Args:
        noun: The subject that both seem to share.
        first: The participle.
        verb: The one that the noun does.
    """
    yield verb.i, in_place_of(first, verb)
    yield noun.i, as_subject(verb)
    yield first.i, (noun.i, REDUCED)
    for child in first.children:
        if child.i != noun.i and not first.i < child.i <= verb.i:
            yield child.i, (verb.i, child.dep_)

"""Main verbs that the parser takes for what is said of a noun in, set right out.

In "rain delayed play" it may make one noun of "delayed play", as in "delayed flight",
in "a court in Lund on Monday sentenced an author" one of "sentenced author", and in
"a bus carrying nine people plunged into a lake" it lets the people plunge. In "ten
were hurt when a bus overturned, police said" and "a group of fans queued in Lund,
police said" it may let the bus and the group say so as well.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from timeline.language.beside import text_after, text_before
from timeline.language.forms import dictionary_form
from timeline.language.garden_paths import is_bare, is_done_by_subject
from timeline.language.heads import Head, first_of, in_place_of, move_heads
from timeline.language.token import (
    HELPING,
    NOUN_SUBJECTS,
    NOUN_TAGS,
    PAST_TAGS,
    TENSED,
    TIME_LABELS,
)
from timeline.language.words import mend_words

PAST, NUMBER = "VBD", "CD"
LED, LEFT = "led", "left"
MODIFYING, REDUCED, SUBJECT, OBJECT = "amod", "acl", "nsubj", "dobj"
CLAUSES = frozenset({REDUCED, "relcl"})
BOTH = 2  # the bus and the police
# How a noun hangs that stands for its whole sentence.
ALONE = frozenset({"ROOT", "dep", "ccomp", "conj"})
LOST = frozenset({SUBJECT, "ccomp", "dep"})
MARK = "mark"
AFTER = frozenset({"after", "before", "as", "since", "until"})
ASIDES = frozenset({"appos", "relcl"})


def mend_hidden_verbs(doc: Doc) -> None:
    """Make such a word the verb of its sentence, in place."""
    heads: dict[int, Head] = {}
    for word in doc:
        if word.tag_ not in PAST_TAGS or _is_helped(word):
            continue
        if word.dep_ == MODIFYING and word.head.i > word.i:
            heads.update(_with_subject(word) or _after_date(word))
        elif word.dep_ == REDUCED:
            heads.update(_of_reduced(word))
        if word.i in heads:
            word.tag_, word.pos_ = PAST, "VERB"
    move_heads(doc, heads)


def _of_reduced(verb: Token) -> dict[int, Head]:
    """Mend what hangs on a noun as "hurt" does in "men hurt in a fire"."""
    told = _of_carrier(verb) or _before_teller(verb) or _before_sayer(verb)
    told = told or _of_opened(verb)
    return told or _of_sentence(verb) or _of_joined(verb) or _of_both(verb)


def _of_opened(verb: Token) -> dict[int, Head]:
    """Mend "nine fell when a bus overturned"; not "when a child raised in Lund"."""
    noun = verb.head
    when = [c for c in noun.lefts if c.tag_ == "WRB" or c.dep_ == MARK]
    if noun.dep_ != "advcl" or len(when) != 1 or not _acts(verb):
        return {}
    heads: dict[int, Head] = {verb.i: in_place_of(noun, verb)}
    return heads | {noun.i: (verb.i, SUBJECT), when[0].i: (verb.i, when[0].dep_)}


def _is_helped(verb: Token) -> bool:
    return any(child.dep_ in HELPING | {"agent"} for child in verb.children)


def _of_both(verb: Token) -> dict[int, Head]:
    """Mend "the council named a street after Ruiz, and rejected a plan".

    The parser may have the council, named so, reject it, and "and" join nothing.
    """
    noun = verb.head
    last = noun.head
    joints = [c for c in noun.rights if c.dep_ == "cc" and c.i == first_of(last).i - 1]
    alone = all(c.dep_ != "conj" for c in noun.children)
    told = noun.dep_ == SUBJECT and last.tag_ == PAST and verb.i == noun.i + 1
    if not (joints and alone and told and any(verb.rights)):
        return {}
    heads: dict[int, Head] = {
        verb.i: in_place_of(last, verb),
        last.i: (verb.i, "conj"),
        noun.i: (verb.i, SUBJECT),
    }
    beside = [c for c in last.lefts if c.i < verb.i and c.i != noun.i]
    beside += [c for c in noun.rights if c.i > verb.i]
    return heads | {c.i: (verb.i, c.dep_) for c in beside}


def _with_subject(verb: Token) -> dict[int, Head]:
    """Mend "rain delayed play", where the rain hangs on "delayed"."""
    noun = verb.head
    own = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS and c.tag_ in NOUN_TAGS]
    if len(own) != 1 or noun.dep_ not in ALONE or noun.tag_ not in NOUN_TAGS:
        return {}
    between = verb.doc[own[0].right_edge.i + 1 : verb.i]
    if any(word.dep_ != "advmod" for word in between):
        return {}
    return dict(_as_sentence(noun, verb, subject=own[0], told=noun))


def _after_date(verb: Token) -> dict[int, Head]:
    """Mend "a court on Monday sentenced an author", where "on" leads the author."""
    noun, date = verb.head, verb.doc[max(verb.i - 1, 0)]
    while noun.dep_ == "compound":
        noun = noun.head  # "sentenced author Ana Ruiz"
    front = noun.head
    led = date.head.i in {front.i, verb.i}
    if not led or date.ent_type_ not in TIME_LABELS or front.i != date.i - 1:
        return {}
    subject = front.head
    if front.dep_ != "prep" or subject.dep_ not in ALONE:
        return {}
    if subject.tag_ not in NOUN_TAGS or subject.i > front.i:
        return {}
    heads = dict(_as_sentence(subject, verb, subject=subject, told=noun))
    return heads | {date.i: (front.i, "pobj"), front.i: (verb.i, "prep")}


def _of_carrier(verb: Token) -> dict[int, Head]:
    """Mend "a bus carrying nine people plunged into a lake"; no headline."""
    carried = verb.head
    carrying = carried.head
    bus = carrying.head
    if carried.i != verb.i - 1 or carried.dep_ != OBJECT or carrying.tag_ != "VBG":
        return {}
    if carrying.dep_ != REDUCED or bus.tag_ not in NOUN_TAGS:
        return {}
    if bus.dep_ == "pobj" and bus.head.lower_ == "of":
        bus = bus.head.head  # "dozens of fans waving flags marched"
    after = bus.head
    if bus.dep_ == "pobj" and after.lower_ in AFTER and _acts(verb):
        # "Nine died after a bus carrying pupils plunged into a lake."
        heads: dict[int, Head] = {bus.i: (verb.i, SUBJECT), after.i: (verb.i, "mark")}
        return heads | {verb.i: (after.head.i, "advcl")}
    if _ends_open(bus, verb):
        heads = {verb.i: in_place_of(after, verb), bus.i: (verb.i, SUBJECT)}
        return heads | {after.i: (verb.i, "advcl")}
    counted = bus.dep_ in ALONE and any(c.dep_ == "det" for c in bus.lefts)
    ended = any(word.text == "." for word in verb.sent[-2:])
    if not (counted and ended and verb.text.endswith("ed")):
        return {}
    return dict(_as_sentence(bus, verb, subject=bus, told=None))


def _ends_open(bus: Token, verb: Token) -> bool:
    """Tell "a bus carrying nine men plunged into a lake after a tyre burst".

    The parser may let the bus burst, with "after" and another subject in between.
    """
    told = bus.head
    if bus.dep_ != SUBJECT or told.i < verb.i:
        return False
    marks = [c for c in told.lefts if c.dep_ == MARK and c.i > verb.i]
    others = [c for c in told.lefts if c.dep_ in NOUN_SUBJECTS and c.i > verb.i]
    return len(marks) == len(others) == 1 and marks[0].i < others[0].i


def _of_sentence(verb: Token) -> dict[int, Head]:
    """Mend "a coup removed the premier" and "Lund, a poet, suffered"; no caption."""
    top = verb.sent.root
    below = verb.head.i == top.i or top.is_ancestor(verb.head)
    ended = any(word.text == "." for word in verb.sent[-2:])
    if top.tag_ not in NOUN_TAGS or not (top.i < verb.i and below and ended):
        return {}
    beside = [c for c in top.rights if c.i < verb.i]
    if text_before(verb.left_edge) == ",":
        told = any(c.dep_ in ASIDES for c in beside)
        if verb.head.i != top.i or not told:
            return {}
    elif not (_acts(verb) or _follows_wish(top, verb)):
        return {}
    return dict(_as_sentence(top, verb, subject=top, told=None))


def _of_joined(verb: Token) -> dict[int, Head]:
    """Mend "they ended the strike, and the first boat left Lund": no noun joins a verb.

    Not "they left homes, and workers left jobless".
    """
    noun = verb.head
    before = noun.left_edge.i - 1
    if noun.dep_ != "conj" or noun.head.tag_ not in TENSED or before < 1:
        return {}
    marks = [verb.doc[before - 1].text, verb.doc[before].dep_]
    if marks != [",", "cc"] or noun.tag_ not in NOUN_TAGS or noun.i != verb.i - 1:
        return {}
    gone = verb.lower_ == LEFT and any(c.pos_ == "PROPN" for c in verb.rights)
    if not (gone or _acts(verb)):
        return {}
    heads = dict(_as_sentence(noun, verb, subject=noun, told=None))
    names = [c for c in verb.rights if gone and c.pos_ == "PROPN"][:1]
    return heads | {name.i: (verb.i, OBJECT) for name in names}


def _follows_wish(top: Token, verb: Token) -> bool:
    """Tell "a plan to build it led to riots", where the parser leads "it" to riots."""
    led = verb.lower_ == LED and any(c.lower_ == "to" for c in verb.rights)
    wished = (c for c in top.rights if c.dep_ == REDUCED and c.i < verb.i)
    return led and any(c.tag_ == "TO" for wish in wished for c in wish.lefts)


def _acts(verb: Token) -> bool:
    """Tell "removed the premier", "collided with a bus"; not "given a prize"."""
    # Not "a warning issued last night runs until noon"
    after = {
        child.dep_
        for child in verb.rights
        if not is_bare(child) and child.left_edge.ent_type_ not in TIME_LABELS
    }
    if "xcomp" in after:
        base = dictionary_form(verb.lower_, "verb")
        return base in mend_words()["undertaking"]
    return is_done_by_subject(verb, to_somebody=bool(after & {OBJECT, "ccomp"}))


def _before_teller(verb: Token) -> dict[int, Head]:
    """Mend "hurt when a bus overturned, police said", where the bus says it too."""
    noun = verb.head
    told = noun.head
    subjects = [c for c in told.lefts if c.dep_ in NOUN_SUBJECTS]
    if len(subjects) != BOTH or subjects[0].i != noun.i or told.tag_ != PAST:
        return {}
    opened = next((c for c in told.lefts if c.tag_ == "WRB" and c.i < noun.i), None)
    if opened is None or told.dep_ != "advcl" or text_after(noun.right_edge) != ",":
        return {}
    root = told.sent.root
    heads: dict[int, Head] = {
        verb.i: (told.head.i, "advcl"),
        noun.i: (verb.i, SUBJECT),
        opened.i: (verb.i, "advmod"),
        told.i: (told.i, "ROOT"),
        root.i: (told.i, "ccomp"),
    }
    return heads


def _before_sayer(verb: Token) -> dict[int, Head]:
    """Mend "a group of fans queued in Lund, police said", where the group says it too.

    Before them stands a clause, whose verb is the only one there is.
    """
    noun = verb.head
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep":
        noun = noun.head.head
    told = noun.head
    subjects = [c for c in told.lefts if c.dep_ in NOUN_SUBJECTS and c.i > noun.i]
    counted = noun.tag_ in NOUN_TAGS or noun.tag_ == NUMBER
    if not counted or noun.dep_ not in LOST or told.tag_ != PAST:
        return {}
    if len(subjects) != 1:
        return {}
    before = verb.doc[noun.i + 1 : verb.i]
    between = verb.doc[verb.i + 1 : subjects[0].left_edge.i]
    apart = text_before(subjects[0].left_edge) == ","
    apart &= all(word.text != "," and word.dep_ not in CLAUSES for word in before)
    words, base = mend_words(), dictionary_form(verb.lower_, "verb")
    said = dictionary_form(told.lower_, "verb") in words["saying"]
    if not (apart and said) or base in words["done_to_people"] | words["giving"]:
        return {}
    if any(word.tag_ in TENSED and is_bare(word) for word in between):
        return {}
    return {verb.i: (told.i, "ccomp"), noun.i: (verb.i, SUBJECT)}


def _as_sentence(
    top: Token, verb: Token, *, subject: Token, told: Token | None
) -> Iterator[tuple[int, Head]]:
    """Give the new heads: the verb stands where `top` stood, with what was beside it.

    Args:
        top: The noun taken for the sentence.
        verb: Its verb.
        subject: Who does it.
        told: What it is done to; None for nothing.
    """
    head, relation = in_place_of(top, verb)
    yield verb.i, (head, "ccomp" if relation == "dep" else relation)
    yield subject.i, (verb.i, SUBJECT)
    if told is not None:
        yield told.i, (verb.i, OBJECT)
    for child in top.children:
        beside = child.i > verb.i if top.i < verb.i else _is_aside(child, verb)
        if child.i not in {verb.i, subject.i} and beside:
            yield child.i, (verb.i, "advcl" if child.tag_ == "VBG" else child.dep_)


def _is_aside(child: Token, verb: Token) -> bool:
    """Tell what stands before the subject, or after the object."""
    return child.i < verb.i or child.dep_ in {"prep", "punct", "cc", "conj", "advcl"}

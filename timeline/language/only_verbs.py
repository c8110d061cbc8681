"""Sentences whose one past form the parser hangs on a noun in, with it as verb out.

"On Sunday the siege begun in May over a raid ended." has no other verb that could be
the sentence's, yet the parser may let the raid end, and make "on Sunday" or the siege
the sentence. In "a letter dated 3 May about the fire surfaced" it lets the letter date,
and in "two men reported missing have been found" the men report.
"""

from spacy.tokens import Doc, Token

from timeline.language.having import having
from timeline.language.heads import Head, as_subject, in_place_of, move_heads
from timeline.language.token import HELPING, NOUN_TAGS, TENSED, TIME_LABELS

PAST, PARTICIPLE = "VBD", "VBN"
REDUCED, OBJECT, COMPLEMENT = "acl", "pobj", "xcomp"
PARTICIPLES = frozenset({PARTICIPLE, "VBG"})
DATED = "dated"
BOTH = 2  # the date and the noun after it


def mend_only_verbs(doc: Doc) -> None:
    """Make such a word the verb of its sentence, in place."""
    heads: dict[int, Head] = {}
    for word in having(doc, "DEP", [REDUCED, COMPLEMENT]):
        if word.dep_ == REDUCED and word.tag_ == PAST and _is_only_one(word):
            heads.update(_as_root(word))
        elif word.dep_ == COMPLEMENT and word.tag_ == PARTICIPLE:
            heads.update(_above_report(word))
    for place, (_, relation) in heads.items():
        if relation == REDUCED:
            doc[place].tag_ = PARTICIPLE
    move_heads(doc, heads)


def _above_report(verb: Token) -> dict[int, Head]:
    """Mend "men reported missing have been found": only a main verb has a "have"."""
    told = verb.head
    helping = [c for c in verb.lefts if c.dep_ in HELPING]
    subjects = [c for c in told.lefts if c.dep_ == "nsubj"]
    tensed = bool(helping) and helping[0].tag_ in TENSED
    closed = (
        tensed
        and helping[0].i == verb.left_edge.i
        and not any(c.dep_ in HELPING for c in told.lefts)
    )
    if told.tag_ != PAST or len(subjects) != 1 or not closed:
        return {}
    if subjects[0].right_edge.i + 1 != told.i or helping[0].i < told.i:
        return {}
    heads: dict[int, Head] = {
        verb.i: in_place_of(told, verb),
        told.i: (subjects[0].i, REDUCED),
        subjects[0].i: as_subject(verb),
    }
    beside = (c for c in told.children if c.i < subjects[0].i or c.i > verb.i)
    return {c.i: (verb.i, c.dep_) for c in beside} | heads


def _is_only_one(verb: Token) -> bool:
    """Tell the one past form of a sentence with a full stop, without a helping verb."""
    sentence = verb.sent
    told = [w for w in sentence if w.tag_ in TENSED and not _is_of_letter(w)]
    stopped = any(word.text == "." for word in sentence[-BOTH:])
    helped = any(c.dep_ in HELPING | {"agent"} for c in verb.children)
    return stopped and not helped and [word.i for word in told] == [verb.i]


def _is_of_letter(verb: Token) -> bool:
    """Tell the "dated" of "a letter dated 3 May about the fire surfaced"."""
    after = next(verb.rights, None)
    told = after is not None and after.ent_type_ in TIME_LABELS
    return verb.lower_ == DATED and told


def _as_root(verb: Token) -> dict[int, Head]:
    root = verb.sent.root
    if root.i > verb.i:
        return {}
    if root.tag_ == PAST:  # "dated"
        subjects = [c for c in root.lefts if c.dep_ == "nsubj"]
        subject = subjects[0] if len(subjects) == 1 else None
        heads: dict[int, Head] = (
            {} if subject is None else {root.i: (subject.i, REDUCED)}
        )
    else:
        subject = _noun_of(root)
        heads = {root.i: (verb.i, "prep")}
    if subject is None or verb.head.i == subject.i:
        return {}
    beside = [c for c in root.children if c.i < subject.i or c.i > verb.i]
    heads |= {c.i: (verb.i, c.dep_) for c in beside if c.dep_ != OBJECT}
    return heads | {verb.i: (verb.i, "ROOT"), subject.i: as_subject(verb)}


def _noun_of(root: Token) -> Token | None:
    """Give the siege of "on Sunday, the siege begun in May"; None if it is not so."""
    noun = root
    if root.dep_ != "prep" and root.tag_ == "IN":
        led = [c for c in root.rights if c.dep_ == OBJECT]
        if len(led) != BOTH or led[0].ent_type_ not in TIME_LABELS:
            return None
        noun = led[1]
    told = noun.tag_ in NOUN_TAGS and any(c.dep_ == "det" for c in noun.lefts)
    parted = any(c.dep_ == REDUCED and c.tag_ in PARTICIPLES for c in noun.rights)
    return noun if told and parted else None

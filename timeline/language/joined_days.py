"""Days that the parser joins to the subject of the next clause in, parted from it.

In "the market was closed on Tuesday and Lund Council cancelled a fair" it may have the
market closed on the council as well, in "schools closed early and exams at Lund were
put off" closed early and exams.
"""

from spacy.tokens import Doc, Token

from timeline.language.having import having
from timeline.language.heads import Head, as_subject, first_of, move_heads
from timeline.language.token import (
    HELPING,
    NAME_TAGS,
    NOUN_SUBJECTS,
    NOUN_TAGS,
    PAST_TAGS,
    TIME_LABELS,
)

AND = "and"
BEFORE_NAME = frozenset({"nmod", "compound", "npadvmod", "appos"})
MODIFYING = "amod"


def mend_joined_days(doc: Doc) -> None:
    """Let the council cancel the fair, in place."""
    heads: dict[int, Head] = {}
    for joint in having(doc, "LOWER", [AND]):
        heads.update(_set_right(joint) or _after_adverb(joint))
    move_heads(doc, heads)


def _set_right(joint: Token) -> dict[int, Head]:
    name = _name_after(joint)
    day = joint.doc[max(joint.i - 1, 0)]
    verb = joint.doc[name[-1].i + 1] if name else joint
    if not name or day.ent_type_ not in TIME_LABELS or joint.head.i != day.i:
        return {}
    led = joint.doc[max(day.left_edge.i - 1, 0)]
    above = led.head
    leads = led.dep_ == "prep" and above.pos_ == "VERB" and above.i < led.i
    if not leads or not _is_joined(name[-1], day, led) or not _is_bare(verb):
        return {}
    verb.tag_, verb.pos_ = "VBD", "VERB"
    subject = name[-1]
    heads: dict[int, Head] = {
        day.i: (led.i, "pobj"),
        joint.i: (above.i, "cc"),
        verb.i: (above.i, "conj"),
    }
    inside = range(name[0].i, subject.i)
    heads |= {w.i: (subject.i, "compound") for w in name if w.head.i not in inside}
    heads |= {subject.i: (verb.i, "nsubj")}
    if verb.dep_ == MODIFYING:
        heads[verb.head.i] = verb.i, "dobj"
    return heads


def _after_adverb(joint: Token) -> dict[int, Head]:
    """Mend "closed early and exams at Lund were put off": no noun joins an adverb."""
    early, above = joint.head, joint.head.head
    nouns = [c for c in early.rights if c.dep_ == "conj" and c.tag_ in NOUN_TAGS]
    verbs = [c for c in above.rights if c.dep_ == "conj" and c.tag_ in PAST_TAGS]
    if early.dep_ != "advmod" or len(nouns) != 1 or len(verbs) != 1:
        return {}
    noun, verb = nouns[0], verbs[0]
    own = any(c.dep_ in NOUN_SUBJECTS for c in verb.children)
    if own or not above.i < early.i < noun.i < verb.i:
        return {}
    first = first_of(verb).i
    between = (c for c in above.rights if noun.i < c.i < first)
    heads: dict[int, Head] = {noun.i: as_subject(verb), joint.i: (above.i, "cc")}
    return heads | {c.i: (noun.i, c.dep_) for c in between}


def _name_after(joint: Token) -> list[Token]:
    """Give the words of a name behind a word that a verb follows; else none."""
    words: list[Token] = []
    for word in joint.doc[joint.i + 1 : joint.sent.end]:
        if word.tag_ not in NAME_TAGS or word.ent_type_ in TIME_LABELS:
            return words if word.tag_ in PAST_TAGS else []
        words.append(word)
    return []


def _is_joined(subject: Token, day: Token, led: Token) -> bool:
    """Tell whether the parser hangs a subject on the day, or the day on that."""
    below = day.dep_ in BEFORE_NAME and day.head.i == subject.i
    beside = subject.dep_ == "conj" and subject.head.i == day.i
    return (below and subject.head.i == led.i) or beside


def _is_bare(verb: Token) -> bool:
    """Tell a verb without subject or help; one before a noun that is its object."""
    if any(c.dep_ in NOUN_SUBJECTS | HELPING | {"agent"} for c in verb.children):
        return False
    noun = verb.head
    before = verb.dep_ == MODIFYING and noun.tag_ in NOUN_TAGS and noun.i > verb.i
    return before or verb.dep_ in {"advcl", "conj"}

"""Verbs whose helpers show what they belong to in, hung there out.

In "she said he had meant well but had broken a law" the parser may let her break it,
in "it is believed to have swum there or to have been released" it may be released in
any case, and in "members meeting in Lund are to vote" a meeting may.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from timeline.language.beside import text_before, word_before
from timeline.language.having import having
from timeline.language.heads import Head, first_of, move_heads
from timeline.language.token import HELPING, NOUN_SUBJECTS

JOINED, AIM = "conj", "xcomp"
HAD, TO, SEVERAL = "had", "TO", "NNS"
JOINTS = frozenset({"and", "but", "or"})
OF_SEVERAL = frozenset({"are", "were", "have"})
LEFT = frozenset({"go", "play", "spare"})  # "with nine laps to go"
REACH = 12  # words between the two verbs


def mend_helped_verbs(doc: Doc) -> None:
    """Hang such verbs on the one that they go on from, in place."""
    heads: dict[int, Head] = {}
    for verb in having(doc, "DEP", [JOINED]):
        heads.update(_had_too(verb))
        heads.update(_or_to(verb))
    for verb in having(doc, "LOWER", OF_SEVERAL):
        heads.update(_are_meeting(verb))
    for verb in having(doc, "LOWER", LEFT):
        heads.update(_to_go(verb))
    move_heads(doc, heads)


def _to_go(go: Token) -> Iterator[tuple[int, Head]]:
    """Let what comes after "with nine laps to go" be no part of the going."""
    to = first_of(go)
    laps = word_before(to)
    if laps is None or to.tag_ != TO or laps.dep_ != "pobj":
        return
    led = laps.head
    if led.lower_ != "with" or all(c.dep_ != "nummod" for c in laps.lefts):
        return
    if go.head.i != laps.i:
        yield go.i, (laps.i, "relcl")
    for clause in go.rights:
        if clause.dep_ in {"advcl", "prep"}:
            yield clause.i, (led.head.i, clause.dep_)


def _had_too(verb: Token) -> Iterator[tuple[int, Head]]:
    """Let him break it in "she said he had meant well but had broken a law".

    Not behind a comma.
    """
    said, joint = verb.head, word_before(first_of(verb))
    if joint is None or said.tag_ != "VBD" or not _is_after_joint(verb, joint, HAD):
        return
    if _has_had(said) or text_before(joint) == ",":
        return
    for had in reversed(verb.doc[max(said.i + 1, joint.i - REACH) : joint.i]):
        first = had.head
        told = had.lower_ == HAD and had.dep_ == "aux" and first.tag_ == "VBN"
        if told and said.is_ancestor(first) and first.i < joint.i:
            yield verb.i, (first.i, JOINED)
            yield joint.i, (first.i, "cc")
            return


def _or_to(verb: Token) -> Iterator[tuple[int, Head]]:
    """Let both be believed in "believed to have swum there, or to have been freed"."""
    first, joint = verb.head, word_before(first_of(verb))
    aims = [c for c in first.rights if c.dep_ == AIM and c.i < verb.i]
    aims = [c for c in aims if any(to.tag_ == TO for to in c.lefts)]
    if len(aims) == 1 and joint is not None and _is_after_joint(verb, joint, "to"):
        yield verb.i, (aims[0].i, JOINED)
        yield joint.i, (aims[0].i, "cc")


def _is_after_joint(verb: Token, joint: Token | None, helper: str) -> bool:
    """Tell "but had broken" and "or to have been", which have no own subject."""
    own = any(c.dep_ in NOUN_SUBJECTS for c in verb.children)
    helped = joint is not None and first_of(verb).lower_ == helper
    return helped and not own and joint is not None and joint.lower_ in JOINTS


def _has_had(verb: Token) -> bool:
    return any(c.lower_ == HAD and c.dep_ in HELPING for c in verb.lefts)


def _are_meeting(verb: Token) -> Iterator[tuple[int, Head]]:
    """Let members vote in "members meeting in Lund are to vote": a meeting is one."""
    above = verb.head if verb.dep_ in HELPING else verb
    subjects = [c for c in above.lefts if c.dep_ in NOUN_SUBJECTS]
    if len(subjects) != 1:
        return
    meeting, several = subjects[0], word_before(subjects[0])
    alone = meeting.tag_ == "NN" and meeting.lower_.endswith("ing")
    joined = any(c.dep_ == JOINED for c in meeting.children)
    if not alone or joined or several is None or several.tag_ != SEVERAL:
        return
    if several.head.i == meeting.i and text_before(several.left_edge) != ",":
        meeting.tag_, meeting.pos_ = "VBG", "VERB"
        yield several.i, (above.i, meeting.dep_)
        yield meeting.i, (several.i, "acl")
        for word in meeting.lefts:
            if word.i != several.i:
                yield word.i, (several.i, word.dep_)

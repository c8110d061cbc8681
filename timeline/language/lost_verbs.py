"""Sentences whose verb the parser parts from its subject in, the two joined out.

"The pilot, who had slept, reported for duty": it may make the pilot the sentence, and
"reported" a participle that tells of him, as in "the storm formed on Monday and became
a hurricane". "Born in Lund, Achebe-Ruiz won a prize": it
may take the name for another one of the town. "Fire swept through the mill": it may
take the fire for a sentence of its own.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from timeline.language.beside import text_before, word_before
from timeline.language.heads import Head, as_subject, first_of, move_heads
from timeline.language.past_forms import OPENED
from timeline.language.token import (
    FINITE,
    HELPING,
    NAME_TAGS,
    NOUN_SUBJECTS,
    NOUN_TAGS,
    OTHER_SUBJECTS,
)
from timeline.language.words import mend_words

PAST, PARTICIPLE, ROOT = "VBD", "VBN", "ROOT"
RELATIVE, REDUCED, ASIDE = "relcl", "acl", "appos"
FRONTED = frozenset({"advcl", "prep"})
LONGEST = 25  # tokens of a clause about a name
TOLD_OF = HELPING | NOUN_SUBJECTS | {"agent"}
STEPS = 6  # from a name up to what opens the sentence


def mend_lost_verbs(doc: Doc) -> None:
    """Give such verbs their subjects, in place."""
    heads: dict[int, Head] = {}
    for sentence in doc.sents:
        root = sentence.root
        if root.tag_ in NOUN_TAGS:
            heads.update(_with_verb(root))
            heads.update(_with_rest(root))
        elif root.tag_ in FINITE or root.tag_ == PARTICIPLE:
            heads.update(_with_name(root))
    move_heads(doc, heads)


def _with_rest(noun: Token) -> Iterator[tuple[int, Head]]:
    """Join "Fire" to "swept through the mill, police said", a sentence of its own.

    Not the heading "Fire" above "Flames swept through the mill".
    """
    verb = noun.doc[noun.i + 1 : noun.i + 2]
    if len(noun.sent) > 1 or not noun.is_title or not verb.text.islower():
        return
    past, told = verb.root, verb.root.head
    if past.tag_ != PAST or any(c.dep_ in TOLD_OF for c in past.children):
        return
    tellers = [c for c in told.lefts if c.dep_ == "nsubj" and c.i > past.i]
    said = past.dep_ in OPENED and len(tellers) == 1 and _is_set_off(tellers[0])
    if said or past.dep_ == ROOT:
        yield noun.i, (past.i, "nsubj")


def _with_verb(noun: Token) -> Iterator[tuple[int, Head]]:
    """Make the verb of "the pilot, who had slept, reported for duty" the sentence's."""
    joined = next((c for c in noun.rights if _is_joined_to_past(c)), None)
    if joined is not None:
        yield from _as_main(joined, noun)
        return
    aimed = _past_aim(noun) or _past_when(noun) or _past_within(noun)
    if aimed is not None:
        yield from _as_main(aimed, noun)
        return
    relative = next((c for c in noun.rights if _is_aside(c)), None)
    last = noun.doc[noun.sent.end - 1]
    if relative is None or not _is_set_off(relative) or last.text == noun.text:
        return
    yield from _behind_clause(noun, relative)
    for verb in noun.rights:
        after = verb.i > relative.right_edge.i and verb.dep_ == REDUCED
        if after and _may_be_past(verb) and _is_set_off(verb):
            yield from _as_main(verb, noun)
            return


def _past_aim(noun: Token) -> Token | None:
    """Give "crashed" of "a jet sent to help crashed in Lund"; else None.

    Not of "a jet sent to help get men freed", nor where a verb stands already.
    """
    sent = [c for c in noun.rights if c.dep_ == REDUCED and c.tag_ == PARTICIPLE]
    if not (_is_told_whole(noun) and sent):
        return None
    aims = [c for c in sent[0].rights if any(to.tag_ == "TO" for to in c.lefts)]
    for verb in aims[0].rights if len(aims) == 1 else ():
        last = verb.dep_ in {"xcomp", "ccomp"} and verb.i > aims[0].i
        if last and _may_be_past(verb) and verb.left_edge.i == verb.i:
            return verb
    return None


def _past_when(noun: Token) -> Token | None:
    """Give "drowned" of "a cook drowned as he tried to swim."; else None."""
    verbs = [c for c in noun.rights if c.dep_ == REDUCED]
    if not (_is_told_whole(noun) and len(verbs) == 1 and _may_be_past(verbs[0])):
        return None
    clauses = (c for c in verbs[0].rights if c.dep_ == "advcl" and c.tag_ == PAST)
    marked = any(m.dep_ in {"mark", "advmod"} for c in clauses for m in c.lefts)
    return verbs[0] if marked and not _is_set_off(verbs[0]) else None


def _past_within(noun: Token) -> Token | None:
    """Give "scrambled" of "clerks who were caught short scrambled for cover."; or None.

    The parser may let them be caught so.
    """
    told = [c for c in noun.rights if c.dep_ == RELATIVE]
    if len(told) != 1 or not _is_stopped(noun) or text_before(told[0].left_edge) == ",":
        return None
    verbs = [c for c in told[0].rights if c.dep_ == "advcl" and _may_be_past(c)]
    alone = len(verbs) == 1 and all(c.dep_ != "mark" for c in verbs[0].lefts)
    passive = any(c.dep_ == "auxpass" for c in told[0].lefts)
    return verbs[0] if alone and passive and not _is_set_off(verbs[0]) else None


def _is_told_whole(noun: Token) -> bool:
    """Tell "a cook", "two cooks" of a sentence with a full stop; no heading's "man"."""
    counted = any(c.dep_ in {"det", "nummod"} for c in noun.lefts)
    return counted and _is_stopped(noun)


def _is_aside(clause: Token) -> bool:
    """Tell "who had slept", or "tabled in May" of "a bill, tabled in May, passed"."""
    after = clause.doc[clause.right_edge.i + 1 : clause.right_edge.i + 2].text
    told = any(c.dep_ == "det" for c in clause.head.lefts) and _is_stopped(clause)
    reduced = clause.dep_ == REDUCED and clause.tag_ == PARTICIPLE and told
    return clause.dep_ == RELATIVE or (reduced and _is_set_off(clause) and after == ",")


def _behind_clause(noun: Token, relative: Token) -> Iterator[tuple[int, Head]]:
    """Let Ruiz call in "Ruiz, whose party won 41 percent, called on them to leave".

    The parser may have the percent called so.
    """
    last = (w for w in relative.subtree if w.dep_ == REDUCED and w.head.i < w.i)
    verb = next((w for w in last if _may_be_past(w) and _is_set_off(w)), None)
    ends = verb is not None and verb.right_edge.i == relative.right_edge.i
    if verb is not None and ends and verb.head.dep_ == "pobj":
        yield from _as_main(verb, noun)


def _as_main(verb: Token, noun: Token) -> Iterator[tuple[int, Head]]:
    """Make a verb the sentence's and the noun before its subject."""
    verb.tag_ = PAST
    yield verb.i, (verb.i, ROOT)
    yield noun.i, (verb.i, "nsubj")
    for child in noun.rights:
        if child.i > verb.i:
            yield child.i, (verb.i, "advcl" if child.tag_ == "VBG" else child.dep_)


def _is_joined_to_past(verb: Token) -> bool:
    """Tell the "formed" of "the storm formed on Monday and became a hurricane"."""
    after = any(c.dep_ == "conj" and c.tag_ == PAST for c in verb.rights)
    return verb.dep_ == REDUCED and after and _may_be_past(verb)


def _is_stopped(word: Token) -> bool:
    """Tell a sentence that ends in a full stop, as headings do not."""
    sentence = word.sent
    last = sentence[-1]
    if last.is_space and len(sentence) > 1:
        last = sentence[-2]
    return last.text == "."


def _is_set_off(clause: Token) -> bool:
    """Tell a clause right after a comma."""
    return text_before(clause.left_edge) == ","


def _may_be_past(verb: Token) -> bool:
    """Tell "reported for duty"; not "reported by two clerks", "seen in May"."""
    if any(c.dep_ in HELPING | NOUN_SUBJECTS for c in verb.children):
        return False
    past = verb.tag_ == PAST or (verb.tag_ == PARTICIPLE and verb.text.endswith("ed"))
    agents = (child for child in verb.children if child.dep_ == "agent")
    return past and all(map(_is_margin, agents))


def _is_margin(by: Token) -> bool:
    """Tell "passed by nine votes" from "reported by nine clerks"."""
    return any(c.lower_ in mend_words()["margins"] for c in by.rights)


def _with_name(verb: Token) -> Iterator[tuple[int, Head]]:
    """Make the Ruiz of "born in Lund, Ruiz won a prize" the subject of "won"."""
    first = first_of(verb)
    own = any(c.dep_ in NOUN_SUBJECTS | OTHER_SUBJECTS for c in verb.children)
    finite = first.tag_ in FINITE or (first == verb and _may_be_past(verb))
    if own or not finite or first.i <= verb.sent.start:
        return
    name, relative = _name_before(first)
    if name.dep_ != ASIDE or name.tag_ not in NAME_TAGS or not _is_set_off(name):
        return
    here = name
    for _ in range(STEPS):
        here = here.head
        if here.head.i == verb.i:
            break
    if here.head.i == verb.i and here.dep_ in FRONTED and here.i < name.i:
        verb.tag_ = PAST if first.tag_ == PARTICIPLE else verb.tag_
        yield name.i, as_subject(verb)
        if relative is not None:
            yield relative.i, (name.i, RELATIVE)


def _name_before(verb: Token) -> tuple[Token, Token | None]:
    """Give the word before a verb, past the clause of "Ruiz, who was ill, smiled".

    So in "Ruiz, playing at home, won".
    """
    last = word_before(verb) or verb
    if last.text != ",":
        return last, None
    for clause in verb.lefts:
        first = clause.left_edge
        closed = clause.right_edge.i + 1 == last.i and first.i > verb.sent.start + 1
        if clause.tag_ == "VBG" and closed and text_before(first) == ",":
            return verb.doc[first.i - 2], None
    for word in reversed(verb.doc[max(verb.sent.start, verb.i - LONGEST) : last.i]):
        clause = word.head
        if word.lower_ == "who" and clause.dep_ == RELATIVE:
            name = verb.doc[word.i - 2] if word.i > 1 else last
            closed = clause.right_edge.i + 1 == last.i
            aside = closed and text_before(word) == ","
            return (name, clause) if aside else (last, None)
    return last, None

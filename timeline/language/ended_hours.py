"""Sentences that end in an hour in, cut there out.

"They landed before 4 p.m. Ana Ruiz arrived in the evening": one full stop is that of
the hour and of the sentence, and the parser may read both sentences as one.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from timeline.language.forms import dictionary_form
from timeline.language.having import having
from timeline.language.heads import Head, move_heads
from timeline.language.token import FINITE, HELPING, NOUN_SUBJECTS, TIME_LABELS
from timeline.language.words import mend_words

HOURS = frozenset({"a.m.", "p.m."})


def cut_at_hours(doc: Doc) -> None:
    """Cut the sentences of a parsed doc behind hours that end them, in place."""
    ends = [hour.i + 1 for hour in having(doc, "LOWER", HOURS) if _ends_sentence(hour)]
    for end in ends:
        sentence = doc[end].sent
        move_heads(doc, _rooted(doc[sentence.start : end]))
        move_heads(doc, _rooted(doc[end : sentence.end]))


def _rooted(words: Span) -> dict[int, Head]:
    """Hang those whose head is outside on the root, or make one of them the root."""
    lost = [one for one in words if not words.start <= one.head.i < words.end]
    roots = [one for one in words if one.head == one]
    verbs = [one for one in lost if one.tag_ in FINITE]
    top = (roots or verbs or lost)[0]
    heads = {one.i: (top.i, one.dep_) for one in lost}
    return heads if roots else {**heads, top.i: (top.i, "ROOT")}


def _ends_sentence(hour: Token) -> bool:
    """Tell "they landed at 4 p.m. Ruiz left"; not "at 4 p.m. London time they landed".

    Nor "by 4 p.m. Ruiz had left", where nobody did anything before, nor "they said at 4
    p.m. Ruiz had left".
    """
    if hour.i + 1 >= len(hour.doc):
        return False
    after = hour.nbor(1)
    if not after.is_title or after.is_sent_start or after.ent_type_ in TIME_LABELS:
        return False
    begins = any(
        place == after.i
        for _, place in _clauses(after.sent[after.i - after.sent.start :])
    )
    before = [verb for verb, _ in _clauses(after.sent[: after.i - after.sent.start])]
    says = mend_words()["saying"]
    bases = (dictionary_form(verb.lower_, "verb") for verb in before)
    return begins and bool(before) and all(base not in says for base in bases)


def _clauses(words: Iterable[Token]) -> Iterator[tuple[Token, int]]:
    """Give the verbs of clauses with a subject, and where that begins."""
    for word in words:
        if word.dep_ in NOUN_SUBJECTS and word.head.i > word.i:
            verb = word.head
            helped = (c for c in verb.lefts if c.dep_ in HELPING)
            if any(one.tag_ in FINITE for one in (verb, *helped)):
                yield verb, word.left_edge.i

"""Sentences that end in an hour in, cut there out.

"They landed before 4 p.m. Ana Ruiz arrived in the evening": one full stop is that of
the hour and of the sentence, and the parser may read both sentences as one.
"""

from collections.abc import Iterable, Iterator
from typing import Any, cast

import numpy as np
from spacy.tokens import Doc, Token

from timeline.language.forms import dictionary_form
from timeline.language.token import FINITE, HELPING, NOUN_SUBJECTS
from timeline.language.words import mend_words

ATTRIBUTES: list[int | str] = ["HEAD", "DEP"]
HEAD, DEP = range(2)
HOURS = frozenset({"a.m.", "p.m."})
TIMES = frozenset({"DATE", "TIME"})


def cut_at_hours(doc: Doc) -> None:
    """Cut the sentences of a parsed doc behind hours that end them, in place."""
    ends = [hour.i + 1 for hour in doc if _ends_sentence(hour)]
    if not ends:
        return
    edges = doc.to_array(ATTRIBUTES).astype(np.int64)
    for end in ends:
        _cut(doc, edges, end)
    doc.from_array(ATTRIBUTES, cast("Any", edges.astype(np.uint64)))


def _cut(doc: Doc, edges: "np.ndarray[Any, Any]", end: int) -> None:
    """Make the first of the words on either side that hang across a root of its own."""
    sentence = doc[end].sent
    for first, after in ((sentence.start, end), (end, sentence.end)):
        lost = [
            place
            for place in range(first, after)
            if not first <= place + edges[place, HEAD] < after
        ]
        verbs = [place for place in lost if doc[place].tag_ in FINITE]
        roots = [p for p in range(first, after) if edges[p, HEAD] == 0]
        top = (roots or verbs or lost or [first])[0]
        for place in lost:
            edges[place, HEAD] = top - place
        if not roots:
            edges[top, DEP] = doc.vocab.strings.add("ROOT")


def _ends_sentence(hour: Token) -> bool:
    """Tell "they landed at 4 p.m. Ruiz left"; not "at 4 p.m. London time they landed".

    Nor "by 4 p.m. Ruiz had left", where nobody did anything before, nor "they said at 4
    p.m. Ruiz had left".
    """
    if hour.lower_ not in HOURS or hour.i + 1 >= len(hour.doc):
        return False
    after = hour.nbor(1)
    if not after.is_title or after.is_sent_start or after.ent_type_ in TIMES:
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

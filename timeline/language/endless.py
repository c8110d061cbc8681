"""Sentences without end in, pieces of bounded length out.

A text without full stops (a transcript, a list, a table read as prose) is one sentence
to the parser, and whatever walks up and down its tree takes time that grows with the
square of its length. No sentence of prose is as long as the pieces that it is cut into.
"""

from typing import Any, cast

import numpy as np
from spacy.tokens import Doc, Span

LONGEST = 300
"""Tokens; the longest sentence of 300 news articles has about 150."""

ATTRIBUTES: list[int | str] = ["HEAD", "DEP"]
HEAD, DEP = range(2)


def cut_endless(doc: Doc) -> None:
    """Cut the sentences of a parsed doc that are longer than `LONGEST`, in place.

    A word whose head is in another piece becomes the root of a sentence.
    """
    endless = [span for span in doc.sents if len(span) > LONGEST]
    if not endless:
        return
    edges = doc.to_array(ATTRIBUTES).astype(np.int64)
    places = np.arange(len(doc))
    piece = np.zeros(len(doc), dtype=np.int64)
    for span in endless:
        piece[span.start : span.end] = _pieces(span)
    lost = piece[places + edges[:, HEAD]] != piece
    edges[lost, HEAD] = 0
    edges[lost, DEP] = doc.vocab.strings.add("ROOT")
    doc.from_array(ATTRIBUTES, cast("Any", edges.astype(np.uint64)))


def _pieces(span: Span) -> list[int]:
    """Number the piece that each token is in, from 1; a comma ends one where it can."""
    numbers: list[int] = []
    number, length = 1, 0
    for token in span:
        numbers.append(number)
        length += 1
        if length >= LONGEST or (length > LONGEST // 2 and token.text == ","):
            number, length = number + 1, 0
    return numbers

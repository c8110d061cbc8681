"""Hours that begin a line of a live report, parted from what it tells.

In "08:45 Lisbon metro shut" the parser may make one name of the hour and of Lisbon.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from timeline.language.heads import Head, move_heads

HOUR = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d")
WITHIN = frozenset({"nummod", "compound", "nmod", "amod", "det", "poss", "nsubj"})
ADVERB = "npadvmod"


def mend_lead_hours(doc: Doc) -> None:
    """Let such an hour tell when, and be no part of a name, in place."""
    hours = [sentence[0] for sentence in doc.sents if _is_lead(sentence)]
    if not hours:
        return
    move_heads(doc, dict(_parted(hours)))
    places = {hour.i for hour in hours}
    doc.set_ents(
        [
            Span(doc, e.start + 1, e.end, e.label_) if e.start in places else e
            for e in doc.ents
            if e.start not in places or len(e) > 1
        ],
        default="outside",
    )


def _is_lead(sentence: Span) -> bool:
    """Tell "08:45 Lisbon metro shut"; not "08:45 was too early", "9.30 percent"."""
    if len(sentence) == 1 or not HOUR.fullmatch(sentence[0].text):
        return False
    return sentence[1].is_title or sentence[1].is_upper


def _parted(hours: list[Token]) -> Iterator[tuple[int, Head]]:
    for hour in hours:
        root = hour.sent.root
        if hour.dep_ in WITHIN and hour.head.i > hour.i != root.i:
            yield hour.i, (root.i, ADVERB)

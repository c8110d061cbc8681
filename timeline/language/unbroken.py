"""A text in, its words out, in time that grows with its length alone.

spaCy takes marks off the end of a word one by one, and looks through the whole word for
each: a stretch of ten thousand commas, quotes or flags without a blank takes a minute,
and no reader can stop it. No word of prose is as long as the pieces that such a stretch
is cut into.
"""

import re

from spacy.language import Language
from spacy.tokens import Doc

LONGEST = 500
"""Characters without a blank; longer ones are addresses, or nothing to read."""

_UNBROKEN = re.compile(rf"\S{{{LONGEST + 1},}}")


def split_words(model: Language, text: str) -> Doc:
    """Split a text as the model does; stretches without blanks in pieces."""
    cuts = [
        cut
        for found in _UNBROKEN.finditer(text)
        for cut in range(found.start() + LONGEST, found.end(), LONGEST)
    ]
    if not cuts:
        return model.make_doc(text)
    bounds = zip((0, *cuts), (*cuts, len(text)), strict=True)
    docs = [model.make_doc(text[first:last]) for first, last in bounds]
    return Doc.from_docs(docs, ensure_whitespace=False)

"""A text in, its words out, in time that grows with its length alone.

spaCy takes marks off the end of a word one by one, and looks through the whole word for
each: a stretch of ten thousand commas, quotes or flags without a blank takes a minute,
and no reader can stop it. No word of prose is as long as the pieces that such a stretch
is cut into. Nor does it end a sentence at the network X, which it takes for an initial.
"""

import re

from spacy.language import Language
from spacy.tokens import Doc

LONGEST = 500
"""Characters without a blank; longer ones are addresses, or nothing to read."""

# "posted on X. Police said"; not "Karl X. Ruiz".
_AT_X = re.compile(r"\b[a-z]+ X(?=\.(?:\s|$))")
_UNBROKEN = re.compile(rf"\S{{{LONGEST + 1},}}")


def split_words(model: Language, text: str) -> Doc:
    """Split a text as the model does; stretches without blanks in pieces.

    The stop after "on X" is a word of its own.
    """
    cuts = {
        cut
        for found in _UNBROKEN.finditer(text)
        for cut in range(found.start() + LONGEST, found.end(), LONGEST)
    }
    cuts.update(found.end() for found in _AT_X.finditer(text))
    if not cuts:
        return model.make_doc(text)
    bounds = zip((0, *sorted(cuts)), (*sorted(cuts), len(text)), strict=True)
    docs = [model.make_doc(text[first:last]) for first, last in bounds]
    return Doc.from_docs(docs, ensure_whitespace=False)

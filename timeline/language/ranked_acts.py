"""What the third of several did in, hung on the third out.

In "Nora is the third storm to hit Lund this year" the parser may hang the hitting on
"is", as if Nora were the third in order to hit it.
"""

from spacy.tokens import Doc, Token

from timeline.language.beside import word_before
from timeline.language.having import having
from timeline.language.heads import Head, move_heads
from timeline.language.token import NOUN_TAGS
from timeline.language.words import mend_words

ASTRAY = ("xcomp", "advcl", "ccomp")
OF_NOUN = "relcl"


def mend_ranked_acts(doc: Doc) -> None:
    """Hang such infinitives on the noun right before them, in place."""
    heads: dict[int, Head] = {}
    for verb in having(doc, "DEP", ASTRAY):
        noun = _ranked_before(verb)
        if noun is not None:
            heads[verb.i] = noun.i, OF_NOUN
    move_heads(doc, heads)


def _ranked_before(verb: Token) -> Token | None:
    """Give the storm of "the third storm to hit Lund"; None for other infinitives."""
    first = verb.left_edge
    if verb.tag_ != "VB" or first.lower_ != "to" or first.head != verb:
        return None
    noun = word_before(first)
    if (
        noun is None
        or noun.tag_ not in NOUN_TAGS
        or noun.head != verb.head
        or noun.dep_ != "attr"
    ):
        return None
    return noun if any(c.lower_ in mend_words()["ranks"] for c in noun.lefts) else None

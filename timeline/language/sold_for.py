"""What was sold in, told as sold out where the parser has it that other things were.

In "a vase found in an attic sold for two million euros" the parser sees no main verb,
and has the attic sold. So it does where an hour begins the sentence: "about 9 pm Ruiz
was leaving a bar" tells of no 9 pm that was.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from timeline.language.beside import text_after, word_before
from timeline.language.having import having
from timeline.language.heads import Head, move_heads
from timeline.language.token import FINITE, NOUN_SUBJECTS, NOUN_TAGS, PAST_TAGS
from timeline.language.words import mend_words

MODIFYING = frozenset({"compound", "nmod", "amod", "nummod"})
REDUCED, ROOT, PAST = "acl", "ROOT", "VBD"


def mend_sold_for(doc: Doc) -> None:
    """Make "sold for" the verb of such a sentence, in place."""
    heads: dict[int, Head] = {}
    for sold in having(doc, "LOWER", ["sold"]):
        heads.update(_sold(sold))
    for half in having(doc, "LOWER", mend_words()["halves_of_day"]):
        heads.update(_hour(half))
    move_heads(doc, heads)


def _hour(half: Token) -> Iterator[tuple[int, Head]]:
    """Part "about 9 pm" from the subject behind it."""
    number = word_before(half)
    if number is None or number.tag_ != "CD":
        return
    who = next((c for c in half.rights if c.dep_ == "appos"), None)
    if half.dep_ in NOUN_SUBJECTS and who is not None and who.left_edge.i == half.i + 1:
        yield who.i, (half.head.i, half.dep_)
        verb = half.head
    elif half.dep_ in MODIFYING and half.head.dep_ in NOUN_SUBJECTS:
        if any(c.i < number.i and c.dep_ != "advmod" for c in half.head.lefts):
            return  # "the centre's 5 pm update"
        who, verb = half.head, half.head.head
        if number.head.i == who.i:
            yield number.i, (half.i, "nummod")
        near = (c for c in who.lefts if c.i < number.i)
        yield from ((c.i, (number.i, "advmod")) for c in near)
    else:
        return
    yield half.i, (verb.i, "npadvmod")


def _sold(sold: Token) -> Iterator[tuple[int, Head]]:
    vase = next((w for w in sold.ancestors if w.dep_ == ROOT), None)
    if sold.dep_ != REDUCED or vase is None or vase.tag_ not in NOUN_TAGS:
        return
    found = next((c for c in vase.rights if c.dep_ == REDUCED), None)
    priced = text_after(sold) in {"for", "at"}
    if found is None or found.tag_ not in PAST_TAGS or not priced:
        return
    sentence = vase.sent
    if any(w.tag_ in FINITE and w.dep_ != "relcl" for w in sentence if w != sold):
        return
    apart = any(w.text == "," for w in sentence.doc[found.i : sold.i])
    if found.is_ancestor(sold) and not apart:
        sold.tag_, sold.pos_ = PAST, "VERB"
        yield sold.i, (sold.i, ROOT)
        yield vase.i, (sold.i, "nsubj")
        for child in vase.rights:
            if child.i > sold.i:
                yield child.i, (sold.i, child.dep_)

"""Set phrases that the parser tears apart in, put together again out.

"The firm at first offered five percent" is no "at offered", "cease and desist orders"
are orders, "five for 42" is what a bowler takes, "stepped in" is one verb, "it failed,
as a result of which the mine was flooded" tells the result in a clause, and of "a study
of nine children published in May" the study was published. "Left nine people stranded"
says how they were left, and "a show at the Lund Museum that opened in May" what opened.
"""

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Doc, Token

from timeline.language.beside import text_after, word_before
from timeline.language.having import having
from timeline.language.heads import Head, move_heads
from timeline.language.token import HELPING, NAME_TAGS, NOUN_TAGS
from timeline.language.words import mend_words

OBJECT, NUMBER, BODY = "pobj", "CD", "ORG"
LEAVING = frozenset({"left", "leaves"})


def mend_set_phrases(doc: Doc) -> None:
    """Give the words of such phrases their heads, in place."""
    heads: dict[int, Head] = {}
    for words, mend in MENDS:
        for word in having(doc, "LOWER", words):
            heads.update(mend(word))
    for told in having(doc, "LOWER", mend_words()["published"]):
        heads.update(_published(told))
    for opened in having(doc, "LOWER", mend_words()["opening"]):
        heads.update(_of_show(opened))
    for stranded in having(doc, "LOWER", mend_words()["left_so"]):
        heads.update(_left_so(stranded))
    for body in having(doc, "DEP", ["conj"]):
        heads.update(_other_body(body))
    move_heads(doc, heads)


def _other_body(body: Token) -> Iterator[tuple[int, Head]]:
    """Join "the Guild of Bakers" to the league of "the League for Reform and the".

    The parser may join it to what the league is for.
    """
    inner, name = body.head, body.head.head.head
    apart = any(c.lower_ == "the" for c in body.lefts) and name.tag_ in NAME_TAGS
    led = inner.dep_ == OBJECT and inner.head.dep_ == "prep" and apart
    if not led or {body.ent_type_, inner.ent_type_, name.ent_type_} != {BODY}:
        return
    words = body.doc[name.i + 1 : inner.i + 1]
    if all(word.ent_iob_ == "I" for word in words):
        yield body.i, (name.i, "conj")
        joints = (c for c in inner.rights if c.dep_ == "cc" and c.i < body.i)
        yield from ((c.i, (name.i, "cc")) for c in joints)


def _published(told: Token) -> Iterator[tuple[int, Head]]:
    """Publish the study of "a study of nine children published in May".

    Not "a list of members expelled in May".
    """
    children, of = told.head, told.head.head
    led = children.dep_ == OBJECT and of.lower_ == "of" and children.tag_ == "NNS"
    if told.dep_ == "acl" and led and of.head.lower_ in mend_words()["papers"]:
        yield told.i, (of.head.i, "acl")


def _reading(reading: Token) -> Iterator[tuple[int, Head]]:
    """Pass the bill in "passed at second reading a bill": nobody reads it there."""
    second, passed = word_before(reading), reading.head
    at = None if second is None else word_before(second)
    if second is None or at is None or at.lower_ != "at" or at.head.i != passed.i:
        return
    if reading.tag_ == "VBG" and second.head.i == at.i and passed.i < at.i:
        reading.tag_, reading.pos_ = "NN", "NOUN"
        yield reading.i, (at.i, OBJECT)
        yield second.i, (reading.i, "amod")
        yield from ((c.i, (passed.i, c.dep_)) for c in reading.children)


def _left_so(stranded: Token) -> Iterator[tuple[int, Head]]:
    """Let "stranded" be how nine people were left in "left nine people stranded".

    Not "left people stranded by the flood behind".
    """
    people = stranded.head
    left = people.head
    beside = stranded.dep_ == "acl" and stranded.i == people.i + 1
    beside = beside and not any(c.dep_ == "agent" for c in stranded.rights)
    behind = people.dep_ == "dobj" and left.i < people.i
    if beside and behind and left.lower_ in LEAVING:
        yield stranded.i, (left.i, "oprd")
        yield from ((c.i, (left.i, c.dep_)) for c in stranded.rights)


def _of_show(opened: Token) -> Iterator[tuple[int, Head]]:
    """Open the show of "a show at the Lund Museum that opened in May".

    Not that of "a school in the town of Tarn that opened in May".
    """
    museum, at = opened.head, opened.head.head
    held = museum.dep_ == OBJECT and at.lower_ in {"at", "in"} and at.head.i < at.i
    if opened.dep_ == "relcl" and held and at.head.lower_ in mend_words()["shows"]:
        yield opened.i, (at.head.i, "relcl")


def _finer(seconds: Token) -> Iterator[tuple[int, Head]]:
    """Let "28 minutes 31 seconds" be one length: its minutes alone are less."""
    minutes = seconds.head
    before = seconds.doc[max(seconds.i - 2, 0) : seconds.i]
    near = [w.dep_ for w in before] == ["dobj", "nummod"] and before[0] == minutes
    if near and seconds.dep_ == "appos" and minutes.lower_ in mend_words()["lengths"]:
        yield seconds.i, (minutes.head.i, minutes.dep_)
        yield minutes.i, (seconds.i, "nmod")


def _on_bail(bail: Token) -> Iterator[tuple[int, Head]]:
    """Free six men in "freed on bail six men": there are no bail men."""
    on, men = word_before(bail), bail.head
    men = men.head if men.dep_ == "nummod" else men
    if on is None or on.lower_ != "on" or men.head.i != on.i or men.dep_ != OBJECT:
        return
    if bail.dep_ == "compound" and on.i == on.head.i + 1 and on.head.tag_ == "VBD":
        yield bail.i, (on.i, OBJECT)
        yield men.i, (on.head.i, "dobj")


def _at_first(first: Token) -> Iterator[tuple[int, Head]]:
    """Let "at" of "the firm at first offered nine" lead "first"."""
    at = word_before(first)
    if at is None or at.lower_ != "at" or any(at.rights):
        return
    yield first.i, (at.i, OBJECT)
    verb, helped = at.head, any(c.dep_ in HELPING for c in at.head.children)
    if verb.tag_ == "VBN" and not helped and verb.dep_ == "ROOT":
        verb.tag_ = "VBD"


def _desist(desist: Token) -> Iterator[tuple[int, Head]]:
    """Let "orders" of "issued cease and desist orders to Lund" be what is issued."""
    doc, after = desist.doc, desist.doc[desist.i + 1 : desist.i + 2]
    before = doc[max(desist.i - 2, 0) : desist.i]
    if [w.lower_ for w in before] != ["cease", "and"] or not len(after):
        return
    cease, order = before[0], after[0]
    if order.lower_ not in mend_words()["orders"]:
        return
    cease.tag_, cease.pos_, desist.tag_, desist.pos_ = "NN", "NOUN", "NN", "NOUN"
    if cease.head.i not in {desist.i, order.i, before[1].i}:
        yield order.i, (cease.head.i, cease.dep_)
    yield cease.i, (order.i, "compound")
    yield before[1].i, (cease.i, "cc")
    yield desist.i, (cease.i, "conj")
    others = (c for w in (cease, desist) for c in w.children)
    for child in others:
        if child.i not in {cease.i, desist.i, order.i, before[1].i}:
            yield child.i, (order.i, child.dep_)


def _for_runs(for_: Token) -> Iterator[tuple[int, Head]]:
    """Hang the "for" of "took five for 42" on the five."""
    five = word_before(for_)
    runs = [c for c in for_.rights if c.dep_ == OBJECT]
    if five is None or [c.tag_ for c in runs] != [NUMBER] or any(runs[0].children):
        return
    above = {five.head.i, five.head.head.i if five.dep_ == OBJECT else five.head.i}
    if five.tag_ == NUMBER and for_.head.i in above - {five.i}:
        runs[0].ent_type_ = five.ent_type_ = "CARDINAL"  # no date
        yield for_.i, (five.i, "prep")


def _particle(in_: Token) -> Iterator[tuple[int, Head]]:
    """Let "in" of "when the minister stepped in." be a part of the verb."""
    verb = in_.head
    ends = text_after(in_) in {".", ",", ";", ""}
    if in_.tag_ == "IN" and in_.dep_ == "advmod" and verb.i == in_.i - 1 and ends:
        in_.tag_, in_.pos_ = "RP", "ADP"
        yield in_.i, (verb.i, "prt")


def _as_result(result: Token) -> Iterator[tuple[int, Head]]:
    """Make "of which it was flooded" a clause beside the verb that it follows."""
    as_, of = result.head, result.doc[result.i + 1 : result.i + 2]
    clauses = [c for c in result.rights if c.dep_ == "relcl"]
    if as_.lower_ != "as" or len(clauses) != 1 or not len(of) or of[0].lower_ != "of":
        return
    flooded, failed = clauses[0], as_.head
    if of[0].head.i == flooded.i and failed.i < as_.i and failed.tag_ not in NOUN_TAGS:
        yield flooded.i, (failed.i, "advcl")
        yield as_.i, (flooded.i, "prep")
        yield of[0].i, (result.i, "prep")


Mend = Callable[[Token], Iterator[tuple[int, Head]]]
MENDS: Sequence[tuple[Sequence[str], Mend]] = (
    (["first"], _at_first),
    (["desist"], _desist),
    (["for"], _for_runs),
    (["in", "up", "out", "over"], _particle),
    (["result"], _as_result),
    (["reading"], _reading),
    (["bail"], _on_bail),
    (["seconds", "minutes", "inches", "ounces"], _finer),
)
"""Words, and what they may be a part of."""

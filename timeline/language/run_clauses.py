"""Clauses that the parser lets run into each other in, parted out.

In "he said nine had been held, and demanded that they be freed" it may have the nine
demand it, in "a bill to let the public attend hearings was defeated" it has hearings
defeated, in "two left the hall and one, Ana Ruiz, will be barred" they left one, in "it
broke out when men, armed with clubs, set on a clerk" the men may do nothing, in "Ruiz
drew with Bell and Gray lost" Gray did not lose, and in "cash he said would be found" he
may be found.
"""

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Doc, Token

from timeline.language.beside import text_after, text_before
from timeline.language.forms import dictionary_form
from timeline.language.heads import Head, as_subject, first_of, in_place_of, move_heads
from timeline.language.misread_nouns import having
from timeline.language.token import (
    FINITE,
    HELPING,
    NOUN_SUBJECTS,
    NOUN_TAGS,
    PAST_TAGS,
)
from timeline.language.words import mend_words

CONTENT, JOINED, ROOT, ADVERBIAL = "ccomp", "conj", "ROOT", "advcl"
OPENING = frozenset({"mark", "cc"})
AIMS = frozenset({"xcomp", "advcl"})
BEHIND = 2  # words on, where a name of "one, Ana Ruiz," may begin
BOTH = 2  # the arming and the setting


def mend_run_clauses(doc: Doc) -> None:
    """Hang what such clauses tell on what it belongs to, in place."""
    heads: dict[int, Head] = {}
    for attribute, value, mend in MENDS:
        for word in having(doc, attribute, [value]):
            heads.update(mend(word))
    move_heads(doc, heads)


def _after_content(verb: Token) -> Iterator[tuple[int, Head]]:
    """Let him demand it in "he said nine had been held, and demanded a trial".

    Not "said nine had been held, and later freed".
    """
    held, said = verb.head, verb.head.head
    passive = any(c.dep_ == "auxpass" for c in held.lefts)
    own = any(c.dep_ in NOUN_SUBJECTS | HELPING for c in verb.children)
    if verb.tag_ != "VBD" or own or not passive or held.dep_ != CONTENT:
        return
    joint = next((c for c in held.rights if c.dep_ == "cc" and c.i < verb.i), None)
    says = dictionary_form(said.lower_, "verb") in mend_words()["saying"]
    asks = dictionary_form(verb.lower_, "verb") in mend_words()["demanding"]
    told = says and asks and said.i < held.i
    if told and joint is not None and text_before(joint) == ",":
        yield verb.i, (said.i, JOINED)
        yield joint.i, (said.i, "cc")


def _after_aim(verb: Token) -> Iterator[tuple[int, Head]]:
    """Let a bill be defeated in "a bill to let Lund attend hearings was defeated".

    And a man be heard in "a man who claimed to have seen one was heard".
    """
    let = verb.head
    clause = let.head if let.dep_ in AIMS else let
    bill = clause.head
    led = clause.dep_ == "acl" if clause.i == let.i else clause.dep_ == "relcl"
    named = bill.tag_ in NOUN_TAGS and bill.dep_ == ROOT and led
    aimed = named and any(c.tag_ == "TO" for c in let.lefts)
    own = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS]
    first = first_of(verb)
    if not aimed or len(own) != 1 or first.tag_ not in FINITE or first.tag_ == "MD":
        return
    thing = own[0]
    thingy = thing.tag_ in NOUN_TAGS or thing.lower_ == "one"
    if any(c.dep_ in OPENING for c in verb.lefts) or not thingy:
        return
    others = (w for w in verb.sent if w.tag_ in FINITE and w.i != first.i)
    others = (w.head if w.dep_ in HELPING else w for w in others)
    near = thing.i + 1 == first.i and text_before(thing.left_edge) != ","
    if near and not any(w.dep_ != "relcl" for w in others):
        yield verb.i, in_place_of(bill, verb)
        yield bill.i, as_subject(verb)
        yield thing.i, (let.i, "dobj")
        yield from ((c.i, (verb.i, c.dep_)) for c in bill.rights if c.is_punct)


def _after_when(when: Token) -> Iterator[tuple[int, Head]]:
    """Let "set" be theirs in "broke out when men, armed with clubs, set on a clerk".

    The parser may have "when" tell of the men, who were armed and set.
    """
    men, broke = when.head, when.head.head
    if men.tag_ not in NOUN_TAGS or when.i != men.left_edge.i or broke.i > when.i:
        return
    told = [c for c in men.rights if c.dep_ == "acl" and c.tag_ in PAST_TAGS]
    if len(told) != BOTH or any(text_before(c.left_edge) != "," for c in told):
        return
    verb = told[1]
    verb.tag_ = "VBD"
    yield verb.i, (broke.i, "advcl")
    yield men.i, (verb.i, "nsubj")
    yield when.i, (verb.i, "advmod")


def _and_other(lost: Token) -> Iterator[tuple[int, Head]]:
    """Let Gray lose in "Ruiz drew with Bell and Gray lost to Hart"."""
    drew, gray = lost.head, lost.doc[max(lost.i - 1, 0)]
    bare = lost.tag_ == "VBD" and all(c.i > lost.i for c in lost.children)
    joint = text_before(gray.left_edge).lower()
    named = gray.dep_ == JOINED and gray.tag_ == "NNP" and joint == "and"
    if not (bare and named) or drew.i > gray.i or drew.tag_ != "VBD":
        return
    bell = gray.head
    if bell.dep_ in {"pobj", "dobj"} and drew.is_ancestor(bell):
        yield gray.i, (lost.i, "nsubj")
        yield lost.i, (drew.i, JOINED)
        joints = (c for c in bell.rights if c.dep_ == "cc" and c.i < gray.i)
        yield from ((c.i, (drew.i, "cc")) for c in joints)


def _sayer(who: Token) -> Iterator[tuple[int, Head]]:
    """Let Ruiz alone say it in "nine were found, most of them women, Ruiz said"."""
    said = who.head
    told = [c for c in said.lefts if c.dep_ == CONTENT]
    both = [c for c in said.lefts if c.dep_ in NOUN_SUBJECTS]
    says = dictionary_form(said.lower_, "verb") in mend_words()["saying"]
    if len(told) != 1 or len(both) != BOTH or not says or told[0].i > both[0].i:
        return
    apart = text_before(both[0].left_edge) == text_before(both[1].left_edge) == ","
    if apart and both[0].right_edge.i < both[1].left_edge.i:
        yield both[0].i, (told[0].i, "npadvmod")


def _outside(where: Token) -> Iterator[tuple[int, Head]]:
    """Let fans sing in "outside court, nine fans sang": no outside court did."""
    court, who = where.head, where.head.head
    opens = where.is_sent_start and where.dep_ == "amod" and court.i == where.i + 1
    if not opens or court.tag_ not in NOUN_TAGS:
        return
    verb = who if court.dep_ in NOUN_SUBJECTS else who.head
    others = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS and c.i > court.i]
    if len(others) == 1 and (court.dep_ == "compound" or text_after(court) == ","):
        where.tag_, where.pos_ = "IN", "ADP"
        yield where.i, (verb.i, "prep")
        yield court.i, (where.i, "pobj")


def _weakened(weak: Token) -> Iterator[tuple[int, Head]]:
    """Let the quake kill in "it felled walls already weakened and killed a clerk"."""
    felled, walls = weak.head, weak.nbor(-2) if weak.i > 1 else weak
    already = [c for c in weak.lefts if c.dep_ == "advmod" and c.i == walls.i + 1]
    things = walls.dep_ == "dobj" and walls.head == felled and felled.tag_ == "VBD"
    bare = [c.i for c in weak.lefts] == [c.i for c in already] != []
    if not (things and bare) or any(c.dep_ == "dobj" for c in weak.rights):
        return
    weak.tag_ = "VBN"
    yield weak.i, (walls.i, "acl")
    for killed in weak.rights:
        if killed.dep_ in {JOINED, "cc"}:
            yield killed.i, (felled.i, killed.dep_)


def _asked(asked: Token) -> Iterator[tuple[int, Head]]:
    """Let Lund ask in "Lund first asked for it in May, was turned down, and sued".

    What was done to a name stands between two commas, not before one.
    """
    own = [c for c in asked.lefts if c.tag_ == "NNP"]
    lund, verb = asked.head, asked.head.head
    if asked.dep_ == ADVERBIAL and own:
        lund, verb = own[0], asked.head
    between = asked.doc[lund.i + 1 : asked.i]
    near = lund.i < asked.i and all(w.dep_ == "advmod" for w in between)
    named = lund.tag_ == "NNP" and asked.tag_ in PAST_TAGS and asked.i < verb.i
    others = any(c.dep_ in NOUN_SUBJECTS and c != lund for c in verb.lefts)
    if not (near and named) or others:
        return
    helped = any(c.dep_ in HELPING | {"agent", "mark"} for c in asked.children)
    ends = asked.right_edge.i + 1 == first_of(verb).i - 1
    if ends and not helped and text_before(first_of(verb)) == ",":
        asked.tag_ = "VBD"
        yield asked.i, in_place_of(verb, asked)
        yield verb.i, (asked.i, JOINED)
        yield lund.i, (asked.i, "nsubj")


def _remains(remains: Token) -> Iterator[tuple[int, Head]]:
    """Return the remains in "called for nine remains to be returned"."""
    acts = [c for c in remains.rights if c.dep_ == "xcomp"]
    counted = any(c.dep_ == "nummod" for c in remains.lefts)
    if remains.tag_ == "VBZ" and counted and len(acts) == 1:
        remains.tag_, remains.pos_ = "NNS", "NOUN"
        yield acts[0].i, (remains.head.i, remains.dep_)
        yield remains.i, as_subject(acts[0])
        for mark in remains.lefts:
            if mark.dep_ == "mark":
                yield mark.i, (acts[0].i, "mark")


def _he_said(said: Token) -> Iterator[tuple[int, Head]]:
    """Tell the cash of "cash he said would be found", which nothing else would be."""
    cash = said.head
    told = [c for c in said.rights if c.dep_ == CONTENT]
    who = [c for c in said.lefts if c.dep_ in NOUN_SUBJECTS]
    says = dictionary_form(said.lower_, "verb") in mend_words()["saying"]
    if not says or len(told) != 1 or len(who) != 1 or cash.tag_ not in NOUN_TAGS:
        return
    found = told[0]
    own = any(c.dep_ in NOUN_SUBJECTS | OPENING for c in found.lefts)
    near = first_of(found).i == said.i + 1 and first_of(found).tag_ in FINITE
    if near and not own and who[0].tag_ not in {"WDT", "WP"}:
        yield found.i, (cash.i, "relcl")
        yield said.i, (found.i, "parataxis")


def _and_one(one: Token) -> Iterator[tuple[int, Head]]:
    """Let "one" be barred in "two left the hall and one, Ana Ruiz, will be barred"."""
    joint = one.doc[max(one.i - 1, 0)]
    if one.dep_ != JOINED or joint.lower_ != "and" or text_after(one) != ",":
        return
    names = [w for w in one.doc[one.i + BEHIND : one.sent.end] if w.tag_ != "NNP"][:1]
    if not names or names[0].text != "," or names[0].i == one.i + BEHIND:
        return
    name = names[0].nbor(-1)
    after = one.doc[names[0].i + 1 : names[0].i + 2]
    verb = next((w.head if w.dep_ in HELPING else w for w in after), one)
    tensed = first_of(verb).i == names[0].i + 1 and first_of(verb).tag_ in FINITE
    left = next((w for w in one.ancestors if w.pos_ == "VERB"), one)
    if not tensed or left.i in {one.i, verb.i}:
        return
    if left.head.i == verb.i and left.dep_ == CONTENT:
        yield left.i, in_place_of(verb, left)
    elif verb.dep_ != JOINED:
        return
    yield verb.i, (left.i, JOINED)
    yield one.i, as_subject(verb)
    yield name.i, (one.i, "appos")
    yield joint.i, (left.i, "cc")


def _called(hired: Token) -> Iterator[tuple[int, Head]]:
    """Let "called the men "hired goons"" hire nobody."""
    called, goons = hired.head, [c for c in hired.rights if c.dep_ == "dobj"]
    quoted = hired.i > 0 and hired.doc[hired.i - 1].is_quote
    near = len(goons) == 1 and goons[0].left_edge.i == hired.i + 1 == goons[0].i
    if quoted and near and hired.tag_ in PAST_TAGS and called.tag_ in PAST_TAGS:
        hired.tag_ = "VBN"
        yield goons[0].i, (called.i, "oprd")
        yield hired.i, (goons[0].i, "amod")


def _later(did: Token) -> Iterator[tuple[int, Head]]:
    """Let Lund do both in "Lund banned it, later allowed it and left"."""
    banned, when = did.head, did.left_edge
    later = when.lower_ in mend_words()["following_on"] and when.i + 1 == did.i
    own = any(c.dep_ in NOUN_SUBJECTS for c in did.children)
    past = did.tag_ == banned.tag_ == "VBD" and banned.i < did.i
    if later and past and not own and text_before(when) == ",":
        yield did.i, (banned.i, JOINED)


Mend = Callable[[Token], Iterator[tuple[int, Head]]]
MENDS: Sequence[tuple[str, str, Mend]] = (
    ("DEP", JOINED, _after_content),
    ("DEP", CONTENT, _after_aim),
    ("DEP", ADVERBIAL, _and_other),
    ("DEP", "nsubj", _sayer),
    ("DEP", "relcl", _he_said),
    ("DEP", "dep", _weakened),
    ("DEP", "dep", _later),
    ("DEP", "oprd", _called),
    ("DEP", "acl", _asked),
    ("DEP", ADVERBIAL, _asked),
    ("LOWER", "remains", _remains),
    ("LOWER", "outside", _outside),
    ("LOWER", "when", _after_when),
    ("LOWER", "one", _and_one),
)
"""What words are known by, and where they belong."""

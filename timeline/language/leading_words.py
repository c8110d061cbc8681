"""Words that lead a noun and the parser has lead another, or a clause, in, mended out.

In "was sworn in minutes later" it makes the minutes what she was sworn in, in "a guard
called in last week" "in" leads nothing, in "a storm named after the mayor hit Lund" the
mayor does the hitting, in "appeared before the council to defend himself" the council
defends, in "a cook, on whose hut a tree fell," the hut falls as well, and in "was freed
pending trial" a trial is freed.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from timeline.language.beside import text_after, word_before
from timeline.language.having import having
from timeline.language.heads import Head, as_subject, first_of, move_heads
from timeline.language.token import (
    FINITE,
    NOUN_SUBJECTS,
    NOUN_TAGS,
    PAST_TAGS,
    TIME_LABELS,
)
from timeline.language.words import mend_words

PARTICLES = ("in", "off", "out", "up", "down", "away", "over")
LATER = frozenset({"later", "earlier"})
AFTER = ("after", "for")
BEFORE = ("before",)
OWNING = ("whose",)
PENDING = ("pending",)
OBJECT = "pobj"


def mend_leading_words(doc: Doc) -> None:
    """Let such words lead what they lead, in place."""
    heads: dict[int, Head] = {}
    for words, mend in (
        (PARTICLES, _particle),
        (AFTER, _named_after),
        (BEFORE, _came_before),
        (OWNING, _fell_on),
        (PENDING, _pending),
    ):
        for word in having(doc, "LOWER", words):
            new = dict(mend(word))
            if not heads.keys() & new.keys():
                heads.update(new)
    move_heads(doc, heads)


def _particle(word: Token) -> Iterator[tuple[int, Head]]:
    """Let her be sworn in in "was sworn in an hour later"; not "in the hour later"."""
    times = [c for c in word.rights if c.dep_ == OBJECT and c.ent_type_ in TIME_LABELS]
    verb, after = word.head, word.doc[word.i + 1 : word.i + 2]
    dated = any(one.ent_type_ in TIME_LABELS for one in after) and not any(
        word.children
    )
    if dated and word.dep_ == "prep" and word.i == verb.i + 1 and verb.pos_ == "VERB":
        word.tag_ = "RP"
        yield word.i, (verb.i, "prt")
    if word.dep_ != "prep" or len(times) != 1 or verb.pos_ != "VERB":
        return
    time = times[0]
    bare = all(c.dep_ != "det" or c.lower_ in {"a", "an"} for c in time.lefts)
    if not bare or word.i != verb.i + 1 or text_after(time).lower() not in LATER:
        return
    word.tag_ = "RP"
    yield word.i, (verb.i, "prt")
    yield time.i, (time.i + 1, "npadvmod")
    yield time.i + 1, (verb.i, "advmod")


def _named_after(after: Token) -> Iterator[tuple[int, Head]]:
    """Let the storm hit in "a storm named after the mayor hit Lund"."""
    verb, named = after.head, after.head.head
    noun = named.head
    told = named.lower_ in mend_words()["named"] and named.i == after.i - 1
    if not (told and named.dep_ == "acl" and verb.dep_ == "advcl" and after.i < verb.i):
        return
    own = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS and c.i > after.i]
    acts = first_of(verb).tag_ in FINITE and noun.dep_ == "ROOT"
    if len(own) != 1 or not acts or noun.tag_ not in NOUN_TAGS:
        return
    yield after.i, (named.i, "prep")
    yield own[0].i, (after.i, OBJECT)
    yield verb.i, (verb.i, "ROOT")
    yield noun.i, as_subject(verb)
    yield from ((c.i, (verb.i, c.dep_)) for c in noun.rights if c.i > verb.i)


def _came_before(before: Token) -> Iterator[tuple[int, Head]]:
    """Let her defend in "came before the court to defend her vote", and no court."""
    act = before.head
    verb = act.head
    own = [c for c in act.lefts if c.dep_ in NOUN_SUBJECTS]
    if before.dep_ != "mark" or act.dep_ != "advcl" or len(own) != 1:
        return
    to = word_before(act)
    led = before.i + 1 == own[0].left_edge.i and verb.i < before.i
    if led and act.tag_ == "VB" and to is not None and to.tag_ == "TO":
        yield before.i, (verb.i, "prep")
        yield own[0].i, (before.i, OBJECT)


def _fell_on(whose: Token) -> Iterator[tuple[int, Head]]:
    """Let the tree fall on the hut in "a cook, on whose hut a tree fell,"."""
    owned = whose.head
    verb = owned.head
    led = word_before(whose)
    own = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS and c.i > owned.i]
    if led is None or len(own) != 1 or owned.dep_ not in NOUN_SUBJECTS:
        return
    if led.dep_ == "prep" and verb.dep_ == "pcomp" and verb.head.i == led.i:
        yield owned.i, (led.i, OBJECT)
        yield led.i, (verb.i, "prep")
        yield verb.i, (led.head.i, "relcl")


def _pending(word: Token) -> Iterator[tuple[int, Head]]:
    """Let nobody free a trial in "freed pending trial"; not "faces pending talks"."""
    noun, verb = word.head, word.head.head
    awaited = noun.lower_ in mend_words()["awaited"] and noun.left_edge == word
    before = word_before(word)
    if word.dep_ == "amod" and awaited and before == verb and verb.tag_ in PAST_TAGS:
        word.tag_, word.pos_ = "IN", "ADP"
        yield word.i, (verb.i, "prep")
        yield noun.i, (word.i, OBJECT)

"""Participles between commas that the parser takes for the main verb in, set right out.

"The firm, sued over tips, settled in June" and "schools, shut after a boiler blew up,
reopened": no comma parts a subject from its verb, so that what stands between two of
them only says of the firm what was done to it.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from timeline.language.beside import text_before
from timeline.language.garden_paths import set_right
from timeline.language.having import having
from timeline.language.heads import Head, as_subject, first_of, move_heads
from timeline.language.token import FINITE, HELPING, NOUN_SUBJECTS, NOUN_TAGS, PAST_TAGS

PARTICIPLE, PAST, REDUCED, ADVERBIAL = "VBN", "VBD", "acl", "advcl"
SECOND = frozenset({"conj", ADVERBIAL, "ccomp", "dep", "parataxis"})
OBJECTS = frozenset({"dobj", "xcomp", "ccomp", "oprd"})
MARKS = frozenset({"after", "before", "since", "until"})
PAST_COMMA = 2  # words on, where what stands between two commas begins
OWN = NOUN_SUBJECTS | {"mark"}


def mend_set_off_participles(doc: Doc) -> None:
    """Give the verb behind such words the noun before them, in place."""
    heads: dict[int, Head] = {}
    for noun in having(doc, "DEP", NOUN_SUBJECTS):
        heads.update(_set_off(noun))
    for noun in having(doc, "DEP", ["pobj"]):
        heads.update(_led_by_mark(noun))
    move_heads(doc, heads)


def _set_off(noun: Token) -> Iterator[tuple[int, Head]]:
    first = noun.head
    between = first.doc[noun.i + 1 : first.i]
    commas = [word for word in between if word.text == ","]
    alone = all(c.dep_ not in HELPING | {"mark"} for c in first.lefts)
    near = bool(between) and between[-1].text == "," and len(commas) == 1
    if not (near and alone) or noun.i > first.i or first.tag_ not in PAST_TAGS:
        return
    if noun.tag_ not in NOUN_TAGS or any(c.dep_ == "relcl" for c in noun.rights):
        return
    verb = _verb_behind(first)
    if verb is None:
        return
    if verb.tag_ == PARTICIPLE and first_of(verb) == verb:
        verb.tag_ = PAST
    first.tag_ = PARTICIPLE
    if verb.head.i == first.i:
        yield from set_right(noun, first, verb)
    else:
        yield noun.i, as_subject(verb)
        yield first.i, (noun.i, REDUCED)


def _led_by_mark(noun: Token) -> Iterator[tuple[int, Head]]:
    """Let Lund fall in "won after Lund, sent in to bat, had fallen for 139"."""
    after = noun.head
    first = noun.doc[min(noun.i + PAST_COMMA, len(noun.doc) - 1)]
    led = after.lower_ in MARKS and text_before(first) == ","
    if not led or first.tag_ not in PAST_TAGS | {"VBG"}:
        return
    for verb in after.head.rights:
        opening = first_of(verb)
        own = any(c.dep_ in OWN | {"cc"} for c in verb.lefts)
        behind = verb.dep_ in SECOND and opening.i > first.i and not own
        commas = [w for w in noun.doc[first.i : opening.i] if w.text == ","]
        closed = len(commas) == 1 and text_before(opening) == ","
        if behind and closed and opening.tag_ in FINITE:
            after.tag_ = "IN"
            yield noun.i, as_subject(verb)
            yield after.i, (verb.i, "mark")
            yield verb.i, (after.head.i, ADVERBIAL)
            yield first.i, (noun.i, REDUCED)
            return


def _verb_behind(first: Token) -> Token | None:
    """Give "settled" for "sued" in "the firm, sued over tips, settled"; else None."""
    above = [first.head] if first.dep_ == ADVERBIAL and first.head.i > first.i else []
    # "The firm, refused a loan, moved": titles tell those as they are.
    busy = any(c.dep_ in OBJECTS for c in first.rights)
    behind = [c for c in first.rights if c.dep_ in SECOND and not busy]
    for verb in (*behind, *above):
        opening = first_of(verb)
        bare = opening == verb and verb.tag_ == PARTICIPLE and verb.text.endswith("ed")
        bare = bare and all(c.dep_ != "agent" for c in verb.rights)
        own = any(c.dep_ in OWN for c in verb.children)
        if text_before(opening) == "," and (opening.tag_ in FINITE or bare) and not own:
            return verb
    return None

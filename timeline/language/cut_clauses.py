"""Clauses whose subject the parser hangs on the word before it in, set right out.

In "trains were cancelled as one track at Lund remains closed" it makes the track what
"as" leads, in "after noticing the driver had fled" the driver what is noticed: the
second verb is left without a subject, which no clause of English is. In "the jet
crash-landed" a crash lands to it. "As mayor she opened schools" is a sentence, and no
mayor whom she opened, and in "Lund scored twice before Ruiz added a third" it is not
Lund who added it.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from timeline.language.beside import word_before
from timeline.language.garden_paths import is_bare
from timeline.language.having import having
from timeline.language.heads import Head, as_subject, first_of, in_place_of, move_heads
from timeline.language.token import (
    FINITE,
    HELPING,
    NOUN_SUBJECTS,
    NOUN_TAGS,
    PAST_TAGS,
    TENSED,
)
from timeline.language.words import mend_words

# Words that lead a noun, or a clause.
OPENING = ("as", "after", "before", "since", "until", "As", "After", "Before", "Since")
JOINED = frozenset({"cc", "conj"})
# How such a verb hangs on what the clause belongs to.
ASTRAY = frozenset({"advcl", "ccomp", "conj", "dep", "parataxis"})
PAIR, PAST = 2, "VBD"
ONCE = "once"
MAIN = frozenset({"ROOT", "conj", "ccomp", "advcl", "relcl"})
# How the parser hangs the "crash" of "crash-landed".
HALF = NOUN_SUBJECTS | {"dobj", "npadvmod", "compound"}


def mend_cut_clauses(doc: Doc) -> None:
    """Give such verbs their subjects back, in place."""
    heads: dict[int, Head] = {}
    for word in having(doc, "ORTH", OPENING):
        heads.update(_opened(word))
    for once in having(doc, "LOWER", [ONCE]):
        heads.update(_waited_for(once))
    for word in having(doc, "LOWER", mend_words()["noticing"]):
        heads.update(_noticed(word))
    for hyphen in having(doc, "TAG", ["HYPH"]):
        heads.update(_halved(hyphen))
    for were in having(doc, "DEP", ["auxpass"]):
        heads.update(_is_known(were))
        heads.update(_stayed(were))
    for sentence in doc.sents:
        heads.update(_fronted(sentence.root))
        heads.update(_added(sentence.root))
        heads.update(_first_done(sentence))
    move_heads(doc, heads)


def _fronted(front: Token) -> Iterator[tuple[int, Head]]:
    """Make a sentence of "As mayor she opened schools"; not "As the mayor she was."."""
    nouns = [c for c in front.rights if c.dep_ == "pobj"]
    if front.tag_ != "IN" or not front.is_sent_start or len(nouns) != 1:
        return
    for verb in nouns[0].rights:
        own = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS]
        pronoun = len(own) == 1 and own[0].lower_ in mend_words()["doers"]
        near = pronoun and own[0].i == nouns[0].i + 1
        acts = verb.tag_ == "VBD" and verb.lower_ != "was"
        if near and acts and verb.dep_ == "relcl":
            yield verb.i, (verb.i, "ROOT")
            yield front.i, (verb.i, "prep")
            yield from ((c.i, (verb.i, c.dep_)) for c in front.rights if c.is_punct)


def _waited_for(once: Token) -> Iterator[tuple[int, Head]]:
    """Let "once" lead the clause of "they will leave once a pact has been signed".

    The parser may have them leave that it has been signed. Not "said once more it had".
    """
    verb = once.head
    for clause in verb.rights if once.dep_ == "advmod" else ():
        near = once.i > verb.i and clause.left_edge.i == once.i + 1
        own = any(c.dep_ in NOUN_SUBJECTS for c in clause.lefts)
        if clause.dep_ == "ccomp" and near and own:
            once.tag_ = "IN"
            yield once.i, (clause.i, "mark")
            yield clause.i, (verb.i, "advcl")


def _is_known(be: Token) -> Iterator[tuple[int, Head]]:
    """Let it be known in "it is now known Ruiz was held", and no known Ruiz be held.

    In "the hall was shut and local guards fled" no guards are shut.
    """
    known, noun = be.head, be.head.head
    own = [c for c in known.lefts if c.dep_ in NOUN_SUBJECTS and c.i < be.i]
    qualifies = known.dep_ == "amod" and be.i < known.i < noun.i
    if qualifies and own and noun.dep_ in NOUN_SUBJECTS and noun.i < noun.head.i:
        yield known.i, in_place_of(noun.head, known)
        joined = any(c.dep_ == "cc" for c in known.rights)
        yield noun.head.i, (known.i, "conj" if joined else "ccomp")
        for word in known.rights:
            if word.dep_ == "conj" and word.i < noun.i:
                yield word.i, (noun.i, "amod")


def _stayed(stays: Token) -> Iterator[tuple[int, Head]]:
    """Let the hall stay so in "tickets were sold and the hall stayed shut"."""
    shut = stays.head
    if stays.lower_ in mend_words()["staying"] and stays.i == shut.i - 1:
        stays.pos_ = "VERB"
        yield stays.i, in_place_of(shut, stays)
        yield shut.i, (stays.i, "acomp")
        for child in shut.children:
            if child.i != stays.i:
                dep = "nsubj" if child.dep_ == "nsubjpass" else child.dep_
                yield child.i, (stays.i, dep)


def _first_done(sentence: Span) -> Iterator[tuple[int, Head]]:
    """Make a participle of "First staged in May, the play won": nobody staged it there.

    Not of "First she staged it".
    """
    opening = sentence[:PAIR]
    done = opening[-1]
    led = len(opening) == PAIR and opening[0].lower_ in mend_words()["before_done"]
    own = any(c.dep_ in NOUN_SUBJECTS for c in done.children)
    if not led or done.tag_ not in PAST_TAGS or own or done.pos_ == "AUX":
        return
    done.tag_ = "VBN"
    verbs = [c for c in done.rights if c.dep_ == "conj" and c.tag_ in TENSED]
    if done.dep_ == "ROOT" and len(verbs) == 1:
        yield verbs[0].i, (verbs[0].i, "ROOT")
        yield done.i, (verbs[0].i, "advcl")
        yield from ((c.i, (verbs[0].i, c.dep_)) for c in done.rights if c.is_punct)
        yield from _play(verbs[0])
    elif done.dep_ == "advcl" and done.head.tag_ in TENSED:
        yield from _play(done.head)


def _play(verb: Token) -> Iterator[tuple[int, Head]]:
    """Let the play tell in "the play tells of a baker", no name of a "tells"."""
    own = any(c.dep_ in NOUN_SUBJECTS for c in verb.lefts)
    nouns = [c for c in verb.lefts if c.tag_ in NOUN_TAGS and c.i == verb.i - 1]
    if own or len(nouns) != 1:
        return
    yield nouns[0].i, as_subject(verb)
    yield from ((c.i, (nouns[0].i, c.dep_)) for c in verb.lefts if c.dep_ == "det")


def _added(verb: Token) -> Iterator[tuple[int, Head]]:
    """Let Ruiz add one in "Lund scored twice before Ruiz added one", where Lund scored.

    Not in "the man shot before the match died".
    """
    last = word_before(verb)
    own = [c for c in verb.lefts if c.dep_ == "nsubj"]
    if verb.tag_ != PAST or last is None or len(own) != 1:
        return
    before, scored = last.head, last.head.head
    named = own[0].pos_ == last.pos_ == "PROPN" and scored.i == own[0].i + 1
    opens = last.dep_ == "pobj" and before.text in OPENING and before.i > scored.i
    if not (named and opens and scored.dep_ == "acl" and scored.tag_ in PAST_TAGS):
        return
    if any(c.dep_ in HELPING | {"agent"} for c in scored.children):
        return
    scored.tag_ = PAST
    yield scored.i, (scored.i, "ROOT")
    yield own[0].i, as_subject(scored)
    yield verb.i, (scored.i, "advcl")
    yield before.i, (verb.i, "mark")
    yield last.i, as_subject(verb)
    yield from ((c.i, (scored.i, c.dep_)) for c in verb.lefts if c.i < own[0].i)


def _opened(word: Token) -> Iterator[tuple[int, Head]]:
    """Let "as" open "one track remains closed"; not "worked as a cook and left"."""
    nouns = [c for c in word.rights if c.dep_ == "pobj"]
    if len(nouns) != 1 or nouns[0].left_edge.i != word.i + 1:
        return
    own = (c for c in word.head.lefts if c.dep_ in NOUN_SUBJECTS)
    if word.dep_ == "mark" and word.head.tag_ in FINITE and not any(own):
        # "After the head, Ana Ruiz, quit", led and marked by one word.
        yield nouns[0].i, as_subject(word.head)
    if word.dep_ != "prep":
        return
    above = word.head.head if word.head.dep_ == "xcomp" else word.head
    verb = _bare_after(nouns[0], word.head) or _bare_after(nouns[0], above)
    if verb is not None:
        yield nouns[0].i, as_subject(verb)
        yield word.i, (verb.i, "mark")
        yield verb.i, (word.head.i, "advcl")


def _noticed(noticing: Token) -> Iterator[tuple[int, Head]]:
    """Let it be noticed that the driver had fled; not "saw the driver, fled"."""
    nouns = [c for c in noticing.rights if c.dep_ in {"dobj", "pobj"}]
    if len(nouns) != 1:
        return
    above = noticing
    while above.dep_ in {"pcomp", "prep", "advcl", "xcomp"}:
        above = above.head
    verb = _bare_after(nouns[0], noticing) or _bare_after(nouns[0], above)
    if verb is None and (verb := _astray(above, nouns[0])) is not None:
        above.tag_ = "VBD"
        yield above.i, in_place_of(verb, above)
        yield above.head.i, (above.i, "nsubj")
    if verb is not None:
        yield nouns[0].i, as_subject(verb)
        yield verb.i, (noticing.i, "ccomp")


def _astray(first: Token, noun: Token) -> Token | None:
    """Give "had" of "guards held a van after noticing the driver had fled".

    The parser may have the guards had fled: a participle with an object is none.
    """
    verb = first.head.head
    object_ = any(c.dep_ == "dobj" for c in first.rights)
    led = first.dep_ == "acl" and first.tag_ in PAST_TAGS and object_
    own = first.head.dep_ in NOUN_SUBJECTS and verb.i > first.i
    near = noun.right_edge.i + 1 == first_of(verb).i
    return verb if led and own and near else None


def _bare_after(noun: Token, above: Token) -> Token | None:
    """Give the verb without a subject right after a noun, should it hang on another.

    Not of "quit as head of the board and Jan Novak was named".
    """
    last, after = _past_name(noun)
    if noun.tag_ not in NOUN_TAGS or after >= noun.sent.end:
        return None
    if any(c.is_punct or c.dep_ in JOINED for c in noun.doc[noun.left_edge.i : last]):
        return None
    here = noun.doc[after]
    # "Shot and wounded two as a row turned violent": the row hangs on one of the two.
    beside = {above.i, above.head.i} if above.dep_ == "conj" else {above.i}
    for verb in (here, here.head):
        astray = verb.head.i in beside and verb.dep_ in ASTRAY
        if astray and verb.i > noun.i and is_bare(verb) and first_of(verb).i == after:
            return verb
    return None


def _past_name(noun: Token) -> tuple[int, int]:
    """Give where a noun's own words end, and where what follows begins.

    Past the name of "before her novel, "Low Tide", appeared".
    """
    last = noun.right_edge
    # The comma behind the aside may hang on the noun.
    after = last.i if last.text == "," else last.i + 1
    names = [c for c in noun.rights if c.dep_ == "appos"]
    closed = after < noun.sent.end and noun.doc[after].text == ","
    if len(names) != 1 or not closed:
        return after, after
    between = noun.doc[noun.i + 1 : after]
    return next((w.i for w in between if w.text == ","), after), after + 1


def _halved(hyphen: Token) -> Iterator[tuple[int, Head]]:
    """Make "crash-landed" one verb; not "the crash - landed on Monday - hurt"."""
    if not 0 < hyphen.i < len(hyphen.doc) - 1 or hyphen.whitespace_:
        return
    half, verb = hyphen.nbor(-1), hyphen.nbor()
    glued = not half.whitespace_ and half.tag_ == "NN"
    if not glued or verb.tag_ not in PAST_TAGS or verb.dep_ not in MAIN:
        return
    own = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS and c.i != half.i]
    if half.dep_ not in HALF or half.head.i > verb.i:
        return
    before = [c for c in half.lefts if c.i == half.i - 1 and c.dep_ == "compound"]
    if not own and half.head.i == verb.i and before:
        yield before[0].i, as_subject(verb)
        yield from ((c.i, (before[0].i, c.dep_)) for c in half.lefts if c not in before)
    yield half.i, (verb.i, "npadvmod")

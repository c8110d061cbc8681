"""Objects that the parser tears from their verb in, set right out.

In "a judge warned a clerk he could be jailed" it makes what the clerk is warned of a
clause about the clerk, in "shot down all nine jets Norland sent" the jets do the
sending, in "was fined and given a ban" it may have "given" lead the ban as "with"
does, in "shut for two weeks after the flood" "for" may lead nothing, in "voted to
impeach Ruiz" the verb may be a name's first part, and in "went on working" the work
is what goes on.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from timeline.language.beside import word_before
from timeline.language.forms import dictionary_form
from timeline.language.garden_paths import ASKING
from timeline.language.having import having
from timeline.language.heads import Head, as_subject, first_of, in_place_of, move_heads
from timeline.language.token import (
    HELPING,
    NOUN_SUBJECTS,
    NOUN_TAGS,
    SUPERLATIVES,
    TENSED,
)
from timeline.language.words import mend_words

CONTENT = "ccomp"
OF_NOUN = "relcl"
LED = "pobj"
BESIDE = "appos"
DURING = "for"
PAIR = 2
BESIDES = frozenset({"conj", "advcl"})
PARTICLES = frozenset({"RP", "RB"})
NAMES = frozenset({"NNP", "NNPS", "PRP"})
# With one of these a clause lacks nothing that its noun could be.
WHOLE = frozenset({"dobj", "attr", "acomp", CONTENT, "xcomp", "auxpass"})


def mend_torn_objects(doc: Doc) -> None:
    """Give verbs their objects and contents back, in place."""
    heads: dict[int, Head] = {}
    for relation, mend in (
        (OF_NOUN, _told),
        (LED, _led),
        (BESIDE, _sent),
        ("conj", _heard),
        ("acl", _having),
        ("npadvmod", _lasting),
        ("aux", _to_do),
        ("nsubj", _how_far),
        ("nsubj", _of_them),
        ("nsubj", _brought_down),
        ("nsubj", _given_back),
        ("nsubjpass", _counted_among),
        ("nsubj", _ranked_aside),
        ("dobj", _of_next),
        ("advcl", _gone_on),
        ("pobj", _gone_on),
        ("pcomp", _gone_on),
    ):
        for word in having(doc, "DEP", [relation]):
            new = dict(mend(word))
            if not heads.keys() & new.keys():
                heads.update(new)
    move_heads(doc, heads)


def _told(clause: Token) -> Iterator[tuple[int, Head]]:
    """Let a clerk be warned that he could be jailed; not "told a tale he had heard"."""
    noun = clause.head
    telling = noun.head
    base = dictionary_form(telling.lower_, "verb")
    told = noun.dep_ == "dobj" and noun.i > telling.i
    if not told or base not in mend_words()["telling"]:
        return
    own = [c for c in clause.lefts if c.dep_ in NOUN_SUBJECTS]
    bare = len(own) == 1 and own[0].left_edge.i == noun.i + 1
    whole = any(c.dep_ in WHOLE for c in clause.children)
    asking = any(c.tag_ in ASKING for c in clause.lefts)
    if bare and whole and not asking and own[0].tag_ not in ASKING:
        yield clause.i, (telling.i, CONTENT)


def _gone_on(verb: Token) -> Iterator[tuple[int, Head]]:
    """Let "went on working" tell of the working; not "went on, working hard"."""
    on = word_before(verb) or verb
    goes = on.head
    gone = goes.lower_ in mend_words()["going"] and goes.i == on.i - 1
    if verb.tag_ != "VBG" or on.lower_ != "on" or not gone:
        return
    if verb.head.i in {on.i, goes.i} and all(c.dep_ != "det" for c in verb.lefts):
        yield on.i, (goes.i, "prt")
        yield verb.i, (goes.i, "xcomp")


def _led(noun: Token) -> Iterator[tuple[int, Head]]:
    """Make a verb's noun its object that hangs on it as if it were a preposition."""
    verb = noun.head
    alone = all(c.dep_ != "dobj" for c in verb.rights)
    if verb.tag_ in {"VBN", "VBG", "VBD", "VB"} and verb.i < noun.i and alone:
        near = noun.left_edge.i == verb.i + 1 and verb.dep_ != "prep"
        if near and verb.pos_ == "VERB":
            yield noun.i, (verb.i, "dobj")


def _sent(name: Token) -> Iterator[tuple[int, Head]]:
    """Let Norland send what was shot down in "shot down all nine jets Norland sent".

    Not "said the captain Ruiz left".
    """
    noun, verb = name.head, name.head.head
    above = verb.head
    if name.tag_ not in NAMES or noun.tag_ != "NNS" or noun.dep_ != "nsubj":
        return
    near = name.left_edge.i == noun.i + 1 and name.right_edge.i + 1 == first_of(verb).i
    within = verb.dep_ == CONTENT and verb.tag_ in TENSED and above.i < noun.left_edge.i
    if not (near and within) or any(c.dep_ == "dobj" for c in above.rights):
        return
    between = name.doc[above.i + 1 : noun.left_edge.i]
    saying = dictionary_form(above.lower_, "verb") in mend_words()["saying"]
    if saying or any(word.dep_ != "prt" for word in between):
        return
    yield noun.i, (above.i, "dobj")
    yield name.i, as_subject(verb)
    yield verb.i, (noun.i, OF_NOUN)


def _heard(saying: Token) -> Iterator[tuple[int, Head]]:
    """Let a court hear all that stands before it: "he hit her twice a court heard"."""
    first = saying.head
    own = [c for c in saying.lefts if c.dep_ in NOUN_SUBJECTS]
    if dictionary_form(saying.lower_, "verb") not in mend_words()["saying"]:
        return
    joined = any(c.dep_ == "cc" and c.i > first.i for c in first.rights)
    last = all(word.is_punct or word.is_space for word in saying.rights)
    ends = saying.right_edge.i >= saying.sent.end - 2 and last
    subject = any(c.dep_ in NOUN_SUBJECTS for c in first.lefts)
    if len(own) != 1 or joined or not ends or not subject or first.i > own[0].i:
        return
    helped = all(c.dep_ in HELPING | NOUN_SUBJECTS for c in saying.lefts)
    if helped and own[0].tag_ in NOUN_TAGS:
        yield saying.i, in_place_of(first, saying)
        yield first.i, (saying.i, CONTENT)


def _having(done: Token) -> Iterator[tuple[int, Head]]:
    """Let who "is in hospital having fallen" have fallen, and no hospital.

    A participle with "having" tells of no noun, but of who the sentence is about.
    """
    noun = done.head
    opened = any(c.lower_ == "having" and c.dep_ in HELPING for c in done.lefts)
    verb = next((one for one in noun.ancestors if one.tag_ in TENSED), None)
    if (
        opened
        and verb is not None
        and verb.i < noun.i
        and noun.dep_ not in NOUN_SUBJECTS
    ):
        yield done.i, (verb.i, "advcl")


def _ranked_aside(noun: Token) -> Iterator[tuple[int, Head]]:
    """Let bonds climb in "oil rose, its biggest gain in May, and bonds climbed"."""
    verb = noun.head
    own = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS]
    ranked = any(c.tag_ in SUPERLATIVES for c in noun.lefts)
    if len(own) != PAIR or own[0] != noun or not ranked or verb.dep_ not in BESIDES:
        return
    before, above = noun.doc[noun.left_edge.i - 1], verb.head
    led = before.text == "," and above.i < before.i
    between = noun.doc[noun.i + 1 : own[-1].left_edge.i]
    if led and [word.lower_ for word in between[-PAIR:]] == [",", "and"]:
        yield noun.i, (above.i, "npadvmod")
        yield verb.i, (above.i, "conj")
        yield from ((c.i, (above.i, "cc")) for c in noun.rights if c.dep_ == "cc")


def _of_next(noun: Token) -> Iterator[tuple[int, Head]]:
    """Let the women win in "when it ended the women had won"; not "ended the war"."""
    clause, verb = noun.head, noun.head.head
    ends = clause.lower_ in mend_words()["ending"] and clause.dep_ == "advcl"
    near = (
        noun.left_edge.i == clause.i + 1 and first_of(verb).i == noun.right_edge.i + 1
    )
    own = any(c.dep_ in NOUN_SUBJECTS for c in verb.lefts)
    if ends and near and not own and verb.i > noun.i and verb.pos_ == "VERB":
        yield noun.i, as_subject(verb)


def _lasting(length: Token) -> Iterator[tuple[int, Head]]:
    """Let a shop be shut "for two weeks" in "shut for two weeks after the flood".

    Not "until two hours before dawn", which is so far from it.
    """
    later, before = length.head, length.left_edge.i - 1
    led = length.doc[max(before, 0)]
    if later.dep_ == "pcomp" and later.tag_ == "JJ" and later.head.i == led.i:
        # "Held the hall for two hours unchallenged"
        if led.lower_ == DURING:
            yield length.i, (led.i, LED)
            yield later.i, (led.head.i, "advcl")
        return
    if later.dep_ != "prep" or later.i < length.i or before < length.sent.start:
        return
    if led.lower_ == DURING and led.dep_ == "prep" and led.right_edge.i == led.i:
        yield length.i, (led.i, LED)


def _to_do(to: Token) -> Iterator[tuple[int, Head]]:
    """Let a house vote to impeach Ruiz in "voted on Monday to impeach Ruiz".

    The tagger may take the rarer verb for a part of the name.
    """
    verb, name = to.head, to.head.head
    named = verb.dep_ == "compound" and verb.tag_ in NAMES and verb.text.islower()
    if to.lower_ != "to" or not named or to.i != verb.i - 1 or name.i <= verb.i:
        return
    to.tag_, verb.tag_, verb.pos_ = "TO", "VB", "VERB"
    yield verb.i, (name.head.i, "xcomp")
    yield name.i, (verb.i, "dobj")


def _how_far(unit: Token) -> Iterator[tuple[int, Head]]:
    """Let nine people die in "in Lund, 90 km from the source, nine people died"."""
    others = [c for c in unit.head.lefts if c.dep_ in NOUN_SUBJECTS and c.i > unit.i]
    far = unit.lower_ in mend_words()["distances"]
    if far and others and any(c.tag_ == "CD" for c in unit.lefts):
        yield unit.i, (unit.head.i, "npadvmod")


def _of_them(people: Token) -> Iterator[tuple[int, Head]]:
    """Let Ruiz say it in "it holds nine men, half of them guards, Ruiz said"."""
    names = [c for c in people.rights if c.dep_ == BESIDE and c.tag_ in NAMES]
    before = people.left_edge.i - 1
    if len(names) != 1 or before <= people.sent.start:
        return
    counted = any(c.lower_ == "them" for one in people.lefts for c in one.subtree)
    noun, comma = people.doc[before - 1], people.doc[before]
    if counted and comma.text == "," and noun.tag_ in NOUN_TAGS:
        yield names[0].i, (people.head.i, people.dep_)
        yield people.i, (noun.i, BESIDE)


def _brought_down(some: Token) -> Iterator[tuple[int, Head]]:
    """Let nine drones be shot down in "shot down nine of ten drones sent from Lund".

    The parser may make a clause of what follows the particle.
    """
    done = some.head
    verb = done.head
    bare = done.tag_ == "VBN" and all(c.dep_ not in HELPING for c in done.children)
    below = done.dep_ in {"advcl", CONTENT} and verb.i < some.left_edge.i < done.i
    if not (bare and below) or any(c.dep_ == "dobj" for c in verb.rights):
        return
    between = verb.doc[verb.i + 1 : some.left_edge.i]
    if verb.pos_ == "VERB" and [word.tag_ in PARTICLES for word in between] == [True]:
        yield some.i, (verb.i, "dobj")
        yield done.i, (some.i, "acl")


def _given_back(number: Token) -> Iterator[tuple[int, Head]]:
    """Let rings be given back in "gave back eleven lost rings": eleven lose nothing."""
    lost = number.head
    verb = lost.head
    rings = [c for c in lost.rights if c.dep_ == "dobj" and c.i == lost.i + 1]
    bare = [c.i for c in lost.lefts] == [number.i] == [lost.i - 1]
    near = number.tag_ == "CD" and verb.i == number.i - 1 and verb.pos_ == "VERB"
    if not (near and bare and rings) or any(c.dep_ == "dobj" for c in verb.rights):
        return
    lost.tag_ = "VBN"
    yield rings[0].i, (verb.i, "dobj")
    yield lost.i, (rings[0].i, "amod")
    yield number.i, (rings[0].i, "nummod")
    for child in lost.rights:
        if child.i > rings[0].i:
            yield child.i, (verb.i, child.dep_)


def _counted_among(people: Token) -> Iterator[tuple[int, Head]]:
    """Let 85 be held in "40 were hurt, 11 of them guards, and 85 were held"."""
    others = [c for c in people.head.lefts if c.dep_ in NOUN_SUBJECTS]
    counted = any(c.lower_ == "them" for one in people.lefts for c in one.subtree)
    comma = word_before(people.left_edge) or people
    if counted and comma.text == "," and others and others[-1].i > people.i:
        yield people.i, (comma.head.i, "npadvmod")

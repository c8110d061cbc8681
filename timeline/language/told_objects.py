"""Objects of verbs of saying that are subjects of what is said in, set right out.

In "the mayor announced classes for small children, in Lund too, would be cancelled" the
words up to "would" are a sentence; the parser makes them one and leaves the cancelling
without a subject, which no clause of English is. In "said in a letter that talks had
failed" it makes what is said a part of the letter, in "told the BBC fires had been set"
and "told CNN Ana Ruiz had left" it makes one noun of the two, and in "an act that a
court ruled to be void" it may have the act be what is void.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from timeline.language.forms import dictionary_form
from timeline.language.garden_paths import is_bare
from timeline.language.having import having
from timeline.language.heads import Head, as_subject, first_of, in_place_of, move_heads
from timeline.language.token import HELPING, NAME_TAGS, NOUN_SUBJECTS, NOUN_TAGS, TENSED
from timeline.language.words import mend_words

CONTENT = "ccomp"
OF_NOUN = "acl"
OPEN = "xcomp"
BESIDE = frozenset({"punct", "prep", "advmod"})
# How somebody who is told something hangs on the telling.
HEARING = frozenset({"dobj", "dative", "auxpass"})
LISTENING = frozenset({"ORG", "PERSON"})
COMMON_NOUNS = frozenset({"NN", "NNS"})


def mend_told_objects(doc: Doc) -> None:
    """Make the object of the saying the subject of what is said, in place."""
    heads: dict[int, Head] = {}
    for told in having(doc, "DEP", [CONTENT]):
        saying, verb = sorted((told, told.head), key=lambda one: one.i)
        noun = _object_before(saying, verb)
        if noun is not None and not heads.keys() & {saying.i, verb.i, noun.i}:
            heads.update(_set_right(noun, saying, verb))
        thing = noun or _told_of(told)
        if thing is not None and _is_open(saying, thing):
            heads.update(_listener(thing, saying))
    for word in having(doc, "DEP", [OF_NOUN]):
        heads.update(_said_in(word))
    for word in having(doc, "DEP", [OPEN]):
        heads.update(_ruled(word))
    move_heads(doc, heads)


def _said_in(verb: Token) -> Iterator[tuple[int, Head]]:
    """Let what was "said in a letter that" be said; not "acted in the belief that"."""
    noun = verb.head
    saying = noun.head.head
    marks = [c for c in verb.lefts if c.dep_ == "mark"]
    if [(c.lower_, c.i) for c in marks] != [("that", noun.i + 1)]:
        return
    held = noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.i > saying.i
    said = held and dictionary_form(saying.lower_, "verb") in mend_words()["said_in"]
    if said and all(c.dep_ != CONTENT for c in saying.children):
        yield verb.i, (saying.i, CONTENT)


def _listener(noun: Token, saying: Token) -> Iterator[tuple[int, Head]]:
    """Let the BBC be told in "told the BBC fires had been set", and no BBC fires.

    Who tells has to tell somebody.

    Args:
        noun: The subject of what is told.
        saying: The verb of telling.
    """
    names = [c for c in noun.lefts if c.dep_ == "compound" and c.tag_ in NAME_TAGS]
    yield from _paper_told(noun, saying)
    if noun.tag_ not in COMMON_NOUNS or len(names) != 1:
        return
    first = noun.left_edge.i
    if names[0].ent_type_ in LISTENING and first == saying.i + 1:
        yield names[0].i, (saying.i, "dobj")
        for child in noun.lefts:
            if child.dep_ == "det":
                yield child.i, (names[0].i, child.dep_)


def _paper_told(noun: Token, saying: Token) -> Iterator[tuple[int, Head]]:
    """Let CNN be told in "told CNN Ana Ruiz had left"; not "told BBC Scotland"."""
    if noun.tag_ not in NAME_TAGS or noun.left_edge.i != saying.i + 1:
        return
    words = [*noun.doc[saying.i + 1 : noun.i]]
    known = mend_words()["newsrooms"]
    papers = [word for word in words if word.text in known]
    if not papers or any(word.tag_ not in NAME_TAGS for word in words):
        return
    paper = papers[-1]
    if noun.i - paper.i > 1 or noun.ent_type_ == "PERSON":
        yield paper.i, (saying.i, "dobj")
        before = (word for word in words if word.i < paper.i)
        yield from ((word.i, (paper.i, "compound")) for word in before)
        after = (word for word in words if word.i > paper.i)
        yield from ((word.i, (noun.i, "compound")) for word in after)


def _ruled(be: Token) -> Iterator[tuple[int, Head]]:
    """Let a court rule on the act in "an act which a court ruled to be void"."""
    verb = be.head
    above = verb.dep_ == "relcl" and dictionary_form(be.lower_, "verb") == "be"
    which = [c for c in be.lefts if c.tag_ in {"WDT", "WP"} and c.dep_ in HEARING]
    if above and len(which) == 1 and which[0].i < verb.i:
        yield which[0].i, (verb.i, "dobj")


def _is_open(saying: Token, noun: Token) -> bool:
    """Tell a telling that names nobody who is told, but for a part of a noun."""
    base = dictionary_form(saying.lower_, "verb")
    others = (c for c in saying.children if c.i != noun.i)
    heard = any(c.dep_ in HEARING for c in others)
    return base in mend_words()["telling"] and saying.i < noun.i and not heard


def _told_of(told: Token) -> Token | None:
    own = [c for c in told.lefts if c.dep_ in NOUN_SUBJECTS]
    return own[0] if len(own) == 1 else None


def _object_before(saying: Token, verb: Token) -> Token | None:
    """Give the one object of a first verb that a second without a subject may have."""
    wished = _is_wished(saying, verb)
    if saying.tag_ not in TENSED or not (wished or is_bare(verb)):
        return None
    objects = [c for c in saying.rights if c.dep_ == "dobj" and c.i < verb.i]
    if len(objects) != 1 or objects[0].tag_ not in NOUN_TAGS:
        return None
    noun = objects[0]
    others = (c for c in saying.rights if noun.i < c.i < verb.i)
    apart = any(c.dep_ not in BESIDE for c in others)
    return None if apart or not (wished or _may_be_of(noun, verb)) else noun


def _is_wished(saying: Token, verb: Token) -> bool:
    """Tell the "be lifted" of "demanded the ban be lifted", which has no tense."""
    base = dictionary_form(saying.lower_, "verb")
    first = first_of(verb)
    be = first.i < verb.i and first.lower_ == "be" and first.tag_ == "VB"
    asked = base in mend_words()["demanding"] and verb.dep_ == CONTENT
    return asked and be and saying.i < first.i


def _may_be_of(noun: Token, verb: Token) -> bool:
    """Tell "schools will be closed"; not "visits a school, is booed", a headline."""
    helpers = [c for c in verb.lefts if c.dep_ in HELPING]
    if any(helper.tag_ == "MD" for helper in helpers):
        return True
    apart = any(word.is_punct for word in verb.doc[noun.i : verb.i])
    return bool(helpers) and not apart and verb.dep_ == CONTENT


def _set_right(noun: Token, saying: Token, verb: Token) -> Iterator[tuple[int, Head]]:
    yield noun.i, as_subject(verb)
    if saying.dep_ != CONTENT or saying.head.i != verb.i:
        return
    yield saying.i, in_place_of(verb, saying)
    yield verb.i, (saying.i, CONTENT)

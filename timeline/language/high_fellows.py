"""Words that "and" or a comma joins to one too far up in, their nearer fellow out.

In "a canal begun in May and finished in June" the canal was finished, "a vote marred by
queues, a power cut and rain" was marred by all three, and "a fleet of tugs, ferries and
boats" is of all of them.
"""

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Doc, Token

from timeline.language.beside import text_before, word_before
from timeline.language.forms import dictionary_form
from timeline.language.having import having
from timeline.language.heads import Head
from timeline.language.token import HELPING, NOUN_TAGS, PAST_TAGS
from timeline.language.words import mend_words

PARTICIPLE, REDUCED = "VBN", "acl"
OBJECTS = frozenset({"dobj", "pobj", "attr"})


def high_fellows(doc: Doc) -> dict[int, Head]:
    """Give the new heads of such words."""
    heads: dict[int, Head] = {}
    for relation, mends in MENDS:
        for word in having(doc, "DEP", [relation]):
            for mend in mends:
                heads |= mend(word)
    return heads


def _of_since(done: Token) -> dict[int, Head]:
    """Mend "it is ten years since the dam burst, killing nine": the bursting did."""
    since = done.head
    burst = [c for c in since.rights if c.dep_ == "advcl" and c.i < done.i]
    opened = text_before(done) == ","
    if done.tag_ != "VBG" or not opened or since.lower_ not in {"is", "was"}:
        return {}
    told = [c for c in burst if any(m.lower_ == "since" for m in c.lefts)]
    it = any(c.lower_ == "it" for c in since.lefts)
    return {done.i: (told[0].i, "advcl")} if len(told) == 1 and it else {}


def _fellow(word: Token) -> dict[int, Head]:
    """Mend "saw a bridge begun in May and finished in June": the bridge is."""
    joints = [c for c in word.head.rights if c.dep_ == "cc" and c.i == word.i - 1]
    lists = mend_words()
    base = dictionary_form(word.lower_, "verb")
    done = base in lists["done_to_things"] | lists["ended"]
    bare = all(c.dep_ in {"prep", "agent"} for c in word.children)
    if not (joints and done and bare and word.tag_ in PAST_TAGS and any(word.rights)):
        return {}
    dated = [c for c in word.head.rights if c.dep_ in OBJECTS and c.i < word.i]
    begun = [c for noun in dated for c in noun.rights if c.dep_ == REDUCED]
    if len(begun) != 1 or begun[0].tag_ != PARTICIPLE:
        return {}
    if begun[0].right_edge.i != joints[0].i - 1 or begun[0].i == joints[0].i - 1:
        return {}
    word.tag_ = PARTICIPLE
    return {word.i: (begun[0].i, "conj"), joints[0].i: (begun[0].i, "cc")}


def _said_by_firm(said: Token) -> dict[int, Head]:
    """Mend "shares fell after the firm cut jobs and said it lost": no shares say it."""
    fell = said.head
    who = [c for c in fell.lefts if c.dep_ == "nsubj"]
    silent = len(who) == 1 and who[0].lower_ in mend_words()["silent"]
    told = dictionary_form(said.lower_, "verb") in mend_words()["saying"]
    own = any(c.dep_ in {"nsubj", "mark"} for c in said.lefts)
    joint = word_before(said)
    if not (silent and told) or own or joint is None or joint.dep_ != "cc":
        return {}
    before = word_before(joint) or joint
    for cut in before.ancestors:
        if cut.dep_ == "advcl" and any(c.dep_ == "nsubj" for c in cut.lefts):
            return {said.i: (cut.i, "conj"), joint.i: (cut.i, "cc")}
    return {}


def _listed(second: Token) -> dict[int, Head]:
    """Mend "a vote marred by queues, a power cut and rain": all of them mar it."""
    noun, comma = second.head, second.left_edge.i - 1
    marred = [c for c in noun.rights if c.dep_ == REDUCED and c.i < second.i]
    if len(marred) != 1 or comma < 1 or second.doc[comma].text != ",":
        return {}
    by = [c for c in marred[0].rights if c.dep_ == "agent"]
    first = [c for one in by for c in one.rights if c.dep_ == "pobj"]
    last = any(c.dep_ == "conj" for c in second.rights)
    if len(first) != 1 or not last or first[0].right_edge.i != comma - 1:
        return {}
    return {second.i: (first[0].i, "conj"), comma: (first[0].i, "punct")}


def _named(name: Token) -> dict[int, Head]:
    """Mend "it was seen by a cook, Ana Ruiz": no "it" has a name past its verb."""
    it, comma = name.head, name.left_edge.i - 1
    cook = name.doc[comma - 1] if comma > 1 else it
    beyond = it.tag_ == "PRP" and it.head.i > it.i and cook.i > it.head.i
    near = name.doc[comma].text == "," and cook.tag_ in NOUN_TAGS
    return {name.i: (cook.i, "appos")} if beyond and near else {}


def _of_several(second: Token) -> dict[int, Head]:
    """Mend "a fleet of tugs, ferries and boats": it is of all of them."""
    fleet, comma = second.head, second.left_edge.i - 1
    of = [c for c in fleet.rights if c.lower_ == "of" and c.i < second.i]
    tugs = [c for one in of for c in one.rights if c.dep_ == "pobj" and c.tag_ == "NNS"]
    several = second.tag_ == "NNS" and second.left_edge.i == second.i
    if fleet.tag_ != "NN" or len(tugs) != 1 or not several or comma < 1:
        return {}
    near = second.doc[comma].text == "," and tugs[0].right_edge.i == comma - 1
    last = any(c.dep_ == "conj" for c in second.rights)
    return {second.i: (tugs[0].i, "conj")} if near and last else {}


def _with_doing(doing: Token) -> dict[int, Head]:
    """Mend "they met, with Ruiz, 79, losing her temper": Ruiz lost it, not they."""
    age = doing.doc[max(doing.i - 2, 0)]
    ruiz = age.head
    led = ruiz.dep_ == "pobj" and ruiz.head.lower_ == "with"
    aside = age.dep_ == "appos" and age.like_num and text_before(doing) == ","
    if doing.tag_ != "VBG" or not (led and aside) or ruiz.head.head != doing.head:
        return {}
    return {doing.i: (ruiz.head.i, "pcomp"), ruiz.i: (doing.i, "nsubj")}


def _left_dead(leaving: Token) -> dict[int, Head]:
    """Mend "it was the first since May, when a bus fell, leaving nine dead"."""
    aside = text_before(leaving) == ","
    if leaving.tag_ != "VBG" or leaving.head.pos_ != "AUX" or not aside:
        return {}
    fell = next(_told_before(leaving), None)
    return {} if fell is None else {leaving.i: (fell.i, "advcl")}


def _done_there(killing: Token) -> dict[int, Head]:
    """Mend "held a man in Lund, where a bomb went off, killing nine": the bomb did.

    Not "shelled Lund, where many live, killing nine".
    """
    above, comma = killing.head, killing.i - 1
    base = dictionary_form(killing.lower_, "verb")
    harm = mend_words()["done_to_people"] | mend_words()["done_in_passing"]
    if killing.tag_ != "VBG" or not 0 < above.i < comma or base not in harm:
        return {}
    if text_before(killing) != "," or not _has_number(killing):
        return {}
    for verb in _told_before(killing):
        where = any(c.lower_ in {"where", "when"} for c in verb.lefts)
        if where and any(c.dep_ == "nsubj" for c in verb.lefts):
            return {killing.i: (verb.i, "advcl")}
    return {}


def _told_before(doing: Token) -> Iterator[Token]:
    """Give the past verbs of the clauses that end before a comma, the inner ones first.

    Of those alone that stand behind what the participle hangs on.
    """
    for verb in doing.doc[doing.i - 2].ancestors:
        if verb.i <= doing.head.i:
            return
        if verb.dep_ == "relcl" and _is_past(verb):
            yield verb


def _is_past(verb: Token) -> bool:
    """Tell "where a roof caved in", which the tagger may take for a participle."""
    bare = all(c.dep_ not in HELPING for c in verb.lefts)
    own = any(c.dep_ == "nsubj" for c in verb.lefts)
    return verb.tag_ == "VBD" or (verb.tag_ == PARTICIPLE and bare and own)


def _has_number(verb: Token) -> bool:
    """Tell "killing nine" and "injuring a girl"; not "killing time"."""
    done = (c for c in verb.rights if c.dep_ == "dobj")
    return any(
        c.like_num or any(d.dep_ in {"nummod", "det"} for d in c.lefts) for c in done
    )


Mend = Callable[[Token], dict[int, Head]]
MENDS: Sequence[tuple[str, Sequence[Mend]]] = (
    ("conj", (_fellow, _listed, _of_several, _said_by_firm)),
    ("appos", (_named,)),
    ("advcl", (_left_dead, _with_doing, _of_since, _done_there)),
)
"""What a word may be that hangs so, by its relation."""

"""Words that the parser hangs across a comma in, hung where the comma shows out.

In "the bridge was swept away, so the diggers wait" it may have the diggers tell that,
in "not lost since May, when they were beaten at Lund" nobody lost at Lund, in "nine
boats, one of which sank" one of them may tell of all, and in "was named envoy, a post
she held" she may be named both. In "the daughter of a baker, she sang" both may sing,
in "nine were held, two of them with burns" all may have burns, in "he appealed, lost in
May, and left" the loss may be how he appealed, and "it sank, the firm said, after a
storm" may be said after the storm.
"""

from collections.abc import Callable, Sequence

from spacy.tokens import Doc, Token

from timeline.language.beside import text_after, text_before
from timeline.language.forms import dictionary_form
from timeline.language.garden_paths import is_bare
from timeline.language.having import having
from timeline.language.heads import Head, as_subject, in_place_of, move_heads
from timeline.language.token import (
    FINITE,
    HELPING,
    NOUN_SUBJECTS,
    NOUN_TAGS,
    PAST_TAGS,
    PLURAL_TAGS,
)
from timeline.language.words import mend_words

ARTICLES = frozenset({"a", "an", "the"})
COMMA, SO = ",", "so"
OFFICES = frozenset({"oprd", "attr"})
OF_NOUN, ASIDE, BESIDE, CONTENT = "relcl", "appos", "advcl", "ccomp"
PASSIVE_ENDS = ("ed", "en", "wn", "ne")
NEAR = 8  # words back to the several


def mend_comma_clauses(doc: Doc) -> None:
    """Give such words the heads that the commas show, in place."""
    heads: dict[int, Head] = {}
    for relation, mend in MENDS:
        for word in having(doc, "DEP", [relation]):
            heads |= mend(word)
    move_heads(doc, heads)


def _so(washed: Token) -> dict[int, Head]:
    """Let nobody tell "it was swept away" in "it was swept away, so diggers wait"."""
    wait = washed.head
    so = washed.doc[min(washed.right_edge.i + 2, wait.i)]
    apart = so.lower_ == SO and text_before(so) == COMMA and so.head.i == wait.i
    if not (apart and washed.i < so.i and _is_finite(wait) and _is_finite(washed)):
        return {}
    own = [c for c in wait.lefts if c.dep_ in NOUN_SUBJECTS]
    said = dictionary_form(wait.lower_, "verb") in mend_words()["saying"]
    if said or not own or own[0].i < so.i:
        return {}
    before = (c for c in wait.lefts if c.i < washed.left_edge.i)
    heads = {c.i: (washed.i, c.dep_) for c in before}
    ends = (c for c in wait.rights if c.dep_ == "punct")
    heads |= {c.i: (washed.i, c.dep_) for c in ends}
    return heads | {washed.i: in_place_of(wait, washed), wait.i: (washed.i, BESIDE)}


def _after_said(led: Token) -> dict[int, Head]:
    """Let nobody say it after the storm in "it sank, the firm said, after a storm"."""
    said, behind = led.head, led.lower_ in mend_words()["behind_said"]
    saying = dictionary_form(said.lower_, "verb") in mend_words()["saying"]
    told = [c for c in said.lefts if c.dep_ == CONTENT and _is_finite(c)]
    if not (behind and saying and len(told) == 1) or led.i < said.i:
        return {}
    apart = text_before(led) == text_after(told[0].right_edge) == COMMA
    return {led.i: (told[0].i, led.dep_)} if apart else {}


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in FINITE or any(
        c.dep_ in HELPING and c.tag_ in FINITE for c in verb.lefts
    )


def _within(where: Token) -> dict[int, Head]:
    """Hang "at Lund" of "not lost since May, when they were beaten at Lund" lower.

    An aside that a comma opens ends with a comma, too.
    """
    for verb in reversed(where.doc[where.head.i + 1 : where.i]):
        if verb.text == COMMA:
            break
        first = verb.left_edge
        if verb.dep_ == OF_NOUN and _is_finite(verb) and text_before(first) == COMMA:
            behind = verb.head.i == first.i - 2
            return {where.i: (verb.i, where.dep_)} if behind else {}
    return {}


def _of_several(which: Token) -> dict[int, Head]:
    """Hang "one of which sank" on the boats of "they lost nine boats, one of which"."""
    one, verb = which.head.head, which.head.head.head
    if not _is_of_which(which) or one.dep_ not in NOUN_SUBJECTS or verb.dep_ == OF_NOUN:
        return {}
    if text_before(one.left_edge) != COMMA or not _is_finite(verb):
        return {}
    comma = one.left_edge.i - 1
    near = reversed(verb.doc[max(comma - NEAR, verb.sent.start) : comma])
    boats = next((word for word in near if word.tag_ in PLURAL_TAGS), None)
    if boats is None or boats.dep_ in NOUN_SUBJECTS:
        return {}
    if boats.head.head.lower_ == "according":
        return {}
    before = [c for c in verb.lefts if c.i < comma and not c.is_punct]
    if verb.dep_ == "ROOT" and [c.dep_ for c in before] == [CONTENT]:
        lost = before[0]
        ends = {c.i: (lost.i, c.dep_) for c in verb.rights if c.dep_ == "punct"}
        return ends | {lost.i: in_place_of(verb, lost), verb.i: (boats.i, OF_NOUN)}
    return {} if before or verb.dep_ == "ROOT" else {verb.i: (boats.i, OF_NOUN)}


def _of_several_aside(which: Token) -> dict[int, Head]:
    """Let one of them do it in "had four heirs, one of which, in May, left"."""
    one, heirs = which.head.head, which.head.head.head
    if not _is_of_which(which) or one.dep_ != ASIDE or heirs.tag_ not in PLURAL_TAGS:
        return {}
    for verb in heirs.head.rights:
        late = verb.i > one.right_edge.i and text_before(verb) == COMMA
        if late and verb.dep_ == "conj" and is_bare(verb):
            return {verb.i: (heirs.i, OF_NOUN), one.i: as_subject(verb)}
    return {}


def _is_of_which(word: Token) -> bool:
    """Tell the "which" of "one of which", the "whom" of "one of whom"."""
    return word.tag_ in {"WDT", "WP"} and word.head.lower_ == "of"


def _second_office(post: Token) -> dict[int, Head]:
    """Let "envoy" be the post of "was named envoy in May, a post that she held"."""
    named = [c for c in post.head.rights if c.dep_ in OFFICES and c.i < post.i]
    bare = post.tag_ in NOUN_TAGS and text_before(post.left_edge) == COMMA
    told = any(c.dep_ == OF_NOUN for c in post.rights)
    if len(named) != 1 or not (bare and told) or named[0].tag_ not in NOUN_TAGS:
        return {}
    return {post.i: (named[0].i, ASIDE)}


def _told_in_front(front: Token) -> dict[int, Head]:
    """Let Ruiz play in "an admirer of Dale, Ruiz played": no second one did.

    And the relic be shown in "at a feast, a tradition since 1901, a relic was shown".
    """
    verb = front.head
    others = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS and c.i > front.i]
    first, after = front.left_edge, front.right_edge.i + 1
    aside = text_before(first) == COMMA
    opens = first.lower_ in ARTICLES and (first.is_sent_start or aside)
    if not opens or len(others) != 1 or front.tag_ not in NOUN_TAGS:
        return {}
    who = others[0]
    comma = front.doc[after : after + 1].text == COMMA and who.left_edge.i == after + 1
    told = who.tag_ == "PRP" or (who.tag_ == "NNP" and who.ent_type_ in {"", "PERSON"})
    told = who.left_edge.lower_ in ARTICLES if aside else told
    return {front.i: (verb.i, "npadvmod")} if comma and told else {}


def _some_of_them(some: Token) -> dict[int, Head]:
    """Let three alone be badly hurt in "were flown out, three of them with burns"."""
    verb, after = some.head, some.right_edge.i + 1
    counted = any(c.lower_ == "them" for of in some.rights for c in of.rights)
    if text_before(some.left_edge) != COMMA or not counted or some.i < verb.i:
        return {}
    behind = some.doc[after : after + 1]
    told = (w for w in behind if w.dep_ in {"prep", BESIDE} and w.head.i == verb.i)
    return {word.i: (some.i, word.dep_) for word in told}


def _second_of_three(lost: Token) -> dict[int, Head]:
    """Let "lost" be told in "he appealed, lost in May, and took it to the board".

    Not the "moved" of "she sat, moved to tears, and sang", nor "lost in thought".
    """
    first, own = lost.head, HELPING | NOUN_SUBJECTS | {"agent", "mark"}
    behind = text_before(lost) == COMMA and lost.left_edge == lost
    bare = behind and all(c.dep_ not in own for c in lost.children)
    if not (bare and lost.tag_ in PAST_TAGS and first.tag_ == "VBD"):
        return {}
    objects = any(c.dep_ == "dobj" for c in lost.rights)
    if lost.text.endswith(PASSIVE_ENDS) and not objects:
        return {}
    timed = any(d.ent_type_ == "DATE" for p in lost.rights for d in p.children)
    third = (*lost.rights, *first.rights)
    took = any(c.dep_ == "conj" and c.tag_ == "VBD" and c.i > lost.i for c in third)
    joined = any(c.dep_ == "cc" and c.lower_ == "and" for c in third)
    if not (took and joined and (objects or timed)):
        return {}
    lost.tag_ = "VBD"
    return {lost.i: (first.i, "conj")}


def _called_so(day: Token) -> dict[int, Head]:
    """Let the law be called that in "called the law "a bad day for all""."""
    verb = day.head
    what = [c for c in verb.rights if c.dep_ == "dobj" and c.i < day.left_edge.i]
    told = dictionary_form(verb.lower_, "verb") in mend_words()["naming"]
    first = day.left_edge
    near = first.lower_ in ARTICLES and text_before(first) in {'"', "\u201c"}
    return {day.i: (verb.i, "oprd")} if told and what and near else {}


Mend = Callable[[Token], dict[int, Head]]
MENDS: Sequence[tuple[str, Mend]] = (
    ("ccomp", _so),
    ("prep", _within),
    ("prep", _after_said),
    ("pobj", _of_several),
    ("pobj", _of_several_aside),
    ("oprd", _second_office),
    ("attr", _second_office),
    ("nsubj", _told_in_front),
    ("nsubjpass", _told_in_front),
    ("npadvmod", _some_of_them),
    ("npadvmod", _called_so),
    ("dobj", _some_of_them),
    (BESIDE, _second_of_three),
    ("xcomp", _second_of_three),
)
"""How a word hangs, and where it belongs."""

"""What somebody said they had done in, all of it told as what they said out.

In "the firm said it had shut two mills, laid off ninety workers and sold its trucks"
the parser may have the firm do the later acts besides saying it, or hang them on
"said" as further things said by nobody in particular.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from timeline.language.beside import text_before
from timeline.language.forms import dictionary_form
from timeline.language.having import having
from timeline.language.heads import Head, move_heads
from timeline.language.token import HELPING, NOUN_SUBJECTS, PAST_TAGS
from timeline.language.words import mend_words

CONTENT, JOINED, BESIDE = "ccomp", "conj", "advcl"
PARTICIPLE = "VBN"


def mend_said_runs(doc: Doc) -> None:
    """Join the later acts of such a run to the first, in place."""
    heads: dict[int, Head] = {}
    for had in having(doc, "ORTH", ["had"]):
        first = had.head
        if had.dep_ != "aux" or first.dep_ != CONTENT or first.tag_ != PARTICIPLE:
            continue
        for verb in _later_acts(first):
            heads[verb.i] = first.i, JOINED
            for act in (verb, *_ends_run(verb)):
                act.tag_, act.pos_ = PARTICIPLE, "VERB"
    move_heads(doc, heads)


def _later_acts(first: Token) -> Iterator[Token]:
    """Give "laid" of "said it had shut two mills, laid off men and sold trucks"."""
    said = first.head
    telling = mend_words()["saying"] | mend_words()["telling"]
    who = [c for c in first.lefts if c.dep_ in NOUN_SUBJECTS]
    told = said.i < first.i and dictionary_form(said.lower_, "verb") in telling
    if not told or len(who) != 1 or who[0].tag_ != "PRP":
        return
    for verb in (*said.rights, *first.rights):
        later = verb.i > first.i and text_before(verb.left_edge) == ","
        run = later and _is_bare_past(verb) and bool(_ends_run(verb))
        torn = verb.head.i == said.i and verb.dep_ in {CONTENT, JOINED}
        done = verb.head.i == first.i and verb.dep_ == BESIDE
        done = done and any(c.dep_ == "dobj" for c in verb.rights)
        if run and (torn or done):
            yield verb


def _ends_run(verb: Token) -> list[Token]:
    """Give "sold" of "laid off ninety men and sold its trucks"; mostly nothing."""
    joint = any(c.dep_ == "cc" and c.lower_ == "and" for c in verb.rights)
    acts = [c for c in verb.rights if c.dep_ == JOINED and joint and _is_bare_past(c)]
    return [act for act in acts if text_before(act.left_edge) == "and"]


def _is_bare_past(verb: Token) -> bool:
    """Tell what may be a participle without a subject or a helper of its own."""
    own = any(c.dep_ in NOUN_SUBJECTS | HELPING | {"mark"} for c in verb.children)
    past = verb.tag_ in PAST_TAGS and verb.lower_ not in mend_words()["only_past"]
    return past and not own

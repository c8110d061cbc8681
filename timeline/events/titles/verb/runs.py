"""A verb of a run without its subject in, the subject of the run out.

"The firm grew, was sold, and moved"; "the mayor visits a school, is booed; leaves": the
parser makes one verb of the run a clause that depends on another.
"""

from collections.abc import Sequence

from timeline.events.clause import NOUNS, SUBJECTS
from timeline.events.titles.phrase.fronts import first_of_group
from timeline.events.word_lists import read_word_lists
from timeline.language import HELPING, NOUN_SUBJECTS, TENSED, Token, lemma

LISTS = read_word_lists("titles")
BREAKS = frozenset({",", ";"})
DEPTH = 4


def subject_of_run(verb: Token) -> Token | None:
    """Give "firm" for "sold" in "the firm grew, was sold, and moved".

    None where nothing shows whose run it is, and for what is said before its verb of
    saying: "the firm grew, the mayor said".
    """
    own = [c for c in verb.children if c.dep_ in SUBJECTS and not _is_label(c)]
    within = next((one for one in own if _is_clause(one)), None)
    if within is not None:
        return _subject(within)
    if own:
        return None
    told = any(c.dep_ in {"dobj", "xcomp"} and c.i > verb.i for c in verb.children)
    says = lemma(verb) in LISTS["clause_taking"] | LISTS["quoting"]
    if lemma(verb) == "tell" or (says and not told):
        return None
    for clause in verb.children:
        if _goes_before(clause, verb):
            return _subject(clause)
    return None


def _is_label(date: Token) -> bool:
    """Tell the "7 May" of an entry, which is no subject, be the seven its head."""
    words = [date, *date.children]
    month = any(word.lower_ in LISTS["months"] for word in words)
    return month and any(word.like_num for word in words)


def _is_clause(subject: Token) -> bool:
    """Tell "visits" in "the mayor visits a school, is booed", no subject at all."""
    own = any(c.dep_ == "nsubj" and c.i < subject.i for c in subject.children)
    return own and subject.tag_ in TENSED and subject.dep_ in NOUN_SUBJECTS


def subjects_told(verb: Token) -> list[Token]:
    """Give a verb's subjects; else those that the parser hangs on its auxiliary.

    The "bodies" of "the search goes on: nine bodies are missing".
    """
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if own or verb.tag_ != "VBG":
        return own
    helping = (c for c in verb.children if c.dep_ == "aux" and c.children)
    return [c for one in helping for c in one.children if c.dep_ in SUBJECTS]


def subject_past_odd(verb: Token, own: Sequence[Token]) -> Token | None:
    """Give the subject of a run where a verb or a date stands in the subject's place.

    None where none does.

    Args:
        verb: A verb of the run.
        own: What the parser takes for its subjects.
    """
    dated = bool(own) and (own[0].lower_ in LISTS["months"] or _is_label(own[0]))
    odd = dated or (own[:1] and own[0].tag_ in TENSED)
    return subject_of_run(verb) if odd else None


def _has_own_subject(joined: Token) -> bool:
    """Tell "fell" in "the firm grew, but sales fell, was sold", which is no run."""
    own = any(child.dep_ in SUBJECTS for child in joined.children)
    return joined.dep_ == "conj" and own


def _subject(clause: Token) -> Token | None:
    """Give the noun that opens a clause, or the clause before it in the run."""
    here = clause
    for _ in range(DEPTH):
        own = next((c for c in here.children if c.dep_ in SUBJECTS), None)
        if own is not None:
            return own if own.tag_ in NOUNS and own.i < here.i else None
        before = [c for c in here.children if _goes_before(c, here)]
        if not before:
            return None
        here = before[0]
    return None


def _goes_before(clause: Token, verb: Token) -> bool:
    """Tell "grew" in "the firm grew, was sold", "sold" in "the firm, sold, grew"."""
    if clause.i > verb.i or any(c.dep_ == "mark" for c in clause.children):
        return False
    before = verb.doc[max(first_of_group(verb).i - 1, 0)]
    if before.lower_ == "then" and before.head.i == verb.i and before.i:
        before = before.nbor(-1)  # "was held, then fled"
    near = clause.right_edge.i in {before.i - 1, before.i}
    if (
        before.text not in BREAKS
        or not near
        or any(map(_has_own_subject, clause.children))
    ):
        return False
    if any(c.dep_ == "neg" for c in clause.children):
        # "The firm had not, as they feared, failed."
        return False
    # "The oil, officials said, spilled"
    says = clause.dep_ == "parataxis" and lemma(clause) in LISTS["clause_taking"]
    if clause.dep_ in {"ccomp", "parataxis"} and not says:
        return clause.tag_ in TENSED or any(c.dep_ in HELPING for c in clause.children)
    # "The sale, signed in May, failed"
    own = [clause, *(c for c in clause.children if c.dep_ in HELPING)]
    first = min(own, key=lambda token: token.i)
    # "The firm, having been warned, left"
    bare = len(own) == 1 or first.lower_ == "having"
    opened = first.nbor(-1).text == ","
    return clause.dep_ == "advcl" and clause.tag_ == "VBN" and opened and bare

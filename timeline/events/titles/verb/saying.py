"""A verb and the words that a title kept in, whether what is said is lost out.

"Announces he had asked" breaks off before its point, and "says in interview" has none.
"""

from collections.abc import Sequence

from timeline.events.clause import is_passive, subject_of
from timeline.events.titles.phrase.direct_speech import is_quoted
from timeline.events.titles.phrase.links import clause_before
from timeline.events.titles.phrase.times import OBJECTS, is_temporal
from timeline.events.titles.verb.participles import is_participle
from timeline.events.titles.verb.reduced import is_reduced
from timeline.events.titles.verb.runs import subject_of_run
from timeline.events.word_lists import read_word_lists
from timeline.language import FINITE, NOUN_SUBJECTS, PAST_TAGS, Token, lemma

LISTS = read_word_lists("titles")
# What a verb cannot be without.
NEEDED = OBJECTS | {"ccomp", "xcomp", "nsubj", "nsubjpass"}


def lost_content(verb: Token, kept: Sequence[int]) -> Token | None:
    """Give the verb of what a verb of saying says where a title has lost it; else None.

    So of "he fought with guards, the court heard".
    """
    if lemma(verb) not in LISTS["clause_taking"] | LISTS["hearing"]:
        return None
    busy = any(c.dep_ in OBJECTS for c in verb.children)
    said = (c for c in verb.children if c.dep_ == "ccomp" and not _is_parted(c))
    said = (c for c in said if c.i > verb.i or not (busy or c.left_edge.is_quote))
    lost = next((c for c in said if c.i not in kept and not c.is_quote), None)
    if lost is None or any(c.lower_ in {"i", "we"} for c in lost.children):
        return None
    return lost


def _is_parted(clause: Token) -> bool:
    """Tell "a mill burned; two deaths were reported": no mill is what is reported."""
    end = clause.right_edge.i + 1
    return any(word.text == ";" for word in clause.doc[end : end + 1])


def ends_saying(verb: Token, kept: Sequence[int]) -> bool:
    """Tell "announces he had asked", which breaks off before what was asked."""
    last = verb.doc[max(kept, default=verb.i)]
    if last == verb or last.pos_ != "VERB":
        return False
    if lemma(last) not in LISTS["clause_taking"] | LISTS["expecting"]:
        return False
    return any(c.i > last.i and not c.is_punct for c in last.children)


def has_lost_saying(verb: Token, kept: frozenset[int]) -> bool:
    """Tell "says in interview" without what was said before it."""
    said = (c for c in verb.lefts if c.dep_ == "ccomp" and not _is_parted(c))
    if lemma(verb) not in LISTS["clause_taking"] or all(c.i in kept for c in said):
        return False
    return all(c.i < verb.i or c.dep_ not in NEEDED for c in verb.children)


def lacks_clause(verb: Token, kept: frozenset[int]) -> bool:
    """Tell "advised to expect" without what they are to expect."""
    if verb.pos_ != "VERB":
        return False
    said = (c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i)
    objects = any(c.dep_ in OBJECTS and c.i in kept for c in verb.children)
    return not objects and any(c.i not in kept and not is_quoted(c) for c in said)


def says_nothing(verb: Token) -> bool:
    """Tell whether a verb without any words after it needs some."""
    if lemma(verb) in LISTS["clause_taking"]:
        return not _is_told_itself(verb)
    if lemma(verb) in LISTS["unfinished"]:
        called = lemma(verb) == "call" and is_passive(verb)
        if called and not any(map(_goes_on, verb.rights)):
            return False  # "Officers were called at noon and came"
        return any(c.i > verb.i and not c.is_punct for c in verb.children)
    told = clause_before(verb)
    before = (c for c in verb.children if c.dep_ in {"ccomp", "advcl"} and c.i < verb.i)
    run = subject_of_run(verb) is not None or _is_of_series(verb)
    return not run and any(clause != told for clause in before)


def _is_of_series(verb: Token) -> bool:
    """Tell "shops shut, trains stopped and two schools were closed": three clauses."""
    own = any(c.dep_ in NOUN_SUBJECTS for c in verb.lefts)
    last = [c for c in verb.rights if c.dep_ == "conj" and c.tag_ in FINITE | PAST_TAGS]
    others = any(c.dep_ in NOUN_SUBJECTS for one in last for c in one.lefts)
    first = [c for c in verb.lefts if c.dep_ == "ccomp"]
    told = [c for one in first for c in one.lefts if c.dep_ in NOUN_SUBJECTS]
    return own and others and len(first) == len(told) == 1


def _goes_on(child: Token) -> bool:
    """Tell what a verb needs after it; not a time, nor the next verb."""
    return not (child.is_punct or child.dep_ in {"cc", "conj"} or is_temporal(child))


def _is_told_itself(verb: Token) -> bool:
    """Tell "the deal, which was announced in May", which says all of what is said.

    So does "the deal announced in May", and "disowned it before it was announced".
    """
    told = verb.dep_ == "advcl"
    own = [c for c in verb.lefts if c.dep_ == "nsubjpass" and (told or c.tag_ != "PRP")]
    own += [verb.head] if verb.dep_ == "acl" and is_reduced(verb) else []
    own += [c for c in verb.children if c.dep_ == "nsubj" and is_participle(verb)]
    content = {"ccomp", "xcomp", "dobj", "oprd"}
    said = any(c.dep_ in content and not _is_parted(c) for c in verb.children)
    return bool(own) and not said and lemma(verb) in LISTS["stating"]


def told_before(verb: Token, pronoun: Token) -> Token | None:
    """Give "drowned" in "two men drowned, police said, after they fell": two men fell.

    The parser hangs what follows on "said". None without one.
    """
    if pronoun.i < verb.i or lemma(verb) not in LISTS["clause_taking"]:
        return None
    told = (c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i)
    return next((c for c in told if subject_of(c) is not None), None)

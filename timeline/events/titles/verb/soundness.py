"""A clause and the words of it that a title kept in, whether they can stand out.

The parser misreads one sentence in five somewhere. Most of that shows: a verb has lost
what it says, a conjunction joins nothing, a subject and its verb differ in number.
"""

from collections.abc import Sequence
from itertools import pairwise

from timeline.events.antecedents import PLURAL_FORMS
from timeline.events.clause import SUBJECTS, VERB_POS, Tense, read_verb_group
from timeline.events.titles.phrase.asides import is_aside_object, is_sourcing
from timeline.events.titles.phrase.direct_speech import is_quoted
from timeline.events.titles.phrase.idle import (
    is_lost_number,
    is_rest_of_date,
    lost_object,
)
from timeline.events.titles.phrase.misread import participle_before
from timeline.events.titles.phrase.number import is_plural
from timeline.events.titles.phrase.participle_asides import only_begins
from timeline.events.titles.phrase.times import (
    YEAR,
    is_close,
    is_temporal,
    is_verb_after_time,
)
from timeline.events.titles.verb.actives import runs_on
from timeline.events.titles.verb.beginnings import ENDS, is_each, is_relative
from timeline.events.titles.verb.doubt import is_condition
from timeline.events.titles.verb.joints import follows, follows_preposition
from timeline.events.titles.verb.saying import (
    NEEDED,
    ends_saying,
    has_lost_saying,
    lacks_clause,
    says_nothing,
)
from timeline.events.titles.verb.shared_passives import (
    is_in_passive_run,
    is_told_by_front,
)
from timeline.events.titles.verb.verbs import is_plain_past
from timeline.events.titles.words import Word
from timeline.events.turned_out import comes_of_it, is_conditional
from timeline.events.word_lists import read_word_lists
from timeline.language import HELPING, NOUN_CLAUSES, TIME_LABELS, Doc, Token, lemma

LISTS = read_word_lists("titles")
# The noun that a pronoun stands for may be farther away.
GAP = 20
STOPS = frozenset({";", ":", "\u2014", "--", "\u2026", "..."})
DASHES = frozenset({"\u2014", "--"})
# Dashes around what a clause does without.
ASIDE = 2
OBJECT_FORMS = frozenset({"him", "them", "me", "us"})
LONE = frozenset({"one", "those"})
PAIRS = LISTS["pairs"] | LISTS["bodies"]
SINGULAR_FORMS = frozenset({"is", "was", "has", "does"})
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "EVENT", "LOC"})


def is_sound_clause(verb: Token, subject: Token, kept: Sequence[int]) -> bool:
    """Tell whether a verb's title is whole and its subject its own.

    Args:
        verb: The verb that the title hangs on.
        subject: The head of its subject.
        kept: Indices of the title's words, those of the subject left out, in order.
    """
    return not (
        _is_no_statement(verb)
        or _is_verdict(verb, subject)
        or ends_saying(verb, kept)
        or not _may_do(subject, verb)
        or _has_lost(verb, frozenset(kept))
        or any(is_condition(c) and c.i not in kept for c in verb.children)
        or _has_broken_gap(kept, verb)
    )


def keeps_objects(words: Sequence[Word], doc: Doc) -> bool:
    """Tell whether no preposition is lost before a noun that is kept."""
    for one, other in pairwise(words):
        gap = range(one.place + 1, other.place)
        noun = doc[other.place].pos_ not in VERB_POS
        if noun and len(gap) <= GAP and any(lost_object(doc[place]) for place in gap):
            return False
    return True


def is_telling_noun(noun: Token, kept: Sequence[int]) -> bool:
    """Tell whether a phrase says whose, where or of what year: not "the explosions"."""
    words = [noun.doc[index] for index in kept]
    owned = any(
        word.dep_ == "poss" or (word.dep_ in {"prep", "agent"} and word.i > noun.i)
        for word in words
    )
    return owned or any(word.ent_type_ in NAMED or _is_year(word) for word in words)


def _is_year(word: Token) -> bool:
    return word.ent_type_ == "DATE" and YEAR.fullmatch(word.text) is not None


def _is_no_statement(verb: Token) -> bool:
    """Tell an infinitive or a condition, which say nothing by themselves."""
    parted = verb.dep_ == "acl" and any(is_sourcing(child) for child in verb.children)
    if parted or _is_missing(verb):
        # "A fire injured, by reports, ten": the parser takes the verb for a participle.
        return True
    group = read_verb_group(verb)
    if any(aux.tag_ == "TO" for aux in group.auxiliaries):
        return not comes_of_it(verb)
    if group.tense is Tense.NONE and verb.tag_ == "VB" and not is_plain_past(verb):
        return True
    if verb.dep_ == "advcl" and verb.tag_ == "VBN" and not group.auxiliaries:
        return _is_no_passive(verb)
    return is_conditional(verb)


def _is_missing(verb: Token) -> bool:
    """Tell the "missing" of "was reported missing": nobody misses anything."""
    busy = any(c.dep_ in HELPING | {"dobj", "ccomp"} for c in verb.children)
    return verb.lower_ == "missing" and verb.tag_ == "VBG" and not busy


def _is_verdict(verb: Token, subject: Token) -> bool:
    """Tell "it was a hard choice", which says what somebody thinks of something."""
    if subject.lower_ != "it" or lemma(verb) != "be" or verb.dep_ != "ccomp":
        return False
    for noun in verb.children:
        own = {child.dep_ for child in noun.children}
        led = any(c.lower_ in {"a", "an"} for c in noun.children)
        if noun.dep_ == "attr" and led and "amod" in own and not own & NOUN_CLAUSES:
            return True
    return False


def _is_no_passive(participle: Token) -> bool:
    """Tell "freed on bail, ..." and "as shown" from a passive whose doer is named."""
    if is_told_by_front(participle):
        return False
    if is_in_passive_run(participle) or runs_on(participle):
        return False
    return all(
        c.dep_ not in {"agent", "nsubjpass", "nsubj"} for c in participle.children
    )


def _may_do(subject: Token, verb: Token) -> bool:
    """Tell whether a word can be a verb's subject, as far as form and place show."""
    no_subject = subject.dep_ in {"csubj", "csubjpass"} or is_relative(subject)
    # "Norva AG., which was founded then": the parser may have the stop founded.
    no_subject |= subject.text in ENDS
    # "The number killed in the blast": it is no number that is killed.
    number = subject.lower_ in LISTS["counting_nouns"] and verb.head == subject
    no_subject |= number and subject.nbor(-1).lower_ == "the"
    # "One that sank": one of what, the relative clause does not say.
    lone = subject.lower_ in LONE and all(c.dep_ != "prep" for c in subject.children)
    no_subject |= (lone and verb.dep_ == "relcl") or is_each(subject)
    if no_subject or (subject.tag_ == "PRP" and subject.lower_ in OBJECT_FORMS):
        return False
    timed = subject.ent_type_ in TIME_LABELS and not _is_aged(subject)
    if verb.dep_ == "relcl" and timed:
        return subject.tag_ == "CD"
    own = any(child == subject and child.dep_ in SUBJECTS for child in verb.children)
    if subject.dep_ == "expl" and not own:
        return False
    if own:
        lost = participle_before(subject) is not None or is_rest_of_date(subject)
        return not lost and not follows_preposition(subject)
    return not timed and _agree(subject, verb)


def _is_aged(noun: Token) -> bool:
    """Tell "24-year-old", which is somebody, not a time."""
    return noun.lower_ == "old" and noun.nbor(-1).text == "-"


def _agree(subject: Token, verb: Token) -> bool:
    """Tell whether the form of a verb fits a subject that it only shares."""
    forms = {aux.lower_ for aux in verb.children if aux.dep_ in HELPING}
    if forms & SINGULAR_FORMS or (not forms and verb.tag_ == "VBZ"):
        return not is_plural(subject)
    return not forms & PLURAL_FORMS or is_plural(subject) or subject.lower_ in PAIRS


def _has_lost(verb: Token, kept: frozenset[int]) -> bool:
    """Tell whether what a verb says is missing."""
    after = [child for child in verb.children if child.i > verb.i]
    for child in after:
        loose = child.dep_ == "dep" and is_close(child) and not follows(child)
        needed = child.dep_ in NEEDED or loose
        needed = needed and not is_aside_object(child)
        needed = needed and not is_verb_after_time(child)
        if child.dep_ == "ccomp" and is_quoted(child):
            # A quotation may follow what is said.
            needed = needed and not any(c.i in kept for c in after if c.dep_ == "ccomp")
        needed = needed and not only_begins(child)
        if needed and child.i not in kept and not is_temporal(child):
            return True
        if child.dep_ == "xcomp" and lacks_clause(child, kept):
            return True
    only = kept == {verb.i} and says_nothing(verb)
    return only or has_lost_saying(verb, kept)


def _has_broken_gap(kept: Sequence[int], verb: Token) -> bool:
    """Tell whether words are joined across a break, or what "and" joins is lost."""
    doc = verb.doc
    for left, right in pairwise(index for index in kept if index >= verb.i):
        gap = [doc[place] for place in range(left + 1, right)]
        # The second dash may stand for a comma.
        dashes = sum(token.text in DASHES for token in (*gap, doc[right]))
        for token in gap:
            if token.text in DASHES and dashes == ASIDE:
                continue
            if token.text in STOPS or is_lost_number(token):
                return True
            if token.dep_ == "cc" and not _joins_within(token, right):
                return True
    return False


def _joins_within(joint: Token, end: int) -> bool:
    """Tell whether what "and" joins is left out with it."""
    joined = (c.i for c in joint.head.children if c.dep_ == "conj" and c.i > joint.i)
    return next(joined, end) < end

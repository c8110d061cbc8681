"""A pronoun in, the noun that it stands for out, where the words leave little doubt.

Only pronouns that open a clause are looked up, and only in the subjects told
before them: the sentence's own, then those of the sentences before. A wrong noun is
worse than a pronoun, so that anything doubtful stays.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from timeline.actors.references.nouns_meant import noun_meant as unnamed_meant
from timeline.events.antecedents import thing_meant
from timeline.events.clause import NOUNS, SUBJECTS, VERB_POS, subject_of
from timeline.events.titles.names.expletives import is_empty
from timeline.events.titles.names.farther import noun_farther
from timeline.events.titles.names.fitting import PERSONAL, REACH, has_rival, may_stand
from timeline.events.titles.names.persons import (
    are_people,
    are_treated,
    is_crowded,
    may_own,
)
from timeline.events.titles.names.speakers import (
    body_of_speaker,
    others_told_of,
    told_by,
)
from timeline.events.titles.names.sure_it import is_where, objects_of
from timeline.events.titles.phrase.links import clause_before
from timeline.events.titles.phrase.number import is_plural
from timeline.events.titles.quotation_marks import opens_quotation
from timeline.events.titles.subject.said_of_self import tells_of_others
from timeline.events.titles.verb.saying import told_before
from timeline.events.turned_out import comes_of_it
from timeline.events.word_lists import read_word_lists
from timeline.language import (
    NOUN_SUBJECTS,
    TIME_LABELS,
    Span,
    Token,
    lemma,
)

PRONOUNS = frozenset({"it", "they", "he", "she"})
# How many sentences back, and how many words of one are looked at.
SENTENCES_BACK = 4
LISTS = read_word_lists("titles")


def noun_meant(pronoun: Token) -> Token | None:
    """Give the head of the noun that a pronoun stands for.

    None for other words, and where no subject before it fits.
    """
    if pronoun.lower_ not in PRONOUNS or pronoun.dep_ not in SUBJECTS:
        return None
    if pronoun.dep_ == "expl" or is_empty(pronoun):
        return None
    if _tells_whom(pronoun):
        return _teller_or_told(pronoun)
    if tells_of_others(pronoun):
        before = next(_sentences_before(pronoun.sent), None)
        return None if before is None else others_told_of(before)
    own = body_of_speaker(pronoun) or _since_when(pronoun) or _in_clause(pronoun)
    own = own or (None if _is_of_object(pronoun) else _in_sentence(pronoun))
    own = own if own is not None else _in_sentences_before(pronoun)
    if own is None:
        own = noun_farther(pronoun, next(_sentences_before(pronoun.sent), None))
    return (unnamed_meant(pronoun) if own is None or may_own(own) else None) or own


def is_in_quotation(pronoun: Token) -> bool:
    """Tell a pronoun between quotation marks, where another person speaks."""
    return opens_quotation(pronoun.doc[pronoun.sent.start : pronoun.i])


def follows_object(pronoun: Token) -> bool:
    """Tell "Norway passed a bill, but it was stopped", where the bill may be meant."""
    first = pronoun.head.head
    joined = pronoun.dep_ == "nsubjpass" and pronoun.head.dep_ == "conj"
    return joined and any(may_stand(pronoun, noun) for noun in objects_of(first))


def _in_sentence(pronoun: Token) -> Token | None:
    """Give the subject of the clause that the pronoun's clause hangs on, or follows."""
    verb = pronoun.head
    before = clause_before(verb)
    nearer = None if before is None else _counted_since(before, pronoun)
    if nearer is not None:
        return nearer
    if before is not None and not has_rival(pronoun, after=before.right_edge.i):
        return _only_fitting([subject_of(before), *objects_of(before)], pronoun)
    for _ in range(REACH):
        dated = verb.head.ent_type_ in TIME_LABELS or is_where(verb, pronoun)
        if verb.head == verb or (verb.dep_ == "relcl" and not dated):
            return None
        verb = verb.head
        if verb.pos_ not in VERB_POS or _only_leads_there(verb, pronoun):
            continue
        if _has_other_subject(verb, pronoun):
            return None
        verb = told_before(verb, pronoun) or verb
        nouns = [subject_of(verb), *objects_of(verb)]
        if lemma(pronoun.head) in LISTS["befalls_things"] or comes_of_it(pronoun.head):
            nouns = nouns[1:] + nouns[:1]  # "leased the rig when it sank"
        first = _fitting(nouns, pronoun)
        mixed = pronoun.lower_ == "they" and first is not None and not is_plural(first)
        return _only_fitting(nouns, pronoun) if mixed else first
    return None


def _only_leads_there(verb: Token, pronoun: Token) -> bool:
    """Tell "crossing" of "sank after crossing the coast, where it hit a pier".

    No coast hit one.
    """
    things = objects_of(verb)
    led = verb.dep_ == "pcomp" and subject_of(verb) is None
    return led and bool(things) and all(one.is_ancestor(pronoun) for one in things)


def _in_clause(pronoun: Token) -> Token | None:
    """Give the mill of "the mill, which was shut because it lost money"; else None."""
    clause = pronoun.head.head
    which = [c for c in clause.lefts if c.tag_ == "WDT" and c.dep_ in NOUN_SUBJECTS]
    below = (pronoun.head.dep_, clause.dep_) == ("advcl", "relcl")
    others = any(c.dep_ in {"dobj", "agent"} for c in clause.rights)
    if pronoun.lower_ != "it" or len(which) != 1 or not below or others:
        return None
    noun = thing_meant(which[0], clause)
    return noun if may_stand(pronoun, noun) else None


def _since_when(pronoun: Token) -> Token | None:
    """Give the rebels of "the worst defeat for the rebels since they rose in May"."""
    clause, defeat = pronoun.head, pronoun.head.head
    if clause.dep_ != "advcl" or defeat.tag_ not in NOUNS or defeat.i > pronoun.i:
        return None
    led = pronoun.doc[defeat.i + 1 : pronoun.i]
    fit = [w for w in led if w.dep_ == "pobj" and may_stand(pronoun, w)]
    return fit[0] if len(fit) == 1 else None


def _is_of_object(pronoun: Token) -> bool:
    """Tell "the ministry said it had been planted", which is no ministry."""
    content = pronoun.dep_ == "nsubjpass" and pronoun.head.dep_ == "ccomp"
    return content and lemma(pronoun.head) in LISTS["done_to_objects"]


def _tells_whom(pronoun: Token) -> bool:
    """Tell the "he" of "a judge warned a clerk he could be jailed"."""
    verb, content = pronoun.head.head, pronoun.head.dep_ == "ccomp"
    told = content and pronoun.lower_ in PERSONAL and bool(objects_of(verb))
    return told and lemma(verb) in LISTS["telling_whom"]


def _teller_or_told(pronoun: Token) -> Token | None:
    """Give the clerk who is warned he could be jailed; None where both may be meant.

    "A nurse told a cook she was ill" tells of either.
    """
    verb = pronoun.head.head
    told: list[Token | None] = [*objects_of(verb)]
    nouns = [subject_of(verb), *told] if lemma(verb) == "tell" else told
    return _only_fitting(nouns, pronoun)


def _counted_since(before: Token, pronoun: Token) -> Token | None:
    """Give "boys" in "thefts were common since May, when nine boys were held; they"."""
    if pronoun.lower_ != "they" or pronoun.dep_ != "nsubjpass":
        return None
    for word in before.doc[before.i + 1 : before.right_edge.i]:
        when = word.lower_ == "when" and word.head.dep_ == "relcl"
        last = when and word.head.right_edge == before.right_edge
        for noun in word.head.children if last else ():
            counted = any(c.dep_ == "nummod" for c in noun.children)
            if noun.dep_ == "nsubjpass" and counted and may_stand(pronoun, noun):
                return noun
    return None


def _has_other_subject(verb: Token, pronoun: Token) -> bool:
    """Tell "coins were found and monks said they were sold": coins may be meant."""
    first = verb.head
    joined = verb.dep_ == "conj" and first.pos_ in VERB_POS
    before = subject_of(first) if joined else None
    suffers = pronoun.dep_ == "nsubjpass" and subject_of(verb) != before
    return suffers and before is not None and may_stand(pronoun, before)


def _only_fitting(nouns: Sequence[Token | None], pronoun: Token) -> Token | None:
    """Give the noun that fits a pronoun where no other does."""
    fit = [noun for noun in nouns if noun is not None and may_stand(pronoun, noun)]
    rivals = [n for n in nouns if n is not None and n not in fit and n.pos_ == "PRON"]
    return fit[0] if len(fit) == 1 and not rivals else None


def _fitting(nouns: Sequence[Token | None], pronoun: Token) -> Token | None:
    """Give the first noun before a pronoun that fits, unless another pronoun does."""
    before = [noun for noun in nouns if noun is not None and noun.i < pronoun.i]
    if any(noun.lower_ in {"it", "them"} for noun in before):
        return None
    return next((noun for noun in before if may_stand(pronoun, noun)), None)


def _in_sentences_before(pronoun: Token) -> Token | None:
    if has_rival(pronoun):
        return None
    for sentence in islice(_sentences_before(pronoun.sent), SENTENCES_BACK):
        subject = told_by(pronoun, _main_subject(sentence))
        if subject is None or (pronoun.lower_ in PERSONAL and is_crowded(sentence)):
            return None
        if subject.lower_ != pronoun.lower_ and not _acts_on(subject, pronoun):
            suffers = pronoun.dep_ == "nsubjpass" and subject.dep_ == "nsubj"
            # "Nurses trained cooks. The fire spread after they left": either did.
            suffers |= pronoun.lower_ == "they" and _is_told_beside(pronoun)
            objects = objects_of(subject.head) if suffers else []
            if are_treated(pronoun, subject):
                objects = [one for one in objects if are_people(one)]
            several = pronoun.lower_ != "it" and subject.lower_ not in LISTS["crowds"]
            if any(several or may_stand(pronoun, noun) for noun in objects):
                return None
            named = _body_named(subject)
            fits = may_stand(pronoun, named) and not _is_rivalled(pronoun, named)
            return named if fits else None
    return None


def _is_told_beside(pronoun: Token) -> bool:
    """Tell the "they" of "the fire spread after they left", whose subject it is not."""
    clause = pronoun.head
    above = [c for c in clause.head.lefts if c.dep_ in NOUN_SUBJECTS]
    return clause.dep_ == "advcl" and bool(above) and above[0] != pronoun


def _acts_on(subject: Token, pronoun: Token) -> bool:
    """Tell "officers found him. He was held", where the officers are nobody's "he"."""
    object_form = {"it": "it", "they": "them", "he": "him", "she": "her"}
    acted_on = any(w.lower_ == object_form[pronoun.lower_] for w in subject.sent)
    return acted_on and not may_stand(pronoun, subject)


def _body_named(noun: Token) -> Token:
    """Give "Lines" for "owner" in "the owner, Lund Lines, was fined"."""
    names = (c for c in noun.children if c.dep_ == "appos" and c.ent_type_ == "ORG")
    return next(names, noun)


def _is_rivalled(pronoun: Token, subject: Token) -> bool:
    """Tell "a rescue seemed near when the firm bid", where "it" then may be the firm.

    A name that leads the sentence is what the next one goes on about.
    """
    if pronoun.lower_ != "it" or subject.pos_ == "PROPN":
        return False
    after = subject.doc[subject.i + 1 : subject.sent.end]
    others = (word for word in after if word.dep_ in NOUN_SUBJECTS)
    return any(one.tag_ in NOUNS and may_stand(pronoun, one) for one in others)


def _sentences_before(sentence: Span) -> Iterator[Span]:
    doc = sentence.doc
    while sentence.start > 0:
        sentence = doc[sentence.start - 1].sent
        if any(not token.is_space for token in sentence):
            yield sentence


def _main_subject(sentence: Span) -> Token | None:
    root = sentence.root
    if root.pos_ not in VERB_POS or len(sentence) > REACH:
        return None
    subjects = [c for c in root.children if c.dep_ in NOUN_SUBJECTS]
    return subjects[0] if len(subjects) == 1 else None

"""A verb of a relative clause in, what the clause tells of out."""

from collections.abc import Iterator, Sequence

from timeline.events.clause import NOUNS, RELATIVE, SUBJECTS, is_passive
from timeline.events.lexicon import is_event_noun
from timeline.events.titles.phrase.asides import is_aside_object
from timeline.events.titles.phrase.links import (
    is_before_subject,
    meant,
)
from timeline.events.titles.phrase.lost_objects import lost_gift, lost_office
from timeline.events.titles.phrase.times import (
    OBJECTS,
    is_verb_after_time,
    names_time,
)
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_SUBJECTS, PAST_TAGS, Token, lemma

LISTS = read_word_lists("titles")
CLAUSES = frozenset({"ccomp", "xcomp", "prep", "agent", "nsubjpass", "auxpass"})


def gap_object(verb: Token) -> list[Token]:
    """Give the noun that a clause tells of and does not name again; else nothing."""
    return _gap_of_both(verb) if verb.dep_ == "conj" else _gap_of_own(verb)


def _gap_of_own(verb: Token) -> list[Token]:
    """Give "wreck" for "found" in "a wreck they found in May".

    The clause has neither pronoun nor object: its noun is what was found. Not "the day
    they found", nor "the wreck they dived to".
    """
    noun = verb.head
    if verb.dep_ != "relcl" or noun.tag_ not in NOUNS or verb.i < noun.i:
        return []
    if _is_told_to(noun) or lemma(verb) in LISTS["without_object"]:
        return []
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i]
    if not subjects or verb.left_edge.i != subjects[0].left_edge.i:
        return []
    if any(word.tag_ in RELATIVE for word in verb.doc[verb.left_edge.i : verb.i]):
        return []
    busy = OBJECTS | CLAUSES
    if any(c.dep_ in busy and not _is_later(c) for c in verb.children):
        return []
    return [noun]


def _gap_of_both(verb: Token) -> list[Token]:
    """Give "law" for "annulled" in "a law which one house passed and one annulled".

    So the mill of "a mill which he bought in May and sold in June".
    """
    first = verb.head
    which = [c for c in pronouns_under(first) if c.tag_ in {"WDT", "WP"}]
    own = any(c.dep_ == "nsubj" and c.tag_ in NOUNS for c in verb.children)
    busy = SUBJECTS | OBJECTS | (CLAUSES - {"prep"})
    shared = all(c.dep_ not in busy for c in verb.children)
    alike = verb.tag_ == first.tag_ or {verb.tag_, first.tag_} == PAST_TAGS
    shared &= alike and lemma(verb) in LISTS["done_to_something"]
    if not which or not (own or shared) or lemma(verb) in LISTS["without_object"]:
        return []
    return [meant(which[0], first)]


def pronouns_under(verb: Token) -> list[Token]:
    """Give "which" for "denied" in "claims which the firm denied": its object."""
    if verb.dep_ != "relcl":
        return []
    objects = (child for child in verb.children if child.dep_ in OBJECTS)
    return [child for child in objects if meant(child, verb) != child]


def clause_about(noun: Token) -> Iterator[Token]:
    """Give "took" for "truce" in "since a truce that took effect in May".

    Only what tells something of the event: not "a truce that is fragile".
    """
    for verb in noun.children:
        if verb.dep_ != "relcl" or lemma(verb) in LISTS["idle_verbs"]:
            continue
        own = (c for c in verb.children if c.dep_ in NOUN_SUBJECTS)
        if any(c.lower_ in {"that", "which"} for c in own):
            yield verb


def tells_only_aside(words: Sequence[Token]) -> bool:
    """Tell "a man, who had fled the day before the raid" without what he did.

    Args:
        words: Those of a title, in text order.
    """
    kept = {word.i for word in words}
    subject = next((w for w in words if w.dep_ in NOUN_SUBJECTS), None)
    if subject is None or subject.head.i in kept:
        return False
    if not subject.left_edge.i <= words[0].i <= subject.i:
        return False
    clauses = (c for c in subject.rights if c.dep_ == "relcl" and c.i in kept)
    # "A tug, which was sold" is told of the tug without its "which".
    told = (c.left_edge for c in clauses if c.left_edge.i in kept)
    told = (one for one in told if one.tag_ in RELATIVE)
    return any(one.nbor(-1).text == "," for one in told)


def event_around(preposition: Token) -> Token | None:
    """Give the fire for the "in" of "a fire in which nine people died"; else None."""
    verb = preposition.head
    if preposition.lower_ not in {"in", "during"} or verb.dep_ != "relcl":
        return None
    which = any(c.tag_ == "WDT" and c.dep_ == "pobj" for c in preposition.children)
    noun = verb.head
    told = which and preposition.i < verb.i and noun.tag_ in {"NN", "NNS"}
    return noun if told and is_event_noun(lemma(noun)) else None


def is_same_event(noun: Token) -> bool:
    """Tell the "accident" of "the disaster is the worst accident since May"."""
    verb = noun.head
    if noun.dep_ != "attr" or lemma(verb) != "be":
        return False
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.tag_ in NOUNS]
    return bool(subjects) and is_event_noun(lemma(subjects[0]))


def is_perceived(verb: Token) -> bool:
    """Tell "knocking" in "they heard knocking", who did not knock."""
    noted = verb.dep_ == "xcomp" and lemma(verb.head) in LISTS["perceiving"]
    found = verb.dep_ == "xcomp" and verb.head.lower_ == "found"
    # "Was found wounded by a guard", who wounded nobody.
    found &= verb.tag_ == "VBN" and any(c.dep_ == "agent" for c in verb.children)
    # "Was reported stolen from Lund": so it is said.
    found |= verb.dep_ == "xcomp" and verb.tag_ == "VBN" and _is_only_said(verb.head)
    # "Appeared shocked by it", which says how somebody looked.
    looks = verb.tag_ == "VBN" and verb.i == verb.head.i + 1
    found |= looks and lemma(verb.head) in LISTS["looking"]
    return (noted and verb.tag_ == "VBG") or found


def _is_only_said(verb: Token) -> bool:
    return verb.lower_ in LISTS["said_to_be"] and is_passive(verb)


def is_no_object(noun: Token) -> bool:
    """Tell "the day" and "the way" before "they voted", which nobody voted."""
    return noun.lower_ in LISTS["of_no_object"] or names_time(noun)


def is_far_object(noun: Token, pronoun: Token, verb: Token) -> bool:
    """Tell the pill of "a pill that they hope to test", told behind the verb."""
    return verb.dep_ == "xcomp" and noun.i < pronoun.i < verb.i


def objects_told(child: Token, verb: Token) -> list[Token]:
    """Give the nouns that a title tells for a verb's object: what a pronoun means.

    None for what is no object of the verb, though the parser takes it for one.
    """
    if is_before_subject(child, verb) or is_aside_object(child):
        return []
    if is_verb_after_time(child):
        return []
    noun = meant(child, verb)
    contest = noun != child and _contest_against(noun, verb)
    if contest:
        return [contest]
    if noun != child and (
        is_no_object(noun)
        or is_passive(verb)
        or _says_of(verb)
        or _is_said_in(child, noun)
        or _is_rival(noun, verb)
    ):
        return []
    return [noun, *lost_gift(child, verb), *lost_office(noun, verb)]


def _contest_against(rival: Token, verb: Token) -> Token | None:
    """Give the final of "the final against Lund, which Sala won": nobody wins Lund."""
    against = rival.head
    if lemma(verb) not in LISTS["contending"] or rival.dep_ != "pobj":
        return None
    if against.lower_ not in LISTS["before_rivals"] or against.head.tag_ not in NOUNS:
        return None
    return against.head


def _is_said_in(that: Token, document: Token) -> bool:
    """Tell "said in a letter that the mill had closed", which closed no letter."""
    told = document.dep_ == "pobj" and lemma(document) in LISTS["documents"]
    says = lemma(document.head.head) in LISTS["clause_taking"]
    return told and says and that.lower_ == "that" and that.i == document.i + 1


def _says_of(verb: Token) -> bool:
    """Tell "a vote, which papers say he won": it is not the vote that they say."""
    return any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)


def _is_rival(noun: Token, verb: Token) -> bool:
    """Tell the Lund of "scored in May against Lund, which Sala won"."""
    against = noun.dep_ == "pobj" and noun.head.lower_ in LISTS["before_rivals"]
    return against and lemma(verb) in LISTS["contending"]


def _is_later(child: Token) -> bool:
    """Tell a preposition that has its noun: "found in May", not "dived to"."""
    return child.dep_ == "prep" and bool(child.children)


def _is_told_to(noun: Token) -> bool:
    """Tell a noun before a clause that is not about what was done to it.

    "The day they voted", "after the war they voted", "told police they voted".
    """
    if is_no_object(noun):
        return True
    above = noun.head
    if noun.dep_ == "pobj" and above.lower_ in LISTS["temporal_prepositions"] | {"to"}:
        return True
    return noun.dep_ in {"dobj", "dative"} and lemma(above) in LISTS["telling"]


def is_of_what(verb: Token) -> bool:
    """Tell "called" in "cases of what they called a plague", which tells no event."""
    what = any(
        c.lower_ == "what" and c.i < verb.i and c.dep_ not in SUBJECTS
        for c in verb.children
    )
    return what and verb.dep_ in {"pcomp", "csubj", "csubjpass"}

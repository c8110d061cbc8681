"""A verb in, the subject out that it shares with the verb that it is joined to.

The parser joins verbs that nothing joins. Where neither "and" nor "then" stands before
the second one, its subject may be anybody; after a verb of saying it is mostly the noun
that looks like that verb's object.
"""

from itertools import pairwise

from timeline.events.clause import (
    CHAIN_LIMIT,
    SUBJECTS,
    VERB_POS,
    governing_verb,
    is_behind_comma,
    subject_of,
)
from timeline.events.lexicon import is_event_noun
from timeline.events.titles.phrase.cores import is_limited
from timeline.events.titles.phrase.fronts import first_of_group, is_of_front, is_way_on
from timeline.events.titles.phrase.idle import lost_object
from timeline.events.titles.phrase.times import is_close, names_time
from timeline.events.titles.quotation_marks import opens_quotation
from timeline.events.titles.verb.cuts import (
    CUT_OFF,
    may_say,
    noun_after,
    noun_cut_off,
)
from timeline.events.titles.verb.higher import joined_higher
from timeline.events.titles.verb.joined import is_joined
from timeline.events.titles.verb.parentheses import joined_past_parenthesis
from timeline.events.titles.verb.runs import (
    subject_of_run,
    subject_past_odd,
    subjects_told,
)
from timeline.events.titles.verb.shared_passives import is_next_passive
from timeline.language import (
    FINITE,
    HELPING,
    PAST_TAGS,
    TENSED,
    TIME_LABELS,
    Token,
    lemma,
)

ASIDE = frozenset({",", "(", ")"})
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
REDUCING = frozenset({"when", "if", "once", "unless", "though", "although"})
# Prepositions that begin no clause.
NO_MARKS = frozenset({"at", "by", "on", "in", "from", "near", "over", "under"})
MARKS = HELPING | {"mark", "advmod"}
# Words of an aside between "and" and the verb that it joins.
ASIDE_WORDS = 8
LOOSE = frozenset({"dep", "advcl", "conj"})
# "Then" stands right before a clause, or before its comma.
THEN = 2


def shared_subject(verb: Token) -> Token | None:
    """Give the head of a verb's subject, its own or one that it surely shares.

    None where there is none.
    """
    here = verb
    for _ in range(CHAIN_LIMIT):
        own = _own_subjects(here)
        run = subject_past_odd(here, own) or noun_after(here)
        if run is not None:
            return run
        if own and not follows_preposition(own[0]):
            claim = claim_above(here)
            return _nearest(own, here) if claim is None else None
        joint = joined_past_aside(here) or joined_past_parenthesis(here)
        joint = joint or joined_higher(here)
        if joint is not None:
            here = joint
            continue
        if not follows(here):
            if not _is_loose(here):
                break
            if not _is_surely_joined(here):
                return _unjoined_subject(here)
        here = here.head
    return (
        _subject_of_result(here)
        or (noun_cut_off(here) if _has_helper(here) else None)
        or subject_of_run(here)
        or subject_of(here)
        or noun_cut_off(here)
    )


def _has_helper(verb: Token) -> bool:
    """Tell "was fined" from "fined": it has a subject of its own somewhere."""
    finite = any(c.dep_ in HELPING and c.tag_ in FINITE for c in verb.children)
    return finite and verb.dep_ == "advcl"


def _own_subjects(verb: Token) -> list[Token]:
    """Give a verb's subjects; of several not the time that a preposition leads.

    "By mid-afternoon 300 people had left": the people, not what they left by.
    """
    own = subjects_told(verb)
    led: set[int] = set()
    for one in own:
        glued = one.i - 1 in led and not one.nbor(-1).whitespace_
        first = one.left_edge
        timed = first.i > 0 and first.ent_type_ in TIME_LABELS
        # "In Lund, a shell hit the church"
        timed |= first.i > 0 and one != own[-1] and _ends_at_comma(one)
        if glued or (timed and lost_object(first.nbor(-1))):
            led.update(range(one.i, one.right_edge.i + 1))
    return [one for one in own if one.i not in led] or own


def _ends_at_comma(name: Token) -> bool:
    last = name.right_edge.i
    near = name.doc[last : last + 2]  # the text may end with the name
    return name.pos_ == "PROPN" and any(word.text == "," for word in near)


def joined_past_aside(verb: Token) -> Token | None:
    """Give "freed" for "left" in "she freed the men and, in May, left the town".

    The parser hangs it anywhere, and takes it for a participle. None without one.
    """
    doc, comma = verb.doc, verb.i - 1
    if verb.tag_ not in PAST_TAGS or verb.dep_ not in CUT_OFF or doc[comma].text != ",":
        return None
    if any(c.dep_ in SUBJECTS | HELPING for c in verb.children):
        return None
    for word in reversed(doc[max(verb.sent.start, comma - ASIDE_WORDS) : comma]):
        if word.text == ",":
            joint = word.nbor(-1)
            first = joint.head
            joins = joint.lower_ == "and" and joint.dep_ == "cc"
            return first if joins and first.tag_ == "VBD" and first != verb else None
        if word.tag_ in FINITE:
            return None
    return None


def _subject_of_result(participle: Token) -> Token | None:
    """Give "party" for "winning" in "the party grew before the vote, winning a seat".

    The parser hangs it on the vote.
    """
    noun = participle.head
    set_off = participle.dep_ == "acl" and not is_close(participle)
    if not set_off or participle.tag_ != "VBG" or noun.dep_ != "pobj":
        return None
    if noun.ent_type_ in NAMES or not is_event_noun(lemma(noun)):
        return None
    verb = governing_verb(noun)
    return None if verb is None else subject_of(verb)


def _nearest(subjects: list[Token], verb: Token) -> Token | None:
    """Give "son" for "found" in "a man rang after his son found it".

    The parser gives such a verb both.
    """
    for one, other in pairwise(subjects):
        if names_time(one) and other.i < verb.i:
            return other  # "17 Sept, police search a bank"
        between = verb.doc[one.i : other.i]
        marked = any(w.dep_ in {"mark", "advmod"} and w.head == verb for w in between)
        told = any(w.tag_ in FINITE or w.dep_ == "acl" for w in between)
        # "The court asked for letters; the firm sent them"
        parted = any(word.text == ";" for word in between)
        if other.i < verb.i and (parted or (marked and told)):
            return other
    first = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    return subject_of(verb) if first in subjects else subjects[0]


def _is_loose(verb: Token) -> bool:
    """Tell a verb that stands beside another one, which may have another subject."""
    return verb.dep_ == "conj" or (verb.dep_ == "advcl" and _is_bare_past(verb))


def _is_surely_joined(verb: Token) -> bool:
    if verb.dep_ == "advcl":
        return _is_of_list(verb) or _is_of_passives(verb)
    if verb.dep_ != "conj" or _is_past_quotation(verb):
        return False
    return verb.tag_ == "VBG" or is_joined(verb)


def _is_of_list(verb: Token) -> bool:
    """Tell "failed" in "it touched down, failed to stop and struck a fence"."""
    comma = is_behind_comma(verb)
    alike = verb.tag_ == verb.head.tag_ == "VBD" and verb.head.i < verb.i
    last = (c for c in verb.children if c.dep_ == "conj" and c.i > verb.i)
    joined = any(c.dep_ == "cc" and c.lower_ == "and" for c in verb.children)
    return comma and alike and joined and any(c.tag_ == "VBD" for c in last)


def _is_of_passives(verb: Token) -> bool:
    """Tell "asked" in "she was taken away, asked for hours and held"."""
    last = (c for c in verb.children if c.dep_ == "conj" and c.i > verb.i)
    return is_next_passive(verb) and any(c.tag_ in PAST_TAGS for c in last)


def _unjoined_subject(verb: Token) -> Token | None:
    """Give the subject of a verb that nothing joins, where the words show it."""
    if verb.dep_ == "conj":
        if _is_past_quotation(verb):
            return None
        return noun_cut_off(verb) or _subject_before_aside(verb)
    claim = claim_above(verb.head)
    return noun_cut_off(verb) or (None if claim is None else claim.head)


def follows_preposition(subject: Token) -> bool:
    """Tell "at the king's request returned", where not the request returned."""
    first = subject.left_edge
    before = first.nbor(-1)
    lost = lost_object(before) or (before.dep_ == "mark" and before.lower_ in NO_MARKS)
    timed = first.ent_type_ in TIME_LABELS or is_way_on(before)
    timed |= is_of_front(subject.nbor(-1))
    return lost and not timed and not (first.i and is_limited(first))


def _is_past_quotation(verb: Token) -> bool:
    """Tell "left" in: said "firms are closing", and left; the firms did not leave."""
    return opens_quotation(verb.doc[verb.head.i : verb.i])


def claim_above(verb: Token) -> Token | None:
    """Give "claiming" for "was sold" in "men claiming the firm was sold left".

    The parser takes the men for the subject of what they claim; they left.
    None without one.
    """
    own = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    if own is None:
        return None
    for participle in own.children:
        says = (participle.dep_, participle.tag_) == ("acl", "VBG")
        says &= may_say(participle)
        if says and any(c.dep_ == "dobj" for c in participle.children):
            helping = [c.i for c in verb.children if c.dep_ in HELPING]
            near = participle.right_edge.i + 1 in {verb.i, *helping}
            return participle if near else None
    return None


def _is_bare_past(verb: Token) -> bool:
    """Tell "estimated" of "left the firm, estimated to have lost": who, is open.

    Also "asked" of "when asked, she left".
    """
    finite = verb.tag_ in TENSED
    if finite and verb.nbor(-1).text == "-":
        # "Re-opened", of which the parser makes two words.
        return False
    marks = (c for c in verb.children if c.dep_ in MARKS)
    return finite and all(mark.lower_ in REDUCING for mark in marks)


def follows(verb: Token) -> bool:
    """Tell "joined" in "served until May, then joined the army"."""
    above = verb.head
    loose = verb.dep_ in LOOSE and above.pos_ in VERB_POS and above.i < verb.i
    if not loose or verb.tag_ != above.tag_:
        return False
    before = verb.doc[max(verb.left_edge.i - THEN, above.i) : verb.left_edge.i]
    own = (child for child in verb.children if child.i < verb.i)
    return any(word.lower_ == "then" for word in (*before, *own))


def _subject_before_aside(verb: Token) -> Token | None:
    """Give "ships" for "sank" in "the ships, believed to be lost, sank".

    The parser takes the aside for the clause, and "the man to be tried" as well.
    """
    above = verb.head
    subject = next((c for c in above.children if c.dep_ in SUBJECTS), None)
    if subject is None or subject.i > above.i or above.pos_ not in VERB_POS:
        return None
    if any(child.tag_ == "TO" for child in above.children):
        return subject
    end = verb.doc[first_of_group(verb).i - 1]
    edge = subject.right_edge
    begin = edge if edge.text in ASIDE else edge.nbor()
    return subject if begin.text in ASIDE and end.text in ASIDE else None

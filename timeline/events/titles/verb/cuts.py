"""A verb that the parser cuts off from its subject, or a clause from who says it.

"The council noted the storm, one of three, killed six": the parser makes the storm the
object of "noted" and leaves "killed" without a subject.
"""

from collections.abc import Iterator

from timeline.events.antecedents import PLURAL_FORMS
from timeline.events.clause import NOUNS, SUBJECTS, VERB_POS
from timeline.events.lexicon import is_event_noun
from timeline.events.word_lists import read_word_lists
from timeline.language import FINITE, HELPING, NOUN_CLAUSES, Token, lemma

LISTS = read_word_lists("titles")
ASKING = frozenset({"WDT", "WP", "WP$"})
# Relations that the parser gives a verb whose clause it has cut in two.
CUT_OFF = frozenset({"conj", "advcl", "ccomp", "relcl", "dep"})
# Words that begin a clause of their own.
RELATIVE = frozenset({"WDT", "WP", "WRB"})
# Prepositions that open a clause as well.
LEADING = frozenset({"after", "before", "since", "until", "while"})
# Words between a noun and the verb that the parser parts from it.
REACH = 25


def noun_cut_off(verb: Token) -> Token | None:
    """Give "storm" for "killed" in "noted the storm, one of three, killed six".

    None where there is none.
    """
    if verb.dep_ not in CUT_OFF:
        return None
    for word in reversed(verb.doc[max(verb.sent.start, verb.i - REACH) : verb.i]):
        if word.dep_ == "cc":
            return None
        cut = cut_clause(word)
        if cut is not None:
            return cut[0] if cut[1] == verb else None
    return None


def noun_after(verb: Token) -> Token | None:
    """Give "guard" for "left" in "closed in May, then after a guard, Ana Ruiz, left".

    The parser joins it to "closed". Not "closed after the war, in May, left".
    None without one.
    """
    if verb.dep_ != "conj":
        return None
    noun = _harming_doer(verb) or noun_cut_off(verb)
    if noun is None or noun.head.dep_ == "agent":
        return noun
    if noun.dep_ != "pobj" or is_event_noun(lemma(noun)):
        return None
    return noun


def _harming_doer(verb: Token) -> Token | None:
    """Give "storm" for "killed" in "Lund was hit by a storm, which grew, and killed".

    What was hit kills nobody.
    """
    first = verb.head
    harms = lemma(verb) in LISTS["doing_harm"] and verb.tag_ == "VBD"
    if not harms or any(c.dep_ in SUBJECTS | HELPING for c in verb.children):
        return None
    by = [c for c in first.children if c.dep_ == "agent" and first.i < c.i < verb.i]
    passive = any(c.dep_ == "auxpass" for c in first.children)
    doers = (c for c in by[-1].children if c.dep_ == "pobj") if by and passive else ()
    return next(filter(is_harmful, doers), None)


def is_harmful(noun: Token) -> bool:
    """Tell "a fire" and "Storm Ada"; not "Ana Ruiz"."""
    named = (c.lower_ for c in noun.children if c.dep_ == "compound")
    return not LISTS["harmful"].isdisjoint({lemma(noun), *named})


def cut_clause(opening: Token) -> tuple[Token, Token] | None:
    """Give the subject and the verb of a clause where the parser parts them.

    The storm and "killed" of "noted the storm, one of three, killed six", which has no
    "and"; the judge and "was shot" of "after a judge, a friend, was shot". None where
    nothing is parted.

    Args:
        opening: The verb or conjunction before the clause: "noted", "after".
    """
    relation = "pobj" if opening.lower_ in LEADING else "dobj"
    if relation == "dobj" and not may_say(opening):
        return None
    nouns = (c for c in opening.children if c.dep_ == relation and c.i > opening.i)
    noun = next((c for c in nouns if c.tag_ in NOUNS), None)
    if noun is None:
        return None
    commas = sum(word.text == "," for word in noun.doc[noun.left_edge.i : noun.i])
    for word in noun.doc[noun.i + 1 : min(opening.sent.end, noun.i + REACH)]:
        commas += word.text == ","
        joint = word.dep_ == "cc" and not _joins_nouns(word)
        if joint or word.dep_ == "mark" or word.tag_ in RELATIVE or word.is_quote:
            return None
        if word.tag_ in FINITE:
            verb = word.head if word.dep_ in HELPING else word
            # One comma parts two verbs of a list, several set off an aside.
            return (noun, verb) if commas != 1 and _is_cut_off(verb) else None
    return None


def _joins_nouns(joint: Token) -> bool:
    """Tell the "and" of "the court and the council", which begins no clause."""
    joined = (c for c in joint.head.children if c.dep_ == "conj" and c.i > joint.i)
    nouns = [c for c in joined if c.tag_ in NOUNS]
    if joint.head.tag_ not in NOUNS or not nouns:
        return False
    after = joint.doc[nouns[0].right_edge.i + 1 : nouns[0].right_edge.i + 2]
    return any(word.lower_ in PLURAL_FORMS for word in after)


def object_cut_off(verb: Token) -> list[Token]:
    """Give "bus" for "hit" in "a mine hit a bus taking families home".

    The parser takes the bus for the subject of a clause, or for a second subject. Not
    "saw a bus taking families home", which has the clause as its object.
    """
    after = [child for child in verb.children if child.i > verb.i]
    if verb.tag_ not in FINITE or any(c.dep_ in {"dobj", "dative"} for c in after):
        return []
    seeing = LISTS["of_states"] | LISTS["perceiving"] | LISTS["clause_taking"]
    if lemma(verb) in seeing | LISTS["without_object"]:
        return []
    if all(c.dep_ not in SUBJECTS or c.i > verb.i for c in verb.children):
        return []
    within = (
        noun
        for clause in after
        if clause.tag_ == "VBG" and clause.dep_ in {"advcl", "ccomp"}
        for noun in clause.children
    )
    nouns = (n for n in (*after, *within) if n.dep_ == "nsubj" and n.tag_ in NOUNS)
    return [n for n in nouns if n.left_edge.i == verb.i + 1 and n.i > verb.i][:1]


def _question_about(noun: Token) -> Token | None:
    """Give "played" for "role" in "asked what role, if any, the firm played".

    The parser makes the noun the object of who asks.
    """
    if noun.dep_ != "dobj" or all(c.tag_ not in ASKING for c in noun.children):
        return None
    for clause in noun.head.children:
        loose = clause.dep_ in {"advcl", "ccomp", "conj"} and clause.i > noun.i
        if loose and any(c.dep_ in SUBJECTS for c in clause.children):
            return clause
    return None


def lost_clauses(noun: Token) -> Iterator[Token]:
    """Give the verbs of what an object is the subject of, or of what is asked about it.

    "Held" of "reported rebels held the town": the parser hangs the clause on its own
    subject now and then, or elsewhere.
    """
    asked = _question_about(noun)
    if asked is not None:
        yield asked
    if not may_say(noun.head):
        return
    cut = cut_clause(noun.head)
    if cut is not None and cut[0] == noun:
        yield cut[1]
        return
    for child in noun.children:
        finite = child.tag_ in FINITE and child.dep_ in NOUN_CLAUSES
        if finite and all(c.dep_ not in SUBJECTS for c in child.children):
            yield child


def may_say(verb: Token) -> bool:
    """Tell a verb whose clause is its point: "noted", "confirmed"."""
    return verb.pos_ in VERB_POS and lemma(verb) in LISTS["clause_taking"]


def _is_cut_off(verb: Token) -> bool:
    own = any(child.dep_ in SUBJECTS for child in verb.children)
    return verb.dep_ in CUT_OFF and not own

"""A verb in, whether it is a past tense though its form may be a participle's, out.

"He began in May and finished in June", "a builder offered to do it": nobody is finished
or offered there.
"""

from timeline.events.clause import SUBJECTS
from timeline.events.titles.phrase.times import is_close, is_temporal
from timeline.events.titles.verb.joined import is_joined
from timeline.events.titles.verb.shared_passives import NEEDING
from timeline.events.word_lists import read_word_lists
from timeline.language import HELPING, NOUN_CLAUSES, PAST_TAGS, Token, lemma

LISTS = read_word_lists("titles")
HAVE = frozenset({"has", "have", "had"})
# Words of a sentence that is no heading.
WHOLE = 7


def says_clause(participle: Token) -> bool:
    """Tell "a judge ordered that she be held"; not "a man told that she was"."""
    said = any(c.dep_ == "ccomp" and c.i > participle.i for c in participle.children)
    told = LISTS["telling"] | {"tell"}
    said &= all(c.dep_ != "agent" for c in participle.children)
    return said and participle.head.dep_ == "ROOT" and lemma(participle) not in told


def may_be_past(participle: Token) -> bool:
    """Tell "the choir reunited in May.", where the parser finds no verb but that.

    Also "one boy soaked the cook with soup"; not "a man given water".
    """
    if lemma(participle) in LISTS["giving"]:
        return False
    if any(child.dep_ == "dobj" for child in participle.children):
        return True
    if lemma(participle) in LISTS["clause_taking"] and _closes_aside(participle):
        return True
    after = participle.right_edge.i + 1
    ends = after >= len(participle.doc) or participle.doc[after].tag_ == "."
    return participle.head.dep_ == "ROOT" and (ends or is_close(participle))


def is_surely_past(verb: Token) -> bool:
    """Tell "Lund kept the title"; not "a man given water", "a firm fined 90"."""
    after = verb.doc[verb.i + 1 : verb.i + 2].text.lower()
    if f"{lemma(verb)} {after}" in LISTS["active_before"]:
        return any(c.dep_ == "nsubj" for c in verb.children)
    if lemma(verb) in LISTS["never_done"] or _offers_to(verb):
        return True
    if _leads_sentence(verb) or runs_on(verb):
        return True
    if lemma(verb) in LISTS["giving"] | LISTS["taking_two"]:
        return False
    subject = any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)
    # "killed nine people and injured forty"
    subject |= verb.dep_ == "conj" and verb.head.tag_ == "VBD" and is_joined(verb)
    things = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    return subject and any(not is_temporal(c) for c in things)


def _leads_sentence(verb: Token) -> bool:
    """Tell "led" of "Ana Ruiz, who sang, led the way on Monday."; not "Ruiz jailed".

    A sentence with a stop has a finite verb.
    """
    sentence = verb.sent
    if verb.dep_ != "ROOT" or len(sentence) < WHOLE or lemma(verb) in NEEDING:
        return False
    if verb.lower_ in LISTS["only_participles"] or lemma(verb) in LISTS["giving"]:
        return False
    stopped = any(word.tag_ == "." for word in sentence)
    who = (c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i)
    return stopped and any(c.ent_type_ == "PERSON" or c.tag_ == "PRP" for c in who)


def runs_on(verb: Token) -> bool:
    """Tell "razed" of "the fire has killed a cook, razed a mill and closed a road".

    Not "the fire has killed a cook, hurt in May and left to die".
    """
    first = verb.head
    if (
        verb.tag_ not in PAST_TAGS
        or verb.dep_ not in {"advcl", "conj"}
        or first.i > verb.i
    ):
        return False
    has = any(c.dep_ == "aux" and c.lower_ in HAVE for c in first.children)
    active = has and all(c.dep_ != "auxpass" for c in first.children)
    after = [c.dep_ for c in verb.children if c.i > verb.i and not c.is_punct]
    listed = "cc" in after and "conj" in after and after[0] == "dobj"
    return active and listed and verb.nbor(-1).text == ","


def goes_on(verb: Token) -> bool:
    """Tell "finished" of "he began in May and finished in June"."""
    first = verb.head
    joined = verb.dep_ == "conj" and is_joined(verb) and first.tag_ == "VBD"
    own = any(c.dep_ in SUBJECTS | HELPING for c in verb.children)
    return joined and not own and first.dep_ not in NOUN_CLAUSES


def _closes_aside(participle: Token) -> bool:
    """Tell "a clerk, Ana Ruiz, announced there was fish" from "a plan, told in May"."""
    comma = participle.left_edge.nbor(-1)
    asides = [c for c in participle.head.children if c.dep_ == "appos"]
    if any(child.dep_ in {"ccomp", "agent"} for child in participle.children):
        return False
    return comma.text == "," and any(c.right_edge.i + 1 == comma.i for c in asides)


def ends_active(verb: Token) -> bool:
    """Tell "asked" of "the court asked for letters; the firm sent them".

    Not "the court asked for letters sent them".
    """
    if _offers_to(verb):
        return True
    after = verb.doc[verb.i + 1 : verb.i + 2].text.lower()
    if f"{lemma(verb)} {after}" not in LISTS["active_before"]:
        return False
    stop = verb.doc[verb.right_edge.i + 1 : verb.right_edge.i + 2].text
    return stop == ";" and is_close(verb)


def _offers_to(verb: Token) -> bool:
    """Tell "a builder offered to do it": nobody is offered to do anything.

    Not "it was decided to do it", whose passive is told outright.
    """
    if lemma(verb) not in LISTS["offering"]:
        return False
    if any(c.dep_ == "auxpass" for c in verb.children):
        return False
    acts = (c for c in verb.children if c.dep_ == "xcomp" and c.i > verb.i)
    return any(c.tag_ == "TO" for act in acts for c in act.children)

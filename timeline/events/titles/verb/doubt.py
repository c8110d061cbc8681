"""A verb in, the word out without which its clause would say more than the article.

"She denied that she sold the firm" tells no sale, "claims that it leaked" no leak, and
"was damaged or destroyed" neither of the two: such clauses are told with what doubts
them, never by themselves.
"""

from itertools import islice

from timeline.events.awaited import is_awaited
from timeline.events.charges import is_listed_charge
from timeline.events.clause import (
    AHEAD,
    CHAIN_LIMIT,
    SUBJECTS,
    VERB_POS,
    clause_verb,
    is_behind_comma,
    read_verb_group,
    subject_of,
)
from timeline.events.negation import has_no_sign, is_found_false, is_nobody
from timeline.events.turned_out import is_conditional
from timeline.events.unproved import is_unproved
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_POS, Token, lemma

LISTS = read_word_lists("titles")
STATUS = read_word_lists("status")
# Under these a participle is not done, or only wished: "stopped selling".
UNDONE = STATUS["denying_words"] | STATUS["wishing_words"] | STATUS["planning_words"]
CONTENT = frozenset({"ccomp", "xcomp"})
OF_NOUN = frozenset({"acl", "ccomp", "relcl"})
PREDICATIVE = frozenset({"acomp", "attr", "oprd"})
CONDITIONS = frozenset({"if", "unless"})
RELATIVE = frozenset({"WDT", "WP", "WP$"})
ASKING = RELATIVE | {"WRB"}
SPEAKERS = frozenset({"i", "we", "you"})
# "even if", "as if", "dozens if not hundreds".
NO_CONDITION = frozenset({"even", "as", "not", "only"})
# What may lead a clause that is said or denied; "before" and "though" lead no such.
LEADING = frozenset({"that", "if", "whether", "like"})
MOST_CHILDREN = 30
SHARING = frozenset({"conj", "xcomp"})
# Words at the end of a sentence of which one may be its question mark.
ENDING = 4
BUSY = frozenset({"dobj", "ccomp", "xcomp"})


def doubting_word(verb: Token) -> Token | None:
    """Give the verb or noun above a clause that leaves open what the clause says.

    The highest of several. None where the clause can be told by itself.
    """
    found: Token | None = None
    here = verb
    if _is_undone(verb):
        found = here = verb.head.head
    for _ in range(CHAIN_LIMIT):
        above = here.head
        # "Will stay until they are paid": they are not paid yet.
        if _doubts(above, here) or _is_alternative(here) or is_awaited(here):
            found = above
        if above.i == here.i or not _hangs(here):
            return found
        here = above
    return found


def _hangs(clause: Token) -> bool:
    """Tell whether what is above a clause may say that it is doubtful."""
    marks = {c.lower_ for c in clause.children if c.dep_ == "mark"}
    own = any(c.dep_ in SUBJECTS for c in clause.children)
    if clause.dep_ == "conj":
        # "claimed it leaked and that it sank"; without "that" the claim may be over.
        return not own or "that" in marks
    if clause.dep_ == "advcl":
        return clause.tag_ == "VBG" and not own and not marks
    if clause.i < clause.head.i:
        # "The dam leaks, the report suggests"; not what a semicolon parts from it.
        after = clause.doc[min(clause.right_edge.i + 1, clause.head.i)]
        if after.text != "," and not after.is_quote:
            return False
    elif clause.left_edge.nbor(-1).text in {":", ";"}:
        # "He was not there: his shop had burned"; but "he denied it: ..."
        return lemma(clause.head) in LISTS["doubting"] | LISTS["clause_taking"]
    return clause.dep_ in CONTENT and marks <= LEADING


def alternative(verb: Token) -> Token | None:
    """Give "destroyed" for "damaged" in "was damaged or destroyed"; else None.

    Not "face" for "pay" in "must pay, or face a ban", which the paying does without.
    """
    other = next((child for child in verb.children if _is_alternative(child)), None)
    threat = other is not None and lemma(other) in LISTS["threatened"]
    modal = threat and read_verb_group(verb).tense in AHEAD
    return None if modal else other


def is_doubted(noun: Token) -> bool:
    """Tell what is not, or may not be: "not enough votes", "attempted a landing".

    Also the deaths of "no reports of deaths".
    """
    verb = noun.head
    if has_no_sign(noun):
        return True
    if noun.dep_ not in {"attr", "dobj"} or verb.pos_ not in VERB_POS:
        return False
    denied = read_verb_group(verb).negation is not None
    undone = noun.dep_ == "dobj" and lemma(verb) in UNDONE
    return denied or undone or doubting_word(verb) is not None


def question_start(token: Token) -> int | None:
    """Give where the question begins that a word stands in; None in statements.

    The "will" of "Will the mayor resign?", the "how" of "How will he pay?".
    """
    sentence = token.sent
    first = max(sentence.start, sentence.end - ENDING)
    ending = reversed(token.doc.words[first : sentence.end])
    last = next((w.text for w in ending if not w.is_space and not w.is_quote), "")
    verb = clause_verb(token) if last == "?" else None
    if verb is None:
        return None
    chain = [verb]
    while verb.dep_ in SHARING and verb.head.pos_ in VERB_POS:
        verb = verb.head
        chain.append(verb)
    subject = subject_of(verb)
    if subject is None:
        return None
    # "How many votes do you hope to win?": the votes hang on "win".
    children = (c for one in chain for c in one.children if c.i < one.i)
    return min(
        (c.left_edge.i for c in children if c.i <= subject.i and _opens(c, subject)),
        default=None,
    )


def _opens(child: Token, subject: Token) -> bool:
    """Tell "will" and "how" before the subject of a question."""
    if child.dep_ == "aux" and child.i < subject.i:
        return True
    words = child.doc[child.left_edge.i : child.right_edge.i + 1]
    return any(word.tag_ in ASKING for word in words)


def is_condition(child: Token) -> bool:
    """Tell "if the court agrees"; not "even if", "as if".

    Nor the "if it were to fall" of "launched it to see what would be if it were to
    fall": nothing was launched on that condition.
    """
    if child.dep_ != "advcl" or child.pos_ in {"DET", "PRON"}:
        # "if any"
        return False
    were = child.lower_ == "were" or any(c.lower_ == "were" for c in child.lefts)
    if were and child.head.tag_ == "VBD" and child.i > child.head.i:
        return False
    marks = [c for c in child.children if c.dep_ == "mark" and c.lower_ in CONDITIONS]
    near = {w.lower_ for c in marks for w in child.doc[max(c.i - 1, 0) : c.i + 2]}
    return bool(marks) and not near & NO_CONDITION


def is_doubtful_content(clause: Token, noun: Token) -> bool:
    """Tell what a noun is about in "claims that it leaked", "no sign that it sank"."""
    if clause.dep_ not in OF_NOUN or noun.pos_ not in NOUN_POS:
        return False
    if clause.dep_ == "relcl" and is_behind_comma(clause):
        # "Rumours, which the mayor denied": said besides.
        return False
    done = clause.dep_ == "relcl" and lemma(clause) in LISTS["done_to_claims"]
    if done and all(c.dep_ not in BUSY for c in clause.rights):
        return False  # "A claim the mayor denied": he denied it.
    own = [c for c in clause.children if c.dep_ in SUBJECTS]
    told = bool(own) and own[0].tag_ not in RELATIVE
    denied = any(c.lower_ == "no" for c in noun.children) or is_found_false(noun)
    return told and (denied or lemma(noun) in LISTS["doubtful_nouns"])


def depends_on(preposition: Token) -> bool:
    """Tell "without a deal" before "the firm will close", which is a condition."""
    verb = preposition.head
    if preposition.lower_ != "without" or verb.pos_ not in VERB_POS:
        return False
    return read_verb_group(verb).tense in AHEAD


def is_content(clause: Token, word: Token) -> bool:
    """Tell a clause without which a noun or adjective says nothing.

    "Claims that it leaked", "unlikely that it sank", "the night it sank", "nine laps
    to go".
    """
    if clause.tag_ == "VB" and clause.lower_ in LISTS["left_to"]:
        return any(c.dep_ == "nummod" for c in word.lefts)
    if word.pos_ == "ADJ":
        return clause.dep_ in CONTENT and clause.i > word.i
    if clause.dep_ == "relcl" and word.lower_ in LISTS["said_by_clause"]:
        own = any(c.dep_ == "nsubj" and c.tag_ in RELATIVE for c in clause.children)
        # "Worse than anything they had seen"
        told = word.dep_ in {"pobj", "dobj"} and word.lower_.endswith("thing")
        own |= told and not is_behind_comma(clause)
        return own and word.pos_ in {"DET", "PRON", "NUM"}
    if clause.dep_ == "relcl" and word.lower_ in LISTS["temporal_nouns"]:
        apart = is_behind_comma(clause)
        return word.head.lower_ == "of" and not apart
    return is_doubtful_content(clause, word)


def _doubts(above: Token, clause: Token) -> bool:
    if above.pos_ == "ADJ" and clause.dep_ == "ccomp":
        return above.lower_ in LISTS["doubtful_adjectives"]
    if above.pos_ not in VERB_POS or clause.dep_ not in CONTENT:
        eventual = clause.dep_ in OF_NOUN and _is_eventuality(above)
        eventual |= is_listed_charge(clause)
        return eventual or is_doubtful_content(clause, above)
    if not _hangs(clause):
        return False
    base = lemma(above)
    if base == "have" and clause.tag_ == "VBN" and above.tag_ != "VBN":
        # "had water restored"
        return True
    if clause.dep_ == "xcomp":
        # "Denied being paid", "denied having sold it"
        being = any(c.lower_ in {"being", "having"} for c in clause.children)
        acts = being or clause.tag_ == "VBG"
        return acts and base in UNDONE | LISTS["doubting"]
    return _doubts_clause(above, clause)


def _doubts_clause(above: Token, clause: Token) -> bool:
    """Tell whether a verb leaves open what a whole clause below it says."""
    if any(c.tag_ == "WRB" and c.lower_ != "how" for c in clause.children):
        # "did not say when it sank" takes the sinking for granted.
        return False
    base = lemma(above)
    denied = read_verb_group(above).negation is not None or _says_nobody(above)
    denied &= clause.i > above.i
    if base in LISTS["doubting"] or (denied and base not in LISTS["granting"]):
        return True
    subjects = {c.lower_ for c in clause.children if c.dep_ in SUBJECTS}
    alone = base in LISTS["clause_taking"] and bool(subjects & SPEAKERS)
    open_ = bool(subjects) and is_conditional(clause)
    open_ |= is_unproved(clause)
    return alone or open_ or _asks(clause) or _is_doubtful(above)


def _says_nobody(verb: Token) -> bool:
    """Tell "no group has said that it did it": they may have, who knows."""
    subject = subject_of(verb) if lemma(verb) in LISTS["clause_taking"] else None
    return subject is not None and subject.head == verb and is_nobody(subject)


def _is_undone(verb: Token) -> bool:
    """Tell "plans on leaving", "barred from leaving"; not "planned after leaving"."""
    preposition = verb.head
    led = verb.dep_ == "pcomp" and preposition.lower_ in LISTS["leading_to_acts"]
    above = lemma(preposition.head)
    eventual = above in LISTS["doubtful_nouns"] or _is_eventuality(preposition.head)
    return led and (above in UNDONE or eventual)


def _is_eventuality(noun: Token) -> bool:
    """Tell the "event" of "in the event of the king dying"."""
    within = noun.lower_ == "event" and noun.head.lower_ == "in"
    return within and any(child.lower_ == "of" for child in noun.children)


def _is_doubtful(verb: Token) -> bool:
    """Tell "it is unlikely" and "rumours spread"."""
    told = {c.lower_ for c in verb.children if c.dep_ in PREDICATIVE}
    subject = subject_of(verb)
    doubtful = subject is not None and lemma(subject) in LISTS["doubtful_nouns"]
    return doubtful or bool(told & LISTS["doubtful_adjectives"])


def _asks(clause: Token) -> bool:
    """Tell "what role the firm played", which is no statement."""
    before = [c for c in clause.children if c.i < clause.i]
    within = (g for c in before for g in islice(c.children, MOST_CHILDREN))
    asking = (word for word in (*before, *within) if word.tag_ in RELATIVE)
    return any(word.lower_ != "that" for word in asking)


def _is_alternative(verb: Token) -> bool:
    """Tell the second of two verbs that "or" joins under one subject."""
    first = verb.head
    if verb.dep_ != "conj" or first.pos_ not in VERB_POS or verb.pos_ not in VERB_POS:
        return False
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return False
    joints = [c for c in first.children if c.dep_ == "cc" and first.i < c.i < verb.i]
    return bool(joints) and joints[-1].lower_ in {"or", "nor"}

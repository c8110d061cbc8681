"""Past tenses that the tagger takes for another form of the same letters in.

In "two women suffered injuries" it may take "suffered" for a participle, as in "women
hurt in a fire", "quit" of "he packed and quit" for an infinitive, and "retook" of
"troops retook a town" for the present. "If charged and convicted" has no past tense,
nor has "offered a post, she left".
"""

from spacy.tokens import Doc, Token

from timeline.language.beside import text_before
from timeline.language.forms import dictionary_form
from timeline.language.garden_paths import is_bare, is_done_by_subject
from timeline.language.having import having
from timeline.language.token import HELPING
from timeline.language.words import mend_words

PAST, PARTICIPLE = "VBD", "VBN"
UNTENSED = ("VB", "VBP")
NOUN = ("NN",)
SINGULAR = frozenset({"NN", "NNP"})
ACTING = "nsubj"
UNTOLD = frozenset({"with", "whether"})
OBJECTS = frozenset({"dobj", "dative"})
CONDITIONS = frozenset({"if", "unless", "once", "until"})
MAIN = frozenset({"ROOT", "conj"})
OPENED = frozenset({"advcl", "ccomp"})
RELATIVE = frozenset({"WDT", "WP", "IN"})


def mend_past_forms(doc: Doc) -> None:
    """Give such words the tag of a past tense, in place."""
    only_past = mend_words()["only_past"]
    for verb in having(doc, "TAG", (PARTICIPLE, *UNTENSED)):
        past = verb.lower_ in only_past and not _is_helped(verb)
        must = verb.tag_ == PARTICIPLE and (_must_be_past(verb) or _acts_besides(verb))
        if past or must:
            verb.tag_, verb.pos_ = PAST, "VERB"
    for verb in having(doc, "TAG", (PAST,)):
        _mend_participle(verb)
    unchanged = mend_words()["unchanged"]
    for word in having(doc, "TAG", NOUN):
        if word.lower_ in unchanged and _has_subject(word):
            word.tag_, word.pos_ = PAST, "VERB"
    for verb in having(doc, "TAG", UNTENSED):
        if verb.lower_ in unchanged and _may_not_be_present(verb):
            verb.tag_ = PAST


def _mend_participle(verb: Token) -> None:
    """Give what is taken for a past tense the tag of a participle, if it is one."""
    if _goes_on_condition(verb):
        verb.tag_ = PARTICIPLE
    elif _is_in_front(verb):
        verb.tag_, verb.dep_ = PARTICIPLE, "advcl"


def _goes_on_condition(verb: Token) -> bool:
    """Tell "convicted" of "if charged and convicted he faces ten years"."""
    participle = verb.head
    if verb.dep_ != "conj" or any(verb.lefts):
        return False
    opened = any(c.lower_ in CONDITIONS for c in participle.lefts)
    own = any(c.dep_ in HELPING | {ACTING, "nsubjpass"} for c in participle.children)
    return participle.tag_ == PARTICIPLE and opened and not own


def _is_in_front(verb: Token) -> bool:
    """Tell the "offered" of "Offered a post in May, she left": nobody offers it."""
    main = verb.head
    opens = verb.is_sent_start and verb.dep_ in OPENED and main.i > verb.i
    own = any(c.dep_ in HELPING | {ACTING, "nsubjpass"} for c in verb.children)
    told = any(c.dep_ in {ACTING, "nsubjpass"} for c in main.lefts)
    after = verb.doc[verb.right_edge.i + 1 : verb.right_edge.i + 2].text
    return bool(opens) and told and not own and after == ","


def _is_helped(verb: Token) -> bool:
    """Tell a slip such as "had went"."""
    return any(c.dep_ in HELPING for c in verb.children)


def _must_be_past(verb: Token) -> bool:
    """Tell a participle with a subject of its own and nothing that helps it.

    Not "men given a prize", "saw a man held", "with one hurt", nor a headline's "ten
    hurt in Lund".
    """
    own = [c for c in verb.lefts if c.dep_ == ACTING]
    if len(own) != 1 or any(c.dep_ in HELPING | {"agent"} for c in verb.children):
        return False
    if verb.dep_ == "relcl":
        # "That hit it", "which 90 percent of members rejected"
        which = [c for c in verb.lefts if c.dep_ == "dobj"]
        return any(c.tag_ in RELATIVE for c in (own[0], *which))
    if _ends_sentence(verb, own[0]) or _is_said(verb):
        return True
    marks = [c for c in verb.lefts if c.dep_ == "mark" or c.tag_ == "WRB"]
    if verb.dep_ in OPENED and marks:
        return not (any(map(_opens_no_event, marks)) or _goes_on(verb))
    done = any(child.dep_ in OBJECTS for child in verb.rights)
    return verb.dep_ in MAIN and is_done_by_subject(verb, to_somebody=done)


def _acts_besides(verb: Token) -> bool:
    """Tell "employed" of "a mill was built in May and at its peak employed the town".

    Not "was jailed and in May given the prize".
    """
    built, base = verb.head, dictionary_form(verb.lower_, "verb")
    passive = any(c.dep_ == "auxpass" for c in built.lefts)
    own = any(c.dep_ in HELPING | {ACTING, "nsubjpass", "agent"} for c in verb.children)
    led = any(c.dep_ == "prep" for c in verb.lefts)
    things = [c for c in verb.rights if c.dep_ == "dobj"]
    told = any(c.dep_ in {"nummod", "poss", "det"} for one in things for c in one.lefts)
    joined = verb.dep_ == "conj" and passive and not own
    return joined and led and told and base not in mend_words()["giving"]


def _ends_sentence(verb: Token, subject: Token) -> bool:
    """Tell "called" of "the boy, now 11, called.", with no other verb; no caption."""
    told = any(c.dep_ == "det" for c in subject.lefts)
    after = [word.text for word in verb.doc[verb.i + 1 : verb.sent.end]]
    ends = "".join(after).strip() == "." and verb.dep_ == "ROOT"
    return told and ends and text_before(verb) == ","


def _is_said(verb: Token) -> bool:
    """Tell "cows drowned in Lund, farmers said": a whole clause; no heading's "say"."""
    told = verb.head
    tellers = [c for c in told.lefts if c.dep_ == ACTING and c.i > verb.i]
    said = verb.dep_ == "ccomp" and told.tag_ == PAST and len(tellers) == 1
    base, words = dictionary_form(verb.lower_, "verb"), mend_words()
    harmed = base in words["done_to_people"] | words["giving"]
    return said and not harmed and text_before(tellers[0].left_edge) == ","


def _opens_no_event(mark: Token) -> bool:
    """Tell "with one hurt", "whether it fitted" and "if not ten killed"."""
    return mark.lower_ in UNTOLD or mark.nbor().dep_ == "neg"


def _goes_on(verb: Token) -> bool:
    """Tell "that the hut built in May is old", where another verb has the subject."""
    return any(
        one.i > verb.i and is_bare(one) for one in (*verb.ancestors, *verb.rights)
    )


def _has_subject(noun: Token) -> bool:
    """Tell "a dam burst", which no noun has for its subject."""
    own = [c for c in noun.lefts if c.dep_ == ACTING]
    alone = all(c.dep_ not in HELPING | {"det", "amod"} for c in noun.lefts)
    return noun.dep_ in MAIN and len(own) == 1 and alone


def _may_not_be_present(verb: Token) -> bool:
    """Tell "packed and quit", "the plane overshot"; not "they quit", "did not quit"."""
    if _is_helped(verb):
        return False
    own = [c for c in verb.lefts if c.dep_ == ACTING]
    if not own:
        return verb.dep_ == "conj" and verb.head.tag_ == PAST
    several = any(c.dep_ in {"conj", "prep"} for c in own[-1].rights)
    named = own[-1].lower_ in mend_words()["several"]
    # "Demanded that the firm quit": not yet.
    open_ = any(c.dep_ == "mark" for c in verb.lefts) or verb.dep_ == "ccomp"
    return own[-1].tag_ in SINGULAR and not (several or named or open_)

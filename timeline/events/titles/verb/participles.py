"""A verb in, whether it is a participle out, as its form may be that of a past tense.

"Samples sent to Bern tested positive", "the ceremony, moved indoors, began": the parser
takes what was sent and moved for what sends and moves.
"""

from timeline.events.antecedents import is_person_noun
from timeline.events.clause import (
    NOUNS,
    SUBJECTS,
    VerbGroup,
    is_behind_comma,
    is_passive,
    rolls_over,
)
from timeline.events.lexicon import is_event_noun
from timeline.events.titles.phrase.times import (
    is_close,
    is_temporal,
)
from timeline.events.titles.verb.actives import (
    goes_on,
    is_surely_past,
    may_be_past,
    says_clause,
)
from timeline.events.titles.verb.reduced import is_reduced
from timeline.events.titles.verb.shared_passives import (
    is_in_passive_run,
    is_joined_in_aside,
    is_told_by_front,
    shares_passive,
)
from timeline.events.well_again import acts_itself
from timeline.events.word_lists import read_word_lists
from timeline.language import (
    HELPING,
    NOUN_CLAUSES,
    PAST_TAGS,
    TIME_LABELS,
    Token,
    lemma,
    once_a_word,
)

LISTS = read_word_lists("titles")
# Parts of speech that an object begins with, should the parser hang it elsewhere.
OPENING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"})
ENDS = frozenset({",", ".", ";"})
ONE = frozenset({"NN", "NNP", "PRP"})
ORDERED = LISTS["ordering"] | LISTS["taken_to"]
LEFT_SO = {"find": "found_as", "leave": "left_so"}
SUMS = LISTS["summing_up"] | LISTS["counts_told"] | {"term"}
LATER = frozenset({"later", "since", "subsequently", "eventually"})
COMPLEMENTS = frozenset({"dobj", "dative", "ccomp", "xcomp", "attr", "acomp"})


@once_a_word
def is_participle(verb: Token) -> bool:
    """Tell a passive participle that looks like a past tense."""
    if rolls_over(verb):
        return False
    return (
        is_reduced(verb)
        or shares_passive(verb)
        or _lacks_object(verb)
        or _opens_aside(verb)
        or _is_put_in_office(verb)
        or _is_told_to(verb)
        or _is_done_to_thing(verb)
        or _names_doer(verb)
        or is_in_passive_run(verb)
        or _hangs_on_passive(verb)
        or _is_changed_later(verb)
    )


def _is_changed_later(verb: Token) -> bool:
    """Tell "was fined $9m, a sum later cut to $2m"; not "the firm later cut jobs"."""
    sums = [c for c in verb.lefts if c.dep_ == "nsubj" and c.lower_ in SUMS]
    late = any(c.lower_ in LATER and c.i == verb.i - 1 for c in verb.lefts)
    alone = all(c.dep_ not in COMPLEMENTS for c in verb.rights)
    return bool(sums) and late and alone and is_behind_comma(sums[0])


def _hangs_on_passive(verb: Token) -> bool:
    """Tell "washed away" of "two were found in Lund, washed away, police said".

    No past tense hangs so on another without a subject or "when".
    """
    first = verb.head
    bare = all(c.dep_ in {"prt", "advmod", "prep", "punct"} for c in verb.children)
    late = verb.dep_ == "advcl" and first.i < verb.i and not is_close(verb)
    return verb.tag_ == "VBD" and late and bare and is_passive(first)


def _is_put_in_office(verb: Token) -> bool:
    """Tell "Ana Ruiz elected Speaker"; not "members elected a Speaker"."""
    if verb.tag_ not in PAST_TAGS or lemma(verb) not in LISTS["putting_in_office"]:
        return False
    if any(child.dep_ in HELPING | {"oprd"} for child in verb.children):
        return False
    one = any(c.dep_ == "nsubj" and c.tag_ in ONE for c in verb.children)
    offices = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    return one and any(
        is_person_noun(office) and office.left_edge == office for office in offices
    )


def _is_told_to(verb: Token) -> bool:
    """Tell "minister ordered to repay the money"; not "ordered troops to leave".

    So "a bomb believed to have been planted".
    """
    if verb.tag_ not in PAST_TAGS or lemma(verb) not in ORDERED:
        return False
    if any(
        child.dep_ in HELPING | {"dobj", "dative", "ccomp"} for child in verb.children
    ):
        return False
    return any(_is_bare_infinitive(c) for c in verb.children if c.i > verb.i)


def _is_bare_infinitive(act: Token) -> bool:
    """Tell "to leave" of "ordered to leave"; not "troops to leave"."""
    to = any(child.tag_ == "TO" for child in act.children)
    return (
        act.dep_ == "xcomp" and to and all(c.dep_ not in SUBJECTS for c in act.children)
    )


def _is_done_to_thing(verb: Token) -> bool:
    """Tell "truce signed in Lund", which signs nothing; not "keeper signed in Lund"."""
    if verb.tag_ != "VBD" or lemma(verb) not in LISTS["done_to_things"]:
        return False
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    subjects += [verb.head] if verb.dep_ == "acl" else []
    busy = any(
        c.dep_ in COMPLEMENTS | HELPING and not is_temporal(c) for c in verb.children
    )
    return len(subjects) == 1 and not busy and _is_thing(subjects[0])


def _is_thing(noun: Token) -> bool:
    """Tell "truce" and "curfew"; not "judge", "council", "Lund"."""
    if noun.ent_type_ or noun.tag_ not in {"NN", "NNS", "NNP"}:
        return False
    base = lemma(noun).lower()
    told = is_event_noun(base) or base in LISTS["documents"] | LISTS["pacts"]
    return told and not is_person_noun(noun) and noun.lower_ not in LISTS["bodies"]


def _names_doer(verb: Token) -> bool:
    """Tell "bridge swept away by floods"; not "prices fell by half"."""
    if verb.tag_ != "VBD" or any(
        c.dep_ in COMPLEMENTS | HELPING | {"prt"} for c in verb.children
    ):
        return False
    if lemma(verb) in LISTS["without_object"]:
        return False
    subject = any(c.dep_ == "nsubj" and c.tag_ != "PRP" for c in verb.children)
    agents = (by for by in verb.children if by.dep_ == "agent")
    doers = (doer for by in agents for doer in by.children if doer.dep_ == "pobj")
    return subject and any(
        doer.tag_ in NOUNS and not is_temporal(doer.head) and not _is_counted(doer)
        for doer in doers
        if lemma(doer) not in LISTS["margins"]
    )


def _is_counted(noun: Token) -> bool:
    return any(c.dep_ in {"nummod", "quantmod"} for c in noun.children)


def _lacks_object(verb: Token) -> bool:
    """Tell "samples sent to Bern" and "laboratory set up"; not "sent for help"."""
    after = [child for child in verb.children if child.i > verb.i]
    if _is_found_so(verb):
        return True
    particle = next((c.lower_ for c in after if c.dep_ == "prt"), "")
    needing = lemma(verb) in LISTS["never_alone"]
    needing |= f"{lemma(verb)} {particle}" in LISTS["never_alone"]
    follows = f"{lemma(verb)} {after[0].lower_}" if after else ""
    needing |= follows in LISTS["passive_before"]
    needing |= lemma(verb) in LISTS["harming"] and _is_of_several(verb)
    if verb.tag_ != "VBD" or not needing or verb.dep_ in NOUN_CLAUSES:
        return False
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    if len(subjects) != 1 or subjects[0].tag_ == "PRP":
        return False
    busy = any(
        c.dep_ in COMPLEMENTS and not is_temporal(c) and not _is_bare_infinitive(c)
        for c in after
    )
    for word in verb.doc[verb.i + 1 : verb.i + 2]:
        busy |= word.pos_ in OPENING and word.ent_type_ not in TIME_LABELS
    busy |= any(c.dep_ == "ccomp" for c in verb.lefts)  # "they lost, a study found"
    joined = any(c.dep_ in {"cc", "conj"} and c.i <= verb.i + 2 for c in after)
    return not busy and not joined and follows not in LISTS["active_before"]


def _is_of_several(verb: Token) -> bool:
    """Tell the killed of "three men killed, nine wounded"; not of "speed kills"."""
    after = verb.doc[verb.i + 1 : verb.i + 2]
    ends = all(word.text in ENDS for word in after)
    subjects = (c for c in verb.lefts if c.dep_ == "nsubj")
    return ends and any(c.dep_ == "nummod" for one in subjects for c in one.lefts)


def _is_found_so(verb: Token) -> bool:
    """Tell "woman found dead in Lund", "left jobless"; not "police found dead fish"."""
    states = LISTS.get(LEFT_SO.get(lemma(verb), ""), frozenset[str]())
    after = verb.doc[verb.i + 1 : verb.i + 2]
    found = verb.tag_ == "VBD" and any(word.lower_ in states for word in after)
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    objects = any(c.dep_ in {"dobj", "ccomp"} for c in verb.children)
    return found and not objects and len(subjects) == 1 and subjects[0].tag_ != "PRP"


def _opens_aside(verb: Token) -> bool:
    """Tell "moved" in "the ceremony, moved indoors, began"; not "he sang, began"."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    doc, opening = verb.doc, verb.i - 1
    if verb.tag_ not in PAST_TAGS or subject is None or doc[opening].text != ",":
        return False
    between = [word for word in doc[subject.i + 1 : opening] if word.text == ","]
    if subject.right_edge.i not in {opening - 1, opening} or between:
        return False
    if any(c.dep_ in HELPING or c.dep_ == "cc" for c in verb.children):
        return False
    return any(_closes(c) for c in verb.children if c.dep_ == "conj")


def _closes(verb: Token) -> bool:
    """Tell "began" right after the comma that ends an aside."""
    own = [c for c in verb.children if c.dep_ in SUBJECTS | HELPING]
    first = min([verb.i, *(c.i for c in own)])
    alone = all(c.dep_ not in SUBJECTS for c in own)
    return alone and verb.tag_ != "VBG" and verb.doc.at(first - 1).text == ","


def is_bare_participle(group: VerbGroup) -> bool:
    """Tell "thirty injured", which may be a participle or a past tense."""
    verb = group.head
    if verb.tag_ != "VBN" or group.auxiliaries or is_told_by_front(verb):
        return False
    if is_in_passive_run(verb) or is_joined_in_aside(verb) or _opens_aside(verb):
        return False
    if verb.dep_ in NOUN_CLAUSES:
        return may_be_past(verb) and not says_clause(verb)
    if is_surely_past(verb) or _goes_on(verb) or acts_itself(verb):
        return False
    if _goes_on_with_which(verb):
        return False
    return all(child.dep_ != "agent" for child in verb.children)


def _goes_on(verb: Token) -> bool:
    """Tell "finished" of "he began in May and finished"; not of "shot and eaten"."""
    return goes_on(verb) and not is_participle(verb.head)


def _goes_on_with_which(verb: Token) -> bool:
    """Tell "sold" of "a loom which she bought in May and sold in June"."""
    first = verb.head
    relative = first.dep_ == "relcl" and first.tag_ == "VBD" and verb.dep_ == "conj"
    which = (c for c in first.lefts if c.tag_ in {"WDT", "WP"} and c.dep_ == "dobj")
    alone = all(c.dep_ not in SUBJECTS | HELPING | {"agent"} for c in verb.children)
    return relative and alone and any(which)

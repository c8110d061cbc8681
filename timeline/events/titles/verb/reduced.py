"""A participle in, whether a noun has it as a clause without "which" or "who"."""

from timeline.events.clause import (
    SUBJECTS,
    VerbGroup,
)
from timeline.events.titles.phrase.times import (
    OBJECTS,
    is_close,
    is_temporal,
    is_verb_after_time,
)
from timeline.events.titles.verb.actives import (
    ends_active,
)
from timeline.events.titles.verb.shared_passives import (
    BUSY,
)
from timeline.events.word_lists import read_word_lists
from timeline.language import (
    HELPING,
    NOUN_CLAUSES,
    PAST_TAGS,
    Token,
    lemma,
)

LISTS = read_word_lists("titles")


def is_state(group: VerbGroup) -> bool:
    """Tell "with talks pushed back", "saw guests locked in", where nobody pushes.

    Not "found out how a jet crashed", nor "found a bolt was loose".
    """
    verb = group.head
    if verb.tag_ not in PAST_TAGS or group.auxiliaries:
        return False
    if verb.lower_ in LISTS["only_pasts"]:
        return False
    if any(child.dep_ in {"dobj", "ccomp", "agent"} for child in verb.children):
        return False
    marks = {c.lower_ for c in verb.children if c.dep_ == "mark" or c.tag_ == "WRB"}
    seen = verb.dep_ == "ccomp" and lemma(verb.head) in LISTS["of_states"]
    seen = seen and verb.head.i < verb.i and not _is_past_quote(verb)
    with_that = verb.dep_ == "pcomp" and verb.head.lower_ == "with"
    return with_that or "with" in marks or (seen and not marks)


def _is_past_quote(verb: Token) -> bool:
    """Tell "sobbed" of "Keep on," a guard sobbed: nobody keeps a guard so."""
    return any(word.is_quote for word in verb.doc[verb.head.i : verb.i])


def is_reduced(verb: Token) -> bool:
    """Tell "a commission set up in May", a relative clause without its pronoun."""
    if verb.tag_ not in PAST_TAGS or verb.dep_ not in NOUN_CLAUSES:
        return False
    never = verb.tag_ == "VBD" and lemma(verb) in LISTS["never_done"]
    if never or ends_active(verb):
        return False
    alone = all(child.dep_ not in SUBJECTS | HELPING for child in verb.children)
    if alone and any(child.lower_ == "when" for child in verb.children):
        # "A clerk, when asked who left, smiled."
        return True
    told = [child for child in verb.children if not is_temporal(child)]
    told = [child for child in told if not is_verb_after_time(child)]
    if any(child.dep_ in BUSY for child in told):
        return False
    if verb.tag_ == "VBN":
        return True
    by = any(child.dep_ == "agent" for child in told)
    apart = _is_between_commas(verb)
    # "The boat, dubbed Nora, sank": that is no object.
    kinds = OBJECTS - {"oprd"} if apart else OBJECTS
    objects = any(child.dep_ in kinds for child in told)
    placed = (apart or is_close(verb)) and not objects
    return verb.dep_ == "acl" and (by or placed)


def _is_between_commas(participle: Token) -> bool:
    """Tell "closed" of "the bridge, closed since the flood, will reopen"."""
    doc, after = participle.doc, participle.right_edge.i + 1
    after -= doc[after - 1].text == ","
    opened = participle.left_edge.nbor(-1)
    near = opened.text == "," and opened.i == participle.head.i + 1
    return near and doc[after : after + 1].text == ","

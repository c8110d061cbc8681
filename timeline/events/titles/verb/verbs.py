"""A verb group in, its headline form out: "had been sent" -> "are sent".

Headlines tell the past in the present tense; the future, modals and negation stay, as
they carry the event's status.
"""

from timeline.events.clause import (
    AHEAD,
    CHAIN_LIMIT,
    SHORT_IS,
    VERB_POS,
    WOULD,
    Tense,
    VerbGroup,
    is_passive,
    read_verb_group,
    spelt_out,
    subject_of,
)
from timeline.events.negation import was_to_have
from timeline.events.titles.phrase.number import is_plural
from timeline.events.titles.phrase.times import OBJECTS
from timeline.events.titles.verb.actives import ends_active
from timeline.events.titles.verb.participles import is_bare_participle, is_participle
from timeline.events.titles.verb.reduced import is_state
from timeline.events.word_lists import read_word_lists, read_word_maps
from timeline.language import HELPING, PAST_TAGS, TIME_LABELS, Token, lemma, prefix_of

LISTS = read_word_lists("titles")
MAPS = read_word_maps("verbs")
TRYING = read_word_lists("status")["trying_verbs"]
SIBILANTS = ("s", "x", "z", "ch", "sh", "o")
# From a verb back to what a hyphen joins to it.
PREFIX = 2
VOWELS = "aeiou"


def headline_verb(verb: Token, *, plural: bool | None = None) -> str:
    """Write a verb with its auxiliaries as a headline does.

    Args:
        verb: The main verb.
        plural: Number of the subject where the caller has replaced it; None reads it
            off the text.
    """
    group = read_verb_group(verb)
    many = is_plural_subject(verb) if plural is None else plural
    kept = (
        was_to_have(verb)
        or _was_to(verb)
        or _thinks_of_future(verb)
        or _stays_past(verb)
        or _is_to_have(group)
    )
    if group.tense in AHEAD or kept:
        return _spelt_out(group)
    limits = " ".join(word.lower_ for word in qualifiers(verb))
    state = is_state(group)
    # "Beaten in May, she quit."
    form = verb.lower_ if verb.text.istitle() else verb.text
    if not state and is_bare_participle(group):
        return _joined(_not(group), limits, form)
    passive = group.passive or state or is_participle(verb)
    passive &= not ends_active(verb)
    if passive or group.progressive:
        being = "being" if passive and group.progressive else ""
        return _joined(_be(verb, many=many), _not(group), limits, being, form)
    if group.negation is not None:
        return _negated(group, many=many)
    taken = verb.lower_ in MAPS["base_of_past_only"]
    if verb.tag_ != "VBZ" or taken or many or not verb.is_alpha:
        form = present(base_form(verb), plural=many)
    if form in {"is", "are"}:
        # "Is due" of what had been due would say that it may still come.
        past = "were" if many else "was"
        due = past if _had_been_due(group) else _be(verb, many=many)
        return _joined(due, limits)
    return _joined(limits, form)


def _is_to_have(group: VerbGroup) -> bool:
    """Tell "to have been freed", which was not so in any case."""
    to = any(one.tag_ == "TO" for one in group.auxiliaries)
    return to and group.head.tag_ == "VBN" and group.has_have


def _was_to(verb: Token) -> bool:
    """Tell "was to deliver tents", which need not lie ahead; not "was glad to"."""
    open_ = (c for c in verb.rights if c.dep_ == "xcomp" and c.tag_ == "VB")
    to = any(c.left_edge.tag_ == "TO" for c in open_) and verb.nbor().tag_ == "TO"
    return verb.lower_ in {"was", "were"} and to


def _had_been_due(group: VerbGroup) -> bool:
    """Tell "had been due to sail", which did not come to pass as it seems."""
    due = any(
        child.dep_ == "acomp" and child.lower_ in LISTS["leading_to_act"]
        for child in group.head.children
    )
    return group.tense is Tense.PLUPERFECT and due


def _be(verb: Token, *, many: bool) -> str:
    """Give the form of "be" that a subject takes: "I am", "they are", "she is"."""
    subject = subject_of(verb)
    if subject is not None and subject.lower_ == "i":
        # "My son and I are."
        return "are" if subject.dep_ == "conj" or list(subject.conjuncts) else "am"
    return "are" if many else "is"


def qualifiers(verb: Token, *, ever: bool = False) -> list[Token]:
    """Give the words before a verb that limit what it says: "allegedly", "nearly".

    Args:
        verb: The verb.
        ever: Whether the "ever" of "the longest march ever held" is one of them.
    """
    found: list[Token] = []
    for word in verb.children:
        if word.i > verb.i or word.dep_ not in {"advmod", "preconj"}:
            continue
        no = [child for child in word.children if child.lower_ == "no"]
        # "Only after the paper told": the word limits the whole clause.
        reason = word.nbor().lower_ in LISTS["opening_clauses"]
        reason |= word.lower_ == "only" and _is_dated_behind(verb)
        held = ever and word.lower_ == "ever"
        if (word.lower_ in LISTS["qualifiers"] and not reason) or no or held:
            # "no longer"
            found += [*no, word]
    return found


def _is_dated_behind(verb: Token) -> bool:
    """Tell "was only called up on Monday": a title without the day has no "only"."""
    behind = next((c for c in verb.rights if c.dep_ != "prt"), verb)
    led = [behind, *(c for c in behind.rights if behind.dep_ == "prep")]
    return any(one.ent_type_ in TIME_LABELS for one in led)


def _thinks_of_future(verb: Token) -> bool:
    """Tell "thought the war would end", where "think it would" is no English."""
    if verb.tag_ != "VBD" or lemma(verb) not in LISTS["minding"]:
        return False
    clauses = (c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i)
    return any(spelt_out(aux) == WOULD for clause in clauses for aux in clause.children)


def _stays_past(verb: Token) -> bool:
    """Tell "was last seen in May", which is not last seen now."""
    return any(word.lower_ in LISTS["of_the_past"] for word in qualifiers(verb))


def hyphen_prefix(verb: Token) -> str:
    """Give the "fast-" of "fast-tracked", which is cut off; else nothing."""
    if verb.i < PREFIX or verb.nbor(-1).text != "-":
        return ""
    prefix = verb.nbor(-PREFIX)
    glued = not prefix.whitespace_ and not verb.nbor(-1).whitespace_
    return f"{prefix.text}-" if glued and prefix.is_alpha else ""


def base_form(verb: Token) -> str:
    """Give a verb's dictionary form, past forms that look like other verbs included.

    With its prefix: "re-open".
    """
    if verb.tag_ == "VBZ" and verb.lower_ in SHORT_IS:
        return "be"  # a quotation mark before it hides it from the lemmas
    known = MAPS["base_of_past_only"].get(verb.lower_)
    if known is None and verb.tag_ in PAST_TAGS:
        known = MAPS["base_of_past"].get(verb.lower_)
    return known or prefix_of(verb).lower() + lemma(verb)


def present(base: str, *, plural: bool) -> str:
    """Give the present form of a verb.

    >>> present("launch", plural=False), present("deny", plural=False)
    ('launches', 'denies')
    >>> present("be", plural=True), present("kill", plural=True)
    ('are', 'kill')
    """
    if plural:
        return "are" if base == "be" else base
    known = MAPS["third_person"].get(base)
    if known:
        return known
    if base.endswith(SIBILANTS):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def is_plural_subject(verb: Token) -> bool:
    """Tell whether a verb's subject is plural, as its form or the subject says.

    Of "the poet and painter was elected and rose" the "was" tells it of both verbs.
    """
    told = _number_told(verb)
    if told is not None:
        return told
    subject = subject_of(verb)
    first = verb.head
    if verb.dep_ == "conj" and subject is not None and subject.head == first:
        told = _number_told(first)
    if told is None and subject is not None and subject.lower_ in LISTS["pairs"]:
        # "The pair had denied it but were jailed"
        beside = (*subject.head.rights, *first.rights, *verb.rights)
        others = (c for c in beside if c.dep_ == "conj")
        told = any(_number_told(one) for one in others) or None
    return subject is not None and (is_plural(subject) if told is None else told)


def _number_told(verb: Token) -> bool | None:
    """Tell whether a verb's form is of several; None where it may be of one too."""
    for form in (verb, *read_verb_group(verb).auxiliaries):
        past = form.lower_ in MAPS["base_of_past_only"]
        known = form.tag_ == "VBZ" and not past
        if form.lower_ in {"is", "was", "has", "does"} or known:
            return False
        if form.lower_ in {"are", "were"} or (form.tag_ == "VBP" and not past):
            return True
    return None


def _negated(group: VerbGroup, *, many: bool) -> str:
    if group.tense in {Tense.PERFECT, Tense.PLUPERFECT}:
        return _joined("have" if many else "has", _not(group), group.head.text)
    base = base_form(group.head)
    if base == "be":
        return _joined("are" if many else "is", _not(group))
    if base == "do" and all(c.dep_ not in OBJECTS for c in group.head.children):
        return _joined("do" if many else "does", _not(group))
    if _not(group) != "not":
        return _joined(_not(group), present(base, plural=many))
    return _joined("do" if many else "does", "not", base)


def _not(group: VerbGroup) -> str:
    return "" if group.negation is None else spelt_out(group.negation)


def _spelt_out(group: VerbGroup) -> str:
    words = [*group.auxiliaries, *qualifiers(group.head)]
    if group.negation is not None:
        words.append(group.negation)
    words = sorted({*words, group.head}, key=lambda token: token.i)
    text = _joined(*map(spelt_out, words))
    return text.replace("can not", "cannot")


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)


def is_plain_past(verb: Token) -> bool:
    """Tell "set" in "met and set a date", which the tagger takes for an infinitive."""
    if verb.tag_ != "VB" or verb.lower_ not in LISTS["same_in_past"]:
        return False
    alone = all(c.dep_ not in HELPING for c in verb.children)
    return alone and verb.dep_ == "conj" and verb.head.tag_ == "VBD"


def tensed(verb: Token) -> Token:
    """Climb from an infinitive to the verb that says whether it happens.

    So from the "stopping" of "tried stopping a car", which may have gone on, and the
    "frozen" of "ordered prices frozen".
    """
    here = verb
    for _ in range(CHAIN_LIMIT):
        infinitive = read_verb_group(here).tense is Tense.NONE and here.tag_ == "VB"
        infinitive = infinitive and not is_plain_past(here)
        infinitive |= here.dep_ == "xcomp" and lemma(here.head) in TRYING
        infinitive |= _is_ordered(here) or _is_joined_infinitive(here)
        if not infinitive or here.head.i == here.i or here.head.pos_ not in VERB_POS:
            return here
        here = here.head
    return here


def _is_joined_infinitive(verb: Token) -> bool:
    """Tell "be damaged" of "caused huts to collapse or be damaged"."""
    helping = [c for c in verb.lefts if c.dep_ in HELPING]
    bare = verb.dep_ == "conj" and verb.head.tag_ == "VB" and bool(helping)
    return bare and helping[0].tag_ == "VB"


def _is_ordered(participle: Token) -> bool:
    """Tell "frozen" of "ordered prices frozen", whom nobody has frozen yet."""
    verb = participle.head
    ordered = participle.dep_ == "xcomp" and lemma(verb) in LISTS["ordering"]
    bare = participle.tag_ == "VBN" and not any(True for _ in participle.lefts)
    objects = (c for c in verb.rights if c.dep_ == "dobj" and c.i < participle.i)
    # "He was ordered detained."
    whom = is_passive(verb) or any(objects)
    return ordered and bare and whom

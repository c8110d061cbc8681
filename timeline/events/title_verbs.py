"""A verb group in, its headline form out: "had been sent" -> "are sent".

Headlines tell the past in the present tense; the future, modals and negation stay, as
they carry the event's status.
"""

from timeline.events.clause import (
    SUBJECTS,
    Tense,
    VerbGroup,
    read_verb_group,
    subject_of,
)
from timeline.events.title_times import OBJECTS, is_close
from timeline.events.word_lists import read_word_lists, read_word_maps
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")
MAPS = read_word_maps("verbs")
SPELT_OUT = {
    "'ll": "will",
    "wo": "will",
    "ca": "can",
    "'d": "would",
    "n't": "not",
    "'ve": "have",
}
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
PLURAL_WORDS = frozenset(
    {"they", "we", "you", "i", "these", "those", "many", "several", "both", "few"}
    | {"police", "people", "some", "most", "others", "all", "dozens", "hundreds"}
)
SAME_IN_PLURAL = frozenset(
    {"fish", "crew", "sheep", "aircraft", "cattle", "spacecraft", "deer", "personnel"}
)
QUANTITIES = frozenset({"number", "handful", "couple", "total", "pair"})
PARTS = frozenset(
    {"most", "some", "all", "half", "third", "thirds", "quarter", "quarters", "rest"}
    | {"majority", "percent", "%"}
)
SIBILANTS = ("s", "x", "z", "ch", "sh", "o")
# From a verb back to what a hyphen joins to it.
PREFIX = 2
VOWELS = "aeiou"
# Relations of a participle to what it tells something of.
REDUCED = frozenset({"acl", "relcl"})
BUSY = SUBJECTS | {"aux", "auxpass", "dobj", "ccomp"}


def headline_verb(verb: Token, *, plural: bool | None = None) -> str:
    """Write a verb with its auxiliaries as a headline does.

    Args:
        verb: The main verb.
        plural: Number of the subject where the caller has replaced it; None reads it
            off the text.
    """
    group = read_verb_group(verb)
    many = is_plural_subject(verb) if plural is None else plural
    if group.tense in {Tense.FUTURE, Tense.MODAL}:
        return _spelt_out(group)
    limits = " ".join(word.lower_ for word in qualifiers(verb))
    state = _is_state(group)
    if not state and _is_bare_participle(group):
        return _joined(_not(group), limits, verb.text)
    passive = group.passive or state or _is_reduced(verb)
    if passive or group.progressive or _been(group):
        return _joined("are" if many else "is", _not(group), limits, verb.text)
    if group.negation is not None:
        return _negated(group, many=many)
    form = present(base_form(verb), plural=many)
    if form in {"is", "are"}:
        return _joined(form, limits)
    return _joined(limits, form)


def qualifiers(verb: Token) -> list[Token]:
    """Give the words before a verb that limit what it says: "allegedly", "nearly"."""
    found: list[Token] = []
    for word in verb.children:
        if word.i > verb.i or word.dep_ not in {"advmod", "preconj"}:
            continue
        no = [child for child in word.children if child.lower_ == "no"]
        if word.lower_ in LISTS["qualifiers"] or no:
            # "no longer"
            found += [*no, word]
    return found


def hyphen_prefix(verb: Token) -> str:
    """Give the "re-" of "re-opened", which the tokenizer cuts off; else nothing."""
    if verb.i < PREFIX or verb.doc[verb.i - 1].text != "-":
        return ""
    prefix = verb.doc[verb.i - PREFIX]
    glued = not prefix.whitespace_ and not verb.doc[verb.i - 1].whitespace_
    return f"{prefix.text}-" if glued and prefix.is_alpha else ""


def base_form(verb: Token) -> str:
    """Give a verb's dictionary form, past forms that look like other verbs included."""
    if verb.tag_ in {"VBD", "VBN"}:
        known = MAPS["base_of_past"].get(verb.lower_)
        if known:
            return known
    return lemma(verb)


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
    """Tell whether a verb's subject is plural, as its form or the subject says."""
    for form in (verb, *read_verb_group(verb).auxiliaries):
        if form.lower_ in {"is", "was", "has", "does"} or form.tag_ == "VBZ":
            return False
        if form.lower_ in {"are", "were"} or form.tag_ == "VBP":
            return True
    subject = subject_of(verb)
    return subject is not None and is_plural(subject)


def is_plural_name(name: str) -> bool:
    """Tell a name that takes a plural verb: "Thames Valley Police"."""
    return name.rpartition(" ")[2].lower() in PLURAL_WORDS


def is_plural(noun: Token) -> bool:
    """Tell whether a noun phrase is plural: its noun, a number, or "A and B"."""
    noun = _part_of(noun) or noun
    if noun.tag_ in PLURAL_TAGS and noun.lower_ not in PLURAL_WORDS:
        return not _is_one_name(noun)
    number = noun.tag_ == "CD" and noun.lower_ not in {"one", "1"}
    if number or noun.lower_ in PLURAL_WORDS:
        return True
    if _counts_several(noun) or _is_counted(noun):
        return True
    # Of "guests and a singer who sang" only the singer sang.
    if _is_one_bearer(noun):
        return False
    return noun.dep_ != "conj" and any(
        child.lower_ == "and"
        for joined in noun.conjuncts
        for child in (*noun.children, *joined.children)
    )


def is_collective(noun: Token) -> bool:
    """Tell a body of people that "they" may mean: "the council", "the ministry"."""
    body = noun.ent_type_ == "ORG" and noun.tag_ in {"NNP", "NNPS"}
    return body or (noun.tag_ == "NN" and noun.lower_ in LISTS["bodies"])


def _part_of(noun: Token) -> Token | None:
    """Give "town" for "most" in "most of the town": a part is what the whole is."""
    if noun.lower_ not in PARTS:
        return None
    of = (child for child in noun.children if child.lower_ == "of")
    wholes = (c for one in of for c in one.children if c.dep_ == "pobj")
    return next((whole for whole in wholes if whole.tag_ not in {"WDT", "WP"}), None)


def _is_counted(noun: Token) -> bool:
    """Tell "800 exotic fish" from "a fish", by the number before it."""
    if noun.lower_ not in SAME_IN_PLURAL:
        return False
    numbers = (c for c in noun.children if c.dep_ == "nummod" and c.i < noun.i)
    return any(number.lower_ not in {"one", "1"} for number in numbers)


def _is_one_bearer(noun: Token) -> bool:
    """Tell "the founder and owner, Ana Ruiz"; not "the founder and the owner"."""
    named = any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in noun.children)
    others = (c for joined in noun.conjuncts for c in joined.children)
    return named and all(c.dep_ not in {"det", "poss"} for c in others)


def _is_one_name(noun: Token) -> bool:
    """Tell "Hicks" and "United Nations"; not "the Turpins", a family or a team."""
    if noun.lower_ in LISTS["people"]:
        return False
    if noun.ent_type_ == "GPE":
        return noun.tag_ == "NNPS"
    if noun.ent_type_ not in {"PERSON", "ORG"}:
        return False
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    return before != {"the"} and (noun.ent_type_ == "PERSON" or noun.tag_ == "NNPS")


def _counts_several(noun: Token) -> bool:
    """Tell "a number of celebrities"; not "the number of visitors"."""
    if noun.lower_ not in QUANTITIES:
        return False
    children = {child.lower_: child for child in noun.children}
    if "of" not in children or "the" in children:
        return False
    return any(child.tag_ in PLURAL_TAGS for child in children["of"].children)


def _is_bare_participle(group: VerbGroup) -> bool:
    """Tell "thirty injured", which may be a participle or a past tense."""
    verb = group.head
    if verb.tag_ != "VBN" or group.auxiliaries:
        return False
    if verb.dep_ in REDUCED:
        return _may_be_past(verb)
    return all(child.dep_ != "agent" for child in verb.children)


def _may_be_past(participle: Token) -> bool:
    """Tell "the band reunited in May.", where the parser finds no verb but that.

    Also "one man sprayed the thief with water"; not "a man given water".
    """
    if lemma(participle) in LISTS["giving"]:
        return False
    if any(child.dep_ == "dobj" for child in participle.children):
        return True
    after = participle.right_edge.i + 1
    ends = after >= len(participle.doc) or participle.doc[after].tag_ == "."
    return participle.head.dep_ == "ROOT" and (ends or is_close(participle))


def _is_state(group: VerbGroup) -> bool:
    """Tell "with talks pushed back", "saw guests locked in", where nobody pushes."""
    verb = group.head
    if verb.tag_ not in {"VBD", "VBN"} or group.auxiliaries:
        return False
    if any(child.dep_ in {"dobj", "ccomp", "agent"} for child in verb.children):
        return False
    marks = {child.lower_ for child in verb.children if child.dep_ == "mark"}
    seen = verb.dep_ == "ccomp" and lemma(verb.head) in LISTS["of_states"]
    seen = seen and verb.head.i < verb.i
    return "with" in marks or (seen and not marks)


def _is_reduced(verb: Token) -> bool:
    """Tell "a commission set up in May", a relative clause without its pronoun."""
    if verb.tag_ not in {"VBN", "VBD"} or verb.dep_ not in REDUCED:
        return False
    if any(child.dep_ in BUSY for child in verb.children):
        return False
    if verb.tag_ == "VBN":
        return True
    objects = any(child.dep_ in OBJECTS for child in verb.children)
    return verb.dep_ == "acl" and is_close(verb) and not objects


def _been(group: VerbGroup) -> bool:
    return group.head.tag_ == "VBG" and any(
        aux.lower_ == "been" for aux in group.auxiliaries
    )


def _negated(group: VerbGroup, *, many: bool) -> str:
    if group.tense in {Tense.PERFECT, Tense.PLUPERFECT}:
        return _joined("have" if many else "has", _not(group), group.head.text)
    base = base_form(group.head)
    if base == "be":
        return _joined("are" if many else "is", _not(group))
    if _not(group) != "not":
        return _joined(_not(group), present(base, plural=many))
    return _joined("do" if many else "does", "not", base)


def _not(group: VerbGroup) -> str:
    if group.negation is None:
        return ""
    return SPELT_OUT.get(group.negation.lower_, group.negation.lower_)


def _spelt_out(group: VerbGroup) -> str:
    words = [*group.auxiliaries, *qualifiers(group.head)]
    if group.negation is not None:
        words.append(group.negation)
    words = sorted({*words, group.head}, key=lambda token: token.i)
    text = _joined(*(SPELT_OUT.get(word.lower_, word.lower_) for word in words))
    return text.replace("can not", "cannot")


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)

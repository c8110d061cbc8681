"""A participle in, whether the passive that it stands beside is its own as well, out.

"Was seized but then freed", "was taken away, asked for hours and held", "built in Lund
and rebuilt in Bern, the ship sank": a form that may be a past tense is passive there.
"""

from timeline.events.antecedents import is_person_noun
from timeline.events.clause import SUBJECTS, is_behind_comma, is_passive, rolls_over
from timeline.events.titles.phrase.times import is_temporal
from timeline.events.word_lists import read_word_lists
from timeline.language import HELPING, PAST_TAGS, Token, lemma, once_a_word

LISTS = read_word_lists("titles")
NEEDING = LISTS["needing_object"] | LISTS["never_alone"]
# Relations of what a passive of two verbs has no second time.
BUSY = SUBJECTS | HELPING | {"dobj", "ccomp"}


def shares_passive(verb: Token) -> bool:
    """Tell "were seized but then freed", whose second verb looks like a past tense."""
    first = verb.head
    if is_told_by_front(verb) or is_joined_in_aside(verb) or _is_rushed(verb):
        return True
    if verb.tag_ != "VBD" or verb.dep_ != "conj":
        return False
    if not is_passive(first):
        return False
    surely = _is_made_so(verb) or _shares_be(verb) or _is_gifted(verb)
    surely |= _is_left_hurt(verb) or _is_let_in(verb) or _is_told_that(verb)
    if surely or verb.lower_ in LISTS["only_participles"]:
        return True
    told = (child for child in verb.children if not is_temporal(child))
    if any(child.dep_ in BUSY for child in told):
        return False
    by = any(child.dep_ == "agent" for child in verb.children)
    off = next((c.lower_ for c in verb.rights if c.dep_ == "prt"), "")
    needing = lemma(verb) in NEEDING or f"{lemma(verb)} {off}" in NEEDING
    needing &= not rolls_over(verb)
    return by or needing


@once_a_word
def done_then(verb: Token) -> Token | None:
    """Give "defused" of "was found and defused", as "was found" alone says little.

    None for verbs that say something alone, or where they were found somewhere.
    """
    after = [c for c in verb.rights if not is_temporal(c) and not c.is_punct]
    if [c.dep_ for c in after] != ["cc", "conj"] or not is_passive(verb):
        return None
    joint, fellow = after
    near = joint.lower_ == "and" and fellow.i == joint.i + 1 == verb.i + 2
    bare = fellow.tag_ == "VBN" and not any(c.dep_ in BUSY for c in fellow.children)
    return fellow if near and bare and lemma(verb) in LISTS["clause_taking"] else None


def _is_rushed(verb: Token) -> bool:
    """Tell "rushed to hospital", and "was freed and rushed to the hospital".

    Not "relatives rushed to the hospital".
    """
    first = verb.head if verb.dep_ == "conj" else verb
    after = [c for c in verb.rights if c.lower_ == "to"]
    wards = (w for to in after for w in to.rights if w.lower_ in LISTS["hospitals"])
    brought = any(
        all(c.dep_ not in {"det", "poss"} for c in ward.lefts) or is_passive(first)
        for ward in wards
    )
    return verb.tag_ in PAST_TAGS and lemma(verb) in LISTS["rushing"] and brought


def _shares_be(verb: Token) -> bool:
    """Tell "raided" of "his house was burned down and his office raided on Monday".

    Not "was held and his brother fled", nor "was held, and his brother raided it".
    """
    doc, own = verb.doc, [c for c in verb.children if c.dep_ in SUBJECTS]
    joined = len(own) == 1 and doc[own[0].left_edge.i - 1].lower_ == "and"
    joined = joined and own[0].tag_ != "PRP"  # "was rammed and it overturned"
    joined = joined and verb.i == own[0].right_edge.i + 1 and is_passive(verb.head)
    needed = (c for c in verb.children if c not in own and not is_temporal(c))
    alone = all(c.dep_ in {"agent", "punct", "cc", "conj"} for c in needed)
    if not joined or not alone or doc[own[0].left_edge.i - 2].text == ",":
        return False
    return lemma(verb) in NEEDING


def is_joined_in_aside(verb: Token) -> bool:
    """Tell "rebuilt" of "the line, opened in 1911 and rebuilt in 1970, will close".

    No finite verb has a place between the commas.
    """
    first, doc = verb.head, verb.doc
    if verb.tag_ not in PAST_TAGS or (verb.dep_, first.dep_) != ("conj", "acl"):
        return False
    if first.tag_ != "VBN" or first.head.i > first.i:
        return False
    opened = is_behind_comma(first)
    closed = doc[first.right_edge.i + 1 : first.right_edge.i + 2].text == ","
    alone = all(c.dep_ not in BUSY for c in verb.children)
    return opened and closed and alone and first.head.head.i > verb.i


def _is_told_that(verb: Token) -> bool:
    """Tell "was fined and warned that it would lose its licence": nobody is warned."""
    whom = any(c.dep_ in SUBJECTS | HELPING | {"dobj", "dative"} for c in verb.children)
    that = any(c.dep_ == "ccomp" for c in verb.rights)
    return lemma(verb) in LISTS["telling_whom"] and that and not whom


def _is_left_hurt(verb: Token) -> bool:
    """Tell "left" of "was beaten and left in a pool of blood"; not "and left Lund"."""
    bare = all(c.dep_ not in BUSY for c in verb.children)
    placed = any(c.dep_ == "prep" and not is_temporal(c) for c in verb.rights)
    hurt = lemma(verb.head) in LISTS["hurting"]
    return verb.lower_ == "left" and bare and placed and hurt


def _is_made_so(verb: Token) -> bool:
    """Tell "made public" of "were stolen and made public"; not "made a fuss"."""
    after = verb.doc[verb.i + 1 : verb.i + 2]
    # "Was blocked and declared extremist"
    judged = lemma(verb) in LISTS["making_so"] - {"make", "find"}
    return lemma(verb) in LISTS["making_so"] and any(
        (word.pos_ == "ADJ" or (judged and is_person_noun(word))) and word.head == verb
        for word in after
    )


def _is_gifted(verb: Token) -> bool:
    """Tell "granted" of "was held and granted bail"; not "was held and gave a talk"."""
    own = any(c.dep_ in SUBJECTS | HELPING | {"prt", "dative"} for c in verb.children)
    return lemma(verb) in LISTS["given_by_courts"] and is_passive(verb.head) and not own


def _is_let_in(verb: Token) -> bool:
    """Tell "was elected and admitted to the Guild"; not "was held and admitted to it".

    Who admits a theft, or to a theft, is let in nowhere.
    """
    led = (c for c in verb.rights if c.lower_ == "to" and c.dep_ == "prep")
    where = (w for to in led for w in to.rights if w.dep_ == "pobj")
    return lemma(verb) in LISTS["letting_in"] and any(
        w.tag_ == "NNP" or w.lower_ in LISTS["hospitals"] | LISTS["wards"]
        for w in where
    )


def is_in_passive_run(verb: Token) -> bool:
    """Tell "asked" and "held" in "was taken away, asked for hours and held"."""
    first = verb.head if verb.dep_ == "conj" else verb
    if (
        first.dep_ != "advcl"
        or verb.tag_ not in PAST_TAGS
        or first.tag_ not in PAST_TAGS
    ):
        return False
    own = (*first.children, *verb.children)
    if any(c.dep_ in BUSY | {"mark"} for c in own) or first.i < first.head.i:
        return False
    joined = any(c.dep_ == "conj" and c.tag_ in PAST_TAGS for c in first.children)
    return joined and is_next_passive(first)


def is_next_passive(verb: Token) -> bool:
    """Tell "asked" of "was taken away, asked for hours" by the one comma before it."""
    first, doc = verb.head, verb.doc
    commas = [w.i for w in doc[first.i : max(verb.i, first.i)] if w.text == ","]
    able = lemma(verb) not in LISTS["without_object"]
    return able and commas == [verb.left_edge.i - 1] and is_passive(first)


def is_fronted(participle: Token) -> bool:
    """Tell "built" in "built in Lund, the ship sank", and what is joined to it."""
    first = participle.head if participle.dep_ == "conj" else participle
    own = (*first.children, *participle.children)
    bare = all(child.dep_ not in SUBJECTS | HELPING | {"mark"} for child in own)
    before = first.dep_ == "advcl" and participle.i < first.head.i
    return first.tag_ == "VBN" and participle.tag_ in PAST_TAGS and bare and before


def is_told_by_front(participle: Token) -> bool:
    """Tell "built in 1960, the ship sank", where the ship is built.

    Not "asked in May, the clerk lied", where "asked" leads to what was said.
    """
    # "First performed in 1960, the play won": it did not perform.
    first = any(child.lower_ in LISTS["before_done"] for child in participle.lefts)
    needing = first or lemma(participle) in NEEDING
    # "Offered a post in 1979, she left": it was offered her.
    given = [c for c in participle.rights if c.dep_ == "dobj"][:1]
    needing |= bool(given) and lemma(participle) in LISTS["giving"]
    return is_fronted(participle) and needing

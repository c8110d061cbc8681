"""Clauses that the parser hangs on the noun before them in, hung where they belong out.

In "a strike by teachers, which shut nine schools" the strike shut them, and in "a plan
to build a hall, drawn up in May," the plan was drawn up. In "sent a letter dated 4 May
to the council" no more than the day tells when it is dated.
"""

from spacy.tokens import Token

from timeline.language.heads import Head
from timeline.language.token import (
    NOUN_CLAUSES,
    NOUN_SUBJECTS,
    NOUN_TAGS,
    TIME_LABELS,
)
from timeline.language.words import mend_words

WHICH, DATED = "which", "dated"


def of_thing(clause: Token) -> dict[int, Head]:
    """Mend "a strike by teachers, which shut nine schools": no people are a "which".

    So with "a letter to Ana Ruiz, which he signed" and "sent a letter to Ana Ruiz".
    """
    people = clause.head
    asking = any(c.lower_ == WHICH and c.i > people.i for c in clause.lefts)
    named = people.ent_type_ == "PERSON"
    if not asking or not (named or people.lower_ in mend_words()["people"]):
        return {}
    while people.dep_ == "conj":
        people = people.head
    link, thing = people.head, people.head.head
    if people.dep_ != "pobj" or link.dep_ not in {"prep", "dative"}:
        return {}
    if thing.pos_ == "VERB":
        things = [c for c in thing.rights if c.dep_ == "dobj" and c.i < link.i]
        thing = things[0] if things else thing
    told = thing.tag_ in NOUN_TAGS and thing.lower_ not in mend_words()["people"]
    told &= not named or thing.lower_ in mend_words()["written"]
    return {clause.i: (thing.i, clause.dep_)} if told else {}


def of_plan(drawn: Token) -> dict[int, Head]:
    """Mend "A plan to build a hall, drawn up in May, failed": no hall is drawn up."""
    hall, doc = drawn.head, drawn.doc
    first, end = drawn.left_edge.i, drawn.right_edge.i + 1
    commas = [doc[max(first - 1, 0)].text, doc[end : end + 1].text] == [",", ","]
    if drawn.tag_ != "VBN" or not commas or hall.i > drawn.i:
        return {}
    for above in hall.ancestors:
        plan = above.head
        to = above.dep_ in NOUN_CLAUSES and any(c.tag_ == "TO" for c in above.lefts)
        if to and plan.dep_ in NOUN_SUBJECTS and plan.right_edge.i in {end - 1, end}:
            return {drawn.i: (plan.i, "acl")}
    return {}


def of_letter(dated: Token) -> dict[int, Head]:
    """Mend "a letter dated 4 May to the council": the letter is to the council.

    So "warned in a letter dated 4 May that it leaked", which says what was warned of.
    """
    rest = [*dated.rights]
    if dated.lower_ != DATED or not rest or rest[0].ent_type_ not in TIME_LABELS:
        return {}
    noun, link = dated.head, dated.head.head
    told = link.head if link.dep_ == "prep" and link.head.pos_ == "VERB" else None
    heads: dict[int, Head] = {}
    for word in rest[1:]:
        if word.dep_ == "prep":
            heads[word.i] = (noun.i, "prep")
        elif word.dep_ == "ccomp" and told is not None:
            heads[word.i] = (told.i, "ccomp")
    return heads

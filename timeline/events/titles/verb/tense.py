"""The article's own words for an event in, how a headline writes its verbs out.

"The court issued an opinion on the stay" is told in the present, as all that happened
is, where the words begin with the verb's own subject; else the words stay.
"""

from collections.abc import Sequence

from timeline.events.clause import SUBJECTS, read_verb_group, subject_of
from timeline.events.titles.verb.actives import HAVE, goes_on
from timeline.events.titles.verb.doubt import SPEAKERS
from timeline.events.titles.verb.joints import claim_above
from timeline.events.titles.verb.participles import is_bare_participle, is_participle
from timeline.events.titles.verb.verbs import (
    base_form,
    is_plural_subject,
    present,
    qualifiers,
)
from timeline.language import HELPING, Token, lemma

BE = {"was": "is", "were": "are"}
# Who says "I" is quoted, and speaks in the past.


def in_present(tokens: Sequence[Token]) -> dict[int, str]:
    """Give the present forms of the past verbs that own words tell, by their places.

    Empty where the words do not begin with the subject of a past tense, or where a
    verb that is joined to it could not be told in the present as well.

    Args:
        tokens: The words in text order.
    """
    verb = _first_verb(tokens)
    if verb is None or claim_above(verb) is not None:
        return {}
    kept = {token.i for token in tokens}
    chain = [verb]
    for first in chain:
        chain += [c for c in first.children if c.dep_ == "conj" and c.i in kept]
    forms: dict[int, str] = {}
    for one in chain:
        form = _present_of(one, verb, kept)
        if form is None:
            return {}
        forms.update(form)
    for aside in verb.children:
        # "Novak, they claimed, fled"
        if aside.dep_ == "parataxis" and aside.tag_ == "VBD" and aside.i in kept:
            plural = is_plural_subject(aside)
            forms[aside.i] = present(base_form(aside), plural=plural)
            chain.append(aside)
    told = {token.i for token in chain}
    return {} if any(_is_loose(one, told) for one in tokens) else forms


def _is_loose(word: Token, told: set[int]) -> bool:
    """Tell a past tense that is joined to none of those told, as far as is known."""
    if word.i in told or word.pos_ != "VERB":
        return False
    if any(c.dep_ in SUBJECTS | HELPING for c in word.children):
        return False
    joined = word.nbor(-1).dep_ == "cc"
    if word.dep_ == "conj" and word.head.dep_ == "xcomp":
        return False  # "reported stolen or lost"
    past = word.tag_ == "VBD" and word.dep_ not in {"acl", "amod", "relcl"}
    return past or (joined and word.tag_ == "VBN")


def _first_verb(tokens: Sequence[Token]) -> Token | None:
    """Give the verb whose own subject opens the words."""
    start = tokens[0].i if tokens else 0
    for token in tokens[1:]:
        for child in token.children:
            opens = child.left_edge.i <= start <= child.i < token.i
            if child.dep_ in SUBJECTS and opens and token.pos_ == "VERB":
                near = start - child.left_edge.i <= 1
                spoken = child.lower_ in SPEAKERS
                return token if near and not spoken else None
        # "A tug, which was sold": told of the tug without its "which".
        opens = token.dep_ == "relcl" and token.head.i in {start, start + 1}
        own = [c for c in token.children if c.dep_ in SUBJECTS]
        if opens and own and own[0].tag_ in {"WDT", "WP"} and own[0] not in tokens:
            return token
    return None


def _present_of(verb: Token, first: Token, kept: set[int]) -> dict[int, str] | None:
    """Give the present form of a past tense; None for other forms."""
    helping = [c for c in verb.children if c.dep_ in HELPING]
    if verb.lower_ == "aged":
        return None
    if verb != first and any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    if helping:
        return _with_helping(verb, first, helping, kept)
    shares = verb != first and verb.tag_ == first.tag_ == "VBN"
    if shares:
        return {}
    past = verb.tag_ == "VBD" or (verb == first and _is_surely_past(verb))
    past = past or (verb != first and goes_on(verb) and verb.lower_ != lemma(verb))
    if not past or is_participle(verb) or qualifiers(verb):
        return None
    plural = is_plural_subject(first) and not _has_lost_fellows(first, kept)
    return {verb.i: present(base_form(verb), plural=plural)}


def _is_surely_past(verb: Token) -> bool:
    """Tell "called" of "the union called for a strike", tagged as a participle."""
    group = read_verb_group(verb)
    return verb.tag_ == "VBN" and not (group.passive or is_bare_participle(group))


def _with_helping(
    verb: Token, first: Token, helping: list[Token], kept: set[int]
) -> dict[int, str] | None:
    """Give "is sold" for "was sold" and "has been sold", "sells" for "has sold"."""
    forms = [one.lower_ for one in helping]
    if any(one.i not in kept for one in helping) or qualifiers(verb):
        return None
    if len(forms) == 1 and forms[0] in BE and verb.tag_ in {"VBN", "VBG"}:
        return {helping[0].i: BE[forms[0]]}
    if forms[0] not in HAVE or verb.tag_ != "VBN" or _goes_on(verb):
        return None
    plural = is_plural_subject(first)
    if forms[1:] == ["been"]:
        return {helping[0].i: "are" if plural else "is", helping[1].i: ""}
    return {helping[0].i: "", verb.i: present(base_form(verb), plural=plural)}


def _goes_on(verb: Token) -> bool:
    """Tell "has been shown since May", and "has not been shown"."""
    return any(c.dep_ == "neg" or c.lower_ == "since" for c in verb.children)


def _has_lost_fellows(verb: Token, kept: set[int]) -> bool:
    """Tell "the board" of "the board (SB) and the agency (SA) began", told alone."""
    subject = subject_of(verb)
    if subject is None or subject.tag_ not in {"NN", "NNP"}:
        return False
    fellows = list(subject.conjuncts)
    return bool(fellows) and all(one.i not in kept for one in fellows)

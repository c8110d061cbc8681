"""Verbs whose past looks like their dictionary form in, the form that is meant out.

In "it would cut 300 jobs and shut its plant" the tagger takes "shut" for a past tense,
as if the plant were shut already.
"""

from spacy.tokens import Doc, Token

from timeline.language.forms import dictionary_form

PAST = frozenset({"VBD", "VBN"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def mend_tenses(doc: Doc) -> None:
    """Let what "and" joins to a verb after a modal be an infinitive as well, in place.

    Not what has a subject or an auxiliary of its own, nor what a comma sets apart.
    """
    for token in doc:
        if token.tag_ in PAST and token.dep_ == "conj" and _shares_modal(token):
            token.tag_ = "VB"


def _shares_modal(verb: Token) -> bool:
    first = verb.head
    if first.tag_ != "VB" or all(c.tag_ != "MD" for c in first.children):
        return False
    joint = verb.nbor(-1)
    if joint.dep_ != "cc" or joint.head.i != first.i or joint.nbor(-1).text == ",":
        return False
    own = any(c.dep_ in SUBJECTS | {"aux", "auxpass"} for c in verb.children)
    return not own and dictionary_form(verb.lower_, "verb") == verb.lower_

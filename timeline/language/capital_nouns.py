"""Plurals that begin a sentence, which the tagger takes for names, set right in place.

"Tributes came in" tells of tributes, in no country of that name.
"""

from spacy.tokens import Doc, Token

from timeline.language.beside import word_before
from timeline.language.forms import dictionary_form
from timeline.language.having import having
from timeline.language.words import is_hour

# What a plural of the dictionary may have been taken for; "Hicks" is a person.
PLACES = frozenset({"FAC", "GPE", "LOC"})


def mend_capital_nouns(doc: Doc) -> None:
    """Let the "Tributes" of "Tributes came in" be nouns, and no name."""
    words = [word for word in having(doc, "TAG", ["NNPS"]) if _is_noun(word)]
    if not words:
        return
    for word in words:
        word.tag_, word.pos_ = "NNS", "NOUN"
    places = {word.i for word in words}
    doc.set_ents(
        [ent for ent in doc.ents if places.isdisjoint(range(ent.start, ent.end))],
        default="outside",
    )


def _is_noun(word: Token) -> bool:
    """Tell a plural that stands alone at the head of its sentence.

    Its form is one of a dictionary, which "Maldives" is not.
    """
    opens = _is_of_post(word) or _opens_alone(word)
    return opens and dictionary_form(word.lower_, "noun") != word.lower_


def _opens_alone(word: Token) -> bool:
    alone = word.left_edge == word and not any(c.tag_ == "NNP" for c in word.children)
    named = word.ent_type_ not in PLACES or _is_long(word)
    return bool(word.is_sent_start) and alone and not named


def _is_of_post(word: Token) -> bool:
    """Tell the "Schools" of "09:30 Schools will close", taken for a name."""
    hour = word_before(word)
    if hour is None or not hour.is_sent_start or not _goes_on(word):
        return False
    return is_hour(hour.text)


def _goes_on(word: Token) -> bool:
    """Tell "Schools across Lund" and "Schools will close" from "Hicks scored"."""
    return any(one.tag_ in {"IN", "MD"} for one in word.doc[word.i + 1 : word.i + 2])


def _is_long(word: Token) -> bool:
    """Tell a name of several words."""
    near = word.doc[word.i + 1 : word.i + 2]
    return any(one.ent_iob_ == "I" for one in near)

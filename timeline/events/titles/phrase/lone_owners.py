"""Words of a title in, the same without a "their" that is nobody's in it out.

In "Slide buries their village" the slide owns none, and whose it is the title does not
tell: "Slide buries village" says as much. So "its" of "Pirates hold its crew".
"""

from collections.abc import Sequence

from timeline.events.antecedents import is_person_noun
from timeline.events.titles.phrase.number import is_collective, is_plural
from timeline.events.titles.words import Word
from timeline.language import PLURAL_TAGS, Doc, Token

OF_ONE = frozenset({"his", "her"})
OF_MANY = frozenset({"their"})
OF_THING = frozenset({"its"})
PLURAL_FORMS = frozenset({"are", "have", "do"})
NAMED = frozenset({"PRP", "NN", "NNS", "NNP", "NNPS"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
# "On their own", "in their twenties"
BOUND = frozenset({"own"})


def without_lone_owners(words: Sequence[Word], doc: Doc) -> list[Word]:
    """Drop "his", "their" and "its" where no word before them may be the owner's.

    Args:
        words: The title's words in their order.
        doc: The parsed article that they are from.
    """
    kept: list[Word] = []
    for place, word in enumerate(words):
        after = words[place + 1 : place + 2]
        if place and after and _is_lone(doc[word.place], word, kept, doc):
            bound = after[0].text.lower() in BOUND or after[0].text[:1].isdigit()
            if not bound and doc[after[0].place].pos_ in {"NOUN", "ADJ", "PROPN"}:
                continue
        kept.append(word)
    return kept


def _is_lone(owner: Token, word: Word, before: Sequence[Word], doc: Doc) -> bool:
    """Tell "their" with nothing before it that is of several, nor a body or a name."""
    text = word.text.lower()
    known = OF_ONE | OF_MANY | OF_THING
    if owner.tag_ != "PRP$" or owner.lower_ != text or text not in known:
        return False
    told = [(one, doc[one.place]) for one in before]
    if any(_is_named(one, token) for one, token in told):
        return False
    nouns = [token for _, token in told if token.pos_ in NOMINAL]
    if any(noun.pos_ in {"PRON", "PROPN"} or noun.ent_type_ for noun in nouns):
        return False
    if text in OF_THING:
        owners = [one.tag_ in PLURAL_TAGS or is_person_noun(one) for one in nouns]
        return bool(nouns) and all(owners)
    if any(is_person_noun(noun) or is_plural(noun) for noun in nouns):
        return False
    several = any(one.text.partition(" ")[0] in PLURAL_FORMS for one in before)
    return text in OF_ONE or not (several or any(map(is_collective, nouns)))


def _is_named(word: Word, token: Token) -> bool:
    """Tell a name in the place of "she" or "the actress"."""
    return token.tag_ in NAMED and word.text.lower() != token.lower_

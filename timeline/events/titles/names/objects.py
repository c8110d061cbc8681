"""A title's words in, the same with a noun for a "them" that tells nobody out.

"Two boys fell into a river, and a guard rescued them" is told by itself as "Guard
rescues two boys". Only the subject that the sentence has told before is looked at, or
the one that it comes to, and only where no other noun before the pronoun fits. What
somebody did to something before is what they do next to "it": "seized a mill and
burned it down".
"""

from collections.abc import Iterator, Sequence

from timeline.events.antecedents import is_person_noun
from timeline.events.clause import NOUNS, SUBJECTS, subject_of
from timeline.events.titles.names.acted_on import (
    ARGUMENTS,
    acted_on_before,
    person_before,
    several_before,
)
from timeline.events.titles.names.fitting import is_of_gender
from timeline.events.titles.names.persons import is_someone
from timeline.events.titles.names.pronouns import is_in_quotation
from timeline.events.titles.phrase.cores import core_of
from timeline.events.titles.phrase.loose import ARTICLES
from timeline.events.titles.phrase.number import is_plural
from timeline.events.titles.words import Word
from timeline.language import Doc, Token

OF_ONE = frozenset({"him", "her"})
OF_MANY = "them"
OBJECTS = OF_ONE | {OF_MANY, "it"}
TIMES = frozenset({"DATE", "TIME", "MONEY", "PERCENT"})
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
LINKED = frozenset({"conj", "advcl", "ccomp"})
FORMS = {OF_MANY: "they", "him": "he", "her": "she"}
STEPS = 3
LONGEST = 4  # words of a noun
DETERMINING = frozenset({"CD", "DT", "WP$", "POS"})
OWNERS = frozenset({"his", "her", "its", "their"})


def with_objects(words: Sequence[Word], doc: Doc) -> list[Word]:
    """Put the noun for a "them", "him" or "her" that nothing before it tells.

    Args:
        words: The title's words in their order.
        doc: The article.
    """
    told = list(words)
    places = {word.place for word in told}
    for at, word in enumerate(told):
        token = doc[word.place]
        if word.text != token.text or token.lower_ not in OBJECTS:
            continue
        several = several_before(token)
        noun = several or _noun_meant(token) or acted_on_before(token)
        noun = noun or person_before(token)
        if noun is None or noun.i in places:
            continue
        left = ARTICLES | (OWNERS if several is not None else set())
        core = [one for one in core_of(noun) if one.lower_ not in left]
        if 0 < len(core) <= LONGEST:
            text = "".join(_plain(one) + one.whitespace_ for one in core)
            counted = any(one.tag_ in DETERMINING for one in core)
            text = text if several is None or counted else f"the {text}"
            told[at] = Word(word.zone, word.place, text.strip())
    return told


def _plain(word: Token) -> str:
    """Write "Two" as "two", but no name in small letters."""
    name = word.pos_ == "PROPN" or word.ent_type_ in NAMES
    return word.lower_ if word.is_sent_start and not name else word.text


def _noun_meant(pronoun: Token) -> Token | None:
    """Give "boys" for "them" in "two boys fell, and a guard rescued them"."""
    verb, suffers = pronoun.head, pronoun.dep_ == "dobj"
    if pronoun.lower_ in OF_ONE and verb.pos_ == "ADJ" and verb.dep_ == "ccomp":
        verb, suffers = verb.head, True  # "found him guilty"
    own = subject_of(verb)
    if not suffers or own is None or is_in_quotation(pronoun):
        return None
    before = _done_to_before(verb)
    if before is not None and _fits(pronoun, before):
        return before
    if pronoun.lower_ not in FORMS:
        return None
    for noun in _subjects_beside(verb):
        if noun != own and noun.tag_ in NOUNS and _alone(pronoun, noun, own):
            return noun
    return None


def _done_to_before(verb: Token) -> Token | None:
    """Give "mill" for "burned" in "seized a mill and burned it down".

    None where the verb before was done to nobody, or to several things.
    """
    first = verb.head
    if verb.dep_ != "conj" or any(c.dep_ in SUBJECTS for c in verb.lefts):
        first = _told_of_subject(verb) or verb
    if first == verb:
        return None
    done_to = [c for c in first.rights if c.dep_ == "dobj" and c.i < verb.i]
    led = any(c.dep_ == "prep" and not _tells_where(c) for c in first.rights)
    alone = len(done_to) == 1 and not led
    return done_to[0] if alone and done_to[0].tag_ in NOUNS else None


def _told_of_subject(verb: Token) -> Token | None:
    """Give "tabled" of "the party, which had tabled a motion, withdrew it"."""
    own = subject_of(verb)
    about = [] if own is None else [c for c in own.rights if c.dep_ == "relcl"]
    return about[0] if len(about) == 1 and about[0].i < verb.i else None


def _tells_where(prep: Token) -> bool:
    """Tell "on Friday", "in Bunia": what they lead is not what is done something to."""
    led = [c for c in prep.rights if c.dep_ == "pobj"]
    return all(c.ent_type_ in TIMES | {"GPE", "LOC"} for c in led)


def _subjects_beside(verb: Token) -> Iterator[Token]:
    """Give the subject of the clause that a verb's clause follows, or goes before."""
    while verb.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in verb.lefts):
        verb = verb.head  # "a robber hit and robbed him"
    for _ in range(STEPS):
        above = verb.head
        if verb.dep_ not in LINKED or above.i == verb.i:
            return
        if any(word.text == ";" for word in verb.doc[verb.i : above.i]):
            return  # "a guard hit him; the cook fled"
        subject = subject_of(above)
        if subject is not None and subject.pos_ != "PRON":
            yield subject
            return
        verb = above  # "a clerk says she is sad after a robber hit her"


def _alone(pronoun: Token, noun: Token, own: Token) -> bool:
    """Tell whether a noun fits a pronoun, and no other of its sentence before it."""
    words = pronoun.doc[pronoun.sent.start : pronoun.i]
    others = [w for w in words if w.dep_ in ARGUMENTS and w not in {noun, own}]
    same = {pronoun.lower_, FORMS[pronoun.lower_]}
    rivals = (
        w.lower_ not in same if w.pos_ == "PRON" else _fits(pronoun, w) for w in others
    )
    return _fits(pronoun, noun) and not any(rivals)


def _fits(pronoun: Token, noun: Token) -> bool:
    """Tell whether a noun is of the number and kind of a pronoun: "boys" of "them"."""
    if noun.tag_ not in NOUNS or noun.ent_type_ in TIMES:
        return False
    if pronoun.lower_ == OF_MANY:
        return is_plural(noun)
    if pronoun.lower_ not in OF_ONE:
        return not is_plural(noun) and not is_someone(noun)
    person = noun.ent_type_ == "PERSON" or is_person_noun(noun)
    return person and not is_plural(noun) and is_of_gender(noun, pronoun)

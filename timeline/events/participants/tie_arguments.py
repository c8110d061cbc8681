"""A predicate in, the words that say who acts and who is acted on out."""

from timeline.actors.words import word_lists
from timeline.events.antecedents import is_person_noun
from timeline.events.clause import REAL_SUBJECTS, RELATIVE
from timeline.events.word_lists import read_word_lists
from timeline.language import HELPING, Token, lemma

OBJECTS = frozenset({"dobj", "nsubjpass", "dative"})
# Clauses without a subject of their own take that of the clause above.
SHARING = frozenset(
    {"xcomp", "conj", "advcl", "ccomp", "acl", "relcl", "pcomp"},
)
TOWARDS = frozenset({"of", "on", "against", "with", "to"})
BEFORE_NOUN = frozenset({"compound", "nmod"})
FLOWN = read_word_lists("participants")["flown"]
DONE = read_word_lists("participants")["done_not_said"]
CLAUSES_UP = 4
HAVING = frozenset({"get", "have"})
NAME, NOBODY = "NAME", "-"
ADDING = read_word_lists("participants")["adding"]
WRITE, LETTERS = "write", read_word_lists("participants")["letters"]
RECEIVE, GUESTS = "receive", frozenset({"her", "him", "them"})


def is_person(noun: Token) -> bool:
    """Tell a noun for a person, by the lists of actors too: "widow", "judge"."""
    return is_person_noun(noun) or lemma(noun) in word_lists().person_nouns


def is_had_done(verb: Token) -> bool:
    """Tell "had him removed" and "got her sacked", in which "he" and "she" suffer."""
    made = verb.tag_ == "VBN" and verb.dep_ == "ccomp" and lemma(verb.head) in HAVING
    return made and all(child.dep_ not in HELPING for child in verb.lefts)


def is_object_of(verb: Token) -> bool:
    """Tell whether a relative clause is about its noun: "which he left", "he left"."""
    before = verb.doc[verb.left_edge.i : verb.i]
    which = [word for word in before if word.tag_ in RELATIVE]
    own = any(child.dep_ == "nsubj" for child in verb.lefts)
    return any(word.dep_ == "dobj" for word in which) or (own and not which)


def is_under_noun(verb: Token) -> bool:
    """Tell the clause of "Ruiz, under whom he served"."""
    before = verb.doc[verb.left_edge.i : verb.i]
    which = (word.head for word in before if word.tag_ in RELATIVE)
    under = any(word.lower_ == "under" for word in which)
    return under and any(child.dep_ == "nsubj" for child in verb.lefts)


def doer_of(token: Token) -> Token | None:
    """Give the word for who acts: the subject, for nouns the owner; None without."""
    if token.pos_ == "NOUN":
        owner = _child(token, frozenset({"poss"}))
        if owner is not None:
            return owner
    for _ in range(CLAUSES_UP):
        subject = _child(token, REAL_SUBJECTS)
        if subject is not None:
            return subject
        shares = token.dep_ in SHARING or token.pos_ == "NOUN"
        if not shares or token.head.i == token.i:
            return None
        token = token.head
    return None


def sufferer_of(token: Token) -> Token | None:
    """Give the word for who is acted on: the object, or what "of" or "on" governs.

    None where there is none.
    """
    found = _child(token, OBJECTS)
    if found is not None:
        return found
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in TOWARDS:
            governed = _child(child, frozenset({"pobj"}))
            if governed is not None:
                return governed
    return None


def runs_craft(owner: Token) -> bool:
    """Tell whose craft it is: "a Lund Air plane", "a Lund Air Boeing 737".

    So "a Lund Lab Karin rocket".
    """
    lists, craft = word_lists(), owner.head
    inside = craft.dep_ in BEFORE_NOUN and craft.pos_ == "PROPN"
    if owner.dep_ != "compound" and not (inside and owner.dep_ in BEFORE_NOUN):
        return False
    craft = craft.head if inside else craft
    known = lists.aircraft | lists.vessels | FLOWN
    return craft.lower_ in known or any(c.dep_ == "nummod" for c in craft.rights)


def argument_word(token: Token | None) -> str:
    """Write an argument as the models see it: its noun, `NAME` for any name."""
    if token is None:
        return NOBODY
    if token.pos_ == "PROPN":
        return NAME
    return lemma(token).lower() if token.pos_ == "NOUN" else str(token.lower_)


def _child(token: Token, relations: frozenset[str]) -> Token | None:
    return next((each for each in token.children if each.dep_ in relations), None)


def is_no_speech(verb: Token) -> bool:
    """Tell "called off a strike" and "named Ana Ruiz head" from "named him as Ruiz".

    And "added a third goal" from "added that it sank".
    """
    with_what = {child.lower_ for child in verb.rights if child.dep_ == "prt"}
    words = " ".join([lemma(verb), *with_what])
    told = any(child.lower_ == "as" for child in verb.rights)
    return (words in DONE and not told) or _adds_thing(verb)


def _adds_thing(verb: Token) -> bool:
    """Tell "added a third goal" from "added that it sank" and from "added: "No.""."""
    things = [c for c in verb.rights if c.dep_ == "dobj" and c.pos_ in {"NOUN", "ADJ"}]
    words = any(c.dep_ == "ccomp" or c.is_quote or c.text == ":" for c in verb.rights)
    return lemma(verb) in ADDING and bool(things) and not words


def writes_no_words(verb: Token) -> bool:
    """Tell "wrote the software" from "wrote a letter" and "wrote that"."""
    written = [child for child in verb.rights if child.dep_ == "dobj"]
    words = any(c.dep_ == "ccomp" or c.is_quote for c in verb.rights)
    works = bool(written) and not words and not verb.nbor(1).is_quote
    letters = any(lemma(child) in LETTERS for child in written)
    return lemma(verb) == WRITE and works and not letters


def receives_guest(verb: Token) -> bool:
    """Tell "received him" and "received victims" from "received a letter"."""
    guests = (c for c in verb.rights if c.dep_ == "dobj")
    return lemma(verb) == RECEIVE and any(
        one.lower_ in GUESTS or one.ent_type_ == "PERSON" or is_person(one)
        for one in guests
    )

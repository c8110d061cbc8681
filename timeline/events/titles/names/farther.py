"""A pronoun that no subject above it fits in, the noun that it stands for out.

"Police held a man. He was freed": the man. "The mayor left and the session was
stopped. It went on": the session. "The board lifted the ban it had imposed": the board.
"""

from timeline.events.antecedents import is_person_noun
from timeline.events.clause import NOUNS, SUBJECTS, VERB_POS, subject_of
from timeline.events.titles.names.fitting import PERSONAL, is_of_gender
from timeline.events.titles.phrase.loose import SINGULAR
from timeline.events.titles.phrase.number import is_collective, is_plural
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_CLAUSES, TIME_LABELS, Span, Token, lemma

LISTS = read_word_lists("titles")

PLACES = frozenset({"GPE", "LOC"})
# Relations of a noun that a pronoun may stand for.
ARGUMENTS = SUBJECTS | {"dobj", "pobj"}


def noun_farther(pronoun: Token, sentence: Span | None) -> Token | None:
    """Give the noun that a subject of a clause stands for, None where it is not sure.

    Args:
        pronoun: "he", "she" or "it".
        sentence: The one before the pronoun's; None at the beginning.
    """
    if pronoun.lower_ == "it" and pronoun.head.dep_ == "relcl":
        return _subject_above(pronoun)
    if pronoun.lower_ == "they" and pronoun.head.dep_ == "relcl":
        return _asked_above(pronoun)
    opens = pronoun.i == pronoun.sent.start or pronoun.head.dep_ == "ROOT"
    if sentence is None or not opens or sentence.root.pos_ not in VERB_POS:
        return None
    if pronoun.lower_ in PERSONAL:
        held = person_punished(sentence, pronoun) or _person_held(sentence)
        return held or sole_person(sentence, pronoun)
    if pronoun.lower_ != "it":
        return _several_doers(sentence)
    return _last_subject(sentence) or _sole_thing(sentence)


def noun_in_front(it: Token) -> Token | None:
    """Give "storm" for the "it" of "A small storm by then, it hit Lund"; else None."""
    doc, first = it.doc, it.sent.start
    if it.lower_ != "it" or it.i - 1 <= first or it.nbor(-1).text != ",":
        return None
    for noun in doc[first : it.i - 1]:
        opens = noun.left_edge.i == first and doc[first].dep_ == "det"
        apart = noun.head == it.head and doc[first].head == noun
        if noun.tag_ in SINGULAR and opens and apart and _may_be_it(noun):
            return noun
    return None


def verb_past_front(token: Token) -> Token | None:
    """Give "came" for the storm of "The first storm to hit Lund, Anna came ashore".

    It is Anna that it tells of. Also for "hit". None without one.
    """
    infinitive = token.tag_ == "VB" and token.dep_ in NOUN_CLAUSES
    noun = token.head if infinitive else token
    first, verb = noun.sent.start, noun.head
    opens = noun.left_edge.i == first and token.doc[first].dep_ == "det"
    if noun.tag_ not in SINGULAR or not opens or verb.pos_ != "VERB" or verb == noun:
        return None
    comma = token.doc[noun.right_edge.i + 1 : noun.right_edge.i + 2].text
    after = [c for c in verb.children if c.dep_ == "nsubj" and noun.i < c.i < verb.i]
    named = any(c.left_edge.i == noun.right_edge.i + 2 for c in after)
    return verb if comma == "," and named else None


def _subject_above(it: Token) -> Token | None:
    """Give "board" for the "it" of "the board lifted the ban it had imposed"."""
    ban = it.head.head
    bare = it.head.left_edge == it and ban.i == it.i - 1 and ban.dep_ == "dobj"
    subject = subject_of(ban.head) if bare and ban.head.pos_ in VERB_POS else None
    return subject if subject is not None and _may_be_it(subject) else None


def _asked_above(they: Token) -> Token | None:
    """Give "allies" for "they" in "he urged allies to send the jets they had promised".

    And "nuns" for the "they" in "nuns made a pill that they hope to sell". None where
    who urged them may be meant.
    """
    act = they.head.head.head
    verb, told = act.head, they.head.head
    owns = act.pos_ in VERB_POS and told.dep_ == "dobj" and not is_plural(told)
    doer = subject_of(act) if owns and act.dep_ == "ROOT" else None
    if doer is not None and doer.tag_ in NOUNS and is_plural(doer):
        return doer
    asked = [c for c in verb.rights if c.dep_ == "dobj" and c.i < act.i]
    led = act.tag_ == "VB" and act.dep_ == "xcomp" and len(asked) == 1
    subject = subject_of(verb) if led and verb.pos_ in VERB_POS else None
    if subject is None or is_plural(subject) or is_collective(subject):
        return None
    return asked[0] if is_plural(asked[0]) and asked[0].tag_ in NOUNS else None


def _person_held(sentence: Span) -> Token | None:
    """Give "man" of "police held a man": the only one whom the sentence tells of."""
    held = [c for c in sentence.root.children if c.dep_ == "dobj"]
    subject = subject_of(sentence.root)
    many = subject is not None and is_plural(subject) and not subject.ent_type_
    if len(held) != 1 or not many:
        return None
    people = [
        word
        for word in sentence
        if word.ent_type_ == "PERSON" or (word.tag_ == "NN" and is_person_noun(word))
    ]
    told = people == held and any(c.lower_ in {"a", "an"} for c in held[0].children)
    return held[0] if told else None


def person_punished(sentence: Span, pronoun: Token) -> Token | None:
    """Give "clerk" for the "she" of "a judge jailed a clerk. She was fined as well"."""
    verb = sentence.root
    suffers = pronoun.dep_ == "nsubjpass" and pronoun.lower_ in PERSONAL
    if not suffers or lemma(verb) not in LISTS["done_by_law"]:
        return None
    held = [c for c in verb.rights if c.dep_ == "dobj" and c.tag_ == "NN"]
    alone = len(held) == 1 and all(c.dep_ != "conj" for c in held[0].rights)
    fits = alone and is_person_noun(held[0])
    return held[0] if fits and is_of_gender(held[0], pronoun) else None


def sole_person(sentence: Span, pronoun: Token) -> Token | None:
    """Give "driver" of "a race was stopped after a driver fell": nobody else is told.

    Only of one who is told of there first: "a driver", not "the driver".
    """
    people = [
        word
        for word in sentence
        if word.ent_type_ == "PERSON" or (word.tag_ == "NN" and is_person_noun(word))
    ]
    if len(people) != 1 or people[0].dep_ not in ARGUMENTS:
        return None
    # "She worked as a clerk": the clerk is herself.
    before = sentence.doc[sentence.start : people[0].i]
    if any(word.lower_ in {"he", "she", "his", "her"} for word in before):
        return None
    new = any(c.lower_ in {"a", "an"} for c in people[0].lefts)
    fits = people[0].tag_ == "NN" and is_of_gender(people[0], pronoun)
    return people[0] if new and fits else None


def _several_doers(sentence: Span) -> Token | None:
    """Give "pupils" for "they" in "a chick was named by pupils. They chose Tern"."""
    agents = [c for c in sentence.root.children if c.dep_ == "agent"]
    doers = [c for one in agents for c in one.children if c.dep_ == "pobj"]
    several = [
        word
        for word in sentence
        if word.dep_ in ARGUMENTS | {"conj"}
        and (is_plural(word) or is_collective(word))
    ]
    alone = several == doers and len(doers) == 1 and doers[0].tag_ == "NNS"
    return doers[0] if alone else None


def _last_subject(sentence: Span) -> Token | None:
    """Give "session" of "the mayor left and the session was stopped"."""
    verb = sentence.root
    first = subject_of(verb)
    joined = [c for c in verb.children if c.dep_ == "conj" and c.pos_ in VERB_POS]
    if first is None or _may_be_it(first) or len(joined) != 1:
        return None
    last = next((c for c in joined[0].children if c.dep_ in SUBJECTS), None)
    if last is None or not _may_be_it(last):
        return None
    others = [
        word
        for word in sentence
        if word.dep_ in ARGUMENTS and word.tag_ in SINGULAR and not word.ent_type_
    ]
    return last if all(one == last or not _may_be_it(one) for one in others) else None


def _sole_thing(sentence: Span) -> Token | None:
    """Give "album" of "she moved to Lund and recorded an album": the only thing."""
    verb = sentence.root
    first = subject_of(verb)
    who = first is not None and (
        first.lower_ in PERSONAL or first.ent_type_ == "PERSON" or is_person_noun(first)
    )
    joined = [c for c in verb.children if c.dep_ == "conj" and c.pos_ in VERB_POS]
    last = joined[-1] if joined else verb
    things = [c for c in last.children if c.dep_ == "dobj" and c.i > last.i]
    if not who or len(things) != 1 or not _may_be_it(things[0]):
        return None
    if things[0].ent_type_ in TIME_LABELS | PLACES:
        return None
    others = (word for word in sentence if word.dep_ in ARGUMENTS | {"attr", "conj"})
    alone = all(
        one == things[0] or one.ent_type_ in TIME_LABELS | PLACES or not _may_be_it(one)
        for one in others
    )
    return things[0] if alone else None


def _may_be_it(noun: Token) -> bool:
    plain = noun.tag_ in NOUNS and not is_plural(noun)
    return plain and noun.ent_type_ != "PERSON" and not is_person_noun(noun)

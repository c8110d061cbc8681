"""A verb that the parser parts from its subject in, the subject out.

Each mistake is one that the words or the labels show: a subject taken for an aside to a
place or for a second object, a verb taken for an adjective, a pronoun hung on a date.
"""

from timeline.events.antecedents import is_person_noun
from timeline.events.clause import NOUNS, SUBJECTS
from timeline.events.lexicon import is_event_noun
from timeline.events.titles.phrase.fronts import first_finite, subject_after_front
from timeline.events.titles.phrase.times import OBJECTS
from timeline.events.word_lists import read_word_lists
from timeline.language import (
    HELPING,
    NOUN_CLAUSES,
    PAST_TAGS,
    SUPERLATIVES,
    TENSED,
    Token,
    lemma,
)

LISTS = read_word_lists("titles")
# Words from a verb back to one that it is joined to.
REACH = 25
PAIR = 2


def misread_subject(verb: Token) -> Token | None:
    """Give the subject of a verb that the parser joins to something else; else None."""
    pronoun = (
        _subject_after_date(verb)
        or _subject_of_completed(verb)
        or _subject_of_begun(verb)
        or _subject_of_ranked(verb)
    )
    if pronoun is not None or any(c.dep_ in SUBJECTS for c in verb.children):
        return pronoun
    return (
        _subject_in_place(verb)
        or _subject_after_but(verb)
        or _subject_after_time(verb)
        or _subject_after_years(verb)
        or _subject_of_dying(verb)
        or subject_after_front(verb)
        or _subject_beside_verb(verb)
    )


def _subject_of_completed(verb: Token) -> Token | None:
    """Give "sale" for the "which" of "the sale of Lund Bank, which was completed".

    It is no bank that is completed. Not "the siege of the town, which was cleared".
    """
    of = verb.head.head
    done = verb.dep_ == "relcl" and lemma(verb) in LISTS["done_to_events"]
    if not done or of.lower_ != "of" or is_event_noun(lemma(verb.head)):
        return None
    which = any(c.lower_ == "which" and c.dep_ == "nsubjpass" for c in verb.children)
    sale = of.head
    return sale if which and sale.tag_ == "NN" and is_event_noun(lemma(sale)) else None


def _subject_of_begun(verb: Token) -> Token | None:
    """Give "drive" for the "that" of "a drive against the media that began in May"."""
    thing = verb.head
    drive = thing.head.head
    begun = verb.dep_ == "relcl" and lemma(verb) in LISTS["done_by_events"]
    if not begun or thing.dep_ != "pobj" or _lasts(thing):
        return None
    alone = all(c.dep_ != "dobj" for c in verb.children)
    which = any(c.lower_ in {"which", "that"} for c in verb.children)
    event = drive.tag_ in NOUNS and is_event_noun(lemma(drive))
    return drive if alone and which and event else None


def _subject_of_ranked(verb: Token) -> Token | None:
    """Give "war" for the "which" of "the ninth raid of the war, which began in May".

    None for "the ninth raid of the man, which began in May".
    """
    raid = verb.head
    first, doc = verb.left_edge.i, verb.doc
    ranked = any(c.tag_ in SUPERLATIVES or c.ent_type_ == "ORDINAL" for c in raid.lefts)
    begun = verb.dep_ == "relcl" and lemma(verb) in LISTS["done_by_events"]
    if not (ranked and begun and raid.dep_ == "attr" and raid.i < first - PAIR):
        return None
    war = doc[first - PAIR]
    which = doc[first].lower_ == "which" and war.head.head == raid
    return war if which and war.dep_ == "pobj" and _lasts(war) else None


def _lasts(noun: Token) -> bool:
    return is_event_noun(lemma(noun)) or lemma(noun) in LISTS["ending_in_time"]


def _subject_after_date(verb: Token) -> Token | None:
    """Give "quake" for "killed" where the parser hangs "which killed six" on a date."""
    first = verb.head if verb.dep_ == "conj" else verb
    date = first.head
    told = first.dep_ == "relcl" and date.ent_type_ == "DATE"
    if not told or all(c.lower_ != "which" for c in first.children):
        return None
    return event_before_date(first.left_edge.nbor(-2))


def participle_before(subject: Token) -> Token | None:
    """Give "carrying" for the people of "a boat carrying people capsized".

    They are its object, and no subject of "capsized". None for other subjects.
    """
    before = subject.left_edge.i - 1
    if before < 0 or subject.head.dep_ not in {"relcl", "ccomp", "advcl"}:
        return None
    word = subject.doc[before]
    participle = word.tag_ in {"VBG", "VBN"} and word.dep_ in {"acl", "csubj"}
    has_object = any(child.dep_ in OBJECTS for child in word.children)
    says = lemma(word) in LISTS["clause_taking"]
    return word if participle and not has_object and not says else None


def event_before_date(date: Token) -> Token | None:
    """Give "quake" for the "which" of "hit by a quake in May, which killed six".

    None where there is none.
    """
    index = date.i
    while index > date.sent.start and _is_of_date(date.doc[index]):
        index -= 1
    before = date.doc[index].lower_
    index -= int(before in {"in", "on", "of"} and index > date.sent.start)
    noun = date.doc[index]
    return noun if noun.tag_ in NOUNS and is_event_noun(lemma(noun)) else None


def _is_of_date(word: Token) -> bool:
    """Tell a word of "2 August 2022", whose first the language model takes apart."""
    return word.ent_type_ == "DATE" or (word.tag_ == "CD" and word.dep_ == "nummod")


def _subject_in_place(verb: Token) -> Token | None:
    """Give "barn" for "burned" in "in the village of Sund, a red barn burned".

    The parser takes the barn for an aside to the place. Not "in Sund, a fishing
    village, fires burned".
    """
    first = first_finite(verb)
    if first is None or verb.dep_ in NOUN_CLAUSES:
        return None
    for preposition in verb.children:
        if preposition.dep_ != "prep" or preposition.i != verb.sent.start:
            continue
        for place in preposition.doc[max(preposition.i, verb.i - REACH) : verb.i]:
            aside = place.dep_ == "appos" and place.right_edge.i + 1 == first.i
            if aside and place.tag_ in NOUNS and place.head.tag_ == "NNP":
                return place
    return None


def _subject_after_but(verb: Token) -> Token | None:
    """Give "clerk" for "quit" in "denied any guilt but his clerk, Ana Ruiz, quit".

    The parser joins the clerk to the guilt.
    """
    if verb.tag_ not in PAST_TAGS:
        return None
    for noun in reversed(verb.doc[max(verb.head.i + 1, verb.i - REACH) : verb.i]):
        joint = noun.left_edge.nbor(-1).lower_
        if noun.dep_ == "conj" and noun.tag_ in NOUNS and joint == "but":
            return noun if clause_opened_by(noun) == verb else None
    return None


def _subject_after_years(verb: Token) -> Token | None:
    """Give "crews" for "warned" in "between 2015 and 2019 crews warned".

    The parser joins them to the year before.
    """
    noun = verb.nbor(-1)
    year = noun.head
    joined = noun.dep_ == "conj" and year.tag_ == "CD" and year.dep_ == "pobj"
    own = joined and noun.tag_ == "NNS" and year.head.head == verb
    return noun if own and year.head.lower_ in {"between", "from"} else None


def _subject_after_time(verb: Token) -> Token | None:
    """Give "ferry" for "left" in "and at 10:31 a ferry left".

    The parser makes it a second object of "at".
    """
    if verb.tag_ not in TENSED:
        return None
    for preposition in verb.children:
        nouns = [c for c in preposition.children if c.dep_ == "pobj"]
        if preposition.dep_ != "prep" or preposition.i > verb.i or len(nouns) < PAIR:
            continue
        time, noun = nouns[:PAIR]
        timed = time.tag_ == "CD" and noun.left_edge.i == time.i + 1
        if timed and noun.tag_ in NOUNS and not noun.ent_type_:
            return noun
    return None


def _subject_of_dying(verb: Token) -> Token | None:
    """Give "driver" for "died" in "a driver was hit by a lorry that fled and died".

    No lorry dies. Not "a driver was hit by a guard who fled and died".
    """
    first = verb.head.head if verb.head.dep_ == "xcomp" else verb.head
    lorry = first.head
    by = lorry.head
    told = verb.dep_ == "conj" and first.dep_ == "relcl" and by.dep_ == "agent"
    if not told or lemma(verb) not in LISTS["done_by_living"]:
        return None
    thing = lorry.tag_ in NOUNS and not lorry.ent_type_ and not is_person_noun(lorry)
    hit = (c for c in by.head.children if c.dep_ == "nsubjpass")
    return next(hit, None) if thing else None


def _subject_beside_verb(verb: Token) -> Token | None:
    """Give "guard" for "hurt" in "crews cleared it, and a guard of the hall was hurt".

    The parser joins the guard to "cleared", as it does the verb.
    """
    first = verb.head
    helped = any(c.tag_ == "VBD" and c.dep_ in HELPING for c in verb.children)
    if verb.dep_ != "conj" or not (helped or verb.tag_ == "VBD"):
        return None
    beside = [c for c in first.children if c.dep_ == "conj" and first.i < c.i < verb.i]
    noun = beside[-1] if beside else verb
    joined = noun.left_edge.nbor(-1).dep_ == "cc"
    told = joined and first.pos_ == "VERB" and noun.tag_ in NOUNS
    return noun if told and clause_opened_by(noun) == verb else None


def opens_clause(conjunct: Token) -> bool:
    """Tell "his lawyer" in "denied the charges and his lawyer, Ana Ruiz, said so".

    The parser joins it to the charges; it is the subject of the verb that follows.
    """
    return clause_opened_by(conjunct) is not None


def clause_opened_by(conjunct: Token) -> Token | None:
    """Give the verb of the clause that a conjunct opens: "said" of "his lawyer".

    None where there is none.
    """
    after = _past_aside(conjunct)
    doc = conjunct.doc
    verb = doc[after] if after < len(doc) else conjunct
    if verb.tag_ in {"MD", "VBD"} and verb.dep_ in HELPING:
        # "beat the gang and Norway would send boats"
        verb = verb.head
    elif verb.tag_ not in {"VBD", "VBZ"}:
        return None
    loose = verb.dep_ == "advcl" and all(c.dep_ != "mark" for c in verb.children)
    # "Was put into a van, her lawyer, Jan Novak, told them"
    loose |= verb.dep_ == "ROOT" and lemma(verb) in LISTS["clause_taking"]
    if not loose and verb.dep_ not in {"conj", "ccomp"}:
        return None
    own = any(c.dep_ in SUBJECTS and c.i < verb.i for c in verb.children)
    return None if own else verb


def _past_aside(noun: Token) -> int:
    """Give where the text goes on after a noun and the name between commas after it."""
    doc, after = noun.doc, noun.right_edge.i + 1
    if doc.at(after).text != ",":
        return after
    end = after + 1
    while end < min(len(doc), after + REACH) and doc[end].tag_ == "NNP":
        end += 1
    closed = end > after + 1 and doc.at(end).text == ","
    return end + 1 if closed else after + 1

"""The subject that the parser gives a verb in, the one that a reader sees out.

Some mistakes of the parser are common in news and can be seen from the words alone: a
relative pronoun that lost its noun, a place name or a participle's object that took the
subject's part.
"""

from itertools import takewhile

from timeline.events.antecedents import is_person_noun, person_of
from timeline.events.clause import NOUNS, SUBJECTS, VERB_POS, is_behind_comma
from timeline.events.titles.phrase.fronts import first_of_group
from timeline.events.titles.phrase.misread import (
    event_before_date,
    misread_subject,
    participle_before,
)
from timeline.events.titles.subject.headings import subject_before_noun_verb
from timeline.events.titles.verb.beginnings import is_relative
from timeline.events.titles.verb.joined import is_joined
from timeline.events.word_lists import read_word_lists
from timeline.language import FINITE, TIME_LABELS, Token, lemma

LISTS = read_word_lists("titles")
OFFICES = frozenset({"NN", "NNP"})
STEPS = 8


def meant_subject(subject: Token) -> Token:
    """Give the noun that is meant by what the parser takes for a subject.

    "The illness, which was found": the illness. "The mayor of Lyon, France resigned":
    the mayor.
    """
    if is_relative(subject):
        return _noun_before(subject)
    return (
        subject_before_noun_verb(subject)
        or _name_of_office(subject)
        or _holder_of_place(subject)
        or _who_comes_from(subject)
        or _name_beside_place(subject)
        or _nearest_counted(subject)
        or _holder_of_aside(subject)
        or _named_one(subject)
        or _thing_after_time(subject)
        or subject
    )


def _noun_before(relative: Token) -> Token:
    """Give the noun right before a relative pronoun, or the pronoun."""
    index = relative.i - 1
    if index > 0 and relative.doc[index].text == ",":
        index -= 1
    before = relative.doc[max(index, 0)]
    if before.ent_type_ == "DATE" and relative.lower_ == "which":
        return event_before_date(before) or relative
    if before.tag_ not in NOUNS or before == relative:
        return relative
    return person_of(before) if relative.lower_ == "who" else before


def _named_last(verb: Token) -> Token | None:
    """Give "Dale" for what "singer, actor and author Dana Dale" did: it is one person.

    Not for "a singer and author Dana Dale", nor "police and author Dana Dale".
    """
    own = [c for c in verb.lefts if c.dep_ in SUBJECTS]
    if len(own) != 1 or own[0].tag_ != "NN" or own[0].ent_type_:
        return None
    *others, last = (own[0], *own[0].conjuncts)
    office = [c for c in last.lefts if c.dep_ == "compound" and c.tag_ in OFFICES]
    named = last.ent_type_ == "PERSON" and last.i < verb.i
    named = named and any(c.ent_type_ != "PERSON" for c in office)
    alike = all(
        one.tag_ == "NN" and is_person_noun(one) and all(map(_is_of_office, one.lefts))
        for one in others
    )
    return last if len(others) > 1 and named and alike else None


def _is_of_office(word: Token) -> bool:
    return word.dep_ in {"compound", "amod", "nmod"} or word.is_punct


def _name_of_office(office: Token) -> Token | None:
    """Give "Ruiz" for "president" in "the president of Peru Ana Ruiz"."""
    for of in office.children:
        if of.lower_ != "of" or of.i != office.i + 1:
            continue
        for name in of.children:
            inside = [c.ent_type_ for c in name.children if c.i < name.i]
            if name.ent_type_ == "PERSON" and "PERSON" in inside and "GPE" in inside:
                return name
    return None


def holder_of_participle(subject: Token) -> Token | None:
    """Give "boat" for "people" in "a boat carrying people capsized"; else None."""
    carrying = participle_before(subject)
    holder = None if carrying is None else carrying.head
    return holder if holder is not None and holder.tag_ in NOUNS else None


def parted_subject(verb: Token) -> Token | None:
    """Give the noun right before a finite verb that the parser joins to an object.

    "Lund gained 13 seats and Bern lost ten": Bern. "Papers show a plane had sunk it":
    the plane. None without one.
    """
    misread = _named_last(verb) or misread_subject(verb)
    if misread is not None or any(c.dep_ in SUBJECTS for c in verb.children):
        return misread
    first = first_of_group(verb)
    finite = first.tag_ in FINITE
    named = _named_before(first) if finite and verb.dep_ == "conj" else None
    if named is not None:
        return named
    noun = first.nbor(-1)
    if noun.lower_ == "more":
        noun = noun.nbor(-1)
    if not finite or noun.tag_ not in NOUNS or noun.ent_type_ in TIME_LABELS:
        return None
    above = noun.head
    ends = all(child.i < verb.i or child.is_punct for child in verb.children)
    parted = first.i != verb.i and above.dep_ != "conj" and not is_joined(verb)
    parted &= all(child.dep_ != "mark" for child in verb.children)
    loose = verb.dep_ == "conj" and not ends
    loose |= verb.dep_ in {"conj", "advcl"} and parted
    if loose and noun.dep_ == "conj":
        return noun if verb.head.i < above.i < noun.i else None
    told = lemma(above) in LISTS["clause_taking"] and above.i < noun.i
    is_object = noun.dep_ == "dobj" and verb.dep_ in {"advcl", "ccomp"}
    return noun if told and is_object else None


def _named_before(first: Token) -> Token | None:
    """Give "man" for "died" in "nine were hurt and a man, Jan Novak, died"."""
    comma = first.nbor(-1)
    name = first.nbor(-2)
    man = name.head
    if comma.text != "," or (name.dep_, man.dep_) != ("appos", "conj"):
        return None
    opened = is_behind_comma(name)
    joined = man.left_edge.nbor(-1).lower_ == "and"
    return man if opened and joined and man.tag_ in NOUNS else None


def published_thing(verb: Token, subject: Token) -> Token | None:
    """Give "report" for "board" in "the report by the board, published on Monday".

    So the ban of "a ban on imports of maize, imposed in May". None where there is none.
    """
    by = subject.head
    if subject.dep_ != "pobj" or by.lower_ not in {"by", "from", "of", "to", "on"}:
        return None
    if (
        verb.dep_ == "acl"
        and lemma(verb) in LISTS["imposing"]
        and is_behind_comma(verb)
    ):
        above = (one for one in subject.ancestors if one.i < subject.i)
        nouns = takewhile(lambda one: one.tag_ in NOUNS or one.dep_ == "prep", above)
        return next((one for one in nouns if one.lower_ in LISTS["imposed"]), None)
    told = lemma(verb) in LISTS["publishing"] and lemma(by.head) in LISTS["documents"]
    return by.head if told and by.head.tag_ in NOUNS else None


def _who_comes_from(place: Token) -> Token | None:
    """Give "Ruiz" for "Lyon" in "Ana Ruiz, a baker from Lyon, who left"."""
    baker = place.head.head
    if place.head.lower_ != "from" or baker.dep_ != "appos":
        return None
    return baker.head if baker.head.pos_ == "PROPN" else None


def _name_beside_place(place: Token) -> Token | None:
    """Give "Ruiz" for "Peru" in "its envoy in Peru, Ana Ruiz, who left"."""
    if place.ent_type_ != "GPE" or place.dep_ != "pobj":
        return None
    for name in place.children:
        if name.dep_ == "appos" and name.tag_ == "NNP" and name.ent_type_ != "GPE":
            after = place.doc[name.right_edge.i + 1 : name.right_edge.i + 3]
            return name if [word.lower_ for word in after] == [",", "who"] else None
    return None


def _nearest_counted(noun: Token) -> Token | None:
    """Give "people" for "deaths" in "six deaths and nine people injured"."""
    for joined in noun.children:
        counted = any(c.dep_ == "nummod" for c in joined.children)
        if joined.dep_ != "conj" or not counted:
            continue
        after = noun.doc[joined.right_edge.i + 1 : joined.right_edge.i + 2]
        if any(w.dep_ == "acl" and w.head == noun and w.tag_ == "VBN" for w in after):
            return joined
    return None


def _holder_of_aside(aside: Token) -> Token | None:
    """Give "men" for "students" in "three men, all students, arrested in Lund"."""
    if aside.dep_ != "appos" or aside.tag_ != "NNS" or aside.head.tag_ != "NNS":
        return None
    opened = is_behind_comma(aside)
    closed = (c for c in aside.children if c.dep_ == "acl" and c.tag_ == "VBN")
    told = any(c.nbor(-1).text == "," for c in closed)
    return aside.head if opened and told else None


def _named_one(one: Token) -> Token | None:
    """Give "Ruiz" for the one of "one, Ana Ruiz, left", "one of them, Ana Ruiz, left".

    Not of "one of the nurses, Ana Ruiz, left".
    """
    if one.lower_ not in {"one", "another"}:
        return None
    asides = (c for c in one.children if c.dep_ == "appos")
    untagged = ("NNP", "")
    named = [
        name
        for name in asides
        if name.ent_type_ == "PERSON" or (name.tag_, name.ent_type_) == untagged
    ]
    bare = all(c.is_punct or c in named or _is_of_them(c) for c in one.children)
    return named[0] if bare and named and is_behind_comma(named[0]) else None


def _thing_after_time(unit: Token) -> Token | None:
    """Give "halt" for "minutes" in "minutes before the halt was due to end".

    Not in "nine years of checks after release were ordered".
    """
    filled = any(c.lower_ == "of" for c in unit.rights)
    if unit.lower_ not in LISTS["measures"] or filled:
        return None
    links = (c for c in unit.rights if c.lower_ in {"before", "after"})
    return next((p for link in links for p in link.rights if p.dep_ == "pobj"), None)


def _is_of_them(of: Token) -> bool:
    return of.lower_ == "of" and all(c.tag_ == "PRP" for c in of.children)


def _holder_of_place(place: Token) -> Token | None:
    """Give "mayor" for "France" in "the mayor of Lyon, France resigned"."""
    comma = place.left_edge.i - 1
    if place.ent_type_ != "GPE" or comma < 1 or place.doc[comma].text != ",":
        return None
    here = place.doc[comma - 1]
    if here.is_bracket and comma > 1:
        here = place.doc[comma - 2]
    if here.ent_type_ not in {"GPE", "ORG", "FAC"}:
        return None
    holder = None
    for _ in range(STEPS):
        if here.tag_ in NOUNS:
            holder = here
        above = here.head
        top = above == here or above.ent_type_ == "DATE"
        if top or (above.pos_ in VERB_POS and above.dep_ != "acl"):
            break
        here = above
    return holder if holder is not None and holder.dep_ != "pobj" else None

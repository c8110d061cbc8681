"""A relative pronoun in, the noun that it stands for out.

The parser hangs a relative clause on the noun right before it. Number, kind and verb
show now and then that an earlier noun is meant.
"""

from timeline.events.lexicon import is_event_noun
from timeline.events.whole_clauses import (
    STEPS,
    doer_above,
    doer_of_harm,
    does_harm,
    harm_around,
    is_dated,
    stirs,
)
from timeline.events.word_lists import read_word_lists
from timeline.language import (
    HELPING,
    NOUN_SUBJECTS,
    PLURAL_TAGS,
    Token,
    lemma,
)

LISTS = read_word_lists("titles")
PERSON_ENDINGS = tuple(sorted(LISTS["person_endings"]))
SINGULAR_FORMS = frozenset({"was", "is", "has"})
PLURAL_FORMS = frozenset({"were", "are", "have"})
OBJECTS = frozenset({"dobj", "attr"})
STIRRING = LISTS["documents"] | LISTS["pacts"]
THAT = ("that", "IN", "nsubj")
PEOPLE_TAGS = frozenset({"NN", "NNS"})
BEARING = frozenset({"PERSON", "ORG", ""})
# Words looked at before a date for whom "whose" means.
REACH = 15


def antecedent_of(subject: Token, verb: Token) -> Token:
    """Give what a relative pronoun stands for, or the subject itself."""
    pronoun = subject.tag_ in {"WDT", "WP"} and subject.lower_ != "what"
    pronoun |= (subject.lower_, subject.tag_, subject.dep_[:5]) == THAT
    if verb.dep_ == "ccomp" and subject.i < verb.head.i:
        # "A vote that she said had been rigged"
        verb = verb.head
    if pronoun and stirs(subject, verb) and (doer := _stirring(subject, verb)):
        return doer
    if not pronoun or verb.dep_ != "relcl":
        return subject
    if subject.lower_ in {"who", "whom"}:
        return person_of(verb.head)
    return thing_meant(subject, verb)


def _stirring(which: Token, verb: Token) -> Token | None:
    """Give the firm of "the firm closed its mill in May, which angered Lund".

    None for "announced a ban in May, which angered Lund".
    """
    things = [c for c in verb.head.rights if c.dep_ == "dobj"]
    if verb.dep_ == "relcl":
        things = [thing_meant(which, verb)]
    nouns = {lemma(thing).lower() for thing in things}
    itself = any(map(is_event_noun, nouns)) or nouns & STIRRING
    return None if itself else doer_above(verb.head)


def is_person_noun(noun: Token) -> bool:
    """Tell a noun for a person by a list and by endings: "judge", "minister"."""
    return is_person_word(noun.lower_)


def is_person_word(word: str) -> bool:
    """Tell "judge" and "attacker" by a list and by their ending."""
    ends = word.endswith(PERSON_ENDINGS) and word not in LISTS["no_persons"]
    return word in LISTS["persons"] or ends


def person_of(noun: Token) -> Token:
    """Give "head" for "agency" in "a former head of the agency who left".

    So "girl" for the town in "a girl from the town who left".

    Its bearer where the head is an aside: "Ana Ruiz, a former head of the agency".
    """
    if noun.dep_ in {"pobj", "conj"} and not is_person_noun(noun):
        # "A girl from Lund town who left"
        noun = _person_at(noun) or noun
    if noun.lower_ in LISTS["sites"] and noun.dep_ == "pobj":
        # "A team was sent to the site, who began": the team
        noun = _sent_to(noun) or noun
    if noun.lower_ in LISTS["counts_of"]:
        # "The number of people who left"
        return next((p for of in noun.rights for p in _several(of)), noun)
    aside = noun.dep_ == "appos" and noun.ent_type_ != "PERSON"
    if aside and noun.head.ent_type_ in BEARING and noun.head.pos_ == "PROPN":
        return noun.head  # "Ana Ruiz, a baker who left"
    holder = noun.head.head
    of = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    if of and _are_of_thing(holder, noun):
        return holder
    if not of or noun.ent_type_ == "PERSON" or not is_person_noun(holder):
        return noun
    named = holder.dep_ == "appos" and holder.head.pos_ == "PROPN"
    return holder.head if named else holder


def _are_of_thing(people: Token, noun: Token) -> bool:
    """Tell "pupils of a school who left" from "friends of the boy who left"."""
    if people.tag_ != "NNS" or noun.tag_ != "NN" or is_person_word(lemma(noun)):
        return False
    return is_person_word(lemma(people)) or people.lower_ in LISTS["people_only"]


def _sent_to(site: Token) -> Token | None:
    """Give the team of "a team was sent to the site", if people come there at all."""
    subjects = (c for c in site.head.head.lefts if c.dep_ in NOUN_SUBJECTS)
    return next((one for one in subjects if _may_act(one)), None)


def _may_act(noun: Token) -> bool:
    acts = noun.lower_ in LISTS["bodies"] | LISTS["people_only"] or is_person_noun(noun)
    return acts and noun.tag_ in PEOPLE_TAGS


def _several(of: Token) -> list[Token]:
    """Give the people of "of people" after a number or share; else nothing."""
    if of.lower_ != "of":
        return []
    return [c for c in of.children if c.dep_ == "pobj" and c.tag_ in PLURAL_TAGS]


def nearest_subject(verb: Token, own: list[Token]) -> Token | None:
    """Give the subject of a clause: "war" in "Ruiz, who sang, after the war ended".

    Args:
        verb: Its verb.
        own: What the parser takes for its subjects, in text order.

    Returns:
        None where there are none.
    """
    mark = next((c.i for c in verb.children if c.dep_ == "mark"), 0)
    parted = len(own) > 1 and own[0].i < mark < own[-1].i < verb.i
    parted = parted and own[0].nbor().text == ","
    return own[-1] if parted else next(iter(own), None)


def _person_at(place: Token) -> Token | None:
    """Give the girl of "a girl from Lund town" and the boys of "boys at the school"."""
    if place.dep_ == "conj":
        place = place.head
    preposition = place.head
    who = preposition.nbor(-1) if preposition.i > place.sent.start else preposition
    led = (
        preposition.lower_ in LISTS["where"] | {"from", "with"}
        and who.tag_ in PEOPLE_TAGS
    )
    people = is_person_word(lemma(who)) or who.lower_ in LISTS["people_only"]
    bears = who.tag_ == "NNP" and who.ent_type_ in {"PERSON", ""}
    if bears and preposition.lower_ == "from":
        return who  # "Ana Ruiz from Lund, who left"
    # Nobody is from a person: "a girl from Lund" may be taken for one.
    named = place.ent_type_ in {"PERSON", "NORP"} and preposition.lower_ != "from"
    return who if led and people and not named else None


def thing_meant(pronoun: Token, verb: Token) -> Token:
    """Give what "which" stands for: the noun above its clause, or one before that.

    "Checks with Peru, which were to end": the checks. "A school for girls, which she
    founded": the school. "A bridge near Lund, which was built in 1911": the bridge. "A
    row with owners that ended": the row. "A fire at a mill that killed six": the fire.
    "They shelled Lund, which killed six": they did.

    Args:
        pronoun: The relative pronoun.
        verb: The verb of its clause.
    """
    noun = verb.head
    harms = does_harm(pronoun, verb)
    if harms and (harm := harm_around(noun) or doer_of_harm(noun, pronoun)):
        return harm
    if (above := _noun_above(noun)) and _ends(above, noun, verb):
        return above
    if pronoun.lower_ != "which" or is_coordinated(noun):
        return noun
    if pronoun.dep_ == "dobj" and (act := _act_above(noun, verb)):
        return act
    here: Token | None = noun
    for _ in range(STEPS):
        if here is None or not _cannot_be(here, pronoun, verb):
            break
        here = _noun_above(here)
    return here if here is not None and not is_dated(here) else noun


def holder_meant(noun: Token, owned: Token) -> Token | None:
    """Give what "whose" stands for: "the death of a man in May, whose": the man.

    "The head of Norva, whose jet crashed": Norva. None where only a day stands before.

    Args:
        noun: The noun above its clause.
        owned: What is said to be somebody's.
    """
    if noun.tag_ == "NNP" and lemma(owned) in LISTS["owned_by_firms"]:
        return noun
    if not is_dated(noun):
        return person_of(noun)
    for word in reversed(noun.doc[max(noun.i - REACH, noun.sent.start) : noun.i]):
        if word.pos_ in {"VERB", "AUX", "PUNCT"}:
            break
        if word.ent_type_ == "PERSON" or is_person_noun(word):
            return word
    return _noun_above(noun)


def _ends(event: Token, noun: Token, verb: Token) -> bool:
    """Tell "a row with the owners that ended in May": no owners end."""
    people = is_person_word(lemma(noun)) or noun.lower_ in LISTS["people_only"]
    ends = lemma(event) in LISTS["ending_in_time"]
    return ends and people and lemma(verb) in LISTS["done_by_events"]


def _act_above(noun: Token, verb: Token) -> Token | None:
    """Give the ban of "a ban on boats, which they imposed": nobody imposes boats."""
    above = _noun_above(noun)
    if above is None or lemma(verb) not in LISTS["done_to_acts"]:
        return None
    acts = LISTS["pacts"] | LISTS["documents"]
    return above if lemma(above) in acts and lemma(noun) not in acts else None


def _cannot_be(noun: Token, pronoun: Token, verb: Token) -> bool:
    """Tell a noun that a "which" cannot stand for, as its kind or number shows."""
    if is_dated(noun) or noun.lower_ in LISTS["people_only"]:
        return True
    if _is_no_paper(noun, verb) or _is_amount(noun):
        return True
    if any(child.lower_ == "no" for child in noun.children):
        # "A motion of no confidence, which they debated".
        return True
    if pronoun.dep_ in NOUN_SUBJECTS:
        near = noun.dep_ == "pobj" and noun.head.lower_ in LISTS["beside"]
        built = lemma(verb) in LISTS["done_to_buildings"] and pronoun.dep_ != "nsubj"
        if noun.ent_type_ == "GPE" and lemma(verb) in LISTS["done_by_buildings"]:
            return True  # "a casino in Lund, which opened in May"
        return _differs(noun, verb) or (near and built and noun.tag_ == "NNP")
    return False


def _is_amount(noun: Token) -> bool:
    """Tell the crowns of "a payment of 800 crowns, which they refused"."""
    counted = any(child.dep_ == "nummod" for child in noun.children)
    above = _noun_above(noun) if counted and noun.head.lower_ == "of" else None
    paid = above is not None and lemma(above) in LISTS["sums"]
    return paid and above == noun.head.head


def _is_no_paper(noun: Token, verb: Token) -> bool:
    """Tell the minister of "a report about the minister, which was published"."""
    above = _noun_above(noun)
    told = above is not None and lemma(above) in LISTS["documents"]
    told &= lemma(noun) not in LISTS["documents"]
    return told and lemma(verb) in LISTS["publishing"]


def _differs(noun: Token, verb: Token) -> bool:
    """Tell a noun from a verb that has another number: "Peru, which were to end"."""
    helping = [c for c in verb.children if c.dep_ in HELPING]
    first = min([verb, *helping], key=lambda word: word.i)
    form = first.lower_
    if noun.tag_ == "NNS":
        return form in SINGULAR_FORMS or first.tag_ == "VBZ"
    return noun.tag_ in {"NN", "NNP"} and form in PLURAL_FORMS


def is_coordinated(noun: Token) -> bool:
    """Tell nouns that "and" joins, of which no form tells one from the others."""
    return noun.dep_ == "conj" or any(c.dep_ == "conj" for c in noun.children)


def _noun_above(noun: Token) -> Token | None:
    """Give the noun that a phrase hangs on or whose verb it shares: "order" for June.

    Only one that stands before the phrase.
    """
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.dep_ != "prep":
        return None
    above = preposition.head
    if above.tag_.startswith("NN"):
        return above if above.i < noun.i else None
    beside = [c for c in above.children if c.dep_ in OBJECTS | {"nsubjpass"}]
    nouns = [c for c in beside if c.i < preposition.i and c.tag_.startswith("NN")]
    return nouns[-1] if nouns else None

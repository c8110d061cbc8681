"""A noun in, whether its phrase is told of one or of several out."""

from itertools import pairwise

from timeline.events.antecedents import is_person_noun
from timeline.events.lexicon import is_event_noun
from timeline.events.titles.phrase.cores import is_bearer
from timeline.events.titles.phrase.measures import is_unit
from timeline.events.word_lists import read_word_lists
from timeline.language import (
    NOUN_SUBJECTS,
    PLURAL_TAGS,
    Doc,
    Token,
    once_a_text,
    once_a_word,
)
from timeline.language.forms import dictionary_form

LISTS = read_word_lists("titles")
ONE = frozenset({"one", "1"})


def is_plural_name(name: str) -> bool:
    """Tell a name that takes a plural verb: "Thames Valley Police"."""
    return name.rpartition(" ")[2].lower() in LISTS["plural_words"]


def is_plural(noun: Token) -> bool:
    """Tell whether a noun phrase is plural: its noun, a number, or "A and B"."""
    noun = _part_of(noun) or noun
    if noun.tag_ in PLURAL_TAGS and noun.lower_ not in LISTS["plural_words"]:
        several = not _is_one_name(noun) or is_opening_plural(noun)
        return several and not _is_amount(noun) and not _is_told_as_one(noun)
    number = noun.tag_ == "CD" and noun.lower_ not in ONE
    number &= not _is_amount(noun)
    # "Voyager Two"
    number &= all(c.tag_ != "NNP" or c.dep_ != "compound" for c in noun.children)
    number |= _is_short_plural(noun)
    # "Pumps failed", where the parser takes the pumps for a verb.
    number |= noun.tag_ == "VBZ" and noun.dep_ in NOUN_SUBJECTS
    if number or noun.lower_ in LISTS["plural_words"] or _is_capitalised_plural(noun):
        return True
    if (noun.tag_ == "NNP" and noun.lower_ in LISTS["people"]) or _is_people(noun):
        return True
    counted = _is_of_men(noun) or _counts_several(noun) or _is_counted(noun)
    if counted or has_fellow(noun):
        return True
    # Of "guests and a singer who sang" only the singer sang.
    if _is_one_bearer(noun) or _has_two_offices(noun):
        return False
    return noun.dep_ != "conj" and any(
        child.lower_ == "and" and not child.ent_type_ and not _joins_one_place(child)
        for joined in noun.conjuncts
        for child in (*noun.children, *joined.children)
    )


def _is_short_plural(noun: Token) -> bool:
    """Tell "MPs" and "NGOs", which may be taken for one name."""
    letters = noun.text.removesuffix("s")
    return letters != noun.text and len(letters) > 1 and letters.isupper()


def _is_amount(noun: Token) -> bool:
    """Tell "$14 million" and "180mm of rain", told as one; not "$5 coins"."""
    number = noun.like_num or is_unit(noun)
    money = number and any(c.tag_ == "$" for c in noun.lefts)
    before = noun.nbor(-1)
    measured = noun.lower_ in LISTS["short_measures"] and not before.whitespace_
    return money or (measured and before.like_num)


def _is_of_men(noun: Token) -> bool:
    """Tell "Gunmen" and "Firemen" at a sentence's start; not "Specimen" and "Yemen"."""
    word = noun.lower_
    opens = noun.tag_ in {"NN", "NNP"} and noun.i == noun.left_edge.i
    many = word.endswith("men") and opens and not noun.ent_type_
    return many and dictionary_form(word, "noun") == word.removesuffix("men") + "man"


def _is_people(noun: Token) -> bool:
    """Tell "the Dutch", "the Chinese" and "the injured"; not "Danish" of a language."""
    own = [child.lower_ for child in noun.children if child.i < noun.i]
    if own == ["the"] and noun.lower_ in LISTS["people_so"]:
        return True
    of_many = noun.lower_.endswith(("sh", "nch", "tch", "ese", "iss"))
    return noun.ent_type_ == "NORP" and of_many and own == ["the"]


def is_opening_plural(noun: Token) -> bool:
    """Tell "Engines" at the start of a sentence, taken for a name; not "Hicks".

    A name stands within a sentence somewhere else in the article.
    """
    if noun.tag_ != "NNS" or noun.i != noun.sent.start or noun.left_edge != noun:
        return False
    if _is_no_plural_form(noun):
        return False
    return noun.text not in _words_within(noun.doc)


@once_a_text
def _words_within(doc: Doc) -> frozenset[str]:
    """Give the words that stand within a sentence somewhere, not only behind a mark."""
    marks = {"PUNCT", "SPACE"}
    return frozenset(
        word.text for before, word in pairwise(doc) if before.pos_ not in marks
    )


def _joins_one_place(joint: Token) -> bool:
    """Tell the "and" of "the High Court of England and Wales"."""
    near = joint.doc[max(joint.i - 1, 0) : joint.i + 2]
    return " ".join(word.lower_ for word in near) in LISTS["double_places"]


def _is_capitalised_plural(noun: Token) -> bool:
    """Tell "Landslides" at the start of a sentence, which looks like a name."""
    alone = noun.i == noun.sent.start and noun.left_edge == noun
    plural = noun.lower_.endswith("s") and not noun.lower_.endswith("ss")
    if noun.tag_ != "NNP" or noun.ent_type_ or not (alone and plural):
        return False
    one = noun.lower_.removesuffix("s")
    return is_event_noun(one) or one in LISTS["persons"] | LISTS["documents"]


def is_collective(noun: Token) -> bool:
    """Tell a body of people that "they" may mean: "the council", "the ministry"."""
    body = noun.ent_type_ == "ORG" and noun.tag_ in {"NNP", "NNPS"}
    return body or (noun.tag_ == "NN" and noun.lower_ in LISTS["bodies"])


def _part_of(noun: Token) -> Token | None:
    """Give "town" for "most" in "most of the town": a part is what the whole is."""
    if noun.lower_ not in LISTS["parts_of_several"]:
        return None
    of = (child for child in noun.children if child.lower_ == "of")
    wholes = (c for one in of for c in one.children if c.dep_ == "pobj")
    return next((whole for whole in wholes if whole.tag_ not in {"WDT", "WP"}), None)


def _is_counted(noun: Token) -> bool:
    """Tell "800 exotic fish", "army aircraft", "three Sherpas" from "a fish".

    And "90 head of cattle"; not "agency head".
    """
    named = noun.tag_ == "NNP" and noun.lower_.endswith("s")
    named |= noun.lower_ in LISTS["same_when_counted"]
    if noun.lower_ not in LISTS["same_in_plural"] and not named:
        return False
    before = [c for c in noun.children if c.i < noun.i]
    numbers = [c.lower_ for c in before if c.dep_ == "nummod"]
    if numbers or named:
        return any(number not in ONE for number in numbers)
    # One of them would have an article or an owner before it.
    return all(c.dep_ not in {"det", "poss"} for c in before)


def has_fellow(noun: Token) -> bool:
    """Tell "Mayor Ana Ruiz and Judge Jan Novak" by the name before the last one."""
    offices = [c for c in noun.children if c.dep_ in {"compound", "nmod"}]
    joined = any(
        _joins_names(word, noun) for word in noun.doc[noun.left_edge.i : noun.i]
    )
    person = noun.ent_type_ == "PERSON"
    if person and _is_beside_place(noun):
        return True
    bearers = (c for office in (noun, *offices) for c in office.children)
    return joined or any(map(is_bearer, bearers))


def _joins_names(word: Token, noun: Token) -> bool:
    """Tell the "and" between two names of a kind; not that within "Gas and Light"."""
    joint = word.lower_ == "and" and word.dep_ == "cc" and not word.ent_type_
    alike = word.head.ent_type_ == noun.ent_type_ and word.head != noun
    return joint and alike and noun.ent_type_ in {"PERSON", "ORG"}


def _is_beside_place(name: Token) -> bool:
    """Tell "Ana Ruiz of Peru and Jan Novak", whom the parser joins to Peru."""
    of = (c for c in name.children if c.lower_ in {"of", "from"})
    places = (p for one in of for p in one.children if p.ent_type_ in {"GPE", "LOC"})
    return any(c.ent_type_ == "PERSON" for place in places for c in place.conjuncts)


def _is_one_bearer(noun: Token) -> bool:
    """Tell "the founder and owner, Ana Ruiz"; not "the founder and the owner"."""
    names = [c for c in noun.children if c.dep_ == "appos" and c.ent_type_ == "PERSON"]
    others = (c for joined in noun.conjuncts for c in joined.children)
    alone = len(names) == 1 and noun.ent_type_ != "PERSON"
    if alone and _is_name_before(noun, names[0]):
        return False
    return alone and all(c.dep_ not in {"det", "poss"} for c in others)


def _has_two_offices(noun: Token) -> bool:
    """Tell "Lund captain and Sala hooker Jan Novak"; not "a captain and Jan Novak"."""
    others = list(noun.conjuncts)
    bare = noun.tag_ == "NN" and is_person_noun(noun)
    bare = bare and all(c.dep_ not in {"det", "poss", "nummod"} for c in noun.children)
    if not bare or len(others) != 1 or others[0].ent_type_ != "PERSON":
        return False
    own = list(others[0].lefts)
    office = any(c.tag_ == "NN" and c.dep_ == "compound" for c in own)
    return office and all(c.dep_ not in {"det", "poss"} for c in own)


def _is_name_before(noun: Token, name: Token) -> bool:
    """Tell "Ana Ruiz" of "Ana Ruiz and Mayor Jan Novak"; not "Founder and Owner"."""
    office = name.left_edge.nbor(-1)
    joined = office.dep_ == "conj" and office.head == noun
    forename = any(c.tag_ == "NNP" and c.dep_ == "compound" for c in noun.children)
    named = noun.tag_ == "NNP" and forename and noun.lower_ not in LISTS["persons"]
    return joined and named


def _is_one_name(noun: Token) -> bool:
    """Tell "Hicks" and "United Nations"; not "the Turpins", a family or a team.

    Also "the peso" and "her atlas", which the tagger takes for several.
    """
    if noun.lower_.endswith("o") or _is_no_plural_form(noun):
        return True
    counted = any(c.dep_ == "nummod" and c.lower_ not in ONE for c in noun.lefts)
    if noun.lower_ in LISTS["people"] or counted:  # "three Sherpas"
        return False
    if noun.ent_type_ == "GPE":
        return noun.tag_ == "NNPS"
    if noun.ent_type_ not in {"PERSON", "ORG"} or _is_force(noun):
        return False
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    return before != {"the"} and (noun.ent_type_ == "PERSON" or noun.tag_ == "NNPS")


def _is_no_plural_form(noun: Token) -> bool:
    """Tell "the atlas" and the firm "Havor"; not "two atlas", "cattle", "Maori"."""
    word, name = noun.lower_, noun.ent_type_ == "ORG" and noun.text.istitle()
    ends = word.endswith(("as", "us", "is"))
    one = (ends and noun.text == word) or (name and not word.endswith(("s", "men")))
    if not one or any(c.dep_ == "nummod" for c in noun.lefts):
        return False
    known = LISTS["same_in_plural"] | LISTS["people"]
    return word not in known and dictionary_form(word, "noun") == word


def _is_told_as_one(noun: Token) -> bool:
    """Tell "Vestas cut jobs" where "Vestas has cut it" stands elsewhere."""
    named = noun.left_edge == noun and noun.text.istitle()
    return named and noun.text in _told_as_one(noun.doc[0])


@once_a_word
def _told_as_one(first: Token) -> frozenset[str]:
    """Give the words of which a text says "is"; asked at its first word."""
    alone = (w for w in first.doc if w.dep_ in NOUN_SUBJECTS and w.left_edge == w)
    return frozenset(
        word.text
        for word in alone
        if any(
            one.lower_ in {"is", "was", "has"} for one in (word.head, *word.head.lefts)
        )
    )


def _is_force(noun: Token) -> bool:
    """Tell "US Marshals" and "Norland Armed Forces"; not "Doctors Without Borders"."""
    if noun.lower_ in LISTS["forces"]:
        return True
    led = any(c.dep_ == "compound" for c in noun.children)
    many = noun.tag_ == "NNPS" and noun.ent_type_ == "ORG" and led
    owns = noun.doc[noun.i + 1 : noun.i + 2].text in {"'", "\u2019"}
    last = not owns and noun.right_edge == noun
    return many and last and noun.lower_.removesuffix("s") in LISTS["persons"]


def _counts_several(noun: Token) -> bool:
    """Tell "a number of celebrities"; not "the number of visitors"."""
    if noun.lower_ not in LISTS["quantities"]:
        return False
    children = {child.lower_: child for child in noun.children}
    if "of" not in children or "the" in children:
        return False
    return any(child.tag_ in PLURAL_TAGS for child in children["of"].children)

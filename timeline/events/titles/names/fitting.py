"""A pronoun and a noun in, whether it may be meant: by number, gender and kind."""

from timeline.actors.words import word_lists
from timeline.events.antecedents import is_person_noun
from timeline.events.clause import NOUNS, SUBJECTS
from timeline.events.lexicon import is_event_noun
from timeline.events.negation import is_nobody
from timeline.events.titles.names.persons import (
    are_people,
    is_done_to,
    is_someone,
)
from timeline.events.titles.names.speakers import takes_effect
from timeline.events.titles.phrase.number import is_collective, is_plural
from timeline.events.titles.subject.said_of_self import is_only_told
from timeline.events.word_lists import read_word_lists
from timeline.language import (
    PLURAL_TAGS,
    TIME_LABELS,
    Token,
    lemma,
)

PERSONAL = frozenset({"he", "she"})
OF_PEOPLE = frozenset({"his", "her", "their", "my", "our"})
RIVALS = SUBJECTS | {"dobj"}
REACH = 80
LISTS = read_word_lists("titles")
ACTS_OF_PEOPLE = frozenset().union(
    *(LISTS[name] for name in ("done_by_somebody", "intending", "done_by_people"))
)


def has_rival(pronoun: Token, *, after: int = -1) -> bool:
    """Tell whether a noun of the sentence before the pronoun may be meant."""
    first = max(pronoun.sent.start, pronoun.i - REACH, after + 1)
    return any(
        word.is_quote or (word.dep_ in RIVALS and _may_rival(pronoun, word))
        for word in pronoun.doc[first : pronoun.i]
    )


def _may_rival(pronoun: Token, word: Token) -> bool:
    """Tell whether a word may be meant, as far as number and kind show."""
    if pronoun.lower_ == "it":
        return not is_plural(word) and not is_someone(word)
    if pronoun.lower_ == "they":
        return is_plural(word) or is_collective(word)
    return word.pos_ in {"PROPN", "PRON"} or is_someone(word)


def may_stand(pronoun: Token, noun: Token) -> bool:
    """Tell whether a pronoun may stand for a noun."""
    if noun.tag_ not in NOUNS or _is_doubtful(noun, pronoun) or _is_done_so(noun):
        return False
    if is_only_told(noun, pronoun) or is_done_to(noun, pronoun) or is_nobody(noun):
        return False
    event = is_event_noun(lemma(noun)) or lemma(noun) in LISTS["ending_in_time"]
    event |= lemma(noun) in LISTS["won_or_lost"]
    if event and lemma(pronoun.head) in ACTS_OF_PEOPLE | LISTS["done_by_sides"]:
        return False  # "Talks broke up. They had agreed in May to meet."
    if pronoun.lower_ == "they":
        return is_plural(noun) or (
            is_collective(noun) and not _names_several(noun, pronoun)
        )
    if pronoun.lower_ in PERSONAL:
        alone = noun.tag_ == "NN" and not is_plural(noun)
        return alone and is_person_noun(noun) and is_of_gender(noun, pronoun)
    return not is_plural(noun) and not is_someone(noun)


def _names_several(collective: Token, they: Token) -> bool:
    """Tell whether several of one kind are named beside a body: "fired its workers".

    Not after the pronoun: "the government said they would look for survivors". Nor
    things of which none found out: "traced changes in the soil. They found that".
    """
    end = min(collective.sent.end, collective.i + REACH, max(they.i, collective.i))
    people = LISTS["done_by_minds"] | LISTS["done_by_sides"] | ACTS_OF_PEOPLE
    thinks = lemma(they.head) in people
    return any(
        word.tag_ in PLURAL_TAGS and word.ent_type_ not in TIME_LABELS
        for word in collective.doc[collective.sent.start : end]
        if word.dep_ in RIVALS | {"pobj", "conj"}
        if not thinks or are_people(word) or word.ent_type_
    )


def is_of_gender(noun: Token, pronoun: Token) -> bool:
    """Tell whether a noun fits in gender, as far as it has one: "woman", "she"."""
    lists = word_lists()
    other = lists.female if pronoun.lower_ in {"he", "him"} else lists.male
    return noun.lower_ not in other


def _is_doubtful(noun: Token, pronoun: Token) -> bool:
    """Tell nouns beside which another may be meant: "the men's demands", "some boats".

    Names of unknown kind may be a person's. "It" is nobody's owner: "her book sold".
    """
    if noun.lower_ in LISTS["bodies"] and takes_effect(pronoun.head):
        return True  # "The ministry announced a tax. It takes effect in May."
    beside = [c for c in noun.children if c.i < noun.i]
    if noun.tag_ in {"NNP", "NNPS"} and not (
        noun.ent_type_ or noun.lower_ == noun.text
    ):
        # No person is called "the Salama"; "War" may open a sentence.
        common = noun.is_sent_start and is_event_noun(noun.lower_)
        return not common and all(c.lower_ != "the" for c in beside)
    owners = [c for c in beside if c.dep_ == "poss" and not _is_in_name(c, noun)]
    if pronoun.lower_ == "it":
        owners = [c for c in owners if not (c.lower_ in OF_PEOPLE or is_someone(c))]
    if pronoun.lower_ == "it" and noun.lower_ in LISTS["parts_of_several"]:
        return True  # "Half of the grain passes through the canal. It was shut."
    return bool(owners) or any(c.lower_ in {"some", "many"} for c in beside)


def _is_done_so(noun: Token) -> bool:
    """Tell the "place" of "took place", the "way" of "gave way": no thing by itself."""
    bare = noun.dep_ == "dobj" and noun.tag_ == "NN" and noun.left_edge == noun
    return bare and lemma(noun.head) in LISTS["done_so"] and noun.right_edge == noun


def _is_in_name(owner: Token, name: Token) -> bool:
    """Tell the "Prosecutor's" of "the European Prosecutor's Office"."""
    return bool(name.ent_type_) and owner.ent_type_ == name.ent_type_ == "ORG"

"""An object in, another object of its verb out that the parser makes an aside of it."""

from timeline.events.antecedents import is_person_noun
from timeline.events.titles.phrase.times import is_close
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")


def lost_gift(receiver: Token, verb: Token) -> list[Token]:
    """Give "medal" of "gave Ana Ruiz a medal" where the parser makes it her aside."""
    others = (c for c in verb.children if c != receiver)
    if any(c.dep_ == "dobj" for c in others) or lemma(verb) not in LISTS["giving"]:
        return []
    asides = [c for c in receiver.children if c.dep_ == "appos"]
    within = [c for one in asides for c in one.children if c.dep_ == "appos"]
    gifts = [c for c in asides if is_close(c) and receiver.dep_ == "dative"]
    person = receiver.ent_type_ == "PERSON" or is_person_noun(receiver)
    if person and lemma(verb) in LISTS["donating"]:
        gifts += [c for c in (*asides, *within) if not is_person_noun(c)]
    return [c for c in gifts if any(d.dep_ == "det" for d in c.children)][:1]


def lost_office(name: Token, verb: Token) -> list[Token]:
    """Give "head" of "named a cook, Ana Ruiz, head of the inn", which she became.

    Also of "named Ana Ruiz, a cook, head of the inn"; not "named Ana Ruiz, a cook".
    """
    if lemma(verb) not in LISTS["appointing"] or name.tag_ != "NNP":
        return []
    asides = [c for c in name.children if c.dep_ == "appos"]
    asides += [c for one in asides for c in one.children if c.dep_ == "appos"]
    described = name.dep_ == "oprd" or any(
        c.lower_ in {"a", "an"} for one in (name, *asides) for c in one.lefts
    )
    last = max(asides, key=lambda one: one.i, default=name)
    bare = all(c.dep_ not in {"det", "poss"} for c in last.lefts)
    office = described and bare and last != name and is_person_noun(last)
    return [last] if office and not is_close(last) else []

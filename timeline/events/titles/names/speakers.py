"""A pronoun in, who says it of themselves out, or whose they are who say it."""

from timeline.events.antecedents import is_person_word
from timeline.events.clause import NOUNS, subject_of
from timeline.events.lexicon import is_event_noun
from timeline.events.titles.names.persons import is_someone
from timeline.events.titles.phrase.number import is_plural
from timeline.events.titles.verb.cuts import is_harmful
from timeline.events.word_lists import read_word_lists
from timeline.language import (
    NOUN_SUBJECTS,
    PAST_TAGS,
    PLURAL_TAGS,
    TIME_LABELS,
    Span,
    Token,
    lemma,
)

LISTS = read_word_lists("titles")


def speaker_of_it(pronoun: Token) -> Token | None:
    """Give the firm of "the firm said it would appeal"; None for other words."""
    verb = pronoun.head
    said = pronoun.lower_ == "it" and verb.dep_ == "ccomp"
    return subject_of(verb.head) if said else None


def speaker_named(pronoun: Token) -> Token | None:
    """Give the one name that says "it will appeal": a firm's, if nobody's.

    The language model takes many a firm's name of one word for a person's.
    """
    speaker = speaker_of_it(pronoun)
    if speaker is None or speaker.tag_ != "NNP":
        return None
    return None if any(child.tag_ == "NNP" for child in speaker.lefts) else speaker


def told_by(pronoun: Token, speaker: Token | None) -> Token | None:
    """Give the men of "residents said men had come. They looted it": the men did.

    The speaker where the speaking goes on, or where nobody else may be meant.

    Args:
        pronoun: The subject of the later sentence.
        speaker: The subject of the one before it; None without one.
    """
    if speaker is None or pronoun.lower_ != "they":
        return speaker
    says = lemma(speaker.head) in LISTS["mere_statements"]
    if not says or lemma(pronoun.head) in LISTS["clause_taking"]:
        return speaker
    told = [c for c in speaker.head.rights if c.dep_ == "ccomp" and c.tag_ in PAST_TAGS]
    own = [c for one in told for c in one.lefts if c.dep_ in NOUN_SUBJECTS]
    people = [c for c in own if c.tag_ in PLURAL_TAGS and _is_of_people(c)]
    return people[0] if people else speaker


def others_told_of(sentence: Span) -> Token | None:
    """Give the prisoners of "three prisoners died"; None where it tells of several."""
    several = [
        word
        for word in sentence
        if word.tag_ in PLURAL_TAGS
        and word.dep_ in NOUN_SUBJECTS | {"dobj", "pobj"}
        and word.ent_type_ not in TIME_LABELS
        and word.lower_ not in LISTS["tellers_of_others"]
    ]
    subjects = [word for word in several if word.dep_ in NOUN_SUBJECTS]
    # "Rebels freed nine prisoners": whom they freed is told of.
    freed = [w for w in several if w.dep_ == "dobj" and _is_of_people(w)]
    found = several if len(several) == 1 else freed or subjects
    return found[0] if len(found) == 1 else None


def storm_meant(it: Token) -> Token | None:
    """Give the storm of "the storm hit Lund, the office said. It weakened".

    None where the office may have done it.
    """
    if it.lower_ != "it" or it.i != it.sent.start or not it.i:
        return None
    says = it.nbor(-1).sent.root
    done = LISTS["done_by_somebody"] | LISTS["clause_taking"]
    if lemma(says) not in LISTS["mere_statements"] or lemma(it.head) in done:
        return None
    told = [c for c in says.lefts if c.dep_ == "ccomp"]
    own = [c for one in told for c in one.lefts if c.dep_ in NOUN_SUBJECTS]
    return own[0] if len(own) == 1 and is_harmful(own[0]) else None


def event_meant(it: Token) -> Token | None:
    """Give the strike of "the union called a strike. It ended in May": no union ends.

    None where several events, or none, were told just before.
    """
    begins = lemma(it.head) in LISTS["done_by_events"]
    opens = it.lower_ == "it" and it.i == it.sent.start and it.i > 0
    if opens and takes_effect(it.head):
        return _rule_told(it.nbor(-1).sent.root)
    if not (opens and begins):
        return None
    if any(c.dep_ in {"dobj", "xcomp"} for c in it.head.rights):
        return None
    before = it.nbor(-1).sent.root
    subjects = [c for c in before.lefts if c.dep_ in NOUN_SUBJECTS]
    objects = [c for c in before.rights if c.dep_ == "dobj"]
    told = [c for c in (*subjects, *objects) if c.tag_ == "NN" and _is_event(c)]
    return told[0] if len(told) == 1 and told[0].dep_ == "dobj" else None


def takes_effect(verb: Token) -> bool:
    """Tell what rules do: "took effect", "was to have come into force"."""
    acts = [c for c in verb.rights if c.dep_ == "xcomp" and lemma(verb) == "be"]
    act = acts[0] if acts else verb
    things = [c for c in act.rights if c.dep_ == "dobj"]
    things += [c for one in act.rights if one.dep_ == "prep" for c in one.rights]
    begins = lemma(act) in LISTS["entering"]
    return begins and any(c.lower_ in LISTS["effects"] for c in things)


def _rule_told(before: Token) -> Token | None:
    """Give the tax of "the tax will rise, the ministry said", "it announced a tax"."""
    told = [before]
    if lemma(before) in LISTS["mere_statements"]:
        told = [c for c in before.children if c.dep_ == "ccomp"] or told
    things = [c for one in told for c in one.children]
    things = [c for c in things if c.dep_ in NOUN_SUBJECTS | {"dobj"}]
    rules = [c for c in things if c.tag_ == "NN" and _may_be_rule(c)]
    return rules[0] if len(rules) == 1 else None


def _may_be_rule(noun: Token) -> bool:
    return noun.lower_ not in LISTS["bodies"] and not is_someone(noun)


def _is_event(noun: Token) -> bool:
    return is_event_noun(lemma(noun)) and not is_someone(noun)


def body_of_speaker(pronoun: Token) -> Token | None:
    """Give the hotel of "the hotel's owners say it will close"; None for none."""
    return (
        _owner_of_speaker(pronoun) or _body_of_place(pronoun) or _body_adding(pronoun)
    )


def _owner_of_speaker(pronoun: Token) -> Token | None:
    """Give the hotel of "the hotel's owners say it will close".

    Who says "it" of themselves are no people.
    """
    speaker = speaker_of_it(pronoun)
    if speaker is None or speaker.i > pronoun.i:
        return None
    if not (is_plural(speaker) or is_someone(speaker)):
        return None
    owners = [c for c in speaker.children if c.dep_ == "poss" and c.tag_ in NOUNS]
    things = (o for o in owners if not is_plural(o) and not is_someone(o))
    return next(things, None)


def _body_adding(pronoun: Token) -> Token | None:
    """Give the navy of "a shell hit Lund, the navy said, adding it had sunk a ship"."""
    speaker, verb = speaker_of_it(pronoun), pronoun.head.head
    if speaker is None or verb.tag_ != "VBG" or pronoun.dep_ != "nsubj":
        return None
    does = any(c.dep_ == "dobj" for c in pronoun.head.rights)
    bodies = LISTS["bodies"] | LISTS["forces_that_say"]
    return speaker if does and speaker.lower_ in bodies else None


def _body_of_place(pronoun: Token) -> Token | None:
    """Give the carrier of "Norland's carrier said it had turned back"."""
    speaker = speaker_of_it(pronoun)
    if speaker is None or speaker.i > pronoun.i:
        return None
    owners = [c for c in speaker.children if c.dep_ == "poss"]
    owned = len(owners) == 1 and owners[0].ent_type_ == "GPE"
    body = owned and not (is_plural(speaker) or is_someone(speaker))
    return speaker if body and speaker.tag_ == "NN" else None


def _is_of_people(noun: Token) -> bool:
    """Tell "attackers" and "men"; not "shops"."""
    return noun.lower_ in LISTS["people_only"] or is_person_word(lemma(noun))

"""A predicate in, the ways to tell its event out, the best first.

By a verb and its subject, by a noun alone, or with the verbs above.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from timeline.actors import ActorMention
from timeline.events.clause import SUBJECTS, VERB_POS, governing_verb, is_passive
from timeline.events.lexicon import is_event_noun
from timeline.events.titles.clauses import counted_harm
from timeline.events.titles.names.bodies import body_of_country, body_that_says
from timeline.events.titles.names.farther import noun_in_front
from timeline.events.titles.names.fitting import PERSONAL
from timeline.events.titles.names.persons import is_person
from timeline.events.titles.names.pronouns import noun_meant
from timeline.events.titles.names.speakers import event_meant, storm_meant
from timeline.events.titles.names.sure_it import surely_meant
from timeline.events.titles.phrase.asides import comes_so_long_before
from timeline.events.titles.phrase.left import is_left_as
from timeline.events.titles.phrase.measures import amount_before, is_age
from timeline.events.titles.subject.punished import punished
from timeline.events.titles.subject.relatives import (
    clause_about,
    is_of_what,
    is_perceived,
    is_same_event,
)
from timeline.events.titles.subject.results import (
    brings_it,
    cause_above,
    cause_between,
    first_harm,
    harm_of,
    harms_joined,
    is_harm,
    prompted_by,
)
from timeline.events.titles.subject.said_of_self import client_of_speaker, sole_speaker
from timeline.events.titles.subject.sharing import (
    is_no_doer,
    object_made_to,
    verb_above_preposition,
)
from timeline.events.titles.subject.subjects import (
    holder_of_participle,
    meant_subject,
    parted_subject,
    published_thing,
)
from timeline.events.titles.subject.tellers import is_due, verb_of_count, verb_of_state
from timeline.events.titles.verb.doubt import alternative, doubting_word, question_start
from timeline.events.titles.verb.joints import claim_above, shared_subject
from timeline.events.titles.verb.parentheses import is_doubted_aside
from timeline.events.titles.verb.verbs import tensed
from timeline.events.titles.way import Way
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_SUBJECTS, Token, lemma

LISTS = read_word_lists("titles")
STEPS_UP = 3


def ways_to_tell(token: Token, mentions: Mapping[int, ActorMention]) -> Iterator[Way]:
    """Give the ways to tell a predicate, the best first.

    Args:
        token: The predicate.
        mentions: Head token index -> mention; pronouns without one are looked up.
    """
    return (_known(way, mentions) for way in _ways(token))


def _ways(token: Token) -> Iterator[Way]:
    if amount_before(token):
        yield Way(token, None)
    verb = token if token.pos_ in VERB_POS else _telling_verb(token)
    if verb is not None:
        yield from _with_result(verb)
        yield from _told_by(tensed(verb))
    if token.pos_ not in VERB_POS:
        yield Way(token, None)
        for clause in clause_about(token):
            yield from _clause(clause)
        if comes_so_long_before(token):
            return
    above = token if verb is None else verb
    for _ in range(STEPS_UP):
        governing = governing_verb(above)
        if governing is None:
            return
        yield from _with_result(governing)
        yield from _told_by(tensed(governing))
        above = governing


def _told_by(verb: Token) -> Iterator[Way]:
    prompting = prompted_by(verb)
    if prompting is not None:
        yield from (replace(way, tail=verb) for way in _clause(prompting))
    yield from _clause(verb)


def _clause(verb: Token) -> Iterator[Way]:
    told_above = doubting_word(verb) is not None or question_start(verb) is not None
    told_above |= is_doubted_aside(verb)
    if told_above or (verb.dep_ == "pcomp" and alternative(verb) is not None):
        return
    if (
        brings_it(verb)
        or is_age(verb)
        or is_perceived(verb)
        or claim_above(verb) is not None
        or is_of_what(verb)
        or is_left_as(verb)
    ):
        return
    stand_in = punished(verb) or parted_subject(verb) or client_of_speaker(verb)
    if stand_in is not None:
        yield Way(verb, stand_in, stands_in=True)
        return
    subject = sole_speaker(verb) or object_made_to(verb)
    subject = subject or shared_subject(verb_above_preposition(verb))
    if subject is None or is_no_doer(subject, verb):
        return
    holder = holder_of_participle(subject)
    if holder is not None:
        yield Way(verb, holder, stands_in=True)
    else:
        thing = published_thing(verb, subject)
        yield Way(verb, meant_subject(subject) if thing is None else thing)


def _with_result(verb: Token) -> Iterator[Way]:
    """Give the clause whose event a participle tells the harm of.

    "The bridge collapsed, killing six": it is not the bridge that killed.
    """
    bringing = brings_it(verb) and verb.i > verb.head.i
    if not (is_harm(verb) or bringing):
        return
    above = verb.head if bringing else cause_above(verb)
    cause = cause_between(above, verb)
    harmed = counted_harm(verb)
    if harmed is not None and is_passive(cause):
        yield Way(verb, harmed, suffers=True)
    first = first_harm(verb)
    for way in _clause(cause):
        subject = way.subject
        event = subject is not None and is_event_noun(lemma(subject))
        if subject is not None and (bringing or not event):
            if first != verb:
                yield replace(way, tail=first)
            yield replace(way, tail=verb)
        elif subject is not None and (first != verb or harms_joined(verb)):
            yield replace(way, tail=first)


def _telling_verb(noun: Token) -> Token | None:
    """Give the verb that tells a noun's event: "a crash killed", "launched a raid"."""
    verb = noun.head
    harm = harm_of(noun)
    if harm is not None:
        return harm
    if verb.pos_ not in VERB_POS:
        return verb_of_count(noun) or verb_of_state(noun)
    base, absent = lemma(verb), noun.dep_ == "acomp" and noun.pos_ == "ADJ"
    idle = base in LISTS["idle_verbs"] and not is_due(verb)
    if noun.dep_ in NOUN_SUBJECTS and not idle:
        return verb
    carried = noun.dep_ == "dobj" and base in LISTS["carrying_verbs"]
    return verb if carried or absent or is_same_event(noun) else None


def _is_spoken_of(
    own: Token | None, speaker: Token | None, mentions: Mapping[int, ActorMention]
) -> bool:
    """Tell the "he" of "a spokesman for Ruiz said he would go", who is Ruiz."""
    if own is None or speaker is None or speaker.i in mentions:
        return False
    unnamed = speaker.pos_ == "NOUN" and own.i in mentions
    return speaker.tag_ == "PRP$" or (unnamed and own.lower_ in PERSONAL)


def _known(way: Way, mentions: Mapping[int, ActorMention]) -> Way:
    """Put the noun for a pronoun that stands for no actor."""
    own = next((c for c in way.head.children if c.dep_ in SUBJECTS), None)
    if own is not None and own.lower_ == "it" and way.subject is not None:
        # Who says that "it will vote" means somebody else.
        way = replace(way, subject=own) if is_person(way.subject, mentions) else way
    elif _is_spoken_of(own, way.subject, mentions):
        way = replace(way, subject=own)
    if way.subject is None:
        return way
    it = way.subject
    body = surely_meant(it) or body_of_country(it, mentions)
    if body is not None:
        return Way(way.head, body, stands_in=True)
    front = noun_in_front(it) or storm_meant(it) or event_meant(it)
    if front is not None:
        return Way(way.head, front, stands_in=True)
    if way.subject.i in mentions:
        return way
    noun = body_that_says(way.subject, mentions) or noun_meant(way.subject)
    if noun is None or (way.subject.lower_ == "it" and is_person(noun, mentions)):
        return way
    return Way(way.head, noun, stands_in=True)

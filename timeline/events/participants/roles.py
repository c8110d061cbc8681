"""Who takes part in an event in, each with a role out.

The model gives the likeliest role, another one where plain words leave no doubt.

Who does what to whom is plain in "Ruiz praised Lund" and in "the arrest of Ruiz",
however the model weighs the words around.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from timeline.actors import ActorType
from timeline.actors.places import first_conjunct
from timeline.actors.words import word_lists
from timeline.events.antecedents import is_person_noun
from timeline.events.clause import is_passive
from timeline.events.participants.cast import Cast
from timeline.events.participants.elsewhere import (
    ACTIVE,
    is_of_another,
    is_only_wronged,
    others_act,
)
from timeline.events.participants.model import participant_model
from timeline.events.participants.plain_sight import has_struck, is_struck, strikes
from timeline.events.participants.tie_arguments import (
    is_had_done,
    is_no_speech,
    is_object_of,
    is_person,
    is_under_noun,
    receives_guest,
    writes_no_words,
)
from timeline.events.participants.tie_beside import does_elsewhere
from timeline.events.participants.tie_features import feature_groups
from timeline.events.participants.tie_sources import accuses, only_says
from timeline.events.participants.ties import Tie, is_in_next_clause, path_between
from timeline.events.values import Participant, Role
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_SUBJECTS, TENSED, Token, lemma

LISTS = read_word_lists("participants")
SUBJECT = frozenset({"nsubj", "nsubj appos"})
JOINED = re.compile(r"((\^conj )+nsubj(pass)?|(\^conj )*\^xcomp nsubj)( appos)?")
OF_ACT = frozenset({"of", "agent by of", "by of"})
DONE_TO = "^acl"  # "Ruiz, elected in May"
TOLD_OF = "^relcl"  # from a verb to the noun that its clause tells of
OBJECTS = frozenset({"dobj", "ccomp"})
OF_OWNERS = re.compile(r"(nsubj|nsubjpass|dobj|of)( appos)? (poss|of)")
# What a clause tells of a noun, not its doer: "that struck Peru", "meant for Peru";
# whom others do it to or under: "won by beating Peru", "men at Ruiz's mill struck".
IN_ASIDE = re.compile(
    r"(?<![\w^])(relcl .*\b(dobj|pobj|poss)|by dobj|under|nsubj at poss|"
    r"acl (?!agent by)\w+( \w+)*)$"
)
MADE_BY = re.compile(r"nsubj(pass)? acl agent by( appos)?")
OWN = frozenset({"her", "his"})
REFLEXIVE = ("self", "selves")
ACTING = frozenset({Role.AGENT, Role.SPEAKER})
# The predicate, and what stands at the other end of the tie.
Place = tuple[int, str]


def with_roles(
    chosen: Iterable[tuple[int, Tie]], cast: Cast, title: str
) -> Iterator[Participant]:
    """Give each its role, those who act first, then the likeliest.

    The names of one list play one, in the order of the text: "Lund and Ruiz said".

    Args:
        chosen: How many actors are closer to the event, and the tie of each part.
        cast: All actors of the article.
        title: Of the event.
    """
    model = participant_model()
    roles: dict[Place, Role] = {}
    lists: defaultdict[Place, list[Tie]] = defaultdict(list)
    for rank, tie in chosen:
        place = place_of(tie)
        if place not in roles:
            likely = model.role(feature_groups(tie, rank, cast), tie.path)
            roles[place] = plain_role(likely, tie, cast, title)
        lists[place].append(tie)
    told = [place for place in lists if not is_of_another(lists[place], roles[place])]
    for place in sorted(told, key=lambda place: roles[place] not in ACTING):
        for tie in sorted(lists[place], key=lambda tie: tie.placed.token.i):
            actor = tie.actor
            yield Participant(actor.name, roles[place], actor.type, actor.affiliation)


def place_of(tie: Tie) -> Place:
    """Give where a tie ends: at an actor, or at the list in which its name stands."""
    token = tie.placed.token
    if tie.distance or token.pos_ == "PRON":
        return tie.clause.token.i, tie.actor.name
    beside = token.dep_ == "appos" and token.left_edge.i == token.head.i + 1
    if beside and token.head.dep_ == "conj" and token.head.pos_ == "NOUN":
        token = token.head  # "Ana Ruiz and the bank Lund"
    token = first = first_conjunct(token)
    while _is_next_of_list(token):
        token = first_conjunct(token.head)
    if token is not first and token.dep_ == "appos":
        token = token.head  # "Peru's premier Ana Ruiz, Chile's Karl Lund and two more"
    return tie.clause.token.i, str(token.i)


def _is_next_of_list(token: Token) -> bool:
    """Tell the Lund of "Peru's Ana Ruiz, Chile's Karl Lund and two more"."""
    both = token.ent_type_ == token.head.ent_type_ == "PERSON"
    owned = any(child.dep_ == "poss" for child in token.lefts)
    return token.dep_ == "appos" and both and owned


def plain_role(role: Role, tie: Tie, cast: Cast, title: str) -> Role:
    """Give a role, another one than the model's where the words leave no doubt.

    Args:
        role: By the model.
        tie: Between the event and the actor.
        cast: All actors of the article.
        title: Of the event; it shows what a heading leaves out ("Ruiz jailed").
    """
    if _is_subject(tie.path, tie) or _shares_subject(tie, cast):
        return _role_of_subject(role, tie, title)
    if only_says(tie) or accuses(tie):
        return Role.SPEAKER
    if _only_is_kin(tie) or _only_made_it(tie) or is_only_wronged(tie):
        return Role.OTHER
    acts = role in {Role.TARGET, Role.OTHER} and _is_acted_for(tie)
    acts |= _does_to_itself(tie) or does_elsewhere(tie) or strikes(tie)
    if acts:
        return Role.AGENT
    acted_on = _suffers(tie) or _receives(tie) or _is_left(tie) or has_struck(tie)
    acted_on &= role in ACTING
    if acted_on or _suffers_with(tie) or is_struck(tie):
        return Role.TARGET
    aside = role in ACTING and (_is_told_of_aside(tie) or others_act(tie))
    return Role.OTHER if aside else role


def _is_told_of_aside(tie: Tie) -> bool:
    """Tell the Peru of "people killed by a flood that struck Peru", which killed none.

    So that of "a convoy with aid for Peru crossed", and whoever somebody served under.
    """
    under = tie.path == TOLD_OF and is_under_noun(tie.clause.token)
    return under or IN_ASIDE.search(tie.path) is not None


def _role_of_subject(role: Role, tie: Tie, title: str) -> Role:
    verb = tie.clause.token
    if tie.clause.kind != ACTIVE:
        return role
    says = lemma(verb) in LISTS["speaking"] and not is_no_speech(verb)
    if says or _gives_statement(verb):
        return Role.SPEAKER
    if role is Role.SPEAKER and (writes_no_words(verb) or is_no_speech(verb)):
        return Role.AGENT
    suffers = lemma(verb) in LISTS["suffered"] or is_had_done(verb)
    if suffers or (verb.tag_ != "VBG" and _is_told_done_to(tie, title)):
        return Role.TARGET
    acts = verb.tag_ in TENSED | {"VB", "VBN"}
    acts &= any(c.dep_ in OBJECTS and c.i > verb.i for c in verb.children)
    befalls = lemma(verb) in LISTS["befalling"] and not receives_guest(verb)
    acts &= role in {Role.TARGET, Role.OTHER} and not (befalls or is_passive(verb))
    return Role.AGENT if acts else role


def _gives_statement(verb: Token) -> bool:
    """Tell "issued a statement" and "gave a speech" from "issued a passport"."""
    given = (child for child in verb.rights if child.dep_ == "dobj")
    out = lemma(verb) in LISTS["giving_out"]
    return out and any(lemma(child) in LISTS["statements"] for child in given)


def _only_is_kin(tie: Tie) -> bool:
    """Tell the Ruiz of "Ruiz's brother was charged", to whom nothing was done.

    So that of "Ana Lund, the mother of Ruiz, sued" and of "Ruiz's party lost".
    """
    if not OF_OWNERS.fullmatch(tie.path):
        return False
    own, lists = tie.placed.token.head, word_lists()
    kin = own.head if own.lower_ == "of" else own
    if tie.actor.type is ActorType.ORGANISATION:
        if kin.ent_type_ == "PERSON":
            return tie.path.endswith("of")  # "Ana Ruiz of Lund University wrote it"
        holder = kin.lower_ in lists.offices or is_person_noun(kin)
        return kin.tag_ == "NN" and holder  # "Lund Air's chief"
    if tie.actor.type is not ActorType.PERSON:
        return False
    body = kin.lower_ in lists.body_nouns | lists.spoken_for
    body |= kin.pos_ == "PROPN" and kin is own
    return body or is_person(kin)


def _does_to_itself(tie: Tie) -> bool:
    """Tell the Ruiz of "a man barricaded himself", whom police later named as Ruiz."""
    itself = tie.placed.token.lower_.endswith(REFLEXIVE)
    return itself and tie.path == "dobj" and tie.clause.kind == ACTIVE


def _is_acted_for(tie: Tie) -> bool:
    """Tell the police of "officers of Lund Police held two men"."""
    if tie.path not in {"nsubj of", "^relcl of"} or tie.clause.kind != ACTIVE:
        return False
    people = tie.placed.token.head.head
    return people.lower_ in LISTS["acting_for"] and not is_passive(tie.clause.token)


def _is_told_done_to(tie: Tie, title: str) -> bool:
    """Tell whether a title says "Ruiz is jailed" of the words "Ruiz jailed"."""
    verb, name = tie.clause.token, tie.placed.token.text
    opening = (title.partition(f" {be} {verb.lower_}") for be in ("is", "are"))
    return any(told and name in before.split() for before, told, _ in opening)


def _is_subject(path: str, tie: Tie) -> bool:
    """Tell whether a path leads to the subject of a verb, its own or one it shares."""
    shares = tie.clause.subject == "none" and JOINED.fullmatch(path)
    return path in SUBJECT or bool(shares)


def _shares_subject(tie: Tie, cast: Cast) -> bool:
    """Tell who stands nearest as an owner: "Ruiz sat and thanked her guests".

    So the Ruiz of "a man who killed his wife", later named as Ruiz.
    """
    if tie.distance or tie.path != "dobj poss":
        return False
    owner = tie.placed.token
    if owner.lower_ in OWN and any(
        c.lower_ == "who" and c.dep_ == "nsubj" for c in tie.clause.token.lefts
    ):
        return True
    act = tie.clause.token
    return any(
        _is_subject(path_between(act, one.token), tie)
        and not is_in_next_clause(act, one.token)
        for one in cast.parts[tie.actor].closest(tie.placed.sentence)
    )


def _receives(tie: Tie) -> bool:
    """Tell the police of "filed a complaint with Lund Police"."""
    act = tie.clause.token
    verb = act if act.pos_ == ACTIVE else act.head
    return tie.path == "with" and lemma(verb) in LISTS["addressed"]


def _is_left(tie: Tie) -> bool:
    """Tell the Ruiz of "Lund ended its contract with Ruiz" from "made a deal with"."""
    ends = lemma(tie.clause.token) in LISTS["breaking_off"]
    return tie.path in {"with", "dobj with"} and ends


def _only_made_it(tie: Tie) -> bool:
    """Tell the Ruiz of "a bridge built by Ruiz fell" from "a team led by Ruiz won"."""
    if not MADE_BY.fullmatch(tie.path):
        return False
    things = (c for c in tie.clause.token.children if c.dep_ in NOUN_SUBJECTS)
    return any(lemma(c) in LISTS["made"] for thing in things for c in thing.rights)


def _suffers_with(tie: Tie) -> bool:
    """Tell the Ruiz of "Lund was held with Ruiz", who was held as well."""
    act = tie.clause.token
    done = tie.path == "with" and lemma(act) in LISTS["done_to_both"]
    return done and is_passive(act)


def _suffers(tie: Tie) -> bool:
    """Tell the Ruiz of "the arrest of Ruiz" and of "Ruiz's arrest".

    So the union of "the union, which he left".
    """
    of = tie.placed.token.head
    if tie.path in OF_ACT and of.lower_ == "of" and _is_done(of.head):
        return True
    act = tie.clause.token
    if tie.path == TOLD_OF and is_object_of(act):
        return True
    if tie.path == DONE_TO and act.tag_ == "VBN":
        return all(c.dep_ not in OBJECTS for c in act.rights)
    owns = tie.path == "poss" and tie.actor.type is ActorType.PERSON
    return owns and _is_done(act) and all(c.lower_ != "of" for c in act.children)


def _is_done(act: Token) -> bool:
    return act.pos_ == "NOUN" and lemma(act) in LISTS["done_to_somebody"]

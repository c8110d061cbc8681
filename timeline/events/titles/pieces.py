"""A clause or noun phrase in, the pieces out that a title may be put together from.

What hangs on a piece weighs more than the piece itself, so that dropping the heaviest
first never leaves a word without what it hangs on.
"""

from collections.abc import Iterator
from itertools import filterfalse, islice

from timeline.events.clause import VERB_POS
from timeline.events.titles.own_pieces import own_pieces, with_joint
from timeline.events.titles.phrase import idle, links, prepositions, times
from timeline.events.titles.phrase.asides import is_cut_out, is_dropped, is_left_out
from timeline.events.titles.phrase.cores import core_of, is_way, parted_core, tight
from timeline.events.titles.phrase.direct_speech import is_quoted
from timeline.events.titles.phrase.kept import (
    is_half,
    is_kept_from,
    is_of_all,
    makes_one,
)
from timeline.events.titles.phrase.left import is_among, is_state_of, states_left
from timeline.events.titles.phrase.measures import distance_before, hung_on_time
from timeline.events.titles.phrase.times_ranked import times_ranked
from timeline.events.titles.phrase.whole_names import short_form
from timeline.events.titles.subject.relatives import (
    event_around,
    gap_object,
    is_far_object,
    objects_told,
    pronouns_under,
)
from timeline.events.titles.verb.cuts import lost_clauses, object_cut_off
from timeline.events.titles.verb.doubt import depends_on, is_condition, is_content
from timeline.events.titles.verb.verbs import qualifiers
from timeline.events.titles.words import (
    ARGUMENT,
    ASIDE,
    CORE,
    LAST,
    MODIFIER,
    Piece,
    Word,
    as_one,
    filled,
    kept,
    led_by,
    told_at,
    whole,
)
from timeline.language import HELPING, Token

DEPTH = 6
STEPS = {"of": ARGUMENT, "but": CORE, "except": CORE}  # "all but one" is not all
GROUP = HELPING | {"neg", "prt"}


def noun_pieces(
    noun: Token, *, zone: int = 0, weight: int = CORE, without: Token | None = None
) -> Iterator[Piece]:
    """Give the pieces of a noun phrase: its core first, then what hangs on it.

    Args:
        noun: Its head.
        zone: Where in the title it goes.
        weight: Of its core.
        without: A verb below the noun whose own subject the noun is here.
    """
    opens = zone == 0 and weight == CORE
    if (short := short_form(noun)) is not None:
        yield Piece(weight, (Word(zone, short.i, short.text),))
        return
    tokens = core_of(noun)
    core, titles = parted_core(noun, opens=opens)
    yield from own_pieces(noun, (core, titles), zone=zone, weight=weight)
    if weight > MODIFIER * DEPTH:
        return
    for child in noun.children:
        if child in tokens or child == without or links.is_past(child, without):
            continue
        hanging = _hanging(child, zone=zone, weight=weight)
        yield from kept(hanging, weight) if is_of_all(core, opens=opens) else hanging


def _hanging(child: Token, *, zone: int, weight: int) -> Iterator[Piece]:
    if is_dropped(child, opens=zone == 0):
        return
    if child.dep_ == "prep" and not times.is_temporal(child):
        step = STEPS.get(child.lower_, MODIFIER)
        yield from _preposition(child, zone=zone, weight=weight + step)
    elif links.joins_noun(child):
        # "Austria win" would be wrong where "and Italy" were dropped.
        pair = zone == 0 and weight == CORE and not child.conjuncts[1:]
        step = CORE if pair or links.is_between(child) else ARGUMENT
        yield from conjunct(child, zone=zone, weight=weight + step)
    elif links.is_name_of(child):
        yield from noun_pieces(child, zone=zone, weight=weight)
    elif links.tells_of(child):
        told = verb_phrase(child, zone=zone, weight=weight + MODIFIER)
        yield from filled(told, child.i)
    elif links.makes_first(child, child.head) or is_content(child, child.head):
        step = CORE if is_content(child, child.head) else ARGUMENT
        yield from verb_phrase(child, zone=zone, weight=weight + step)
        yield from times_ranked(child, zone=zone, weight=weight + step)
    elif is_way(child) or links.follows_noun(child, child.head):
        step = CORE if links.is_called(child) else MODIFIER
        yield from whole(noun_pieces(child, zone=zone, weight=weight + step))


def conjunct(child: Token, *, zone: int, weight: int) -> Iterator[Piece]:
    """Give a conjunct with the "and" or comma before it."""
    tied = whole if child.tag_ == "CD" else iter  # "and three of his sons"
    first, *rest = tied(noun_pieces(child, zone=zone, weight=weight))
    yield with_joint(child, first, zone)
    yield from rest
    for name in links.names_after(child):
        yield from noun_pieces(name, zone=zone, weight=weight)


def _preposition(prep: Token, *, zone: int, weight: int) -> Iterator[Piece]:
    """Give a preposition with its object as one piece, then what hangs on that."""
    own = [*told_at(zone, distance_before(prep))]
    own.append(Word(zone, prep.i, prep.lower_ if prep.is_sent_start else prep.text))
    inner: list[Piece] = []
    for child in prep.children:
        if prepositions.is_own_object(child) and not is_half(child):
            pieces = list(noun_pieces(child, zone=zone, weight=weight))
            inner = as_one(pieces, weight) if prep.lower_ == "between" else pieces
            inner = list(whole(iter(inner))) if prepositions.is_bare(child) else inner
        elif child.dep_ == "prep" and child.i == prep.i + 1:
            inner = list(_preposition(child, zone=zone, weight=weight))
        elif prepositions.is_clause(child, prep):
            inner = list(verb_phrase(child, zone=zone, weight=weight))
        elif child.dep_ in {"amod", "acomp"}:
            own += told_at(zone, (*tight(child), child))
            inner = inner or [Piece(weight, ())]
        elif makes_one(child, prep):
            own.append(Word(zone, child.i, child.text))
    if inner:
        others = _other_preposition(prep, zone=zone, weight=weight)
        joined = [word for piece in others for word in piece.words]
        yield Piece(weight, (*own, *inner[0].words, *joined))
        yield from inner[1:]


def _other_preposition(prep: Token, *, zone: int, weight: int) -> Iterator[Piece]:
    """Give "and in Bern" of "in Lund and in Bern": half of it would be wrong."""
    for joint, other in prepositions.joined_preposition(prep):
        for piece in islice(_preposition(other, zone=zone, weight=weight), 1):
            yield Piece(weight, (*told_at(zone, joint), *piece.words))


def verb_phrase(verb: Token, *, zone: int, weight: int) -> Iterator[Piece]:
    """Give an infinitive or participle, with its own subject, and what follows it."""
    own = [c for c in verb.children if c.dep_ in GROUP or links.leads(c)]
    own += qualifiers(verb, ever=True) if verb.pos_ in VERB_POS else tight(verb)
    # Its noun has been told above: "no plan which he backed", not "he backed no plan".
    own += [*pronouns_under(verb), *links.fellow_of(verb)]
    core = [
        Word(zone, t.i, t.lower_ if links.leads(t) else t.text) for t in [*own, verb]
    ]
    rest: list[Piece] = []
    for subject in links.told_of(verb, own):
        told = verb_phrase if subject.dep_.startswith("csubj") else noun_pieces
        rest += told(subject, zone=zone, weight=weight)
    rest += complements(verb, zone=zone, weight=weight, below=True)
    core += [word for piece in rest if piece.weight == weight for word in piece.words]
    yield Piece(weight, tuple(sorted(core, key=lambda word: word.place)))
    yield from (piece for piece in rest if piece.weight > weight)


def complements(
    verb: Token, *, zone: int = 2, weight: int = CORE, below: bool = False
) -> Iterator[Piece]:
    """Give what follows a verb: objects and clauses that it needs, then the rest.

    `below` the noun of a relative clause, what stands for that noun is left out.
    """
    told = pronouns_under(verb) if below else []
    if weight > MODIFIER * DEPTH:
        return
    if left := states_left(verb):
        yield Piece(weight, told_at(zone, left))
    for noun in (*links.shared_object(verb), *object_cut_off(verb)):
        yield from noun_pieces(noun, zone=zone, weight=weight)
    for noun in () if below else gap_object(verb):
        # "The words she took on": the particle comes first.
        place = LAST if any(c.dep_ == "prt" for c in verb.children) else zone
        yield from noun_pieces(noun, zone=place, weight=weight)
    for child in verb.children:
        if not is_cut_out(child) and not is_among(child, left) and child not in told:
            yield from _complement(child, verb, zone=zone, weight=weight)


def _complement(
    child: Token, verb: Token, *, zone: int, weight: int
) -> Iterator[Piece]:
    if child.dep_ == "dative" and child.pos_ == "ADP":
        yield from _preposition(child, zone=zone, weight=weight + ARGUMENT)
    elif child.dep_ in times.OBJECTS and not times.is_temporal(child):
        yield from _object(child, verb, zone=zone, weight=weight)
    elif child.dep_ in {"prep", "agent"} or prepositions.is_led_adverb(child):
        yield from _verb_preposition(child, zone=zone, weight=weight)
    elif child.dep_ == "xcomp":
        yield from _open_clause(child, zone=zone, weight=weight)
    elif child.dep_ == "ccomp" and child.i > verb.i:
        yield from closed_clause(child, zone=zone, weight=weight)
    else:
        yield from _adverbial(child, zone=zone, weight=weight)


def _object(child: Token, verb: Token, *, zone: int, weight: int) -> Iterator[Piece]:
    for noun in objects_told(child, verb):
        place = LAST if is_far_object(noun, child, verb) else zone
        pieces = noun_pieces(noun, zone=place, weight=weight)
        if verb.dep_ == "relcl" and verb.head.i == noun.i < verb.i:
            # "His wife, whom he wed in May, and two sons": he wed her alone.
            pieces = (one for one in pieces if one.words[0].place < verb.i)
        dash = links.dash_before(noun)
        yield from pieces if dash is None else led_by(Word(zone, dash.i, ","), pieces)
    for lost in lost_clauses(child):
        yield from verb_phrase(lost, zone=zone, weight=weight)


def _verb_preposition(child: Token, *, zone: int, weight: int) -> Iterator[Piece]:
    if child.i < child.head.i:
        yield from _fronted(child, weight=weight)
    if idle.is_deadline(child):
        yield from _preposition(child, zone=zone, weight=weight)
    if is_left_out(child):
        for other in filterfalse(times.is_temporal, hung_on_time(child)):
            yield from _preposition(other, zone=zone, weight=weight + MODIFIER)
        return
    if prepositions.is_alone(child):
        step = CORE if prepositions.is_needed_alone(child) else MODIFIER
        yield Piece(weight + step, (Word(zone, child.i, child.lower_),))
    near = child.i <= child.head.i + 2 or child.lower_ == "into"
    step = CORE if is_kept_from(child) else ARGUMENT if near else MODIFIER
    yield from _preposition(child, zone=zone, weight=weight + step)


def _fronted(child: Token, *, weight: int) -> Iterator[Piece]:
    """Give what stands before its verb and is told last: "without a deal"."""
    event = event_around(child)
    if event is not None:
        text = " ".join([child.lower_, *(word.text for word in core_of(event))])
        yield Piece(weight + ARGUMENT, (Word(LAST, event.i, text),))
    if depends_on(child):
        yield from _preposition(child, zone=LAST, weight=weight)


def _open_clause(child: Token, *, zone: int, weight: int) -> Iterator[Piece]:
    acts = child.pos_ in VERB_POS or any(c.tag_ == "TO" for c in child.children)
    told = (verb_phrase if acts else noun_pieces)(child, zone=zone, weight=weight)
    to = None if acts else prepositions.lost_to(child)
    yield from told if to is None else led_by(Word(zone, to.i, "to"), told)


def closed_clause(child: Token, *, zone: int, weight: int) -> Iterator[Piece]:
    """Give "troops were sent" of "says (that) troops were sent", tense kept."""
    if not is_quoted(child):
        yield from verb_phrase(child, zone=zone, weight=weight + ARGUMENT)


def _adverbial(child: Token, *, zone: int, weight: int) -> Iterator[Piece]:
    if is_condition(child):
        # "If the court agrees, the firm will close": told last.
        place = zone if child.i > child.head.i else LAST
        yield from verb_phrase(child, zone=place, weight=weight)
    elif child.dep_ == "prt" or prepositions.is_led_in(child):
        yield from _particle(child, zone=zone, weight=weight)
    elif child.i < child.head.i:
        return
    elif links.is_manner(child):
        yield Piece(weight + MODIFIER, told_at(zone, (*tight(child), child)))
        yield from _after_adverb(child, zone=zone, weight=weight)
    elif child.dep_ == "advcl" and is_state_of(child):
        # "pulled six miners alive from the shaft"
        yield from verb_phrase(child, zone=zone, weight=weight + MODIFIER)
    elif child.dep_ == "npadvmod" and times.is_close(child):
        told = noun_pieces(child, zone=zone, weight=weight + MODIFIER)
        yield from () if times.is_temporal(child) else told
    elif child.dep_ == "advcl" and links.is_purpose(child):
        yield from verb_phrase(child, zone=zone, weight=weight + ASIDE)


def _after_adverb(adverb: Token, *, zone: int, weight: int) -> Iterator[Piece]:
    """Give what an adverb leads to: "later than planned", "too late to be tested"."""
    for child in adverb.children:
        if child.dep_ == "prep" and not times.is_temporal(child):
            yield from _preposition(child, zone=zone, weight=weight + ASIDE)
        elif child.dep_ == "xcomp" and any(c.tag_ == "TO" for c in child.children):
            yield from verb_phrase(child, zone=zone, weight=weight + MODIFIER)


def _particle(child: Token, *, zone: int, weight: int) -> Iterator[Piece]:
    """Give "off" of "fight off the flu", and the flu where it hangs on that."""
    yield Piece(weight, (Word(zone, child.i, child.text),))
    for noun in filter(prepositions.is_own_object, child.children):
        yield from noun_pieces(noun, zone=zone, weight=weight)

"""A verb and its subject in, the pieces of the clause that a title may tell out."""

from collections.abc import Iterator

from timeline.events.clause import read_verb_group, subject_of
from timeline.events.titles.own_pieces import with_joint
from timeline.events.titles.phrase.links import ends_title, joint_before
from timeline.events.titles.phrase.number import is_plural
from timeline.events.titles.phrase.times import names_time
from timeline.events.titles.pieces import (
    closed_clause,
    complements,
    conjunct,
    noun_pieces,
    verb_phrase,
)
from timeline.events.titles.subject.results import harms_joined
from timeline.events.titles.verb.actives import HAVE
from timeline.events.titles.verb.doubt import alternative
from timeline.events.titles.verb.shared_passives import done_then
from timeline.events.titles.verb.verbs import (
    base_form,
    headline_verb,
    hyphen_prefix,
    is_plural_subject,
    present,
)
from timeline.events.titles.words import ARGUMENT, CORE, LAST, Piece, Word
from timeline.events.word_lists import read_word_lists, read_word_maps
from timeline.language import HELPING, PAST_TAGS, TENSED, Token, lemma

LISTS = read_word_lists("titles")
HARMED = read_word_maps("verbs")["harmed"]


def clause_pieces(
    verb: Token, subject: Token, *, plural: bool | None = None
) -> Iterator[Piece]:
    """Give the pieces of a whole clause: subject, verb in headline form, the rest.

    Args:
        verb: The clause's verb.
        subject: The head of its subject.
        plural: Number of the subject as the title writes it; None reads it off.
    """
    hung = verb
    while hung.dep_ == "conj" and hung.head != hung:
        # Of "a ferry built in Lund sank" it is "built" that hangs on the ferry.
        hung = hung.head
    yield from noun_pieces(subject, without=hung if hung.head == subject else verb)
    if subject.head in {verb, verb.head, verb.head.head}:
        for other in subject.head.children:
            if is_second_subject(other, subject):
                yield from conjunct(other, zone=0, weight=CORE)
                plural = plural or _stands_behind_and(other) or None
    if plural is None and subject_of(verb) != subject:
        plural = is_plural(subject)
    yield Piece(CORE, (Word(1, verb.i, _verb_text(verb, plural=plural)),))
    said = None if _says_after(verb) else _said_before(verb)
    if said is not None:
        yield from closed_clause(said, zone=LAST, weight=CORE)
    yield from complements(verb)
    for told in (verb, *(c for c in verb.rights if c.dep_ == "xcomp")):
        # "Was sunk or burned", "was reported sunk or burned"
        yield from _alternative(told)
    yield from _done_then(verb)


def _alternative(verb: Token) -> Iterator[Piece]:
    """Give "or destroyed" of "was damaged or destroyed": alone each may be false."""
    other = alternative(verb)
    joint = None if other is None else joint_before(other, other.left_edge.i)
    if other is None or joint is None:
        return
    helping = {aux.lower_ for aux in read_verb_group(verb).auxiliaries}
    shares = bool(helping)
    own = any(child.dep_ in HELPING for child in other.children)
    finite = own or (other.tag_ in TENSED and not shares)
    text = headline_verb(other) if finite else other.text
    if shares and helping <= HAVE and other.tag_ in PAST_TAGS:
        # "Has neither approved nor rejected it"
        text = present(base_form(other), plural=is_plural_subject(verb))
    yield Piece(CORE, (Word(2, joint.i, joint.text), Word(2, other.i, text)))
    yield from complements(other)


def _done_then(verb: Token) -> Iterator[Piece]:
    """Give "and defused in Lund" of "was found and defused in Lund".

    Of what was found only so is told where.
    """
    fellow = done_then(verb)
    if fellow is not None:
        words = (Word(2, one.i, one.text) for one in (fellow.nbor(-1), fellow))
        yield Piece(CORE, tuple(words))
        yield from complements(fellow)


def _verb_text(verb: Token, *, plural: bool | None) -> str:
    """Write a verb with what a hyphen joins to it: "fast-tracks"."""
    before, space, form = headline_verb(verb, plural=plural).rpartition(" ")
    return f"{before}{space}{hyphen_prefix(verb)}{form}"


def tail_pieces(verb: Token) -> Iterator[Piece]:
    """Give the pieces of ", killing six workers" at the end of a clause."""
    first, *rest = verb_phrase(verb, zone=2, weight=CORE)
    before = verb.doc[first.words[0].place - 1]
    parted = before.text == "," or verb.dep_ == "conj"
    comma = (Word(2, before.i, ","),) if parted else ()
    yield Piece(CORE, (*comma, *first.words))
    yield from rest
    for other in harms_joined(verb):
        first, *rest = verb_phrase(other, zone=2, weight=ARGUMENT)
        yield with_joint(other, first, 2)
        yield from rest


def counted_harm(verb: Token) -> Token | None:
    """Give "people" for "killing" in "was hit, killing six people"; else None.

    Of "killing six people and a cow" a title may tell half, so that it has no way here.
    """
    things = [c for c in verb.children if c.dep_ == "dobj"]
    if verb.lower_ not in HARMED or len(things) != 1:
        return None
    counted = any(c.dep_ == "nummod" for c in things[0].children)
    joined = any(
        c.dep_ in {"cc", "conj"} for c in (*things[0].children, *verb.children)
    )
    return things[0] if counted and not joined else None


def harm_pieces(verb: Token, thing: Token) -> Iterator[Piece]:
    """Give the pieces of "six people are killed" for ", killing six people"."""
    yield from noun_pieces(thing)
    be = "are" if is_plural(thing) else "is"
    yield Piece(CORE, (Word(1, verb.i, f"{be} {HARMED[verb.lower_]}"),))


def is_second_subject(other: Token, subject: Token) -> bool:
    """Tell "France" in "the US, UK, and France" where the parser parts them.

    Also the name in "the minister Ana Ruiz".
    """
    if other.dep_ != subject.dep_ or not subject.i < other.i < other.head.i:
        return False
    if names_time(other) or any(c.tag_ == "VBG" for c in _told_between(subject, other)):
        return False  # "A second try the next day failed", "a bus taking nine and two"
    before = other.left_edge.nbor(-1)
    return _stands_behind_and(other) or ends_title(before, subject)


def _stands_behind_and(noun: Token) -> bool:
    return noun.left_edge.nbor(-1).lower_ == "and"


def _told_between(subject: Token, other: Token) -> Iterator[Token]:
    """Give "carrying" of "a ferry carrying nine guests and two cooks sank"."""
    return (c for c in subject.children if c.dep_ == "acl" and c.i < other.i)


def _says_after(verb: Token) -> bool:
    return any(
        c.dep_ in {"ccomp", "xcomp", "dobj"} and c.i > verb.i for c in verb.children
    )


def _said_before(verb: Token) -> Token | None:
    """Give the head of what is said in "the bridge will close, the city announced"."""
    if lemma(verb) not in LISTS["clause_taking"]:
        return None
    for child in verb.children:
        after = child.right_edge.i + 1
        if child.dep_ == "ccomp" and after < verb.i and child.doc[after].text == ",":
            return child
    return None

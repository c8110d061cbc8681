"""Mentions in, relatives named by a first name alone under their full names out.

"Lagos's son Kevin", "her sons Bence and Botond": they bear the family name of whose
relatives they are, as far as the article tells; a reader files them under it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from timeline.actors.places import first_conjunct
from timeline.actors.values import Actor, ActorMention, ActorType
from timeline.actors.words import word_lists
from timeline.language import Doc, Span, Token

# A name after its noun, and a noun before its name.
AFTER, BEFORE = "appos", "compound"
MOST_LEFT = 12
ROMAN = frozenset("IVX")
MAY_BE_NAMED = frozenset({ActorType.PERSON, ActorType.ORGANISATION})


def with_family_names(
    doc: Doc, mentions: Sequence[ActorMention]
) -> Sequence[ActorMention]:
    """Give the mentions, those of such relatives with the actor's full name.

    Args:
        doc: The parsed article.
        mentions: All of its mentions, pronouns too.
    """
    at: defaultdict[int, set[Actor]] = defaultdict(set)
    for mention in mentions:
        at[mention.head].add(mention.actor)
    named = {mention.actor.name: mention.actor for mention in mentions}
    found: dict[Actor, Actor] = {}
    whole = [one for one in mentions if _is_whole(doc, one)]
    first_whole = {one.actor: one.char_start for one in reversed(whole)}
    for mention in mentions:
        actor = mention.actor
        named_later = first_whole.get(actor, -1) > mention.char_start
        if actor.type not in MAY_BE_NAMED or named_later:
            continue
        span = doc.char_span(mention.char_start, mention.char_end)
        if span is None:
            continue
        for full in _full_names(span, actor, at):
            own = actor.affiliation if span.text == actor.name else ""
            person = Actor(full, ActorType.PERSON, own)
            found.setdefault(actor, named.get(full, person))
    if not found:
        return mentions
    return [
        mention
        if _is_whole(doc, mention)
        else replace(mention, actor=found.get(mention.actor, mention.actor))
        for mention in mentions
    ]


def _is_whole(doc: Doc, mention: ActorMention) -> bool:
    """Tell "Liv Holm" beside "her daughter, Liv", who bears her mother's name."""
    words = doc.text[mention.char_start : mention.char_end]
    return " " in words and words == mention.actor.name


def _full_names(
    name: Span, actor: Actor, at: Mapping[int, set[Actor]]
) -> Iterator[str]:
    """Give the first name with the family name of whose relative it is."""
    given = name.text
    listed = actor.type is ActorType.PERSON and actor.name.startswith(f"{given} ")
    if not given.isalpha() or (given != actor.name and not listed):
        return
    lists = word_lists()
    of_women = tuple(lists.surname_endings_of_women)
    of_men = tuple(lists.surname_endings_of_men)
    for noun in _relations(first_conjunct(name[0])):
        for child in islice(noun.lefts, MOST_LEFT):
            people = at.get(child.i, set()) if child.dep_ == "poss" else set()
            family = _family_name(next(iter(people))) if len(people) == 1 else ""
            man = noun.lower_ in lists.men_of_family
            if family and not family.endswith(of_women if man else of_men):
                yield f"{given} {family}"


def _relations(name: Token) -> Iterator[Token]:
    kin = word_lists().kin
    if name.dep_ == AFTER:
        # "Lund's brother, Karl", "Lund's deputy and brother, Karl"
        joined = (c for c in name.head.children if c.dep_ == "conj")
        if any(noun.lower_ in kin for noun in (name.head, *joined)):
            yield name.head
    for child in name.children:
        if child.dep_ == BEFORE and child.lower_ in kin:
            yield child
            yield name  # "his son Kevin", with "his" under the name


def _family_name(owner: Actor) -> str:
    """Give a person's family name; empty where it is unclear which it is.

    Of "Ana Ruiz Soto" children have the one or the other.
    """
    if owner.type is not ActorType.PERSON:
        return ""
    first, *rest = owner.name.split()
    if first in word_lists().titles:
        return ""  # "Prince Karl"
    if first in word_lists().family_names_first:
        return ""  # of Xi Min-su the family is called Xi
    if rest and ROMAN.issuperset(rest[-1]):
        return ""  # "Maria II"
    particles = [word for word in rest[:-1] if word in word_lists().particles]
    return " ".join(rest) if rest and len(particles) == len(rest) - 1 else ""

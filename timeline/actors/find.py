"""A parsed article in, its actor mentions out: the actor room's one way in."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from timeline.actors.aliases import AliasKind, gazetteer
from timeline.actors.kinds import settle_kinds
from timeline.actors.names import Name, NameKind, find_names
from timeline.actors.organisations import Organisations
from timeline.actors.people import People
from timeline.actors.places import acts, is_only_place
from timeline.actors.values import Actor, ActorMention, ActorType
from timeline.actors.words import word_lists
from timeline.language import Doc, ParsedArticle, Token

TYPES = {
    NameKind.PERSON: ActorType.PERSON,
    NameKind.ORGANISATION: ActorType.ORGANISATION,
    NameKind.GROUP: ActorType.GROUP,
}


def find_actors(
    parsed: ParsedArticle, *, aliases: str | Path | None = None
) -> list[ActorMention]:
    """Find who is named in an article, in text order, without overlaps.

    Args:
        parsed: The article.
        aliases: A file of further names, see `timeline.actors.aliases.gazetteer`.

    Raises:
        AliasError: The file cannot be read or is not of the expected form.
    """
    doc = parsed.doc
    names = settle_kinds(doc, find_names(doc, gazetteer(aliases)))
    return list(_mentions(doc, names))


def _mentions(doc: Doc, names: Sequence[Name]) -> Iterator[ActorMention]:
    persons = People([name for name in names if name.kind is NameKind.PERSON])
    bodies = Organisations(doc, [name for name in names if _is_body(name)])
    told = Counter(
        name.alias.actor.name
        for name in names
        if name.alias and name.alias.actor.type is ActorType.COUNTRY
    )
    for name in names:
        head = _head(doc, name)
        actor = _actor(name, head, persons, bodies, told)
        if actor is None or _only_reports(name, head):
            continue
        start, end = name.start, name.end
        if name.alias and name.alias.kind is AliasKind.DEMONYM:
            end = max(end, head.i + 1)
        place = actor.type is ActorType.COUNTRY and is_only_place(head)
        last = doc[end - 1]
        yield ActorMention(actor, doc[start].idx, last.idx + len(last), head.i, place)


def _is_body(name: Name) -> bool:
    if name.alias:
        return name.alias.actor.type in {ActorType.ORGANISATION, ActorType.GROUP}
    return name.kind in {NameKind.ORGANISATION, NameKind.GROUP}


def _actor(name, head: Token, persons, bodies, told) -> Actor | None:
    if name.alias:
        return _listed_actor(name, head, told)
    if name.kind is NameKind.PERSON:
        text = persons.resolve(name)
        return Actor(text, ActorType.PERSON) if text else None
    if name.kind in TYPES:
        text = bodies.resolve(name.text)
        return Actor(text, TYPES[name.kind])
    return None


def _listed_actor(name: Name, head: Token, told: Mapping[str, int]) -> Actor | None:
    alias = name.alias
    if alias.kind is AliasKind.DEMONYM:
        return alias.actor if _stands_for_people(name, head) else None
    if alias.kind is AliasKind.METONYM:
        return alias.actor if acts(head) else None
    if alias.kind is AliasKind.BODY:
        countries = dict(alias.by_country)
        best = max(countries, key=lambda country: told.get(country, 0))
        return countries[best] if told.get(best) else None
    return alias.actor


def _stands_for_people(name: Name, head: Token) -> bool:
    plural = head.i < name.end and head.tag_ in {"NNS", "NNPS"}
    return plural or head.lower_ in word_lists().group_nouns


def _head(doc: Doc, name: Name) -> Token:
    head = doc[name.start : name.end].root
    if name.alias and name.alias.kind is not AliasKind.METONYM:
        noun = head.head
        if (
            head.dep_ in {"amod", "compound", "nmod"}
            and noun.lower_ in word_lists().group_nouns
        ):
            return noun
    return head


def _only_reports(name: Name, head: Token) -> bool:
    lists = word_lists()
    if name.text not in lists.news_organisations:
        return False
    return True

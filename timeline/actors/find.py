"""A parsed article in, its actor mentions out: the actor room's one way in."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from timeline.actors.affiliations import find_affiliations
from timeline.actors.gazetteer.aliases import AliasKind, gazetteer, listed_persons
from timeline.actors.identity.home import home_of
from timeline.actors.identity.identified import find_identified
from timeline.actors.identity.introduced import find_aged, find_introduced
from timeline.actors.identity.known_as import with_own_names
from timeline.actors.identity.office_first import find_office_first
from timeline.actors.identity.owners import Owners
from timeline.actors.identity.relatives import with_family_names
from timeline.actors.identity.resolve import Resolver
from timeline.actors.kinds.settle import settle_kinds
from timeline.actors.names.find import find_names
from timeline.actors.names.heads import head_of
from timeline.actors.places import is_where
from timeline.actors.references.careers import is_station
from timeline.actors.references.descriptions import Descriptions
from timeline.actors.references.find import find_references
from timeline.actors.spans import Name
from timeline.actors.values import Actor, ActorMention, ActorType
from timeline.language import PLURAL_TAGS, Doc, ParsedArticle


def find_actors(
    parsed: ParsedArticle, *, aliases: str | Path | None = None
) -> list[ActorMention]:
    """Find who is named in an article, in text order.

    Mentions do not overlap, except that words which name two actors at once ("the
    Turpins", "they") give one mention for each, with the same span.

    Args:
        parsed: The article.
        aliases: A file of further names, see `gazetteer.aliases`.

    Raises:
        AliasError: The file cannot be read or is not of the expected form.
    """
    doc = parsed.doc
    known, described = find_named(parsed, aliases=aliases)
    mentions = [*known, *find_references(doc, known, described)]
    mentions.sort(key=lambda mention: (mention.char_start, mention.char_end))
    return list(with_family_names(doc, mentions))


def find_named(
    parsed: ParsedArticle, *, aliases: str | Path | None = None
) -> tuple[list[ActorMention], Descriptions]:
    """Find the mentions that need no others: those by name, in text order.

    Args:
        parsed: The article.
        aliases: A file of further names.

    Returns:
        The mentions, and what the article calls its actors.
    """
    doc = parsed.doc
    listed = gazetteer(aliases)
    names = settle_kinds(doc, find_names(doc, listed))
    home = home_of(parsed, listed)
    resolver = Resolver(doc, names, home)
    found = [
        (name, actor)
        for name in names
        for actor in resolver.actors(name, head_of(doc, name))
    ]
    owners = Owners(names, found)
    single = list(_with_one_actor_a_name(list(_named(doc, owners, found))))
    named = list(with_own_names(doc.text, single))
    titles = {head_of(doc, name).i: name.title for name in names if name.title}
    described = Descriptions(doc, named, titles, home)
    unnamed = (
        *find_identified(doc, named),
        *find_introduced(doc, named, titles),
        *find_aged(doc, named),
        *find_office_first(doc, named, titles),
    )
    known = [*named, *_one_a_noun(doc, unnamed)]
    known.sort(key=lambda mention: (mention.char_start, mention.char_end))
    return known, described


def _one_a_noun(doc: Doc, mentions: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """Give the first mention of each noun; of "two cousins" all."""
    several = {one.head for one in mentions if doc[one.head].tag_ in PLURAL_TAGS}
    first: dict[tuple[int, Actor | None], ActorMention] = {}
    for one in mentions:
        first.setdefault((one.head, one.actor if one.head in several else None), one)
    yield from first.values()


def _named(
    doc: Doc, owners: Owners, found: Sequence[tuple[Name, Actor]]
) -> Iterator[ActorMention]:
    """Give the mentions by name, without names that are mere titles of others."""
    belonging = find_affiliations(doc, found)
    acting = [
        (name, actor)
        for name, actor in found
        if not owners.only_titles(name, head_of(doc, name))
    ]
    mentions = _mentions(doc, acting, belonging)
    for (name, actor), mention in zip(acting, mentions, strict=True):
        is_country = actor.type is ActorType.COUNTRY
        if is_country and (
            owners.follows_its_town(name, doc) or owners.only_owns(name, doc)
        ):
            yield replace(mention, is_place=True)
        else:
            yield mention


def _with_one_actor_a_name(
    mentions: Sequence[ActorMention],
) -> Iterator[ActorMention]:
    """Give all who bear one name as one actor: "the Bank" is the Bank of England.

    Its type is that of most mentions, its affiliation the first that is known.
    """
    types: defaultdict[str, Counter[ActorType]] = defaultdict(Counter)
    owners: dict[str, str] = {}
    for actor in (mention.actor for mention in mentions):
        types[actor.name][actor.type] += 1
        owners[actor.name] = owners.get(actor.name) or actor.affiliation
    actors = {
        name: Actor(name, max(kinds, key=kinds.__getitem__), owners[name])
        for name, kinds in types.items()
    }
    for mention in mentions:
        actor = actors[mention.actor.name]
        yield mention if actor == mention.actor else replace(mention, actor=actor)


def _mentions(
    doc: Doc, found: Sequence[tuple[Name, Actor]], belonging: Mapping[Actor, str]
) -> Iterator[ActorMention]:
    known = listed_persons()
    placed = {
        actor: replace(
            actor,
            affiliation=belonging.get(actor)
            or actor.affiliation
            or known.get(actor.name, ""),
        )
        for actor in {actor for _, actor in found}
    }
    for name, actor in found:
        head = head_of(doc, name)
        end = name.end
        if name.alias and name.alias.kind is AliasKind.DEMONYM:
            # "Peruvian" of "Peruvian and Chilean troops" ends before the joint.
            joint = (
                w.i for w in doc[name.end : head.i] if w.text == "," or w.dep_ == "cc"
            )
            end = max(end, head.i + 1) if next(joint, None) is None else end
        first, last = doc[name.start], doc[end - 1]
        yield ActorMention(
            actor=placed[actor],
            char_start=first.idx,
            char_end=last.idx + len(last),
            head=head.i,
            is_place=is_where(actor, head) or is_station(actor, head),
        )

"""A name that an article gives somebody late in, the words that meant them before out.

"A gunman killed two people. Police identified the gunman as Ana Ruiz": a reader files
the killing under Ana Ruiz. Nobody is meant where two are so named, nor by words that
set somebody else apart ("another gunman"). The words must be the same: who is named as
the suspect is not yet the gunman.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline.actors.values import Actor, ActorMention, ActorType
from timeline.language import Doc, Token, lemma

NAMING = frozenset({"identify", "name"})
# A noun that several may bear means the one who is named later where it comes first.
INDEFINITE = frozenset({"a", "an"})
DEFINITE = frozenset({"the", "this", "that"})
APART = frozenset({"another", "other", "second", "third", "one", "each", "every", "no"})


def find_identified(
    doc: Doc, mentions: Sequence[ActorMention]
) -> Iterator[ActorMention]:
    """Find the mentions without a name of persons whom the article names by one.

    Args:
        doc: The parsed article.
        mentions: Its mentions by name.
    """
    bearers: defaultdict[str, dict[Actor, None]] = defaultdict(dict)
    for mention in mentions:
        if mention.actor.type is ActorType.PERSON:
            for noun in _called(doc[mention.head]):
                bearers[noun][mention.actor] = None
    named = {mention.head for mention in mentions}
    unseen = set(bearers)
    for token in doc if bearers else ():
        noun = token.lower_
        if noun not in bearers or token.tag_ != "NN" or token.i in named:
            continue
        people, first = bearers[noun], noun in unseen
        unseen.discard(noun)
        if len(people) == 1 and _means(token, may_be_new=first):
            yield mention_of(token, next(iter(people)))


def mention_of(noun: Token, actor: Actor) -> ActorMention:
    """Give the mention of an actor by a noun and its article."""
    articles = (child.i for child in noun.children if child.dep_ == "det")
    start = min((noun.i, *articles))
    return ActorMention(actor, noun.doc[start].idx, noun.idx + len(noun), noun.i)


def _means(token: Token, *, may_be_new: bool) -> bool:
    words = {child.lower_ for child in token.children}
    known = not DEFINITE.isdisjoint(words)
    new = may_be_new and not INDEFINITE.isdisjoint(words)
    return (known or new) and APART.isdisjoint(words)


def _called(name: Token) -> Iterator[str]:
    """Give the nouns that a name is given to: "identified the man as Ana Ruiz"."""
    preposition = name.head
    if name.dep_ not in {"pobj", "oprd", "attr"}:
        return
    verb = preposition.head if preposition.lower_ == "as" else preposition
    if lemma(verb) not in NAMING:
        return
    yield from _named(verb)


def _named(verb: Token) -> Iterator[str]:
    """Give who is named: the object, the passive subject, or who is "named Ruiz"."""
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass"} and child.tag_ == "NN":
            yield str(child.lower_)
    if verb.dep_ == "acl" and verb.head.tag_ == "NN":
        yield str(verb.head.lower_)

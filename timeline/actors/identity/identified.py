"""A name that an article gives somebody late in, the words that meant them before out.

"A gunman killed two people. Police identified the gunman as Ana Ruiz": a reader files
the killing under Ana Ruiz. Nobody is meant where two are so named, nor by words that
set somebody else apart ("another gunman"). The words must be the same: who is named as
the suspect is not yet the gunman. "A man was held. Police identified him as Ana Ruiz":
the pronoun too, and the man who was the subject just before.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from timeline.actors.values import Actor, ActorMention, ActorType
from timeline.actors.words import word_lists
from timeline.language import NOUN_SUBJECTS, Doc, Token, lemma

# A noun that several may bear means the one who is named later where it comes first.
INDEFINITE = frozenset({"a", "an"})
DEFINITE = frozenset({"the", "this", "that"})
APART = frozenset({"another", "other", "second", "third", "one", "each", "every", "no"})
MOST_CHILDREN = 30
PERSONAL_OBJECTS = frozenset({"him", "her"})


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
            pronoun = _pronoun_of(doc[mention.head])
            if pronoun is not None:
                end = pronoun.idx + len(pronoun)
                yield ActorMention(mention.actor, pronoun.idx, end, pronoun.i)
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
    verb = naming_verb(name)
    if verb is not None:
        yield from _named(verb)


def naming_verb(name: Token) -> Token | None:
    """Give the verb by which somebody is given a name: "identified him as Ruiz".

    None where there is none.
    """
    above = name.head
    if name.dep_ not in {"pobj", "oprd", "attr"}:
        return None
    verb = above.head if above.lower_ == "as" else above
    return verb if lemma(verb) in word_lists().identifying else None


def names_somebody(verb: Token) -> bool:
    """Tell "identified him as Ana Ruiz"."""
    named = (
        name
        for child in islice(verb.children, MOST_CHILDREN)
        for name in (child, *islice(child.children, MOST_CHILDREN))
    )
    return any(name.pos_ == "PROPN" and naming_verb(name) == verb for name in named)


def _pronoun_of(name: Token) -> Token | None:
    """Give the "him" of "identified him as Ruiz"."""
    verb = naming_verb(name)
    children = () if verb is None else verb.children
    return next((c for c in children if _is_him(c)), None)


def _is_him(token: Token) -> bool:
    return token.dep_ == "dobj" and token.lower_ in PERSONAL_OBJECTS


def _named(verb: Token) -> Iterator[str]:
    """Give who is named: the object, the passive subject, or who is "named Ruiz"."""
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass"} and child.tag_ == "NN":
            yield str(child.lower_)
        subject = _subject_before(child) if _is_him(child) else None
        if subject is not None:
            yield str(subject.lower_)
    if verb.dep_ == "acl" and verb.head.tag_ == "NN" and not _appoints(verb):
        yield str(verb.head.lower_)


def _appoints(verb: Token) -> bool:
    """Tell "the president named Ana Ruiz as minister" from "a man named Ana Ruiz".

    And from "a man identified as Ana Ruiz".
    """
    named = {"oprd", "dobj", "attr"}.intersection(c.dep_ for c in verb.rights)
    as_what = any(child.lower_ == "as" for child in verb.rights)
    past = verb.tag_ == "VBD" and verb.head.dep_ == "ROOT"
    return bool(named) and (as_what or past)


def _subject_before(pronoun: Token) -> Token | None:
    """Give the person, told of without a name, that the sentence before is about."""
    first = pronoun.sent.start
    if not first:
        return None
    root = pronoun.doc[first - 1].sent.root
    subjects = (child for child in root.children if child.dep_ in NOUN_SUBJECTS)
    subject = next(subjects, None)
    if subject is None or subject.lower_ not in word_lists().person_nouns:
        return None
    return subject

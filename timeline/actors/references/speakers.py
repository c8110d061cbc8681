"""A noun such as "the company" in, the body whose words it stands in out.

What "Avelar's chief executive", "Ana Ruiz of the UGT" or Avelar itself says of "the
company" or "the union" it says of Avelar or the UGT, whoever else the article names.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from timeline.actors.kinds.clubs import is_club
from timeline.actors.kinds.titled import is_office
from timeline.actors.names.heads import MODIFIERS
from timeline.actors.places import first_conjunct
from timeline.actors.references.clauses import governs, is_definite
from timeline.actors.references.continuity import BODIES, MOST_CHILDREN
from timeline.actors.references.descriptions import Descriptions
from timeline.actors.values import Actor, ActorMention, ActorType
from timeline.actors.words import word_lists
from timeline.language import NOUN_SUBJECTS, Token, lemma

CLAUSES_UP = 6
LINKS = frozenset({"of", "for", "at", "from", "with"})
# With more below it, the noun may be of another body: "the rival company".
PLAIN = frozenset({"det", "case", "punct"})


class Speakers:
    """The actors of an article, found by where they stand and by name."""

    def __init__(
        self, mentions: Iterable[ActorMention], described: Descriptions
    ) -> None:
        """Index the mentions by name; `described` is what the article calls them."""
        self._at: dict[int, Actor] = {}
        self._by_name: dict[str, Actor] = {}
        self._described = described
        for mention in mentions:
            self._at[mention.head] = mention.actor
            self._by_name[mention.actor.name] = mention.actor

    def add(self, head: int, actor: Actor) -> None:
        """Add a mention by pronoun or noun."""
        self._at[head] = actor

    def is_of_another(self, noun: Token, actor: Actor) -> bool:
        """Tell "the army chief, Karl Lund," from the chief that the article knows.

        So "the head of the court, Karl Lund,".
        """
        named = filter(None, (self._at.get(each.i) for each in _apposed_to(noun)))
        return any(one != actor and one.type is actor.type for one in named)

    def surely_meant(self, noun: Token) -> Actor | None:
        """Give whose "government troops" are, or whom its own people call so.

        So whose name hangs on what a holder is "of": "the head of the court, Ana Ruiz".
        None where nothing tells it.
        """
        if governs(noun):
            return self._described.state(noun.i)
        holder = self._holder(noun) if noun.dep_ in NOUN_SUBJECTS else None
        if holder is not None:
            return holder
        told = noun.lower_ in word_lists().spoken_for and is_definite(noun)
        return self._spoken_for(noun) if told else None

    def _holder(self, office: Token) -> Actor | None:
        if office.pos_ != "NOUN" or not is_office(office):
            return None
        below = (each for each in _apposed_to(office) if each.head.i != office.i)
        named = (self._at.get(each.i) for each in below)
        people = (one for one in named if one and one.type is ActorType.PERSON)
        return next(people, None)

    def _spoken_for(self, noun: Token) -> Actor | None:
        if any(child.dep_ not in PLAIN for child in noun.children):
            return None
        speaker = _speaker_of(noun) or _told_of(noun)
        if speaker is None:
            return None
        bodies = (each for each in self._bodies_of(speaker) if each.type in BODIES)
        body = next(bodies, None)
        called = body and _is_called(body, noun.lower_, self._described)
        return body if called else None

    def _bodies_of(self, speaker: Token) -> Iterator[Actor]:
        """Give the speaker, or those that the words beside the speaker name."""
        own = self._at.get(speaker.i)
        if own is not None and own.type is not ActorType.PERSON:
            yield own
        children = list(islice(speaker.children, MOST_CHILDREN))
        apposed = (self._at.get(child.i) for child in children if child.dep_ == "appos")
        for person in filter(None, (own, *apposed)):
            if person.affiliation in self._by_name:
                yield self._by_name[person.affiliation]
        for child in children:
            if child.dep_ in MODIFIERS and child.i in self._at:
                yield self._at[child.i]
            if child.dep_ == "prep" and child.lower_ in LINKS:
                governed = islice(child.children, MOST_CHILDREN)
                yield from (self._at[each.i] for each in governed if each.i in self._at)


def _apposed_to(noun: Token) -> Iterator[Token]:
    """Give who stands beside a noun or what it is of: "head of police, Karl Lund"."""
    for child in islice(noun.children, MOST_CHILDREN):
        if child.dep_ == "appos":
            yield child
        elif child.dep_ == "prep" and child.lower_ in LINKS:
            of = islice(child.children, MOST_CHILDREN)
            below = (each for one in of for each in islice(one.rights, MOST_CHILDREN))
            yield from (each for each in below if each.dep_ == "appos")


def names_another(noun: Token) -> bool:
    """Tell whether a name beside a noun says whose it is: "the company Lund"."""
    after = noun.nbor()
    if after.pos_ == "PROPN" and not after.is_sent_start:
        return True
    if noun.lower_ in word_lists().public_bodies and any(
        child.ent_type_ == "NORP" and child.pos_ == "ADJ" for child in noun.lefts
    ):
        return True
    first = first_conjunct(noun)
    if first.i != noun.i and first.dep_ == "appos" and first.head.pos_ == "PROPN":
        return True  # "Ana Ruiz, Lund's wife and the current mayor,"
    before = noun.nbor(-1)
    proper = before.pos_ == "PROPN" and before.dep_ == "compound"
    return proper and before.text not in word_lists().titles


def _is_called(body: Actor, word: str, described: Descriptions) -> bool:
    if body.type is ActorType.COUNTRY:
        return word in word_lists().national_bodies
    if word == "club":
        return is_club(body.name)
    firm = word in word_lists().firm_words and described.bears("company", body)
    return firm or described.bears(word, body)


def _speaker_of(noun: Token) -> Token | None:
    """Give the subject of the speech in which a noun stands."""
    below, clause = noun, noun.head
    for _ in range(CLAUSES_UP):
        if lemma(clause) in word_lists().reporting_verbs:
            subject = _subject(clause)
            if subject is not None:
                return None if subject.i == below.i else subject
        if clause.head.i == clause.i:
            break
        below, clause = clause, clause.head
    return None


def _told_of(noun: Token) -> Token | None:
    """Give the subject of what is said before: "Lund Air fell, the company said"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or lemma(verb) not in word_lists().reporting_verbs:
        return None
    for child in islice(verb.children, MOST_CHILDREN):
        if child.dep_ == "ccomp" and child.i < noun.i:
            return _subject(child)
    return None


def _subject(verb: Token) -> Token | None:
    children = islice(verb.children, MOST_CHILDREN)
    own = next((child for child in children if child.dep_ in NOUN_SUBJECTS), None)
    if own is None and verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        children = islice(verb.head.children, MOST_CHILDREN)
        return next((child for child in children if child.dep_ in NOUN_SUBJECTS), None)
    return own

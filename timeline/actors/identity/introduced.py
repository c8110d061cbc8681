"""Mentions by name in, the words before them that meant the same person out.

"A fisherman was freed on Monday. Jiva Solanki, 44, had been held for a year": news
tells first what somebody is and names him in the sentence after. And whoever is given
an age is meant by it: "Solanki, 44, ... the 44-year-old".
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from timeline.actors.identity.identified import DEFINITE, INDEFINITE, mention_of
from timeline.actors.values import Actor, ActorMention, ActorType
from timeline.actors.words import word_lists
from timeline.language import NOUN_SUBJECTS, Doc, Span, Token, lemma

NUMBERS = {
    1: INDEFINITE,
    2: frozenset({"two", "2"}),
    3: frozenset({"three", "3"}),
    4: frozenset({"four", "4"}),
}
PLAYS = NOUN_SUBJECTS | {"dobj"}
HYPHENS = frozenset({"-", "\u2010", "\u2011"})
# Opening words before a name: a bracket, a quotation mark, a line break.
OPENING = 2
OLDEST = 120
YEAR_OLD = 5  # tokens of "44-year-old"
LONGEST_LEFT = 12  # tokens before a name that are looked at


def find_introduced(
    doc: Doc, mentions: Sequence[ActorMention], titled: Collection[int]
) -> Iterator[ActorMention]:
    """Find who was told of without a name in the sentence before he is named.

    Only where that sentence names nobody and tells of one person alone, or of as many
    as are named: "Two cousins were jailed. Ana Ruiz and Karl Ruiz". Nobody is
    introduced by a title ("Judge Ana Ruiz"), nor by being asked ("Ana Ruiz said").

    Args:
        doc: The parsed article.
        mentions: Its mentions by name, in text order.
        titled: Heads of the mentions with a title.
    """
    people = [one for one in mentions if one.actor.type is ActorType.PERSON]
    first: dict[Actor, ActorMention] = {}
    for one in people:
        first.setdefault(one.actor, one)
    opening = {one.head: one for one in first.values() if one.head not in titled}
    named = {one.head for one in people}
    before: Span | None = None
    for sentence in doc.sents:
        introduced = _opens(sentence, opening)
        if introduced is not None and before is not None:
            several = [introduced, *_fellows(doc[introduced.head], opening)]
            alone = len(several) == len(doc[introduced.head].conjuncts) + 1
            noun = _only_people(before, named, len(several)) if alone else None
            if noun is not None:
                yield from (mention_of(noun, one.actor) for one in several)
        before = sentence


def find_aged(doc: Doc, mentions: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """Find who is meant by an age that the article gives one person alone."""
    ages: defaultdict[str, dict[Actor, int]] = defaultdict(dict)
    named = {mention.head for mention in mentions}
    for mention in mentions:
        if mention.actor.type is ActorType.PERSON:
            for age in _ages(doc, doc[mention.head]):
                ages[age].setdefault(mention.actor, mention.head)
    for token in doc if ages else ():
        people = ages.get(_age_of(token), {})
        if token.lower_ != "old" or token.i < YEAR_OLD or len(people) != 1:
            continue
        article, noun = doc[token.i - YEAR_OLD], _noun_of(token)
        if named & {noun.i, token.i, token.i + 1}:
            continue
        actor, told = next(iter(people.items()))
        new = INDEFINITE if token.i < told else frozenset[str]()
        if article.lower_ in DEFINITE | new:
            end = noun.idx + len(noun)
            yield ActorMention(actor, article.idx, end, noun.i)


def _noun_of(old: Token) -> Token:
    """Give the "man" of "a 44-year-old man"; "old" where none follows."""
    after = old.nbor()
    return after if after.tag_ == "NN" and old.head.i == after.i else old


def _opens(sentence: Span, opening: Mapping[int, ActorMention]) -> ActorMention | None:
    """Give the person whom a sentence begins with and names for the first time."""
    for token in sentence:
        if token.i not in opening:
            continue
        starts = sum(
            not word.is_space
            for word in sentence.doc[sentence.start : token.left_edge.i]
        )
        one = opening[token.i]
        spoke = lemma(token.head) in word_lists().reporting_verbs
        if (
            starts > OPENING
            or token.dep_ not in NOUN_SUBJECTS
            or _is_somebody_else(token)
        ):
            return None
        return None if spoke and not any(_ages(sentence.doc, token)) else one
    return None


def _fellows(
    name: Token, opening: Mapping[int, ActorMention]
) -> Sequence[ActorMention]:
    """Give who is named beside somebody: "Ana Ruiz, 34, and Karl Ruiz, 29, wept"."""
    return [opening[one.i] for one in name.conjuncts if one.i in opening]


def _is_somebody_else(name: Token) -> bool:
    """Tell a name beside what its bearer is: "Ana Ruiz, a judge", "president Ruiz"."""
    nouns = word_lists().person_nouns | word_lists().offices
    return any(child.lower_ in nouns for child in name.children)


def _only_people(sentence: Span, named: Collection[int], number: int) -> Token | None:
    """Give the one person, or the two or three, that a sentence tells of unnamed."""
    if any(token.i in named for token in sentence):
        return None
    nouns, tag = word_lists().person_nouns, "NN" if number == 1 else "NNS"
    found = [
        token
        for token in sentence
        if token.tag_ == tag
        and (token.lower_ in nouns or lemma(token) in nouns or _is_aged(token))
        and any(child.lower_ in NUMBERS.get(number, ()) for child in token.children)
    ]
    return found[0] if len(found) == 1 and found[0].dep_ in PLAYS else None


def _is_aged(noun: Token) -> bool:
    return any(child.lower_ == "old" for child in noun.children)


def _ages(doc: Doc, name: Token) -> Iterator[str]:
    """Give the age that is told beside a name: "Solanki, 44," or "44-year-old Jiva"."""
    after = doc[name.i + 1 : name.i + 4]
    opened = len(after) > 1 and after[0].text in {",", "("}
    closed = all(word.is_punct or word.is_space for word in after[2:])
    if opened and closed and _is_age(after[1].text):
        yield after[1].text
    first = max(name.left_edge.i, name.i - LONGEST_LEFT)
    for token in doc[first : name.i]:
        if token.lower_ == "old":
            yield _age_of(token)


def _is_age(text: str) -> bool:
    return text.isascii() and text.isdigit() and 0 < int(text) < OLDEST


def _age_of(old: Token) -> str:
    """Give the number before "-year-old"; empty where there is none."""
    if old.i < YEAR_OLD - 1:
        return ""
    number, dash, year, other = old.doc[old.i - YEAR_OLD + 1 : old.i]
    joined = dash.text in HYPHENS and other.text in HYPHENS
    return number.text if joined and year.lower_ == "year" else ""

"""Mentions by name in, the offices before them that the same persons hold out.

"Peru's governor of Lund resigned ... Gov. Ana Ruiz said": news tells first who did
something by the office, and names its holder later.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from timeline.actors.identity.identified import mention_of
from timeline.actors.values import Actor, ActorMention, ActorType
from timeline.actors.words import word_lists
from timeline.language import NOUN_SUBJECTS, Doc, Token

NAMED = frozenset({"appos", "compound", "nmod"})
BEARING = NAMED | {"attr"}
OPENING = 60  # tokens: in these news tells of "a judge" whom it names below
SHORT = {"Gov.": "governor"}


def find_office_first(
    doc: Doc, mentions: Sequence[ActorMention], titles: Mapping[int, str]
) -> Iterator[ActorMention]:
    """Find who is told of by an office before he is named with it.

    Only where one person alone has that office in the article, and nobody else is
    named with it: the governor of another state is told by another name.

    Args:
        doc: The parsed article.
        mentions: Its mentions by name, in text order.
        titles: Head of a mention -> the titles before it.
    """
    holders: defaultdict[str, dict[Actor, int]] = defaultdict(dict)
    for one in mentions:
        if one.actor.type is ActorType.PERSON:
            for office in _offices(doc[one.head], titles.get(one.head, "")):
                holders[office].setdefault(one.actor, one.head)
    named = {one.head for one in mentions}
    for token in doc if holders else ():
        people = holders.get(_office(token), {})
        if len(people) != 1 or token.i in named:
            continue
        actor, first = next(iter(people.items()))
        if token.i < first and _is_told_alone(token, named):
            yield mention_of(token, actor)


def _offices(head: Token, title: str) -> Iterator[str]:
    """Give the offices with which a person is named, none where one is lesser."""
    words = title.split()
    if not word_lists().lesser_titles.isdisjoint(words):
        return
    yield from filter(None, map(_sole_office, words))
    for child in head.children:
        if child.dep_ == "appos" and (office := _office(child)):
            yield office


def _sole_office(word: str) -> str:
    plain, lists = SHORT.get(word, word.lower()), word_lists()
    return plain if plain in lists.sole_offices | lists.sole_judges else ""


def _office(noun: Token) -> str:
    """Give the office that a noun names, of the present and in full; else ""."""
    lesser = word_lists().lesser_titles
    before = (child.text for child in noun.lefts if child.dep_ != "poss")
    if any(word in lesser or word.title() in lesser for word in before):
        return ""
    return _sole_office(noun.lower_) if noun.tag_ == "NN" else ""


def _acts(noun: Token) -> bool:
    by = noun.dep_ == "pobj" and noun.head.lower_ == "by"
    return by or noun.dep_ in NOUN_SUBJECTS


def _is_told_alone(noun: Token, named: set[int]) -> bool:
    """Tell "Lund's governor" and "the governor of Lund" from one who is named.

    "A judge" of the first sentences is told alone too, but no other "a governor".
    """
    judge = noun.lower_ in word_lists().sole_judges
    opens = judge and noun.i < OPENING and _acts(noun)
    own = {"a", "an"} if opens else {"the"} if not judge else set()
    definite = any(
        child.lower_ in own or (child.dep_ == "poss" and not judge)
        for child in noun.lefts
    )
    names = (c for c in noun.children if c.dep_ in NAMED and c.pos_ == "PROPN")
    bears = noun.dep_ in BEARING or (noun.dep_ == "pobj" and noun.head.i in named)
    return definite and not bears and next(names, None) is None

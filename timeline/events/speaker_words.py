"""A speaker's word in, the name or the words by which to call the speaker out.

"The commissioner, Ana Ruiz," and "a report by Oxfam" name one; "its governor" is told
by the name that "its" stands for; other speakers keep their words ("officials").
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from timeline.actors import ActorMention
from timeline.events.antecedents import is_person_noun
from timeline.events.possessives import possessive
from timeline.events.word_lists import read_word_lists
from timeline.language import PLURAL_TAGS, Token, lemma

LISTS = read_word_lists("attribution")
BELONGING = frozenset({"of", "for", "at"})
AUTHORS = frozenset({"by", "from", "of"})
CRIES = frozenset({"!", "?"})  # after which the speaker may follow: "Go!" she said
ASIDES = frozenset({"relcl", "appos", "acl", "advcl", "punct"})
LONGEST_SPEAKER = 60
MOST_WORDS = 40
MOST_CHILDREN = 20


def heads_of(mentions: Sequence[ActorMention]) -> dict[int, str]:
    """Give head token -> canonical name; none where one word names two actors."""
    named: dict[int, str] = {}
    for mention in mentions:
        other = named.get(mention.head)
        named[mention.head] = mention.actor.name if other is None else ""
    return {head: name for head, name in named.items() if name}


def called(speaker: Token) -> Iterator[Token]:
    """Give the words that may name a speaker or a source, the best first.

    "The commissioner, Ana Ruiz,", "the head of the union, Ana Ruiz," and "a report by
    Oxfam"; not "a spokesman for the mayor, Ana Ruiz,", which may be the mayor's name.
    """
    owners = list(_governed(speaker, BELONGING))
    if speaker.tag_ not in PLURAL_TAGS and not any(map(is_person_noun, owners)):
        for bearer in (speaker, *owners):
            yield from _apposed(bearer)
    if lemma(speaker) in LISTS["sources"]:
        yield from (child for child in _children(speaker) if child.dep_ == "poss")
        yield from _governed(speaker, AUTHORS)


def plain_words(speaker: Token, named: Mapping[int, str]) -> str:
    """Give the words of a speaker without a name: "Oxfam's director", "officials"."""
    kept = [
        token
        for token in islice(speaker.subtree, MOST_WORDS)
        if not _is_aside(token, speaker) and not token.is_space
    ]
    while kept and (kept[-1].dep_ == "cc" or kept[-1].is_punct):
        kept.pop()  # "the mayor, but", of which the parser makes one noun
    words = "".join(_written(kept, named)).strip(" ,;:")
    whole = words
    for article in ("the ", "a ", "an "):
        if words.lower().startswith(article):
            words = words[len(article) :]
    if len(words) > LONGEST_SPEAKER:
        near = [t for t in speaker.lefts if t.dep_ in {"compound", "amod"}]
        words = " ".join(t.text for t in [*near, speaker])
    opens = kept and kept[0].is_sent_start and not _is_name(kept[0], named)
    if words != whole:
        return words  # "The NAACP's office": the article had the sentence's capital
    return words[:1].lower() + words[1:] if opens else words


def _apposed(token: Token) -> Iterator[Token]:
    return (child for child in _children(token) if child.dep_ == "appos")


def _governed(token: Token, words: frozenset[str]) -> Iterator[Token]:
    for child in _children(token):
        if child.dep_ in {"prep", "agent"} and child.lower_ in words:
            yield from (each for each in _children(child) if each.dep_ == "pobj")


def _children(token: Token) -> Iterator[Token]:
    return islice(token.children, MOST_CHILDREN)


def _written(kept: Sequence[Token], named: Mapping[int, str]) -> Iterator[str]:
    """Write words that stay, with a blank where words between them were left out."""
    for number, token in enumerate(kept):
        name = named.get(token.i) if token.tag_ == "PRP$" else None
        yield possessive(name) if name else str(token.text)
        after = kept[number + 1] if number + 1 < len(kept) else None
        if token.whitespace_ or (after is not None and after.i > token.i + 1):
            yield " "


def _is_name(token: Token, named: Mapping[int, str]) -> bool:
    """Tell whether a word has its capital for itself, not as a sentence's first."""
    tagged = token.pos_ == "PROPN" or token.ent_type_ in {"NORP", "PERSON"}
    address = token.text == "No" and token.head.text.isdigit()  # "No 10"
    return tagged or address or token.text.isupper() or token.i in named


def _is_aside(token: Token, top: Token) -> bool:
    """Tell whether a word is in an aside of a speaker, or an article."""
    here = token
    while here.i != top.i:
        # "by police of stealing": what they accuse somebody of
        if here.dep_ == "pcomp" or (here.dep_ in ASIDES and not _links(here)):
            return True
        if here.dep_ == "prep" and any(c.dep_ == "pcomp" for c in here.rights):
            return True
        if here.dep_ == "det" and here.head.i == top.i:
            return here.text != "No"  # "No 10"
        here = here.head
    return False


def _links(token: Token) -> bool:
    """Tell whether a hyphen makes one word of two: "vice-chancellor"."""
    joined = token.text in {"-", "\N{EN DASH}"} and not token.whitespace_
    return joined and token.i > 0 and not token.nbor(-1).whitespace_

"""A noun in, the words out that stand or fall with it: "Minister Maria Lopez"."""

from collections.abc import Iterator, Sequence

from timeline.events.clause import is_behind_comma
from timeline.events.titles.phrase.loose import counts, is_loose
from timeline.events.titles.phrase.measures import (
    amount_before,
    is_unit,
)
from timeline.events.titles.phrase.prepositions import to_of_receiver
from timeline.events.titles.phrase.scores import HYPHENS, rest_of_scores
from timeline.events.titles.phrase.whole_names import rest_of_name
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_SUBJECTS, Doc, Token, once_a_word

LISTS = read_word_lists("titles")
JOINING = HYPHENS | {"/"}
JOINED = frozenset({"cc", "conj"})  # "sixth and last" before a noun
PREMODIFIERS = frozenset({"amod", "compound", "nmod"})
BEFORE = PREMODIFIERS | {"poss"}
TIGHT = frozenset(
    {"compound", "amod", "nummod", "quantmod", "poss", "case", "nmod", "det", "predet"}
    | {"advmod", "npadvmod", "neg", "punct", "prt", "preconj"}
)


@once_a_word
def core_of(noun: Token) -> Sequence[Token]:
    """Give a noun, the words before it that belong to it and what is glued to them."""
    doc, words = noun.doc, noun.doc.words
    own = {token.i for token in (noun, *tight(noun), *amount_before(noun))}
    own.update(rest_of_name(noun))
    own.update(*(rest_of_scores(words[place]) for place in tuple(own)))
    core = set(own)
    for place in own:
        if not words[place].whitespace_:
            core.update(_glued(doc, place))
        if place and not words[place - 1].whitespace_:
            core.update(_glued_before(doc, place))
        if place and is_limited(words[place]):
            core.add(place - 1)
    return tuple(words[place] for place in sorted(core))


def parted_core(noun: Token, *, opens: bool) -> tuple[Sequence[Token], Sequence[Token]]:
    """Part a noun's words from the office before a name.

    Args:
        noun: The noun.
        opens: Whether it opens a title.

    Returns:
        The words that stay, and the office, which goes where room is short.
    """
    tokens = core_of(noun)
    titles = [token for token in tokens if is_title(token, noun)]
    if not opens:
        first = list(tokens[: len(titles)]) == titles
        return (tokens[len(titles) :], titles) if first else (tokens, [])
    owner = next((token.i for token in tokens if token.tag_ == "PRP$"), 0)
    # "Cut short her visit"
    core = [t for t in tokens if t not in titles and (t.i >= owner or t.dep_ != "amod")]
    titles = [token for token in titles if token.tag_ != "TO"]
    # "The president of Peru Ana Ruiz" is told by the name alone.
    return core, [] if noun.dep_ == "pobj" else titles


def is_limited(word: Token) -> bool:
    """Tell the "most" of "at most nine ships", the "a" of "over a thousand".

    The parser hangs what stands before them elsewhere.
    """
    before = word.nbor(-1).lower_
    if before == "at":
        return word.lower_ in {"most", "least"}
    return before in LISTS["about_numbers"] and (word.tag_ == "CD" or counts(word))


def _glued(doc: Doc, index: int) -> Iterator[int]:
    """Give the rest of a word that the tokenizer cut up: "stay-at-home", "#peace"."""
    while index + 1 < len(doc) and not doc[index].whitespace_:
        here, after = doc[index], doc[index + 1]
        joined = after.text in JOINING or here.text in JOINING | {"#"}
        if not joined and not is_unit(after):
            return
        index += 1
        yield index


def _glued_before(doc: Doc, index: int) -> Iterator[int]:
    """Give "counter-" of "counter-protesters", all of which may hang on one verb."""
    while index > 0 and not doc[index - 1].whitespace_:
        here, before = doc[index], doc[index - 1]
        if before.text not in HYPHENS and here.text not in HYPHENS:
            return
        index -= 1
        yield index


def tight(noun: Token) -> Iterator[Token]:
    """Give the words before a word that belong to it, articles left out."""
    yield from to_of_receiver(noun)
    before = noun.dep_ in BEFORE or noun.dep_ == "nummod"
    for child in noun.children:
        if child.dep_ == "appos" and child.i == noun.i + 1 and not is_way(child):
            yield from [child, *tight(child), *_brothers(child, noun)]
        if before and child.right_edge.i < noun.head.i:
            yield from _joined(child)
            if is_bearer(child):
                yield from _bearers(child)
        if noun.lower_ == "all" and (child.lower_, child.dep_) == ("but", "cc"):
            # "all but two miners"
            yield child
        after = child.dep_ in {"amod", "advmod"} and child.i > noun.i
        if after and (child.right_edge.i > child.i or is_past_aside(child, noun)):
            # "favourable to the firm", "north of Lund" hang on as a whole.
            continue
        if child.dep_ not in TIGHT or is_loose(child, noun):
            continue
        yield child
        yield from tight(child)
        yield from _office(child)


def is_way(child: Token) -> bool:
    """Tell the "east" of "the blaze east of Lund", which says nothing without Lund."""
    follows = child.dep_ in {"appos", "amod", "advmod"} and child.i > child.head.i
    of = any(c.lower_ == "of" and c.i == child.i + 1 for c in child.children)
    return follows and of and child.lower_ in LISTS["directions"]


def is_past_aside(child: Token, noun: Token) -> bool:
    """Tell "tall" of "the saint, a statue a metre tall, stood": it goes with that."""
    asides = (c for c in noun.children if c.dep_ == "appos" and noun.i < c.i < child.i)
    return any(map(is_behind_comma, asides))


def _brothers(name: Token, noun: Token) -> Iterator[Token]:
    """Give "and Ole Berg" of "brothers Jan and Ole Berg", "brewer Lund and Sala do"."""
    verb = noun.head if noun.dep_ in NOUN_SUBJECTS else noun
    several = noun.tag_ == "NNS" or "VBP" in {v.tag_ for v in (verb, *verb.children)}
    if several and name.pos_ == "PROPN":
        for child in name.children:
            yield from _joined(child)


def is_bearer(name: Token) -> bool:
    """Tell "Ana Ruiz" after the first office of "Mayor Ana Ruiz and Judge Jan Novak".

    The parser hangs all of it on the last name.
    """
    after = name.dep_ == "appos" and name.left_edge.i == name.head.i + 1
    return (
        after
        and name.ent_type_ == "PERSON"
        and any(child.dep_ == "cc" for child in name.children)
    )


def _bearers(name: Token) -> Iterator[Token]:
    yield from [name, *tight(name)]
    for child in name.children:
        yield from _joined(child)


def _joined(child: Token) -> Iterator[Token]:
    """Give the rest of "sixth, seventh and last" before a noun."""
    if child.dep_ in JOINED or child.text == ",":
        yield from [child, *tight(child)]
        for after in child.children:
            yield from _joined(after)


def _office(noun: Token) -> Iterator[Token]:
    """Give the rest of an office before a name: "Secretary of State Jan Novak"."""
    for child in noun.children:
        after = child.i == noun.i + 1 and child.right_edge.i < noun.head.i
        if after and child.lower_ == "of" and noun.dep_ in {"nmod", "compound"}:
            yield child
            for name in child.children:
                yield from [*tight(name), name]


def is_title(token: Token, noun: Token) -> bool:
    """Tell what stands before a person's name: "Finance Minister"."""
    named = token.ent_type_ == "PERSON" or token.dep_ in {"poss", "case"}
    return noun.ent_type_ == "PERSON" and token.i < noun.i and not named

"""The "whose" of a relative clause in, who owns what it tells of out.

"The boy, whose mother was killed": "mother is killed" leaves open whose.
"""

from collections.abc import Iterator, Sequence

from timeline.events.antecedents import holder_meant, is_person_word
from timeline.events.clause import NOUNS
from timeline.events.possessives import possessive
from timeline.events.titles.phrase.cores import core_of
from timeline.events.titles.phrase.number import is_collective, is_plural
from timeline.events.titles.words import Piece, Word
from timeline.language import Token, lemma

LONGEST = 40
# Words between the noun and its "whose": a name after it, a comma.
FARTHEST = 6


def owner_of(noun: Token, zone: int) -> Iterator[Word]:
    """Give the "boy's" of the mother in "the boy, whose mother was killed".

    Also the "of six hikers" of "six hikers, two of whom died".

    Args:
        noun: What is owned, or the part.
        zone: Where in the title it goes.
    """
    for whose in noun.children:
        holder = _holder(whose)
        text = "" if holder is None else _owning(core_of(holder))
        if text:
            yield Word(zone, whose.i, text)
        whole = _whole(whose, noun)
        if whole:
            yield Word(zone, whose.i, f"{whose.lower_} {whole}")


def _whole(of: Token, part: Token) -> str:
    """Write the "six hikers" that "two of whom" are a part of; else nothing."""
    whom = any(c.tag_ in {"WP", "WDT"} and c.dep_ == "pobj" for c in of.children)
    clause, doc = part.head, part.doc
    if not whom or of.i != part.i + 1 or clause.dep_ != "relcl":
        return ""
    first = part.left_edge.i
    before = doc[first - 2] if first > 1 and doc[first - 1].text == "," else clause.head
    above = clause.head.head.head  # "hikers from Lund, two of whom"
    nouns = [noun for noun in (before, clause.head, above) if noun.tag_ in NOUNS]
    if any(c.lower_ == "which" for c in of.children):
        # "Clay figures of singers, one of which": no singer is a "which".
        nouns = [noun for noun in nouns if not is_person_word(lemma(noun))]
    many = (one for one in nouns if is_plural(one) or _is_body_beside(one, part))
    words = next((core_of(noun) for noun in many), ())
    text = _written(words)
    if words and words[0].is_sent_start and words[0].tag_ != "NNP":
        text = text[:1].lower() + text[1:]
    return text if len(text) <= LONGEST else ""


def _is_body_beside(noun: Token, part: Token) -> bool:
    """Tell "a family, two of whom"; not "a party in Lund, two of whom"."""
    return is_collective(noun) and noun.i + 2 == part.left_edge.i


def without_ending(piece: Piece, noun: Token) -> Piece:
    """Give a piece without the "'s" of an owner that is told by itself."""
    ends = {child.i for child in noun.children if child.tag_ == "POS"}
    return Piece(piece.weight, tuple(w for w in piece.words if w.place not in ends))


def _holder(whose: Token) -> Token | None:
    verb = whose.head.head
    noun = verb.head if whose.tag_ == "WP$" and verb.dep_ == "relcl" else None
    if noun is None or noun.tag_ not in NOUNS:
        return None
    near = 0 < whose.i - noun.i < FARTHEST
    return holder_meant(noun, whose.head) if near else None


def _owning(words: Sequence[Token]) -> str:
    """Write the words of an owner before what is owned; none where they are long."""
    text = _written(words)
    return possessive(text) if text and len(text) <= LONGEST else ""


def _written(words: Sequence[Token]) -> str:
    """Write words with one blank where a text has some between them."""
    return "".join(f"{word.text}{word.whitespace_ and ' '}" for word in words).strip()

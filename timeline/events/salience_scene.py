"""An article seen as a whole: what its predicates are compared with."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.article import BlockKind
from timeline.events.predicates import Predicate
from timeline.language import ParsedArticle, Span, lemma

OPENING, CLOSING, STRAIGHT = frozenset("“«"), frozenset("”»"), '"'


@dataclass(frozen=True, slots=True)
class Scene:
    """An article seen as a whole.

    Attributes:
        headline: Lower-cased content words of the headline and their families.
        lead: Word families of the first body sentence's predicates.
        families: How often each word family occurs among the body's predicates.
        crowd: How many predicates each sentence has.
        quoted: For each token, whether it stands inside quotation marks.
        sentence: For each token, the number of its sentence; -1 in the headline.
        paragraph: For each token, the number of its block; -1 in the headline.
        step: For each token, the number of its sentence within its block.
        sentences: How many sentences the body has, at least 1.
    """

    headline: frozenset[str]
    lead: frozenset[str]
    families: Counter[str]
    crowd: Counter[int]
    quoted: Sequence[bool]
    sentence: Sequence[int]
    paragraph: Sequence[int]
    step: Sequence[int]
    sentences: int


def see_article(parsed: ParsedArticle, predicates: Sequence[Predicate]) -> Scene:
    """Gather what the features of an article's predicates need."""
    sentence, paragraph, step = _places(parsed)
    body = [one for one in predicates if sentence[one.token.i] >= 0]
    return Scene(
        headline=_headline(parsed, predicates, sentence),
        lead=frozenset(one.family for one in body if sentence[one.token.i] == 0),
        families=Counter(one.family for one in body),
        crowd=Counter(sentence[one.token.i] for one in body),
        quoted=_quoted(parsed, paragraph),
        sentence=sentence,
        paragraph=paragraph,
        step=step,
        sentences=max(sentence, default=0) + 1 or 1,
    )


def _places(parsed: ParsedArticle) -> tuple[list[int], list[int], list[int]]:
    """Number each token's sentence, block and sentence within the block."""
    blocks = [block for block in parsed.layout.blocks if not block.continues]
    sentences: list[int] = []
    paragraphs: list[int] = []
    steps: list[int] = []
    reached, sentence, paragraph, step = 0, -1, -1, -1
    kind = BlockKind.BODY
    for span in parsed.doc.sents:
        first = _first_word(span)
        if first is not None:
            step += 1
            while reached < len(blocks) and blocks[reached].char_start <= first:
                kind, step = blocks[reached].kind, 0
                reached += 1
            sentence += kind is not BlockKind.HEADLINE
            paragraph += kind is not BlockKind.HEADLINE and step == 0
        in_headline = kind is BlockKind.HEADLINE
        sentences += [-1 if in_headline else max(sentence, 0)] * len(span)
        paragraphs += [-1 if in_headline else max(paragraph, 0)] * len(span)
        steps += [step] * len(span)
    return sentences, paragraphs, steps


def _first_word(span: Span) -> int | None:
    return next((token.idx for token in span if not token.is_space), None)


def _headline(
    parsed: ParsedArticle, predicates: Sequence[Predicate], sentence: Sequence[int]
) -> frozenset[str]:
    words = set()
    for token in parsed.doc:
        if sentence[token.i] >= 0:
            break
        if token.is_alpha and not token.is_stop:
            words |= {token.lower_, lemma(token)}
    words |= {one.family for one in predicates if sentence[one.token.i] < 0}
    return frozenset(words)


def _quoted(parsed: ParsedArticle, paragraph: Sequence[int]) -> list[bool]:
    """Tell for each token whether it is quoted; no quotation outlasts its block."""
    quoted = []
    inside, block = False, -1
    for token in parsed.doc:
        if paragraph[token.i] != block:
            inside, block = False, paragraph[token.i]
        mark = token.text
        if mark in OPENING or (mark == STRAIGHT and not inside):
            inside = True
        elif mark in CLOSING or mark == STRAIGHT:
            inside = False
        quoted.append(inside)
    return quoted

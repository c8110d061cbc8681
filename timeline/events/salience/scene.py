"""An article seen as a whole: what its predicates are compared with."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.article import BlockKind
from timeline.events.own_days import Days, own_days
from timeline.events.predicates import Predicate
from timeline.language import ParsedArticle, Span, Token, lemma
from timeline.timexes import Timex

OPENING, CLOSING, STRAIGHT = frozenset("“«"), frozenset("”»"), '"'


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body, read once for all its predicates.

    Attributes:
        words: Its lower-cased content words.
        dates: The lower-cased words of its dates.
        kinds: The kinds of the names and dates in it.
        shared: How many of the headline's words it has.
        root: The word that rules it.
        first: The place of its first token.
        length: How many tokens it has.
    """

    words: frozenset[str]
    dates: frozenset[str]
    kinds: frozenset[str]
    shared: int
    root: Token
    first: int
    length: int


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
        views: Each body sentence by its number.
        entries: Number of a sentence in a chronology -> number of its entry.
        days: Token index -> the days that an expression of time gives it.
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
    views: Mapping[int, Sentence]
    entries: Mapping[int, int]
    days: Mapping[int, Days]

    def view(self, token: Token) -> Sentence:
        """Give the body sentence that a token stands in."""
        return self.views[self.sentence[token.i]]


def see_article(
    parsed: ParsedArticle,
    predicates: Sequence[Predicate],
    timexes: Sequence[Timex] = (),
) -> Scene:
    """Gather what the features of an article's predicates need."""
    sentence, paragraph, step = _places(parsed)
    headline = _headline(parsed, predicates, sentence)
    body = [one for one in predicates if sentence[one.token.i] >= 0]
    return Scene(
        headline=headline,
        lead=frozenset(one.family for one in body if sentence[one.token.i] == 0),
        families=Counter(one.family for one in body),
        crowd=Counter(sentence[one.token.i] for one in body),
        quoted=_quoted(parsed, paragraph),
        sentence=sentence,
        paragraph=paragraph,
        step=step,
        sentences=max(sentence, default=0) + 1 or 1,
        views=_views(parsed, sentence, headline),
        entries=_entries(parsed, sentence),
        days=own_days(parsed.doc, timexes),
    )


def _entries(parsed: ParsedArticle, sentence: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    blocks, entry = parsed.layout.blocks, 0
    headed = any(one.label_end and one.kind is BlockKind.SUBHEAD for one in blocks)
    for block in blocks:
        entry += block.label_end > 0 or not headed
        if block.in_entry:
            span = parsed.doc.char_span(block.char_start, block.char_end)
            found.update((sentence[token.i], entry) for token in span or ())
    return found


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


def _views(
    parsed: ParsedArticle, sentence: Sequence[int], headline: frozenset[str]
) -> dict[int, Sentence]:
    """Read the body's sentences; of spans under one number the longest counts."""
    views: dict[int, Sentence] = {}
    for span in parsed.doc.sents:
        number = sentence[span.start]
        known = views.get(number)
        if number >= 0 and (known is None or known.length < len(span)):
            views[number] = _view(span, headline)
    return views


def _view(span: Span, headline: frozenset[str]) -> Sentence:
    words, dated, shared, kinds = set(), set(), set(), set()
    numbers = set()
    for token in span:
        form, kind = token.lower_, token.ent_type_
        if token.is_alpha and not token.is_stop:
            words.add(form)
        if form in headline:
            shared.add(form)
        if kind:
            kinds.add(kind)
        if kind == "DATE":
            dated.add(form)
            if token.like_num:
                numbers.add(form)
    return Sentence(
        words=frozenset(words),
        dates=frozenset((dated & words) | numbers),
        kinds=frozenset(kinds),
        shared=len(shared),
        root=span.root,
        first=span.start,
        length=len(span),
    )


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

"""A parsed article and its timexes in, the article as the dating sees it out.

Everything is laid out once for the whole article, so that each event then looks only
at its own sentence and at the dates told last.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.article import BlockKind
from timeline.events.clause import Tense, clause_verb, read_verb_group
from timeline.events.word_lists import read_word_lists
from timeline.language import ParsedArticle, Token, lemma
from timeline.timexes import Timex

SPEECH = read_word_lists("attribution")["speech_verbs"]
WEEK = 7
STEM = 5
MOST_DATED = 60
TELLING = frozenset({"VERB", "NOUN", "PROPN"})
QUOTES = frozenset({'"', "\u201c", "\u201d", "``", "''"})
CLOSING = frozenset({"\u201d", "''"})
LEADING = frozenset(
    {"in", "on", "at", "by", "since", "until", "till", "before", "after", "from", "to"}
    | {"during", "for", "through", "within", "of", "as", "over", "between", "around"}
)


@dataclass(frozen=True, slots=True)
class PlacedTimex:
    """A timex with days, and where it stands.

    Attributes:
        timex: The expression.
        start: Its first day.
        end: Its last day, included.
        head: The highest of its tokens.
        first: Index of its first token.
        last: Index of its last token.
        preposition: The word that leads it in: "since", "by"; empty where none does.
        verb: The verb that it stands with; None in a verbless sentence.
        sentence: Number of its sentence.
        is_first: It is the sentence's first expression.
        alone: It is the sentence's only one.
        main: It stands with the main verb of its sentence.
        speech: It stands with a verb of saying.
        tense: Of the verb that it stands with.
        stem: Of that verb; empty where there is none.
        told: How many of the article's timexes name the same days.
    """

    timex: Timex
    start: date
    end: date
    head: Token
    first: int
    last: int
    preposition: str
    verb: Token | None
    sentence: int
    is_first: bool
    alone: bool
    main: bool
    speech: bool
    tense: Tense
    stem: str
    told: int = 1


@dataclass(frozen=True, slots=True)
class Story:
    """An article laid out for dating.

    Attributes:
        published: The day of publication; None where unknown.
        sentence: Token index -> number of its sentence.
        paragraph: Sentence number -> number of its paragraph.
        headline: Numbers of the sentences in the headline and subheads.
        quoted: Token index -> stands inside quotation marks.
        timexes: Sentence number -> its timexes, in text order.
        dated: Numbers of the sentences with timexes.
        stems: Stem -> numbers of the sentences with such a word, in order.
        words: Sentence number -> stems of its nouns, names and verbs.
        rarity: Stem -> how few of the sentences have it, 0..1.
        day: The first expression of at most a week in the body: the story's day.
    """

    published: date | None
    sentence: Sequence[int]
    paragraph: Sequence[int]
    headline: frozenset[int]
    quoted: Sequence[bool]
    timexes: Sequence[Sequence[PlacedTimex]]
    dated: Sequence[int]
    stems: dict[str, list[int]]
    words: Sequence[frozenset[str]]
    rarity: dict[str, float]
    day: PlacedTimex | None


def lay_out(parsed: ParsedArticle, timexes: Sequence[Timex]) -> Story:
    """Lay an article out for dating."""
    doc = parsed.doc
    sentence = [0] * len(doc)
    paragraph: list[int] = []
    headline = set()
    stems: dict[str, list[int]] = {}
    words: list[frozenset[str]] = []
    kinds = _kinds(parsed)
    for number, span in enumerate(doc.sents):
        block, kind = kinds(span.start_char, span.end_char)
        paragraph.append(block)
        if kind in {BlockKind.HEADLINE, BlockKind.SUBHEAD}:
            headline.add(number)
        told = set()
        for token in span:
            sentence[token.i] = number
            if token.pos_ in TELLING:
                told.add(stem(token))
        words.append(frozenset(told))
        for one in told:
            stems.setdefault(one, []).append(number)
    placed = _counted(_placed(parsed, timexes, sentence, len(paragraph)))
    published = parsed.article.published
    return Story(
        published=published,
        sentence=sentence,
        paragraph=paragraph,
        headline=frozenset(headline),
        quoted=_quoted(parsed),
        timexes=placed,
        dated=[number for number, row in enumerate(placed) if row][:MOST_DATED],
        stems=stems,
        words=words,
        rarity={one: 1 / len(numbers) for one, numbers in stems.items()},
        day=_story_day(placed, headline, published),
    )


def stem(token: Token) -> str:
    """Give what a verb and its noun share: "resign", "resignation" -> "resig"."""
    return (token.lower_ if token.pos_ == "PROPN" else lemma(token))[:STEM]


def likeness(one: int, other: int, story: Story) -> float:
    """Give how much two sentences tell of the same things: their rare shared words."""
    shared = story.words[one] & story.words[other]
    return math.fsum(story.rarity[word] for word in shared)


def _story_day(
    rows: Sequence[Sequence[PlacedTimex]],
    headline: Collection[int],
    published: date | None,
) -> PlacedTimex | None:
    for number, row in enumerate(rows):
        for placed in row if number not in headline else ():
            near = published is None or placed.start <= published
            if near and (placed.end - placed.start).days < WEEK:
                return placed
    return None


def _counted(rows: list[list[PlacedTimex]]) -> list[list[PlacedTimex]]:
    """Note at each timex how many of the article's name the same days."""
    counts = Counter((one.start, one.end) for row in rows for one in row)
    return [
        [replace(one, told=counts[one.start, one.end]) for one in row] for row in rows
    ]


class _kinds:  # noqa: N801 - a callable with a memory of where it is
    """Give the block number and kind at rising offsets, in one pass."""

    def __init__(self, parsed: ParsedArticle) -> None:
        self._blocks = parsed.layout.blocks
        self._at = 0

    def __call__(self, first: int, last: int) -> tuple[int, BlockKind]:
        while self._at < len(self._blocks) and self._blocks[self._at].char_end <= first:
            self._at += 1
        if self._at == len(self._blocks):
            return self._at, BlockKind.BODY
        block = self._blocks[self._at]
        kind = block.kind if block.char_start < last else BlockKind.BODY
        return self._at, kind


def _quoted(parsed: ParsedArticle) -> list[bool]:
    """Mark the words inside quotation marks; a new paragraph closes them."""
    inside = False
    marks = []
    for token in parsed.doc:
        if token.is_space and "\n" in token.text:
            inside = False
        elif token.text in QUOTES:
            inside = not inside and token.text not in CLOSING
        marks.append(inside)
    return marks


def _placed(
    parsed: ParsedArticle,
    timexes: Sequence[Timex],
    sentence: Sequence[int],
    count: int,
) -> list[list[PlacedTimex]]:
    rows: list[list[tuple[Timex, list[Token]]]] = [[] for _ in range(count)]
    for timex, tokens in _with_tokens(parsed, timexes):
        if timex.start is not None and tokens:
            rows[sentence[tokens[0].i]].append((timex, tokens))
    return [
        [_place(timex, tokens, number, row) for timex, tokens in row]
        for number, row in enumerate(rows)
    ]


def _with_tokens(
    parsed: ParsedArticle, timexes: Sequence[Timex]
) -> Iterator[tuple[Timex, list[Token]]]:
    """Walk tokens and timexes together, once."""
    doc, position = parsed.doc, 0
    for timex in timexes:
        while position < len(doc) and _end(doc[position]) <= timex.char_start:
            position += 1
        tokens, here = [], position
        while here < len(doc) and doc[here].idx < timex.char_end:
            if not doc[here].is_space:
                tokens.append(doc[here])
            here += 1
        yield timex, tokens


def _end(token: Token) -> int:
    return token.idx + len(token)


def _place(
    timex: Timex,
    tokens: list[Token],
    number: int,
    row: list[tuple[Timex, list[Token]]],
) -> PlacedTimex:
    inside = {token.i for token in tokens}
    heads = [t for t in tokens if t.head.i not in inside or t.head.i == t.i]
    head = heads[0] if heads else tokens[0]
    start, end = timex.start, timex.end
    if start is None or end is None:
        message = f"{timex.text!r} has no days"
        raise ValueError(message)
    verb = clause_verb(head)
    return PlacedTimex(
        timex=timex,
        start=start,
        end=end,
        head=head,
        first=tokens[0].i,
        last=tokens[-1].i,
        preposition=_preposition(tokens),
        verb=verb,
        sentence=number,
        is_first=row[0][0] is timex,
        alone=len(row) == 1,
        main=verb is not None and verb.dep_ == "ROOT",
        speech=verb is not None and lemma(verb) in SPEECH,
        tense=read_verb_group(verb).tense if verb is not None else Tense.NONE,
        stem=stem(verb) if verb is not None else "",
    )


def _preposition(tokens: list[Token]) -> str:
    first = tokens[0]
    if first.lower_ in LEADING:
        return first.lower_
    if first.i and first.nbor(-1).lower_ in LEADING:
        return first.nbor(-1).lower_
    return ""

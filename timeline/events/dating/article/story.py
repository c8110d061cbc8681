"""A parsed article and its timexes in, the article as the dating sees it out.

Everything is laid out once for the whole article, so that each event then looks only
at its own sentence and at the dates told last.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

from timeline.article import BlockKind
from timeline.events.dating.article import court
from timeline.events.dating.article.baseline import only_measures
from timeline.events.dating.article.birth import find_lives
from timeline.events.dating.article.last_days import find_last_days
from timeline.events.dating.article.news_day import story_day
from timeline.events.dating.article.overtaken import find_overtaken
from timeline.events.dating.article.placed import PlacedTimex, stem
from timeline.events.dating.article.placing import place_timexes, place_units
from timeline.language import ParsedArticle, Token
from timeline.timexes import Timex

LONG_AGO = 730  # days; what was done longer ago is of a life, not of its end
MOST_DATED = 60
TELLING = frozenset({"VERB", "NOUN", "PROPN"})
QUOTES = frozenset({'"', "\u201c", "\u201d", "``", "''"})
Days = tuple[date, date]
CLOSING = frozenset({"\u201d", "''"})


@dataclass(frozen=True, slots=True)
class Story:
    """An article laid out for dating.

    Attributes:
        published: The day of publication; None where unknown.
        sentence: Token index -> number of its sentence.
        paragraph: Sentence number -> number of its paragraph.
        headline: Numbers of the sentences in the headline and subheads.
        quoted: Token index -> stands inside quotation marks.
        verbs_before: Token index -> verbs before it.
        commas_before: Token index -> commas before it.
        semicolons_before: Token index -> semicolons before it.
        timexes: Sentence number -> its timexes, in text order.
        undated: Sentence number -> its durations and vague expressions, in text order.
        units: Sentence number -> its units of time that are counted from an event:
            "the day before the vote".
        unknown: Sentence number -> its expressions of days that nobody can tell, such
            as "yesterday" where the day of publication is unknown.
        dated: Numbers of the sentences with timexes.
        stems: Stem -> numbers of the sentences with such a word, in order.
        words: Sentence number -> stems of its nouns, names and verbs.
        rarity: Stem -> how few of the sentences have it, 0..1.
        day: The story's day: the first expression of at most a week in the body, from
            the two weeks before publication where there is one.
        same_days: First and last day -> numbers of the sentences that name them.
        dated_stems: Stem -> numbers of the dated sentences with such a word.
        labels: Sentence number -> the dates that its entry of a chronology begins with.
        lives: Number of a sentence that looks back on a life -> the names of whose.
        last_days: Name of who was dead by then -> the last day of that life.
        begins_with_trial: Whether its first sentences tell what a court did.
        begins_with_execution: Whether they tell of an execution.
        comparisons: First tokens of the timexes by which the text only measures: "the
            first since the 1970s", "from 4 million a year earlier".
        overtaken: First tokens of the dates after publication that are told as past.
        dates_of: Stem -> the dates told for such a word, each with the word; filled by
            `dating.origin` when first asked for, as is the next one.
        places_of: Stem -> the words of the article that have it.
        believed: Token index of an event that others are counted from -> the date that
            the text is believed to tell for it in other words.
        counted: Sentence number -> the days that its main verb was found to have, as
            far as its words say from something else; filled by `choice.carried_on`.
        known: Sentence number -> what `likenesses` gave for it.
        since: Sentence number and days -> what `told_since` gave for them.
        finer: Sentence number and days -> what `told_finer` gave for them.
    """

    published: date | None
    sentence: Sequence[int]
    paragraph: Sequence[int]
    headline: frozenset[int]
    quoted: Sequence[bool]
    verbs_before: Sequence[int]
    commas_before: Sequence[int]
    semicolons_before: Sequence[int]
    timexes: Sequence[Sequence[PlacedTimex]]
    undated: Sequence[Sequence[PlacedTimex]]
    unknown: Sequence[Sequence[PlacedTimex]]
    dated: Sequence[int]
    stems: dict[str, list[int]]
    words: Sequence[frozenset[str]]
    rarity: dict[str, float]
    day: PlacedTimex | None
    same_days: dict[Days, list[int]]
    dated_stems: dict[str, list[int]]
    labels: dict[int, Sequence[PlacedTimex]] = field(default_factory=dict)
    units: dict[int, list[PlacedTimex]] = field(default_factory=dict)
    lives: dict[int, frozenset[str]] = field(default_factory=dict)
    last_days: Mapping[str, date] = field(default_factory=dict)
    begins_with_trial: bool = False
    begins_with_execution: bool = False
    comparisons: frozenset[int] = frozenset()
    overtaken: frozenset[int] = frozenset()
    dates_of: dict[str, list[tuple[PlacedTimex, Token]]] = field(default_factory=dict)
    places_of: dict[str, list[Token]] = field(default_factory=dict)
    believed: dict[int, PlacedTimex] = field(default_factory=dict)
    counted: dict[int, list[PlacedTimex]] = field(default_factory=dict)
    known: dict[int, dict[int, float]] = field(default_factory=dict)
    since: dict[tuple[int, Days], list[float]] = field(default_factory=dict)
    finer: dict[tuple[int, Days], list[PlacedTimex]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Walk:
    """What a walk over the sentences notes; the fields as in `Story`."""

    sentence: list[int]
    paragraph: list[int]
    headline: set[int]
    words: list[frozenset[str]]


def lay_out(parsed: ParsedArticle, timexes: Sequence[Timex]) -> Story:
    """Lay an article out for dating."""
    tokens = parsed.doc.words
    walk = _walk(parsed, tokens)
    rows = place_timexes(parsed, timexes, walk.sentence, len(walk.paragraph))
    placed, undated, unknown = rows
    published = parsed.article.published
    dated = [number for number, row in enumerate(placed) if row][:MOST_DATED]
    stems = _by_stem(walk.words, range(len(walk.words)))
    lead = tokens, walk.sentence, walk.headline
    long_ago = _told_long_ago(placed, published)
    return Story(
        published=published,
        sentence=walk.sentence,
        paragraph=walk.paragraph,
        headline=frozenset(walk.headline),
        quoted=_quoted(tokens),
        verbs_before=_counts(token.pos_ == "VERB" for token in tokens),
        commas_before=_counts(token.text in {",", ";"} for token in tokens),
        semicolons_before=_counts(token.text == ";" for token in tokens),
        timexes=placed,
        undated=undated,
        unknown=unknown,
        dated=dated,
        stems=stems,
        words=walk.words,
        rarity={one: 1 / len(numbers) for one, numbers in stems.items()},
        day=story_day(placed, unknown, walk.headline, published),
        same_days=_by_days(placed, dated),
        dated_stems=_by_stem(walk.words, dated),
        units=place_units(parsed, timexes, walk.sentence),
        labels=_labels(parsed, placed, walk.paragraph),
        lives=find_lives(tokens, walk.sentence, walk.paragraph, long_ago),
        last_days=find_last_days(tokens, placed, published),
        begins_with_trial=court.begins_with(court.is_past_trial, *lead),
        begins_with_execution=court.begins_with(court.is_past_execution, *lead),
        comparisons=frozenset(
            one.first for row in placed for one in row if only_measures(one)
        ),
        overtaken=find_overtaken(placed, published),
    )


def _told_long_ago(
    rows: Sequence[Sequence[PlacedTimex]], published: date | None
) -> frozenset[int]:
    """Give the sentences whose main verb has a date that was over years ago."""
    if published is None:
        return frozenset()
    return frozenset(
        one.sentence
        for row in rows
        for one in row
        if one.main and (published - one.end).days > LONG_AGO
    )


def _walk(parsed: ParsedArticle, tokens: Sequence[Token]) -> _Walk:
    """Walk over the sentences of an article once."""
    walk = _Walk([0] * len(tokens), [], set(), [])
    blocks = _Blocks(parsed)
    for number, span in enumerate(parsed.doc.sents):
        block, kind = blocks.around(span.start_char, span.end_char)
        walk.paragraph.append(block)
        if kind in {BlockKind.HEADLINE, BlockKind.SUBHEAD}:
            walk.headline.add(number)
        told = set()
        for token in tokens[span.start : span.end]:
            walk.sentence[token.i] = number
            if token.pos_ in TELLING:
                told.add(stem(token))
        walk.words.append(frozenset(told))
    return walk


def _labels(
    parsed: ParsedArticle, rows: Sequence[Sequence[PlacedTimex]], block: Sequence[int]
) -> dict[int, Sequence[PlacedTimex]]:
    """Give the sentences of a chronology's entries the dates that they stand under.

    Args:
        parsed: The article.
        rows: Sentence number -> its timexes.
        block: Sentence number -> number of its block.
    """
    blocks = parsed.layout.blocks
    labels: dict[int, Sequence[PlacedTimex]] = {}
    label: Sequence[PlacedTimex] = ()
    under = any(one.label_end and one.kind is BlockKind.SUBHEAD for one in blocks)
    for number, row in enumerate(rows):
        here = blocks[block[number]] if block[number] < len(blocks) else None
        if here is None or not here.in_entry:
            label = ()
        elif here.label_end and (number == 0 or block[number] != block[number - 1]):
            own = [one for one in row if one.timex.char_start < here.label_end]
            # Below "2008" an entry's own "May" may be unread.
            label = own or (label if number and under else ())
        if label:
            labels[number] = label
    return labels


def likenesses(number: int, story: Story) -> dict[int, float]:
    """Give the dated sentences that tell of the same things, and how much so.

    How much is the sum over the shared words of how rare each is. The answer is kept
    with the story, since many events share a sentence.
    """
    if number not in story.known:
        alike: dict[int, float] = {}
        for word in sorted(story.words[number]):
            for other in story.dated_stems.get(word, ()):
                alike[other] = alike.get(other, 0.0) + story.rarity[word]
        alike.pop(number, None)
        story.known[number] = alike
    return story.known[number]


def _by_days(
    placed: Sequence[Sequence[PlacedTimex]], dated: Sequence[int]
) -> dict[Days, list[int]]:
    found: dict[Days, list[int]] = {}
    for number in dated:
        for one in placed[number]:
            found.setdefault((one.start, one.end), []).append(number)
    return found


def _by_stem(
    words: Sequence[frozenset[str]], numbers: Iterable[int]
) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number in numbers:
        for word in words[number]:
            found.setdefault(word, []).append(number)
    return found


class _Blocks:
    """An article's blocks, walked over once: offsets are asked for as they rise."""

    def __init__(self, parsed: ParsedArticle) -> None:
        self._blocks = parsed.layout.blocks
        self._at = 0

    def around(self, first: int, last: int) -> tuple[int, BlockKind]:
        """Give the number and kind of the block from one offset to another."""
        while self._at < len(self._blocks) and self._blocks[self._at].char_end <= first:
            self._at += 1
        if self._at == len(self._blocks):
            return self._at, BlockKind.BODY
        block = self._blocks[self._at]
        kind = block.kind if block.char_start < last else BlockKind.BODY
        return self._at, kind


def _quoted(tokens: Sequence[Token]) -> list[bool]:
    """Mark the words inside quotation marks; a new paragraph closes them."""
    inside = False
    marks = []
    for token in tokens:
        text = token.text
        if "\n" in text:
            inside = False
        elif text in QUOTES:
            inside = not inside and text not in CLOSING
        marks.append(inside)
    return marks


def _counts(marks: Iterable[bool]) -> list[int]:
    """Give how many marks stand before each place, and before the end."""
    return [0, *accumulate(marks)]

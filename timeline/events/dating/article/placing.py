"""A parsed article and its timexes in, each timex with where it stands in it out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from timeline.events.clause import SPEECH, Tense, clause_verb, read_verb_group
from timeline.events.dating.article.counted_off import count_off
from timeline.events.dating.article.placed import (
    PlacedTimex,
    is_pair,
    says_no_day,
    stem,
)
from timeline.events.dating.article.units import (
    BESIDE,
    LENGTHS,
    counted_units,
    leads,
    unit_length,
    units_before,
)
from timeline.events.lexicon import word_vector
from timeline.events.own_days import highest, timex_tokens
from timeline.language import ParsedArticle, Token, lemma
from timeline.timexes import Timex, TimexType, find_timexes

PAIR = 2  # words of "days before"
LEADING = frozenset(
    {"in", "on", "at", "by", "since", "until", "till", "before", "after", "from", "to"}
    | {"during", "for", "through", "within", "of", "as", "over", "between", "around"}
)
Rows = list[list[PlacedTimex]]
# Tags of what a clause behind "the same day" begins with.
OPENING_CLAUSE = frozenset(
    {"DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "CD", "JJ"}
)
# What begins the TIMEX3 value of a day in a year that nothing tells, or before year 1.
UNKNOWN = ("XXXX", "BC")
# What "at night" is, which says at what hour and asks for no day; not "in the night".
AT_NIGHT = ("XXXX-XX-XXTNI", "night")


def place_timexes(
    parsed: ParsedArticle,
    timexes: Sequence[Timex],
    sentence: Sequence[int],
    count: int,
) -> tuple[Rows, Rows, Rows]:
    """Place the timexes: three lists a sentence, in text order.

    Args:
        parsed: The article.
        timexes: Its expressions.
        sentence: Token index -> number of its sentence.
        count: How many sentences it has.

    Returns:
        Those with days; durations and what is only about some days, with these as
        `start` and `end`, or the first day there is; and what names days that nobody
        can tell, with the first day there is: "yesterday" in a report without a date.
    """
    dated: Rows = [[] for _ in range(count)]
    undated: Rows = [[] for _ in range(count)]
    unknown: Rows = [[] for _ in range(count)]
    for read, words in timex_tokens(parsed.doc, timexes):
        timex, tokens = _as_length(read, words)
        lost = _names_unknown_days(timex)
        days = (date.min, date.min) if lost else _days(timex)
        if tokens and _is_of_clause_behind(tokens):
            continue
        if tokens and days is not None:
            number = sentence[tokens[0].i]
            rows = unknown if lost else undated if timex.start is None else dated
            rows[number].append(_place(timex, tokens, number, days))
    units = _units_before_dates(parsed, dated, sentence)
    for number, lengths in enumerate(undated):
        row = dated[number], lengths, units.get(number, ())
        dated[number], undated[number] = count_off(*row)
    return _counted(_in_order(dated)), _in_order(undated), unknown


def _is_of_clause_behind(tokens: Sequence[Token]) -> bool:
    """Tell "was held on the same day his wife died", which is no day told before.

    Not "the same day, his wife died" nor "on the same day his wife died" at the
    beginning of a sentence.
    """
    words = [one.lower_ for one in tokens if one.lower_ != "on"]
    first, doc = tokens[-1].i + 1 - len(words), tokens[0].doc
    if words != ["the", "same", "day"] or first - tokens[0].sent.start < len(words):
        return False
    led = doc[first - 1].lower_ == "on" and doc[first - 2].pos_ == "VERB"
    after = doc[tokens[-1].i + 1 : tokens[-1].i + 2]
    return led and any(one.tag_ in OPENING_CLAUSE for one in after)


def _as_length(timex: Timex, tokens: list[Token]) -> tuple[Timex, list[Token]]:
    """Give the length of "in May 1968, three months before tanks came": not a date.

    Other expressions stay as they are.
    """
    if timex.type is not TimexType.DATE or len(tokens) < PAIR:
        return timex, tokens
    *length, link = tokens
    if link.lower_ not in BESIDE or not leads(link, ()):
        return timex, tokens
    if [one.lower_ for one in length[:-1]] == ["the"] and length[-1].lower_ in LENGTHS:
        return unit_length(*length), length
    words = link.doc[length[0].i : link.i]
    found = find_timexes(words.text)
    lengths = [one.text for one in found if one.type is TimexType.DURATION]
    if lengths != [words.text]:
        return timex, tokens
    first, last = words.start_char, words.end_char
    return replace(found[0], char_start=first, char_end=last), length


def place_units(
    parsed: ParsedArticle, timexes: Sequence[Timex], sentence: Sequence[int]
) -> dict[int, list[PlacedTimex]]:
    """Place "the day" of "the day before the vote": sentence number -> such units."""
    taken = {
        token.i for _, found in timex_tokens(parsed.doc, timexes) for token in found
    }
    return _units(sentence, counted_units(parsed.doc.words, taken))


def _units_before_dates(
    parsed: ParsedArticle, dated: Rows, sentence: Sequence[int]
) -> dict[int, list[PlacedTimex]]:
    """Place "the week" of "the week before Christmas"."""
    firsts = {one.first for row in dated for one in row}
    return _units(sentence, units_before(parsed.doc.words, firsts))


def _units(
    sentence: Sequence[int],
    found: Iterable[tuple[Timex, list[Token]]],
) -> dict[int, list[PlacedTimex]]:
    rows: dict[int, list[PlacedTimex]] = {}
    for unit, tokens in found:
        number = sentence[tokens[0].i]
        placed = _place(unit, tokens, number, (date.min, date.min))
        rows.setdefault(number, []).append(placed)
    return rows


def _names_unknown_days(timex: Timex) -> bool:
    if timex.start is not None or timex.type not in {TimexType.DATE, TimexType.TIME}:
        return False
    if timex.window is not None or (timex.value, timex.text.lower()) == AT_NIGHT:
        return False
    return timex.value.startswith(UNKNOWN) and not says_no_day(timex)


def _days(timex: Timex) -> tuple[date, date] | None:
    """Give the days to place a timex by; None for what tells nothing of days."""
    if timex.start is not None and timex.end is not None:
        return timex.start, timex.end
    if timex.window is None and timex.type is TimexType.DURATION:
        return date.min, date.min
    return timex.window


def _in_order(rows: Rows) -> Rows:
    """Note which is its sentence's first, and which the only one."""
    return [
        [
            replace(one, is_first=place == 0, alone=len(row) == 1)
            for place, one in enumerate(row)
        ]
        for row in rows
    ]


def _place(
    timex: Timex, tokens: list[Token], number: int, days: tuple[date, date]
) -> PlacedTimex:
    head = highest(tokens)
    verb = clause_verb(head)
    return PlacedTimex(
        timex=timex,
        start=days[0],
        end=days[1],
        head=head,
        first=tokens[0].i,
        last=tokens[-1].i,
        preposition=_preposition(tokens),
        verb=verb,
        sentence=number,
        main=verb is not None and verb.dep_ == "ROOT",
        speech=verb is not None and lemma(verb) in SPEECH,
        tense=read_verb_group(verb).tense if verb is not None else Tense.NONE,
        stem=stem(verb) if verb is not None else "",
        meaning=word_vector(lemma(verb) if verb is not None else ""),
    )


def _preposition(tokens: list[Token]) -> str:
    first = tokens[0]
    if first.lower_ in LEADING:
        return first.lower_
    if first.nbor(-1).lower_ in LEADING:
        return first.nbor(-1).lower_
    return ""


def _counted(rows: Rows) -> Rows:
    """Note at each timex how many name the same days, and whether it is in a pair."""
    counts = Counter((one.start, one.end) for row in rows for one in row)
    paired = {
        one.first
        for row in rows
        for left, right in pairwise(row)
        if is_pair(left, right)
        for one in (left, right)
    }
    return [
        [
            replace(one, told=counts[one.start, one.end], paired=one.first in paired)
            for one in row
        ]
        for row in rows
    ]

"""Phrase, meaning and place in, one Timex out."""

from dataclasses import replace

from timeline.timexes.calendar import (
    Period,
    Unit,
    first_and_last,
    value,
)
from timeline.timexes.context import Context, Place
from timeline.timexes.counting.edtf import write_edtf
from timeline.timexes.counting.spans import (
    Span,
    away_span,
    days_of,
    feast_days,
    is_whole_period,
)
from timeline.timexes.counting.unknown import is_no_day
from timeline.timexes.explain import (
    long_span,
    no_date,
    off_weekday,
    plain,
    reason,
    result_of,
    told,
)
from timeline.timexes.meanings import (
    Away,
    Cyclic,
    Days,
    Fixed,
    Meaning,
    Relative,
)
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.sentence.surroundings import direction_before
from timeline.timexes.values import Direction, Precision, TextKind, Timex, TimexType
from timeline.timexes.windows import from_a_month, window_of

OUT_OF_CALENDAR = "lies outside the years 1 to 9999, whose days are counted here"
WITHOUT_DAY = "cannot be dated without the publication date"
NO_DAY = "names a day that its month does not have"
APPROX_MODS = {"APPROX"}
DATED, COUNTED = (Cyclic, Fixed), (Away, Cyclic, Relative)  # kinds of targets
SEASONS = WINTER = 4  # in a year; the winter is the last
NO_DATES = {
    TimexType.DURATION: "is a length of time, not a date",
    TimexType.SET: "says how often, not when",
}
PRECISIONS = {
    Unit.DAY: Precision.DAY,
    Unit.WEEK: Precision.WEEK,
    Unit.WEEKEND: Precision.RANGE,
    Unit.MONTH: Precision.MONTH,
    Unit.SEASON: Precision.SEASON,
    Unit.QUARTER: Precision.QUARTER,
    Unit.HALF: Precision.RANGE,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.DECADE,
    Unit.CENTURY: Precision.CENTURY,
}


def build_timex(
    phrase: Phrase, meaning: Meaning, place: Place | None, context: Context
) -> Timex:
    """Put together what is known about a phrase."""
    first, after = phrase.span()
    words = phrase.words.text[first:after]
    period = place.period if place else None
    window = window_of(meaning, context)
    span = window if meaning.target and window else _span(meaning, place, context)
    ago = isinstance(meaning.target, Away) and meaning.target.sign < 0
    open_end = direction_before(phrase, ago=ago) if span else None
    return Timex(
        char_start=first,
        char_end=after,
        text=words,
        type=meaning.type,
        value=timex_value(meaning, _numbered(meaning, place, context), span),
        mod=meaning.mod,
        start=span[0] if span else None,
        end=span[1] if span else None,
        precision=_precision(period, span, open_end),
        edtf=_edtf(meaning, period, span, open_end),
        direction=open_end,
        window=None if span else window or from_a_month(meaning, place),
        reason=_reason(words, meaning, place, (span, window), context),
    )


def timex_value(meaning: Meaning, place: Place | None, span: Span | None) -> str:
    """Write the TIMEX3 value of a meaning in its place."""
    if place is None:
        return meaning.value
    if place.period is None:
        return (place.unknown or meaning.value) + meaning.clock
    if meaning.value:
        return meaning.value
    if isinstance(meaning.target, Days) or feast_days(meaning) > 1:
        return f"{span[0]}/{span[1]}" if span else value(place.period)
    return value(place.period) + meaning.clock


def _numbered(meaning: Meaning, place: Place | None, context: Context) -> Place | None:
    """Give the place whose year a value names.

    A winter that a story names without its year has the number of the year in which
    most of it lies and in which it ends: so the annotators of WikiWars count.
    """
    target = meaning.target
    if not isinstance(target, Cyclic) or target.within or target.steps is not None:
        return place
    winter = target.unit is Unit.SEASON and target.place == (WINTER,)
    if not winter or context.kind is not TextKind.NARRATIVE:
        return place
    if place is None or place.period is None:
        return place
    return replace(place, period=place.period + SEASONS)


def _span(meaning: Meaning, place: Place | None, context: Context) -> Span | None:
    if place is None:
        return None
    target = meaning.target
    if isinstance(target, Away) and place.counted_from:
        rough = target.least != target.most or meaning.mod
        if rough and (place.period or place.unknown.endswith("_REF")):
            return _until_now(away_span(target, meaning.mod, place), context)
    return days_of(meaning, place)


def _until_now(span: Span | None, context: Context) -> Span | None:
    """Leave out the days to come of what news tells as past: "nearly a month later"."""
    days = first_and_last(context.published) if context.published else None
    if span is None or days is None or context.tense >= 0:
        return span
    now = context.kind is TextKind.NEWS and span[0] <= days[1] < span[1]
    return (span[0], days[1]) if now else span


def _precision(
    period: Period | None, span: Span | None, direction: Direction | None
) -> Precision:
    if span is None:
        return Precision.UNKNOWN
    if direction:
        return Precision.OPEN
    if period and period.unit is Unit.DAY and span[0] < span[1]:
        return Precision.RANGE
    return PRECISIONS[period.unit] if period else Precision.RANGE


def _edtf(
    meaning: Meaning,
    period: Period | None,
    span: Span | None,
    direction: Direction | None,
) -> str:
    if span is None:
        return ""
    whole = period if is_whole_period(period, span) else None
    if isinstance(meaning.target, Days):
        whole = None
    approximate = meaning.mod in APPROX_MODS
    return write_edtf(whole, span, approximate=approximate, direction=direction)


def _reason(
    words: str,
    meaning: Meaning,
    place: Place | None,
    days: tuple[Span | None, Span | None],
    context: Context,
) -> str:
    """Say it in a sentence; `days` are those that it means, and those it is about."""
    today, (span, window) = context.published, days
    if meaning.type in NO_DATES:
        return f"'{plain(words)}' {NO_DATES[meaning.type]}{_about(window, meaning)}."
    if place is None and window:
        return f"'{plain(words)}' names no certain days{_about(window, meaning)}."
    if place is None or span is None:
        return no_date(words, _lack(meaning, place, context))
    rough = isinstance(meaning.target, Away) and not is_whole_period(place.period, span)
    result = result_of(*span, clock=meaning.clock, rough=rough)
    if isinstance(meaning.target, DATED) and place.period is not None:
        result += off_weekday(place.period, meaning.target.weekday)
    if place.counted_from or isinstance(meaning.target, COUNTED):
        by_today = place.counted_from is not None and place.counted_from == today
        by_publication = by_today and not context.in_entry
        return reason(words, result, place.counted_from, published=by_publication)
    return reason(words, result, None, published=False)


def _lack(meaning: Meaning, place: Place | None, context: Context) -> str:
    """Say what is lacking for a date, as the end of a sentence; empty for nothing."""
    if place is None or not isinstance(meaning.target, COUNTED):
        return OUT_OF_CALENDAR if place and place.period else ""
    no_day = isinstance(meaning.target, Cyclic) and is_no_day(meaning.target)
    if no_day or (place.counted_from is None and context.published is None):
        return NO_DAY if no_day else WITHOUT_DAY
    if place.counted_from is None and context.told is None:
        return "counts from a time that the text has not named before"
    between = from_a_month(meaning, place)
    if between is not None:
        named = told(place.counted_from) if place.counted_from else ""
        return f"counts from some day of {named}, which makes {long_span(*between)}"
    if place.period is None and place.counted_from is not None:
        return f"cannot be counted from {told(place.counted_from)}, the time named last"
    return ""


def _about(window: Span | None, meaning: Meaning) -> str:
    if window is None:
        return ""
    by_next = isinstance(meaning.window, Days)
    lead = "with the date after it, it means" if by_next else "here it is about"
    return f"; {lead} {long_span(*window)}"

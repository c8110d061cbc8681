"""Phrases in, meanings out: one small function for each kind of phrase.

A rule names its kind; the function of that kind reads the phrase's named parts and
says what it means, or None where the words make no time after all.
"""

from collections.abc import Callable

from timeline.timexes.meanings import Meaning
from timeline.timexes.normalise import (
    clocks,
    dates,
    feasts,
    lengths,
    nights,
    relative,
    repeats,
    seasons,
    twice,
    vague,
    years,
)
from timeline.timexes.recognise import Phrase

NORMALISERS: dict[str, Callable[[Phrase], Meaning | None]] = {
    "about_then": vague.about_then,
    "ahead": lengths.ahead,
    "away": relative.away,
    "away_event": relative.away_event,
    "away_to": relative.away_to,
    "century": years.century,
    "compound": lengths.compound,
    "clock": clocks.clock,
    "clock_entry": clocks.clock_entry,
    "clock_with_dot": clocks.clock_with_dot,
    "daily": repeats.daily,
    "date": dates.date_parts,
    "day_before": relative.day_before,
    "day_beside": relative.day_beside,
    "daypart_beside": relative.daypart_beside,
    "daypart": relative.daypart_told,
    "decade": years.decade,
    "decade_word": years.decade_word,
    "deictic": relative.deictic,
    "era_year": years.era_year,
    "group_day": dates.group_day,
    "group_time": clocks.group_time,
    "event_day": dates.event_day,
    "every": repeats.every,
    "far_year": years.far_year,
    "full_year": relative.full_year,
    "half": seasons.half,
    "half_of_business": seasons.half_of_business,
    "holiday": feasts.holiday,
    "length": lengths.length,
    "middle": twice.middle,
    "named": dates.named,
    "night_into": nights.night_into,
    "night_of": nights.night_of,
    "new_year": seasons.new_year,
    "nth_back": twice.nth_back,
    "nth_on": twice.nth_on,
    "nothing": vague.nothing,
    "nth_weekday": dates.nth_weekday,
    "numeric": dates.numeric,
    "overnight": relative.tonight,
    "quarter": seasons.quarter,
    "quarter_ended": seasons.quarter_ended,
    "quarter_told": seasons.quarter_told,
    "range_year": years.range_year,
    "recent": vague.recent,
    "same_month": dates.same_month,
    "same_quarter": seasons.same_quarter,
    "season": seasons.season,
    "second": twice.second,
    "small_hours": twice.small_hours,
    "spoken_year": years.spoken_year,
    "to_date": relative.to_date,
    "told": vague.told,
    "tonight": relative.tonight,
    "turn": years.turn,
    "unit": relative.unit,
    "unit_beside": relative.unit_beside,
    "vague": vague.vague,
    "week_on": twice.week_on,
    "weekends": repeats.weekends,
    "weekend": relative.weekend,
    "month_part": dates.month_part,
    "month_week": dates.month_week,
    "week_of": dates.week_of,
    "weekday": relative.weekday,
    "weekday_of_month": dates.weekday_of_month,
    "weekday_of_week": relative.weekday_of_week,
    "window": lengths.window,
    "year_ago": seasons.year_ago,
    "year_end": dates.year_end,
    "year_part": dates.year_part,
    "year_week": dates.year_week,
}


def normalise(phrase: Phrase) -> Meaning | None:
    """Say what a phrase means; None where its words make no time."""
    return NORMALISERS[phrase.rule.kind](phrase)

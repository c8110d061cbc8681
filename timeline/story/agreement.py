"""The reports of one event in, how their dates agree out."""

from collections.abc import Sequence
from datetime import date, timedelta

from timeline.story.compare import NEAR
from timeline.story.telling import Telling
from timeline.story.values import DateVote
from timeline.timexes.explain import long_day

LATE = timedelta(days=NEAR)


def date_votes(tellings: Sequence[Telling]) -> tuple[DateVote, ...]:
    """Put reports together whose dates can all be true, those with most first.

    The exactest date of a vote stands for it: "October" agrees with "28 October",
    and so does "30 October or earlier". A wide date that agrees with several votes
    counts for the one with most reports.
    """
    dated = [one for one in tellings if one.start is not None and one.end is not None]
    exact_first = sorted(dated, key=lambda one: (_length(one), _span(one)))
    exact: list[Telling] = []
    for one in exact_first:
        if not any(_overlap(_reach(one), _reach(other)) for other in exact):
            exact.append(one)
    spans = [_span(one) for one in exact]
    held: dict[tuple[date, date], list[Telling]] = {span: [] for span in spans}
    for one in exact_first:
        agreeing = [
            _span(other) for other in exact if _overlap(_reach(one), _reach(other))
        ]
        held[
            max(agreeing, key=lambda span: (len(held[span]), -span[0].toordinal()))
        ].append(one)
    order = {one.event_id: place for place, one in enumerate(tellings)}
    votes = [DateVote(*span, _ids(held[span], order)) for span in spans]
    votes.sort(key=lambda vote: (-len(vote.event_ids), vote.start or date.max))
    undated = [one for one in tellings if one.start is None or one.end is None]
    if undated:
        votes.append(DateVote(None, None, _ids(undated, order)))
    return tuple(votes)


def agreement_words(votes: Sequence[DateVote]) -> str:
    """Say how the reports' dates agree.

    >>> day, other = date(2024, 10, 28), date(2024, 10, 27)
    >>> votes = [DateVote(day, day, ("a", "b")), DateVote(other, other, ("c",))]
    >>> agreement_words(votes)
    '2 sources: 28 October 2024; 1 source: 27 October 2024'
    """
    return "; ".join(_vote_words(vote) for vote in votes)


def span_words(start: date | None, end: date | None) -> str:
    """Write a span for people.

    >>> span_words(date(2024, 10, 1), date(2024, 10, 31))
    '1 October 2024 to 31 October 2024'
    """
    if start is None or end is None:
        return "no date"
    if start == end:
        return long_day(start)
    return f"{long_day(start)} to {long_day(end)}"


def _vote_words(vote: DateVote) -> str:
    count = len(vote.event_ids)
    sources = "1 source" if count == 1 else f"{count} sources"
    return f"{sources}: {span_words(vote.start, vote.end)}"


def _ids(tellings: Sequence[Telling], order: dict[str, int]) -> tuple[str, ...]:
    return tuple(sorted((one.event_id for one in tellings), key=order.__getitem__))


def _span(telling: Telling) -> tuple[date, date]:
    return telling.start or date.min, telling.end or date.max


def _reach(telling: Telling) -> tuple[date, date]:
    """Give the days on which it may have been, open ends to the first and last day.

    News without a day of its own has that of its article, and may be some days older.
    """
    first, last = _span(telling)
    if telling.is_undated_news and first > date.min + LATE:
        first -= LATE
    return (
        date.min if telling.or_earlier else first,
        date.max if telling.or_later else last,
    )


def _length(telling: Telling) -> int:
    first, last = _reach(telling)
    return (last - first).days


def _overlap(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]

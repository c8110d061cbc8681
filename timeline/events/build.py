"""A parsed article, its timexes and its actors in; its events out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.actors import ActorMention
from timeline.events.attribution import find_attribution
from timeline.events.cast import Cast
from timeline.events.confidence import estimate_confidence
from timeline.events.dating import date_events
from timeline.events.participants import find_participants
from timeline.events.predicates import Predicate
from timeline.events.salience import Telling, find_tellings
from timeline.events.status import read_status, settle_status
from timeline.events.title import write_title
from timeline.events.values import Dating, Event, Participant
from timeline.language import ParsedArticle
from timeline.timexes import Timex

# A predicate below this salience hardly ever tells an event.
TELLS_NOTHING = 0.1
# The first character of a sentence, and a title that tells what the sentence tells.
Row = tuple[int, str]
Spans = set[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is known of an article before its events are put together."""

    parsed: ParsedArticle
    mentions: Sequence[ActorMention]


def build_events(
    parsed: ParsedArticle,
    timexes: Sequence[Timex],
    mentions: Sequence[ActorMention],
    *,
    min_salience: float = 0.0,
) -> list[Event]:
    """Give the events of an article in text order.

    Args:
        parsed: The article.
        timexes: Its expressions of time, in text order.
        mentions: Its actor mentions, in text order.
        min_salience: 0..1; events below it are left out, the lesser ones too at 0.0.
    """
    reading = _Reading(parsed, mentions)
    told = find_tellings(parsed, timexes)
    taking_part = find_participants(
        told, Cast(parsed.doc, mentions), min_salience=min_salience
    )
    tellings = [one for one in told if one.salience >= min_salience]
    datings = date_events(parsed, [one.main.token for one in tellings], timexes)
    events = [
        _event(reading, *known)
        for known in zip(tellings, datings, taking_part, strict=True)
    ]
    return _joined(events, _told_by_row(reading, told, events))


def _told_by_row(
    reading: _Reading, told: Sequence[Telling], events: Sequence[Event]
) -> Mapping[Row, Spans]:
    """Give the predicates that each title tells, those of lesser events too.

    They are words of one clause ("tried to swim"). So an event has the same mentions
    whether or not the lesser ones are asked for.
    """
    titles = {event.char_start: event.title for event in events}
    sentences = {event.sentence_start for event in events}
    rows: dict[Row, Spans] = {}
    for one in told:
        start, _ = _quote(one.main)
        if one.salience < TELLS_NOTHING or start not in sentences:
            continue
        first = one.main.char_start
        title = titles.get(first)
        if title is None:
            title = write_title(reading.parsed, one.main.token, reading.mentions)
        rows.setdefault((start, title), set()).add((first, one.main.char_end))
    return rows


def _joined(events: Sequence[Event], predicates: Mapping[Row, Spans]) -> list[Event]:
    """Make one event of those that the same sentence tells under the same title.

    The most salient one stands for them and has the others' predicates as mentions.
    """
    most: dict[Row, Event] = {}
    for event in sorted(events, key=lambda event: -event.salience):
        most.setdefault((event.sentence_start, event.title), event)
    joined = [_with_mentions(one, predicates.get(row, ())) for row, one in most.items()]
    return sorted(joined, key=lambda event: event.char_start)


def _with_mentions(event: Event, spans: Iterable[tuple[int, int]]) -> Event:
    own = (event.char_start, event.char_end)
    mentions = {*event.mentions, *spans} - {own}
    return replace(event, mentions=tuple(sorted(mentions)))


def _event(
    reading: _Reading,
    telling: Telling,
    dating: Dating,
    participants: tuple[Participant, ...],
) -> Event:
    article, predicate = reading.parsed.article, telling.main
    token = predicate.token
    first, last = _quote(predicate)
    return Event(
        event_id=f"{article.id}-{predicate.char_start}-{predicate.char_end}",
        char_start=predicate.char_start,
        char_end=predicate.char_end,
        predicate=article.text[predicate.char_start : predicate.char_end],
        mentions=tuple((o.char_start, o.char_end) for o in telling.others),
        title=write_title(reading.parsed, token, reading.mentions),
        participants=participants,
        status=settle_status(read_status(token), dating, article.published),
        attributed_to=find_attribution(token, reading.mentions),
        dating=dating,
        salience=telling.salience,
        confidence=estimate_confidence(telling.salience, dating),
        sentence=article.text[first:last],
        sentence_start=first,
        sentence_end=last,
        article_id=article.id,
        article_title=article.title,
        source=article.source,
        url=article.url,
        published=article.published,
    )


def _quote(predicate: Predicate) -> tuple[int, int]:
    """Give the first and after-last character of the predicate's sentence."""
    sentence = predicate.token.sent
    words = sentence.text.rstrip()
    first = sentence.start_char + len(words) - len(words.lstrip())
    return first, sentence.start_char + len(words)

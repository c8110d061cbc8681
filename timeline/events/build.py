"""A parsed article, its timexes and its actors in; its events out."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.actors import ActorMention
from timeline.article import BlockKind
from timeline.events.attribution import find_attribution
from timeline.events.participants import find_participants
from timeline.events.predicates import Predicate, find_predicates
from timeline.events.salience import score_salience
from timeline.events.status import read_status
from timeline.events.title import write_title
from timeline.events.values import Dating, Event
from timeline.language import ParsedArticle
from timeline.timexes import Timex


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is known of an article before its events are put together."""

    parsed: ParsedArticle
    mentions: Sequence[ActorMention]


def build_events(
    parsed: ParsedArticle, timexes: Sequence[Timex], mentions: Sequence[ActorMention]
) -> list[Event]:
    """Give every event of an article, the lesser ones too, in text order."""
    reading = _Reading(parsed, mentions)
    predicates = find_predicates(parsed)
    scores = score_salience(parsed, predicates)
    return [
        _event(reading, predicate, salience, Dating())
        for predicate, salience in zip(predicates, scores, strict=True)
        if parsed.layout.kind_at(predicate.char_start) is not BlockKind.HEADLINE
    ]


def _event(
    reading: _Reading, predicate: Predicate, salience: float, dating: Dating
) -> Event:
    article, token = reading.parsed.article, predicate.token
    first, last = _quote(predicate)
    return Event(
        event_id=f"{article.id}-{predicate.char_start}-{predicate.char_end}",
        char_start=predicate.char_start,
        char_end=predicate.char_end,
        predicate=article.text[predicate.char_start : predicate.char_end],
        title=write_title(reading.parsed, token, reading.mentions),
        participants=find_participants([token], reading.mentions),
        status=read_status(token),
        attributed_to=find_attribution(token, reading.mentions),
        dating=dating,
        salience=salience,
        confidence=0.5,
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

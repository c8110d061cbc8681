"""A parsed article, its timexes and its actors in; its events out."""

from collections.abc import Sequence

from timeline.actors import ActorMention
from timeline.events.participants import find_participants
from timeline.events.predicates import Predicate, find_predicates
from timeline.events.values import Dating, Event
from timeline.language import ParsedArticle
from timeline.timexes import Timex


def build_events(
    parsed: ParsedArticle, timexes: Sequence[Timex], mentions: Sequence[ActorMention]
) -> list[Event]:
    """Give every event of an article, the lesser ones too, in text order."""
    return [
        _event(parsed, predicate, timexes, mentions)
        for predicate in find_predicates(parsed)
    ]


def _event(
    parsed: ParsedArticle,
    predicate: Predicate,
    timexes: Sequence[Timex],
    mentions: Sequence[ActorMention],
) -> Event:
    article = parsed.article
    sentence = predicate.token.sent
    first, last = sentence.start_char, sentence.end_char
    return Event(
        event_id=f"{article.id}-{predicate.char_start}-{predicate.char_end}",
        char_start=predicate.char_start,
        char_end=predicate.char_end,
        predicate=article.text[predicate.char_start : predicate.char_end],
        title=sentence.text.strip()[:90],
        participants=find_participants([predicate.token], mentions),
        dating=Dating(),
        salience=predicate.salience,
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

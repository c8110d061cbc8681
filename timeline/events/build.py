"""A parsed article, its timexes and its actors in; its events out."""

from collections.abc import Sequence

from timeline.actors import ActorMention
from timeline.article import BlockKind
from timeline.events.predicates import Predicate, find_predicates
from timeline.events.salience import score_salience
from timeline.events.values import Dating, Event
from timeline.language import ParsedArticle
from timeline.timexes import Timex


def build_events(
    parsed: ParsedArticle, timexes: Sequence[Timex], mentions: Sequence[ActorMention]
) -> list[Event]:
    """Give every event of an article, the lesser ones too, in text order."""
    predicates = find_predicates(parsed)
    scores = score_salience(parsed, predicates)
    return [
        _event(parsed, predicate, salience)
        for predicate, salience in zip(predicates, scores, strict=True)
        if parsed.layout.kind_at(predicate.char_start) is not BlockKind.HEADLINE
    ]


def _event(parsed: ParsedArticle, predicate: Predicate, salience: float) -> Event:
    article = parsed.article
    sentence = predicate.token.sent
    first, last = sentence.start_char, sentence.end_char
    return Event(
        event_id=f"{article.id}-{predicate.char_start}-{predicate.char_end}",
        char_start=predicate.char_start,
        char_end=predicate.char_end,
        predicate=article.text[predicate.char_start : predicate.char_end],
        title=sentence.text.strip()[:90],
        dating=Dating(),
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

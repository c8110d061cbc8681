"""The whole way in: an article in, its events out, through every room in order."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from numbers import Real
from pathlib import Path

from timeline.actors import ActorMention, find_actors
from timeline.article import Article, check_english
from timeline.errors import ArticleError, SalienceError
from timeline.events import LISTED_FROM, Event, build_events, read_timexes
from timeline.language import ParsedArticle, read_each
from timeline.stopping import StopSign
from timeline.timexes import Timex
from timeline.workers import check_processes, share_out

SALIENCE_THRESHOLD = LISTED_FROM


def extract_events(
    article: Article,
    *,
    min_salience: float = SALIENCE_THRESHOLD,
    aliases: str | Path | None = None,
    sign: StopSign | None = None,
) -> list[Event]:
    """Extract the events of an article that belong on a timeline, in text order.

    Args:
        article: What to read.
        min_salience: 0..1; events below it are left out. 0.0 gives the lesser ones
            too.
        aliases: A file of further names of actors, which wins over the package's own
            (its form: `timeline/actors/README.md`); by default the one that the
            environment variable `TIMELINE_ALIASES` names, if any.
        sign: With it another thread can stop the reading of a long text.

    Returns:
        Each event once; an empty list where the text tells of none. Where the day of
        publication is unknown, events of relative words ("last week") are undated.

    Raises:
        TimelineError: The text is not English, `min_salience` is no number from 0 to
            1, the alias file cannot be read, or the language model is missing.
        StoppedError: The sign said stop.

    >>> (event,) = extract_events(Article("A ferry sank off Tarn on 3 May 2024."))
    >>> event.title, str(event.start), event.date_text
    ('Ferry sinks off Tarn', '2024-05-03', '3 May 2024')
    """
    check_salience(min_salience)
    read = partial(_events, min_salience=min_salience, aliases=aliases)
    return next(read_each(read, [_checked(article)], sign=sign))


def extract_many(
    articles: Iterable[Article],
    *,
    min_salience: float = SALIENCE_THRESHOLD,
    aliases: str | Path | None = None,
    processes: int = 1,
) -> Iterator[list[Event]]:
    """Extract the events of many articles in batches: one list an article, in order.

    Args:
        articles: Read as they are needed, so that an archive need not fit in memory.
        min_salience: As for `extract_events`.
        aliases: As for `extract_events`.
        processes: How many processes share the work; more than one give the same
            events in the same order. Each loads the language model for itself, so
            that they pay from about a hundred articles on.

    Returns:
        The events of each article, as `extract_events` gives them.

    Raises:
        TimelineError: As for `extract_events`, where the article is read; at once for
            fewer than 1 process or what is no row of articles; or a process died.
    """
    check_processes(processes)
    if not isinstance(articles, Iterable):
        message = (
            f"Articles must be given as a list or the like, not as"
            f" {type(articles).__name__}. extract_events reads a single one."
        )
        raise ArticleError(message)
    check_salience(min_salience)
    checked = map(_checked, articles)
    read = partial(_events, min_salience=min_salience, aliases=aliases)
    if processes == 1:
        return read_each(read, checked)
    return share_out(partial(_events_of, read=read), checked, processes=processes)


def _checked(article: Article) -> Article:
    if not isinstance(article, Article):
        message = (
            f"An article must be a timeline.Article, not {type(article).__name__}."
            " Make one of its text: Article(text, published=date(2024, 10, 28))."
        )
        raise ArticleError(message)
    check_english(article)
    return article


def check_salience(least: float) -> None:
    """Refuse what no event could be measured by: NaN would leave all of them out.

    Raises:
        SalienceError: It is no number from 0 to 1.
    """
    if not isinstance(least, Real) or not 0.0 <= least <= 1.0:
        message = (
            f"min_salience: {least!r} is no number from 0 to 1. Give 0.0 for every"
            f" event; by default it is {SALIENCE_THRESHOLD}."
        )
        raise SalienceError(message)


def _events_of(
    articles: list[Article], *, read: Callable[[ParsedArticle], list[Event]]
) -> list[list[Event]]:
    return list(read_each(read, articles))


def _events(
    parsed: ParsedArticle, *, min_salience: float, aliases: str | Path | None
) -> list[Event]:
    timexes = read_timexes(parsed)
    actors = _without_days(find_actors(parsed, aliases=aliases), timexes)
    return build_events(parsed, timexes, actors, min_salience=min_salience)


def _without_days(
    mentions: list[ActorMention], timexes: Iterable[Timex]
) -> list[ActorMention]:
    """Leave out who is no actor but a day with a name: "Victoria Day".

    A name of one word stays, as "May" is rather taken for a month than for a person.
    """
    ends = {timex.char_start: timex.char_end for timex in timexes}
    days = {
        one.actor
        for one in mentions
        if one.char_end <= ends.get(one.char_start, 0) and " " in one.actor.name
    }
    return [one for one in mentions if one.actor not in days] if days else mentions

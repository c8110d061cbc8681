"""Files, folders and addresses in, the story of their articles or their table out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

import pandas as pd

from timeline.article import check_english
from timeline.corrections.logfile import SUFFIX as LOG_SUFFIX
from timeline.errors import ArticleError, DayOrderError, TimelineError
from timeline.figure.lanes import find_lanes
from timeline.page.pasting import TWO_DAYS, paste
from timeline.page.story import Story, dated, read_story, redated
from timeline.page.tables import CSV, JSON, Read, find_events, name_of
from timeline.page.unread import by_reason, in_words
from timeline.project import SUFFIX as PROJECT
from timeline.sources import (
    Failure,
    Network,
    Source,
    SourceArticle,
    is_page,
    read_all_at,
    read_sources,
)
from timeline.sources.chats import messages_in
from timeline.sources.columns import has_text
from timeline.sources.one_file import LETTERS
from timeline.sources.pages import open_page
from timeline.sources.press_archives import texts_in
from timeline.sources.published import Order
from timeline.table.actor_lists import doubtful
from timeline.table.build import in_order
from timeline.table.json import json_objects
from timeline.table.schema import SEPARATOR
from timeline.table.together import together

PASTED, PASTED_PAGE = "Pasted table", "Pasted page.html"
PASTED_TEXT = "Pasted text.txt"
MOST_ARTICLES, MOST_SAID = 2_000, 4


def open_sources(
    sources: Sequence[Source],
    *,
    published: date | None = None,
    order: Order | None = None,
) -> Story:
    """Open what a reader names or uploads: articles of any kind, or tables of events.

    Args:
        sources: Paths, addresses, or names of files with their bytes; one at least.
            Tables of events go together, but not with articles.
        published: The publication day of articles that state none themselves.
        order: In which order a table writes days, where it does not show it.

    Returns:
        The story, which says what could not be read.

    Raises:
        DayOrderError: The days of a table could be two days each.
        TimelineError: Nothing could be read.
    """
    _check_alone(sources)
    tables = [(name_of(one), found) for one in sources if (found := find_events(one))]
    if tables and len(tables) < len(sources):
        message = (
            f"{tables[0][0]} is a table of events. Open it without articles, alone or"
            " with other such tables."
        )
        raise ArticleError(message)
    if tables:
        return _story_of_tables(tables, order)
    return _articles_of(sources, published, order)


def _articles_of(
    sources: Sequence[Source], published: date | None, order: Order | None
) -> Story:
    """Make a story of the articles that files hold.

    Raises:
        ArticleError: They hold none that can be read.
        DayOrderError: Publication days of a table could be two each.
    """
    found = read_sources(sources, order=order)
    failures = list(found.failures)
    for one in failures:
        if one.unsure is not None:
            cell = one.unsure.cell
            raise DayOrderError(TWO_DAYS.format(one.name, cell), cell)
    articles = [dated(one, published) for one in _english(found.articles, failures)]
    if len(articles) > MOST_ARTICLES:
        failures.append(_too_many(len(articles)))
    if not articles:
        raise ArticleError(_all_failed(failures))
    story = read_story(articles[:MOST_ARTICLES], Path(name_of(sources[0])).stem)
    guessed = [said for one in articles for note, said in one.notes if note == LETTERS]
    return replace(
        story, failures=tuple(failures), guessed=" ".join(guessed[:MOST_SAID])
    )


def _check_alone(sources: Sequence[Source]) -> None:
    """Refuse what is opened in another way than articles and tables.

    Raises:
        ArticleError: A project is among other files, or corrections are among them.
    """
    for name in map(name_of, sources):
        if name.casefold().endswith(LOG_SUFFIX):
            message = (
                f"{name} holds corrections. Open what they belong to first, then"
                " these by themselves."
            )
            raise ArticleError(message)
        if name.casefold().endswith(PROJECT):
            message = (
                f"{name} is a project, which holds its articles and events. Open it"
                " alone."
            )
            raise ArticleError(message)


def open_address(
    words: str, *, published: date | None = None, network: Network | None = None
) -> Story:
    """Fetch a page and open the article on it, or each where it shows several.

    Args:
        words: Its address; https is taken where it names no scheme.
        published: The publication day as the reader states it; of several articles,
            that of those that state none themselves.
        network: What to go through; the public web where None.

    Raises:
        TimelineError: It cannot or must not be read.
    """
    words = words.strip()
    if "://" not in words and "." in words:
        words = f"https://{words}"
    found = read_all_at(words, network=network)
    articles = list(found.articles)
    if len(articles) > 1:
        articles = [dated(one, published) for one in articles]
    elif published is not None:
        articles = [redated(one, published) for one in articles]
    return replace(read_story(articles, words), failures=found.failures)


def open_pasted(
    text: str, *, published: date | None = None, order: Order | None = None
) -> Story:
    """Open what was pasted: an article, several, or a table of events or articles.

    Several come as the source of a page that shows them, or as the text that a press
    archive gives; tables are cells of a spreadsheet, CSV or JSON.

    Args:
        text: What was pasted.
        published: The publication day as the reader states it.
        order: In which order a table writes days, where it does not show it.

    Raises:
        DayOrderError: The days of a table could be two days each.
        TimelineError: It cannot be read.
    """
    data = text.strip().encode("utf-8", "replace")
    for name in (f"{PASTED}{JSON}", f"{PASTED}{CSV}"):
        table = find_events((name, data))
        if table is not None:
            return _story_of_tables([(name, table)], order)
    if is_page(text.strip()):
        page = open_page(data, PASTED_PAGE)
        if not (page.messages() or page.several()):
            return paste(text, published=published, page=page)
    several = _several(text, data)
    if several is None:
        return paste(text, published=published, order=order)
    return _articles_of([several], published, order)


def _several(text: str, data: bytes) -> tuple[str, bytes] | None:
    """Give a pasted text as a file of several articles; None where it is one."""
    name = ""
    if json_objects(text):
        name = f"{PASTED}{JSON}"
    elif _are_cells_of_articles(text):
        name = f"{PASTED}{CSV}"
    elif is_page(text.strip()):
        name = PASTED_PAGE
    elif texts_in(text) or messages_in(text):
        name = PASTED_TEXT
    return (name, data) if name else None


def _are_cells_of_articles(text: str) -> bool:
    """Whether a text is cells as spreadsheets copy them, articles' texts among them."""
    head, _, rows = text.strip().partition("\n")
    names = [name.strip() for name in head.split("\t")]
    return len(names) > 1 and bool(rows) and has_text(names)


def _story_of_tables(found: Sequence[tuple[str, Read]], order: Order | None) -> Story:
    """Show each event of tables once, in order of time.

    Tables that were put together may hold some twice, and others were sorted by hand.

    Args:
        found: The name of each table, and what reads it.
        order: In which order they write days, where they do not show it.
    """
    failures: list[Failure] = []
    read = [read_table(order, failures) for _, read_table in found]
    table, again = together([table for table, _ in read])
    guessed = " ".join(said for _, said in read if said)
    name, others = found[0][0], len(found) - 1
    headline = f"{Path(name).stem} and {others:,} more" if others else Path(name).stem
    if again:
        rows = "row is" if again == 1 else "rows are"
        words = f"{again:,} {rows} of an event that another row has, which is shown."
        failures.append(Failure(headline if others else name, words))
    table = in_order(table)
    title = "" if others else _only_title(table)
    return Story(
        (),
        table,
        find_lanes(table),
        title or headline,
        file=Path(name).name if title else "",
        failures=tuple(failures),
        guessed=guessed,
        listed=_one_or_several(table),
    )


def _only_title(table: pd.DataFrame) -> str:
    """Give the headline of the article that all events of a table are of, if any."""
    titles = [title for title in table["article_title"].unique() if title]
    return str(titles[0]) if len(titles) == 1 else ""


def _one_or_several(table: pd.DataFrame) -> tuple[str, ...]:
    """Give names with commas of tables made by hand, which may be several actors."""
    cells = table.loc[(table["roles"] == "") & (table["actors"] != ""), "actors"]
    names = chain.from_iterable(cell.split(SEPARATOR) for cell in cells.unique())
    return tuple(doubtful(names))


def _english(
    articles: Sequence[SourceArticle], failures: list[Failure]
) -> Iterator[SourceArticle]:
    for one in articles:
        try:
            check_english(one.article)
        except TimelineError as error:
            failures.append(Failure(one.name, str(error)))
        else:
            yield one


def _too_many(count: int) -> Failure:
    reason = (
        f"Of {count:,} articles the first {MOST_ARTICLES:,} are shown. For all of them,"
        " run: python -m timeline extract"
    )
    return Failure("The rest", reason)


def _all_failed(failures: Sequence[Failure]) -> str:
    if not failures:
        return "No article was found there. Name files of articles, or paste one."
    alike = by_reason(failures)
    said = " ".join(map(in_words, alike[:MOST_SAID]))
    more = sum(len(one.items) for one in alike[MOST_SAID:])
    return f"{said} {more:,} more could not be read either." if more > 0 else said

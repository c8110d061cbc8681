"""An article whose id another one has in, the same article with an id of its own out.

Tables often number their articles from 1.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from timeline.article import Article
from timeline.sources.values import SourceArticle

_PLACE = re.compile(r", (?:row|line|article|message) [\d,]+$")


def id_of_words(one: SourceArticle) -> str:
    """Give the id that an article would have by its words alone."""
    return Article(one.article.text).id


def table_of(one: SourceArticle) -> str:
    """Name the table that an article is a row of; else what it was read from."""
    return one.name.rpartition(", ")[0] or one.name


def file_of(one: SourceArticle) -> str:
    """Name the file or address that an article stands in, alone or with others."""
    return _PLACE.sub("", one.name)


def with_free_id(one: SourceArticle, is_taken: Callable[[str], bool]) -> SourceArticle:
    """Add the name of its table to an article's id that is taken.

    Where that is taken, too, the day of a message, else the id by its words.
    """
    number = one.article.id
    named = f"{number}, {PurePath(table_of(one)).name}"
    day = one.article.published
    dated = [f"{number}, {day}"] if day else []
    free = (each for each in (number, named, *dated) if not is_taken(each))
    own = next(free, None) or f"{number}, {id_of_words(one)}"
    return replace(one, article=replace(one.article, id=own))

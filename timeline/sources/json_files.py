"""A JSON file in, the articles that stand in it out.

Programs write articles under many roofs: the list alone, `{"articles": [...]}`,
`{"response": {"results": [...]}}`, an object for each column or each article (pandas).
The first list whose objects have a text is taken, the outermost first; an object that
has one itself is a single article.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import IO

from timeline.errors import ArticleError
from timeline.sources.cells import flat
from timeline.sources.columns import (
    answer_names,
    find_columns,
    has_text,
    holder_names,
    letters_of,
)
from timeline.sources.decoding import decode
from timeline.sources.tables import document_of, read_json_rows
from timeline.sources.values import Row

MAX_JSON = 40_000_000
"""Bytes; the file is held in memory as a whole, which a .jsonl file is not, and empty
objects take thirty times as much there."""
ADVICE = "Write a list of articles, an object with their 'text' each."
_DEEPEST = 4
_LOOKED_AT = 100

Found = Mapping[str, object]


def read_json_file(file: IO[bytes], name: str) -> Iterator[Row]:
    """Read a JSON file; articles count from 1. JSON Lines are read as such.

    Raises:
        ArticleError: It is too large, no JSON, or nothing in it has a text.
    """
    data = file.read(MAX_JSON + 1)
    if len(data) > MAX_JSON:
        message = (
            f"{name} has more than {MAX_JSON:,} bytes. Write it as .jsonl, with one"
            " JSON object a line, which may have any size."
        )
        raise ArticleError(message)
    text = decode(data, name).lstrip("\ufeff")
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        if isinstance(error, json.JSONDecodeError) and _is_lines(text, error):
            yield from read_json_rows(BytesIO(data), name)
            return
        message = f"{name} is no JSON ({error}). {ADVICE}"
        raise ArticleError(message) from error
    articles = _articles(found)
    if articles is None:
        for one in _first_objects(found):
            find_columns(list(one), name)  # which says what is missing
        message = f"{name} holds no text. {ADVICE}"
        raise ArticleError(message)
    for number, one in enumerate(articles, start=1):
        where = f"{name}, article {number:,}"
        yield where, document_of(one, where)


def _is_lines(text: str, error: json.JSONDecodeError) -> bool:
    """Whether an object ends before the end of the file, at the end of a line."""
    return error.msg == "Extra data" and "\n" in text[: error.pos].rstrip(" \t")[-2:]


def _articles(found: object) -> Sequence[Found] | None:
    """Find the articles, the outermost first; None where there are none."""
    level = [found]
    for _ in range(_DEEPEST):
        for one in level:
            articles = _own(one)
            if articles is not None:
                return articles
        level = [inner for one in level for inner in _inside(one)]
    return None


def _own(found: object) -> Sequence[Found] | None:
    """Give the articles that a list or an object is made of; None where it is not."""
    if isinstance(found, list):
        objects = [one for one in found if isinstance(one, dict)]
        return objects if any(map(_is_article, objects[:_LOOKED_AT])) else None
    if not isinstance(found, dict):
        return None
    if _is_article(found):
        return [found]
    if has_text(list(found)) and all(map(_is_column, found.values())):
        return _rows(found)
    return _own(list(found.values())) if _named_alike(found) else None


def _is_column(found: object) -> bool:
    """Whether an object may hold the cells of a column: what has a text is no such."""
    return isinstance(found, dict) and not _is_article(found)


def _named_alike(found: Found) -> bool:
    """Whether all that an object holds are objects: articles by their ids."""
    return len(found) > 1 and all(isinstance(one, dict) for one in found.values())


def _inside(found: object) -> Sequence[object]:
    if isinstance(found, dict):
        return list(found.values())
    return found[:_LOOKED_AT] if isinstance(found, list) else ()


def _first_objects(found: object) -> Iterator[Found]:
    """Give the first object of a list, and of each list that stands within an object.

    >>> list(_first_objects({"n": 1, "events": [{"title": "Fair"}, {"title": "Vote"}]}))
    [{'title': 'Fair'}]
    """
    lists = [found] if isinstance(found, list) else _inside(found)
    for one in lists:
        if isinstance(one, list) and one and isinstance(one[0], dict):
            yield one[0]


def _is_article(one: Found) -> bool:
    """Whether an object has a text of its own, in words or in pieces.

    A message beside what has a text is none: so a program says how its search went.
    """
    row = flat(one, holder_names())
    names = [name for name, cell in row.items() if _is_words(cell)]
    if not has_text(names):
        return False
    others = [name for name in names if letters_of(name) not in answer_names()]
    return has_text(others) or not _holds_texts(one)


def _holds_texts(found: Found) -> bool:
    """Whether a list within an object, however deep, has objects with texts."""
    level: list[object] = [found]
    for _ in range(_DEEPEST):
        level = [inner for one in level for inner in _inside(one)][:_LOOKED_AT]
        for one in level:
            objects = one[:_LOOKED_AT] if isinstance(one, list) else ()
            if any(isinstance(each, dict) and has_text(list(each)) for each in objects):
                return True
    return False


def _is_words(cell: object) -> bool:
    if isinstance(cell, list):
        return any(isinstance(one, str) for one in cell)
    return isinstance(cell, str)


def _rows(columns: Found) -> Sequence[Found]:
    """Make a row for each article of an object for each column."""
    cells = {name: one for name, one in columns.items() if isinstance(one, dict)}
    keys = dict.fromkeys(key for one in cells.values() for key in one)
    return [{name: one.get(key) for name, one in cells.items()} for key in keys]

"""A JSON file in, the articles that stand in it out.

Where they stand in it is told by `timeline.sources.json_articles`.
"""

import json
import re
from collections.abc import Iterator
from io import BytesIO
from typing import IO

from timeline.errors import ArticleError
from timeline.sources.columns import find_columns
from timeline.sources.decoding import decode
from timeline.sources.json_articles import Found, articles_in, within
from timeline.sources.tables import document_of, read_json_rows
from timeline.sources.values import Row

MAX_JSON = 40_000_000
"""Bytes; the file is held in memory as a whole, which a .jsonl file is not, and empty
objects take thirty times as much there."""
_ASSIGNED = re.compile(r"\A\s{0,9}window\.[\w.]{1,60} = ")
"""What stands before the JSON of an archive of Twitter, whose pages run it."""
ADVICE = "Write a list of articles, an object with their 'text' each."


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
    text = _ASSIGNED.sub("", decode(data, name).lstrip("\ufeff"))
    if not text.strip():
        message = f"{name} is empty. {ADVICE}"
        raise ArticleError(message)
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        if isinstance(error, json.JSONDecodeError) and _is_lines(text, error):
            yield from read_json_rows(BytesIO(data), name)
            return
        message = f"{name} is no JSON ({error}). {ADVICE}"
        raise ArticleError(message) from error
    articles = articles_in(found)
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


def _first_objects(found: object) -> Iterator[Found]:
    """Give the first object of a list, and of each list that stands within an object.

    >>> list(_first_objects({"n": 1, "events": [{"title": "Fair"}, {"title": "Vote"}]}))
    [{'title': 'Fair'}]
    """
    lists = [found] if isinstance(found, list) else within(found)
    for one in lists:
        if isinstance(one, list) and one and isinstance(one[0], dict):
            yield one[0]

"""What JSON holds in, the objects in it that are articles out.

Programs write articles under many roofs: the list alone, `{"articles": [...]}`,
`{"response": {"results": [...]}}`, an object for each column or each article (pandas),
an object within each of a list (`{"items": [{"snippet": {...}}, ...]}`). The first list
whose objects have a text is taken, the outermost first; an object that has one itself
is a single article, and so are the lines of what was said, each with its time.
Summaries count where nothing has a text.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from numbers import Real
from typing import TypeAlias

from timeline.sources.cells import flat
from timeline.sources.columns import (
    answer_names,
    has_summary,
    has_text,
    holder_names,
    letters_of,
    line_names,
)

DEEPEST = 4
LOOKED_AT = 100
LEAST_LINES, TEXT = 2, "text"

Found: TypeAlias = Mapping[str, object]
_Has: TypeAlias = Callable[[Sequence[str]], bool]
"""Whether names of fields are those of what can be read."""


def articles_in(found: object) -> Sequence[Found] | None:
    """Find the articles, the outermost first; None where there are none.

    >>> articles_in([{"made": {"text": "Rain."}}, {"made": {"text": "Sun."}}])
    [{'text': 'Rain.'}, {'text': 'Sun.'}]
    """
    for has in (has_text, has_summary):
        level = [found]
        for _ in range(DEEPEST):
            own = (_own(one, has) for one in level)
            articles = next((one for one in own if one is not None), None)
            if articles is not None:
                return articles
            level = [inner for one in level for inner in within(one)]
    return None


def within(found: object) -> Sequence[object]:
    """Give what stands within an object or a list, a level deeper.

    Of the objects of a list what has one name stands together: they are alike.

    >>> within([{"post": {"id": 1}}, {"post": {"id": 2}}])
    [[{'id': 1}, {'id': 2}]]
    """
    if isinstance(found, dict):
        return list(found.values())
    if not isinstance(found, list):
        return ()
    alike: dict[str, list[object]] = {}
    for one in found:
        for name, inner in one.items() if isinstance(one, dict) else ():
            together = alike.setdefault(name, [])
            if isinstance(inner, list):
                together.extend(inner)
            elif isinstance(inner, dict):
                together.append(inner)
    lists = [one for one in found if isinstance(one, list)]
    return [*lists[:LOOKED_AT], *filter(None, alike.values())]


def _own(found: object, has: _Has) -> Sequence[Found] | None:
    """Give the articles that a list or an object is made of; None where it is not."""
    if isinstance(found, list):
        objects = [one for one in found if isinstance(one, dict)]
        if not any(map(partial(_is_article, has=has), objects[:LOOKED_AT])):
            return None
        return [_of_lines(objects)] if _are_lines(objects) else objects
    if not isinstance(found, dict):
        return None
    if _is_article(found, has):
        return [found]
    if has(list(found)) and all(_is_column(one, has) for one in found.values()):
        return _rows(found)
    return _own(list(found.values()), has) if _named_alike(found) else None


def _are_lines(found: Sequence[Found]) -> bool:
    """Whether objects are lines of what was said: each has a text and its seconds."""
    return len(found) >= LEAST_LINES and all(map(_is_line, found))


def _is_line(found: Found) -> bool:
    plain = {letters_of(name): cell for name, cell in found.items()}
    counted = (
        any(isinstance(plain.get(name), Real) for name in line_names(kind))
        for kind in ("starts", "lasts")
    )
    return isinstance(found.get(TEXT), str) and all(counted)


def _of_lines(found: Sequence[Found]) -> Found:
    """Make one text of lines that were said one after the other."""
    words = (word for one in found for word in str(one[TEXT]).split())
    return {TEXT: " ".join(words)}


def _is_column(found: object, has: _Has) -> bool:
    """Whether an object may hold the cells of a column: what has a text is no such."""
    return isinstance(found, dict) and not _is_article(found, has)


def _named_alike(found: Found) -> bool:
    """Whether all that an object holds are objects: articles by their ids."""
    return len(found) > 1 and all(isinstance(one, dict) for one in found.values())


def _is_article(one: Found, has: _Has) -> bool:
    """Whether an object has a text of its own, in words or in pieces.

    A message beside what has a text is none: so a program says how its search went.
    Nor is the summary of a whole feed beside those of its entries.
    """
    row = flat(one, holder_names())
    names = [name for name, cell in row.items() if _is_words(cell)]
    if not has(names):
        return False
    others = [name for name in names if letters_of(name) not in answer_names()]
    return has_text(others) or not _holds(one, has)


def _holds(found: Found, has: _Has) -> bool:
    """Whether a list within an object, however deep, has objects with texts."""
    level: list[object] = [found]
    for _ in range(DEEPEST):
        level = [inner for one in level for inner in _looked_at(one)][:LOOKED_AT]
        for one in level:
            objects = one[:LOOKED_AT] if isinstance(one, list) else ()
            if any(
                isinstance(each, dict) and _names_one(each, has) for each in objects
            ):
                return True
    return False


def _names_one(found: Found, has: _Has) -> bool:
    return has(list(found)) or has_text(list(found))


def _looked_at(found: object) -> Sequence[object]:
    if isinstance(found, dict):
        return list(found.values())
    return found[:LOOKED_AT] if isinstance(found, list) else ()


def _is_words(cell: object) -> bool:
    if isinstance(cell, list):
        return any(isinstance(one, str) for one in cell)
    return isinstance(cell, str)


def _rows(columns: Found) -> Sequence[Found]:
    """Make a row for each article of an object for each column."""
    cells = {name: one for name, one in columns.items() if isinstance(one, dict)}
    keys = dict.fromkeys(key for one in cells.values() for key in one)
    return [{name: one.get(key) for name, one in cells.items()} for key in keys]

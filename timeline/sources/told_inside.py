"""Files that hold several articles, told by how they begin, whatever they are called.

A feed is often saved without an ending, and spreadsheets save cells with tabs between
as a text.
"""

import re
from collections.abc import Callable, Iterator
from typing import IO, TypeAlias

from timeline.sources.columns import has_text
from timeline.sources.decoding import encoding_of
from timeline.sources.feeds import read_feed
from timeline.sources.kinds import KINDS, TEXT, suffix_of
from timeline.sources.tables import read_csv_rows
from timeline.sources.values import Row

ReadRows: TypeAlias = Callable[[IO[bytes], str], Iterator[Row]]
OPENING = 10_000  # bytes
_FEED = re.compile(
    r"\s{0,99}(?:<\?xml[^<>]{0,200}\?>\s{0,99})?(?:<(?:!--[^<>]{0,999}--|\?[^<>]{0,999})>"
    r"\s{0,99}){0,9}<(?:rss|feed|rdf:RDF|mediawiki)[\s>]"
)


def rows_inside(data: bytes, name: str) -> ReadRows | None:
    """Give what reads a file under a text's name that holds several articles.

    Returns:
        None where it is to be read as its name says.
    """
    if KINDS.get(suffix_of(name), TEXT) is not TEXT:
        return None
    opening = data[:OPENING].decode(encoding_of(data[:OPENING]), "ignore")
    opening = opening.lstrip("\ufeff")
    if is_feed(opening):
        return read_feed
    return read_csv_rows if are_cells_of_articles(opening) else None


def is_feed(text: str) -> bool:
    r"""Whether a text is the source of a feed (RSS, Atom).

    >>> is_feed('<?xml version="1.0"?>\n<rss version="2.0">'), is_feed("<root>")
    (True, False)
    """
    return _FEED.match(text) is not None


def are_cells_of_articles(text: str) -> bool:
    r"""Whether a text is cells as spreadsheets copy them, articles' texts among them.

    >>> are_cells_of_articles("Title\tText\nStrike\tDockers struck.")
    True
    """
    head, _, rows = text.strip().partition("\n")
    names = [name.strip() for name in head.split("\t")]
    return len(names) > 1 and bool(rows) and has_text(names)

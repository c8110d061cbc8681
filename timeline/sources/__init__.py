"""The sources room: files and addresses in, articles with what is known of them out.

`read_sources` reads anything; a new kind of file is a line in `kinds.py`.
"""

from timeline.sources.files import (
    holds_several,
    is_folder,
    list_files,
    no_articles,
    read_file,
    read_folder,
)
from timeline.sources.header import read_document
from timeline.sources.kinds import ARTICLE_SUFFIXES, is_page
from timeline.sources.many import Source, absent, iter_articles, read_sources
from timeline.sources.published import parse_published
from timeline.sources.rich_text import is_rich_text
from timeline.sources.values import (
    BASIS_WORDS,
    Failure,
    PublishedBasis,
    Reading,
    SourceArticle,
)
from timeline.sources.web import (
    Limits,
    Network,
    has_scheme,
    is_address,
    read_address,
    read_all_at,
)

__all__ = [
    "ARTICLE_SUFFIXES",
    "BASIS_WORDS",
    "Failure",
    "Limits",
    "Network",
    "PublishedBasis",
    "Reading",
    "Source",
    "SourceArticle",
    "absent",
    "has_scheme",
    "holds_several",
    "is_address",
    "is_folder",
    "is_page",
    "is_rich_text",
    "iter_articles",
    "list_files",
    "no_articles",
    "parse_published",
    "read_address",
    "read_all_at",
    "read_document",
    "read_file",
    "read_folder",
    "read_sources",
]

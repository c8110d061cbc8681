"""The sources room: files in, articles with what is known about them out."""

from timeline.sources.files import list_files, read_file, read_folder
from timeline.sources.header import PublishedBasis, SourceArticle, read_document
from timeline.sources.published import parse_published

__all__ = [
    "PublishedBasis",
    "SourceArticle",
    "list_files",
    "parse_published",
    "read_document",
    "read_file",
    "read_folder",
]

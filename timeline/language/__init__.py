"""The language room: passages in, parsed sentences out. spaCy stays behind this wall.

Other rooms take its tokens and sentences by the names exported here.
"""

from timeline.language.doc import Doc, Span
from timeline.language.model import lemma, load_model
from timeline.language.parse import (
    ParsedArticle,
    parse_article,
    parse_articles,
    read_each,
)
from timeline.language.token import NOUN_SUBJECTS, Token

__all__ = [
    "NOUN_SUBJECTS",
    "Doc",
    "ParsedArticle",
    "Span",
    "Token",
    "lemma",
    "load_model",
    "parse_article",
    "parse_articles",
    "read_each",
]

"""The language room: passages in, parsed sentences out. spaCy stays behind this wall.

Other rooms take its tokens and sentences by the names exported here.
"""

from timeline.language.answers import once_a_text, once_a_word
from timeline.language.doc import Doc, Span
from timeline.language.lemmas import lemma, prefix_of
from timeline.language.model import load_model
from timeline.language.parse import (
    ParsedArticle,
    parse_article,
    parse_articles,
    read_each,
)
from timeline.language.token import (
    FINITE,
    HELPING,
    NAME_TAGS,
    NOUN_ADVERBS,
    NOUN_CLAUSES,
    NOUN_POS,
    NOUN_SUBJECTS,
    NOUN_TAGS,
    PAST_TAGS,
    PLURAL_TAGS,
    PRESENT_TAGS,
    SUPERLATIVES,
    TENSED,
    TIME_LABELS,
    UNDERGOERS,
    Token,
)
from timeline.language.words import is_half_of_day, is_hour

__all__ = [
    "FINITE",
    "HELPING",
    "NAME_TAGS",
    "NOUN_ADVERBS",
    "NOUN_CLAUSES",
    "NOUN_POS",
    "NOUN_SUBJECTS",
    "NOUN_TAGS",
    "PAST_TAGS",
    "PLURAL_TAGS",
    "PRESENT_TAGS",
    "SUPERLATIVES",
    "TENSED",
    "TIME_LABELS",
    "UNDERGOERS",
    "Doc",
    "ParsedArticle",
    "Span",
    "Token",
    "is_half_of_day",
    "is_hour",
    "lemma",
    "load_model",
    "once_a_text",
    "once_a_word",
    "parse_article",
    "parse_articles",
    "prefix_of",
    "read_each",
]

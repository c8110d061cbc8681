"""An article as it comes in, checked once."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime

from timeline.errors import ArticleError, PublishedError
from timeline.given import is_day, no_text

ID_LENGTH = 12
MAX_CHARACTERS = 1_000_000
"""What the language model reads at once; about 400 pages."""

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_LABELS = ("title", "source", "url", "id")


@dataclass(frozen=True, slots=True)
class Article:
    """A news article and what is known about it.

    Attributes:
        text: The article's words, headline included where there is one; all spans
            in the results are character offsets into this string.
        published: The day of publication, from which relative words count (TIMEX3's
            document creation time). Of a datetime the day counts, as its own zone has
            it. None where unknown: relative words then stay undated.
        title: Headline; empty where it is only in the text or unknown.
        source: Who published it.
        url: Where it was read.
            In these three and the id, half a character (a lone surrogate, which no
            file can hold) becomes U+FFFD.
        id: Stable name of the article; by default it follows from the text alone,
            so that a corrected publication date or title keeps its events' ids.

    Raises:
        ArticleError: The text is empty, broken, or longer than `MAX_CHARACTERS`; or
            it or another field is not a string.
        PublishedError: `published` is neither a day nor None.
    """

    text: str
    published: date | None = None
    title: str = ""
    source: str = ""
    url: str = ""
    id: str = ""

    def __post_init__(self) -> None:
        """Check the fields and derive the id."""
        _check_text(self.text)
        for name in _LABELS:
            object.__setattr__(self, name, _label(getattr(self, name), name))
        if isinstance(self.published, datetime):
            object.__setattr__(self, "published", self.published.date())
        if self.published is not None and not is_day(self.published):
            message = (
                f"The publication date must be a datetime.date, not"
                f" {self.published!r}. For example: date(2024, 10, 28)."
                " Where it is unknown, give None."
            )
            raise PublishedError(message)
        if not self.id:
            digest = hashlib.sha256(self.text.encode("utf-8")).hexdigest()
            object.__setattr__(self, "id", digest[:ID_LENGTH])


def without_halves(text: str) -> str:
    r"""Put U+FFFD in the place of half characters (lone surrogates).

    >>> without_halves("Rig\ud800a")
    'Rig\ufffda'
    """
    return _HALF_CHARACTER.sub("\ufffd", text)


def _label(label: str, name: str) -> str:
    if not isinstance(label, str):
        message = (
            f"An article's {name} must be a string, not {type(label).__name__}."
            " Leave it empty where it is unknown."
        )
        raise ArticleError(message)
    return without_halves(label)


def _check_text(text: str) -> None:
    if not isinstance(text, str):
        raise ArticleError(no_text("An article's text", text))
    if not text.strip():
        message = "The article is empty. Paste or load its text."
        raise ArticleError(message)
    if len(text) > MAX_CHARACTERS:
        message = (
            f"The article has {len(text):,} characters; at most {MAX_CHARACTERS:,}"
            " are read at once. Split it into several articles."
        )
        raise ArticleError(message)
    half = _HALF_CHARACTER.search(text)
    if half:
        message = (
            f"The text is broken at character {half.start():,}: half of a character"
            " (a lone surrogate). Load it again with its right encoding."
        )
        raise ArticleError(message)

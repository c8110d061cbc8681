"""An article as it comes in, checked once."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from timeline.errors import ArticleError, PublishedError

MAX_CHARACTERS = 20_000_000


@dataclass(frozen=True, slots=True)
class Article:
    """A news article and what is known about it.

    Attributes:
        text: The article's words, headline included where there is one; all spans
            in the results are character offsets into this string.
        published: The day of publication, from which relative words count (TIMEX3's
            document creation time). None where unknown: relative words then stay
            undated.
        title: Headline; empty where it is only in the text or unknown.
        source: Who published it.
        url: Where it was read.
        id: Stable name of the article; by default it follows from the text alone,
            so that a corrected publication date or title keeps its events' ids.

    Raises:
        ArticleError: The text is empty, not a string, or longer than
            `MAX_CHARACTERS`.
        PublishedError: `published` is neither a date nor None.
    """

    text: str
    published: date | None = None
    title: str = ""
    source: str = ""
    url: str = ""
    id: str = ""

    def __post_init__(self) -> None:
        """Check the fields and derive the id."""
        if not isinstance(self.text, str):
            message = (
                f"An article's text must be a string, not {type(self.text).__name__}."
                " Decode bytes first, for example with .decode('utf-8')."
            )
            raise ArticleError(message)
        if not self.text.strip():
            message = "The article is empty. Paste or load its text."
            raise ArticleError(message)
        if len(self.text) > MAX_CHARACTERS:
            message = (
                f"The article has {len(self.text):,} characters; at most"
                f" {MAX_CHARACTERS:,} are read. Split it into several articles."
            )
            raise ArticleError(message)
        if isinstance(self.published, datetime):
            object.__setattr__(self, "published", self.published.date())
        elif self.published is not None and not isinstance(self.published, date):
            message = (
                f"The publication date must be a datetime.date, not"
                f" {self.published!r}. For example: date(2024, 10, 28)."
            )
            raise PublishedError(message)
        if not self.id:
            encoded = self.text.encode("utf-8", "surrogatepass")
            object.__setattr__(self, "id", hashlib.sha256(encoded).hexdigest()[:12])

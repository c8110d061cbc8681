"""What a run is asked to do, apart from its articles."""

from dataclasses import dataclass
from datetime import date
from numbers import Integral

from timeline.errors import PublishedError, WorkerError
from timeline.extract import SALIENCE_THRESHOLD, check_salience
from timeline.given import is_day

ARTICLES_A_PART = 32
"""As many as the language model parses together."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is asked to do; a stopped run goes on only with equal settings.

    Attributes:
        min_salience: 0..1; events below it are left out.
        published: The publication day of articles, as the user states it; None leaves
            it to each article.
        articles_a_part: How many articles are read and saved together. What a stopped
            run had begun and not saved, at most this many a process, is read again.

    Raises:
        SalienceError: `min_salience` is no number from 0 to 1.
        PublishedError: `published` is neither a day nor None.
        WorkerError: `articles_a_part` is no whole number from 1.
    """

    min_salience: float = SALIENCE_THRESHOLD
    published: date | None = None
    articles_a_part: int = ARTICLES_A_PART

    def __post_init__(self) -> None:
        """Refuse before the run what each of its articles would be refused for."""
        check_salience(self.min_salience)
        if self.published is not None and not is_day(self.published):
            message = (
                f"The publication date must be a datetime.date, not {self.published!r}."
                " Where it is unknown, give None."
            )
            raise PublishedError(message)
        if not isinstance(self.articles_a_part, Integral) or self.articles_a_part < 1:
            message = (
                f"Articles in a part: {self.articles_a_part!r} is no number to read"
                " together. Give 1 or more."
            )
            raise WorkerError(message)

"""What a run is asked to do, apart from its articles."""

from dataclasses import dataclass
from datetime import date

from timeline.extract import SALIENCE_THRESHOLD

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
    """

    min_salience: float = SALIENCE_THRESHOLD
    published: date | None = None
    articles_a_part: int = ARTICLES_A_PART

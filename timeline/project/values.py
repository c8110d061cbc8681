"""What a project holds."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from timeline.corrections import Log, Outcome, review
from timeline.errors import ProjectError
from timeline.extract import extract_many
from timeline.sources import SourceArticle
from timeline.table import events_table


@dataclass(frozen=True, slots=True, eq=False)
class Project:
    """Articles, the events read in them, and what people corrected.

    Attributes:
        sources: The articles; none where only a table was at hand.
        table: The events as they were read, without the corrections.
        log: The corrections.
        name: What the project is called; empty for none.
    """

    sources: tuple[SourceArticle, ...]
    table: pd.DataFrame
    log: Log = field(default_factory=Log)
    name: str = ""

    def corrected(self) -> Outcome:
        """Give the table with the corrections, and what they met."""
        return review(self.table, self.log, [one.article for one in self.sources])


def read_articles(
    sources: Sequence[SourceArticle], *, log: Log | None = None, name: str = ""
) -> Project:
    """Read the events of articles, the lesser ones too; corrections stay.

    Reading a project's articles again, with a later version of this program too,
    gives the same words the same event_id, which the corrections go by.

    Raises:
        TimelineError: An article cannot be read.
        ProjectError: What is given are no articles with their sources.
    """
    if not all(isinstance(one, SourceArticle) for one in sources):
        message = (
            "A project's articles are SourceArticles, as read_document(text) or"
            " read_sources([...]).articles gives them."
        )
        raise ProjectError(message)
    found = extract_many([one.article for one in sources], min_salience=0.0)
    table = events_table(event for events in found for event in events)
    return Project(tuple(sources), table, log or Log(), name)

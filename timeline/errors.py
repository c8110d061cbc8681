"""The one family of exceptions for bad input; every room raises from it."""

from collections.abc import Mapping
from pathlib import Path


class TimelineError(ValueError):
    """Bad input: the message says what is wrong, where, and what to do.

    The other exceptions of the package are its children, so that a caller who
    catches this one has caught them all. Finding no date is a result, not an error.
    """


class ArticleError(TimelineError):
    """An article that cannot be read: empty, too long, broken or binary text."""


class UnreadLanguageError(ArticleError):
    """An article in a language that is not read so far."""


class AddressError(ArticleError):
    """An address of the web that cannot or must not be read."""


class PublishedError(TimelineError):
    """A publication date that cannot be read."""


class TwoPublishedError(PublishedError):
    """A publication date that could be two days (03/04/2024).

    Attributes:
        cell: Its numbers, as they stand there.
    """

    def __init__(self, message: str, cell: str) -> None:
        """Say so."""
        super().__init__(message)
        self.cell = cell


class TableError(TimelineError):
    """A table, or a CSV of one, that does not have the declared columns."""


class RowsError(TableError):
    """Rows of a table of which a cell cannot be read.

    Attributes:
        faults: What is wrong with each, by its number.
    """

    def __init__(self, message: str, faults: Mapping[int, str]) -> None:
        """Say so."""
        super().__init__(message)
        self.faults = faults


class DayOrderError(TableError):
    """A table whose days could each be two (03/04/2024), in the order of no country.

    Attributes:
        cell: The first of them, as it stands there.
    """

    def __init__(self, message: str, cell: str) -> None:
        """Say so."""
        super().__init__(message)
        self.cell = cell


class TableWarning(UserWarning):
    """A table that was read, but whose letters had to be guessed."""


class SalienceError(TimelineError):
    """A least salience that is no number from 0 to 1."""


class LanguageModelError(TimelineError):
    """The language model is not installed or cannot be loaded."""


class AliasError(TimelineError):
    """A file of actors' names that cannot be read or is not of the expected form."""


class CorrectionError(TimelineError):
    """A correction that cannot be made, or a log of them that cannot be read."""


class ProjectError(TimelineError):
    """A project that cannot be opened or saved."""


class ProjectChangedError(ProjectError):
    """A project that somebody else saved since it was opened here."""


class ClusterError(TimelineError):
    """A cluster that does not answer or has no workers."""


class StoppedError(TimelineError):
    """Work that was stopped by the one who waited for it."""

    def __init__(self, message: str = "This was stopped before its end.") -> None:
        """Say so."""
        super().__init__(message)


class WorkerError(TimelineError):
    """Processes that cannot share the work: fewer than one, or one that died."""


def unopened(path: str | Path, error: OSError) -> str:
    """Say which file or folder cannot be opened, and why.

    >>> unopened("deal.txt", PermissionError(13, "Permission denied"))
    'deal.txt cannot be opened: Permission denied.'
    """
    return f"{path} cannot be opened: {error.strerror or error}."

"""Periods that texts call by name: a file in, names with their days out."""

import tomllib
from datetime import date
from pathlib import Path

from timeline.errors import TimelineError
from timeline.given import given_path
from timeline.timexes.reading.vocabulary import of_language, read_file

Periods = tuple[tuple[str, str], ...]


@of_language
def load_periods() -> Periods:
    """Read the periods that come with a language: name and "first/last" days."""
    return parse_periods(read_file("periods.toml"))


def read_periods(path: str | Path) -> Periods:
    """Read periods of your own from a TOML file.

    Each line gives a name its first and last day:

        "Battle of Kursk" = "1943-07-05/1943-08-23"

    Raises:
        TimelineError: The file cannot be read, or a line has no two days in order.
    """
    path = given_path(path, TimelineError)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        message = f"The file of periods {str(path)!r} cannot be read: {error}"
        raise TimelineError(message) from error
    return parse_periods(text)


def checked_periods(periods: Periods) -> Periods:
    """Give periods back whose days are two days in order.

    Raises:
        TimelineError: They are no pairs of a name and its days.
    """
    try:
        pairs = [(str(name).lower(), days) for name, days in periods]
    except (TypeError, ValueError) as error:
        message = (
            "Periods are pairs of a name and its days, as read_periods(path) gives"
            f" them, not {periods!r}."
        )
        raise TimelineError(message) from error
    return tuple((name, _checked(name, days)) for name, days in pairs)


def parse_periods(text: str) -> Periods:
    """Read the text of a file of periods.

    >>> parse_periods('"Prague Spring" = "1968-01-05/1968-08-21"')
    (('prague spring', '1968-01-05/1968-08-21'),)

    Raises:
        TimelineError: The text is no TOML, or a line has no two days in order.
    """
    try:
        entries = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = f"The file of periods is not valid TOML: {error}"
        raise TimelineError(message) from error
    return tuple((name.lower(), _checked(name, days)) for name, days in entries.items())


def _checked(name: str, days: object) -> str:
    try:
        first, last = map(date.fromisoformat, str(days).split("/"))
    except ValueError as error:
        message = (
            f"The period {name!r} has {days!r} for its days. Write the first and the"
            ' last day: "1943-07-05/1943-08-23".'
        )
        raise TimelineError(message) from error
    if last < first:
        message = f"The period {name!r} ends {last}, before it begins {first}."
        raise TimelineError(message)
    return f"{first}/{last}"

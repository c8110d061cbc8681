"""What users give in, whether it is what was asked for out."""

import os
from datetime import date
from pathlib import Path


def is_day(given: object) -> bool:
    """Whether it is a day; the NaT of pandas is none, which differs from itself."""
    return isinstance(given, date) and given == given  # noqa: PLR0124 - so it does


def no_text(name: str, given: object) -> str:
    """Say that something is no string, and what to do.

    >>> no_text("The text", b"")
    "The text must be a string, not bytes. Decode it first: .decode('utf-8')."
    >>> no_text("The text", None)
    'The text must be a string, not NoneType. Leave out what has none.'
    """
    is_bytes = isinstance(given, bytes | bytearray | memoryview)
    decode, leave = "Decode it first: .decode('utf-8').", "Leave out what has none."
    how = decode if is_bytes else leave
    return f"{name} must be a string, not {type(given).__name__}. {how}"


def given_path(given: object, refused: type[Exception]) -> Path:
    """Give the path of a file or folder that somebody names.

    Args:
        given: Text or a path; no system has names with a zero byte.
        refused: The kind of error to raise.

    Raises:
        Exception: It is something else; of the kind `refused`.
    """
    name = os.fspath(given) if isinstance(given, os.PathLike) else given
    if not isinstance(name, str):
        message = (
            f"The name of a file must be a string or a path, not"
            f" {type(given).__name__}. Give for example 'events.csv'."
        )
        raise refused(message)
    if "\0" in name:
        message = f"{name!r} is no name of a file: it holds a zero byte. Leave it out."
        raise refused(message)
    try:
        os.fsencode(name)
    except UnicodeEncodeError as error:
        message = (
            f"{name!r} is no name of a file: it holds half a character. Leave it out."
        )
        raise refused(message) from error
    return Path(name)

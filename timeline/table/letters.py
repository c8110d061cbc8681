"""Bytes of a written table in, its text out, and a word on letters that were guessed.

Spreadsheets save tables in other encodings than UTF-8: UTF-16 says so itself, the
others do not. Which letters are meant is then a guess that a reader has to look at.
"""

import re
from pathlib import Path

from timeline.errors import ArticleError, TableError, unopened
from timeline.given import given_path
from timeline.sources.decoding import decode, encoding_of, guess_of

FALLBACK = "cp1252"
_JSON = frozenset({".json", ".jsonl", ".ndjson"})
MOST_TOLD = 5
_LOST = "\ufffd"
_LEAST_FOREIGN = 4
_FOREIGN = re.compile(rf"[^\W\d_a-zA-Z]{{{_LEAST_FOREIGN},}}")
"""A word of another script: Western European words have fewer such letters on end."""
_WORD = re.compile(r"[^\s,;\"]+")


def read_table_text(source: str | Path) -> tuple[str, str]:
    """Read and decode a file with a table.

    Returns:
        As `table_text` does.

    Raises:
        TableError: The file cannot be read, or is no text.
    """
    path = given_path(source, TableError)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TableError(unopened(source, error)) from error
    return table_text(data, str(source))


def table_text(data: bytes, name: str) -> tuple[str, str]:
    r"""Decode a table.

    A byte order mark decides, then UTF-8. Any other is read as articles are, as
    Mac OS Roman or Windows-1252, and the words whose letters that decides are named.

    >>> table_text("start,title".encode("utf-16"), "t.csv")
    ('start,title', '')
    >>> table_text("Zürich votes".encode("cp1252"), "t.csv")[1][:61]
    't.csv is no UTF-8 text; it was read as Windows-1252. Look at '

    Args:
        data: The bytes.
        name: What to call them in messages.

    Returns:
        The text, and what to say of letters that were guessed; empty where none were.

    Raises:
        TableError: It is no text, or none in an encoding that can be told.
    """
    encoding = encoding_of(data)
    try:
        return data.decode(encoding), ""
    except UnicodeDecodeError:
        return _guessed(data, name)


def _guessed(data: bytes, name: str) -> tuple[str, str]:
    try:
        text = decode(data, name)
    except ArticleError as error:
        message = f"{name} is no text. Save the table {_kind(name)} in UTF-8."
        raise TableError(message) from error
    is_other = text == data.decode(FALLBACK, "ignore") and _FOREIGN.search(text)
    if is_other or text.count(_LOST) > data.count(_LOST.encode()):
        message = (
            f"{name} is no UTF-8 text, and in which other encoding it is cannot be"
            f" told. Save the table {_kind(name)} in UTF-8."
        )
        raise TableError(message)
    return text, _told(text, name, guess_of(data))


def _told(text: str, name: str, guess: str) -> str:
    """Name some words whose letters were guessed; empty where there are none."""
    words = (word.strip(".:!?()") for word in _WORD.findall(text))
    guessed = dict.fromkeys(word for word in words if _has_letter(word))
    if not guessed:
        return ""
    named = ", ".join(f"'{word[:40]}'" for word in list(guessed)[:MOST_TOLD])
    return (
        f"{name} is no UTF-8 text; it was read as {guess}. Look at {named}: if"
        f" letters are wrong, save the table {_kind(name)} in UTF-8."
    )


def _kind(name: str) -> str:
    return "as JSON" if Path(name).suffix.casefold() in _JSON else "as CSV"


def _has_letter(word: str) -> bool:
    return any(letter.isalnum() and not letter.isascii() for letter in word)

"""A text that was copied from a mail program in, the same mail as a file out.

What is copied begins with the lines that the program shows above a mail, or with a word
of who sends one on and then these lines. A memo begins as a mail does. A program in the
browser shows no names of lines: the subject, then who sent it, when, and to whom.
"""

import re
from collections.abc import Mapping
from functools import cache

from timeline.sources.columns import mail_words

NEEDED = ("from", "subject")
LEAST_LINES, MOST_LINES = 3, 60
NOTE = 2_000  # characters of a word above what is sent on
_LINE = re.compile(
    r"[ \t>*]*(?P<name>[A-Z][A-Za-z-]{1,30}):\*?[ \t]*(?P<value>[^\n]{0,1000})\n"
)
_MORE = re.compile(r"[ \t]+(?P<value>\S[^\n]{0,1000})\n")
_QUOTED = re.compile(r"\s*>")
_QUOTE = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
_OPENED = (
    r"(?:(?P<subject>\S[^\n]{0,300})\n(?:[^\n]{0,40}\n){0,5}?)??"
    r"(?P<from>[^\W\d_][^\n]{0,100})\n(?:<?[^\s@]{1,80}@[^\s@]{1,80}\n)?"
    r"(?P<date>\w[^\n]{0,60}\b\d{1,2}:\d\d\b[^\n(]{0,6})(?:\([^()\n]{0,40}\)[ \t]*)?\n"
)
_SAVED = "content-type"  # what only the file of a mail says of itself
_BARE = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"


def headed_as_mail(text: str) -> bytes | None:
    r"""Give a text that begins as a mail does as a mail program saves it; else None.

    >>> headed_as_mail("FROM: The board\nTO: Staff\nSUBJECT: Hours\n\nDear")[-5:]
    b'Dear\n'
    """
    text = f"{text.lstrip()}\n"
    fields, end = _fields(text, 0)
    if not _are_of_mail(fields):
        mark = _mark().search(text, 0, NOTE)
        fields, end = _fields(text, mark.end()) if mark else ({}, 0)
    if not _are_of_mail(fields):
        fields, end = _opened(text)
    if not _are_of_mail(fields):
        return None
    if _SAVED in fields:
        return text.encode("utf-8", "replace")
    body = text[end:]
    if _QUOTED.match(body):
        body = _QUOTE.sub("", body)
    head = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"{_BARE}{head}\n{body}".encode("utf-8", "replace")


def _are_of_mail(fields: Mapping[str, str]) -> bool:
    return len(fields) >= LEAST_LINES and all(name in fields for name in NEEDED)


def _fields(text: str, at: int) -> tuple[dict[str, str], int]:
    """Read lines of names and values, of which the long ones go on below.

    Returns:
        Name, as mails have it -> value; and where the lines end.
    """
    found: dict[str, str] = {}
    name = ""
    for _ in range(MOST_LINES):
        line = _LINE.match(text, at) or (_MORE.match(text, at) if name else None)
        if line is None:
            break
        at, value = line.end(), line["value"].strip()
        if line.re is _LINE:
            called = line["name"].casefold()
            name = _names().get(called, called)
            found.setdefault(name, value)
        else:
            found[name] = f"{found[name]} {value}"
    return found, at


def _opened(text: str) -> tuple[dict[str, str], int]:
    """Read what a program in the browser shows above a mail that is open."""
    shown = _head_of_opened().match(text)
    if shown is None:
        return {}, 0
    return {
        name: (shown[name] or "").strip() for name in (*NEEDED, "date")
    }, shown.end()


@cache
def _head_of_opened() -> re.Pattern[str]:
    said = "|".join(map(re.escape, mail_words("receivers")))
    return re.compile(rf"{_OPENED}(?:{said}) [^\n.]{{1,200}}\n")


@cache
def _names() -> Mapping[str, str]:
    """Give the names that mails have by those that programs and memos show."""
    return {shown: name for name in (*NEEDED, "date") for shown in mail_words(name)}


@cache
def _mark() -> re.Pattern[str]:
    """Match the line above a mail that is sent on, or above a memo."""
    words = (*mail_words("forwarded"), *mail_words("memos"))
    said = "|".join(map(re.escape, words))
    return re.compile(
        rf"^[-_ >]*(?:{said}):?[-_ ]*\n(?:[ \t>]*\n)*", re.MULTILINE | re.IGNORECASE
    )

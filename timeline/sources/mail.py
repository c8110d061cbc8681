"""An e-mail as a mail program saves it (.eml, RFC 5322) in, its text and day out.

A newsletter has its words twice, as a page and as plain text. The page is read as other
pages are; where that finds less than half of the plain text, as of many short pieces in
tables, the plain text counts. A mail that was sent on is of the day of the first one.
"""

import re
from contextlib import suppress
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from functools import cache

from timeline.errors import ArticleError
from timeline.sources.columns import mail_words
from timeline.sources.foreign import reading
from timeline.sources.markup import without_markup
from timeline.sources.pages import MAX_MULTIPART, MULTIPART, read_page
from timeline.sources.published import only_day
from timeline.sources.values import Document, PublishedBasis

ADVICE = "Open it in a mail program, copy the article's text and paste that."
ENOUGH = 0.5
MAX_LINE = 200
_LINK = re.compile(
    r"(?<![ \t])[ \t]*[<(\[]https?://[^\s<>()\[\]]{1,2000}[>)\]]", re.IGNORECASE
)
_SENDER = re.compile(r"^[ \t>*]*From:\*?[ \t]*([^\n]{1,1000})", re.MULTILINE)
_GERMAN = re.compile(
    r"\b(?P<day>\d{1,2})\. (?P<month>[^\W\d_]{3})[^\W\d_]{0,6}\.? (?P<year>\d{4})\b"
)
_FIELD = r"[ \t>*]*[A-Z][A-Za-z-]{1,15}:\*?[^\n]{0,1000}\n"


def read_mail(data: bytes, name: str) -> Document:
    """Read an e-mail.

    Raises:
        ArticleError: It has no text.
    """
    if len(MULTIPART.findall(data)) > MAX_MULTIPART:
        # The parser asks for each line whether it ends each part that it lies in.
        message = f"{name} holds parts in parts in parts. {ADVICE}"
        raise ArticleError(message)
    with reading(name, "an e-mail", ADVICE):
        mail = message_from_bytes(data, policy=policy.default)
        plain = _words(mail, "plain")
        page = _words(mail, "html")
        subject, sender, sent = (
            " ".join(str(mail.get(field) or "").split())
            for field in ("Subject", "From", "Date")
        )
    forwarded = _forwarded().search(plain)
    if forwarded is not None:
        plain = plain[forwarded.end() :]
    text = _LINK.sub("", plain).strip()
    if page and forwarded is None:
        text = _longer(page, text, name)
    if not text:
        message = f"{name} has no text. {ADVICE}"
        raise ArticleError(message)
    if forwarded is not None:
        sender = next(iter(_SENDER.findall(forwarded[0])), sender)
    called, address = parseaddr(sender)
    return Document(
        text,
        title=_replies().sub("", subject),
        source=called or address,
        published=_day(sent) if forwarded is None else _first_day(forwarded[0]),
        basis=PublishedBasis.HEADER,
    )


def _words(mail: EmailMessage, kind: str) -> str:
    """Give the text of one kind, decoded; empty where a mail has none."""
    part = mail.get_body((kind,))
    content = part.get_content() if part is not None else ""
    return content.replace("\r\n", "\n") if isinstance(content, str) else ""


def _longer(page: str, plain: str, name: str) -> str:
    """Give what is read of the page, unless that is little beside the plain text."""
    found = ""
    with suppress(ArticleError):
        found = read_page(page.encode("utf-8", "replace"), name, charset="utf-8").text
    if len(found) < ENOUGH * len(plain):
        return plain
    return found or without_markup(page)


def _day(sent: str) -> date | None:
    """Give the day on which a mail was sent, where it was sent."""
    with suppress(ValueError, TypeError):
        return parsedate_to_datetime(sent).date()
    return _shown_day(sent)


def _first_day(header: str) -> date | None:
    """Give the day in the header of a mail that was sent on."""
    days = map(_shown_day, header.splitlines())
    return next((day for day in days if day is not None), None)


def _shown_day(line: str) -> date | None:
    """Give the day that a program shows in a line of a mail's header."""
    line = line[:MAX_LINE]
    written = _GERMAN.search(line)
    months = mail_words("months")
    if written is None or (month := written["month"].casefold()) not in months:
        return only_day(line)
    with suppress(ValueError):
        day, year = int(written["day"]), int(written["year"])
        return date(year, months.index(month) + 1, day)
    return None


@cache
def _forwarded() -> re.Pattern[str]:
    """Match what stands between the words of who sends a mail on and the mail."""
    said = "|".join(map(re.escape, mail_words("forwarded")))
    return re.compile(
        rf"^[-_ >]*(?i:{said}):?[-_ ]*\n(?:[ \t>]*\n)?(?:{_FIELD}){{2,10}}",
        re.MULTILINE,
    )


@cache
def _replies() -> re.Pattern[str]:
    said = "|".join(map(re.escape, mail_words("replies")))
    return re.compile(rf"^(?:(?:{said}):\s*)+", re.IGNORECASE)

"""HTML pages in, the article's text and what the page says of it out.

`trafilatura` finds the text among navigation, captions and links to other articles;
`htmldate`, which it calls, finds the publication date. A date is taken only where the
page's metadata, its address or its words state that very day: htmldate's guesses from
a year alone (1 January) are left out. Where a page has no such metadata, the one
dateline on it counts.
"""

import re
from dataclasses import dataclass, replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from timeline.errors import ArticleError
from timeline.sources.chats import Message
from timeline.sources.decoding import decode_page
from timeline.sources.foreign import reading
from timeline.sources.page_beside import leave_out, leave_out_days
from timeline.sources.page_chat import messages_on
from timeline.sources.page_dates import published_day
from timeline.sources.page_loose import gather_loose
from timeline.sources.page_rows import gather_dated_rows
from timeline.sources.page_several import pages_of
from timeline.sources.page_tags import Tags, read_tags
from timeline.sources.page_titles import headline_of
from timeline.sources.page_wiki import edited_day, leave_out_wiki_marks
from timeline.sources.values import Document, PublishedBasis

if TYPE_CHECKING:
    from configparser import ConfigParser

    from lxml.html import HtmlElement
    from trafilatura.settings import Document as Extracted

EARLIEST, LATEST = "1800-01-01", "2199-12-31"
"""htmldate would take 1995, and today from the clock: old newspapers are read as well,
and the same page must always give the same."""
SHORTEST = 40
"""Characters of a text that is no longer looked for otherwise; trafilatura's 250 would
have short reports run together with their bylines and captions."""
ADVICE = "Open it in a browser, copy the article's text and paste that."
MAX_URL = 2_000
_FIRST = 3
"""Lines of a page's text among which its headline may stand once more."""
_OWN_ADDRESS = re.compile(r" [-\u2013\u2014|] \S{1,60}@\S{1,60}(?= [-\u2013\u2014|] )")
ENOUGH_LIVE = 0.6
"""Of what is found on the page: linked data may give the first entries alone."""
MAX_MULTIPART = 8
MOST_PIECES = 5_000

_SAVED_FROM = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,6}\)(\S{1,2000})")
MULTIPART = re.compile(rb"^content-type:\s{0,9}multipart", re.IGNORECASE | re.MULTILINE)
_SAVED_WITHIN = 10_000


@dataclass(frozen=True, slots=True)
class Page:
    """A page, parsed once.

    Attributes:
        name: What to call it in messages.
        url: Where it stands; empty where that is unknown.
        tree: What it holds; None where that is nothing.
    """

    name: str
    url: str
    tree: "HtmlElement | None"

    def several(self) -> list[bytes]:
        """Give a page of each article that it shows; none where it shows one."""
        with reading(self.name, "a web page", ADVICE):
            pages = [] if self.tree is None else pages_of(self.tree, self.url)
        return [one.encode() for one in pages]

    def messages(self) -> list[Message]:
        """Give what people wrote, where it shows a chat; else nothing."""
        with reading(self.name, "a web page", ADVICE):
            return [] if self.tree is None else messages_on(self.tree)

    def document(self) -> Document:
        """Give its article; what is none of it is taken out of the tree.

        Raises:
            ArticleError: No article's text is found in it.
        """
        with reading(self.name, "a web page", ADVICE):
            tags, found = _extract(self.tree, self.url)
        if found is None or not (found.text or "").strip():
            message = (
                f"No article's text was found in {self.name}; its words may be put"
                f" there by a script only. {ADVICE}"
            )
            raise ArticleError(message)
        return _document(tags, found, self.url)


def open_page(data: bytes, name: str, *, url: str = "", charset: str = "") -> Page:
    """Parse an HTML page.

    Args:
        data: The page.
        name: What to call it in messages.
        url: Where it was fetched; empty takes what the page says of itself.
        charset: Its encoding as the server named it.

    Raises:
        ArticleError: It is no text.
    """
    html = decode_page(data, name, charset)
    saved = _SAVED_FROM.search(html[:_SAVED_WITHIN])
    with reading(name, "a web page", ADVICE):
        return Page(name, url or (saved[1] if saved else ""), _tree(html))


def open_archive_page(data: bytes, name: str) -> Page:
    """Parse a page that a browser saved as one file (.mhtml, RFC 2557).

    Raises:
        ArticleError: It is no such file.
    """
    page, url, charset = _page_within(data, name)
    return open_page(page, name, url=url, charset=charset)


def read_page(data: bytes, name: str, *, url: str = "", charset: str = "") -> Document:
    """Read the article of an HTML page, as `open_page` does.

    Raises:
        ArticleError: It is no text, or no article's text is found in it.
    """
    return open_page(data, name, url=url, charset=charset).document()


def _document(tags: Tags, found: "Extracted", url: str) -> Document:
    source = found.sitename or found.hostname or ""
    title = headline_of(" ".join((found.title or "").split()), tags.heads, source)
    where = _web_only(url) or _web_only(found.url or "")
    day, basis = published_day(found.date or "", tags, where)
    text = found.text or ""
    if len(tags.live.text) > ENOUGH_LIVE * len(text):
        text, day, basis = tags.live.text, tags.live.day, PublishedBasis.METADATA
    return Document(
        _with_title(text, title),
        title=title,
        source=source,
        url=where,
        published=day,
        basis=basis,
    )


def read_archive_page(data: bytes, name: str) -> Document:
    """Read the article of a page that a browser saved as one file.

    Raises:
        ArticleError: It is no such file, or no article's text is found in it.
    """
    return open_archive_page(data, name).document()


def _page_within(data: bytes, name: str) -> tuple[bytes, str, str]:
    """Give the page of a saved file, its address and its encoding.

    Raises:
        ArticleError: It holds none.
    """
    if len(MULTIPART.findall(data)) > MAX_MULTIPART:
        # The parser asks for each line whether it ends each part that it lies in.
        message = f"{name} holds parts in parts in parts. {ADVICE}"
        raise ArticleError(message)
    with reading(name, "a saved web page", ADVICE):
        found = _saved_page(data)
    if not found[0]:
        message = f"{name} holds no web page. {ADVICE}"
        raise ArticleError(message)
    return found


def _saved_page(data: bytes) -> tuple[bytes, str, str]:
    """Give the first page of a saved file, its address and its encoding."""
    message = message_from_bytes(data, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() != "text/html" or not isinstance(part, EmailMessage):
            continue
        content = part.get_payload(decode=True)
        url = message.get("Snapshot-Content-Location") or part.get("Content-Location")
        charset = part.get_content_charset() or ""
        return (content if isinstance(content, bytes) else b"", str(url or ""), charset)
    return b"", "", ""


def _leave_out_address(tree: "HtmlElement") -> None:
    """Leave the reader's mail address out of the title of a mail read in a browser.

    Beside one, "Strike at port - ana@example.org - Mail", the name of the program
    would be taken for the headline.
    """
    for title in tree.iter("title"):
        title.text = _OWN_ADDRESS.sub("", title.text or "")


def _extract(tree: "HtmlElement | None", url: str) -> tuple[Tags, "Extracted | None"]:
    """Give what the page's tags say, and what trafilatura finds."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document as Extracted

    if tree is None:
        return Tags(), None
    _leave_out_address(tree)
    edited = edited_day(tree)
    leave_out_wiki_marks(tree)
    leave_out_days(tree)
    tags = read_tags(tree)
    tags = replace(tags, linked=edited or tags.linked)
    gather_dated_rows(tree)
    leave_out(tree)
    gather_loose(tree)
    found = bare_extraction(
        tree,
        config=_settings(),
        url=url or None,
        with_metadata=True,
        fast=_has_many_pieces(tree),
        include_comments=False,
        include_tables=False,
        date_extraction_params={
            "original_date": True,
            "extensive_search": False,
            "min_date": EARLIEST,
            "max_date": LATEST,
        },
    )
    return tags, (found if isinstance(found, Extracted) else None)


def _tree(html: str) -> "HtmlElement | None":
    from trafilatura import load_html

    tree: HtmlElement | None = load_html(html)
    return load_html(_whole(html)) if tree is None else tree


def _has_many_pieces(tree: "HtmlElement") -> bool:
    """Whether a page has so many pieces that a second opinion would take minutes.

    jusText, which gives it, compares each short piece with all around it.
    """
    pieces = tree.iter("p", "div", "li", "td", "h1", "h2", "h3", "h4")
    return next(islice(pieces, MOST_PIECES, None), None) is not None


def _whole(html: str) -> str:
    """Make a page of a part of one, or of what has other things before the page."""
    page = re.search(r"<html\b", html, re.IGNORECASE)
    return html[page.start() :] if page else f"<html><body>{html}</body></html>"


@cache
def _settings() -> "ConfigParser":
    """Give trafilatura's settings, read once, with our own shortest text."""
    from trafilatura.settings import use_config

    settings = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(SHORTEST))
    return settings


def _with_title(text: str, title: str) -> str:
    """Put paragraphs apart, under the headline, which stands there once."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if title:
        first = [one for one in lines[:_FIRST] if one.casefold() != title.casefold()]
        lines = [title, *first, *lines[_FIRST:]]
    return "\n\n".join(lines) + "\n"


def _web_only(url: str) -> str:
    """Give an address of the web; a page may claim anything of itself."""
    fits = url.casefold().startswith(("http://", "https://")) and len(url) <= MAX_URL
    return url if fits and not re.search(r"\s", url) else ""

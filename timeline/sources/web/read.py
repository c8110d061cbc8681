"""An address in, the article or articles that stand there out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from email.message import Message as Headers
from http import HTTPStatus

from timeline.errors import AddressError, ArticleError
from timeline.sources.chats import Message, rows_of
from timeline.sources.compose import compose
from timeline.sources.decoding import decode
from timeline.sources.kinds import ARTICLE_SUFFIXES, BY_CONTENT_TYPE
from timeline.sources.one_file import article_name
from timeline.sources.pages import Page, open_page, read_page
from timeline.sources.values import Document, Failure, Reading, SourceArticle
from timeline.sources.web.address import Address, parse_address
from timeline.sources.web.exchange import Reply, ask
from timeline.sources.web.network import Deadline, Network
from timeline.sources.web.robots import check_robots


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came.

    Attributes:
        url: Where it was at last, after redirects.
        kind: Its content type, without parameters.
        charset: Its encoding as the server named it; empty where it did not.
        content: Its bytes.
    """

    url: str
    kind: str
    charset: str
    content: bytes


def read_address(
    words: str, *, published: date | None = None, network: Network | None = None
) -> SourceArticle:
    """Fetch a page and read the article on it.

    Args:
        words: The page's address, http or https.
        published: The publication day as the user states it.
        network: What to go through; the public web within the usual limits where None.

    Raises:
        AddressError: The address is none of the public web, its site does not allow
            it, or it does not give a page within the limits.
        ArticleError: No article is found on the page.
    """
    page = fetch(words, network or Network())
    return compose(_document(page), published=published, name=page.url)


def read_all_at(words: str, *, network: Network | None = None) -> Reading:
    """Fetch a page and read each article on it, where it shows several whole ones.

    Of a channel's page each message is one.

    Args:
        words: The page's address, http or https.
        network: What to go through; the public web within the usual limits where None.

    Raises:
        AddressError: As `read_address` does.
        ArticleError: No article is found on the page.
    """
    page = fetch(words, network or Network())
    opened = _opened(page)
    messages = opened.messages() if opened else []
    if messages:
        return _of_messages(messages, page.url)
    parts = opened.several() if opened else []
    if not parts:
        found = opened.document() if opened else _document(page)
        return Reading((compose(found, name=page.url),), ())
    articles, failures = [], []
    for number, part in enumerate(parts, start=1):
        where = article_name(page.url, number)
        try:
            articles.append(compose(read_page(part, where), name=where))
        except ArticleError as error:
            failures.append(Failure(where, str(error)))
    return Reading(tuple(articles), tuple(failures))


def _of_messages(messages: Sequence[Message], url: str) -> Reading:
    """Make an article of each message of a channel."""
    articles, failures = [], []
    for where, found in rows_of(messages, url):
        if isinstance(found, Failure):
            failures.append(found)
        else:
            articles.append(compose(replace(found, url=url), name=where))
    return Reading(tuple(articles), tuple(failures))


def fetch(words: str, network: Network) -> Fetched:
    """Fetch a page, following redirects; each is checked like the first address.

    Raises:
        AddressError: The page is not to be had, or not to be asked for.
    """
    address = parse_address(words)
    deadline = Deadline(network.limits.seconds)
    allowed: set[str] = set()
    for _ in range(network.limits.redirects + 1):
        if address.url in allowed:
            break
        check_robots(address, network, deadline)
        allowed.add(address.url)
        reply = ask(address, network, deadline)
        if not reply.leads_on:
            return _fetched(address, reply)
        address = address.joined(reply.location)
    message = (
        f"{address.site} leads from one address to another without end. Open it in a"
        " browser, and save or paste the article."
    )
    raise AddressError(message)


def _fetched(address: Address, reply: Reply) -> Fetched:
    if reply.status != HTTPStatus.OK:
        try:
            name = f"{reply.status}, {HTTPStatus(reply.status).phrase}"
        except ValueError:
            name = str(reply.status)
        message = (
            f"{address.site} does not give this page (it answers {name}). Check the"
            " address, or open it in a browser, and save or paste the article."
        )
        raise AddressError(message)
    said = Headers()
    said["Content-Type"] = " ".join(reply.content_type.split())
    kind = said.get_content_type() if reply.content_type else ""
    if kind not in BY_CONTENT_TYPE:
        message = (
            f"{address.site} gives {kind or 'content of no named kind'} here, which is"
            f" no article. These are read: {ARTICLE_SUFFIXES}."
        )
        raise AddressError(message)
    charset = said.get_content_charset() or ""
    return Fetched(address.url, kind, charset, reply.content)


def _opened(page: Fetched) -> Page | None:
    """Parse what came, where it is a page; None for other kinds."""
    if BY_CONTENT_TYPE[page.kind].read is not read_page:
        return None
    return open_page(page.content, page.url, url=page.url, charset=page.charset)


def _document(page: Fetched) -> Document:
    opened = _opened(page)
    if opened is not None:
        return opened.document()
    read = BY_CONTENT_TYPE[page.kind].read
    if read is None:
        return Document(decode(page.content, page.url, page.charset), url=page.url)
    found = read(page.content, page.url)
    return Document(found.text, found.title, url=page.url, notes=found.notes)

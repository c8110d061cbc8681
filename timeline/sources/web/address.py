"""Addresses of the web: words in, what to connect to and what to ask for out."""

import re
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import quote, urljoin, urlsplit

from timeline.errors import AddressError
from timeline.given import no_text

PORTS = {"http": 80, "https": 443}
MAX_LENGTH = 2_000
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_ANY_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.IGNORECASE)
"""How any address begins (RFC 3986, 3.1); one letter is a drive of Windows."""
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*", re.IGNORECASE)
_KEPT = "/%:@!$&'()*+,;=~-._?"
"""What a path and a query may hold as it is (RFC 3986, 3.3)."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address of the web, checked for its form.

    Attributes:
        scheme: http or https.
        host: A name in ASCII and small letters, or an IP address without brackets.
        port: The port.
        target: Path and query, as they are asked for.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def site(self) -> str:
        """What the server is asked as: the host, and the port where it is unusual."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address."""
        return f"{self.scheme}://{self.site}{self.target}"

    def joined(self, location: str) -> "Address":
        """Give the address that a redirect from here names.

        Raises:
            AddressError: It is none of the web.
        """
        return parse_address(urljoin(self.url, location))


def is_address(words: str) -> bool:
    """Whether words are meant as an address of the web.

    >>> is_address("https://example.org/news"), is_address("news.html")
    (True, False)
    """
    return _SCHEME.match(words.strip()) is not None


def has_scheme(words: str) -> bool:
    """Whether words are an address of any kind, one that is not read too, and no file.

    >>> has_scheme("ftp://example.org/news"), has_scheme("C:/news.html")
    (True, False)
    """
    return _ANY_SCHEME.match(words.strip()) is not None


def parse_address(words: str) -> Address:
    """Read an address.

    Raises:
        AddressError: It is not of the form http(s)://host/..., names a user, or spells
            its host as a number in an unusual way.
    """
    if not isinstance(words, str):
        raise AddressError(no_text("An address", words))
    words = words.strip()
    if not is_address(words) or len(words) > MAX_LENGTH:
        message = (
            f"{_short(words)} is no address of the web. Write one that begins with"
            " https:// or http://, of at most 2,000 characters."
        )
        raise AddressError(message)
    try:
        parts = urlsplit(words)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        message = f"{_short(words)} cannot be read as an address: {error}. Check it."
        raise AddressError(message) from error
    if parts.username is not None or parts.password is not None:
        message = f"{_short(words)} names a user. Write the address without one."
        raise AddressError(message)
    scheme = parts.scheme
    path = quote(parts.path or "/", _KEPT)
    query = f"?{quote(parts.query, _KEPT)}" if parts.query else ""
    return Address(scheme, _host(host, words), port or PORTS[scheme], path + query)


def _host(host: str, words: str) -> str:
    """Give a host in ASCII; odd spellings of numbers are refused, not read."""
    if ":" in host:
        return _ip(host, words)
    try:
        plain = host.encode("idna").decode("ascii").casefold().removesuffix(".")
    except UnicodeError as error:
        message = f"{_short(words)} has no host that can be looked up ({error})."
        raise AddressError(message) from error
    labels = plain.split(".")
    if _NUMBER.fullmatch(labels[-1]):  # the last label tells (WHATWG URL, 3.5)
        return _ip(plain, words)
    if not all(_LABEL.fullmatch(label) for label in labels):
        message = f"{_short(words)} has no host that can be looked up."
        raise AddressError(message)
    return plain


def _ip(host: str, words: str) -> str:
    try:
        if "%" in host:  # names one of this machine's own lines (RFC 6874)
            raise ValueError(host)  # noqa: TRY301 - told like the other spellings
        return str(ip_address(host))
    except ValueError as error:
        message = (
            f"{_short(words)} spells its host as a number in an unusual way, which is"
            " not read. Write the host's name."
        )
        raise AddressError(message) from error


def _short(words: str) -> str:
    return repr(words if len(words) <= 100 else f"{words[:100]}…")  # noqa: PLR2004 - a line's length

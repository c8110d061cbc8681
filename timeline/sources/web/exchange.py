"""One question to one server, one reply: no redirects, bounded in size and time.

`urllib3` is used at the level of its connections, because there the IP address to
connect to, the name for the certificate (SNI) and the name that is asked for (Host) can
be given apart; a session that follows redirects looks the name up again by itself.
"""

import socket
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from threading import Timer
from typing import TYPE_CHECKING

from timeline.errors import AddressError
from timeline.sources.web.address import PORTS, Address
from timeline.sources.web.guard import check_public
from timeline.sources.web.network import Deadline, Network, look_up

if TYPE_CHECKING:
    from urllib3 import HTTPResponse
    from urllib3.connection import HTTPConnection

AGENT = "event-timeline"
"""The name that robots.txt may forbid a page to."""
REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ASKED = {
    "User-Agent": f"Mozilla/5.0 (compatible; {AGENT}; one page, asked for by a reader)",
    "Accept": "text/html,application/xhtml+xml,text/plain,application/pdf,*/*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_PIECE = 65_536
_GZIP = zlib.MAX_WBITS | 16


@dataclass(frozen=True, slots=True)
class Reply:
    """A server's reply.

    Attributes:
        status: The HTTP status.
        location: Where a redirect leads; empty where it names nothing.
        content_type: The kind of content and its encoding, as the server says.
        content: The body, unpacked; empty for a redirect or an error.
    """

    status: int
    location: str
    content_type: str
    content: bytes

    @property
    def leads_on(self) -> bool:
        """Whether it is a redirect that names where to."""
        return self.status in REDIRECTS and bool(self.location)


def ask(
    address: Address, network: Network, deadline: Deadline, *, cut: int = 0
) -> Reply:
    """Ask a server for a page.

    Args:
        address: What to ask for.
        network: What to go through.
        deadline: When to give up.
        cut: Give this many bytes of a longer body; 0 refuses one beyond the limit.

    Raises:
        AddressError: The server is not to be asked, cannot be reached, breaks off, or
            sends too much or for too long.
    """
    with (
        _explained(address, deadline),
        _connected(address, network, deadline) as connection,
    ):
        connection.request(
            "GET",
            address.target,
            headers={"Host": address.site, **_ASKED},
            preload_content=False,
            decode_content=False,
        )
        with closing(connection.getresponse()) as response:
            return _reply(response, address, cut or network.limits.bytes, bool(cut))


@contextmanager
def _explained(address: Address, deadline: Deadline) -> Iterator[None]:
    """Turn what breaks on the way into advice; being late goes first."""
    from urllib3.exceptions import HTTPError

    try:
        yield
    except AddressError:
        raise
    except (HTTPError, HTTPException, OSError, ValueError, zlib.error) as error:
        deadline.check(address.site)
        words = " ".join(str(error).split())[:160]
        message = (
            f"{address.site} could not be read ({words or type(error).__name__})."
            " Check the address, or save the page and open the file."
        )
        raise AddressError(message) from error
    finally:
        deadline.check(address.site)


@contextmanager
def _connected(
    address: Address, network: Network, deadline: Deadline
) -> Iterator["HTTPConnection"]:
    """Connect to an address that was checked; hang up when the time is over."""
    connection = _first_that_answers(address, network, deadline)
    line = connection.sock

    def hang_up() -> None:
        # Wakes a read that waits, also in encrypted lines, whose own way would wait.
        socket.socket.shutdown(line, socket.SHUT_RDWR)

    line.settimeout(deadline.left)
    timer = Timer(deadline.left, hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield connection
    finally:
        timer.cancel()
        connection.close()


def _first_that_answers(
    address: Address, network: Network, deadline: Deadline
) -> "HTTPConnection":
    _check_port(address, network)
    found = look_up(address.host, address.port, network, deadline)
    check_public(found, address.site, address.port, network.opened)
    for place, ip in enumerate(found):
        connection = _connection(address, ip, network, deadline)
        try:
            connection.connect()
        except Exception:
            connection.close()
            deadline.check(address.site)
            if place == len(found) - 1:
                raise
        else:
            return connection
    raise AddressError(address.site)  # look_up gives one at least


def _connection(
    address: Address, ip: str, network: Network, deadline: Deadline
) -> "HTTPConnection":
    import certifi
    from urllib3.connection import HTTPConnection, HTTPSConnection

    seconds = min(network.limits.connect_seconds, deadline.left)
    if address.scheme == "http":
        return HTTPConnection(ip, address.port, timeout=seconds)
    return HTTPSConnection(
        ip,
        address.port,
        timeout=seconds,
        cert_reqs="CERT_REQUIRED",
        ca_certs=network.certificates or certifi.where(),
        server_hostname=address.host,
        assert_hostname=address.host,
    )


def _check_port(address: Address, network: Network) -> None:
    if address.port in PORTS.values():
        return
    if all(port != address.port for _, port in network.opened):
        message = (
            f"{address.site}: pages are read on the web's own ports only, 80 and 443."
            " Save the page and open the file."
        )
        raise AddressError(message)


def _reply(response: "HTTPResponse", address: Address, most: int, cut: bool) -> Reply:  # noqa: FBT001 - named by its one caller
    location = response.headers.get("Location", "")
    kind = response.headers.get("Content-Type", "")
    content = b""
    if response.status == 200:  # noqa: PLR2004 - the one status that brings a page
        content = _body(response, most)
        if len(content) > most and not cut:
            message = (
                f"{address.site} sends more than {most:,} bytes for this page. Save"
                " the article's text and open the file."
            )
            raise AddressError(message)
    return Reply(response.status, location, kind, content[:most])


def _body(response: "HTTPResponse", most: int) -> bytes:
    """Read a body until its end or one byte beyond the limit, unpacking as it comes."""
    packing = response.headers.get("Content-Encoding", "identity").strip().casefold()
    if packing not in {"identity", "", "gzip", "x-gzip"}:
        message = f"it is packed as {packing!r}, which was not asked for"
        raise ValueError(message)
    unpack = zlib.decompressobj(_GZIP) if "gzip" in packing else None
    parts: list[bytes] = []
    length = 0
    for piece in response.stream(_PIECE, decode_content=False):
        part = unpack.decompress(piece, most + 1 - length) if unpack else piece
        parts.append(part)
        length += len(part)
        if length > most:
            break
    return b"".join(parts)

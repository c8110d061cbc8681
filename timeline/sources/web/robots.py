"""A site's robots.txt in (RFC 9309), whether a program may read its page out."""

from timeline.errors import AddressError
from timeline.sources.web.address import Address
from timeline.sources.web.exchange import AGENT, ask
from timeline.sources.web.network import Deadline, Network

MAX_BYTES = 512_000
"""What is read of the file; RFC 9309 asks for 500 KiB at least."""
MAX_REDIRECTS = 5


def check_robots(address: Address, network: Network, deadline: Deadline) -> None:
    """Refuse a page that its site's robots.txt forbids.

    Where the site has no such file (4xx), every page may be read; where its server
    fails (5xx), none (RFC 9309, 2.3.1.3 and 2.3.1.4).

    Raises:
        AddressError: The page is forbidden, or the file cannot be had.
    """
    from protego import Protego

    rules = _fetch(address, network, deadline)
    if not Protego.parse(rules).can_fetch(address.url, AGENT):
        message = (
            f"{address.site} does not allow programs to read this page (its robots.txt"
            " says so). Open it in a browser, and save or paste the article."
        )
        raise AddressError(message)


def _fetch(address: Address, network: Network, deadline: Deadline) -> str:
    place = Address(address.scheme, address.host, address.port, "/robots.txt")
    for _ in range(MAX_REDIRECTS + 1):
        reply = ask(place, network, deadline, cut=MAX_BYTES)
        if reply.leads_on:
            place = place.joined(reply.location)
            continue
        if reply.status == 200:  # noqa: PLR2004 - found
            return reply.content.decode("utf-8", "replace")
        if reply.status >= 500:  # noqa: PLR2004 - the server's fault
            message = (
                f"{address.site} cannot say whether its pages may be read (its"
                f" robots.txt answers {reply.status}). Try again later."
            )
            raise AddressError(message)
        return ""
    return ""

"""Which IP addresses are never connected to: all that are not of the public internet.

By the IANA registries of special-purpose addresses (RFC 6890), as Python's `ipaddress`
has them, with what older versions of it lack and the public addresses at which clouds
serve their machines' secrets.
"""

from collections.abc import Iterable
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)

from timeline.errors import AddressError

IP = IPv4Address | IPv6Address
_KINDS = (
    ("is_unspecified", "no machine"),
    ("is_loopback", "this machine itself"),
    ("is_link_local", "this machine's own link, where clouds keep their metadata"),
    ("is_multicast", "a group of machines"),
    ("is_private", "a private network"),
    ("is_reserved", "a reserved range"),
)
_ALSO = tuple(
    (ip_network(network), kind)
    for network, kind in (
        ("100.64.0.0/10", "a provider's own network"),
        ("168.63.129.16/32", "a cloud's own services"),
        ("192.0.0.0/24", "a reserved range"),
        ("192.88.99.0/24", "a reserved range"),
        ("198.18.0.0/15", "a test network"),
        ("fec0::/10", "a private network"),
        ("::/96", "a reserved range"),
        ("64:ff9b:1::/48", "a private network"),
        ("100::/64", "no machine"),
        ("2001::/23", "a reserved range"),
        ("5f00::/16", "a reserved range"),
    )
)
_TRANSLATED = IPv6Network("64:ff9b::/96")
_ISATAP = 0x00005EFE
_LOW_BITS = 0xFFFFFFFF


def check_public(
    addresses: Iterable[str], site: str, port: int, opened: frozenset[tuple[str, int]]
) -> None:
    """Refuse a host if any address that it has is not of the public internet.

    Args:
        addresses: All its IP addresses.
        site: What to call it in messages.
        port: The port that is to be connected to.
        opened: (IP address, port) that the caller has opened by name.

    Raises:
        AddressError: One of them is not public.
    """
    for words in addresses:
        kind = "" if (words, port) in opened else refusal(words)
        if kind:
            message = (
                f"{site} leads to {words}, which is {kind}; only pages of the public"
                " web are read. Save the page and open the file."
            )
            raise AddressError(message)


def refusal(words: str) -> str:
    """Say what kind of address is refused; empty for a public one.

    >>> refusal("127.0.0.1"), refusal("::ffff:10.0.0.1"), refusal("93.184.215.14")
    ('this machine itself', 'a private network', '')
    """
    try:
        address = ip_address(words)
    except ValueError:
        return "no IP address"
    return next(filter(None, map(_kind, (address, *_inner(address)))), "")


def _kind(address: IP) -> str:
    if address in _TRANSLATED:  # reserved, but what it leads to counts
        return ""
    for name, kind in _KINDS:
        if getattr(address, name):
            return kind
    for network, kind in _ALSO:
        if _is_in(address, network):
            return kind
    return "" if address.is_global else "no address of the public internet"


def _is_in(address: IP, network: IPv4Network | IPv6Network) -> bool:
    return address.version == network.version and address in network


def _inner(address: IP) -> list[IP]:
    """Give the IPv4 addresses that an IPv6 address stands for."""
    if isinstance(address, IPv4Address):
        return []
    last = IPv4Address(int(address) & _LOW_BITS)
    inner: list[IP] = [one for one in (address.ipv4_mapped, address.sixtofour) if one]
    inner += list(address.teredo or ())
    middle = (int(address) >> 32) & _LOW_BITS & ~0x02000000
    if address in _TRANSLATED or middle == _ISATAP:
        inner.append(last)
    return inner

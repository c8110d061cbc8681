"""How far a fetch may go: limits, the look-up of names, and the time that is left."""

import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Thread

from timeline.errors import AddressError


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may take.

    Attributes:
        seconds: In all, from the look-up of the name to the last byte.
        connect_seconds: For one connection, encryption included.
        redirects: How many are followed.
        bytes: Of the page, before and after it is unpacked.
    """

    seconds: float = 20.0
    connect_seconds: float = 6.0
    redirects: int = 5
    bytes: int = 10_000_000


def system_addresses(host: str, port: int) -> list[str]:
    """Look a host's name up; give its IP addresses in the system's order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True, slots=True)
class Network:
    """What a fetch goes through.

    Attributes:
        limits: What it may take.
        addresses: Looks up a host: name and port in, IP addresses out.
        opened: (IP address, port) that may be connected to though they are not public,
            and on ports other than the web's.
        certificates: File of the authorities that vouch for servers; empty takes
            Mozilla's, as `certifi` has them.
    """

    limits: Limits = field(default_factory=Limits)
    addresses: Callable[[str, int], list[str]] = system_addresses
    opened: frozenset[tuple[str, int]] = frozenset()
    certificates: str = ""


class Deadline:
    """The end of the time that a fetch may take."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds that are left; never less than a hundredth."""
        return max(self._end - time.monotonic(), 0.01)

    def check(self, site: str) -> None:
        """End a fetch whose time is over.

        Raises:
            AddressError: It is.
        """
        if time.monotonic() >= self._end:
            message = (
                f"{site} has not sent the page within {self._seconds:g} seconds. Try"
                " again later, or save the page and open the file."
            )
            raise AddressError(message)


def look_up(host: str, port: int, network: Network, deadline: Deadline) -> list[str]:
    """Give the IP addresses of a host, within the time that is left.

    Raises:
        AddressError: It has none, or the look-up takes too long.
    """
    answers: SimpleQueue[list[str] | OSError] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(network.addresses(host, port))
        except (OSError, UnicodeError) as error:
            answers.put(error if isinstance(error, OSError) else OSError(str(error)))

    # The system's look-up has no time limit of its own.
    Thread(target=ask, name="look-up", daemon=True).start()
    try:
        answer = answers.get(timeout=deadline.left)
    except Empty:
        deadline.check(host)
        answer = []
    if isinstance(answer, OSError) or not answer:
        message = (
            f"The host {host} was not found. Check the address, and that this machine"
            " is connected to the internet."
        )
        cause = answer if isinstance(answer, OSError) else None
        raise AddressError(message) from cause
    return answer

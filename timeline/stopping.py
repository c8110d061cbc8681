"""A sign to work that goes on in another thread: stop, nobody waits for it any more."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

from timeline.errors import StoppedError


class StopSign:
    """What the one who waits shows to the one who works.

    Attributes:
        is_up: Somebody has said stop.

    >>> sign = StopSign()
    >>> sign.look()
    >>> sign.stop()
    >>> sign.look()
    Traceback (most recent call last):
    timeline.errors.StoppedError: This was stopped before its end.
    """

    def __init__(self) -> None:
        """Make one that lets work go on until `stop`."""
        self._one_at_a_time = Lock()
        self.is_up = False
        self._then: Callable[[], None] | None = None

    def stop(self) -> None:
        """Have the work end soon; once is enough, and it may have ended by itself."""
        with self._one_at_a_time:
            is_first, self.is_up = not self.is_up, True
            if is_first and self._then is not None:
                self._then()

    def look(self) -> None:
        """Go on if nobody has said stop.

        Raises:
            StoppedError: Somebody has.
        """
        if self.is_up:
            raise StoppedError

    @contextmanager
    def calling(self, then: Callable[[], None]) -> Iterator[None]:
        """Have `stop` call something, in the thread of who stops, during some work.

        So long work need not look at the sign: what it works on can be taken away.

        Raises:
            StoppedError: Somebody has said stop before it began.
        """
        with self._one_at_a_time:
            self.look()
            self._then = then
        try:
            yield
        finally:
            with self._one_at_a_time:
                self._then = None

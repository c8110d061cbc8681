"""Work in, the same work's results out in order: shared out among processes.

Each process is started afresh and loads what it needs for itself, so that what the
caller's threads are doing does not matter.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from numbers import Integral
from typing import TypeVar

from timeline.errors import WorkerError

SHARE = 8
"""Items that a process takes at a time: few, so that none waits long for the last."""

# Shares under way or waiting for each process: enough to keep it busy, few enough to
# keep memory flat however many items there are.
AHEAD = 2

Item = TypeVar("Item")
Result = TypeVar("Result")


def check_processes(processes: int) -> None:
    """Refuse a number of processes that could do no work.

    Raises:
        WorkerError: It is no whole number from 1.
    """
    if not isinstance(processes, Integral) or processes < 1:
        message = f"processes: {processes!r} is no whole number from 1. Give 1 or more."
        raise WorkerError(message)


def share_out(
    work: Callable[[list[Item]], list[Result]],
    items: Iterable[Item],
    *,
    processes: int,
) -> Iterator[Result]:
    """Let processes work on items, some at a time, and give the results in order.

    Args:
        work: A function of a module (not a lambda); what it takes and gives must be
            picklable. It gives one result an item.
        items: Read as they are needed.
        processes: How many to start, 1 or more.

    Raises:
        WorkerError: A process died, of lack of memory for instance.
        Exception: Whatever `work` or reading an item raises, in its place.
    """
    pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"))
    try:
        yield from _in_order(pool, work, iter(items), processes * AHEAD)
    except BrokenProcessPool as error:
        message = (
            f"One of {processes} processes that read articles died, perhaps of lack of"
            " memory; the articles after the last result were not read. Run with fewer"
            " processes. A script that starts processes must do so under"
            " `if __name__ == '__main__':`."
        )
        raise WorkerError(message) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor,
    work: Callable[[list[Item]], list[Result]],
    items: Iterator[Item],
    most: int,
) -> Iterator[Result]:
    """Hand out shares, at most so many ahead of the results that were taken."""
    waiting: deque[Future[list[Result]]] = deque()
    while share := list(islice(items, SHARE)):
        waiting.append(pool.submit(work, share))
        if len(waiting) >= most:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()

"""What reads chunks: this process, a pool of processes, or whatever is an executor."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
)
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from threading import Thread
from typing import ParamSpec, TypeVar

Inputs = ParamSpec("Inputs")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Engine:
    """What reads chunks: this process, others of this machine, or a cluster.

    Attributes:
        open: Gives an executor; a fresh one after the last was lost.
        workers: How many chunks it reads at one time.
        losses: What a future raises where the process that read it was lost.
    """

    open: Callable[[], AbstractContextManager[Executor]]
    workers: int
    losses: tuple[type[BaseException], ...] = (BrokenExecutor,)


def local_engine(processes: int | None = None) -> Engine:
    """Read on this machine.

    Args:
        processes: How many; None takes one for each core, 1 reads in this process.
    """
    count = processes or os.cpu_count() or 1
    if count == 1:
        return Engine(_Here, 1)
    return Engine(lambda: _pool(count), count)


class _Here(Executor):
    """An executor that does the work at once, in this process."""

    def submit(
        self,
        fn: Callable[Inputs, Result],
        /,
        *args: Inputs.args,
        **kwargs: Inputs.kwargs,
    ) -> Future[Result]:
        """Do the work and give its result, or its error, in a future."""
        future: Future[Result] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - the future raises it again
            future.set_exception(error)
        return future


@contextmanager
def _pool(processes: int) -> Iterator[Executor]:
    executor = ProcessPoolExecutor(
        processes,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_begin_worker,
    )
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def _begin_worker() -> None:
    """Leave Ctrl-C to the parent, and end when it ends, however it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_follow, args=(parent.join,), daemon=True).start()


def _follow(wait_for_end: Callable[[], None]) -> None:
    wait_for_end()
    os._exit(1)

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
from multiprocessing.context import BaseContext
from threading import Thread
from typing import ParamSpec, TypeVar

from timeline.workers import check_processes

Inputs = ParamSpec("Inputs")
Result = TypeVar("Result")

FORKING, WARM = "forkserver", "timeline.archive.warm"


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


def local_engine(processes: int | None = None, *, warm: bool = False) -> Engine:
    """Read on this machine.

    Args:
        processes: How many; None takes one for each core, 1 reads in this process.
        warm: Fork the processes from one that has loaded everything, where the system
            can: they start at once and share memory. That one keeps the environment
            and the alias file that it began with, so this is for programs whose
            settings do not change, such as the command line.

    Raises:
        WorkerError: `processes` is neither None nor a whole number from 1.
    """
    if processes is not None:
        check_processes(processes)
    count = processes or os.cpu_count() or 1
    if count == 1:
        return Engine(_Here, 1)
    context = _forking() if warm else multiprocessing.get_context("spawn")
    return Engine(lambda: _pool(count, context), count)


def _forking() -> BaseContext:
    if FORKING not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context(FORKING)
    context.set_forkserver_preload([WARM])
    return context


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
def _pool(processes: int, context: BaseContext) -> Iterator[Executor]:
    executor = ProcessPoolExecutor(
        processes, mp_context=context, initializer=_begin_worker
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

"""How long work takes, on the clock of the wall and on the processor's."""

import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """Give the seconds that pass until work is done."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def cpu_seconds(work: Callable[[], object]) -> float:
    """Give the seconds that this process' processors spend on work."""
    begun = time.process_time()
    work()
    return time.process_time() - begun

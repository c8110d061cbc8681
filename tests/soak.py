"""Tries the laws of the tests over generated input for long, one law at a time.

    python -m tests.soak [--cases 100000] [--seconds S] [WORD...]

Runs those laws whose name or file has one of the words (all without words), each until
so many cases have been tried or so many seconds are over, whichever comes first. A law
is tried in rounds with a seed each, so that memory stays bounded and a failure can be
had again. Prints for each law how many cases were tried, their rate, and the slowest
case in seconds of processor time. The exit status is 1 if a law failed.
"""

import argparse
import functools
import importlib
import inspect
import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from hypothesis import HealthCheck, Phase, is_hypothesis_test, seed, settings

ROOT = Path(__file__).parent.parent
A_ROUND = 250
"""Cases of a round, where a law does not say how many."""


class Tries:
    """Counts the cases of a law and times the slowest."""

    def __init__(self, law: Callable[..., None]) -> None:
        self.count = 0
        self.slowest = 0.0
        self._law = law

    def __call__(self, *drawn: object, **named: object) -> None:
        """Try one case."""
        self.count += 1
        begun = time.process_time()
        self._law(*drawn, **named)
        self.slowest = max(self.slowest, time.process_time() - begun)


def main() -> int:
    """Run the laws that the arguments name; give the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("words", nargs="*", metavar="WORD")
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=float("inf"))
    options = parser.parse_args()
    settings.register_profile(
        "rounds",
        deadline=None,
        database=None,
        max_examples=A_ROUND,
        phases=(Phase.explicit, Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    settings.load_profile("rounds")
    os.nice(15)
    failed = False
    for name, law in laws():
        if not options.words or any(word in name for word in options.words):
            failed |= not soaked(name, law, options.cases, options.seconds)
    return int(failed)


def laws() -> Iterator[tuple[str, Callable[[], None]]]:
    """Give every law of the tests that needs no fixture, with its name."""
    for path in sorted((ROOT / "tests").glob("test_*.py")):
        if "@given" not in path.read_text("utf-8"):
            continue
        module = importlib.import_module(f"tests.{path.stem}")
        for name, test in vars(module).items():
            if is_hypothesis_test(test) and not inspect.signature(test).parameters:
                yield f"{path.stem}::{name}", test


def soaked(name: str, law: Callable[[], None], cases: int, seconds: float) -> bool:
    """Try a law; print what came of it; tell whether it held."""
    tries = Tries(law.hypothesis.inner_test)  # type: ignore[attr-defined] # hypothesis sets it, for such uses

    @functools.wraps(law.hypothesis.inner_test)  # type: ignore[attr-defined] # the same
    def counted(*drawn: object, **named: object) -> None:
        tries(*drawn, **named)

    law.hypothesis.inner_test = counted  # type: ignore[attr-defined] # the same
    begun, round_number = time.perf_counter(), 0
    while tries.count < cases and time.perf_counter() - begun < seconds:
        round_number += 1
        try:
            seed(round_number)(law)()
        except Exception:  # noqa: BLE001 - whatever a law lets through is the find
            print(f"{name}: FAILED with seed {round_number} after {tries.count} cases")
            traceback.print_exc()
            return False
    spent = time.perf_counter() - begun
    print(
        f"{name}: {tries.count:,} cases, {tries.count / spent:,.0f} a second,"
        f" slowest {tries.slowest:.3f} s",
        flush=True,
    )
    return True


if __name__ == "__main__":
    sys.exit(main())

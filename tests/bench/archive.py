"""Archives: articles a second, memory by size, opening a million events.

    python -m tests.bench.archive speed [--articles N] [--jsonl FILE]
    python -m tests.bench.archive memory [SIZE...]
    python -m tests.bench.archive open [ROWS]

`speed` reads the same articles with 1 and 2 processes, through the command line's own
run (parts, fsync, sorting and all), with `nlp.pipe(n_process=...)` of the same model in
turns in the same run. Other work on the machine slows both; the ratio counts. As
`nlp.pipe` forks a warm process, workers are warm: the few seconds that the first one
takes to load count for neither. `memory` runs the command line on generated tables and
prints the peaks of the main process and of all processes. `open` writes a table and
opens it as the dashboard would.
"""

import argparse
import contextlib
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import spacy
from spacy.language import Language

from tests.bench.articles import make_articles, read_articles
from tests.bench.clock import cpu_seconds, seconds
from tests.made_events import many_events
from timeline.archive import (
    Output,
    Settings,
    local_engine,
    open_archive,
    parse_where,
    run_archive,
)
from timeline.archive.items import article_item
from timeline.article import Article
from timeline.language.model import model_name

SIZES = (100, 1_000, 10_000)
PAIRS = 3
MB = 1024


def main() -> None:
    """Run what the first argument names."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(required=True)
    speed = commands.add_parser("speed")
    speed.add_argument("--articles", type=int, default=256)
    speed.add_argument("--jsonl", type=Path, help="texts of others, one an article")
    speed.set_defaults(run=_speed)
    memory = commands.add_parser("memory")
    memory.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    memory.add_argument("--characters", type=int, default=600, help="of each article")
    memory.add_argument("--processes", type=int, default=2)
    memory.set_defaults(run=_memory)
    opening = commands.add_parser("open")
    opening.add_argument("rows", nargs="?", type=int, default=1_000_000)
    opening.set_defaults(run=_open)
    options = parser.parse_args()
    options.run(options)


def _texts(options: argparse.Namespace) -> list[Article]:
    if options.jsonl is None:
        return make_articles(options.articles)
    given = read_articles(options.jsonl)
    found = [
        replace(one, text=f"{one.text}\n\nCopy {number}.")
        for number in range(options.articles // len(given) + 1)
        for one in given
    ]
    return found[: options.articles]


def _speed(options: argparse.Namespace) -> None:
    articles = _texts(options)
    pipe = spacy.load(model_name())
    texts = [article.text for article in articles]
    characters = sum(map(len, texts))
    print(f"{len(articles)} articles of {characters // len(articles):,} characters")
    for processes in (1, 2):
        own, others = [], []
        for _ in range(PAIRS):
            own.append(seconds(lambda count=processes: _extract(articles, count)))  # type: ignore[misc] # bound early
            others.append(
                seconds(lambda count=processes: _piped(pipe, texts, count))  # type: ignore[misc] # the same
            )
        mine, theirs = statistics.median(own), statistics.median(others)
        print(
            f"{processes} processes: {len(articles) / mine:.1f} articles/s,"
            f" nlp.pipe(n_process={processes}) {len(articles) / theirs:.1f};"
            f" {theirs / mine:.2f} times its speed"
        )


def _extract(articles: list[Article], processes: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        items = map(article_item, articles)
        output = Output(Path(folder) / "events.parquet")
        run_archive(items, output, Settings(), local_engine(processes, warm=True))


def _piped(pipe: Language, texts: list[str], processes: int) -> None:
    for doc in pipe.pipe(texts, n_process=processes, batch_size=32):
        len(doc)


def _memory(options: argparse.Namespace) -> None:
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            inputs = Path(folder) / "articles.jsonl"
            _write(inputs, size, options.characters)
            output = Path(folder) / "events.parquet"
            command = [sys.executable, "-m", "timeline", "extract", str(inputs)]
            command += ["-o", str(output), "--processes", str(options.processes)]
            begun = time.perf_counter()
            main, every = _peaks(command)
            written = open_archive(output)
            stored = sum(file.stat().st_size for file in written.files)
            print(
                f"{size:,} articles: main process {main} MB, all processes {every} MB;"
                f" {written.count:,} events, {stored / size:,.0f} bytes an article,"
                f" {time.perf_counter() - begun:.0f} s",
                flush=True,
            )


def _peaks(command: Sequence[str]) -> tuple[int, int]:
    """Run a command; give the most memory of its process and of all its processes.

    In MB; memory that processes share counts once (Linux's proportional set size).
    """
    main = every = 0
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as running:
        while running.poll() is None:
            sizes = [_own_memory(process) for process in _family(running.pid)]
            main, every = max(main, sizes[0]), max(every, sum(sizes))
            time.sleep(0.2)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    return main // MB, every // MB


def _family(first: int) -> list[int]:
    """Give a process and those that it started, and so on."""
    found = [first]
    for process in found:  # grows while it is read
        for tasks in Path(f"/proc/{process}/task").glob("*/children"):
            with contextlib.suppress(OSError):
                found += [int(child) for child in tasks.read_text().split()]
    return found


def _own_memory(process: int) -> int:
    """Give a process's proportional set size in KB; 0 where it has ended."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def _write(path: Path, count: int, characters: int) -> None:
    with path.open("w", encoding="utf-8") as file:
        for article in make_articles(count):
            row = {
                "text": article.text[-characters:],
                "published": str(article.published),
                "title": article.title,
            }
            file.write(json.dumps(row) + "\n")


def _open(options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.parquet"
        many_events(options.rows).to_parquet(path, index=False)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MB
        print(f"{options.rows:,} events, {path.stat().st_size / 1e6:.0f} MB on disk")
        steps: dict[str, Callable[[], object]] = {
            "open": lambda: open_archive(path),
            "count actors": lambda: open_archive(path).counts("actors"),
            "count status": lambda: open_archive(path).counts("status"),
            "count months": lambda: open_archive(path).months(),
            "find an actor": lambda: open_archive(path).find(
                [parse_where("actor=Actor 3")]
            ),
            "one whole row": lambda: open_archive(path).rows(
                [f"many-{options.rows - 7}"]
            ),
            "all light columns": lambda: open_archive(path).table(),
        }
        for name, step in steps.items():
            print(f"  {name}: {cpu_seconds(step):.3f} s of processor time")
        print(f"  memory before {before} MB")


if __name__ == "__main__":
    main()

"""What the commands do, each from its options to its exit status."""

import argparse
import contextlib
import re
import sys
import warnings
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import ClusterError, TableError, TableWarning

if TYPE_CHECKING:
    from timeline.archive import Engine, Summary

MANY_REPEATED = "were given before; they count"
DONE, SOME_FAILED, NOTHING_DONE, STOPPED = 0, 1, 2, 130
_COMMANDS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Controls, line ends, half characters, and what turns the direction of words."""


def run_dashboard(options: argparse.Namespace) -> int:
    """Open the dashboard; wait until it is stopped. Nothing is opened of no file."""
    from timeline.page.serve import serve
    from timeline.sources import absent

    missing = absent(options.inputs)
    say(*missing)
    if missing and len(missing) == len(options.inputs):
        say("Nothing was opened.")
        return NOTHING_DONE
    return serve(options.inputs)


def run_extract(options: argparse.Namespace) -> int:
    """Read articles, write their events."""
    from tqdm import tqdm

    from timeline.archive import (
        Output,
        count_items,
        items_of,
        parse_where,
        run_archive,
    )
    from timeline.archive.settings import ARTICLES_A_PART, Settings
    from timeline.extract import SALIENCE_THRESHOLD

    settings = Settings(
        min_salience=0.0 if options.all else SALIENCE_THRESHOLD,
        published=_day(options.published),
        articles_a_part=options.part or ARTICLES_A_PART,
    )
    where = tuple(parse_where(words) for words in options.where)
    _check_apart(options.inputs, options.output)
    total = count_items(options.inputs, options.output)
    failed = 0
    with tqdm(total=total, unit=" articles", disable=total == 1, delay=0.5) as bar:

        def progress(read: int, failures: int) -> None:
            nonlocal failed
            failed += failures
            bar.set_postfix({"failures": failed} if failed else {}, refresh=False)
            bar.update(read)

        summary = run_archive(
            items_of(options.inputs, options.output),
            Output(options.output, where),
            settings,
            _engine(options, total, settings.articles_a_part),
            progress,
        )
    return _tell(summary, options.output)


def _day(words: str | None) -> date | None:
    """Read the day of publication; one that is asked for and empty is none."""
    from timeline.sources import parse_published

    return None if words is None else parse_published(words)


def _check_apart(inputs: Sequence[str | Path], output: Path) -> None:
    """Refuse to write over an input: an article, or a table of them or of events."""
    for one in inputs:
        with contextlib.suppress(OSError):  # what cannot be found is told when read
            if output.samefile(one):
                message = (
                    f"{output} is an input too. Choose another name for the output."
                )
                raise TableError(message)


def _engine(
    options: argparse.Namespace, total: int | None, articles_a_part: int
) -> "Engine":
    from timeline.archive import local_engine

    if options.cluster:
        try:
            from timeline.archive.cluster import cluster_engine
        except ImportError as error:
            message = (
                "Clusters need Dask. Run: pip install 'dask[dataframe,distributed]'"
            )
            raise ClusterError(message) from error
        return cluster_engine(options.cluster)
    if total is not None and total <= articles_a_part:
        return local_engine(1)
    return local_engine(options.processes, warm=True)


def _tell(summary: "Summary", output: Path) -> int:
    """Say what was read and written; give the exit status."""
    say(*map(str, summary.failures))
    if summary.failures_file:
        say(f"All {summary.failed:,} failures are in {summary.failures_file}.")
    if not summary.articles:
        say("Nothing was written.")
        return NOTHING_DONE
    told = [
        f"{name}: no publication date; relative dates stay open."
        for name in summary.undated_names
    ]
    more = summary.undated - len(summary.undated_names)
    say(*told, *([f"So have {more:,} others none."] if more else []))
    if summary.repeated:
        given = _many(summary.repeated, "article")
        are = "was given before; it counts" if summary.repeated == 1 else MANY_REPEATED
        say(f"{given} {are} once.")
    read = summary.articles - summary.repeated
    say(f"{_many(summary.events, 'event')} of {_many(read, 'article')}: {output}")
    return SOME_FAILED if summary.failed else DONE


def run_select(options: argparse.Namespace) -> int:
    """Write some events of tables, or their story."""
    from timeline.archive import parse_where, select, select_story

    where = [parse_where(words) for words in options.where]
    _check_apart(options.inputs, options.output)
    with warnings.catch_warnings(record=True, category=TableWarning) as guessed:
        if options.story:
            events, reports = select_story(options.inputs, options.output, where)
            told = f"{_many(events, 'event')}, told by {_many(reports, 'report')}"
        else:
            events = select(options.inputs, options.output, where)
            told = _many(events, "event")
    # A table that is sorted by pieces is read more than once.
    said = dict.fromkeys(str(one.message) for one in guessed)
    say(*said, f"{told}: {options.output}")
    return DONE


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def say(*lines: str) -> None:
    """Say lines; what a terminal would obey, in names of files, is spelled out."""
    for line in lines:
        plain = _COMMANDS.sub(lambda found: ascii(found[0])[1:-1], line)
        if sys.stderr is not None:  # closed, as by 2>&-
            with contextlib.suppress(OSError):  # nobody listens any more
                sys.stderr.write(plain + "\n")

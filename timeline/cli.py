"""The command line: articles in, a table of events out; the dashboard."""

import argparse
import contextlib
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import __version__
from timeline.errors import ClusterError, TableError, TimelineError

if TYPE_CHECKING:
    from timeline.archive import Engine, Summary

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 # argparse has no other name for it

MANY_REPEATED = "were given before; they count"
DONE, SOME_FAILED, NOTHING_DONE, STOPPED = 0, 1, 2, 130
_COMMANDS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Controls, line ends, half characters, and what turns the direction of words."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; give its exit status.

    0: all inputs were read. 1: some could not be, the others were. 2: nothing was
    written. 130: it was stopped; the same command goes on where it ended.
    """
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except TimelineError as error:
        _say(str(error))
        return NOTHING_DONE
    except KeyboardInterrupt:
        _say("Stopped. The same command goes on from here.")
        return STOPPED
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m timeline",
        description="Turn news articles into a table of dated events.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_extract(commands)
    _add_select(commands)
    _add_dashboard(commands)
    return parser


def _add_extract(commands: "Commands") -> None:
    extract = commands.add_parser(
        "extract",
        help="read articles, write their events",
        description="Read articles (.txt, .md, .html, .mhtml, .pdf, .docx, or addresses"
        " of the web), tables of them (.csv, .jsonl, .parquet), .zip files and folders"
        " of any of these, and write their events. It may be stopped at any moment: the"
        " same command goes on where it ended.",
    )
    extract.set_defaults(run=_extract)
    extract.add_argument(
        "inputs",
        nargs="+",
        type=_input,
        metavar="INPUT",
        help="files, folders, .zip files, tables of articles, addresses",
    )
    _add_output(extract)
    extract.add_argument(
        "--published",
        metavar="DAY",
        help="publication date of the articles (YYYY-MM-DD), where it is not in them",
    )
    extract.add_argument(
        "--all", action="store_true", help="write the lesser events as well"
    )
    _add_engine(extract)


def _add_select(commands: "Commands") -> None:
    select = commands.add_parser(
        "select",
        help="write some events of a table or archive",
        description="Read tables or archives of events (.csv, .parquet), write those"
        " events that meet every --where.",
    )
    select.set_defaults(run=_select)
    select.add_argument(
        "inputs",
        nargs="+",
        metavar="TABLE",
        type=Path,
        help="tables of events (.csv, .parquet), or folders of .parquet",
    )
    _add_output(select)
    select.add_argument(
        "--story",
        action="store_true",
        help="put together what several articles tell of one event: a row an event,"
        " with its reports and how their dates agree; an actor has one name in all",
    )


def _add_dashboard(commands: "Commands") -> None:
    dashboard = commands.add_parser(
        "dashboard",
        help="open the dashboard",
        description="Open the dashboard in the browser: the shipped examples, or the"
        " given articles, table or project. Ctrl+C stops it.",
    )
    dashboard.set_defaults(run=_dashboard)
    dashboard.add_argument(
        "inputs",
        nargs="*",
        type=_input,
        metavar="PATH",
        help="articles as 'extract' reads them, a table of events, or a project",
    )


def _add_output(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "-o",
        "--output",
        required=True,
        type=Path,
        metavar="OUT",
        help="a .csv, .parquet or .json file; many events become a folder of .parquet",
    )
    command.add_argument(
        "--where",
        action="append",
        default=[],
        metavar="CONDITION",
        help="write only events that meet it: actor=Ukraine, status!=planned,"
        " title~bridge, start>=2024-08-01, salience>0.5; may be given several times",
    )


def _add_engine(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--processes",
        type=_count,
        metavar="N",
        help="how many articles to read at a time; by default one for each core",
    )
    command.add_argument(
        "--cluster",
        metavar="ADDRESS",
        help="read on a Dask cluster: its scheduler's address, tcp://HOST:PORT",
    )
    command.add_argument(
        "--part",
        type=_count,
        metavar="N",
        help="how many articles to read and save together (32)",
    )


def _dashboard(options: argparse.Namespace) -> int:
    from timeline.page.serve import serve

    return serve(options.inputs)


def _input(words: str) -> str:
    """Refuse nothing: as a path it would be the folder that one is in."""
    if not words.strip():
        message = f"{words!r} is no file, folder or address"
        raise argparse.ArgumentTypeError(message)
    return words


def _count(words: str) -> int:
    if not (words.isascii() and words.isdigit() and int(words[:9])):
        message = f"{words!r} is no whole number from 1"
        raise argparse.ArgumentTypeError(message)
    return int(words[:9])


def _extract(options: argparse.Namespace) -> int:
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
    from timeline.sources import parse_published

    settings = Settings(
        min_salience=0.0 if options.all else SALIENCE_THRESHOLD,
        published=parse_published(options.published) if options.published else None,
        articles_a_part=options.part or ARTICLES_A_PART,
    )
    where = tuple(parse_where(words) for words in options.where)
    _check_apart(options.inputs, options.output)
    total = count_items(options.inputs, options.output)
    failed = 0
    with tqdm(total=total, unit="article", disable=total == 1, delay=0.5) as bar:

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
            message = "Clusters need Dask. Run: pip install -e '.[cluster]'"
            raise ClusterError(message) from error
        return cluster_engine(options.cluster)
    if total is not None and total <= articles_a_part:
        return local_engine(1)
    return local_engine(options.processes, warm=True)


def _tell(summary: "Summary", output: Path) -> int:
    """Say what was read and written; give the exit status."""
    _say(*map(str, summary.failures))
    if summary.failures_file:
        _say(f"All {summary.failed:,} failures are in {summary.failures_file}.")
    if not summary.articles:
        _say("Nothing was written.")
        return NOTHING_DONE
    told = [
        f"{name}: no publication date; relative dates stay open."
        for name in summary.undated_names
    ]
    more = summary.undated - len(summary.undated_names)
    _say(*told, *([f"So have {more:,} others none."] if more else []))
    if summary.repeated:
        given = _many(summary.repeated, "article")
        are = "was given before; it counts" if summary.repeated == 1 else MANY_REPEATED
        _say(f"{given} {are} once.")
    read = summary.articles - summary.repeated
    _say(f"{_many(summary.events, 'event')} of {_many(read, 'article')}: {output}")
    return SOME_FAILED if summary.failed else DONE


def _select(options: argparse.Namespace) -> int:
    from timeline.archive import parse_where, select, select_story

    where = [parse_where(words) for words in options.where]
    _check_apart(options.inputs, options.output)
    if options.story:
        events, reports = select_story(options.inputs, options.output, where)
        told = f"{_many(events, 'event')}, told by {_many(reports, 'report')}"
        _say(f"{told}: {options.output}")
        return DONE
    events = select(options.inputs, options.output, where)
    _say(f"{_many(events, 'event')}: {options.output}")
    return DONE


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _say(*lines: str) -> None:
    """Say lines; what a terminal would obey, in names of files, is spelled out."""
    for line in lines:
        plain = _COMMANDS.sub(lambda found: ascii(found[0])[1:-1], line)
        if sys.stderr is not None:  # closed, as by 2>&-
            with contextlib.suppress(OSError):  # nobody listens any more
                sys.stderr.write(plain + "\n")

"""The command line: articles in, a table of events out; the dashboard."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import __version__
from timeline.commands import (
    NOTHING_DONE,
    STOPPED,
    run_dashboard,
    run_extract,
    run_select,
    say,
)
from timeline.errors import TimelineError

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 # argparse has no other name for it

SCRIPT, MODULE = "event-timeline", "python -m timeline"
STANDARD_INPUT = "-"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; give its exit status.

    0: all inputs were read. 1: some could not be, the others were. 2: nothing was
    written. 130: it was stopped; `extract` goes on where it ended.
    """
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except TimelineError as error:
        say(str(error))
        return NOTHING_DONE
    except KeyboardInterrupt:
        say(f"Stopped.{options.after_stop}")
        return STOPPED
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=SCRIPT if Path(sys.argv[0]).stem == SCRIPT else MODULE,
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
        description="Read articles (.txt, .md, .html, .xhtml, .mhtml, .pdf, .docx,"
        " .odt, .rtf, .eml, .srt, .vtt, or addresses of the web), tables of them (.csv,"
        " .tsv, .jsonl, .ndjson, .json, .parquet, .xlsx, .xlsm), feeds (.xml, .rss,"
        " .atom), .zip files and folders of any of these, and write their events. It"
        " may be stopped at any moment: the same command goes on where it ended.",
    )
    goes_on = " The same command goes on from here."
    extract.set_defaults(run=run_extract, after_stop=goes_on)
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
        description="Read tables or archives of events (.csv, .json, .parquet, .xlsx),"
        " write those events that meet every --where.",
    )
    select.set_defaults(run=run_select, after_stop=" Nothing was written.")
    select.add_argument(
        "inputs",
        nargs="+",
        metavar="TABLE",
        type=Path,
        help="tables of events (.csv, .json, .parquet, .xlsx), or folders of .parquet",
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
    dashboard.set_defaults(run=run_dashboard, after_stop="")
    dashboard.add_argument(
        "inputs",
        nargs="*",
        type=_input,
        metavar="PATH",
        help="articles as 'extract' reads them, tables of events, or a project",
    )


def _add_output(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "-o",
        "--output",
        required=True,
        type=Path,
        metavar="OUT",
        help="a .csv, .xlsx, .json or .parquet file; many events become a folder of"
        " .parquet",
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


def _input(words: str) -> str:
    """Refuse nothing, which as a path would be the folder that one is in, and "-"."""
    if words == STANDARD_INPUT:
        message = "standard input is not read: save the text as a file, as article.txt"
        raise argparse.ArgumentTypeError(message)
    if not words.strip():
        message = f"{words!r} is no file, folder or address"
        raise argparse.ArgumentTypeError(message)
    return words


def _count(words: str) -> int:
    if not (words.isascii() and words.isdigit() and int(words[:9])):
        message = f"{words!r} is no whole number from 1"
        raise argparse.ArgumentTypeError(message)
    return int(words[:9])

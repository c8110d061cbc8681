"""The command line: article files in, a table of events out."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from timeline.errors import TimelineError

DONE, SOME_FAILED, NOTHING_DONE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; give its exit status.

    0: all inputs were read. 1: some could not be, the others were. 2: nothing was
    written.
    """
    options = _parser().parse_args(arguments)
    try:
        return _extract(options)
    except TimelineError as error:
        _say(str(error))
        return NOTHING_DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m timeline",
        description="Turn news articles into a table of dated events.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    extract = commands.add_parser(
        "extract",
        help="read articles, write their events",
        description="Read articles (.txt, .md, folders of them), write their events.",
    )
    extract.add_argument("inputs", nargs="+", metavar="INPUT", type=Path)
    extract.add_argument(
        "-o",
        "--output",
        required=True,
        type=Path,
        metavar="OUT",
        help="a .csv, .parquet or .json file",
    )
    extract.add_argument(
        "--published",
        metavar="DAY",
        help="publication date of the articles (YYYY-MM-DD), where it is not in them",
    )
    extract.add_argument(
        "--all", action="store_true", help="write the lesser events as well"
    )
    return parser


def _extract(options: argparse.Namespace) -> int:
    from tqdm import tqdm

    from timeline.extract import SALIENCE_THRESHOLD, extract_events
    from timeline.sources import parse_published, read_file
    from timeline.table import events_table
    from timeline.table.files import check_suffix, write_table

    check_suffix(options.output)
    published = parse_published(options.published) if options.published else None
    least = 0.0 if options.all else SALIENCE_THRESHOLD
    events, failures, undated = [], [], []
    paths = _paths(options.inputs)
    for path in tqdm(paths, unit="article", disable=len(paths) == 1):
        try:
            article = read_file(path, published=published).article
            events += extract_events(article, min_salience=least)
        except TimelineError as error:
            failures.append(f"{path}: {error}")
            continue
        if article.published is None:
            undated.append(path)
    if len(failures) == len(paths):
        _say(*failures, "Nothing was written.")
        return NOTHING_DONE
    write_table(events_table(events), options.output)
    _say(*failures)
    _say(
        *(f"{path}: no publication date; relative dates stay open." for path in undated)
    )
    read = len(paths) - len(failures)
    _say(f"{len(events)} events of {read} articles are in {options.output}.")
    return SOME_FAILED if failures else DONE


def _paths(inputs: Sequence[Path]) -> list[Path]:
    """Give the files that the inputs name, folders opened, in order."""
    from timeline.sources import list_files

    paths: list[Path] = []
    for path in inputs:
        paths += list_files(path) if path.is_dir() else [path]
    return paths


def _say(*lines: str) -> None:
    for line in lines:
        sys.stderr.write(line + "\n")

"""A log as a file and back: JSON Lines, one correction a line, readable by people.

The first line names the format and its version. A line that cannot be read is named
with its number; the others are kept.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from timeline.corrections.added import check_added
from timeline.corrections.fields import check_field
from timeline.corrections.people import clean_name
from timeline.corrections.values import Entry, Field, Kind, Log, derived_id
from timeline.errors import CorrectionError
from timeline.given import given_path
from timeline.saving import SaveError, read_start, save_whole

FORMAT, VERSION = "timeline corrections", 1
SUFFIX = ".corrections.jsonl"
MAX_BYTES = 50_000_000

_NAMES = tuple(one.name for one in fields(Entry))


@dataclass(frozen=True, slots=True)
class Loaded:
    """A log as read.

    Attributes:
        log: The corrections that could be read.
        problems: A sentence for each line that could not.
    """

    log: Log
    problems: tuple[str, ...] = ()


def log_text(log: Log) -> str:
    """Write a log as text; reading it gives an equal log.

    Raises:
        CorrectionError: An entry says too little, or what cannot be, so that it would
            not be read again; the functions of this room make none such.
    """
    lines = [json.dumps({"format": FORMAT, "version": VERSION})]
    for entry in log.entries:
        _check(entry)
        said = {name: text for name, text in asdict(entry).items() if text}
        lines.append(json.dumps(said, ensure_ascii=False))
    return "\n".join(lines) + "\n"


def write_log(log: Log, path: str | Path) -> None:
    """Write a log to a file, whole or not at all, and over no other entries.

    Raises:
        SaveError: The file cannot be written.
        CorrectionError: As for `log_text`; or the file is there and holds something
            that the log does not, which somebody else may have saved meanwhile.
    """
    path = given_path(path, SaveError)
    content = log_text(log).encode("utf-8")
    save_whole(path, content, check=lambda: _check_kept(path, log))


def _check_kept(path: Path, log: Log) -> None:
    """Refuse to write over what would be lost by it."""
    if not path.exists():
        return
    there = read_log(path)
    lost = [entry for entry in there.log.entries if entry.id not in log.by_id]
    if lost or there.problems:
        what = f"{len(lost)} corrections that are not in this log"
        message = (
            f"{path} holds {what if lost else 'lines that cannot be read'}. Write"
            " merge(log, read_log(path).log), or choose another name."
        )
        raise CorrectionError(message)


def read_log(path: str | Path) -> Loaded:
    """Read a log from a file.

    Raises:
        CorrectionError: The file cannot be opened, or is no log.
    """
    path = given_path(path, CorrectionError)
    return parse_log(read_start(path, MAX_BYTES, CorrectionError), name=str(path))


def parse_log(content: bytes, *, name: str = "the log") -> Loaded:
    """Read a log from a file's content.

    Args:
        content: The bytes of the file.
        name: What to call it in messages.

    Raises:
        CorrectionError: It is no log, too large, or of a newer version.
    """
    if len(content) > MAX_BYTES:
        message = f"{name} has more than {MAX_BYTES:,} bytes, too many for a log."
        raise CorrectionError(message)
    text = content.decode("utf-8-sig", errors="replace")
    lines = [
        (number, line)
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip()
    ]
    lines = lines[_checked_head(lines, name) :]
    entries: dict[str, Entry] = {}
    problems: list[str] = []
    last = ""
    for number, line in lines:
        try:
            entry = _entry(_object(line), last)
            _check_single(entry, entries)
        except CorrectionError as error:
            problems.append(f"{name}, line {number}: {error}")
            continue
        entries[entry.id] = entry
        last = entry.id
    return Loaded(Log(tuple(entries.values())), tuple(problems))


def _checked_head(lines: list[tuple[int, str]], name: str) -> int:
    """Check the first line; give how many lines it takes, 0 where it is an entry."""
    try:
        head = _object(lines[0][1]) if lines else {}
    except CorrectionError:
        head = {}
    if "kind" in head:
        return 0
    if head.get("format") != FORMAT:
        message = (
            f"{name} is no log of corrections: its first line does not say"
            f' "format": "{FORMAT}". Choose a file that was saved here.'
        )
        raise CorrectionError(message)
    _check_version(head.get("version"), name)
    return 1


def _check_version(version: object, name: str) -> None:
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        message = (
            f"{name} is damaged: {version!r} is no version of a log. Choose a copy."
        )
        raise CorrectionError(message)
    if version > VERSION:
        message = (
            f"{name} is of version {version}, and this program reads {VERSION}."
            " Update the program."
        )
        raise CorrectionError(message)


def _object(line: str) -> dict[str, object]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        message = "this is no JSON."
        raise CorrectionError(message) from error
    if not isinstance(found, dict):
        message = "this is no JSON object."
        raise CorrectionError(message)
    return found


def _entry(found: dict[str, object], last: str) -> Entry:
    """Read an entry; without an id it gets the one that follows from what it says."""
    said = {name: found[name] for name in _NAMES if name in found}
    entry = Entry(**{"kind": "", **said})  # type: ignore[arg-type] # it checks them
    _check(entry)
    own = entry.id or derived_id(entry, last)
    return replace(entry, id=own, step=entry.step or own)


def _check(entry: Entry) -> None:
    """Check that an entry says what its kind needs."""
    for name in _NEEDED[entry.kind]:
        if not getattr(entry, name):
            message = f"a correction of the kind {entry.kind} needs {name!r}."
            raise CorrectionError(message)
    _check_said(entry)


def _check_said(entry: Entry) -> None:
    """Check what an entry wants, as far as the entry alone can tell."""
    if entry.kind is Kind.SET:
        if entry.field not in set(Field):
            message = f"{entry.field!r} is no field that can be corrected."
            raise CorrectionError(message)
        check_field(Field(entry.field), entry.new)
    elif entry.kind is Kind.ADD:
        check_added(entry.event)
    elif entry.kind is Kind.RENAME:
        clean_name(entry.new)


def _check_single(entry: Entry, entries: Mapping[str, Entry]) -> None:
    if entry.id in entries:
        message = f"the id {entry.id!r} stands in an earlier line too."
        raise CorrectionError(message)


_NEEDED: Mapping[Kind, tuple[str, ...]] = {
    Kind.SET: ("event", "field"),
    Kind.DELETE: ("event",),
    Kind.ADD: ("event", "new"),
    Kind.RENAME: ("old", "new"),
    Kind.TOGETHER: ("event", "new"),
    Kind.APART: ("event", "new"),
    Kind.UNDO: ("new",),
    Kind.REDO: ("new",),
}

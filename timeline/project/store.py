"""Projects on disk: opened, saved whole or not at all, never over another's work."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import ProjectChangedError, ProjectError
from timeline.given import given_path
from timeline.project.packing import pack, unpack
from timeline.project.values import Project
from timeline.saving import read_start, save_whole

MAX_FILE_BYTES = 500_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A project with the file that it came from.

    Attributes:
        project: The project.
        stamp: Fingerprint of the file as it was opened, which saving asks for.
        problems: A sentence for everything that could not be read. A file that had
            any should not be saved over: what is damaged might still be rescued.
    """

    project: Project
    stamp: str
    problems: tuple[str, ...] = ()


def open_project(path: str | Path) -> Opened:
    """Open a project.

    Raises:
        ProjectError: The file cannot be opened, or is no project.
    """
    path = given_path(path, ProjectError)
    content = read_start(path, MAX_FILE_BYTES, ProjectError)
    if len(content) > MAX_FILE_BYTES:
        message = f"{path} is larger than {MAX_FILE_BYTES:,} bytes."
        raise ProjectError(message)
    read = unpack(content, name=path.name)
    return Opened(read.project, stamp_of(content), read.problems)


def save_project(project: Project, path: str | Path, *, expected: str = "") -> str:
    """Save a project and give the fingerprint of what was saved.

    A crash at any moment leaves the last good file. Two who save at once cannot
    overwrite each other: the second one is refused, and can open the file, unite both
    with `merge_projects` and save that.

    Args:
        project: What to save.
        path: The file, by custom named `*.timeline`.
        expected: Fingerprint of the version that may be replaced; empty for a new
            file, which must not be there yet.

    Raises:
        ProjectChangedError: The file is another version than expected.
        ProjectError: The project is too large to be opened again.
        TableError: Its table is none of events.
        SaveError: It cannot be written; what stood there still does.
    """
    path = given_path(path, ProjectError)
    content = pack(project)
    save_whole(path, content, check=lambda: _check_unchanged(path, expected))
    return stamp_of(content)


def stamp_of(content: bytes) -> str:
    """Give the fingerprint of a file's content."""
    return hashlib.sha256(content).hexdigest()


def _check_unchanged(path: Path, expected: str) -> None:
    try:
        found = stamp_of(path.read_bytes())
    except FileNotFoundError:
        found = ""
    if found == expected or (not found and expected):
        return  # a file that somebody removed is made anew
    if expected:
        message = (
            f"{path.name} was saved by somebody else, or in another window, since it"
            " was opened here. Nothing was overwritten."
        )
    else:
        message = f"{path.name} is there already. Open it, or choose another name."
    raise ProjectChangedError(message)

"""The folder of an unfinished run: parts that are saved whole or not at all.

Beside `OUT.parquet` it is `OUT.parquet.unfinished`, with `manifest.json` (what the run
was asked to do) and the parts in folders of a thousand. A part is written under another
name, flushed to the disk and renamed; what a kill leaves behind is never read.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from timeline import __version__
from timeline.archive.items import Chunk
from timeline.archive.parts import Notes, Part, read_notes
from timeline.archive.settings import Settings
from timeline.errors import TableError
from timeline.saving import SUFFIX as UNFINISHED
from timeline.saving import write_whole

try:
    import fcntl
except ImportError:  # Windows has no such locks; there two runs are not told apart
    fcntl = None  # type: ignore[assignment] # the absent module's place

FORMAT = 2
MANIFEST = "manifest.json"
LOCK = "lock"
BEGUN = ".begun"
PARTS_A_FOLDER = 1_000


@dataclass(frozen=True, slots=True)
class Store:
    """The folder of an unfinished run."""

    folder: Path

    def part_path(self, number: int) -> Path:
        """Give the place of a part."""
        folder = self.folder / f"{number // PARTS_A_FOLDER:05}"
        return folder / f"part-{number:08}.parquet"

    def saved_notes(self, chunk: Chunk) -> Notes | None:
        """Give the notes of a chunk's part; None where it has to be read (again)."""
        try:
            notes = read_notes(self.part_path(chunk.number))
        except (OSError, ValueError):
            return None
        return notes if notes.digest == chunk.digest else None

    def save(self, number: int, part: Part) -> None:
        """Save a part.

        Raises:
            TableError: The disk is full or the folder has gone.
        """
        path = self.part_path(number)
        try:
            path.parent.mkdir(exist_ok=True)
            write_part(path, part.content)
        except OSError as error:
            message = (
                f"{path} cannot be written: {error.strerror or error}. What was read"
                f" before is kept in {self.folder}; run the same command again once"
                " there is room."
            )
            raise TableError(message) from error

    def remove(self) -> None:
        """Remove the folder once its parts stand in the output.

        What tells that a run has made it goes last, as this may be stopped too.
        """
        for inner in filter(Path.is_dir, list(self.folder.iterdir())):
            shutil.rmtree(inner)
        shutil.rmtree(self.folder)


@contextmanager
def opened_store(output: Path, settings: Settings) -> Iterator[Store]:
    """Open the folder of an output's run, a new one or the one that was stopped.

    Raises:
        TableError: It cannot be made, another run is using it, or the stopped run was
            asked to do something else.
    """
    store = Store(output.with_name(output.name + UNFINISHED))
    try:
        store.folder.mkdir(exist_ok=True)
        with (store.folder / LOCK).open("wb") as lock:
            _take(lock.fileno(), store.folder)
            _check_own(store.folder)
            _check_manifest(store.folder / MANIFEST, settings)
            yield store
    except OSError as error:
        message = (
            f"{output} cannot be written: {error.strerror or error}"
            f" ({error.filename or store.folder})."
        )
        raise TableError(message) from error


def write_part(path: Path, content: bytes) -> None:
    """Write a file of a run so that it is there whole or not at all.

    The run has its folder to itself, so that no lock is taken for each file.

    Raises:
        OSError: It cannot be written; nothing is left of it.
    """
    write_whole(path, content, aside=path.with_name(path.name + BEGUN))


def _take(lock: int, folder: Path) -> None:
    if fcntl is None:
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        message = f"Another run is writing to {folder}. Wait for it, or stop it first."
        raise TableError(message) from error


def _check_own(folder: Path) -> None:
    """Refuse a folder that no run has made: at the end all in it is removed."""
    own = {LOCK, MANIFEST, MANIFEST + BEGUN}
    others = sorted(path.name for path in folder.iterdir() if path.name not in own)
    if others and not (folder / MANIFEST).exists():
        message = (
            f"{folder} holds {', '.join(others[:3])} and no stopped run. Move it away,"
            " or choose another name for the output."
        )
        raise TableError(message)


def _check_manifest(path: Path, settings: Settings) -> None:
    asked = {"format": FORMAT, "version": __version__, **asdict(settings)}
    written = json.dumps(asked, default=str, indent=1)
    try:
        found = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        write_part(path, written.encode())
        return
    if found != written:
        message = (
            f"{path.parent} holds a stopped run with other settings or of another"
            " version. Give the settings in its manifest.json, or remove the folder to"
            " begin anew."
        )
        raise TableError(message)

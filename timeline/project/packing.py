"""A project as bytes and back: a zip archive of four files.

`about.json` names the format and its version; `articles.jsonl` and `corrections.jsonl`
hold what cannot be made again, `events.parquet` what was read. The same project gives
the same bytes. Each file has a checksum; where one is damaged, the others are still
read.
"""

import io
import json
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.article import without_halves
from timeline.corrections import Loaded, Log, log_text, parse_log
from timeline.corrections.logfile import MAX_BYTES as MAX_LOG_BYTES
from timeline.errors import CorrectionError, ProjectError, TableError
from timeline.project.articles import articles_text, parse_articles
from timeline.project.migrate import VERSION, Members, migrate
from timeline.project.values import Project, read_articles
from timeline.sources import SourceArticle
from timeline.table.check import sound
from timeline.table.files import parquet_bytes, parquet_table

SUFFIX = ".timeline"
OWN = f"Choose a {SUFFIX} file that was saved here."
FORMAT = "event timeline project"
MAX_BYTES = 500_000_000
"""Of all files in a project together, unpacked: against archives that swell."""

ABOUT, ARTICLES = "about.json", "articles.jsonl"
CORRECTIONS, EVENTS = "corrections.jsonl", "events.parquet"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,  # encrypted, or packed in a way that is not known
)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A project as read.

    Attributes:
        project: What could be read.
        problems: A sentence for everything that could not.
    """

    project: Project
    problems: tuple[str, ...] = ()


def pack(project: Project) -> bytes:
    """Write a project as the content of a file.

    Raises:
        TableError: Its table is none of events, so that it could not be opened again.
        ProjectError: It is too large to be opened again.
    """
    about = {"format": FORMAT, "version": VERSION, "name": project.name}
    members = {
        ABOUT: _encoded(json.dumps(about, ensure_ascii=False, indent=1) + "\n"),
        ARTICLES: _encoded(articles_text(project.sources)),
        CORRECTIONS: log_text(project.log).encode(),
        EVENTS: parquet_bytes(sound(project.table, "The table of events")),
    }
    _check_size(members)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()


def _check_size(members: Members) -> None:
    """Refuse to save what would not be opened: all files, or the log by itself."""
    size = sum(map(len, members.values()))
    if size > MAX_BYTES or len(members[CORRECTIONS]) > MAX_LOG_BYTES:
        message = (
            f"The project would have {size:,} bytes; at most {MAX_BYTES:,} are opened"
            f" again, {MAX_LOG_BYTES:,} of them corrections. Split it into several."
        )
        raise ProjectError(message)


def _encoded(said: str) -> bytes:
    """Encode JSON; half characters, as in names of files, become its own escapes."""
    return said.encode("utf-8", errors="backslashreplace")


def unpack(content: bytes, *, name: str = "the project") -> Unpacked:
    """Read a project from the content of a file.

    Events that cannot be read are read anew from the articles.

    Raises:
        ProjectError: It is no project, of a newer version, or so damaged that
            neither articles nor events can be read.
    """
    problems: list[str] = []
    members = _members(content, name, problems)
    about = _about(members, name)
    members = migrate(members, about.get("version"))
    sources = _sources(members, problems)
    loaded = _corrections(members)
    problems += loaded.problems
    title = about.get("name")
    title = without_halves(title) if isinstance(title, str) else ""
    try:
        table = parquet_table(io.BytesIO(members.get(EVENTS, b"")), name=EVENTS)
    except TableError as error:
        _check_articles(sources, name, error)
        problems.append("The events were damaged and were read anew.")
        project = read_articles(sources, log=loaded.log, name=title)
    else:
        project = Project(tuple(sources), table, loaded.log, title)
    return Unpacked(project, tuple(problems))


def _members(content: bytes, name: str, problems: list[str]) -> Members:
    """Unpack the files; one that is damaged is left out and named."""
    members: dict[str, bytes] = {}
    left = MAX_BYTES
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except _DAMAGED as error:
        message = (
            f"{name} is no project, or its end is missing. Choose a {SUFFIX} file, or"
            " a copy of this one."
        )
        raise ProjectError(message) from error
    with archive:
        for member in (ABOUT, ARTICLES, CORRECTIONS, EVENTS):
            try:
                with archive.open(member) as file:
                    members[member] = file.read(left + 1)
            except KeyError:
                problems.append(f"{member} is missing from {name}.")
                continue
            except _DAMAGED as error:
                problems.append(f"{member} in {name} is damaged ({error}).")
                continue
            left -= len(members[member])
            if left < 0:
                message = f"{name} is larger than {MAX_BYTES:,} bytes when unpacked."
                raise ProjectError(message)
    return members


def _about(members: Members, name: str) -> dict[str, object]:
    try:
        about = json.loads(members[ABOUT])
    except (KeyError, ValueError, RecursionError) as error:
        message = f"{name} is no project: it does not say which format it has. {OWN}"
        raise ProjectError(message) from error
    if not isinstance(about, dict) or about.get("format") != FORMAT:
        message = f"{name} is no project: it has another format. {OWN}"
        raise ProjectError(message)
    return about


def _sources(members: Members, problems: list[str]) -> list[SourceArticle]:
    text = members.get(ARTICLES, b"").decode("utf-8", errors="replace")
    sources, found = parse_articles(text)
    problems += found
    return sources


def _corrections(members: Members) -> Loaded:
    content = members.get(CORRECTIONS)
    if content is None:
        return Loaded(Log())
    try:
        return parse_log(content, name=CORRECTIONS)
    except CorrectionError as error:
        return Loaded(Log(), (str(error),))


def _check_articles(
    sources: Sequence[SourceArticle], name: str, error: TableError
) -> None:
    """Refuse a project without events where no article is left to read them in."""
    if not sources:
        message = (
            f"{name} is damaged: neither its articles nor its events can be read."
            " Open a copy of it."
        )
        raise ProjectError(message) from error

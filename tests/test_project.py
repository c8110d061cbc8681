"""Projects on disk: round trip, damage, crashes, two windows, later versions."""

import io
import json
import os
import signal
import subprocess
import sys
import textwrap
import time
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from tests.made_events import made_table
from timeline.article import Article
from timeline.corrections import Entry, Kind, Log, delete
from timeline.errors import ProjectChangedError, ProjectError, TimelineError
from timeline.project import (
    Project,
    merge_projects,
    open_project,
    pack,
    packing,
    save_project,
    unpack,
)
from timeline.project.migrate import migrate
from timeline.project.values import read_articles
from timeline.saving import SaveError, save_whole
from timeline.sources import PublishedBasis, SourceArticle
from timeline.table.files import parquet_table

ROOT = Path(__file__).parents[1]
GOLD = Path(__file__).parent / "gold" / "project-version-1.timeline"
WHEN = "2024-10-28T09:30:00+00:00"
JSON_PIECES = st.sampled_from(
    [b"null", b"[]", b"{}", b"1e999", b"NaN", b'"x"', b"\\ud800", b"-1", b"[" * 99_999]
)
IS_POSIX = os.name == "posix"


def made_project(name: str = "Harbour") -> Project:
    article = Article(
        "The harbour of Mirov was widened.\u2028The council\u2019s vote took an hour.",
        date(2024, 6, 14),
        title="The harbour of Mirov in four months",
        source="Daily Courier",
        id="made",
    )
    source = SourceArticle(article, PublishedBasis.HEADER, (("facts", "the archive"),))
    undated = SourceArticle(Article("Nothing is known."), PublishedBasis.NONE)
    table = made_table()
    log = Log().add(
        delete(table.iloc[2]), when=WHEN, note="A rumour \u2013 unconfirmed"
    )
    return Project((source, undated), table, log, name)


PACKED = pack(made_project())
PACKED_TABLE = pack(Project((), made_table(), made_project().log))


def longer(project: Project, event: int) -> Project:
    log = project.log.add(delete(project.table.iloc[event]), when=WHEN)
    return Project(project.sources, project.table, log, project.name)


def assert_same(found: Project, expected: Project) -> None:
    assert found.sources == expected.sources
    assert found.log == expected.log
    assert found.name == expected.name
    assert_frame_equal(found.table, expected.table)


def repacked(content: bytes, **changes: bytes | None) -> bytes:
    """Write a project's archive anew with files changed or left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            changed = changes.get(name.partition(".")[0], old.read(name))
            if changed is not None:
                new.writestr(name, changed)
    return out.getvalue()


def test_a_saved_project_opens_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "harbour.timeline"
    stamp = save_project(made_project(), path)
    opened = open_project(path)
    assert_same(opened.project, made_project())
    assert (opened.stamp, opened.problems) == (stamp, ())
    assert len(opened.project.corrected().table) == len(made_table()) - 1


def test_the_same_project_always_gives_the_same_bytes() -> None:
    assert pack(made_project()) == pack(made_project())


def test_people_can_read_articles_and_corrections_in_it() -> None:
    with zipfile.ZipFile(io.BytesIO(pack(made_project()))) as archive:
        articles = archive.read("articles.jsonl").decode()
        corrections = archive.read("corrections.jsonl").decode()
    assert "The council\u2019s vote" in articles
    assert "A rumour \u2013 unconfirmed" in corrections


def test_a_project_of_the_first_version_opens() -> None:
    opened = open_project(GOLD)
    assert opened.problems == ()
    assert [one.article.title for one in opened.project.sources] == [
        "Quay closed after crane falls"
    ]
    assert opened.project.corrected().table["title"].tolist() == [
        "Crane collapses onto quay"
    ]


def test_earlier_versions_are_brought_on_step_by_step() -> None:
    steps = {
        1: lambda members: {**members, "two": members["one"] + b"!"},
        2: lambda members: {**members, "three": members["two"] * 2},
    }
    brought = migrate({"one": b"x"}, 1, current=3, steps=steps)
    assert brought == {"one": b"x", "two": b"x!", "three": b"x!x!"}
    assert migrate({"one": b"x"}, 3, current=3, steps=steps) == {"one": b"x"}


@pytest.mark.parametrize("version", [0, -1, None, "1", True, 1.5])
def test_a_version_that_is_none_is_refused(version: object) -> None:
    with pytest.raises(ProjectError, match="is none"):
        migrate({}, version)


def test_a_newer_project_is_refused_with_what_to_do() -> None:
    about = json.dumps({"format": packing.FORMAT, "version": 99}).encode()
    with pytest.raises(ProjectError, match="Update the program"):
        unpack(repacked(pack(made_project()), about=about))


def test_a_table_without_articles_is_a_project_too() -> None:
    project = Project((), made_table())
    assert_same(unpack(pack(project)).project, project)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"corrections": None}, "corrections.jsonl is missing"),
        ({"corrections": b"scribble"}, "is no log of corrections"),
        ({"articles": b"{}\n"}, "Article 1 cannot be read"),
        ({"articles": b'{"text": ""}\n'}, "Article 1 cannot be read"),
        ({"articles": b"[" * 100_000}, "Article 1 cannot be read"),
    ],
)
def test_what_is_damaged_is_named_and_the_rest_opens(
    changes: dict[str, bytes | None], says: str
) -> None:
    read = unpack(repacked(pack(made_project()), **changes))
    assert any(says in problem for problem in read.problems)
    assert_frame_equal(read.project.table, made_table())


def test_a_flipped_byte_is_noticed_and_the_other_files_open() -> None:
    content = repacked(pack(made_project()))
    at = content.index(b"The harbour of Mirov was")
    read = unpack(content[:at] + b"X" + content[at + 1 :])
    assert "articles.jsonl in the project is damaged" in read.problems[0]
    assert read.project.log == made_project().log


@pytest.mark.slow
def test_damaged_events_are_read_anew_from_the_articles() -> None:
    read = unpack(repacked(pack(made_project()), events=b"PAR1 scribble"))
    assert read.problems == ("The events were damaged and were read anew.",)
    assert len(read.project.table)
    assert read.project.log == made_project().log


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no project, or its end is missing"),
        (b"PK\x03\x04", "no project, or its end is missing"),
        (pack(made_project())[:-30], "no project, or its end is missing"),
        (repacked(pack(made_project()), about=None), "does not say which format"),
        (
            repacked(pack(made_project()), about=b"7"),
            "another format. Choose a .timeline",
        ),
        (repacked(pack(made_project()), about=b"["), "does not say which format"),
        (
            repacked(pack(made_project()), articles=None, events=None),
            "neither its articles nor its events",
        ),
    ],
)
def test_what_is_no_project_is_refused(content: bytes, says: str) -> None:
    with pytest.raises(ProjectError, match=says):
        unpack(content)


def test_an_archive_that_swells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = repacked(pack(made_project()), articles=b" " * 2_000)
    monkeypatch.setattr(packing, "MAX_BYTES", 1_000)
    with pytest.raises(ProjectError, match="when unpacked"):
        unpack(content)


@pytest.mark.parametrize("limit", ["MAX_BYTES", "MAX_LOG_BYTES"])
def test_a_project_that_would_be_too_large_to_open_is_not_saved(
    limit: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(packing, limit, 40)
    with pytest.raises(ProjectError, match="Split it into several"):
        save_project(made_project(), tmp_path / "p.timeline")
    assert not list(tmp_path.iterdir())


def test_a_missing_file_is_explained(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="cannot be opened"):
        open_project(tmp_path / "none.timeline")


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_any_damage_ends_in_a_project_or_a_refusal(data: st.DataObject) -> None:
    content = bytearray(PACKED_TABLE)
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(
            st.integers(0, 255)
        )
    try:
        unpack(bytes(content[: data.draw(st.integers(1, len(content)))]))
    except TimelineError:
        return


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_any_damage_inside_ends_in_a_project_or_a_refusal(data: st.DataObject) -> None:
    with zipfile.ZipFile(io.BytesIO(PACKED)) as files:
        name = data.draw(st.sampled_from(files.namelist()))
        content = bytearray(files.read(name))
    at = data.draw(st.integers(0, len(content)))
    end = at + data.draw(st.integers(0, 12))
    content[at:end] = data.draw(st.binary(max_size=8) | JSON_PIECES)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(packing, "parquet_table", table_read_once)
        patched.setattr(packing, "read_articles", articles_read_once)
        try:
            unpack(repacked(PACKED, **{name.partition(".")[0]: bytes(content)}))
        except TimelineError:
            return


@cache
def whole_events() -> tuple[bytes, pd.DataFrame]:
    with zipfile.ZipFile(io.BytesIO(PACKED)) as files:
        content = files.read("events.parquet")
    return content, parquet_table(io.BytesIO(content), name="the events")


def table_read_once(file: io.BytesIO, *, name: str) -> pd.DataFrame:
    """Read a table; the one without damage is known, and cases need not wait."""
    content, table = whole_events()
    return table if file.getvalue() == content else parquet_table(file, name=name)


@cache
def events_of_whole_articles() -> pd.DataFrame:
    return read_articles(made_project().sources).table


def articles_read_once(
    sources: Sequence[SourceArticle], *, log: Log, name: str
) -> Project:
    """Read articles; the events of those without damage are known."""
    if tuple(sources) == made_project().sources:
        return Project(tuple(sources), events_of_whole_articles(), log, name)
    return read_articles(sources, log=log, name=name)


def test_names_that_no_file_can_hold_are_saved_and_opened() -> None:
    article = Article("The harbour of Mirov was widened.", title="Har\ud800bour")
    source = SourceArticle(article, PublishedBasis.NONE, name="har\udcffbour.txt")
    content = pack(Project((source,), made_table(), name="Har\ud800bour"))
    read = unpack(content)
    assert read.problems == ()
    assert read.project.sources == (source,)
    assert read.project.name == "Har\ufffdbour"


def test_two_windows_cannot_overwrite_each_other(tmp_path: Path) -> None:
    path = tmp_path / "harbour.timeline"
    save_project(made_project(), path)
    one, other = open_project(path), open_project(path)
    save_project(longer(one.project, 5), path, expected=one.stamp)
    with pytest.raises(ProjectChangedError, match="in another window"):
        save_project(longer(other.project, 6), path, expected=other.stamp)
    now = open_project(path)
    united = merge_projects(longer(other.project, 6), now.project)
    save_project(united, path, expected=now.stamp)
    kept = [entry.event for entry in open_project(path).project.log.entries]
    ids = made_table()["event_id"]
    assert kept[0] == ids[2]
    assert set(kept) == {ids[2], ids[5], ids[6]}


def test_a_file_that_is_there_is_not_replaced_unasked(tmp_path: Path) -> None:
    path = tmp_path / "harbour.timeline"
    save_project(made_project(), path)
    with pytest.raises(ProjectChangedError, match="is there already"):
        save_project(made_project("Other"), path)
    assert open_project(path).project.name == "Harbour"


def test_a_file_that_was_removed_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "harbour.timeline"
    stamp = save_project(made_project(), path)
    path.unlink()
    save_project(made_project(), path, expected=stamp)
    assert_same(open_project(path).project, made_project())


def test_two_articles_with_one_id_are_not_united_into_one() -> None:
    mine, theirs = (
        Project(
            (SourceArticle(Article(text, id="1"), PublishedBasis.NONE),),
            made_table().iloc[:0],
        )
        for text in ("Dockers struck.", "Miners struck.")
    )
    assert merge_projects(mine, mine).sources == mine.sources
    with pytest.raises(ProjectError, match="an article with the id '1', with other"):
        merge_projects(mine, theirs)


def test_articles_without_their_sources_are_refused_with_advice() -> None:
    with pytest.raises(ProjectError, match=r"as read_document\(text\)"):
        read_articles([Article("Dockers struck.")])  # type: ignore[list-item]


def test_uniting_keeps_the_articles_of_both() -> None:
    mine = made_project()
    article = Article("Another report.", id="other")
    source = SourceArticle(article, PublishedBasis.NONE)
    table = made_table().assign(article_id="other")
    table["event_id"] = "other-" + table["event_id"]
    theirs = Project((*mine.sources, source), table, mine.log)
    united = merge_projects(mine, theirs)
    assert [one.article.id for one in united.sources][-1] == "other"
    assert len(united.table) == 2 * len(made_table())
    assert united.log == mine.log


SAVING = """
import os, signal, sys
from pathlib import Path
from timeline import saving

path, point = sys.argv[1:]
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

if point == "half written":
    class Half:
        def __init__(self, file): self.file = file
        def __enter__(self): return self
        def __exit__(self, *_): self.file.close()
        def fileno(self): return self.file.fileno()
        def flush(self): self.file.flush()
        def write(self, content):
            self.file.write(content[: len(content) // 2])
            self.file.flush()
            die()
    real = Path.open
    Path.open = lambda self, *rest: Half(real(self, *rest))
elif point == "before fsync":
    os.fsync = die
elif point == "before renaming":
    Path.replace = die
elif point == "after renaming":
    saving._sync_folder = die
saving.save_whole(path, b"new" * 100_000)
"""


@pytest.mark.skipif(not IS_POSIX, reason="kills a process as POSIX does")
@pytest.mark.parametrize(
    ("point", "left"),
    [
        ("half written", b"old"),
        ("before fsync", b"old"),
        ("before renaming", b"old"),
        ("after renaming", b"new" * 100_000),
    ],
)
def test_a_kill_in_the_middle_leaves_a_whole_file_and_no_rubbish_for_long(
    tmp_path: Path, point: str, left: bytes
) -> None:
    path = tmp_path / "harbour.timeline"
    path.write_bytes(b"old")
    killed = subprocess.run(
        [sys.executable, "-c", SAVING, str(path), point], cwd=ROOT, check=False
    )
    assert killed.returncode == -signal.SIGKILL
    assert path.read_bytes() == left
    save_whole(path, b"again")
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes() == b"again"


ALTERNATING = """
import os, sys
from pathlib import Path
from timeline.project import open_project, save_project
from timeline.project.values import Project
from timeline.table import events_table

def save_for_ever(path):
    stamp = open_project(path).stamp
    number = 0
    print(os.getpid(), flush=True)
    while True:
        number += 1
        project = Project((), events_table([]), name=f"version {number}")
        stamp = save_project(project, path, expected=stamp)

# A process for each line that is read, so that the imports are waited for once.
for _ in sys.stdin:
    saving = os.fork()
    if not saving:
        save_for_ever(Path(sys.argv[1]))
    print(os.waitstatus_to_exitcode(os.waitpid(saving, 0)[1]), flush=True)
"""


@pytest.mark.skipif(not IS_POSIX, reason="kills a process as POSIX does")
def test_kills_at_any_moment_always_leave_a_project_that_opens(tmp_path: Path) -> None:
    path = tmp_path / "harbour.timeline"
    save_project(made_project(), path)
    command = [sys.executable, "-c", ALTERNATING, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for wait in (0.001, 0.013, 0.05, 0.11):
            child.stdin.write("\n")
            child.stdin.flush()
            saving = int(child.stdout.readline())
            time.sleep(wait)
            os.kill(saving, signal.SIGKILL)
            assert int(child.stdout.readline()) == -signal.SIGKILL
            assert open_project(path).problems == ()
        child.stdin.close()


@pytest.mark.skipif(not IS_POSIX, reason="limits a process as POSIX does")
def test_a_file_that_no_longer_fits_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "harbour.timeline"
    path.write_bytes(b"old")
    code = """
        import resource, signal, sys
        from timeline.saving import SaveError, save_whole
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
        try:
            save_whole(sys.argv[1], b"new" * 100_000)
        except SaveError as error:
            print(error)
    """
    said = subprocess.check_output(
        [sys.executable, "-c", textwrap.dedent(code), str(path)], cwd=ROOT, text=True
    )
    assert "cannot be saved: File too large" in said
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("where", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    path = tmp_path / "harbour.timeline"
    stamp = save_project(made_project(), path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if where == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(SaveError, match=r"No space left.*is unchanged"):
        save_project(made_project("Other"), path, expected=stamp)
    monkeypatch.undo()
    assert open_project(path).stamp == stamp
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a read-only folder")
def test_a_folder_that_cannot_be_written_is_explained() -> None:
    with pytest.raises(SaveError, match="cannot be saved"):
        save_project(made_project(), "/proc/harbour.timeline")


def test_a_folder_that_is_not_there_is_explained(tmp_path: Path) -> None:
    with pytest.raises(SaveError, match="cannot be saved"):
        save_project(made_project(), tmp_path / "nowhere" / "harbour.timeline")


@pytest.mark.skipif(not IS_POSIX, reason="permissions as POSIX has them")
def test_permissions_and_links_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.timeline", tmp_path / "link.timeline"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    save_whole(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(not IS_POSIX, reason="pipes as POSIX has them")
def test_a_project_takes_the_place_of_no_pipe_or_folder(tmp_path: Path) -> None:
    pipe, folder = tmp_path / "pipe.timeline", tmp_path / "folder.timeline"
    os.mkfifo(pipe)
    folder.mkdir()
    for taken in (pipe, folder):
        with pytest.raises(SaveError, match="cannot be saved"):
            save_whole(taken, b"new")
    assert pipe.is_fifo()
    assert sorted(tmp_path.iterdir()) == [folder, pipe]


COUNTING = """
import sys
from pathlib import Path
from timeline.corrections import Entry, Kind
from timeline.errors import ProjectChangedError
from timeline.project import Project, merge_projects, open_project, save_project

path, who = Path(sys.argv[1]), sys.argv[2]
for number in range(15):
    draft = Entry(kind=Kind.DELETE, event=f"{who}-{number}-{number + 1}")
    opened = open_project(path)
    base = opened.project
    mine = Project(base.sources, base.table, base.log.add([draft], when=""), base.name)
    while True:
        try:
            save_project(mine, path, expected=opened.stamp)
            break
        except ProjectChangedError:
            opened = open_project(path)
            mine = merge_projects(mine, opened.project)
"""


def test_two_processes_that_save_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "harbour.timeline"
    save_project(Project((), made_table()), path)
    command = [sys.executable, "-c", COUNTING, str(path)]
    running = [subprocess.Popen([*command, who], cwd=ROOT) for who in ("one", "two")]
    assert [one.wait(300) for one in running] == [0, 0]
    assert len(open_project(path).project.log) == 30


def main(write: Callable[[bytes], object]) -> None:
    """Write the project that the gold folder keeps of this version."""
    from tests.made_events import dating, event
    from timeline.corrections import Field, set_fields
    from timeline.table import events_table

    article = Article(
        "A crane fell onto the quay on Monday.",
        date(2024, 6, 14),
        title="Quay closed after crane falls",
        id="made",
    )
    table = events_table([event("Crane falls onto quay", dating("2024-06-10"), "Port")])
    wishes = {Field.TITLE: "Crane collapses onto quay"}
    log = Log().add(
        set_fields(table.iloc[0], wishes), when=WHEN, note="As the union says"
    )
    log = log.add(
        [Entry(kind=Kind.RENAME, old="Port", new="Port Authority")], when=WHEN
    )
    source = SourceArticle(article, PublishedBasis.HEADER)
    write(pack(Project((source,), table, log, "Crane")))


if __name__ == "__main__":
    main(GOLD.write_bytes)

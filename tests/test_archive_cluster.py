"""A real Dask scheduler and worker processes on loopback, one of which is killed."""

import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pandas as pd
import pytest

from tests.made_articles import made_article, write_articles
from timeline.cli import main
from timeline.commands import DONE, NOTHING_DONE
from timeline.table import read_csv, read_table

dask = pytest.importorskip("dask", reason="needs the extra [cluster]")

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[1]
MODULE = [sys.executable, "-m"]
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


@contextmanager
def running_scheduler(folder: Path) -> Iterator[str]:
    """Start a scheduler on a free port of loopback; give its address."""
    file = folder / "scheduler.json"
    options = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    command = [*MODULE, "distributed.cli.dask_scheduler", *options]
    command += ["--scheduler-file", str(file)]
    with subprocess.Popen(command, **QUIET) as scheduler:  # type: ignore[call-overload] # streams
        try:
            yield _address(file)
        finally:
            scheduler.terminate()


def _address(file: Path) -> str:
    deadline = time.monotonic() + 180
    while time.monotonic() < deadline:
        found = re.search(r"tcp://[\d.:]+", file.read_text() if file.exists() else "")
        if found:
            return found[0]
        time.sleep(0.1)
    pytest.fail("the scheduler did not start")


@contextmanager
def running_worker(address: str, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start a worker process of one thread that nobody starts again."""
    options = ["--no-nanny", "--nthreads", "1", "--no-dashboard"]
    options += ["--local-directory", str(folder), "--death-timeout", "180"]
    command = [*MODULE, "distributed.cli.dask_worker", address, *options]
    with subprocess.Popen(command, **QUIET) as worker:  # type: ignore[call-overload] # streams
        try:
            yield worker
        finally:
            worker.kill()


def _wait_for_workers(address: str, count: int) -> None:
    from distributed import Client

    with Client(address) as client:
        client.wait_for_workers(count, timeout=180)


def test_a_lost_worker_changes_no_row(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles", 24)
    local, far = tmp_path / "local.csv", tmp_path / "far.csv"
    options = ["--all", "--part", "2"]
    assert main(["extract", str(folder), "-o", str(local), *options]) == DONE
    with ExitStack() as stack:
        address = stack.enter_context(running_scheduler(tmp_path))
        first = stack.enter_context(running_worker(address, tmp_path / "first"))
        stack.enter_context(running_worker(address, tmp_path / "second"))
        _wait_for_workers(address, 2)
        command = [*MODULE, "timeline", "extract", str(folder), "-o", str(far)]
        command += [*options, "--cluster", address]
        with subprocess.Popen(command, stderr=subprocess.PIPE) as run:
            _kill_in_the_middle(first, run, tmp_path / "far.csv.unfinished")
            said = run.communicate(timeout=240)[1].decode()
        assert run.returncode == DONE, said
    pd.testing.assert_frame_equal(read_csv(far), read_csv(local))
    assert far.read_bytes() == local.read_bytes()


def test_the_pages_own_commands_start_a_cluster_and_read_on_it(tmp_path: Path) -> None:
    page = (ROOT / "timeline/archive/README.md").read_text("utf-8")
    (block,) = re.findall(r"```sh\n(dask .*?)```", page, re.DOTALL)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    scheduler, worker, extract = block.replace("8786", port).splitlines()
    (tmp_path / "data").symlink_to(ROOT / "data")
    settings = os.environ | {"PYTHONPATH": str(ROOT)}
    with ExitStack() as stack:
        for line in (scheduler, worker):
            command = _command(line)
            started = subprocess.Popen(command, cwd=tmp_path, env=settings, **QUIET)  # type: ignore[call-overload] # streams
            stack.enter_context(started)
            stack.callback(started.terminate)
        subprocess.run(_command(extract), cwd=tmp_path, env=settings, check=True)
    assert len(read_table(tmp_path / "events.parquet"))


def _command(line: str) -> list[str]:
    """Give a line's words, run by the interpreter of the tests."""
    first, *others = shlex.split(line)
    if first == "dask":
        return [*MODULE, f"distributed.cli.dask_{others[0]}", *others[1:]]
    return [sys.executable, *others]


def _kill_in_the_middle(
    worker: subprocess.Popen[bytes], run: subprocess.Popen[bytes], unfinished: Path
) -> None:
    """Kill a worker once some parts are saved and others are under way."""
    deadline = time.monotonic() + 180
    while len(list(unfinished.rglob("part-*.parquet"))) < 2:
        assert time.monotonic() < deadline
        assert run.poll() is None
        time.sleep(0.02)
    worker.send_signal(signal.SIGKILL)


def test_a_dask_dataframe_and_a_bag_give_the_rows_of_a_pandas_table() -> None:
    import dask.bag as db
    import dask.dataframe as dd

    from timeline.archive.cluster import extract_bag, extract_dask
    from timeline.archive.frames import extract_frame

    articles = [made_article(number) for number in range(6)]
    frame = pd.DataFrame(
        {
            "text": [one.text for one in articles],
            "published": [str(one.published) for one in articles],
            "title": [one.title for one in articles],
            "section": "news",
        }
    )
    whole = extract_frame(frame)
    with dask.config.set(scheduler="synchronous"):
        parted = extract_dask(dd.from_pandas(frame, npartitions=3)).compute()
        bag = db.from_sequence(articles, npartitions=3)
        bagged = extract_bag(bag).compute()
    for found in (parted, bagged):
        order = ["start", "end", "char_start", "event_id"]
        pd.testing.assert_frame_equal(
            found.sort_values(order, ignore_index=True),
            whole.sort_values(order, ignore_index=True),
        )


def test_a_row_that_cannot_be_read_is_named() -> None:
    from timeline.archive.frames import extract_frame

    frame = pd.DataFrame(
        {"text": ["Dockers stopped work on Monday.", "", "The mayor spoke on Friday."]}
    )
    frame["published"] = ["2024-10-28", None, "03/04/2024"]
    with pytest.warns(UserWarning, match="row [12]: ") as warned:
        table = extract_frame(frame)
    assert len(warned) == 2
    assert len(set(table["article_id"])) == 1


def test_a_scheduler_that_does_not_answer_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from timeline.archive import cluster

    monkeypatch.setattr(cluster, "SECONDS_TO_CONNECT", 1)
    article = tmp_path / "a.txt"
    article.write_text("The union struck on Monday.")
    options = ["-o", str(tmp_path / "out.csv"), "--cluster", "tcp://127.0.0.1:9"]
    assert main(["extract", str(article), *options]) == NOTHING_DONE
    assert "No Dask scheduler answers" in capsys.readouterr().err

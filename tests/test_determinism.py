"""The same article gives the same table, whatever the machine is set to."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.workers import SHARE

ROOT = Path(__file__).parent.parent
PROGRAM = """
import os, sys, time_machine
from pathlib import Path

def main():
    from timeline import events_table, extract_many
    from timeline.sources import read_file
    from timeline.table.csv import csv_text
    articles = [read_file(path).article for path in map(Path, sys.argv[1:])]
    processes = int(os.environ.get("PROCESSES", "1"))
    step = int(os.environ.get("STEP", "1"))
    found = extract_many(articles[::step], min_salience=0.0, processes=processes)
    events = [event for events in list(found)[::step] for event in events]
    sys.stdout.buffer.write(csv_text(events_table(events)).encode())

if __name__ == "__main__":
    with time_machine.travel(os.environ["CLOCK"], tick=True):
        main()
"""
# Each sets all of them otherwise: what depends on any one differs somewhere.
SETTINGS = [
    {"PYTHONHASHSEED": "0", "TZ": "Asia/Kathmandu", "CLOCK": "2024-02-29T23:59:59Z"},
    # Read backwards, the last article first.
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "STEP": "-1"}
    | {"CLOCK": "1971-01-01T00:30:00Z"},
    {"PYTHONHASHSEED": "4000000000", "TZ": "America/Los_Angeles"}
    | {"OMP_NUM_THREADS": "1", "CLOCK": "2037-12-31T23:30:00Z", "PROCESSES": "2"},
]
READS_THE_CLOCK = {"now", "today", "utcnow", "time", "time_ns", "localtime", "gmtime"}
MAY_READ_IT = {
    "timeline/page/state.py": "the line of today in the figure",
    "timeline/page/corrections/session.py": "when a correction was made",
}


def extracting_with(
    settings: dict[str, str], paths: list[Path], program: Path
) -> "subprocess.Popen[bytes]":
    command = [sys.executable, str(program), *map(str, paths)]
    own = os.environ | {"PYTHONPATH": str(ROOT)} | settings
    return subprocess.Popen(command, env=own, cwd=ROOT, stdout=subprocess.PIPE)


@pytest.mark.slow
def test_hash_seed_time_zone_clock_processes_and_order_change_nothing(
    tmp_path: Path,
) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    paths = sorted((ROOT / "data").rglob("*.md")) * 2
    assert len(paths) > SHARE  # so that two processes get some
    running = [extracting_with(one, paths, program) for one in SETTINGS]
    first, *others = [one.communicate()[0] for one in running]
    assert [one.returncode for one in running] == [0] * len(SETTINGS)
    assert first
    assert all(other == first for other in others)


def test_only_the_page_reads_the_clock() -> None:
    reading = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "timeline").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in READS_THE_CLOCK
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date", "time"}
    }
    assert reading == set(MAY_READ_IT)

"""The same article gives the same table, whatever the machine is set to."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROGRAM = """
import sys
from pathlib import Path
from timeline import events_table, extract_many
from timeline.sources import read_file
from timeline.table.csv import csv_text
articles = [read_file(path).article for path in map(Path, sys.argv[1:])]
found = extract_many(articles, min_salience=0.0)
events = [event for events in found for event in events]
sys.stdout.buffer.write(csv_text(events_table(events)).encode())
"""
SETTINGS = [
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "77", "TZ": "America/Los_Angeles", "OMP_NUM_THREADS": "1"},
]


def extract_with(settings: dict[str, str], paths: list[Path]) -> bytes:
    command = [sys.executable, "-c", PROGRAM, *map(str, paths)]
    return subprocess.run(
        command, env=os.environ | settings, cwd=ROOT, check=True, capture_output=True
    ).stdout


@pytest.mark.slow
def test_hash_seed_time_zone_threads_and_order_change_nothing() -> None:
    paths = sorted((ROOT / "data").glob("*.md"))
    first, second = (extract_with(settings, paths) for settings in SETTINGS)
    assert first
    assert first == second
    backwards = extract_with(SETTINGS[0], paths[::-1])
    assert sorted(backwards.splitlines()) == sorted(first.splitlines())

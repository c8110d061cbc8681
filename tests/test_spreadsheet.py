"""A real spreadsheet program opens our files and finds no formula in them.

Needs LibreOffice (Debian: `apt-get install libreoffice-calc`); skips without it.
"""

import shutil
import subprocess
from pathlib import Path

import pandas as pd
import pytest

from tests.made_events import made_table
from timeline.table import read_csv, write_csv

SOFFICE = shutil.which("soffice")
SEPARATORS = {"comma": "44", "semicolon": "59", "tab": "9", "any": "44/59/9"}
FORMULAS = (
    *("=1+1", "+1+1", "-1+1", "@SUM(1+1)", " =1+1", "\t=1+1", "\r=1+1", "\n=1+1"),
    *("\u00a0=1+1", "\ufeff=1+1", "\0=1+1", "\uff1d1+1", "'=1+1", '"=1+1"'),
    *("a;=1+1;b", "a; =1+1;b", "a;;=1+1", "a\n=1+1\nb", "a\r=1+1", "a\t=1+1\tb"),
    *('a";=1+1;"b', 'a;"b;=1+1;"', "a,=1+1,b", "a;'=1+1", "a;\0=1+1;", "a\n\n=1+1"),
    *("=HYPERLINK(0)", "=WEBSERVICE(0)", "=cmd|'/C calc'!A0", "=DDE(0;0;0)"),
)
TEXTS = ("title", "sentence", "actors", "source", "url", "article_title", "edited")


def hostile_table() -> pd.DataFrame:
    """Make a table whose every text is a formula somewhere."""
    table = pd.concat([made_table()] * 5, ignore_index=True).head(len(FORMULAS))
    for shift, name in enumerate(TEXTS):
        table[name] = [*FORMULAS[shift:], *FORMULAS[:shift]][: len(table)]
    return table


def opened(path: Path, separators: str, folder: Path) -> str:
    """Open a file in LibreOffice; give the sheet it makes of it, as XML."""
    assert SOFFICE is not None
    command = [
        SOFFICE,
        "--headless",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--convert-to", "fods", "--outdir", str(folder)),
        f"--infilter=CSV:{separators},34,76,1",
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / path.with_suffix(".fods").name).read_text("utf-8")


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", SEPARATORS)
def test_no_spreadsheet_runs_a_word_of_the_table(name: str, tmp_path: Path) -> None:
    table = hostile_table()
    assert len(table) == len(FORMULAS)
    path = tmp_path / "=1+1.csv"
    write_csv(table, path)
    pd.testing.assert_frame_equal(read_csv(path), table)
    sheet = opened(path, SEPARATORS[name], tmp_path)
    assert "HYPERLINK(0)" in sheet
    assert "table:formula" not in sheet


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_the_spreadsheet_would_run_what_is_not_guarded(tmp_path: Path) -> None:
    path = tmp_path / "plain.csv"
    path.write_text("title,source\r\n=1+1,a;=2+2;b\r\n", "utf-8")
    assert 'office:value="2"' in opened(path, SEPARATORS["comma"], tmp_path)
    assert 'office:value="4"' in opened(path, SEPARATORS["semicolon"], tmp_path)

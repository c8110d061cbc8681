"""Headlines in, names of files out that every system takes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.page.file_names import file_name


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Dockers strike", "Dockers-strike.csv"),
        ("3 articles: Council's vote?", "3-articles-Councils-vote.csv"),
        ("../../etc/passwd", "etc-passwd.csv"),
        ("C:\\CON", "C-CON.csv"),
        ("con", "timeline-con.csv"),
        ("LPT1", "timeline-LPT1.csv"),
        ("com\u00b9", "timeline-com\u00b9.csv"),
        ("Contract signed", "Contract-signed.csv"),
        ("  .hidden. ", "hidden.csv"),
        ("?!", "timeline.csv"),
        ("", "timeline.csv"),
        ("Přístav stávkuje", "Přístav-stávkuje.csv"),
        ("हिन्दी समाचार", "हिन्दी-समाचार.csv"),
        ("strike\u202efdp.exe", "strike-fdp-exe.csv"),
    ],
)
def test_a_headline_becomes_a_name(headline: str, name: str) -> None:
    assert file_name(headline, ".csv") == name


def test_a_long_headline_is_cut_at_a_word() -> None:
    headline = "Ministers of eleven countries meet in Mirov to speak about harbours"
    name = file_name(headline, ".timeline")
    assert name == "Ministers-of-eleven-countries-meet-in-Mirov-to.timeline"
    assert len(file_name("x" * 999, ".csv")) < 60
    assert file_name("漢" * 99, ".csv").startswith("漢漢漢")


def test_the_part_of_the_story_is_told() -> None:
    assert file_name("Con", ".ics", "shown") == "Con-shown.ics"


@given(st.text(), st.sampled_from(["", "shown", "all"]))
def test_any_headline_gives_a_name_for_every_system(headline: str, part: str) -> None:
    name = file_name(headline, ".csv", part)
    assert name.endswith(".csv")
    assert len(name.encode()) < 140
    assert not re.search(r'[\x00-\x1f\x7f<>:"/\\|?*\s]', name)
    assert name[0] not in ".-~"
    assert not re.fullmatch(r"(con|prn|aux|nul|com\d|lpt\d)\.csv", name.casefold())

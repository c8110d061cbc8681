"""Rows of the table in, what is printed of them out."""

from tests.made_events import made_table
from timeline.page.paper import printed_table


def test_every_title_is_printed_with_its_day_and_what_is_no_past_event() -> None:
    table = made_table()
    dated = table[table["start"].notna()]
    written = printed_table(dated, ["3 May"] * len(dated), is_dated=True)
    assert written.count("<tr>") == 1 + len(dated)
    assert written.count("<td>3 May</td>") == len(dated)
    assert "Union ballots its members on a full strike (planned)" in written


def test_undated_rows_are_printed_with_the_reason() -> None:
    table = made_table().assign(title="<b>Strike", date_reason="It names no day.")
    undated = table[table["start"].isna()]
    written = printed_table(undated, [""] * len(undated), is_dated=False)
    assert "<th>Why no date</th>" in written
    assert "<td>It names no day.</td>" in written
    assert "&lt;b&gt;Strike" in written

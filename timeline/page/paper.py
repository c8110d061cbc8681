"""The rows of a table in, what is printed in its place out: a table is a picture."""

from collections.abc import Sequence

import pandas as pd

from timeline.figure.hover import STATUS_WORDS
from timeline.page.words import WHY_NO_DATE, as_html


def printed_table(rows: pd.DataFrame, when: Sequence[str], *, is_dated: bool) -> str:
    """Write the rows that are listed for paper, every title whole; hidden elsewhere.

    Args:
        rows: What is listed.
        when: Their days in words.
        is_dated: Whether they have days; others say why they have none.
    """
    said = rows["date_reason"].tolist()
    cells = (
        zip(when, _titles(rows), rows["actors"].tolist(), strict=True)
        if is_dated
        else zip(_titles(rows), rows["actors"].tolist(), said, strict=True)
    )
    heads = ("When", "Event", "Actors")
    heads = heads if is_dated else (*heads[1:], WHY_NO_DATE)
    head = "".join(f"<th>{words}</th>" for words in heads)
    body = "".join(
        f"<tr>{''.join(f'<td>{as_html(words)}</td>' for words in row)}</tr>"
        for row in cells
    )
    kind = "dated" if is_dated else "undated"
    return (
        f'<table class="printed {kind}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def _titles(rows: pd.DataFrame) -> list[str]:
    """Give the titles, with a word on those that are no past events."""
    words = [STATUS_WORDS.get(status, "") for status in rows["status"].tolist()]
    return [
        f"{title} ({status})" if status else title
        for title, status in zip(rows["title"].tolist(), words, strict=True)
    ]

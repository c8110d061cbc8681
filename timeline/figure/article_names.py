"""A table in, the name of each row's article out: no two reports share a headline."""

import pandas as pd

from timeline.timexes.explain import long_day

TITLE, SOURCE, DAY = "article_title", "source", "published"


def article_names(table: pd.DataFrame) -> "pd.Series[str]":
    """Name the article of each row by its headline; empty where it has none.

    Agencies' reports run under one headline in several papers: the paper stands before
    such a headline, and the day where one paper ran it more than once.
    """
    known = table[[TITLE, SOURCE, DAY]]
    articles = known.drop_duplicates()
    titles: pd.Series[str] = articles[TITLE]
    shared = articles[titles.duplicated(keep=False) & (titles != "")]
    if shared.empty:
        return known[TITLE]
    names = [
        f"{_teller(source, day, is_once=is_once)}{title}"
        for title, source, day, is_once in zip(
            shared[TITLE],
            shared[SOURCE],
            shared[DAY],
            ~shared.duplicated([TITLE, SOURCE], keep=False),
            strict=True,
        )
    ]
    named = known.merge(shared.assign(name=names), how="left")["name"]
    return named.set_axis(known.index).fillna(known[TITLE])


def _teller(source: str, day: pd.Timestamp, *, is_once: bool) -> str:
    """Say who published a report, and when, where that alone tells it from others."""
    days = [] if is_once or pd.isna(day) else [long_day(day.date())]
    words = ", ".join([*filter(None, [source]), *days])
    return f"{words}: " if words else ""

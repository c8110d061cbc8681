"""Two versions of a project in, one with the work of both out."""

import pandas as pd

from timeline.corrections import merge
from timeline.errors import ProjectError
from timeline.project.values import Project
from timeline.table.build import in_order


def merge_projects(mine: Project, theirs: Project) -> Project:
    """Unite two versions of a project: no article, event or correction is lost.

    Of an article that both have, the events are those of the first.

    Raises:
        ProjectError: Two articles have one id and other words.
    """
    _check_same(mine, theirs)
    ids = {one.article.id for one in mine.sources}
    ids.update(mine.table["article_id"].unique())
    sources = [one for one in theirs.sources if one.article.id not in ids]
    rows = theirs.table[~theirs.table["article_id"].isin(ids)]
    table = mine.table
    if len(rows):
        table = in_order(pd.concat([mine.table, rows], ignore_index=True))
    log = merge(mine.log, theirs.log)
    return Project((*mine.sources, *sources), table, log, mine.name or theirs.name)


def _check_same(mine: Project, theirs: Project) -> None:
    texts = {one.article.id: one.article.text for one in mine.sources}
    for one in theirs.sources:
        if texts.get(one.article.id, one.article.text) != one.article.text:
            message = (
                f"Both projects have an article with the id {one.article.id[:60]!r},"
                " with other words in each. Give one of them another id first."
            )
            raise ProjectError(message)

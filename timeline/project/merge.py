"""Two versions of a project in, one with the work of both out."""

import pandas as pd

from timeline.corrections import merge
from timeline.project.values import Project
from timeline.table.build import in_order


def merge_projects(mine: Project, theirs: Project) -> Project:
    """Unite two versions of a project: no article, event or correction is lost.

    Of an article that both have, the events are those of the first.
    """
    ids = {one.article.id for one in mine.sources}
    ids.update(mine.table["article_id"].unique())
    sources = [one for one in theirs.sources if one.article.id not in ids]
    rows = theirs.table[~theirs.table["article_id"].isin(ids)]
    table = mine.table
    if len(rows):
        table = in_order(pd.concat([mine.table, rows], ignore_index=True))
    log = merge(mine.log, theirs.log)
    return Project((*mine.sources, *sources), table, log, mine.name or theirs.name)

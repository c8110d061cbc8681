"""The archive room: any number of articles in, files of their events out, and back.

`run_archive` reads articles on all cores or a cluster and can be stopped at any moment;
`open_archive` reads what it wrote, a column or a row at a time.
"""

from timeline.archive.engine import Engine, local_engine
from timeline.archive.finish import Output, Summary
from timeline.archive.items import Item, count_items, items_of
from timeline.archive.reading import Archive, open_archive
from timeline.archive.run import run_archive
from timeline.archive.select import select, select_story
from timeline.archive.settings import Settings
from timeline.archive.where import Condition, parse_where, rows_where

__all__ = [
    "Archive",
    "Condition",
    "Engine",
    "Item",
    "Output",
    "Settings",
    "Summary",
    "count_items",
    "items_of",
    "local_engine",
    "open_archive",
    "parse_where",
    "rows_where",
    "run_archive",
    "select",
    "select_story",
]

"""The project room: articles, their events and the corrections, in one file.

A project is a zip archive: one thing to save, to send and to put in place whole.
What cannot be made again, articles and corrections, is in it as JSON Lines that people
and other programs can read; the events, which can, are a Parquet table, which is small
and quick to open. See README.md.
"""

from timeline.project.merge import merge_projects
from timeline.project.packing import SUFFIX, pack, unpack
from timeline.project.store import Opened, open_project, save_project
from timeline.project.values import Project, read_articles

__all__ = [
    "SUFFIX",
    "Opened",
    "Project",
    "merge_projects",
    "open_project",
    "pack",
    "read_articles",
    "save_project",
    "unpack",
]

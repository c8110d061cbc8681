"""Imported by the process from which workers are forked: all that they need, loaded.

What is loaded here once, workers share: they start in a moment and take little memory
of their own. `timeline.archive.engine` names this module to `multiprocessing`.
"""

import contextlib
import gc
from datetime import date

from timeline.article import Article
from timeline.errors import TimelineError
from timeline.extract import extract_events

SAMPLE = "Dockers in Mirov went on strike on Monday, the union said. Lund met them."

with contextlib.suppress(TimelineError):  # a worker raises it again, and says so
    extract_events(Article(SAMPLE, date(2024, 3, 12)), min_salience=0.0)
gc.freeze()  # what is never looked at again stays shared

"""The corrections room: a table and a log of corrections in, the corrected table out.

A log is append-only: what was read is never overwritten, undoing is an entry too, and
whoever opens the log sees what was changed, when and why. Entries name events by
`event_id`, which the same words of the same article keep in the next version, so that
corrections survive another extraction.
"""

from timeline.corrections.added import Place
from timeline.corrections.apply import Outcome, apply, review
from timeline.corrections.dates import Days, parse_days, read_days
from timeline.corrections.desk import Notice, NoticeKind
from timeline.corrections.drafts import (
    add,
    add_own,
    delete,
    join,
    rename,
    set_fields,
    split,
)
from timeline.corrections.fields import read_field
from timeline.corrections.history import (
    History,
    in_force,
    merge,
    read_history,
    redo,
    steps,
    undo,
)
from timeline.corrections.judged import apart, together
from timeline.corrections.logfile import (
    Loaded,
    log_text,
    parse_log,
    read_log,
    write_log,
)
from timeline.corrections.search import find_words
from timeline.corrections.values import Entry, Field, Kind, Log

__all__ = [
    "Days",
    "Entry",
    "Field",
    "History",
    "Kind",
    "Loaded",
    "Log",
    "Notice",
    "NoticeKind",
    "Outcome",
    "Place",
    "add",
    "add_own",
    "apart",
    "apply",
    "delete",
    "find_words",
    "in_force",
    "join",
    "log_text",
    "merge",
    "parse_days",
    "parse_log",
    "read_days",
    "read_field",
    "read_history",
    "read_log",
    "redo",
    "rename",
    "review",
    "set_fields",
    "split",
    "steps",
    "together",
    "undo",
    "write_log",
]
